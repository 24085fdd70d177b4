"""The code that a verified note may show: what its claims are made of, and what follows from them.

Corpora, texts, vocabularies, merges, every step of a tokenisation, and the values themselves. A
code span that is none of these is a slip of the pen, unless the note vouches for it under
`mentions:`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import claims
from builder import quantities as q

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.model import Claims
    from builder.values import Value

_ALWAYS = frozenset((q.START, q.END, "<UNK>", q.UNKNOWN, q.PREFIX))


def known_code(claimed: Claims, values: Mapping[str, Value]) -> frozenset[str]:
    """Every text that a code span of the note may hold."""
    known = set(_ALWAYS)
    spoken_of = [
        bound.quantity if isinstance(bound, q.Mistaken) else bound
        for bound in claimed.names.values()
    ]
    for figured in claimed.figures.values():
        spoken_of += figured.scene.quantities
    for bound in dict.fromkeys(spoken_of):
        known.update(claims.code_of(bound))
    for value in values.values():
        known.update(claims.code_of_value(value))
    return frozenset(known)
