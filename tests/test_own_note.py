"""A learner's own words: kept by an import, shown at the end of every back, and shown nowhere when there are none."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of, import_package, opened, package_of, readable
from anki_pages import ORIGIN, reviewer, show
from conftest import COLLECTION, ROOT, make_project
from learner import counts, learner
from publishing import SIX_NOTES_OF_022, six_notes_of_022

from builder.outputs import apkg
from builder.pipeline import files_of, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki_backend import Card
    from playwright.sync_api import Browser, Page

FILES = {
    "basic.md": "---\nid: basic\n---\n¿Qué es uno?\n\n---\n\nEsto.\n",
    "reversed.md": "---\nid: reversed\ntype: reversed\n---\nUn término.\n\n---\n\nSu definición.\n",
    "cloze.md": "---\nid: cloze\n---\nSon {{c1::uno}} y {{c2::dos}}.\n\n---\n\nHay dos.\n",
    "choice.md": "---\nid: choice\n---\n¿Cuál?\n\n- [x] esta\n- [ ] esa\n- [ ] aquella\n\n---\n\nEs esta.\n",
    "typed.md": "---\nid: typed\ntype: typed\n---\n¿Cuánto?\n\n---\n\n- 0.5\n- 1/2\n",
}
CARDS = {(note, ord_) for note in FILES for ord_ in (0, 1)} - {
    ("basic.md", 1),
    ("choice.md", 1),
    ("typed.md", 1),
}
WORDS = "Ojo con la <b>coma</b>."
UNRULY = (
    f"{'palabra' * 60}<ul><li>una<li>dos</ul><pre>{'x' * 300}</pre>"
    f"<table><tr>{'<td>columna</td>' * 40}</tr></table><div style='width: 2000px'>ancho</div>"
    '<img src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%222000%22 height=%22900%22/%3E">'
    '<div style="float: left; height: 300px">flota</div>'
)


def rendered(folder: Path, words: str, field: str = "Mi nota") -> dict[tuple[str, int], Card]:
    """Import a project, write a learner's words into each note, and render its cards."""
    package = package_of(folder)
    (folder / "anki").mkdir(exist_ok=True)
    with opened(folder / "anki") as collection:
        import_package(collection, package)
        for id_ in collection.find_notes(""):
            note = collection.get_note(id_)
            note[field] = words
            collection.update_note(note)
        found = {(f"{card.note}.md", card.ord): card for card in cards_of(collection)}
    shutil.rmtree(folder / "anki")
    assert found.keys() == CARDS
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("own"), FILES)


@pytest.fixture(scope="module")
def empty(folder: Path) -> dict[tuple[str, int], Card]:
    return rendered(folder, "")


@pytest.fixture(scope="module")
def filled(folder: Path) -> dict[tuple[str, int], Card]:
    return rendered(folder, WORDS)


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    with reviewer(browser, viewport={"width": 400, "height": 700}) as page:
        yield page


@pytest.fixture
def page(desk: Page) -> Page:
    desk.goto(ORIGIN)
    return desk


# ---------------------------------------------------------------- where it is shown


@pytest.mark.parametrize(("note", "ord_"), sorted(CARDS))
def test_it_is_between_the_answer_and_the_source_of_each_back(
    note: str, ord_: int, page: Page, filled: dict[tuple[str, int], Card]
) -> None:
    """After the scripts of a choice and of a typed answer have run."""
    card = filled[note, ord_]
    show(page, card.front)
    assert "coma" not in page.locator("#qa").inner_text()
    show(page, card.back, answer=True)
    own = page.locator(".mazo-own")
    assert own.inner_text() == "Mi nota\nOjo con la coma."
    assert own.locator("b").inner_text() == "coma"
    boxes = [page.locator(part).bounding_box() for part in ("hr#answer", ".mazo-own", ".mazo-foot")]
    tops = [box["y"] for box in boxes if box]
    assert len(tops) == 3
    assert tops == sorted(tops)
    if note == "choice.md":
        assert page.locator(".mazo-key").count() == 1


@pytest.mark.parametrize("words", ["", "<br>", "<div><br></div>"])
def test_a_note_without_any_shows_no_trace_of_it(words: str, folder: Path) -> None:
    for card in rendered(folder, words).values():
        sides = re.sub(r"<style>.*?</style>", "", card.front + card.back, flags=re.DOTALL)
        assert "mazo-own" not in sides
        assert "Mi nota" not in sides


def test_in_english_it_is_called_my_note(tmp_path: Path) -> None:
    english = make_project(tmp_path, FILES, COLLECTION.replace("language: es", "language: en"))
    card = rendered(english, WORDS, "My note")["basic.md", 0]
    assert "My note\nOjo con la coma." in readable(card.back)


def test_our_pages_do_not_name_it(folder: Path) -> None:
    edition = run(folder).edition
    assert edition is not None
    pages = [data.decode() for name, data in files_of(edition).items() if name.endswith(".html")]
    assert pages
    assert all("¿Cuánto?" in page for page in pages)
    assert not any("Mi nota" in page or "mazo-own" in page for page in pages)


# ---------------------------------------------------------------- what it may hold


@pytest.mark.parametrize("note", ["basic.md", "choice.md", "typed.md"])
def test_whatever_it_holds_stays_in_its_box(note: str, page: Page, folder: Path) -> None:
    card = rendered(folder, UNRULY)[note, 0]
    show(page, card.back, answer=True)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 400
    own, foot = (page.locator(part).bounding_box() for part in (".mazo-own", ".mazo-foot"))
    assert own
    assert foot
    assert own["height"] > 300
    assert own["y"] + own["height"] <= foot["y"]


# ---------------------------------------------------------------- from an earlier version


@pytest.fixture
def update(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package that this version makes of the six notes, with the record of 0.2.2."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    edition = run(six_notes_of_022(tmp_path / "project")).edition
    assert edition is not None
    path = tmp_path / "update.apkg"
    path.write_bytes(apkg.write(edition)["introduccion-llm.apkg"])
    return path


def test_an_import_over_0_2_2_renames_the_spare_field_and_loses_nothing(
    update: Path, tmp_path: Path
) -> None:
    with learner(tmp_path / "anki") as someone:
        assert counts(someone.imports(SIX_NOTES_OF_022)) == {"new": 6}
        models = someone.collection.models
        before = {one.id: one.name for one in models.all_names_and_ids()}
        for id_ in someone.ids():
            someone.reviews(id_)
            note = someone.note(id_)
            note["Reserva 3"] = f"De {id_}."
            someone.collection.update_note(note)
        reviews = someone.history()
        cards = {id_: someone.cards(id_) for id_ in someone.ids()}
        fields = {id_: someone.note(id_).fields for id_ in someone.ids()}

        assert counts(someone.imports(update)) == {"duplicate": 6}

        assert {one.id: one.name for one in models.all_names_and_ids()} == before
        for id_ in someone.ids():
            note = someone.note(id_)
            assert note["Mi nota"] == f"De {id_}."
            assert note.fields == fields[id_]
            assert all(f"Mi nota\nDe {id_}." in readable(card.answer()) for card in note.cards())
        assert someone.history() == reviews
        assert {id_: someone.cards(id_) for id_ in someone.ids()} == cards


def test_a_package_that_corrects_a_note_empties_the_field_as_the_page_says(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Anki replaces every field of a note that an import updates."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1500000000")
    project = shutil.copytree(folder, tmp_path / "project", ignore=shutil.ignore_patterns("dist"))
    first = package_of(project).rename(tmp_path / "first.apkg")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    (project / "cards" / "01-prueba" / "basic.md").write_text(
        FILES["basic.md"].replace("Esto.", "Aquello."), "utf-8"
    )
    with learner(tmp_path / "anki") as someone:
        someone.imports(first)
        note = someone.note("basic")
        note["Mi nota"] = WORDS
        someone.collection.update_note(note)
        assert counts(someone.imports(package_of(project))) == {"updated": 5}
        assert someone.note("basic")["Mi nota"] == ""
    page = (ROOT / "docs" / "para-quien-estudia.md").read_text("utf-8")
    assert "En las tarjetas que corrigen, el paquete lo deja en blanco" in page
