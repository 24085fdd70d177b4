"""What learners of 0.2.x have in the real Anki after the next update, and what a new learner has.

`frozen/` has the main package of each release, and the practice package of the last that had one, as the code of that
release makes them of its cards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_state import notes_of, state_of
from conftest import ROOT
from learner import Learner, counts, learner
from publishing import import_texts

from builder.outputs import apkg, corrections

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from anki_state import Note

    from builder.edition import Edition

FROZEN = ROOT / "tests" / "frozen"
NEWEST = 423
"""Notes of 0.4.0."""
BETWEEN = 1_795_600_000
"""A time between the two releases."""


@pytest.fixture(scope="module")
def today(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages and texts of today's cards."""
    folder = tmp_path_factory.mktemp("today")
    for name, data in {**apkg.write(edition), **corrections.write(edition)}.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture
def someone(tmp_path: Path) -> Iterator[Learner]:
    """A learner who imported 0.2.1 and reviewed every fifth note."""
    with learner(tmp_path / "anki") as one:
        one.imports(FROZEN / "0.2.1.apkg")
        for id_ in one.ids()[::5]:
            one.reviews(id_)
        yield one


@pytest.fixture(scope="module")
def alone(today: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Note]:
    """The notes of a learner who imports today's package alone."""
    with learner(tmp_path_factory.mktemp("alone")) as one:
        one.imports(today / "introduccion-llm.apkg")
        return notes_of(one.collection)


def same(notes: Mapping[str, Note], others: Mapping[str, Note]) -> list[str]:
    """The ids of the notes with the same fields in both, sorted."""
    return sorted(i for i in notes.keys() & others.keys() if notes[i].fields == others[i].fields)


def test_the_releases_in_a_row_give_the_text_of_the_last_and_keep_every_card(
    someone: Learner, today: Path, alone: dict[str, Note]
) -> None:
    first = state_of(someone.collection)
    assert len(first.notes) == 288
    assert counts(someone.imports(FROZEN / "0.2.2.apkg")) == {"updated": 9, "duplicate": 279}
    assert counts(someone.imports(FROZEN / "0.3.0.apkg")) == {"updated": 21, "duplicate": 267}
    second = state_of(someone.collection)
    log = counts(someone.imports(today / "introduccion-llm.apkg"))
    last = state_of(someone.collection)

    added, corrected = alone.keys() - second.notes.keys(), alone.keys() & second.notes.keys()
    corrected -= set(same(alone, second.notes))
    assert (log.get("new", 0), log.get("updated", 0)) == (len(added), len(corrected))
    assert log.keys() <= {"new", "updated", "duplicate"}
    assert last.notes.keys() == second.notes.keys() | alone.keys()
    assert same(last.notes, alone) == sorted(alone)
    assert {one.type for one in alone.values()} == {last.notes[id_].type for id_ in alone}

    assert first.reviews
    assert last.reviews == first.reviews
    assert last.cards.items() >= first.cards.items()
    assert last.decks.items() >= first.decks.items()


def test_0_4_0_alone_gives_every_note_and_a_learner_of_0_3_0_the_same_text(
    someone: Learner, tmp_path: Path
) -> None:
    for version in ("0.2.2", "0.3.0", "0.4.0"):
        someone.imports(FROZEN / f"{version}.apkg")
    with learner(tmp_path / "new") as new:
        assert counts(new.imports(FROZEN / "0.4.0.apkg")) == {"new": NEWEST}
        fresh = notes_of(new.collection)
    updated = notes_of(someone.collection)
    assert same(updated, fresh) == sorted(fresh)


def test_0_3_0_alone_gives_what_the_releases_in_a_row_give(
    someone: Learner, tmp_path: Path
) -> None:
    for version in ("0.2.2", "0.3.0"):
        someone.imports(FROZEN / f"{version}.apkg")
    with learner(tmp_path / "new") as new:
        assert counts(new.imports(FROZEN / "0.3.0.apkg")) == {"new": 288}
        assert len(new.collection.find_cards("")) == 322
        fresh = notes_of(new.collection)
    updated = notes_of(someone.collection)
    assert same(updated, fresh) == sorted(fresh) == sorted(updated)


def test_the_texts_correct_what_0_2_1_had_and_keep_the_words_and_tags_of_its_learner(
    someone: Learner, today: Path, edition: Edition, alone: dict[str, Note]
) -> None:
    had = set(someone.ids())
    corrected = [one.note.id for one in edition.corrected]
    ids = [id_ for id_ in corrected if id_ in had]
    assert ids
    for id_ in ids:
        someone.edits(id_, "A mi manera {{c1::x}}")
        note = someone.note(id_)
        note.fields[-1] = f"Lo mío sobre {id_}"
        someone.collection.update_note(note)
        someone.tags(id_, "mio")
    before = state_of(someone.collection)

    logs = import_texts(someone, today / "introduccion-llm-correcciones.zip", practice=False)
    after = state_of(someone.collection)

    assert sum(log.get("updated", 0) for log in logs.values()) == len(ids)
    assert sum(log.get("new", 0) for log in logs.values()) == len(corrected) - len(ids)
    for id_ in ids:
        assert after.notes[id_].fields[0] != "A mi manera {{c1::x}}"
        assert after.notes[id_].fields[-1] == f"Lo mío sobre {id_}"
        assert after.notes[id_].tags == before.notes[id_].tags
    assert after.cards.items() >= before.cards.items()
    assert after.reviews == before.reviews

    someone.imports(today / "introduccion-llm.apkg")
    for id_ in ids:
        assert someone.note(id_)["Mi nota"] == f"Lo mío sobre {id_}"
        assert "mio" in someone.note(id_).tags
    assert state_of(someone.collection).notes.keys() == before.notes.keys() | alone.keys()


def test_packages_alone_take_own_tags_from_corrected_notes_and_from_no_others(
    someone: Learner, today: Path, alone: dict[str, Note]
) -> None:
    for id_ in someone.ids():
        someone.tags(id_, "mio")
    assert someone.collection.db is not None
    someone.collection.db.execute("update notes set mod = ?", BETWEEN)
    first = notes_of(someone.collection)
    someone.imports(FROZEN / "0.2.2.apkg")
    second = notes_of(someone.collection)
    someone.imports(today / "introduccion-llm.apkg")
    last = notes_of(someone.collection)

    kept = set(same(first, second)) & {*same(second, alone), *(first.keys() - alone.keys())}
    assert 0 < len(kept) < 279
    assert {id_ for id_ in first if "mio" in last[id_].tags} == kept


def test_who_had_the_practice_package_gets_exercises_and_notices_and_keeps_every_review(
    edition: Edition, today: Path, alone: dict[str, Note], tmp_path: Path
) -> None:
    with learner(tmp_path / "anki") as one:
        one.imports(FROZEN / "0.3.0.apkg")
        main = set(one.ids())
        one.imports(FROZEN / "0.3.0-practica.apkg")
        practised = set(one.ids()) - main
        for id_ in sorted(practised)[::25]:
            one.reviews(id_)
        before = state_of(one.collection)

        one.imports(today / "introduccion-llm.apkg")
        one.imports(today / "introduccion-llm-retiradas.apkg")

        after = state_of(one.collection)
        assert len(practised) == 324
        assert practised <= {each.id for each in edition.withdrawn}
        assert after.reviews == before.reviews
        assert before.reviews
        assert after.cards.items() >= before.cards.items(), "schedules and decks stay"
        exercises = {each.note.id for each in edition.notes if each.variants}
        assert exercises <= after.notes.keys()
        assert same(after.notes, alone) == sorted(alone)
        found = one.collection.find_notes("tag:introduccion-llm::retirada")
        tagged = {one.collection.get_note(number)["Id"] for number in found}
        assert practised <= tagged
        assert not tagged & alone.keys()
        one.collection.remove_notes(found)
        assert not practised & set(one.ids())
        assert exercises <= set(one.ids())
