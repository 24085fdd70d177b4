"""Damaged card files cause no traceback and no hang, and `dist/` stays unchanged.

The files are real ones, cut, duplicated, rearranged, and with tokens inserted that are hard to parse. By default a few
hundred are tried, always the same; `MAZO_FUZZ=50000 pytest tests/test_fuzz.py --hypothesis-seed=1` tries 50,000.
"""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from conftest import COLLECTION, DECK, ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

EXAMPLES = int(os.environ.get("MAZO_FUZZ", "200"))
SECONDS = 20
"""The most CPU time that one file may take, whatever else the machine does. The slowest takes one second."""
COMPANION = "---\nid: zz\n---\n¿Qué pregunta esta tarjeta?\n\n---\n\nEsto.\n"
MAX_VARIANTS = 3
"""How many variants of a computed file are kept; more take time and test nothing new."""


def shortened(text: str) -> str:
    """Keep only the first variants of a computed file."""
    head, *variants = text.split("\n  - ")
    return "\n  - ".join([head, *variants[:MAX_VARIANTS]])


FOLDER = "01-prueba"
CARDS = [
    (f"{FOLDER}/{path.name}", path.read_text("utf-8")) for path in sorted(ROOT.glob("cards/*/*.md"))
]
COMPUTED = [
    (f"{FOLDER}/{path.name}", shortened(path.read_text("utf-8")))
    for path in sorted(ROOT.glob("cards/*/*.yaml"))
    if path.name != "_deck.yaml"
]
OTHERS = [
    (f"{FOLDER}/_deck.yaml", DECK + "tags: [uno]\norder: [zz]\n"),
    ("collection.yaml", COLLECTION),
    ("retired.yaml", "vieja: Decía otra cosa.\n"),
    ("released.yaml", (ROOT / "cards" / "released.yaml").read_text("utf-8")[:3000]),
]
TOKENS = (
    *(
        "---\n",
        "---",
        "\n",
        "\n\n",
        " ",
        "\t",
        "\r\n",
        "  ",
        ": ",
        " #",
        "- ",
        "- [ ] ",
        "- [x] ",
        "1. ",
        "> ",
    ),
    *(
        "$",
        "$$",
        "\\$",
        "\\(",
        "\\)",
        "\\[",
        "\\]",
        "\\",
        "\\frac{1}{",
        "\\begin{aligned}",
        "}",
        "{",
        "^",
        "_",
        "%",
    ),
    *(
        "`",
        "``",
        "```\n",
        "~~~\n",
        "*",
        "**",
        "***",
        "_",
        "[",
        "]",
        "](",
        "](x.svg)",
        "![",
        "![a](automata.svg)",
    ),
    *(
        "{{c1::",
        "{{c2::",
        "}}",
        "::",
        "{{",
        "{{c0::",
        "{{c9999::",
        "<s>",
        "</s>",
        "<",
        ">",
        "&",
        "&#0;",
        "<script>",
    ),
    *(
        "| a | b |\n|---|---|\n",
        "|",
        "# ",
        "##b",
        "&a",
        "*a",
        "!!str ",
        "!!python/object:os.system ",
        "|\n",
        ">\n",
    ),
    *(
        "'",
        '"',
        "[a, b]",
        "{a: 1}",
        "{",
        "[",
        "? ",
        "no",
        "0.9",
        "1/3",
        "1/0",
        "-1",
        "9" * 400,
        "é",
        "e\u0301",
    ),
    *(
        "\u202e",
        "\u200d",
        "\ufeff",
        "\ue000",
        "\ue001",
        "\0",
        "\x1f",
        "\x85",
        "\u2028",
        "👩‍👩‍👧",
        "א",
        "ｘ",
        "‹a›",
        "¿",
        "?",
    ),
    *(
        "verify:\n  P: {probability: a b, under: lm}\n  answer: P\n",
        "answer: P\n",
        "type: cloze\n",
        "type: typed\n",
    ),
    *(
        "allow: [lone-dollar]\n",
        "shuffle: false\n",
        "id: zz\n",
        "javascript:alert(1)",
        "../../etc/passwd",
    ),
)

Edit = tuple[str, float, float, str, int]
"""The kind of edit, its start and length (as fractions of the text), a token, and how often it is repeated."""
EDITS = st.tuples(
    st.sampled_from(["insert", "insert", "delete", "double", "move", "end", "replace", "fill"]),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(TOKENS),
    st.sampled_from([1, 1, 1, 2, 3, 30, 3000]),
)


def edited(text: str, edit: Edit) -> str:
    """Apply one edit to a text, and limit its length."""
    kind, at, far, token, times = edit
    start = int(at * len(text))
    end = min(len(text), start + int(far**3 * len(text)))
    new = {
        "insert": token,
        "delete": "",
        "double": text[start:end] * 2,
        "move": "",
        "end": "",
        "replace": token,
        "fill": token * times,
    }[kind]
    tail = "" if kind == "end" else text[start if kind in ("insert", "fill") else end :]
    moved = text[start:end] if kind == "move" else ""
    return (text[:start] + new + tail + moved)[:40_000]


@pytest.fixture(scope="module")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one valid card, the collection's pictures, and an earlier build."""
    root = tmp_path_factory.mktemp("arena")
    cards = root / "cards" / FOLDER
    cards.mkdir(parents=True)
    shutil.copytree(ROOT / "media", root / "media")
    (root / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
    (cards / "_deck.yaml").write_text(DECK, "utf-8")
    (cards / "zz.md").write_text(COMPANION, "utf-8")
    (root / "dist").mkdir()
    (root / "dist" / "repaso.html").write_text("de antes", "utf-8")
    return root


class Hangs(BaseException):
    """A file takes too long. No handler in `builder` catches it."""


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raise `Hangs` if the block takes more CPU time."""

    def fail(_signal: int, _frame: FrameType | None) -> None:
        raise Hangs(f"more than {seconds} s")

    former = signal.signal(signal.SIGPROF, fail)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


@settings(
    max_examples=EXAMPLES,
    derandomize="MAZO_FUZZ" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
@given(
    base=st.sampled_from([*CARDS, *COMPUTED, *OTHERS * 5]),
    edits=st.lists(EDITS, min_size=1, max_size=5),
    broken=st.sampled_from([b"", b"", b"", b"", b"\xff", b"\xc3"]),
    is_built=st.sampled_from([False] * 7 + [True]),
)
def test_no_damaged_file_crashes_a_command_or_changes_dist(
    base: tuple[str, str], edits: list[Edit], broken: bytes, *, is_built: bool, arena: Path
) -> None:
    name, text = base
    for edit in edits:
        text = edited(text, edit)
    path = arena / "cards" / name
    former = path.read_bytes() if path.exists() else None
    path.write_bytes(text.encode("utf-8", "surrogatepass") + broken)
    try:
        with pytest.MonkeyPatch.context() as patch, within(SECONDS):
            patch.setenv("MAZO_DEBUG", "1")  # an internal error is raised and fails the test
            code = main(["check", "--root", str(arena), "--format", "full"])
            assert code in (0, 1)
            if code == 1 and is_built:
                assert main(["build", "--root", str(arena), "--format", "github"]) == 1
    finally:
        path.unlink()
        if former is not None:
            path.write_bytes(former)
    assert [file.name for file in (arena / "dist").iterdir()] == ["repaso.html"]
    assert (arena / "dist" / "repaso.html").read_text("utf-8") == "de antes"
