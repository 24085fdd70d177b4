"""Read a PDF: the text of each page, page sizes, outline, and how many pages each article spans."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MILLIMETRES_A_POINT = 25.4 / 72


@dataclass(frozen=True)
class Pdf:
    """A PDF file."""

    path: Path

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        text = subprocess.run(
            ["pdftotext", "-layout", self.path, "-"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        return text.split("\f")[:-1]

    @cached_property
    def _reader(self) -> PdfReader:
        return PdfReader(self.path)

    @property
    def _root(self) -> Any:
        return self._reader.trailer["/Root"]

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """The widths and heights of its pages, in whole millimetres."""
        return {
            (
                round(float(page.mediabox.width) * MILLIMETRES_A_POINT),
                round(float(page.mediabox.height) * MILLIMETRES_A_POINT),
            )
            for page in self._reader.pages
        }

    @property
    def language(self) -> str:
        """The language that it declares."""
        return str(self._root.get("/Lang"))

    @property
    def is_tagged(self) -> bool:
        """Whether it has a structure for screen readers."""
        return bool(self._root.get("/MarkInfo", {}).get("/Marked"))

    @property
    def outline(self) -> list[str]:
        """The titles in its outline, two levels deep."""

        def titles(entries: Any, depth: int) -> Iterator[str]:
            for entry in entries:
                if isinstance(entry, list):
                    if depth < 2:
                        yield from titles(entry, depth + 1)
                else:
                    yield str(entry.title)

        return list(titles(self._reader.outline, 1))

    @property
    def articles(self) -> list[int]:
        """The number of pages that each article spans."""
        return [
            len(set(pages_of(article)))
            for article in elements(self._root["/StructTreeRoot"], "/Art")
        ]


def children(element: Any) -> Iterator[Any]:
    """The children of an element of the structure tree."""
    kids = element.get("/K")
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        inner = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(inner, dict):
            yield inner


def elements(element: Any, kind: str) -> Iterator[Any]:
    """The outermost elements of a kind."""
    for child in children(element):
        if child.get("/S") == kind:
            yield child
        else:
            yield from elements(child, kind)


def pages_of(element: Any) -> Iterator[int]:
    """The object numbers of the pages that an element has content on."""
    if "/Pg" in element:
        yield element.raw_get("/Pg").idnum
    for child in children(element):
        yield from pages_of(child)
