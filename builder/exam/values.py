"""What an exam is: what was asked for, and versions of numbered questions."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model import RenderedNote

NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Of the versions."""
LETTERS = "ABCDEFGH"
"""Of the options."""


@dataclass(frozen=True)
class Ask:
    """So many questions."""

    count: int
    deck: str = ""
    """The folder that they are from; empty for any."""
    level: str = ""
    """The level that they have, such as `media`; empty for any."""
    is_of_statements: bool = False
    """Whether they ask which of several statements is wrong."""


@dataclass(frozen=True)
class Front:
    """What the first page says of the exam; empty where it says nothing."""

    title: str = ""
    course: str = ""
    group: str = ""
    date: str = ""
    minutes: int = 0
    materials: str = ""


@dataclass(frozen=True)
class Marks:
    """How answers are marked."""

    points: tuple[tuple[str, Fraction], ...] = ()
    """Of a question, by its note type; the empty name is that of all others."""
    penalty: Fraction = Fraction(0)
    """The part of its points that a wrong choice loses."""

    def of(self, rendered: RenderedNote) -> Fraction:
        """The points of a question."""
        known = dict(self.points)
        return known.get(rendered.note.type, known.get("", Fraction(1)))


@dataclass(frozen=True)
class Question:
    """A question of a version."""

    slot: str
    """What it asks, whatever its numbers: all versions have the same slots."""
    rendered: RenderedNote
    """With its options in the version's order."""
    points: Fraction

    @property
    def key(self) -> int | None:
        """The place of the right option; None if there are no options."""
        return next((n for n, one in enumerate(self.rendered.options) if one.is_key), None)


@dataclass(frozen=True)
class Section:
    """Questions under a heading."""

    deck: str
    """The folder whose name is the heading; empty if there is none."""
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Version:
    """A version: its name and its sections."""

    name: str
    sections: tuple[Section, ...]
    mark: str
    """A few characters that tell sheets apart. They are made with the seed, and say nothing of it."""

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in order."""
        return tuple(one for section in self.sections for one in section.questions)


@dataclass(frozen=True)
class Exam:
    """Equivalent versions of an exam."""

    front: Front
    marks: Marks
    versions: tuple[Version, ...]

    @property
    def points(self) -> Fraction:
        """Those of a version: all have as many."""
        return sum((one.points for one in self.versions[0].questions), Fraction(0))
