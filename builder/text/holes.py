"""Cloze deletions inside code and formulas, which Markdown's inline rules do not enter."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING = re.compile(r"\{\{c([1-9]\d{0,2})::")
"""What begins a deletion, with its number."""
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


@dataclass(frozen=True)
class Cut:
    """A deletion in the text of code or of a formula.

    Offsets named `at` and `to` count in the text without marks, the others in the text as written.
    """

    number: int
    at: int
    to: int
    hint: str | None
    start: int
    answer_start: int
    answer_end: int
    end: int


def cut(written: str) -> tuple[str, tuple[Cut, ...]]:
    """A text without the marks of its deletions and their hints, and the deletions.

    A deletion ends at the first `}}` that closes no brace of its answer; its hint begins after the
    first `::`, as in Anki. An opening that nothing closes is left as written.
    """
    found: list[Cut] = []
    shown, at = "", 0
    while (opening := OPENING.search(written, at)) is not None:
        end = _closing(written, opening.end())
        if end is None:
            break
        answer, sign, hint = written[opening.end() : end].partition("::")
        shown += written[at : opening.start()]
        found.append(
            Cut(
                number=int(opening[1]),
                at=len(shown),
                to=len(shown) + len(answer),
                hint=hint if sign else None,
                start=opening.start(),
                answer_start=opening.end(),
                answer_end=opening.end() + len(answer),
                end=end + 2,
            )
        )
        shown += answer
        at = end + 2
    return shown + written[at:], tuple(found)


def _closing(written: str, start: int) -> int | None:
    """Where the `}}` begins that ends a deletion whose answer begins at a position."""
    depth = 0
    for brace in _BRACE.finditer(written, start):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}" and depth:
            depth -= 1
        elif brace[0] == "}" and written.startswith("}}", brace.start()):
            return brace.start()
    return None
