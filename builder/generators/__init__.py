"""The generators, one question family per file, discovered automatically.

Each file defines `GENERATOR`, which turns the parameters of a variant into a draft: stem, options,
solution, and their quantities. It may use `exact` and the misconceptions, but not `reference`: the
draft is verified later, like an authored card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import registry

if TYPE_CHECKING:
    from builder.generators._draft import Generator


def generators() -> dict[str, Generator]:
    """Return every generator, by name."""
    return registry.members(__name__, "GENERATOR")
