"""Exercises come among the cards that teach what they need, and their kinds alternate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from exercises import HEAD, LINES, NEEDED

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

    from builder.edition import Edition


def test_no_two_exercises_of_one_kind_are_neighbours_in_the_collection(edition: Edition) -> None:
    notes = [rendered.note for rendered in edition.notes]
    pairs = [(a.id, b.id) for a, b in pairwise(notes) if a.generator and a.generator == b.generator]
    assert pairs == []


def test_every_exercise_of_the_collection_comes_after_what_it_needs(edition: Edition) -> None:
    place = {rendered.note.id: n for n, rendered in enumerate(edition.notes)}
    early = [
        (rendered.note.id, needed.id)
        for rendered in edition.notes
        for needed in rendered.note.needs
        if place[needed.id] > place[rendered.note.id]
    ]
    assert early == []


def test_every_level_of_a_kind_follows_the_easier_ones_of_its_deck(edition: Edition) -> None:
    """A family may practise two libraries, each in its deck."""
    found: dict[tuple[str, str], list[str]] = {}
    for rendered in edition.notes:
        note = rendered.note
        if rendered.variants and note.generator:
            level = next(tag for tag in note.tags if tag.startswith("nivel::"))
            found.setdefault((note.deck, note.generator), []).append(level)
    ranks = ["nivel::facil", "nivel::media", "nivel::dificil"]
    assert found
    assert [
        kind for kind, levels in found.items() if levels != sorted(levels, key=ranks.index)
    ] == []


def exercise(id_: str, level: str = "facil") -> str:
    """The text of an exercise's file."""
    head = HEAD.replace("frase-facil", id_).replace("level: facil", f"level: {level}")
    sentence = "a b" if level == "facil" else "a b a"
    return head + "".join(LINES).replace("sentence: a b", f"sentence: {sentence}")


def order(project: Project, files: dict[str, str]) -> list[str]:
    """The ids of the notes of a deck, in the order of study."""
    others = {
        f"{id_}.md": NEEDED.replace("id: factores", f"id: {id_}").replace("¿Qué", f"¿{id_}: qué")
        for id_ in ("factores", "otra", "ultima")
    }
    edition = run(project(others | files)).edition
    assert edition is not None
    return [rendered.note.id for rendered in edition.notes]


def test_one_exercise_comes_after_each_card_from_the_one_that_it_needs_on(project: Project) -> None:
    found = order(project, {"uno.yaml": exercise("uno"), "dos.yaml": exercise("dos", "media")})
    assert found == ["factores", "uno", "otra", "dos", "ultima"]


def test_what_is_left_when_the_deck_ends_follows_it(project: Project) -> None:
    late = exercise("uno").replace("needs: [factores]", "needs: [ultima]")
    found = order(project, {"uno.yaml": late, "dos.yaml": exercise("dos", "media")})
    assert found == ["factores", "otra", "ultima", "uno", "dos"]


@pytest.mark.parametrize("place", ["  - uno\n  - factores\n", "  - otra\n  - uno\n"])
def test_an_exercise_that_the_deck_orders_stays_there(place: str, project: Project) -> None:
    deck = f"name: Prueba\ndescription: Un mazo.\nsource: TA4\norder:\n{place}"
    found = order(project, {"uno.yaml": exercise("uno"), "_deck.yaml": deck})
    listed = [line.removeprefix("  - ") for line in place.splitlines()]
    assert found[:2] == listed
