"""What a note can claim: the closed vocabulary of quantities, a row each.

A row (`ngrams`, `tokens`) says how authors name a quantity, how it is built, solved exactly, judged by a library,
said in words and shown as code. `models` has the rows of what quantities are asked under. Only here do the exact
solvers and the reference libraries meet, to be compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.claims import _code, models, ngrams, tokens
from builder.claims._agreement import agree
from builder.quantities import Model
from builder.reference import Judgement

if TYPE_CHECKING:
    from builder import quantities as q
    from builder.claims._kind import Kind, ModelKind
    from builder.values import Value

__all__ = [
    "Judgement",
    "agree",
    "code_of",
    "code_of_value",
    "describe",
    "judge",
    "kind_of",
    "model_kinds",
    "quantity_kinds",
    "solve",
]

quantity_kinds: dict[str, Kind[Any]] = {kind.name: kind for kind in (*ngrams.KINDS, *tokens.KINDS)}
"""By the name that authors write."""
model_kinds: dict[str, ModelKind[Any]] = {kind.name: kind for kind in models.KINDS}
_BY_TYPE = {kind.of: kind for kind in quantity_kinds.values()}


def kind_of(quantity: q.Quantity) -> Kind[Any]:
    """The row of a quantity."""
    return _BY_TYPE[type(quantity)]


def solve(quantity: q.Quantity) -> Value:
    """The exact value of a quantity.

    Raises:
        Undecided: a tie, or something that was never seen, leaves the value open.
    """
    return kind_of(quantity).solve(quantity)


def judge(quantity: q.Quantity) -> Judgement:
    """What a library says of a quantity, or of the part of it that a library can judge."""
    return kind_of(quantity).judge(quantity)


def describe(quantity: q.Quantity) -> str:
    """A quantity in words."""
    return kind_of(quantity).words(quantity)


def code_of(bound: q.Quantity | q.Model) -> tuple[str, ...]:
    """The texts that a note about a quantity or a model may show as code, apart from a quantity's value."""
    if isinstance(bound, Model):
        return models.code(bound)
    return tuple(kind_of(bound).code(bound))


def code_of_value(value: Value) -> tuple[str, ...]:
    """How a value is shown as code."""
    return _code.value(value)
