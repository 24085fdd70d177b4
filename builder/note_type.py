"""The shape of a note type: how its notes are written, and how Anki stores and shows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.model import RenderedNote


class Answer(Enum):
    """How a note type's answer is given. Pages, rules and exams ask this, never a type's name."""

    PROSE = auto()
    """A part that the learner compares with what they recalled."""
    OPTIONS = auto()
    """The key among the options, which are written below the prompt."""
    TYPED = auto()
    """A part of one line that the learner types."""
    DELETIONS = auto()
    """What is hidden in the prompt itself; each number is a card."""
    PRODUCED = auto()
    """A part that shows what the card's script compares with the typed text; only generators make such notes."""


@dataclass(frozen=True)
class Part:
    """A part of a card file's body."""

    name: str
    required: bool = True
    is_plain: bool = False
    """An answer to be typed, or a list of them: plain text, not Markdown."""
    is_term: bool = False
    """Whether what it has in bold is a term, which the note introduces."""


@dataclass(frozen=True)
class Field:
    """A field of an Anki note type; its id is fixed, so that a rename is no conflict."""

    name: str
    """The message `field-…` is what Anki calls it."""
    id: int


@dataclass(frozen=True)
class Template:
    """A card template of an Anki note type; its id is fixed too."""

    name: str
    """The message `template-…` is what Anki calls it."""
    id: int
    front: str
    back: str
    asks: str
    """The part that its card asks."""
    answers: str | None
    """The part that answers it; None where an option does."""


@dataclass(frozen=True)
class NoteType:
    """How a kind of note is written, and how Anki stores and shows it.

    The ids, the number and the order of fields and templates never change once published: Anki
    would refuse the update.
    """

    name: str
    id: int
    parts: tuple[Part, ...]
    fields: tuple[Field, ...]
    templates: tuple[Template, ...]
    fill: Callable[[RenderedNote], Mapping[str, str]]
    """The values of its fields, by name; those left out are empty."""
    answer: Answer
    explanation: str | None
    """The part shown after the answer, which explains it; None where there is no such part."""
    must_ask: bool
    """Whether a prompt of a few words that asks nothing is reported."""
    is_inferred: bool
    """Whether it is the type of a card that names none and answers as this one does: one for each `Answer`."""

    @property
    def prompt(self) -> str:
        """The part that the first card asks."""
        return self.templates[0].asks

    @property
    def answered_by(self) -> str | None:
        """The part that answers the first card."""
        return self.templates[0].answers

    @property
    def is_authored(self) -> bool:
        """Whether a card file can have this type; the others are made by generators."""
        return self.answer is not Answer.PRODUCED

    @property
    def is_two_way(self) -> bool:
        """Whether what answers one card is asked by another."""
        return len({template.asks for template in self.templates}) > 1

    @property
    def is_graded_at_sight(self) -> bool:
        """Whether a mark can be given by comparing with the key: exams ask these types by default."""
        return self.answer in (Answer.OPTIONS, Answer.TYPED, Answer.PRODUCED)

    @property
    def is_cloze(self) -> bool:
        """Whether Anki makes a card of each deletion, not of each template."""
        return self.answer is Answer.DELETIONS
