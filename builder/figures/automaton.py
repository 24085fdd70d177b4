"""`automaton`: a bigram model as states and arcs, each arc with its probability.

`sentence: a b` highlights the path of a sentence; `hide: [a b]` replaces p(b | a) with a question
mark. An arc that is not drawn has probability 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import permutations, product
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.figures import _arcs
from builder.figures._canvas import (
    ACCENT,
    BOLD,
    CODE,
    CODE_BOLD,
    GROUND,
    INK,
    SIZE,
    TEXT,
    TINT,
    Box,
    Canvas,
    check_drawable,
    width,
)
from builder.figures._figure import HIDDEN, Figure, numbers
from builder.languages import say
from builder.schema import Key, Line, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language, Locale
    from builder.pictures import Drawing
    from builder.values import Value

MAX_WORDS, MAX_ARCS = 6, 14
_ACROSS, _CLOSER, _DOWN = 122.0, 104.0, 96.0
"""Distances between columns of states, between more than `_FEW` columns, and between the states of a column."""
_FEW = 5
_RADIUS, _PADDING = 19.0, 10.0

Arc = tuple[str, str]
"""A word and the next one."""


@dataclass(frozen=True)
class Automaton:
    """A bigram model, a path through it, and the arcs whose probabilities are hidden."""

    model: q.TableModel | q.CountedModel
    sentence: q.Sentence | None
    hidden: tuple[Arc, ...]

    def __post_init__(self) -> None:
        if self.model.order != 2:
            raise q.Impossible(say("figure-automaton-order", order=self.model.order))
        if len(self.words) > MAX_WORDS:
            raise q.TooLarge(say("figure-automaton-words", words=len(self.words), most=MAX_WORDS))
        check_drawable(*self.words)
        strangers = set(self.sentence or ()) - set(self.words)
        if strangers:
            raise q.Unknown(say("figure-unknown-word", word=min(strangers)))

    @cached_property
    def contexts(self) -> tuple[str, ...]:
        """The states where arcs start, in the order of the data."""
        if isinstance(self.model, q.TableModel):
            return tuple(context for ((context,), _) in self.model.rows)
        return (q.START, *self.words)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in the order of the data, without `<s>` and `</s>`."""
        if isinstance(self.model, q.TableModel):
            named = [w for (context, row) in self.model.rows for w in (*context, *dict(row))]
        else:
            named = [word for sentence in self.model.corpus for word in sentence]
        return tuple(word for word in dict.fromkeys(named) if word not in (q.START, q.END))

    @property
    def quantities(self) -> tuple[q.Quantity, ...]:
        """Every probability, including zeros, whose arcs are not drawn."""
        words = (*self.words, q.END)
        return tuple(q.Score(v, (u,), self.model) for u in self.contexts for v in words)

    def draw(self, values: Mapping[q.Quantity, Value], locale: Locale) -> Drawing:
        """Draw the states in columns by distance from the start, and the arcs between them."""
        shown = numbers([values[quantity] for quantity in self.quantities], locale)
        pairs = [(u, v) for u in self.contexts for v in (*self.words, q.END)]
        arcs = {
            arc: HIDDEN if arc in self.hidden else label
            for arc, quantity, label in zip(pairs, self.quantities, shown, strict=True)
            if values[quantity] != 0
        }
        if len(arcs) > MAX_ARCS:
            raise q.TooLarge(say("figure-many-arcs", arcs=len(arcs), most=MAX_ARCS))
        for u, v in self.hidden:
            if (u, v) not in arcs:
                raise q.Impossible(say("figure-no-arc", arc=f"{u} {v}"))
        way = self._way()
        if impossible := way - set(arcs):
            raise q.Impossible(say("figure-impossible-path", arc=" ".join(min(impossible))))
        canvas = Canvas(locale.words.text("figure-automaton"))
        states = {name: _state(name, at) for name, at in _places(self, set(arcs)).items()}
        faces = {arc: BOLD if arc in way else TEXT for arc in arcs}
        placed = _arcs.placed(states, arcs, faces)
        for arc, one in placed.items():
            color, weight = (ACCENT, 2.0) if arc in way else (INK, 1.0)
            canvas.path(one.line.curve, stroke=color, weight=weight, curve=True)
            canvas.path(one.line.head, fill=color, stroke="none")
            for x, y in one.line.points:
                canvas.reaches(x, y)
        for arc, one in placed.items():
            color = ACCENT if arc in way else INK
            canvas.text(*one.label, arcs[arc], face=faces[arc], fill=color, halo=True)
        on_way = {state for arc in way for state in arc}
        for name, state in states.items():
            _draw_state(canvas, name, state, is_on_way=name in on_way)
        return canvas.drawing(self._alt(arcs, locale.words))

    def _way(self) -> set[Arc]:
        """Return the arcs of the sentence."""
        if self.sentence is None:
            return set()
        return set(zip((q.START, *self.sentence), (*self.sentence, q.END), strict=True))

    def _alt(self, arcs: Mapping[Arc, str], words: Language) -> str:
        after = {
            context: [f"{v}, {label}" for (u, v), label in arcs.items() if u == context]
            for context in self.contexts
        }
        said = [words.text("figure-automaton-begins")]
        said += [
            words.text("figure-after", context=u, values="; ".join(shown))
            for u, shown in after.items()
            if shown
        ]
        if self.sentence:
            path = " ".join((q.START, *self.sentence, q.END))
            said.append(words.text("figure-automaton-path", path=path))
        return " ".join(said)


def _places(automaton: Automaton, arcs: set[Arc]) -> dict[str, tuple[float, float]]:
    """Place each state in the column of its distance from the start, `</s>` in the last column."""
    depth = {q.START: 0} if q.START in automaton.contexts else {}
    reached = list(depth) or list(automaton.contexts[:1])
    depth.setdefault(reached[0], 0)
    for u in reached:
        for v in automaton.words:
            if (u, v) in arcs and v not in depth:
                depth[v] = depth[u] + 1
                reached.append(v)
    for word in automaton.words:
        depth.setdefault(word, 1)
    if any(v == q.END for _, v in arcs):
        depth[q.END] = max(depth.values()) + 1
    columns: dict[int, list[str]] = {}
    for name, column in depth.items():
        columns.setdefault(column, []).append(name)
    return min(
        (_in_columns(orders) for orders in product(*map(permutations, columns.values()))),
        key=lambda places: _arcs.crossings([(places[u], places[v]) for u, v in sorted(arcs)]),
    )


def _in_columns(columns: tuple[tuple[str, ...], ...]) -> dict[str, tuple[float, float]]:
    """Return the centre of each state."""
    across = _ACROSS if len(columns) <= _FEW else _CLOSER
    return {
        name: (column * across, (row - (len(names) - 1) / 2) * _DOWN)
        for column, names in enumerate(columns)
        for row, name in enumerate(names)
    }


def _state(name: str, at: tuple[float, float]) -> Box:
    """Return the box of a state: a circle, wider for a long word."""
    half = max(_RADIUS, width(name, SIZE, CODE) / 2 + _PADDING)
    return Box(at[0] - half, at[1] - _RADIUS, at[0] + half, at[1] + _RADIUS)


def _draw_state(canvas: Canvas, name: str, state: Box, *, is_on_way: bool) -> None:
    """Draw a state; the end has a double outline, like an accepting state."""
    stroke, weight = (ACCENT, 2.0) if is_on_way else (INK, 1.0)
    fill = TINT if is_on_way else GROUND
    canvas.rect(state, fill=fill, stroke=stroke, weight=weight, round_=_RADIUS)
    if name == q.END:
        inner = Box(state.left + 3, state.top + 3, state.right - 3, state.bottom - 3)
        canvas.rect(inner, stroke=stroke, round_=_RADIUS - 3)
    x, y = (state.left + state.right) / 2, (state.top + state.bottom) / 2
    face, fill = (CODE_BOLD, ACCENT) if is_on_way else (CODE, INK)
    canvas.text(x, y, name, size=SIZE - 1, face=face, fill=fill)


def scene(model: q.TableModel | q.CountedModel, values: Mapping[str, Any]) -> Automaton:
    """Build the data of a figure."""
    sentence = q.sentence(values["sentence"]) if "sentence" in values else None
    hidden = tuple((text.split()[0], text.split()[1]) for text in values.get("hide", ()))
    return Automaton(model, sentence, hidden)


FIGURE = Figure(
    name="automaton",
    models=(q.TableModel, q.CountedModel),
    keys={
        "sentence": Key(Line(say("shape-sentence"))),
        "hide": Key(ListOf(Line(say("shape-word-and-next"), r"\S+ \S+"), 1, MAX_WORDS**2)),
    },
    scene=scene,
    example=(
        'lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}\n'
        "figura: {figure: automaton, under: lm, sentence: a b}\n"
    ),
)
