"""Mutation testing: how many small changes of the code do the tests notice?

`make mutants` copies the repository into a temporary folder, changes one number, operator, condition,
loop or constant at a time there, as cosmic-ray does, and runs the tests of that room after each, a file
at a time until one fails. A change that no test notices survives, and is printed with its place. Rooms
run one after another.

    python -m benchmarks.mutants exact --every 3 --minutes 20

The tests run in a fork of this process, which has already loaded the libraries but nothing of mazo:
that takes a third of the time of a new interpreter.
"""

from __future__ import annotations

import argparse
import difflib
import gc
import os
import re
import resource
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
OPERATORS = re.compile(
    r"core/(NumberReplacer|AddNot|ZeroIterationForLoop|ExceptionReplacer"
    r"|Replace(OrWithAnd|AndWithOr|TrueWithFalse|FalseWithTrue|BreakWithContinue|ContinueWithBreak)"
    r"|ReplaceUnaryOperator_Delete_(Not|USub)"
    r"|ReplaceBinaryOperator_(Add_Sub|Sub_Add|Mul_Add|Div_Mul|FloorDiv_Mul|Mod_Mul|Pow_Mul)"
    r"|ReplaceComparisonOperator_(Eq_NotEq|NotEq_Eq|Lt_LtE|Lt_Gt|LtE_Lt|LtE_Gt|Gt_GtE|Gt_Lt|GtE_Gt|GtE_Lt"
    r"|Is_IsNot|IsNot_Is))"
)
"""One replacement for each arithmetic operator and two for each inequality: cosmic-ray has eleven of each."""
WITHOUT_EFFECT = re.compile(r"if TYPE_CHECKING|lru_cache\(|@dataclass|^from |^import ")
"""Lines whose change no test can notice."""
LIBRARIES = (
    "babel",
    "fluent.runtime",
    "hypothesis",
    "msgspec",
    "nltk.lm",
    "pygments",
    "tokenizers",
    "yaml",
)
"""Loaded once: they take most of the time of an import."""
SECONDS = 30
"""Of processor time, after which a change that makes a loop endless counts as noticed."""
MEMORY = 4 << 30
"""In bytes: as much as that only an endless loop takes."""


@dataclass(frozen=True)
class Room:
    """A part of the program, and the tests that are to notice what changes in it."""

    modules: tuple[str, ...]
    """Patterns of files."""
    tests: tuple[str, ...]
    """Those that run the code of the room and are fast, those that notice most first. Tests that build the whole
    collection are left out: they take longer than all others together."""


_BOTH = ("tests/test_both_solvers.py", "tests/test_both_solvers_tokenizers.py")
_PITFALLS = ("tests/test_reference_pitfalls.py", "tests/test_reference_pitfalls_tokenizers.py")
ROOMS = {
    "exact": Room(
        ("builder/exact/*.py",),
        (
            "tests/test_worked_by_hand.py",
            "tests/test_exact.py",
            "tests/test_exact_edges.py",
            "tests/test_exact_by_hand.py",
            *_BOTH,
        ),
    ),
    "misconceptions": Room(("builder/misconceptions/*.py",), ("tests/test_mistakes_by_hand.py",)),
    "reference": Room(
        ("builder/reference/*.py",),
        (
            "tests/test_reference_by_hand.py",
            "tests/test_worked_by_hand.py",
            *_PITFALLS,
            *_BOTH,
            "tests/test_both_solvers_models.py",
            "tests/test_reference_edges.py",
            "tests/test_calculations.py",
            "tests/test_texts.py",
            "tests/test_model_kinds.py",
        ),
    ),
    "claims": Room(
        ("builder/claims/*.py",),
        ("tests/test_claims_by_hand.py", "tests/test_worked_by_hand.py"),
    ),
    "display": Room(
        ("builder/display/*.py",),
        (
            "tests/test_parts_by_hand.py",
            "tests/test_formulas_by_hand.py",
            "tests/test_passages_by_hand.py",
            "tests/test_display_by_hand.py",
            "tests/test_display.py",
            "tests/test_display_literals.py",
            "tests/test_displayed.py",
            "tests/test_statements_joined.py",
            "tests/test_amounts.py",
            "tests/test_accounting.py",
            "tests/test_verify_statements.py",
            "tests/test_references_fixed.py",
        ),
    ),
    "identity": Room(
        ("builder/identity.py",),
        (
            "tests/test_identity_by_hand.py",
            "tests/test_history_by_hand.py",
        ),
    ),
    "history": Room(("builder/history.py",), ("tests/test_history_by_hand.py",)),
}


@dataclass(frozen=True)
class Change:
    """One small change of a module."""

    module: str
    line: int
    operator: str
    before: str
    """The whole module."""
    after: str

    @property
    def order(self) -> str:
        """A hash, so that the first changes in this order are a sample of all."""
        return sha256(f"{self.operator}\n{self.after}".encode()).hexdigest()

    def __str__(self) -> str:
        compared = difflib.unified_diff(self.before.split("\n"), self.after.split("\n"), n=0)
        changed = "".join(f"    {line}\n" for line in list(compared)[3:])
        return f"  {self.module}:{self.line} {self.operator.removeprefix('core/')}\n{changed}"


def changes_of(module: str, source: str) -> Iterator[Change]:
    """List the changes of a module, by operator and place."""
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    lines = source.splitlines()
    for name in filter(OPERATORS.fullmatch, operator_names()):
        operator = get_operator(name)()
        nodes = ast_nodes(get_ast(source))
        starts = [start for node in nodes for start, _ in operator.mutation_positions(node)]
        for occurrence, (line, _) in enumerate(starts):
            if not WITHOUT_EFFECT.search(lines[line - 1]):
                after = mutate_code(source, operator, occurrence)
                yield Change(module, line, name, source, after)


def passes(test: str, folder: Path) -> bool:
    """Run a file of tests in a fork that knows nothing of mazo yet; return whether they pass."""
    child = os.fork()
    if not child:
        failed = 1
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
            os.chdir(folder)
            sys.path.insert(0, str(folder))
            # Pytest cannot rewrite the assertions of what is already loaded, and warns of it.
            quick = (
                "-x",
                "--assert=plain",
                "-p",
                "no:cacheprovider",
                "-p",
                "no:xdist",
                "-p",
                "no:unraisableexception",
            )
            failed = pytest.main([*quick, test])
        finally:
            os._exit(failed)
    return os.waitpid(child, 0)[1] == 0


def mutate(name: str, folder: Path, every: int, seconds: float) -> None:
    """Mutate one room of a copy of the repository; print what survives, and how much was noticed."""
    room = ROOMS[name]
    paths = sorted(path for pattern in room.modules for path in folder.glob(pattern))
    found = [
        change
        for path in paths
        for change in changes_of(str(path.relative_to(folder)), path.read_text("utf-8"))
    ]
    chosen = sorted(found, key=lambda change: change.order)[::every]
    if failing := [test for test in room.tests if not passes(test, folder)]:
        sys.exit(f"{name}: its tests fail although nothing was changed: {' '.join(failing)}")
    sys.dont_write_bytecode = True
    for path in paths:  # bytecode of the same second and size would hide a change
        Path(cache_from_source(str(path))).unlink(missing_ok=True)
    start = time.monotonic()
    survived = run = 0
    for change in chosen:
        if time.monotonic() - start > seconds:
            break
        run += 1
        (folder / change.module).write_text(change.after, "utf-8")
        if all(passes(test, folder) for test in room.tests):
            survived += 1
            print(change, end="", flush=True)
        (folder / change.module).write_text(change.before, "utf-8")
    print(
        f"{name}: {run - survived} of {run} noticed ({(run - survived) / max(run, 1):.1%}), of {len(found)};"
        f" {time.monotonic() - start:.0f} s",
        flush=True,
    )


def main() -> None:
    """Mutate the rooms that are named, or all of them."""
    parser = argparse.ArgumentParser(description="mutation testing of the code, room by room")
    parser.add_argument("rooms", nargs="*", help=f"of {', '.join(ROOMS)}; all of them by default")
    parser.add_argument("--every", type=int, default=1, help="try only every n-th change")
    parser.add_argument("--minutes", type=float, default=60, help="at most, for each room")
    options = parser.parse_args()
    if unknown := set(options.rooms) - set(ROOMS):
        parser.error(f"no room is called {', '.join(sorted(unknown))}")
    os.environ["MAZO_EXAMPLES"] = "25"
    for library in LIBRARIES:
        import_module(library)
    gc.freeze()  # so that no child searches them for garbage
    for name in options.rooms or ROOMS:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "mazo"
            unneeded = shutil.ignore_patterns(".git", ".venv", ".peers", "__pycache__", ".*_cache")
            shutil.copytree(ROOT, folder, ignore=unneeded)
            mutate(name, folder, options.every, options.minutes * 60)


if __name__ == "__main__":
    main()
