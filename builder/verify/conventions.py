"""Whether a question names the conventions that its answer depends on, and names none that the block does not follow.

The words are lists in the files of `languages/`, `convention-…`. A convention must be named if the quantity has
another value under the other one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import solve
from builder.codes import accounting as codes
from builder.exact import Undecided
from builder.languages import say
from builder.verify.account import models_of, sentences_of
from builder.verify.data import draws_probabilities
from builder.verify.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from builder.verify.account import Account, Named, Passage

ORDERS = ("unigrams", "bigrams", "trigrams")
_RULES = {
    q.MergeRule.BPE: ("bpe", "by-count"),
    q.MergeRule.WORDPIECE_COUNT: ("wordpiece", "by-count"),
    q.MergeRule.WORDPIECE_LIKELIHOOD: ("wordpiece", "by-likelihood"),
}
CONFLICTS = (
    ORDERS,
    ("counts-alone", "add-one"),
    ("end-counted", "end-not-counted"),
    ("v-of-textbooks", "v-of-nltk"),
    ("bits", "other-base"),
    ("bpe", "wordpiece"),
    ("by-count", "by-likelihood"),
)
"""Conventions of which a quantity follows one."""


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
    for passage in account.all[
        1:
    ]:  # an explanation may compare other conventions, but these are its subject
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
            case q.CountedModel(order=order, smoothing=smoothing):
                yield from ORDERS[order - 1 : order]
                if smoothing is q.Smoothing.MLE:
                    yield "counts-alone"
                else:
                    yield "add-one"
                    is_nltk = smoothing is q.Smoothing.ADD_ONE_NLTK
                    yield "v-of-nltk" if is_nltk else "v-of-textbooks"
            case q.TableModel(order=order):
                yield from ORDERS[order - 1 : order]
            case q.Bpe() | q.TrainedBpe():
                yield "bpe"
            case q.WordPiece():
                yield "wordpiece"
    match quantity:
        case q.Perplexity():
            yield "end-counted"
        case q.Entropy():
            yield "bits"
        case q.FirstMerge(rule=rule):
            yield from _RULES[rule]
        case q.FirstMerges() | q.Vocabulary():
            yield "bpe"


def _needed(account: Account, quantity: q.Quantity, passages: Sequence[Passage]) -> Iterator[str]:
    """The conventions without which a quantity would have another value."""
    followed = list(_followed(quantity))
    model = next(iter(models_of(quantity)), None)
    if isinstance(model, q.CountedModel) and not draws_probabilities(
        account, model, [quantity], passages
    ):
        for convention in followed:
            if convention in _OTHERS and _differs(quantity, _OTHERS[convention](model)):
                yield convention
            if (
                convention in ORDERS
                and sentences_of(quantity)
                and not any(_is_after_history(one, model) for one in account.quantities.values())
                and _differs(quantity, _of_another_order(model))
            ):
                yield convention
    named = {"end-counted", "bits", "bpe", "wordpiece", "by-likelihood"}
    if "wordpiece" in followed:
        named.add("by-count")
    yield from (one for one in followed if one in named)


def _is_after_history(quantity: q.Quantity, model: q.CountedModel) -> bool:
    """Whether a quantity is a word's probability after a history, whose length says the order."""
    return isinstance(quantity, q.Score) and quantity.model == model


def _of_another_order(model: q.CountedModel) -> q.CountedModel:
    return replace(model, order=model.order + (1 if model.order < q.MAX_ORDER else -1))


_OTHERS: dict[str, Callable[[q.CountedModel], q.CountedModel]] = {
    "counts-alone": lambda model: replace(model, smoothing=q.Smoothing.ADD_ONE),
    "add-one": lambda model: replace(model, smoothing=q.Smoothing.MLE),
    "v-of-textbooks": lambda model: replace(model, smoothing=q.Smoothing.ADD_ONE_NLTK),
    "v-of-nltk": lambda model: replace(model, smoothing=q.Smoothing.ADD_ONE),
}
"""For each convention of a counted model, the model under the other one."""


def _differs(quantity: Any, model: q.CountedModel) -> bool:
    """Whether a quantity has another value, or none, under another model."""
    try:
        return solve(replace(quantity, model=model)) != solve(quantity)
    except (q.Impossible, Undecided):
        return True
