"""Letters of other scripts: our pages have a glyph for each, or an error names it; each is read in its direction."""

from __future__ import annotations

import re
from base64 import b64decode
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from anki_backend import cards_of_project
from anki_pages import reviewer, show
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from sheets import CHOOSE, missing_characters, opened

from builder.characters import described
from builder.fonts.coverage import CODE, MATH, TEXT, Subset, missing
from builder.pipeline import files_of, run
from builder.writing import write_folder

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser, Page

ALPHABETS = """\
---
id: alfabetos
---
Čeho je *Dvořák*, **Erdoğan**, ***Erdős***, *λόγος*, **λόγος**, слово, *слово*, **сло́во**, Việt, g̃, → y ≤.

---

`Ġcasa`, `ř`, `λόγος`, `слово`, `x ∈ A`, `שלום`, `سلام`, $σ + λ$: *שלום*, **سلام**, *سلام*.
"""
TURNED = """\
---
id: hebreo
---
מה פירוש המילה `a b` (באנגלית)? $p(a) = 1$.

- אחת
- dos.

> ציטוט קצר.

```
a, b
```

---

La palabra שלום, y `שלום`, `עולם`, 3.

| מילה | paz |
|---|---|
| שלום | paz |
"""


@pytest.fixture
def pages(project: Project, tmp_path: Path) -> Path:
    """The pages of two cards with many letters."""
    result = run(project({"alfabetos.md": ALPHABETS, "hebreo.md": TURNED}))
    assert result.edition is not None, result.sink.all
    assert [d.message for d in result.sink.all] == []
    write_folder(files_of(result.edition), tmp_path)
    return tmp_path


# ---------------------------------------------------------------- glyphs


@pytest.mark.parametrize("subset", [*TEXT, *CODE], ids=lambda subset: subset.name)
def test_the_tables_say_what_the_fonts_have(subset: Subset) -> None:
    fonts = [
        file
        for file in files("builder.fonts").iterdir()
        if file.name.startswith(f"{subset.name}-")
        and re.search(r"-[47]00-\w+\.woff2$", file.name)
        and file.name.removeprefix(f"{subset.name}-")[:1].isdigit()
    ]
    assert len(fonts) == (4 if subset.has_italics else 2)
    for file in fonts:
        held = TTFont(BytesIO(file.read_bytes())).getBestCmap()
        assert subset.characters == {chr(c) for c in held if c >= 0x20 and c != 0xFEFF}


def test_the_table_of_formulas_says_what_their_font_has() -> None:
    font = files("builder.fonts") / "STIXTwoMath-subset.woff2"
    assert {chr(c) for c in TTFont(BytesIO(font.read_bytes())).getBestCmap()} == MATH


@pytest.mark.parametrize("fonts", [TEXT, CODE], ids=["text", "code"])
@pytest.mark.parametrize(
    "letters",
    ["áñçßœÿ", "ČčŘřĞğŐőŁłĀāȘș", "ΑΒΓΔΩαβγδωάέής", "АБВЯабвяЁёІіЇїЎўЂђ", "אבגדש", "ابتثسلم؟،"],
)
def test_these_letters_have_glyphs(letters: str, fonts: tuple[Subset, ...]) -> None:
    assert missing(letters, fonts) is None


def test_the_signs_of_tokenisers_have_glyphs_in_code() -> None:
    assert missing("▁el Ġgato ##s </w> │ └ █", CODE) is None


@pytest.mark.parametrize(
    ("front", "column", "character"),
    [
        *[("¿Qué es 猫?", 9, "猫"), ("¿Qué es &#x732b;?", 9, "猫"), ("¿Qué es `a☃`?", 11, "☃")],
        *[
            ("¿Qué es 😀?", 9, "😀"),
            (r"¿Qué es $\text{что}$?", 16, "ч"),
            ("¿Qué es `ж\u0302`?", 10, "ж\u0302"),
        ],
    ],
)
def test_a_character_without_a_glyph_is_named_at_its_place(
    front: str, column: int, character: str, project: Project
) -> None:
    root = project({"uno.md": f"---\nid: uno\n---\n{front}\n\n---\n\nNada.\n"})
    found = [d for d in run(root).sink.all if d.code.id == "V123"]
    assert [(d.span.line, d.span.column) for d in found] == [(4, column)]
    assert found[0].message == f"no font of the pages has {described(character)}"


def test_a_source_is_printed_too(project: Project) -> None:
    root = project({"uno.md": "---\nid: uno\nsource: Obra 猫\n---\n¿Qué es?\n\n---\n\nNada.\n"})
    found = [(d.code.id, d.span.line, d.span.column) for d in run(root).sink.all]
    assert found == [("L105", 3, 14)]


@pytest.mark.parametrize("name", ["repaso.html"])
def test_every_letter_is_drawn_with_a_font_of_the_page(
    name: str, pages: Path, browser: Browser
) -> None:
    """Judged by the fonts that Chromium says it drew with, and by those that the page embeds."""
    with opened(browser, pages / name) as page:
        assert missing_characters(page, pages / name) == ""
        assert strange_fonts(page) == set()


def strange_fonts(page: Page) -> set[str]:
    """The fonts of the system with which a page draws its text."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    asked = {"nodeId": root, "selector": "p, code, li, td, th, h1, h2"}
    fonts: set[str] = set()
    for node in session.send("DOM.querySelectorAll", asked)["nodeIds"]:
        drawn: list[dict[str, Any]] = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})[
            "fonts"
        ]
        fonts |= {one["familyName"] for one in drawn if not one["isCustomFont"]}
    return fonts


def test_a_page_embeds_the_fonts_of_its_scripts_alone(project: Project) -> None:
    def embedded(front: str) -> list[str]:
        text = f"---\nid: uno\n---\n{front}\n\n---\n\nNada.\n"
        result = run(project({"uno.md": text}))
        assert result.edition is not None
        page = files_of(result.edition)["repaso.html"].decode()
        found = re.findall(r'font-family:"(Mazo \w+)"[^}]*?base64,([\w+/=]+)"', page)
        names = [TTFont(BytesIO(b64decode(data)))["name"].getDebugName(1) for _, data in found]
        return names[7:]

    assert embedded("¿Qué es esto → eso?") == []
    assert len(embedded("¿Qué es слово?")) == 4
    assert len(embedded("¿Qué es `слово`?")) == 2
    assert len(embedded("¿Qué es `a ∈ b`?")) == 1


# ---------------------------------------------------------------- direction

PLACES = """() => Object.fromEntries([...document.querySelectorAll("p, li, blockquote, code, pre")]
  .filter(node => node.checkVisibility()).map(node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect(), box = node.parentElement.getBoundingClientRect();
    return [node.textContent.trim().slice(0, 12), [text.left, text.right, box.left, box.right]];
}))"""


def check_places(page: Page) -> None:
    """Right-to-left passages are at the right, others at the left, and code is in the order in which it is written."""
    found: dict[str, list[float]] = page.evaluate(PLACES)
    places = {text: [round(x) for x in edges] for text, edges in found.items()}
    left, right, outer_left, outer_right = places["מה פירוש המי"]
    assert right == pytest.approx(outer_right, abs=8)
    assert left > outer_left + 20
    left, right, outer_left, outer_right = places["ציטוט קצר."]
    assert left > outer_left + 20
    assert places["אחת"][1] > places["a, b"][1]
    left, right, outer_left, outer_right = places["La palabra ש"]
    assert left == pytest.approx(outer_left, abs=20)  # an answer's tick is before it
    assert right < outer_right - 20
    assert places["שלום"][0] < places["עולם"][0], (
        "the list of words is in the order of the sentence"
    )


def test_a_passage_has_its_direction_in_anki(project: Project, browser: Browser) -> None:
    cards = cards_of_project(project({"hebreo.md": TURNED}))
    with reviewer(browser, viewport={"width": 700, "height": 700}) as page:
        show(page, cards["hebreo", 0].back, answer=True)
        check_places(page)


def test_a_passage_has_its_direction_on_paper(
    pages: Path, browser: Browser, tmp_path: Path
) -> None:
    with opened(browser, pages / "repaso.html") as page:
        page.evaluate(CHOOSE, "uncovered")
        check_places(page)
        page.pdf(path=tmp_path / "review.pdf", prefer_css_page_size=True)
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "review.pdf").pages)
    assert "слово" in text
    assert "שלום" in text or "םולש" in text


def test_a_passage_from_left_to_right_is_written_as_before(project: Project) -> None:
    result = run(project({"uno.md": "---\nid: uno\n---\n¿Qué es `x`, $y$?\n\n---\n\n- a\n- b\n"}))
    assert result.edition is not None
    assert "dir=" not in "".join(result.edition.notes[0].fields)
