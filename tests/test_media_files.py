"""The folder `media/`: the credit beside each file, files that no card names, and how often a page holds a picture."""

from __future__ import annotations

import json
import re
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest
from command import CARD
from media_samples import picture, svg
from served import Served, answering

from builder import compile as compiling
from builder.cache import Cache
from builder.outputs import outputs
from builder.pipeline import run
from builder.serve.server import ADDRESS
from builder.sheets.page import picture_rules

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser

    from builder.edition import Edition

PNG = picture("PNG", (40, 30))


def card(id_: str, *shown: str) -> dict[str, str]:
    """A card that shows some files."""
    pictures = " ".join(f"![Lo que se ve en {name}]({name})" for name in shown)
    return {f"{id_}.md": CARD.format(id=id_, front=f"¿Qué se ve en {id_}? {pictures}")}


def problems(root: Path, only: frozenset[str] | None = None) -> list[str]:
    """The problems at files of `media/`, as path, severity, code and message."""
    return [
        f"{d.span.path}: {d.severity.value}[{d.code.id}] {d.message}"
        for d in run(root, only=only).sink.all
        if d.span.path.startswith("media")
    ]


def edition_of(root: Path) -> Edition:
    """The edition of a project without errors."""
    result = run(root)
    assert result.edition is not None
    assert not result.sink.failed, result.sink.all
    return result.edition


# ---------------------------------------------------------------- beside a file


def test_a_picture_needs_a_file_that_says_where_it_comes_from(project: Project) -> None:
    root = project(card("uno", "a.png") | {"media/a.png": PNG})
    assert problems(root) == []
    (root / "media" / "a.png.yaml").unlink()
    expected = ["media/a.png: error[M103] nothing says where `media/a.png` comes from"]
    assert problems(root) == expected
    assert problems(root, frozenset(["cards/01-prueba/uno.md"])) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "L203"),
        ("origin: Yo\n", "L203"),
        ("licence: CC0\n", "L203"),
        ("origin:\nlicence: CC0\n", "L201"),
        ("origin: Yo\nlicence: CC0\nautor: Yo\n", "L202"),
        ("- a\n", "L201"),
        ("origin: [\n", "L101"),
        ("origin: &a Yo\nlicence: *a\n", "L104"),
    ],
)
def test_what_is_wrong_beside_a_picture_is_reported_there(
    text: str, expected: str, project: Project
) -> None:
    root = project(card("uno", "a.png") | {"media/a.png": PNG, "media/a.png.yaml": text})
    found = problems(root)
    assert found
    assert all(line.startswith("media/a.png.yaml: error") for line in found)
    assert any(f"[{expected}]" in line for line in found), found


def test_where_pictures_come_from_is_in_the_manifest(project: Project) -> None:
    credit = "origin: https://example.org/a\nlicence: CC BY 4.0\nauthor: Ana\n"
    root = project(card("uno", "a.png") | {"media/a.png": PNG, "media/a.png.yaml": credit})
    edition = edition_of(root)
    manifest = outputs()["manifest"].write(edition)["manifest.json"].decode()
    (name,) = edition.media
    assert (
        f'"media": [{{"file": "a.png", "name": "{name}", "origin": "https://example.org/a", '
        '"licence": "CC BY 4.0", "author": "Ana"}]'
    ) in manifest


# ---------------------------------------------------------------- what no card names


ALONE = "`c.svg.yaml` is beside no picture or sound: it must be `<file>.yaml`, as `mapa.svg.yaml`"
TWINS = "`a.png` and `A.png` differ by capitals alone, which many systems do not tell apart"


def test_what_no_card_names_is_a_warning_at_the_file(project: Project) -> None:
    files = {
        "media/b.png": PNG,
        "media/a.txt": "a",
        "media/c.svg.yaml": "origin: Yo\nlicence: CC0\n",
    }
    ignored = {"media/README.md": b"a", "media/_borrador.png": PNG, "media/.oculto": b"a"}
    root = project(card("uno", "a.png") | {"media/a.png": PNG} | files)
    for name, data in ignored.items():
        (root / name).write_bytes(data)
    (root / "media" / "a.txt.yaml").unlink()
    assert problems(root) == [
        "media/a.txt: warning[M102] `a.txt` is neither a picture nor a sound that cards can show",
        "media/b.png: warning[M102] no card names `b.png`",
        f"media/c.svg.yaml: warning[M102] {ALONE}",
    ]


def test_a_card_with_an_error_names_its_pictures_all_the_same(project: Project) -> None:
    broken = {"uno.md": "---\nid: uno\n---\n![a](a.png) $\\nada$\n\n---\n\nDos.\n"}
    assert problems(project(broken | {"media/a.png": PNG})) == []


def test_only_what_a_card_names_is_opened(project: Project) -> None:
    root = project(card("uno", "a.png") | {"media/a.png": PNG})
    (root / "media" / "memoria.png").symlink_to("/proc/self/mem")
    (root / "media" / "infinito.png").symlink_to("/dev/zero")
    (root / "media" / "si-mismo.png").symlink_to("si-mismo.png")
    assert [line.partition("]")[0] for line in problems(root)] == [
        f"media/{name}.png: warning[M102" for name in ("infinito", "memoria", "si-mismo")
    ]


def test_names_that_differ_by_capitals_are_refused(project: Project) -> None:
    root = project(card("uno", "a.png", "A.png") | {"media/a.png": PNG, "media/A.png": PNG})
    assert [line for line in problems(root) if "M101" in line and ".yaml" not in line] == [
        f"media/a.png: error[M101] {TWINS}"
    ]


def test_another_capital_than_the_file_has_is_refused(project: Project) -> None:
    root = project(card("uno", "Mapa.png") | {"media/mapa.PNG": PNG})
    (problem,) = [d for d in run(root).sink.all if d.code.id == "R202"]
    assert problem.helps == ("there is `media/mapa.PNG`: write `mapa.PNG`",)


def test_a_name_with_escapes_is_refused_since_the_cache_would_miss_it(project: Project) -> None:
    files = card("uno", "a.png")
    files["uno.md"] = files["uno.md"].replace(
        "![Lo que se ve en a.png](a.png)", "![Esto](a&#46;png)"
    )
    (problem,) = [
        d for d in run(project(files | {"media/a.png": PNG})).sink.all if d.code.id == "R202"
    ]
    assert problem.helps == ("write `a.png` as it is",)


# ---------------------------------------------------------------- how often, and how much


def test_a_page_holds_a_picture_once_and_what_is_kept_none(
    project: Project, tmp_path: Path
) -> None:
    big = picture("GIF", (40, 30), frames=50)
    cards = {k: v for n in range(30) for k, v in card(f"c{n}", "a.gif").items()}
    root = project(cards | {"media/a.gif": big})
    cache = Cache(tmp_path / "cache")
    edition = run(root, cache=cache).edition
    assert edition is not None
    (page,) = outputs()["review-sheet"].write(edition).values()
    assert page.count(b"data:image/gif;") == 1
    assert page.count(b'<img class="p-a-') >= 30
    assert cache.path is not None
    assert b"GIF89a" not in cache.path.read_bytes()
    again = run(root, cache=cache).edition
    assert again is not None
    assert again.media == edition.media
    sheet = outputs()["review-sheet"]
    assert sheet.write(again) == sheet.write(edition)


def test_a_changed_picture_is_found_in_spite_of_the_cache(project: Project, tmp_path: Path) -> None:
    cards = {k: v for n in range(8) for k, v in card(f"c{n}", "a.png").items()}
    root, cache = project(cards | {"media/a.png": PNG}), Cache(tmp_path / "cache")
    first = run(root, cache=cache).edition
    (root / "media" / "a.png").write_bytes(picture("PNG", (41, 30)))
    second = run(root, cache=cache).edition
    assert first is not None
    assert second is not None
    assert first.media.keys() != second.media.keys()


def test_too_much_is_refused_with_the_largest_files(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(
        card("uno", "a.png", "b.png") | {"media/a.png": PNG, "media/b.png": picture("PNG")}
    )
    monkeypatch.setattr(compiling, "MAX_PICTURES", 100)
    result = run(root)
    (problem,) = [d for d in result.sink.all if d.code.id == "O006"]
    assert problem.notes == ("the largest are `a.png` (0.0 MB) and `b.png` (0.0 MB)",)
    assert result.sink.failed


# ---------------------------------------------------------------- how it looks


def test_a_picture_is_as_large_as_its_own_size_and_has_its_description(
    project: Project, browser: Browser, tmp_path: Path
) -> None:
    files = card("uno", "a.png", "b.svg")
    files["uno.md"] = files["uno.md"].replace("(b.svg)", "(b.svg){width=50%}")
    drawing = svg("<rect width='9' height='9'/>")
    root = project(files | {"media/a.png": PNG, "media/b.svg": drawing})
    (page,) = outputs()["review-sheet"].write(edition_of(root)).values()
    (tmp_path / "page.html").write_bytes(page)
    tab = browser.new_page(viewport={"width": 900, "height": 700})
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((tmp_path / "page.html").as_uri())
    first, second = (tab.locator("main img").nth(n) for n in (0, 1))
    own, box = first.bounding_box(), second.bounding_box()
    assert own is not None
    assert box is not None
    assert (own["width"], own["height"]) == (40, 30)
    assert box["width"] == pytest.approx(2 * box["height"], abs=0.1)
    assert tab.get_by_role("img", name="Lo que se ve en a.png").count() >= 1
    assert [url for url in asked if not url.startswith(("data:", "file:"))] == []
    tab.close()


def test_the_live_page_gets_the_rules_with_the_card(project: Project) -> None:
    served = Served(project(card("uno", "a.png") | {"media/a.png": PNG}))
    with answering(served.live) as server:
        connection = HTTPConnection(ADDRESS, server.port)
        connection.request("GET", "/card/uno/0")
        front = json.loads(connection.getresponse().read())["front"]
        connection.close()
    assert re.match(r"<style>img\.p-a-[0-9a-f]{12}\{content:url\(", front)


def test_no_text_can_ask_for_a_rule() -> None:
    assert picture_rules('&lt;img class="p-a"', {"a.png": PNG}) == ""
