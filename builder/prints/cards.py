"""Two-sided cards to cut out: four, eight or sixteen a page, or to be folded.

How large the type of a card can be is measured by what prints it (`cards.typ`), and so is how many cells it takes: one,
two, or a page of its own. No card is left out.

- The grid is in the middle of the paper, so A4 and Letter differ in their margins alone, and the mirror image of a cell
  in the grid is its mirror image on the sheet.
- For a sheet that the printer turns over its long edge, the columns of the back are mirrored. For the short edge, that
  page is also turned by 180 degrees: the same cards are behind each other, and cut-out cards turn like the pages of a
  book both ways.
- For a printer of one side, each back is beside its front, and the paper is folded between them.
- Cards of one size share sheets, so that each cut goes from edge to edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.prints.booklet import PAPERS, pictures_of
from builder.prints.deletions import Hidden, Marked, numbers
from builder.prints.notes import NOTHING, typed
from builder.sheets.page import fingerprint
from builder.text.tree import Image, Paragraph
from builder.text.typst import TypstWriter, longest_run, written
from builder.text.typst_strings import plain
from builder.typesetting import Document

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.model import RenderedNote
    from builder.prints.volumes import Volume
    from builder.text.rendered import Html

LAYOUT = files(__package__).joinpath("cards.typ").read_text("utf-8")
GRIDS = {4: (2, 2), 8: (2, 4), 16: (4, 4)}
"""How many cards a page has -> columns and rows."""
TURNS = ("long", "short", "fold")
GRID = (176.0, 252.0)
"""Width and height of all cells, in millimetres: eight cards of 88 by 63, the size of playing cards."""


_CAPACITY = 380_000
"""About how many characters of a type of 1 pt a page of cards has room for."""


@dataclass(frozen=True)
class Cut:
    """How cards are printed."""

    paper: str = "a4"
    number: int = 8
    """Of cards a page."""
    turn: str = "long"


@dataclass(frozen=True)
class Card:
    """A card; its passages are expressions of Typst."""

    name: str
    """The note's id and, if it has several cards, this one's number."""
    front: str
    back: str
    more: str
    """Shown below the answer where there is room: why it is right."""
    options: tuple[str, ...] = ()
    lengths: tuple[int, int, int] = (0, 0, 0)
    """Of the front, the back, and the back with all: where the search for their sizes begins."""
    longest: int = 0
    """The characters of its longest run within which no line ends."""


def cards(edition: Edition, volume: Volume, cut: Cut | None = None) -> Document:
    """A volume of the cards of some notes.

    Args:
        edition: the edition of the notes.
        volume: the notes.
        cut: how they are printed.
    """
    cut = cut or Cut()
    collection, names = edition.collection, {deck.folder: deck.name for deck in edition.decks}
    words, notes = collection.locale.words, volume.notes
    title = volume.title(words.text("sheet-cut-out"), words)
    listed = "\n".join(
        f"({_card(card, cut.number)}, {plain(names[rendered.note.deck])}),"
        for rendered in notes
        for card in cards_of(rendered)
    )
    code = "\n".join((_settings(edition, notes, cut), LAYOUT, f"#print-cards((\n{listed}\n))"))
    return Document(
        f"{collection.name} · {title}",
        collection.author,
        collection.language,
        code,
        edition.times.last,
        pictures_of(edition, notes),
    )


def _settings(edition: Edition, notes: tuple[RenderedNote, ...], cut: Cut) -> str:
    width, height = PAPERS[cut.paper]
    columns, rows = GRIDS[cut.number]
    words = edition.collection.locale.words
    foot = f"{edition.collection.name} · {fingerprint(notes)}"
    sides = {
        side: words.text(f"sheet-cut-out-{side}", number="\0", count="\1")
        for side in ("front", "back")
    }
    sides["fold"] = words.text("print-fold", number="\0", count="\1")
    said = "".join(f"{side}: {_pieces(text)}, " for side, text in sides.items())
    return (
        f"#let paper = (width: {width:g}mm, height: {height:g}mm)\n"
        f"#let area = (width: {GRID[0]:g}mm, height: {GRID[1]:g}mm)\n"
        f'#let cut = (columns: {columns}, rows: {rows}, turn: "{cut.turn}")\n'
        f"#let words-of = (foot: {plain(foot)}, {said})"
    )


def _pieces(text: str) -> str:
    """The words around the number of a sheet and that of all sheets."""
    before, _, rest = text.partition("\0")
    between, _, after = rest.partition("\1")
    return f"({plain(before)}, {plain(between)}, {plain(after)})"


def _card(card: Card, number: int) -> str:
    options = "".join(f"{option}, " for option in card.options)
    guesses = ", ".join(str(_guess(length, number)) for length in card.lengths)
    return (
        f"(name: {plain(card.name)}, guesses: ({guesses}), longest: {card.longest}, "
        f"options: ({options}), front: {card.front}, back: {card.back}, more: {card.more})"
    )


def _guess(length: int, number: int) -> int:
    """The size of type, in points, of so many characters in a cell of a page of so many."""
    return round(min(14.0, max(7.0, math.sqrt(_CAPACITY / number / max(length, 1)))))


def cards_of(rendered: RenderedNote) -> tuple[Card, ...]:
    """The cards of a note: a cloze has one for each number, and a note that is asked both ways has one."""
    sides = _sides(rendered)
    id_, lengths, longest = (
        rendered.note.id,
        _lengths(rendered),
        max(map(longest_run, rendered.passages)),
    )
    return tuple(
        Card(
            f"{id_} · {n}" if len(sides) > 1 else id_, front, back, more, options, lengths, longest
        )
        for n, (front, options, back, more) in enumerate(sides, 1)
    )


def _sides(rendered: RenderedNote) -> list[tuple[str, tuple[str, ...], str, str]]:
    """Fronts, options, backs and what is below them if there is room."""
    parts, note_type = rendered.parts, type_of(rendered.note)
    asked, explanation = parts[note_type.prompt], parts.get(note_type.explanation or "")
    more = written(explanation) if explanation else NOTHING
    match note_type.answer:
        case Answer.OPTIONS:
            options = tuple(written(option.text) for option in rendered.options)
            return [(written(asked), options, _key(rendered, options), more)]
        case Answer.DELETIONS:
            return [
                (
                    written(asked, partial(Hidden, number=number)),
                    (),
                    written(asked, partial(Marked, number=number)),
                    more,
                )
                for number in numbers(asked)
            ]
        case Answer.TYPED:
            return [(written(asked), (), typed(rendered), more)]
        case Answer.PROSE | Answer.PRODUCED:
            back, figure = _with_figure_apart(parts[note_type.answered_by or ""])
            return [
                (written(asked), (), back, figure if more == NOTHING else f"{{{figure};{more}}}")
            ]


def _key(rendered: RenderedNote, options: tuple[str, ...]) -> str:
    """The letter and the text of the right option, and its reason."""
    right = next(n for n, option in enumerate(rendered.options) if option.is_key)
    reason = rendered.options[right].reason
    return f"key({right}, {options[right]}, {written(reason) if reason else NOTHING})"


def _with_figure_apart(html: Html) -> tuple[str, str]:
    """An answer up to its figure, and the rest, which is shown where there is room."""
    assert html.passage is not None
    blocks = html.passage.blocks
    writer = TypstWriter(html.context)
    for n, block in enumerate(blocks):
        match block:
            case Paragraph(children=(Image(target=target), *_)) if n:
                picture = html.context.pictures.get(target)
                if picture is not None and picture.size is not None:
                    return writer.blocks(blocks[:n]), writer.blocks(blocks[n:])
    return written(html), NOTHING


def _lengths(rendered: RenderedNote) -> tuple[int, int, int]:
    note, note_type = rendered.note, type_of(rendered.note)
    options = sum(len(one.text.value) for one in note.options)
    front = len(note.parts[note_type.prompt].value) + options
    answered = note.parts.get(note_type.answered_by or "")
    back = len(answered.value) if answered else options // max(len(note.options), 1) * 2
    explained = note.parts.get(note_type.explanation or "")
    return front, back, back + (len(explained.value) if explained else 0)
