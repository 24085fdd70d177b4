"""The types that generators produce, and the choice of distractors."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from builder.codes import generate as codes
from builder.display.literal import read_literal, same_as_displayed
from builder.languages import Message, MessageError, say
from builder.misconceptions import mistaken_value
from builder.quantities import Bound, Mistaken, Quantity
from builder.values import Value, same

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from builder.diagnostics import Code
    from builder.display.write import Writer
    from builder.languages import Language
    from builder.schema import Key

MAX_DISTRACTORS = 3
MIN_DISTRACTORS = 2
MAX_SHOWN = 120
"""Maximum characters of an option."""


class Refused(MessageError):
    """The variant's parameters do not make a good card."""

    def __init__(self, code: Code, message: Message) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class DraftOption:
    """An option and the name of the quantity whose value it displays."""

    text: str
    reason: str
    name: str
    is_key: bool = False


@dataclass(frozen=True)
class Draft:
    """A computed card before verification: Markdown, and the quantities that its options display."""

    stem: str
    options: tuple[DraftOption, ...]
    solution: str
    names: Mapping[str, Bound]
    is_ordered: bool = False
    """Whether the options have a natural order, as numbers do."""
    typed: str = ""
    """The answer to type if there are no options; the first name is its quantity."""


@dataclass(frozen=True)
class Generator:
    """A question family."""

    name: str
    parameters: Mapping[str, Key]
    draft: Callable[[Mapping[str, Any], Writer], Draft]
    example: Mapping[str, Any]
    """Parameters that make a good card; the tests draft it."""
    sample: Callable[[Random, int, Language], Mapping[str, Any]]
    """Draws parameters, as written in a file, at a level from 0 (easy) to 2 (hard), with words of a language.

    The draft may raise `Refused`.
    """


@dataclass(frozen=True)
class Wrong:
    """A distractor before formatting."""

    name: str
    value: Value
    reason: str
    bound: Mistaken


def wrong_answers(
    quantity: Quantity,
    key: Value,
    telling: tuple[str, ...],
    others: tuple[str, ...],
    words: Language,
) -> list[Wrong]:
    """List the distinct wrong values that misconceptions give.

    Args:
        quantity: the quantity that the card asks for.
        key: its value.
        telling: misconceptions that the card must distinguish from the correct answer.
        others: further misconceptions to use for distractors.
        words: the language of the reasons.

    Raises:
        Refused: a misconception in `telling` gives the key.
    """
    found: list[Wrong] = []
    for name in (*telling, *others):
        bound = Mistaken(quantity, name)
        value = mistaken_value(bound)
        if value is None:
            continue
        if same(value, key):
            if name in telling:
                raise Refused(codes.KEY_BY_MISTAKE, say("misconception-yields-key", name=name))
            continue
        if not any(same(value, other.value) for other in found):
            named = words.text("family-name-wrong", n=len(found) + 1)
            found.append(Wrong(named, value, words.text(f"mistake-{name}"), bound))
    return found


def shuffled(names: tuple[str, ...], seed: str) -> tuple[str, ...]:
    """Shuffle misconceptions deterministically.

    The first ones become the distractors; in a fixed order they would often be on one side of the key.

    Args:
        names: the names of the misconceptions.
        seed: a text made from the variant's parameters.
    """
    return tuple(sorted(names, key=lambda name: sha256(f"{seed}\n{name}".encode()).digest()))


def options(
    key: DraftOption, wrong: list[Wrong], show: Callable[[Value], str]
) -> tuple[DraftOption, ...]:
    """Build the key and up to three distractors, all different as displayed.

    Raises:
        Refused: fewer than two distractors remain, or one looks like the key.
    """
    chosen = [key]
    for candidate in wrong:
        text = show(candidate.value)
        if max(len(text), len(key.text)) > MAX_SHOWN:
            length = max(len(text), len(key.text))
            raise Refused(codes.IMPOSSIBLE, say("impossible-parameters-long-answer", length=length))
        rivals = chosen if len(chosen) <= MAX_DISTRACTORS else [key]
        alike = [other for other in rivals if _alike(text, other.text)]
        if key in alike:
            raise Refused(codes.KEY_BY_MISTAKE, say("misconception-looks-like-key", key=key.text))
        if not alike and len(chosen) <= MAX_DISTRACTORS:
            chosen.append(DraftOption(text, candidate.reason, candidate.name))
    if len(chosen) <= MIN_DISTRACTORS:
        raise Refused(codes.FEW_DISTRACTORS, say("too-few-distractors", least=MIN_DISTRACTORS))
    return tuple(chosen)


def _alike(left: str, right: str) -> bool:
    first, second = read_literal(left), read_literal(right)
    return left == right or (
        first is not None and second is not None and same_as_displayed(first, second)
    )


def bound_names(
    quantity_name: str, quantity: Quantity, chosen: tuple[DraftOption, ...], wrong: list[Wrong]
) -> dict[str, Bound]:
    """Bind the names that a draft's options refer to."""
    used = {option.name for option in chosen}
    return {quantity_name: quantity, **{w.name: w.bound for w in wrong if w.name in used}}
