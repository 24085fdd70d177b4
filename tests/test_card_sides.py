"""Our own rendering of a card equals that of Anki's real backend, for the whole collection."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of as cards_in_anki
from anki_backend import import_package, opened, package_of, readable

from builder.anki_template import Asked, fill
from builder.card_sides import Card, cards_of, pages_of
from builder.identity import package_file
from builder.pictures import css_class
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from anki.collection import Collection as AnkiCollection
    from conftest import Project

    from builder.edition import Edition

STYLE = re.compile(r"\A<style>.*?</style>", re.DOTALL)
"""The note type's style sheet, which Anki puts before each side."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
ODD = {
    "media/dibujo.svg": SVG,
    "hueco.md": "---\nid: hueco\n---\nEs {{c1::$\\frac{1}{e^{x}}$ y `a<b` «ñ» ≤ \"'::pista **b** $y<1$}} y "
    "{{c2::uno `}}` ![Un dibujo](dibujo.svg)}} y {{c1::x}}. $$\\begin{matrix}(a\\\\)\\end{matrix}$$\n",
    "dos-caras.md": "---\nid: dos-caras\ntype: reversed\n---\n`\\(x\\)` y $x$\n\n---\n\n[x](https://x.org)\n",
    "escrita.md": "---\nid: escrita\ntype: typed\n---\n¿Qué {{x}}?\n\n---\n\n```\n<s> {{a}} & \\(b\\)\n\\(c\\)\n```\n",
}


def in_anki(collection: AnkiCollection) -> list[Card]:
    """The cards of a collection as Anki renders them, without the style sheet."""
    return [
        Card(card.note, card.ord, STYLE.sub("", card.front), STYLE.sub("", card.back))
        for card in cards_in_anki(collection)
    ]


def test_every_card_of_the_collection_is_rendered_as_anki_renders_it(
    edition: Edition, dist: Path, tmp_path: Path
) -> None:
    ours = [card for rendered in edition.notes for card in cards_of(rendered, edition.collection)]
    with opened(tmp_path) as collection:
        import_package(collection, dist / package_file(edition.collection))
        assert in_anki(collection) == ours
    assert len(ours) > 200


def test_cards_with_special_characters_are_rendered_as_anki_renders_them(project: Project) -> None:
    folder = project(ODD)
    result = run(folder)
    assert result.edition is not None
    ours = [c for r in result.edition.notes for c in cards_of(r, result.edition.collection)]
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        assert in_anki(collection) == ours
    assert [(card.note, card.number) for card in ours] == [
        ("dos-caras", 0),
        ("dos-caras", 1),
        ("escrita", 0),
        ("hueco", 0),
        ("hueco", 1),
    ]


FRONT = "{{#Uno}}uno: {{Uno}}{{/Uno}}{{^Uno}}nada{{/Uno}}{{#Dos}}dos{{/Dos}}{{^Dos}}sin dos{{/Dos}}"
BACK = "{{FrontSide}}|{{text:Uno}}|{{Dos}}"


@pytest.mark.parametrize(
    ("one", "two"),
    [("a", "b"), ("<b>a</b> &lt;", ""), ("<br>\n<div></div>x", " <br> "), ("{{Dos}}", "b")],
)
def test_template_conditions_and_frontside_work_as_in_anki(
    one: str, two: str, tmp_path: Path
) -> None:
    with opened(tmp_path) as collection:
        models = collection.models
        note_type = models.new("prueba")
        for name in ("Uno", "Dos"):
            models.add_field(note_type, models.new_field(name))
        template = models.new_template("t")
        template["qfmt"], template["afmt"] = FRONT, BACK
        models.add_template(note_type, template)
        models.add(note_type)
        note = collection.new_note(models.by_name("prueba"))
        note["Uno"], note["Dos"] = one, two
        collection.add_note(note, collection.decks.id("d"))
        (card,) = note.cards()
        expected = [STYLE.sub("", side) for side in (card.question(), card.answer())]
    fields = {"Uno": one, "Dos": two}
    front = fill(FRONT, fields, Asked())
    assert [front, fill(BACK, fields, Asked(front=front))] == expected


def test_a_template_with_an_unknown_field_is_refused() -> None:
    with pytest.raises(KeyError, match="Tres"):
        fill("{{Tres}}", {}, Asked())


# ---------------------------------------------------------------- on our own pages


def test_a_page_has_no_latex_left_and_loads_nothing(edition: Edition) -> None:
    formulas = 0
    for rendered in edition.notes:
        for card in pages_of(rendered, edition.collection):
            for side in (card.front, card.back):
                bare = re.sub(r"<code.*?</code>", "", side, flags=re.DOTALL)
                assert (card.note, re.findall(r"\\[(\[]", bare)) == (card.note, [])
                assert re.findall(r'src="(?!data:)', side) == []
                formulas += side.count("<math")
    assert formulas > 1000


def test_a_page_has_formulas_and_pictures_where_anki_shows_them(project: Project) -> None:
    result = run(project(ODD))
    assert result.edition is not None
    pages = {
        (card.note, card.number): card
        for rendered in result.edition.notes
        for card in pages_of(rendered, result.edition.collection)
    }
    front, back = pages["hueco", 0].front, pages["hueco", 0].back
    assert (front.count("<math"), back.count("<math")) == (2, 2)
    (name,) = result.edition.media
    assert f'<img class="{css_class(name)}" alt=' in front
    assert readable(pages["dos-caras", 0].front) == "¿Qué es…?\\(x\\) y x"


def test_a_typed_answer_has_an_input_field_and_ankis_comparison_with_an_empty_answer(
    project: Project,
) -> None:
    folder = project(ODD)
    result = run(folder)
    assert result.edition is not None
    (rendered,) = [r for r in result.edition.notes if r.note.id == "escrita"]
    (card,) = pages_of(rendered, result.edition.collection)
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        (expected,) = [c.expected for c in cards_in_anki(collection) if c.note == "escrita"]
        assert collection.compare_answer(expected, "") in card.back
    assert card.front.count("<input") == 1
