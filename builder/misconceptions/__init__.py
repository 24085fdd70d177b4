"""Named misconceptions, each computing the value that a mistaken learner gives a quantity.

Each module holds one family and defines `MISCONCEPTIONS`. A misconception has a name, the kinds of
quantity it applies to, and a function from the quantity to the mistaken value (None if it does not
apply). The message `mistake-NAME` of each language explains it in a solution.
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
    """Return every misconception, by name.

    Raises:
        ValueError: two misconceptions share a name.
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
    """Compute the mistaken value; None if the misconception does not apply."""
    return misconceptions()[mistaken.misconception].value(mistaken.quantity)
