"""The order of steps judged by `graphlib` of Python's standard library.

It judges that the orders follow from what each step is said to need; not whether it needs that.
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

from builder.languages import say
from builder.reference._judgement import Judgement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.quantities import StepOrder


def judge_orders(quantity: StepOrder) -> Judgement:
    """Judge which steps are ready at each place, and so all orders."""
    said = frozenset(
        tuple(map(quantity.number, order)) for order in _orders(quantity, frozenset(quantity.steps))
    )
    judge = say(
        "quantity-judge",
        library="Python",  # of any version: the module does not change
        functions=[say("quantity-judge-order", function="graphlib.TopologicalSorter")],
    )
    return Judgement(quantity, said, judge)


def _orders(quantity: StepOrder, left: frozenset[str]) -> Iterator[tuple[str, ...]]:
    if not left:
        yield ()
        return
    sorter = TopologicalSorter({name: quantity.needs[name] & left for name in left})
    sorter.prepare()
    for name in sorter.get_ready():
        yield from ((name, *rest) for rest in _orders(quantity, left - {name}))
