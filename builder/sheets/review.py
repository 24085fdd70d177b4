"""The review sheet: questions by deck, then the key, then worked solutions with the notes' ids.

One page for screen and paper. Its bar has choices for the paper, the type size, the place of the answers, and which
questions are shown. What is shown is what prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.sheets import bar, filters
from builder.sheets.bar import COMMON_CSS, PAPER, PAPERS, Choice
from builder.sheets.items import Item, filterable, keys_of, numbered, question_of, solution_of
from builder.sheets.page import document, fingerprint, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.model import Deck, RenderedNote

CSS = COMMON_CSS + files(__package__).joinpath("review.css").read_text("utf-8")
LETTERS = Choice(
    "letters",
    "Letra",
    {
        "normal": "Normal",
        "grande": "Grande (18 pt)",
        "compacta": "Compacta: menos papel y menos tinta",
    },
)
ANSWERS = Choice(
    "answers",
    "Respuestas",
    {
        "final": "Al final",
        "tras": "Tras cada pregunta",
        "sin": "Ninguna",
        "solo": "Solo las respuestas",
    },
)
LOOK = Choice(
    "look", "Aspecto", {"sistema": "El del sistema", "claro": "Claro", "oscuro": "Oscuro"}
)
_MARGINS = {"normal": "20mm 18mm 19mm", "grande": "20mm 18mm 19mm", "compacta": "13mm 12mm 14mm"}
_Part = tuple[int, "Deck", list[Item]]
"""A deck's number on the sheet, the deck, and its questions."""


@dataclass(frozen=True)
class Heading:
    """The title of a sheet."""

    title: str = "Hoja de repaso"
    about: str = ""
    """The subtitle: which part of the collection the sheet has, if not the whole."""


def of_collection(edition: Edition) -> tuple[RenderedNote, ...]:
    """The notes of the collection's sheet: the authored ones, and one computed note per skill.

    With all computed notes, several hundred, the sheet would be a book.
    """
    skills: set[str] = set()
    kept = []
    for rendered in edition.main:
        skill = rendered.note.skill
        if skill is None or skill not in skills:
            kept.append(rendered)
        if skill is not None:
            skills.add(skill)
    return tuple(kept)


def page(
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    heading: Heading = Heading(),
    checked: Iterable[str] = (),
) -> bytes:
    """The sheet of some notes.

    Args:
        edition: the edition of the notes.
        notes: in document order; at least one.
        heading: its title.
        checked: ids of the bar's checked buttons; in other groups, the first is checked.
    """
    foot = f"{len(notes)} tarjetas · {fingerprint(notes)}"
    css = f"{CSS}\n{papers(edition.collection.name, foot)}"
    body = _body(edition, notes, _parts(edition, numbered(notes)), heading, frozenset(checked))
    return document(
        edition,
        heading.title,
        css,
        body,
        filters=filters.css(edition.decks, notes),
        script=filters.SCRIPT,
    )


def papers(head: str, foot: str, *, first: bool = False) -> str:
    """An `@page` rule for each paper and type size.

    Args:
        head: text at the top left.
        foot: text at the bottom right.
        first: whether the first page has the head too.
    """
    head, foot = quoted(head), quoted(foot)
    bare = "" if first else "@top-left{content:none}"
    rules = []
    for paper, (width, height) in PAPERS.items():
        for letters, margin in _MARGINS.items():
            box = f"size:{width:g}mm {height:g}mm;margin:{margin}"
            own = f"{paper}-{letters}"
            chosen = f":root:has(#{paper}:checked):has(#{letters}:checked)"
            running = f"@top-left{{content:{head}}}@bottom-right{{content:{foot}}}"
            rules.append(
                f"@page {own}{{{box};{running}}}\n"
                f"@page {own}-soluciones{{{box};{running}@top-right{{content:'Soluciones'}}}}\n"
                f"@page {own}:first{{{bare}}}\n"
                f"@media print{{{chosen} body{{page:{own}}}{chosen} .solutions{{page:{own}-soluciones}}}}"
            )
    return "\n".join(rules)


def _body(
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    parts: list[_Part],
    heading: Heading,
    checked: frozenset[str],
) -> str:
    items = [item for _, _, items in parts for item in items]
    chosen = filters.bar(edition.decks, notes)
    choices = bar.fieldsets((PAPER, LETTERS, ANSWERS, LOOK), checked)
    return "\n".join(
        (
            f'<div class="bar" role="region" aria-label="Ajustes de la hoja">{chosen}\n{choices}</div>',
            title_block(edition.collection.name, heading.title, heading.about),
            _contents(parts),
            '<main id="preguntas">',
            *(_questions(*part) for part in parts),
            "</main>",
            '<section class="solutions" id="soluciones" aria-labelledby="sol">\n<h1 id="sol">Soluciones</h1>',
            keys_of(items),
            *(_solutions(*part) for part in parts),
            "</section>",
            colophon(edition, notes),
        )
    )


def _parts(edition: Edition, items: tuple[Item, ...]) -> list[_Part]:
    by_deck: Mapping[str, list[Item]] = {deck.folder: [] for deck in edition.decks}
    for item in items:
        by_deck[item.rendered.note.deck].append(item)
    shown = [deck for deck in edition.decks if by_deck[deck.folder]]
    return [(n, deck, by_deck[deck.folder]) for n, deck in enumerate(shown, 1)]


def title_block(kicker: str, title: str, about: str) -> str:
    """The title, with blanks for a name, a group, a date and a mark."""
    blanks = "".join(f"<div>{name}</div>" for name in ("Nombre", "Grupo", "Fecha", "Nota"))
    under = f'<p class="subtitle">{escape(about)}</p>' if about else ""
    return (
        f'<header class="title"><p class="kicker">{escape(kicker)}</p><h1>{escape(title)}</h1>{under}'
        f'<div class="blanks">{blanks}</div></header>'
    )


def _findable(items: Iterable[Item]) -> str:
    return filterable(item.rendered.note for item in items)


def _range(items: list[Item]) -> str:
    first, last = items[0].number, items[-1].number
    return f"{first}–{last}" if last > first else f"{first}"


def _contents(parts: list[_Part]) -> str:
    rows = "".join(
        f'<li class="part"{_findable(items)}><a href="#d-{escape(deck.folder)}">{escape(deck.name)}</a> '
        f'<span class="range">{_range(items)}</span></li>'
        for _, deck, items in parts
    )
    return (
        f'<nav class="contents" aria-label="Contenido"><ol>{rows}</ol>'
        '<p class="to-solutions"><a href="#soluciones">Soluciones</a></p></nav>'
    )


def _questions(n: int, deck: Deck, items: list[Item]) -> str:
    articles = "\n".join(map(question_of, items))
    return (
        f'<section class="deck part" id="d-{escape(deck.folder)}"{_findable(items)}><h2>{n} {escape(deck.name)}</h2>'
        f'<p class="about">{escape(deck.description)}</p>\n{articles}</section>'
    )


def _solutions(n: int, deck: Deck, items: list[Item]) -> str:
    articles = "\n".join(map(solution_of, items))
    return f'<section class="deck part"{_findable(items)}><h2>{n} {escape(deck.name)}</h2>\n{articles}</section>'


def colophon(edition: Edition, notes: tuple[RenderedNote, ...]) -> str:
    """The author, licence and edition, and how to report a wrong answer."""
    collection = edition.collection
    credits_ = _credits(edition, notes)
    day = collection.locale.words.date(datetime.fromtimestamp(edition.times.last, UTC).date())
    version = f"versión {edition.version}, " if edition.version else ""
    return (
        f'<footer class="colophon"><p>{escape(collection.name)}, {escape(collection.author)}. Tarjetas bajo licencia '
        f"{escape(collection.licence)}. {len(notes)} tarjetas, {version}{day}, edición "
        f"{fingerprint(notes)}. ¿Una respuesta equivocada? Indica su identificador al avisar.</p>{credits_}</footer>"
    )


def _credits(edition: Edition, notes: tuple[RenderedNote, ...]) -> str:
    """Where the pictures and sounds of some notes come from."""
    shown = {one.source for rendered in notes for html in rendered.passages for one in html.media}
    lines = [
        f"{name}: {', '.join(filter(None, (credit.author, credit.origin, credit.licence)))}"
        for name, credit in sorted(edition.credits.items())
        if name in shown
    ]
    return f"<p>Imágenes y sonidos. {escape('; '.join(lines))}.</p>" if lines else ""
