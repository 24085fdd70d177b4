"""The misconceptions: what a learner who holds one takes a quantity to be. Each file holds
one family's.

A member module defines `MISCONCEPTIONS`. Each has a name, the kinds of quantity it is about, a
sentence for the solution, and a function from the quantity to the mistaken value (None where the
mistake makes no sense of it).
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.misconceptions._misconception import Misconception
    from builder.quantities import Mistaken
    from builder.values import Value


@cache
def misconceptions() -> dict[str, Misconception]:
    """Every misconception, by name.

    Raises:
        ValueError: two share a name.
    """
    found: dict[str, Misconception] = {}
    for module in registry.module_names(__name__):
        for misconception in import_module(f"{__name__}.{module}").MISCONCEPTIONS:
            if misconception.name in found:
                raise ValueError(f"two misconceptions are called `{misconception.name}`")
            found[misconception.name] = misconception
    return found


@lru_cache(maxsize=1024)
def mistaken_value(mistaken: Mistaken) -> Value | None:
    """What the misconception makes of its quantity; None where it makes no sense."""
    return misconceptions()[mistaken.misconception].value(mistaken.quantity)
