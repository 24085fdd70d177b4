"""Text that an author writes is shown unchanged on the cards that the real Anki renders."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki_backend import (
    cards_of,
    cards_of_project,
    import_package,
    links,
    opened,
    package_of,
    readable,
)
from anki_pages import reviewer, show
from conftest import COLLECTION

if TYPE_CHECKING:
    from conftest import Project
    from playwright.sync_api import Browser

CODE = (
    *(
        "<s>",
        "</s>",
        "##ab",
        "[UNK]",
        "<|endoftext|>",
        "__init__",
        "a::b",
        "{{x}}",
        "}}",
        "a&b",
        "&lt;",
        "*a*",
    ),
    *(
        "[sound:x.mp3]",
        "[latex]x[/latex]",
        "[$]x[/$]",
        "[$$]x[/$$]",
        "[anki:tts lang=es_ES]x[/anki:tts]",
    ),
    *(
        "[[type:x]]",
        "<!-- x -->",
        "<script>x</script>",
        "$x$",
        r"\(x\)",
        r"\[x\]",
        "a  b",
    ),
)
"""Code spans, shown as they are written."""
PROSE = {
    **{
        token: token
        for token in (
            "##ab",
            "[UNK]",
            "<unk>",
            "a_b_c",
            "a::b",
            "{{x}}",
            "a < b",
            "a&b",
        )
    },
    r"[sound\:x.mp3]": "[sound:x.mp3]",
    r"[latex\]x[/latex]": "[latex]x[/latex]",
    "[anki:tts lang=es_ES]x[/anki:tts]": "[anki:tts lang=es_ES]x[/anki:tts]",
    r"\*a\*": "*a*",
}
"""Text in a sentence, and how it is shown."""
FORMULAS = {
    r"$p(a \mid <s>)$": r"\(p(a \mid <s>)\)",
    r"$\frac{1}{e^{x}}$": r"\(\frac{1}{e^{x} }\)",
    r"$$x_{{ab}}$$": r"\[x_{ {ab} }\]",
}
"""Formulas, and the LaTeX that MathJax receives."""
WRITTEN = " · ".join((*(f"`` {token} ``" for token in CODE), *PROSE, *FORMULAS))
READ = (*CODE, *PROSE.values(), *FORMULAS.values())


def card(id_: str, body: str, **front_matter: str) -> dict[str, str]:
    """A card file for `project`."""
    keys = {"id": id_, **front_matter}
    return {
        f"{id_}.md": "".join(
            ["---\n", *(f"{k}: {v}\n" for k, v in keys.items()), "---\n", body, "\n"]
        )
    }


BODIES = {
    "basic": f"Basic: {WRITTEN}\n\n---\n\n{WRITTEN}",
    "reversed": f"Reversed: {WRITTEN}\n\n---\n\n{WRITTEN}",
    "cloze": f"Cloze: {{{{c1::oculto}}}} · {WRITTEN}\n\n---\n\n{WRITTEN}",
    "choice": f"Choice: {WRITTEN}\n\n- [ ] {WRITTEN}\n  {WRITTEN}\n- [x] otra {WRITTEN}\n\n---\n\n{WRITTEN}",
    "typed": f"Typed: {WRITTEN}\n\n---\n\nrespuesta\n\n---\n\n{WRITTEN}",
}
TIMES = {"basic": (1, 2), "reversed": (1, 2), "cloze": (1, 2), "choice": (4, 5), "typed": (1, 2)}
"""How often front and back contain the text; the front of a choice contains its reasons too, hidden."""


@pytest.mark.parametrize("type_", BODIES)
def test_both_sides_of_a_card_show_text_as_it_is_written(type_: str, project: Project) -> None:
    cards = cards_of_project(project(card("uno", BODIES[type_], type=type_)))
    assert len(cards) == (2 if type_ == "reversed" else 1)
    for shown in cards.values():
        assert shown.sounds == 0
        for side, times in zip((shown.front, shown.back), TIMES[type_], strict=True):
            text = readable(side)
            assert [token for token in READ if text.count(token) < times] == []
            assert "<img" not in side


@pytest.mark.parametrize(
    ("language", "asked"),
    [("es", ("¿Qué es…?", "¿Qué término es?")), ("en", ("What is it?", "Which term is it?"))],
)
def test_a_term_and_its_definition_say_what_they_ask(
    language: str, asked: tuple[str, str], project: Project
) -> None:
    files = card("uno", "Bigrama\n\n---\n\nDos palabras seguidas", type="reversed")
    folder = project(files, COLLECTION.replace("language: es", f"language: {language}"))
    cards = cards_of_project(folder)
    texts = ("Bigrama", "Dos palabras seguidas")
    assert [readable(cards["uno", n].front) for n in (0, 1)] == [
        cue + text for cue, text in zip(asked, texts, strict=True)
    ]


def test_escaped_dollars_do_not_start_a_latex_formula_of_anki(project: Project) -> None:
    body = "Uno: [\\$]x[/\\$], [\\$\\$]x[/\\$\\$].\n\n---\n\nDos."
    cards = cards_of_project(project(card("uno", body)))
    assert readable(cards["uno", 0].front) == "Uno: [$]x[/$], [$$]x[/$$]."


def test_brackets_in_a_formula_do_not_start_a_tag_of_anki(project: Project) -> None:
    formulas = r"\([latex]x[/latex]\) \([sound:x.mp3]\) \([anki:tts lang=es]x[/anki:tts]\)"
    body = formulas + "\n\n---\n\nDos."
    shown = cards_of_project(project(card("uno", body)))["uno", 0]
    assert readable(shown.front) == formulas
    assert shown.sounds == 0


def test_a_link_keeps_its_address(project: Project) -> None:
    address = "https://example.org/?q={{x}}&r=a::b"
    shown = cards_of_project(project(card("uno", f"[Uno]({address})\n\n---\n\nDos.")))["uno", 0]
    assert links(shown.front) == [address]


def test_mathjax_does_not_typeset_escaped_delimiters_or_those_in_code(
    project: Project, browser: Browser
) -> None:
    body = "Uno: `\\(x\\)`, `\\[x\\]`, \\\\(y\\\\) y $z$.\n\n---\n\n```\n\\(x\\)\n```"
    shown = cards_of_project(project(card("uno", body)))["uno", 0]
    with reviewer(browser) as page:
        show(page, shown.back, answer=True)
        assert page.locator("#qa mjx-container math").all_text_contents() == ["z"]


def test_a_source_is_shown_as_it_is_written(project: Project) -> None:
    source = "TA4 <s>, [sound:x.mp3], {{x}} & cía"
    shown = cards_of_project(project(card("uno", "¿Uno?\n\n---\n\nDos.", source=f"'{source}'")))[
        "uno", 0
    ]
    assert source in readable(shown.back)
    assert shown.sounds == 0


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def test_a_picture_is_imported_with_its_card(project: Project) -> None:
    files = card("uno", "![Un triángulo](dibujo.svg)\n\n---\n\nDos.")
    folder = project(files | {"media/dibujo.svg": SVG})
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        (shown,) = cards_of(collection)
        note_type = collection.models.by_name("Prueba · basic")["id"]
        (name,) = collection.media.files_in_str(note_type, shown.front)
        assert Path(collection.media.dir(), name).read_text("utf-8") == SVG
        report = collection.media.check()
        assert (list(report.missing), list(report.unused)) == ([], [])


def test_a_pictures_description_is_shown_as_it_is_written(project: Project) -> None:
    alt = "Un {{x}} y un [UNK], [sound:x.mp3]"
    written = alt.replace("[sound:", r"[sound\:")
    files = card("uno", f"![{written}](dibujo.svg)\n\n---\n\nDos.") | {"media/dibujo.svg": SVG}
    shown = cards_of_project(project(files))["uno", 0]
    assert f'alt="{alt}"' in unescape(shown.front)
    assert shown.sounds == 0


ANSWERS = (
    "##ab",
    "[UNK]",
    "a::b",
    "{{x}}",
    "}}",
    "a&b",
    "[sound:x.mp3]",
    "a b",
    "¿ñ?",
)


SIGNS = ("<s>", "</s>", "<!-- x -->", "{{c1::x}}", "$5", r"\frac", "a^{b}", "__init__", "a_b", "C*")
MARKED = ("&lt;", "*a*", r"\(x\)", "`9`", "$9$", "<b>9</b>", "[x](y)", "- 9", "***", "\\*")


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        *((answers, "{}") for answers in (ANSWERS, SIGNS)),
        *((answers, "```\n{}\n```") for answers in (ANSWERS, SIGNS, MARKED)),
    ],
)
def test_anki_accepts_a_typed_answer_that_is_typed_as_written(
    answers: tuple[str, ...], written: str, project: Project
) -> None:
    """The answer is plain text, whatever it means in Markdown; the back shows the text that Anki compares with."""
    bodies = [
        f"¿Número {n}?\n\n---\n\n{written.format(answer)}" for n, answer in enumerate(answers)
    ]
    files = [card(f"n{n}", body, type="typed") for n, body in enumerate(bodies)]
    folder = project({name: text for file in files for name, text in file.items()})
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        cards = {shown.note: shown for shown in cards_of(collection)}
        for number, answer in enumerate(answers):
            shown = cards[f"n{number}"]
            compared = collection.compare_answer(shown.expected, answer)
            assert (readable(compared), "typeBad" in compared) == (answer, False)
            assert f"Respuesta: {answer}\n" in readable(shown.back)
            assert shown.sounds == 0


# ---------------------------------------------------------------- deletions

CLOZES = {
    r"Es {{c1::$\frac{1}{e^{x}}$}}.": ("Es [...].", r"Es \(\frac{1}{e^{x} }\)."),
    r"Es {{c1::$\frac{a}{b}$::una fracción}}.": ("Es [una fracción].", r"Es \(\frac{a}{b}\)."),
    r"Es {{c1::$a::b$}}.": ("Es [...].", r"Es \(a::b\)."),
    r"Es {{c1::uno::$x^{y^{z}}$}}.": (r"Es [\(x^{y^{z} }\)].", "Es uno."),
    "Es {{c1::`a}}b`}}.": ("Es [...].", "Es a}}b."),
    "Es {{c1::`a::b`}}.": ("Es [...].", "Es a::b."),
    "Es {{c1::`{{x}}`::`}}`}}.": ("Es [}}].", "Es {{x}}."),
    "Es {{c1::`{{c2::x}}`}}.": ("Es [...].", "Es {{c2::x}}."),
    "Es {{c1::`<s>` y `</s>`}}.": ("Es [...].", "Es <s> y </s>."),
    "Es {{c1::[UNK]::un token}}.": ("Es [un token].", "Es [UNK]."),
    "Es {{c1::**uno** y *dos*}}.": ("Es [...].", "Es uno y dos."),
    "Es **{{c1::uno}}**.": ("Es [...].", "Es uno."),
    "Es {{c1::a: b}}.": ("Es [...].", "Es a: b."),
    "Es {{{c1::uno}}}.": ("Es {[...]}.", "Es {uno}."),
    "Es `{{c1::no}}` y {{c1::sí}}.": ("Es [...] y [...].", "Es no y sí."),
    "Es {{c1::uno}}, {{c1::dos}}.": ("Es [...], [...].", "Es uno, dos."),
}
"""The text of a cloze, and the front and back of its only card."""


def test_a_deletion_hides_its_content_and_nothing_else(project: Project) -> None:
    files: dict[str, str] = {}
    for number, text in enumerate(CLOZES):
        files |= card(f"n{number}", text, type="cloze")
    cards = cards_of_project(project(files))
    assert sorted(cards) == sorted((f"n{number}", 0) for number in range(len(CLOZES)))
    read = {
        text: (readable(cards[f"n{n}", 0].front), readable(cards[f"n{n}", 0].back).splitlines()[0])
        for n, text in enumerate(CLOZES)
    }
    assert read == CLOZES


def test_each_number_of_a_cloze_becomes_a_card_that_shows_the_other_deletions(
    project: Project,
) -> None:
    text = "Tras {{c1::`<s>`}} va {{c2::`a`}}, y tras {{c2::`a`}} va {{c3::$x$}}."
    cards = cards_of_project(project(card("uno", text)))
    assert {ord_: readable(shown.front) for (_, ord_), shown in cards.items()} == {
        0: r"Tras [...] va a, y tras a va \(x\).",
        1: r"Tras <s> va [...], y tras [...] va \(x\).",
        2: "Tras <s> va a, y tras a va [...].",
    }


HOLES = r"""
El código `return {{c1::x[0]}}` suma, y $\frac{{{c2::N(ab)::conteo}}}{N(a)^{2^{2}}}$ divide:

```python
for {{c3::a}} in {{c1::x[0]}}: {'b': {}}
```
"""


def test_deletions_in_code_and_formulas_become_cards_with_hints(project: Project) -> None:
    cards = cards_of_project(project(card("huecos", HOLES)))
    assert [number for _, number in cards] == [0, 1, 2]
    code, formula, fence = (cards[("huecos", number)] for number in range(3))
    assert "x[0]" not in readable(code.front)
    assert readable(code.front).count("[...]") == 2
    assert readable(code.back).count("x[0]") == 2
    assert r"\frac{ [conteo] }{N(a)^{2^{2} } }" in " ".join(readable(formula.front).split())
    assert "N(ab)" in readable(formula.back)
    assert "for [...] in x[0]: {'b': {}}" in readable(fence.front)


def test_cloze_marks_in_code_are_text_on_cards_that_are_no_clozes(project: Project) -> None:
    body = "¿Qué es `{{c1::x}}`?\n\n---\n\nEn código, `{{c1::x}}` oculta `x`."
    cards = cards_of_project(project(card("marcas", body, type="basic")))
    (shown,) = cards.values()
    assert "¿Qué es {{c1::x}}?" in readable(shown.front)
    assert "En código, {{c1::x}} oculta x." in readable(shown.back)
