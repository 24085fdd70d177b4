"""How many elements a browser draws for a drawing whose elements repeat others: a few lines can expand to millions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.media._vocabulary import GRADIENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.media._element import Element

MAX_DRAWN = 300_000
"""Elements, each repetition counted; long paths and texts count as several."""
_LENGTH = 32
"""Characters of a path or a text that count as one element."""


class Endless(Exception):
    """An element repeats itself; carries it."""

    def __init__(self, element: Element) -> None:
        super().__init__()
        self.element = element


def drawn(root: Element, clips: Iterable[str]) -> int:
    """Count what is drawn, up to a little more than `MAX_DRAWN`, in time linear in the size of the drawing.

    What fills or marks a group counts once for each element in it, since its shapes inherit it.

    Args:
        root: the drawing.
        clips: ids of the clipping paths that its style sheet names.

    Raises:
        Endless: an element repeats itself.
    """
    by_id: dict[str, Element] = {}
    elements = [root]
    for element in elements:
        by_id.setdefault(element.attributes.get("id", ""), element)
        elements += element.elements
    counts: dict[Element, int] = {}
    underway: set[Element] = set()
    todo = [root]
    while todo:
        element = todo[-1]
        below = [
            *element.elements,
            *_found(element.contents, by_id),
            *_found(element.paints, by_id),
        ]
        if element not in underway and element not in counts:
            underway.add(element)
            if (again := next((one for one in below if one in underway), None)) is not None:
                raise Endless(again)
            todo += [one for one in below if one not in counts]
            continue
        todo.pop()
        if element in underway:
            underway.remove(element)
            counts[element] = _count(element, by_id, counts)
    total = counts[root]
    for id_ in clips:  # each may clip what is in another
        if id_ in by_id:
            total *= max(1, len(by_id[id_].elements))
        total = min(total, MAX_DRAWN + 1)
    return total


def _count(element: Element, by_id: dict[str, Element], counts: dict[Element, int]) -> int:
    length = sum(map(len, element.attributes.values())) + len(element.text)
    once = 1 + length // _LENGTH
    once += sum(counts[one] for one in element.elements)
    once += sum(counts[one] for one in _found(element.contents, by_id))
    paints = [one for one in _found(element.paints, by_id) if one.tag not in GRADIENTS]
    return min(once * (1 + sum(counts[one] for one in paints)), MAX_DRAWN + 1)


def _found(ids: Iterable[str], by_id: dict[str, Element]) -> list[Element]:
    return [by_id[id_] for id_ in ids if id_ in by_id]
