"""The reader finds code, formulas and deletions in a card's text, with their positions."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text.plain import deletions, nodes, prose, wording
from builder.text.reader import parting_lines, read
from builder.text.tree import Code, Deletion, Fence, Formula, Node, Table, Words, children_of

if TYPE_CHECKING:
    from collections.abc import Sequence

FRAGMENTS = st.lists(
    st.sampled_from(
        [
            *(
                "$",
                "$$",
                "\\$",
                "\\",
                "\\(",
                "\\)",
                "\\[",
                "\\]",
                "`",
                "``",
                "```",
                "~~~",
                "\n",
                "\n\n",
            ),
            *(
                "{{c1::",
                "{{c2::",
                "{{c0::",
                "{{",
                "}}",
                "::",
                "](",
                ")",
                "[",
                "---",
                " ",
                "a",
                "5",
                "é",
            ),
        ]
    ),
    max_size=30,
).map("".join)


def pieces(text: str) -> list[tuple[str, str]]:
    """Code, formulas and faults as (kind, content), in the order of the text."""
    found: list[tuple[int, str, str]] = []
    for node in nodes(text, Code, Formula, Fence):
        match node:
            case Code() | Fence():
                found.append((node.start, type(node).__name__, node.text))
            case Formula():
                name = "Display" if node.is_display else "Formula"
                found.append((node.start, name, node.latex))
    found += [(f.start, f.kind.name, text[f.start : f.end]) for f in read(text).faults]
    return [(kind, inside) for _, kind, inside in sorted(found)]


def outside(children: Sequence[Node], start: int, end: int) -> list[Node]:
    """The nodes that are not within (start, end), or overlap the node before; recursive."""
    wrong = []
    for child in children:
        if not start <= child.start <= child.end <= end:
            wrong.append(child)
        wrong += outside(children_of(child), child.start, child.end)
        if not isinstance(child, Table):
            start = child.end
    return wrong


@given(FRAGMENTS)
def test_each_node_is_within_its_parent_and_after_its_predecessor(text: str) -> None:
    assert outside(read(text).blocks, 0, len(text)) == []


@given(FRAGMENTS)
def test_the_positions_of_words_are_right(text: str) -> None:
    for words in nodes(text, Words):
        written = text[words.start : words.end]
        assert words.text == written or written.startswith(("\\", "&"))


@given(FRAGMENTS)
def test_the_positions_of_formulas_code_and_deletions_are_right(text: str) -> None:
    for node in nodes(text, Code, Formula, Deletion):
        written = text[node.start : node.end]
        match node:
            case Code():
                assert written.startswith("`")
                assert written.endswith("`")
            case Formula():
                assert written[0] in "$\\"
                assert written[-1] in "$)]"
            case Deletion():
                assert written.startswith(f"{{{{c{node.number}::")
                assert written.endswith("}}")
                assert node.answer_start <= node.answer_end <= node.end - 2


@given(FRAGMENTS)
def test_the_positions_of_prose_and_lines_between_parts_are_right(text: str) -> None:
    assert all(text.startswith(run, offset) for offset, run in prose(text))
    assert all(text[start:end].rstrip(" \t") == "---" for start, end in parting_lines(text))
    assert len(wording(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$x$", [("Formula", "x")]),
        ("$x$, «$y$» ($z$)", [("Formula", "x"), ("Formula", "y"), ("Formula", "z")]),
        (r"\(x\) y \[z\]", [("Formula", "x"), ("Display", "z")]),
        ("a $$x$$ b", [("Display", "x")]),
        ("$$\nx_1\n$$", [("Display", "\nx_1\n")]),
        ("$a\n+ b$", [("Formula", "a\n+ b")]),
        (r"$5\$$", [("Formula", r"5\$")]),
        (r"$a\\$", [("Formula", r"a\\")]),
        ("$$x", [("UNCLOSED_FORMULA", "$$")]),
        ("$$x\n\ny$$", [("UNCLOSED_FORMULA", "$$"), ("UNCLOSED_FORMULA", "$$")]),
        (r"\(x \(y\)", [("Formula", r"x \(y")]),
    ],
)
def test_a_formula_is_the_text_between_its_delimiters(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text", ["$5 y $10", "5$-10$", "US$ 20 y US$ 30", "$ a $", "2$x$3", "$x\n\n+ y$", "solo un $"]
)
def test_a_dollar_sign_for_money_or_without_a_pair_is_a_lone_dollar(text: str) -> None:
    assert {kind for kind, _ in pieces(text)} == {"LONE_DOLLAR"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`$x$`", [("Code", "$x$")]),
        ("`` a`b ``", [("Code", "a`b")]),
        ("` `", [("Code", " ")]),
        ("`a\nb`", [("Code", "a b")]),
        ("`a\n\nb`", []),
        ("``a`", []),
        ("\\``a``", []),
        ("\\``", []),
        (r"\`$x$\`", [("Formula", "x")]),
        ("```py\n$x$\n---\n```\n$y$", [("Fence", "$x$\n---"), ("Formula", "y")]),
        ("~~~\n```\n~~~", [("Fence", "```")]),
        ("- a\n\n  ```\n  $x$\n  ```", [("Fence", "$x$")]),
        ("```\n$x$", [("Fence", "$x$"), ("UNCLOSED_FENCE", "```")]),
        ("````\n```\n````", [("Fence", "```")]),
    ],
)
def test_text_in_code_is_not_interpreted(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{c1::a}}", [("1", "a", None)]),
        ("{{c12::$x^{2}$::pista}}", [("12", "$x^{2}$", "pista")]),
        ("{{c1::`}}`}}", [("1", "`}}`", None)]),
        ("{{c1::$a^{b^{c}}$}}", [("1", "$a^{b^{c}}$", None)]),
        ("{{c1::a::b::c}}", [("1", "a", "b::c")]),
    ],
)
def test_a_deletion_has_a_number_an_answer_and_a_hint(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert read(text).faults == ()
    assert [
        (
            str(found.number),
            text[found.answer_start : found.answer_end],
            text[found.answer_end + 2 : found.end - 2] if found.hint else None,
        )
        for found in deletions(text)
    ] == expected


@pytest.mark.parametrize("text", ["{{c0::a}}", "{{c::a}}", "{{C1::a}}", "{{c1:a}}", "{{c1,2::a}}"])
def test_a_malformed_deletion_is_a_fault(text: str) -> None:
    assert [kind for kind, _ in pieces(text)] == ["BAD_DELETION"]
    assert deletions(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n---\nb", 1),
        ("a\n---   \nb\n---", 2),
        ("---", 1),
        ("a\n----\nb\n - - -\n --- \n--", 0),
        ("```\n---\n```", 0),
        ("$$\na\n---\nb\n$$", 0),
        ("`a\n---\nb`", 1),
        ("\\[\n---\n\\]", 0),
    ],
)
def test_three_dashes_separate_parts_outside_code_and_formulas(text: str, expected: int) -> None:
    assert len(parting_lines(text)) == expected


ADVERSARIAL = {
    "dollars that never close": "-$1",
    "dollars alone": "$ ",
    "escaped dollars": "-$\\$1",
    "formulas that never close": "\\(",
    "display formulas that never close": "\\[a",
    "backticks of two lengths": "`` ` ",
    "fences": "```\n",
    "deletions that never close": "{{c1::",
    "link openings": "](",
    "brackets in links": "]((a)",
    "blank lines": "`\n\n",
    "parting lines": "---\n`a`\n",
}


@pytest.mark.parametrize("unit", ADVERSARIAL.values(), ids=ADVERSARIAL.keys())
def test_a_text_designed_to_be_slow_is_read_within_the_time_limit(unit: str) -> None:
    _read_apart((unit * 10_000)[:10_000])


@pytest.mark.parametrize("filling", ["a", " ", "a "])
def test_a_fence_designed_to_be_slow_is_read_within_the_time_limit(filling: str) -> None:
    _read_apart("```" + (filling * 10_000)[:9_990] + "`")


def _read_apart(text: str) -> None:
    """Read in another process, so that a reader that hangs only fails this test.

    Reading takes less than a second; the limit is only meant for what would take minutes.
    """
    program = (
        "import sys; from builder.text.reader import read, parting_lines; "
        "text = sys.stdin.read(); read(text); parting_lines(text)"
    )
    subprocess.run([sys.executable, "-c", program], input=text, text=True, check=True, timeout=20)
