"""The spelling of what authors write: cards, decks and the collection, in the collection's language.

A word is right if the dictionary knows it, if `cards/words.txt` lists it, or if its card does under `words:`. What a
note says was taken apart when its file was processed, and the cache keeps that and what the dictionary answered, so
that a check of cards that did not change loads no dictionary.

The sentences of computed cards are the program's, and its tests check them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.codes import validate as codes
from builder.dictionary import MAX_SUGGESTIONS, NoDictionary, find
from builder.languages import Message, current, say
from builder.load.scan import DECK_FILE
from builder.text.words import plain_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from builder.cache import Cache
    from builder.diagnostics import Sink
    from builder.load.scan import Scan
    from builder.model import Note, OwnWord
    from builder.processed import PlacedWord
    from builder.source import Source, Span

MAX_PROBLEMS = 100
"""Of the spelling of one file."""
MAX_LIKENED = 30
"""Words of a run for which the dictionary looks for similar ones, which takes up to half a second each."""
_SHORTEST = 2
"""Letters of a word that is checked: one letter is a name."""
_ELIDED = re.compile(r"(?:\w')?(.+?)(?:'s)?")
"""A word between what apostrophes add: `d'Hondt`, `Markov's`."""


@dataclass
class _Text:
    """A note, a deck or the collection, with the words that it says."""

    source: Source
    words: list[tuple[str, Span]]
    own: dict[str, OwnWord] = field(default_factory=dict)
    """Those that are right here alone."""
    has_front_matter: bool = False


def check_spelling(
    found: Scan,
    notes: Iterable[tuple[Note, Sequence[PlacedWord]]],
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
    texts += [one for one in _of_files(found) if only is None or one.source.path in only]
    own = {one.text: one for one in reversed(found.words)}
    doubtful = _doubtful(texts, own, sink, is_whole=only is None)
    if only is None:
        _report_twice(found.words, sink)
    try:
        dictionary = find(collection.locale.words, cache)
    except NoDictionary as reason:
        return reason
    asked = {form for _, word, _ in doubtful for part in _parts(word) for form in _forms(part[0])}
    asked |= {word for _, word, _ in doubtful}
    known = dictionary.known(asked)
    wrong = [
        (text, part, span)
        for text, word, place in doubtful
        if word not in known
        for part, span in _placed(word, place)
        if not any(form in known or _listed(form, {**own, **text.own}) for form in _forms(part))
    ]
    likened = list(dict.fromkeys(word for _, word, _ in wrong))[:MAX_LIKENED]
    similar = dictionary.suggestions(likened)
    counts: dict[str, int] = {}
    for text, word, span in wrong:
        counts[span.path] = counts.get(span.path, 0) + 1
        if counts[span.path] > MAX_PROBLEMS:
            continue
        meant = (*_similar(word, [*text.own, *own]), *similar.get(word, ()))
        _report(text, word, span, tuple(dict.fromkeys(meant))[:MAX_SUGGESTIONS], sink)
    return None


def _report(text: _Text, word: str, span: Span, meant: Sequence[str], sink: Sink) -> None:
    keep = say("misspelt-keep" if text.has_front_matter else "misspelt-keep-listed", word=word)
    helps: tuple[Message, ...] = (keep,)
    if meant:
        words = current().listed([f"`{one}`" for one in meant], style="or")
        helps = (say("misspelt-meant", words=words), keep)
    sink.report(codes.MISSPELT, span, say("misspelt", word=word), helps=helps)


def _doubtful(
    texts: Iterable[_Text], own: dict[str, OwnWord], sink: Sink, *, is_whole: bool
) -> list[tuple[_Text, str, Span]]:
    """The words that neither the collection nor their card lists; report what is listed in vain."""
    doubtful, used = [], set[str]()
    for text in texts:
        used_here = set[str]()
        for word, span in text.words:
            forms = {form for part, *_ in ((word,), *_parts(word)) for form in _forms(part)}
            here = {one for form in forms for one in _listed(form, text.own)}
            everywhere = {one for form in forms for one in _listed(form, own)}
            used_here |= here
            used |= everywhere
            if not any(_listed(word, {**own, **text.own}) for word in _forms(word)):
                doubtful.append((text, word, span))
        for name, one in text.own.items():
            if name not in used_here:
                sink.report(codes.UNUSED_WORD, one.span, say("unused-word-card", word=name))
    if is_whole:
        vain = [one for name, one in own.items() if name not in used]
        for one in vain[:MAX_PROBLEMS]:
            sink.report(codes.UNUSED_WORD, one.span, say("unused-word", word=one.text))
    return doubtful


def _report_twice(words: Iterable[OwnWord], sink: Sink) -> None:
    first: dict[str, OwnWord] = {}
    twice = [one for one in words if first.setdefault(one.text, one) is not one]
    for one in twice[:MAX_PROBLEMS]:
        line = first[one.text].span.line
        sink.report(codes.UNUSED_WORD, one.span, say("unused-word-twice", word=one.text, line=line))


# ---------------------------------------------------------------- words


@lru_cache(maxsize=1 << 16)
def _parts(word: str) -> tuple[tuple[str, int], ...]:
    """The parts of a word between hyphens, each with its place; those of one letter are left out."""
    found = ((part[0], part.start()) for part in re.finditer(r"[^-]+", word))
    return tuple((part, at) for part, at in found if len(_core(part)) >= _SHORTEST)


def _placed(word: str, place: Span) -> Iterator[tuple[str, Span]]:
    """The parts of a word, each with its place in the file; all of it where marks lie within the word."""
    for part, at in _parts(word):
        exact = place.source.at(place.line, place.column + at, len(part))
        yield part, exact if place.length == len(word) else place


@lru_cache(maxsize=1 << 16)
def _forms(word: str) -> tuple[str, ...]:
    """A word as it is, and without what an apostrophe adds to it."""
    return tuple(dict.fromkeys((word, _core(word))))


def _core(word: str) -> str:
    found = _ELIDED.fullmatch(word)
    return found[1] if found else word


def _listed(word: str, own: Collection[str]) -> list[str]:
    """The words of a list that a word is, perhaps with a capital at its beginning or in capitals."""
    if not own:
        return []
    forms = {word, word[:1].lower() + word[1:], *((word.lower(),) if word.isupper() else ())}
    return [form for form in forms if form in own]


def _similar(word: str, own: Sequence[str]) -> list[str]:
    """Words of the lists that may have been meant."""
    near = get_close_matches(word.lower(), {one.lower() for one in own}, 1, 0.8)
    found = [one for one in own if one.lower() in near]
    return [one[:1].upper() + one[1:] if word[:1].isupper() else one for one in found[:1]]


# ---------------------------------------------------------------- what authors write


def _of_note(note: Note, words: Iterable[PlacedWord]) -> _Text:
    passages = (*note.texts, *note.also)
    placed = [(word, passages[number].span(start, end)) for word, number, start, end in words]
    own = {one.text: one for one in note.words}
    return _Text(note.span.source, placed, own, has_front_matter=True)


def _of_files(found: Scan) -> Iterator[_Text]:
    """The names and descriptions of the collection and its decks."""
    assert found.collection is not None
    rows = [asked for _, asked in found.collection.rows]
    source = found.sources["cards/collection.yaml"]
    yield _in_file(source, (("name", [found.collection.name]), ("rows", rows)))
    for deck in found.decks:
        source = found.sources[f"cards/{deck.folder}/{DECK_FILE}"]
        yield _in_file(source, (("name", [deck.name]), ("description", [deck.description])))


def _in_file(source: Source, values: Iterable[tuple[str, Iterable[str]]]) -> _Text:
    """The words of some values of a YAML file; each is where it first occurs below its key."""
    words = []
    for key, texts in values:
        found = re.search(rf"(?m)^{key}[ \t]*:", source.text)
        start = found.end() if found else 0
        for word in dict.fromkeys(one.text for text in texts for one in plain_words(text)):
            at = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source.text[start:])
            place = source.span(start + at.start(), start + at.end()) if at else source.at(1, 1)
            words.append((word, place))
    return _Text(source, words)
