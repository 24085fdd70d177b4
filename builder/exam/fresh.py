"""Numbers drawn anew: what a generator makes of parameters that no card of the collection has.

A drawn question goes through the same stages as a card: it is validated, both solvers verify it, and it is rendered.
One with any problem, also a warning, is not asked, and others are drawn in its place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.exam.pool import level_of
from builder.generators import generators
from builder.identity import front_of
from builder.load.computed_file import read_computed
from builder.load.keys import LEVELS
from builder.process import check_note, render_note
from builder.quantities import Impossible
from builder.sample import in_yaml
from builder.source import Source
from builder.validate import validate_together

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from builder.edition import Edition
    from builder.exam.pool import Slot
    from builder.exam.secret import Secret
    from builder.model import RenderedNote
    from builder.pictures import Pictures

TRIES = 150
"""Draws for a question, before its slot is given up."""


class Drawer:
    """Draws questions, each another than all others and than those of the collection."""

    def __init__(self, edition: Edition, pictures: Pictures, secret: Secret) -> None:
        self._edition, self._pictures, self._secret = edition, pictures, secret
        self._taken = {front_of(one.note) for r in edition.notes for one in r.each}

    def drawn(
        self,
        slot: Slot,
        count: int,
        *what: str,
        is_fit: Callable[[RenderedNote], bool] = lambda _: True,
    ) -> tuple[RenderedNote, ...]:
        """Draw questions of a computed slot; fewer than `count` where they are hard to find.

        Args:
            slot: what they ask.
            count: how many.
            what: what they are for: for something else, others are drawn.
            is_fit: whether a question serves.
        """
        rng = self._secret.random(slot.name, *what)
        found: list[RenderedNote] = []
        for _ in range(count):
            for _ in range(TRIES):
                one = self._tried(slot, rng)
                if one is not None and front_of(one.note) not in self._taken and is_fit(one):
                    self._taken.add(front_of(one.note))
                    found.append(one)
                    break
            else:
                break
        return tuple(found)

    def _tried(self, slot: Slot, rng: Random) -> RenderedNote | None:
        """The question that one draw gives; None if it is no good card, or of another skill."""
        like = slot.note.note
        assert like.generator is not None, "only computed slots are drawn"
        rank = LEVELS.get(level_of(like), 0)
        try:
            parameters = generators()[like.generator].sample(rng, rank, like.locale.words)
        except Impossible:
            return None
        sink, is_exercise = Sink(), like.produced is not None
        line = f"  - {{id: {like.id}, {in_yaml(parameters)}}}\n"
        text = f"generator: {like.generator}\nvariants:\n{line}"
        deck = self._edition.deck_of(like)
        for variant in read_computed(Source("exam.yaml", text), deck, sink):
            entry = replace(
                variant, is_exercise=is_exercise, tags=like.tags, source=like.source, allow=()
            )
            checked = check_note(entry)
            note = checked.note
            if note is None or checked.diagnostics or not (is_exercise or note.skill == like.skill):
                return None
            if validate_together([(note, checked.facts)], sink) or sink.all:
                return None
            made = render_note(checked, self._pictures)
            return made.rendered if not made.diagnostics else None
        return None
