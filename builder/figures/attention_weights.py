"""`attention-weights`: the weights of scaled dot-product attention with a causal mask; larger weights are darker.

Each row is a position with its query, each column a position with its key. Queries and keys are written as those of an
`attention-weight`. `tokens: [el, gato]` names the positions; `hide: [2 1]` replaces the weight that position 2 gives
position 1 with a question mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._canvas import (
    BOLD,
    CODE,
    FAINT,
    GROUND,
    INK,
    ITALIC,
    SMALL,
    SOFT,
    TEXT,
    Box,
    Canvas,
    check_drawable,
    width,
)
from builder.figures._figure import HIDDEN, Figure, numbers
from builder.figures._shading import shade
from builder.languages import say
from builder.quantities.vectors import LOGARITHM, logarithm
from builder.schema import Key, Line, ListOf, Number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.quantities.vectors import Vector
    from builder.values import Value

MAX_POSITIONS = 6
_CELL, _HIGH, _PADDING, _GAP = 50.0, 30.0, 8.0, 9.0
_MASKED = "#eeede8"
"""The background of what a position does not see."""

Pair = tuple[int, int]
"""The positions of a query and of a key, from 1."""


@dataclass(frozen=True)
class AttentionWeights:
    """The queries and keys of some positions, their tokens, and the weights that are hidden."""

    queries: tuple[Vector, ...]
    """Of each component the number whose natural logarithm it is."""
    keys: tuple[Vector, ...]
    tokens: tuple[str, ...]
    hidden: tuple[Pair, ...]

    def __post_init__(self) -> None:
        if not len(self.queries) == len(self.keys) == len(self.tokens):
            raise q.Impossible(say("figure-attention-unequal"))
        check_drawable(*self.tokens)
        cells = self.cells  # refuses vectors of different lengths, also where nothing is hidden
        for pair in self.hidden:
            if pair not in cells:
                raise q.Unknown(say("figure-no-weight", cell=" ".join(map(str, pair))))

    @cached_property
    def cells(self) -> dict[Pair, q.AttentionWeight]:
        """The weight that each position gives each other one."""
        places = range(1, len(self.keys) + 1)
        return {
            (row, column): q.AttentionWeight(self.queries[row - 1], self.keys, row, column)
            for row in places
            for column in places
        }

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The weights."""
        return tuple(self.cells.values())

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the table; what is masked has a grey background."""
        weights = {pair: _weight(values[quantity]) for pair, quantity in self.cells.items()}
        plain = numbers(list(weights.values()), locale)
        labels = {
            pair: HIDDEN if pair in self.hidden else label
            for pair, label in zip(weights, plain, strict=True)
        }
        canvas = Canvas(locale.words.text("figure-attention-weights"))
        wide = max(_CELL, *(width(token, SMALL, CODE) + 2 * _PADDING for token in self.tokens))
        for n, token in enumerate(self.tokens):
            canvas.text((n + 0.5) * wide, -14, token, size=SMALL, face=CODE)
            canvas.text(-_GAP, (n + 0.5) * _HIGH, token, size=SMALL, face=CODE, anchor=1)
        for (row, column), weight in weights.items():
            box = Box((column - 1) * wide, (row - 1) * _HIGH, column * wide, row * _HIGH)
            is_hidden, is_masked = (row, column) in self.hidden, column > row
            part = Fraction(0) if is_hidden else weight
            fill = _MASKED if is_masked else shade(part)
            canvas.rect(box, fill=fill, stroke=FAINT)
            color = GROUND if part == 1 else SOFT if is_masked else INK
            face = BOLD if is_hidden else TEXT
            at = (column - 0.5) * wide, (row - 0.5) * _HIGH
            canvas.text(*at, labels[row, column], face=face, fill=color)
        self._write_heads(canvas, wide, locale.words)
        return canvas.drawing(self._alt(canvas.title, labels, locale.words))

    def _write_heads(self, canvas: Canvas, wide: float, words: Language) -> None:
        key, query = words.text("figure-attention-key"), words.text("figure-attention-query")
        middle = wide * len(self.tokens) / 2
        canvas.text(middle, -34, key, size=SMALL, face=ITALIC, fill=SOFT)
        canvas.text(-_GAP, -14, query, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)

    def _alt(self, title: str, labels: Mapping[Pair, str], words: Language) -> str:
        rows = []
        for row, token in enumerate(self.tokens, 1):
            shown = "; ".join(
                f"{other}, {labels[row, column]}" for column, other in enumerate(self.tokens, 1)
            )
            rows.append(words.text("figure-attention-from", token=token, weights=shown))
        return f"{title}. {' '.join(rows)}"


def _weight(value: Value) -> Fraction:
    assert isinstance(value, Fraction), "a weight is a fraction"
    return value


def scene(_model: None, values: Mapping[str, Any]) -> AttentionWeights:
    """Build the data of a figure."""
    queries = tuple(tuple(map(logarithm, query)) for query in values["queries"])
    places = tuple(str(n) for n in range(1, len(values["keys"]) + 1))
    hidden = tuple((int(text.split()[0]), int(text.split()[1])) for text in values.get("hide", ()))
    return AttentionWeights(queries, values["keys"], values.get("tokens", places), hidden)


_COMPONENTS = 1, MAX_POSITIONS**2
_LOGARITHMS = ListOf(Line(say("shape-logarithm"), LOGARITHM), *_COMPONENTS)
FIGURE = Figure(
    name="attention-weights",
    models=(),
    keys={
        "queries": Key(ListOf(_LOGARITHMS, 2, MAX_POSITIONS), required=True),
        "keys": Key(ListOf(ListOf(Number(), *_COMPONENTS), 2, MAX_POSITIONS), required=True),
        "tokens": Key(ListOf(Line(say("shape-word"), r"\S{1,20}"), 2, MAX_POSITIONS)),
        "hide": Key(ListOf(Line(say("shape-two-positions"), r"[1-9] [1-9]"), 1, MAX_POSITIONS**2)),
    },
    scene=scene,
    example=(
        "figura:\n"
        "  figure: attention-weights\n"
        "  queries: [[0], [ln 3], [ln 2]]\n"
        "  keys: [[1], [0], [1]]\n"
        "  tokens: [el, gato, come]\n"
    ),
)
