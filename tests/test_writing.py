"""The files of a build or release are all written or none, wherever the run is interrupted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command import mazo

from builder.writing import STAGING, recover, write_files, write_folder

if TYPE_CHECKING:
    from conftest import Project

HERE = Path(__file__).parent
FAULTS = ("kill", "interrupt", "full disk", "error")
CARD = """\
---
id: uno
type: basic
---
¿Cuánto es uno más uno?

---

Dos.
"""


def stopped(
    name: str, fault: str, folder: Path, *, can_swap: bool = True
) -> list[dict[str, object]]:
    """Interrupt a write before each of its file operations; return the observations."""
    script = str(HERE / "fault_injection.py")
    command = [sys.executable, script, name, fault, str(can_swap), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    shown = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=500)
    seen: list[dict[str, object]] = json.loads(shown.stdout)
    return seen


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", ["outputs", "first outputs"])
def test_an_interrupted_build_leaves_the_old_outputs_or_the_new_ones(
    name: str, fault: str, tmp_path: Path
) -> None:
    seen = stopped(name, fault, tmp_path / "p")
    assert len(seen) > 10
    assert [one for one in seen if one["at once"]["all"] == "mixed" or one["left"]] == []  # type: ignore[index]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(
    ("name", "can_swap"), [("everything", True), ("everything", False), ("outputs", False)]
)
def test_after_the_next_run_the_files_of_an_interrupted_write_are_all_old_or_all_new(
    name: str, fault: str, tmp_path: Path, *, can_swap: bool
) -> None:
    seen = stopped(name, fault, tmp_path / "p", can_swap=can_swap)
    assert len(seen) > 20
    assert [one for one in seen if one["later"]["all"] == "mixed" or one["left"]] == []  # type: ignore[index]
    assert [one for one in seen if one["at once"]["each"] != "whole"] == []  # type: ignore[index]
    at_once = {one["at once"]["all"] for one in seen}  # type: ignore[index]
    assert at_once == ({"old", "mixed", "new"} if fault == "kill" else {"old", "new"})


def test_a_killed_release_can_be_run_again(project: Project) -> None:
    root = project({"uno.md": CARD})
    seen = stopped("release", "kill", root)
    assert len(seen) > 30
    assert [one for one in seen if one["at once"]["each"] != "whole" or one["left"]] == []  # type: ignore[index]
    assert [one for one in seen if one["at once"]["dist"] == "mixed"] == []  # type: ignore[index]
    assert {one["again"] for one in seen} == {"new"}


def test_running_a_release_again_says_so_and_restores_the_outputs(project: Project) -> None:
    root = project({"uno.md": CARD})
    assert mazo("release", "0.1.0", cwd=root).returncode == 0
    log = (root / "CHANGELOG.md").read_text()
    (root / "dist" / "manifest.json").unlink()
    again = mazo("release", "0.1.0", cwd=root)
    assert again.returncode == 0
    assert again.stdout == "0.1.0 is released, and nothing has changed since; dist/ holds it\n"
    assert (root / "CHANGELOG.md").read_text() == log
    assert (root / "dist" / "manifest.json").exists()


def test_the_next_command_undoes_an_unfinished_write_and_says_so(project: Project) -> None:
    root = project({"uno.md": CARD})
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from builder.writing import write_files\n"
        "def hook(event, arguments):\n"
        "    if event == 'os.rename' and str(arguments[1]).endswith('/two'):\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "sys.addaudithook(hook)\n"
        "root = Path(sys.argv[1])\n"
        "write_files({root / 'one': b'new', root / 'two': b'new'}, root)\n"
    )
    (root / "one").write_bytes(b"old")
    subprocess.run([sys.executable, "-c", script, str(root)], check=False, cwd=HERE.parent)
    assert (root / "one").read_bytes() == b"new"
    checked = mazo("check", cwd=root)
    assert checked.returncode == 0
    assert "these files are as they were before it: one\n" in checked.stderr
    assert (root / "one").read_bytes() == b"old"
    assert not (root / "two").exists()
    assert list(root.glob(f"{STAGING}*")) == []


def test_a_file_edited_after_the_interruption_is_not_undone(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"old")
    staging = tmp_path / f"{STAGING}x"
    staging.mkdir()
    (staging / "old-0").write_bytes(b"old")
    step = {
        "target": "one",
        "staged": f"{STAGING}x/new-0",
        "backup": f"{STAGING}x/old-0",
        "mark": "-",
        "is_folder": False,
    }
    status = staging.stat()
    (staging / "journal.json").write_text(
        json.dumps({"staging": [status.st_ino, status.st_uid], "steps": [step]})
    )
    (tmp_path / "one").write_bytes(b"edited by hand")
    assert recover(tmp_path) == ()
    assert (tmp_path / "one").read_bytes() == b"edited by hand"
    assert not staging.exists()


def test_a_journal_from_another_machine_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "victim").write_bytes(b"known")
    staging = tmp_path / f"{STAGING}x"
    staging.mkdir()
    (staging / "evil").write_bytes(b"evil")
    step = {
        "target": "victim",
        "staged": "-",
        "backup": f"{STAGING}x/evil",
        "mark": "-",
        "is_folder": False,
    }
    (staging / "journal.json").write_text(json.dumps({"staging": [1, 1], "steps": [step]}))
    assert recover(tmp_path) == ()
    assert (tmp_path / "victim").read_bytes() == b"known"
    assert (staging / "evil").exists()


def test_unchanged_files_are_not_rewritten(tmp_path: Path) -> None:
    write_folder({"a": b"1", "b": b"2"}, tmp_path / "out")
    before = (tmp_path / "out").stat(), (tmp_path / "out" / "a").stat()
    assert write_files({tmp_path / "out" / "a": b"1", tmp_path / "out" / "b": b"2"}, tmp_path) == ()
    assert ((tmp_path / "out").stat(), (tmp_path / "out" / "a").stat()) == before


def test_other_files_permissions_and_links_in_the_output_folder_are_kept(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    write_folder({"a": b"1", "b": b"2"}, out)
    (out / "own").mkdir()
    (out / "own" / "notes.txt").write_text("mine")
    (out / "link").symlink_to("own/notes.txt")
    (out / "a").chmod(0o600)
    out.chmod(0o750)
    write_folder({"a": b"3", "b": b"4"}, out)
    assert (out / "a").read_bytes() + (out / "b").read_bytes() == b"34"
    assert (out / "link").readlink() == Path("own/notes.txt")
    assert (out / "link").read_text() == "mine"
    assert ((out / "a").stat().st_mode & 0o777, out.stat().st_mode & 0o777) == (0o600, 0o750)


def test_a_folder_with_many_other_files_is_not_replaced_as_a_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for number in range(600):
        (out / str(number)).touch()
    inode = out.stat().st_ino
    write_folder({"a": b"1", "b": b"2"}, out)
    assert out.stat().st_ino == inode
    assert (out / "b").read_bytes() == b"2"


def test_an_output_folder_that_is_a_link_is_followed_and_kept(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    home = tmp_path / "home"
    home.mkdir()
    (home / "dist").symlink_to(tmp_path / "disk")
    files = {home / "log": b"log", home / "dist" / "a": b"1", home / "dist" / "b": b"2"}
    assert len(write_files(files, home, home / "dist")) == 3
    assert (home / "dist").is_symlink()
    assert sorted(path.name for path in (tmp_path / "disk").iterdir()) == ["a", "b"]


def test_a_folder_in_place_of_a_file_is_an_error_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "out" / "b").mkdir(parents=True)
    with pytest.raises(IsADirectoryError) as error:
        write_folder({"a": b"1", "b": b"2"}, tmp_path / "out")
    assert str(error.value.filename) == str(tmp_path / "out" / "b")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["b", "out"]


def test_simultaneous_runs_write_one_after_another(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom builder.writing import write_folder\n"
        "for _ in range(20):\n"
        "    write_folder({name: sys.argv[2].encode() for name in 'abc'}, Path(sys.argv[1]))\n"
    )
    commands = [[sys.executable, "-c", script, str(tmp_path / "out"), mark] for mark in "1234"]
    runs = [subprocess.Popen(command, cwd=HERE.parent) for command in commands]
    assert [run.wait(100) for run in runs] == [0, 0, 0, 0]
    assert len({(tmp_path / "out" / name).read_bytes() for name in "abc"}) == 1
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b", "c", "out"]
