"""The types of a difference."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from builder.difference.words import Mark, Run, marked
from builder.languages import say

if TYPE_CHECKING:
    from builder.difference.effects import Effect
    from builder.git import Revision
    from builder.model import RenderedNote


class Kind(Enum):
    """What happened to a note."""

    KEY = "key"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    BROKEN = "broken"
    MENDED = "mended"

    @property
    def words(self) -> str:
        """What is said of such a note, in the tool's language."""
        return str(say(f"diff-kind-{self.value}"))


@dataclass(frozen=True)
class Aspect:
    """A changed text, empty before or after if it was added or removed; or the unchanged key."""

    name: str
    """What it is called, in the tool's language."""
    before: str
    after: str
    is_one: bool = False
    """Whether to compare it as a whole instead of word by word."""

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return the text with unchanged, removed and added runs marked."""
        if not self.is_one or self.before == self.after:
            return marked(self.before, self.after)
        both = (Run(Mark.GONE, self.before), Run(Mark.NEW, self.after))
        return tuple(run for run in both if run.text)


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
        """The note as it is now, or as it was if it was removed."""
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
    """Everything that changed."""

    base: Revision
    changes: tuple[Change, ...]
    """Changed keys first, then by kind of change, each in document order."""
    settings: tuple[Aspect, ...]
    """Of the collection and its decks."""
    facts: tuple[str, ...]
    """Facts about the whole collection."""

    @property
    def summary(self) -> str:
        """The number of notes of each kind."""
        counts = {kind: sum(change.kind is kind for change in self.changes) for kind in Kind}
        reported = [
            str(say(f"diff-count-{kind.value}", count=count))
            for kind, count in counts.items()
            if count
        ]
        return ", ".join(reported) or str(say("diff-count-none"))
