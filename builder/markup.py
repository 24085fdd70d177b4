r"""The shape of a card's text: what is code, a formula, a cloze deletion, and what is left for
Markdown.

One scanner serves the loader (which must not part a card at a `---` inside code), the rules, the
verifier (which reads formulas and code as values) and the renderer. It knows nothing of paragraphs,
emphasis or lists: those are Markdown's.

A `$` opens a formula when a character other than a space follows it and no letter, digit or `$`
comes before it; it closes one when no space comes before it and no digit follows. So `$5 y $10` and
`5$-10$` are money, and `$x$` is a formula. `\\(…\\)` and `\\[…\\]` are formulas too. None may hold
a blank line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property, lru_cache


class Kind(Enum):
    """What a piece of text is."""

    TEXT = "text"
    CODE = "code"
    FENCE = "fenced code"
    MATH = "formula"
    DISPLAY = "display formula"
    DOLLAR = "escaped dollar"
    LINK = "link target"
    CLOZE_OPEN = "cloze opening"
    CLOZE_HINT = "cloze hint"
    CLOZE_CLOSE = "cloze closing"
    LONE_DOLLAR = "dollar that is no formula"
    UNCLOSED_MATH = "unclosed formula"
    UNCLOSED_FENCE = "unclosed fence"
    BAD_CLOZE = "malformed cloze"


@dataclass(frozen=True)
class Piece:
    """A run `text[start:end]` of one kind, whose inside is `text[inner:inner_end]`."""

    kind: Kind
    start: int
    end: int
    inner: int
    inner_end: int
    info: str = ""
    """A fence's language; a cloze opening's number."""


FORMULAS = frozenset({Kind.MATH, Kind.DISPLAY})

_FENCE = re.compile(r"(?m)^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<rest>[^\n`]*)$")
_CLOZE = re.compile(r"\{\{c([1-9]\d{0,2})::")
_CLOZE_LIKE = re.compile(r"\{\{[ ]*[cC]\d*(?:,\d+)*[ ]*:+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_LINK = re.compile(r"\]\((?:[^()\n]|\([^()\n]*\))*\)")
_DOLLAR = re.compile(r"\\+\$|\$")
_TICKS = re.compile(r"`+")
_SPECIAL = re.compile(r"[\\`$\]{}~:]")


@lru_cache(maxsize=4096)
def scan(text: str) -> tuple[Piece, ...]:
    """Cut a text into pieces that cover it, in order. Linear in its length."""
    return tuple(_Scanner(text).run())


def inner(text: str, piece: Piece) -> str:
    """What stands inside a piece's delimiters; a code span without the one space of padding
    Markdown allows.
    """
    body = text[piece.inner : piece.inner_end]
    if piece.kind is Kind.CODE and body.startswith(" ") and body.endswith(" ") and body.strip():
        return body[1:-1]
    return body


class _Scanner:
    """Left to right, once; `pos` only grows."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pos = 0
        self.plain = 0
        """Where the run of plain text that leads up to `pos` began."""
        self.pieces: list[Piece] = []
        self.in_cloze = False
        self.ends: dict[str, int] = {}
        """Closing delimiter -> where it was last found, ahead of `pos`; -1 where there is none left."""

    # Each of these looks through the whole text, once, and most short texts need none.

    @cached_property
    def blanks(self) -> list[int]:
        """Where blank lines begin, ahead of `pos`."""
        return [m.start() for m in _BLANK_LINE.finditer(self.text)]

    @cached_property
    def fences(self) -> dict[int, re.Match[str]]:
        """The lines that open or close fenced code, by where their fence begins."""
        return {m.start("fence"): m for m in _FENCE.finditer(self.text)}

    @cached_property
    def stops(self) -> dict[int, bool]:
        """The dollars at which the search for a formula's end stops, ascending -> whether it ends one."""
        text, found = self.text, dict[int, bool]()
        for dollar in _DOLLAR.finditer(text):
            at = dollar.end() - 1
            backslashes = at - dollar.start()
            if text[at - 1 : at].isspace():
                found[at] = False
            elif backslashes % 2 == 0 and not text[at + 1 : at + 2].isdigit():
                found[at] = True
        return found

    @cached_property
    def stop_places(self) -> list[int]:
        """Their positions."""
        return list(self.stops)

    @cached_property
    def ticks(self) -> dict[int, list[int]]:
        """Length of a run of backticks -> where such runs begin, ascending."""
        found: dict[int, list[int]] = {}
        for run in _TICKS.finditer(self.text):
            found.setdefault(run.end() - run.start(), []).append(run.start())
        return found

    def run(self) -> list[Piece]:
        while (special := _SPECIAL.search(self.text, self.pos)) is not None:
            self.pos = special.start()
            before = len(self.pieces)
            getattr(self, _READERS[special.group()])()
            if len(self.pieces) == before:
                self.pos = max(self.pos, special.end())
        self._flush(len(self.text))
        return self.pieces

    def _flush(self, end: int) -> None:
        if end > self.plain:
            self.pieces.append(Piece(Kind.TEXT, self.plain, end, self.plain, end))
        self.plain = end

    def _emit(self, kind: Kind, end: int, inner: int, inner_end: int, info: str = "") -> None:
        self._flush(self.pos)
        self.pieces.append(Piece(kind, self.pos, end, inner, inner_end, info))
        self.pos = self.plain = end

    def _paragraph_end(self, start: int) -> int:
        """Where the blank line after `start` begins."""
        while self.blanks and self.blanks[0] < start:
            self.blanks.pop(0)
        return self.blanks[0] if self.blanks else len(self.text)

    def read_backslash(self) -> None:
        following = self.text[self.pos + 1 : self.pos + 2]
        if following == "$":
            self._emit(Kind.DOLLAR, self.pos + 2, self.pos + 1, self.pos + 2)
        elif following in ("(", "["):
            closing = "\\)" if following == "(" else "\\]"
            kind = Kind.MATH if following == "(" else Kind.DISPLAY
            self._formula(kind, self.pos + 2, closing)
        else:
            self.pos += 2  # Markdown's own escape

    def read_fence_or_tilde(self) -> None:
        if (match := self.fences.get(self.pos)) is not None:
            self._fence(match)

    def read_backtick(self) -> None:
        if (match := self.fences.get(self.pos)) is not None:
            self._fence(match)
            return
        run = _TICKS.match(self.text, self.pos)
        assert run is not None
        length = run.end() - run.start()
        limit = self._paragraph_end(self.pos)
        starts = self.ticks.get(length, [])
        while starts and starts[0] <= run.start():
            starts.pop(0)
        if starts and starts[0] < limit:
            self._emit(Kind.CODE, starts[0] + length, run.end(), starts[0])
        else:
            self.pos = run.end()

    def _fence(self, match: re.Match[str]) -> None:
        fence, indent = match["fence"], len(match["indent"])
        closing = re.compile(rf"(?m)^[ ]*{re.escape(fence[0])}{{{len(fence)},}}[ ]*$")
        end = closing.search(self.text, match.end())
        self.pos -= indent
        body = min(match.end() + 1, len(self.text))
        info = (match["rest"].split() or [""])[0]
        if end is None:
            self._emit(Kind.UNCLOSED_FENCE, len(self.text), body, len(self.text), info)
        else:
            self._emit(Kind.FENCE, end.end(), body, max(body, end.start()), info)

    def read_dollar(self) -> None:
        text, pos = self.text, self.pos
        if text.startswith("$$", pos):
            self._formula(Kind.DISPLAY, pos + 2, "$$")
            return
        before, after = text[pos - 1 : pos], text[pos + 1 : pos + 2]
        if after and not after.isspace() and not before.isalnum():
            end = self._closing_dollar(pos + 1)
            if end is not None:
                self._emit(Kind.MATH, end + 1, pos + 1, end)
                return
        self._emit(Kind.LONE_DOLLAR, pos + 1, pos, pos + 1)

    def _closing_dollar(self, start: int) -> int | None:
        """Where the formula that begins at `start` ends; None where a space comes before the next dollar."""
        at = bisect_left(self.stop_places, start)
        if at == len(self.stop_places):
            return None
        stop = self.stop_places[at]
        return stop if self.stops[stop] and stop < self._paragraph_end(start) else None

    def _formula(self, kind: Kind, start: int, closing: str) -> None:
        end = self.ends.get(closing, -1)
        if -1 < end < start or closing not in self.ends:
            end = self.ends[closing] = self.text.find(closing, start)
        if end < 0 or end >= self._paragraph_end(start):
            self._emit(Kind.UNCLOSED_MATH, start, start, start, closing)
        else:
            self._emit(kind, end + len(closing), start, end)

    def read_bracket(self) -> None:
        if (match := _LINK.match(self.text, self.pos)) is not None:
            self._emit(Kind.LINK, match.end(), match.start() + 2, match.end() - 1)

    def read_open_brace(self) -> None:
        match = _CLOZE.match(self.text, self.pos)
        if match is not None and not self.in_cloze:
            self._emit(Kind.CLOZE_OPEN, match.end(), match.end(), match.end(), match[1])
            self.in_cloze = True
        elif (like := _CLOZE_LIKE.match(self.text, self.pos)) is not None:
            self._emit(Kind.BAD_CLOZE, like.end(), self.pos, like.end())

    def read_close_brace(self) -> None:
        if self.in_cloze and self.text.startswith("}}", self.pos):
            self._emit(Kind.CLOZE_CLOSE, self.pos + 2, self.pos, self.pos + 2)
            self.in_cloze = False

    def read_colon(self) -> None:
        if self.in_cloze and self.text.startswith("::", self.pos):
            self._emit(Kind.CLOZE_HINT, self.pos + 2, self.pos, self.pos + 2)


_READERS = {
    "\\": "read_backslash",
    "`": "read_backtick",
    "~": "read_fence_or_tilde",
    "$": "read_dollar",
    "]": "read_bracket",
    "{": "read_open_brace",
    "}": "read_close_brace",
    ":": "read_colon",
}


@dataclass(frozen=True)
class Deletion:
    """A cloze deletion: `{{cN::` … `}}`, with the pieces between."""

    number: int
    opening: Piece
    closing: Piece
    hint: Piece | None

    @property
    def answer_range(self) -> tuple[int, int]:
        """The start and end of its answer."""
        return self.opening.end, (self.hint or self.closing).start


def deletions(text: str) -> tuple[tuple[Deletion, ...], tuple[Piece, ...]]:
    """The cloze deletions of a text, and the openings that nothing closes."""
    found: list[Deletion] = []
    unclosed: list[Piece] = []
    opening: Piece | None = None
    hint: Piece | None = None
    for piece in scan(text):
        if piece.kind is Kind.CLOZE_OPEN:
            opening, hint = piece, None
        elif piece.kind is Kind.CLOZE_HINT:
            hint = hint or piece
        elif piece.kind is Kind.CLOZE_CLOSE and opening is not None:
            found.append(Deletion(int(opening.info), opening, piece, hint))
            opening = None
    if opening is not None:
        unclosed.append(opening)
    return tuple(found), tuple(unclosed)


def parting_lines(text: str) -> list[tuple[int, int]]:
    """The lines `---` that part a card, as (start, end) offsets: those outside code and
    formulas.
    """
    pieces = scan(text)
    starts = [piece.start for piece in pieces]
    lines = [(m.start(), m.end()) for m in re.finditer(r"(?m)^---[ \t]*$", text)]
    return [(a, b) for a, b in lines if pieces[bisect_right(starts, a) - 1].kind is Kind.TEXT]


@lru_cache(maxsize=4096)
def prose(text: str) -> tuple[tuple[int, str], ...]:
    """The runs of plain text, as (offset, text): no code, formula or link target among them."""
    return tuple((p.start, text[p.start : p.end]) for p in scan(text) if p.kind is Kind.TEXT)
