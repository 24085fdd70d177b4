"""Exams of the collection: versions of one exam that ask for the same, in another order and with
other numbers, and that the same seed makes again.

- A **slot** is what all versions ask: an authored note, or a skill at a level, of which each version
  gets a variant of its own. A skill without a variant for each version is no slot.
- Questions come in another order in each version; so do options, unless they have an order of their
  own or one stays last.
- Nothing is drawn from a random generator, whose numbers might change with Python's version: places
  are given by hashes of the seed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.identity import stored
from builder.notes import note_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import RenderedNote

MAX_VERSIONS = 26
NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LEVEL = "nivel"


def default_types() -> tuple[str, ...]:
    """What is asked unless other types are named: those that are marked by comparing with the key."""
    return tuple(name for name, one in note_types().items() if one.is_graded_at_sight)


@dataclass(frozen=True)
class Version:
    """One version: its name, and its questions in their order, each with its options in theirs."""

    name: str
    notes: tuple[RenderedNote, ...]


@dataclass(frozen=True)
class Exam:
    """Versions that ask for the same."""

    seed: int
    versions: tuple[Version, ...]

    @property
    def fingerprint(self) -> str:
        """Eight characters that change when any question, option or place does."""
        shown = (
            "\n".join((version.name, *map(_as_shown, version.notes))) for version in self.versions
        )
        return sha256("\f".join(shown).encode()).hexdigest()[:8]


class TooFewError(Exception):
    """There are not so many questions as are asked for; the message says how many there are."""


def compose(notes: Iterable[RenderedNote], count: int, versions: int, seed: int) -> Exam:
    """An exam of some notes.

    Args:
        notes: those that may be asked, the variants for practice among them.
        count: how many questions a version has.
        versions: how many versions there are, from 1 to 26.
        seed: any number; the same one makes the same exam of the same notes.

    Raises:
        TooFewError: the notes do not make as many slots.
    """
    slots = {
        name: variants
        for name, variants in _slots(notes).items()
        if len(variants) >= versions or not _is_computed(variants[0])
    }
    if len(slots) < count:
        raise TooFewError(
            f"{count} questions are asked for, and there are {len(slots)} of which each version can have its own"
        )
    chosen = sorted(slots, key=lambda name: _place(seed, "slot", name))[:count]
    return Exam(
        seed,
        tuple(
            Version(name, _version(seed, name, n, {slot: slots[slot] for slot in chosen}))
            for n, name in enumerate(NAMES[:versions])
        ),
    )


def _slots(notes: Iterable[RenderedNote]) -> dict[str, list[RenderedNote]]:
    """Slots by name: an authored note by itself, variants by skill and level."""
    slots: dict[str, list[RenderedNote]] = {}
    for rendered in notes:
        note = rendered.note
        level = next((tag for tag in note.tags if tag.startswith(f"{_LEVEL}::")), "")
        slots.setdefault(f"{note.skill} {level}" if note.skill else note.id, []).append(rendered)
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
    """The note with its options in the version's order, those that stay last in their places."""
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
