"""Files and folders in `cards/`: which are read, which are refused and why, and requirements on ids and decks."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from loaded import load

from builder.diagnostics import Sink
from builder.load.scan import scan

if TYPE_CHECKING:
    from conftest import Project

CARD = "---\nid: {}\n---\n¿Qué es {}?\n\n---\n\nEsto.\n"
DECK = "name: {}\ndescription: Para las pruebas.\nsource: TA4 §2\n"
VARIANTS = "generator: bpe-first-merge\nvariants:\n{}\n"


def card(id_: str) -> str:
    """A valid card."""
    return CARD.format(id_, id_)


def problems(root: Path) -> list[tuple[str, str, int, int]]:
    """The file, code, line and column of each problem of loading a project."""
    sink = Sink()
    load(root, sink)
    return [(Path(d.span.path).name, d.code.id, d.span.line, d.span.column) for d in sink.all]


def ids(root: Path) -> list[str]:
    """The ids of a project's notes and variants."""
    return [entry.id for entry in load(root, Sink())]


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (card("uno").encode() + "señal".encode("latin-1"), 9, 3),
        (card("uno").encode("utf-16"), 1, 1),
        (card("uno").encode() + b"a" * 65_536, 1, 1),
        (card("uno").replace("Esto", "Es\0to").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\x1fto").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\x85to").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\u2028to").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\ue000to").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\U000f0000to").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\U0010fffdto").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\ufeffto").encode(), 8, 3),
        (card("uno").replace("Esto", "Es\ufffdto").encode(), 8, 3),
    ],
)
def test_a_file_that_is_not_plain_text_is_refused_at_the_first_bad_character(
    content: bytes, line: int, column: int, project: Project
) -> None:
    root = project({"dos.md": card("dos")})
    (root / "cards" / "01-prueba" / "uno.md").write_bytes(content)
    assert problems(root) == [("uno.md", "L002", line, column)]
    assert ids(root) == ["dos"]


def test_a_card_of_the_maximum_size_is_read(project: Project) -> None:
    text = card("uno")
    room = 65_536 - len(text.encode()) - len("# \n")
    root = project({"uno.md": text.replace("---\n", f"---\n# {'a' * room}\n", 1)})
    assert problems(root) == []


def test_the_folder_cards_cannot_be_a_symbolic_link(project: Project, tmp_path: Path) -> None:
    root = project({"uno.md": card("uno")})
    (root / "cards").rename(tmp_path / "fuera")
    (root / "cards").symlink_to(tmp_path / "fuera")
    assert problems(root) == [("collection.yaml", "L002", 1, 1)]


def test_a_card_file_cannot_be_a_symbolic_link(project: Project, tmp_path: Path) -> None:
    root = project({"dos.md": card("dos")})
    outside = tmp_path / "fuera.md"
    outside.write_text(card("uno"), "utf-8")
    (root / "cards" / "01-prueba" / "uno.md").symlink_to(outside)
    (root / "cards" / "01-prueba" / "tres.md").symlink_to(tmp_path / "nada.md")
    assert problems(root) == [("tres.md", "L002", 1, 1), ("uno.md", "L002", 1, 1)]
    assert ids(root) == ["dos"]


def test_a_deck_cannot_be_a_symbolic_link(project: Project, tmp_path: Path) -> None:
    root = project({"dos.md": card("dos")})
    outside = tmp_path / "fuera"
    outside.mkdir()
    (outside / "_deck.yaml").write_text(DECK.format("Fuera"), "utf-8")
    (root / "cards" / "02-fuera").symlink_to(outside)
    assert problems(root) == [("_deck.yaml", "L002", 1, 1)]


def test_a_folder_within_a_deck_is_refused(project: Project) -> None:
    root = project({"dos.md": card("dos")})
    nested = root / "cards" / "01-prueba" / "mas"
    nested.mkdir()
    (nested / "uno.md").write_text(card("uno"), "utf-8")
    assert problems(root) == [("_deck.yaml", "L402", 1, 1)]


def test_a_folder_with_cards_but_without_a_deck_file_is_an_error(project: Project) -> None:
    root = project({"dos.md": card("dos")})
    folder = root / "cards" / "02-sin-mazo"
    folder.mkdir()
    (folder / "uno.md").write_text(card("uno"), "utf-8")
    assert [(code, line) for _, code, line, _ in problems(root)] == [("L402", 1)]


@pytest.mark.parametrize(
    "name", ["suelta.md", "01-prueba/uno.markdown", "01-prueba/uno.yml", "01-prueba/uno.MD"]
)
def test_a_misplaced_or_misnamed_card_file_is_reported(name: str, project: Project) -> None:
    root = project({"dos.md": card("dos")})
    (root / "cards" / name).write_text(card("uno"), "utf-8")
    sink = Sink()
    load(root, sink)
    assert [Path(name).name in f"{d.span.path} {d.message}" for d in sink.all] == [True]


def test_drafts_hidden_files_and_licences_are_ignored(project: Project) -> None:
    root = project({"dos.md": card("dos"), "_borrador.md": "nada", ".oculto.md": "nada"})
    (root / "cards" / "LICENSE.md").write_text("Una licencia.", "utf-8")
    (root / "cards" / ".editor").mkdir()
    assert (problems(root), ids(root)) == ([], ["dos"])


def test_two_decks_whose_names_differ_only_in_case_are_refused(project: Project) -> None:
    root = project({"dos.md": card("dos")}, deck=DECK.format("Mazo"))
    other = root / "cards" / "02-otro"
    other.mkdir()
    (other / "_deck.yaml").write_text(DECK.format("MAZO"), "utf-8")
    sink = Sink()
    load(root, sink)
    assert [(d.code.id, d.span.path) for d in sink.all] == [("L402", "cards/02-otro/_deck.yaml")]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("[dos, uno]", []),
        ("[v-1]", []),
        ("[uno, tres]", [("_deck.yaml", "L402", 4, 14)]),
        ("[uno-dos, uno, un]", [("_deck.yaml", "L402", 4, 9), ("_deck.yaml", "L402", 4, 23)]),
        ("[prueba]", [("_deck.yaml", "L402", 4, 9)]),
    ],
)
def test_an_order_may_only_list_cards_of_its_deck(
    order: str, expected: list[tuple[str, str, int, int]], project: Project
) -> None:
    deck = DECK.format("Mazo de prueba") + f"order: {order}\n"
    variants = VARIANTS.format("  - {id: v-1, corpus: [aaab]}")
    root = project({"uno.md": card("uno"), "dos.md": card("dos"), "v.yaml": variants}, deck=deck)
    assert problems(root) == expected


def test_a_duplicate_id_is_reported_and_all_its_notes_are_left_out(
    project: Project,
) -> None:
    variants = VARIANTS.format(
        "  - {id: uno, corpus: [aaab]}\n  - {id: v-1, corpus: [aaab]}\n  - {id: v-1, corpus: [aab]}"
    )
    root = project({"uno.md": card("uno"), "dos.md": card("dos"), "v.yaml": variants})
    sink = Sink()
    found = load(root, sink)
    assert [(d.code.id, d.span.line, d.span.column, d.notes) for d in sink.all] == [
        ("L401", 3, 10, ("first in cards/01-prueba/uno.md:2",)),
        ("L401", 5, 10, ("first in cards/01-prueba/v.yaml:4",)),
    ]
    assert [entry.id for entry in found] == ["dos"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("generator: nada\nvariants: [{id: a}]\n", [("L201", 1, 12)]),
        ("generator: bpe-first-merg\nvariants: [{id: a}]\n", [("L201", 1, 12)]),
        ("generator: bpe-first-merge\n", [("L203", 1, 1)]),
        ("generator: bpe-first-merge\nvariants: []\n", [("L201", 2, 11)]),
        (VARIANTS.format("  - {id: V1, corpus: [aab]}"), [("L201", 3, 10)]),
        (VARIANTS.format("  - {corpus: [aab]}"), [("L203", 3, 5)]),
        (VARIANTS.format("  - {id: a, corpsu: [aab]}"), [("L202", 3, 13), ("L203", 3, 5)]),
        (VARIANTS.format("  - solo"), [("L201", 3, 5)]),
    ],
)
def test_an_error_in_a_computed_file_is_reported_at_its_place(
    text: str, expected: list[tuple[str, int, int]], project: Project
) -> None:
    root = project({"dos.md": card("dos"), "v.yaml": text})
    assert sorted(place[1:] for place in problems(root)) == sorted(expected)


def test_a_wrong_variant_does_not_affect_the_others(project: Project) -> None:
    lines = "  - {id: v-1, corpus: [aaab]}\n  - {id: v-2}\n  - {id: v-3, corpus: [aab]}"
    assert ids(project({"v.yaml": VARIANTS.format(lines)})) == ["v-1", "v-3"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("language: es\n", "", ("L203", 1, 1)),
        ("language: es", "language: la", ("L201", 4, 11)),
        ('decimal: "."', "decimal: ;", ("L201", 5, 10)),
        ("slug: prueba", "slug: Mi Mazo", ("L201", 2, 7)),
        ("title={id}", "title=", ("L201", 8, 9)),
        ("https://", "javascript:", ("L201", 8, 9)),
        ("author: Nadie", "autor: Nadie", ("L202", 6, 1)),
    ],
)
def test_an_error_in_the_collection_file_is_reported_at_its_place(
    old: str, new: str, expected: tuple[str, int, int], project: Project
) -> None:
    root = project({"dos.md": card("dos")})
    path = root / "cards" / "collection.yaml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    sink = Sink()
    assert scan(root, sink).collection is None
    assert expected in [(d.code.id, d.span.line, d.span.column) for d in sink.all]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"01-\xff", r"01-\udcff"),
        ("02-a\nñ\x1b[31m".encode(), r"02-a\nñ\x1b[31m"),
        ("03-\u2028".encode(), r"03-\u2028"),
    ],
)
def test_a_file_name_with_undecodable_or_control_characters_is_refused_and_shown_escaped(
    name: bytes, shown: str, project: Project
) -> None:
    root = project({"uno.md": card("uno")})
    deck, folder = root / "cards" / os.fsdecode(name), root / "cards" / "01-prueba"
    deck.mkdir()
    (folder / f"{os.fsdecode(name)}.md").write_text(card("dos"), "utf-8")
    (root / "media" / f"{os.fsdecode(name)}.svg").write_text("<svg/>", "utf-8")
    sink = Sink()
    load(root, sink)
    assert {(d.code.id, d.span.path) for d in sink.all} == {
        ("L403", f"cards/01-prueba/{shown}.md"),
        ("L403", f"cards/{shown}"),
    }
