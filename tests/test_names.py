"""Names that authors give: the tags that Anki keeps, and what is proposed in place of a name that is refused."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from anki_backend import import_package, opened, package_of
from conftest import COLLECTION, DECK, make_project
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.characters import misleading
from builder.names import folder_for, ids_for, is_id, is_tag, tags_for
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

CARD = "---\nid: {id}\nsource: TA4 §2\ntags: {tags}\n---\n¿Qué es {id}?\n\n---\n\nUna cosa que se llama {id}.\n"


def card(id_: str, tags: str) -> dict[str, str]:
    return {f"{id_}.md": CARD.format(id=id_, tags=tags)}


def reports(folder: Path, code: str) -> list[str]:
    """The problems of one code, each with its place, facts and help."""
    return [
        f"{d.span.path}:{d.span.line}:{d.span.column}: {d.message} | {'; '.join((*d.notes, *d.helps))}"
        for d in run(folder).sink.all
        if d.code.id == code
    ]


# ---------------------------------------------------------------- tags

SCRIPTS = (
    (0x41, 0x24F),
    (0x370, 0x3FF),
    (0x400, 0x52F),
    (0x5D0, 0x5EA),
    (0x904, 0x939),
    (0x4E00, 0x9FFF),
)
"""First and last code point of Latin, Greek, Cyrillic, Hebrew, Devanagari and Han letters."""
LEVEL = st.sampled_from(SCRIPTS).flatmap(
    lambda script: st.text(
        st.characters(min_codepoint=script[0], max_codepoint=script[1], categories=["L", "M", "Nd"])
        | st.sampled_from("09_-\u0301"),
        min_size=1,
        max_size=12,
    )
)
TAGS = st.lists(LEVEL, min_size=1, max_size=5).map("::".join)
NFC_TAGS = TAGS.map(lambda tag: unicodedata.normalize("NFC", tag)).filter(
    lambda tag: is_tag(tag) and not any(misleading(tag))
)


@given(st.lists(NFC_TAGS, min_size=8, max_size=20, unique_by=lambda tag: tag.casefold()))
@settings(max_examples=15)
def test_anki_keeps_every_tag_that_is_accepted(
    tmp_path_factory: pytest.TempPathFactory, tags: list[str]
) -> None:
    folders = {tag.partition("::")[0].casefold(): tag for tag in tags}
    kept = list(folders.values())  # one of each family, so that no level differs by case alone
    folder = make_project(
        tmp_path_factory.mktemp("tags"), card("uno", f"[{', '.join(map(repr, kept))}]")
    )
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        (note,) = collection.find_notes("")
        expected = sorted(f"prueba::{tag}" for tag in kept)
        assert sorted(collection.get_note(note).tags) == expected
        assert sorted(collection.tags.all()) == expected


@pytest.mark.parametrize(
    "tag", ["Máquina_de_estados", "análisis::Ñandú", "состояние", "状態", "हिन्दी", "C1::2-b", "_x"]
)
def test_letters_of_any_language_capitals_and_underscores_make_a_tag(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize(
    ("refused", "proposed"),
    [
        ("Máquina de estados", ("Máquina-de-estados", "Máquina_de_estados")),
        ("Ma\u0301quina", ("Máquina",)),
        ("a::::b", ("a::b",)),
        ("::a", ("a",)),
        ("a:b", ("a-b", "a_b")),
        ('la "nota"', ("la-nota", "la_nota")),
        ("nivel::muy fácil", ("nivel::muy-fácil", "nivel::muy_fácil")),
        ("a\u3000b", ("a-b", "a_b")),
        ("¿qué?", ("qué",)),
        ("-a", ("a",)),
        ("a/b", ("a-b", "a_b")),
        ("!?", ()),
    ],
)
def test_in_place_of_another_tag_one_is_proposed(refused: str, proposed: tuple[str, ...]) -> None:
    assert not is_tag(refused)
    assert tags_for(refused) == proposed


@given(st.text(max_size=40))
def test_what_is_proposed_is_accepted(text: str) -> None:
    assert all(map(is_tag, tags_for(text)))
    assert all(map(is_id, ids_for(text)))
    assert not is_tag(text) or tags_for(text) in ((text,), (text.strip("-"),))


def test_the_error_of_a_tag_says_what_to_write(project: Project) -> None:
    (problem,) = reports(project(card("uno", "[Máquina de estados]")), "L201")
    assert problem == (
        "cards/01-prueba/uno.md:4:8: expected a tag of letters, digits, `_` and hyphens, with `::` between levels, "
        "found `Máquina de estados` | write `Máquina-de-estados` or `Máquina_de_estados`"
    )


def test_two_tags_that_differ_by_case_are_reported_once_with_both_places(project: Project) -> None:
    files = card("uno", "[Bigrama]") | card("dos", "[bigrama, otra]") | card("tres", "[Bigrama]")
    (problem,) = reports(project(files), "L404")
    assert problem == (
        "cards/01-prueba/tres.md:4:8: the tag `Bigrama` differs from `bigrama` by case alone, and Anki keeps one of "
        "them | `bigrama` is at cards/01-prueba/dos.md:4:8; write `bigrama` here; or `Bigrama` there"
    )


def test_levels_that_differ_by_case_are_reported_at_the_level(project: Project) -> None:
    files = card("uno", "[Nivel::facil]") | card("dos", "[nivel::media, nivel::Facil]")
    (problem,) = reports(project(files), "L404")
    assert problem.startswith("cards/01-prueba/uno.md:4:8: the tag `Nivel` differs from `nivel`")


def test_accents_and_words_that_only_begin_alike_are_other_tags(project: Project) -> None:
    assert reports(project(card("uno", "[maquina, máquina, máquinas]")), "L404") == []


def test_the_tags_of_decks_and_of_the_collections_rows_are_compared_too(tmp_path: Path) -> None:
    rows = COLLECTION + "rows:\n  ta4::Filas: Las filas.\n"
    deck = DECK + "tags: [Mazo, ta4::filas]\n"
    folder = make_project(tmp_path, card("uno", "[mazo]"), rows, deck)
    assert [line.partition(" differs")[0] for line in reports(folder, "L404")] == [
        "cards/01-prueba/_deck.yaml:4:14: the tag `ta4::filas`",
        "cards/01-prueba/uno.md:4:8: the tag `mazo`",
    ]


# ---------------------------------------------------------------- ids and folders


@pytest.mark.parametrize(
    ("refused", "proposed"),
    [
        ("Conteo AB", ("conteo-ab",)),
        ("Máquina_de estados", ("maquina-de-estados",)),
        ("a--b", ("a-b",)),
        ("-a-", ("a",)),
        ("x" * 70, ("x" * 64,)),
        ("состояние", ()),
    ],
)
def test_in_place_of_another_id_one_is_proposed(refused: str, proposed: tuple[str, ...]) -> None:
    assert not is_id(refused)
    assert ids_for(refused) == proposed


def test_the_errors_of_an_id_and_of_a_slug_say_what_to_write(tmp_path: Path) -> None:
    text = COLLECTION.replace("slug: prueba", "slug: Mi Prueba")
    folder = make_project(tmp_path, card("uno", "[a]"), text)
    (slug,) = reports(folder, "L201")
    assert slug.endswith("found `Mi Prueba` | write `mi-prueba`")
    name = folder / "cards" / "01-prueba" / "Conteo AB.md"
    name.write_text(CARD.format(id="Conteo AB", tags="[a]"), "utf-8")
    assert sorted(line.partition("| ")[2] for line in reports(folder, "L201")) == [
        "write `conteo-ab`",
        "write `mi-prueba`",
    ]


def test_a_file_whose_name_is_no_id_is_not_proposed_as_one(project: Project) -> None:
    files = {"Conteo AB.md": CARD.format(id="conteo-ab", tags="[a]")}
    (problem,) = reports(project(files), "L204")
    assert problem.endswith("| name the file `conteo-ab.md`")


@pytest.mark.parametrize(
    ("folder", "proposed"),
    [("01 Un tema", "01-Un-tema"), ('1":-tema', "1-tema"), (" 02-a  b ", "02-a-b")],
)
def test_in_place_of_a_decks_folder_one_is_proposed(folder: str, proposed: str) -> None:
    assert folder_for(folder) == proposed
