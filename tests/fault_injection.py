"""Run an operation repeatedly, and interrupt it before each of its file operations in turn. Run by `test_writing.py`.

Each attempt is a forked child whose audit hook counts the file operations below the project. Before the chosen one,
the hook kills the child or raises the exception of Ctrl-C or a failing disk. The parent then inspects the files, runs
the clean-up of the next run, and inspects them again. It prints a JSON list of its observations.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.writing import STAGING, recover, write_files, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable

EVENTS = {
    *("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.chmod", "os.utime"),
    *(
        "os.symlink",
        "os.listdir",
        "os.scandir",
        "mazo.exchange",
        "shutil.copytree",
        "shutil.rmtree",
    ),
}
NEEDS_ROOM = {"open", "os.mkdir", "os.link", "os.symlink"}
OLD = {
    "CHANGELOG.md": b"old log",
    "cards/released.yaml": b"old record",
    "dist/a.apkg": b"old a",
    "dist/b.html": b"old b",
    "dist/README.md": b"of somebody else",
    "dist/exam/A.html": b"of an earlier run",
}
NEW = {
    **OLD,
    "CHANGELOG.md": b"new log",
    "cards/released.yaml": b"new record",
    "dist/a.apkg": b"new a",
    "dist/b.html": b"new b",
    "dist/c.json": b"added",
}


def files_of(root: Path) -> dict[str, bytes]:
    """The files below a folder, except those that an interrupted run left behind."""
    found = {}
    for path in sorted(root.rglob("*")):
        if path.is_file() and not any(part.startswith(STAGING) for part in path.parts):
            found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


def set_up(root: Path, files: dict[str, bytes]) -> None:
    """Write a folder with exactly these files."""
    shutil.rmtree(root, ignore_errors=True)
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


def outputs(root: Path) -> None:
    """Write a folder of outputs, as a build does."""
    changed = {name.removeprefix("dist/"): NEW[name] for name in NEW if name.startswith("dist/")}
    write_folder(
        {n: d for n, d in changed.items() if "/" not in n and n != "README.md"}, root / "dist"
    )


def everything(root: Path) -> None:
    """Write CHANGELOG, record and outputs together, as a release does."""
    changed = {root / name: data for name, data in NEW.items() if OLD.get(name) != data}
    write_files(changed, root, root / "dist")


def first_outputs(root: Path) -> None:
    """Write a folder of outputs that does not exist yet."""
    write_folder({"a.apkg": b"new a", "b.html": b"new b"}, root / "dist")


def release(root: Path) -> None:
    """Run the real command on a small collection."""
    from builder.cli import main

    os.environ["SOURCE_DATE_EPOCH"] = "1800000000"
    sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115, PTH123 - for the child's whole life
    if main(["release", "0.1.0", "--root", str(root)]):
        raise OSError("the release failed")


OPERATIONS: dict[str, Callable[[Path], None]] = {
    "outputs": outputs,
    "everything": everything,
    "first outputs": first_outputs,
    "release": release,
}


def hook(root: Path, chosen: int, fault: str, log: int, *, can_swap: bool) -> Callable[..., None]:
    """Return an audit hook that causes a fault before the chosen file operation below a folder."""
    seen = 0
    is_full = False

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen, is_full
        if event not in EVENTS or not any(str(root) in str(argument) for argument in arguments):
            return
        if event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        if event == "mazo.exchange" and not can_swap:
            raise OSError(errno.ENOSYS, "not on this system")
        seen += 1
        if is_full and event in NEEDS_ROOM:
            raise OSError(errno.ENOSPC, "no space left on device")
        if seen != chosen:
            return
        os.write(log, event.encode())
        if fault == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if fault == "interrupt":
            raise KeyboardInterrupt
        if fault == "full disk":
            is_full = True
            if event in NEEDS_ROOM:
                raise OSError(errno.ENOSPC, "no space left on device")
        if fault == "error":
            raise OSError(errno.EIO, "input/output error")

    return audit


def attempt(
    operation: Callable[[Path], None], root: Path, chosen: int, fault: str, *, can_swap: bool
) -> str:
    """Run an operation in a child until the chosen file operation; return its name, or "" past the last one."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        sys.addaudithook(hook(root, chosen, fault, writer, can_swap=can_swap))
        try:
            operation(root)
        except BaseException:  # only the files matter, whatever the fault led to
            os._exit(1)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        event = pipe.read()
    os.waitpid(child, 0)
    return event


def main(name: str, fault: str, can_swap: str, folder: str) -> None:
    """Interrupt an operation before each of its file operations in turn, and print the observations."""
    root, operation = Path(folder).resolve(), OPERATIONS[name]
    old = {} if name == "first outputs" else OLD
    if name == "release":
        from builder.pipeline import files_of as built
        from builder.pipeline import run

        old = files_of(root)
        edition = run(root).edition
        assert edition is not None
        built(edition)  # import everything before the children start
    seen = []
    swappable = can_swap == "True"
    set_up(root, old)
    attempt(operation, root, 0, fault, can_swap=swappable)
    new = files_of(root)
    chosen = 1
    while True:
        set_up(root, old)
        root.mkdir(exist_ok=True)
        event = attempt(operation, root, chosen, fault, can_swap=swappable)
        if not event:
            break
        at_once = state(files_of(root), old, new)
        for home in (root, root / "dist"):
            if home.is_dir():
                recover(home)
        later = state(files_of(root), old, new)
        left = [path.name for path in root.rglob(f"{STAGING}*")]
        again = ""
        if name == "release":
            attempt(operation, root, 0, fault, can_swap=swappable)
            again = state(files_of(root), old, new)["all"]
        seen.append(
            {"event": event, "at once": at_once, "later": later, "left": left, "again": again}
        )
        chosen += 1
    json.dump(seen, sys.stdout)


def state(found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> dict[str, str]:
    """Whether all files, and those of `dist/`, are old, new or a mix; and whether each file is complete."""
    dist = [
        {name: data for name, data in some.items() if name.startswith("dist/")}
        for some in (found, old, new)
    ]
    is_whole = all(data in (old.get(name), new.get(name)) for name, data in found.items())
    return {
        "all": said(found, old, new),
        "dist": said(*dist),
        "each": "whole" if is_whole and old.keys() <= found.keys() else "torn",
    }


def said(found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> str:
    """Compare files with both states: `old`, `new` or `mixed`."""
    return "old" if found == old else "new" if found == new else "mixed"


if __name__ == "__main__":
    main(*sys.argv[1:])
