"""The inline tokens of a block -> nested nodes, at their places in the passage."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeGuard

from builder.text.holes import OPENING, cut
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    FaultKind,
    FootnoteMark,
    Formula,
    Hole,
    Image,
    Inline,
    Link,
    Reference,
    Strong,
    Struck,
    Words,
    walk,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

    from builder.text.holes import Cut

    Report = Callable[[FaultKind, int, int], None]


class Lines:
    """The lines of a text, and where they begin."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def end(self, number: int) -> int:
        """Where the line before a number ends."""
        return max(0, self.starts[min(number, len(self.lines))] - 1)


class Places:
    """From offsets in a block's text, whose lines have lost their indentation, to offsets in the passage."""

    def __init__(self, text: str, first: int, lines: Lines) -> None:
        """Find the lines of a block's text, of which a first one is given, in those of the passage."""
        self.starts: list[int] = []
        self.targets: list[int] = []
        at = 0
        for number, line in enumerate(text.split("\n"), first):
            shown = line.lstrip()
            whole = lines.lines[number] if number < len(lines.lines) else ""
            column = whole.rfind(shown.rstrip()) if shown.strip() else len(whole)
            if number == first:
                column = whole.find(shown.rstrip(), _first_column(whole, shown))
            self.starts.append(at + len(line) - len(shown))
            self.targets.append(lines.starts[number] + max(0, column))
            at += len(line) + 1

    @classmethod
    def of_cell(cls, start: int) -> Places:
        """Those of a cell, which is written as it is read."""
        places = cls("", 0, Lines(""))
        places.targets = [start]
        return places

    def __getitem__(self, at: int) -> int:
        row = max(0, bisect_right(self.starts, at) - 1)
        return self.targets[row] + max(0, at - self.starts[row])


def _first_column(whole: str, shown: str) -> int:
    """Where to look for the first line of a block in its line: past the marks of what contains it."""
    return max(0, len(whole.rstrip().rstrip("#").rstrip()) - len(shown.rstrip()))


def holes_of(cuts: Sequence[Cut], places: Places, offset: int) -> tuple[Hole, ...]:
    """The deletions of code or of a formula that begins at an offset of a block's text."""
    return tuple(
        Hole(
            start=places[offset + one.start],
            end=places[offset + one.end],
            number=one.number,
            at=one.at,
            to=one.to,
            hint=one.hint,
            answer_start=places[offset + one.answer_start],
            answer_end=places[offset + one.answer_end],
        )
        for one in cuts
    )


class _Frame:
    """An inline node that is not closed yet."""

    def __init__(self, token: Token | None) -> None:
        self.token = token
        self.children: list[Inline] = []
        self.hint: tuple[int, list[Inline]] | None = None

    def add(self, node: Inline) -> None:
        into = self.hint[1] if self.hint is not None else self.children
        last = into[-1] if into else None
        if _is_as_written(node) and _is_as_written(last) and last.end == node.start:
            into[-1] = Words(start=last.start, end=node.end, text=last.text + node.text)
        else:
            into.append(node)


def _is_as_written(node: Inline | None) -> TypeGuard[Words]:
    """Whether a node is plain text, each character of which is one of the passage."""
    return isinstance(node, Words) and len(node.text) == node.end - node.start


_CLOSINGS = {
    "em_close": "em_open",
    "strong_close": "strong_open",
    "s_close": "s_open",
    "link_close": "link_open",
    "deletion_close": "deletion_open",
}


def nested(
    tokens: Sequence[Token], places: Places, report: Report, *, is_cell: bool
) -> tuple[Inline, ...]:
    """The tokens of one block as nodes.

    Args:
        tokens: of the block, as the inline rules made them.
        places: of the block.
        report: takes a kind of fault, its start and its end.
        is_cell: whether the block is a cell of a table.
    """
    return _Nesting(tokens, places, report, is_cell=is_cell).all()


class _Nesting:
    """Keeps the nodes that are not closed yet on a stack."""

    def __init__(
        self, tokens: Sequence[Token], places: Places, fault: Report, *, is_cell: bool
    ) -> None:
        self.tokens, self.places, self.fault, self.is_cell = tokens, places, fault, is_cell
        self.stack = [_Frame(None)]

    def all(self) -> tuple[Inline, ...]:
        for token in self.tokens:
            if token.type in _CLOSINGS:
                self._close(token)
            elif token.type in _CLOSINGS.values():
                self.stack.append(_Frame(token))
            elif token.type == "deletion_hint":
                self._hint(token)
            else:
                self._leaf(token)
        while len(self.stack) > 1:
            frame = self.stack.pop()
            assert frame.token is not None
            if frame.token.type == "deletion_open":
                self.fault(FaultKind.UNCLOSED_DELETION, *self._place(frame.token))
            self._dissolve(frame)
        return tuple(self.stack[0].children)

    def _dissolve(self, frame: _Frame) -> None:
        """Leave what is in a node that is not closed to the node around it."""
        for node in (*frame.children, *(frame.hint[1] if frame.hint else ())):
            self.stack[-1].add(node)

    def _place(self, token: Token) -> tuple[int, int]:
        start, end = token.meta["at"]
        return self.places[start], self.places[end]

    def _leaf(self, token: Token) -> None:
        start, end = self._place(token)
        node: Inline
        match token.type:
            case "text" | "text_special":
                if not token.content:
                    return
                node = Words(start=start, end=end, text=token.content)
            case "code_inline":
                written = self._unescaped(token.content)
                inside = token.meta["at"][0] + len(token.markup)
                text, found = (written, ()) if self._in_deletion() else cut(written)
                holes = holes_of(found, self.places, inside)
                node = Code(start=start, end=end, text=text, written=written, holes=holes)
            case "formula":
                written = self._unescaped(token.content)
                latex, found = cut(written)
                inner = token.meta["inner"]
                node = Formula(
                    start=start,
                    end=end,
                    latex=latex,
                    inner=self.places[inner],
                    is_display=token.block,
                    holes=holes_of(found, self.places, inner),
                )
                unclosed = OPENING.search(written, found[-1].end if found else 0)
                if unclosed is not None:
                    at, to = (self.places[inner + n] for n in unclosed.span())
                    self.fault(FaultKind.UNCLOSED_DELETION, at, to)
            case "softbreak" | "hardbreak":
                node = Break(start=start, end=end, is_hard=token.type == "hardbreak")
            case "image":
                title, target = str(token.attrs.get("title", "")), str(token.attrs["src"])
                alt = _plain(token.children or ())
                width = token.meta.get("width")
                node = Image(start=start, end=end, target=target, title=title, alt=alt, width=width)
            case "footnote_mark":
                node = FootnoteMark(start=start, end=end, label=token.info)
            case "fault":
                self.fault(token.meta["kind"], start, end)
                node = Words(start=start, end=end, text=token.content)
            case _:
                raise AssertionError(token.type)
        self.stack[-1].add(node)

    def _in_deletion(self) -> bool:
        """Whether a deletion is open: the marks of another in code are text then."""
        return any(f.token is not None and f.token.type == "deletion_open" for f in self.stack)

    def _unescaped(self, text: str) -> str:
        r"""Code or a formula; in a cell its bars are written `\|`, as on the forge."""
        return text.replace("\\|", "|") if self.is_cell else text

    def _hint(self, token: Token) -> None:
        frame = self.stack[-1]
        if frame.token is None or frame.token.type != "deletion_open":
            self.fault(FaultKind.CROSSING_DELETION, *self._place(token))
            return
        frame.hint = (self._place(token)[0], [])

    def _close(self, token: Token) -> None:
        opening = _CLOSINGS[token.type]
        at = next(
            (n for n in range(len(self.stack) - 1, 0, -1) if self.stack[n].token.type == opening),  # type: ignore[union-attr]
            None,
        )
        if at is None:
            self.fault(FaultKind.CROSSING_DELETION, *self._place(token))
            return
        if len(self.stack) > at + 1:
            crossed = (frame.token for frame in self.stack[at:] if frame.token is not None)
            opened = next(one for one in crossed if one.type == "deletion_open")
            self.fault(FaultKind.CROSSING_DELETION, *self._place(opened))
        while len(self.stack) > at + 1:
            self._dissolve(self.stack.pop())
        frame = self.stack.pop()
        self.stack[-1].add(self._node(frame, token))

    def _node(self, frame: _Frame, closing: Token) -> Inline:
        opening = frame.token
        assert opening is not None
        (start, inner), (inner_end, end) = self._place(opening), self._place(closing)
        children = tuple(frame.children)
        match opening.type:
            case "em_open":
                if len(children) == 1 and isinstance(only := children[0], Strong):
                    # CommonMark nests `***text***` the other way. Both look the same, and
                    # published notes have it so.
                    inside = Emphasis(start=start + 2, end=end - 2, children=only.children)
                    return Strong(start=start, end=end, children=(inside,))
                return Emphasis(start=start, end=end, children=children)
            case "s_open":
                return Struck(start=start, end=end, children=children)
            case "strong_open":
                return Strong(start=start - 1, end=end + 1, children=children)
            case "link_open":
                title, target = str(opening.attrs.get("title", "")), str(opening.attrs["href"])
                if target.startswith("="):
                    return Reference(start=start, end=end, name=target[1:], children=children)
                return Link(start=start, end=end, target=target, title=title, children=children)
        nested_holes = (node for node in walk(children) if isinstance(node, Hole))
        for hole in nested_holes:
            self.fault(FaultKind.BAD_DELETION, hole.start, hole.end)
        return Deletion(
            start=start,
            end=end,
            number=int(opening.info),
            children=children,
            answer_start=inner,
            answer_end=frame.hint[0] if frame.hint else inner_end,
            hint=tuple(frame.hint[1]) if frame.hint else None,
        )


def _plain(tokens: Sequence[Token]) -> str:
    """The text of an image's description: its tokens without marks."""
    shown = {"softbreak": " ", "hardbreak": " "}
    return "".join(
        shown.get(token.type) or (_plain(token.children) if token.children else token.content)
        for token in tokens
    )
