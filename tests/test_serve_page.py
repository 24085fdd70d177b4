"""The page of `mazo serve` in Chromium: search, keyboard, updates and errors; and its isolation from hostile cards."""

from __future__ import annotations

import re
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest
from anki_pages import CONTRASTS
from axe_playwright_python.sync_playwright import Axe
from command import CARD
from served import Served, answering, started

from builder.identity import stored
from builder.languages import languages, use
from builder.text.rendered import Html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, FrameLocator, Page, Request

    from builder.serve.server import Server

CARDS = {
    "uno.md": CARD.format(
        id="uno", front="¿Qué es un símbolo? $x^2$ [Enlace](https://example.org/)"
    ),
    "pregunta.md": "---\nid: pregunta\ntags: [rara]\n---\n¿Y?\n\n"
    "- [x] esta\n- [ ] esa\n- [ ] aquella\n\n---\n\nLa que está aquí.\n",
    "hueco.md": "---\nid: hueco\n---\nTras {{c1::`<s>`}} va {{c2::$a$}}.\n",
    "escrita.md": "---\nid: escrita\ntype: typed\n---\n¿Cómo se llama?\n\n---\n\ncorpus\n\n---\n\nEs el texto.\n",
}
BROKEN = "---\nid: uno\n---\n¿Qué es <s>?\n\n---\n\nEsto.\n"


class Shown:
    """The page of a served project; records requests and script errors."""

    def __init__(self, page: Page, served: Served, server: Server) -> None:
        self.page, self.served = page, served
        self.url = f"http://127.0.0.1:{server.port}/"
        self.asked: list[str] = []
        self.faults: list[str] = []
        page.on("requestfinished", lambda request: self.asked.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def _failed(self, request: Request) -> None:
        if request.failure != "csp":  # the browser did not send a request blocked by the policy
            self.asked.append(request.url)

    @property
    def card(self) -> FrameLocator:
        """The content of the card's frame."""
        return self.page.frame_locator("#frame")

    def open(self, key: str) -> None:
        """Open a card by its key."""
        self.page.goto(f"{self.url}#{key.replace('/', '%2F')}")
        self.card.locator(".mazo").wait_for()

    def rows(self) -> list[str]:
        """The names in the list."""
        return self.page.locator("#cards b").all_text_contents()

    def body(self) -> str:
        """The class of the frame's body."""
        return self.card.locator("body").get_attribute("class") or ""


@pytest.fixture(params=["en"])
def tongue(request: pytest.FixtureRequest) -> str:
    """The tool's language."""
    code: str = request.param
    return code


@pytest.fixture
def shown(project: Project, browser: Browser, tongue: str) -> Iterator[Shown]:
    use(tongue)
    served = Served(project(CARDS))
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    with answering(served.live) as server:
        shown = Shown(context.new_page(), served, server)
        shown.open("uno/0")
        yield shown
        context.close()
        assert [url for url in shown.asked if not url.startswith((shown.url, "data:"))] == []
        assert shown.faults == []


def test_keys_switch_side_dark_mode_and_width(shown: Shown) -> None:
    page = shown.page
    assert "Esto." not in shown.card.locator("#qa").inner_text()
    page.keyboard.press("Space")
    shown.card.get_by_text("Esto.").wait_for()
    assert page.locator("#flip").get_attribute("aria-pressed") == "true"
    wide = page.locator("#frame").bounding_box()
    page.keyboard.press("n")
    page.keyboard.press("t")
    shown.card.locator("body.nightMode").wait_for()
    narrow = page.locator("#frame").bounding_box()
    assert wide is not None
    assert narrow is not None
    assert (wide["width"] > 700, narrow["width"]) == (True, 390)
    page.keyboard.press("n")
    shown.card.locator("body:not(.nightMode)").wait_for()
    page.keyboard.press("Space")
    shown.card.locator("#qa:not(:has(#answer))").wait_for()


def test_keys_also_work_with_the_focus_on_the_card(shown: Shown) -> None:
    shown.card.locator(".mazo").click()
    shown.page.keyboard.press("Space")
    shown.card.get_by_text("Esto.").wait_for()
    shown.page.keyboard.press("k")
    shown.page.locator("h2", has_text="pregunta").wait_for()
    shown.page.keyboard.press("/")
    shown.page.locator("#search:focus").wait_for()


def test_keys_move_through_the_list_and_update_the_address(shown: Shown) -> None:
    assert shown.rows() == ["escrita", "hueco · 1", "hueco · 2", "pregunta", "uno"]
    for expected in ("pregunta", "hueco"):
        shown.page.keyboard.press("k")
        shown.page.locator("h2", has_text=expected).wait_for()
    assert shown.page.locator("#cards [aria-current]").inner_text().startswith("hueco · 2")
    assert shown.page.url.endswith("#hueco%2F1")
    shown.card.get_by_text("[...]").wait_for()


FOUND: dict[tuple[str, tuple[tuple[str, str], ...]], list[str]] = {
    ("hueco", ()): ["hueco · 1", "hueco · 2"],
    ("QUE ES SIMBOLO", ()): ["uno"],
    ("aquella", ()): ["pregunta"],
    ("nada de eso", ()): [],
    ("", (("type", "typed"),)): ["escrita"],
    ("", (("tag", "rara"),)): ["pregunta"],
    ("uno", (("tag", "rara"),)): [],
    ("o", (("deck", "01 Mazo de prueba"), ("type", "basic"))): ["uno"],
    ("", (("which", "problems"),)): [],
}
"""The cards found by a search text and filters."""


def test_cards_are_found_by_text_and_by_filters(shown: Shown) -> None:
    for (search, filters), expected in FOUND.items():
        shown.page.reload()
        shown.page.locator("#cards li").first.wait_for()
        shown.page.fill("#search", search)
        for name, value in filters:
            shown.page.select_option(f"#{name}", value)
        assert (search, filters, shown.rows()) == (search, filters, expected)


def test_a_choice_keeps_its_order_and_its_pick_in_dark_mode_and_on_the_back(shown: Shown) -> None:
    shown.open("pregunta/0")
    shown.card.locator(".mazo-option").first.wait_for()
    order = shown.card.locator(".mazo-option").all_text_contents()
    assert sorted(order) == ["aquella", "esa", "esta"]
    for _ in range(2):
        shown.page.keyboard.press("ArrowDown")
    shown.card.locator(f".mazo-picked:has-text('{order[1]}')").wait_for()
    shown.page.keyboard.press("n")
    shown.page.keyboard.press("Space")
    shown.card.locator(".mazo-answered .mazo-picked").wait_for()
    assert shown.card.locator(".mazo-option").all_text_contents() == order
    assert shown.card.locator(".mazo-picked .mazo-option").inner_text() == order[1]
    assert shown.card.locator(".mazo-key .mazo-option").inner_text() == "esta"


def test_formulas_are_mathml_in_our_font(shown: Shown) -> None:
    assert shown.card.locator("math msup").count() == 1
    assert "Mazo Math" in shown.card.locator("math").evaluate(
        "math => getComputedStyle(math).fontFamily"
    )


def test_a_saved_card_is_updated_without_changing_the_side(shown: Shown) -> None:
    shown.page.keyboard.press("Space")
    shown.served.save("uno.md", CARD.format(id="uno", front="¿Qué es un *token*?"))
    shown.served.seen()
    shown.card.locator("em", has_text="token").wait_for()
    shown.card.get_by_text("Esto.").wait_for()
    shown.page.get_by_text("checking the rest").wait_for()
    shown.served.seen()
    shown.page.get_by_text("in order", exact=True).wait_for()


def test_an_error_is_shown_above_the_last_valid_version_of_the_card(shown: Shown) -> None:
    shown.served.save("uno.md", BROKEN)
    shown.served.seen(looks=2)
    problem = shown.page.locator("#problems pre.error")
    problem.wait_for()
    assert problem.inner_text().startswith("error[V101]")
    assert "4 | ¿Qué es <s>?\n" in problem.inner_text()
    assert "as it last was in order" in shown.page.locator("#problems").inner_text()
    assert "símbolo" in shown.card.locator("#qa").inner_text()
    assert "1 error" in shown.page.locator("#counts").inner_text()
    shown.page.select_option("#which", "problems")
    assert shown.rows() == ["uno"]
    shown.served.save("uno.md", CARDS["uno.md"])
    shown.served.seen(looks=2)
    shown.page.locator("#problems:empty").wait_for(state="attached")


def test_a_problem_without_a_card_is_listed_under_its_file(shown: Shown) -> None:
    shown.served.save("nueva.md", "sin cabecera")
    shown.served.seen(looks=2)
    shown.page.locator("#loose a").click()
    assert shown.page.locator("#problems pre").inner_text().startswith("error[L003]")
    assert not shown.page.locator("#stage").is_visible()
    shown.served.save("nueva.md", CARD.format(id="nueva", front="¿Nueva?"))
    shown.served.seen(looks=2)
    shown.page.locator("#loose:empty").wait_for(state="attached")
    assert "nueva" in shown.rows()


def test_deleting_the_shown_card_shows_the_first_one(shown: Shown) -> None:
    (shown.served.cards / "uno.md").unlink()
    shown.served.seen(looks=2)
    shown.page.locator("h2", has_text="escrita").wait_for()
    assert "uno" not in shown.rows()


def test_the_page_says_when_the_command_has_ended(project: Project, browser: Browser) -> None:
    process, port = started(project(CARDS))
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{port}/")
    page.get_by_text("in order", exact=True).wait_for()
    process.send_signal(signal.SIGINT)
    page.get_by_text("mazo serve has ended").wait_for()
    assert process.communicate(timeout=20) == ("\nended\n", "")
    page.close()


def test_with_the_option_open_the_page_goes_to_the_card_that_is_saved(shown: Shown) -> None:
    shown.page.goto(f"{shown.url}?follow#uno%2F0")
    shown.card.locator(".mazo").wait_for()
    shown.served.save("hueco.md", CARDS["hueco.md"].replace("Tras", "Detrás de"))
    shown.served.seen(looks=2)
    shown.page.locator("h2", has_text="hueco").wait_for()
    shown.card.get_by_text("Detrás de").wait_for()
    assert shown.page.url.endswith("#hueco%2F0")
    shown.page.keyboard.press("j")
    shown.page.locator("#where", has_text="card 2 of 2").wait_for()
    shown.served.save("hueco.md", CARDS["hueco.md"])
    shown.served.seen(looks=2)
    shown.card.get_by_text("Tras").wait_for()
    assert shown.page.url.endswith("#hueco%2F1")
    shown.served.save("nueva.md", "sin cabecera")
    shown.served.seen(looks=2)
    shown.page.locator("#problems pre.error", has_text="error[L003]").wait_for()


def test_without_it_the_page_stays_where_it_is(shown: Shown) -> None:
    shown.served.save("hueco.md", CARDS["hueco.md"].replace("Tras", "Detrás de"))
    shown.served.seen(looks=2)
    shown.page.locator("#cards", has_text="Detrás de").wait_for()
    assert shown.page.url.endswith("#uno%2F0")
    assert shown.page.locator("h2").inner_text() == "uno"


def test_keys_typed_into_an_answer_have_no_other_effect(shown: Shown) -> None:
    shown.open("escrita/0")
    shown.card.locator("#typeans").click()
    shown.page.keyboard.type("tn jk /")
    assert shown.card.locator("#typeans").input_value() == "tn jk /"
    assert shown.body() == "card card1"


# ---------------------------------------------------------------- isolation from cards

HOSTILE = (
    "<script>parent.postMessage('night', '*'); window.broken = 1</script>"
    "<img src='http://example.org/x.png' onerror='document.title = 1'>"
    "<iframe src='http://example.org/'></iframe><style>@import 'http://example.org/x.css';</style>"
    "<svg onload='document.title = 1'></svg><object data='http://example.org/x'></object>"
    "<link rel='stylesheet' href='http://example.org/y.css'><video src='http://example.org/x.mp4'></video>"
    "<base href='http://example.org/'><a id='away' href='http://example.org/' target='_top'>fuera</a><form action='http://example.org/'></form>"
)
"""HTML that the renderer never lets through; the tests put it into a card directly."""


def put(shown: Shown, html: str) -> None:
    """Show a card that contains some HTML, bypassing all checks."""
    view = shown.served.live.now[1]
    notes = [
        stored(replace(r, parts={**r.parts, "front": Html(html, plain=html)}))
        if r.note.id == "uno"
        else r
        for r in view.notes
    ]
    shown.served.live.publish(replace(view, notes=tuple(notes)))


def test_hostile_html_in_a_card_cannot_run_load_or_reach_anything(
    shown: Shown,
) -> None:
    put(shown, HOSTILE)
    shown.card.locator("#away").wait_for()
    shown.card.locator("#away").click()
    shown.page.wait_for_timeout(100)
    assert shown.page.url.startswith(shown.url)
    assert shown.page.locator("#night").get_attribute("aria-pressed") == "false"
    assert shown.body() == "card card1"
    assert shown.page.frames[1].title() == "The card"


REFRESHING = "<meta http-equiv='refresh' content='0;url=http://example.org/'><p id='away'>fuera</p>"


def test_a_card_cannot_redirect_its_frame(shown: Shown) -> None:
    put(shown, REFRESHING)
    shown.page.wait_for_timeout(300)
    assert shown.page.url.startswith(shown.url)
    assert [frame.url for frame in shown.page.frames if "example.org" in frame.url] == []


def test_the_frame_has_an_opaque_origin_and_the_page_cannot_assign_html(shown: Shown) -> None:
    assert shown.page.locator("#frame").evaluate("frame => frame.contentDocument") is None
    assert shown.page.frames[1].evaluate("self.origin") == "null"
    refused = shown.page.evaluate(
        "() => { try { document.body.innerHTML = 'x'; return ''; } catch (fault) { return fault.name; } }"
    )
    assert refused == "TypeError"


def test_the_page_accepts_only_known_messages_from_the_frame(shown: Shown) -> None:
    shown.page.evaluate("postMessage('night', '*')")
    shown.page.frames[1].evaluate(
        "parent.postMessage('toString', '*'); parent.postMessage({}, '*')"
    )
    shown.page.frames[1].evaluate("parent.postMessage('flip', '*')")
    shown.card.get_by_text("Esto.").wait_for()
    assert shown.page.locator("#night").get_attribute("aria-pressed") == "false"


# ---------------------------------------------------------------- layout and accessibility


def test_nothing_is_wider_than_the_window(shown: Shown) -> None:
    for width in (320, 390, 800, 1200):
        shown.page.set_viewport_size({"width": width, "height": 800})
        assert shown.page.evaluate("document.scrollingElement.scrollWidth") == width


def test_every_text_of_the_page_has_enough_contrast_with_its_background(shown: Shown) -> None:
    shown.served.save("uno.md", BROKEN)
    shown.served.seen(looks=2)
    shown.page.locator("#problems pre.error").wait_for()
    for scheme in ("light", "dark"):
        shown.page.emulate_media(color_scheme=scheme)
        texts = shown.page.evaluate(CONTRASTS.replace("#qa", "body"))["texts"]
        assert (scheme, [text for text, ratio in texts if ratio < 4.5]) == (scheme, [])
        assert len(texts) > 20


def test_every_control_has_an_accessible_name(shown: Shown) -> None:
    session = shown.page.context.new_cdp_session(shown.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    used = ("button", "link", "searchbox", "combobox", "Iframe")
    named = {
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in nodes
        if node.get("role", {}).get("value") in used
    }
    assert {role for role, _ in named} == set(used)
    assert [role for role, name in named if not name.strip()] == []


# ---------------------------------------------------------------- languages

# What is wrong with a card is worded by the stages; the words of the page are judged here.
ENGLISH_WORDS = re.compile(
    r"(?i)\b(the|all|cards?|with|problems|practice|search|flip|dark|next|previous|notes?|warnings?|checking|order|as)\b"
)


@pytest.mark.parametrize("tongue", ["es"], indirect=True)
def test_the_page_is_in_the_tools_language(shown: Shown) -> None:
    page = shown.page
    assert page.locator("html").get_attribute("lang") == "es"
    page.get_by_text("todo en orden", exact=True).wait_for()
    assert page.locator("#counts").inner_text() == "4 notas · 5 tarjetas"
    shown.served.save("uno.md", BROKEN)
    shown.served.save("pregunta.md", CARD.format(id="pregunta", front="¿Qué cuesta 5$ en total?"))
    shown.served.save("nueva.md", "sin cabecera")
    shown.served.seen()
    page.get_by_text("se comprueba el resto…").wait_for()
    shown.served.seen()
    page.get_by_text("hay errores: `mazo build` no escribiría nada").wait_for()
    page.fill("#search", "uno")
    assert page.locator("#found").inner_text() == "1 de 5 tarjetas"
    marks = (
        "[...document.querySelectorAll('nav b')].map(b => getComputedStyle(b, '::after').content)"
    )
    assert set(page.evaluate(marks)) <= {"none", '" " attr(data-severity)', '" error"', '" aviso"'}
    assert "Debajo, la tarjeta como estaba" in page.locator("#problems").inner_text()
    page.evaluate("document.querySelectorAll('pre, #loose span').forEach(one => one.remove())")
    seen = page.evaluate(
        """() => [document.body.innerText, ...[...document.querySelectorAll('*')].flatMap(
            one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name) || ''))].join(' ')"""
    )
    assert ENGLISH_WORDS.findall(re.sub(r"\S*/\S*", "", seen)) == []


@pytest.mark.parametrize("tongue", languages(), indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_language(
    shown: Shown, tongue: str, scheme: Literal["light", "dark"], pictures: Path
) -> None:
    shown.page.emulate_media(color_scheme=scheme)
    shown.served.save("uno.md", BROKEN)
    shown.served.save("nueva.md", "sin cabecera")
    shown.served.seen(looks=2)
    shown.page.reload()
    shown.page.locator("#problems pre.error").wait_for()
    shown.page.screenshot(path=pictures / f"serve-{tongue}-{scheme}.png")
    found = Axe().run(shown.page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
