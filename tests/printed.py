"""Read a PDF: its text, words and lines in their places, page sizes, outline, tags, and glyphs that its fonts lack."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.generic import ContentStream

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MILLIMETRES_A_POINT = 25.4 / 72
XHTML = "{http://www.w3.org/1999/xhtml}"
Matrix = list[float]
IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]


def _times(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return [
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    ]


def _moved(point: Any, matrix: Matrix) -> tuple[float, float]:
    x, y = map(float, point)
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


class Word(NamedTuple):
    """A word and its box, in millimetres from the top left corner of its page."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


_LINE = re.compile(r'<line xMin="([\d.]+)" yMin="([\d.]+)".*?</line>', re.DOTALL)
_WORD = re.compile(r"<word [^>]*>(.*?)</word>")


@dataclass(frozen=True)
class Line:
    """A line of text with its place on the page, in points."""

    left: float
    top: float
    text: str


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
    def reading_order(self) -> list[str]:
        """The text of each page, column by column."""
        command = ["pdftotext", str(self.path), "-"]
        text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        return text.split("\f")[:-1]

    @cached_property
    def text_lines(self) -> list[list[Line]]:
        """The lines of each page."""
        command = ["pdftotext", "-bbox-layout", str(self.path), "-"]
        text = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
        return [
            [
                Line(float(line[1]), float(line[2]), unescape(" ".join(_WORD.findall(line[0]))))
                for line in _LINE.finditer(page)
            ]
            for page in text.split("<page ")[1:]
        ]

    @property
    def words(self) -> list[Word]:
        """Its words, page by page, from 1."""
        text = subprocess.run(
            ["pdftotext", "-bbox", self.path, "-"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        found = []
        tree = ET.fromstring(text)  # noqa: S314 - pdftotext made it
        for number, page in enumerate(tree.iter(f"{XHTML}page"), 1):
            for word in page.iter(f"{XHTML}word"):
                sides = (float(word.attrib[side]) for side in ("xMin", "yMin", "xMax", "yMax"))
                box = (side * MILLIMETRES_A_POINT for side in sides)
                found.append(Word(number, word.text or "", *box))
        return found

    @property
    def alternatives(self) -> dict[str, list[str]]:
        """The alternative text of each element that is a formula or a figure, by kind."""
        root = self._root["/StructTreeRoot"]
        return {
            kind: [str(one.get("/Alt", "")) for one in elements(root, kind)]
            for kind in ("/Formula", "/Figure")
        }

    @property
    def without_glyph(self) -> int:
        """How many characters are shown as the sign of a font that lacks them, its glyph 0."""
        count = 0
        for page in self._reader.pages:
            content = page.get_contents()
            operations = content.operations if content is not None else []
            for operands, operator in operations:
                shown = operands[0] if operator == b"TJ" else operands
                if operator in (b"Tj", b"TJ"):
                    texts = (one for one in shown if isinstance(one, str | bytes))
                    data = b"".join(
                        one if isinstance(one, bytes) else getattr(one, "original_bytes", b"")
                        for one in texts
                    )
                    count += sum(data[n : n + 2] == b"\0\0" for n in range(0, len(data), 2))
        return count

    @property
    def type_sizes(self) -> Counter[float]:
        """How many runs of glyphs have each size of type, in points, but for those in the font of formulas."""
        found: Counter[float] = Counter()
        for page in self._reader.pages:
            resources: Any = page["/Resources"]
            fonts = resources.get("/Font", {})
            names = {key: str(font.get_object()["/BaseFont"]) for key, font in fonts.items()}
            matrix, stack, text = IDENTITY, list[Matrix](), IDENTITY
            size, is_formula = 0.0, False
            for operands, operator in ContentStream(
                page["/Contents"].get_object(), self._reader
            ).operations:
                match operator:
                    case b"q":
                        stack.append(matrix)
                    case b"Q":
                        matrix = stack.pop()
                    case b"cm":
                        matrix = _times([float(value) for value in operands], matrix)
                    case b"Tm":
                        text = [float(value) for value in operands]
                    case b"Tf":
                        size, is_formula = float(operands[1]), "Math" in names[operands[0]]
                    case b"Tj" | b"TJ" if not is_formula:
                        a, b, c, d, _, _ = _times(text, matrix)
                        found[round(size * abs(a * d - b * c) ** 0.5, 2)] += 1
        return found

    def lines(self, page: int) -> set[tuple[float, float, float, float]]:
        """The straight lines drawn on a page: both ends, in millimetres from the top left corner."""
        one = self._reader.pages[page - 1]
        content = ContentStream(one["/Contents"].get_object(), self._reader)
        matrix, stack, at = IDENTITY, list[Matrix](), (0.0, 0.0)
        found = set()
        height = float(one.mediabox.height)
        for operands, operator in content.operations:
            match operator:
                case b"q":
                    stack.append(matrix)
                case b"Q":
                    matrix = stack.pop()
                case b"cm":
                    matrix = _times([float(value) for value in operands], matrix)
                case b"m":
                    at = _moved(operands, matrix)
                case b"l":
                    ends = (*at, *(at := _moved(operands, matrix)))
                    x, y, x2, y2 = (value * MILLIMETRES_A_POINT for value in ends)
                    top = height * MILLIMETRES_A_POINT
                    found.add((round(x, 2), round(top - y, 2), round(x2, 2), round(top - y2, 2)))
        return found

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
    def title(self) -> str:
        """The title in its metadata."""
        return str(self._reader.metadata.title) if self._reader.metadata else ""

    @property
    def author(self) -> str:
        """The author in its metadata."""
        return str(self._reader.metadata.author) if self._reader.metadata else ""

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
