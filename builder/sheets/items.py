"""A numbered note on a sheet: its question, its line in the key, and its solution."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from builder.sheets.question import key, question, solution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Language
    from builder.model import Note, RenderedNote


@dataclass(frozen=True)
class Item:
    """A note with its number on the sheet."""

    number: int
    rendered: RenderedNote
    question: str
    key: str
    """The answer if it is short, an arrow to the solution if not."""
    solution: str

    @property
    def words(self) -> Language:
        """The language of the note."""
        return self.rendered.note.locale.words

    @property
    def attributes(self) -> str:
        """HTML attributes that the page's filters and search match on, with a leading space."""
        return f'{filterable((self.rendered.note,))} data-number="{self.number}"'


def numbered(notes: Iterable[RenderedNote]) -> tuple[Item, ...]:
    """The notes as items, numbered from 1."""
    return tuple(
        Item(n, note, question(note), key(note), solution(note)) for n, note in enumerate(notes, 1)
    )


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


def question_of(item: Item, *, is_alone: bool = False) -> str:
    """The question as HTML.

    Its number links to the solution and a checkbox shows the answer, unless the page has no answers (`is_alone`).
    """
    n, words = item.number, item.words
    answer = (
        f'<p class="reveal"><label><input type="checkbox" aria-label="{words.text("sheet-reveal-label", number=n)}"> '
        f'{words.text("sheet-reveal")}</label></p><div class="here">{item.solution}</div>'
        if not is_alone
        else ""
    )
    level = "h2" if is_alone else "h3"
    number = str(n) if is_alone else _link(f"#s{n}", words.text("sheet-to-solution", number=n), n)
    return (
        f'<article class="item part" id="p{n}"{"" if is_alone else item.attributes}>'
        f'<{level} class="number">{number}</{level}>'
        f'<div class="content">{item.question}{answer}</div></article>'
    )


def solution_of(item: Item, *, is_alone: bool = False) -> str:
    """The solution as HTML, with the note's id and source.

    Its number links to the question, unless the page has no questions (`is_alone`).
    """
    n = item.number
    label = item.words.text("sheet-to-question", number=n)
    number = str(n) if is_alone else _link(f"#p{n}", label, n)
    return (
        f'<article class="item part" id="s{n}"{item.attributes}><h3 class="number">{number}</h3>'
        f'<div class="content">{item.solution}<p class="id">{_signature(item.rendered.note)}</p></div></article>'
    )


def _signature(note: Note) -> str:
    """The note's id and source."""
    return f"{note.id} · {escape(note.source)}" if note.source else note.id


def _link(target: str, label: str, number: int) -> str:
    return f'<a href="{target}" aria-label="{label}">{number}</a>'


def keys_of(items: Iterable[Item], words: Language) -> str:
    """The key as HTML: each item's number, short answer and note id."""
    rows = "\n".join(
        f'<li class="part"{item.attributes}><a href="#s{item.number}"><b>{item.number}</b></a>'
        f'<span class="answer">{item.key}</span><span class="id">{item.rendered.note.id}</span></li>'
        for item in items
    )
    return f'<h2 class="visually-hidden">{words.text("sheet-key")}</h2><ol class="keys">\n{rows}\n</ol>'
