"""A numbered note on a sheet: its question, its line in the key, and its solution."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from builder.sheets.question import answer, key, question, solution, widest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Language
    from builder.model import Note, RenderedNote


_COLUMN, _PAPER = 29.0, 60.0
"""The widest formula, table or figure, in ems, for half a page, and for a page: at 7 pt."""


@dataclass(frozen=True)
class Item:
    """A note with its number on the sheet."""

    number: int
    rendered: RenderedNote

    @property
    def words(self) -> Language:
        """The language of the note."""
        return self.rendered.note.locale.words

    @property
    def attributes(self) -> str:
        """HTML attributes that the page's filters and search match on, with a leading space."""
        return f'{filterable((self.rendered.note,))} data-number="{self.number}"'

    @property
    def width(self) -> str:
        """A class for the style sheet, with a leading space: `across` if it needs both columns of a printed page."""
        return " across" if widest(self.rendered) > _COLUMN else ""

    @property
    def warning(self) -> str:
        """What is said on paper of something wider than the page, as HTML."""
        is_cut = widest(self.rendered) > _PAPER
        return f'<p class="cut">{self.words.text("sheet-too-wide")}</p>' if is_cut else ""


def numbered(notes: Iterable[RenderedNote]) -> tuple[Item, ...]:
    """The notes as items, numbered from 1."""
    return tuple(Item(n, note) for n, note in enumerate(notes, 1))


def filterable(notes: Iterable[Note]) -> str:
    """HTML attributes that the page's filters match on, for a note or a heading of several, with a leading space."""
    several = tuple(notes)
    values = {
        "deck": {note.deck for note in several},
        "type": {note.type for note in several},
        "tags": {tag for note in several for tag in note.tags},
    }
    return "".join(
        f' data-{name}="{escape(" ".join(sorted(words)))}"' for name, words in values.items()
    )


def question_of(item: Item) -> str:
    """The question as HTML, and its answer, which the style sheet hides until an option or its box is chosen."""
    n, words = item.number, item.words
    number = _link(f"#p{n}", words.text("sheet-question", number=n), n)
    return (
        f'<article class="item part{item.width}" id="p{n}"{item.attributes}><div class="asked">'
        f'<h3 class="number">{number}</h3>'
        f'<div class="content">{question(item.rendered, f"o{n}")}{item.warning}</div></div>'
        f'<p class="reveal"><label><input type="checkbox" name="r{n}" aria-label="'
        f'{words.text("sheet-reveal-label", number=n)}"> {words.text("sheet-reveal")}</label></p>'
        f'<div class="content here">{answer(item.rendered)}{_signature(item.rendered.note)}</div></article>'
    )


def solution_of(item: Item) -> str:
    """The solution as HTML, with the note's id and source; its number links to the question."""
    n = item.number
    number = _link(f"#p{n}", item.words.text("sheet-to-question", number=n), n)
    return (
        f'<article class="item part{item.width}" id="s{n}"{item.attributes}><h3 class="number">{number}</h3>'
        f'<div class="content">{solution(item.rendered)}{item.warning}{_signature(item.rendered.note)}</div></article>'
    )


def _signature(note: Note) -> str:
    """The note's id and source, as HTML."""
    said = f"{note.id} · {escape(note.source)}" if note.source else note.id
    return f'<p class="id">{said}</p>'


def _link(target: str, label: str, number: int) -> str:
    return f'<a href="{target}" aria-label="{label}">{number}</a>'


def keys_of(items: Iterable[Item], words: Language) -> str:
    """The key as HTML: the number, answer and note id of each item whose answer is short."""
    rows = "\n".join(
        f'<li class="part"{item.attributes}><a href="#s{item.number}"><b>{item.number}</b></a>'
        f'<span class="answer">{short}</span><span class="id">{item.rendered.note.id}</span></li>'
        for item in items
        if (short := key(item.rendered)) is not None
    )
    heading = f'<h2 class="visually-hidden">{words.text("sheet-key")}</h2>'
    return f'{heading}<ol class="keys">\n{rows}\n</ol>' if rows else ""
