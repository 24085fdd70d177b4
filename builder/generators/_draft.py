"""The types that generators produce, and the choice of distractors.

A generator drafts a choice (`Draft`) or an exercise (`DraftExercise`), whose answer is produced. An exercise is one of
the variants that a note carries, or, in a computed file without `exercise:`, a note whose answer is typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from builder.codes import generate as codes
from builder.languages import Message, MessageError, say
from builder.misconceptions import mistaken_value
from builder.quantities import Bound, Calculation, Mistaken, Quantity
from builder.values import Value, same

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from builder.diagnostics import Code
    from builder.display.write import Writer
    from builder.languages import Language
    from builder.model import Produced
    from builder.quantities import Model
    from builder.schema import Key


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
    """A computed choice before verification: Markdown, and the quantities that its options display."""

    stem: str
    options: tuple[DraftOption, ...]
    solution: str
    names: Mapping[str, Bound]
    is_ordered: bool = False
    """Whether the options have a natural order, as numbers do."""


@dataclass(frozen=True)
class DraftExercise:
    """A computed exercise before verification."""

    stem: str
    """Markdown; it says in which form the answer is asked for."""
    shown: str
    """The answer as the back shows it: a formula or a code span."""
    answer: Produced
    """The answer as the script compares it with what is typed: made by `builder.produced` of the exact value."""
    steps: tuple[str, ...]
    """The worked steps, each one or several blocks of Markdown, revealed one by one; at least one."""
    names: Mapping[str, Bound]
    """The first is the quantity asked for."""
    mistakes: tuple[Wrong, ...] = ()
    """The wrong answers that the back can name, as `wrong_answers` lists them. Those that cannot be typed apart from
    the answer are refused.
    """
    figure: tuple[str, Model, Mapping[str, Any]] | None = None
    """What is drawn below the last step, where it is not too large: a kind of `builder/figures/`, a model, and the
    values of the kind's keys.
    """
    mentions: tuple[str, ...] = ()
    """Formulas of the family's own with numbers that no quantity computes, such as `\\sum p = 1`."""


@dataclass(frozen=True)
class Generator:
    """A question family."""

    name: str
    parameters: Mapping[str, Key]
    draft: Callable[[Mapping[str, Any], Writer], Draft | DraftExercise]
    example: Mapping[str, Any]
    """Parameters that make a good card; the tests draft it."""
    sample: Callable[[Random, int, Language], Mapping[str, Any]]
    """Draws parameters, as written in a file, at a level from 0 (easy) to 2 (hard), with words of a language.

    The draft may raise `Refused`.
    """


@dataclass(frozen=True)
class Wrong:
    """A wrong answer before formatting."""

    name: str
    value: Value
    reason: str
    bound: Mistaken | Calculation


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
