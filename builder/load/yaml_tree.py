"""YAML text -> tree. The only place that knows YAML; nothing of it is typed here, and nothing of it
is run.

Built from the parser's events rather than its loader, so that every node keeps its place, a nested
bomb stops at a bound, and aliases, tags and repeated keys are refused at their place.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from builder.characters import described
from builder.codes import load as codes
from builder.diagnostics import Fix
from builder.load.files import BAD_CHARACTER
from builder.tree import Items, Mapping, Node, Scalar

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Source, Span

MAX_DEPTH = 20
"""Levels of nesting; a verify block needs six."""
MAX_NODES = 20_000
"""Nodes in one file; the largest computed file of the collection has a few hundred."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TRAILING_COMMENT = re.compile(r"[ \t]+#")


_NO_TABS = "indent with spaces: YAML knows no tabs"
_QUOTE = "quote a value that holds `: ` or ` #`, or that begins with a sign of YAML's own"


class _Refused(Exception):
    """The file cannot be read on from here; what was wrong is in the sink."""


def read_yaml(source: Source, start: int, end: int, sink: Sink) -> Mapping | None:
    """The mapping that `source.text[start:end]` holds, or None after reporting why there is none.

    `start` is the beginning of a line: positions count from the file's first character, fence and
    all.
    """
    try:
        return _Reader(source, start, end, sink).document()
    except _Refused:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = source.span(start + mark.index) if mark else source.span(start)
        problem = " ".join(filter(None, (error.context, error.problem)))
        is_tab = mark is not None and source.text[start + mark.index : end].startswith("\t")
        sink.report(
            codes.INVALID_YAML,
            at,
            f"invalid YAML: {problem}",
            helps=(_NO_TABS if is_tab else _QUOTE,),
        )
    except yaml.YAMLError as error:
        sink.report(codes.INVALID_YAML, source.span(start), f"invalid YAML: {error}")
    return None


class _Reader:
    def __init__(self, source: Source, start: int, end: int, sink: Sink) -> None:
        self.source, self.start, self.sink = source, start, sink
        self.text = source.text[start:end]
        self.events = yaml.parse(self.text, Loader=_LOADER)
        self.nodes = 0

    def document(self) -> Mapping | None:
        event = next(self.events)
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return Mapping((), self.source.span(self.start))
        node = self.node(event, depth=0)
        for extra in self.events:
            if isinstance(extra, yaml.DocumentStartEvent):
                self.refuse(extra, "a file holds one YAML document", "take out the second `---`")
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and node.text == "":
            return Mapping((), node.span)
        self.sink.report(codes.WRONG_SHAPE, node.span, "expected a mapping of `key: value` lines")
        return None

    def node(self, event: Any, depth: int) -> Node:
        self.nodes += 1
        if depth > MAX_DEPTH:
            self.refuse(event, f"nested deeper than {MAX_DEPTH} levels", "flatten it")
        if self.nodes > MAX_NODES:
            self.refuse(event, f"more than {MAX_NODES} values in one file", "split the file")
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.refuse(event, "anchors and aliases have no place here", "write the value out")
        if event.tag:
            self.refuse(event, f"the YAML tag `{event.tag}` has no place here", "take it out")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.items(event, depth)
        return self.mapping(event, depth)

    def scalar(self, event: Any) -> Scalar:
        end = event.end_mark.index
        # The parser's mark may be past the blanks that follow a plain value.
        end = len(self.text[:end].rstrip(" \t"))
        is_plain = self.text[event.start_mark.index : event.start_mark.index + 1] not in (
            "'",
            '"',
            "|",
            ">",
            "",
        )
        if is_plain and event.value and (match := _TRAILING_COMMENT.match(self.text, end)):
            at = self.start + match.end() - 1
            self.sink.report(
                codes.SWALLOWED_COMMENT,
                self.source.span(at, at + len(self.source.text)),
                "YAML reads the rest of this line as a comment",
                label="dropped in silence",
                helps=("quote the value; or give the comment a line of its own",),
                fix=self.quoted(event.start_mark.index),
            )
        if (bad := BAD_CHARACTER.search(event.value)) is not None:
            self.refuse(event, f"{described(bad[0])} has no place in a card", "take it out")
        return Scalar(event.value, self.span(event), self.text[event.start_mark.index : end])

    def quoted(self, start: int) -> Fix | None:
        """Return the fix that quotes a value with the rest of its line; None unless its line is `key: value`."""
        line = self.text.rfind("\n", 0, start) + 1
        if not re.fullmatch(r" *(?:- +)?[\w-]+: +", self.text[line:start]):
            return None
        value = self.text[start:].partition("\n")[0].rstrip()
        at = self.source.span(self.start + start, self.start + start + len(value))
        return Fix(at, json.dumps(value, ensure_ascii=False))

    def items(self, event: Any, depth: int) -> Items:
        items = []
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(inner, depth + 1))
        return Items(tuple(items), self.span(event))

    def mapping(self, event: Any, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            key = self.node(inner, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse(inner, "a key must be text", "quote it")
                raise _Refused
            value = self.node(next(self.events), depth + 1)
            if key.text in entries:
                self.sink.report(
                    codes.DUPLICATE_KEY,
                    key.span,
                    f"the key `{key.text}` is written twice",
                    notes=(f"first on line {entries[key.text][0].span.line}",),
                    helps=("keep one of them",),
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self.span(event))

    def span(self, event: Any) -> Span:
        return self.source.span(
            self.start + event.start_mark.index, self.start + event.end_mark.index
        )

    def refuse(self, event: Any, message: str, help_: str) -> None:
        self.sink.report(codes.REFUSED_YAML, self.span(event), message, helps=(help_,))
        raise _Refused
