"""Check the references of a note: `[text](=NAME.PART)`, whose text must be what the `verify:` block gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.claims import parts_of, parts_of_value
from builder.codes import references as codes
from builder.diagnostics import Fix
from builder.display.atoms import atoms_of
from builder.display.write import Writer
from builder.languages import say
from builder.nearest import closest, suggestion
from builder.pictures import FIGURE
from builder.quantities import Mistaken
from builder.text.plain import nodes
from builder.text.tree import Deletion, Hole, Reference, walk

if TYPE_CHECKING:
    from builder.claims._parts import Parts
    from builder.diagnostics import Sink
    from builder.display.parts import Part
    from builder.model import Claims, SourceNote
    from builder.source import Span, Text
    from builder.verify.establish import Established


def check_references(note: SourceNote, established: Established, sink: Sink) -> None:
    """Report every reference that displays something else than the block gives.

    Args:
        note: the note with points in its numbers.
        established: the computed values.
        sink: takes the problems.
    """
    assert note.claims is not None
    given = _Given(note.claims, established)
    for text in note.texts:
        for reference in nodes(text.value, Reference):
            ways = given.ways(text, reference, sink)
            if ways:
                _check(text, reference, ways, Writer(note.locale), sink)


def _span(text: Text, reference: Reference) -> Span:
    return text.span(reference.start, reference.end)


@dataclass
class _Given:
    """What a block gives, by name; computed when it is first asked for."""

    claims: Claims
    established: Established
    _known: dict[str, Parts] = field(default_factory=dict)

    def ways(self, text: Text, reference: Reference, sink: Sink) -> tuple[Part, ...]:
        """Return the ways to display what a reference names; none after reporting that it does not exist."""
        name, _, part = reference.name.partition(".")
        at = _span(text, reference)
        if name in self.claims.figures:
            picture = f"![]({FIGURE}{name})"
            message = say("reference-unknown-figure", name=name, picture=picture)
            sink.report(codes.UNKNOWN_REFERENCE, at, message)
            return ()
        if name not in self.claims.names:
            sink.report(
                codes.UNKNOWN_REFERENCE,
                at,
                say("reference-unknown-name", name=name),
                helps=(suggestion(name, self.claims.names),),
            )
            return ()
        parts = self._parts(name)
        if part not in parts or reference.name.endswith("."):
            named = [f"`={name}.{one}`" if one else f"`={name}`" for one in parts]
            sink.report(
                codes.UNKNOWN_REFERENCE,
                at,
                say("reference-unknown", name=name, part=part),
                helps=(
                    closest(part, parts) or "",
                    say("reference-unknown-parts", name=name, parts=named),
                ),
            )
            return ()
        return parts[part]

    def _parts(self, name: str) -> Parts:
        if name not in self._known:
            bound = self.claims.names[name]
            self._known[name] = (
                parts_of_value(self.established.values[name])
                if isinstance(bound, Mistaken)
                else parts_of(bound)
            )
        return self._known[name]


def _check(
    text: Text, reference: Reference, ways: tuple[Part, ...], writer: Writer, sink: Sink
) -> None:
    """Report a text that says none of the ways."""
    name = reference.name.partition(".")[0]
    said = atoms_of(reference.children)
    if any(way.is_said(said, writer, name) for way in ways):
        return
    right = ways[0].written(writer, name)
    shown = f"[{right}](={reference.name})"
    if not said:
        code, message = (
            codes.EMPTY_REFERENCE,
            say("reference-empty", name=reference.name, right=shown),
        )
    elif any(isinstance(node, Deletion | Hole) for node in walk(reference.children)):
        message = say("reference-stale-around-deletion", name=reference.name, right=right)
        sink.report(codes.STALE_REFERENCE, _span(text, reference), message)
        return
    else:
        code, message = (
            codes.STALE_REFERENCE,
            say("reference-stale", name=reference.name, right=shown),
        )
    sink.report(code, _span(text, reference), message, fix=_fix(text, reference, f"[{right}"))


def _fix(text: Text, reference: Reference, right: str) -> Fix:
    """Replace what is before `](=…)`, which may be on a later line."""
    end = reference.children[-1].end if reference.children else reference.start + 1
    first, last = text.span(reference.start, end), text.span(end - 1, end)
    return Fix(first, right, None if last.line == first.line else last)
