"""Malformed files report exactly the problems listed in `cases/`, and valid cards become notes.

A case is the text of a card or a computed file, a line `=== expected`, and the expected problems in the format of the
`concise` reporter without the path. The project of a case also has valid cards, `aa-companera` and `zz-ultima`,
and pictures. A case lists all errors, but only the warnings of the code that its name begins with.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from loaded import load

from builder.diagnostics import Diagnostic, Severity, Sink
from builder.model import SourceNote
from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

    from builder.model import Entry

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir())
DECK = "name: Mazo de prueba\ndescription: Para las pruebas.\n"
COMPANION = (
    "---\nid: aa-companera\nsource: TA4 §2\n---\n"
    "¿Qué pregunta la compañera de todas las demás tarjetas?\n\n---\n\nEsto.\n"
)
LAST = (
    "---\nid: zz-ultima\nsource: TA4 §2\nintroduces: [cota inferior]\n---\n"
    "¿Cómo se llama un valor del que nada baja?\n\n---\n\nCota inferior.\n"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
FILES = {
    "aa-companera.md": COMPANION,
    "zz-ultima.md": LAST,
    "media/automata.svg": SVG.format(""),
    "media/malo.svg": SVG.format("<script>alert(1)</script>"),
}
FRONT_AND_BACK = "Frente\n\n---\n\nDorso\n"


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_case_reports_exactly_the_expected_problems(case: Path, project: Project) -> None:
    card, _, expected = case.read_text("utf-8").partition("=== expected\n")
    found = run(project(FILES | {case.name: card}, deck=DECK)).sink.all
    own = [d for d in found if d.span.path.endswith(f"/{case.name}")]
    shown = [
        f"{d.span.line}:{d.span.column}: {d.severity.value}[{d.code.id}] {d.message}"
        for d in own
        if d.severity is Severity.ERROR or case.stem.startswith(d.code.id.lower())
    ]
    assert shown == expected.splitlines()
    for diagnostic in own:
        _assert_it_can_be_shown(diagnostic, card)


def _assert_it_can_be_shown(diagnostic: Diagnostic, card: str) -> None:
    """Assert that the cited line exists, that the caret is within it, and that each sentence is on one line.

    Something missing is reported just past the last character of its line.
    """
    span = diagnostic.span
    assert 1 <= span.line <= card.count("\n") + 1
    width = len(card.split("\n")[span.line - 1])
    assert span.length >= 1
    assert 1 <= span.column <= width or (span.column, span.length) == (width + 1, 1)
    assert span.column - 1 + span.length <= max(width, span.column)
    sentences = (diagnostic.message, diagnostic.label, *diagnostic.notes, *diagnostic.helps)
    assert [sentence for sentence in sentences if "\n" in sentence] == []


def loaded(root: Path) -> tuple[list[Entry], Sink]:
    """Load a project; return its entries and the sink."""
    sink = Sink()
    return load(root, sink), sink


def the_note(root: Path) -> SourceNote:
    """The only note of a project without problems."""
    (note,), sink = loaded(root)
    assert sink.all == ()
    assert isinstance(note, SourceNote)
    return note


def test_there_are_at_least_120_different_malformed_files() -> None:
    malformed = [case for case in CASES if not case.read_text("utf-8").endswith("=== expected\n")]
    assert len(malformed) >= 120
    texts = {case.read_text("utf-8").replace(case.stem, "") for case in malformed}
    assert len(texts) == len(malformed)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (FRONT_AND_BACK, "basic"),
        ("Un {{c1::hueco}}.\n", "cloze"),
        ("Un {{c1::hueco}}.\n\n---\n\nMás.\n", "cloze"),
        ("¿Cuál?\n\n- [x] Una\n- [ ] Otra\n\n---\n\nLa una.\n", "choice"),
        ("¿Cuál?\n\n- [X] Una\n- [ ] {{c1::Otra}}\n\n---\n\nLa una.\n", "choice"),
        ("¿Qué sale?\n\n---\n\naa\n\n---\n\nPor pares.\n", "typed"),
        ("`{{c1::a}}` y $x$\n\n---\n\nDorso\n", "cloze"),
    ],
)
def test_the_type_of_a_card_is_inferred_from_its_shape(
    body: str, expected: str, project: Project
) -> None:
    assert the_note(project({"uno.md": f"---\nid: uno\n---\n{body}"})).type == expected


@pytest.mark.parametrize("name", ["basic", "reversed"])
def test_a_stated_type_is_used(name: str, project: Project) -> None:
    card = f"---\nid: uno\ntype: {name}\n---\n{FRONT_AND_BACK}"
    assert the_note(project({"uno.md": card})).type == name


def test_a_note_inherits_tags_and_source_from_its_deck(project: Project) -> None:
    deck = DECK + "source: TA4 §9\ntags: [mazo, token]\n"
    card = f"---\nid: uno\ntags: [token, bpe]\n---\n{FRONT_AND_BACK}"
    note = the_note(project({"uno.md": card}, deck=deck))
    assert (note.tags, note.source) == (("mazo", "token", "bpe"), "TA4 §9")


def test_lines_of_three_dashes_separate_the_parts_of_a_card(project: Project) -> None:
    body = "\n  Frente  \n\n```\n---\n```\n\n---\n\nDorso\ncon dos líneas\n\n"
    note = the_note(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    assert {name: text.value for name, text in note.parts.items()} == {
        "front": "Frente  \n\n```\n---\n```",
        "back": "Dorso\ncon dos líneas",
    }
    assert (note.parts["back"].span().line, note.parts["back"].span().column) == (13, 1)


def test_options_keep_their_order_key_and_reasons(project: Project) -> None:
    body = "¿Cuál?\n\n- [ ] Una\n  Porque no.\n\n  Y nada más.\n- [x]  Dos \n- [ ] Tres\n\n---\n\nDos.\n"
    note = the_note(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    assert note.parts["stem"].value == "¿Cuál?"
    assert [
        (o.text.value, o.is_key, o.reason.value if o.reason else None) for o in note.options
    ] == [("Una", False, "Porque no.\n\nY nada más."), ("Dos", True, None), ("Tres", False, None)]


@pytest.mark.parametrize(
    "item",
    ["* [ ] Una", "- [] Una", "-[ ] Una", " - [ ] Una", "- [ ]Una"],
)
def test_a_malformed_option_is_refused_instead_of_joining_the_stem(
    item: str, project: Project
) -> None:
    body = f"¿Cuál?\n\n{item}\n- [x] Dos\n- [ ] Tres\n\n---\n\nDos.\n"
    _, sink = loaded(project({"uno.md": f"---\nid: uno\n---\n{body}"}))
    assert [(d.code.id, d.span.line) for d in sink.all] == [("L303", 6)]


def test_other_line_ends_and_a_byte_order_mark_do_not_change_positions(project: Project) -> None:
    root = project({})
    card = "---\nid: uno\nsorce: TA4\n---\n¿Qué?\n\n---\n\nEsto\n"
    path = root / "cards" / "01-prueba" / "uno.md"
    shown = []
    for text in (card, card.replace("\n", "\r\n"), card.replace("\n", "\r"), "\ufeff" + card):
        path.write_bytes(text.encode("utf-8"))
        _, sink = loaded(root)
        shown.append([(d.code.id, d.span.line, d.span.column, d.message) for d in sink.all])
    assert shown[0][0][:3] == ("L202", 3, 1)
    assert shown == [shown[0]] * 4


def test_every_problem_of_every_file_is_reported_in_one_run(project: Project) -> None:
    root = project(
        {
            "uno.md": "Sin cabecera.\n",
            "dos.md": f"---\nid: dos\ncolor: azul\nsorce: TA4\n---\n{FRONT_AND_BACK}",
            "tres.md": f"---\nid: tres\n---\n{FRONT_AND_BACK}",
            "zeta.yaml": "generator: nada\nvariants: [{id: a}]\n",
        }
    )
    found, sink = loaded(root)
    assert [(Path(d.span.path).name, d.code.id) for d in sink.all] == [
        ("dos.md", "L202"),
        ("dos.md", "L202"),
        ("uno.md", "L003"),
        ("zeta.yaml", "L201"),
    ]
    assert [entry.id for entry in found] == ["tres"]
