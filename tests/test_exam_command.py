"""`mazo exam` on the command line: its files, its seed, and what it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import mazo
from exams import seed_in

if TYPE_CHECKING:
    from pathlib import Path

SOME = ("--section", "4=3", "--section", "2/facil=2", "--statements", "4=1")


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_command_writes_what_is_handed_out_and_what_is_kept(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "examen"
    done = mazo("exam", *SOME, "--versions", "2", "--out", out, cwd=root)
    assert done.returncode == 0, done.stderr
    assert sorted(contents(out)) == [
        *("examen-A.html", "examen-A.pdf", "examen-B.html", "examen-B.pdf"),
        *("examen-claves.html", "examen-claves.pdf", "examen-moodle.xml", "examen-semilla.txt"),
        *("examen-soluciones.html", "examen-soluciones.pdf"),
    ]
    assert "Do not hand it out" in done.stderr + done.stdout
    about, again, seed = (out / "examen-semilla.txt").read_text("utf-8").splitlines()
    assert about.startswith("# ")
    assert "mazo exam --section 4=3 --section 2/facil=2 --statements 4=1 --versions 2" in again
    assert len(seed) == 32
    assert [n for n, data in contents(out).items() if seed.encode() in data] == [
        "examen-semilla.txt"
    ]


def test_a_folder_keeps_its_seed_and_a_new_folder_gets_another(root: Path, tmp_path: Path) -> None:
    first, second, third = (tmp_path / name for name in ("uno", "dos", "tres"))
    for folder in (first, first, second):
        before = contents(first) if folder is first and first.exists() else None
        assert (
            mazo("exam", "--count", "3", "--deck", "4", "--out", folder, cwd=root).returncode == 0
        )
        assert before is None or contents(first) == before
    assert contents(first)["examen-semilla.txt"] != contents(second)["examen-semilla.txt"]
    seed = first / "examen-semilla.txt"
    arguments = ("--count", "3", "--deck", "4", "--seed-file", seed, "--out", third)
    assert mazo("exam", *arguments, cwd=root).returncode == 0
    assert contents(third) == contents(first)


def test_files_of_an_earlier_exam_with_more_versions_are_named(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "examen"
    for versions in ("2", "1"):
        arguments = ("--count", "2", "--deck", "1", "--versions", versions, "--out", out)
        done = mazo("exam", *arguments, cwd=root)
        assert done.returncode == 0, done.stderr
    assert "another exam are still in the folder: examen-B.html, examen-B.pdf" in done.stderr


def test_a_title_and_points_can_change_without_the_questions(root: Path, tmp_path: Path) -> None:
    seed = seed_in(tmp_path)
    made = []
    for name, more in (("uno", ()), ("dos", ("--title", "Final", "--points", "2"))):
        arguments = ("--count", "3", "--deck", "4", "--seed-file", seed, "--out", tmp_path / name)
        assert mazo("exam", *arguments, *more, cwd=root).returncode == 0
        made.append(contents(tmp_path / name))
    page, other = (files["examen-A.html"].decode() for files in made)
    assert "<h1>Final</h1>" in other
    assert "(2 puntos)" in other
    stems = [
        text.partition("<main")[2]
        .replace("(2 puntos)", "(1 punto)")
        .replace(": 6 puntos", ": 3 puntos")
        for text in (page, other)
    ]
    assert stems[0].partition("</main>")[0] == stems[1].partition("</main>")[0]


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        ((), 2, "say how many questions: `--count`, `--section` or `--statements`"),
        (("--count", "0"), 2, "--count is a number from 1 to 200"),
        (("--count", "5", "--versions", "27"), 2, "--versions is a number from 1 to 26"),
        (("--count", "5", "--duration", "0"), 2, "--duration is a number from 1 to 1440"),
        (("--count", "5", "--section", "4=2"), 2, "either `--count` or `--section`"),
        (("--count", "5", "--deck", "04-tokenizasion"), 2, "did you mean `04-tokenizacion`?"),
        (("--count", "5", "--tags", "nada-de-esto"), 2, "there is no tag `nada-de-esto`"),
        (("--section", "5"), 2, "--section 5: that is written DECK[/LEVEL]=N"),
        (("--section", "4=0"), 2, "with a number from 1 to 200"),
        (("--section", "99=2"), 2, "there is no deck `99`"),
        (("--section", "4/alta=2"), 2, "no level `alta`: there are `facil`, `media` and `dificil`"),
        (("--statements", "4=x"), 2, "that is written [DECK[/LEVEL]=]N"),
        (("--count", "5", "--points", "0"), 2, "--points 0: that is a number of points above 0"),
        (("--count", "5", "--points", "chioce=2"), 2, "--points chioce=2"),
        (("--count", "5", "--penalty", "2/7"), 2, "--penalty 2/7: that is one of `0`, `1/20`"),
        (("--count", "5", "--seed-file", "nada.txt"), 2, "nada.txt cannot be read"),
        (("--count", "150", "--deck", "1"), 1, "150 of any deck were requested, but only"),
        (
            ("--section", "8/facil=40", "--versions", "3"),
            1,
            "for 3 versions with numbers of their own",
        ),
    ],
)
def test_an_exam_that_cannot_be_made_is_refused_with_a_reason_and_nothing_is_written(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, expected: str
) -> None:
    done = mazo("exam", *arguments, "--root", root, "--out", tmp_path / "exam", cwd=tmp_path)
    assert done.returncode == code
    assert expected in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_a_file_without_a_seed_and_a_seed_that_could_be_guessed_are_refused(
    root: Path, tmp_path: Path
) -> None:
    for text in ("", "# solo un comentario\n", "1234\n"):
        path = tmp_path / "semilla.txt"
        path.write_text(text, "utf-8")
        done = mazo("exam", "--count", "1", "--seed-file", path, "--out", tmp_path / "x", cwd=root)
        assert done.returncode == 2
        assert "holds no seed of at least 16 characters" in done.stderr
        assert not (tmp_path / "x").exists()
