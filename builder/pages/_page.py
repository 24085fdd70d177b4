"""What a page is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from builder.edition import Edition

MADE = "<!-- Written by `mazo docs`: edit what it lists, not this page. -->\n"


@dataclass(frozen=True)
class Page:
    """A document that is generated, kept in git, and checked."""

    name: str
    write: Callable[[Edition], str]
    """The page's text."""
    pictures: Callable[[Edition], Mapping[str, bytes]] = lambda _: {}
    """What it shows, by file name in `docs/pictures/`."""
    lists_cards: bool = False
    """Whether it changes with the cards. Such a page is written anew at a release: pull requests that add cards leave
    it alone, and do not conflict there."""
