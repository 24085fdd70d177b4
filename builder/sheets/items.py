"""A note on a sheet: its number, its question, its line in the list of keys, and its solution."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from builder.sheets.formulas import bound, scalable
from builder.sheets.question import key, question, solution

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import Note, RenderedNote


@dataclass(frozen=True)
class Item:
    """A note with its number on the sheet."""

    number: int
    rendered: RenderedNote
    question: str
    key: str
    """The answer, where it is short enough for a list of them."""
    solution: str

    @property
    def attributes(self) -> str:
        """What the page's filters and search go by."""
        return f'{filterable((self.rendered.note,))} data-number="{self.number}"'


def numbered(notes: Iterable[RenderedNote]) -> tuple[Item, ...]:
    """The notes with their numbers, from 1."""
    return tuple(
        Item(
            n,
            note,
            *(scalable(bound(html)) for html in (question(note), key(note), solution(note))),
        )
        for n, note in enumerate(notes, 1)
    )


def filterable(notes: Iterable[Note]) -> str:
    """The attributes by which the page's filters show one note, or the heading of several."""
    held = tuple(notes)
    values = {
        "deck": {note.deck for note in held},
        "type": {note.type for note in held},
        "tags": {tag for note in held for tag in note.tags},
    }
    return "".join(
        f' data-{name}="{escape(" ".join(sorted(words)))}"' for name, words in values.items()
    )


def question_of(item: Item, *, is_alone: bool = False) -> str:
    """The question; its number is a link to the solution, and a button shows its answer, unless it
    stands on its page alone, without answers.
    """
    n = item.number
    answer = (
        f'<p class="reveal"><label><input type="checkbox" aria-label="Ver la respuesta de la pregunta {n}"> '
        f'Respuesta</label></p><div class="here">{item.solution}</div>'
        if not is_alone
        else ""
    )
    level = "h2" if is_alone else "h3"
    number = str(n) if is_alone else _link(f"#s{n}", f"Pregunta {n}; ver la solución", n)
    return (
        f'<article class="item part" id="p{n}"{"" if is_alone else item.attributes}>'
        f'<{level} class="number">{number}</{level}>'
        f'<div class="content">{item.question}{answer}</div></article>'
    )


def solution_of(item: Item, *, is_alone: bool = False) -> str:
    """The solution, with the note's id and source; its number is a link to the question, unless it
    stands on its page alone, without questions.
    """
    n = item.number
    number = str(n) if is_alone else _link(f"#p{n}", f"Solución {n}; ver la pregunta", n)
    return (
        f'<article class="item part" id="s{n}"{item.attributes}><h3 class="number">{number}</h3>'
        f'<div class="content">{item.solution}<p class="id">{_signature(item.rendered.note)}</p></div></article>'
    )


def _signature(note: Note) -> str:
    """Its id and its source."""
    return f"{note.id} · {escape(note.source)}" if note.source else note.id


def _link(target: str, label: str, number: int) -> str:
    return f'<a href="{target}" aria-label="{label}">{number}</a>'


def keys_of(items: Iterable[Item]) -> str:
    """The key in short: number, answer where it is short, and the note's id."""
    rows = "\n".join(
        f'<li class="part"{item.attributes}><a href="#s{item.number}"><b>{item.number}</b></a>'
        f'<span class="answer">{item.key}</span><span class="id">{item.rendered.note.id}</span></li>'
        for item in items
    )
    return f'<h2 class="visually-hidden">Clave</h2><ol class="keys">\n{rows}\n</ol>'
