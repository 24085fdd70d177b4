"""Deeply nested lists and endless repetitions are built or refused; a check always ends.

All cards of a group are checked by one run of the command, which is killed if it hangs.
"""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import pytest
from command import mazo
from markdown_it import MarkdownIt
from passages import render

from builder.sheets.length import lines
from builder.sheets.writer import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from conftest import Project

DEEPEST = 8
LONGEST = 10_050
"""The most characters of a passage that is built, plus those that this file writes around it."""
MARKS = {
    "bullets": ("- ",),
    "stars": ("* ",),
    "numbers": ("1. ",),
    "both": ("- ", "1. "),
    "quotes": ("> ",),
    "quoted-lists": ("> ", "- "),
}
INDENTS = {"two": "  ", "three": "   ", "four": "    ", "tab": "\t", "own": ""}
"""The indentation that each level adds; the empty one means the width of the level's mark."""
DEPTHS = (*range(1, 19), 40, 90, 170)
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"
CODE = f"```\n{'código ' * 20}\n```"


def nested(marks: tuple[str, ...], indent: str, depth: int, inside: str = "") -> str:
    """Nest lists or quotations with one item per level, and put a text into the innermost."""
    lines, left = [], ""
    for level in range(depth):
        mark = marks[level % len(marks)]
        lines.append(f"{left}{mark}nivel")
        left += indent or " " * len(mark)
    within = [f"{left}{line}" for line in inside.splitlines()]
    return "\n".join([*lines, "", *within] if within else lines)


def card(id_: str, back: str) -> str:
    """A card with a passage as its back."""
    return f"---\nid: {id_}\n---\n¿Qué hay detrás?\n\n---\n\n{back}\n"


def choice(id_: str, reason: str) -> str:
    """A card with a passage as the reason of an option."""
    within = "\n".join(f"  {line}" for line in reason.splitlines())
    return f"---\nid: {id_}\n---\n¿Cuál?\n\n- [x] a\n{within}\n- [ ] b\n\n---\n\nLa primera.\n"


def problems(folder: Path) -> dict[str, set[str]]:
    """The codes that a check reports, by card; fails if the check does not end."""
    done = mazo("check", "--format", "concise", "--no-cache", cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    found: dict[str, set[str]] = {}
    for line in done.stderr.splitlines()[:-1]:
        name = line.split(".md:", 1)[0].rsplit("/", 1)[-1]
        found.setdefault(name, set()).add(line.split("[", 1)[1].split("]", 1)[0])
    return found


def depth_of(card_file: str) -> int:
    """How deep the lists and quotations of a card are nested, according to CommonMark."""
    deepest = depth = 0
    for token in MarkdownIt("commonmark").parse(card_file.split("---\n", 2)[2]):
        if token.type in ("blockquote_open", "list_item_open"):
            depth += 1
        elif token.type in ("blockquote_close", "list_item_close"):
            depth -= 1
        deepest = max(deepest, depth)
    return deepest


def nestings() -> Iterator[tuple[str, str]]:
    """Every combination of marks, indentation and depth, each with a name."""
    for (kind, marks), (by, indent), depth in product(MARKS.items(), INDENTS.items(), DEPTHS):
        yield f"{kind}-{by}-{depth}", nested(marks, indent, depth)
    for (kind, marks), depth in product(MARKS.items(), DEPTHS):
        line = "".join(marks[level % len(marks)] for level in range(depth))
        yield f"{kind}-line-{depth}", f"{line}nivel"
        yield f"{kind}-table-{depth}", nested(marks, "  ", depth, TABLE)
        yield f"{kind}-code-{depth}", nested(marks, "  ", depth, CODE)


@pytest.mark.parametrize("write", [card, choice], ids=["on a back", "in an option's reason"])
def test_lists_and_quotations_nested_more_than_8_levels_deep_are_refused(
    project: Project, write: Callable[[str, str], str]
) -> None:
    files = {f"{name}.md": write(name, passage) for name, passage in nestings()}
    found = problems(project(files))
    refused = {f"{name}.md" for name, codes in found.items() if "L304" in codes}
    assert refused == {
        name for name, text in files.items() if depth_of(text) > DEEPEST or len(text) > LONGEST
    }
    others = {code for codes in found.values() for code in codes} - {"L304", "O004"}
    assert [code for code in others if not code.startswith("V")] == []  # V: rules of style


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
REFUSED = {"brackets", "angles", "longest-word"}


@pytest.mark.parametrize("write", [card, choice], ids=["on a back", "in an option's reason"])
def test_text_repeated_thousands_of_times_is_built_or_refused(
    project: Project, write: Callable[[str, str], str]
) -> None:
    found = problems(project({f"{name}.md": write(name, text) for name, text in REPEATED.items()}))
    assert {name for name, codes in found.items() if "L304" in codes} == REFUSED


@pytest.mark.parametrize("width", [-3.0, 0.0, 0.01, 0.9])
@pytest.mark.parametrize("text", ["palabra", "- a", "```\na b\n```"])
def test_nothing_fits_a_column_narrower_than_a_letter(width: float, text: str) -> None:
    assert lines(shown(render(text)), width) == math.inf
