"""Retired notes, in the real Anki: those who have them read a notice in their place, and nobody else gets a card."""

from __future__ import annotations

import shutil
from html import unescape
from typing import TYPE_CHECKING

import pytest
from anki.import_export_pb2 import (
    IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS as ALWAYS,
)
from anki.import_export_pb2 import ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki_backend import cards_of, readable
from learner import EARLIER, LATER, Learner, counts, learner, student
from publishing import BASIC, CARDS, publish, published_project, rewrite

from builder.identity import withdrawn_tag
from builder.pipeline import files_of, run
from builder.record import PATH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILES = CARDS | {
    "queda.md": BASIC.format(id="queda", tag="propia", front="¿Qué queda?", back="Esta."),
}
MAIN, PACKAGE = "dist/prueba.apkg", "dist/prueba-retiradas.apkg"
RETIRED = "cards/retired.yaml"
SEARCH = "tag:prueba::retirada"
REASONS = {
    "uno": "{reason: 'Decía <mal> que `1` es primo.', replaced-by: queda}",
    "dos": "Tenía dos respuestas.",
    "tres": "Era ambigua.",
    "cuatro": "Sobraba.",
    "cinco": "Sobraba.",
}


@pytest.fixture(scope="module")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with version 0.1.0 published, for copying."""
    return published_project(tmp_path_factory.mktemp("published"), FILES)


@pytest.fixture
def published(first_release: Path, tmp_path: Path) -> Path:
    """A project with version 0.1.0 published."""
    return shutil.copytree(first_release, tmp_path / "project")


@pytest.fixture
def someone(published: Path, tmp_path: Path) -> Iterator[Learner]:
    """A learner who imported 0.1.0 and reviewed every card once."""
    with student(tmp_path / "anki", published / MAIN) as one:
        yield one


def retire(folder: Path, ids: tuple[str, ...] = tuple(REASONS)) -> None:
    """Remove cards and say why in `retired.yaml`."""
    for id_ in ids:
        (folder / "cards/01-prueba" / f"{id_}.md").unlink()
    with (folder / RETIRED).open("a", encoding="utf-8") as file:
        file.writelines(f"{id_}: {REASONS[id_]}\n" for id_ in ids)


def found(someone: Learner) -> list[str]:
    """The ids of the notes that the search finds, sorted."""
    notes = someone.collection.find_notes(SEARCH)
    return sorted(someone.collection.get_note(number)["Id"] for number in notes)


def test_every_card_of_a_retired_note_shows_the_notice_and_keeps_its_progress(
    published: Path, someone: Learner
) -> None:
    kept, reviews = {id_: someone.cards(id_) for id_ in someone.ids()}, someone.history()
    retire(published)
    publish(published, "0.2.0", LATER)
    assert counts(someone.imports(published / MAIN)) == {"duplicate": 1}
    assert counts(someone.imports(published / PACKAGE)) == {"updated": 5}
    assert found(someone) == sorted(REASONS)
    assert {id_: someone.cards(id_) for id_ in kept} == kept
    assert someone.history() == reviews
    cards = cards_of(someone.collection)
    assert sorted((card.note, card.ord) for card in cards if card.note != "queda") == [
        ("cinco", 0), ("cinco", 1), ("cuatro", 0), ("dos", 0), ("tres", 0), ("tres", 1), ("uno", 0),
    ]  # fmt: skip
    for card in cards:
        says = "Esta tarjeta se retiró en la versión 0.2.0" in readable(card.front)
        assert says is (card.note != "queda")
    assert list(someone.collection.get_empty_cards().notes) == []


def test_the_notice_says_why_and_names_what_to_learn_instead(
    published: Path, someone: Learner
) -> None:
    retire(published, ("uno", "dos"))
    publish(published, "0.2.0", LATER)
    someone.imports(published / PACKAGE)
    one, two = (someone.note(id_).fields[0] for id_ in ("uno", "dos"))
    assert "<p>Decía &lt;mal&gt; que <code>1</code> es primo.</p>" in one
    assert "<p>La sustituye <code>queda</code>.</p>" in one
    assert "Tenía dos respuestas." in two
    assert "sustituye" not in two
    assert "Un número" not in unescape("".join(someone.note("uno").fields)), "the wrong answer"


def test_a_new_learner_gets_no_retired_note_with_the_main_package(
    published: Path, tmp_path: Path
) -> None:
    retire(published)
    publish(published, "0.2.0", LATER)
    with learner(tmp_path / "new") as one:
        one.imports(published / MAIN)
        assert (one.ids(), found(one)) == (["queda"], [])


def test_who_never_had_a_retired_note_gets_no_card_of_it(published: Path, tmp_path: Path) -> None:
    retire(published)
    publish(published, "0.2.0", LATER)
    with learner(tmp_path / "new") as one:
        one.imports(published / PACKAGE)
        assert one.collection.card_count() == 0
        assert [deck.name for deck in one.collection.decks.all_names_and_ids()] == ["Default"]
        one.imports(published / MAIN)
        assert one.collection.card_count() == 1


def test_checking_the_database_makes_cards_with_the_notice_which_the_search_finds(
    published: Path, tmp_path: Path
) -> None:
    """Anki's check makes the missing cards of every note: the page for learners says what to do then."""
    retire(published)
    publish(published, "0.2.0", LATER)
    with learner(tmp_path / "new") as one:
        one.imports(published / PACKAGE)
        one.collection.fix_integrity()
        fronts = [readable(card.front) for card in cards_of(one.collection)]
        assert all("Esta tarjeta se retiró" in front for front in fronts)
        assert found(one) == sorted(REASONS)
        one.collection.remove_notes(one.collection.find_notes(SEARCH))
        assert one.collection.card_count() == 0


def test_without_retired_notes_there_is_no_package_of_them(published: Path) -> None:
    assert (published / MAIN).exists()
    assert not (published / PACKAGE).exists()


def test_an_edit_after_the_release_is_replaced_only_if_notes_are_always_updated(
    published: Path, someone: Learner
) -> None:
    """As the page for learners says."""
    retire(published, ("uno",))
    publish(published, "0.2.0", EARLIER + 1000)
    someone.edits("uno", "A mi manera")
    someone.imports(published / PACKAGE)
    assert found(someone) == []
    options = ImportAnkiPackageOptions(update_notes=ALWAYS)
    request = ImportAnkiPackageRequest(package_path=str(published / PACKAGE), options=options)
    someone.collection.import_anki_package(request)
    assert found(someone) == ["uno"]


def test_a_package_brings_the_notes_that_earlier_releases_retired(
    published: Path, someone: Learner
) -> None:
    retire(published, ("uno",))
    publish(published, "0.2.0", LATER)
    retire(published, ("dos",))
    release = publish(published, "0.3.0", LATER + 1000)
    times = {one.id: (one.since, one.modified) for one in release.edition.withdrawn}
    assert times == {"uno": ("0.2.0", LATER), "dos": ("0.3.0", LATER + 1000)}
    assert counts(someone.imports(published / PACKAGE)) == {"updated": 2}
    assert counts(someone.imports(published / PACKAGE)) == {"duplicate": 2}


def test_another_reason_reaches_those_who_have_the_first(published: Path, someone: Learner) -> None:
    retire(published, ("uno", "dos"))
    publish(published, "0.2.0", LATER)
    someone.imports(published / PACKAGE)
    path = published / RETIRED
    path.write_text(path.read_text("utf-8").replace("dos respuestas", "tres respuestas"), "utf-8")
    rewrite(published, "queda.md", "Esta.", "Esta misma.")
    publish(published, "0.3.0", LATER + 1000)
    assert counts(someone.imports(published / PACKAGE)) == {"updated": 1, "duplicate": 1}
    assert "tres respuestas" in someone.note("dos").fields[0]


def test_a_build_after_the_release_writes_the_same_package(published: Path) -> None:
    retire(published)
    publish(published, "0.2.0", LATER)
    edition = run(published).edition
    assert edition is not None
    assert files_of(edition)["prueba-retiradas.apkg"] == (published / PACKAGE).read_bytes()


def test_all_cards_of_a_gap_text_show_the_notice_if_an_older_record_does_not_number_them(
    published: Path, someone: Learner
) -> None:
    record = published / PATH
    lines = record.read_text("utf-8").splitlines()
    edited = [
        f"{line.rpartition(' ')[0]} -" if line.startswith("  tres ") else line for line in lines
    ]
    assert edited != lines
    record.write_text("\n".join(edited) + "\n", "utf-8")
    retire(published, ("tres",))
    publish(published, "0.2.0", LATER)
    someone.imports(published / PACKAGE)
    fronts = [card.front for card in cards_of(someone.collection) if card.note == "tres"]
    assert ["Esta tarjeta se retiró" in readable(front) for front in fronts] == [True, True]


def test_the_release_tells_learners_the_package_the_search_and_the_replacement(
    published: Path,
) -> None:
    retire(published, ("uno", "dos"))
    section = publish(published, "0.2.0", LATER).section
    assert "- `uno`: Decía <mal> que `1` es primo. La sustituye `queda`.\n" in section
    assert "- `dos`: Tenía dos respuestas.\n" in section
    assert "importa `prueba-retiradas.apkg`" in section
    assert f"```\n{SEARCH}\n```" in section


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ("Sobraba.", None),
        ("{reason: Sobraba.}", None),
        ("{reason: Sobraba., replaced-by: queda}", None),
        ("{reason: Sobraba., replaced-by: nada}", "P112"),
        ("{reason: Sobraba., replaced-by: uno}", "P112"),
        ("{replaced-by: queda}", "L203"),
        ("{reason: Sobraba., desde: 0.3.0}", "L202"),
        ("[Sobraba.]", "L201"),
    ],
)
def test_an_entry_is_a_reason_or_has_keys(entry: str, code: str | None, published: Path) -> None:
    (published / "cards/01-prueba/uno.md").unlink()
    (published / RETIRED).write_text(f"uno: {entry}\n", "utf-8")
    reported = [d for d in run(published).sink.all if d.span.path == RETIRED]
    assert [d.code.id for d in reported] == ([code] if code else [])
    assert all(d.span.line == 1 for d in reported)


def test_the_search_does_not_change(published: Path) -> None:
    edition = run(published).edition
    assert edition is not None
    assert f"tag:{withdrawn_tag(edition.collection)}" == SEARCH
