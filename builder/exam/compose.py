"""Choosing the questions of an exam, drawing their numbers, and putting them and their options in order.

- Versions ask the same slots, in different orders. A computed slot has other numbers in each version, drawn anew; an
  authored note is in all of them.
- Everything follows from the seed: the same seed and collection give the same exam.
- Where there are too few questions, nothing is made, and the error says how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.exam import statements
from builder.exam.fresh import Drawer
from builder.exam.keys import Keys, arranged, places_of
from builder.exam.pool import Slot, slots_of
from builder.exam.values import NAMES, Ask, Exam, Front, Marks, Question, Section, Version
from builder.languages import MessageError, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from builder.edition import Edition
    from builder.exam.secret import Secret
    from builder.languages import Message
    from builder.model import RenderedNote
    from builder.pictures import Pictures


class TooFewError(MessageError):
    """There are fewer questions than requested; the message says how many there are."""


@dataclass(frozen=True)
class _Asked:
    """What all versions ask in a place: a question, or several from which one of statements is made."""

    slots: tuple[str, ...]
    of_versions: tuple[tuple[RenderedNote, ...], ...]
    """For each version: its question, or the questions that its statements answer."""
    is_of_statements: bool = False

    @property
    def name(self) -> str:
        """Its name among all that is asked."""
        return " + ".join(self.slots)

    @property
    def deck(self) -> str:
        """The folder of its deck."""
        return self.of_versions[0][0].note.deck


@dataclass(frozen=True)
class Wanted:
    """What a teacher asks for."""

    asks: tuple[Ask, ...]
    versions: int = 1
    """From 1 to 26."""
    front: Front = field(default_factory=Front)
    marks: Marks = field(default_factory=Marks)
    has_sections: bool = False
    """Whether the questions of each deck are together, under its name."""


def compose(
    edition: Edition,
    notes: Iterable[RenderedNote],
    wanted: Wanted,
    secret: Secret,
    pictures: Pictures,
) -> Exam:
    """Compose an exam.

    Args:
        edition: the collection.
        notes: the notes to choose from.
        wanted: what is asked for.
        secret: the same one gives the same exam.
        pictures: those of the collection.

    Raises:
        TooFewError: the notes give fewer questions than are asked for.
    """
    asked = _chosen(edition, tuple(slots_of(notes).values()), wanted, secret, pictures)
    decks = [deck.folder for deck in edition.decks] if wanted.has_sections else [""]
    keys, versions = Keys(secret), []
    for n, name in enumerate(NAMES[: wanted.versions]):
        places = {one.name: found for one in asked if (found := _places(one, n))}
        chosen = keys.choose(name, places)
        sections = []
        for deck in decks:
            here = [one for one in asked if deck in ("", one.deck)]
            here.sort(key=lambda one: secret.place("order", name, one.name))
            questions = tuple(
                _question(one, n, chosen.get(one.name), wanted.marks, secret, pictures)
                for one in here
            )
            if questions:
                sections.append(Section(deck, questions))
        mark = secret.mark(name, *(one.rendered.content for s in sections for one in s.questions))
        versions.append(Version(name, tuple(sections), mark))
    return Exam(wanted.front, wanted.marks, tuple(versions))


def _chosen(
    edition: Edition,
    slots: tuple[Slot, ...],
    wanted: Wanted,
    secret: Secret,
    pictures: Pictures,
) -> list[_Asked]:
    """What all versions ask.

    Raises:
        TooFewError: there is less than is asked for.
    """
    drawer = Drawer(edition, pictures, secret)
    used: set[str] = set()
    asked: list[_Asked] = []
    given = [0] * len(wanted.asks)
    # The narrower a wish, the earlier it chooses.
    for n in sorted(range(len(wanted.asks)), key=lambda n: _breadth(wanted.asks[n])):
        ask = wanted.asks[n]
        pool = [slot for slot in slots if slot.meets(ask) and slot.name not in used]
        pool.sort(key=lambda slot: secret.place("slot", slot.name))
        give = _of_statements if ask.is_of_statements else _of_slots
        found = give(pool, ask.count, wanted.versions, drawer)
        used |= {slot for one in found for slot in one.slots}
        asked += found
        given[n] = len(found)
    short = [
        _shortage(edition, ask, found)
        for ask, found in zip(wanted.asks, given, strict=True)
        if found < ask.count
    ]
    if short:
        raise TooFewError(say("exam-too-few", problems=short, versions=wanted.versions))
    return asked


def _breadth(ask: Ask) -> tuple[bool, bool, bool]:
    return not ask.is_of_statements, not ask.deck, not ask.level


def _shortage(edition: Edition, ask: Ask, found: int) -> Message:
    """What is asked for and what there is, in words."""
    deck = next((one.name for one in edition.decks if one.folder == ask.deck), "")
    which = "both" if deck and ask.level else "deck" if deck else "level" if ask.level else "all"
    where = say(f"exam-where-{which}", deck=deck, level=ask.level)
    kind = "exam-short-statements" if ask.is_of_statements else "exam-short"
    return say(kind, count=ask.count, found=found, where=where)


def _of_slots(pool: Sequence[Slot], count: int, versions: int, drawer: Drawer) -> list[_Asked]:
    """So many slots, each with its questions."""
    found: list[_Asked] = []
    for slot in pool:
        if len(found) == count:
            break
        made = drawer.drawn(slot, versions) if slot.is_computed else (slot.note,) * versions
        if len(made) == versions:
            found.append(_Asked((slot.name,), tuple((one,) for one in made)))
    return found


def _of_statements(pool: Sequence[Slot], count: int, versions: int, drawer: Drawer) -> list[_Asked]:
    """So many questions of statements, of each deck in turn."""
    decks: dict[str, list[Slot]] = {}
    for slot in pool:
        if any(map(statements.serves, slot.note.each)):
            decks.setdefault(slot.note.note.deck, []).append(slot)
    found: list[_Asked] = []
    while len(found) < count and any(decks.values()):
        for slots in decks.values():
            if len(found) < count and (one := _statements(slots, versions, drawer)):
                found.append(one)
    return found


def _statements(slots: list[Slot], versions: int, drawer: Drawer) -> _Asked | None:
    """A question of statements about the next slots of a deck, which are taken from the list."""
    parts: list[tuple[str, tuple[RenderedNote, ...]]] = []
    taken: list[Slot] = []
    while len(parts) < statements.NUMBER and (slots or taken):
        # Where there are no others, a slot makes a second statement, with other numbers.
        slot = slots.pop(0) if slots else taken.pop(0)
        label = f"statement {len(parts)}"
        made = drawer.drawn(slot, versions, label, is_fit=statements.serves)
        if len(made) == versions:
            parts.append((slot.name, made))
            taken.append(slot)
    if len(parts) < statements.NUMBER:
        return None
    names = tuple(dict.fromkeys(name for name, _ in parts))
    of_versions = tuple(zip(*(made for _, made in parts), strict=True))
    return _Asked(names, of_versions, is_of_statements=True)


def _places(asked: _Asked, version: int) -> tuple[int, ...]:
    """Where the right option may be; empty if there are no options."""
    if asked.is_of_statements:
        return tuple(range(statements.NUMBER + 1))
    (rendered,) = asked.of_versions[version]
    return places_of(rendered) if rendered.options else ()


def _question(
    asked: _Asked,
    version: int,
    key: int | None,
    marks: Marks,
    secret: Secret,
    pictures: Pictures,
) -> Question:
    """A question of a version, with its right option in its place."""
    parts, name = asked.of_versions[version], NAMES[version]
    if asked.is_of_statements:
        order = sorted(
            range(len(parts)), key=lambda n: secret.place("statement", name, asked.name, str(n))
        )
        wrong = None if key == len(parts) else key
        made = statements.question(asked.name, [parts[n] for n in order], wrong, pictures)
    else:
        (made,) = parts
        if key is not None:
            order_of = (
                secret.place("option", name, asked.name, str(n)) for n in range(len(made.options))
            )
            made = arranged(made, key, order_of)
    return Question(asked.name, made, marks.of(made))
