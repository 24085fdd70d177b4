"""The answer that is typed, and the others that are accepted too.

One line is the answer. Several are items of a list, of which the first is shown. Both are plain text, and Markdown's
marks in them are refused, since the learner would have to type them. In a fenced code block, each line is an
answer, exactly as written.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.languages import say
from builder.text.reader import read
from builder.text.tree import (
    Code,
    Deletion,
    Fence,
    FootnoteMark,
    Formula,
    Image,
    Inline,
    List,
    Node,
    Paragraph,
    Strong,
    Words,
    walk,
)

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Text

MAX_ANSWERS = 8
_ITEM = re.compile(r"- +(?P<answer>[^ \n][^\n]*?) *$")
_CLOSING = re.compile(r" {0,3}(?:`{3,}|~{3,}) *")
_NAME = re.compile(r"__[a-z][a-z0-9_]*__")
"""A name of Python's, which Markdown reads as bold."""
_HTML = re.compile(
    r"</?(?:a|b|big|br|code|del|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|small|span|strike|strong|sub|sup|"
    r"tt|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""Tags that format text. `<s>` is a token here, and others such as `<unk>` are none of HTML's."""


def read_answers(part: Text, sink: Sink) -> tuple[Text, ...] | None:
    """The accepted answers, the one that is shown first; None after reporting what is wrong with them."""
    blocks = read(part.value).blocks
    lines = _lines(part)
    if len(blocks) == 1 and isinstance(blocks[0], Fence):
        inside = lines[1:-1] if _CLOSING.fullmatch(lines[-1].value) else lines[1:]
        answers = [line.stripped() for line in inside if line.value.strip()]
    else:
        items = [_ITEM.match(line.value) for line in lines if line.value.strip()]
        if len(items) > 1 and all(items):
            written = [line for line in lines if line.value.strip()]
            answers = [
                line.part(*item.span("answer"))
                for line, item in zip(written, items, strict=True)
                if item
            ]
        elif len(lines) > 1:
            sink.report(codes.WRONG_PARTS, part.span(), say("answer-of-several-lines"))
            return None
        else:
            answers = [part]
        unmarked = [_is_unmarked(answer, sink) for answer in answers]
        if not all(unmarked):
            return None
    return _distinct(part, answers, sink)


def is_fenced(answer: Text) -> bool:
    """Whether an answer, as it was read, is in a fenced code block, where it is what it is and no prose."""
    before = answer.source.text[: answer.starts[0]] if answer.starts else ""
    return before.rpartition("\n---")[2].lstrip("- \t\n").startswith(("```", "~~~"))


def _lines(part: Text) -> list[Text]:
    found, at = [], 0
    for line in part.value.split("\n"):
        found.append(part.part(at, at + len(line)))
        at += len(line) + 1
    return found


def _distinct(part: Text, answers: list[Text], sink: Sink) -> tuple[Text, ...] | None:
    if not 1 <= len(answers) <= MAX_ANSWERS:
        message = say("too-many-answers", most=MAX_ANSWERS, found=len(answers))
        sink.report(codes.WRONG_PARTS, part.span(), message if answers else say("no-answer"))
        return None
    seen: set[str] = set()
    for answer in answers:
        if answer.value in seen:
            sink.report(
                codes.WRONG_PARTS, answer.span(), say("answer-listed-twice", answer=answer.value)
            )
            return None
        seen.add(answer.value)
    return tuple(answers)


def _is_unmarked(answer: Text, sink: Sink) -> bool:
    """Whether the answer has none of Markdown's marks; the first is reported."""
    passage = read(answer.value)
    places = [(node.start, node.end) for node in walk(passage.all) if _is_mark(node, answer.value)]
    places += [tag.span() for tag in _HTML.finditer(answer.value)]
    if not places:
        return True
    start, end = min(places)
    bare = _HTML.sub("", _bare(passage.all)).strip()
    sink.report(
        codes.MARKED_ANSWER,
        answer.span(start, end),
        say("marked-answer", mark=answer.value[start:end]),
        helps=(
            *((say("write-this", text=f"`{bare}`"),) if bare and bare != answer.value else ()),
            say("keep-answer-as-written"),
        ),
    )
    return False


def _is_mark(node: Node, text: str) -> bool:
    """Whether a node is more than words; a sign alone, such as `+`, marks nothing."""
    written = text[node.start : node.end]
    match node:
        case Words():
            return node.text != written
        case Paragraph() | Deletion():
            return False
        case Strong():
            return _NAME.fullmatch(written) is None
        case Code() | Formula() | Image() | FootnoteMark():
            return True
        case List():
            return any(item.children for item in node.items)
    return isinstance(node, Inline) or any(isinstance(inner, Words) for inner in walk((node,)))


def _bare(nodes: tuple[Node, ...]) -> str:
    """What the marks are about."""
    text = ""
    for node in walk(nodes):
        match node:
            case Words() | Code():
                text += node.text
            case Formula():
                text += node.latex.strip()
            case Image():
                text += node.alt
    return unescape(text)
