"""Python-Markdown, as a second reader, agrees with CommonMark except for listed constructs that it does not support."""

from __future__ import annotations

import pytest

from builder.text.reader import read
from builder.text.second import HELPS, Unsaid, disagreement, unsaid

UNSAID = {
    Unsaid.CODE_BLOCK: "```\na\n```",
    Unsaid.HEADING: "# a",
    Unsaid.NESTED: "- a\n\n  b",
    Unsaid.ADJACENT: "a\n- b",
    Unsaid.TWINS: "> a\n\n> b",
    Unsaid.INDENTED: " - a\n - b",
    Unsaid.PARENTHESIS: "1) a",
    Unsaid.HOLE: "`a {{c1::b}}`",
    Unsaid.STRUCK: "~~a~~",
    Unsaid.FOOTNOTE: "a[^1]",
    Unsaid.WIDTH: "![a](b.svg){width=60%}",
    Unsaid.UNDERSCORE: "_a_",
    Unsaid.ESCAPE: "a\\\nb",
    Unsaid.REFERENCE: "[a][b]\n\n[b]: https://c.d",
    Unsaid.BARE_ADDRESS: "https://a.b",
    Unsaid.RULE: "***",
    Unsaid.ADDRESS: "[a](https://b.c/$d$)",
    Unsaid.FAULT: "{{c1::a",
    Unsaid.BAR: "| a |\n|---|\n| `b|c` |",
}
"""A passage for each construct that Python-Markdown does not support."""
AGREED = [
    *(
        "uno *dos* **tres** ***cuatro***",
        "- a\n- b",
        "1. a\n2. b",
        "> a\n> b",
        "a  \nb",
        "2 * 3 * 4",
    ),
    *("| a | b |\n|:--|--:|\n| c | d |", "[a](https://b.c 'd')", "<https://a.b>", "`a*` y *`b`*"),
    *(
        "$a_1 * b_2$ y \\(c*d*\\)",
        "AT&T &lt;s&gt; &copy;",
        "a \\* b \\` c",
        "un*a*b",
    ),
    *("{{c1::**a**::b}}", "a\n\n\n\nb", "\\\\(y\\\\)", "*a\nb*", "5$ y 10$"),
]
DISAGREED = {
    "**a*b**": "**a\\*b**",
    "*«a»*b": "«*a*»b",
    "¿Qué hace **add-*one**?": "¿Qué hace **add-one**?",
    "``,`»": "`,`»",
    "``b``` c`": "\\`\\`b\\`\\`\\` c\\`",
    "a\t\nb": "a\nb",
    "1. | a | b |\n|---|---|\n| c | d |": "1. x\n\n   | a | b |\n   |---|---|\n   | c | d |",
    "*\n  uno": "* uno",
    "[)](1986. '(": "\\[)](1986. '(",
}
"""Texts that the two readers read differently, each with the form that the help suggests."""


def test_each_unsupported_construct_has_an_example() -> None:
    assert set(UNSAID) == set(Unsaid)


@pytest.mark.parametrize(("construct", "text"), UNSAID.items(), ids=[u.name for u in UNSAID])
def test_unsupported_constructs_are_not_compared(construct: Unsaid, text: str) -> None:
    assert construct in set(unsaid(text, read(text)))
    assert disagreement(text) is None


@pytest.mark.parametrize("text", AGREED)
def test_both_readers_agree_on_supported_constructs(text: str) -> None:
    assert set(unsaid(text, read(text))) == set()
    assert disagreement(text) is None


@pytest.mark.parametrize(("text", "written"), DISAGREED.items())
def test_a_disagreement_is_returned_with_both_readings_and_a_form_they_agree_on(
    text: str, written: str
) -> None:
    found = disagreement(text)
    assert found is not None
    assert found.commonmark != found.python_markdown
    assert disagreement(written) is None


def test_a_disagreement_has_the_place_of_its_block_and_a_help() -> None:
    text = "uno\n\n¿Qué hace **add-*one**?\n\ndos"
    found = disagreement(text)
    assert found is not None
    assert text[found.start : found.end].strip() == "¿Qué hace **add-*one**?"
    assert str(found.help).startswith("let `*` begin and end beside a letter")


@pytest.mark.parametrize("tag", HELPS)
def test_each_help_has_an_example(tag: str) -> None:
    helps = {found.help for text in DISAGREED if (found := disagreement(text)) is not None}
    assert HELPS[tag] in helps
