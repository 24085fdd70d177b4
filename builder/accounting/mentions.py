"""The code that a verified note may show: the data of its claims and what can be derived from them.

These are corpora, texts, vocabularies, merges, every step of a tokenisation, the values, and what computes them with a
library: lines of its program, and the names in it. Any other code span is assumed to be a mistake, unless the note
lists it under `mentions:`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder import claims
from builder import quantities as q

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.model import Claims
    from builder.quantities import Bound
    from builder.values import Value

_ALWAYS = frozenset((q.START, q.END, "<UNK>", q.UNKNOWN, q.PREFIX))
_METHODS: dict[type[Bound], tuple[str, ...]] = {
    q.Bytes: ("UTF-8",),
    q.ByteCount: ("UTF-8",),
    q.PreTokens: ("UTF-8", "GPT-2"),
}
"""Names with digits that a question needs to say how a quantity is found."""


def mentioned(mentions: Iterable[str], text: str) -> list[tuple[int, int]]:
    """List where a text has what a note mentions, as whole words."""
    patterns = (rf"(?<!\w){re.escape(mention)}(?!\w)" for mention in mentions)
    return [found.span() for pattern in patterns for found in re.finditer(pattern, text)]


def named_methods(claimed: Claims) -> list[str]:
    """List the names with digits that the running text of the note may have: `UTF-8`."""
    return [name for bound in claimed.names.values() for name in _METHODS.get(type(bound), ())]


def known_code(claimed: Claims, values: Mapping[str, Value]) -> frozenset[str]:
    """List every text that a code span of the note may contain."""
    known = set(_ALWAYS)
    spoken_of = list(map(q.without_mistake, claimed.names.values()))
    for figured in claimed.figures.values():
        spoken_of += figured.scene.quantities
    for bound in dict.fromkeys(spoken_of):
        known.update(claims.code_of(bound))
        if not isinstance(bound, q.Model):
            known.update(claims.code_of_snippet(bound))
    for value in values.values():
        known.update(claims.code_of_value(value))
    return frozenset(known)
