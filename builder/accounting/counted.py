"""Numbers in words: what they count, and whether it is as many.

A number is checked by what follows it: data («diez `a`»), a noun of the language's list («cuatro factores»), or
the word whose occurrences it counts: in «de las diez veces que aparece `a`, nueve va seguida de `a` y una de `b`», the
first number of the sentence counts its word, and each later one its word after the first. A fraction must be a
value of the block. Other numbers are refused: nothing says what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from builder import quantities as q
from builder.accounting.account import pairs_of
from builder.accounting.data import spelt_out
from builder.accounting.given import says_count
from builder.accounting.mentions import mentioned
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.exact import Undecided, merges_of, ngram
from builder.languages import language, say
from builder.notes import typed_of
from builder.values import Merges, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.accounting.account import Account, Passage
    from builder.accounting.displayed import Display, ShownCode
    from builder.display.numerals import Numeral
    from builder.languages import Message

NOUNS = ("factors", "words", "sentences", "merges", "symbols", "tokens", "decimals", "units")
"""What numbers count: each has its words in the message `counted-…`."""
_NUMBER = re.compile(r"\d+(?:[./]\d+)?")
_SHOWN = re.compile(r"\d\.(\d+)")


def numeral_problems(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield the numbers in words of a passage that are wrong, or that nothing checks."""
    display = passage.display
    counter = _Counter(account, passage)
    for numeral in display.numerals:
        if not _is_accounted(account, display, numeral):
            is_taken = display.is_reference(numeral.start)
            one = replace(numeral, is_article=numeral.is_article and not is_taken)
            message = counter.fault(one, is_taken=is_taken)
            if message is not None:
                at = passage.span(numeral.start, numeral.end)
                yield Problem(codes.NUMERAL_UNCHECKED, at, message)
    yield from counter.single()
    yield from counter.roots()


def _is_accounted(account: Account, display: Display, numeral: Numeral) -> bool:
    """Return whether a number counts a word of a corpus, or is part of what `mentions:` lists: «las dos matrices»."""
    return says_count(account, display, numeral) or any(
        start <= numeral.start and numeral.end <= end
        for start, end in mentioned(account.claims.mentions, display.said.text)
    )


def says_number(account: Account, passages: Sequence[Passage], kind: str, number: int) -> bool:
    """Whether passages say in words that there are so many of what a noun names; one may be just named."""
    for passage in passages:
        counter, said = _Counter(account, passage), passage.display.said.words
        nouns = ((one, counter.noun(one)) for one in passage.display.numerals)
        if any(noun and noun.kind == kind and one.value == number for one, noun in nouns):
            return True
        found = _patterns(account.note.locale.language).noun.finditer(said)
        if number == 1 and any(noun.lastgroup == kind for noun in found):
            return True
    return False


class _Noun(NamedTuple):
    """What a number counts, and where its noun ends."""

    kind: str
    end: int


class _Patterns(NamedTuple):
    """The patterns of a language."""

    ahead: re.Pattern[str]
    noun: re.Pattern[str]
    single: re.Pattern[str]
    of: re.Pattern[str]
    root: re.Pattern[str]


@lru_cache
def _patterns(code: str) -> _Patterns:
    words = language(code)
    nouns = "|".join(f"(?P<{kind}>{'|'.join(words.lines(f'counted-{kind}'))})" for kind in NOUNS)
    single, of = (
        "|".join(lines) for lines in (words.lines("counted-single"), words.lines("counted-of"))
    )
    return _Patterns(
        re.compile(rf"\s+(?:\w+\s+){{0,2}}?(?:{nouns})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{single})\s+(?:{nouns})\b", re.IGNORECASE),
        re.compile(rf",?\s+(?:{of})\s+`", re.IGNORECASE),
        re.compile("|".join(words.lines("counted-root")), re.IGNORECASE),
    )


@dataclass(frozen=True)
class _Counter:
    """Counts what the numbers of a passage say that they count."""

    account: Account
    passage: Passage

    def fault(self, numeral: Numeral, *, is_taken: bool) -> Message | None:
        """What is wrong with a number; one that is taken from the block may count what is not read."""
        said = self.passage.display.said
        shown = said.text[numeral.start : numeral.end]
        if numeral.is_fraction:
            if is_taken:
                return None
            if self._is_option and self._predicate() is None:
                return None  # an option that says nothing else is reported as such
            is_known = numeral.value in self._fractions(numeral)
            return None if is_known else say("number-in-words-fraction", number=shown)
        run = self._run(numeral)
        is_listed = len(run) > 1 or self.passage is self.account.question
        if is_listed and spelt_out(run) in {s for m in self.account.counted for s in m.corpus}:
            return None
        noun = None if run else self.noun(numeral)
        if numeral.is_article and not run and noun is None and not self._is_part(numeral):
            return None
        code = None if noun else self._code(numeral)
        if noun is not None:
            numbers = self._numbers(noun)
        elif code is not None:
            numbers = set(self._occurrences(*code))
        else:
            numbers = set()
            if (behind := self._noun_behind(numeral)) is not None:
                numbers = self._numbers(behind)
        if numeral.value in numbers:
            return None
        if not numbers:
            is_free = numeral.is_article or is_taken
            return None if is_free else say("number-in-words-unread", number=shown)
        return say("number-in-words", number=shown, right=[str(n) for n in sorted(numbers)])

    def single(self) -> Iterator[Problem]:
        """Yield what is said to be the only one of its kind, and is not: «una sola frase»."""
        said = self.passage.display.said
        for found in _patterns(self._language).single.finditer(said.words):
            kind = found.lastgroup or ""
            numbers = self._numbers(_Noun(kind, found.end()))
            if numbers and 1 not in numbers:
                yield Problem(
                    codes.NUMERAL_UNCHECKED,
                    self.passage.span(*found.span()),
                    say(
                        "number-in-words", number=found[0], right=[str(n) for n in sorted(numbers)]
                    ),
                )

    def roots(self) -> Iterator[Problem]:
        """Yield the roots and powers in words («raíz cúbica») of another degree than a sentence has factors."""
        degrees = {len(sentence) + 1 for sentence in self.account.asked_sentences}
        values = dict(line.rsplit(" ", 1) for line in self.account.words.lines("counted-degrees"))
        said = self.passage.display.said
        for found in _patterns(self._language).root.finditer(said.words):
            degree = values.get(found["degree"].lower())
            if degree is not None and degrees and int(degree) not in degrees:
                yield Problem(
                    codes.NUMERAL_UNCHECKED,
                    self.passage.span(*found.span("degree")),
                    say(
                        "number-in-words",
                        number=found["degree"],
                        right=[str(n) for n in sorted(degrees)],
                    ),
                )

    @property
    def _language(self) -> str:
        return self.account.note.locale.language

    # ------------------------------------------------------------ what a number counts

    def _run(self, numeral: Numeral) -> tuple[ShownCode, ...]:
        """The run in which a number says how often code occurs."""
        for run in self.passage.display.runs:
            is_in = any(c.is_counted and c.place <= numeral.start < c.end for c in run)
            numbers = sum(code.is_counted for code in run)
            if is_in and (numbers > 1 or any(code.times > 1 for code in run)):
                return run
        return ()

    def _is_part(self, numeral: Numeral) -> bool:
        """Whether «una» counts a part of what was counted before: «nueve va seguida de `a` y una de `b`»."""
        display = self.passage.display
        if _patterns(self._language).of.match(display.said.text, numeral.end) is None:
            return False
        start, _ = display.said.sentence_at(numeral.start)
        return any(
            start <= one.start < numeral.start and not one.is_article for one in display.numerals
        )

    def noun(self, numeral: Numeral) -> _Noun | None:
        """What a number counts: the noun right after it."""
        words = self.passage.display.said.words
        found = _patterns(self._language).ahead.match(words, numeral.end)
        if found is None:
            return None
        if numeral.is_article:
            # «uno de los factores» counts; «un factor» and «cada uno de los símbolos» do not.
            each = "|".join(self.account.words.lines("counted-each"))
            is_each = re.search(rf"\b(?:{each})\s+$", words[: numeral.start], re.IGNORECASE)
            if is_each or not found[0].endswith("s"):
                return None
        return _Noun(found.lastgroup or "", found.end())

    def _noun_behind(self, numeral: Numeral) -> _Noun | None:
        said = self.passage.display.said
        start, _ = said.sentence_at(numeral.start)
        found = list(_patterns(self._language).noun.finditer(said.words, start, numeral.start))
        return _Noun(found[-1].lastgroup or "", found[-1].end()) if found else None

    def _code(self, numeral: Numeral) -> tuple[str, str | None] | None:
        """The code that a number counts, and that which it follows: the first of the sentence."""
        display = self.passage.display
        start, end = display.said.sentence_at(numeral.start)
        inside = [code for code in display.codes if start <= code.place < end]
        target = next((code for code in inside if code.end > numeral.end), None)
        if target is None:
            return None
        between = (
            one
            for one in display.numerals
            if numeral.start < one.start < target.end and not one.is_article
        )
        if any(between):
            return None
        first = inside[0]
        return target.text, None if first is target else first.text

    # ------------------------------------------------------------ how many there are

    def _fractions(self, numeral: Numeral) -> set[Fraction]:
        """The numbers of the option's comparison, the probabilities of the sentence's pairs, or the block's values."""
        account, said = self.account, self.passage.display.said
        predicate = self._predicate()
        if predicate is not None:
            return {Fraction(number) for number in _NUMBER.findall(predicate)}
        start, end = said.sentence_at(numeral.start)
        pairs = [shown.pair for shown in account.pairs(self.passage) if start <= shown.place < end]
        if pairs:
            return {
                one
                for model in account.ngram_models
                for pair in pairs
                for one in _score(*pair, model)
            }
        known = {
            number
            for name, value in account.values.items()
            if name not in account.mistaken and isinstance(value, Fraction)
            for number in (value, *((1 / value,) if value else ()))
        }
        of = "|".join(account.words.lines("counted-of"))
        before = said.words[start : numeral.start]
        if numeral.value == 1 or re.search(rf"\b(?:{of})\s+$", before, re.IGNORECASE):
            for quantity in account.quantities.values():  # a factor: «factores de una décima»
                for word, context in pairs_of(quantity):
                    known.update(*(_score(word, context, m) for m in account.ngram_models))
        whole = "|".join(account.words.lines("counted-whole"))
        if re.search(rf"(?:{whole})\s+$", before, re.IGNORECASE):
            known.add(Fraction(1))
        return known

    @property
    def _is_option(self) -> bool:
        return any(option.text is self.passage.text for option in self.account.note.options)

    def _predicate(self) -> str | None:
        """The comparison that says what the passage does, if it is an option with one."""
        note, options = self.account.note, self.account.claims.options
        for option, claim in zip(note.options, options or (), strict=False):
            if option.text is self.passage.text and claim not in self.account.quantities:
                return claim
        return None

    def _numbers(self, noun: _Noun) -> set[int]:
        account = self.account
        sentences = account.sentences
        lengths = {len(sentence) for sentence in sentences}
        match noun.kind:
            case "factors":
                return self._factors(noun)
            case "words":
                sizes = {len(ngram.vocabulary(m)) - 1 for m in account.counted}
                return {len(sentence) for sentence in account.asked_sentences} or sizes
            case "sentences":
                return {len(m.corpus) for m in account.counted} | ({len(sentences)} - {0})
            case "merges":
                return self._merges()
            case "symbols":
                sizes = {len(ngram.vocabulary(m)) for m in account.counted}
                pair = {2 for m in account.models if isinstance(m, q.Bpe | q.TrainedBpe)}
                tables = {
                    len({word for _, row in m.rows for word, _ in row})
                    for m in account.ngram_models
                    if isinstance(m, q.TableModel)
                }
                return sizes | pair | tables | {n + 1 for n in lengths}
            case "tokens":
                texts = {n for n, one in account.quantities.items() if isinstance(one, q.OfText)}
                values = account.values.items()
                return {
                    len(v.tokens) for n, v in values if isinstance(v, Tokens) and n not in texts
                }
            case "decimals":
                return self._decimals()
            case "units":
                sizes = {ngram.vocabulary_size(m) for m in account.counted}
                return {abs(a - b) for a in sizes for b in sizes} - {0}
        return set()

    def _factors(self, noun: _Noun) -> set[int]:
        """How many factors a sentence's probability has; how many of them are what the text says that they are."""
        account, display = self.account, self.passage.display
        kept = (one for one in display.numerals if one.is_fraction and one.start > noun.end)
        part = next(kept, None)
        of = "|".join(account.words.lines("counted-of"))
        if part is not None and re.fullmatch(
            rf"(?:\s+\w+)?\s+(?:{of})\s+", display.said.words[noun.end : part.start]
        ):
            return {
                sum(p == part.value for _, _, p in ngram.factors(sentence, model))
                for sentence in account.asked_sentences
                for model in account.ngram_models
            }
        return {len(sentence) + 1 for sentence in account.asked_sentences}

    def _merges(self) -> set[int]:
        found: set[int] = set()
        for model in self.account.models:
            if isinstance(model, q.Bpe | q.TrainedBpe):
                found.add(len(merges_of(model)))
        for value in self.account.values.values():
            if isinstance(value, Merges):
                found.add(len(value.pairs))
        for quantity in self.account.quantities.values():
            if isinstance(quantity, q.Vocabulary):
                found.add(quantity.merges)
        return found

    def _decimals(self) -> set[int]:
        """How many decimals the answer shows, or each option."""
        note, typed = self.account.note, typed_of(self.account.note)
        shown = [typed] if typed is not None else [option.text for option in note.options]
        return {len(found[1]) for text in shown for found in _SHOWN.finditer(text.value)}

    def _occurrences(self, word: str, after: str | None) -> Iterator[int]:
        """How often a word, or a few, occurs in each corpus: at all, or right after another."""
        for model in self.account.asked_counted:
            padded = [(q.START, *sentence, q.END) for sentence in model.corpus]
            gram = (*((after or "").split()), *word.split())
            yield sum(
                sentence[i : i + len(gram)] == gram
                for sentence in padded
                for i in range(len(sentence))
            )
        if after is not None:
            return
        pair = tuple(word.split())
        for words in q.corpora_of(self.account.quantities.values()):
            yield sum(
                text[i : i + len("".join(pair))] == "".join(pair)
                for text in words
                for i in range(len(text))
            )


def _score(word: str, context: q.Sentence, model: q.NgramModel) -> tuple[Fraction, ...]:
    """The probability of a word after a history, if the model has one."""
    if len(context) != model.order - 1:
        return ()
    try:
        return (ngram.score(word, context, model),)
    except Undecided:
        return ()
