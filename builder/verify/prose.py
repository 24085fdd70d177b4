"""Check the running text and the code of a verified note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.accounting.mentions import known_code, mentioned, named_methods
from builder.codes import verify as codes
from builder.languages import say
from builder.text.plain import nodes, prose
from builder.text.tree import Code, Fence, Reference, walk
from builder.verify.amounts import accounted
from builder.verify.decimal_sign import in_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.source import Text
    from builder.verify.establish import Established

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def check_prose(
    note: SourceNote, texts: Sequence[Text], established: Established, sink: Sink
) -> None:
    """Report numbers in running text, and code that the claims do not imply."""
    claims = note.claims
    assert claims is not None
    known = known_code(claims, established.values) | frozenset(claims.mentions)
    vouched = (*claims.mentions, *named_methods(claims))
    for text in texts:
        places = accounted(text.value, established) + mentioned(vouched, text.value)
        places += [(node.start, node.end) for node in nodes(text.value, Reference)]
        _check_numbers(text, note.locale.decimal, places, sink)
        _check_code(text, known, sink)


def _check_numbers(text: Text, decimal: str, places: Sequence[tuple[int, int]], sink: Sink) -> None:
    """Report numbers in running text, except at places that are accounted for."""
    for offset, run in prose(text.value):
        for digits in _DIGITS.finditer(run):
            start = offset + digits.start()
            end = offset + digits.end()
            if _is_list_number(text.value, start, end) or any(
                first <= start and end <= last for first, last in places
            ):
                continue
            wrong = in_text(digits.group(), decimal)
            sink.report(
                codes.UNCHECKED_NUMBER if wrong is None else codes.WRONG_DECIMAL,
                text.span(start, offset + digits.end()),
                wrong or say("unchecked-number-in-text", number=digits.group()),
            )


def _is_list_number(value: str, start: int, end: int) -> bool:
    """Return whether digits at the start of a line number a list item."""
    line_start = value.rfind("\n", 0, start) + 1
    return not value[line_start:start].strip() and value[end : end + 2] == ". "


def _check_code(text: Text, known: frozenset[str], sink: Sink) -> None:
    """Report code that the claims do not imply; that of references is checked as such."""
    referred = {id(node) for one in nodes(text.value, Reference) for node in walk(one.children)}
    for code in nodes(text.value, Code):
        if code.text not in known and id(code) not in referred:
            sink.report(
                codes.UNKNOWN_CODE,
                text.span(code.start, code.end),
                say("unknown-code", code=code.text),
            )
    for fence in nodes(text.value, Fence):
        for line in fence.text.splitlines():
            if line.strip() and line.strip() not in known:
                at = text.value.find(line, fence.start)
                sink.report(
                    codes.UNKNOWN_CODE,
                    text.span(at, at + len(line)),
                    say("unknown-code", code=line.strip()),
                )
