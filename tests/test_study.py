"""Nothing is used before it is explained: terms, and what notes need, in the order of study."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from exercises import HEAD, LINES, NEEDED
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Sink
from builder.languages import Locale
from builder.model import Note
from builder.pipeline import run
from builder.source import Source, Term, Text
from builder.study import check_study_order

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.pipeline import Result

ES, EN = Locale("es", "."), Locale("en", ".")


def note(id_: str, says: str, *introduces: str, locale: Locale = ES) -> Note:
    """A note that says one thing and introduces some terms."""
    source = Source(f"{id_}.md", says)
    terms = tuple(Term(term, source.at(1, 1)) for term in introduces)
    text = Text(says, source, (0,))
    return Note(
        id_, "basic", "01-x", (), "", {"front": text}, source.at(1, 1), locale, introduces=terms
    )


def early(*notes: Note) -> list[tuple[str, str]]:
    """What is used early in notes, in the order of study: the note's id, and the words that use a term."""
    sink = Sink()
    check_study_order(notes, sink)
    return [
        (
            one.span.path.removesuffix(".md"),
            one.span.source.line(1)[one.span.column - 1 :][: one.span.length],
        )
        for one in sink.all
    ]


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("fusión", "Dos **fusiones**"),
        ("fusión", "La Fusion"),
        ("parámetros", "Cada *parámetro*"),
        ("clase", "Las clases"),
        ("entropía cruzada", "Las entropías *cruzadas*"),
        ("$n$-grama", "Los $n$-gramas"),
        ("[UNK]", "Se da `[UNK]`"),
        ("</s>", "Al final, `</s>`"),
        ("pass@k", "La métrica *pass@k*"),
        ("BPE", "Un BPE de bytes"),
        ("perplejidad", "Su [perplejidad](https://example.org/otra)"),
        ("perplejidad", "{{c1::perplejidad}}"),
    ],
)
def test_a_term_is_found_whatever_its_case_accents_ending_and_marks(term: str, says: str) -> None:
    assert [id_ for id_, _ in early(note("uno", says), note("dos", "", term))] == ["uno"]


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("fusión", "La confusión"),
        ("Elo", "Un modelo"),
        ("bit", "Los bytes y `bits_por_x`"),
        ("UNK", "Un unknown"),
        ("entropía cruzada", "Entropía, y una palabra cruzada"),
        ("perplejidad", "Su [valor](=perplejidad)"),
        ("perplejidad", "![](figure:perplejidad)"),
        ("nat", "Es natural"),
    ],
)
def test_what_only_looks_like_a_term_is_none(term: str, says: str) -> None:
    assert early(note("uno", says), note("dos", "", term)) == []


def test_plurals_of_english_are_found() -> None:
    found = early(note("a", "Many loss classes", locale=EN), note("b", "", "class", locale=EN))
    assert found == [("a", "classes")]


def test_a_term_may_be_used_where_it_is_introduced_and_from_there_on() -> None:
    one = note("uno", "La perplejidad es esto", "perplejidad")
    assert early(one, note("dos", "Una perplejidad")) == []
    assert early(note("dos", "Una perplejidad"), one) == [("dos", "perplejidad")]


def test_the_first_note_that_introduces_a_term_counts() -> None:
    again = note("tres", "La perplejidad, otra vez", "perplejidad")
    assert early(note("uno", "", "perplejidad"), note("dos", "perplejidad"), again) == []


def test_of_two_terms_the_longer_one_is_meant() -> None:
    notes = note("uno", "entropía cruzada"), note("dos", "", "entropía cruzada")
    assert early(note("cero", "", "entropía"), *notes) == [("uno", "entropía cruzada")]
    assert early(notes[1], note("uno", "entropía cruzada"), note("tres", "", "entropía")) == []


def test_a_note_is_told_once_of_each_term() -> None:
    says = "perplejidad, perplejidades y entropía"
    found = early(note("uno", says), note("dos", "", "perplejidad", "entropía"))
    assert found == [("uno", "perplejidad"), ("uno", "entropía")]


@given(st.permutations(range(6)))
def test_exactly_the_notes_before_the_one_that_introduces_a_term_are_reported(
    order: list[int],
) -> None:
    notes = [note(str(n), "Una perplejidad", *(["perplejidad"] if n == 0 else [])) for n in order]
    assert [id_ for id_, _ in early(*notes)] == sorted(map(str, order[: order.index(0)]))


CARD = "---\nid: {id}\nsource: TA4 §2\n{more}---\n{says}\n\n---\n\nEsto.\n"


def found_in(root: Path) -> list[tuple[str, str, int]]:
    """The warnings of a project: code, file and line."""
    return [(d.code.id, d.span.path.rpartition("/")[2], d.span.line) for d in run(root).sink.all]


def test_a_reversed_card_introduces_what_its_term_has_in_bold(project: Project) -> None:
    card = "---\nid: b\ntype: reversed\nsource: X\n---\n**Cota inferior** suya\n\n---\n\nNada baja de ella.\n"
    first = CARD.format(id="a", more="", says="¿Qué cotas inferiores tiene este conjunto?")
    assert found_in(project({"a.md": first, "b.md": card})) == [("V607", "a.md", 5)]


def test_the_order_of_study_decides_and_not_that_of_the_files(project: Project) -> None:
    files = {
        "a.md": CARD.format(id="a", more="after: b\n", says="¿Qué cotas tiene este conjunto?"),
        "b.md": CARD.format(id="b", more="introduces: [cota]\n", says="¿Qué es lo que no baja?"),
    }
    assert found_in(project(files)) == []
    files["a.md"] = files["a.md"].replace("after: b\n", "")
    assert found_in(project(files)) == [("V607", "a.md", 5)]


def test_a_card_that_needs_a_later_one_is_reported_at_the_name(project: Project) -> None:
    files = {
        "a.md": CARD.format(id="a", more="needs: [b]\n", says="¿Qué tiene este conjunto?"),
        "b.md": CARD.format(id="b", more="", says="¿Qué es lo que no baja de otro?"),
    }
    assert found_in(project(files)) == [("V607", "a.md", 4)]


def test_an_exercise_that_the_deck_puts_before_what_it_needs_is_reported(project: Project) -> None:
    deck = "name: Prueba\ndescription: Un mazo.\nsource: TA4\norder: [frase-facil, factores]\n"
    files = {"frase-facil.yaml": HEAD + "".join(LINES), "factores.md": NEEDED}
    assert found_in(project(files)) == []
    found = found_in(project({**files, "_deck.yaml": deck}))
    assert [(code, file) for code, file, _ in found] == [("V607", "frase-facil.yaml")]


def test_a_note_with_an_error_makes_no_others_wrong(project: Project) -> None:
    files = {
        "a.md": CARD.format(id="a", more="", says="¿Qué cotas tiene este conjunto?"),
        "b.md": CARD.format(
            id="b", more="introduces: [cota]\n", says="¿Cuánto es $7 \\cdot 2 = 15$?"
        ),
    }
    assert [code for code, _, _ in found_in(project(files))] == ["K502"]


def test_the_collection_uses_nothing_before_it_is_introduced(result: Result) -> None:
    assert [str(d.message) for d in result.sink.all if d.code.id == "V607"] == []


def test_the_collection_introduces_its_terms(result: Result) -> None:
    assert result.edition is not None
    notes = [rendered.note for rendered in result.edition.notes]
    terms = {term.text.casefold().strip("*") for note in notes for term in note.introduces}
    wanted = {
        *("token", "parámetros", "llm", "$n$-grama", "bigrama", "historia", "suavizado"),
        *("sorpresa", "entropía", "entropía cruzada", "perplejidad", "vocabulario"),
        *("subpalabra", "bpe", "fusión", "wordpiece", "[unk]", "transformer", "atención"),
        *(
            "codificador",
            "preentrenamiento",
            "posentrenamiento",
            "sft",
            "rlhf",
            "dpo",
            "lora",
            "elo",
        ),
    }
    assert wanted <= terms
    for deck in result.edition.decks:
        assert len([t for n in notes if n.deck == deck.folder for t in n.introduces]) >= 4


def test_the_collection_backwards_would_use_most_terms_early(result: Result) -> None:
    assert result.edition is not None
    sink = Sink()
    check_study_order([rendered.note for rendered in reversed(result.edition.notes)], sink)
    assert len(sink.all) > 200
