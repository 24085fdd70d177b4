"""The quantities a note can claim, one row per quantity.

Each row holds a quantity's YAML name and the functions that build it, solve it exactly, judge it with a library,
describe it and show it as code. Each module with `KINDS` adds rows and is discovered automatically; `models` has those
of the models. Only this package imports both the exact solver and the reference library.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from builder import registry
from builder.claims import _code, _parts, models
from builder.claims._agreement import agree
from builder.claims._kind import Kind, ModelKind
from builder.claims._printed import is_printed
from builder.exact import Undecided
from builder.quantities import Model
from builder.reference import Between, Judgement

if TYPE_CHECKING:
    from builder import quantities as q
    from builder.claims._parts import Parts
    from builder.languages import Message
    from builder.values import Value

__all__ = [
    "Between",
    "Judgement",
    "agree",
    "code_of",
    "code_of_snippet",
    "code_of_value",
    "describe",
    "is_printed",
    "judge",
    "kind_of",
    "model_kinds",
    "parts_of",
    "parts_of_value",
    "quantity_kinds",
    "snippet",
    "solve",
]

_KINDS = tuple(
    kind
    for module in registry.module_names(__name__)
    for kind in registry.member(__name__, module, "KINDS")
)
quantity_kinds: dict[str, Kind[Any]] = {k.name: k for k in _KINDS if isinstance(k, Kind)}
"""Keyed by the name authors write."""
model_kinds: dict[str, ModelKind[Any]] = {k.name: k for k in _KINDS if isinstance(k, ModelKind)}
_NAME = re.compile(r"\b[A-Za-z]\w{2,}\b")
"""A name in a snippet that a card may speak of: `vocab_size`."""
_BY_TYPE = {kind.of: kind for kind in quantity_kinds.values()}


def kind_of(quantity: q.Quantity) -> Kind[Any]:
    """Return the row of a quantity."""
    return _BY_TYPE[type(quantity)]


def solve(quantity: q.Quantity) -> Value:
    """Compute the exact value of a quantity.

    Raises:
        Undecided: the value is ambiguous because of a tie or an unseen history.
    """
    return kind_of(quantity).solve(quantity)


def judge(quantity: q.Quantity) -> Judgement:
    """Ask the reference library for a quantity, or for the part of it that it can compute."""
    return kind_of(quantity).judge(quantity)


def describe(quantity: q.Quantity) -> Message:
    """Describe a quantity in words, in the language of whoever reads it."""
    words: Message = kind_of(quantity).words(quantity)
    return words


def snippet(quantity: q.Quantity) -> str | None:
    """Return the shortest code that computes a quantity with nltk or tokenizers; None if no library does."""
    found: str | None = kind_of(quantity).snippet(quantity)
    return found


def code_of(bound: q.Quantity | q.Model) -> tuple[str, ...]:
    """List the texts that a note about a quantity or model may show as code, except the value itself."""
    if isinstance(bound, Model):
        return models.code(bound)
    return tuple(kind_of(bound).code(bound))


def code_of_snippet(quantity: q.Quantity) -> tuple[str, ...]:
    """List the lines and names of a quantity's snippet, which a note may show as code."""
    program = snippet(quantity) or ""
    lines = (line.strip() for line in program.splitlines())
    return (*filter(None, lines), *_NAME.findall(program))


def code_of_value(value: Value) -> tuple[str, ...]:
    """Return the ways to write a value as code."""
    return _code.value(value)


def parts_of(bound: q.Quantity | q.Model) -> Parts:
    """List what a note may take from a quantity or a model, by the name after its own: `P.steps`.

    The value of a quantity, or the data of a model, has the empty name.
    """
    if isinstance(bound, Model):
        return models.parts(bound)
    return kind_of(bound).parts(bound, _agreed_value)


def parts_of_value(value: Value) -> Parts:
    """List what a note may take from a value alone: the value."""
    return {"": _parts.of_value(value)}


def _agreed_value(quantity: q.Quantity) -> Value | None:
    """Return the value on which the exact solver and the library agree; None if they do not, or there is none."""
    try:
        value = solve(quantity)
        judgement = judge(quantity)
        judged = value if judgement.quantity is quantity else solve(judgement.quantity)
    except Undecided:
        return None
    return value if agree(judged, judgement) else None
