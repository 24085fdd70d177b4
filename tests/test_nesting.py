"""However deep lists are nested, and whatever a passage repeats, a check ends: the card is built or refused.

Every card of a group is checked by one run of the command, which is stopped where it does not end.
"""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import pytest
from command import mazo

from builder.sheets.length import lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Project

DEEPEST = 8
MARKS = {
    "bullets": ("- ",),
    "stars": ("* ",),
    "numbers": ("1. ",),
    "both": ("- ", "1. "),
    "quotes": ("> ",),
    "quoted-lists": ("> ", "- "),
}
INDENTS = {"two": "  ", "three": "   ", "four": "    ", "tab": "\t", "own": ""}
"""What each level adds to the indentation; the empty one is as wide as the marks before it."""
DEPTHS = (*range(1, 19), 40, 90, 170)
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
CODE = f"```\n{'código ' * 20}\n```"


def nested(marks: tuple[str, ...], indent: str, depth: int, inside: str = "") -> str:
    """A list of one item on each level, and what stands within the last."""
    lines, left = [], ""
    for level in range(depth):
        mark = marks[level % len(marks)]
        lines.append(f"{left}{mark}nivel")
        left += indent or " " * len(mark)
    within = [f"{left}{line}" for line in inside.splitlines()]
    return "\n".join([*lines, "", *within] if within else lines)


def card(id_: str, back: str) -> str:
    """A card with a passage on its back."""
    return f"---\nid: {id_}\n---\n¿Qué hay detrás?\n\n---\n\n{back}\n"


def choice(id_: str, reason: str) -> str:
    """A card with a passage as the reason of an option."""
    within = "\n".join(f"  {line}" for line in reason.splitlines())
    return f"---\nid: {id_}\n---\n¿Cuál?\n\n- [x] a\n{within}\n- [ ] b\n\n---\n\nLa primera.\n"


def problems(folder: Path) -> dict[str, set[str]]:
    """The codes that a check reports, by the name of a card; it must end."""
    done = mazo("check", "--format", "concise", "--no-cache", cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, set[str]] = {}
    for line in done.stderr.splitlines()[:-1]:
        name = line.split(".md:", 1)[0].rsplit("/", 1)[-1]
        found.setdefault(name, set()).add(line.split("[", 1)[1].split("]", 1)[0])
    return found


def nestings() -> Iterator[tuple[str, int, str]]:
    """A name, a depth, and a passage nested so deep."""
    for (kind, marks), (by, indent), depth in product(MARKS.items(), INDENTS.items(), DEPTHS):
        yield f"{kind}-{by}-{depth}", depth, nested(marks, indent, depth)
    for (kind, marks), depth in product(MARKS.items(), DEPTHS):
        line = "".join(marks[level % len(marks)] for level in range(depth))
        yield f"{kind}-line-{depth}", depth, f"{line}nivel"
        yield f"{kind}-table-{depth}", depth, nested(marks, "  ", depth, TABLE)
        yield f"{kind}-code-{depth}", depth, nested(marks, "  ", depth, CODE)


@pytest.mark.parametrize(
    ("write", "deepest"),
    [(card, DEEPEST), (choice, DEEPEST - 1)],
    ids=["on a back", "in an option's reason"],
)
def test_a_list_nested_to_any_depth_is_built_or_refused(
    project: Project, write: Callable[[str, str], str], deepest: int
) -> None:
    passages = {name: (depth, passage) for name, depth, passage in nestings()}
    files = {f"{name}.md": write(name, passage) for name, (_, passage) in passages.items()}
    found = problems(project(files))
    refused = {name for name, codes in found.items() if "L304" in codes}
    assert refused == {name for name, (depth, _) in passages.items() if depth > deepest}
    others = {code for codes in found.values() for code in codes} - {"L304", "O004"}
    assert [code for code in others if not code.startswith("V")] == []  # V is style


REPEATED = {
    "brackets": "[" * 20_000,
    "few-brackets": "[" * 190,
    "stars": "*" * 9_000,
    "starred": "*a" * 4_500,
    "backticks": "`" * 9_000,
    "ticked": "`a" * 4_500,
    "angles": ">" * 9_000,
    "few-angles": ">" * 7 + "a",
    "dollars": "$" * 9_000,
    "parentheses": "\\(" * 4_500,
    "bullets": "- " * 4_500,
    "long-word": "a" * 9_000,
    "longest-word": "a" * 60_000,
    "links": "[a](https://b.es) " * 150,
    "table": "\n".join(
        ["| a " * 60 + "|", "|---" * 60 + "|", *["| palabra larga " * 60 + "|"] * 9]
    ),
    "listed-word": nested(("- ",), "  ", DEEPEST - 1, "a" * 2_000),
    "many-items": "- a\n" * 1_500,
}
REFUSED = {"brackets", "angles", "bullets", "longest-word"}


@pytest.mark.parametrize("write", [card, choice], ids=["on a back", "in an option's reason"])
def test_a_sign_or_a_cell_repeated_thousands_of_times_is_built_or_refused(
    project: Project, write: Callable[[str, str], str]
) -> None:
    found = problems(project({f"{name}.md": write(name, text) for name, text in REPEATED.items()}))
    assert {name for name, codes in found.items() if "L304" in codes} == REFUSED


@pytest.mark.parametrize("width", [-3.0, 0.0, 0.01, 0.9])
@pytest.mark.parametrize("html", ["<p>palabra</p>", "<ul><li>a</li></ul>", "<pre>a b</pre>"])
def test_a_column_that_is_narrower_than_a_letter_holds_nothing(width: float, html: str) -> None:
    assert lines(html, width) == math.inf
