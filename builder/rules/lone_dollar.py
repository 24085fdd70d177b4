"""A dollar that is no formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.markup import Kind, scan
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import Note


def check(note: Note) -> Iterator[Problem]:
    """Every dollar sign that neither opens nor closes a formula."""
    for text in note.texts:
        for piece in scan(text.value):
            if piece.kind is Kind.LONE_DOLLAR:
                yield Problem(
                    note,
                    text.span(piece.start, piece.end),
                    "this `$` is no part of a formula and is shown as it is",
                    help=r"write `\$` for the sign; a formula has no space just inside its dollars",
                )


RULE = Rule(
    Code(
        "V104",
        "lone-dollar",
        r"""A `$` stands alone: perhaps a sum of money, perhaps a formula that did not close.

Fails: `Cuesta $5.` Passes: `Cuesta \$5.` and `$x$`.
""",
        Severity.WARNING,
    ),
    each=check,
)
