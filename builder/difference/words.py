"""Compare two texts word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORD = re.compile(r"- \[[ x]\]|\\[A-Za-z]+|\w+(?:-\w+)*|\s+|.", re.DOTALL)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_MOST = 1_000_000
"""Maximum number of word pairs to compare, because the time may grow with it. Longer texts are compared by lines, and
still longer ones as a whole."""


class Mark(Enum):
    """What happened to a run of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Run:
    """A text with a mark."""

    mark: Mark
    text: str


def marked(before: str, after: str) -> tuple[Run, ...]:
    """Merge two texts into one, with unchanged, removed and added runs in order."""
    for unit in (_WORD, _LINE):
        old, new = unit.findall(before), unit.findall(after)
        if len(old) * len(new) <= _MOST:
            return _runs(old, new)
    return (Run(Mark.GONE, before), Run(Mark.NEW, after))


def _runs(old: list[str], new: list[str]) -> tuple[Run, ...]:
    runs: list[Run] = []
    gone = came = ""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, old_from, old_to, new_from, new_to) in enumerate(steps):
        text = "".join(old[old_from:old_to])
        # Merge two changes separated only by a blank.
        is_gap = text.isspace() and 0 < number < len(steps) - 1
        if tag != "equal" or is_gap:
            gone += text
            came += "".join(new[new_from:new_to])
        else:
            runs += [Run(Mark.GONE, gone), Run(Mark.NEW, came), Run(Mark.SAME, text)]
            gone = came = ""
    runs += [Run(Mark.GONE, gone), Run(Mark.NEW, came)]
    return tuple(run for run in runs if run.text)


def shortened(runs: tuple[Run, ...], kept: int) -> tuple[Run, ...]:
    """Shorten unchanged runs to some characters on either side of a change."""
    if len(runs) == 1:  # nothing changed: show the whole text
        return runs
    brief = []
    for number, run in enumerate(runs):
        text = run.text
        head = text[:kept] if number else ""
        tail = text[-kept:] if number < len(runs) - 1 else ""
        if run.mark is Mark.SAME and len(text) > len(head) + len(tail) + 1:
            brief.append(Run(Mark.SAME, f"{head}…{tail}"))
        else:
            brief.append(run)
    return tuple(brief)
