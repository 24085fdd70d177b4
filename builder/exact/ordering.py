"""The orders in which the steps of a derivation may be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.values import Orders

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.quantities import StepOrder

Order = tuple[str, ...]


def orders(needs: Mapping[str, frozenset[str]]) -> tuple[Order, ...]:
    """List the orders in which every step comes after those that it needs; the given one is the first.

    Each step is put into the orders of the steps before it, at every place after what it needs.

    Args:
        needs: the steps, each after those that it needs, with these.
    """
    found: tuple[Order, ...] = ((),)
    for step, needed in needs.items():
        found = tuple(
            longer for order in found for longer in _with(step, order, _after(needed, order))
        )
    return found


def _after(needed: Iterable[str], order: Order) -> int:
    """The first place after some steps."""
    return max((order.index(name) + 1 for name in needed), default=0)


def _with(step: str, order: Order, first: int) -> list[Order]:
    """The order with a step at each place from the last to the first that it may have."""
    return [(*order[:n], step, *order[n:]) for n in range(len(order), first - 1, -1)]


def numbered(quantity: StepOrder) -> Orders:
    """List the orders as the numbers with which the steps are shown."""
    return _numbered(orders(quantity.needs), quantity)


def too_early(quantity: StepOrder, step: str, needed: str) -> Orders | None:
    """List the orders in which one step comes before another that it needs, and all else is right.

    It still comes after what it needs of the steps before that one in the derivation, and before what needs it. None
    if the question lacks one of the two.
    """
    needs = quantity.needs
    if needed not in needs.get(step, ()):
        return None
    names = list(needs)
    others = {name: those - {step} for name, those in needs.items() if name != step}
    later = [needed, *(name for name, those in needs.items() if step in those)]
    earlier = [name for name in needs[step] if names.index(name) < names.index(needed)]
    found = tuple(
        (*order[:n], step, *order[n:])
        for order in orders(others)
        for n in range(_after(earlier, order), min(map(order.index, later)) + 1)
    )
    return _numbered(found, quantity)


def _numbered(found: tuple[Order, ...], quantity: StepOrder) -> Orders:
    return Orders(tuple(tuple(map(quantity.number, order)) for order in found))
