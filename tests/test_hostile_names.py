"""Names, descriptions, author, licence and sources are shown as text in Anki and on every page; markup never runs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of, import_package, opened, package_of
from anki_pages import reviewer, show
from differences import CARDS, diff, published
from loaded import load
from printed import Pdf
from served import Served, answering
from sheets import opened as opened_page

from builder.cli import main
from builder.diagnostics import Sink
from builder.pipeline import files_of, run
from builder.writing import write_folder

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

NAME = r"</title><script>ran=1</script><img src=x onerror=ran=1> & 'b' {{Id}} [sound:x.mp3] \(x\) ñ"
"""A name of a collection or a deck, at its maximum length; names cannot contain double quotes."""
LINE = rf'{NAME} "c" </style> [latex]d[/latex] [$]e[/$] {{{{c1::f}}}} *g* &amp; &lt;'
AUTHOR, LICENCE, DESCRIPTION, SOURCE = (
    f"{what}: {LINE}" for what in ("Autor", "Licencia", "Descripción", "Fuente")
)
RAN = "() => window.ran === undefined"
READ = """() => {
    const body = document.body.cloneNode(true);
    for (const gone of body.querySelectorAll("del, script")) gone.remove();
    return body.textContent;
}"""
"""The text of a page without scripts and, on the page of `diff`, without deleted text."""
HOME = "https://example.org/versions?kind=new&b=2"
INJECTED = "img, [onerror], title ~ title"


def yaml(**values: str) -> str:
    """Write YAML, with each value in quotes."""
    return "".join(
        f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items()
    )


COLLECTION = yaml(
    name=NAME,
    slug="prueba",
    namespace="mazo/prueba",
    language="es",
    decimal=".",
    author=AUTHOR,
    licence=LICENCE,
    report="https://example.org/issues?template=card&title={id}",
    home=HOME,
)
DECK = yaml(name=NAME, description=DESCRIPTION, source=SOURCE)


@pytest.fixture
def hostile(project: Project) -> Path:
    """A project whose names and descriptions contain markup."""
    return project(CARDS, COLLECTION, DECK)


def assert_harmless(page: Page, *texts: str) -> None:
    """Assert that a page shows each text as it is written, and that no markup in it took effect."""
    assert page.evaluate(RAN)
    assert page.locator(INJECTED).count() == 0
    scripts = page.locator("script").all_text_contents()
    assert [script for script in scripts if "ran=1" in script] == []
    shown = page.evaluate(READ)
    missing = [text for text in texts if text not in shown]
    assert missing == []


# ---------------------------------------------------------------- in Anki


def test_anki_stores_the_names_of_decks_and_note_types_as_they_are_written(
    hostile: Path, tmp_path: Path
) -> None:
    with opened(tmp_path) as collection:
        import_package(collection, package_of(hostile))
        decks = {deck["name"] for deck in collection.decks.all() if deck["id"] != 1}
        types = {kind["name"] for kind in collection.models.all() if " · " in kind["name"]}
    assert decks == {NAME, f"{NAME}::01 {NAME}"}
    names = ("basic", "reversed", "cloze", "choice", "typed")
    assert types <= {f"{NAME} · {name}" for name in names}
    assert types


def test_a_decks_description_is_shown_in_anki_as_it_is_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    with opened(tmp_path) as collection:
        import_package(collection, package_of(hostile))
        decks = [deck for deck in collection.decks.all() if deck["id"] != 1]
        described = {deck["name"]: deck["desc"] for deck in decks}
        assert not any(deck.get("md") for deck in decks)  # Anki shows them as HTML, not as Markdown
    licence = f"Licencia {LICENCE}."
    expected = {
        NAME: (
            f"{NAME}. {AUTHOR}. {licence} Necesita Anki 23.10 o posterior; mejor, 25.02 o posterior. "
            f"Las versiones nuevas se publican en {HOME}. Para actualizar el mazo, "
            "importa la versión nueva sin borrar esta: el progreso se conserva. Hecho con mazo."
        ),
        f"{NAME}::01 {NAME}": f"{DESCRIPTION} {licence}",
    }
    assert described.keys() == expected.keys()
    page = browser.new_page()
    for name, html in described.items():
        # as `_desc` in `aqt.overview` writes it, on a page where scripts can run
        page.set_content(
            f'<center><div class="descfont descmid description ">{html}</div></center>'
        )
        assert page.evaluate(RAN)
        assert page.locator(f"script, style, {INJECTED}").count() == 0
        assert page.locator(".description").text_content() == expected[name]
        links = page.locator("a").evaluate_all("links => links.map(link => link.href)")
        assert links == ([HOME] if name == NAME else [])
    page.close()


def test_a_cards_source_is_shown_in_anki_as_it_is_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    with opened(tmp_path) as collection:
        import_package(collection, package_of(hostile))
        cards = cards_of(collection)
    assert {card.note for card in cards} == {"uno", "dos", "tres", "cuatro", "v-uno"}
    assert [card.note for card in cards if card.sounds] == []
    with reviewer(browser) as page:
        for card in cards:
            show(page, card.back, answer=True)
            assert page.evaluate(RAN)
            assert page.locator(f"#qa :is({INJECTED})").count() == 0
            assert page.locator(".mazo-source").text_content() == SOURCE
            assert page.locator(".mazo-foot mjx-container").count() == 0
            assert page.locator(".mazo-foot a").get_attribute("href") == (
                f"https://example.org/issues?template=card&title={card.note}"
            )


def test_plain_descriptions_are_stored_as_they_are_written(
    project: Project, tmp_path: Path
) -> None:
    said = 'Lo que dice «d\'Alembert» del año: "ñ" y 1 + 1.'
    root = project(CARDS, deck=yaml(name="Año d'aquí", description=said, source="TA4"))
    with opened(tmp_path) as collection:
        import_package(collection, package_of(root))
        deck = collection.decks.by_name("Prueba::01 Año d'aquí")
    assert deck is not None
    assert deck["desc"] == f"{said} Licencia CC BY-SA 4.0."


# ---------------------------------------------------------------- on our own pages


def test_the_pages_of_a_build_show_names_as_they_are_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    edition = run(hostile).edition
    assert edition is not None
    write_folder(files_of(edition), tmp_path / "dist")
    pages = sorted((tmp_path / "dist").glob("*.html"))
    assert [path.name for path in pages] == ["repaso.html"]
    for path in pages:
        with opened_page(browser, path) as page:
            assert page.title().startswith(f"{NAME} · ")
            expected = (
                (NAME, AUTHOR, LICENCE, DESCRIPTION, SOURCE) if "review" in path.name else (NAME,)
            )
            assert_harmless(page, *expected)


def test_the_header_of_printed_pages_shows_the_name_as_it_is_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    edition = run(hostile).edition
    assert edition is not None
    write_folder(files_of(edition), tmp_path / "dist")
    path = tmp_path / "dist" / "repaso.html"
    with opened_page(browser, path) as page:
        style = max(page.locator("style").all_text_contents(), key=lambda text: text.count("@page"))
        written = re.search(r"@top-left\{content:(\"[^}]*?\")\}", style)
        assert written is not None
        page.add_style_tag(content=f".kicker::before{{content:{written[1]}}}")
        read = page.evaluate(
            "() => getComputedStyle(document.querySelector('.kicker'), '::before').content"
        )
    assert json.loads(read) == NAME


def test_a_sheet_shows_names_as_they_are_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    out = tmp_path / "hoja.html"
    options = ["--root", str(hostile), "--deck", "01-prueba", "--out", str(out), "--no-cache"]
    assert main(["sheet", "--practice", *options]) == 0
    with opened_page(browser, out) as page:
        assert page.title().startswith(f"{NAME} · ")
        assert_harmless(page, NAME, LICENCE)


def test_cards_to_cut_out_show_names_as_they_are_written(hostile: Path, tmp_path: Path) -> None:
    out = tmp_path / "tarjetas.pdf"
    options = ["--root", str(hostile), "--deck", "01-prueba", "--out", str(out), "--no-cache"]
    assert main(["sheet", "--cards", *options]) == 0
    pdf = Pdf(out)
    assert (pdf.title, pdf.author) == (f"{NAME} · Tarjetas recortables", AUTHOR)
    fronts, backs = (" ".join(text.split()) for text in pdf.reading_order)
    # each of the six cards has the name of its deck, and the foot of each side the collection's
    assert fronts.count(NAME) == 7
    assert backs.count(NAME) == 1
    for text in (fronts, backs):
        rest = text.replace(NAME, "")
        assert [mark for mark in ("<", "ran=1", "{{", "[sound", "&") if mark in rest] == []
    assert pdf.without_glyph == 0


def test_the_brief_sheet_shows_names_as_they_are_written(hostile: Path, tmp_path: Path) -> None:
    out = tmp_path / "hoja.pdf"
    options = ["--root", str(hostile), "--deck", "01-prueba", "--out", str(out), "--no-cache"]
    assert main(["sheet", "--brief", *options]) == 0
    pdf = Pdf(out)
    assert (pdf.title, pdf.author) == (f"{NAME} · Hoja breve", AUTHOR)
    text = " ".join(" ".join(pdf.reading_order).split())
    assert text.count(NAME) >= 2, "the deck's name and the collection's"
    assert LICENCE in " ".join(" ".join(pdf.pages).split()), (
        "at the foot, which is no part of the reading order"
    )


def test_an_exam_and_its_key_show_names_as_they_are_written(
    hostile: Path, tmp_path: Path, browser: Browser
) -> None:
    out = tmp_path / "examen"
    options = ["--root", str(hostile), "--count", "2", "--out", str(out)]
    assert main(["exam", *options, "--no-cache"]) == 0
    for name in ("examen-A.html", "examen-claves.html", "examen-soluciones.html"):
        with opened_page(browser, out / name) as page:
            assert_harmless(page, NAME, *((SOURCE,) if "soluciones" in name else ()))


def test_the_page_of_diff_shows_names_as_they_are_written(
    project: Project, tmp_path: Path, browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    here = published(project(CARDS))
    project({}, COLLECTION, DECK)
    here.write("uno.md", "---\nid: uno\n---\n¿Qué es eso?\n\n---\n\nUn número.\n")
    file = tmp_path / "diff.html"
    diff(here, capsys, "--html", str(file))
    with opened_page(browser, file) as page:
        assert_harmless(page, NAME, AUTHOR, LICENCE, DESCRIPTION)


def test_the_page_of_serve_shows_names_as_they_are_written(hostile: Path, browser: Browser) -> None:
    served = Served(hostile)
    page = browser.new_page()
    with answering(served.live) as server:
        page.goto(f"http://127.0.0.1:{server.port}/#uno%2F0")
        page.frame_locator("#frame").locator(".mazo").wait_for()
        assert page.title() == f"mazo serve · {NAME}"
        assert_harmless(page, NAME)
        page.keyboard.press("Space")
        source = page.frame_locator("#frame").locator(".mazo-source")
        source.wait_for()
        assert source.text_content() == SOURCE
        assert page.frames[1].evaluate(RAN)
        page.close()


# ---------------------------------------------------------------- refused


@pytest.mark.parametrize(
    "name", ["a::b", 'a "b"', "a\tb", " a", "a ", "a:", "a" * 101, "a\x07b", "a\nb"]
)
@pytest.mark.parametrize("where", ["collection.yaml", "_deck.yaml"])
def test_a_name_that_anki_would_change_is_refused(project: Project, where: str, name: str) -> None:
    collection = COLLECTION.replace(yaml(name=NAME), yaml(name=name))
    root = project(CARDS, COLLECTION, DECK)
    if where == "collection.yaml":
        root = project(CARDS, collection, DECK)
    else:
        root = project(CARDS, COLLECTION, yaml(name=name, description="Nada.", source="TA4"))
    sink = Sink()
    load(root, sink)
    assert [(d.span.path.rpartition("/")[2], d.span.line) for d in sink.all] == [(where, 1)]


@pytest.mark.parametrize("key", ["report", "home"])
@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/{{Id}}/{id}",
        "https://example.org/{id}/{{Solución}}",
        "https://example.org/[sound:x.mp3]{id}",
        'https://example.org/{id}"onclick=alert(1)',
        "https://example.org/{id}<b>",
        "https://example.org/?a=1&quot;onclick={id}",
        r"https://example.org/\(x\){id}",
        "javascript:alert(1)//{id}",
    ],
)
def test_an_address_with_syntax_of_anki_or_html_is_refused(
    project: Project, address: str, key: str
) -> None:
    written = address if key == "report" else address.replace("{id}", "")
    lines = [line for line in COLLECTION.splitlines() if not line.startswith(f"{key}:")]
    root = project(CARDS, "\n".join([*lines, yaml(**{key: written})]), DECK)
    sink = Sink()
    load(root, sink)
    assert [(d.code.id, d.span.line) for d in sink.all] == [("L201", 9)]


@pytest.mark.parametrize("folder", ["01::a-b", '01"-b', "a:b"])
def test_a_folder_whose_name_anki_would_change_is_refused(project: Project, folder: str) -> None:
    root = project(CARDS)
    (root / "cards" / "01-prueba").rename(root / "cards" / folder)
    sink = Sink()
    load(root, sink)
    assert [(d.code.id, d.span.path) for d in sink.all] == [("L402", f"cards/{folder}/_deck.yaml")]
