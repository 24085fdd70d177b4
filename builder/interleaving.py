"""The place of exercises among the notes of their deck: each after what it needs, and no two of one kind together.

Mixed practice teaches more than blocked practice (Rohrer et al. 2019), and a skill is practised while what it needs is
fresh. The order depends on nothing but the notes and their needs.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.model import RenderedNote


def interleaved(ordered: Sequence[RenderedNote], kept: frozenset[str]) -> tuple[RenderedNote, ...]:
    """Move the exercises of each deck to their places, and leave the other notes in their order.

    After each note comes at most one of the exercises whose needs have been met: the easiest, and among those the one
    that could have come first. An exercise follows the easier ones of its kind. What is left when the deck ends
    follows it, kinds in turn.

    Args:
        ordered: the notes, in the order of their decks and of those in each.
        kept: the ids of exercises that stay where they are, because somebody chose their place.
    """
    found: list[RenderedNote] = []
    for _, notes in groupby(ordered, lambda one: one.note.deck):
        found += _in_deck(list(notes), kept)
    return tuple(found)


def _in_deck(notes: list[RenderedNote], kept: frozenset[str]) -> list[RenderedNote]:
    waiting = [one for one in notes if one.variants and one.note.id not in kept]
    moving = {one.note.id for one in waiting}
    others = [one for one in notes if one.note.id not in moving]
    place = {one.note.id: n for n, one in enumerate(others)}
    ready: dict[str, int] = {}
    easier: dict[str | None, int] = {}
    for one in sorted(waiting, key=_level):
        kind = one.note.generator
        met = (place.get(needed.id, -1) for needed in one.note.needs)
        ready[one.note.id] = easier[kind] = max((*met, easier.get(kind, -1)))
    waiting.sort(key=lambda one: (_level(one), ready[one.note.id]))
    found: list[RenderedNote] = []
    practised: str | None = None
    for n, other in enumerate((*others, *(None for _ in waiting))):
        if other is not None:
            found.append(other)
        now = [one for one in waiting if ready[one.note.id] <= n]
        apart = [one for one in now if one.note.generator != practised]
        if now:
            chosen = (apart or now)[0]
            waiting.remove(chosen)
            found.append(chosen)
            practised = chosen.note.generator
    return found


def _level(exercise: RenderedNote) -> int:
    """From 0 (easy) to 2 (hard)."""
    levels = exercise.note.locale.words.lines("sample-levels")
    return next((n for n, level in enumerate(levels) if level in exercise.note.tags), len(levels))
