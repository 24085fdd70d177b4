"""A learner's Anki: imports packages as the dialog does, reviews, edits, tags, moves and suspends cards."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from anki.scheduler_pb2 import CardAnswer
from anki_backend import import_package, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki.collection import Collection
    from anki.import_export_pb2 import ImportResponse
    from anki.notes import Note

LATER = 4_000_000_000
"""A time of publication later than any edit of the learner, whenever these tests run."""
EARLIER = 1_500_000_000
"""A time of publication earlier than any edit of the learner."""


@dataclass(frozen=True)
class Learner:
    """A collection and a learner's actions in it."""

    collection: Collection

    def imports(self, package: Path, *, always: bool = False) -> ImportResponse.Log:
        """Import a package, for the first time or as an update; notes are updated if newer, or always."""
        log = import_package(self.collection, package, always=always)
        self.collection.models._clear_cache()  # as the program does after each operation
        return log

    def note(self, id_: str) -> Note:
        """The note with an id; fails unless there is exactly one."""
        (number,) = self.collection.find_notes(f"Id:{id_}")
        return self.collection.get_note(number)

    def ids(self) -> list[str]:
        """The ids of all notes, sorted."""
        return sorted(self.collection.get_note(n)["Id"] for n in self.collection.find_notes(""))

    def reviews(self, id_: str, rating: CardAnswer.Rating.ValueType = CardAnswer.GOOD) -> None:
        """Answer every card of a note."""
        for card in self.note(id_).cards():
            card.start_timer()
            states = self.collection._backend.get_scheduling_states(card.id)
            answer = self.collection.sched.build_answer(card=card, states=states, rating=rating)
            self.collection.sched.answer_card(answer)

    def edits(self, id_: str, text: str) -> None:
        """Replace the text of the first field."""
        note = self.note(id_)
        note.fields[0] = text
        self.collection.update_note(note)

    def writes(self, id_: str, text: str) -> None:
        """Write a note of one's own, in the last field."""
        note = self.note(id_)
        note.fields[-1] = text
        self.collection.update_note(note)

    def deletes(self, id_: str) -> None:
        """Delete a note."""
        self.collection.remove_notes([self.note(id_).id])

    def untags(self, id_: str, tag: str) -> None:
        """Remove a tag."""
        self.collection.tags.bulk_remove([self.note(id_).id], tag)

    def tags(self, id_: str, tag: str) -> None:
        """Add a tag; Anki adds its `leech` the same way."""
        self.collection.tags.bulk_add([self.note(id_).id], tag)

    def suspends(self, id_: str) -> None:
        """Suspend a note's cards."""
        self.collection.sched.suspend_cards([card.id for card in self.note(id_).cards()])

    def buries(self, id_: str) -> None:
        """Bury a note's cards."""
        cards = [card.id for card in self.note(id_).cards()]
        self.collection.sched.bury_cards(cards, manual=True)

    def flags(self, id_: str) -> None:
        """Flag a note's cards."""
        self.collection.set_user_flag_for_cards(2, [card.id for card in self.note(id_).cards()])

    def moves(self, id_: str, deck: str) -> None:
        """Move a note's cards to another deck."""
        found = self.collection.decks.id(deck)
        assert found is not None
        self.collection.set_deck([card.id for card in self.note(id_).cards()], found)

    def decks(self) -> list[str]:
        """The names of all decks but Anki's own, sorted."""
        found = self.collection.decks.all_names_and_ids(skip_empty_default=True)
        return sorted(deck.name for deck in found if deck.id != 1)

    def renames(self, deck: str, name: str) -> None:
        """Rename a deck."""
        found = self.collection.decks.id_for_name(deck)
        assert found is not None
        self.collection.decks.rename(found, name)

    def sets_options(self, deck: str, new: int) -> None:
        """Give a deck options of its own, with a number of new cards a day."""
        decks = self.collection.decks
        options = decks.add_config(deck)
        options["new"]["perDay"] = new
        decks.update_config(options)
        found = decks.by_name(deck)
        assert found is not None
        decks.set_config_id_for_deck_dict(found, options["id"])

    def history(self) -> dict[int, tuple[int, ...]]:
        """Every review, by id: card, rating, interval, ease."""
        rows = self.collection.db.all("select id, cid, ease, ivl, factor from revlog")
        return {row[0]: tuple(row[1:]) for row in rows}

    def cards(self, id_: str) -> list[tuple[object, ...]]:
        """The state of each card of a note: deck, schedule, flag, numbers of reviews and lapses."""
        return [
            (
                self.collection.decks.name(card.did),
                *(card.type, card.queue, card.due, card.ivl, card.factor),
                *(card.reps, card.lapses, card.user_flag()),
            )
            for card in self.note(id_).cards()
        ]


@contextmanager
def learner(folder: Path) -> Iterator[Learner]:
    """A learner with an empty collection in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened(folder) as collection:
        yield Learner(collection)


@contextmanager
def student(folder: Path, package: Path) -> Iterator[Learner]:
    """A learner who imported a package and reviewed every card once."""
    with learner(folder) as one:
        one.imports(package)
        for id_ in one.ids():
            one.reviews(id_)
        yield one


def counts(log: ImportResponse.Log) -> dict[str, int]:
    """How many notes an import added, updated and so on; without the kinds that did not occur."""
    return {
        field.name: len(value)
        for field, value in log.ListFields()
        if field.name != "found_notes" and value
    }
