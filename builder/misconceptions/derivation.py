"""Misconceptions about the order of a derivation's steps: one comes before another that it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.exact import ordering
from builder.misconceptions._misconception import Misconception
from builder.quantities import StepOrder

if TYPE_CHECKING:
    from builder.values import Orders

_TOO_EARLY = {
    "groups-before-writing": ("counts", "positions"),
    "groups-before-adding": ("counts-of-each", "sequences"),
    "totals-before-counting": ("total-counts", "counts-of-each"),
    "multiplies-before-constraining": ("lagrangian", "constraint"),
    "derives-before-counts": ("derivative", "counts"),
    "derives-before-totals": ("derivative", "total-counts"),
    "derives-before-lagrangian": ("derivative", "lagrangian"),
    "solves-before-deriving": ("seen", "derivative"),
    "sign-before-seen": ("unseen", "seen"),
    "substitutes-before-solving": ("substitution", "seen"),
    "forgets-unseen": ("substitution", "unseen"),
    "multiplier-before-substituting": ("multiplier", "substitution"),
    "uses-unknown-multiplier": ("estimate", "multiplier"),
    "minimum-before-estimate": ("minimum", "estimate"),
}
"""By the name of the misconception: the step that comes too early, and the one that it needs."""


def _too_early(name: str) -> Misconception:
    step, needed = _TOO_EARLY[name]

    def compute(quantity: StepOrder) -> Orders | None:
        return ordering.too_early(quantity, step, needed)

    return Misconception(name, (StepOrder,), compute)


MISCONCEPTIONS = tuple(map(_too_early, _TOO_EARLY))
