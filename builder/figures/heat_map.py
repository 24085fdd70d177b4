"""`heat-map`: the counts of a bigram model as a table; larger counts are darker.

Rows are histories, columns the words that follow, and the last column counts the history. `values:
probabilities` shows p(column | row) instead of counts. `hide: [el gato]` replaces a value with a
question mark.
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
    SIZE,
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
from builder.schema import Key, Line, ListOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

MAX_WORDS = 8
COUNTS, PROBABILITIES = "counts", "probabilities"
_CELL, _HIGH, _PADDING, _GAP = 44.0, 28.0, 8.0, 9.0

Pair = tuple[str, str]


@dataclass(frozen=True)
class HeatMap:
    """A bigram model, the values to show, and the cells that are hidden."""

    model: q.TableModel | q.CountedModel
    shown: str
    hidden: tuple[Pair, ...]

    def __post_init__(self) -> None:
        if self.model.order != 2:
            raise q.Impossible(say("figure-heat-map-order", order=self.model.order))
        if self.shown == COUNTS and not isinstance(self.model, q.CountedModel):
            raise q.Impossible(say("figure-heat-map-table"))
        if len(self.columns) - 1 > MAX_WORDS:
            raise q.TooLarge(
                say("figure-heat-map-words", words=len(self.columns) - 1, most=MAX_WORDS)
            )
        check_drawable(*self.columns, *self.rows)
        for row, column in self.hidden:
            if row not in self.rows or column not in self.columns:
                raise q.Unknown(say("figure-no-cell", cell=f"{row} {column}"))

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The histories, in the order of the data."""
        if isinstance(self.model, q.TableModel):
            return tuple(context for ((context,), _) in self.model.rows)
        return (q.START, *self.columns[:-1])

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The words that can follow, in the order of the data."""
        if isinstance(self.model, q.TableModel):
            named = [word for (context, row) in self.model.rows for word in (*context, *dict(row))]
        else:
            named = [word for sentence in self.model.corpus for word in sentence]
        return (*(w for w in dict.fromkeys(named) if w not in (q.START, q.END)), q.END)

    @cached_property
    def cells(self) -> dict[Pair, q.Quantity]:
        """The quantity of each cell."""
        return {
            (row, column): self._cell(row, column) for row in self.rows for column in self.columns
        }

    @cached_property
    def totals(self) -> dict[str, q.Quantity]:
        """The count of each history in the corpus; empty for probabilities."""
        if self.shown != COUNTS or not isinstance(self.model, q.CountedModel):
            return {}
        return {row: q.Count((row,), self.model) for row in self.rows}

    def _cell(self, row: str, column: str) -> q.Quantity:
        if self.shown == COUNTS and isinstance(self.model, q.CountedModel):
            return q.Count((row, column), self.model)
        return q.Score(column, (row,), self.model)

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The quantities of the cells, then of the totals."""
        return (*self.cells.values(), *self.totals.values())

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the table."""
        plain = numbers([values[quantity] for quantity in self.cells.values()], locale)
        labels = {
            pair: HIDDEN if pair in self.hidden else label
            for pair, label in zip(self.cells, plain, strict=True)
        }
        canvas = Canvas(self._title(locale.words))
        wide = max(_CELL, *(width(c, SMALL, CODE) + 2 * _PADDING for c in self.columns))
        most = max(_number(values[quantity]) for quantity in self.cells.values())
        for n, column in enumerate(self.columns):
            canvas.text((n + 0.5) * wide, -14, column, size=SMALL, face=CODE)
        for n, row in enumerate(self.rows):
            y = (n + 0.5) * _HIGH
            canvas.text(-_GAP, y, row, size=SMALL, face=CODE, anchor=1)
            for m, column in enumerate(self.columns):
                box = Box(m * wide, n * _HIGH, (m + 1) * wide, (n + 1) * _HIGH)
                value = _number(values[self.cells[row, column]])
                is_hidden = (row, column) in self.hidden
                part = Fraction(0) if is_hidden else value / most
                canvas.rect(box, fill=shade(part), stroke=FAINT)
                color = GROUND if part == 1 else INK if value or is_hidden else SOFT
                face = BOLD if is_hidden else TEXT
                canvas.text((m + 0.5) * wide, y, labels[row, column], face=face, fill=color)
        self._write_heads(canvas, wide, values, locale)
        return canvas.drawing(self._alt(labels, locale.words))

    def _write_heads(
        self, canvas: Canvas, wide: float, values: Mapping[q.Quantity, Value], locale: Locale
    ) -> None:
        right, words = wide * len(self.columns), locale.words
        canvas.text(
            right / 2, -34, words.text("figure-heat-map-next"), size=SMALL, face=ITALIC, fill=SOFT
        )
        history = words.text("figure-heat-map-history")
        canvas.text(-_GAP, -14, history, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)
        if self.totals:
            total = words.text("figure-heat-map-total")
            canvas.text(right + 30, -14, total, size=SMALL, face=ITALIC, fill=SOFT)
            shown = numbers([values[quantity] for quantity in self.totals.values()], locale)
            for n, (row, count) in enumerate(zip(self.totals, shown, strict=True)):
                is_asked = any(asked == row for asked, _ in self.hidden)
                canvas.text(right + 30, (n + 0.5) * _HIGH, HIDDEN if is_asked else count, size=SIZE)

    def _title(self, words: Language) -> str:
        return (
            words.text("figure-heat-map-counts")
            if self.shown == COUNTS
            else words.text("figure-heat-map-probabilities")
        )

    def _alt(self, labels: Mapping[Pair, str], words: Language) -> str:
        rows = [
            words.text(
                "figure-after",
                context=row,
                values="; ".join(f"{column}, {labels[row, column]}" for column in self.columns),
            )
            for row in self.rows
        ]
        return f"{self._title(words)}. {' '.join(rows)}"


def _number(value: Value) -> Fraction:
    assert isinstance(value, Fraction), "a count or a probability is a fraction"
    return value


def scene(model: q.TableModel | q.CountedModel, values: Mapping[str, Any]) -> HeatMap:
    """Build the data of a figure."""
    hidden = tuple((text.split()[0], text.split()[1]) for text in values.get("hide", ()))
    return HeatMap(model, values.get("values", COUNTS), hidden)


FIGURE = Figure(
    name="heat-map",
    models=(q.TableModel, q.CountedModel),
    keys={
        "values": Key(OneOf((COUNTS, PROBABILITIES))),
        "hide": Key(ListOf(Line(say("shape-history-and-next"), r"\S+ \S+"), 1, MAX_WORDS**2)),
    },
    scene=scene,
    example=(
        "lm: {corpus: [el gato come, el perro come, el gato duerme], order: 2}\n"
        "figura: {figure: heat-map, under: lm}\n"
    ),
)
