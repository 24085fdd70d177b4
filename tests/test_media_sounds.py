"""Sounds: they play in Anki, and are named on our pages; a file that is none is refused."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki_backend import import_package, opened, package_of
from command import CARD
from media_samples import MP3, SOUNDS, picture
from passages import render, render_anyhow

from builder.media import sound
from builder.media.bad import BadMedia
from builder.outputs import outputs
from builder.pipeline import run
from builder.prints.booklet import booklet
from builder.prints.brief import brief
from builder.prints.volumes import Volume
from builder.sheets import review

if TYPE_CHECKING:
    from conftest import Project

SAID = "![pronunciación de «mazo»](mazo.mp3)"
NAMED = '<i class="sound">Sonido: pronunciación de «mazo»</i>'


@pytest.mark.parametrize("named", SOUNDS)
@pytest.mark.parametrize("kind", SOUNDS)
def test_a_sound_is_what_its_name_says(named: str, kind: str) -> None:
    also = {(".opus", ".ogg"), (".opus", ".oga"), (".ogg", ".oga"), (".oga", ".ogg")}
    if named == kind or (kind, named) in also:
        sound.check(f"a{named}", SOUNDS[kind], named)
    else:
        with pytest.raises(BadMedia, match="is not what its name says"):
            sound.check(f"a{named}", SOUNDS[kind], named)


@pytest.mark.parametrize(
    "data", [b"hola", b"<!doctype html>", picture("PNG"), b"\xff\xfb", bytes(99)]
)
@pytest.mark.parametrize("suffix", SOUNDS)
def test_what_is_no_sound_is_refused(data: bytes, suffix: str) -> None:
    with pytest.raises(BadMedia, match="not a sound"):
        sound.check(f"a{suffix}", data, suffix)


def test_an_mp3_may_begin_with_a_tag() -> None:
    tag = b"ID3\4\0\0\0\0\1\x05" + bytes(133)
    sound.check("a.mp3", tag + MP3, ".mp3")
    with pytest.raises(BadMedia):
        sound.check("a.mp3", tag, ".mp3")


@pytest.fixture
def media(tmp_path: Path) -> Path:
    """A folder with a sound."""
    (tmp_path / "mazo.mp3").write_bytes(MP3)
    return tmp_path


def test_a_sound_is_anki_s_mark_there_and_a_named_line_on_a_page(media: Path) -> None:
    html = render(SAID, media)
    (played,) = html.media
    assert (html.anki, html.page) == (f"<p>[sound:{played.name}]</p>", f"<p>{NAMED}</p>")


def test_a_sound_without_a_description_is_named_by_its_file(media: Path) -> None:
    assert render("![](mazo.mp3)", media).page == '<p><i class="sound">Sonido: mazo.mp3</i></p>'


@pytest.mark.parametrize("written", ["{}{{width=60%}}", '![a](mazo.mp3 "título")'])
def test_a_sound_has_no_width_and_no_title(written: str, media: Path) -> None:
    (problem,) = render_anyhow(written.format(SAID), media)[1]
    assert problem.code.id == "R202"
    assert "width or a title" in problem.message


@pytest.mark.parametrize(
    "around",
    [
        "| a |\n|---|\n| {} |",
        "- {}",
        "**{}**",
        "> {}",
        "[{}](https://example.org)",
        "{{{{c1::{}}}}}",
        "a[^1]\n\n[^1]: {}",
    ],
)
def test_a_sound_plays_wherever_a_picture_may_be(around: str, media: Path) -> None:
    html, problems = render_anyhow(around.format(SAID), media)
    assert problems == ()
    if "[^1]" not in around:  # footnotes are shown below the answer
        assert html.anki.count("[sound:mazo-") == 1
        assert html.page.count(NAMED) == 1


def test_a_typed_mark_of_a_sound_is_text(media: Path) -> None:
    html = render("Se escribe [sound:mazo.mp3].", media)
    assert "[sound:" not in html.anki
    assert html.media == ()


BASIC = CARD.format(id="uno", front=f"¿Qué suena? {SAID}").replace(
    "\n\n---\n\n", "\n\n---\n\n![](otro.wav) "
)
CHOICE = f"""---
id: dos
source: TA4
---
¿Cuál suena como «mazo»?

- [x] {SAID}
- [ ] ![un golpe](otro.wav)

---

La primera.
"""
CLOZE = "---\nid: tres\n---\nSuena {{c1::![un golpe](otro.wav)}} siempre.\n"
FILES = {
    "uno.md": BASIC,
    "dos.md": CHOICE,
    "tres.md": CLOZE,
    "media/mazo.mp3": MP3,
    "media/otro.wav": SOUNDS[".wav"],
    "media/de-nadie.mp3": MP3,
}


def test_anki_imports_the_sounds_of_cards_and_plays_them(project: Project) -> None:
    root = project(FILES)
    with opened(root) as collection:
        import_package(collection, package_of(root))
        kept = {path.name: path.read_bytes() for path in Path(collection.media.dir()).iterdir()}
        assert {name.rpartition("-")[0]: data for name, data in kept.items()} == {
            "mazo": MP3,
            "otro": SOUNDS[".wav"],
        }
        played = {}
        for id_ in collection.find_cards(""):
            card = collection.get_card(id_)
            tags = (card.question_av_tags(), card.answer_av_tags())
            played[card.note()["Id"]] = [[one.filename.split("-")[0] for one in t] for t in tags]
        assert played == {
            "uno": [["mazo"], ["mazo", "otro"]],
            "dos": [["mazo", "otro"], ["mazo", "otro"]],
            "tres": [[], ["otro"]],
        }
        report = collection.media.check()
        assert (list(report.missing), list(report.unused)) == ([], [])


def test_our_pages_name_sounds_and_never_show_the_mark(project: Project) -> None:
    edition = run(project(FILES)).edition
    assert edition is not None
    pages = {name: data for out in outputs().values() for name, data in out.write(edition).items()}
    codes = (brief(edition, Volume(edition.notes)), booklet(edition, Volume(edition.notes)))
    assert NAMED in pages["repaso.html"].decode()
    for page in (pages["repaso.html"].decode(), *(document.code for document in codes)):
        assert "[sound:" not in page
        assert re.sub("<.*?>", "", NAMED) in page
    assert (
        "Imágenes y sonidos. mazo.mp3: Nadie, CC0 1.0; otro.wav: Nadie, CC0 1.0."
        in review.page(edition, edition.notes).decode()
    )
