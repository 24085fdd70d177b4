"""`repaso.html` in Firefox: it prints headings with what follows and pictures whole, and works as in Chromium."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw
from printed import Pdf

from builder.pipeline import run
from builder.sheets import review

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from firefox import Firefox

    from builder.edition import Edition

PICTURE = "---\nid: foto-{n}\n---\n¿Qué se ve en {words}?\n\n---\n\nUna foto.\n\n![Un color](foto.png){{width=60%}}\n"
DOTS = 2
"""Pixels a millimetre."""
CHOSEN = (
    "return [...document.querySelectorAll('main input:checked')].map((e) => e.name + '=' + e.value)"
)


@pytest.fixture(scope="module")
def path(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first hundred questions of the collection."""
    path = tmp_path_factory.mktemp("sheet") / "page.html"
    path.write_bytes(review.page(edition, review.of_collection(edition)[:100]))
    return path


@pytest.mark.parametrize("fragment", ["", "#tag=nivel::dificil", "#answers=final&lines=ruled"])
def test_a_heading_is_printed_with_what_follows(
    fragment: str, firefox: Firefox, path: Path, edition: Edition, pictures: Path
) -> None:
    firefox.open(path, fragment)
    target = pictures / "firefox.pdf"
    firefox.pdf(target)
    headings = [f"{n} {deck.name}" for n, deck in enumerate(edition.decks[:3], 1)]
    seen = 0
    for lines in Pdf(target).text_lines:
        assert len(lines) > 3, "an empty page"
        for heading in lines:
            if heading.text in headings:
                seen += 1
                below = [
                    line
                    for line in lines
                    if line.top > heading.top + 5 and abs(line.left - heading.left) < 60
                ]
                assert len(below) >= 2, heading
    assert seen >= 2


def test_pictures_are_printed_whole(firefox: Firefox, project: Project, tmp_path: Path) -> None:
    image = Image.new("RGB", (300, 240), "#ff0000")
    ImageDraw.Draw(image).rectangle((2, 2, 297, 237), outline="#ff0000")
    image.save(tmp_path / "foto.png")
    number = 23
    cards = {
        f"c{n}.md": PICTURE.format(n=n, words="esta foto " * (1 + 7 * n % 23))
        for n in range(number)
    }
    root = project({**cards, "media/foto.png": (tmp_path / "foto.png").read_bytes()})
    edition = run(root).edition
    assert edition is not None
    (root / "page.html").write_bytes(review.page(edition, edition.notes))
    firefox.open(root / "page.html")
    firefox.pdf(tmp_path / "page.pdf")
    command = ["pdftoppm", "-r", str(25.4 * DOTS), "-png", "page.pdf", "page"]
    subprocess.run(command, cwd=tmp_path, check=True)
    heights = [
        height
        for page in sorted(tmp_path.glob("page-*.png"))
        for height in reds(Image.open(page).convert("RGB"))
    ]
    assert len(heights) == number
    assert max(heights) - min(heights) <= 2


def is_red(colour: object) -> bool:
    """Whether a pixel is about as red as the picture."""
    assert isinstance(colour, tuple)
    red, green, blue = map(int, colour)
    return red > 200 and max(green, blue) < 90


def reds(page: Image.Image) -> list[int]:
    """The heights of the red pictures of a page, in pixels."""
    found = []
    for left in (0.25, 0.7):  # a line through the pictures of each column
        height = 0
        for y in range(page.height + 1):
            inside = y < page.height and is_red(page.getpixel((int(left * page.width), y)))
            if inside:
                height += 1
            elif height:
                found.append(height)
                height = 0
    return found


def test_options_are_chosen_by_keys_and_taps_and_last(firefox: Firefox, path: Path) -> None:
    firefox.open(path, "#type=choice", width=390)
    firefox.js("document.querySelector('main .item[data-type=choice] .options input').focus();")
    firefox.press("\ue015")  # down
    assert firefox.js(CHOSEN) == []
    firefox.press("c")
    (chosen,) = firefox.js(CHOSEN)
    assert chosen.endswith("=C")
    firefox.press("j")
    firefox.press("a")
    assert len(firefox.js(CHOSEN)) == 2
    shown = firefox.js(
        "return [...document.querySelectorAll('main .here')].filter((e) => e.getClientRects().length).length"
    )
    assert shown == 2
    firefox.reload()
    assert len(firefox.js(CHOSEN)) == 2
    assert firefox.js("return document.getElementById('type').value") == "choice"
    assert firefox.js("return document.documentElement.scrollWidth <= innerWidth")
