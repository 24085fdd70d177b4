"""The footnotes of a note: marks in any of its passages, texts below its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.text.plain import nodes
from builder.text.reader import read
from builder.text.tree import FootnoteMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.text.tree import Footnote


def numbered(passages: Iterable[str]) -> dict[str, int]:
    """The number of each footnote, by its label: in the order of their first marks."""
    marks = (mark.label for text in passages for mark in nodes(text, FootnoteMark))
    return {label: number for number, label in enumerate(dict.fromkeys(marks), 1)}


def in_order(passages: Iterable[str], numbers: Mapping[str, int]) -> tuple[Footnote, ...]:
    """The texts of the footnotes that are marked, in the order of their numbers."""
    found = {note.label: note for text in passages for note in read(text).footnotes}
    return tuple(found[label] for label in numbers if label in found)
