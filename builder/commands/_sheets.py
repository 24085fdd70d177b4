"""What commands that make sheets of a part of the collection share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.edition import Edition
    from builder.pipeline import Result
    from builder.selection import Selection

PAPERS = {"a4": "a4", "letter": "carta"}
LETTERS = {"normal": "normal", "large": "grande", "compact": "compacta"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which cards, and how they are printed."""
    _project.report_arguments(parser)
    parser.add_argument(
        "--deck",
        action="append",
        default=[],
        metavar="FOLDER",
        help="a deck's folder, or its number; again for more",
    )
    parser.add_argument(
        "--tags", action="append", default=[], metavar="TAG,…", help="cards with any of these tags"
    )
    parser.add_argument(
        "--types", action="append", default=[], metavar="TYPE,…", help="cards of these types"
    )
    parser.add_argument("--paper", choices=tuple(PAPERS), default="a4")
    parser.add_argument("--letters", choices=tuple(LETTERS), default="normal", help="size of type")
    parser.add_argument(
        "--pdf", action="store_true", help="PDF beside the HTML, through an installed Chromium"
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
        _project.report(result, options, "nothing was written", failed=True)
        return result, None
    return result, result.edition
