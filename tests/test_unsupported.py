"""Markdown syntax that cards do not support is refused, with a help that says what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from passages import text_of

from builder.languages import language, languages
from builder.model import SourceNote
from builder.rules import rules
from builder.rules.unsupported import DRAWN, SYNTAX

if TYPE_CHECKING:
    from builder.rules._rule import Problem

REFUSED = {
    "task-list": ["- [ ] uno\n- [x] dos", "1. [x] uno", "> - [ ] uno"],
    "callout": ["> [!NOTE]\n> uno", "> [!tip]- uno"],
    "highlight": ["la ==perplejidad== es", "==a b=="],
    "insertion": ["lo ++nuevo++ es"],
    "superscript": ["2^10^ bits", "x^2^"],
    "image-by-name": ["![[a.png]]", "![[a.png|200]]"],
    "wiki-link": ["ver [[Perplejidad]]", "ver [[a|b]]"],
    "image-size": ["![x](a.svg =200x100)", "![x](a.svg =50x)", "![x|200](a.svg)"],
    "image-blank": ["![x](mi mapa.png)"],
    "image-address": ["![x][ausente]", "![x][]"],
    "attributes": [
        "texto {.clase}",
        "![x](a.svg){.grande}",
        "a {#id}",
        "b {: .c}",
        "c {lang=en}",
    ],
    "definition-list": ["Perplejidad\n: Una medida"],
    "abbreviation": ["*[LLM]: modelo grande"],
    "container": ["::: nota\nuno\n:::"],
    "anki-sound": ["oye [sound:a.mp3] esto"],
    "anki-formula": ["[latex]x^2[/latex]"],
    "emoji": ["bien :smile: ya"],
    "table": ["| a | b |\n| c | d |", "texto\n\n| a | b |"],
    "math": ["```math\nx\n```"],
    "mermaid": ["```mermaid\ngraph\n```"],
}
AS_WRITTEN = [
    *("`- [ ] a`", "`==a==` y `[[b]]`", "```\n> [!NOTE]\n==a==\n```", "a == b y c == d"),
    *("C++ y C++", "i++ + j++", "$x^2^{}$", "\\[[a]] y \\==b==", "{a, b} y {1}", "10:30:00"),
    *("std::vec::x", "a | b | c", "[CLS] [SEP]", "x[i][j]", "~5 y ~6", "{{c1::a}} [!] b"),
    *(
        "| a | b |\n|---|---|\n| c | d |",
        "![x](a.svg){width=60%}",
        "![x](a.svg 'título') y ![x](a.svg \"b\")",
        "1) uno\n2) dos",
        "- [enlace](https://a.b)",
    ),
    *(
        "[a][b]\n\n[b]: https://a.b",
        "~~no~~ sí",
        "uno\\\ndos",
        "<https://a.b>",
        "clave: valor",
        "e^x y 10^6 `^`",
    ),
]


def problems(text: str) -> list[Problem]:
    """The problems that the rule reports for a text."""
    passage = text_of(text)
    note = SourceNote("x", "basic", "", (), "TA4", {"front": passage}, passage.span(), SPANISH)
    each = rules()["unsupported"].each
    assert each is not None
    return list(each(note))


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, texts in REFUSED.items() for text in texts]
)
def test_unsupported_syntax_is_refused_with_a_help(name: str, text: str) -> None:
    found = problems(text)
    assert {one.message.id for one in found} == {f"unsupported-{name}"}
    assert all(language(code).said(one.message).help for code in languages() for one in found)


@pytest.mark.parametrize("text", AS_WRITTEN)
def test_text_that_resembles_unsupported_syntax_is_accepted(text: str) -> None:
    assert [one.message for one in problems(text)] == []


def test_each_unsupported_syntax_has_an_example() -> None:
    assert {name for name, _ in SYNTAX} | {*DRAWN, "table"} == set(REFUSED)
