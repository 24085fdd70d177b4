"""The ids by which Anki recognises published notes never change: edits of cards, collection or code are refused."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest
from command import ROOT
from differences import BASIC, Outcome, Repository, diff, published, repository, run_here

from builder import identity
from builder.identity import content_of
from builder.notes import note_types
from builder.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Project

    from builder.edition import Edition
    from builder.pipeline import Result

Capture = pytest.CaptureFixture[str]
CARDS = {
    "uno.md": BASIC.format(id="uno", front="¿Qué es uno?", back="Un número."),
    "dos.md": BASIC.format(id="dos", front="¿Cuánto mide otra cosa?", back="Un metro."),
    "tres.md": "---\nid: tres\n---\nTras {{c1::`a`}} va {{c2::`b`}}.\n",
    "bpe-encode.yaml": "generator: bpe-encode\nvariants:\n  - {id: v-uno, merges: [a a], text: aaab}\n",
}
GOLDEN = (ROOT / "tests/golden/identity-0.2.1.txt").read_text("utf-8").splitlines()
"""The ids of note types, fields and templates, and every note's guid, from the packages of release 0.2.1."""
TYPES = sorted(line for line in GOLDEN if line.startswith("type "))
LATER = {"exercise": 868541585599}
"""The note types that came after that release, with their ids in our own collection."""
NOTES = {line.split()[1]: line for line in GOLDEN if line.startswith("note ")}


@pytest.fixture
def here(project: Project) -> Repository:
    """A project whose cards are published and committed."""
    return published(project(CARDS))


# ---------------------------------------------------------------- our own collection


def known_by_anki(package: Path, folder: Path) -> tuple[list[str], dict[str, str]]:
    """The note types and notes of a package, in the format of the golden file."""
    with zipfile.ZipFile(package) as members:
        database = sqlite3.connect(members.extract("collection.anki2", folder))
    (models,) = database.execute("select models from col").fetchone()
    types, notes = [], {}
    for model in json.loads(models).values():
        name = model["name"].split(" · ")[-1]
        fields, templates = (
            ",".join(str(one["id"]) for one in model[what]) for what in ("flds", "tmpls")
        )
        types.append(f"type {name} {model['id']} {fields} {templates}")
        place = [field["name"] for field in model["flds"]].index("Id")
        rows = database.execute("select guid, flds from notes where mid = ?", (int(model["id"]),))
        for guid, values in rows:
            id_ = values.split("\x1f")[place]
            notes[id_] = f"note {id_} {name} {guid}"
    database.close()
    return sorted(types), notes


def test_the_packages_have_the_guids_and_ids_of_release_0_2_1(dist: Path, tmp_path: Path) -> None:
    """The record of 0.2.1 does not contain them; the golden file was made from its packages."""
    notes: dict[str, str] = {}
    for name in ("introduccion-llm.apkg", "introduccion-llm-retiradas.apkg"):
        types, found = known_by_anki(dist / name, tmp_path)
        used = {line.split()[2] for line in found.values()}
        old = [line for line in types if line.split()[1] not in LATER]
        assert old == [line for line in TYPES if line.split()[1] in used]
        notes |= found
    kept = NOTES.keys() & notes.keys()
    assert len(kept) > 500
    assert {id_: notes[id_] for id_ in kept} == {id_: NOTES[id_] for id_ in kept}


def test_the_ids_of_note_types_depend_on_a_constant_in_the_code(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = LATER | {line.split()[1]: int(line.split()[2]) for line in TYPES}

    def made() -> dict[str, int]:
        return {
            name: identity.note_type_id(note_type, edition.collection)
            for name, note_type in note_types().items()
        }

    assert made() == numbers
    monkeypatch.setattr(identity, "stable_number", partial(identity.stable_number, bits=41))
    assert made() != numbers


# ---------------------------------------------------------------- refused


@pytest.fixture
def other_guids(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """A function that makes mazo compute other guids."""

    def change() -> None:
        monkeypatch.setattr(identity, "_DIGITS", identity._DIGITS[::-1])
        identity._guid.cache_clear()

    yield change
    identity._guid.cache_clear()


def refused(here: Repository, capsys: Capture, code: str) -> str:
    """Assert that `check`, `release` and `diff` refuse with a code and write nothing; return the lines of `check`."""
    record = (here.root / "cards/released.yaml").read_bytes()
    found = run_here(here, capsys, "check", "--format", "concise")
    assert found.code == 1
    lines = [line for line in found.err.splitlines() if f"[{code}]" in line]
    released = run_here(here, capsys, "release", "0.2.0")
    assert (released.code, code in released.err) == (1, True)
    assert (here.root / "cards/released.yaml").read_bytes() == record
    assert not (here.root / "CHANGELOG.md").exists()
    compared = diff(here, capsys)
    assert compared.code == 1
    assert "refused: " in compared.out.casefold()
    codes = set(re.findall(r"error\[(P\d+)\]", found.err))
    assert codes == {code}, "one cause is reported under several codes"
    return "\n".join(lines)


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_changed_namespace_is_refused_once_at_its_line(here: Repository, capsys: Capture) -> None:
    edit(here.root / "cards/collection.yaml", "mazo/prueba", "mazo/otra")
    said = refused(here, capsys, "P107")
    assert said == (
        "cards/collection.yaml:3:1: error[P107] the collection was published with the namespace `mazo/prueba`"
    )


def test_a_card_with_a_guid_of_its_own_is_refused_with_the_reason(
    here: Repository, capsys: Capture
) -> None:
    """Anki keeps no progress of a note whose note type is another, so the key never did what it said."""
    edit(here.cards / "uno.md", "id: uno\n", "id: uno\nguid: abcdefghij\n")
    found = run_here(here, capsys, "check")
    assert (found.code, "error[L202]: a card has no key `guid`" in found.err) == (1, True)
    assert "help: delete the line" in found.err


def test_changed_ids_of_note_types_are_refused(
    here: Repository, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity, "stable_number", partial(identity.stable_number, bits=41))
    said = refused(here, capsys, "P109")
    line = (
        (here.root / "cards/released.yaml").read_text("utf-8").splitlines().index("note-types: |")
    )
    assert re.search(
        rf"cards/released.yaml:{line + 2}:1: error\[P109\] the Anki id of the note type `basic`",
        said,
    )


def test_changed_guids_of_all_notes_are_refused_as_one_problem(
    here: Repository, capsys: Capture, other_guids: Callable[[], None]
) -> None:
    other_guids()
    said = refused(here, capsys, "P108")
    assert re.fullmatch(r"cards/released.yaml:\d+:1: .* for 4 notes", said)


@pytest.mark.parametrize("name", ["bpe-encode.yaml", "uno.md"])
def test_a_lone_note_with_another_guid_is_reported_at_its_place(
    name: str, other_guids: Callable[[], None], project: Project, capsys: Capture
) -> None:
    here = published(project({name: CARDS[name]}))
    other_guids()
    found = run_here(here, capsys, "check")
    assert f"--> cards/01-prueba/{name}:" in found.err
    assert "error[P108]" in found.err
    assert "this version of mazo computes guids differently" in found.err


# ---------------------------------------------------------------- announced


def released(here: Repository, capsys: Capture) -> tuple[Outcome, str]:
    """Release the next version; return the command's outcome and the CHANGELOG."""
    found = run_here(here, capsys, "release", "0.2.0")
    assert found.code == 0, found.err
    return found, (here.root / "CHANGELOG.md").read_text("utf-8")


def test_a_renamed_deck_is_announced_with_instructions_for_learners(
    here: Repository, capsys: Capture
) -> None:
    edit(here.cards / "_deck.yaml", "Mazo de prueba", "Otro mazo")
    found = run_here(here, capsys, "check", "--strict", "--format", "concise")
    assert (found.code, found.err.splitlines()) == (
        0,
        [
            (
                "cards/01-prueba/_deck.yaml:1:1: notice[P202] the deck `Prueba::01 Mazo de prueba` is called "
                "`Prueba::01 Otro mazo` in Anki now"
            ),
            "1 notice in 7 files, 4 notes",
        ],
    )
    outcome, changelog = released(here, capsys)
    assert (
        "renamed in Anki: `Prueba::01 Mazo de prueba` is `Prueba::01 Otro mazo` now" in outcome.out
    )
    assert "### Mazos con otro nombre" in changelog
    assert "«Prueba::01 Mazo de prueba» pasa a llamarse «Prueba::01 Otro mazo»" in changelog
    assert "Antes de importar esta versión" in changelog
    settled = run_here(here, capsys, "check", "--strict")
    assert (settled.code, settled.err) == (0, "")


def test_renaming_the_collection_renames_the_parent_deck(here: Repository, capsys: Capture) -> None:
    edit(here.root / "cards/collection.yaml", "name: Prueba", "name: Ensayo")
    edit(here.cards / "_deck.yaml", "Mazo de prueba", "Otro mazo")
    found = run_here(here, capsys, "check", "--strict", "--format", "concise").err.splitlines()
    assert found[:2] == [
        (
            "cards/01-prueba/_deck.yaml:1:1: notice[P202] the deck `Ensayo::01 Mazo de prueba` is called "
            "`Ensayo::01 Otro mazo` in Anki now"
        ),
        "cards/collection.yaml:1:1: notice[P202] the deck `Prueba` is called `Ensayo` in Anki now",
    ]
    _, changelog = released(here, capsys)
    assert changelog.index("«Prueba» pasa") < changelog.index("«Ensayo::01 Mazo de prueba» pasa")


def test_renumbering_a_folder_renames_its_deck(here: Repository, capsys: Capture) -> None:
    here.cards.rename(here.root / "cards/02-prueba")
    found = run_here(here, capsys, "check", "--strict")
    assert found.code == 0
    assert "the deck `Prueba::01 Mazo de prueba` is called `Prueba::02 Mazo de prueba`" in found.err


def test_moving_cards_to_a_published_deck_renames_nothing(
    project: Project, capsys: Capture
) -> None:
    root = project(CARDS)
    other = root / "cards/02-otra"
    other.mkdir()
    (other / "_deck.yaml").write_text("name: Otra\ndescription: Otra.\nsource: TA4\n", "utf-8")
    (other / "cinco.md").write_text("---\nid: cinco\n---\n¿Cinco?\n\n---\n\nSí.\n", "utf-8")
    here = published(root)
    (other / "cinco.md").rename(here.cards / "cinco.md")
    found = run_here(here, capsys, "check", "--strict")
    assert ("P201" in found.err, "P202" in found.err) == (True, False)


def test_diff_reports_a_renamed_deck(here: Repository, capsys: Capture) -> None:
    edit(here.cards / "_deck.yaml", "Mazo de prueba", "Otro mazo")
    outcome = diff(here, capsys)
    assert outcome.code == 0
    assert "The deck `Prueba::01 Mazo de prueba` is called `Prueba::01 Otro mazo` in Anki now" in (
        outcome.out
    )


# ---------------------------------------------------------------- records before 0.3.0


def made_older(root: Path, *, has_guids: bool) -> None:
    """Rewrite a record as mazo 0.2.2 wrote it, or 0.2.1: without namespace, decks, ids and guids."""
    edition = run(root).edition
    assert edition is not None
    hashes = {one.note.id: content_of(one, 1) for one in edition.notes}
    record = root / "cards/released.yaml"
    text = re.sub(r"(?m)^formula: .*\n", "", record.read_text("utf-8"))
    text = re.sub(
        r"(?m)^(  (\S+) \S+ \S+ \w+) \d+ (\d+) \w{16} (\S+) (\S+) [\d,]+$",
        lambda found: f"{found[1]} {found[3]} {hashes[found[2]]} {found[4]} {found[5]}",
        text,
    )
    if not has_guids:
        text = re.sub(r"(?m)^namespace: .*\n", "", text)
        text = re.sub(r"(?m)^decks: \|\n(?:  .*\n)+", "", text)
        head, notes = text.split("\nnotes: |\n")
        head = re.sub(r"(?m)^(  \S+ \d+ \w{16}) \d+ ", r"\1 ", head)
        notes = re.sub(r"(?m)^(  \S+ \S+ \S+ \w+ \d+ \w{16} \S+) \S+$", r"\1", notes)
        text = f"{head}\nnotes: |\n{notes}"
    record.write_text(text, "utf-8")


@pytest.mark.parametrize("has_guids", [False, True])
def test_the_next_release_completes_an_older_record(
    project: Project, capsys: Capture, *, has_guids: bool
) -> None:
    here = repository(project(CARDS))
    here.release()
    whole = run(here.root).history.record
    made_older(here.root, has_guids=has_guids)
    here.commit()
    older = run(here.root)
    assert older.sink.all == ()
    assert older.history.record is not None
    assert whole is not None
    assert older.history.record.notes.keys() == whole.notes.keys()
    assert all(bool(note.guid) is has_guids for note in older.history.record.notes.values())
    assert older.edition is not None
    assert older.edition.version == "0.1.0", "no note has changed"
    here.write("nueva.md", "---\nid: nueva\n---\n¿Qué hay de nuevo?\n\n---\n\nUn ejemplo.\n")
    released(here, capsys)
    after = run(here.root).history.record
    assert after is not None
    assert (after.namespace, after.decks, after.note_types) == (
        whole.namespace,
        whole.decks,
        whole.note_types,
    )
    assert {id_: after.notes[id_] for id_ in whole.notes} == whole.notes


def test_the_record_of_our_own_collection_can_be_read(result: Result) -> None:
    record = result.history.record
    assert record is not None
    assert len(record.notes) > 400


def test_a_single_line_without_a_guid_is_an_error_and_not_an_older_record(
    here: Repository, capsys: Capture
) -> None:
    record = here.root / "cards/released.yaml"
    record.write_text(re.sub(r"(?m)^(  uno .*) \S+$", r"\1", record.read_text("utf-8")), "utf-8")
    found = run_here(here, capsys, "check")
    assert (found.code, "P001" in found.err) == (1, True)


def test_a_folder_name_with_a_space_is_refused(here: Repository, capsys: Capture) -> None:
    """The record separates words by spaces, so it could not be read again."""
    here.cards.rename(here.root / "cards/01 prueba")
    found = run_here(here, capsys, "check", "--format", "concise")
    assert (found.code, "L402" in found.err) == (1, True)
