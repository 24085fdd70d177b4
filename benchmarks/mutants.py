"""Mutation testing: how many small changes of the code do the tests notice?

`make mutants` copies the repository into a temporary folder and lets cosmic-ray change one number,
operator, condition, loop or constant at a time there, running the tests of that room after each. A
change that no test notices survives, and is printed with its place. Rooms run one after another.

    python -m benchmarks.mutants exact --every 3 --minutes 20
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

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
FILTERED = ("work_items", "mutation_specs", "work_results")


@dataclass(frozen=True)
class Room:
    """A part of the program, and the tests that are to notice what changes in it."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]


_BOTH = ("tests/test_both_solvers.py", "tests/test_both_solvers_tokenizers.py")
_PITFALLS = ("tests/test_reference_pitfalls.py", "tests/test_reference_pitfalls_tokenizers.py")
ROOMS = {
    "exact": Room(
        ("builder/exact",),
        (
            "tests/test_worked_by_hand.py",
            "tests/test_exact.py",
            "tests/test_exact_edges.py",
            *_BOTH,
        ),
    ),
    "misconceptions": Room(("builder/misconceptions",), ("tests/test_mistakes_by_hand.py",)),
    "reference": Room(("builder/reference",), ("tests/test_worked_by_hand.py", *_PITFALLS, *_BOTH)),
    "claims": Room(
        ("builder/claims",),
        (
            "tests/test_worked_by_hand.py",
            "tests/test_claims.py",
            "tests/test_verify_block.py",
            "tests/test_evidence_languages.py",
            *_BOTH,
        ),
    ),
    "display": Room(
        ("builder/display",),
        (
            "tests/test_display.py",
            "tests/test_display_literals.py",
            "tests/test_display_by_hand.py",
            "tests/test_frozen.py",
        ),
    ),
    "identity": Room(
        ("builder/identity.py",),
        (
            "tests/test_history_by_hand.py",
            "tests/test_order.py",
            "tests/test_published_ids.py",
        ),
    ),
    "history": Room(("builder/history.py",), ("tests/test_history_by_hand.py",)),
}


def cosmic_ray(folder: Path, *arguments: str, seconds: float | None = None) -> None:
    """Run cosmic-ray; at the end of its time, stop it and keep the results so far."""
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "MAZO_EXAMPLES": "25"}
    command = [sys.executable, "-m", "cosmic_ray.cli", *arguments]
    with contextlib.suppress(subprocess.TimeoutExpired):
        subprocess.run(
            command, cwd=folder, env=environment, check=True, timeout=seconds, capture_output=True
        )


def choose(database: sqlite3.Connection, folder: Path, every: int) -> None:
    """Keep the operators of `OPERATORS`, and of those every n-th, by a hash of its place."""
    rows = database.execute(
        "select job_id, module_path, operator_name, occurrence, start_pos_row from mutation_specs"
    ).fetchall()
    for job, module, operator, occurrence, line in rows:
        text = (folder / module).read_text("utf-8").splitlines()[line - 1]
        place = f"{module} {operator} {occurrence}".encode()
        if (
            not OPERATORS.fullmatch(operator)
            or WITHOUT_EFFECT.search(text)
            or int(sha256(place).hexdigest(), 16) % every
        ):
            for table in FILTERED:
                database.execute(f"delete from {table} where job_id = ?", (job,))  # noqa: S608 - a constant
    database.commit()


def report(name: str, database: sqlite3.Connection) -> None:
    """Print what was noticed, and each change that survived."""
    rows = database.execute(
        "select module_path, start_pos_row, operator_name, test_outcome, diff"
        " from mutation_specs natural left join work_results order by module_path, start_pos_row"
    ).fetchall()
    run = [row for row in rows if row[3]]
    survived = [row for row in run if row[3] == "SURVIVED"]
    noticed = len(run) - len(survived)
    print(f"{name}: {noticed} of {len(run)} noticed ({noticed / max(len(run), 1):.0%}); "
          f"{len(rows) - len(run)} not run")  # fmt: skip
    for module, line, operator, _, diff in survived:
        changed = [
            text
            for text in (diff or "").splitlines()
            if text[:1] in "+-" and text[:3] not in {"+++", "---"}
        ]
        print(f"  {module}:{line} {operator.removeprefix('core/')}")
        print("".join(f"    {text}\n" for text in changed), end="", flush=True)


def mutate(name: str, folder: Path, every: int, seconds: float) -> None:
    """Mutate one room of a copy of the repository."""
    room = ROOMS[name]
    command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider {' '.join(room.tests)}"
    (folder / "mutants.toml").write_text(
        f"[cosmic-ray]\nmodule-path = {json.dumps(room.modules)}\ntimeout = 600.0\n"
        f"excluded-modules = []\ntest-command = {json.dumps(command)}\n"
        '[cosmic-ray.distributor]\nname = "local"\n'
    )
    session = folder / f"mutants-{name}.sqlite"
    cosmic_ray(folder, "init", "mutants.toml", session.name)
    with contextlib.closing(sqlite3.connect(session)) as database:
        choose(database, folder, every)
    try:
        cosmic_ray(folder, "baseline", "mutants.toml")
    except subprocess.CalledProcessError:
        sys.exit(f"{name}: its tests fail although nothing was changed: {' '.join(room.tests)}")
    start = time.monotonic()
    cosmic_ray(folder, "exec", "mutants.toml", session.name, seconds=seconds)
    with contextlib.closing(sqlite3.connect(session)) as database:
        report(name, database)
    print(f"  {time.monotonic() - start:.0f} s", flush=True)


def main() -> None:
    """Mutate the rooms that are named, or all of them."""
    parser = argparse.ArgumentParser(description="mutation testing of the code, room by room")
    parser.add_argument("rooms", nargs="*", help=f"of {', '.join(ROOMS)}; all of them by default")
    parser.add_argument("--every", type=int, default=1, help="try only every n-th change")
    parser.add_argument("--minutes", type=float, default=60, help="at most, for each room")
    options = parser.parse_args()
    if unknown := set(options.rooms) - set(ROOMS):
        parser.error(f"no room is called {', '.join(sorted(unknown))}")
    for name in options.rooms or ROOMS:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / "mazo"
            unneeded = shutil.ignore_patterns(".git", ".venv", ".peers", "__pycache__", ".*_cache")
            shutil.copytree(ROOT, folder, ignore=unneeded)
            mutate(name, folder, options.every, options.minutes * 60)


if __name__ == "__main__":
    main()
