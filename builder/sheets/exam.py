"""A version of an exam to hand out, and its key."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from builder.sheets import bar
from builder.sheets.bar import PAPER
from builder.sheets.items import Item, keys_of, numbered, question_alone, solution_of
from builder.sheets.page import document
from builder.sheets.review import LETTERS, css, papers, title_block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.edition import Edition
    from builder.exam import Exam, Version


def questions(edition: Edition, exam: Exam, version: Version, checked: Iterable[str] = ()) -> bytes:
    """The page to hand out, without answers and without the notes' ids."""
    articles = "\n".join(question_alone(item) for item in _items(version))
    words = edition.collection.locale.words
    title = words.text("exam-title", version=version.name)
    about = words.text("exam-about", count=len(version.notes))
    body = (
        f"{title_block(edition.collection.name, title, about, words)}\n"
        f'<main class="exam">\n{articles}\n</main>'
    )
    return _page(edition, exam, version, title, body, checked)


def key(
    edition: Edition, exam: Exam, version: Version, recipe: str, checked: Iterable[str] = ()
) -> bytes:
    """The key and the worked solutions, with the command that makes the exam again."""
    items = _items(version)
    articles = "\n".join(solution_of(item, is_alone=True) for item in items)
    words = edition.collection.locale.words
    title = words.text("exam-key-title", version=version.name)
    again = words.text("exam-again", command=f"<code>{escape(recipe)}</code>")
    body = (
        f'<header class="title"><p class="kicker">{escape(edition.collection.name)}</p><h1>{title}</h1></header>\n'
        f'<main class="exam">\n{keys_of(items, words)}\n{articles}\n</main>\n'
        f'<footer class="colophon"><p>{again}</p></footer>'
    )
    return _page(edition, exam, version, title, body, checked)


def _items(version: Version) -> tuple[Item, ...]:
    """The version's questions."""
    return numbered(version.notes)


def _page(
    edition: Edition, exam: Exam, version: Version, title: str, body: str, checked: Iterable[str]
) -> bytes:
    words = edition.collection.locale.words
    foot = words.text(
        "exam-foot", version=version.name, seed=exam.seed, fingerprint=exam.fingerprint
    )
    top = bar.region(bar.fieldsets((PAPER, LETTERS), frozenset(checked), words), words)
    style = f"{css(words)}\n{papers(edition.collection.name, foot, first=True)}"
    return document(edition, title, style, f"{top}\n{body}")
