"""When a note last changed, what changed since a release, and which decks were renamed, in small cases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from conftest import SPANISH

from builder import identity
from builder.history import (
    FALLBACK,
    Home,
    Rename,
    changes_of,
    homes_of,
    published_homes,
    renamed_decks,
    times_of,
)
from builder.model import Collection, Deck, Note, Option, RenderedNote
from builder.notes import note_types
from builder.record import History, Record, ReleasedNote, ReleasedType, Retirement
from builder.source import Source, Text

COLLECTION = Collection("Curso", "curso", "mazo/curso", "es", "Nadie", "CC0", "https://x.org/{id}")
DECKS = (
    Deck("01-uno", "Uno", "", (), "", SPANISH, ("b", "a")),
    Deck("02-dos", "Dos", "", (), "", SPANISH),
)


def note(
    id_: str,
    content: str = "1",
    deck: str = "01-uno",
    *,
    generator: str | None = None,
    line: int = 1,
) -> RenderedNote:
    """A note, as far as its history matters."""
    at = Source(f"cards/{deck}/{id_}.md", "\n" * 20).at(line, 1)
    plain = Note(id_, "basic", deck, (), "", {}, at, SPANISH, generator=generator)
    return RenderedNote(plain, (), {}, (), content=content)


def released(content: str = "1", modified: int = 100, package: str = "main") -> ReleasedNote:
    """A note of the last release."""
    return ReleasedNote("basic", "01-uno", package, modified, content)


def record(**notes: ReleasedNote) -> Record:
    """The last release."""
    types = {
        name: ReleasedType(100, identity.type_hash(note_type, COLLECTION), (), ())
        for name, note_type in note_types().items()
    }
    decks = {("01-uno", "main"): "Curso::01 Uno"}
    return Record("1", 500, {}, types, notes, {"a.svg": "x"}, {}, decks=decks)


# ------------------------------------------------------------------ times
@pytest.mark.parametrize(
    ("now", "old", "expected"),
    [
        (900, released("1", 100), 100),  # unchanged
        (900, released("0", 100), 900),  # changed: now
        (900, released("0", 900), 901),  # Anki ignores what is not newer
        (900, released("0", 899), 900),
        (900, released("0", 2000), 2001),
        (None, released("0", 100), 501),  # without a time: one second after the release
        (None, released("1", 100), 100),
    ],
)
def test_the_time_of_a_note(now: int | None, old: ReleasedNote, expected: int) -> None:
    assert times_of((note("a"),), COLLECTION, record(a=old), now).notes == {"a": expected}


def test_a_new_note_has_the_time_of_now_or_of_before_the_first_release() -> None:
    assert times_of((note("a"),), COLLECTION, record(), 900).notes == {"a": 900}
    assert times_of((note("a"),), COLLECTION, record(), None).notes == {"a": 501}
    assert times_of((note("a"),), COLLECTION, None, None).notes == {"a": FALLBACK}
    assert FALLBACK == 1_790_000_000


def test_note_types_keep_their_time_until_they_change() -> None:
    times = times_of((), COLLECTION, record(), 900).note_types
    assert times == dict.fromkeys(note_types(), 100)
    other = Collection("Curso", "curso", "mazo/curso", "es", "Nadie", "CC0", "https://y.org/{id}")
    assert set(times_of((), other, record(), 900).note_types.values()) == {900}
    assert set(times_of((), COLLECTION, None, 900).note_types.values()) == {900}


# ------------------------------------------------------------------ changes
def test_what_changed_since_a_release() -> None:
    last = record(a=released("1"), b=released("0"), d=released("1"))
    found = changes_of(
        (note("a"), note("b"), note("c")),
        COLLECTION,
        DECKS,
        {"a.svg": "y", "new.svg": "z"},
        History(last, {"d": Retirement("false"), "e": Retirement("never released")}),
    )
    assert (found.added, found.corrected, found.retired) == (("c",), ("b",), ("d",))
    assert (found.note_types, found.media, found.decks) == ((), ("a.svg",), ())
    assert found


def test_nothing_changed() -> None:
    found = changes_of(
        (note("a"),), COLLECTION, DECKS, {"a.svg": "x"}, History(record(a=released()), {})
    )
    assert not found


@pytest.mark.parametrize("what", ["media", "note_types", "decks", "retired"])
def test_one_change_alone_is_a_change(what: str) -> None:
    last = record(a=released(), d=released())
    other = Collection("Curso", "curso", "mazo/curso", "es", "Nadie", "CC0", "https://y.org/{id}")
    decks = (Deck("01-uno", "Primero", "", (), "", SPANISH), *DECKS[1:])
    found = changes_of(
        (note("a"),),
        other if what == "note_types" else COLLECTION,
        decks if what == "decks" else DECKS,
        {"a.svg": "y" if what == "media" else "x"},
        History(last, {"d": Retirement("false")} if what == "retired" else {}),
    )
    assert found
    changed = {
        "media": found.media,
        "note_types": found.note_types,
        "decks": found.decks,
        "retired": found.retired,
    }
    assert [name for name, value in changed.items() if value] == [what]


def test_before_the_first_release_everything_is_added() -> None:
    found = changes_of(
        (note("a"),), COLLECTION, DECKS, {"a.svg": "x"}, History(None, {"d": Retirement("x")})
    )
    assert (found.added, found.corrected, found.retired, found.media) == (("a",), (), (), ())
    assert set(found.note_types) == set(note_types())


# ------------------------------------------------------------------ decks
def test_the_home_of_a_note() -> None:
    assert homes_of((note("a"),), COLLECTION, DECKS) == {
        "a": Home("01-uno", "main", "Curso::01 Uno")
    }
    assert published_homes(record(a=released(), b=released(package="practice"))) == {
        "a": Home("01-uno", "main", "Curso::01 Uno")
    }
    assert published_homes(None) == {}


def homes(**decks: str) -> dict[str, Home]:
    """Where notes are: the deck's name for each."""
    return {id_: Home(deck.split("::")[-1], "main", deck) for id_, deck in decks.items()}


@pytest.mark.parametrize(
    ("before", "after", "renamed"),
    [
        ({"a": "C::1"}, {"a": "C::1"}, []),
        ({"a": "C::1"}, {"a": "C::2"}, [("2", "C::1", "C::2")]),
        ({"a": "C::1"}, {"a": "D::1"}, [("", "C", "D")]),
        ({"a": "C::1"}, {"a": "D::2"}, [("", "C", "D"), ("2", "D::1", "D::2")]),
        ({"a": "C::1", "b": "C::2"}, {"a": "D::1", "b": "D::2"}, [("", "C", "D")]),
        # the deck with most of its notes, and of two with as many the first one
        ({"a": "C::1", "b": "C::1", "c": "C::1"}, {"a": "C::2", "b": "C::3", "c": "C::3"}, [("3", "C::1", "C::3")]),
        ({"a": "C::1", "b": "C::1"}, {"a": "C::3", "b": "C::2"}, [("2", "C::1", "C::2")]),
        # moved into a deck that was there, or gone
        ({"a": "C::1", "b": "C::2"}, {"a": "C::2", "b": "C::2"}, []),
        ({"a": "C::1"}, {}, []),
        # two decks that become one: the first one is renamed, the other one's notes are moved
        ({"a": "C::1", "b": "C::2"}, {"a": "C::3", "b": "C::3"}, [("3", "C::1", "C::3")]),
        # one is gone, or was moved into another, and the next one is renamed
        ({"a": "C::1", "b": "C::2"}, {"b": "C::3"}, [("3", "C::2", "C::3")]),
        ({"a": "C::1", "b": "C::2", "c": "C::3"}, {"a": "C::2", "b": "C::2", "c": "C::4"}, [("4", "C::3", "C::4")]),
        # still in use
        ({"a": "C::1", "b": "C::1"}, {"a": "C::2", "b": "C::1"}, []),
    ],
)  # fmt: skip
def test_which_decks_were_renamed(
    before: dict[str, str], after: dict[str, str], renamed: list[tuple[str, str, str]]
) -> None:
    found = renamed_decks(homes(**before), homes(**after), after.values())
    assert found == tuple(Rename(*one) for one in renamed)


def test_a_deck_that_all_notes_left_for_a_new_one_keeps_its_name() -> None:
    assert (
        renamed_decks(homes(a="C::1", b="C::1"), homes(a="C::2", b="C::2"), ["C::1", "C::2"]) == ()
    )


def test_a_renamed_deck_is_known_by_its_folder_although_most_notes_left_it() -> None:
    before = homes(a="C::1", b="C::1", c="C::1", d="C::2")
    for new in ("C::2", "C::3"):
        after = homes(a=new, b=new) | {"c": Home("1", "main", "C::uno"), "d": before["d"]}
        names = ["C::uno", "C::2", "C::3"]
        assert renamed_decks(before, after, names) == (Rename("1", "C::1", "C::uno"),)


def test_a_note_that_changes_its_package_renames_no_deck() -> None:
    moved = {"a": Home("1", "practice", "P::1")}
    assert renamed_decks(homes(a="C::1"), moved, ["P::1"]) == ()


# ------------------------------------------------------------------ order and guids
def test_notes_are_in_the_order_of_the_deck_then_by_file_and_computed_ones_last() -> None:
    notes = (
        note("z", deck="02-dos"),
        note("k", generator="ngram-score"),
        note("d"),
        note("c", line=9),
        note("a"),
        note("b"),
    )
    found = identity.in_document_order(notes, DECKS)
    assert [one.note.id for one in found] == ["b", "a", "c", "d", "k", "z"]


def test_what_a_note_asks_is_compared_without_white_space_and_case() -> None:
    source = Source("cards/01-uno/a.md", "")

    def text(said: str) -> Text:
        return Text(said, source)

    options = (
        Option(text("Dos"), is_key=True, reason=None),
        Option(text("Uno"), is_key=False, reason=None),
    )
    parts = {"stem": text("  Qué\n ES "), "solution": text("x")}
    one = replace(note("a").note, parts=parts, options=options)
    assert identity.front_of(one) == "qué es\nDos\nUno"
    assert identity.front_of(replace(one, options=options[::-1])) == "qué es\nDos\nUno"
