"""A numbered note on a sheet: its question, its line in the key, and its solution.

All of it but the number is made once, while the note's file is processed, and kept with what else is made of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from builder.sheets.question import answer, key, question, solution, widest
from builder.text.rendered import Fragment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.languages import Language
    from builder.model import Note, RenderedNote


_COLUMN, _PAPER = 29.0, 60.0
"""The widest formula, table or figure, in ems, for half a page, and for a page: at 7 pt."""

_NUMBER = "\0"
"""Stands for the number in a fragment: no text of a card has this character."""


@dataclass(frozen=True)
class Item:
    """A note with its number on the sheet."""

    number: int
    note: Note
    shown: Fragment
    """What the sheet shows of it, with its number."""


def numbered(notes: Iterable[RenderedNote]) -> tuple[Item, ...]:
    """The notes as items, numbered from 1."""
    return tuple(_numbered(n, rendered) for n, rendered in enumerate(notes, 1))


def _numbered(number: int, rendered: RenderedNote) -> Item:
    made = rendered.fragment or fragment_of(rendered)
    shown = [
        html.replace(_NUMBER, str(number)) for html in (made.question, made.key, made.solution)
    ]
    return Item(number, rendered.note, Fragment(*shown))


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


def fragment_of(rendered: RenderedNote) -> Fragment:
    """What the review sheet shows of a note, without its number."""
    note, words = rendered.note, rendered.note.locale.words
    room = widest(rendered)
    across = " across" if room > _COLUMN else ""
    warning = f'<p class="cut">{words.text("sheet-too-wide")}</p>' if room > _PAPER else ""
    attributes = f'{filterable((note,))} data-number="{_NUMBER}"'
    said = f"{note.id} · {escape(note.source)}" if note.source else note.id
    signature = f'<p class="id">{said}</p>'
    here = _link(f"#p{_NUMBER}", words.text("sheet-question", number=_NUMBER))
    back = _link(f"#p{_NUMBER}", words.text("sheet-to-question", number=_NUMBER))
    reveal = words.text("sheet-reveal-label", number=_NUMBER)
    short = key(rendered)
    return Fragment(
        question=(
            f'<article class="item part{across}" id="p{_NUMBER}"{attributes}><div class="asked">'
            f'<h3 class="number">{here}</h3>'
            f'<div class="content">{question(rendered, f"o{_NUMBER}")}{warning}</div></div>'
            f'<p class="reveal"><label><input type="checkbox" name="r{_NUMBER}" aria-label="'
            f'{reveal}"> {words.text("sheet-reveal")}</label></p>'
            f'<div class="content here">{answer(rendered)}{signature}</div></article>'
        ),
        key=(
            f'<li class="part"{attributes}><a href="#s{_NUMBER}"><b>{_NUMBER}</b></a>'
            f'<span class="answer">{short}</span><span class="id">{note.id}</span></li>'
            if short is not None
            else ""
        ),
        solution=(
            f'<article class="item part{across}" id="s{_NUMBER}"{attributes}><h3 class="number">{back}</h3>'
            f'<div class="content">{solution(rendered)}{warning}{signature}</div></article>'
        ),
    )


def _link(target: str, label: str) -> str:
    return f'<a href="{target}" aria-label="{label}">{_NUMBER}</a>'


def keys_of(items: Iterable[Item], words: Language) -> str:
    """The key as HTML: the number, answer and note id of each item whose answer is short."""
    rows = "\n".join(item.shown.key for item in items if item.shown.key)
    heading = f'<h2 class="visually-hidden">{words.text("sheet-key")}</h2>'
    return f'{heading}<ol class="keys">\n{rows}\n</ol>' if rows else ""
