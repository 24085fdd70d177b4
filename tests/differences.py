"""A small project in a git repository: published, committed, and then edited."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.cli import main
from builder.languages import language
from builder.pipeline import run
from builder.record import PATH, written
from builder.release import prepare

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

BASIC = "---\nid: {id}\n---\n{front}\n\n---\n\n{back}\n"
CHOICE = "---\nid: {id}\n---\n¿Cuál de {id}?\n\n- [{a}] esta\n- [{b}] esa\n- [ ] aquella\n\n---\n\nPorque sí.\n"
CARDS = {
    "uno.md": BASIC.format(id="uno", front="¿Qué es uno?", back="Un número."),
    "dos.md": CHOICE.format(id="dos", a="x", b=" "),
    "tres.md": "---\nid: tres\n---\nTras {{c1::`a`}} va {{c2::`b`}}.\n",
    "cuatro.md": "---\nid: cuatro\ntype: typed\n---\n¿Cómo?\n\n---\n\nasí\n",
    "v.yaml": "generator: bpe-first-merge\nvariants:\n  - {id: v-uno, corpus: [aaabdaaabac]}\n",
}


@dataclass(frozen=True)
class Repository:
    """A project at the top of its own repository."""

    root: Path

    @property
    def cards(self) -> Path:
        """The folder of its only deck."""
        return self.root / "cards" / "01-prueba"

    def git(self, *arguments: str) -> str:
        """Run git with a fixed author and date."""
        nobody = {
            f"GIT_{who}_{what}": value
            for who in ("AUTHOR", "COMMITTER")
            for what, value in (
                ("NAME", "x"),
                ("EMAIL", "x@example.org"),
                ("DATE", "2026-01-01T00:00:00Z"),
            )
        }
        return subprocess.run(
            ["git", "-C", str(self.root), *arguments],
            env={"PATH": os.environ["PATH"], "HOME": str(self.root), **nobody},
            capture_output=True,
            text=True,
            check=True,
        ).stdout

    def commit(self, message: str = "x") -> None:
        """Commit all files."""
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def write(self, name: str, text: str) -> None:
        """Write a file of the deck."""
        (self.cards / name).write_text(text, "utf-8")

    def release(self, version: str = "0.1.0") -> None:
        """Record the present state as published."""
        result = run(self.root)
        assert result.edition is not None
        release = prepare(result.edition, result.history, version, 1_790_000_000)
        (self.root / PATH).write_text(written(release.record, language("es")), "utf-8")


def repository(root: Path) -> Repository:
    """Put a project under git and make the first commit."""
    made = Repository(root)
    made.git("init", "-q", "-b", "main")
    made.commit()
    return made


@dataclass(frozen=True)
class Outcome:
    """The exit code and output of a command."""

    code: int
    out: str
    err: str


def run_here(
    repository: Repository, capsys: pytest.CaptureFixture[str], *arguments: str
) -> Outcome:
    """Run a command of `mazo` in this process."""
    command, *rest = arguments
    code = main([command, "--root", str(repository.root), *rest])
    captured = capsys.readouterr()
    return Outcome(code, captured.out, captured.err)


def diff(
    repository: Repository, capsys: pytest.CaptureFixture[str], *options: str, base: str = "HEAD"
) -> Outcome:
    """Run `mazo diff`."""
    return run_here(repository, capsys, "diff", base, *options)


def published(root: Path) -> Repository:
    """Put a project under git, publish its cards and commit."""
    made = repository(root)
    made.release()
    made.commit()
    return made


def blocks(out: str) -> dict[str, list[str]]:
    """The lines that a report has about each card, by id."""
    found = {}
    for block in out.strip().split("\n\n")[1:]:
        head, *lines = block.splitlines()
        if " (" in head:
            found[head.split(" (")[0].rsplit(" ", 1)[-1]] = [head, *map(str.strip, lines)]
    return found
