"""Anki's own MathJax typesets every formula that we accept, in Chromium on the reviewer page of desktop Anki.

MathJax writes an unknown command in red instead of reporting an error, so the tests look for red text too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from anki_backend import cards_of, import_package, opened
from anki_pages import reviewer, show

from builder.text.formula import BadFormula, for_mathjax, typeset
from builder.text.plain import nodes
from builder.text.tree import Formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from builder.edition import Edition

TRAPS = Path(__file__).parent / "traps"
FORMS = [
    (form["tex"], form["disp"])
    for form in json.loads((TRAPS / "formulas.json").read_text("utf-8"))["forms"]
]
COMMANDS = [(tex, True) for tex in (TRAPS / "commands.txt").read_text("utf-8").splitlines()]
"""A formula for each command and environment of math-core 0.9."""
EDGES = [
    (r"x \le 1\ ", True),
    ("a\n  + b", True),
    (r"\begin{aligned} a &= b \\ &= c \end{aligned}\\", True),
    (r"x_{<t} > 0 \& {{a}}", False),
    (r"\left\{ \frac{1}{e^{x^{y}}} \right\}", False),
]
"""Formulas with line breaks, trailing backslashes, and the characters of delimiters, HTML and deletions."""
WORDS = r"""
\text{si } x \\ \text{á, ñ} \\ \text{a b} \\ \texttt{<s>} \\ \mathrm{fin} \\ \operatorname{ver}(x) \\ \text{\{a\}}
\text{5\%} \\ \text{a\_b} \\ \texttt{\#\#ab} \\ \text{a\&b} \\ \textbf{a\_b} \\ \textit{a\%} \\ \mbox{a\_b}
\text{a~b} \\ \text{a\ b} \\ \text{a \textbf{b}} \\ \text{a{b}} \\ \text{\emph{a}} \\ \text{\'a}
\begin{align} a &= b \end{align}
"""
TEXTS = [(tex, False) for tex in re.split(r" \\\\ |\n", WORDS.strip())]
"""Formulas that contain words."""

Formulas: TypeAlias = Iterable[tuple[str, bool]]
Typeset: TypeAlias = Callable[[list[str]], list[dict[str, list[str]]]]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with reviewer(browser) as opened_page:
        yield opened_page


@pytest.fixture
def in_anki(page: Page) -> Typeset:
    """A function that typesets pieces of HTML and returns the formulas, faults and words of each."""

    def in_anki(pieces: list[str]) -> list[dict[str, list[str]]]:
        show(page, "".join(f"<section>{piece}</section>" for piece in pieces))
        found: list[dict[str, list[str]]] = page.evaluate(
            """() => [...document.querySelectorAll("#qa > section")].map(section => {
                const all = (selector, say) => [...section.querySelectorAll(selector)].map(say);
                const text = node => node.textContent;
                const left = [];
                const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
                while (walker.nextNode())
                    if (!walker.currentNode.parentElement.closest("code, mjx-container"))
                        left.push(...walker.currentNode.data.match(/\\\\[()[\\]]/g) || []);
                return {
                    formulas: all("mjx-container math", text),
                    faults: [
                        ...all("math merror", error => error.getAttribute("data-mjx-error")),
                        ...all("math mtext[mathcolor=red]", text),
                        ...left,
                    ],
                    words: all("math mtext", text),
                };
            })"""
        )
        return found

    return in_anki


def accepted(formulas: Formulas) -> list[tuple[str, bool]]:
    """The formulas that we accept."""

    def passes(tex: str, display: bool) -> bool:  # noqa: FBT001 - a formula is this pair
        try:
            typeset(tex, display=display)
        except BadFormula:
            return False
        return True

    return [(tex, display) for tex, display in formulas if passes(tex, display)]


def faults(formulas: Formulas, in_anki: Typeset) -> dict[str, list[str]]:
    """The accepted formulas that MathJax does not typeset as one formula, each with the reason."""
    passed = accepted(formulas)
    results = in_anki([typeset(tex, display=display).anki for tex, display in passed])
    return {
        tex: result["faults"] or result["formulas"]
        for (tex, _), result in zip(passed, results, strict=True)
        if result["faults"] or len(result["formulas"]) != 1
    }


def formulas_of(edition: Edition) -> list[tuple[str, bool]]:
    """The distinct formulas of all cards, authored and computed."""
    found = {
        (formula.latex, formula.is_display): None
        for rendered in edition.notes
        for text in rendered.note.texts
        for formula in nodes(text.value, Formula)
    }
    return list(found)


def test_the_tests_notice_what_mathjax_cannot_typeset(in_anki: Typeset) -> None:
    pieces = [
        r"\(\frac{1}\)",
        r"\(\foo x\)",
        r"\[\begin{foo}\end{foo}\]",
        r"\(a\\)",
        r"\(x\)",
        r"<code>\(x\)</code>",
    ]
    assert [result["faults"] for result in in_anki(pieces)] == [
        [r"Missing argument for \frac"],
        [r"\foo"],
        ["Unknown environment 'foo'"],
        [r"\(", r"\)"],
        [],
        [],
    ]


def test_words_and_edge_cases_are_accepted() -> None:
    formulas = [*EDGES, *TEXTS[:7]]
    assert accepted(formulas) == formulas


def test_mathjax_typesets_every_formula_of_the_collection(
    edition: Edition, in_anki: Typeset
) -> None:
    formulas = formulas_of(edition)
    assert accepted(formulas) == formulas
    assert faults(formulas, in_anki) == {}


def test_mathjax_typesets_every_card_of_the_collection(
    dist: Path, edition: Edition, tmp_path: Path, in_anki: Typeset
) -> None:
    """The cards are rendered by Anki's backend, with the deletions, options and code around their formulas."""
    with opened(tmp_path) as collection:
        import_package(collection, dist / f"{edition.collection.slug}.apkg")
        cards = cards_of(collection)
    bodies = [re.sub(r"(?s)<(style|script)>.*?</\1>", "", card.front + card.back) for card in cards]
    results = zip(cards, in_anki(bodies), strict=True)
    assert {card.note: result["faults"] for card, result in results if result["faults"]} == {}


@pytest.mark.parametrize("formulas", [FORMS, COMMANDS, EDGES], ids=["forms", "commands", "edges"])
def test_mathjax_typesets_every_accepted_formula(
    formulas: list[tuple[str, bool]], in_anki: Typeset
) -> None:
    assert len(accepted(formulas)) > len(formulas) / 2
    assert faults(formulas, in_anki) == {}


@pytest.mark.parametrize("formulas", [FORMS, TEXTS], ids=["forms", "texts"])
def test_words_in_a_formula_are_the_same_in_anki_and_on_our_pages(
    formulas: list[tuple[str, bool]], in_anki: Typeset
) -> None:
    passed = accepted(formulas)
    pairs = [typeset(tex, display=display) for tex, display in passed]
    results = in_anki([pair.anki for pair in pairs])
    read = {
        tex: (words(result["words"]), words_of_page(pair.page))
        for (tex, _), result, pair in zip(passed, results, pairs, strict=True)
    }
    assert {tex: both for tex, both in read.items() if both[0] != both[1]} == {}


def words(texts: Iterable[str]) -> str:
    """Join texts and remove all spaces."""
    return "".join("".join(texts).split())


def words_of_page(mathml: str) -> str:
    """The words in the MathML of a formula, without the tags that style them."""
    texts = re.findall(r"(?s)<mtext[^>]*>(.*?)</mtext>", mathml)
    return words(unescape(re.sub(r"</?\w+>", "", text)) for text in texts)


def test_a_formula_without_words_is_stored_as_written_except_for_spaces() -> None:
    formulas = [tex for tex, _ in accepted([*FORMS, *COMMANDS, *EDGES]) if "text" not in tex]
    stored = {tex: unescape(for_mathjax(tex)).replace(" ", "") for tex in formulas}
    assert stored == {tex: re.sub(r"\s", "", tex) for tex in formulas}
