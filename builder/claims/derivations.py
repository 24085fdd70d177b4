"""The order of a derivation's steps: one row."""

from __future__ import annotations

from typing import Any

from builder import quantities as q
from builder.claims import _parts
from builder.claims._kind import Kind
from builder.exact import ordering
from builder.languages import say
from builder.quantities.derivation import DERIVATIONS, MAX_STEPS, MIN_STEPS
from builder.reference import graphlib_order
from builder.schema import Key, ListOf, OneOf

_NAMES = tuple(dict.fromkeys(step.name for steps in DERIVATIONS.values() for step in steps))

KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.StepOrder,
        name="step-order",
        keys={
            "step-order": Key(ListOf(OneOf(_NAMES), MIN_STEPS, MAX_STEPS), required=True),
            "of": Key(OneOf(tuple(DERIVATIONS)), required=True),
        },
        models={},
        build=lambda v: q.StepOrder(v["of"], v["step-order"]),
        solve=ordering.numbered,
        judge=graphlib_order.judge_orders,
        words=lambda x: say(
            "quantity-step-order",
            derivation=x.derivation,
            steps=[f"`{n}: {name}`" for n, name in enumerate(x.steps, 1)],
        ),
        code=lambda x: map(x.number, x.steps),
        snippet=lambda _: None,
        parts=lambda x, ask: _parts.known({"": _parts.asked(x, ask)}),
    ),
)
