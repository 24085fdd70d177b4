"""The shape of a formula: where its lines may end, and about how wide what is between is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

INVISIBLE = re.compile("[\u2061-\u2064\ufe00-\ufe0f\u200b]")
"""Characters of MathML that show nothing: those of function application, and the like."""
_BREAKING = frozenset("=≠<>≤≥≈≡∼≃∝∈∉⊂⊆∥→←↦⇒⇔+−±∓·×∗∘∪∩∧∨⊕⊗∖:")
"""Relations and binary operators, after which a line of a formula may end."""


def text_of(element: Element) -> str:
    """The characters that an element shows."""
    return INVISIBLE.sub("", "".join(element.itertext()))


def runs(row: Sequence[Element]) -> list[list[Element]]:
    """A row in runs, each up to a relation or a binary operator; a cell of an aligned row is a run."""
    found: list[list[Element]] = [[]]
    for element in row:
        if found[-1] and _is_breaking(found[-1][-1]):
            found.append([])
        found[-1].append(element)
    return found


def _is_breaking(element: Element) -> bool:
    return element.tag == "mo" and (element.text or "").strip() in _BREAKING


def tables(element: Element) -> int:
    """How many matrices are nested."""
    return (element.tag == "mtable") + max(map(tables, element), default=0)


def extent(element: Element) -> float:
    """About how wide an element is, in characters."""
    children = list(element)
    if not children:
        return len(text_of(element))
    inside = list(map(extent, children))
    match element.tag:
        case "mfrac" | "munder" | "mover" | "munderover":
            return max(inside)
        case "msub" | "msup" | "msubsup":
            return inside[0] + 0.7 * max(inside[1:])
        case "mtable":
            return max(sum(map(extent, row)) + len(row) for row in children)
    return sum(inside)
