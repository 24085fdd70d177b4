"""Write a difference for a terminal: removed text in `[-…-]`, added text in `{+…+}`, like git, and in colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from builder.difference.change import Kind
from builder.difference.words import Mark, shortened
from builder.languages import say

if TYPE_CHECKING:
    from builder.difference.change import Aspect, Change, Difference

_KINDS = {
    Kind.KEY: "bold white on red",
    Kind.EDITED: "bold yellow",
    Kind.ADDED: "bold green",
    Kind.REMOVED: "bold red",
    Kind.BROKEN: "bold red",
    Kind.MENDED: "bold green",
}
_KEPT = 60
"""Characters of unchanged text to show on either side of a change."""


def shown(difference: Difference) -> Text:
    """Write the whole difference."""
    base = difference.base
    since = say("diff-since", name=base.name, commit=base.short, summary=difference.summary)
    blocks = [Text(str(since))]
    blocks += [_change(change) for change in difference.changes]
    if difference.settings:
        lines = [Text(str(say("diff-settings")), "bold"), *map(_aspect, difference.settings)]
        blocks.append(Text("\n").join(lines))
    blocks += [Text(fact) for fact in difference.facts]
    return Text("\n\n").join(blocks)


def _change(change: Change) -> Text:
    lines = [
        Text.assemble(
            (change.kind.words, _KINDS[change.kind]),
            " ",
            (change.id, "bold"),
            f" ({change.note.note.type}, {change.place})",
        )
    ]
    lines += map(_aspect, change.aspects)
    for effect in change.effects:
        word, colour = (
            (say("diff-refused"), "bold red")
            if effect.is_refused
            else (say("diff-learners"), "cyan")
        )
        lines.append(Text.assemble("  ", (str(word), colour), f": {effect.text}"))
    if change.kind is Kind.BROKEN:
        lines.append(Text(f"  {say('diff-see-check')}"))
    return Text("\n").join(lines)


def _aspect(aspect: Aspect) -> Text:
    is_block = "\n" in aspect.before or "\n" in aspect.after
    body = Text(f"  {aspect.name}:").append("\n" if is_block else " ")
    for run in shortened(aspect.runs, _KEPT):
        if run.mark is Mark.SAME:
            body.append(run.text)
        elif run.mark is Mark.GONE:
            body.append(f"[-{run.text}-]", "red")
        else:
            body.append(f"{{+{run.text}+}}", "green")
    return Text("\n    ").join(body.split("\n", allow_blank=True))
