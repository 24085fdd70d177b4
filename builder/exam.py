"""Compose exams: equivalent versions with questions in different orders and with different numbers.

- A **slot** is a question of all versions: an authored note, or an exercise or a skill at a level, of which
  each version gets a different variant. A skill with fewer variants than versions is not a slot.
- Each version has its own order of questions and of options, except for options with a natural order
  or a fixed last place.
- The order comes from hashes of the seed, not from a random generator, whose numbers might change with
  Python's version. The same seed gives the same exam.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.identity import stored
from builder.languages import MessageError, say
from builder.notes import note_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import RenderedNote

MAX_VERSIONS = 26
NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def default_types() -> tuple[str, ...]:
    """List the default note types: those graded by comparison with the key."""
    return tuple(name for name, one in note_types().items() if one.is_graded_at_sight)


@dataclass(frozen=True)
class Version:
    """A version of an exam: its name, and its questions and their options in order."""

    name: str
    notes: tuple[RenderedNote, ...]


@dataclass(frozen=True)
class Exam:
    """Equivalent versions of an exam."""

    seed: int
    versions: tuple[Version, ...]

    @property
    def fingerprint(self) -> str:
        """Eight characters that change with any question, option or order."""
        shown = (
            "\n".join((version.name, *map(_as_shown, version.notes))) for version in self.versions
        )
        return sha256("\f".join(shown).encode()).hexdigest()[:8]


class TooFewError(MessageError):
    """There are fewer questions than requested; the message says how many there are."""


def compose(notes: Iterable[RenderedNote], count: int, versions: int, seed: int) -> Exam:
    """Compose an exam.

    Args:
        notes: the notes to choose from, including practice variants.
        count: the number of questions per version.
        versions: the number of versions, from 1 to 26.
        seed: any number; the same seed and notes give the same exam.

    Raises:
        TooFewError: the notes give fewer than `count` slots.
    """
    slots = {
        name: variants
        for name, variants in _slots(notes).items()
        if len(variants) >= versions or not _is_computed(variants[0])
    }
    if len(slots) < count:
        raise TooFewError(say("exam-too-few", count=count, found=len(slots), versions=versions))
    chosen = sorted(slots, key=lambda name: _place(seed, "slot", name))[:count]
    return Exam(
        seed,
        tuple(
            Version(name, _version(seed, name, n, {slot: slots[slot] for slot in chosen}))
            for n, name in enumerate(NAMES[:versions])
        ),
    )


def _slots(notes: Iterable[RenderedNote]) -> dict[str, list[RenderedNote]]:
    """Group notes into slots by name: each authored note alone, computed ones by skill and level, and the variants of
    an exercise.
    """
    slots: dict[str, list[RenderedNote]] = {}
    for rendered in notes:
        note = rendered.note
        prefix = f"{note.locale.words.text('tag-level')}::"
        level = next((tag for tag in note.tags if tag.startswith(prefix)), "")
        name = f"{note.skill} {level}" if note.skill and not rendered.variants else note.id
        slots.setdefault(name, []).extend(rendered.each)
    return slots


def _version(
    seed: int, name: str, n: int, slots: dict[str, list[RenderedNote]]
) -> tuple[RenderedNote, ...]:
    asked = []
    for slot, variants in slots.items():
        in_turn = sorted(variants, key=lambda r: _place(seed, "variant", slot, r.note.id))
        asked.append((slot, in_turn[n] if _is_computed(in_turn[0]) else in_turn[0]))
    asked.sort(key=lambda pair: _place(seed, "order", name, pair[0]))
    return tuple(_shuffled(rendered, seed, name) for _, rendered in asked)


def _is_computed(rendered: RenderedNote) -> bool:
    return rendered.note.skill is not None


def _shuffled(rendered: RenderedNote, seed: int, version: str) -> RenderedNote:
    """Put the note's options in the version's order, except for those fixed in last place."""
    if not rendered.note.shuffle:
        return rendered
    loose = [(n, option) for n, option in enumerate(rendered.options) if not option.pinned]
    loose.sort(key=lambda pair: _place(seed, "option", version, rendered.note.id, str(pair[0])))
    last = (option for option in rendered.options if option.pinned)
    return stored(replace(rendered, options=(*(option for _, option in loose), *last)))


def _as_shown(rendered: RenderedNote) -> str:
    order = "\x1f".join(option.text.page for option in rendered.options)
    return f"{rendered.note.id}\x1e{rendered.content}\x1e{order}"


def _place(seed: int, *what: str) -> bytes:
    return sha256("\n".join((str(seed), *what)).encode()).digest()
