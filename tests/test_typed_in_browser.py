"""A typed answer in Chromium, on the page of desktop Anki: what the back says of other ways to write it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of, import_package, opened, package_of
from anki_pages import ORIGIN, reviewer, show, sides
from conftest import COLLECTION, make_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from anki.collection import Collection
    from anki_backend import Card
    from playwright.sync_api import Browser, Page

TYPED = "---\nid: {id}\ntype: typed\n---\n¿Cuánto vale el `0,5` de {id}?\n\n---\n\n{answer}\n\n---\n\nPorque `0,7`.\n"
ANSWERS = {
    "uno": "0.009",
    "varias": "- 0.009\n- 9/1000\n- nueve milésimas",
    "unidad": "3.5 bits",
    "nombre": "gpt-3.5",
    "version": "1.2.3",
    "literal": "```\n**kwargs\n<b>&amp;\n```",
    "espanola": "José",
}


class Desk:
    """Anki with some typed cards, on the page in which it reviews."""

    def __init__(self, collection: Collection, page: Page) -> None:
        self.collection, self.page = collection, page
        self.cards = {card.note: card for card in cards_of(collection)}

    def back(self, id_: str, typed: str) -> Card:
        """A card with Anki's comparison of what was typed on its back, as desktop Anki puts it there."""
        card = self.cards[id_]
        compared = self.collection.compare_answer(card.expected, typed)
        return replace(
            card, back=re.sub(r"\[\[type:.+?\]\]", lambda _: f"<div>{compared}</div>", card.back)
        )

    def said(self, id_: str, typed: str) -> str:
        """What the back says of what was typed; empty where it says nothing."""
        show(self.page, self.back(id_, typed).back, answer=True)
        return "".join(self.page.locator(".mazo-right").all_inner_texts())

    @property
    def marked_wrong(self) -> int:
        """How many passages of what was typed are marked as wrong or missing."""
        return self.page.locator("#typeans :is(.typeBad, .typeMissed)").count()


@contextmanager
def desk_with(
    answers: dict[str, str], browser: Browser, decimal: str, factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    files = {f"{id_}.md": TYPED.format(id=id_, answer=answer) for id_, answer in answers.items()}
    text = COLLECTION.replace('decimal: "."', f'decimal: "{decimal}"')
    folder = make_project(factory.mktemp("typed"), files, text)
    with opened(folder) as collection, reviewer(browser) as page:
        import_package(collection, package_of(folder))
        yield Desk(collection, page)


@pytest.fixture(scope="module")
def desk(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_with(ANSWERS, browser, ".", tmp_path_factory) as made:
        yield made


@pytest.mark.parametrize(
    ("id_", "typed"),
    [
        ("uno", "0,009"),
        ("uno", " 0,009 "),
        ("varias", "0,009"),
        ("varias", "9/1000"),
        ("varias", "nueve milésimas"),
        ("varias", "nueve mile\u0301simas"),
        ("unidad", "3,5 bits"),
        ("literal", "<b>&amp;"),
    ],
)
def test_another_accepted_answer_is_said_to_be_right(id_: str, typed: str, desk: Desk) -> None:
    shown = typed.strip().replace("e\u0301", "é")
    assert desk.said(id_, typed) == f"«{shown}» es una respuesta correcta."
    assert desk.marked_wrong == 0
    assert desk.page.locator("#typeans").inner_text() == shown


@pytest.mark.parametrize(
    ("id_", "typed"),
    [
        ("uno", "0,008"),
        ("uno", "0,0090"),
        ("uno", "0,00"),
        ("uno", "0,7"),
        ("varias", "9/100"),
        ("varias", "9"),
        ("varias", "nueve"),
        ("nombre", "gpt-3,5"),
        ("version", "1,2.3"),
        ("version", "1,2,3"),
        ("literal", "kwargs"),
        ("espanola", "Jose"),
    ],
)
def test_a_wrong_answer_is_left_as_anki_marks_it(id_: str, typed: str, desk: Desk) -> None:
    assert desk.said(id_, typed) == ""
    assert desk.marked_wrong > 0
    assert desk.page.locator("#typearrow").count() == 1


@pytest.mark.parametrize("id_", ANSWERS)
def test_the_answer_as_it_is_shown_needs_no_word_of_ours(id_: str, desk: Desk) -> None:
    assert desk.said(id_, desk.cards[id_].expected) == ""
    assert desk.marked_wrong == 0


def test_nothing_is_said_to_who_typed_nothing(desk: Desk) -> None:
    assert desk.said("varias", "") == ""


def test_the_other_answers_are_listed_on_the_back_and_none_where_there_is_none(desk: Desk) -> None:
    desk.said("varias", "x")
    listed = "También vale: 9/1000, nueve milésimas"
    assert desk.page.locator(".mazo-also").all_inner_texts() == [listed]
    desk.said("uno", "x")
    assert desk.page.locator(".mazo-also").count() == 0


def test_a_collection_with_decimal_commas_accepts_the_point(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with desk_with({"uno": "0,009"}, browser, ",", tmp_path_factory) as desk:
        assert desk.said("uno", "0.009") == "«0.009» es una respuesta correcta."
        assert desk.said("uno", "0.008") == ""


def test_the_back_is_a_page_of_its_own_on_a_phone(browser: Browser, desk: Desk) -> None:
    with sides(browser, desk.back("uno", "0,009")) as page:
        page.goto(ORIGIN + "back")
        assert page.locator(".mazo-right").inner_text() == "«0,009» es una respuesta correcta."


def test_without_javascript_the_back_lists_what_else_is_accepted(
    browser: Browser, desk: Desk
) -> None:
    with sides(browser, desk.back("varias", "9/1000"), java_script_enabled=False) as page:
        page.goto(ORIGIN + "back")
        assert page.locator(".mazo-also").inner_text() == "También vale: 9/1000, nueve milésimas"
