"""The order of study teaches before it uses: terms, and what notes need.

A term is found in what a note says whatever its case, accents and ending (`fusión` in «Fusiones»), and within marks:
`$n$-grama` in «*$n$-gramas*», `[UNK]` in code. Of two terms that begin at one word the longer one is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder.characters import plain_letters
from builder.codes import validate as codes
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.languages import Language
    from builder.model import Note
    from builder.source import Span

_TOKEN = re.compile(r"[^\W_](?:\w*[^\W_])?|[^\w\s*_`$\\]")
"""A word or a sign, without those that mark up a text."""
_TARGET = re.compile(r"(?<=\])\([^()\n]*\)")
"""Where a link or a reference leads, which no learner sees."""

_SHORTEST = 3
"""Letters of a word that are left without its ending."""

_Words = tuple[str, ...]


class _Introduced(NamedTuple):
    """Where a term is first introduced."""

    place: int
    """The number of the note, in the order of study."""
    text: str


def check_study_order(notes: Sequence[Note], sink: Sink) -> None:
    """Report what each note uses or needs although a later one introduces or teaches it.

    Args:
        notes: those of the collection, in the order of study.
        sink: takes the warnings.
    """
    place = {note.id: n for n, note in enumerate(notes)}
    terms: dict[_Words, _Introduced] = {}
    for n, note in enumerate(notes):
        for term in note.introduces:
            terms.setdefault(_words(term.text, note.locale.words), _Introduced(n, term.text))
    beginnings = frozenset(words[:n] for words in terms for n in range(1, len(words) + 1))
    for n, note in enumerate(notes):
        for needed in note.needs:
            if place.get(needed.id, n) > n:
                message = say("needed-later", id=needed.id)
                sink.report(codes.TAUGHT_LATER, needed.span, message)
        seen: set[_Introduced] = set()
        for used, span in _used(note, terms, beginnings):
            if used.place > n and used not in seen:
                message = say("used-early", term=used.text, id=notes[used.place].id)
                sink.report(codes.TAUGHT_LATER, span, message)
            seen.add(used)


def _used(
    note: Note, terms: Mapping[_Words, _Introduced], beginnings: frozenset[_Words]
) -> Iterator[tuple[_Introduced, Span]]:
    """The terms in what a note says, each with its place."""
    for text in note.texts:
        hidden = _TARGET.sub(lambda found: " " * len(found[0]), text.value)
        tokens = list(_TOKEN.finditer(hidden))
        words = _words(hidden, note.locale.words)
        at = 0
        while at < len(tokens):
            end = _end_of_term(words, at, terms, beginnings)
            if end > at:
                place = tokens[at].start(), tokens[end - 1].end()
                yield terms[words[at:end]], text.span(*place)
            at = max(end, at + 1)


def _words(text: str, language: Language) -> _Words:
    """The words and signs of a text, as they are compared."""
    endings = language.lines("term-endings")
    return tuple(_stem(found[0], endings) for found in _TOKEN.finditer(text))


@lru_cache(maxsize=1 << 14)
def _stem(word: str, endings: tuple[str, ...]) -> str:
    """A word in lower case, without accents and without endings, of which the first that it has is taken first."""
    letters = plain_letters(word)
    ending = next((end for end in endings if letters.endswith(end)), "")
    stem = letters.removesuffix(ending)
    return _stem(stem, endings) if ending and len(stem) >= _SHORTEST else letters


def _end_of_term(
    words: _Words, at: int, terms: Mapping[_Words, _Introduced], beginnings: frozenset[_Words]
) -> int:
    """Where the longest term ends that begins at a word; where it begins if none does."""
    end, reached = at, at + 1
    while reached <= len(words) and words[at:reached] in beginnings:
        if words[at:reached] in terms:
            end = reached
        reached += 1
    return end
