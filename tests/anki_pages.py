"""Show cards in Chromium: on the reviewer page of desktop Anki, or each side on its own page.

The reviewer's scripts and style sheets, including MathJax, are the real ones from the `aqt` wheel. Its files can be
used without Qt, which the program needs.
"""

from __future__ import annotations

from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from anki_backend import Card
    from playwright.sync_api import Browser, BrowserContext, Page, Route

ORIGIN = "https://anki.example/"
"""The origin of the pages; no request leaves the browser."""

MARKS = {"✓", "✓ tu respuesta", "✗ tu respuesta"}
"""The marks beside the options on a choice's back."""

REVIEWER = """<!doctype html><html><head>
<link rel="stylesheet" href="/_anki/css/webview.css"><link rel="stylesheet" href="/_anki/css/reviewer.css">
</head><body><script>window.bridgeCommand = () => undefined;</script>
<script src="/_anki/js/webview.js"></script><script src="/_anki/js/reviewer.js"></script>
<div id="_mark" hidden></div><div id="_flag" hidden></div><div id="qa" dir="auto"></div></body></html>"""
"""What `revHtml` in `aqt.reviewer` and `stdHtml` in `aqt.webview` write."""

CONTRASTS = """() => {
    const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = colour => {
        const [red, green, blue] = parts(colour).map(channel);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = node => {
        const colour = getComputedStyle(node).backgroundColor;
        return parts(colour)[3] === 0 && node.parentElement ? ground(node.parentElement) : colour;
    };
    const ratio = (one, other) => {
        const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
        return (bright + 0.05) / (dark + 0.05);
    };
    const texts = [], raised = [];
    const walker = document.createTreeWalker(document.querySelector("#qa"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim(), node = walker.currentNode.parentElement;
        if (text && node.checkVisibility()) texts.push([text, ratio(getComputedStyle(node).color, ground(node))]);
    }
    for (const label of document.querySelectorAll("#qa label")) {
        for (const { content, color } of ["::before", "::after"].map(side => getComputedStyle(label, side))) {
            if (!["none", "normal"].includes(content)) texts.push([content, ratio(color, ground(label))]);
        }
    }
    for (const code of document.querySelectorAll("#qa .mazo :not(pre) > code")) {
        raised.push([code.textContent, ratio(ground(code), ground(code.parentElement))]);
    }
    return { texts, raised };
}"""
"""WCAG contrasts: of each text to its background, and of each code's background to the one around it."""


def serve(context: BrowserContext, pages: Mapping[str, str]) -> None:
    """Answer a browser's requests from the given pages and Anki's own files; refuse all others."""
    spec = find_spec("_aqt")
    assert spec is not None, (
        "these tests need the files of the `aqt` wheel: `make test` installs it"
    )
    assert spec.submodule_search_locations is not None
    web = Path(*spec.submodule_search_locations, "data", "web")

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN)
        file = web / path.removeprefix("_anki/")
        if path in pages:
            route.fulfill(content_type="text/html; charset=utf-8", body=pages[path])
        elif path.startswith("_anki/") and file.is_file():
            route.fulfill(path=file)
        else:
            route.abort()

    context.route("**/*", answer)


@contextmanager
def reviewer(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open the page that desktop Anki reviews cards on; `show` puts a card's side on it."""
    context = browser.new_context(**options)
    try:
        serve(context, {"": REVIEWER})
        page = context.new_page()
        page.goto(ORIGIN)
        yield page
    finally:
        context.close()


def show(page: Page, html: str, *, answer: bool = False, night: bool = False) -> None:
    """Show a card's side on the reviewer's page as desktop Anki does; return once formulas and fonts are ready."""
    page.evaluate(
        """([html, answer, classes, night]) => {
            document.documentElement.className = night ? "night-mode" : "";
            if (answer) _showAnswer(html, classes); else _showQuestion(html, "", classes);
            return new Promise(shown => _queueAction(() => Promise.resolve(shown()))).then(
                // The first formula loads its font: until it is loaded, the boxes have another width.
                () => document.fonts.ready.then(() => undefined));
        }""",
        [html, answer, "card card1 isLin" + (" nightMode night_mode" if night else ""), night],
    )


@contextmanager
def sides(browser: Browser, card: Card, **options: Any) -> Iterator[Page]:
    """Open a page where each side of a card has its own address, as on AnkiDroid: `front` and `back`."""
    context = browser.new_context(**options)
    try:
        wrap = '<!doctype html><html><head></head><body class="card card1">{}</body></html>'.format
        serve(context, {"front": wrap(card.front), "back": wrap(card.back)})
        yield context.new_page()
    finally:
        context.close()


def spoken(page: Page) -> list[str]:
    """The texts of the page's accessibility tree, in order, including the style sheet's letters and marks."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    texts, due = [], [nodes[0]]
    while due:
        node = due.pop()
        due += [by_id[child] for child in reversed(node["childIds"])]
        if node["role"]["value"] == "StaticText":
            texts.append(node["name"]["value"])
    return texts


# ---------------------------------------------------------------- a choice on a page


def order(page: Page) -> list[str]:
    """The options, from top to bottom."""
    return page.locator(".mazo-option").all_text_contents()


def marks(page: Page) -> dict[str, str]:
    """The visible marks beside the options, by the option's text."""
    found: dict[str, str] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll(".mazo-options > li")].map(item => [
            item.querySelector(".mazo-option").textContent,
            getComputedStyle(item.querySelector("label"), "::after").content.replaceAll('"', ""),
        ]))"""
    )
    return {option: mark for option, mark in found.items() if mark in MARKS}


def picked(page: Page) -> list[str]:
    """The options that are picked."""
    return page.locator("label:has(input:checked) .mazo-option").all_text_contents()


def draw(page: Page, draws: list[float]) -> None:
    """Set the page's next random numbers."""
    page.evaluate("draws => { Math.random = () => draws.shift(); }", draws)
