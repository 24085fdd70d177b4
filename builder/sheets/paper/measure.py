"""What is measured of HTML for paper, and remembered: to lay text out in lines is the slowest thing that a sheet does.

A measurement is a number that depends on nothing but its arguments, so it does not matter who takes it: a page, or
ahead of it another process, whose `measurements` are passed on to `remember`.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import wraps
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVarTuple

from builder.sheets.paper.elements import Element, parsed
from builder.sheets.paper.formula import extent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from builder.sheets.paper.blocks import Column

_Where = TypeVarTuple("_Where")
Measurements = dict[bytes, float]
"""By a hash of what was measured, and how."""

_known: Measurements = {}
_being_taken: list[Measurements] = []


def remember(measurements: Mapping[bytes, float]) -> None:
    """Take measurements for known."""
    _known.update(measurements)


@contextmanager
def taken() -> Iterator[Measurements]:
    """The measurements that are asked for meanwhile, whoever took them."""
    asked: Measurements = {}
    _being_taken.append(asked)
    try:
        yield asked
    finally:
        _being_taken.pop()


def _remembered(measure: Callable[[str, *_Where], float]) -> Callable[[str, *_Where], float]:
    @wraps(measure)
    def measured(html: str, *where: *_Where) -> float:
        what = f"{measure.__name__}\0{where}\0{html}"
        key = blake2b(what.encode(), digest_size=16).digest()
        value = _known.get(key)
        if value is None:
            value = _known[key] = measure(html, *where)
        if _being_taken:
            _being_taken[-1][key] = value
        return value

    return measured


@_remembered
def height(html: str, column: Column) -> float:
    """How high HTML stands in a column, in ems; infinite where it is too wide to stand in it."""
    return column.height(parsed(html))


@_remembered
def whole_height(html: str, column: Column) -> float:
    """The same with the distances above its first block and below its last."""
    return column.whole(parsed(html))


@_remembered
def lines_up(html: str, column: Column) -> float:
    """1 where each option of a list has a line of its own in its column of the list, else 0."""
    return column.lines_up(parsed(html).elements[0])


@_remembered
def width_of_formula(mathml: str) -> float:
    """How wide a `<math>` is, in ems."""
    math = parsed(mathml).children[0]
    assert isinstance(math, Element)
    return extent(math).width
