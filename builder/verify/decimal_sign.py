r"""Check that the numbers of a verified note have the decimal sign of its collection.

The other checks then read the note with points: `0{,}5` as `0.5`. A number with the other sign is read as it was
meant, so that one mistake is reported once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from builder.codes import verify as codes
from builder.languages import say
from builder.notes import typed_of
from builder.text.plain import nodes, prose
from builder.text.tree import Formula

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.model import SourceNote
    from builder.source import Text
    from builder.verify.establish import Established

_SIGN = r"(?:\{,\}|[.,])"
_NUMBER = re.compile(rf"(?<![\d.])\d+(?:{_SIGN}\d+)+")
_PIECE = re.compile(r"\d+(?:(?:\{,\}|\.)\d+)*")
"""A part of a list without blanks: `0.9,0.1`."""
_PARTS = re.compile(rf"(\d+)({_SIGN})(\d+)")
_GROUPED = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?P<sign>\{,\}|[.,])\d{3}(?:(?P=sign)\d{3})*)"
    rf"(?:(?!(?P=sign)){_SIGN}(?P<rest>\d+))?"
)
"""A number with signs between thousands."""
_DATA = re.compile(
    r"\\(?:text\w*|math\w+|operatorname)\{(?:[^{}\\]|\\.)*\}"
    r"|(?<![A-Za-z\\])(?:[pNS]|\\hat\{p\})\((?:[^()\\]|\\.)*\)"
)
"""Words in a formula, which are shown as they are in the data: `p(3.5 \\mid a)`."""
_OPENS = re.compile(r"(?:[(\[|]|\\\{|_\{)\s*$")
_CLOSES = re.compile(r"\s*(?:\\right)?(?:[)\]|}]|\\\})")
_MORE = re.compile(r",\w")
"""What follows a number in a list without blanks."""
_NEAR = 8
"""How many characters before a number are looked at."""
_PAD = "~"
"""A blank of LaTeX: it takes the place of the braces of `{,}`, so that what follows keeps its place."""


@dataclass(frozen=True)
class _Found:
    """A number with signs, as written."""

    start: int
    end: int
    text: str
    in_formula: bool

    def written(self, decimal: str, whole: str, rest: str | None) -> str:
        """Write it as it should be."""
        if rest is None:
            return whole
        return whole + ("{,}" if self.in_formula and decimal == "," else decimal) + rest


def with_points(note: SourceNote, established: Established, sink: Sink) -> SourceNote | None:
    """Return the note with points in its numbers, after reporting those with the other sign.

    Return None where a number can be read in two ways, so that nothing can be said of its value.
    """
    typed = _typed(note, established)
    options = {id(option.text) for option in note.options}
    is_clear = True

    def read(text: Text) -> Text:
        nonlocal is_clear
        value, at = "", 0
        numbers = _numbers(text.value, is_plain=text is typed, is_option=id(text) in options)
        for found in sorted(numbers, key=attrgetter("start")):
            problem, is_open = _problem(found, note.locale.decimal)
            is_clear = is_clear and not is_open
            if problem is not None:
                sink.report(codes.WRONG_DECIMAL, text.span(found.start, found.end), problem)
            if (parts := _PARTS.fullmatch(found.text)) is not None:
                plain = f"{parts[1]}.{parts[3]}".ljust(len(found.text), _PAD)
                value, at = value + text.value[at : found.start] + plain, found.end
        return replace(text, value=value + text.value[at:]) if at else text

    with_signs = replace(
        note,
        parts={name: read(text) for name, text in note.parts.items()},
        options=tuple(
            replace(
                option,
                text=read(option.text),
                reason=None if option.reason is None else read(option.reason),
            )
            for option in note.options
        ),
    )
    return with_signs if is_clear else None


def in_text(digits: str, decimal: str) -> Message | None:
    """Return what is wrong with a number in running text that has the other sign, or None."""
    found = _Found(0, len(digits), digits, in_formula=True)
    parts = _PARTS.fullmatch(digits)
    if parts is None or parts[2] == decimal or _GROUPED.fullmatch(digits):
        return None
    right = found.written(decimal, parts[1], parts[3])
    return say("wrong-decimal-sign-in-text", number=digits, right=f"${right}$")


def _typed(note: SourceNote, established: Established) -> Text | None:
    """Return the answer if it is typed and a number."""
    assert note.claims is not None
    is_number = note.claims.answer in established.numbers
    return typed_of(note) if is_number else None


def _numbers(value: str, *, is_plain: bool, is_option: bool) -> Iterator[_Found]:
    """Yield the numbers with signs that stand for themselves: none of running text, except in options."""
    if is_plain:
        yield from _within(value, 0, in_formula=False)
        return
    for formula in nodes(value, Formula):
        yield from _within(value[formula.start : formula.end], formula.start, in_formula=True)
    if is_option:
        for offset, run in prose(value):
            yield from _within(run, offset, in_formula=False)


def _within(written: str, offset: int, *, in_formula: bool) -> Iterator[_Found]:
    shown = _DATA.sub(lambda data: _PAD * len(data[0]), written) if in_formula else written
    for number in _NUMBER.finditer(shown):
        pieces = [number]
        if not _PARTS.fullmatch(number[0]) and not _GROUPED.fullmatch(number[0]):
            pieces = list(_PIECE.finditer(shown, *number.span()))
        elif _PARTS.fullmatch(number[0]) and "," in number[0] and _is_listed(shown, number):
            continue
        for piece in pieces:
            yield _Found(offset + piece.start(), offset + piece.end(), piece[0], in_formula)


def _is_listed(shown: str, number: re.Match[str]) -> bool:
    r"""Return whether a bare comma parts two numbers, as in `(0,1)`, `\{1,2\}`, `w_{1,2}` and `x,1,2`."""
    if "{,}" in number[0]:
        return False
    before, end = shown[max(0, number.start() - _NEAR) : number.start()], number.end()
    is_pair = _OPENS.search(before) and _CLOSES.match(shown, end)
    return bool(is_pair or before.endswith(",") or _MORE.match(shown, end))


def _problem(found: _Found, decimal: str) -> tuple[Message | None, bool]:
    """Return what is wrong with a number, and whether its value is open."""
    grouped, parts = _GROUPED.fullmatch(found.text), _PARTS.fullmatch(found.text)
    if grouped and (parts is None or parts[2].strip("{}") != decimal):
        whole = re.sub(r"\D", "", grouped["whole"])
        right = found.written(decimal, whole, grouped["rest"])
        if parts is None:
            return say("wrong-decimal-sign-grouped", number=found.text, right=right), True
        other = found.written(decimal, parts[1], parts[3])
        message = say("wrong-decimal-sign-open", number=found.text, whole=right, right=other)
        return message, True
    if parts is None:
        return None, False  # `1.2.3` is no number
    right = found.written(decimal, parts[1], parts[3])
    if parts[2].strip("{}") == decimal:
        if right == found.text or not found.in_formula:
            return None, False
        return say("wrong-decimal-sign-spaced", number=found.text, right=right), False
    if parts[2] == ".":
        return say("wrong-decimal-sign-point", number=found.text, right=right), False
    if found.in_formula and parts[2] == ",":
        listed = f"{parts[1]}, {parts[3]}"
        return say("wrong-decimal-sign-bare", number=found.text, right=right, listed=listed), False
    return say("wrong-decimal-sign-comma", number=found.text, right=right), False
