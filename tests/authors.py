"""The authors of a small collection: its files, and what they edit over the years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from conftest import CREDIT

if TYPE_CHECKING:
    from pathlib import Path

BODIES = {
    "basic": "¿Qué es {id} {n}?\n\n---\n\nEsto.\n",
    "picture": "![Figura de {id}](figura.svg)\n\n---\n\nEsto es {n}.\n",
    "cloze": "De {id}: {{{{c1::uno}}}} y {{{{c2::dos}}}}, {n}.\n",
    "choice": "¿Cuál de {id}?\n\n- [x] esta\n- [ ] esa {n}\n- [ ] aquella\n\n---\n\nEs esta, y no otra.\n",
    "typed": "¿Cómo es {id}?\n\n---\n\nasí\n\n---\n\nEs así y de ningún otro modo, como en {n}.\n",
    "reversed": "El término {id}\n\n---\n\nSu definición {n}.\n",
}
KINDS = {
    "uno": "basic",
    "dos": "picture",
    "tres": "cloze",
    "cuatro": "choice",
    "nota-957": "basic",  # its guid begins with `#`
    "cinco": "typed",
    "seis": "reversed",
    "siete": "cloze",
    "ocho": "basic",
}
"""The kind of each note that the authors may write; a published note cannot change its type."""
FIRST = 5
"""How many of them are in the first release."""
FOLDERS = ("01-prueba", "02-otra", "03-tercera")


# ---------------------------------------------------------------- the project


@dataclass(frozen=True)
class Written:
    """A card as its file says."""

    folder: str
    text: int = 0
    tag: int = 0


@dataclass(frozen=True)
class Project:
    """What is in the files; each number stands for one of several texts."""

    cards: Mapping[str, Written]
    """By id."""
    decks: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(FOLDERS, 0))
    """Folder -> name."""
    retired: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """By id: the reason, and the id of what replaces it, or nothing."""
    name: int = 0
    templates: int = 0
    style: int = 0
    picture: int = 0


def write(project: Project, folder: Path) -> None:
    """Write the files of `cards/` and `media/`, but for the record of the last release."""
    cards, media = folder / "cards", folder / "media"
    for path in [*cards.glob("*/*.md"), *media.glob("*")]:
        path.unlink()
    media.mkdir(parents=True, exist_ok=True)
    for name, number in project.decks.items():
        (cards / name).mkdir(parents=True, exist_ok=True)
        text = f"name: Mazo {name[3:]} {number}\ndescription: Para las pruebas.\nsource: Nadie\n"
        (cards / name / "_deck.yaml").write_text(text, "utf-8")
    for id_, card in project.cards.items():
        kind = KINDS[id_]
        body = BODIES[kind].format(id=id_, n=card.text)
        type_ = f"type: {kind}\n" if kind in {"typed", "reversed"} else ""
        text = f"---\nid: {id_}\ntags: [t{card.tag}]\n{type_}---\n{body}"
        (cards / card.folder / f"{id_}.md").write_text(text, "utf-8")
        if kind == "picture":
            size = project.picture + 1
            svg = f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h{size}v{size}z"/></svg>'
            (media / "figura.svg").write_text(svg, "utf-8")
            (media / "figura.svg.yaml").write_text(CREDIT, "utf-8")
    (cards / "collection.yaml").write_text(
        f"name: Prueba {project.name}\nslug: prueba\nnamespace: mazo/prueba\nlanguage: es\n"
        f'decimal: "."\nauthor: Nadie\nlicence: CC BY-SA 4.0\n'
        f"report: https://example.org/{project.templates}?title={{id}}\n",
        "utf-8",
    )
    lines = "".join(
        f"{id_}: {{reason: Era falsa {reason}.{f', replaced-by: {other}' if other else ''}}}\n"
        for id_, (reason, other) in project.retired.items()
    )
    if lines:
        (cards / "retired.yaml").write_text(lines, "utf-8")


def deck_of(project: Project, folder: str) -> str:
    """Return the whole name of a deck in Anki."""
    return f"Prueba {project.name}::{folder[:2]} Mazo {folder[3:]} {project.decks[folder]}"


# ---------------------------------------------------------------- what the authors edit

Edit = Callable[[Project, Random, frozenset[str]], Project]
"""Takes the project, a source of choices, and the ids that a release has."""


def _with_card(project: Project, id_: str, card: Written) -> Project:
    return replace(project, cards={**project.cards, id_: card})


def _without(project: Project, id_: str) -> Project:
    """Drop a card, and what names it as a replacement."""
    return replace(
        project,
        cards={name: card for name, card in project.cards.items() if name != id_},
        retired={
            name: (reason, "" if other == id_ else other)
            for name, (reason, other) in project.retired.items()
        },
    )


def _corrects(project: Project, draw: Random, _: frozenset[str]) -> Project:
    id_ = draw.choice(list(project.cards))
    return _with_card(project, id_, replace(project.cards[id_], text=draw.randrange(3)))


def _retags(project: Project, draw: Random, _: frozenset[str]) -> Project:
    id_ = draw.choice(list(project.cards))
    return _with_card(project, id_, replace(project.cards[id_], tag=draw.randrange(3)))


def _moves(project: Project, draw: Random, _: frozenset[str]) -> Project:
    id_ = draw.choice(list(project.cards))
    return _with_card(project, id_, replace(project.cards[id_], folder=draw.choice(FOLDERS)))


def _adds(project: Project, draw: Random, _: frozenset[str]) -> Project:
    free = [id_ for id_ in KINDS if id_ not in project.cards and id_ not in project.retired]
    return _with_card(project, free[0], Written(draw.choice(FOLDERS))) if free else project


def _retires(project: Project, draw: Random, released: frozenset[str]) -> Project:
    """Retire a card; just delete it if no release has it."""
    if len(project.cards) < 3:
        return project
    id_ = draw.choice(list(project.cards))
    rest = _without(project, id_)
    return replace(rest, retired={**rest.retired, id_: (0, "")}) if id_ in released else rest


def _replaces(project: Project, draw: Random, released: frozenset[str]) -> Project:
    """Retire a card, and name another to learn instead."""
    rest = _retires(project, draw, released)
    gone = rest.retired.keys() - project.retired.keys()
    other = draw.choice(list(rest.cards))
    return replace(rest, retired={**rest.retired, **dict.fromkeys(gone, (0, other))})


def _corrects_a_notice(project: Project, draw: Random, _: frozenset[str]) -> Project:
    if not project.retired:
        return project
    id_ = draw.choice(list(project.retired))
    other = project.retired[id_][1]
    return replace(project, retired={**project.retired, id_: (draw.randrange(3), other)})


def _renames_a_deck(project: Project, draw: Random, _: frozenset[str]) -> Project:
    return replace(project, decks={**project.decks, draw.choice(FOLDERS): draw.randrange(4)})


def _renames_the_collection(project: Project, draw: Random, _: frozenset[str]) -> Project:
    return replace(project, name=draw.randrange(3))


def _changes_templates(project: Project, draw: Random, _: frozenset[str]) -> Project:
    return replace(project, templates=draw.randrange(3))


def _changes_the_style(project: Project, draw: Random, _: frozenset[str]) -> Project:
    return replace(project, style=draw.randrange(3))


def _draws_another_picture(project: Project, draw: Random, _: frozenset[str]) -> Project:
    return replace(project, picture=draw.randrange(3))


EDITS: tuple[Edit, ...] = (
    *(_corrects, _corrects, _corrects, _retags, _moves, _adds, _retires, _replaces),
    *(_corrects_a_notice, _renames_a_deck, _renames_the_collection),
    *(_changes_templates, _changes_the_style, _draws_another_picture),
)
"""Corrections come more often."""
