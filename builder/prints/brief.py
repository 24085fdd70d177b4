"""The brief sheet: each deck on one page, its questions with short answers, in the largest type that has room there.

A deck that fills more than its page, even in the smallest type, goes on: its pages say so, and which is the next. No
card is left out.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.prints.booklet import PAPERS, pictures_of
from builder.prints.deletions import Marked
from builder.prints.notes import NOTHING, typed
from builder.sheets.page import fingerprint
from builder.text.tree import Paragraph, Words
from builder.text.typst import TypstWriter, written
from builder.text.typst_strings import plain
from builder.typesetting import Document

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.model import RenderedNote
    from builder.prints.volumes import Volume
    from builder.text.rendered import Html

LAYOUT = files(__package__).joinpath("brief.typ").read_text("utf-8")
SIZES = {"normal": (11.0, 10.0, 9.0, 8.0, 7.0), "large": (18.0,), "compact": (7.0,)}
"""In points, the largest first: those that a deck may have."""


def brief(
    edition: Edition,
    volume: Volume,
    paper: str = "a4",
    letters: str = "normal",
    about: str = "",
) -> Document:
    """A volume of the brief sheet of some notes.

    Args:
        edition: the edition of the notes.
        volume: the notes.
        paper: as in `PAPERS`.
        letters: as in `SIZES`.
        about: which part of the collection it has, if not the whole.
    """
    collection, words = edition.collection, edition.collection.locale.words
    title = volume.title(words.text("sheet-brief"), words)
    width, height = PAPERS[paper]
    foot = (collection.name, title, about, fingerprint(volume.notes), collection.licence)
    said = {
        "foot": plain(" · ".join(filter(None, foot))),
        "page": _pieces(words.text("sheet-page", page="\0", pages="\0"), 3),
        "on": _pieces(words.text("print-goes-on", page="\0"), 2),
        "from": _pieces(words.text("print-comes-from", page="\0"), 2),
    }
    listed = "".join(f"{name}: {text}, " for name, text in said.items())
    sizes = "".join(f"{size:g}, " for size in SIZES[letters])
    decks = []
    for deck in edition.decks:
        own = [rendered for rendered in volume.notes if rendered.note.deck == deck.folder]
        if own:
            facts = "\n".join(f"({asked}, {answer})," for asked, answer in map(_fact, own))
            decks.append(f"#deck({plain(deck.name)}, (\n{facts}\n))")
    code = "\n".join(
        (
            f"#let paper = (width: {width:g}mm, height: {height:g}mm)",
            f"#let sizes = ({sizes})",
            f"#let words-of = ({listed})",
            LAYOUT,
            *decks,
        )
    )
    return Document(
        f"{collection.name} · {title}",
        collection.author,
        collection.language,
        code,
        edition.times.last,
        pictures_of(edition, volume.notes),
    )


def _pieces(text: str, count: int) -> str:
    """The words around the numbers of pages."""
    pieces = text.split("\0")
    assert len(pieces) == count
    return f"({', '.join(map(plain, pieces))})"


def _fact(rendered: RenderedNote) -> tuple[str, str]:
    """The question, which a cloze does not have, and the short answer."""
    parts, note_type = rendered.parts, type_of(rendered.note)
    asked = parts[note_type.prompt]
    match note_type.answer:
        case Answer.DELETIONS:
            return NOTHING, written(asked, Marked)
        case Answer.OPTIONS:
            return written(asked), written(next(one.text for one in rendered.options if one.is_key))
        case Answer.TYPED:
            return written(asked), typed(rendered)
        case Answer.PROSE | Answer.PRODUCED:
            return written(asked), _first_part(parts[note_type.answered_by or ""])


def _first_part(html: Html) -> str:
    """The first paragraph of an answer, unless it announces what follows; that explains it."""
    assert html.passage is not None
    blocks = html.passage.blocks
    match blocks:
        case (Paragraph(children=(*_, last)), *_) if not (
            isinstance(last, Words) and last.text.endswith(":")
        ):
            blocks = blocks[:1]
    return TypstWriter(html.context).blocks(blocks)
