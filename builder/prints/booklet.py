"""The booklet to revise from: the notes in the order of study, each answer after its question, or all at the end."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.prints.notes import NOTHING, PrintedNote, printed
from builder.prints.terms import terms
from builder.sheets.colophon import colophon, credits_of
from builder.sheets.page import fingerprint
from builder.text.typst_strings import plain
from builder.typesetting import Document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.edition import Edition
    from builder.languages import Language
    from builder.model import Deck, RenderedNote
    from builder.prints.volumes import Volume

LAYOUT = files(__package__).joinpath("booklet.typ").read_text("utf-8")
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height in millimetres."""
LETTERS = {"normal": (9.5, 2, 15.0), "large": (18.0, 1, 16.0), "compact": (8.5, 2, 11.0)}
"""The size of type in points, the number of columns, and the margins in millimetres."""
ANSWERS = ("after", "end", "none", "only")
_CHARACTERS = 1.8
"""The characters of what is never broken, for each square millimetre of a column and a type of 1 pt: they fill about an
eighth of it."""
_Part = tuple["Deck", list[tuple[int, PrintedNote]]]
"""A deck, and its notes with their numbers."""


@dataclass(frozen=True)
class Look:
    """How a booklet is printed."""

    paper: str = "a4"
    letters: str = "normal"
    answers: str = "after"


def booklet(
    edition: Edition, volume: Volume, look: Look | None = None, about: str = ""
) -> Document:
    """A volume of the booklet of some notes.

    Args:
        edition: the edition of the notes.
        volume: the notes.
        look: how it is printed.
        about: which part of the collection it has, if not the whole.
    """
    look = look or Look()
    collection, notes = edition.collection, volume.notes
    words = collection.locale.words
    parts = list(_parts(edition, volume))
    ordered = [r for deck in edition.decks for r in notes if r.note.deck == deck.folder]
    found = terms(collection, ordered) if look.answers != "none" else {}
    title = volume.title(words.text("print-booklet"), words)
    code = "\n".join(
        (
            _settings(edition, notes, look),
            LAYOUT,
            _title(edition, title, about, notes),
            *_body(parts, look, words),
            _index(found, volume.before, words),
        )
    )
    return Document(
        f"{collection.name} · {title}",
        collection.author,
        collection.language,
        code,
        edition.times.last,
        pictures_of(edition, notes),
    )


def pictures_of(edition: Edition, notes: tuple[RenderedNote, ...]) -> Mapping[str, bytes]:
    """The pictures that some notes show, by name."""
    passages = (html for rendered in notes for html in rendered.passages)
    shown = {picture.name for html in passages for picture in html.context.pictures.values()}
    return {name: edition.media[name][1] for name in sorted(shown & edition.media.keys())}


def _parts(edition: Edition, volume: Volume) -> Iterator[_Part]:
    number = volume.before
    for deck in edition.decks:
        own = [rendered for rendered in volume.notes if rendered.note.deck == deck.folder]
        if own:
            yield deck, list(enumerate(map(printed, own), number + 1))
        number += len(own)


def _settings(edition: Edition, notes: tuple[RenderedNote, ...], look: Look) -> str:
    """The lengths and words of the layout."""
    width, height = PAPERS[look.paper]
    size, columns, margin = LETTERS[look.letters]
    words = edition.collection.locale.words
    page = words.text("sheet-page", page="\0", pages="\1")
    said = {
        "name": edition.collection.name,
        "contents": words.text("sheet-contents"),
        "foot": f"{words.text('sheet-cards', count=len(notes))} · {fingerprint(notes)}",
        "before-page": page.partition("\0")[0],
        "between-pages": page.partition("\0")[2].partition("\1")[0],
        "after-pages": page.partition("\1")[2],
    }
    listed = "".join(f"{name}: {plain(text)}, " for name, text in said.items())
    return (
        f"#let paper = (width: {width:g}mm, height: {height:g}mm, margin: {margin:g}mm)\n"
        f"#let sheet = (size: {size:g}pt, columns: {columns})\n"
        f"#let words-of = ({listed})"
    )


def _title(edition: Edition, title: str, about: str, notes: Sequence[RenderedNote]) -> str:
    """What the first page begins with."""
    said = (colophon(edition, notes), credits_of(edition, notes))
    listed = "".join(f"{plain(one)}, " for one in said if one)
    name = edition.collection.name
    return f"#show: booklet.with({plain(name)}, {plain(title)}, {plain(about)}, ({listed}))"


def _body(parts: list[_Part], look: Look, words: Language) -> Iterator[str]:
    room = room_of(look.paper, look.letters)
    match look.answers:
        case "after":
            for deck, numbered in parts:
                yield _heading(deck.name)
                yield from (item(n, one, "after", room) for n, one in numbered)
        case "only":
            yield from _solutions(parts, room)
        case _:
            for deck, numbered in parts:
                yield _heading(deck.name)
                yield from (item(n, one, "none", room) for n, one in numbered)
            if look.answers == "end":
                yield f"#part({plain(words.text('sheet-solutions'))})"
                yield from _solutions(parts, room, "#subheading")


def _solutions(parts: list[_Part], room: float, below: str = "#heading") -> Iterator[str]:
    for deck, numbered in parts:
        yield f"{below}({plain(deck.name)})"
        yield from (item(n, one, "only", room) for n, one in numbered)


def _heading(name: str) -> str:
    return f"#heading({plain(name)})"


def room_of(paper: str, letters: str) -> float:
    """How long what is never broken may be, in characters."""
    size, columns, margin = LETTERS[letters]
    width, height = PAPERS[paper]
    return (width - 2 * margin) / columns * (height - 2 * margin) / (size * size) * _CHARACTERS


def item(number: int, note: PrintedNote, shown: str, room: float) -> str:
    """A question with its answer, alone, or the answer alone."""
    options = "".join(
        f"({option}, {reason}), " for option, reason in zip(note.options, note.reasons, strict=True)
    )
    asked = note.asked if shown != "only" else NOTHING
    answer, more, source = (
        (note.answer, note.explanation, plain(note.source)) if shown != "none" else (NOTHING,) * 3
    )
    is_long = ", ".join("true" if length > room else "false" for length in note.lengths)
    return f'#item({number}, "{shown}", ({is_long}), {asked}, ({options}), {note.key}, {answer}, {more}, {source})'


def _index(found: Mapping[str, list[int]], before: int, words: Language) -> str:
    """Where the notes of each term are; their numbers begin after those `before`."""
    if not found:
        return ""
    listed = "".join(
        f"({plain(term)}, ({''.join(f'{before + n + 1}, ' for n in at)})), "
        for term, at in found.items()
    )
    return f"#heading({plain(words.text('print-index'))})\n#index-of(({listed}))"
