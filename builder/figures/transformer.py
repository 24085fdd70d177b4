"""`transformer`: a block of each part of a *transformer* that a model keeps.

`of: {BERT: encoder, T5: encoder-decoder, GPT: decoder}` draws a column for each part of each model, read upwards: its
sublayers, the sum of what goes into each and what comes out, and how the decoder reads the encoder. Normalisation is
left out, because models do it in different places. `hide: [cross-attention]` replaces a sublayer with a question mark
(`attention`, `causal-attention`, `cross-attention`, `network`), `hide: [decoder]` a part, `hide: [GPT]` a model.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures._canvas import (
    ACCENT,
    BOLD,
    GROUND,
    INK,
    SMALL,
    SOFT,
    TINT,
    Box,
    Canvas,
    check_drawable,
)
from builder.figures._figure import HIDDEN, Figure
from builder.languages import say
from builder.schema import Key, Line, ListOf, MapOf, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

ATTENTION, CAUSAL, CROSS, NETWORK = (
    "attention",
    "causal-attention",
    "cross-attention",
    "network",
)
ENCODER, DECODER, BOTH = "encoder", "decoder", "encoder-decoder"
PARTS: dict[str, dict[str, tuple[str, ...]]] = {
    ENCODER: {ENCODER: (ATTENTION, NETWORK)},
    BOTH: {ENCODER: (ATTENTION, NETWORK), DECODER: (CAUSAL, CROSS, NETWORK)},
    DECODER: {DECODER: (CAUSAL, NETWORK)},
}
"""For each family its parts, and the layers of their blocks from the bottom: Vaswani et al. (2017), section 3.1."""
MAX_MODELS = 3
_WIDE, _HIGH, _LAYER = 66.0, 37.0, 73.0
"""Sizes of the box of a layer, and the height that it has with its sum."""
_UNDER, _OVER = 12.0, 61.0
"""Heights of a layer's box and of its sum above where the layer begins."""
_SIDE, _PADDING, _BETWEEN, _APART = 13.0, 7.0, 18.0, 22.0
"""Distances of the line beside a layer, of a block from what is in it, between parts and between models."""
_FOOT, _TOP, _OUT = 8.0, 6.0, 24.0
"""How far a block reaches below its first layer and above its last, and what leaves it above that."""
_LEADING = 15.0
_RADIUS, _HEAD, _HALF_HEAD = 6.5, 7.0, 3.5
"""Sizes of a sum and of the head of an arrow."""


@dataclass(frozen=True)
class Transformer:
    """Models, each with its family, and what is hidden."""

    models: tuple[tuple[str, str], ...]
    hidden: tuple[str, ...]

    def __post_init__(self) -> None:
        check_drawable(*(name for name, _ in self.models))
        there = {
            one
            for name, family in self.models
            for one in (name, *PARTS[family], *chain(*PARTS[family].values()))
        }
        for one in self.hidden:
            if one not in there:
                raise q.Unknown(say("figure-transformer-no-part", part=one))

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """None: it displays no values."""
        return ()

    def draw(self, _values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the models side by side, their blocks on one line."""
        words = locale.words
        canvas = Canvas(words.text("figure-transformer"))
        left = 0.0
        for name, family in self.models:
            start, top = left, None
            for part, layers in PARTS[family].items():
                is_read = (family, part) == (BOTH, ENCODER)
                self._draw_part(canvas, left, part, layers, words, is_read=is_read)
                if top is not None:
                    _draw_reading(canvas, top, left, layers.index(CROSS))
                top = left + _WIDE / 2, -_LAYER * len(layers)
                left += _WIDE + _SIDE + 2 * _PADDING + _BETWEEN
            right = left - _BETWEEN - 2 * _PADDING - _SIDE
            canvas.text((start + right) / 2, 60, self._shown(name, name))
            left += _APART - _BETWEEN
        return canvas.drawing(self._alt(canvas.title, words))

    def _draw_part(
        self,
        canvas: Canvas,
        left: float,
        part: str,
        layers: tuple[str, ...],
        words: Language,
        *,
        is_read: bool,
    ) -> None:
        """Draw a block and its name.

        Args:
            canvas: takes them.
            left: where its layers begin; the block stands on 0.
            part: whether it is of the encoder or the decoder.
            layers: from the bottom.
            words: the language of the card.
            is_read: whether a decoder reads it.
        """
        top, middle, beside = -_LAYER * len(layers), left + _WIDE / 2, left + _WIDE + _SIDE
        frame = Box(left - _PADDING, top - _TOP, beside + _PADDING, _FOOT)
        canvas.rect(frame, stroke=SOFT, round_=8, dash="4 3")
        out = [(middle, 28.0), (middle, top - _OUT)]
        if is_read:
            canvas.path(out, stroke=INK)
        else:
            _draw_arrow(canvas, out)
        for n, layer in enumerate(layers):
            foot = -_LAYER * n
            canvas.path([(middle, foot), (beside, foot), (beside, foot - _OVER)], stroke=INK)
            _draw_arrow(canvas, [(beside, foot - _OVER), (middle + _RADIUS, foot - _OVER)])
            _draw_sum(canvas, middle, foot - _OVER)
            box = Box(left, foot - _UNDER - _HIGH, left + _WIDE, foot - _UNDER)
            is_hidden = layer in self.hidden
            is_attention = layer != NETWORK
            fill = TINT if is_attention and not is_hidden else GROUND
            color = ACCENT if is_attention else INK
            canvas.rect(box, fill=fill, stroke=color, weight=1.5, round_=4)
            at = foot - _UNDER - _HIGH / 2
            if is_hidden:
                canvas.text(middle, at, HIDDEN, face=BOLD)
                continue
            lines = words.text(f"figure-transformer-{layer}").split(" ", 1)
            for m, line in enumerate(lines):
                height = at + _LEADING * (m - (len(lines) - 1) / 2)
                canvas.text(middle, height, line, size=SMALL)
        name = self._shown(part, words.text(f"figure-transformer-{part}"))
        canvas.text(frame.left + 2, frame.top - 10, "× N", size=SMALL, fill=SOFT, anchor=0)
        canvas.text(middle, 40, name, size=SMALL, fill=SOFT)

    def _shown(self, one: str, label: str) -> str:
        return HIDDEN if one in self.hidden else label

    def _alt(self, title: str, words: Language) -> str:
        said = [f"{title}.", words.text("figure-transformer-sums")]
        for name, family in self.models:
            parts = [
                words.text(
                    "figure-transformer-part",
                    part=self._shown(part, words.text(f"figure-transformer-{part}")),
                    layers=", ".join(
                        self._shown(layer, words.text(f"figure-transformer-{layer}"))
                        for layer in layers
                    ),
                )
                for part, layers in PARTS[family].items()
            ]
            said.append(f"{self._shown(name, name)}: {'; '.join(parts)}.")
        if any(family == BOTH for _, family in self.models):
            layer = self._shown(CROSS, words.text(f"figure-transformer-{CROSS}"))
            said.append(words.text("figure-transformer-reads", layer=layer))
        return " ".join(said)


def _draw_sum(canvas: Canvas, x: float, y: float) -> None:
    """Draw a plus in a circle."""
    canvas.rect(
        Box(x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS),
        fill=GROUND,
        stroke=INK,
        round_=_RADIUS,
    )
    canvas.path([(x - 4, y), (x + 4, y)])
    canvas.path([(x, y - 4), (x, y + 4)])


def _draw_reading(canvas: Canvas, top: tuple[float, float], left: float, layer: int) -> None:
    """Draw how a layer of the decoder, from `left` on, reads what leaves the encoder at `top`."""
    x, y = left - _PADDING - _BETWEEN / 2, -_LAYER * layer - _UNDER - _HIGH / 2
    above = top[1] - _OUT
    canvas.path([(top[0], above), (x, above), (x, y)], stroke=ACCENT, weight=1.5)
    _draw_arrow(canvas, [(x, y), (left, y)], ACCENT)


def _draw_arrow(canvas: Canvas, line: list[tuple[float, float]], color: str = INK) -> None:
    """Draw an upright or level line, with a head at its end."""
    (x, y), (to_x, to_y) = line
    across, down = (to_x > x) - (to_x < x), (to_y > y) - (to_y < y)
    neck = to_x - _HEAD * across, to_y - _HEAD * down
    side = _HALF_HEAD * down, _HALF_HEAD * across
    canvas.path([(x, y), neck], stroke=color, weight=1.5 if color == ACCENT else 1)
    head = [
        (to_x, to_y),
        (neck[0] + side[0], neck[1] + side[1]),
        (neck[0] - side[0], neck[1] - side[1]),
    ]
    canvas.path(head, fill=color, stroke="none")


def scene(_model: None, values: Mapping[str, Any]) -> Transformer:
    """Build the data of a figure."""
    return Transformer(values["of"], values.get("hide", ()))


FIGURE = Figure(
    name="transformer",
    models=(),
    keys={
        "of": Key(MapOf(OneOf(tuple(PARTS)), MAX_MODELS), required=True),
        "hide": Key(ListOf(Line(), 1, 8)),
    },
    scene=scene,
    example="figura: {figure: transformer, of: {BERT: encoder, T5: encoder-decoder, GPT: decoder}}\n",
)
