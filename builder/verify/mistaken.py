"""Check that mistaken values stand only where a mistake is shown: in its option, and in the reason of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import claims as claimed
from builder.codes import formulas as codes
from builder.languages import say
from builder.text.plain import nodes
from builder.text.tree import Code
from builder.verify.mentions import known_code

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.source import Text
    from builder.verify.establish import Established


def shown_mistakes(note: SourceNote, established: Established) -> Mapping[int, frozenset[str]]:
    """Return the mistakes that each text may show, by the `id` of the text."""
    assert note.claims is not None
    found: dict[int, frozenset[str]] = {}
    for option, name in zip(note.options, note.claims.options or (), strict=False):
        if name in established.mistaken:
            found[id(option.text)] = frozenset({name})
            found[id(option.reason)] = frozenset({name})
    return found


def check_mistaken(
    note: SourceNote, texts: Sequence[Text], established: Established, sink: Sink
) -> None:
    """Report mistaken values that are the answer, and mistaken tokens outside the option of their mistake."""
    claims = note.claims
    assert claims is not None
    for name in (claims.answer, *claims.cloze.values()):
        if name in established.mistaken:
            sink.report(codes.MISTAKE_AS_TRUE, claims.span, say("answer-is-mistake", name=name))
    right = {n: v for n, v in established.values.items() if n not in established.mistaken}
    known = known_code(claims, right) | frozenset(claims.mentions)
    wrong = {
        code: name
        for name in sorted(established.mistaken)
        for code in claimed.code_of_value(established.values[name])
        if code not in known
    }
    allowed = shown_mistakes(note, established)
    for text in texts if wrong else ():
        for code in nodes(text.value, Code):
            name = wrong.get(code.text)
            if name is not None and name not in allowed.get(id(text), ()):
                sink.report(
                    codes.MISTAKE_AS_TRUE,
                    text.span(code.start, code.end),
                    say("shown-as-true", name=name),
                )
