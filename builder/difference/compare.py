"""Two states of the collection, note by note."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from builder.diagnostics import Severity
from builder.difference.aspects import aspects_of, key_of
from builder.difference.effects import Effect, effects_of
from builder.difference.words import Mark, Run, marked
from builder.history import changes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.difference.base import Base
    from builder.model import Collection, Deck, Edition, RenderedNote
    from builder.pipeline import Result


_IMPLIED = ("type", "deck", "parameters", "pictures")
"""What a note's place, or its cards, say of one that came or went."""


class Kind(Enum):
    """What became of a note."""

    KEY = "KEY CHANGED"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    BROKEN = "has errors now"
    MENDED = "had errors before"


@dataclass(frozen=True)
class Aspect:
    """Something that reads otherwise, empty where it was not, or is no more; or the key, as it stands."""

    name: str
    before: str
    after: str
    is_one: bool = False
    """Whether it is read as one, and not word by word."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """What stayed, went and came, marked."""
        if self.is_one and self.before != self.after:
            return (Run(Mark.GONE, self.before), Run(Mark.NEW, self.after))
        return marked(self.before, self.after)


@dataclass(frozen=True)
class Change:
    """A note that changed."""

    id: str
    kind: Kind
    before: RenderedNote | None
    after: RenderedNote | None
    aspects: tuple[Aspect, ...]
    effects: tuple[Effect, ...]

    @property
    def note(self) -> RenderedNote:
        """The note as it is, or as it last was."""
        shown = self.after or self.before
        assert shown is not None
        return shown

    @property
    def place(self) -> str:
        """File and line."""
        span = self.note.note.span
        return f"{span.path}:{span.line}"


@dataclass(frozen=True)
class Difference:
    """All that changed."""

    base: Base
    changes: tuple[Change, ...]
    """The keys first, then by what became of them, each in document order."""
    settings: tuple[Aspect, ...]
    """Of the collection and its decks."""
    facts: tuple[str, ...]
    """What is true of it as a whole."""

    @property
    def summary(self) -> str:
        """How many notes of each kind."""
        counts = {kind: sum(change.kind is kind for change in self.changes) for kind in Kind}
        told = [f"{count} {kind.value}" for kind, count in counts.items() if count]
        return ", ".join(told) or "no card changed"


def compare(base: Base, before: Result, after: Result) -> Difference:
    """What changed from one run to another.

    Args:
        base: the revision that the first was of.
        before: a run of the revision, with an edition.
        after: a run of what stands here, with an edition.
    """
    assert before.edition is not None
    assert after.edition is not None
    old, new = (
        {rendered.note.id: rendered for rendered in edition.notes}
        for edition in (before.edition, after.edition)
    )
    found = [
        _change(id_, old.get(id_), new.get(id_), before, after)
        for id_ in (*new, *(id_ for id_ in old if id_ not in new))
    ]
    order = list(Kind)
    changes = sorted((c for c in found if c is not None), key=lambda c: order.index(c.kind))
    return Difference(
        base,
        tuple(changes),
        _settings(before.edition, after.edition),
        (
            *_renamed(before.edition, after.edition),
            *_facts(after, {change.id for change in changes}),
        ),
    )


def _change(
    id_: str,
    old: RenderedNote | None,
    new: RenderedNote | None,
    before: Result,
    after: Result,
) -> Change | None:
    had, has = (aspects_of(one) if one else {} for one in (old, new))
    aspects = tuple(
        Aspect(name, had.get(name, ""), has.get(name, ""))
        for name in dict.fromkeys((*has, *had))
        if had.get(name) != has.get(name)
    )
    if not aspects:
        return None
    if old is None or new is None:
        kind = _kind_of_one(old, new, before, after)
        if kind is Kind.BROKEN:
            return Change(id_, kind, old, None, (), ())
        aspects = tuple(aspect for aspect in aspects if aspect.name not in _IMPLIED)
        return Change(id_, kind, old, new, aspects, effects_of(id_, new, after.history))
    key = Aspect("key", key_of(old) or "", key_of(new) or "", is_one=True)
    is_other = "" not in (key.before, key.after) and key.before != key.after
    if key.after:
        aspects = (key, *aspects)
    effects = effects_of(id_, new, after.history)
    return Change(id_, Kind.KEY if is_other else Kind.EDITED, old, new, aspects, effects)


def _kind_of_one(
    old: RenderedNote | None, new: RenderedNote | None, before: Result, after: Result
) -> Kind:
    """What became of a note that one side lacks."""
    if old is None:
        assert new is not None
        return Kind.MENDED if _is_broken(new, before) else Kind.ADDED
    return Kind.BROKEN if _is_broken(old, after) else Kind.REMOVED


def _is_broken(rendered: RenderedNote, other: Result) -> bool:
    """Whether a note that a run did not give is missing there for an error: of its deck, or of its file, wherever that
    stands. In a computed file it is an error that names the note, or one that left nothing of the file.
    """
    note = rendered.note
    name = PurePosixPath(note.span.path).name
    assert other.edition is not None
    is_lost = all(deck.folder != note.deck for deck in other.edition.decks)
    is_left = any(PurePosixPath(one.note.span.path).name == name for one in other.edition.notes)
    for error in (d for d in other.sink.all if d.severity is Severity.ERROR):
        span = error.span
        if is_lost and span.path == f"cards/{note.deck}/_deck.yaml":
            return True
        is_named = note.generator is None or not is_left or note.id in span.source.line(span.line)
        if PurePosixPath(span.path).name == name and is_named:
            return True
    return False


# ---------------------------------------------------------------- as a whole


def _settings(before: Edition, after: Edition) -> tuple[Aspect, ...]:
    had = _settings_of(before.collection, before.decks)
    has = _settings_of(after.collection, after.decks)
    return tuple(
        Aspect(name, had.get(name, ""), has.get(name, ""))
        for name in dict.fromkeys((*has, *had))
        if had.get(name, "") != has.get(name, "")
    )


def _settings_of(collection: Collection, decks: tuple[Deck, ...]) -> Mapping[str, str]:
    settings = {f"collection: {name}": value for name, value in vars(collection).items()}
    for deck in decks:
        settings |= {
            f"deck {deck.folder}: name": deck.name,
            f"deck {deck.folder}: description": deck.description,
            f"deck {deck.folder}: order": " ".join(deck.order),
        }
    return settings


def _renamed(before: Edition, after: Edition) -> tuple[str, ...]:
    """Decks that Anki will take for others."""
    names = {deck.folder: deck.name for deck in before.decks}
    return tuple(
        f"The deck `{names[deck.folder]}` is called `{deck.name}` now: Anki tells decks by their names, so those who "
        "have its cards keep them in the old one, and new cards go into the new one."
        for deck in after.decks
        if names.get(deck.folder, deck.name) != deck.name
    )


def _facts(after: Result, told: set[str]) -> tuple[str, ...]:
    """What the last release says of what stands here, beyond the notes that changed."""
    edition, history = after.edition, after.history
    assert edition is not None
    if history.record is None:
        return ("Nothing is released yet: no learner has any of these cards.",)
    version = history.record.version
    media = {source: stored for stored, (source, _) in edition.media.items()}
    changes = changes_of(edition.notes, edition.collection, media, history)
    others = [id_ for id_ in changes.corrected if id_ not in told]
    facts = []
    if changes.note_types:
        facts.append(
            f"The templates of {', '.join(changes.note_types)} are not those of release {version}: after the next "
            "import all cards of these types look as they do now."
        )
    if others:
        facts.append(
            f"The next import updates {len(others)} more published note{'s' if len(others) > 1 else ''}, which changed "
            f"since release {version} in earlier revisions, or because the code renders them otherwise."
        )
    return tuple(facts)
