"""The generators, one question family per file, discovered automatically.

A member defines `GENERATOR`. It turns the parameters of a variant into a draft: stem, options,
solution, and the quantities behind them. It may use `exact` and the misconceptions, never
`reference`: what it drafts is verified afterwards, like any authored card, on what the learner
would see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.generators._draft import Generator


def generators() -> dict[str, Generator]:
    """Every generator, by name."""
    return registry.members(__name__, "GENERATOR")
