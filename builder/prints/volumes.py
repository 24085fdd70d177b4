"""Volumes: what is too much for one PDF is printed in several, each of about the same length.

Typst's memory grows with what it lays out, some 1.2 MB for a note whose two sides are measured at several sizes. So no
PDF has much more than `LONGEST`, however large the collection is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.note_type import Answer
from builder.notes import type_of
from builder.prints.deletions import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from builder.languages import Language
    from builder.model import RenderedNote
    from builder.typesetting import Document

LONGEST = 1_000_000
"""About how many characters a volume has, some 1,500 notes; it ends with the note that reaches its share."""
_AROUND = 400
"""What is around a card counts as so many characters."""


@dataclass(frozen=True)
class Volume:
    """The notes of a PDF."""

    notes: tuple[RenderedNote, ...]
    """In document order; at least one."""
    number: int = 1
    count: int = 1
    """Of all volumes."""
    before: int = 0
    """How many notes the volumes before it have."""

    def title(self, title: str, words: Language) -> str:
        """The title of a PDF, with the volume's number where there are several."""
        if self.count == 1:
            return title
        return f"{title} · {words.text('print-volume', number=self.number, count=self.count)}"


def volumes(notes: tuple[RenderedNote, ...], longest: int = LONGEST) -> Iterator[Volume]:
    """Notes in order, in as few volumes as have room for them."""
    lengths = [length(rendered) for rendered in notes]
    if not notes:
        return
    share = sum(lengths) / -(-sum(lengths) // longest)
    ends, reached = [0], 0
    for n, one in enumerate(lengths, 1):
        reached += one
        if reached >= share * len(ends) and n < len(notes):
            ends.append(n)
    for number, (start, end) in enumerate(zip(ends, [*ends[1:], len(notes)], strict=True), 1):
        yield Volume(notes[start:end], number, len(ends), start)


def length(rendered: RenderedNote) -> int:
    """About how long what is printed of a note is, in characters: a cloze has a card for each number."""
    note_type = type_of(rendered.note)
    is_cloze = note_type.answer is Answer.DELETIONS
    cards = len(numbers(rendered.parts[note_type.prompt])) if is_cloze else 1
    return cards * (_AROUND + sum(len(text.value) for text in rendered.note.texts))


def files_of(
    name: str, notes: tuple[RenderedNote, ...], made: Callable[[Volume], Document]
) -> dict[str, Document]:
    """The files of a PDF: `study.pdf`, or `study-1.pdf` and so on where it has several volumes."""
    found = [made(volume) for volume in volumes(notes)]
    if len(found) == 1:
        return {f"{name}.pdf": found[0]}
    return {f"{name}-{n}.pdf": one for n, one in enumerate(found, 1)}
