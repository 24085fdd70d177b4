"""«Ninguna de las anteriores» that others follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code
from builder.rules._rule import Problem, Rule
from builder.spanish import is_pinned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every such option that is not the last."""
    for option in note.options[:-1]:
        if is_pinned(option.text.value):
            yield Problem(
                note,
                option.text.span(),
                "this option speaks of those above it and is not the last",
                help="put it last",
            )


RULE = Rule(
    Code(
        "V304",
        "none-not-last",
        "«Ninguna de las anteriores» and its like stand last, where they are pinned.",
    ),
    each=check,
)
