"""`mazo build` writes all of its files or none, and a failed build keeps the previous files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import BAD, DOUBTFUL, GOOD, mazo

from builder.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """The files of a folder, each with its bytes and modification time."""
    return {
        path.name: (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in folder.iterdir()
    }


def test_a_build_writes_its_files_and_lists_them(project: Project) -> None:
    root = project(DOUBTFUL)
    done = mazo("build", cwd=root)
    written = sorted(contents(root / "dist"))
    assert done.returncode == 0
    assert {"manifest.json", "prueba.apkg", "repaso.html"} <= set(written)
    assert done.stderr.splitlines()[-1] == (
        f"1 warning in 3 files, 1 note; wrote {', '.join(written)} to dist/"
    )


def test_a_failed_build_leaves_the_files_of_the_last_one_unchanged(project: Project) -> None:
    root = project(GOOD)
    assert mazo("build", cwd=root).returncode == 0
    before = contents(root / "dist")
    for files, options in ((BAD, []), (DOUBTFUL, ["--strict"]), ({"uno.md": ""}, [])):
        done = mazo("build", *options, cwd=project(files))
        assert done.returncode == 1
        assert done.stderr.splitlines()[-1].endswith("; nothing was written to dist/")
        assert contents(root / "dist") == before


def test_out_chooses_the_folder_that_a_build_writes_to(project: Project, tmp_path: Path) -> None:
    root = project(GOOD)
    done = mazo("build", "--root", root, "--out", "otra/carpeta", cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "otra" / "carpeta" / "repaso.html").exists()
    assert not (root / "dist").exists()


@pytest.mark.parametrize("below", ["", "dentro"])
def test_an_output_folder_that_cannot_be_made_is_reported(
    below: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(GOOD)
    blocked = root / "dist"
    blocked.write_text("no es una carpeta", "utf-8")
    code = main(
        ["build", "--root", str(root), "--out", str(blocked / below), "--format", "concise"]
    )
    shown = capsys.readouterr().err
    assert code == 1
    assert "error[O003] cannot write" in shown
    assert "Traceback" not in shown
    assert blocked.read_text("utf-8") == "no es una carpeta"


def test_no_file_is_replaced_if_one_cannot_be(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(GOOD)
    assert main(["build", "--root", str(root)]) == 0
    blocked = root / "dist" / "verification.json"
    blocked.unlink()
    blocked.mkdir()
    before = contents(root / "dist")
    project({"uno.md": GOOD["uno.md"].replace("token", "bigrama")})
    assert main(["build", "--root", str(root)]) == 1
    assert "O003" in capsys.readouterr().err
    assert contents(root / "dist") == before
