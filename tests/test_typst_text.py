"""Text and formulas on paper are what the card says, and nothing of a card becomes Typst code."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from nested_texts import texts
from printed import Pdf

from builder.fonts.coverage import TEXT, displayable
from builder.pictures import Picture
from builder.prints.deletions import Blanks, Hidden, Marked, answers
from builder.text.context import Context
from builder.text.formula import MAX_DEPTH, BadFormula, element_of, mathml, typeset
from builder.text.reader import read
from builder.text.rendered import Html
from builder.text.tree import Formula, Passage, walk
from builder.text.typst import TypstWriter
from builder.text.typst_strings import plain, plain_code
from builder.typesetting import Document, to_pdf, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from builder.edition import Edition

PAGE = "#set page(width: 60cm, height: 30cm)\n"
STRING = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL)
OURS = re.compile(r"(?:[a-z]+(?:[.-][a-z]+)*|-?\d+(?:\.\d+)?(?:em|pt|%|deg)?|[(){}\[\];:,.= ]|\n)*")
"""What a writer puts around strings: names, lengths and brackets, but no `#`, by which Typst tells code from text."""
ACCENTS = frozenset("ˆ˜¯˙¨ˇ˘´`→")
"""MathML's signs of accents, which a PDF holds as combining characters."""


def pdf_of(code: str, folder: Path, **document: object) -> Pdf:
    """Typeset some code."""
    path = folder / "page.pdf"
    path.write_bytes(to_pdf(Document("T", "A", "es", PAGE + code, 0, **document)))  # type: ignore[arg-type]
    return Pdf(path)


def written(
    text: str, writer: type[TypstWriter] = TypstWriter, context: Context | None = None
) -> str:
    """A passage as Typst."""
    passage = read(text)
    for node in walk(passage.all):
        if isinstance(node, Formula):
            try:  # a card whose formulas cannot be typeset is refused before it is printed
                typeset(node.latex, display=node.is_display, holes=node.holes)
            except BadFormula:
                assume(condition=False)
    return writer(context or Context()).passage(passage)


def letters(text: str) -> Counter[str]:
    """The characters of a formula, however they are drawn and wherever they are."""
    plain_text = unicodedata.normalize("NFKD", text.translate({ord(one): "" for one in ACCENTS}))
    silent = ("Cf", "Mn", "Sk", "Cc", "Lm")
    return Counter(
        one
        for one in plain_text
        if not (one.isspace() or one in "√̂" or unicodedata.category(one) in silent)
    )


def formulas_of(edition: Edition) -> set[tuple[str, bool, tuple[object, ...]]]:
    """Every formula of the collection: its LaTeX, whether it has its own line, and its deletions."""
    trees = (html.passage or Passage(()) for one in edition.notes for html in one.passages)
    nodes = (node for tree in trees for node in walk(tree.all) if isinstance(node, Formula))
    return {(node.latex, node.is_display, node.holes) for node in nodes}


def test_each_formula_of_the_collection_has_the_characters_of_its_mathml(
    edition: Edition, root: Path, tmp_path: Path
) -> None:
    traps = json.loads((root / "tests" / "traps" / "formulas.json").read_text("utf-8"))
    formulas = {(one["tex"], one["disp"], ()) for one in traps["forms"]} | formulas_of(edition)
    pages, wanted = [], []
    for latex, is_display, holes in sorted(formulas, key=str):
        node = Formula(
            start=0,
            end=0,
            latex=latex,
            inner=0,
            is_display=is_display,
            holes=holes,  # type: ignore[arg-type]
        )
        try:
            shown = mathml(latex, node.holes, (None,) * len(holes), display=is_display)
        except BadFormula:
            continue
        if r"\phantom" in latex:
            continue
        wanted.append((latex, letters("".join(element_of(shown).itertext()))))
        pages.append(f"#page({Marked(Context()).inlines((node,))})")
    found = [letters(page) for page in pdf_of("\n".join(pages), tmp_path).pages]
    assert len(found) == len(wanted) > 700
    assert [
        (latex, want - got, got - want)
        for (latex, want), got in zip(wanted, found, strict=True)
        if want != got
    ] == []


@pytest.mark.parametrize("writer", [TypstWriter, Marked, Hidden])
@given(text=texts(maths=True))
@settings(max_examples=50)
def test_all_that_is_around_strings_is_ours(writer: type[TypstWriter], text: str) -> None:
    assert OURS.fullmatch(STRING.sub("", written(text, writer)))


HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            '"); #panic("x"); ("',
            '\\"#eval("1")',
            "#let x = 1; $#sys.version$",
            '#read("/etc/passwd") ${#x}$ `#y`',
            '`"#panic()"` {{c1::"#x"::"#y"}}',
            '$\\text{"#panic()"}$',
            '!["#x"](p.png "#y") ["#z"](https://a.b/"#c")',
            "\\u{41} \\u{110000} \u2028 \u0000 \ud7ff",
        ]
    ),
)


@given(text=HOSTILE)
@example(text='\\\\"')
@example(text='"' * 3 + "\\")
@settings(max_examples=100)
def test_nothing_that_an_author_writes_becomes_code(text: str) -> None:
    picture = Picture("p-0.png", "p.png", 1)
    context = Context(pictures={"p.png": picture})
    for code in (
        written(text, context=context),
        written(text, Hidden, context),
        plain(text),
        plain_code(text),
    ):
        assert OURS.fullmatch(STRING.sub("", code)), code


def test_hostile_text_is_printed_as_it_is_written(tmp_path: Path) -> None:
    lines = [
        '"); #panic("x"); ("',
        "#let x = 1; #x // no comment /* nor this */",
        "@label <label> = heading - item + item ~ -- --- ...",
        "https://example.org 'quotes' \"quotes\" \\u{41} \\n",
    ]
    pdf = pdf_of(
        "\n".join(f"#par({plain(line)})\n#par(raw({plain_code(line)}))" for line in lines), tmp_path
    )
    shown = [line for line in pdf.pages[0].splitlines() if line.strip()]
    assert [" ".join(line.split()) for line in shown] == [
        one for line in lines for one in (line, line)
    ]


EVERYTHING = """\
# Título

Texto con *énfasis*, **negrita**, ~~tachado~~, `código </s>`, [enlace](https://example.org), $x^2$[^1].
línea  \\
siguiente

$$y = \\frac{a}{b}$$

> Una cita.

1. uno

   - anidado
2. dos

| a | b |
|:-:|--:|
| 1 | $z$ |

```python
def f():
    return 1
```

***

שלום `abc` עולם

[^1]: Una nota.
"""


def test_everything_that_a_card_can_hold_is_printed(tmp_path: Path) -> None:
    html = Html("", read(EVERYTHING), Context(footnotes={"1": 1}))
    assert html.passage is not None
    notes = f"footnotes(({written('Una nota.')},))"
    pdf = pdf_of(f"#{TypstWriter(html.context).passage(html.passage)}\n#{notes}", tmp_path)
    text = " ".join(pdf.pages[0].split())
    for shown in (
        "Título",
        "énfasis",
        "negrita",
        "tachado",
        "código </s>",
        "enlace",
        "Una cita",
        "anidado",
        "2. dos",
        "Una nota",
    ):
        assert shown in text.replace("código", "código", 1), shown
    assert "def f(): return 1" in text
    assert "םולש" in text or "שלום" in text
    assert pdf.alternatives["/Formula"] == ["x^2", "y = \\frac{a}{b}", "z"]


def test_a_character_that_no_font_has_is_a_square_and_typesets(tmp_path: Path) -> None:
    assert displayable("a字b\u0301 \U0001f600", TEXT) == "a□b\u0301 □"
    text = "字 *😀* `字` $\\text{字}$ $字$ x\u200by\u00ad \u200f"
    pdf = pdf_of(f"#{written(text)}", tmp_path)
    assert pdf.pages[0].count("□") >= 4
    assert pdf.without_glyph == 0


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        (r"\frac{1}{", "}"),
        (r"\sqrt{", "}"),
        (r"\left(", r"\right)"),
        ("x^{", "}"),
        (r"\begin{matrix}", r"\end{matrix}"),
        (r"\boxed{", "}"),
        (r"\widehat{", "}"),
    ],
)
def test_the_deepest_formulas_typeset(opening: str, closing: str, tmp_path: Path) -> None:
    deep = MAX_DEPTH - 1
    pdf = pdf_of(f"#{written('$' + opening * deep + 'x' + closing * deep + '$')}", tmp_path)
    assert "x" in unicodedata.normalize("NFKD", pdf.pages[0])


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{'  ' * n}- a" for n in range(40)),
        "> " * 40 + "a",
        "*a **b " * 25 + "c" + "** d*" * 25,
        "> - " * 12 + "a",
    ],
)
def test_the_deepest_blocks_typeset(text: str, tmp_path: Path) -> None:
    assert "a" in pdf_of(f"#{written(text)}", tmp_path).pages[0]


CLOZE = "Son {{c1::dos}} y $x = {{c2::\\frac{a}{b}::fracción}}$ y `{{c1::f}}(x)`."


def test_a_hidden_deletion_is_neither_shown_nor_read_aloud() -> None:
    hidden = Hidden(Context(), 2).passage(read(CLOZE))
    assert "math.frac" not in hidden
    assert '"["' in hidden
    assert "fracción" in hidden
    assert '"dos"' in hidden
    blank = Blanks(Context(), numbered=True).passage(read(CLOZE))
    assert '"dos"' not in blank
    assert "math.frac" not in blank
    assert blank.count("blank(") == 3


def test_answers_are_marked_in_text_code_and_formulas() -> None:
    marked = written(CLOZE, Marked)
    assert marked.count("answer(") == 2
    assert marked.count("answer-in-formula(") == 1
    assert answers(Html("", read(CLOZE))).count("answer(") == 3


def test_the_same_document_has_the_same_bytes_and_is_kept(tmp_path: Path) -> None:
    from builder.cache import Cache

    document = Document("T", "A", "es", f"#{written(EVERYTHING)}", 1_700_000_000)
    cache = Cache(tmp_path)
    first = to_pdf(document, cache)
    assert to_pdf(document) == first
    assert to_pdf(document, cache) == first
    assert b"(D:20231114221320Z)" in first


def test_the_fonts_are_the_projects_and_are_unpacked_to_the_same_bytes() -> None:
    names = ["STIXTwoMath-subset", "stix-two-text-latin-400-normal"]
    assert unpacked(names) == unpacked(names)
