"""What every generator makes, and how distractors are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from builder.codes import generate as codes
from builder.display.literal import read_literal, same_as_displayed
from builder.misconceptions import misconceptions, mistaken_value
from builder.quantities import Bound, Mistaken, Quantity
from builder.values import Value, same

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from builder.diagnostics import Code
    from builder.display.write import Writer
    from builder.schema import Key

MAX_DISTRACTORS = 3
MIN_DISTRACTORS = 2
MAX_SHOWN = 120
"""Characters of an option."""


class Refused(Exception):
    """A variant that makes no good card."""

    def __init__(self, code: Code, message: str, help_: str) -> None:
        super().__init__(message)
        self.code, self.message, self.help = code, message, help_


@dataclass(frozen=True)
class DraftOption:
    """An option, with the name of the quantity whose value it displays."""

    text: str
    reason: str
    name: str
    is_key: bool = False


@dataclass(frozen=True)
class Draft:
    """A computed card before it is checked: Markdown, and the quantities that its options
    display.
    """

    stem: str
    options: tuple[DraftOption, ...]
    solution: str
    names: Mapping[str, Bound]
    is_ordered: bool = False
    """Whether the options have an order of their own, as numbers do."""
    typed: str = ""
    """The answer to be typed, where there are no options; the first name is the quantity that it
    states."""


@dataclass(frozen=True)
class Generator:
    """A question family."""

    name: str
    parameters: Mapping[str, Key]
    draft: Callable[[Mapping[str, Any], Writer], Draft]
    example: Mapping[str, Any]
    """Parameters that make a good card; the tests of all generators draft it."""
    sample: Callable[[Random, int], Mapping[str, Any]]
    """Draws parameters, as a file would write them, at a level from 0 (easy) to 2 (hard). What it
    draws may be refused."""


@dataclass(frozen=True)
class Wrong:
    """A distractor before it is displayed."""

    name: str
    value: Value
    reason: str
    bound: Mistaken


def wrong_answers(
    quantity: Quantity, key: Value, telling: tuple[str, ...], others: tuple[str, ...]
) -> list[Wrong]:
    """The values that misconceptions give, different from the key and from one another.

    Args:
        quantity: what is asked.
        key: its value.
        telling: the misconceptions that the card exists to tell apart from the truth.
        others: those that may lend a distractor.

    Raises:
        Refused: a telling misconception gives the key.
    """
    found: list[Wrong] = []
    for name in (*telling, *others):
        bound = Mistaken(quantity, name)
        value = mistaken_value(bound)
        if value is None:
            continue
        if same(value, key):
            if name in telling:
                raise Refused(
                    codes.KEY_BY_MISTAKE,
                    f"the misconception `{name}` leads to the right answer",
                    "change the parameters so that it does not",
                )
            continue
        if not any(same(value, other.value) for other in found):
            reason = misconceptions()[name].reason
            found.append(Wrong(f"mal-{len(found) + 1}", value, reason, bound))
    return found


def shuffled(names: tuple[str, ...], seed: str) -> tuple[str, ...]:
    """Misconceptions in an order that looks random and never changes, so that the first ones, which make the
    distractors, do not always lie on one side of the key.

    Args:
        names: of the misconceptions.
        seed: a text made of the variant's parameters; another seed gives other distractors.
    """
    return tuple(sorted(names, key=lambda name: sha256(f"{seed}\n{name}".encode()).digest()))


def options(
    key: DraftOption, wrong: list[Wrong], show: Callable[[Value], str]
) -> tuple[DraftOption, ...]:
    """The key and up to three distractors, all different as displayed.

    Raises:
        Refused: fewer than two distractors survive, or one looks like the key.
    """
    chosen = [key]
    for candidate in wrong:
        text = show(candidate.value)
        if max(len(text), len(key.text)) > MAX_SHOWN:
            raise Refused(
                codes.IMPOSSIBLE,
                f"an answer of {max(len(text), len(key.text))} characters cannot be read at a glance",
                "choose smaller numbers, or a shorter text",
            )
        rivals = chosen if len(chosen) <= MAX_DISTRACTORS else [key]
        alike = [other for other in rivals if _alike(text, other.text)]
        if key in alike:
            raise Refused(
                codes.KEY_BY_MISTAKE,
                f"a misconception's answer looks like the key, `{key.text}`",
                "change the parameters so that they differ as displayed",
            )
        if not alike and len(chosen) <= MAX_DISTRACTORS:
            chosen.append(DraftOption(text, candidate.reason, candidate.name))
    if len(chosen) <= MIN_DISTRACTORS:
        raise Refused(
            codes.FEW_DISTRACTORS,
            f"fewer than {MIN_DISTRACTORS} wrong answers differ from the key and from each other",
            "change the parameters; a longer or less regular example has more ways to go wrong",
        )
    return tuple(chosen)


def _alike(left: str, right: str) -> bool:
    first, second = read_literal(left), read_literal(right)
    return left == right or (
        first is not None and second is not None and same_as_displayed(first, second)
    )


def bound_names(
    quantity_name: str, quantity: Quantity, chosen: tuple[DraftOption, ...], wrong: list[Wrong]
) -> dict[str, Bound]:
    """The names that a draft's options refer to."""
    used = {option.name for option in chosen}
    return {quantity_name: quantity, **{w.name: w.bound for w in wrong if w.name in used}}
