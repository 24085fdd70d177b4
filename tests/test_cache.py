"""The cache and the number of processes change neither the outputs nor the diagnostics."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tomllib
from contextlib import closing
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from command import CARD, ROOT
from conftest import COLLECTION, DECK
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import cache as cache_module
from builder import pool, scheduler
from builder.cache import NO_CACHE, Cache
from builder.diagnostics import Sink
from builder.pipeline import files_of, pdfs_of, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from conftest import Project

    from builder.load.scan import CardFile

FILES = {
    "uno.md": CARD.format(id="uno", front="¿Qué es $x^2$? ![Una](figura.svg)"),
    "dos.md": CARD.format(id="dos", front="¿Qué cuesta 5$ en total?"),
    "hueco.md": "---\nid: hueco\n---\nEl {{c2::b}}, el {{c1::a}} y el {{c3::c}}.\n",
    "prueba.md": (
        "---\nid: prueba\nverify:\n  a: {pair-count: a n, in: [banana]}\n  options: [a, b]\n"
        "  b: {pair-count: n a, in: [banana], mistake: overlapping}\n---\n"
        "¿Cuántas?\n\n- [x] $2$\n- [ ] $3$\n\n---\n\nDos.\n"
    ),
    "bpe-encode.yaml": (
        "generator: bpe-encode\nvariants:\n  - {id: calculada, merges: [a a], text: aaab}\n"
    ),
    "ngram-perplexity.yaml": (
        "generator: ngram-perplexity\nvariants:\n"
        "  - {id: decimal, corpus: [a, a b, b, b], sentence: a, smoothing: mle}\n"
    ),
    "media/figura.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
}
BROKEN = {
    "mal.md": CARD.format(id="mal", front="¿Qué es <s>?"),
    "copia.md": CARD.format(id="copia", front="¿Qué cuesta 5$ en total?"),
    "otra.md": CARD.format(id="uno", front="¿Otra?"),
    "sin.md": "sin cabecera",
}
WRITTEN = ["manifest.json", "prueba.apkg", "repaso.html", "verification.json"]
"""The files that a build writes without its PDFs."""
DYING = """\
import os, signal, sys
from builder import cache
from builder.cli import main
left, opened = int(sys.argv[1]), cache._opened
def step():
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
def watched(path):
    connection = opened(path)
    connection.set_progress_handler(step, 1)
    return connection
cache._opened = watched
main(["build"])
"""
"""A build that kills itself after a number of SQLite instructions."""


@pytest.fixture
def root(project: Project) -> Path:
    """A project of valid notes of many kinds, with pictures and computed cards."""
    return project({name: text for name, text in FILES.items() if name != "prueba.md"})


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A new cache for each test."""
    return Cache(tmp_path / "kept")


def outcome(root: Path, cache: Cache = NO_CACHE) -> tuple[dict[str, bytes], list[str]]:
    """The files that a build writes, if any, and the problems that it reports."""
    result = run(root, cache=cache)
    sink = Sink()
    files = files_of(result.edition) if result.edition and not result.sink.failed else {}
    reported = [
        f"{d.span.order} {d.code.id} {d.message} {d.notes} {d.helps}"
        for d in (*result.sink.all, *sink.all)
    ]
    return files, reported


def path_of(cache: Cache) -> Path:
    """The cache's file."""
    assert cache.path is not None
    return cache.path


def test_a_build_with_a_cache_writes_the_same_files_and_warnings(root: Path, cache: Cache) -> None:
    expected = outcome(root)
    assert sorted(expected[0]) == WRITTEN
    assert [
        code for reported in expected[1] for code in reported.split() if code.startswith("V")
    ] != []
    assert [outcome(root, cache) for _ in range(3)] == [expected] * 3
    assert path_of(cache).is_file()


def test_problems_are_reported_again_when_they_come_from_the_cache(
    project: Project, cache: Cache
) -> None:
    root = project(FILES | BROKEN)
    expected = outcome(root)
    assert expected[0] == {}
    assert len(expected[1]) >= 5
    assert [outcome(root, cache) for _ in range(2)] == [expected] * 2


def test_cached_files_keep_their_place_among_the_others(project: Project, cache: Cache) -> None:
    outcome(project(FILES), cache)
    root = project(FILES | BROKEN | {"aaa.md": FILES["dos.md"].replace("id: dos", "id: aaa")})
    assert outcome(root, cache) == outcome(root)


def test_a_file_that_did_not_change_is_not_processed_again(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(root, cache=cache)
    monkeypatch.setattr(scheduler, "process_files", _unexpected)
    assert run(root, cache=cache).edition is not None
    card = root / "cards" / "01-prueba" / "dos.md"
    card.write_text(card.read_text("utf-8") + "\n", "utf-8")
    with pytest.raises(AssertionError, match=r"dos\.md"):
        run(root, cache=cache)


def _unexpected(files: Iterable[CardFile], *_: object) -> None:
    raise AssertionError(next(iter(files)).source.path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("cards/01-prueba/uno.md", "Esto", "Aquello"),
        ("cards/01-prueba/_deck.yaml", "TA4 §2", "TA5 §3"),
        ("cards/01-prueba/_deck.yaml", "Para las pruebas.", "De otra manera."),
        ("cards/collection.yaml", '"."', '","'),
        ("cards/collection.yaml", "Prueba", "Otra"),
        ("media/figura.svg", "h9v9", "h8v8"),
    ],
)
def test_every_edit_changes_the_result_despite_the_cache(
    name: str, old: str, new: str, root: Path, cache: Cache
) -> None:
    before = outcome(root, cache)
    path = root / name
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    expected = outcome(root)
    assert expected != before
    assert outcome(root, cache) == expected


def test_a_deleted_picture_is_reported_despite_the_cache(root: Path, cache: Cache) -> None:
    outcome(root, cache)
    (root / "media" / "figura.svg").unlink()
    assert outcome(root, cache) == outcome(root)
    assert outcome(root)[0] == {}


def test_entries_of_another_version_of_the_program_are_not_used(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(root, cache=cache)
    monkeypatch.setattr(scheduler, "_program", lambda: "another")
    monkeypatch.setattr(scheduler, "process_files", _unexpected)
    with pytest.raises(AssertionError):
        run(root, cache=cache)


def test_the_cache_key_includes_the_version_of_every_dependency() -> None:
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {line.split(">=")[0] for line in stated}
    # Hunspell decides nothing about a file: its answers have keys with its version.
    assert sorted(scheduler.LIBRARIES) == sorted(names - {"chunspell"})


# ---------------------------------------------------------------- on several cores


def test_several_processes_give_the_same_result_as_one(
    project: Project, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(FILES | BROKEN)
    expected = outcome(root)
    monkeypatch.setattr(scheduler, "WORTHWHILE", 1)
    monkeypatch.setattr(scheduler, "_TOGETHER", 2)
    monkeypatch.setattr(pool, "cores", lambda: 2)
    assert outcome(root) == expected
    assert [outcome(root, cache) for _ in range(2)] == [expected] * 2


def test_a_build_falls_back_to_one_process_if_no_other_can_be_started(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no semaphores here")

    expected = outcome(root)
    monkeypatch.setattr(scheduler, "WORTHWHILE", 1)
    monkeypatch.setattr(pool, "cores", lambda: 2)
    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refused)
    assert outcome(root) == expected


# ---------------------------------------------------------------- damage


def altered(path: Path) -> None:
    """Change a byte of each value."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE entries SET value = substr(value, 1, 99) || x'00' || substr(value, 101)"
        )


def of_text(path: Path) -> None:
    """Replace the values by text instead of bytes."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entries SET value = 'texto'")


def without_table(path: Path) -> None:
    """Drop the table."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE entries")


def no_database(path: Path) -> None:
    """Replace the database by another file."""
    path.write_bytes(b"esto no es SQLite" * 400)


def cut_short(path: Path) -> None:
    """Truncate the file to half its size."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scribbled(path: Path) -> None:
    """Overwrite a page in the middle of the file."""
    data = bytearray(path.read_bytes())
    data[4096 : 2 * 4096] = b"\xa5" * 4096
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage", [altered, of_text, without_table, no_database, cut_short, scribbled]
)
def test_a_damaged_cache_is_repaired(
    damage: Callable[[Path], None], root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = outcome(root, cache)
    damage(path_of(cache))
    assert [outcome(root, cache) for _ in range(2)] == [expected] * 2
    monkeypatch.setattr(scheduler, "process_files", _unexpected)
    assert outcome(root, cache) == expected


PLAIN = {f"{n}.md": CARD.format(id=n, front=f"¿Qué es {n}?") for n in "abcdefg"}
"""More cards than the number below which the cache is not used."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Cache, bytes, dict[str, bytes]]:
    """A project, its cache, the bytes of the cache's file, and the files that a build writes."""
    folder = tmp_path_factory.mktemp("kept")
    cards = folder / "cards" / "01-prueba"
    cards.mkdir(parents=True)
    (folder / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
    (cards / "_deck.yaml").write_text(DECK, "utf-8")
    for name, text in PLAIN.items():
        (cards / name).write_text(text, "utf-8")
    cache = Cache(folder / "kept")
    files, problems = outcome(folder, cache)
    assert problems == []
    return folder, cache, path_of(cache).read_bytes(), files


@given(st.data())
@settings(max_examples=60)
def test_arbitrary_damage_to_the_cache_file_does_not_change_a_build(
    kept: tuple[Path, Cache, bytes, dict[str, bytes]], data: st.DataObject
) -> None:
    root, cache, whole, expected = kept
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))] or b"")
    if damaged and data.draw(st.booleans()):
        damaged = bytearray(whole)
        for at in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=9)):
            damaged[at] ^= data.draw(st.integers(1, 255))
    path_of(cache).write_bytes(damaged)
    assert outcome(root, cache) == (expected, [])
    assert outcome(root, cache) == (expected, [])


def _values(cache: Cache) -> dict[bytes, bytes]:
    with closing(sqlite3.connect(path_of(cache))) as connection:
        keys = [key for (key,) in connection.execute("SELECT key FROM entries")]
    return cache.get(keys)


@given(st.data())
@settings(max_examples=60)
def test_an_entry_that_is_not_a_processed_file_is_replaced(
    kept: tuple[Path, Cache, bytes, dict[str, bytes]], data: st.DataObject
) -> None:
    """Its checksum is valid, as if another version of mazo or another program had written it."""
    root, cache, whole, expected = kept
    path_of(cache).write_bytes(whole)
    values = _values(cache)
    one = next(iter(values.values()))
    other = data.draw(
        st.one_of(
            st.binary(max_size=200),
            st.integers(0, len(one) - 1).map(lambda size: one[:size]),
            st.just(one + b"\0"),
            PLAIN_DATA.map(msgspec.msgpack.encode),
            st.sampled_from(list(with_a_number(msgspec.msgpack.decode(one)))).map(
                msgspec.msgpack.encode
            ),
        )
    )
    cache.keep(dict.fromkeys(values, other))
    assert outcome(root, cache) == (expected, [])
    assert _values(cache) == values


PLAIN_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=9,
)


def with_a_number(value: Any) -> Iterator[Any]:
    """Copies of a value, each with one of its texts replaced by a number."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from ({**value, key: other} for other in with_a_number(inner))
        case list():
            for n, inner in enumerate(value):
                yield from ([*value[:n], other, *value[n + 1 :]] for other in with_a_number(inner))
        case str():
            yield 7


@pytest.mark.parametrize("steps", [1, 10, 30, 60, 100])
def test_a_killed_build_leaves_a_usable_cache(steps: int, root: Path, tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    died = subprocess.run(
        [sys.executable, "-c", DYING, str(steps)],
        cwd=root,
        env=os.environ | settings,
        check=False,
        capture_output=True,
    )
    assert died.returncode == -signal.SIGKILL
    cache = Cache(tmp_path / "cache" / "mazo")
    expected = outcome(root)
    assert [outcome(root, cache) for _ in range(2)] == [expected] * 2


def test_three_simultaneous_builds_write_the_same_files(root: Path, tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    outs = [tmp_path / name for name in ("uno", "dos", "tres")]
    going = [
        subprocess.Popen(
            [sys.executable, "-m", "builder", "build", "--out", str(out)],
            cwd=root,
            env=os.environ | settings,
            stdout=subprocess.DEVNULL,
        )
        for out in outs
    ]
    assert [process.wait() for process in going] == [0, 0, 0]
    edition = run(root).edition
    assert edition is not None
    pdfs = pdfs_of(edition)
    assert pdfs
    expected = files_of(edition) | pdfs
    for out in outs:
        assert {path.name: path.read_bytes() for path in out.iterdir()} == expected


def test_a_cache_that_another_run_has_locked_is_not_used(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = outcome(root, cache)
    monkeypatch.setattr(cache_module, "_PATIENCE", 0.0)
    with closing(sqlite3.connect(path_of(cache), isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert outcome(root, cache) == expected
    assert outcome(root, cache) == expected


def test_a_build_works_if_the_cache_folder_cannot_be_made(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    expected = outcome(root)
    for folder in (tmp_path / "file" / "mazo", tmp_path / "nada" / ("x" * 300)):
        assert outcome(root, Cache(folder)) == expected


def test_a_read_only_cache_is_still_read(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = outcome(root, cache)

    def read_only(path: Path) -> sqlite3.Connection:
        return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)

    monkeypatch.setattr(cache_module, "_opened", read_only)
    cache.keep({b"nueva": b"nada"})
    assert cache.get([b"nueva"]) == {}
    monkeypatch.setattr(scheduler, "process_files", _unexpected)
    assert outcome(root, cache) == expected


def test_the_cache_of_another_user_is_not_opened(
    root: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = outcome(root, cache)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert cache.get([b"x"]) == {}
    assert outcome(root, cache) == expected


def test_a_full_cache_drops_its_oldest_entries(tmp_path: Path) -> None:
    cache = Cache(tmp_path, max_bytes=10_000)
    names = [f"{n:03}".encode() for n in range(100)]
    for name in names:
        cache.keep({name: name * 100})
    kept = list(cache.get(names))
    assert sum(len(name) * 100 for name in kept) <= 10_000
    assert names[-1] in kept
    assert sorted(kept) == names[-len(kept) :]


def test_only_a_run_with_a_cache_writes_one(root: Path, tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    for options in (["--no-cache"], []):
        assert not (tmp_path / "cache").exists()
        command = [sys.executable, "-m", "builder", "check", *options]
        subprocess.run(
            command, cwd=root, env=os.environ | settings, check=True, capture_output=True
        )
    assert [path.name for path in (tmp_path / "cache" / "mazo").iterdir()] == ["notes-1.sqlite"]
