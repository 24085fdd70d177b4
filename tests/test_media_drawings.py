"""SVG of strangers: what only draws is kept and written anew; what runs, fetches or expands is refused at its line.

The judge is Chromium: a drawing that is accepted is opened by itself, and asks for nothing and runs nothing.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from media_samples import DRAWIO, INKSCAPE, NAMESPACES, SVG, TOOLS, picture, svg

from builder.media.bad import BadMedia
from builder.media.drawing import MAX_ELEMENTS, MAX_PROBLEMS, rewritten
from builder.media.expansion import MAX_DRAWN

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

XHTML = "http://www.w3.org/1999/xhtml"
PREFIXED = f'xmlns:s="{SVG}"'
FAR = "http://127.0.0.1:9/far"
PNG = b64encode(picture("PNG")).decode()
HOSTILE = {
    # the eight that got round expressions over the text
    "@import in CDATA": f"<style><![CDATA[@import '{FAR}';]]></style>",
    "an escaped @import": f"<style>@\\69mport '{FAR}';</style>",
    "an escaped url": f"<rect fill='u\\72l({FAR}#a)'/>",
    "a url of references": f"<rect fill='&#117;rl({FAR}#a)'/>",
    "a prefixed script": f"<s:script {PREFIXED}>document.title='ran'</s:script>",
    "a prefixed web page": f"<s:foreignObject {PREFIXED}><p xmlns='{XHTML}'>a</p></s:foreignObject>",
    "image-set": f"<rect style='fill:red;background:image-set(\"{FAR}\" 1x)'/>",
    "a set href": f"<use id='u'><set attributeName='href' to='{FAR}#a'/></use>",
    # scripts
    "a script": "<script>document.title='ran'</script>",
    "a script of the web": f"<script href='{FAR}'/>",
    "a script of HTML": f"<script xmlns='{XHTML}'>document.title='ran'</script>",
    "a script in an editor's element": "<e:e xmlns:e='e'><script>document.title='ran'</script></e:e>",
    "a script in metadata": "<metadata><script>document.title='ran'</script></metadata>",
    "an event": "<rect onload=\"document.title='ran'\"/>",
    "an event in capitals": "<rect ONCLICK=\"document.title='ran'\"/>",
    "a handler": "<handler type='text/javascript'>document.title='ran'</handler>",
    # elements of other kinds
    "an iframe": f"<iframe xmlns='{XHTML}' src='{FAR}'/>",
    "a picture of HTML": f"<img xmlns='{XHTML}' src='{FAR}'/>",
    "a link of HTML": f"<link xmlns='{XHTML}' rel='stylesheet' href='{FAR}'/>",
    "an element without namespace": "<b xmlns=''>a</b>",
    "animate": f"<use><animate attributeName='href' values='{FAR}#a'/></use>",
    "animateTransform": "<g><animateTransform attributeName='transform' type='rotate' dur='1s'/></g>",
    "a link": f"<a href='{FAR}'><text>a</text></a>",
    "a link with xlink": "<a xlink:href='javascript:document.title=1'><text>a</text></a>",
    "a filter": f"<filter id='f'><feImage href='{FAR}'/></filter><rect filter='url(#f)'/>",
    "a filter of the drawing": "<rect filter='url(#f)'/>",
    "a filter in a style": "<rect style='filter:blur(2px)'/>",
    "an audio": f"<audio xmlns='{XHTML}' src='{FAR}'/>",
    # addresses
    "a picture of the web": f"<image href='{FAR}'/>",
    "a picture of the web with xlink": f"<image xlink:href='{FAR}'/>",
    "a picture beside it": "<image href='otra.png'/>",
    "a drawing as data": "<image href='data:image/svg+xml;base64,AAAA'/>",
    "a use of the web": f"<use href='{FAR}#a'/>",
    "a use of data": "<use href='data:image/svg+xml,x#a'/>",
    "an href where none is": "<rect href='#a'/>",
    "a gradient of the web": f"<linearGradient href='{FAR}#a'/>",
    "a fill of the web": f"<rect fill='url({FAR}#a)'/>",
    "a fill of the web in quotes": f"<rect fill='url( \"{FAR}#a\" )'/>",
    "a mask of the web": f"<rect mask='url({FAR}#a)'/>",
    "a clip of the web": f"<rect style='clip-path:URL({FAR}#a)'/>",
    "a marker of the web": f"<path marker-end='url({FAR}#a)' d='M0 0h9'/>",
    "a cursor": f"<rect cursor='url({FAR}),auto'/>",
    "a cursor in a style": f"<rect style='cursor:url({FAR}),auto'/>",
    "src()": f"<rect fill='src(\"{FAR}\")'/>",
    "a url in a comment": f"<rect fill='/**/url({FAR})'/>",
    "a font of the web": f"<style>@font-face{{font-family:a;src:url({FAR})}}</style><text font-family='a'>a</text>",
    "two sources of a font": f"<style>@font-face{{src:url(data:font/woff2;base64,AA==),url({FAR})}}</style>",
    "xml:base": f"<g xml:base='{FAR}'><use href='#a'/></g>",
    "a background in an address": "<rect style='background:url(#a)'/>",
    "a property of one's own": f"<rect style='--a:url({FAR});fill:var(--a)'/>",
    # styles
    "@import": f"<style>@import url({FAR});</style>",
    "@media": "<style>@media print{rect{fill:red}}</style>",
    "@namespace": f"<style>@namespace a '{FAR}';</style>",
    "a rule in a rule": f"<style>g{{rect{{background:url({FAR})}}}}</style>",
    "a rule not closed": f"<style>rect{{background:url({FAR})</style>",
    "a comment not closed": "<style>/* rect{fill:red}</style>",
    "an attribute selector": f"<style>[a]{{background:url({FAR})}}</style>",
    "a background": f"<style>rect{{background-image:url({FAR})}}</style>",
    "content": f"<style>rect{{content:url({FAR})}}</style>",
    "behaviour": f"<rect style='behavior:url({FAR})'/>",
    "an animation": "<style>rect{animation:a 1s}</style>",
    "a pattern by a style sheet": "<pattern id='p'/><style>rect{fill:url(#p)}</style>",
    # what cannot be drawn
    "an id with quotes": "<g id='a\"b'/>",
    "a processing instruction": f"<?xml-stylesheet href='{FAR}'?>",
    "itself in itself": "<g id='a'><use href='#a'/></g>",
    "two in each other": "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
    "a pattern of itself": "<pattern id='p'><rect fill='url(#p)'/></pattern><rect fill='url(#p)'/>",
    "a picture that is none": "<image href='data:image/png;base64,AAAA'/>",
    "a picture of another kind": f"<image href='data:image/jpeg;base64,{PNG}'/>",
}


def refusal(data: str | bytes) -> BadMedia:
    """Why a drawing is refused."""
    with pytest.raises(BadMedia) as found:
        rewritten("media/x.svg", data.encode() if isinstance(data, str) else data)
    return found.value


def accepted(data: str) -> str:
    """A drawing, written anew."""
    return rewritten("media/x.svg", data.encode()).decode()


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_what_does_not_only_draw_is_refused_at_its_line(body: str) -> None:
    bad = refusal(svg(f"\n\n{body}"))
    assert str(bad).startswith("`media/x.svg`, line 3: ")
    assert bad.help


@pytest.mark.parametrize(
    "data",
    [
        "",
        "hola",
        "<!doctype html><p>a</p>",
        "<svg/>",
        "<svg xmlns='http://example.org/'/>",
        f"<html xmlns='{XHTML}'/>",
        f"<g xmlns='{SVG}'/>",
        f"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='{SVG}'/>",
        f"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='{SVG}'><text>&a;</text></svg>",
        svg("<text>&nbsp;</text>"),
        svg("<g>"),
        svg("").encode("utf-16"),
        svg("<text>ñ</text>").encode("latin-1"),
        svg("<text>+ADw-script+AD4-</text>", "").encode().replace(b"<svg", b"\xff<svg", 1),
        b"\x1f\x8b\x08\x00",
    ],
)
def test_what_is_no_svg_in_utf_8_is_refused(data: str | bytes) -> None:
    assert str(refusal(data)).startswith("`media/x.svg`")


def test_a_declared_encoding_does_not_change_what_is_read() -> None:
    for name in ("UTF-7", "UTF-16", "latin-1", "no-such"):
        text = f"<?xml version='1.0' encoding='{name}'?>{svg('<text>+ADw-script+AD4-ñ</text>')}"
        try:
            assert "+ADw-script+AD4-ñ" in accepted(text)
        except BadMedia:
            continue


def test_every_problem_is_named_up_to_a_few() -> None:
    bad = refusal(svg("<script/>\n<a/>\n<rect onclick='a'/>"))
    assert [str(note).partition(":")[0] for note in bad.notes] == ["line 2", "line 3"]
    assert len(refusal(svg("<a/>" * 100)).notes) == MAX_PROBLEMS - 1


# ---------------------------------------------------------------- what is kept


@pytest.mark.parametrize("drawing", TOOLS.values(), ids=TOOLS)
def test_drawings_of_common_tools_are_kept_and_what_is_written_stays_so(drawing: str) -> None:
    once = accepted(drawing)
    assert accepted(once) == once


def test_what_editors_keep_for_themselves_is_left_out() -> None:
    written = accepted(INKSCAPE)
    assert not any(name in written for name in ("inkscape", "sodipodi", "rdf", "metadata", "xlink"))
    assert '<linearGradient href="#a" id="b"' in written
    assert ">Señal &lt;s&gt;</tspan>" in written


def test_a_label_that_is_written_twice_is_kept_as_svg() -> None:
    written = accepted(DRAWIO)
    assert "foreignObject" not in written
    assert ">Hola</text></g>" in written
    assert "mxfile" not in written


@pytest.mark.parametrize("drawing", TOOLS.values(), ids=TOOLS)
def test_a_drawing_looks_as_it_did(drawing: str, browser: Browser, tmp_path: Path) -> None:
    """Chromium shows the same pixels of both, as pictures of a page; draw.io's labels change their font alone."""
    shots = []
    page = browser.new_page(viewport={"width": 300, "height": 200})
    shown = drawing.replace('"Helvetica"', "serif")
    if "foreignObject" in drawing:  # Chromium shows the web page, and we the SVG
        shown = drawing[: drawing.index("<foreignObject")] + drawing[drawing.index("<text x") :]
    for name, text in {"before": shown, "after": accepted(shown)}.items():
        (tmp_path / f"{name}.svg").write_text(text, "utf-8")
        (tmp_path / f"{name}.html").write_text(f"<img src='{name}.svg'>", "utf-8")
        page.goto((tmp_path / f"{name}.html").as_uri())
        shots.append(page.screenshot())
    page.goto("about:blank")
    assert shots[0] == shots[1] != page.screenshot()
    page.close()


def test_an_embedded_picture_is_kept() -> None:
    data = f"data:image/png;base64,{PNG}"
    assert f'href="{data}"' in accepted(svg(f"<image xlink:href='{data[:40]}\n {data[40:]}'/>"))


def test_plain_drawings_are_written_as_they_are() -> None:
    plain = f'<svg xmlns="{SVG}"><path d="M0 0h9v9z"/><text>a &amp; b &lt; c</text></svg>'
    assert accepted(plain) == plain


# ---------------------------------------------------------------- bounds


def bomb(levels: int, body: str = "<use href='#g{}'/>", element: str = "g") -> str:
    """Groups each of which repeats the one before ten times."""
    groups = [
        f"<{element} id='g{n}'>{body.format(n - 1) * 10}</{element}>" for n in range(1, levels + 1)
    ]
    return svg(f"<defs><rect id='g0'/>{''.join(groups)}</defs>{body.format(levels)}")


@pytest.mark.parametrize(
    ("body", "element"),
    [
        ("<use href='#g{}'/>", "g"),
        ("<use xlink:href='#g{}'/>", "symbol"),
        ("<rect fill='url(#g{})'/>", "pattern"),
        ("<rect style='stroke:url(#g{})'/>", "pattern"),
        ("<rect mask='url(#g{})'/>", "mask"),
        ("<rect clip-path='url(#g{})'/>", "clipPath"),
        ("<path d='M0 0h9' marker-end='url(#g{})'/>", "marker"),
    ],
)
def test_a_bomb_is_refused(body: str, element: str) -> None:
    assert f"more than {MAX_DRAWN} elements" in str(refusal(bomb(9, body, element)))
    assert accepted(bomb(2, body, element))


CLIPS = "<style>#a *{clip-path:url(#b)} *{clip-path:url(#a)}</style>"


def test_a_fill_counts_for_every_shape_that_inherits_it() -> None:
    rects = "<rect/>" * 700
    nested = (
        f"<pattern id='a'><g>{rects}</g></pattern><g fill='url(#a)'>{rects}</g>",
        f"<clipPath id='a'>{rects}</clipPath><clipPath id='b'>{rects}</clipPath>{CLIPS}",
    )
    for body in nested:
        assert "more than" in str(refusal(svg(body)))


def test_a_drawing_is_bounded_in_elements_and_in_depth() -> None:
    assert "nested more than" in str(refusal(svg("<g>" * 200 + "</g>" * 200)))
    assert "nested more than" in str(refusal(svg("<metadata>" + "<a:a xmlns:a='a'>" * 200)))
    assert "elements" in str(refusal(svg("<g/>" * (MAX_ELEMENTS + 1))))


# ---------------------------------------------------------------- the judge

FRAGMENTS = st.sampled_from(
    [
        *HOSTILE.values(),
        *("<rect width='9' height='9'/>", "<text>a</text>", "<g id='a'/>", "<use href='#a'/>"),
        *(
            "<style>rect{fill:red}</style>",
            "<switch>{}</switch>",
            "<g>{}</g>",
            "<metadata>{}</metadata>",
        ),
        *("<e:e xmlns:e='e'>{}</e:e>", "<!--{}-->", "<![CDATA[{}]]>", "<text>{}</text>"),
        f"<switch><foreignObject><iframe xmlns='{XHTML}' src='{FAR}'/></foreignObject>{{}}</switch>",
        f"<rect data-a='{FAR}' content='{FAR}'/>",
        f"<g {NAMESPACES}>{{}}</g>",
    ]
)


@settings(max_examples=300)
@given(st.lists(FRAGMENTS, max_size=4), st.binary(max_size=4), st.integers(0, 400))
def test_whatever_is_written_a_drawing_is_refused_or_rewritten(
    parts: list[str], noise: bytes, at: int
) -> None:
    whole = "{}"
    for part in parts:
        whole = whole.replace("{}", part) if "{}" in part else whole.replace("{}", part + "{}")
    data = svg(whole.replace("{}", "")).encode()
    at = min(at, len(data))
    for one in (data, data[:at] + noise + data[at:]):
        try:
            written = rewritten("media/x.svg", one)
        except BadMedia as bad:
            said = "".join((str(bad), bad.help, *map(str, bad.notes)))
        else:
            said = ""
            assert rewritten("media/x.svg", written) == written
        assert "\n" not in said


def watched(browser: Browser, files: list[Path]) -> list[str]:
    """What Chromium asks for, and what runs, when drawings are opened by themselves."""
    page = browser.new_page()
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    for file in files:
        page.goto(file.as_uri(), wait_until="commit")
        page.wait_for_load_state("load")
        seen.append(f"title {page.evaluate('document.title')}")
    page.close()
    return [one for one in seen if one not in ("title ", *(file.as_uri() for file in files))]


AROUND = (
    *("{}", "<metadata>{}</metadata>", "<e:e xmlns:e='e'>{}</e:e>", "<!--{}-->", "<desc>{}</desc>"),
    *("<text><![CDATA[{}]]></text>", "<switch><foreignObject>{}</foreignObject><rect/></switch>"),
)


def test_chromium_asks_for_nothing_and_runs_nothing_of_what_is_accepted(
    browser: Browser, tmp_path: Path
) -> None:
    files: list[Path] = []
    for form in AROUND:
        for body in HOSTILE.values():
            try:
                data = rewritten("media/x.svg", svg(form.replace("{}", body)).encode())
            except BadMedia:
                continue
            files.append(tmp_path / f"{len(files)}.svg")
            files[-1].write_bytes(data)
    assert len(files) > 100
    assert watched(browser, files) == []


def test_the_judge_sees_what_runs_and_what_is_fetched(browser: Browser, tmp_path: Path) -> None:
    for name in (
        "a prefixed script",
        "a picture of the web",
        "@import in CDATA",
        "an escaped @import",
    ):
        file = tmp_path / "a.svg"
        file.write_text(svg(HOSTILE[name]), "utf-8")
        assert watched(browser, [file]) != [], name
