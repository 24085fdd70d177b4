"""The data model: the values that stages pass on, from a file in `cards/` to a package in `dist/`.

Every value is frozen. Each stage takes the type that the previous one returns, so `compile` only accepts notes that
were validated, verified and rendered. A `RenderedNote` is plain data: text and numbers, which the cache keeps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from builder.languages import Locale, language
from builder.source import Dates, Named, OwnWord, Span, Term, Text
from builder.text.rendered import Fragment, Html

if TYPE_CHECKING:
    from builder.pictures import Drawing
    from builder.quantities import Bound, Quantity
    from builder.values import Value

# ---------------------------------------------------------------- what is authored


@dataclass(frozen=True)
class Row:
    """A row of the collection's source: what is to be covered."""

    tag: str
    asked: str
    """What it asks, in a sentence."""
    parts: tuple[tuple[str, tuple[Named, ...]], ...]
    """What one has to know to answer it, each with the notes that teach and ask that."""


@dataclass(frozen=True)
class Collection:
    """`cards/collection.yaml`."""

    name: str
    slug: str
    namespace: str
    """Part of every guid, with the note's id; it never changes."""
    language: str
    author: str
    licence: str
    report: str
    """The address for reporting a mistake, with `{id}` for the note's id."""
    rows: tuple[Row, ...] = ()
    decimal: str = ""
    """The sign between units and tenths on every card; empty for that of the language."""
    home: str = ""
    """The address where new versions are published; empty if it is not said."""

    @property
    def locale(self) -> Locale:
        """The language of the cards and their decimal sign."""
        return Locale(self.language, self.decimal or language(self.language).decimal)


@dataclass(frozen=True)
class Deck:
    """A folder of `cards/` and its `_deck.yaml`."""

    folder: str
    name: str
    description: str
    tags: tuple[str, ...]
    source: str
    locale: Locale
    """That of the collection."""
    order: tuple[str, ...] = ()
    """Ids in the order of study; cards that it does not name follow, by file name."""

    @property
    def numbered_name(self) -> str:
        """Its name in Anki, below the collection's: the folder's number keeps the order of study."""
        return f"{self.folder.split('-', 1)[0]} {self.name}"


@dataclass(frozen=True)
class Option:
    """One answer of a choice note."""

    text: Text
    is_key: bool
    reason: Text | None


class Form(Enum):
    """How a produced answer is written, and so how it is compared."""

    NUMBER = "number"
    """A number: exact in any form, or rounded to as many places as the question asks for."""
    TOKENS = "tokens"
    """Tokens separated by blanks, in order."""
    LIST = "list"
    """Entries of several words, separated by commas, in order."""
    ITEMS = "items"
    """A set of items, in any order."""
    ORDERS = "orders"
    """The numbers of steps, of up to nine, in an order."""
    TEXT = "text"
    """A text, in which only the number of blanks is free."""


@dataclass(frozen=True)
class Produced:
    """An answer that the learner produces, as the card's script compares it; `builder/produced.py` makes these."""

    form: Form
    values: tuple[str, ...]
    """A number: `1/3`, or `~` and a decimal of 15 digits if it is irrational. Tokens or items: each of them. Orders,
    or a text: the one that is shown, then the others that are accepted.
    """
    rounded: tuple[str, ...] = ()
    """The number with as many places as the question asks for; two where it is halfway. Empty if it asks for all."""
    is_percent: bool = False
    """Whether the number is a percentage, which may be typed with its sign."""


@dataclass(frozen=True)
class Mistake:
    """A wrong answer of an exercise that its card can name."""

    name: str
    """The claim whose value it is."""
    answer: Produced
    reason: Text


class Scene(Protocol):
    """What a figure shows, as data; each kind in `builder/figures/` has its own."""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that it displays; the exact solver and the library must agree on each."""

    def draw(self, values: Mapping[Quantity, Value], locale: Locale) -> Drawing:
        """The figure.

        Args:
            values: the agreed values of its quantities.
            locale: the language and decimal sign of the card.

        Raises:
            Impossible: it cannot be drawn so that it can be read.
        """


@dataclass(frozen=True)
class Figured:
    """A figure that a note asks for."""

    kind: str
    """Its name in `builder/figures/`."""
    scene: Scene
    span: Span


@dataclass(frozen=True)
class Claims:
    """A `verify:` block: names for quantities, and what the note says of them."""

    span: Span
    names: Mapping[str, Bound]
    """In the order written."""
    figures: Mapping[str, Figured] = field(default_factory=dict)
    """By the names under which the note shows them."""
    answer: str | None = None
    """The name whose value the note states as its answer."""
    cloze: Mapping[int, str] = field(default_factory=dict)
    """Deletion number -> the name whose value it hides."""
    options: tuple[str, ...] | None = None
    """Per option: the name whose value it displays, or the predicate that its prose says."""
    shown: tuple[str, ...] = ()
    """Names whose values the solution must display."""
    mentions: tuple[str, ...] = ()
    """Code that the note may show although its claims do not imply it."""
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Name -> the words by which options in prose speak of its quantity."""


@dataclass(frozen=True)
class Allowance:
    """A warning that a card silences."""

    name: str
    span: Span


@dataclass(frozen=True)
class Note:
    """What a contributor wrote, or a generator made of a variant; as plain data."""

    id: str
    type: str
    deck: str
    """Its folder."""
    tags: tuple[str, ...]
    source: str
    parts: Mapping[str, Text]
    """By the names that its note type gives them, e.g. `front` and `back`."""
    span: Span
    """The position of its id."""
    locale: Locale
    options: tuple[Option, ...] = ()
    also: tuple[Text, ...] = ()
    """Other answers that may be typed; the part that answers holds the one that is shown."""
    allow: tuple[Allowance, ...] = ()
    words: tuple[OwnWord, ...] = ()
    """Those of the card that the dictionary does not have."""
    shuffle: bool = True
    after: Named | None = None
    """The card that it comes after in the order of study."""
    dates: Dates | None = None
    generator: str | None = None
    parameters: str | None = None
    """A hash of the variant's parameters, where a generator made the note."""
    skill: str | None = None
    """What a computed note asks for whatever its numbers: its generator, and its choice of a rule or measure."""
    produced: Produced | None = None
    """The answer of an exercise, as its script compares it."""
    mistakes: tuple[Mistake, ...] = ()
    """The wrong answers that an exercise can name."""
    title: str = ""
    """What an exercise practises, in plain words."""
    needs: tuple[Named, ...] = ()
    """The notes that teach what it needs."""
    introduces: tuple[Term, ...] = ()
    """The terms that it explains to those who meet them for the first time."""

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every passage that a learner reads, in order."""
        reasons = tuple(o.reason for o in self.options if o.reason is not None)
        named = (mistake.reason for mistake in self.mistakes)
        return (*self.parts.values(), *(o.text for o in self.options), *reasons, *named)


_values_of_note = attrgetter(*(one.name for one in fields(Note)))


@dataclass(frozen=True)
class SourceNote(Note):
    """A note as it is read or generated, with what it claims."""

    claims: Claims | None = None

    @property
    def plain(self) -> Note:
        """The note without its claims, which only `validate`, `verify` and `render` read."""
        return Note(*_values_of_note(self))


@dataclass(frozen=True)
class Variant:
    """One line of a computed file: the parameters of a card that a generator makes."""

    id: str
    generator: str
    parameters: Mapping[str, Any]
    deck: str
    tags: tuple[str, ...]
    source: str
    span: Span
    locale: Locale
    fingerprint: str = ""
    """A hash of the generator and the parameters."""
    allow: tuple[Allowance, ...] = ()
    """Those of its file."""
    is_exercise: bool = False
    """Whether it is a variant of an exercise, and no note of its own."""


@dataclass(frozen=True)
class Exercise:
    """A computed file with an `exercise:`: one note, which shows another of its variants at each review."""

    id: str
    generator: str
    variants: tuple[Variant, ...]
    """At least one; the first is shown where none can be drawn. Their ids are that of the exercise, `/` and their
    fingerprints.
    """
    deck: str
    span: Span
    """The position of its id."""
    rank: int
    """Its level, from 0 (easy) to 2 (hard)."""
    needs: tuple[Named, ...] = ()


Entry = SourceNote | Variant | Exercise
"""What a file of a deck holds under an id of its own."""


# ---------------------------------------------------------------- what the stages make of it


@dataclass(frozen=True)
class ValidNote:
    """A note that keeps every rule about a note by itself."""

    note: SourceNote


@dataclass(frozen=True)
class Evidence:
    """The exact solver's and the library's answers to one claim."""

    name: str
    quantity: str
    """What was asked, in words."""
    exact: str
    judged: str
    """What the library judged: the quantity itself, or the part of it that a library can."""
    reference: str
    judge: str
    """Library, version and function."""
    is_drawn: bool = False
    """Whether the name is bound to a value of the figure."""
    basis: str = ""
    """Of arithmetic, which alone is checked: where its constant or formula is from."""


@dataclass(frozen=True)
class VerifiedNote:
    """A valid note whose claims, if any, the exact solver and the library confirmed."""

    note: SourceNote
    evidence: tuple[Evidence, ...]
    drawn: Mapping[Quantity, Value] = field(default_factory=dict)
    """What its figures display."""
    demonstration: Text | None = None
    """Markdown: the code that computes an exercise's answer, and what it printed when it was executed."""


@dataclass(frozen=True)
class RenderedOption:
    """An option, rendered."""

    text: Html
    is_key: bool
    reason: Html | None
    pinned: bool
    """Whether it stays last when the others are shuffled."""
    displays: str | None = None
    """The claim whose value it displays, or the predicate that it states."""
    mistake: str | None = None
    """The misconception that leads to that value."""


@dataclass(frozen=True)
class RenderedNote:
    """A verified note as HTML: all that the outputs need."""

    note: Note
    evidence: tuple[Evidence, ...]
    parts: Mapping[str, Html]
    options: tuple[RenderedOption, ...]
    answer: str | None = None
    """The claim whose value the note states as its answer."""
    also: tuple[Html, ...] = ()
    fields: tuple[str, ...] = ()
    """What Anki stores in its fields, in order."""
    content: str = ""
    """A hash of what its cards show: its type and fields."""
    reasons: tuple[Html, ...] = ()
    """Of the mistakes that an exercise can name, in order."""
    demonstration: Html | None = None
    """The code that computes an exercise's answer, and what it prints."""
    variants: tuple[RenderedNote, ...] = ()
    """Those of an exercise, of which the first is shown where none can be drawn; empty for any other note."""
    fragment: Fragment | None = None
    """What the review sheet shows of it, without its number; None until it is made."""

    @property
    def each(self) -> tuple[RenderedNote, ...]:
        """The variants of an exercise; any other note itself."""
        return self.variants or (self,)

    @property
    def passages(self) -> tuple[Html, ...]:
        """Everything that a learner reads, rendered."""
        reasons = (o.reason for o in self.options if o.reason is not None)
        shown = (self.demonstration,) if self.demonstration else ()
        own = (
            *self.parts.values(),
            *(o.text for o in self.options),
            *reasons,
            *self.reasons,
            *shown,
        )
        return (*own, *(html for variant in self.variants for html in variant.passages))
