r"""Numbers that a model is given with: k or a discount, V, counts of n-grams and of words, and numbers of pieces.

A table displays them as `N(a\,b) = 9`, pieces and words as «`ab` ($0.2$)» and «`hug` (diez veces)».
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting import own_data
from builder.accounting.account import models_of
from builder.accounting.data import draws_probabilities, is_drawn
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.display import latex
from builder.exact import ngram
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from builder.accounting.account import Account, Named, Passage
    from builder.accounting.displayed import Display
    from builder.display.numerals import Numeral
    from builder.languages import Message

DOT = "*"
r"""Any word: `N(a\,\cdot)`."""
_FORMULA = re.compile(r"\$([^$]*)\$")
_BESIDE = re.compile(r"`([^`]*)`\s*[(:]?\s*\$([^$]*)\$")


def given_problems(
    account: Account, found: Sequence[Named], passages: Sequence[Passage]
) -> Iterator[Problem]:
    """Yield the numbers of the models of some quantities that some passages do not display."""
    quantities = [one.quantity for one in found]
    for model in dict.fromkeys(chain.from_iterable(map(models_of, quantities))):
        own = [one for one in quantities if model in models_of(one)]
        messages: Iterable[Message] = ()
        if isinstance(model, q.CountTable | q.CountedModel):
            if not draws_probabilities(account, model, own, passages):
                messages = _of_counts(account, model, own, passages)
        elif isinstance(model, q.Unigram):
            messages = _pieces(account, model, passages)
        for message in messages:
            yield Problem(codes.DATUM_MISSING, passages[0].text.span(), message)


def symbols_of(names: Mapping[str, q.Bound]) -> dict[str, Fraction]:
    """Map `k`, `d`, `V` and such to their values, where a block agrees on them."""
    found: dict[str, set[Fraction]] = {}
    for model in _models(names):
        if isinstance(model, q.CountedModel | q.CountTable) and model.constant is not None:
            found.setdefault(model.smoothing.symbol, set()).add(model.constant)
        if isinstance(model, q.CountTable) and model.smoothing.is_adding:
            found.setdefault("V", set()).add(Fraction(ngram.vocabulary_size(model)))
    for bound in names.values():
        for symbol, number in own_data.symbols(q.without_mistake(bound)).items():
            found.setdefault(symbol, set()).add(number)
    return {symbol: next(iter(values)) for symbol, values in found.items() if len(values) == 1}


def numbers_of(names: Mapping[str, q.Bound]) -> frozenset[Fraction]:
    """List the numbers that may stand beside code, or alone: those of pieces and words, k, d and V."""
    found = set(symbols_of(names).values())
    for model in _models(names):
        if isinstance(model, q.Unigram):
            found.update(number for _, number in model.pieces)
    for bound in names.values():
        found.update(own_data.numbers(q.without_mistake(bound)))
    for words in _corpora(names):
        found.update(Fraction(n) for n in Counter(words).values() if n > 1)
    return frozenset(found)


def says_count(account: Account, display: Display, numeral: Numeral) -> bool:
    """Return whether a number in words says how often a tokeniser's corpus has the word beside it."""
    beside = (c for c in display.codes if c.is_counted and c.place <= numeral.start < c.end)
    code = next(beside, None)
    corpora = _corpora(account.claims.names)
    return code is not None and any(Counter(words)[code.text] == numeral.value for words in corpora)


def _models(names: Mapping[str, q.Bound]) -> Iterator[q.Model]:
    for bound in names.values():
        about = q.without_mistake(bound)
        yield from (about,) if isinstance(about, q.Model) else models_of(about)


def _corpora(names: Mapping[str, q.Bound]) -> tuple[q.Sentence, ...]:
    return q.corpora_of((*map(q.without_mistake, names.values()), *_models(names)))


def _of_counts(
    account: Account,
    model: q.CountedModel | q.CountTable,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
) -> Iterator[Message]:
    name, smoothing = account.models[model], model.smoothing
    words = account.words
    if isinstance(model, q.CountTable) and not is_drawn(account, model, passages):
        yield from _table(account, model, quantities, passages)
    constant = model.constant
    if constant is not None and not (smoothing.is_adding and constant == 1):
        convention = "add-k" if smoothing.is_adding else smoothing.value
        nouns = words.lines(f"convention-{convention}")
        if not _says(smoothing.symbol, constant, nouns, passages):
            yield say(
                "datum-not-shown-constant", symbol=smoothing.symbol, n=str(constant), name=name
            )
    is_asked = all(isinstance(one, q.VocabularySize) for one in quantities)
    if isinstance(model, q.CountTable) and smoothing.is_adding and not is_asked:
        size = Fraction(ngram.vocabulary_size(model))
        if not _says("V", size, words.lines("names-vocabulary"), passages):
            yield say("datum-not-shown-constant", symbol="V", n=str(size), name=name)


def _says(symbol: str, number: Fraction, nouns: Sequence[str], passages: Sequence[Passage]) -> bool:
    """Return whether a formula is a number, as `k = 0.5`, or alone in a sentence that names what it is."""
    pattern = re.compile("|".join(nouns), re.IGNORECASE)
    for passage in passages:
        said = passage.display.said
        for found in _FORMULA.finditer(said.text):
            sides, signs = latex.sides_of(found[1])
            if not latex.shows(sides[-1].rstrip(" .,;"), "=", number):
                continue
            start, end = said.sentence_at(found.start())
            is_alone = not signs and pattern.search(said.text, start, end) is not None
            if is_alone or (signs == ("=",) and sides[0] == symbol):
                return True
    return False


def _table(
    account: Account,
    model: q.CountTable,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
) -> Iterator[Message]:
    """Yield the entries and the totals that no formula displays, but for a count that is asked for."""
    shown = {
        one.words: one.value
        for passage in passages
        for one in passage.display.applications
        if one.function == "N" and one.context is None and one.value is not None
    }
    rest_is_zero = account.rest_is_zero(passages)
    asked = {one.ngram for one in quantities if isinstance(one, q.Count)}
    held = [((*h, word), n) for h, row in model.rows for word, n in row]
    held += [((*h, DOT), n) for h, n in model.totals]
    for words, n in held:
        alike = (words, words[:-1]) if words[-1] == DOT else (words,)
        is_shown = any(shown.get(one) == n for one in alike)
        if not is_shown and not asked.intersection(alike) and not (n == 0 and rest_is_zero):
            words_shown = " ".join(words).replace(DOT, "·")
            name = account.models[model]
            yield say("datum-not-shown-count", words=words_shown, n=str(n), name=name)


def _pieces(account: Account, model: q.Unigram, passages: Sequence[Passage]) -> Iterator[Message]:
    """Yield the pieces that are not displayed with their number, or also with another one."""
    shown: dict[str, list[str]] = {}
    for passage in passages:
        for code, number in _BESIDE.findall(passage.display.said.text):
            shown.setdefault(code, []).append(number)
    for piece, number in model.pieces:
        beside = shown.get(piece, [])
        if not beside or not all(latex.shows(one, "=", number) for one in beside):
            name = account.models[model]
            yield say("datum-not-shown-number", piece=piece, n=str(number), name=name)
