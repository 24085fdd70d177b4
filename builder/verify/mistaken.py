"""Check that mistaken values appear only where a mistake is shown, and that each reason is about its own option."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import claims as claimed
from builder.accounting.mentions import known_code
from builder.codes import formulas as codes
from builder.languages import say
from builder.text.plain import nodes
from builder.text.tree import Code, Formula, Reference, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
    for mistake in note.mistakes:
        found[id(mistake.reason)] = frozenset({mistake.name})
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
    for text in note.texts:
        for reference in _mistaken_references(
            text, established.mistaken - allowed.get(id(text), frozenset())
        ):
            sink.report(
                codes.MISTAKE_AS_TRUE,
                text.span(reference.start, reference.end),
                say("shown-as-true", name=_name(reference)),
            )
    for text in texts if wrong else ():
        for code in nodes(text.value, Code):
            name = wrong.get(code.text)
            if name is not None and name not in allowed.get(id(text), ()):
                sink.report(
                    codes.MISTAKE_AS_TRUE,
                    text.span(code.start, code.end),
                    say("shown-as-true", name=name),
                )
    _check_reasons(note, established, sink)


def _name(reference: Reference) -> str:
    return reference.name.partition(".")[0]


def _mistaken_references(text: Text, mistaken: frozenset[str]) -> Iterator[Reference]:
    """Yield the references to mistakes, but not those whose code and formulas are compared by value."""
    for reference in nodes(text.value, Reference):
        is_compared = any(isinstance(node, Code | Formula) for node in walk(reference.children))
        if _name(reference) in mistaken and not is_compared:
            yield reference


def _check_reasons(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report a reason that refers to what only other options are computed from."""
    assert note.claims is not None
    needed = [_needed(claim, established) for claim in note.claims.options or ()]
    for n, option in enumerate(note.options if needed else ()):
        others = frozenset[str]().union(*needed[:n], *needed[n + 1 :])
        right = (needs for needs, one in zip(needed, note.options, strict=True) if one.is_key)
        own = needed[n].union(*right)
        reason = option.reason
        for reference in nodes(reason.value, Reference) if reason else ():
            name = _name(reference)
            if reason and name in others - own:
                sink.report(
                    codes.OTHER_REASON,
                    reason.span(reference.start, reference.end),
                    say("reason-of-another-option", name=name),
                )


def _needed(claim: str, established: Established) -> frozenset[str]:
    """The name of an option and those that its value is computed from."""
    calculation = established.calculations.get(claim)
    given = () if calculation is None else (name for name, _ in calculation.given)
    return frozenset((claim, *given))
