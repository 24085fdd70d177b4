"""`figures.md`: one figure of each kind, with the YAML that produces it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.figures import figures
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.pages._page import MADE, Page
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.edition import Edition
    from builder.languages import Locale
    from builder.pictures import Drawing

NAME = "figura"
"""The name that each example binds to its figure."""
_CARD = "---\nid: figura\nverify:\n{block}---\n¿Qué se ve?\n\n---\n\n![](figure:{name})\n"
_HEAD = """# Figures

A figure is made of the same data as the answers: `verify:` binds one to a name, and the text shows it as
`![](figure:NAME)`, without a description of its own, for that is made of the data too. The exact solver and the
library have computed what it displays, so it never disagrees with its card. It can be on the front or on the back.
A `flow` and a `transformer` have no values: the words of the former are the author's, and what blocks are made of is
the program's.
"""


def write(edition: Edition) -> str:
    """Write the page."""
    return "\n".join([MADE + _HEAD, *(_section(kind, edition) for kind in figures())])


def drawn(kind: str, locale: Locale) -> Drawing:
    """Draw the example of a kind, as on a card."""
    block = "".join(f"  {line}\n" for line in figures()[kind].example.splitlines())
    source = Source("figura.md", _CARD.format(block=block, name=NAME))
    sink = Sink()
    note = read_card(source, Deck("figuras", "Figuras", "", (), "mazo", locale), sink)
    verified = verify(ValidNote(note), sink) if note else None
    assert verified is not None, f"the example of {kind} makes no card: {sink.all}"
    assert verified.note.claims is not None
    return verified.note.claims.figures[NAME].scene.draw(verified.drawn, locale)


def _section(kind: str, edition: Edition) -> str:
    figure = figures()[kind]
    manual = sys.modules[figure.scene.__module__].__doc__
    assert manual is not None, f"{kind} has no docstring"
    alt = drawn(kind, edition.collection.locale).alt
    shown = alt.replace("<", "&lt;")
    return "\n\n".join(
        [
            f"## {kind}",
            f"```\n{manual.strip()}\n```",
            f"```yaml\nverify:\n{''.join(f'  {line}{chr(10)}' for line in figure.example.splitlines())}```",
            f"![{shown}](pictures/{_file(kind)})",
            f"Its alternative text:\n\n> {shown}\n",
        ]
    )


def _file(kind: str) -> str:
    return f"figure-{kind}.svg"


def pictures(edition: Edition) -> Mapping[str, bytes]:
    """Draw the figures."""
    return {_file(kind): drawn(kind, edition.collection.locale).svg for kind in figures()}


PAGE = Page("figures.md", write, pictures)
