"""Write a difference as Markdown for the summary of a CI job: only our own HTML and escaped text.

Every line begins with a tag, no line is blank, and text from cards is in `<pre>` or `<code>` on one line, with line
ends as `&#10;`. So a card's text is never parsed as Markdown or HTML, mentions nobody, and cannot close its element.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from builder.difference.change import Kind
from builder.difference.words import Mark, shortened
from builder.languages import say

if TYPE_CHECKING:
    from builder.difference.change import Aspect, Change, Difference

LIMIT = 900_000
"""Maximum size in bytes; a summary may have 1 MiB."""
MOST = 6_000
"""Maximum characters of a text to show."""
_KEPT = 300
"""Characters of unchanged text to show on either side of a change."""
_TAGS = {Mark.SAME: "{}", Mark.GONE: "<del>{}</del>", Mark.NEW: "<ins>{}</ins>"}


def written(difference: Difference) -> str:
    """Write the summary; changes that do not fit are only counted."""
    base = difference.base
    name, commit = f"<code>{_text(base.name)}</code>", f"<code>{base.short}</code>"
    head = [
        f"<h2>{say('diff-title', summary=_text(difference.summary))}</h2>",
        f"<p>{say('diff-legend', name=name, commit=commit)}</p>",
    ]
    tail = [f"<p><code>{_text(fact)}</code></p>" for fact in difference.facts]
    if difference.settings:
        tail = [f"<h3>{say('diff-settings')}</h3>", *map(_aspect, difference.settings), *tail]
    blocks = list(map(_change, difference.changes))
    room = LIMIT - sum(len(line.encode()) + 1 for line in (*head, *tail))
    kept = []
    for block in blocks:
        room -= len(block.encode()) + 1
        if room < 0:
            break
        kept.append(block)
    if len(kept) < len(blocks):
        shown = say("diff-more-how", command=f"<code>mazo diff {_text(base.name)}</code>")
        kept.append(
            f"<p><strong>{say('diff-more', count=len(blocks) - len(kept))}</strong>. {shown}</p>"
        )
    return "\n".join((*head, *kept, *tail)) + "\n"


def _change(change: Change) -> str:
    mark = "🔴 " if change.kind is Kind.KEY else ""
    lines = [
        f"<h3>{mark}{change.kind.words}: <code>{_text(change.id)}</code></h3>",
        f"<p>{change.note.note.type}, <code>{_text(change.place)}</code></p>",
        *map(_aspect, change.aspects),
    ]
    lines += [
        f"<p><strong>{say('diff-page-refused')}</strong>: <code>{_text(effect.text)}</code></p>"
        if effect.is_refused
        else f"<p>{say('diff-page-learners')}: <code>{_text(effect.text)}</code></p>"
        for effect in change.effects
    ]
    if change.kind is Kind.BROKEN:
        lines.append(f"<p>{say('diff-page-see-check', command='<code>mazo check</code>')}</p>")
    return "\n".join(lines)


def _aspect(aspect: Aspect) -> str:
    marked, room = "", MOST
    for run in shortened(aspect.runs, _KEPT):
        marked += _TAGS[run.mark].format(_text(run.text[:room]))
        room -= len(run.text)
        if room < 0:
            marked += "…"
            break
    return f"<p>{_text(aspect.name)}</p>\n<pre>{marked}</pre>"


def _text(text: str) -> str:
    return escape(text).replace("\r", "&#13;").replace("\n", "&#10;")
