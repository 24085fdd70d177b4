"""`longest-match`: how WordPiece splits a word, longest piece first.

Each line looks up a piece, drawn under the letters that it would cover. If the vocabulary contains it, the
piece is taken and the next line begins after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.exact import wordpiece
from builder.figures._canvas import (
    ACCENT,
    CODE,
    CODE_BOLD,
    FAINT,
    GROUND,
    INK,
    ITALIC,
    SIZE,
    SMALL,
    SOFT,
    TINT,
    Box,
    Canvas,
    check_drawable,
)
from builder.figures._figure import Figure
from builder.languages import say
from builder.schema import Key, Line
from builder.values import Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

MAX_LETTERS, MAX_LINES = 10, 20
_CELL, _HIGH, _LINE = 40.0, 26.0, 22.0
_INSET = 2.0


@dataclass(frozen=True)
class LongestMatch:
    """A word and the vocabulary that splits it."""

    text: str
    tokenizer: q.WordPiece

    def __post_init__(self) -> None:
        q.Tokenization(self.text, self.tokenizer)
        if " " in self.text or len(self.text) > MAX_LETTERS:
            raise q.TooLarge(say("figure-long-word", text=self.text, most=MAX_LETTERS))
        if len(self.tries) > MAX_LINES:
            raise q.TooLarge(say("figure-many-lookups", pieces=len(self.tries), most=MAX_LINES))
        check_drawable(self.text)

    @cached_property
    def tries(self) -> tuple[wordpiece.Try, ...]:
        """The lookups, in order."""
        return wordpiece.tries(self.text, self.tokenizer.vocabulary)

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The word's tokens."""
        return (q.Tokenization(self.text, self.tokenizer),)

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the word, the lookups below it, and its tokens at the bottom."""
        tokens = values[self.quantities[0]]
        assert isinstance(tokens, Tokens), "a word's tokens"
        taken = tuple(one.piece for one in self.tries if one.is_taken)
        if tokens.tokens != (taken if self.tries[-1].is_taken else (q.UNKNOWN,)):
            raise AssertionError(
                "the steps do not give the tokens that the exact solver and the library computed"
            )
        canvas = Canvas(locale.words.text("figure-longest-match"))
        for n, letter in enumerate(self.text):
            box = Box(n * _CELL, 0, (n + 1) * _CELL, _HIGH)
            canvas.rect(box, stroke=INK)
            canvas.text((n + 0.5) * _CELL, _HIGH / 2, letter, size=SIZE + 1, face=CODE)
        foot = _HIGH + 10 + _LINE * len(self.tries)
        for n in range(len(self.text) + 1):
            canvas.path([(n * _CELL, _HIGH), (n * _CELL, foot)], stroke=FAINT, dash="2 3")
        step, begins = 0, True
        for n, one in enumerate(self.tries):
            y = _HIGH + 8 + _LINE * (n + 0.5)
            _draw_try(canvas, one, y)
            if begins:
                step += 1
                canvas.text(-10, y, f"{step}", size=SMALL, face=ITALIC, fill=SOFT, anchor=1)
            begins = one.is_taken
        self._draw_tokens(canvas, tokens.tokens, foot + 4)
        return canvas.drawing(self._alt(tokens.tokens, locale.words))

    def _draw_tokens(self, canvas: Canvas, tokens: tuple[str, ...], y: float) -> None:
        spans = [(one.start, one.end) for one in self.tries if one.is_taken]
        if tokens == (q.UNKNOWN,):
            spans = [(0, len(self.text))]
        for token, (start, end) in zip(tokens, spans, strict=True):
            box = Box(start * _CELL, y, end * _CELL, y + _HIGH)
            canvas.rect(box, fill=TINT, stroke=ACCENT, weight=2)
            middle = (start + end) / 2 * _CELL
            canvas.text(middle, y + _HIGH / 2, token, size=SIZE, face=CODE_BOLD, fill=ACCENT)

    def _alt(self, tokens: tuple[str, ...], words: Language) -> str:
        said = [words.text("figure-longest-match-begins", text=self.text)]
        missing: list[str] = []
        for one in self.tries:
            absent = ", ".join(missing)
            if not one.is_taken:
                missing.append(one.piece)
                continue
            said.append(
                words.text("figure-longest-match-taken-after", missing=absent, piece=one.piece)
                if missing
                else words.text("figure-longest-match-taken", piece=one.piece)
            )
            missing = []
        if missing:
            said.append(words.text("figure-longest-match-none", missing=", ".join(missing)))
        said.append(words.text("figure-tokens", tokens=" ".join(tokens)))
        return " ".join(said)


def _draw_try(canvas: Canvas, one: wordpiece.Try, y: float) -> None:
    """Draw a piece under its letters: filled if the vocabulary contains it, otherwise dashed."""
    left, right = one.start * _CELL + _INSET, one.end * _CELL - _INSET
    box = Box(left, y - _LINE / 2 + _INSET, right, y + _LINE / 2 - _INSET)
    if one.is_taken:
        canvas.rect(box, fill=TINT, stroke=ACCENT, weight=1.5, round_=4)
        canvas.text((left + right) / 2, y, one.piece, size=SMALL, face=CODE_BOLD, fill=ACCENT)
    else:
        canvas.rect(box, fill=GROUND, stroke=SOFT, dash="3 3", round_=4)
        canvas.text((left + right) / 2, y, one.piece, size=SMALL, face=CODE, fill=SOFT)


def scene(model: q.WordPiece, values: Mapping[str, Any]) -> LongestMatch:
    """Build the data of a figure."""
    return LongestMatch(values["text"], model)


FIGURE = Figure(
    name="longest-match",
    models=(q.WordPiece,),
    keys={"text": Key(Line(say("shape-word")), required=True)},
    scene=scene,
    example=(
        'wp: {wordpiece: {vocabulary: [a, b, "##a", "##b", aa]}}\n'
        "figura: {figure: longest-match, text: aabaa, under: wp}\n"
    ),
)
