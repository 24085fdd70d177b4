"""Import the collection's packages into the real Anki, once and twice, and check what is stored."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest
from anki_backend import Card, cards_of, import_package, links, opened, readable

from builder.identity import deck_name, note_type_id, package_file
from builder.languages import language
from builder.notes import note_types, worded
from builder.pipeline import files_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki.collection import Collection
    from anki.notes import Note

    from builder.edition import Edition
    from builder.model import RenderedNote

ROWS = (
    "select id, guid, mid, mod, tags, flds from notes order by id",
    "select id, nid, did, ord, due from cards order by id",
    "select id, name from decks order by id",
)
"""Queries for everything that an import writes about notes, cards and decks."""


@pytest.fixture(scope="module")
def package(dist: Path, edition: Edition) -> Path:
    return dist / package_file(edition.collection)


@pytest.fixture(scope="module")
def manifest(dist: Path, package: Path) -> list[dict[str, Any]]:
    """The manifest's entries for the package's notes."""
    notes: list[dict[str, Any]] = json.loads((dist / "manifest.json").read_text("utf-8"))["notes"]
    return [note for note in notes if note["package"] == package.name]


@pytest.fixture(scope="module")
def notes(edition: Edition) -> tuple[RenderedNote, ...]:
    """The notes of the package."""
    return edition.notes


@pytest.fixture(scope="module")
def collection(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection after one import of the package."""
    with opened(tmp_path_factory.mktemp("anki")) as opened_collection:
        import_package(opened_collection, package)
        yield opened_collection


@pytest.fixture(scope="module")
def cards(collection: Collection) -> list[Card]:
    return cards_of(collection)


def notes_of(collection: Collection) -> dict[str, Note]:
    """The collection's notes, by our id."""
    notes = [collection.get_note(id_) for id_ in collection.find_notes("")]
    return {note["Id"]: note for note in notes}


# ---------------------------------------------------------------- notes


def test_a_first_import_adds_every_note_of_the_manifest(
    package: Path, manifest: list[dict[str, Any]], tmp_path: Path
) -> None:
    with opened(tmp_path) as empty:
        log = import_package(empty, package)
        assert [field.name for field, _ in log.ListFields()] == ["new", "found_notes"]
        assert (len(log.new), log.found_notes) == (len(manifest), len(manifest))


def test_a_second_import_of_the_same_file_changes_nothing(
    package: Path, manifest: list[dict[str, Any]], tmp_path: Path
) -> None:
    with opened(tmp_path) as twice:
        import_package(twice, package)
        before = [twice.db.all(query) for query in ROWS]
        log = import_package(twice, package)
        assert [field.name for field, _ in log.ListFields()] == ["duplicate", "found_notes"]
        assert len(log.duplicate) == len(manifest)
        assert [twice.db.all(query) for query in ROWS] == before


def test_notes_keep_their_guids_types_decks_and_tags(
    collection: Collection,
    manifest: list[dict[str, Any]],
) -> None:
    stored = {
        id_: {
            "guid": note.guid,
            "type": note.note_type()["name"].rsplit(" · ", 1)[1],
            "decks": {collection.decks.name(card.did) for card in note.cards()},
            "tags": set(note.tags),
            "modified": note.mod,
        }
        for id_, note in notes_of(collection).items()
    }
    assert stored == {
        note["id"]: {
            "guid": note["guid"],
            "type": note["type"],
            "decks": {note["deck"]},
            "tags": set(note["tags"]),
            "modified": note["modified"],
        }
        for note in manifest
    }


def test_every_field_is_stored_as_it_was_rendered(
    collection: Collection, notes: tuple[RenderedNote, ...]
) -> None:
    stored = {id_: tuple(note.fields) for id_, note in notes_of(collection).items()}
    assert stored == {rendered.note.id: rendered.fields for rendered in notes}


def test_no_field_contains_a_field_separator_or_a_strike_through_tag(
    edition: Edition,
) -> None:
    fields = [(r.note.id, value) for r in edition.notes for value in r.fields]
    assert [id_ for id_, value in fields if "\x1f" in value] == []
    assert [id_ for id_, value in fields if "<s>" in value or "</s>" in value] == []


# ---------------------------------------------------------------- cards


def test_no_card_is_empty(collection: Collection) -> None:
    assert list(collection.get_empty_cards().notes) == []


def test_ankis_media_check_finds_no_missing_and_no_unused_file(collection: Collection) -> None:
    report = collection.media.check()
    assert (list(report.missing), list(report.unused)) == ([], [])


def test_every_note_has_the_cards_that_anki_would_generate(collection: Collection) -> None:
    for id_, note in notes_of(collection).items():
        note_type = note.note_type()
        numbers = (
            collection._backend.cloze_numbers_in_note(note._to_backend_note())
            if note_type["type"] == 1
            else range(1, len(note_type["tmpls"]) + 1)
        )
        assert (id_, [card.ord + 1 for card in note.cards()]) == (id_, sorted(numbers))


def test_no_side_of_a_card_is_blank_or_shows_an_error_of_anki(cards: list[Card]) -> None:
    """Anki's error messages about templates and cards link to the manual's page of errors."""
    sides = [(card.note, side) for card in cards for side in (card.front, card.back)]
    assert [id_ for id_, side in sides if any("ankiweb" in link for link in links(side))] == []
    assert [id_ for id_, side in sides if not readable(side)] == []


def test_no_card_plays_a_sound(cards: list[Card]) -> None:
    assert [card.note for card in cards if card.sounds] == []


def test_every_back_shows_the_notes_id_and_a_link_to_report_an_error(
    cards: list[Card], edition: Edition
) -> None:
    address = edition.collection.report
    for card in cards:
        assert address.replace("{id}", card.note) in links(card.back)
        assert f'class="mazo-id">{card.note}<' in card.back
        assert 'class="mazo-id"' not in card.front


def test_new_cards_are_due_in_document_order_from_1(
    collection: Collection,
    manifest: list[dict[str, Any]],
) -> None:
    stored = notes_of(collection)
    due = [{card.due for card in stored[entry["id"]].cards()} for entry in manifest]
    assert due == [{number} for number in range(1, len(manifest) + 1)]


# ---------------------------------------------------------------- decks and note types


def test_decks_are_named_in_the_order_of_study_and_have_descriptions(
    collection: Collection, edition: Edition, notes: tuple[RenderedNote, ...]
) -> None:
    stored = {
        deck.name: collection.decks.get(deck.id)["desc"]
        for deck in collection.decks.all_names_and_ids(skip_empty_default=True)
    }
    parent = stored.pop(edition.collection.name)
    assert edition.collection.licence in parent
    assert edition.version in parent
    assert f'<a href="{edition.collection.home}">{edition.collection.home}</a>' in parent
    used = {rendered.note.deck for rendered in notes}
    assert list(stored) == [
        deck_name(deck, edition.collection) for deck in edition.decks if deck.folder in used
    ]
    for deck in edition.decks:
        said = stored.get(deck_name(deck, edition.collection), "")
        assert (said.startswith(deck.description), said != "") == (deck.folder in used,) * 2
        assert not said or {edition.version, edition.collection.licence} <= set(
            _pieces(said, edition)
        )
    assert all(stored.values())


def _pieces(said: str, edition: Edition) -> list[str]:
    """Of version and licence, those that a description names."""
    return [piece for piece in (edition.version, edition.collection.licence) if piece in said]


@pytest.mark.parametrize("name", sorted(note_types()))
def test_a_note_type_is_stored_with_its_fixed_ids_fields_and_templates(
    name: str, collection: Collection, edition: Edition, notes: tuple[RenderedNote, ...]
) -> None:
    note_type, said = note_types()[name], worded(name, language("es"))
    stored = collection.models.get(note_type_id(note_type, edition.collection))
    if all(rendered.note.type != name for rendered in notes):
        assert stored is None
        return
    assert stored["name"] == f"{edition.collection.name} · {name}"
    assert [(f["name"], f["id"]) for f in stored["flds"]] == [
        (name, f.id) for name, f in zip(said.fields, note_type.fields, strict=True)
    ]
    assert [(t["name"], t["id"]) for t in stored["tmpls"]] == [
        (one.name, t.id) for one, t in zip(said.templates, note_type.templates, strict=True)
    ]
    assert bool(stored["type"]) is note_type.is_cloze


# ---------------------------------------------------------------- reproducible bytes


def test_the_same_edition_is_written_as_the_same_bytes(edition: Edition, dist: Path) -> None:
    again = files_of(edition)
    assert {
        name: (dist / name).read_bytes() == data for name, data in again.items()
    } == dict.fromkeys(again, True)


def test_the_files_do_not_depend_on_pythons_hash_seed(root: Path, tmp_path: Path) -> None:
    def build(seed: str) -> dict[str, bytes]:
        out = tmp_path / seed
        settings = {
            "PYTHONHASHSEED": seed,
            "SOURCE_DATE_EPOCH": "1790000001",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [sys.executable, "-m", "builder", "build", "--no-cache", "--out", str(out)]
        done = subprocess.run(
            command,
            cwd=root,
            env=os.environ | settings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return {path.name: path.read_bytes() for path in out.iterdir()}

    with ThreadPoolExecutor() as pool:
        one, other = pool.map(build, ("1", "2"))
    assert sorted(one) == sorted(other)
    assert [name for name, data in one.items() if data != other[name]] == []


def test_the_package_has_fixed_times_and_file_modes(package: Path) -> None:
    with zipfile.ZipFile(package) as opened_package:
        members = opened_package.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.external_attr >> 16 for member in members} == {0o644}
