"""A card's `verify:` block: names bound to quantities, and what the note says of them.

```yaml
verify:
  lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}
  P: {probability: "a b", under: lm}
  sin-fin: {probability: "a b", under: lm, mistake: forgets-end}
  options: [P, sin-fin, …]
```

A model must be bound before it is used. `answer`, `options`, `shown` and `mentions` are
words of the block itself. `grafo: {figure: automaton, under: lm}` binds a figure, which the card's text
shows as `![](figure:grafo)`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import load as codes
from builder.figures import figures
from builder.misconceptions import misconceptions
from builder.model import Claims, Figured
from builder.schema import (
    Integer,
    Key,
    Line,
    ListOf,
    MapOf,
    Merges,
    Number,
    OneOf,
    Record,
    report_unknown,
    wrong_shape,
)
from builder.tree import Items, Mapping, Node, Scalar

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.figures._figure import Figure
    from builder.quantities import Bound

NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
MAX_NAMES = 40
_LINE = Line()
_WORDS = ListOf(_LINE, 1, q.MAX_SENTENCES)
_ORDERS = {"unigram": 1, "bigram": 2, "trigram": 3}
_RULES = OneOf(tuple(rule.value for rule in q.MergeRule))
_SMOOTHINGS = OneOf(tuple(s.value for s in q.Smoothing))


def read_claims(node: Node, options: int, sink: Sink) -> Claims | None:
    """The claims of a block, or None after reporting what is wrong.

    Args:
        node: what stands under `verify:`.
        options: how many options the note has.
        sink: takes the problems.
    """
    if not isinstance(node, Mapping):
        wrong_shape(node, "a mapping of names to quantities", sink)
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
    """Names whose binding was reported: what hangs on them is not reported again."""
    good: bool = True

    def read(self) -> Claims | None:
        for name, inner in self.node.entries:
            if name.text not in ("answer", "options", "shown", "mentions"):
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
        )
        if isinstance(answer, Items):
            self._wrong(answer, "`answer` is a name, or `{c1: name}` for a cloze", "")
        if len(self.names) + len(self.figures) > MAX_NAMES:
            self._wrong(self.node, f"more than {MAX_NAMES} names", "part the card in two")
        return claims if self.good else None

    def _bind(self, name: Scalar, inner: Node) -> None:
        if not NAME.fullmatch(name.text):
            self._wrong(
                name,
                f"`{name.text}` cannot be a name",
                "begin with a letter; then letters, digits, `-`, `_`",
            )
            return
        if not isinstance(inner, Mapping) or not inner.entries:
            self.good = False
            wrong_shape(inner, "a quantity such as `{probability: a b, under: lm}`", self.sink)
            return
        kind = inner.entries[0][0]
        if kind.text == "figure":
            self._bind_figure(name.text, inner)
            return
        reader = _KINDS.get(kind.text)
        if reader is None:
            self.good = False
            report_unknown(kind, (*_KINDS, "figure"), "the vocabulary of `verify`", self.sink)
            return
        values = reader.record(kind.text).read(inner, self.sink)
        if values is None:
            self.good = False
            return
        try:
            bound = reader.build(self, inner, values)
        except q.Impossible as problem:
            self._wrong(inner, problem.message, problem.help)
            return
        except _Unbound:
            return
        self.names[name.text] = self._mistaken(bound, inner, values)

    def _bind_figure(self, name: str, inner: Mapping) -> None:
        node = inner.entries[0][1]
        figure = figures().get(node.text) if isinstance(node, Scalar) else None
        if figure is None:
            shown = f"`{node.text}`" if isinstance(node, Scalar) else "this"
            kinds = ", ".join(f"`{kind}`" for kind in figures())
            self._wrong(node, f"{shown} is no kind of figure", f"there are {kinds}")
            return
        values = _figure_record(figure).read(inner, self.sink)
        if values is None:
            self.good = False
            return
        try:
            scene = figure.scene(self.model(inner, "under", *figure.models), values)
        except q.Impossible as problem:
            self._wrong(inner, problem.message, problem.help)
        except _Unbound:
            return
        else:
            self.figures[name] = Figured(figure.name, scene, inner.span)

    def _mistaken(self, bound: Bound, inner: Mapping, values: dict[str, Any]) -> Bound:
        mistake = values.get("mistake")
        if mistake is None or isinstance(bound, q.Mistaken | q.Model):
            return bound
        known = misconceptions()
        if mistake not in known or not isinstance(bound, known[mistake].about):
            fitting = tuple(n for n, m in known.items() if isinstance(bound, m.about))
            at = inner.get("mistake")
            if isinstance(at, Scalar):
                report_unknown(at, fitting, f"a `{inner.entries[0][0].text}`", self.sink)
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
        self._wrong(
            node or inner,
            f"`{shown}` is no model bound above that fits here",
            "bind the model first",
        )
        raise _Unbound

    def _name(self, node: Scalar) -> str:
        if node.text not in self.names and node.text not in self.broken:
            self._wrong(
                node, f"`{node.text}` is not bound in this block", f"bind `{node.text}: {{…}}`"
            )
        return node.text

    def _cloze(self, node: Mapping) -> dict[int, str]:
        answers = {}
        for key, value in node.entries:
            number = re.fullmatch(r"c([1-9]\d{0,2})", key.text)
            if number is None or not isinstance(value, Scalar):
                self._wrong(key, "expected `{c1: name}`", "")
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
            wrong_shape(node, "a list of names", self.sink)
            return ()
        return tuple(self._name(item) for item in node.items if isinstance(item, Scalar))

    def _mentions(self) -> tuple[str, ...]:
        node = self.node.get("mentions")
        if node is None:
            return ()
        texts = ListOf(_LINE, 1, MAX_NAMES).read(node, self.sink)
        self.good = self.good and texts is not None
        return texts or ()

    def _wrong(self, node: Node, message: str, help_: str) -> None:
        self.good = False
        self.sink.report(codes.WRONG_CLAIM, node.span, message, helps=(help_,) if help_ else ())


class _Unbound(Exception):
    """A model that is named is not bound; it has been reported."""


Build = Callable[[_Block, Mapping, dict[str, Any]], "Bound"]


@dataclass(frozen=True)
class _Kind:
    """One entry of the vocabulary: what may stand beside its first key, and what it makes."""

    first: Any
    others: dict[str, Key]
    build: Build
    is_model: bool = False

    def record(self, name: str) -> Record:
        extra = {} if self.is_model else {"mistake": Key(_LINE)}
        return Record({name: Key(self.first, required=True), **self.others, **extra}, f"`{name}`")


def _table(order: int) -> Build:
    name = next(n for n, o in _ORDERS.items() if o == order)

    def build(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
        rows = (("", values[name]),) if order == 1 else values[name]
        return q.TableModel(order, tuple((tuple(context.split()), row) for context, row in rows))

    return build


def _counted(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
    corpus = tuple(q.sentence(text) for text in values["corpus"])
    return q.CountedModel(corpus, values["order"], q.Smoothing(values.get("smoothing", "mle")))


def _bpe(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.bpe(**values["bpe"])


def _wordpiece(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.WordPiece(values["wordpiece"]["vocabulary"])


_NGRAM = (q.TableModel, q.CountedModel)
_TOKENIZERS = (q.Bpe, q.TrainedBpe, q.WordPiece)
_UNDER = {"under": Key(_LINE, required=True)}


def _score(block: _Block, inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.Score(
        values["score"],
        tuple(values.get("after", "").split()),
        block.model(inner, "under", *_NGRAM),
    )


def _count(block: _Block, inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.Count(tuple(values["count"].split()), block.model(inner, "under", q.CountedModel))


def _probability(block: _Block, inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.Probability(q.sentence(values["probability"]), block.model(inner, "under", *_NGRAM))


def _perplexity(block: _Block, inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.Perplexity(q.sentence(values["perplexity"]), block.model(inner, "under", *_NGRAM))


def _pair_count(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
    left, right = values["pair-count"].split()
    return q.PairCount(left, right, q.words_of(values["in"]))


def _first_merge(_block: _Block, _inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.FirstMerge(q.words_of(values["first-merge"]), q.MergeRule(values["rule"]))


def _tokens(block: _Block, inner: Mapping, values: dict[str, Any]) -> Bound:
    return q.Tokenization(values["tokens"], block.model(inner, "under", *_TOKENIZERS))


_COUNTED_KEYS = {
    "order": Key(Integer(1, q.MAX_ORDER), required=True),
    "smoothing": Key(_SMOOTHINGS),
}
_BPE = Record(
    {
        "corpus": Key(_WORDS),
        "merges": Key(Merges(q.MAX_MERGES), required=True),
        "alphabet": Key(_WORDS),
    },
    "`bpe`",
)
_VOCABULARY = Record({"vocabulary": Key(_WORDS, required=True)}, "`wordpiece`")
_PAIR = Line("two characters parted by a space", r"\S \S")

_KINDS: dict[str, _Kind] = {
    "unigram": _Kind(MapOf(Number()), {}, _table(1), is_model=True),
    "bigram": _Kind(MapOf(MapOf(Number())), {}, _table(2), is_model=True),
    "trigram": _Kind(MapOf(MapOf(Number())), {}, _table(3), is_model=True),
    "corpus": _Kind(_WORDS, _COUNTED_KEYS, _counted, is_model=True),
    "bpe": _Kind(_BPE, {}, _bpe, is_model=True),
    "wordpiece": _Kind(_VOCABULARY, {}, _wordpiece, is_model=True),
    "count": _Kind(_LINE, _UNDER, _count),
    "score": _Kind(
        _LINE,
        {"after": Key(Line("the words before it", r"[^\n]{0,2000}")), **_UNDER},
        _score,
    ),
    "probability": _Kind(_LINE, _UNDER, _probability),
    "perplexity": _Kind(_LINE, _UNDER, _perplexity),
    "pair-count": _Kind(_PAIR, {"in": Key(_WORDS, required=True)}, _pair_count),
    "first-merge": _Kind(_WORDS, {"rule": Key(_RULES, required=True)}, _first_merge),
    "tokens": _Kind(_LINE, _UNDER, _tokens),
}
"""The closed vocabulary, by the first key of an entry."""


def _figure_record(figure: Figure) -> Record:
    kind = Key(OneOf((figure.name,)), required=True)
    return Record({"figure": kind, **_UNDER, **figure.keys}, f"`{figure.name}`")


VOCABULARY = {
    **{name: kind.record(name) for name, kind in _KINDS.items()},
    **{f"figure {name}": _figure_record(figure) for name, figure in figures().items()},
}
"""What may be bound to a name, as schemas: editors are told of it."""
STATEMENTS = {
    "options": ListOf(_LINE),
    "shown": ListOf(_LINE),
    "mentions": ListOf(_LINE, 1, MAX_NAMES),
}
"""What a block says of the card in lists; `answer` is a name, or a mapping for a cloze."""
