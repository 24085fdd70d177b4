"""A learner imports a newer package into the real Anki: corrections arrive, and no progress is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from anki_backend import package_of
from command import ROOT, mazo
from conftest import make_project
from learner import EARLIER, LATER, Learner, counts, student

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


CARD = "---\nid: {id}\ntags: [{tag}]\n---\n{front}\n\n---\n\n{back}\n"
NAMES = ("uno", "dos", "tres", "cuatro", "cinco", "seis", "siete")
FILES = {
    f"{id_}.md": CARD.format(id=id_, tag="propia", front=f"¿Qué es {id_}?", back="Esto.") for id_ in NAMES
} | {
    "codigo.md": CARD.format(id="codigo", tag="propia", front="¿Qué imprime?\n\n```python\nprint(1)\n```", back="1"),
    "hueco.md": "---\nid: hueco\n---\nEl {{c1::primero}} y el {{c2::segundo}}.\n",
    "elige.md": "---\nid: elige\n---\n¿Cuál?\n\n- [x] esta\n- [ ] esa\n- [ ] aquella\n\n---\n\nLa que está aquí.\n",
    "tres-figura.md": CARD.format(id="tres-figura", tag="figura", front="![Una figura](figura.svg)", back="Una."),
    "media/figura.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
}  # fmt: skip


def release(folder: Path, version: str, time: int, code: Path = ROOT) -> Path:
    """Release a project with the code in a folder; return the package."""
    found = mazo("release", version, cwd=folder, SOURCE_DATE_EPOCH=str(time), PYTHONPATH=str(code))
    assert (found.returncode, found.stderr) == (0, "")
    return folder / "dist" / "prueba.apkg"


def write(folder: Path, id_: str, front: str, back: str = "Esto.", tag: str = "propia") -> None:
    """Write or overwrite a card of the project."""
    path = folder / "cards" / "01-prueba" / f"{id_}.md"
    path.write_text(CARD.format(id=id_, tag=tag, front=front, back=back), "utf-8")


@pytest.fixture(scope="module")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with version 0.1.0 released long ago, for copying."""
    folder = make_project(tmp_path_factory.mktemp("published"), FILES)
    release(folder, "0.1.0", EARLIER)
    return folder


@pytest.fixture
def published(first_release: Path, tmp_path: Path) -> Path:
    """A project with version 0.1.0 released long ago."""
    return shutil.copytree(first_release, tmp_path / "project")


@pytest.fixture
def someone(published: Path, tmp_path: Path) -> Iterator[Learner]:
    """A learner who imported 0.1.0 and reviewed every card once."""
    with student(tmp_path / "anki", published / "dist" / "prueba.apkg") as one:
        yield one


def test_only_changed_notes_are_updated_and_every_review_is_kept(
    published: Path, someone: Learner
) -> None:
    reviews, kept = someone.history(), {id_: someone.cards(id_) for id_ in someone.ids()}
    write(published, "uno", "¿Qué es exactamente uno?")
    write(published, "nueva", "¿Qué hay de nuevo?")
    (published / "cards/01-prueba/dos.md").unlink()
    (published / "cards/retired.yaml").write_text("dos: Estaba repetida.\n", "utf-8")
    log = someone.imports(release(published, "0.2.0", LATER))
    assert counts(log) == {"new": 1, "updated": 1, "duplicate": 9}
    assert someone.note("uno").fields[0] == "<p>¿Qué es exactamente uno?</p>"
    assert someone.note("dos")["Id"] == "dos"
    assert someone.history() == reviews
    assert {id_: someone.cards(id_) for id_ in kept} == kept


@pytest.fixture
def restyled(tmp_path: Path) -> Path:
    """A copy of the code with another style sheet and other HTML for code blocks."""
    code = tmp_path / "code"
    shutil.copytree(
        ROOT / "builder", code / "builder", ignore=shutil.ignore_patterns("__pycache__")
    )
    styles = code / "builder" / "notes" / "_cards.css"
    styles.write_text(styles.read_text("utf-8") + ".mazo { letter-spacing: .01em; }\n", "utf-8")
    renderer = code / "builder" / "text" / "html.py"
    text = renderer.read_text("utf-8")
    assert text.count("<pre{direction}>") == 1
    renderer.write_text(
        text.replace("<pre{direction}>", "<pre{direction} class=mazo-new>"), "utf-8"
    )
    return code


def test_a_new_style_and_a_new_renderer_update_the_affected_cards(
    published: Path, someone: Learner, restyled: Path
) -> None:
    reviews = someone.history()
    before = {id_: someone.note(id_).mod for id_ in someone.ids()}
    log = someone.imports(release(published, "0.2.0", LATER, restyled))
    assert counts(log) == {"updated": 1, "duplicate": 10}
    assert "class=mazo-new" in someone.note("codigo").fields[0]
    changed = [id_ for id_, mod in before.items() if someone.note(id_).mod != mod]
    assert changed == ["codigo"]
    for id_ in ("uno", "hueco", "elige"):
        note_type = someone.note(id_).note_type()
        assert note_type is not None
        assert "letter-spacing: .01em" in note_type["css"]
    assert someone.history() == reviews


def test_importing_the_same_release_again_changes_nothing(
    published: Path, someone: Learner
) -> None:
    someone.tags("uno", "mio")
    someone.edits("dos", "A mi manera")
    before = [someone.note(id_).fields for id_ in someone.ids()]
    log = someone.imports(published / "dist" / "prueba.apkg")
    assert counts(log) == {"duplicate": 11}
    assert [someone.note(id_).fields for id_ in someone.ids()] == before
    assert "mio" in someone.note("uno").tags


def test_a_release_keeps_a_learners_changes_of_notes_that_it_does_not_change(
    published: Path, someone: Learner
) -> None:
    someone.edits("uno", "A mi manera")
    someone.tags("dos", "mio")
    someone.tags("tres", "leech")
    someone.suspends("tres")
    someone.suspends("cuatro")
    someone.flags("cinco")
    someone.moves("seis", "Míos")
    kept = {
        id_: (someone.note(id_).fields, someone.note(id_).tags, someone.cards(id_)) for id_ in NAMES
    }
    write(published, "codigo", "¿Otra cosa?")
    assert counts(someone.imports(release(published, "0.2.0", LATER))) == {
        "updated": 1,
        "duplicate": 10,
    }
    assert {
        id_: (someone.note(id_).fields, someone.note(id_).tags, someone.cards(id_)) for id_ in NAMES
    } == kept


def test_a_correction_replaces_text_and_tags_but_keeps_schedule_suspension_flag_and_deck(
    published: Path, someone: Learner
) -> None:
    """The page for learners says that their edits of corrected notes are lost."""
    someone.edits("uno", "A mi manera")
    someone.tags("dos", "mio")
    someone.tags("tres", "leech")
    someone.suspends("tres")
    someone.flags("cinco")
    someone.moves("seis", "Míos")
    kept = {id_: someone.cards(id_) for id_ in NAMES}
    reviews = someone.history()
    for id_ in NAMES:
        write(published, id_, f"¿Qué es de verdad {id_}?")
    log = someone.imports(release(published, "0.2.0", LATER))
    assert counts(log) == {"updated": 7, "duplicate": 4}
    for id_ in NAMES:
        assert someone.note(id_).fields[0] == f"<p>¿Qué es de verdad {id_}?</p>"
        assert someone.note(id_).tags == ["prueba::propia"]
    assert {id_: someone.cards(id_) for id_ in NAMES} == kept
    assert kept["seis"][0][0] == "Míos"
    assert someone.history() == reviews


def test_an_edit_later_than_the_release_prevents_its_correction(
    published: Path, someone: Learner
) -> None:
    """A limitation of Anki, which the page for learners describes."""
    someone.edits("uno", "A mi manera")
    write(published, "uno", "¿Qué es de verdad uno?")
    someone.imports(release(published, "0.2.0", EARLIER + 1000))
    assert someone.note("uno").fields[0] == "A mi manera"


def test_the_text_of_a_build_that_is_taken_back_stays_unless_notes_are_always_updated(
    published: Path, someone: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Why `docs/reviewing.md` advises a profile of its own for the package of a branch."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(LATER))
    write(published, "uno", "¿Qué es uno en la rama?")
    assert counts(someone.imports(package_of(published))) == {"updated": 1, "duplicate": 10}
    write(published, "uno", "¿Qué es uno?")
    write(published, "dos", "¿Qué es de verdad dos?")
    package = release(published, "0.2.0", LATER + 1000)
    assert counts(someone.imports(package)) == {"updated": 1, "duplicate": 10}
    assert someone.note("uno").fields[0] == "<p>¿Qué es uno en la rama?</p>"
    assert counts(someone.imports(package, always=True)) == {"updated": 1, "duplicate": 10}
    assert someone.note("uno").fields[0] == "<p>¿Qué es uno?</p>"


def test_a_note_that_the_learner_deleted_is_imported_as_new(
    published: Path, someone: Learner
) -> None:
    someone.collection.remove_notes([someone.note("uno").id])
    write(published, "codigo", "¿Otra cosa?")
    log = someone.imports(release(published, "0.2.0", LATER))
    assert counts(log) == {"new": 1, "updated": 1, "duplicate": 9}
    assert [card[1] for card in someone.cards("uno")] == [0]


def test_a_changed_picture_is_imported_under_a_new_name_and_updates_its_note(
    published: Path, someone: Learner
) -> None:
    before = someone.note("tres-figura").fields[0]
    other = FILES["media/figura.svg"].replace("h9", "h8")
    (published / "media" / "figura.svg").write_text(other, "utf-8")
    log = someone.imports(release(published, "0.2.0", LATER))
    assert counts(log) == {"updated": 1, "duplicate": 10}
    assert someone.note("tres-figura").fields[0] != before
    assert list(someone.collection.media.check().missing) == []


def test_a_note_moved_to_another_deck_stays_in_the_learners_deck(
    published: Path, someone: Learner
) -> None:
    deck = published / "cards" / "02-otra"
    deck.mkdir()
    (deck / "_deck.yaml").write_text(
        "name: Otra\ndescription: Otro mazo.\nsource: Nadie\n", "utf-8"
    )
    (published / "cards/01-prueba/uno.md").rename(deck / "uno.md")
    write(published, "dos", "¿Otra cosa?")
    kept = someone.cards("uno")
    found = mazo("release", "0.2.0", cwd=published, SOURCE_DATE_EPOCH=str(LATER))
    assert found.returncode == 0
    assert "P201" in found.stderr
    someone.imports(published / "dist" / "prueba.apkg")
    assert someone.cards("uno") == kept
