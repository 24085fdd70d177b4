"""Python source: literals of data, and lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGITS = 4
"""Significant digits that a printed number has at most."""
MAX_WIDTH = 44
"""Characters of a line of data, for a telephone; a longer list has each entry on its own line."""
_RUN = 3
"""Number of equal entries in a row that are written as a product: `10 * ['hug']`."""


def lines(*parts: Iterable[str]) -> str:
    """Join lines: imports, a blank line, and the rest."""
    imports, *rest = (tuple(part) for part in parts)
    return "\n".join((*imports, "", *(line for part in rest for line in part)))


def printed(name: str, number: str) -> tuple[str, str]:
    """Compute a number that need not be whole, and print it rounded.

    Args:
        name: the variable that holds it; an expression with data cannot be within the braces of an f-string.
        number: the expression.
    """
    return f"{name} = {number}", f"print(f'{{{name}:.{DIGITS}g}}')"


def listed(name: str, entries: Iterable[str], brackets: str = "[]") -> tuple[str, ...]:
    """Bind a name to a list of expressions, on one line or on several.

    Args:
        name: the variable.
        entries: the expressions, or those of a dictionary with their keys.
        brackets: what opens and closes it.
    """
    every, opens, closes = tuple(entries), brackets[0], brackets[1]
    line = f"{name} = {opens}{', '.join(every)}{closes}"
    if len(line) <= MAX_WIDTH:
        return (line,)
    return (f"{name} = {opens}", *(f"    {entry}," for entry in every), closes)


def words(some: Iterable[str]) -> str:
    """Words, none of which contains white space: `'a b'.split()`."""
    joined = " ".join(some)
    return f"{joined!r}.split()" if joined else "[]"


def counted(entries: tuple[str, ...]) -> str:
    """A list with its runs as products: `10 * ['hug'] + ['pug']`."""
    terms: list[str] = []
    short: list[str] = []

    def close() -> None:
        if short:
            terms.append(repr(short))
            short.clear()

    for entry, run in groupby(entries):
        times = len(list(run))
        if times < _RUN:
            short.extend([entry] * times)
        else:
            close()
            terms.append(f"{times} * {[entry]!r}")
    close()
    return " + ".join(terms)
