"""Corrections as text, in the real Anki: they always arrive, and everything that is the learner's own is kept."""

from __future__ import annotations

import csv
import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest
from anki.import_export_pb2 import CsvMetadata, ImportCsvRequest
from learner import EARLIER, LATER, Learner, counts, learner, student
from publishing import BASIC, CARDS, DECK, import_texts, publish, published_project, rewrite

from builder.identity import guid
from builder.outputs import apkg, corrections
from builder.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h{0}v{0}z"/></svg>'
FILES = CARDS | {
    "figura.md": BASIC.format(
        id="figura", tag="propia", front="¿Qué se ve?\n\n![Una figura](figura.svg)", back="Una."
    ),
    "media/figura.svg": SVG.format(9),
    "bpe-encode.yaml": (
        "generator: bpe-encode\nvariants:\n  - {id: calculada, merges: [a a], text: aaab}\n"
    ),
}
MAIN, ARCHIVE = "dist/prueba.apkg", "dist/prueba-correcciones.zip"
PICTURES = "dist/prueba-correcciones-imagenes.apkg"
CORRECTED = {
    "uno.md": ("¿Qué es uno?", "¿Qué es de verdad «uno»?"),
    "dos.md": ("Porque sí.", "Porque es esta."),
    "tres.md": ("Tras", "Después de"),
    "cuatro.md": ("De este modo.", "De esta manera."),
    "cinco.md": ("Dos palabras seguidas.", "Un par de palabras\tseguidas."),
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
    """A learner who imported the main package of 0.1.0 and reviewed every card once."""
    with student(tmp_path / "anki", published / MAIN) as one:
        yield one


def corrected(published: Path) -> dict[str, tuple[str, ...]]:
    """Publish 0.2.0, which corrects a note of each type; return their fields by id."""
    for name, (old, new) in CORRECTED.items():
        rewrite(published, name, old, new)
    release = publish(published, "0.2.0", EARLIER + 1000)
    assert release.changes.corrected == ("cinco", "cuatro", "dos", "tres", "uno")
    return {
        r.note.id: r.fields for r in release.edition.notes if r.note.id in release.changes.corrected
    }


def write_own_words(someone: Learner, id_: str) -> None:
    """Edit what the authors wrote, add words in the last field, which is no author's, and add a tag."""
    someone.edits(id_, "A mi manera")
    note = someone.note(id_)
    note.fields[-1] = f"Lo mío sobre {id_}"
    someone.collection.update_note(note)
    someone.tags(id_, "mio")


def test_a_correction_arrives_after_a_later_edit_and_keeps_own_words_tags_and_progress(
    published: Path, someone: Learner
) -> None:
    ids = [name.removesuffix(".md") for name in CORRECTED]
    for id_ in ids:
        write_own_words(someone, id_)
    someone.suspends("uno")
    someone.moves("dos", "Míos")
    kept = {id_: someone.cards(id_) for id_ in someone.ids()}
    reviews, tags = someone.history(), {id_: someone.note(id_).tags for id_ in ids}
    new = corrected(published)
    assert import_texts(someone, published / ARCHIVE) == {
        f"{type_}.txt": {"updated": 1}
        for type_ in ("basic", "choice", "cloze", "reversed", "typed")
    }
    for id_ in ids:
        note = someone.note(id_)
        assert (*note.fields[:-1], "") == new[id_]
        assert note.fields[-1] == f"Lo mío sobre {id_}"
        assert note.tags == tags[id_]
        assert "mio" in note.tags
    assert {id_: someone.cards(id_) for id_ in kept} == kept
    assert someone.history() == reviews


def test_after_the_texts_the_package_brings_new_notes_and_replaces_nothing(
    published: Path, someone: Learner
) -> None:
    write_own_words(someone, "uno")
    corrected(published)
    path = published / "cards/01-prueba/nueva.md"
    path.write_text(BASIC.format(id="nueva", tag="propia", front="¿Hay más?", back="Sí."), "utf-8")
    publish(published, "0.3.0", EARLIER + 2000)
    import_texts(someone, published / ARCHIVE)
    before = {id_: (someone.note(id_).fields, someone.note(id_).tags) for id_ in someone.ids()}
    assert counts(someone.imports(published / MAIN)) == {"new": 1, "duplicate": 7}
    assert {id_: (someone.note(id_).fields, someone.note(id_).tags) for id_ in before} == before


def test_the_package_alone_loses_the_own_words_that_the_texts_keep(
    published: Path, someone: Learner
) -> None:
    """Why there are two ways, and what the page for learners says of the first."""
    write_own_words(someone, "uno")
    corrected(published)
    someone.imports(published / MAIN)
    assert someone.note("uno").fields[0] == "A mi manera", "the edit is later than the release"
    rewrite(published, "uno.md", "¿Qué es de verdad", "¿Qué es al fin")
    publish(published, "0.3.0", LATER)
    someone.imports(published / MAIN)
    assert someone.note("uno").fields[0] == "<p>¿Qué es al fin «uno»?</p>"
    assert (someone.note("uno").fields[-1], someone.note("uno").tags) == ("", ["prueba::propia"])


def test_there_is_a_line_for_each_note_that_was_published_and_corrected_later(
    published: Path,
) -> None:
    assert not (published / ARCHIVE).exists(), "nothing is corrected in a first release"
    rewrite(published, "uno.md", "Un número.", "El primer número.")
    path = published / "cards/01-prueba/nueva.md"
    path.write_text(BASIC.format(id="nueva", tag="propia", front="¿Hay más?", back="Sí."), "utf-8")
    publish(published, "0.2.0", LATER)
    assert ids_in(published) == {"basic.txt": ["uno"]}
    rewrite(published, "nueva.md", "Sí.", "Sí, esto.")
    publish(published, "0.3.0", LATER + 1000)
    assert ids_in(published) == {"basic.txt": ["nueva", "uno"]}, "those of earlier releases, too"


def tables(published: Path) -> dict[str, list[list[str]]]:
    """The rows of each text file of the archive; the first has the names of the columns."""
    found = {}
    with zipfile.ZipFile(published / ARCHIVE) as archive:
        for name in archive.namelist():
            head, columns, body = archive.read(name).decode().partition("#columns:")
            assert columns, head
            found[name] = list(
                csv.reader(body.splitlines(keepends=True), delimiter="\t", strict=True)
            )
    return found


def ids_in(published: Path) -> dict[str, list[str]]:
    """The ids of the notes in each text file of the archive, sorted."""
    return {
        name: sorted(row[head.index("Id")] for row in rows)
        for name, (head, *rows) in tables(published).items()
    }


def test_a_guid_that_begins_with_a_number_sign_is_no_comment(
    published: Path, tmp_path: Path
) -> None:
    edition = run(published).edition
    assert edition is not None
    names = (f"nota-{n}" for n in range(2000))
    id_ = next(name for name in names if guid(name, edition.collection).startswith("#"))
    card = BASIC.format(id=id_, tag="propia", front="¿Qué es?", back="Esto.")
    (published / f"cards/01-prueba/{id_}.md").write_text(card, "utf-8")
    publish(published, "0.2.0", EARLIER)
    with learner(tmp_path / "anki") as one:
        one.imports(published / MAIN)
        rewrite(published, f"{id_}.md", "Esto.", "Aquello.")
        publish(published, "0.3.0", EARLIER + 1000)
        assert import_texts(one, published / ARCHIVE) == {"basic.txt": {"updated": 1}}
        assert one.note(id_).fields[1] == "<p>Aquello.</p>"


def test_a_deleted_note_comes_back_in_its_deck_without_progress_and_tags(
    published: Path, someone: Learner
) -> None:
    someone.collection.remove_notes([someone.note("uno").id])
    corrected(published)
    assert import_texts(someone, published / ARCHIVE)["basic.txt"] == {"new": 1}
    assert [(card[0], card[1]) for card in someone.cards("uno")] == [(DECK, 0)]
    assert someone.note("uno").tags == []


def test_a_note_of_a_type_that_the_learner_does_not_have_is_left_to_the_package(
    published: Path, someone: Learner
) -> None:
    """Who skips a release may not have the note type of a note that it added."""
    models = someone.collection.models
    someone.collection.remove_notes([someone.note("cuatro").id])
    typed = models.by_name("Prueba · typed")
    assert typed is not None
    models.remove(typed["id"])
    corrected(published)
    assert import_texts(someone, published / ARCHIVE)["typed.txt"] == {}
    assert not {"cuatro", "calculada"} & set(someone.ids())
    assert counts(someone.imports(published / MAIN)) == {"new": 2, "duplicate": 5}
    assert someone.note("cuatro").fields[2] == "<p>De esta manera.</p>"


def test_corrections_arrive_before_the_package_that_renames_the_collection(
    published: Path, someone: Learner
) -> None:
    """The note types have its name."""
    write_own_words(someone, "uno")
    path = published / "cards/collection.yaml"
    path.write_text(path.read_text("utf-8").replace("name: Prueba", "name: Ensayo"), "utf-8")
    new = corrected(published)
    assert import_texts(someone, published / ARCHIVE)["basic.txt"] == {"updated": 1}
    assert counts(someone.imports(published / MAIN)) == {"duplicate": 7}
    assert someone.note("uno").fields == [*new["uno"][:-1], "Lo mío sobre uno"]
    names = {one.name for one in someone.collection.models.all_names_and_ids()}
    assert "Ensayo · basic" in names
    assert "Prueba · basic" not in names


def test_corrections_arrive_where_the_learner_last_chose_to_keep_existing_notes(
    published: Path, someone: Learner
) -> None:
    """Anki's dialog begins with the choices of the last import."""
    corrected(published)
    path = published / "dist" / "other.txt"
    path.write_text("#separator:tab\n#columns:Anverso\tReverso\nx\ty\n", "utf-8")
    metadata = someone.collection.get_csv_metadata(str(path), None)
    metadata.dupe_resolution = CsvMetadata.PRESERVE
    someone.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
    assert import_texts(someone, published / ARCHIVE)["basic.txt"] == {"updated": 1}


@pytest.mark.parametrize("comes_first", [True, False])
def test_the_pictures_of_corrections_come_in_a_package_of_their_own(
    published: Path, someone: Learner, *, comes_first: bool
) -> None:
    (published / "media" / "figura.svg").write_text(SVG.format(8), "utf-8")
    publish(published, "0.2.0", EARLIER + 1000)
    if comes_first:
        someone.imports(published / PICTURES)
    import_texts(someone, published / ARCHIVE)
    if not comes_first:
        assert len(someone.collection.media.check().missing) == 1
        someone.imports(published / MAIN)
        assert len(someone.collection.media.check().missing) == 1, (
            "Anki skips those of a skipped note"
        )
        someone.imports(published / PICTURES)
    assert list(someone.collection.media.check().missing) == []
    assert "figura" in someone.note("figura").fields[0]
    assert someone.ids() == sorted(["uno", "dos", "tres", "cuatro", "cinco", "figura", "calculada"])


def test_a_correction_without_pictures_needs_no_package_of_pictures(published: Path) -> None:
    corrected(published)
    assert not (published / PICTURES).exists()


def test_the_archive_has_the_same_bytes_each_time(published: Path) -> None:
    corrected(published)
    edition = run(published).edition
    assert edition is not None
    again = {**corrections.write(edition), **apkg.write(edition)}
    assert {name: (published / "dist" / name).read_bytes() for name in again} == again


def test_only_the_authors_columns_are_named(published: Path) -> None:
    corrected(published)
    heads = {name: head for name, (head, *_) in tables(published).items()}
    assert all(head[:3] == ["guid", "notetype", "deck"] for head in heads.values())
    assert {name: head[3:] for name, head in heads.items()} == {
        "basic.txt": ["Anverso", "Reverso", "Fuente", "Id"],
        "choice.txt": ["Enunciado", "Opciones", "Clave", "Fijas", "Solución", "Fuente", "Id"],
        "cloze.txt": ["Texto", "Extra", "Fuente", "Id"],
        "reversed.txt": ["Anverso", "Reverso", "Fuente", "Id"],
        "typed.txt": ["Enunciado", "Respuesta", "Explicación", "Fuente", "Id", "Reserva 1"],
    }  # fmt: skip
