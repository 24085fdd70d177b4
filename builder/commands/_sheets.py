"""What commands that make sheets of a part of the collection share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from pathlib import Path

    from builder.edition import Edition
    from builder.languages import Message
    from builder.pipeline import Result
    from builder.selection import Selection

PAPERS = {"a4": "a4", "letter": "carta"}
LETTERS = {"normal": "normal", "large": "grande", "compact": "compacta"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which cards, and how they are printed."""
    _project.report_arguments(parser)
    words = current()
    for name, sign, help_ in (
        ("--deck", words.text("help-folder"), words.text("help-sheets-deck")),
        ("--tags", words.text("help-tags"), words.text("help-sheets-tags")),
        ("--types", words.text("help-types"), words.text("help-sheets-types")),
    ):
        parser.add_argument(name, action="append", default=[], metavar=sign, help=help_)
    parser.add_argument(
        "--paper", choices=tuple(PAPERS), default="a4", help=words.text("help-sheets-paper")
    )
    parser.add_argument(
        "--letters",
        choices=tuple(LETTERS),
        default="normal",
        help=words.text("help-sheets-letters"),
    )


def selection(options: argparse.Namespace, types: tuple[str, ...] = ()) -> Selection:
    """The part that is asked for; `types` where none are named."""
    from builder.selection import Selection

    def words(lists: list[str]) -> tuple[str, ...]:
        return tuple(word for one in lists for word in one.split(",") if word)

    return Selection(words(options.deck), words(options.tags), words(options.types) or types)


def edition_of(options: argparse.Namespace, root: Path) -> tuple[Result, Edition | None]:
    """The collection, checked and rendered; None after its problems were reported."""
    from builder import pipeline

    with _project.status() as progress:
        result = pipeline.run(root, cache=_project.cache(options), progress=progress)
    if _project.failed(result, options) or result.edition is None:
        _project.report(result, options, say("command-nothing-written"), failed=True)
        return result, None
    return result, result.edition


def complain_of(unknown: Sequence[Message]) -> None:
    """Report names of decks, tags or types that do not exist."""
    for one in unknown:
        _project.complain(say("command-sheets-unknown", problem=one))
