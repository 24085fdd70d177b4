"""`flow`: what becomes what, from top to bottom, as boxes and arrows.

`arrows: [[from, to], [from, to, through]]` names the boxes at the ends of each arrow, and perhaps what is done on the
way; the words are those of the card's author. `hide: [through]` replaces words with a question mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._canvas import (
    ACCENT,
    BOLD,
    INK,
    SMALL,
    TEXT,
    TINT,
    Box,
    Canvas,
    check_drawable,
    width,
)
from builder.figures._figure import HIDDEN, Figure
from builder.figures._levels import Arrow, levels, placed
from builder.languages import say
from builder.schema import Key, Line, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.figures._levels import Item, Point
    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

MAX_ARROWS, MAX_LETTERS = 12, 40
_HIGH, _DOWN, _BETWEEN, _PADDING = 28.0, 80.0, 20.0, 11.0
"""Heights of a box and of a level, and the distances between boxes and between a text and its box."""
_PASSING = 44.0
"""The least width that an arrow needs between boxes."""
_HEAD, _HALF_HEAD = 9.0, 4.0


@dataclass(frozen=True)
class Flow:
    """The arrows, and the words that are hidden."""

    arrows: tuple[Arrow, ...]
    hidden: tuple[str, ...]

    def __post_init__(self) -> None:
        check_drawable(*self.said)
        levels(self.arrows)
        for text in self.hidden:
            if text not in self.said:
                raise q.Unknown(say("figure-flow-no-text", text=text))

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """None: it displays words alone."""
        return ()

    @cached_property
    def said(self) -> tuple[str, ...]:
        """Its words, each text once."""
        return tuple(dict.fromkeys(text for arrow in self.arrows for text in arrow if text))

    def draw(self, _values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the boxes of each level side by side, and the arrows between them."""
        canvas = Canvas(locale.words.text("figure-flow"))
        found = levels(self.arrows)
        places = placed(found, self._width, _BETWEEN, _DOWN)
        boxes = {item: at for (_, item), at in places.items() if isinstance(item, str)}
        labels: list[tuple[float, float, str]] = []
        for number, arrow in enumerate(self.arrows):
            passed = [at for (_, item), at in places.items() if item == number]
            (left, top), (right, foot) = boxes[arrow.start], boxes[arrow.end]
            line = [(left, top + _HIGH / 2), *passed, (right, foot - _HIGH / 2)]
            _draw_arrow(canvas, line)
            x, y = (
                passed[len(passed) // 2]
                if passed
                else ((left + right) / 2, (top + foot - _HEAD) / 2)
            )
            labels.append((x, y, arrow.through))
        taken = [self._draw_box(canvas, text, at) for text, at in boxes.items()]
        for x, y, text in labels:
            shown = self._shown(text)
            face = BOLD if shown == HIDDEN else TEXT
            box = canvas.text(x, y, shown, size=SMALL, face=face, halo=True) if text else None
            if box is not None and any(box.meets(other) for other in taken):
                raise q.TooLarge(say("figure-flow-overlap"))
            taken += [box] if box else []
        return canvas.drawing(self._alt(canvas.title, locale.words))

    def _shown(self, text: str) -> str:
        return HIDDEN if text in self.hidden else text

    def _width(self, item: Item) -> float:
        if isinstance(item, str):
            return width(item) + 2 * _PADDING
        return max(_PASSING, width(self.arrows[item].through, SMALL))

    def _draw_box(self, canvas: Canvas, text: str, at: Point) -> Box:
        (x, y), half, shown = at, self._width(text) / 2, self._shown(text)
        box = Box(x - half, y - _HIGH / 2, x + half, y + _HIGH / 2)
        is_hidden = shown == HIDDEN
        canvas.rect(box, fill=TINT, stroke=ACCENT, weight=1.5, round_=6, dash="4 3" * is_hidden)
        canvas.text(x, y, shown, face=BOLD if is_hidden else TEXT)
        return box

    def _alt(self, title: str, words: Language) -> str:
        said = [f"{title}."]
        for arrow in self.arrows:
            start, end, through = map(self._shown, arrow)
            ends = {"start": start, "end": end}
            said.append(
                words.text("figure-flow-through", through=through, **ends)
                if arrow.through
                else words.text("figure-flow-arrow", **ends)
            )
        return " ".join(said)


def _draw_arrow(canvas: Canvas, line: Sequence[Point]) -> None:
    """Draw a line through points, with a head at its end."""
    (before, end) = list(pairwise(line))[-1]
    along = hypot(end[0] - before[0], end[1] - before[1])
    across, down = (end[0] - before[0]) / along, (end[1] - before[1]) / along
    neck = end[0] - _HEAD * across, end[1] - _HEAD * down
    side = _HALF_HEAD * down, -_HALF_HEAD * across
    canvas.path([*line[:-1], neck], stroke=INK)
    head = [end, (neck[0] + side[0], neck[1] + side[1]), (neck[0] - side[0], neck[1] - side[1])]
    canvas.path(head, fill=INK, stroke="none")


def scene(_model: None, values: Mapping[str, Any]) -> Flow:
    """Build the data of a figure."""
    arrows = tuple(Arrow(start, end, *(rest or ("",))) for start, end, *rest in values["arrows"])
    return Flow(arrows, values.get("hide", ()))


_WORDS = Line(pattern=rf"[^\n]{{1,{MAX_LETTERS}}}")
FIGURE = Figure(
    name="flow",
    models=(),
    keys={
        "arrows": Key(ListOf(ListOf(_WORDS, 2, 3), 1, MAX_ARROWS), required=True),
        "hide": Key(ListOf(_WORDS, 1, MAX_ARROWS)),
    },
    scene=scene,
    example=(
        "figura:\n"
        "  figure: flow\n"
        "  arrows:\n"
        "    - [modelo base, modelo SFT, SFT]\n"
        "    - [modelo SFT, modelo final, DPO]\n"
        "    - [modelo SFT, modelo de recompensa]\n"
        "    - [modelo de recompensa, modelo final, RLHF]\n"
    ),
)
