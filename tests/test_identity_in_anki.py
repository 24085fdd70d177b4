"""The effects of changed ids in the real Anki, which are why `mazo check` refuses them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from command import CARD
from learner import EARLIER, Learner, counts, learner

from builder import identity
from builder.languages import language
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
    """A project whose version 0.1.0 is published."""
    folder = project(CARDS)
    result = run(folder)
    assert result.edition is not None
    release = prepare(result.edition, result.history, "0.1.0", EARLIER)
    (folder / PATH).write_text(written(release.record, language("es")), "utf-8")
    return folder


def package(folder: Path) -> Path:
    """Write the package of a project, even if `check` refuses it."""
    edition = run(folder).edition
    assert edition is not None
    path = folder / "prueba.apkg"
    path.write_bytes(apkg.write(edition)["prueba.apkg"])
    return path


@pytest.fixture
def someone(published: Path, tmp_path: Path) -> Iterator[Learner]:
    """A learner who imported 0.1.0 and reviewed every card once."""
    with learner(tmp_path / "anki") as one:
        one.imports(package(published))
        for id_ in NAMES:
            one.reviews(id_)
        yield one


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text in a file."""
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def refused(folder: Path) -> list[str]:
    """The codes of the errors that `check` reports."""
    return sorted({d.code.id for d in run(folder).sink.all if d.code.severity.value == "error"})


def test_a_changed_namespace_duplicates_every_note(published: Path, someone: Learner) -> None:
    edit(published / "cards/collection.yaml", "mazo/prueba", "mazo/otra")
    assert refused(published) == ["P107"]
    assert counts(someone.imports(package(published))) == {"new": 2}
    assert someone.ids() == ["dos", "dos", "uno", "uno"]


def test_changed_guids_duplicate_every_note(
    published: Path, someone: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity, "_DIGITS", identity._DIGITS[::-1])
    identity._guid.cache_clear()
    try:
        assert refused(published) == ["P108"]
        assert counts(someone.imports(package(published))) == {"new": 2}
    finally:
        identity._guid.cache_clear()
    assert someone.ids() == ["dos", "dos", "uno", "uno"]


def test_a_changed_id_of_a_note_type_blocks_every_correction(
    published: Path, someone: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(published / "cards/01-prueba/uno.md", "¿Qué es uno?", "¿Qué es de verdad uno?")
    monkeypatch.setattr(identity, "stable_number", partial(identity.stable_number, bits=41))
    assert refused(published) == ["P109"]
    log = someone.imports(package(published))
    assert counts(log) == {"conflicting": 2}
    assert someone.note("uno").fields[0] == "<p>¿Qué es uno?</p>"


def decks(someone: Learner) -> dict[str, int]:
    """The number of cards in each deck of the learner, without empty decks."""
    collection = someone.collection
    found = {
        deck.name: len(collection.find_cards(f"did:{deck.id}"))
        for deck in collection.decks.all_names_and_ids()
    }
    return {name: count for name, count in found.items() if count}


@pytest.fixture
def renamed(published: Path, someone: Learner) -> Path:
    """A package with a renamed deck and a new card in it; the learner has the old deck."""
    assert decks(someone) == {OLD: 2}
    edit(published / "cards/01-prueba/_deck.yaml", "Mazo de prueba", "Otro mazo")
    (published / "cards/01-prueba/tres.md").write_text(
        CARD.format(id="tres", front="¿Qué es tres?"), "utf-8"
    )
    assert refused(published) == []
    return package(published)


def test_a_renamed_deck_is_imported_as_a_second_deck(renamed: Path, someone: Learner) -> None:
    someone.imports(renamed)
    assert decks(someone) == {OLD: 2, NEW: 1}


def test_a_learner_who_renames_the_deck_before_importing_keeps_one_deck(
    renamed: Path, someone: Learner
) -> None:
    reviews = someone.history()
    number = someone.collection.decks.id_for_name(OLD)
    assert number is not None
    someone.collection.decks.rename(number, NEW)
    someone.imports(renamed)
    assert decks(someone) == {NEW: 3}
    assert someone.history() == reviews


def test_a_learner_who_renames_the_parent_deck_first_keeps_one_deck(
    renamed: Path, someone: Learner
) -> None:
    """As the CHANGELOG instructs: the parent deck comes first."""
    published = renamed.parent
    edit(published / "cards/collection.yaml", "name: Prueba", "name: Ensayo")
    result = run(published)
    messages = [d.message for d in result.sink.all if d.code.id == "P202"]
    assert messages == [
        "the deck `Ensayo::01 Mazo de prueba` is called `Ensayo::01 Otro mazo` in Anki now",
        "the deck `Prueba` is called `Ensayo` in Anki now",
    ]
    for old, new in (("Prueba", "Ensayo"), ("Ensayo::01 Mazo de prueba", "Ensayo::01 Otro mazo")):
        number = someone.collection.decks.id_for_name(old)
        assert number is not None
        someone.collection.decks.rename(number, new)
    someone.imports(package(published))
    assert decks(someone) == {"Ensayo::01 Otro mazo": 3}
