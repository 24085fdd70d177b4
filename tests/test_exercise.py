"""An exercise from its computed file to Anki, to pages and to the record: one note, whose variants may come and go."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
import tree_sitter_javascript
from anki_backend import cards_of, import_package, opened, package_of, readable
from anki_pages import reviewer, show
from conftest import make_project
from exams import composed
from exercises import FILES, HEAD, ID, LINES
from tree_sitter import Language, Parser

from builder import produced, withdrawal
from builder.card_sides import cards_of as cards_of_note
from builder.card_sides import pages_of
from builder.display.write import Writer
from builder.exam.values import Ask
from builder.generators import generators
from builder.generators._draft import DraftExercise
from builder.identity import hashed
from builder.languages import Locale, languages
from builder.model import Form
from builder.notes import note_types, worded
from builder.outputs import corrections, manifest, verification
from builder.pipeline import run
from builder.quantities import Probability

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from playwright.sync_api import Browser
    from tree_sitter import Node

    from builder.edition import Edition
    from builder.model import RenderedNote


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("exercise"), FILES)


@pytest.fixture(scope="module")
def built(root: Path) -> Edition:
    result = run(root)
    assert result.sink.all == ()
    assert result.edition is not None
    return result.edition


@pytest.fixture(scope="module")
def exercise(built: Edition) -> RenderedNote:
    return next(one for one in built.notes if one.note.id == ID)


def fields(rendered: RenderedNote, built: Edition) -> dict[str, str]:
    """The fields of a note by their names in Anki."""
    names = worded(rendered.note.type, built.collection.locale.words).fields
    return dict(zip(names, rendered.fields, strict=True))


# ---------------------------------------------------------------- the note


def test_a_computed_file_with_an_exercise_is_one_note_with_all_its_variants(
    built: Edition, exercise: RenderedNote
) -> None:
    assert [one.note.id for one in built.notes] == ["factores", ID]
    assert len(exercise.variants) == len(LINES)
    stored = fields(exercise, built)
    assert stored["Título"] == "Probabilidad de una frase (fácil)"
    assert stored["Requisitos"] == "factores"
    assert stored["Id"] == ID
    assert stored["Variantes"].count("<template ") == len(LINES)
    assert exercise.note.tags == ("calculada", "ngram-probability", "nivel::facil")


def test_the_name_of_a_variant_is_its_fingerprint_and_does_not_depend_on_the_others(
    exercise: RenderedNote, tmp_path: Path
) -> None:
    more = "  - {corpus: [c b, a b a], sentence: a b}\n"
    changed = make_project(tmp_path, FILES | {f"{ID}.yaml": HEAD + more + "".join(LINES[1:])})
    edition = run(changed).edition
    assert edition is not None
    other = next(one for one in edition.notes if one.note.id == ID)
    before = {one.note.id: one.content for one in exercise.variants}
    after = {one.note.id: one.content for one in other.variants}
    assert len(before.keys() & after.keys()) == len(LINES) - 1
    assert all(after[id_] == before[id_] for id_ in before.keys() & after.keys())
    assert all(re.fullmatch(rf"{ID}/[0-9a-f]{{16}}", id_) for id_ in after)
    assert other.content != exercise.content


def test_the_front_hides_what_answers(exercise: RenderedNote, built: Edition) -> None:
    fixed = fields(exercise, built)["Variante fija"]
    front, _, work = fixed.partition('<div class="mazo-work">')
    assert "¿Cuánto vale" in front
    assert "Respuesta" not in front
    assert "\\frac" not in front
    assert "\\frac{1}{3}" in work


def test_brackets_that_anki_reads_are_escaped_in_the_data_of_a_variant(
    exercise: RenderedNote,
) -> None:
    data = re.findall(r'data-answer="([^"]*)"', "".join(exercise.fields))
    assert len(data) > 2 * len(LINES)
    assert not any("[" in one or "{{" in one for one in data)


def test_every_variant_is_verified_by_both_solvers(built: Edition) -> None:
    report = json.loads(verification.write(built)["verification.json"])
    ours = [note for note in report["notes"] if note["id"].startswith(f"{ID}/")]
    assert len(ours) == len(LINES)
    assert {note["generator"] for note in ours} == {"ngram-probability"}
    answers = [note["claims"][0] for note in ours]
    assert {claim["verdict"] for claim in answers} == {"agreed"}
    assert [claim["exact"] for claim in answers] == [f"1/{n + 2}" for n in range(1, 13)]
    assert all("nltk" in claim["judge"] for claim in answers)


def test_what_the_script_accepts_is_what_was_verified(exercise: RenderedNote) -> None:
    for n, variant in enumerate(exercise.variants, 1):
        note = variant.note
        assert note.produced is not None
        assert (note.produced.form, note.produced.values) == (Form.NUMBER, (f"1/{n + 2}",))
        without_end = Fraction(2, n + 2)
        reasons = {
            mistake.reason.value
            for mistake in note.mistakes
            if Fraction(mistake.answer.values[0]) == without_end
        }
        assert any("fin de frase" in reason for reason in reasons)


# ---------------------------------------------------------------- Anki


def test_anki_imports_one_card_and_shows_it(root: Path, tmp_path: Path) -> None:
    with opened(tmp_path) as collection:
        log = import_package(collection, package_of(root))
        assert len(log.new) == 2
        cards = {card.note: card for card in cards_of(collection)}
        assert len(cards) == 2
        note = collection.get_note(collection.find_notes(f"Id:{ID}")[0])
        assert note["Variantes"].count("<template ") == len(LINES)
        assert collection.find_notes('"Título:Probabilidad de una frase (fácil)"')
        front, back = readable(cards[ID].front), readable(cards[ID].back)
        assert "¿Cuánto vale la probabilidad" in front
        assert "¿Hay un error?" in back
        assert collection.db.scalar("select count() from cards where nid = ?", note.id) == 1


def test_a_variant_more_updates_the_note_and_keeps_its_card(root: Path, tmp_path: Path) -> None:
    more = "  - {corpus: [c b, a b a], sentence: a b}\n"
    later = make_project(tmp_path / "later", FILES | {f"{ID}.yaml": HEAD + "".join(LINES) + more})
    with opened(tmp_path) as collection:
        import_package(collection, package_of(root))
        (card,) = collection.find_cards(f"Id:{ID}")
        (note_id,) = collection.find_notes(f"Id:{ID}")
        collection.db.execute("update notes set mod = mod - 10 where id = ?", note_id)
        log = import_package(collection, package_of(later))
        assert len(log.updated) == 1
        assert collection.find_cards(f"Id:{ID}") == [card]
        note = collection.get_card(card).note()
        assert note["Variantes"].count("<template ") == len(LINES) + 1


# ---------------------------------------------------------------- pages, exams, files


def test_our_pages_show_every_variant_as_formulas_without_templates(
    exercise: RenderedNote, built: Edition
) -> None:
    cards = pages_of(exercise, built.collection)
    assert [card.number for card in cards] == list(range(len(LINES)))
    assert len({card.front for card in cards}) == len(LINES)
    for card in cards:
        assert card.note == ID
        assert "<template" not in card.front.partition("<script>")[0]
        assert "<math" in card.back
        assert "\\(" not in card.back.partition("<script>")[0]


def test_an_exam_gives_each_version_numbers_that_no_variant_has(built: Edition) -> None:
    exam = composed(built, Ask(1), notes=built.notes[1:], versions=5)
    asked = {one.rendered.parts["fixed"].page for v in exam.versions for one in v.questions}
    assert len(asked) == 5
    (exercise,) = built.notes[1:]
    assert asked.isdisjoint(one.parts["fixed"].page for one in exercise.variants)


def test_the_manifest_names_the_variants(built: Edition, exercise: RenderedNote) -> None:
    notes = {
        note["id"]: note for note in json.loads(manifest.write(built)["manifest.json"])["notes"]
    }
    assert notes[ID]["variants"] == [one.note.parameters for one in exercise.variants]
    assert notes[ID]["content"] == hashed("exercise", exercise.fields)
    assert "variants" not in notes["factores"]


def test_a_correction_as_text_has_the_fields_of_an_exercise(built: Edition) -> None:
    old = dict.fromkeys(built.times.published, 1)
    files_ = corrections.write(replace(built, times=replace(built.times, published=old)))
    assert files_


def test_an_exercise_of_the_collection_stays_light(edition: Edition) -> None:
    sizes = {
        one.note.id: sum(len(field.encode()) for field in one.fields)
        for one in edition.notes
        if one.variants
    }
    assert len(sizes) >= 3
    assert max(sizes.values()) < 150_000


# ---------------------------------------------------------------- the scripts

ES5 = {
    *(
        "program",
        "comment",
        "identifier",
        "property_identifier",
        "number",
        "true",
        "false",
        "null",
        "undefined",
    ),
    *(
        "string",
        "string_fragment",
        "escape_sequence",
        "regex",
        "regex_pattern",
        "regex_flags",
        "this",
    ),
    *(
        "expression_statement",
        "statement_block",
        "if_statement",
        "else_clause",
        "for_statement",
        "while_statement",
    ),
    *(
        "for_in_statement",
        "return_statement",
        "break_statement",
        "continue_statement",
        "empty_statement",
    ),
    *(
        "try_statement",
        "catch_clause",
        "finally_clause",
        "throw_statement",
        "switch_statement",
        "switch_body",
    ),
    *(
        "switch_case",
        "switch_default",
        "do_statement",
        "variable_declaration",
        "variable_declarator",
    ),
    *("function_declaration", "function_expression", "formal_parameters", "arguments"),
    *(
        "call_expression",
        "new_expression",
        "member_expression",
        "subscript_expression",
        "parenthesized_expression",
    ),
    *("binary_expression", "unary_expression", "update_expression", "assignment_expression"),
    *(
        "augmented_assignment_expression",
        "ternary_expression",
        "sequence_expression",
        "array",
        "object",
        "pair",
    ),
}
"""The grammar's names of what ECMAScript 5.1 has (ECMA-262, 5.1 edition, annex A)."""
OPERATORS = {"**", "**=", "??", "??=", "&&=", "||=", "?.", "=>", "...", "of", "async", "await"}
"""Signs and words of later editions inside nodes that edition 5.1 has, too."""


def later(node: Node) -> list[str]:
    """What of a syntax tree is not ECMAScript 5.1, with its line."""
    text = (node.text or b"").decode()
    is_strange = (
        (node.is_named and node.type not in ES5)
        or node.type in OPERATORS
        or node.is_missing
        or (node.type == "catch_clause" and node.child_by_field_name("parameter") is None)
        or (node.type == "number" and re.search(r"n$|_|^0[bo]", text, re.IGNORECASE) is not None)
        or (node.type == "regex_flags" and not set(text) <= set("gim"))
        or (node.type == "regex_pattern" and re.search(r"\(\?<|\\[pk]|\\u\{", text) is not None)
    )
    own = [f"{node.start_point.row + 1}: {node.type}"] if is_strange else []
    return own + [found for child in node.children for found in later(child)]


def parsed(script: str) -> list[str]:
    """What of a script is not ECMAScript 5.1."""
    tree = Parser(Language(tree_sitter_javascript.language())).parse(script.encode())
    return later(tree.root_node)


@pytest.mark.parametrize("name", note_types())
def test_the_scripts_of_cards_are_ecmascript_5(name: str) -> None:
    """AnkiDroid uses the web view of the telephone, which may be years old."""
    for template in note_types()[name].templates:
        for side in (template.front, template.back):
            for script in re.findall(r"<script>(.*?)</script>", side, re.DOTALL):
                assert parsed(script) == []


@pytest.mark.parametrize(
    "script",
    [
        "const a = 1;",
        "let a = 1;",
        "var f = a => a;",
        "var a = `b`;",
        "class A {}",
        "var {a} = b;",
        "f(...a);",
        "var a = {b};",
        "var a = {b() {}};",
        "a?.b;",
        "a ?? b;",
        "a ** b;",
        "for (var a of b) {}",
        "try {} catch {}",
        "function f(a = 1) {}",
        "function* f() {}",
        "async function f() {}",
        "var a = 1n;",
        "var a = 0b1;",
        "var a = /(?<=b)c/;",
        "var a = /b/u;",
        "a ||= b;",
        "var (",
    ],
)
def test_a_script_of_a_later_edition_would_be_found(script: str) -> None:
    assert parsed(script)


def test_every_script_stands_in_a_function_and_reaches_no_network() -> None:
    for name in ("_choice.js", "_typed.js", "_exercise.js"):
        text = files("builder.notes").joinpath(name).read_text("utf-8")
        code = "\n".join(line for line in text.splitlines() if not line.startswith("//")).strip()
        assert code.startswith("(function () {")
        assert code.endswith("})();")
        assert not re.search(r"XMLHttpRequest|fetch\(|WebSocket|import\(|src\s*=|https?:", code)


# ---------------------------------------------------------------- drafts


@pytest.mark.parametrize("name", generators())
def test_every_family_of_exercises_has_a_title_in_each_language(name: str) -> None:
    generator = generators()[name]
    for code in languages():
        locale = Locale(code, ".")
        draft = generator.draft(generator.example, Writer(locale))
        if isinstance(draft, DraftExercise):
            assert locale.words.text(f"family-{name}-title")


def test_a_step_shows_a_figure_of_its_variants_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = generators()["ngram-probability"]

    def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
        drafted = family.draft(parameters, writer)
        assert isinstance(drafted, DraftExercise)
        (quantity,) = drafted.names.values()
        assert isinstance(quantity, Probability)
        values = {"sentence": " ".join(quantity.sentence)}
        return replace(drafted, figure=("automaton", quantity.model, values))

    monkeypatch.setitem(generators(), "ngram-probability", replace(family, draft=draft))
    edition = run(make_project(tmp_path, FILES)).edition
    assert edition is not None
    rendered = next(one for one in edition.notes if one.note.id == ID)
    names = [
        {media.name for html in one.passages for media in html.media} for one in rendered.variants
    ]
    assert [len(one) for one in names] == [1] * len(LINES)
    assert len(set.union(*names)) == len(LINES)
    assert set.union(*names) <= edition.media.keys()
    assert sum(len(field.encode()) for field in rendered.fields) < 150_000


def test_a_mistake_that_would_be_accepted_as_the_answer_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By value it differs, but not as rounded to a decimal."""
    family = generators()["ngram-probability"]

    def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
        drafted = family.draft(parameters, writer)
        assert isinstance(drafted, DraftExercise)
        key = Fraction(drafted.answer.values[0])
        return replace(drafted, answer=produced.number(key, 0), shown="$0$")

    monkeypatch.setitem(generators(), "ngram-probability", replace(family, draft=draft))
    codes = {d.code.id for d in run(make_project(tmp_path, FILES)).sink.all}
    assert codes == {"G301"}


def test_an_accepted_answer_that_is_not_the_verified_one_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    family = generators()["ngram-probability"]

    def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
        drafted = family.draft(parameters, writer)
        assert isinstance(drafted, DraftExercise)
        return replace(drafted, answer=produced.number(Fraction(1, 97)), mistakes=())

    monkeypatch.setitem(generators(), "ngram-probability", replace(family, draft=draft))
    found = run(make_project(tmp_path, FILES)).sink.all
    assert [d.code.id for d in found] == ["K501"] * len(LINES)
    assert [d.span.line for d in found] == list(range(7, 7 + len(LINES)))


def test_a_withdrawn_exercise_shows_its_notice_and_no_field(
    browser: Browser, exercise: RenderedNote, built: Edition
) -> None:
    fields_ = withdrawal._fields(
        note_types()["exercise"], "<p>Se retiró.</p>", (0,), ID, built.collection.locale.words
    )
    card = cards_of_note(replace(exercise, fields=fields_), built.collection)[0]
    with reviewer(browser) as page:
        for html, is_back in ((card.front, False), (card.back, True)):
            show(page, html, answer=is_back)
            assert page.locator(".mazo-withdrawn").inner_text() == "Se retiró."
            assert page.locator(".mazo-field, .mazo-verdict").count() == 0
