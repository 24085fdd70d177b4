"""Why identity is guarded: what the real Anki makes of a package whose notes, types or decks it does not know."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from command import CARD
from learner import EARLIER, Learner, counts, learner

from builder import identity
from builder.outputs import apkg
from builder.pipeline import run
from builder.record import PATH, written
from builder.release import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project

NAMES = ("uno", "dos")
CARDS = {f"{id_}.md": CARD.format(id=id_, front=f"¿Qué es {id_}?") for id_ in NAMES}
OLD, NEW = "Prueba::01 Mazo de prueba", "Prueba::01 Otro mazo"


@pytest.fixture
def published(project: Project) -> Path:
    """A project whose version 0.1.0 is out."""
    folder = project(CARDS)
    result = run(folder)
    assert result.edition is not None
    release = prepare(result.edition, result.history, "0.1.0", EARLIER)
    (folder / PATH).write_text(written(release.record), "utf-8")
    return folder


def package(folder: Path) -> Path:
    """The package of what is there, whatever `check` says of it."""
    edition = run(folder).edition
    assert edition is not None
    path = folder / "prueba.apkg"
    path.write_bytes(apkg.write(edition)["prueba.apkg"])
    return path


@pytest.fixture
def someone(published: Path, tmp_path: Path) -> Iterator[Learner]:
    """Who imported 0.1.0 and has reviewed every card once."""
    with learner(tmp_path / "anki") as one:
        one.imports(package(published))
        for id_ in NAMES:
            one.reviews(id_)
        yield one


def edit(path: Path, old: str, new: str) -> None:
    """Put a text in the place of another."""
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def refused(folder: Path) -> list[str]:
    """The codes of what `check` refuses."""
    return sorted({d.code.id for d in run(folder).sink.all if d.code.severity.value == "error"})


def test_another_namespace_doubles_the_collection(published: Path, someone: Learner) -> None:
    edit(published / "cards/collection.yaml", "mazo/prueba", "mazo/otra")
    assert refused(published) == ["P107"]
    assert counts(someone.imports(package(published))) == {"new": 2}
    assert someone.ids() == ["dos", "dos", "uno", "uno"]


def test_another_guid_doubles_the_note(published: Path, someone: Learner) -> None:
    edit(published / "cards/01-prueba/uno.md", "id: uno\n", "id: uno\nguid: abcdefghij\n")
    assert refused(published) == ["P108"]
    assert counts(someone.imports(package(published))) == {"new": 1, "duplicate": 1}
    assert someone.ids() == ["dos", "uno", "uno"]


def test_another_number_of_a_note_type_stops_every_correction(
    published: Path, someone: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(published / "cards/01-prueba/uno.md", "¿Qué es uno?", "¿Qué es de verdad uno?")
    monkeypatch.setattr(identity, "stable_number", partial(identity.stable_number, bits=41))
    assert refused(published) == ["P109"]
    log = someone.imports(package(published))
    assert counts(log) == {"conflicting": 2}
    assert someone.note("uno").fields[0] == "<p>¿Qué es uno?</p>"


def decks(someone: Learner) -> dict[str, int]:
    """How many cards each deck of the learner has; those without are left out."""
    collection = someone.collection
    found = {
        deck.name: len(collection.find_cards(f"did:{deck.id}"))
        for deck in collection.decks.all_names_and_ids()
    }
    return {name: count for name, count in found.items() if count}


@pytest.fixture
def renamed(published: Path, someone: Learner) -> Path:
    """The package of the project with another name of its deck, and a new card in it; the learner has the old one."""
    assert decks(someone) == {OLD: 2}
    edit(published / "cards/01-prueba/_deck.yaml", "Mazo de prueba", "Otro mazo")
    (published / "cards/01-prueba/tres.md").write_text(
        CARD.format(id="tres", front="¿Qué es tres?"), "utf-8"
    )
    assert refused(published) == []
    return package(published)


def test_a_renamed_deck_comes_as_a_second_one(renamed: Path, someone: Learner) -> None:
    someone.imports(renamed)
    assert decks(someone) == {OLD: 2, NEW: 1}


def test_who_renames_the_deck_before_they_import_keeps_one(renamed: Path, someone: Learner) -> None:
    reviews = someone.history()
    number = someone.collection.decks.id_for_name(OLD)
    assert number is not None
    someone.collection.decks.rename(number, NEW)
    someone.imports(renamed)
    assert decks(someone) == {NEW: 3}
    assert someone.history() == reviews


def test_who_renames_the_deck_that_holds_all_others_renames_those_too(
    renamed: Path, someone: Learner
) -> None:
    """In the order that the CHANGELOG gives: the deck that holds others first."""
    published = renamed.parent
    edit(published / "cards/collection.yaml", "name: Prueba", "name: Ensayo")
    result = run(published)
    told = [d.message for d in result.sink.all if d.code.id == "P202"]
    assert told == [
        "the deck `Ensayo::01 Mazo de prueba` is called `Ensayo::01 Otro mazo` in Anki now",
        "the deck `Prueba` is called `Ensayo` in Anki now",
    ]
    for old, new in (("Prueba", "Ensayo"), ("Ensayo::01 Mazo de prueba", "Ensayo::01 Otro mazo")):
        number = someone.collection.decks.id_for_name(old)
        assert number is not None
        someone.collection.decks.rename(number, new)
    someone.imports(package(published))
    assert decks(someone) == {"Ensayo::01 Otro mazo": 3}
