"""Whether a question names the conventions that its answer depends on, and names none that the block does not follow.

The words are lists in the files of `languages/`, `convention-…`. A convention must be named if the quantity has
another value under the other one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from builder import quantities as q
from builder.accounting.account import models_of, sentences_of
from builder.accounting.data import draws_probabilities
from builder.accounting.problem import Problem
from builder.claims import solve
from builder.codes import accounting as codes
from builder.exact import Undecided
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction

    from builder.accounting.account import Account, Named, Passage

Counting: TypeAlias = q.CountedModel | q.CountTable
ORDERS = ("unigrams", "bigrams", "trigrams")
_RULES = {
    q.MergeRule.BPE: ("bpe", "by-count"),
    q.MergeRule.WORDPIECE_COUNT: ("wordpiece", "by-count"),
    q.MergeRule.WORDPIECE_LIKELIHOOD: ("wordpiece", "by-likelihood"),
}
CONFLICTS = (
    ORDERS,
    ("counts-alone", "add-one", "add-k", "witten-bell", "absolute-discounting", "kneser-ney"),
    ("end-counted", "end-not-counted"),
    ("v-of-textbooks", "v-of-nltk"),
    ("bits", "other-base"),
    ("bpe", "wordpiece", "unigram-pieces"),
    ("by-count", "by-likelihood"),
    ("utf-8", "other-encoding"),
    tuple(f"splits-{one.value}" for one in q.Splitter),
    tuple(step.value for step in q.Normaliser),
    ("precision", "recall", "f-measure"),
    ("top-k", "top-p"),
)
"""Conventions of which a quantity follows one; or some, as steps of normalisation and cuts of a distribution."""


def convention_problems(
    account: Account, found: Sequence[Named], passages: Sequence[Passage]
) -> Iterator[Problem]:
    """Yield the conventions of some quantities that passages do not name."""
    own = _own(account)
    for one in found:
        for convention in _needed(account, one.quantity, passages):
            group = next(group for group in CONFLICTS if convention in group)
            # One that nothing follows is reported at its word instead.
            enough = [other for other in group if other == convention or other not in own]
            if not any(_named(account, other, passage) for other in enough for passage in passages):
                yield Problem(
                    codes.CONVENTION_MISSING,
                    passages[0].text.span(),
                    say(
                        "convention-not-named",
                        name=one.name,
                        example=_example(account, convention),
                    ),
                )


def disagreement_problems(account: Account) -> Iterator[Problem]:
    """Yield the words that name a convention which nothing follows: in the question, nothing that the note asks for or
    states; elsewhere, no model of the block, and only for the order of n-grams.
    """
    own = _own(account)
    for group in CONFLICTS:
        yield from _disagreeing(account, account.question, group, own)
    bound = {c for one in account.quantities.values() for c in _followed(one)}
    # An explanation may compare other conventions, but the order of its n-grams is its subject.
    for passage in account.all[1:]:
        yield from _disagreeing(account, passage, ORDERS, bound)


def _disagreeing(
    account: Account, passage: Passage, group: tuple[str, ...], own: set[str]
) -> Iterator[Problem]:
    """Yield the words of a passage that name a convention of a group, but none of our own."""
    ours = [one for one in group if one in own]
    for convention in group if ours else ():
        for place, end in _named(account, convention, passage) if convention not in own else ():
            word = passage.display.said.text[place:end]
            if word not in account.claims.mentions:
                yield Problem(
                    codes.CONVENTION_WRONG,
                    passage.span(place, end),
                    say("convention-disagrees", word=word, example=_example(account, ours[0])),
                )


def _own(account: Account) -> set[str]:
    """The conventions that something follows which the note asks for or states."""
    spoken = [one.quantity for one in (*account.asked, *account.stated)]
    return {c for one in spoken or account.quantities.values() for c in _followed(one)}


def _named(account: Account, convention: str, passage: Passage) -> list[tuple[int, int]]:
    """Where a passage names a convention."""
    patterns = "|".join(account.words.lines(f"convention-{convention}"))
    if not patterns:
        return []
    return [f.span() for f in re.finditer(patterns, passage.display.said.text, re.IGNORECASE)]


def _example(account: Account, convention: str) -> str:
    """Words that name a convention."""
    return account.words.text(f"convention-{convention}-example")


def _followed(quantity: q.Quantity) -> Iterator[str]:
    """The conventions that a quantity follows."""
    for model in models_of(quantity):
        match model:
            case q.CountedModel(order=order, smoothing=smoothing, constant=constant):
                yield from ORDERS[order - 1 : order]
                yield _smoothing(smoothing, constant)
                if smoothing.is_adding:
                    yield "v-of-nltk" if smoothing.has_nltks_v else "v-of-textbooks"
            case q.CountTable(order=order, smoothing=smoothing, constant=constant):
                yield from ORDERS[order - 1 : order]
                yield _smoothing(smoothing, constant)
            case q.TableModel(order=order):
                yield from ORDERS[order - 1 : order]
            case q.Bpe() | q.TrainedBpe():
                yield "bpe"
            case q.WordPiece():
                yield "wordpiece"
            case q.Unigram():
                yield "unigram-pieces"
    match quantity:
        case q.Perplexity():
            yield "end-counted"
        case q.Entropy():
            yield "bits"
        case q.FirstMerge(rule=rule):
            yield from _RULES[rule]
        case q.FirstMerges() | q.Vocabulary():
            yield "bpe"
        case q.Bytes() | q.ByteCount():
            yield "utf-8"
        case q.OfNormalised(_, steps):
            if isinstance(quantity, q.PreTokens):
                yield f"splits-{quantity.splitter.value}"
            yield from (step.value for step in steps)
            if q.Normaliser.BERT in steps:
                yield from ("lowercase", "strip-accents")
        case q.Precision():
            yield "precision"
        case q.Recall():
            yield "recall"
        case q.FMeasure():  # the mean of both, which its question may say
            yield from ("f-measure", "precision", "recall")
        case q.KeptTokens(k=k, p=p) | q.KeptProbability(k=k, p=p):
            yield from (() if k is None else ("top-k",))
            yield from (() if p is None else ("top-p",))


def _smoothing(smoothing: q.Smoothing, constant: Fraction | None) -> str:
    """The convention that a smoothing is; adding 1 is add-one, however it is written."""
    if smoothing is q.Smoothing.MLE:
        return "counts-alone"
    if smoothing.is_adding:
        return "add-one" if constant in (None, 1) else "add-k"
    return str(smoothing.value)


def _needed(account: Account, quantity: q.Quantity, passages: Sequence[Passage]) -> Iterator[str]:
    """The conventions without which a quantity would have another value."""
    followed = list(_followed(quantity))
    model = next(iter(models_of(quantity)), None)
    if isinstance(model, q.CountedModel | q.CountTable) and not draws_probabilities(
        account, model, [quantity], passages
    ):
        for convention in followed:
            if convention in _OTHERS and _differs_under(quantity, model, _OTHERS[convention]):
                yield convention
            if (
                convention in ORDERS
                and isinstance(model, q.CountedModel)
                and sentences_of(quantity)
                and not any(_is_after_history(one, model) for one in account.quantities.values())
                and _differs_under(quantity, model, _of_another_order)
            ):
                yield convention
    if isinstance(quantity, q.OfNormalised):
        yield from (step.value for step in quantity.steps if _must_be_named(step, quantity))
    named = {"end-counted", "bits", "bpe", "wordpiece", "unigram-pieces", "by-likelihood"}
    named |= {"utf-8", *(f"splits-{one.value}" for one in q.Splitter), "top-k", "top-p"}
    named |= {"f-measure"} if isinstance(quantity, q.FMeasure) else {"precision", "recall"}
    if "wordpiece" in followed:
        named.add("by-count")
    yield from (one for one in followed if one in named)


def _is_after_history(quantity: q.Quantity, model: q.CountedModel) -> bool:
    """Whether a quantity is a word's probability after a history, whose length says the order."""
    return isinstance(quantity, q.Score) and quantity.model == model


def _of_another_order(model: Counting) -> Counting:
    return replace(model, order=model.order + (1 if model.order < q.MAX_ORDER else -1))


def _unsmoothed(model: Counting) -> Counting:
    return replace(model, smoothing=q.Smoothing.MLE, constant=None)


def _with_another_v(model: Counting) -> Counting:
    return replace(model, smoothing=_SAME_FORMULA[model.smoothing])


_SAME_FORMULA = {
    q.Smoothing.ADD_ONE: q.Smoothing.ADD_ONE_NLTK,
    q.Smoothing.ADD_ONE_NLTK: q.Smoothing.ADD_ONE,
    q.Smoothing.ADD: q.Smoothing.ADD_NLTK,
    q.Smoothing.ADD_NLTK: q.Smoothing.ADD,
}
_OTHERS: dict[str, Callable[[Counting], Counting]] = {
    "counts-alone": lambda model: replace(model, smoothing=q.Smoothing.ADD_ONE),
    "add-one": _unsmoothed,
    "add-k": _unsmoothed,
    "witten-bell": _unsmoothed,
    "absolute-discounting": _unsmoothed,
    "kneser-ney": _unsmoothed,
    "v-of-textbooks": _with_another_v,
    "v-of-nltk": _with_another_v,
}
"""For each convention of a counted model, the model under the other one."""


def _must_be_named(step: q.Normaliser, quantity: q.OfNormalised) -> bool:
    """Whether a step is no form of Unicode, or one in whose place another gives another value."""
    forms = [form for form in q.Normaliser if form.is_form]
    others = [tuple(form if one is step else one for one in quantity.steps) for form in forms]
    return not step.is_form or any(_differs(quantity, steps=steps) for steps in others)


def _differs_under(quantity: Any, model: Counting, other: Callable[[Counting], Counting]) -> bool:
    """Whether a quantity has another value, or none, under another model, or there is none."""
    try:
        changed = other(model)
    except (q.Impossible, Undecided):
        return True
    return _differs(quantity, model=changed)


def _differs(quantity: Any, **changes: Any) -> bool:
    """Whether a quantity has another value, or none, if something of it changes."""
    try:
        return solve(replace(quantity, **changes)) != solve(quantity)
    except (q.Impossible, Undecided):
        return True
