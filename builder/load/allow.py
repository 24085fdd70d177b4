"""`allow:` of a card, and of a computed file for all its cards: the warnings that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.languages import say
from builder.model import Allowance
from builder.schema import wrong_shape
from builder.tree import Node, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.diagnostics import Sink


def read_allow(nodes: Iterable[Node], sink: Sink) -> tuple[Allowance, ...]:
    """The warnings that are named, each with its place; whether a rule has the name is
    `validate`'s business.
    """
    allowances = []
    for node in nodes:
        if isinstance(node, Scalar):
            allowances.append(Allowance(node.text, node.span))
        else:
            wrong_shape(node, say("shape-warning"), sink)
    return tuple(allowances)
