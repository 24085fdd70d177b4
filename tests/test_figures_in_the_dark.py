"""Every figure is legible on a light and on a dark ground, in Anki and on our page; on paper it is black on white.

Texts are measured on the screen: their ground is the most frequent colour of their box, their ink the colour that
contrasts with it most.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from fractions import Fraction
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from anki_pages import reviewer, show
from conftest import SPANISH
from PIL import Image

from builder.figures import figures
from builder.figures._shading import shade
from builder.languages import language
from builder.notes._common import css
from builder.pages.figures import drawn
from builder.pictures import Drawing, css_class, figure
from builder.sheets.page import picture_rules
from builder.sheets.review import css as page_css

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Colour = tuple[int, ...]
WORST = Drawing(
    # A heat map's darkest cell with dark text, and its lightest line, both as it draws them.
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">'
    b'<rect width="200" height="60" fill="#ffffff"/><rect x="20" y="10" width="80" height="40" fill="%s"/>'
    b'<g aria-label="x"><rect x="50" y="25" width="20" height="10" fill="#1b1b1f"/></g>'
    b'<g aria-label="soft"><rect x="140" y="25" width="20" height="10" fill="#5d5d66"/></g></svg>'
    % shade(Fraction(999, 1000)).encode(),
    "La celda más oscura con texto oscuro",
    200,
    60,
)
DRAWN = {"worst": WORST, **{kind: drawn(kind, SPANISH) for kind in figures()}}
SCALE = 3
TEXTS = """() => {
    const shown = document.querySelector("img").getBoundingClientRect();
    const svg = document.querySelector("#inline svg"), whole = svg.getBoundingClientRect();
    const padding = parseFloat(getComputedStyle(document.querySelector("img")).paddingLeft);
    const scale = (shown.width - 2 * padding) / whole.width;
    return [...svg.querySelectorAll("g[aria-label]")].map(text => {
        const box = text.getBoundingClientRect();
        return [text.getAttribute("aria-label"),
            shown.left + padding + (box.left - whole.left) * scale,
            shown.top + padding + (box.top - whole.top) * scale, box.width * scale, box.height * scale];
    });
}"""
"""The texts of a figure that is shown as a picture, by the boxes that they have where it is drawn inline."""


def luminance(colour: Colour) -> float:
    """WCAG's relative luminance of an sRGB colour."""
    red, green, blue = (
        v / 255 / 12.92 if v / 255 <= 0.04045 else ((v / 255 + 0.055) / 1.055) ** 2.4
        for v in colour[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """WCAG's contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def measured(page: Page) -> tuple[dict[str, float], Colour]:
    """The least contrast of each text of the picture, and the colour of the picture's edge."""
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    screen = Image.open(BytesIO(page.screenshot())).convert("RGB")
    found: dict[str, float] = {}
    for text, left, top, wide, high in page.evaluate(TEXTS):
        edges = (left - 1, top - 1, left + wide + 1, top + high + 1)
        box = screen.crop(tuple(round(edge * SCALE) for edge in edges))
        data = box.tobytes()
        colours = Counter(zip(data[::3], data[1::3], data[2::3], strict=True))
        ground = colours.most_common(1)[0][0]
        ratio = max(contrast(ground, ink) for ink in colours)
        found[text] = min(ratio, found.get(text, 99))
    corner = page.locator("img").bounding_box()
    assert corner
    edge = screen.getpixel((round(corner["x"] + 20) * SCALE, round(corner["y"] + 2) * SCALE))
    assert isinstance(edge, tuple)
    return found, edge


def uri(drawing: Drawing) -> str:
    """The figure as a data URI."""
    return f"data:image/svg+xml;base64,{b64encode(drawing.svg).decode()}"


def beside(drawing: Drawing) -> str:
    """The figure inline, below the screen, where its texts can be found."""
    return f'<div id="inline" style="position:absolute;top:3000px">{drawing.svg.decode()}</div>'


def pale(page: Page) -> dict[str, float]:
    """The texts whose contrast is less than 4.5."""
    found, _ = measured(page)
    assert found
    return {text: ratio for text, ratio in found.items() if ratio < 4.5}


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("ground", ["", "#2c2c2c", "#000"])
def test_a_figure_in_anki_is_legible_in_the_dark_and_shows_the_ground_behind_it(
    kind: str, ground: str, browser: Browser
) -> None:
    """On our ground, on that of desktop Anki's cards, and on black."""
    drawing = DRAWN[kind]
    own = f"body.card {{ background: {ground} !important }}" if ground else ""
    html = (
        f"<style>{css(language('es'))} {own}</style>"
        f'<div class="mazo"><img src="{uri(drawing)}" style="width:{drawing.width / 15:.2f}em"></div>{beside(drawing)}'
    )
    with reviewer(
        browser, viewport={"width": 700, "height": 900}, device_scale_factor=SCALE
    ) as page:
        show(page, html)
        assert pale(page) == {}
        assert measured(page)[1] == (255, 255, 255)
        show(page, html, night=True)
        assert pale(page) == {}
        behind = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert "rgb({}, {}, {})".format(*measured(page)[1]) == behind


@pytest.mark.parametrize(
    ("place", "style"),
    [("mazo", ""), ("mazo", ' style="width:50%"'), ("mazo mazo-own", ' style="width:12em"')],
)
def test_other_pictures_are_dimmed_and_keep_their_colours(
    place: str, style: str, browser: Browser
) -> None:
    """A photograph would be spoilt by what suits a drawing; a learner's own picture may have any style."""
    html = (
        f"<style>{css(language('es'))}</style>"
        f'<div class="{place}"><img src="{uri(WORST)}"{style}></div>{beside(WORST)}'
    )
    with reviewer(
        browser, viewport={"width": 700, "height": 900}, device_scale_factor=SCALE
    ) as page:
        show(page, html, night=True)
        texts, ground = measured(page)
        assert ground == (224, 224, 224)
        assert texts["soft"] > 4.5


@pytest.mark.parametrize("kind", DRAWN)
def test_a_figure_on_the_page_is_legible_in_the_dark_and_as_drawn_on_paper(
    kind: str, browser: Browser
) -> None:
    drawing = DRAWN[kind]
    picture = figure(kind, drawing)
    style = f"width:20em;aspect-ratio:{drawing.width}/{drawing.height}"
    shown = f'<img class="{css_class(picture.name)}" style="{style}">'
    rules = picture_rules(shown, {picture.name: drawing.svg})
    page = browser.new_page(device_scale_factor=SCALE)
    try:
        page.set_content(
            f"<style>{page_css(language('es'))}{rules}</style><div class=content>{shown}</div>{beside(drawing)}"
        )
        for scheme, paper in (("light", (255, 255, 255)), ("dark", (23, 23, 26))):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
            assert pale(page) == {}
            assert measured(page)[1] == paper
        page.emulate_media(media="print", color_scheme="dark")
        assert measured(page)[1] == (255, 255, 255)
    finally:
        page.close()
