"""A commit is built as the same bytes in any folder, umask, time zone and locale, and from any clone or tarball."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
from typing import TYPE_CHECKING

import pytest
from command import ROOT, mazo

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

CARD = "---\nid: {0}\ntags: [b, a]\n---\n¿Qué es {0}? $x^2$ ![Una](figura.svg)\n\n---\n\n`Esto`.\n"
FILES = {
    "uno.md": CARD.format("uno"),
    "dos.md": CARD.format("dos"),
    "hueco.md": "---\nid: hueco\n---\nEl {{c2::b}}, el {{c1::a}} y el {{c3::c}}.\n",
    "bpe-encode.yaml": (
        "generator: bpe-encode\nvariants:\n  - {id: calculada, merges: [a a], text: aaab}\n"
    ),
    "media/figura.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
}
COMMITTED = {"GIT_COMMITTER_DATE": "1650000000 +0200", "GIT_AUTHOR_DATE": "1650000000 +0200"}
PLAIN = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
ODD = {
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "99",
    "HOME": "/",
}


def git(folder: Path, *arguments: str) -> None:
    """Run git without the user's settings, with a fixed author and date."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, **COMMITTED}
    who = [
        "-c",
        "user.name=Nadie",
        "-c",
        "user.email=nadie@example.org",
        "-c",
        "protocol.file.allow=always",
    ]
    subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        env=os.environ | settings,
        check=True,
        capture_output=True,
    )


@pytest.fixture(params=["before a first release", "after a release and a change"])
def committed(request: pytest.FixtureRequest, project: Project) -> Path:
    """A project committed to git."""
    folder = project(FILES)
    (folder / ".commit-time").write_text("$Format:%ct$\n")
    (folder / ".gitattributes").write_text(".commit-time export-subst\n")
    (folder / ".gitignore").write_text("dist/\n")
    if request.param.startswith("after"):
        assert mazo("release", "0.1.0", cwd=folder, SOURCE_DATE_EPOCH="1600000000").returncode == 0
        (folder / "cards/01-prueba/uno.md").write_text(
            CARD.format("uno mismo").replace("id: uno mismo", "id: uno")
        )
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Tarjetas")
    return folder


def built(folder: Path, umask: int, settings: dict[str, str]) -> dict[str, bytes]:
    """Build a folder with an umask and environment variables; return the files."""
    done = subprocess.run(
        [sys.executable, "-m", "builder", "build", "--no-cache"],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            **settings,
        },
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {path.name: path.read_bytes() for path in (folder / "dist").iterdir()}


def test_clones_and_tarballs_of_a_commit_are_built_as_the_same_bytes(
    committed: Path, tmp_path: Path
) -> None:
    expected = built(committed, 0o022, PLAIN)
    git(tmp_path, "clone", "--quiet", f"file://{committed}", "clon entero")
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{committed}", "clon-somero")
    git(committed, "archive", "--format=tar", f"--output={tmp_path / 'a.tar'}", "HEAD")
    with tarfile.open(tmp_path / "a.tar") as archive:
        archive.extractall(tmp_path / "tarball", filter="data")
    assert (tmp_path / "tarball" / ".commit-time").read_text() == "1650000000\n"
    places = {"clon entero": 0o077, "clon-somero": 0o002, "tarball": 0o027}
    for place, umask in places.items():
        found = built(tmp_path / place, umask, ODD)
        assert sorted(found) == sorted(expected)
        assert [(place, name) for name in found if found[name] != expected[name]] == []


def test_an_uncommitted_edit_changes_only_the_time_of_its_note(committed: Path) -> None:
    card = committed / "cards/01-prueba/dos.md"
    card.write_text(card.read_text("utf-8").replace("Esto", "Aquello"), "utf-8")
    os.utime(card, (1_750_000_000, 1_750_000_000))
    manifest = built(committed, 0o022, PLAIN)["manifest.json"].decode()
    assert '"modified": 1750000000' in manifest
    if (committed / "cards" / "released.yaml").exists():
        assert manifest.count("1750000000") == 2  # `uno` has also changed since the release
        assert manifest.count('"modified": 1600000000') == 2


def test_a_folder_without_git_and_without_a_stamp_can_be_built(project: Project) -> None:
    folder = project(FILES)
    (folder / ".commit-time").write_text("$Format:%ct$\n")
    assert built(folder, 0o022, PLAIN) == built(folder, 0o022, ODD)


PRINTS = """
import sys
from hashlib import sha256
from pathlib import Path
from builder.pipeline import run
from builder.prints.booklet import Look, booklet
from builder.prints.brief import brief
from builder.prints.cards import Cut, cards
from builder.prints.volumes import Volume
from builder.typesetting import to_pdf

def main():
    edition = run(Path(sys.argv[1])).edition
    volume = Volume(edition.notes)
    made = {
        "booklet": lambda: booklet(edition, volume),
        "at the end": lambda: booklet(edition, volume, Look("letter", "large", "end")),
        "brief": lambda: brief(edition, volume),
        "cards": lambda: cards(edition, volume),
        "fold": lambda: cards(edition, volume, Cut(number=16, turn="fold")),
    }
    for name in sys.argv[2:]:
        print(name, sha256(to_pdf(made[name]())).hexdigest(), sep="\\t")

if __name__ == "__main__":
    main()
"""


def test_prints_have_the_same_bytes_in_other_processes_and_after_other_work(
    project: Project, tmp_path: Path
) -> None:
    script = tmp_path / "prints.py"
    script.write_text(PRINTS, "utf-8")
    folder, kinds = project(FILES), ["booklet", "at the end", "brief", "cards", "fold"]
    found = []
    for seed, order in (("0", kinds), ("1", kinds[::-1]), ("99", [*kinds[2:], *kinds[:2]])):
        done = subprocess.run(
            [sys.executable, script, folder, *order],
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        found.append(sorted(done.stdout.splitlines()))
    assert len({line.partition("\t")[2] for line in found[0]}) == len(kinds)
    assert found[0] == found[1] == found[2]
