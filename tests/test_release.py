"""`mazo release` refuses changes that would cost learners progress, says what to do, and writes all files or none."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from command import ROOT, mazo
from conftest import CREDIT, make_project
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Sink
from builder.languages import language
from builder.load.files import FileReader
from builder.load.history_files import read_history
from builder.record import Record, ReleasedNote, ReleasedType, RetiredNote, written
from builder.release import with_section

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess


CARD = "---\nid: {0}\n---\n¿Qué es {0}?\n\n---\n\nEsto.\n"
COMPUTED = "generator: bpe-encode\nvariants:\n  - {id: calculada, merges: [a a], text: aaab}\n"
FILES = {"uno.md": CARD.format("uno"), "dos.md": CARD.format("dos"), "bpe-encode.yaml": COMPUTED}


def release(folder: Path, version: str, time: int = 1_600_000_000) -> CompletedProcess[str]:
    """Run `mazo release` as if at a given time."""
    return mazo("release", version, cwd=folder, SOURCE_DATE_EPOCH=str(time))


def state(folder: Path) -> dict[str, bytes]:
    """The content of every file that a release may write."""
    paths = [
        folder / "CHANGELOG.md",
        folder / "cards/released.yaml",
        *sorted(folder.glob("dist/*")),
    ]
    return {path.name: path.read_bytes() for path in paths if path.exists()}


@pytest.fixture(scope="module")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with version 0.1.0 released, for copying."""
    folder = make_project(tmp_path_factory.mktemp("published"), FILES)
    found = release(folder, "0.1.0")
    assert (found.returncode, found.stderr) == (0, "")
    return folder


@pytest.fixture
def published(first_release: Path, tmp_path: Path) -> Path:
    """A project with version 0.1.0 released."""
    return shutil.copytree(first_release, tmp_path / "project")


def test_the_first_release_records_every_note_and_lists_it_in_the_changelog(
    published: Path,
) -> None:
    changelog = (published / "CHANGELOG.md").read_text("utf-8")
    assert "## 0.1.0 (2020-09-13)" in changelog
    assert "- `uno`: ¿Qué es uno?" in changelog
    record = read_history(published / "cards", FileReader(published, Sink()), Sink()).record
    assert record is not None
    assert (record.version, sorted(record.notes)) == ("0.1.0", ["calculada", "dos", "uno"])
    assert {note.modified for note in record.notes.values()} == {1_600_000_000}


def test_a_build_after_a_release_writes_the_same_files(published: Path) -> None:
    before = state(published)
    assert mazo("build", cwd=published, SOURCE_DATE_EPOCH="1700000000").returncode == 0
    assert state(published) == before


def test_the_next_release_lists_added_corrected_and_retired_cards(published: Path) -> None:
    cards = published / "cards/01-prueba"
    (cards / "uno.md").write_text(CARD.format("uno").replace("Esto", "Aquello"), "utf-8")
    (cards / "dos.md").unlink()
    (cards / "tres.md").write_text(CARD.format("tres"), "utf-8")
    (published / "cards/retired.yaml").write_text("dos: Decía lo mismo que uno.\n", "utf-8")
    found = release(published, "0.2.0", 1_700_000_000)
    assert (found.returncode, found.stderr) == (0, "")
    assert "1 added, 1 corrected, 1 retired" in found.stdout
    assert "tag:prueba::retirada" in found.stdout
    changelog = (published / "CHANGELOG.md").read_text("utf-8")
    assert changelog.index("## 0.2.0") < changelog.index("## 0.1.0")
    new = changelog[changelog.index("## 0.2.0") : changelog.index("## 0.1.0")]
    sections = re.findall(r"(?m)^### (.+)$", new)
    assert sections == ["Tarjetas nuevas", "Tarjetas corregidas", "Tarjetas retiradas"]
    assert "`dos`: Decía lo mismo que uno." in new
    record = read_history(published / "cards", FileReader(published, Sink()), Sink()).record
    assert record is not None
    times = {id_: note.modified for id_, note in record.notes.items()}
    assert times == {"uno": 1_700_000_000, "tres": 1_700_000_000, "calculada": 1_600_000_000}
    assert {id_: one.version for id_, one in record.retired.items()} == {"dos": "0.2.0"}


def test_the_time_of_a_changed_note_increases_even_if_the_clock_was_set_back(
    published: Path,
) -> None:
    card = published / "cards/01-prueba/uno.md"
    card.write_text(CARD.format("uno").replace("Esto", "Aquello"), "utf-8")
    release(published, "0.2.0", 1_500_000_000)
    record = read_history(published / "cards", FileReader(published, Sink()), Sink()).record
    assert record is not None
    assert record.notes["uno"].modified == 1_600_000_001


REFUSED = {
    "P101": ("uno.md", None, "published note `uno` is missing"),
    "P102": ("uno.md", "---\nid: uno\n---\nEs {{c1::esto}}.\n", "was published as `basic`"),
    "P103": (
        "bpe-encode.yaml",
        COMPUTED.replace("aaab", "aabaa"),
        "the parameters of the published note `calculada`",
    ),
}


@pytest.mark.parametrize("code", REFUSED)
def test_check_and_release_refuse_changes_that_would_cost_progress(
    code: str, published: Path
) -> None:
    name, text, said = REFUSED[code]
    path = published / "cards/01-prueba" / name
    path.unlink()
    if text is not None:
        path.write_text(text, "utf-8")
    before = state(published)
    for found in (mazo("check", cwd=published), release(published, "0.2.0")):
        assert found.returncode == 1
        assert code in found.stderr
        assert said in found.stderr
        assert "help:" in found.stderr
    assert state(published) == before


def test_a_retired_id_cannot_be_reused_even_without_its_entry_in_retired_yaml(
    published: Path,
) -> None:
    card = published / "cards/01-prueba/dos.md"
    card.unlink()
    (published / "cards/retired.yaml").write_text("dos: Repetida.\n", "utf-8")
    assert release(published, "0.2.0").returncode == 0
    (published / "cards/retired.yaml").unlink()
    card.write_text(CARD.format("dos"), "utf-8")
    found = mazo("check", cwd=published)
    assert (found.returncode, "P104" in found.stderr) == (1, True)


def test_retiring_an_unpublished_card_is_refused(published: Path) -> None:
    (published / "cards/retired.yaml").write_text("nunca: Repetida.\n", "utf-8")
    found = mazo("check", cwd=published)
    assert (found.returncode, "P105" in found.stderr) == (1, True)


def test_changed_fields_of_a_published_note_type_are_refused(published: Path) -> None:
    record = published / "cards/released.yaml"
    text = record.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  basic "))
    fields = line.split(" ")[6]
    record.write_text(text.replace(fields, f"7,{fields}"), "utf-8")
    found = mazo("check", cwd=published)
    assert (found.returncode, "P106" in found.stderr) == (1, True)


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "uno", "1.0", "0.1.0-rc1"])
def test_a_version_that_is_invalid_or_not_newer_is_refused(version: str, published: Path) -> None:
    (published / "cards/01-prueba/tres.md").write_text(CARD.format("tres"), "utf-8")
    before = state(published)
    assert release(published, version).returncode != 0
    assert state(published) == before


def test_a_release_without_changes_is_refused(published: Path) -> None:
    before = state(published)
    found = release(published, "0.2.0")
    assert (found.returncode, "nothing that a learner would get changed" in found.stderr) == (
        1,
        True,
    )
    assert state(published) == before


def test_a_release_that_cannot_be_written_changes_nothing(published: Path) -> None:
    (published / "cards/01-prueba/tres.md").write_text(CARD.format("tres"), "utf-8")
    (published / "dist" / "manifest.json").unlink()
    (published / "dist" / "manifest.json").mkdir()
    before = _files(published)
    assert release(published, "0.2.0").returncode == 1
    assert _files(published) == before


def _files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


@pytest.mark.parametrize("edit", ["version: 0.1", "time: ayer", "notes: |\n  uno basic\n"])
def test_a_malformed_record_is_an_error(edit: str, published: Path) -> None:
    record = published / "cards/released.yaml"
    key = edit.split(":", maxsplit=1)[0]
    text = re.sub(rf"(?m)^{key}: .*\n(?:  .*\n)*", edit + "\n", record.read_text("utf-8"))
    record.write_text(text, "utf-8")
    found = mazo("check", cwd=published)
    assert found.returncode == 1
    assert "cards/released.yaml" in found.stderr
    assert "Traceback" not in found.stderr


def test_unreleased_text_written_by_hand_begins_the_new_section_of_the_changelog() -> None:
    before = (
        "# Changelog\n\nAlgo.\n\n## Sin publicar\n\nA mano.\n\n## 0.1.0 (2020-01-01)\n\nViejo.\n"
    )
    after = with_section(before, "## 0.2.0 (2021-01-01)\n\n### Tarjetas nuevas\n\n- `a`: b\n")
    assert after == (
        "# Changelog\n\nAlgo.\n\n## 0.2.0 (2021-01-01)\n\nA mano.\n\n### Tarjetas nuevas\n\n- `a`: b\n\n"
        "## 0.1.0 (2020-01-01)\n\nViejo.\n"
    )


words = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=12)
numbers = st.lists(st.integers(1, 1 << 60), min_size=1, max_size=4).map(tuple)
times = st.integers(1, 1 << 36)
guids = st.from_regex(r"[!-~]{1,64}", fullmatch=True)
records = st.builds(
    Record,
    version=st.tuples(*[st.integers(0, 99)] * 3).map(lambda v: ".".join(map(str, v))),
    time=times,
    libraries=st.just({"nltk": "3.10.4"}),
    note_types=st.dictionaries(
        words, st.builds(ReleasedType, times, words, numbers, numbers, times), max_size=3
    ),
    notes=st.dictionaries(
        words,
        st.builds(
            ReleasedNote,
            words,
            words,
            words,
            times,
            words,
            words,
            guids,
            times,
            st.just((0,)) | numbers,
        ),
        max_size=5,
    ),
    media=st.dictionaries(words, words, max_size=3),
    retired=st.dictionaries(
        words,
        st.builds(RetiredNote, words)
        | st.builds(RetiredNote, words, words, times, words, guids, st.just(()) | numbers),
        max_size=3,
    ),
    namespace=st.from_regex(r"[!-~¡-ÿ]{3,20}", fullmatch=True),
    decks=st.dictionaries(
        st.tuples(words, st.sampled_from(["main", "practice"])),
        st.from_regex(r"[ -~¡-ÿ]{1,20}::[ -~]{1,20}", fullmatch=True),
        max_size=3,
    ),
)


@given(records)
def test_a_written_record_can_be_read_back(
    tmp_path_factory: pytest.TempPathFactory, record: Record
) -> None:
    root = tmp_path_factory.mktemp("record")
    (root / "cards").mkdir()
    (root / "cards/released.yaml").write_text(written(record, language("es")), "utf-8")
    sink = Sink()
    assert read_history(root / "cards", FileReader(root, sink), sink).record == record
    assert sink.all == ()


def test_our_own_collection_keeps_everything_that_its_record_lists(root: Path) -> None:
    """Contributors change cards, never the record."""
    assert (root / "cards/released.yaml").exists()
    found = mazo("check", "--format", "concise", cwd=ROOT)
    lost = re.compile(r"\b(?:error|warning)\[P")
    assert [line for line in found.stderr.splitlines() if lost.search(line)] == []


def test_the_changelog_shows_a_card_without_its_pictures(published: Path) -> None:
    front = "¿Qué se ve? ![Una figura](figura.svg)"
    card = CARD.format("tres").replace("¿Qué es tres?", front)
    (published / "cards/01-prueba/tres.md").write_text(card, "utf-8")
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
    (published / "media/figura.svg").write_text(picture, "utf-8")
    (published / "media/figura.svg.yaml").write_text(CREDIT, "utf-8")
    found = release(published, "0.2.0", 1_700_000_000)
    assert found.returncode == 0, found.stderr
    assert "- `tres`: ¿Qué se ve?\n" in (published / "CHANGELOG.md").read_text("utf-8")


def test_the_changelog_shows_what_a_reference_displays(published: Path) -> None:
    """A reader of the changelog sees no link to a name of the `verify:` block."""
    card = CARD.format("tres").replace("¿Qué es tres?", "¿Qué día es [$7$](=n)?")
    card = card.replace("id: tres\n", "id: tres\nverify: {n: {value: 7}}\n")
    (published / "cards/01-prueba/tres.md").write_text(card, "utf-8")
    found = release(published, "0.2.0", 1_700_000_000)
    assert found.returncode == 0, found.stderr
    changelog = (published / "CHANGELOG.md").read_text("utf-8")
    assert "- `tres`: ¿Qué día es $7$?\n" in changelog
