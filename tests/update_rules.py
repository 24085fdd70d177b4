"""The rules by which an update may take something of a learner's, and a comparison of an import with them.

They were measured in the real Anki. The page for learners says what follows from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from anki_state import Note, State
    from publications import Publication, Shown


@dataclass(frozen=True)
class Meeting:
    """A note of an update meets the learner's Anki."""

    way: str
    """`package`, `notices` (the package of retired notes) or `texts`."""
    is_always: bool
    """Whether the learner chose to update notes always, and not if newer; only a package has the choice."""
    theirs: Note | None
    """The note in the learner's Anki, before; None if it is not there."""
    ours: Shown
    text: tuple[str, ...] | None
    """The first fields as the texts have them; None for a package, or if they do not name the note."""


@dataclass(frozen=True)
class Rule:
    """A case in which an update replaces something of a note."""

    name: str
    holds: Callable[[Meeting, Note], bool]
    takes: frozenset[str]
    """The kinds of what a learner may lose by it."""


ALL = frozenset({"edit", "own note", "own tag", "removal of a tag"})
"""What a learner may make of a note, apart from deleting it."""
RULES = (
    Rule(
        "the package corrects a note that the learner last changed before the correction",
        lambda one, theirs: (
            one.way == "package" and not one.is_always and one.ours.since > theirs.changed
        ),
        ALL,
    ),
    Rule(
        "the package, with “always”, replaces a note that has another time",
        lambda one, theirs: (
            one.way == "package" and one.is_always and one.ours.since != theirs.changed
        ),
        ALL,
    ),
    Rule(
        "a notice replaces a note that the learner last changed before it was retired",
        lambda one, theirs: (
            one.way == "notices" and not one.is_always and one.ours.since > theirs.changed
        ),
        ALL,
    ),
    Rule(
        "a notice, with “always”, replaces a note that has another time",
        lambda one, theirs: (
            one.way == "notices" and one.is_always and one.ours.since != theirs.changed
        ),
        ALL,
    ),
    Rule(
        "the texts replace the authors' fields of a note that they correct",
        lambda one, _: one.way == "texts" and one.text is not None,
        frozenset({"edit"}),
    ),
)
COMES_BACK = "a deleted note comes back with what brings it"


def rule_of(one: Meeting) -> Rule | None:
    """Return the rule by which an update replaces a note; None if it leaves the note alone."""
    if one.theirs is None:
        return None
    found = [rule for rule in RULES if rule.holds(one, one.theirs)]
    assert len(found) < 2
    return found[0] if found else None


def outcome(one: Meeting) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return the fields and tags of a note after an update."""
    if one.text is not None:
        rest = (one.theirs or one.ours).fields[len(one.text) :]
        return one.text + rest, one.theirs.tags if one.theirs else frozenset()
    if one.theirs is not None and rule_of(one) is None:
        return one.theirs.fields, one.theirs.tags
    return one.ours.fields, one.ours.tags


# ---------------------------------------------------------------- an import


@dataclass(frozen=True)
class Update:
    """What a learner imported, and the collection before and after."""

    way: str
    """As in `Meeting`."""
    is_always: bool
    publication: Publication
    before: State
    after: State

    @property
    def notes(self) -> Mapping[str, Shown]:
        """The notes that it brings, by id."""
        publication = self.publication
        if self.way == "notices":
            return publication.withdrawn
        if self.way == "package":
            return publication.notes
        # Only a package brings note types, and Anki skips a line of a type that it does not know.
        known = (
            id_ for id_ in publication.texts if publication.notes[id_].type in self.before.looks
        )
        return {id_: publication.notes[id_] for id_ in known}

    def applied(self) -> dict[str, Rule]:
        """Return the rule by which each note was replaced, by id; assert that nothing else happened."""
        meetings = {
            id_: Meeting(
                self.way,
                self.is_always,
                self.before.notes.get(id_),
                ours,
                self.publication.texts[id_] if self.way == "texts" else None,
            )
            for id_, ours in self.notes.items()
        }
        for id_, one in meetings.items():
            self._assert_note(id_, one)
        rest = self.before.notes.keys() - meetings.keys()
        assert self.after.notes.keys() == self.before.notes.keys() | meetings.keys()
        assert all(self.after.notes[id_] == self.before.notes[id_] for id_ in rest)
        self._assert_all_else()
        rules = {id_: rule_of(one) for id_, one in meetings.items()}
        return {id_: rule for id_, rule in rules.items() if rule}

    def _assert_note(self, id_: str, one: Meeting) -> None:
        now = self.after.notes[id_]
        assert (now.fields, now.tags) == outcome(one)
        if self.way != "texts":
            is_ours = one.theirs is None or rule_of(one)
            assert now.changed == (one.ours.since if is_ours else one.theirs.changed)  # type: ignore[union-attr]
        if one.theirs is None:
            cards = [card for card in self.after.cards.values() if card[0] == id_]
            assert len(cards) == one.ours.cards
            assert {card[1] for card in cards} <= {one.ours.deck}

    def _assert_all_else(self) -> None:
        """Cards, reviews, decks and options are as they were; a note type looks as the newest that came."""
        assert self.after.cards.items() >= self.before.cards.items()
        assert self.after.reviews == self.before.reviews
        assert self.after.decks.items() >= self.before.decks.items()
        assert self.after.options == self.before.options
        looks = dict(self.before.looks)
        for type_ in () if self.way == "texts" else {ours.type for ours in self.notes.values()}:
            ours = self.publication.looks[type_]
            if type_ not in looks or ours.since > looks[type_].since:
                looks[type_] = ours
        assert self.after.looks == looks
