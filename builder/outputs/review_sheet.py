"""`review.html`: one page, by itself and offline. Questions by deck, then the key, then worked
solutions, each with its note's id.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.model import Edition, Output
from builder.outputs._page import document, fingerprint
from builder.outputs._question import key, question, solution

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import Deck, RenderedNote

CSS = files(__package__).joinpath("_sheet.css").read_text("utf-8")


@dataclass(frozen=True)
class _Numbered:
    """A note with its number on the sheet."""

    number: int
    rendered: RenderedNote


def write(edition: Edition, _: Sink) -> dict[str, bytes]:
    """The page."""
    css = f"{CSS}{_running(edition)}"
    return {"review.html": document(edition, "Hoja de repaso", css, _body(edition))}


def _running(edition: Edition) -> str:
    """What stands in the margins of each printed page: it depends on the collection, so it is no
    part of the style sheet.
    """
    name = edition.collection.name.replace("\\", "").replace('"', "").replace("<", "\\3c ")
    foot = f"{len(edition.main)} tarjetas · {fingerprint(edition)}"
    return (
        f'@page {{ @top-left {{ content: "{name}" }} @bottom-right {{ content: "{foot}" }} }}\n'
        "@page :first { @top-left { content: none } @top-right { content: none } }\n"
    )


def _body(edition: Edition) -> str:
    numbered = [_Numbered(n, rendered) for n, rendered in enumerate(edition.main, 1)]
    by_deck = [
        (deck, [item for item in numbered if item.rendered.note.deck == deck.folder])
        for deck in edition.decks
    ]
    by_deck = [(deck, items) for deck, items in by_deck if items]
    return "\n".join(
        (
            _title(edition),
            _contents(by_deck),
            '<main id="preguntas">',
            *(_questions(n, deck, items) for n, (deck, items) in enumerate(by_deck, 1)),
            "</main>",
            '<section class="solutions" id="soluciones">\n<h1>Soluciones</h1>',
            _keys(by_deck),
            *(_solutions(n, deck, items) for n, (deck, items) in enumerate(by_deck, 1)),
            "</section>",
            _colophon(edition),
        )
    )


def _title(edition: Edition) -> str:
    blanks = "".join(f"<div>{name}</div>" for name in ("Nombre", "Grupo", "Fecha", "Nota"))
    return (
        f'<header class="title"><p class="kicker">{escape(edition.collection.name)}</p><h1>Hoja de repaso</h1>'
        f'<div class="blanks">{blanks}</div></header>'
    )


def _contents(by_deck: list[tuple[Deck, list[_Numbered]]]) -> str:
    rows = "".join(
        f'<li><a href="#{escape(deck.folder)}">{escape(deck.name)}</a> '
        f'<span class="range">{items[0].number}–{items[-1].number}</span></li>'
        for deck, items in by_deck
    )
    return (
        f'<nav class="contents" aria-label="Contenido"><ol>{rows}</ol>'
        '<p><a href="#soluciones">Soluciones</a></p></nav>'
    )


def _questions(n: int, deck: Deck, items: list[_Numbered]) -> str:
    articles = "\n".join(
        f'<article class="item" id="p{item.number}"><h3 class="number"><a href="#s{item.number}" '
        f'aria-label="Pregunta {item.number}; ver la solución">{item.number}</a></h3>'
        f'<div class="content">{question(item.rendered)}</div></article>'
        for item in items
    )
    return (
        f'<section class="deck" id="{escape(deck.folder)}"><h2>{n} {escape(deck.name)}</h2>'
        f'<p class="about">{escape(deck.description)}</p>\n{articles}</section>'
    )


def _keys(by_deck: list[tuple[Deck, list[_Numbered]]]) -> str:
    """The key in short: number, answer where it is short, and the note's id."""
    cells = "\n".join(
        f'<li><a href="#s{item.number}"><b>{item.number}</b></a><span class="answer">{key(item.rendered)}</span>'
        f'<span class="id">{item.rendered.note.id}</span></li>'
        for _, items in by_deck
        for item in items
    )
    return f'<h2 class="visually-hidden">Clave</h2><ol class="keys">\n{cells}\n</ol>'


def _solutions(n: int, deck: Deck, items: list[_Numbered]) -> str:
    articles = "\n".join(
        f'<article class="item" id="s{item.number}"><h3 class="number"><a href="#p{item.number}" '
        f'aria-label="Solución {item.number}; ver la pregunta">{item.number}</a></h3>'
        f'<div class="content">{solution(item.rendered)}'
        f'<p class="id">{item.rendered.note.id}{_source(item.rendered)}</p></div></article>'
        for item in items
    )
    return f'<section class="deck"><h2>{n} {escape(deck.name)}</h2>\n{articles}</section>'


def _source(rendered: RenderedNote) -> str:
    return f" · {escape(rendered.note.source)}" if rendered.note.source else ""


def _colophon(edition: Edition) -> str:
    collection = edition.collection
    return (
        f'<footer class="colophon"><p>{escape(collection.name)}, {escape(collection.author)}. Tarjetas bajo licencia '
        f"{escape(collection.licence)}. {len(edition.main)} tarjetas, edición {fingerprint(edition)}. "
        "¿Una respuesta equivocada? Indica su identificador al avisar.</p></footer>"
    )


OUTPUT = Output("review-sheet", write)
