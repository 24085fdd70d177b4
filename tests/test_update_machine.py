"""A learner lives with a collection for years, in the real Anki: an update takes nothing that no rule names.

The learner edits, tags, deletes, studies, renames decks and updates by every way, in any order; the authors
(`authors.py`) write, correct, move, rename and retire. `update_rules.py` has the rules.

Two hundred histories are lived, always the same; `MAZO_YEARS=10000 pytest -s tests/test_update_machine.py
--hypothesis-seed=1` lives 10,000 others, and prints what the learners lost.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anki_state import notes_of, state_of
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from learner import Learner, learner
from publications import PUBLICATIONS, years
from publishing import import_texts
from update_rules import ALL, COMES_BACK, RULES, Update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from anki_state import Note, State
    from publications import Publication

HISTORIES = int(os.environ.get("MAZO_YEARS", "200"))
AUTHORS = max(12, HISTORIES // 50)
"""How many groups of authors the learners have."""
STARTED = int(time.time())
"""Anki stamps what a learner changes with the real time, which is then replaced by that of the history."""
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


@dataclass(frozen=True)
class Keepsake:
    """Something that a learner made of a note."""

    kind: str
    """One of `ALL`, or `deletion`."""
    id: str
    value: str = ""
    """The text, or the tag."""

    def is_in(self, notes: Mapping[str, Note]) -> bool:
        """Return whether it is still so."""
        note = notes.get(self.id)
        return note is None if self.kind == "deletion" else note is not None and self._is_of(note)

    def _is_of(self, note: Note) -> bool:
        return {
            "edit": note.fields[0] == self.value,
            "own note": note.fields[-1] == self.value,
            "own tag": self.value in note.tags,
            "removal of a tag": self.value not in note.tags,
        }[self.kind]


made: Counter[str] = Counter()
"""How often learners made each kind of keepsake, reviewed a card, and updated."""
replaced: Counter[str] = Counter()
"""How many notes each rule replaced."""
lost: Counter[tuple[str, str]] = Counter()
"""How many keepsakes were lost: kind, rule."""

waits = st.sampled_from([0, 0, 1, 1, 1, 2, 3])
"""How many times the authors publish before an update."""
steps = st.sampled_from([0, 0, 0, 0, 1, 2])
"""How many publications the learner goes back."""
numbers = st.integers(0, 99)
"""Chooses one of the notes or decks that there are."""


class Years(RuleBasedStateMachine):
    """A learner, and the publications of some authors."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self._learner = learner(self.folder / "anki")
        self.anki: Learner = self._learner.__enter__()
        self.published: tuple[Publication, ...] = ()
        self.last = 0
        """The place of the last publication so far."""
        self.clock = 0
        self.kept: set[Keepsake] = set()
        self.changed: set[str] = set()
        """The notes that are not as a release made them, or not as the last one did: the learner changed them, went
        back, or tried a build between releases."""
        self.reviews: dict[int, tuple[int, ...]] = {}

    @initialize(number=st.integers(0, AUTHORS - 1))
    def begins(self, number: int) -> None:
        """Import the first release."""
        made["history"] += 1
        self.published = years(number)
        self._imports_package(self._choose(0, 0), always=False)

    def _choose(self, later: int, back: int) -> Publication:
        """Let the authors publish some times; return the last publication, or one before it."""
        self.last = min(self.last + later, PUBLICATIONS - 1)
        self.clock = max(self.clock, self.published[self.last].time + 1)
        return self.published[max(0, self.last - back)]

    def _stamp(self) -> None:
        """Give what Anki changed just now the time of the history, and let a second pass."""
        assert self.anki.collection.db is not None
        change = "update notes set mod = ? where mod >= ?"
        self.anki.collection.db.execute(change, self.clock, STARTED)
        self.clock += 1

    # ------------------------------------------------------------ updates

    @rule(always=st.booleans(), later=waits, back=steps)
    def updates_by_the_package(self, later: int, back: int, *, always: bool) -> None:
        self._imports_package(self._choose(later, back), always=always)

    @rule(later=waits, back=steps)
    def updates_by_the_package_and_imports_it_again(self, later: int, back: int) -> None:
        """The second time changes nothing."""
        publication = self._choose(later, back)
        self._imports_package(publication, always=False)
        before = state_of(self.anki.collection)
        self._imports_package(publication, always=False)
        assert state_of(self.anki.collection) == before

    @rule(then_package=st.booleans(), later=waits, back=steps)
    def updates_by_the_texts(self, later: int, back: int, *, then_package: bool) -> None:
        """Import the texts and what they show, and then perhaps the package, as the page for learners says."""
        publication = self._choose(later, back)
        before = state_of(self.anki.collection)
        if publication.archive.exists():
            import_texts(self.anki, publication.archive)
            self._stamp()
            self._compare("texts", publication, before)
        if publication.pictures.exists():
            self.anki.imports(publication.pictures)
        assert list(self.anki.collection.media.check().missing) == []
        if then_package:
            self._imports_package(publication, always=False)

    @rule(always=st.booleans(), later=waits, back=steps)
    def imports_the_notices(self, later: int, back: int, *, always: bool) -> None:
        """Import the package of retired cards."""
        publication = self._choose(later, back)
        if publication.notices.exists():
            before = state_of(self.anki.collection)
            self.anki.imports(publication.notices, always=always)
            self._compare("notices", publication, before, always=always)

    def _imports_package(self, publication: Publication, *, always: bool) -> None:
        before = state_of(self.anki.collection)
        self.anki.imports(publication.package, always=always)
        self._compare("package", publication, before, always=always)
        assert list(self.anki.collection.media.check().missing) == []

    def _compare(
        self, way: str, publication: Publication, before: State, *, always: bool = False
    ) -> None:
        """Compare what an update did with the rules, and what the learner lost with those that were applied."""
        after = state_of(self.anki.collection)
        update = Update(way, always, publication, before, after)
        applied = update.applied()
        made["update"] += 1
        replaced.update(rule.name for rule in applied.values())
        for one in [one for one in self.kept if not one.is_in(after.notes)]:
            self.kept.remove(one)
            if one.kind == "deletion":
                assert one.id in update.notes
                lost[one.kind, COMES_BACK] += 1
            else:
                assert one.kind in applied[one.id].takes
                lost[one.kind, applied[one.id].name] += 1
        came = (update.notes.keys() - before.notes.keys()) | applied.keys()
        is_in_order = publication is self.published[self.last] and publication.is_release
        if way == "package" and is_in_order:
            self.changed -= came
            left = update.notes.keys() - self.changed
            assert all(after.notes[id_].fields == update.notes[id_].fields for id_ in left)
        else:
            self.changed |= came

    # ------------------------------------------------------------ the learner

    def _note(self, number: int) -> str | None:
        """Choose a note; None if there is none."""
        ids = sorted(notes_of(self.anki.collection))
        return ids[number % len(ids)] if ids else None

    def _keep(self, one: Keepsake, *instead: str) -> None:
        """Keep what the learner made, in place of what they had made of the same note, by kind."""
        self.kept = {old for old in self.kept if old.id != one.id or old.kind not in instead}
        self.kept.add(one)
        self.changed.add(one.id)
        made[one.kind] += 1
        self._stamp()

    @rule(number=numbers)
    def edits_a_note(self, number: int) -> None:
        if id_ := self._note(number):
            text = f"A mi manera {{{{c1::{self.clock}}}}}"
            self.anki.edits(id_, text)
            self._keep(Keepsake("edit", id_, text), "edit")

    @rule(number=numbers)
    def writes_a_note_of_their_own(self, number: int) -> None:
        if id_ := self._note(number):
            self.anki.collection.media.write_data("mia.svg", PICTURE)
            text = f'Lo mío {self.clock} <img src="mia.svg">'
            self.anki.writes(id_, text)
            self._keep(Keepsake("own note", id_, text), "own note")

    @rule(number=numbers, tag=st.sampled_from(["mio", "examen::junio", "marked", "leech"]))
    def tags_a_note(self, number: int, tag: str) -> None:
        """Anki's mark is a tag, and so is that of a leech."""
        id_ = self._note(number)
        if id_ and tag not in self.anki.note(id_).tags:
            self.anki.tags(id_, tag)
            self.kept.discard(Keepsake("removal of a tag", id_, tag))
            self._keep(Keepsake("own tag", id_, tag))

    @rule(number=numbers)
    def removes_a_tag(self, number: int) -> None:
        id_ = self._note(number)
        if id_ and (tags := self.anki.note(id_).tags):
            self.anki.untags(id_, tags[0])
            self.kept.discard(Keepsake("own tag", id_, tags[0]))
            self._keep(Keepsake("removal of a tag", id_, tags[0]))

    @rule(number=numbers)
    def deletes_a_note(self, number: int) -> None:
        if id_ := self._note(number):
            self.anki.deletes(id_)
            self._keep(Keepsake("deletion", id_), *ALL)

    @rule(number=numbers)
    def reviews_a_note(self, number: int) -> None:
        if id_ := self._note(number):
            self.anki.reviews(id_)
            now = self.anki.history()
            made["review"] += len(now) - len(self.reviews)
            self.reviews = now

    @rule(number=numbers, does=st.sampled_from(["suspends", "buries", "flags"]))
    def puts_a_note_aside(self, number: int, does: str) -> None:
        if id_ := self._note(number):
            getattr(self.anki, does)(id_)

    @rule(number=numbers)
    def moves_a_note(self, number: int) -> None:
        if id_ := self._note(number):
            self.anki.moves(id_, "Míos")

    @rule(number=numbers)
    def renames_a_deck(self, number: int) -> None:
        """The top one, too, with all decks below it."""
        decks = self.anki.decks()
        deck = decks[number % len(decks)]
        self.anki.renames(deck, f"{deck} {self.clock}")

    @rule(number=numbers, new=st.integers(1, 30))
    def sets_the_options_of_a_deck(self, number: int, new: int) -> None:
        decks = self.anki.decks()
        self.anki.sets_options(decks[number % len(decks)], new)

    # ------------------------------------------------------------ at any time

    @invariant()
    def no_review_is_lost(self) -> None:
        assert self.anki.history() == self.reviews

    @invariant()
    def nothing_is_lost_in_silence(self) -> None:
        notes = notes_of(self.anki.collection)
        assert [one for one in self.kept if not one.is_in(notes)] == []

    def teardown(self) -> None:
        media = self.anki.collection.media
        assert not media.have("mia.svg") or Path(media.dir(), "mia.svg").read_bytes() == PICTURE
        self._learner.__exit__(None, None, None)
        shutil.rmtree(self.folder)


def test_an_update_takes_nothing_that_no_rule_names() -> None:
    run_state_machine_as_test(
        Years,
        settings=settings(
            max_examples=HISTORIES,
            stateful_step_count=20,
            derandomize="MAZO_YEARS" not in os.environ,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    print(f"\n{_table()}")  # noqa: T201  # for `pytest -s`
    assert replaced.keys() == {rule.name for rule in RULES}, "every rule has to be met"
    assert made.keys() > {*ALL, "deletion", "review"}


def _table() -> str:
    """Write what learners made and lost as a table in Markdown."""
    rows = []
    for kind in (*sorted(ALL), "deletion", "review"):
        rules = {rule: count for (one, rule), count in lost.items() if one == kind}
        by = "; ".join(f"{rule}: {count:,}" for rule, count in sorted(rules.items()))
        rows.append(f"| {kind} | {made[kind]:,} | {sum(rules.values()):,} | {by} |")
    head = f"{made['history']:,} histories, {made['update']:,} updates"
    return "\n".join(
        [head, "", "| what | made | lost | by which rule |", "|---|--:|--:|---|", *rows]
    )
