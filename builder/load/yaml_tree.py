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
from builder.languages import say
from builder.load.files import BAD_CHARACTER
from builder.tree import Items, Mapping, Node, Scalar

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.source import Source, Span

MAX_DEPTH = 20
"""Levels of nesting; a verify block needs six."""
MAX_NODES = 20_000
"""Nodes in one file; the largest computed file of the collection has a few hundred."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TRAILING_COMMENT = re.compile(r"[ \t]+#")
_KEY_ALONE = re.compile(r"[ \t]*(?:- +)?[^\s:\"'\[{]+")
_BLOCKS = ("while parsing a block mapping", "while parsing a block collection")
_BRACKETS = {"[": "]", "{": "}"}


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
        at, message = _fault(error, source.text[start:end])
        sink.report(codes.INVALID_YAML, source.span(start + at), message)
    except yaml.YAMLError:
        sink.report(codes.INVALID_YAML, source.span(start), say("invalid-yaml"))
    return None


def _fault(error: yaml.MarkedYAMLError, text: str) -> tuple[int, Message]:
    """Where a text is no YAML, and what is wrong, as its author sees it.

    What the parser says is for programmers, and says it in two ways: one for the parser in C, one for that in Python.
    """
    context, problem = error.context or "", error.problem or ""
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    begins = error.context_mark.index if error.context_mark else at
    if text[at : at + 1] == "\t":
        return at, say("yaml-tab")
    if "mapping values" in problem:
        return _odd_colon(text, at)
    if "simple key" in context:
        return begins, say("yaml-no-key")
    if "quoted scalar" in context:
        if "unexpected" in problem:
            return begins, say("yaml-quote-not-closed", quote=text[begins : begins + 1])
        escape = text.rfind("\\", begins, at + 1)
        return escape, say("yaml-escape", escape=text[escape : escape + 2])
    if "flow" in context and (text[begins : begins + 1] in (*_BRACKETS, "")):
        begins = max(text.rfind(opening, 0, begins + 1) for opening in _BRACKETS)
        opening = text[begins]
        return begins, say("yaml-bracket", opening=opening, closing=_BRACKETS[opening])
    if "sequence entries" in problem:
        return at, say("yaml-list-beside-key")
    if "document start" in problem or context in _BLOCKS:
        before = text[text.rfind("\n", 0, at) + 1 : at]
        return at, say("yaml-after-value") if before.strip() else say("yaml-wrong-depth")
    match text[begins : begins + 1].strip():
        case "":
            return begins, say("invalid-yaml")
        case "`":
            return begins, say("yaml-backtick")
        case sign:
            return begins, say("yaml-sign", sign=sign)


def _odd_colon(text: str, at: int) -> tuple[int, Message]:
    """The fault for a colon after which no value may be: of this line, or of the one above."""
    start = text.rfind("\n", 0, at) + 1
    if not _KEY_ALONE.fullmatch(text, start, at):
        return at, say("yaml-colon")
    above = text[:start].rstrip()
    begins = above.rfind("\n") + 1
    if re.search(r":(?:\s|$)", above[begins:]):
        return at - len(text[start:at].lstrip()), say("yaml-indented")
    return begins, say("yaml-no-key")


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
                self.refuse(extra, say("yaml-second-document"))
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and node.text == "":
            return Mapping((), node.span)
        self.sink.report(codes.WRONG_SHAPE, node.span, say("yaml-no-mapping"))
        return None

    def node(self, event: Any, depth: int) -> Node:
        self.nodes += 1
        if depth > MAX_DEPTH:
            self.refuse(event, say("yaml-too-deep", most=MAX_DEPTH))
        if self.nodes > MAX_NODES:
            self.refuse(event, say("yaml-too-large", most=MAX_NODES))
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            self.refuse(event, say("yaml-anchor"))
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")  # as it is written
            self.refuse(event, say("yaml-tag", tag=tag))
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
                say("swallowed-comment"),
                fix=self.quoted(event.start_mark.index),
            )
        if (bad := BAD_CHARACTER.search(event.value)) is not None:
            self.refuse(event, say("unreadable-character", character=described(bad[0])))
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
                self.refuse(inner, say("yaml-key-is-no-text"))
                raise _Refused
            value = self.node(next(self.events), depth + 1)
            if key.text in entries:
                self.sink.report(
                    codes.DUPLICATE_KEY,
                    key.span,
                    say("duplicate-key", key=key.text, line=entries[key.text][0].span.line),
                )
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self.span(event))

    def span(self, event: Any) -> Span:
        return self.source.span(
            self.start + event.start_mark.index, self.start + event.end_mark.index
        )

    def refuse(self, event: Any, message: Message) -> None:
        self.sink.report(codes.REFUSED_YAML, self.span(event), message)
        raise _Refused
