"""What a note may take from n-gram models and their quantities by name."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby, permutations
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.claims import _parts
from builder.display import write
from builder.display.parts import (
    Amount,
    Listed,
    Notation,
    Part,
    Phrase,
    Phrases,
    Runs,
    Table,
    Worked,
    code,
)
from builder.exact import Undecided, ngram
from builder.languages import say
from builder.values import Root, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST_ADDED = 4
"""How many probabilities a sum may have, which can be written in any order."""
_LONG_RUN = 4
"""From this length on, a run of equal words is written as a number and a word."""


def _sentence(words: q.Sentence) -> tuple[Part, ...]:
    is_spelt = all(len(word) == 1 for word in words)
    return (
        (_parts.quoted(" ".join(words), *(["".join(words)] if is_spelt else [])),) if words else ()
    )


def _order(order: int) -> tuple[Part, ...]:
    return (Phrase(say("reference-order", order=order)),)


def table(model: q.TableModel) -> _parts.Parts:
    """Those of a table: its entries as formulas, its order, and the words that it predicts."""
    rows = tuple((write.score(word, h), p) for h, row in model.rows for word, p in row)
    words = dict.fromkeys(word for _, row in model.rows for word, _ in row if word != q.END)
    is_ending = any(word == q.END for _, row in model.rows for word, _ in row)
    return {
        "": (Table(rows),),
        "order": _order(model.order),
        "vocabulary": _parts.listed((*words, *([q.END] if is_ending else []))),
    }


def counts(model: q.CountTable) -> _parts.Parts:
    """Those of a table of counts: its entries and totals as formulas, its conventions, and V."""
    rows = tuple((_count_of((*h, word)), Fraction(n)) for h, row in model.rows for word, n in row)
    totals = tuple((rf"N({write.words(h)}\,\cdot)", Fraction(n)) for h, n in model.totals)
    is_whole = model.v is None and not model.partial
    size = ngram.vocabulary_size(model) if model.smoothing.is_adding else None
    return _parts.known(
        {
            "": (Table((*rows, *totals)),),
            "totals": (Table(totals),) if totals else (),
            "order": _order(model.order),
            **_smoothing(model),
            "vocabulary": _parts.listed(ngram.vocabulary(model)) if is_whole else (),
            "size": _parts.number(size) if size is not None else (),
        }
    )


def _count_of(words: q.Sentence) -> str:
    return f"N({write.words(words)})"


def _smoothing(model: q.CountedModel | q.CountTable) -> dict[str, tuple[Part, ...]]:
    """The name of the smoothing, and its constant: `$k = 0.5$` or `$d = 0.75$`."""
    constant = model.constant
    symbol = model.smoothing.symbol
    return {
        "smoothing": (Phrase(say(f"reference-smoothing-{model.smoothing.value}")),),
        "constant": () if constant is None else (Table(((symbol, constant),)), Amount(constant)),
    }


def counted(model: q.CountedModel) -> _parts.Parts:
    """Those of a counted model: its sentences, conventions, and what V counts."""
    words = ngram.vocabulary(model)
    extra = (q.START, "<UNK>") if model.smoothing.has_nltks_v else ()
    return _parts.known(
        {
            "": _corpus(model.corpus),
            "sentences": _parts.number(len(model.corpus)),
            "order": _order(model.order),
            **_smoothing(model),
            "vocabulary": _parts.listed((*words, *extra)),
            "extra": _parts.listed(extra) if extra else (),
            "extra-size": _parts.number(len(extra)) if extra else (),
            "size": _parts.number(len(words) + len(extra)),
            "types": _parts.number(len(words) - 1),
        }
    )


def _corpus(corpus: q.Corpus) -> tuple[Part, ...]:
    """The sentences in order; a single one also as runs. An empty sentence cannot be displayed."""
    if not all(corpus):
        return ()
    if len(corpus) > 1:
        return (Listed(tuple(map(" ".join, corpus))),)
    runs = tuple((len(tuple(same)), word) for word, same in groupby(corpus[0]))
    in_runs = Runs(runs)
    is_long = any(length >= _LONG_RUN for length, _ in runs)
    spelt = _sentence(corpus[0])
    return (in_runs, *spelt) if is_long else (*spelt, in_runs)


def value(quantity: q.Quantity, ask: _parts.Ask) -> _parts.Parts:
    """The value alone."""
    return _parts.known({"": _parts.asked(quantity, ask)})


def count(counted: q.Count, ask: _parts.Ask) -> _parts.Parts:
    """Those of a count: the n-gram."""
    words = write.words(counted.ngram)
    is_history = len(counted.ngram) < counted.model.order
    heads = (f"N({words})", *((rf"N({words}\,\cdot)",) if is_history else ()))
    return _parts.known({"": _parts.asked(counted, ask, *heads), "ngram": _sentence(counted.ngram)})


def continuations(counted: q.Continuations, ask: _parts.Ask) -> _parts.Parts:
    """Those of what follows a history: the history."""
    return _parts.known({"": _parts.asked(counted, ask), "after": _sentence(counted.context)})


def score(score: q.Score, ask: _parts.Ask) -> _parts.Parts:
    """Those of p(word | history): what is asked, and the counts that it is made of."""
    word, history, model = score.word, score.context, score.model
    head = write.score(word, history)
    found = {
        "": _parts.asked(score, ask, head),
        "event": (_event(word, history), Notation(head)),
        "word": (_parts.quoted(word),),
        "after": _sentence(history),
        "others": _others(score, ask),
    }
    if not isinstance(model, q.TableModel):
        found |= _counts(score, head, ask)
    return _parts.known(found)


def _event(word: str, history: q.Sentence) -> Phrase:
    if not history:
        return Phrase(say("reference-event-alone", word=code(word)))
    return Phrase(say("reference-event", word=code(word), history=code(" ".join(history))))


def _others(score: q.Score, ask: _parts.Ask) -> tuple[Part, ...]:
    """The probabilities of the other words after the history, and their sum."""
    model = score.model
    try:
        row = ngram.distribution(score.context, model)
    except Undecided:
        return ()
    others = {word: p for word, p in row.items() if word != score.word}
    if not 1 < len(others) <= _MOST_ADDED:
        return ()
    if any(ask(q.Score(word, score.context, model)) != p for word, p in others.items()):
        return ()
    ways = tuple(" + ".join(map(_decimal, one)) for one in permutations(others.values()))
    return (Worked(sum(others.values(), Fraction(0)), (), ways=ways, is_named=False),)


def _counts(score: q.Score, head: str, ask: _parts.Ask) -> dict[str, tuple[Part, ...]]:
    """How often the word follows the history, how often the history occurs, and the division of both."""
    word, history, model = score.word, score.context, score.model
    assert not isinstance(model, q.TableModel)
    times, total, found = (
        ask(q.Count((*history, word), model)),
        ask(q.Count(history, model)) if history else None,
        ask(score),
    )
    if not all(isinstance(one, Fraction) for one in (times, total, found)):
        return {}
    assert isinstance(times, Fraction)
    assert isinstance(total, Fraction)
    assert isinstance(found, Fraction)
    ways = tuple(_divisions(score, times, total, ask))
    return {
        "times": (Amount(times, (f"N({write.words((*history, word))})",), is_count=True),),
        "total": (Amount(total, (rf"N({write.words(history)}\,\cdot)",), is_count=True),),
        "steps": (Worked(found, (head,), ways=ways),) if ways else (),
    }


def _size(model: q.CountedModel | q.CountTable, ask: _parts.Ask) -> Value | int | None:
    """V: that which a table is given with, or the one on which both solvers agree."""
    if isinstance(model, q.CountTable) and model.v is not None:
        return model.v
    return ask(q.VocabularySize(model))


def _divisions(score: q.Score, times: Fraction, total: Fraction, ask: _parts.Ask) -> Iterator[str]:
    """Yield the ways to write the division of two counts; none if the smoothing mixes orders."""
    model = score.model
    assert not isinstance(model, q.TableModel)
    if model.smoothing is q.Smoothing.MLE:
        yield from (rf"\frac{{{times}}}{{{total}}}", f"{times}/{total}")
        both, alone = write.words((*score.context, score.word)), write.words(score.context)
        yield from (rf"\frac{{N({both})}}{{N({alone}{dot})}}" for dot in (r"\,\cdot", ""))
    elif model.smoothing.is_adding:
        k, size = _decimal(model.constant or Fraction(1)), _size(model, ask)
        if size is None:
            return
        added = [f"{size}"] if k == "1" else [rf"{k} \cdot {size}", rf"{size} \cdot {k}"]
        above = (f"{times} + {k}", f"{k} + {times}")
        below = [way for one in added for way in (f"{total} + {one}", f"{one} + {total}")]
        yield from (rf"\frac{{{a}}}{{{b}}}" for a in above for b in below)


def probability(probability: q.Probability, ask: _parts.Ask) -> _parts.Parts:
    """Those of the probability of a sentence: the sentence and the factors."""
    found = ask(probability)
    factors = _factors(probability.sentence, probability.model, ask)
    head = f"p({write.words(probability.sentence)})"
    return _parts.known(
        {
            "": () if found is None else _parts.of_value(found, (head,)),
            **_lengths(probability.sentence),
            **_of_factors(factors),
            "steps": _product(found, (head,), factors),
        }
    )


def perplexity(perplexity: q.Perplexity, ask: _parts.Ask) -> _parts.Parts:
    """Those of the perplexity of a sentence: the sentence, the factors, and the root that is taken."""
    words, model = perplexity.sentence, perplexity.model
    found, p = ask(perplexity), ask(q.Probability(words, model))
    degree = len(words) + 1
    given = {
        "": () if found is None else _parts.of_value(found),
        **_lengths(words),
        **_of_factors(_factors(words, model, ask)),
        "root": (Phrase(say("reference-root", degree=degree)),),
    }
    if isinstance(p, Fraction) and p and isinstance(found, Fraction | Root):
        inverse = Root(1 / found.radicand, found.degree) if isinstance(found, Root) else 1 / found
        given["mean"] = (Amount(inverse),)
        given["steps"] = (Worked(found, (), ways=tuple(_roots(p, degree))),)
    return _parts.known(given)


def _roots(p: Fraction, degree: int) -> Iterable[str]:
    r"""Yield `0.01^{-1/3}`, `\left(\frac{1}{100}\right)^{-1/3}` and `\sqrt[3]{100}`."""
    above, below = p.numerator, p.denominator
    if write.decimals(p) is not None:
        yield f"{_decimal(p)}^{{-1/{degree}}}"
    for shown in (rf"\frac{{{above}}}{{{below}}}", f"{above}/{below}"):
        yield rf"\left({shown}\right)^{{-1/{degree}}}"
        yield f"({shown})^{{-1/{degree}}}"
    inverse = str(below) if above == 1 else rf"\frac{{{below}}}{{{above}}}"
    for root in (f"[{degree}]", *([""] if degree == 2 else [])):
        yield rf"\sqrt{root}{{{inverse}}}"


def _decimal(value: Fraction) -> str:
    """Write a number with a decimal point if that is exact, otherwise as a fraction."""
    places = write.decimals(value)
    if places is None:
        return rf"\frac{{{value.numerator}}}{{{value.denominator}}}"
    digits = f"{value.numerator * 10**places // value.denominator:0{places + 1}d}"
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _lengths(sentence: q.Sentence) -> dict[str, tuple[Part, ...]]:
    """The sentence, how many words it has, and how many symbols are predicted: its words and `</s>`."""
    return {
        "sentence": _sentence(sentence),
        "words": _parts.number(len(sentence)),
        "length": _parts.number(len(sentence) + 1),
    }


def _factors(
    sentence: q.Sentence, model: q.NgramModel, ask: _parts.Ask
) -> list[tuple[str, q.Sentence, Fraction]]:
    """The factors of p(sentence); none if the library does not confirm all of them."""
    try:
        factors = ngram.factors(sentence, model)
    except Undecided:
        return []
    confirmed = all(ask(q.Score(word, history, model)) == p for word, history, p in factors)
    return factors if confirmed else []


def _of_factors(factors: list[tuple[str, q.Sentence, Fraction]]) -> dict[str, tuple[Part, ...]]:
    """The factors as statements, each once, and what each predicts, in order."""
    if not factors:
        return {}
    rows = dict.fromkeys((write.score(word, history), p) for word, history, p in factors)
    events = tuple(_event(word, history) for word, history, _ in factors)
    return {"factors": (Table(tuple(rows)),), "events": (Phrases(events),)}


def _product(
    found: Value | None,
    heads: tuple[str, ...],
    factors: list[tuple[str, q.Sentence, Fraction]],
) -> tuple[Part, ...]:
    if not isinstance(found, Fraction) or len(factors) < 2:
        return ()
    return (Worked(found, heads, tuple(p for *_, p in factors)),)


def ratio(ratio: q.Ratio, ask: _parts.Ask) -> _parts.Parts:
    """Those of a ratio: the two sentences."""
    return _parts.known(
        {
            "": _parts.asked(ratio, ask),
            "first": _sentence(ratio.first),
            "second": _sentence(ratio.second),
        }
    )


def uncertainty(measured: q.Entropy | q.Branching, ask: _parts.Ask) -> _parts.Parts:
    """Those of an entropy or a branching: the history."""
    return _parts.known({"": _parts.asked(measured, ask), "after": _sentence(measured.context)})
