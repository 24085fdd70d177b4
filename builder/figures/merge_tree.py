"""`merge-tree`: how BPE joins the letters of a word, one level per merge.

The letters are at the bottom; each level above is a merge that matches, with its rank. The nodes
without a parent are the tokens.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from builder import exact
from builder import quantities as q
from builder.figures._canvas import (
    ACCENT,
    BOLD,
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
    width,
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

MAX_LETTERS, MAX_LEVELS = 12, 8
_ACROSS, _UP = 36.0, 42.0
_HIGH, _PADDING = 26.0, 8.0

Node = tuple[int, int]
"""A token as the range of letters that it spans."""


@dataclass(frozen=True)
class MergeTree:
    """A word and the tokeniser that joins it."""

    text: str
    tokenizer: q.Bpe | q.TrainedBpe

    def __post_init__(self) -> None:
        # The tree has letters at its leaves, so each must be in the alphabet.
        q.Tokenization(self.text, replace(self.tokenizer, has_unknown=False))
        if " " in self.text or len(self.text) > MAX_LETTERS:
            raise q.TooLarge(say("figure-long-word", text=self.text, most=MAX_LETTERS))
        if not self.merges:
            raise q.Impossible(say("figure-open-merges"))
        check_drawable(self.text)

    @cached_property
    def merges(self) -> tuple[tuple[str, str], ...]:
        """The merges in order of rank; empty if a tie leaves them open."""
        return exact.merges_of(self.tokenizer)

    @cached_property
    def states(self) -> tuple[q.Tokenization, ...]:
        """The word after no merge, after the first, after the first two, and so on."""
        alphabet = self.tokenizer.alphabet
        return tuple(
            q.Tokenization(self.text, q.Bpe(self.merges[:n], alphabet))
            for n in range(len(self.merges) + 1)
        )

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """The word after each merge; for learnt merges, also the merges and the tokens."""
        if isinstance(self.tokenizer, q.Bpe):
            return self.states
        learnt = q.FirstMerges(self.tokenizer.words, self.tokenizer.merges)
        return (learnt, q.Tokenization(self.text, self.tokenizer), *self.states)

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the letters, and above them the result of each merge."""
        states = [_spans(values[state]) for state in self.states]
        levels = [
            (rank, [node for node in after if node not in before])
            for rank, (before, after) in enumerate(pairwise(states), 1)
        ]
        levels = [(rank, made) for rank, made in levels if made]
        if len(levels) > MAX_LEVELS:
            raise q.TooLarge(say("figure-many-levels", levels=len(levels), most=MAX_LEVELS))
        heights = dict.fromkeys(states[0], 0.0)
        heights |= {node: -n * _UP for n, (_, made) in enumerate(levels, 1) for node in made}
        tokens = states[-1]
        if not set(tokens) <= set(heights):
            raise q.Impossible(say("figure-split-merge"))
        words = locale.words
        canvas = Canvas(words.text("figure-merge-tree"))
        self._draw_levels(canvas, levels, words)
        for node in heights:
            for part in _parts(node, heights):
                _join(canvas, node, part, heights)
        for node, y in heights.items():
            self._draw_node(canvas, node, y, is_token=node in tokens)
        return canvas.drawing(self._alt(levels, tokens, words))

    def _draw_levels(
        self, canvas: Canvas, levels: list[tuple[int, list[Node]]], words: Language
    ) -> None:
        """Write each merge and its rank beside its level."""
        names = [f"{left} {right}" for left, right in self.merges]
        room = max((width(names[rank - 1], SMALL, CODE) for rank, _ in levels), default=0.0)
        left = -_ACROSS / 2 - 14
        right = (len(self.text) - 0.5) * _ACROSS
        for n, (rank, _) in enumerate(levels, 1):
            y = -n * _UP
            canvas.path([(left, y), (right, y)], stroke=FAINT, dash="2 3")
            canvas.text(left - 8, y, names[rank - 1], size=SMALL, face=CODE, anchor=1)
            canvas.text(left - 8 - room - 12, y, f"{rank}", size=SMALL, face=BOLD, anchor=1)
        if levels:
            y = -(len(levels) + 0.62) * _UP
            head = words.text("figure-merge-tree-merge")
            canvas.text(left - 8, y, head, size=SMALL, face=ITALIC, fill=SOFT, anchor=1)

    def _draw_node(self, canvas: Canvas, node: Node, y: float, *, is_token: bool) -> None:
        text = self.text[slice(*node)]
        x = _middle(node)
        half = max(_HIGH, width(text, SIZE, CODE) + 2 * _PADDING) / 2
        box = Box(x - half, y - _HIGH / 2, x + half, y + _HIGH / 2)
        fill, stroke, weight = (TINT, ACCENT, 2.0) if is_token else (GROUND, INK, 1.0)
        canvas.rect(box, fill=fill, stroke=stroke, weight=weight, round_=5)
        face, color = (CODE_BOLD, ACCENT) if is_token else (CODE, INK)
        canvas.text(x, y, text, face=face, fill=color)

    def _alt(
        self, levels: list[tuple[int, list[Node]]], tokens: list[Node], words: Language
    ) -> str:
        steps = [
            words.text(
                "figure-merge-tree-step",
                rank=rank,
                pair=" ".join(self.merges[rank - 1]),
                made=[self.text[slice(*node)] for node in made],
            )
            for rank, made in levels
        ]
        shown = " ".join(self.text[slice(*node)] for node in tokens)
        begins = words.text("figure-merge-tree-begins", text=self.text)
        return " ".join([begins, *steps, words.text("figure-tokens", tokens=shown)])


def _spans(value: Value) -> list[Node]:
    """Return the tokens as ranges of letters."""
    assert isinstance(value, Tokens), "a word's tokens"
    spans, at = [], 0
    for token in value.tokens:
        spans.append((at, at + len(token)))
        at += len(token)
    return spans


def _parts(node: Node, heights: Mapping[Node, float]) -> list[Node]:
    """Return the two children of a node; none for a letter."""
    within = [n for n in heights if n != node and node[0] <= n[0] and n[1] <= node[1]]
    below = [n for n in within if heights[n] > heights[node]]
    return [n for n in below if not any(o != n and o[0] <= n[0] and n[1] <= o[1] for o in below)]


def _middle(node: Node) -> float:
    """Return the x position of a node: the middle of its letters."""
    return (node[0] + node[1] - 1) / 2 * _ACROSS


def _join(canvas: Canvas, node: Node, part: Node, heights: Mapping[Node, float]) -> None:
    """Draw a line from a child up to its parent."""
    x, top, bottom = _middle(part), heights[node] + _HIGH / 2, heights[part] - _HIGH / 2
    canvas.path([(_middle(node), top), (x, top + 14), (x, bottom)], stroke=INK)


def scene(model: q.Bpe | q.TrainedBpe, values: Mapping[str, Any]) -> MergeTree:
    """Build the data of a figure."""
    return MergeTree(values["text"], model)


FIGURE = Figure(
    name="merge-tree",
    models=(q.Bpe, q.TrainedBpe),
    keys={"text": Key(Line(say("shape-word")), required=True)},
    scene=scene,
    example=(
        "bpe: {bpe: {merges: [a n, an a, b ana]}}\n"
        "figura: {figure: merge-tree, text: banana, under: bpe}\n"
    ),
)
