"""The order of study: by deck, then as `order:` and the cards' `after:` say, then by file."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

CARD = "---\nid: {id}\n{more}---\n¿Qué mide la {id} de un modelo?\n\n---\n\nEsto.\n"


def cards(after: dict[str, str]) -> dict[str, str]:
    """Cards by file name; each names the one that it follows, if any."""
    return {
        f"{id_}.md": CARD.format(id=id_, more=f"after: {other}\n" if other else "")
        for id_, other in after.items()
    }


def order_of(root: Path) -> list[str]:
    """The ids of the cards, in the order of study."""
    result = run(root)
    assert result.edition is not None
    assert result.sink.all == ()
    return [one.note.id for one in result.edition.notes]


def test_a_card_comes_right_after_the_one_that_it_names(project: Project) -> None:
    assert order_of(project(cards({"a": "", "b": "", "c": "", "d": "a"}))) == ["a", "d", "b", "c"]


def test_cards_after_the_same_one_come_by_name_each_with_those_after_it(project: Project) -> None:
    after = {"a": "", "b": "", "m": "a", "n": "m", "p": "a", "c": "p"}
    assert order_of(project(cards(after))) == ["a", "m", "n", "p", "c", "b"]


def test_a_card_can_follow_one_of_the_list_in_the_deck(project: Project) -> None:
    deck = "name: Uno\ndescription: Dos.\nsource: TA4 §2\norder: [z, b]\n"
    files = cards({"a": "", "b": "", "y": "z", "z": ""}) | {"_deck.yaml": deck}
    assert order_of(project(files)) == ["z", "y", "b", "a"]


def test_two_pull_requests_that_add_a_card_at_the_same_place_touch_no_common_line(
    project: Project,
) -> None:
    one, other = cards({"m": "a"}), cards({"k": "a"})
    assert not one.keys() & other.keys()
    assert order_of(project(cards({"a": "", "b": ""}) | one | other)) == ["a", "k", "m", "b"]


@given(st.data())
def test_no_card_is_lost_and_each_follows_the_one_that_it_names(data: st.DataObject) -> None:
    from builder.identity import in_document_order
    from builder.languages import Locale
    from builder.model import Deck, Note, RenderedNote
    from builder.source import Named, Source

    names = data.draw(st.lists(st.sampled_from("abcdefgh"), min_size=1, unique=True))
    after = {name: data.draw(st.sampled_from(["", *"abcdefghz"])) for name in names}
    locale = Locale("es", ".")

    def rendered(name: str) -> RenderedNote:
        at = Source(f"cards/d/{name}.md", "").at(1, 1)
        named = Named(after[name], at) if after[name] else None
        note = Note(name, "basic", "d", (), "", {}, at, locale, after=named)
        return RenderedNote(note, (), {}, ())

    notes = [rendered(name) for name in names]
    found = [
        one.note.id for one in in_document_order(notes, (Deck("d", "D", "D", (), "", locale),))
    ]
    assert sorted(found) == sorted(names)
    random.Random(1).shuffle(notes)
    again = in_document_order(notes, (Deck("d", "D", "D", (), "", locale),))
    assert [one.note.id for one in again] == found
    for name in found:
        if after[name] in found and not _circular(name, after):
            assert found.index(name) > found.index(after[name])


def _circular(name: str, after: dict[str, str]) -> bool:
    seen = set()
    while after.get(name):
        if name in seen:
            return True
        seen.add(name)
        name = after[name]
    return False


@pytest.mark.parametrize(
    ("after", "message"),
    [
        ({"perplejidad": "", "b": "perplejidat"}, "did you mean `perplejidad`?"),
        ({"a": "", "b": "zzzz"}, "name a card of the same deck"),
        ({"a": "a"}, "`a` comes after itself"),
        ({"a": "b", "b": "c", "c": "a", "d": "a"}, "`b` comes after itself"),
    ],
)
def test_a_card_that_cannot_be_placed_is_reported_where_it_says_so(
    after: dict[str, str], message: str, project: Project
) -> None:
    found = run(project(cards(after))).sink.all
    assert {one.code.id for one in found} == {"V603"}
    assert any(message in text for one in found for text in (one.message, *one.helps))
    assert all(one.span.line == 3 for one in found)
    assert {one.span.path.rpartition("/")[2] for one in found} <= {"a.md", "b.md", "c.md"}
