"""The scanner: what of a card's text is code, a formula, a deletion, and what is left for Markdown."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.markup import Kind, deletions, inner, parting_lines, prose, scan

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
    """The pieces other than plain text, as (kind, inside)."""
    return [(p.kind.value, inner(text, p)) for p in scan(text) if p.kind is not Kind.TEXT]


@given(FRAGMENTS)
def test_the_pieces_cover_the_text_in_order(text: str) -> None:
    found = scan(text)
    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert all(piece.start < piece.end for piece in found)
    assert all(p.start <= p.inner <= p.inner_end <= p.end for p in found)


@given(FRAGMENTS)
def test_every_deletion_opens_before_its_hint_and_closes_after_it(text: str) -> None:
    found, unclosed = deletions(text)
    for deletion in found:
        start, end = deletion.answer_range
        assert deletion.opening.end == start <= end <= deletion.closing.start
        assert text[deletion.closing.start : deletion.closing.end] == "}}"
    assert len(unclosed) <= 1


@given(FRAGMENTS)
def test_prose_and_parting_lines_stand_where_they_say(text: str) -> None:
    assert all(text.startswith(run, offset) for offset, run in prose(text))
    assert all(text[start:end].rstrip(" \t") == "---" for start, end in parting_lines(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$x$", [("formula", "x")]),
        ("$x$, «$y$» ($z$)", [("formula", "x"), ("formula", "y"), ("formula", "z")]),
        (r"\(x\) y \[z\]", [("formula", "x"), ("display formula", "z")]),
        ("a $$x$$ b", [("display formula", "x")]),
        ("$$\nx_1\n$$", [("display formula", "\nx_1\n")]),
        ("$a\n+ b$", [("formula", "a\n+ b")]),
        (r"$5\$$", [("formula", r"5\$")]),
        (r"$a\\$", [("formula", r"a\\")]),
        ("$$x", [("unclosed formula", "")]),
        ("$$x\n\ny$$", [("unclosed formula", ""), ("unclosed formula", "")]),
        (r"\(x \(y\)", [("formula", r"x \(y")]),
    ],
)
def test_a_formula_is_what_its_delimiters_hold(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text", ["$5 y $10", "5$-10$", "US$ 20 y US$ 30", "$ a $", "2$x$3", "$x\n\n+ y$", "solo un $"]
)
def test_a_dollar_that_is_money_or_stands_alone_makes_no_formula(text: str) -> None:
    assert {kind for kind, _ in pieces(text)} == {"dollar that is no formula"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`$x$`", [("code", "$x$")]),
        ("`` a`b ``", [("code", "a`b")]),
        ("` `", [("code", " ")]),
        ("`a\nb`", [("code", "a\nb")]),
        ("`a\n\nb`", []),
        ("``a`", []),
        ("\\``a``", []),
        ("\\``", []),
        (r"\`$x$\`", [("formula", "x")]),
        ("```py\n$x$\n---\n```\n$y$", [("fenced code", "$x$\n---\n"), ("formula", "y")]),
        ("~~~\n```\n~~~", [("fenced code", "```\n")]),
        ("- a\n\n  ```\n  $x$\n  ```", [("fenced code", "  $x$\n")]),
        ("```\n$x$", [("unclosed fence", "$x$")]),
        ("````\n```\n````", [("fenced code", "```\n")]),
    ],
)
def test_nothing_within_code_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{c1::a}}", [("cloze opening", "1", "a", None)]),
        ("{{c12::$x^{2}$::pista}}", [("cloze opening", "12", "$x^{2}$", "pista")]),
        ("{{c1::`}}`}}", [("cloze opening", "1", "`}}`", None)]),
        ("{{c1::$a^{b^{c}}$}}", [("cloze opening", "1", "$a^{b^{c}}$", None)]),
        ("{{c1::a::b::c}}", [("cloze opening", "1", "a", "b::c")]),
    ],
)
def test_a_deletion_knows_its_number_answer_and_hint(
    text: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    found, unclosed = deletions(text)
    assert unclosed == ()
    assert [
        (
            d.opening.kind.value,
            str(d.number),
            text[slice(*d.answer_range)],
            text[d.hint.end : d.closing.start] if d.hint else None,
        )
        for d in found
    ] == expected


@pytest.mark.parametrize("text", ["{{c0::a}}", "{{c::a}}", "{{C1::a}}", "{{c1:a}}", "{{c1,2::a}}"])
def test_what_only_looks_like_a_deletion_is_told_apart(text: str) -> None:
    assert [kind for kind, _ in pieces(text)] == ["malformed cloze"]
    assert deletions(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n---\nb", 1),
        ("a\n---   \nb\n---", 2),
        ("---", 1),
        ("a\n----\nb\n - - -\n --- \n--", 0),
        ("```\n---\n```", 0),
        ("$$\na\n---\nb\n$$", 0),
        ("`a\n---\nb`", 0),
        ("\\[\n---\n\\]", 0),
    ],
)
def test_three_dashes_part_a_card_outside_code_and_formulas(text: str, expected: int) -> None:
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
def test_a_text_made_to_be_slow_is_cut_in_linear_time(unit: str) -> None:
    _scan_apart((unit * 60_000)[:60_000])


@pytest.mark.parametrize("filling", ["a", " ", "a "])
def test_a_fence_made_to_be_slow_is_cut_in_linear_time(filling: str) -> None:
    _scan_apart("```" + (filling * 60_000)[:60_000] + "`")


def _scan_apart(text: str) -> None:
    """Scan in a process of its own, so that a scanner gone quadratic fails this test and hangs none.

    A linear scan takes a tenth of a second; the bound only ends one that would take minutes.
    """
    program = "import sys; from builder.markup import scan, parting_lines; parting_lines(sys.stdin.read())"
    subprocess.run([sys.executable, "-c", program], input=text, text=True, check=True, timeout=20)
