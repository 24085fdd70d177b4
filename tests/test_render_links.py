"""Pictures and links that a card may contain are rendered; others are refused at their place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from media_samples import picture
from passages import problems_of, render

if TYPE_CHECKING:
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A folder with valid and invalid pictures."""
    texts = {
        "a": "",
        "guion": "<script/>",
        "clic": "<g onclick='x'/>",
        "url": "<a href='JavaScript:x'/>",
        "trae": "<image href='https://example.org/a.png'/>",
        "lee": "<use xlink:href = '../otra.svg#a'/>",
        "letra": "<style>@import 'https://example.org/a.css';</style>",
        "fondo": "<rect fill='url(//example.org/a.svg#b)'/>",
        "ajeno": "<foreignObject/>",
        "crece": "<!ENTITY a 'b'>",
    }
    for name, body in texts.items():
        (tmp_path / f"{name}.svg").write_text(SVG.format(body), "utf-8")
    files = {
        "foto.png": picture("PNG"),
        "Mayor.png": PNG,
        "vacia.png": b"",
        "enorme.png": PNG * 300_000,
        "a.txt": b"a",
        "latin.svg": SVG.format("<text>ñ</text>").encode("latin-1"),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "enlace.svg").symlink_to(tmp_path / "a.svg")
    return tmp_path


def test_a_picture_is_a_hashed_file_in_anki_and_a_class_on_a_page(media: Path) -> None:
    html = render('![un «autómata» > 5 & "más"](a.svg)', media)
    alt = 'alt="un «autómata» &gt; 5 &amp; &quot;más&quot;"'
    assert [picture.source for picture in html.media] == ["a.svg"]
    assert re.fullmatch(rf'<p><img src="a-[0-9a-f]{{12}}\.svg" {re.escape(alt)}></p>', html.anki)
    assert re.fullmatch(rf'<p><img class="p-a-[0-9a-f]{{12}}" {re.escape(alt)}></p>', html.page)


def test_a_changed_picture_gets_another_name_in_anki(media: Path, tmp_path: Path) -> None:
    before = render("![a](a.svg)", media).anki
    (media / "a.svg").write_text(SVG.format("<g/>"), "utf-8")
    assert render("![a](a.svg)", tmp_path).anki != before


@pytest.mark.parametrize(
    "name",
    [
        *("nada.svg", "Mayor.png", "vacia.png", "enorme.png", "a.txt", "enlace.svg", "../a.svg"),
        *("sub/a.svg", "a.svg?x", "guion.svg", "clic.svg", "url.svg"),
        *("trae.svg", "lee.svg", "letra.svg", "fondo.svg", "ajeno.svg", "crece.svg", "latin.svg"),
        *(
            "https://example.org/a.svg",
            "//example.org/a.svg",
            "data:image/svg+xml,x",
            "file:///a.svg",
        ),
    ],
)
def test_an_invalid_picture_is_refused_once_at_its_name(name: str, media: Path) -> None:
    assert problems_of(f"Uno\n![dos]({name})", media) == [("R202", 2, 8)]


@pytest.mark.parametrize("alt", ["", " "])
def test_a_picture_without_a_description_is_refused(alt: str, media: Path) -> None:
    assert problems_of(f"![{alt}](a.svg)", media) == [("R202", 1, len(alt) + 5)]


def test_a_drawing_may_refer_to_itself_and_the_folder_media_cannot_be_a_link(
    media: Path, tmp_path: Path
) -> None:
    within = "<use href='#a'/><rect fill='url(#b)'/><text>a</text>"
    (media / "propio.svg").write_text(SVG.format(within), "utf-8")
    assert problems_of("![uno](propio.svg)", media) == []
    (tmp_path / "enlazada").symlink_to(media)
    assert problems_of("![uno](propio.svg)", tmp_path / "enlazada") == [("R202", 1, 8)]


def test_each_invalid_picture_is_refused_at_its_place(media: Path) -> None:
    value = "a.svg y ![](a.svg)\n\n![uno](foto.png) ![dos](nada.png)"
    assert problems_of(value, media) == [("R202", 1, 13), ("R202", 3, 25)]


@pytest.mark.parametrize(
    "address",
    [
        *(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
        ),
        *(
            "otra.md",
            "#abajo",
            "//example.org",
            "&#106;avascript:alert(1)",
            "ftp://example.org",
            "anki:x",
        ),
    ],
)
def test_a_link_that_is_not_to_the_web_or_an_email_address_is_refused(address: str) -> None:
    assert problems_of(f"uno\n[dos]({address})") == [("R201", 2, 7)]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a_(b)?c=d&e=*f*", "https://example.org/a_(b)?c=d&amp;e=*f*"),
        ("http://example.org", "http://example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("<https://example.org>", "https://example.org"),
        ('https://example.org "un título"', "https://example.org"),
        ("https://example.org/$x$", "https://example.org/$x$"),
    ],
)
def test_a_link_to_the_web_or_an_email_address_is_kept(address: str, expected: str) -> None:
    assert f'href="{expected}"' in render(f"[dos]({address})").page
