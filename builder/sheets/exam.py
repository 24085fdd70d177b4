"""A version of an exam to hand out, and its key."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from builder.sheets import bar
from builder.sheets.bar import PAPER
from builder.sheets.items import Item, keys_of, numbered, question_of, solution_of
from builder.sheets.page import document
from builder.sheets.review import CSS, LETTERS, papers, title_block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.edition import Edition
    from builder.exam import Exam, Version


def questions(edition: Edition, exam: Exam, version: Version, checked: Iterable[str] = ()) -> bytes:
    """The page to hand out, without answers and without the notes' ids."""
    articles = "\n".join(question_of(item, is_alone=True) for item in _items(version))
    title = f"Examen · Versión {version.name}"
    about = (
        f"{len(version.notes)} preguntas. En las de opción múltiple, una sola opción es correcta."
    )
    body = (
        f"{title_block(edition.collection.name, title, about)}\n"
        f'<main class="exam">\n{articles}\n</main>'
    )
    return _page(edition, exam, version, title, body, checked)


def key(
    edition: Edition, exam: Exam, version: Version, recipe: str, checked: Iterable[str] = ()
) -> bytes:
    """The key and the worked solutions, with the command that makes the exam again."""
    items = _items(version)
    articles = "\n".join(solution_of(item, is_alone=True) for item in items)
    title = f"Clave · Versión {version.name}"
    body = (
        f'<header class="title"><p class="kicker">{escape(edition.collection.name)}</p><h1>{title}</h1></header>\n'
        f'<main class="exam">\n{keys_of(items)}\n{articles}\n</main>\n'
        f'<footer class="colophon"><p>Este examen se repite, con la misma edición de las tarjetas, con '
        f"<code>{escape(recipe)}</code>; si el código del pie coincide, es el mismo.</p></footer>"
    )
    return _page(edition, exam, version, title, body, checked)


def _items(version: Version) -> tuple[Item, ...]:
    """The version's questions."""
    return numbered(version.notes)


def _page(
    edition: Edition, exam: Exam, version: Version, title: str, body: str, checked: Iterable[str]
) -> bytes:
    foot = f"Versión {version.name} · semilla {exam.seed} · {exam.fingerprint}"
    choices = bar.fieldsets((PAPER, LETTERS), frozenset(checked))
    top = f'<div class="bar" role="region" aria-label="Ajustes de la hoja">{choices}</div>'
    css = f"{CSS}\n{papers(edition.collection.name, foot, first=True)}"
    return document(edition, title, css, f"{top}\n{body}")
