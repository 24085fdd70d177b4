"""A card's `verify:` block: names bound to quantities, and what the note says of them.

```yaml
verify:
  lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}
  P: {probability: "a b", under: lm}
  sin-fin: {probability: "a b", under: lm, mistake: forgets-end}
  options: [P, sin-fin, …]
```

A model must be bound before it is used. `answer`, `options`, `called`, `shown` and `mentions` are
words of the block itself. `grafo: {figure: automaton, under: lm}` binds a figure, which the card's text
shows as `![](figure:grafo)`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import model_kinds, quantity_kinds
from builder.codes import load as codes
from builder.figures import figures
from builder.languages import Message, say
from builder.misconceptions import misconceptions
from builder.model import Claims, Figured
from builder.nearest import suggestion
from builder.schema import Key, Line, ListOf, MapOf, OneOf, Record, renamed, wrong_shape
from builder.tree import Items, Mapping, Node, Scalar

if TYPE_CHECKING:
    from builder.claims._kind import Kind, ModelKind
    from builder.diagnostics import Sink
    from builder.figures._figure import Figure
    from builder.quantities import Bound

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
MAX_NAMES = 40
_LINE = Line()
_CALLED = MapOf(ListOf(_LINE, 1, 10), MAX_NAMES)
_UNDER = {"under": Key(_LINE, required=True)}


def read_claims(node: Node, options: int, sink: Sink) -> Claims | None:
    """The claims of a block, or None after reporting what is wrong.

    Args:
        node: the value of `verify:`.
        options: how many options the note has.
        sink: takes the problems.
    """
    if not isinstance(node, Mapping):
        wrong_shape(node, say("shape-claims"), sink)
        return None
    return _Block(node, options, sink).read()


@dataclass
class _Block:
    node: Mapping
    options: int
    sink: Sink
    names: dict[str, Bound] = field(default_factory=dict)
    figures: dict[str, Figured] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    """Names whose binding was reported; what depends on them is not reported again."""
    good: bool = True

    def read(self) -> Claims | None:
        for name, inner in self.node.entries:
            if name.text not in ("answer", *STATEMENTS):
                self._bind(name, inner)
                if name.text not in self.names and name.text not in self.figures:
                    self.broken.add(name.text)
        answer = self.node.get("answer")
        claims = Claims(
            span=self.node.span,
            names=self.names,
            figures=self.figures,
            answer=self._name(answer) if isinstance(answer, Scalar) else None,
            cloze=self._cloze(answer) if isinstance(answer, Mapping) else {},
            options=self._options(),
            shown=self._shown(),
            mentions=self._mentions(),
            called=self._called(),
        )
        if isinstance(answer, Items):
            self._wrong(answer, say("answer-is-a-list"))
        if len(self.names) + len(self.figures) > MAX_NAMES:
            self._wrong(self.node, say("too-many-names", most=MAX_NAMES))
        return claims if self.good else None

    def _bind(self, name: Scalar, inner: Node) -> None:
        if not NAME.fullmatch(name.text):
            self._wrong(name, say("not-a-name", name=name.text))
            return
        if not isinstance(inner, Mapping) or not inner.entries:
            self.good = False
            wrong_shape(inner, say("shape-quantity"), self.sink)
            return
        kind = inner.entries[0][0]
        if kind.text == "figure":
            self._bind_figure(name.text, inner)
            return
        record = _RECORDS.get(kind.text)
        if record is None:
            self.good = False
            self.sink.report(
                codes.UNKNOWN_KEY,
                kind.span,
                say("unknown-quantity", name=kind.text),
                helps=(suggestion(kind.text, (*_RECORDS, "figure")),),
                fix=renamed(kind.span, kind.text, (*_RECORDS, "figure")),
            )
            return
        values = record.read(inner, self.sink)
        if values is None:
            self.good = False
            return
        try:
            bound = self._built(kind.text, inner, values)
        except q.Impossible as problem:
            self._impossible(inner, problem)
            return
        except _Unbound:
            return
        self.names[name.text] = self._mistaken(bound, inner, values)

    def _built(self, name: str, inner: Mapping, values: dict[str, Any]) -> Bound:
        """The model or the quantity that an entry describes.

        Raises:
            Impossible: it makes no sense.
            _Unbound: it names a model that is not bound.
        """
        model: Bound
        if name in model_kinds:
            model = model_kinds[name].build(values)
            return model
        kind = quantity_kinds[name]
        models = {key: self.model(inner, key, *fitting) for key, fitting in kind.models.items()}
        quantity: Bound = kind.build({**values, **models, "names": self.names})
        return quantity

    def _bind_figure(self, name: str, inner: Mapping) -> None:
        node = inner.entries[0][1]
        figure = figures().get(node.text) if isinstance(node, Scalar) else None
        if figure is None:
            name = node.text if isinstance(node, Scalar) else ""
            self._wrong(node, say("unknown-figure", name=name), suggestion(name, figures()))
            return
        values = _figure_record(figure).read(inner, self.sink)
        if values is None:
            self.good = False
            return
        try:
            model = self.model(inner, "under", *figure.models) if figure.models else None
            scene = figure.scene(model, {**values, "names": self.names})
        except q.Impossible as problem:
            self._impossible(inner, problem)
        except _Unbound:
            return
        else:
            self.figures[name] = Figured(figure.name, scene, inner.span)

    def _mistaken(self, bound: Bound, inner: Mapping, values: dict[str, Any]) -> Bound:
        mistake = values.get("mistake")
        if mistake is None or isinstance(bound, q.Mistaken | q.Model | q.Calculation):
            return bound
        known = misconceptions()
        if mistake not in known or not isinstance(bound, known[mistake].about):
            fitting = tuple(n for n, m in known.items() if isinstance(bound, m.about))
            at = inner.get("mistake")
            if isinstance(at, Scalar):
                self.sink.report(
                    codes.UNKNOWN_KEY,
                    at.span,
                    say("unknown-mistake", quantity=inner.entries[0][0].text, name=mistake),
                    helps=(suggestion(mistake, fitting),) if fitting else (),
                    fix=renamed(at.span, mistake, fitting),
                )
            self.good = False
            return bound
        return q.Mistaken(bound, mistake)

    def model(self, inner: Mapping, key: str, *kinds: type) -> Any:
        """The model that `inner[key]` names."""
        node = inner.get(key)
        found = self.names.get(node.text) if isinstance(node, Scalar) else None
        if isinstance(found, kinds):
            return found
        shown = node.text if isinstance(node, Scalar) else key
        if shown in self.broken:
            self.good = False
            raise _Unbound
        self._wrong(node or inner, say("no-such-model", name=shown))
        raise _Unbound

    def _name(self, node: Scalar) -> str:
        if node.text not in self.names and node.text not in self.broken:
            self._wrong(node, say("name-not-bound", name=node.text))
        elif isinstance(self.names.get(node.text), q.Model):
            self._wrong(node, say("name-has-no-value", name=node.text))
        return node.text

    def _cloze(self, node: Mapping) -> dict[int, str]:
        answers = {}
        for key, value in node.entries:
            number = re.fullmatch(r"c([1-9]\d{0,2})", key.text)
            if number is None or not isinstance(value, Scalar):
                self._wrong(key, say("cloze-answers"))
                continue
            answers[int(number[1])] = self._name(value)
        return answers

    def _options(self) -> tuple[str, ...] | None:
        node = self.node.get("options")
        if node is None:
            return None
        texts = ListOf(_LINE, self.options, self.options).read(node, self.sink)
        if texts is None:
            self.good = False
        return texts

    def _shown(self) -> tuple[str, ...]:
        node = self.node.get("shown")
        if node is None:
            return ()
        if not isinstance(node, Items):
            self.good = False
            wrong_shape(node, say("shape-names"), self.sink)
            return ()
        return tuple(self._name(item) for item in node.items if isinstance(item, Scalar))

    def _mentions(self) -> tuple[str, ...]:
        node = self.node.get("mentions")
        if node is None:
            return ()
        texts = ListOf(_LINE, 1, MAX_NAMES).read(node, self.sink)
        self.good = self.good and texts is not None
        return texts or ()

    def _called(self) -> dict[str, tuple[str, ...]]:
        node = self.node.get("called")
        if node is None:
            return {}
        pairs = _CALLED.read(node, self.sink)
        if pairs is None or not isinstance(node, Mapping):
            self.good = False
            return {}
        for name, _ in node.entries:
            self._name(name)
        return dict(pairs)

    def _wrong(self, node: Node, message: Message, *helps: Message) -> None:
        self.good = False
        self.sink.report(codes.WRONG_CLAIM, node.span, message, helps=helps)

    def _impossible(self, node: Node, problem: q.Impossible) -> None:
        self.good = False
        helps = () if isinstance(problem.message, Message) else (problem.help,)
        self.sink.report(codes.WRONG_CLAIM, node.span, problem.message, helps=helps)


class _Unbound(Exception):
    """A model that is named is not bound; it has been reported."""


def _quantity_record(kind: Kind[Any]) -> Record:
    return Record({**kind.keys, "mistake": Key(_LINE)}, f"`{kind.name}`")


def _model_record(kind: ModelKind[Any]) -> Record:
    return Record(kind.keys, f"`{kind.name}`")


def _figure_record(figure: Figure) -> Record:
    kind = Key(OneOf((figure.name,)), required=True)
    under = _UNDER if figure.models else {}
    return Record({"figure": kind, **under, **figure.keys}, f"`{figure.name}`")


_RECORDS = {
    **{name: _model_record(kind) for name, kind in model_kinds.items()},
    **{name: _quantity_record(kind) for name, kind in quantity_kinds.items()},
}
"""The keys of an entry, by its first key."""
VOCABULARY = {
    **_RECORDS,
    **{f"figure {name}": _figure_record(figure) for name, figure in figures().items()},
}
"""What may be bound to a name, as schemas; editors' schemas are made of them."""
STATEMENTS: dict[str, ListOf | MapOf] = {
    "options": ListOf(_LINE),
    "shown": ListOf(_LINE),
    "mentions": ListOf(_LINE, 1, MAX_NAMES),
    "called": _CALLED,
}
"""What a block says of the card, as schemas; `answer` is a name, or a mapping for a cloze."""
