"""The content of `tarjetas.html`: the size of texts, what each side shows, and warnings about cards that do not fit."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from passages import render

from builder.cli import main
from builder.diagnostics import Severity
from builder.outputs import outputs
from builder.pipeline import run
from builder.sheets import cells
from builder.sheets.fit import SIZES, ems, fit, fitted
from builder.sheets.sides import Side, cards
from builder.sheets.writer import shown

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.edition import Edition
    from builder.sheets.sides import Card

LONG = "El modelo reparte la probabilidad entre todas las palabras de su vocabulario. "
WIDE = "$$" + " + ".join(f"p(w_{{{n}}})" for n in range(40)) + "$$"


def cut_out(edition: Edition) -> str:
    """Write the page of an edition."""
    return outputs()["cut-out-cards"].write(edition)["tarjetas.html"].decode()


def cards_of(project: Project, text: str) -> tuple[Card, ...]:
    """The cards of a note with the given body."""
    edition = run(project({"uno.md": f"---\nid: uno\n---\n{text}\n"})).edition
    assert edition is not None
    return cards(edition.notes[0])


def body(side: Side) -> str:
    """What a side shows at least, as HTML."""
    return "".join(shown.html for shown in side.body)


# ------------------------------------------------------------------ sizes


def test_the_smallest_size_of_text_is_seven_points() -> None:
    assert min(SIZES) == 7
    assert list(SIZES) == sorted(SIZES, reverse=True)


def test_longer_texts_get_smaller_sizes() -> None:
    found = [fitted(Side((shown(render(LONG * n)),))) for n in range(1, 40)]
    sizes = [side.size for side in found if side is not None]
    assert sizes[0] == 11
    assert set(sizes) == set(SIZES)
    assert all(one >= other for one, other in pairwise(sizes))
    assert found[len(sizes) :] == [None] * (len(found) - len(sizes))


@pytest.mark.parametrize(
    ("sentences", "cells_taken"), [(1, 1), (8, 1), (18, 2), (26, 2), (60, None)]
)
def test_a_card_that_does_not_fit_a_cell_takes_two_or_has_no_room(
    sentences: int, cells_taken: int | None, project: Project
) -> None:
    (card,) = cards_of(project, f"{LONG * sentences}\n\n---\n\nSí.")
    found = fit(card)
    assert (None if found is None else 1 + found.is_double) == cells_taken


def test_a_long_back_makes_both_sides_take_two_cells(project: Project) -> None:
    (card,) = cards_of(project, f"¿Qué hace?\n\n---\n\n{LONG * 20}")
    found = fit(card)
    assert found is not None
    assert found.is_double


def test_a_formula_wider_than_two_cells_has_no_room(project: Project) -> None:
    (card,) = cards_of(project, f"¿Cuánto suma?\n\n{WIDE}\n\n---\n\nUno.")
    assert fit(card) is None


def test_an_explanation_is_left_out_before_the_answer_gets_a_smaller_size(project: Project) -> None:
    short = cards_of(project, f"¿Cuántos?\n\n---\n\n6\n\n---\n\n{LONG * 2}")[0]
    long = cards_of(project, f"¿Cuántos?\n\n---\n\n6\n\n---\n\n{LONG * 30}")[0]
    with_it, without = fitted(short.back), fitted(long.back)
    assert with_it is not None
    assert without is not None
    assert "El modelo reparte" in with_it.html
    assert "El modelo reparte" not in without.html
    assert without.size == 11


FIGURE = """\
---
id: uno
verify:
  lm: {corpus: [CORPUS], order: 2}
  mapa: {figure: heat-map, under: lm}
---
"""


def test_a_figure_on_a_front_takes_two_cells_if_it_would_be_illegible_in_one(
    project: Project,
) -> None:
    for corpus, is_double in (("a b", False), ("el gato come, el perro duerme", True)):
        front_matter = FIGURE.replace("CORPUS", corpus)
        text = f"{front_matter}¿Cuántos?\n\n![](figure:mapa)\n\n---\n\nUno.\n"
        edition = run(project({"uno.md": text})).edition
        assert edition is not None
        found = fit(cards(edition.notes[0])[0])
        assert found is not None
        assert found.is_double == is_double


def test_a_figure_on_a_back_is_left_out_before_the_answer(
    project: Project,
) -> None:
    shown = {}
    for length in (1, 9):
        front_matter = FIGURE.replace("CORPUS", "a b")
        text = f"{front_matter}¿Qué?\n\n---\n\n{LONG * length}\n\n![](figure:mapa)\n"
        edition = run(project({"uno.md": text})).edition
        assert edition is not None
        back = fitted(cards(edition.notes[0])[0].back)
        assert back is not None
        assert "El modelo reparte" in back.html
        shown[length] = "<img" in back.html
    assert shown == {1: True, 9: False}


def test_labels_of_figures_are_not_scaled_below_the_smallest_size_of_text(edition: Edition) -> None:
    figures = 0
    for card in (card for rendered in edition.main for card in cards(rendered)):
        found = fit(card)
        assert found is not None
        for side in (found.front, found.back):
            for wide in re.findall(r'style="width:([\d.]+)em', side.html):
                room = ems(cells.body_width(double=found.is_double), side.size)
                assert side.size * min(1, room / float(wide)) >= SIZES[-1]
                figures += 1
    assert figures >= 5


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        (("$1$", "$2$", "$3$", "$4$"), 4),
        (("Decodificador", "Codificador", "Los dos", "Ninguno"), 2),
        (("$-4 \\log_2 p(a\\,b)$", "$-2$", "$3$", "$4$"), 2),
        (("Aprende a seguir instrucciones de personas", "Nada", "Todo", "Algo"), 1),
    ],
)
def test_options_are_in_as_many_columns_as_their_width_allows(
    options: tuple[str, ...], columns: int, project: Project
) -> None:
    tasks = "\n".join(f"- [{'x' if n == 1 else ' '}] {text}" for n, text in enumerate(options))
    (card,) = cards_of(project, f"¿Cuál?\n\n{tasks}\n\n---\n\nPorque sí.")
    side = fitted(card.front)
    assert side is not None
    assert f"columns-{columns}" in side.html


# ------------------------------------------------------------------ content


def test_a_choice_has_lettered_options_and_the_letter_of_the_key_on_its_back(
    edition: Edition,
) -> None:
    choices = [rendered for rendered in edition.main if rendered.options]
    assert len(choices) > 10
    for rendered in choices:
        (card,) = cards(rendered)
        found = fit(card)
        assert found is not None
        assert re.findall(r"<li><b>(\w)</b>", found.front.html) == list(
            "ABCDEFGH"[: len(rendered.options)]
        )
        right = next(n for n, option in enumerate(rendered.options) if option.is_key)
        assert f'<div class="key"><b>{"ABCDEFGH"[right]}</b>' in found.back.html


def test_a_cloze_has_a_card_for_each_number_that_shows_the_other_deletions(
    project: Project,
) -> None:
    text = "El {{c1::perro}} come {{c2::pan::comida}} y el {{c1::gato}} duerme."
    first, second = cards_of(project, text)
    assert [card.name for card in (first, second)] == ["uno · 1", "uno · 2"]
    assert "perro" not in body(first.front)
    assert "gato" not in body(first.front)
    assert "pan" in body(first.front)
    assert "[comida]" in body(second.front)
    assert "pan" not in body(second.front)
    assert re.findall(r'<b class="answer">(\w+)</b>', body(first.back)) == ["perro", "gato"]
    assert re.findall(r'<b class="answer">(\w+)</b>', body(second.back)) == ["pan"]


def test_a_reversed_note_has_two_cards(project: Project) -> None:
    root = project({"uno.md": "---\nid: uno\ntype: reversed\n---\nToken\n\n---\n\nPieza\n"})
    edition = run(root).edition
    assert edition is not None
    one, other = cards(edition.notes[0])
    assert (one.front, one.back) == (other.back, other.front)
    assert "Token" in body(one.front)
    assert "Pieza" in body(one.back)


def test_a_formula_is_not_separated_from_punctuation_or_the_rest_of_its_word(
    project: Project,
) -> None:
    text = "Un ($n$)-grama, $x$, y un $n$-grama; vale {{c1::$y$}}."
    (card,) = cards_of(project, text)
    kept = re.findall(r'<span class="whole">(.*?)</span>', body(card.back))
    assert [re.sub(r"<[^>]*>", "", span) for span in kept] == ["(n)", "x,", "n-grama;", "y."]


def test_a_picture_of_a_given_width_is_part_of_the_answer(project: Project) -> None:
    """A figure that is drawn from the card's data may be left out; a picture may be the answer itself."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="90"><circle r="9"/></svg>'
    text = "---\nid: uno\n---\n¿Qué?\n\n---\n\nEsto:\n\n![Un círculo](uno.svg){width=60%}\n"
    edition = run(project({"uno.md": text, "media/uno.svg": svg})).edition
    assert edition is not None
    (card,) = cards(edition.notes[0])
    assert "<img" in body(card.back)


def test_only_the_answer_of_a_card_is_marked_in_a_formula(project: Project) -> None:
    one, other = cards_of(project, "Es $\\frac{{{c1::a}}}{{{c2::b}}}$.")
    assert re.findall(r'<mrow class="answer"><mi>(\w)</mi>', body(one.back)) == ["a"]
    assert re.findall(r'<mrow class="answer"><mi>(\w)</mi>', body(other.back)) == ["b"]
    assert "answer" not in body(one.front)


def test_a_hint_that_cannot_be_typeset_is_no_fault(project: Project) -> None:
    (card,) = cards_of(project, "Vale ${{c1::x::\\nope}}$ siempre.")
    assert fit(card) is not None


def test_the_page_has_front_and_back_of_every_card_except_practice_cards(
    edition: Edition,
) -> None:
    some = edition.main[7]
    practised = replace(some, note=replace(some.note, is_practice=True))
    notes = tuple(practised if rendered is some else rendered for rendered in edition.notes)
    page = cut_out(replace(edition, notes=notes))
    names = [
        card.name for rendered in edition.main if rendered is not some for card in cards(rendered)
    ]
    assert sorted(re.findall(r'data-card="([^"]+)"', page)) == sorted([*names, *names])
    assert "No caben" not in page


# ------------------------------------------------------------------ cards that do not fit

TOO_LONG = {
    "uno.md": f"---\nid: uno\nallow: [long-answer]\n---\n¿Qué es un token?\n\n---\n\n{LONG * 60}\n",
    "dos.md": "---\nid: dos\n---\n¿Qué es un bigrama?\n\n---\n\nDos palabras seguidas.\n",
}


def test_a_card_without_room_is_reported_at_its_line_and_named_on_the_page(
    project: Project,
) -> None:
    result = run(project(TOO_LONG))
    assert result.edition is not None
    page = cut_out(result.edition)
    (found,) = result.sink.all
    assert found.code.id == "O004"
    assert found.severity is Severity.WARNING
    assert (found.span.path, found.span.line) == ("cards/01-prueba/uno.md", 2)
    assert "<code>uno</code> (cards/01-prueba/uno.md:2)" in page
    assert 'data-card="uno"' not in page
    assert page.count('data-card="dos"') == 2


def test_allow_silences_the_warning_about_room_and_is_reported_on_a_card_that_fits(
    project: Project,
) -> None:
    allowing = {
        name: text.replace("---\n¿", "allow: [no-room-on-paper]\n---\n¿").replace(
            "allow: [long-answer]\nallow: [", "allow: [long-answer, "
        )
        for name, text in TOO_LONG.items()
    }
    (found,) = run(project(allowing)).sink.all
    assert (found.code.id, found.span.path, found.span.line) == (
        "V001",
        "cards/01-prueba/dos.md",
        3,
    )


def test_a_build_warns_about_a_card_it_left_out_and_a_strict_build_writes_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(TOO_LONG)
    build = ["build", "--root", str(root), "--format", "concise"]
    warning = "cards/01-prueba/uno.md:2:5: warning[O004] the card `uno` is too long"
    assert main([*build, "--strict"]) == 1
    assert warning in capsys.readouterr().err
    assert not (root / "dist").exists()
    assert main(build) == 0
    assert warning in capsys.readouterr().err
    assert (root / "dist" / "tarjetas.html").exists()


def test_every_card_of_the_collection_fits(edition: Edition) -> None:
    assert [c.name for rendered in edition.main for c in cards(rendered) if fit(c) is None] == []


def test_a_collection_without_cards_gives_a_page_without_sheets(edition: Edition) -> None:
    page = cut_out(replace(edition, notes=()))
    assert "<article" not in page
    assert "No caben" not in page


def test_the_same_edition_is_written_as_the_same_bytes(edition: Edition, dist: Path) -> None:
    assert cut_out(edition).encode() == (dist / "tarjetas.html").read_bytes()
