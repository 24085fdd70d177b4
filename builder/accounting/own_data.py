r"""The data of quantities that have no model, and whether a question displays them.

Tokens, items, sentences and vectors (`[1, 0]`) are code; tokens may also be words of a formula. Numbers are in formulas
or in words, each as often as the block has it; a logit is `\ln 4`, `-\ln 2` or `2 \ln 3`.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from builder import quantities as q
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.languages import say
from builder.quantities.vectors import query_ways, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from builder.accounting.account import Named, Passage

_FORMULA = re.compile(r"\$([^$]*)\$")
_LOGIT = re.compile(r"(-?)\s*(\d?)\s*\\ln\s*(\d+)")
_LOGARITHM = re.compile(rf"(\\frac\{{)?\s*{_LOGIT.pattern}(?(1)\}}\{{(?P<below>[1-9]\d?)\}})")
_NUMBER = re.compile(r"\\[dt]?frac\{(\d+)\}\{(\d+)\}|(-?\s*\d+(?:(?:\.|\{,\})\d+)?(?:/\d+)?)")


class _Data(NamedTuple):
    texts: tuple[tuple[str, ...], ...] = ()
    """Each in the ways in which it may be written."""
    numbers: tuple[Fraction, ...] = ()
    logits: tuple[Fraction, ...] = ()
    """The numbers whose logarithms they are."""
    symbols: Mapping[str, Fraction] = {}
    """What a letter in a formula stands for."""


def own_data_problems(found: Sequence[Named], passages: Sequence[Passage]) -> Iterator[Problem]:
    """Yield the first of the data of each quantity that some passages do not display."""
    for one in found:
        missing = next(_missing(_of(one.quantity), passages), None)
        if missing is not None:
            message = say("argument-not-shown", name=one.name, text=missing)
            yield Problem(codes.ARGUMENT_MISSING, passages[0].text.span(), message)


def symbols(quantity: q.Quantity | q.Model) -> Mapping[str, Fraction]:
    """What `T`, `k`, `p` and `n` stand for in its formulas."""
    return _of(quantity).symbols


def numbers(quantity: q.Quantity | q.Model) -> tuple[Fraction, ...]:
    """The numbers that its question may display alone."""
    logit = (Fraction(0),) if isinstance(quantity, q.Softmax) else ()
    return (*_of(quantity).numbers, *logit)


def is_logarithm(statement: str, quantities: Iterable[q.Quantity | q.Model]) -> bool:
    r"""Return whether a statement is the logarithm of a datum, or equal ones: `\frac{\ln 9}{2} = \ln 3`."""
    sides = [_LOGARITHM.fullmatch(side.strip()) for side in statement.split("=")]
    found = [(_logarithm(*side.groups()[1:4]), int(side["below"] or 1)) for side in sides if side]
    if len(found) < len(sides):
        return False
    if len(found) == 1:
        number, below = found[0]
        known = (n for one in quantities for n in _of(one).logits)
        return below == 1 and number in known
    (first, first_below), *others = found
    return all(first**below == number**first_below for number, below in others)


def _of(quantity: q.Quantity | q.Model) -> _Data:
    match quantity:
        case q.Softmax(logits, token, temperature):
            tokens, found = zip(*logits, strict=True)
            cold = () if temperature == 1 else (temperature,)
            return _Data(_alone(*tokens, token), cold, _but_0(found), {"T": temperature})
        case q.Truncated(shares, k, p):
            tokens, found = zip(*shares, strict=True)
            cuts = {"k": None if k is None else Fraction(k), "p": p}
            known = {name: cut for name, cut in cuts.items() if cut is not None}
            return _Data(_alone(*tokens), (*found, *known.values()), symbols=known)
        case q.Attending(query, keys, position):
            rows = [*keys, *(quantity.values if isinstance(quantity, q.Attention) else ())]
            asked = quantity.component if isinstance(quantity, q.Attention) else _other(quantity)
            texts = (query_ways(query), *_alone(*map(written, rows)))
            return _Data(texts, (Fraction(position), Fraction(asked)))
        case q.Cosine(first, second):
            return _Data(_alone(written(first), written(second)))
        case q.EditDistance(first, second, substitution):
            both = (("" if _is_spelt(s) else " ").join(s) for s in (first, second))
            return _Data(_alone(*both), (Fraction(2),) if substitution == 2 else ())
        case q.Retrieval(relevant, items):
            return _Data(_alone(*relevant, *items))
        case q.Translation(candidate, references):
            sentences = _alone(*map(" ".join, (candidate, *references)))
            order = Fraction(getattr(quantity, "order", 1))
            return _Data(sentences, (order,) if order > 1 else (), symbols={"n": order})
    return _Data()


def _alone(*texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple((text,) for text in texts)


def _other(quantity: q.Attending) -> int:
    return quantity.other if isinstance(quantity, q.AttentionWeight) else quantity.position


def _is_spelt(items: q.Sentence) -> bool:
    return all(len(item) == 1 for item in items)


def _but_0(numbers: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """The numbers whose logarithm is not 0, which may be written as 0 or ln 1."""
    return tuple(number for number in numbers if number != 1)


def _missing(data: _Data, passages: Sequence[Passage]) -> Iterator[str]:
    formulas = [found[1] for p in passages for found in _FORMULA.finditer(p.display.said.text)]
    spans = [code.text for passage in passages for code in passage.display.codes]
    known = {*spans, *(word for span in spans for word in re.split(r"[\s,]+", span))}
    for ways in data.texts:
        word = re.compile(rf"(?<![\w]){re.escape(ways[0])}(?![\w])")
        if known.isdisjoint(ways) and not any(word.search(formula) for formula in formulas):
            yield ways[0]
    logarithms = Counter(
        _logarithm(*found.groups()) for one in formulas for found in _LOGIT.finditer(one)
    )
    shown: Counter[Fraction] = Counter()
    for formula in formulas:
        for above, below, plain in _NUMBER.findall(_LOGIT.sub(" ", formula)):
            text = f"{above}/{below}" if above else plain.replace("{,}", ".").replace(" ", "")
            shown[Fraction(text) if "/0" not in text else Fraction(0)] += 1
    for passage in passages:
        shown.update(
            value for one in passage.display.numerals if isinstance(value := one.value, Fraction)
        )
    yield from (f"ln {n}" for n in Counter(data.logits) - logarithms)
    yield from map(str, Counter(data.numbers) - shown)


def _logarithm(sign: str, factor: str, number: str) -> Fraction:
    found = Fraction(number) ** int(factor or 1)
    return 1 / found if sign and found else found
