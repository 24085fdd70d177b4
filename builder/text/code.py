"""Code, inline and fenced, as HTML that Anki runs nothing of."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.formatters.html import HtmlFormatter
    from pygments.lexer import Lexer

_CLOSING = re.compile("}(?=}|\ue000)")
_OPENING = re.compile("{(?={)")


def inline(text: str) -> str:
    """A code span; spaces within it are kept."""
    return f"<code>{guarded(escape(' '.join(text.split(chr(10))), quote=False))}</code>"


@lru_cache(maxsize=1024)
def block(text: str, language: str) -> str:
    """A fenced block, in colours where its language is known."""
    body = escape(text, quote=False) if not language else _highlighted(text, language)
    return f"<pre><code>{guarded(body.rstrip())}</code></pre>"


def _highlighted(text: str, language: str) -> str:
    from pygments import highlight

    lexer = _lexer(language)
    return highlight(text, lexer, _formatter()) if lexer else escape(text, quote=False)


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
    """Text in which no two braces stand side by side, a hole for the end of a deletion counted as one."""
    return _CLOSING.sub("}<!-- -->", _OPENING.sub("{<!-- -->", text))
