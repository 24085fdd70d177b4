"""Write a difference as a page: the changed text, and the cards before and after, as in Anki.

The page is one file and works offline. It shows the backs, which include the fronts, and for a cloze one per deletion.
The templates' script is removed, so options are in written order.
"""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.card_sides import pages_of
from builder.difference.change import Kind
from builder.difference.words import Mark
from builder.languages import current, say
from builder.notes._common import css
from builder.sheets.page import document

if TYPE_CHECKING:
    from builder.difference.change import Aspect, Change, Difference
    from builder.edition import Edition
    from builder.languages import Message
    from builder.model import Collection, RenderedNote

_FOLDER = files(__package__)
CSS = _FOLDER.joinpath("_page.css").read_text("utf-8")
SCRIPT = _FOLDER.joinpath("_page.js").read_text("utf-8")
_DEAD = re.compile(r"<script>.*?</script>|<input\b[^>]*>| id=\"?[\w-]+\"?", re.DOTALL)
"""Matches scripts, input fields and ids, which a static card does not need."""
_TAGS = {Mark.SAME: "{}", Mark.GONE: "<del>{}</del>", Mark.NEW: "<ins>{}</ins>"}


def written(difference: Difference, before: Edition, after: Edition) -> bytes:
    """Write the page.

    Args:
        difference: what changed.
        before: the old edition.
        after: the new edition; its collection's name is the title.
    """
    base = difference.base
    name, commit = f"<code>{escape(base.name)}</code>", f"<code>{base.short}</code>"
    dark, light = say("diff-dark"), say("diff-light")
    sides = (before.collection, after.collection)
    body = "\n".join(
        (
            f'<main lang="{current().code}"><header>',
            f"<h1>{_theirs(after.collection.name, after.collection)}: {escape(difference.summary)}</h1>",
            f"<p>{say('diff-legend', name=name, commit=commit)}</p>",
            *(f"<p>{escape(fact)}</p>" for fact in difference.facts),
            f'<button type="button" id="night" data-dark="{dark}" data-light="{light}" hidden>{dark}</button></header>',
            _contents(difference),
            *(_article(change, sides) for change in difference.changes),
            _settings(difference),
            "</main>",
        )
    )
    pictures = {name: data for name, (_, data) in before.media.items()}
    return document(
        after,
        str(say("diff-page")),
        f"{css(after.collection.locale.words)}\n{CSS}",
        body,
        script=SCRIPT,
        others=pictures,
    )


def _contents(difference: Difference) -> str:
    rows = "".join(
        f'<li class="{change.kind.name.lower()}"><a href="#{escape(change.id)}">{escape(change.id)}</a> '
        f"{change.kind.words}</li>"
        for change in difference.changes
    )
    return f'<nav aria-label="{say("diff-page")}"><ul>{rows}</ul></nav>' if rows else ""


def _article(change: Change, sides: tuple[Collection, Collection]) -> str:
    effects = "".join(
        f'<li class="refused"><b>{say("diff-page-refused")}:</b> {escape(effect.text)}</li>'
        if effect.is_refused
        else f"<li>{say('diff-page-learners')}: {escape(effect.text)}</li>"
        for effect in change.effects
    )
    if change.kind is Kind.BROKEN:
        effects += f"<li>{say('diff-page-see-check', command='<code>mazo check</code>')}</li>"
    return (
        f'<article id="{escape(change.id)}" class="{change.kind.name.lower()}">'
        f'<h2><span class="kind">{change.kind.words}</span> {escape(change.id)}</h2>'
        f'<p class="place">{change.note.note.type}, {escape(change.place)}</p><ul class="effects">{effects}</ul>'
        f"<dl>{''.join(map(_aspect, change.aspects))}</dl>"
        f'<div class="sides">{_side(say("diff-before"), change.before, sides[0])}'
        f"{_side(say('diff-after'), change.after, sides[1])}</div>"
        "</article>"
    )


def _aspect(aspect: Aspect) -> str:
    marked = "".join(_TAGS[run.mark].format(escape(run.text)) for run in aspect.runs)
    return f"<dt>{escape(aspect.name)}</dt><dd>{marked}</dd>"


def _theirs(text: str, collection: Collection) -> str:
    """A text in the language of the cards."""
    return f'<span lang="{escape(collection.language)}">{escape(text)}</span>'


def _side(title: Message, rendered: RenderedNote | None, collection: Collection) -> str:
    if rendered is None:
        return ""
    language = escape(collection.language)
    cards = "".join(
        f'<div class="card" lang="{language}">{_DEAD.sub("", card.back)}</div>'
        for card in pages_of(rendered, collection)
    )
    return f"<section><h3>{title}</h3>{cards}</section>"


def _settings(difference: Difference) -> str:
    if not difference.settings:
        return ""
    rows = "".join(map(_aspect, difference.settings))
    return f"<article><h2>{say('diff-settings')}</h2><dl>{rows}</dl></article>"
