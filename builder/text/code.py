"""Code, inline and fenced, as HTML that Anki runs nothing of."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from io import StringIO
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pygments.formatters.html import HtmlFormatter
    from pygments.lexer import Lexer
    from pygments.token import _TokenType

    _Token = tuple[_TokenType, str]

_CLOSING = re.compile("}(?=})")
_OPENING = re.compile("{(?={)")


def pieces(text: str, bounds: Sequence[int] = (), language: str = "") -> list[str]:
    """Code as HTML, cut at some offsets, in colours where its language is known."""
    cuts = [0, *bounds, len(text)]
    lexer = _lexer(language) if language else None
    if lexer is None:
        shown = [escape(text[start:end], quote=False) for start, end in pairwise(cuts)]
    else:
        shown = [_formatted(tokens) for tokens in _cut(lexer.get_tokens(text), cuts)]
    return list(map(guarded, shown))


def _cut(tokens: Iterable[_Token], cuts: Sequence[int]) -> list[list[_Token]]:
    """Tokens in groups, each up to the next cut; what a lexer adds at the end goes to the last."""
    groups: list[list[_Token]] = [[] for _ in cuts[1:]]
    at, group = 0, 0
    for kind, value in tokens:
        rest = value
        while group < len(groups) - 1 and at + len(rest) > cuts[group + 1]:
            head = rest[: cuts[group + 1] - at]
            groups[group] += [(kind, head)] if head else []
            rest, at, group = rest[len(head) :], at + len(head), group + 1
        groups[group].append((kind, rest))
        at += len(rest)
    return groups


def _formatted(tokens: list[_Token]) -> str:
    out = StringIO()
    _formatter().format(iter(tokens), out)
    is_line = not tokens or tokens[-1][1].endswith("\n")
    return out.getvalue() if is_line else out.getvalue().removesuffix("\n")


@cache
def _lexer(language: str) -> Lexer | None:
    """What reads a language; None where it is not known."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@cache
def _formatter() -> HtmlFormatter[str]:
    from pygments.formatters.html import HtmlFormatter

    return HtmlFormatter(nowrap=True)


def guarded(html: str) -> str:
    """Text in which Anki finds no cloze end, no hint, and none of its own tags."""
    html = parted_braces(html).replace("::", "&#58;&#58;")
    return html.replace("[", "&#91;").replace("\\(", "&#92;(").replace("\\[", "&#92;[")


def parted_braces(text: str) -> str:
    """Text in which no two braces are side by side."""
    return _CLOSING.sub("}<!-- -->", _OPENING.sub("{<!-- -->", text))
