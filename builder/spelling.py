"""The spelling of what authors write: cards, decks and the collection, in the collection's language.

A word is right if the dictionary knows it, if `cards/words.txt` lists it, or if its card does under `words:`. What a
note says was taken apart when its file was processed, and the cache keeps that and what the dictionary answered, so
that a check of cards that did not change loads no dictionary.

The sentences of computed cards are the program's, and its tests check them.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.dictionary import MAX_SUGGESTIONS, NoDictionary, find
from builder.languages import Message, current, say
from builder.load.scan import DECK_FILE
from builder.processed import IN_FIGURE
from builder.text.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from builder.cache import Cache
    from builder.diagnostics import Sink
    from builder.dictionary import Dictionary
    from builder.load.scan import Scan
    from builder.model import Note
    from builder.processed import PlacedWord
    from builder.source import OwnWord, Source, Span

MAX_PROBLEMS = 100
"""Of the spelling of one file."""
MAX_LIKENED = 20
"""Words of a run for which the dictionary looks for similar ones, which takes up to half a second each."""
MAX_SHOWN = 60
"""Letters of a word that a message shows."""
_SHORTEST = 2
"""Letters of a word that is checked: one letter is a name."""
_ELIDED = re.compile(r"(?:\w')?(.+?)(?:'s)?")
"""A word between what apostrophes add: `d'Hondt`, `Markov's`."""


@dataclass(frozen=True)
class _Text:
    """What a note, a deck or the collection says."""

    path: str
    words: tuple[PlacedWord, ...]
    place: Callable[[PlacedWord], Span]
    own: Mapping[str, OwnWord] = field(default_factory=dict)
    """The words that are right here alone."""
    is_card: bool = False


def check_spelling(
    found: Scan,
    notes: Iterable[tuple[Note, tuple[PlacedWord, ...]]],
    cache: Cache,
    sink: Sink,
    only: frozenset[str] | None,
) -> NoDictionary | None:
    """Report each misspelt word, and the words that are listed although nothing has them.

    Args:
        found: what is in `cards/`.
        notes: those that authors wrote, each with its words.
        cache: what the dictionary answered earlier.
        sink: takes the problems.
        only: the paths that are checked; None for all.

    Returns:
        Why the spelling is not checked; None where it is.
    """
    collection = found.collection
    assert collection is not None, "without a collection there is no language"
    texts = [_of_note(note, words) for note, words in notes]
    texts += [one for one in _of_files(found) if only is None or one.path in only]
    said = {word for text in texts for word, *_ in text.words}
    own = {one.text: one for one in reversed(found.words)}
    _report_unused(texts, said, own, sink, is_whole=only is None)
    if only is None:
        _report_twice(found.words, sink)
    try:
        dictionary = find(collection.locale.words, cache)
    except NoDictionary as reason:
        return reason
    doubtful = {word for word in said if not _listed(word, own)}
    known = dictionary.known({form for word in doubtful for form in _all_forms(word)})
    wrong = {word for word in doubtful if _wrong_parts(word, known, own)}
    slips = [
        (text, part, place)
        for text in texts
        for placed in text.words
        if placed[0] in wrong and not _listed(placed[0], text.own)
        for part, place in _located(
            text, placed, _wrong_parts(placed[0], known, {**own, **text.own})
        )
    ]
    _report_misspelt(slips, own, dictionary, sink)
    return None


def _wrong_parts(word: str, known: Collection[str], own: Collection[str]) -> list[tuple[str, int]]:
    """The parts of a word that neither a dictionary nor a list has, each with its place in the word."""
    if word in known:
        return []
    return [
        (part, at)
        for part, at in _parts(word)
        if not any(form in known or _listed(form, own) for form in _forms(part))
    ]


def _located(
    text: _Text, placed: PlacedWord, parts: Iterable[tuple[str, int]]
) -> Iterator[tuple[str, Span]]:
    """Parts of a word, each with its place in the file: that of the whole word where marks lie within it."""
    for part, at in parts:
        whole = text.place(placed)
        is_plain = whole.length == len(placed[0])
        yield (
            part,
            whole.source.at(whole.line, whole.column + at, len(part)) if is_plain else whole,
        )


def _report_misspelt(
    slips: Sequence[tuple[_Text, str, Span]],
    own: Mapping[str, OwnWord],
    dictionary: Dictionary,
    sink: Sink,
) -> None:
    likened = list(dict.fromkeys(word for _, word, _ in slips))[:MAX_LIKENED]
    similar = dictionary.suggestions(likened)
    counts = Counter[str]()
    for text, word, span in slips:
        counts[text.path] += 1
        if counts[text.path] > MAX_PROBLEMS:
            continue
        meant = (
            [*_similar(word, {**own, **text.own}), *similar.get(word, ())]
            if word in similar
            else []
        )
        shown = _shown(word)
        keep = say("misspelt-keep", word=shown) if text.is_card else say("misspelt-keep-listed")
        helps: tuple[Message, ...] = (keep,)
        if meant:
            first = list(dict.fromkeys(meant))[:MAX_SUGGESTIONS]
            words = current().listed([f"`{one}`" for one in first], style="or")
            helps = (say("misspelt-meant", words=words), keep)
        sink.report(codes.MISSPELT, span, say("misspelt", word=shown), helps=helps)


def _shown(word: str) -> str:
    return word if len(word) <= MAX_SHOWN else f"{word[:MAX_SHOWN]}…"


def _report_unused(
    texts: Iterable[_Text],
    said: Collection[str],
    own: Mapping[str, OwnWord],
    sink: Sink,
    *,
    is_whole: bool,
) -> None:
    for text in texts:
        used = _used((word for word, *_ in text.words), text.own)
        for name, one in text.own.items():
            if name not in used:
                sink.report(codes.UNUSED_WORD, one.span, say("unused-word-card", word=_shown(name)))
    used = _used(said, own) if is_whole else own.keys()
    for one in [one for name, one in own.items() if name not in used][:MAX_PROBLEMS]:
        sink.report(codes.UNUSED_WORD, one.span, say("unused-word", word=_shown(one.text)))


def _used(words: Iterable[str], own: Mapping[str, OwnWord]) -> Collection[str]:
    """The words of a list that a text has."""
    if not own:
        return ()
    return {one for word in words for form in _all_forms(word) for one in _listed(form, own)}


def _report_twice(words: Iterable[OwnWord], sink: Sink) -> None:
    first: dict[str, OwnWord] = {}
    twice = [one for one in words if first.setdefault(one.text, one) is not one]
    for one in twice[:MAX_PROBLEMS]:
        line = first[one.text].span.line
        sink.report(
            codes.UNUSED_WORD, one.span, say("unused-word-twice", word=_shown(one.text), line=line)
        )


# ---------------------------------------------------------------- words


@lru_cache(maxsize=1 << 16)
def _parts(word: str) -> tuple[tuple[str, int], ...]:
    """The parts of a word between hyphens, each with its place; those of one letter are left out."""
    found = ((part[0], part.start()) for part in re.finditer(r"[^-]+", word))
    return tuple((part, at) for part, at in found if len(_core(part)) >= _SHORTEST)


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it is, and without what an apostrophe adds to it."""
    return tuple(dict.fromkeys((word, _core(word))))


def _all_forms(word: str) -> list[str]:
    """All that may be in a dictionary or a list so that a word is right."""
    return [form for part in (word, *(part for part, _ in _parts(word))) for form in _forms(part)]


def _core(word: str) -> str:
    found = _ELIDED.fullmatch(word)
    return found[1] if found else word


def _listed(word: str, own: Collection[str]) -> list[str]:
    """The words of a list that a word is, perhaps with a capital at its beginning or in capitals."""
    if not own:
        return []
    forms = {word, word[:1].lower() + word[1:], *((word.lower(),) if word.isupper() else ())}
    return [form for form in forms if form in own]


def _similar(word: str, own: Iterable[str]) -> list[str]:
    """Words of the lists that may have been meant."""
    near = get_close_matches(word.lower(), {one.lower() for one in own}, 1, 0.8)
    found = [one for one in own if one.lower() in near]
    return [one[:1].upper() + one[1:] if word[:1].isupper() else one for one in found[:1]]


# ---------------------------------------------------------------- what authors write


def _of_note(note: Note, words: tuple[PlacedWord, ...]) -> _Text:
    def place(placed: PlacedWord) -> Span:
        word, number, start, end = placed
        if number == IN_FIGURE:
            source = note.span.source
            return _first(word, source, source.text.find("figure:"))
        return (*note.texts, *note.also)[number].span(start, end)

    own = {one.text: one for one in note.words}
    return _Text(note.span.path, words, place, own, is_card=True)


def _of_files(found: Scan) -> Iterator[_Text]:
    """The names and descriptions of the collection and its decks."""
    assert found.collection is not None
    rows = [
        text
        for row in found.collection.rows
        for text in (row.asked, *(part for part, _ in row.parts))
    ]
    source = found.sources["cards/collection.yaml"]
    yield _in_file(source, {"name": [found.collection.name], "rows": rows})
    for deck in found.decks:
        source = found.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        yield _in_file(source, {"name": [deck.name], "description": [deck.description]})


def _in_file(source: Source, values: Mapping[str, Iterable[str]]) -> _Text:
    """The words of some values of a YAML file; each is where it first occurs below its key."""

    def place(placed: PlacedWord) -> Span:
        word, start, *_ = placed
        return _first(word, source, start)

    words: list[PlacedWord] = []
    for key, texts in values.items():
        found = re.search(rf"(?m)^{key}[ \t]*:", source.text)
        start = found.end() if found else 0
        said = dict.fromkeys(word.text for text in texts for word in plain_words(text))
        words += [(word, start, 0, 0) for word in said]
    return _Text(source.path, tuple(words), place)


def _first(word: str, source: Source, start: int) -> Span:
    """Where a word first occurs in a file from a place on."""
    at = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(source.text, start)
    return source.span(*at.span()) if at else source.at(1, 1)
