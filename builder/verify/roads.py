"""Two roads to every quantity, and whether they meet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder import exact, reference
from builder.codes import verify as codes
from builder.misconceptions import mistaken_value
from builder.model import Evidence
from builder.quantities import Mistaken, Model, Quantity
from builder.values import (
    NUMBERS,
    Number,
    Value,
)
from builder.verify.agreement import agree
from builder.verify.describe import describe, described_value

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import Note
    from builder.reference import Judgement


_PARTED = (
    "after an upgrade of the library, the first is its old answer and the second its new one: "
    "docs/upgrading.md says what to do; else report it, for it is not the card's fault"
)


@dataclass(frozen=True)
class Established:
    """What both roads agree on."""

    values: Mapping[str, Value]
    mistaken: frozenset[str]
    """The names that stand for a misconception's value."""
    evidence: tuple[Evidence, ...]

    @property
    def numbers(self) -> dict[str, Number]:
        """The names that can stand in a formula."""
        return {name: value for name, value in self.values.items() if isinstance(value, NUMBERS)}


def establish(note: Note, sink: Sink) -> Established | None:
    """The value of every name that a note binds, or None after reporting on which the roads
    part.
    """
    assert note.claims is not None
    values: dict[str, Value] = {}
    mistaken: set[str] = set()
    evidence: list[Evidence] = []
    good = True
    for name, bound in note.claims.names.items():
        if isinstance(bound, Model):
            continue
        if isinstance(bound, Mistaken):
            wrong = mistaken_value(bound)
            if wrong is None:
                sink.report(
                    codes.NO_SENSE,
                    note.claims.span,
                    f"`{name}`: the mistake `{bound.misconception}` makes no sense of {describe(bound.quantity)}",
                    helps=("bind it to another mistake",),
                )
                good = False
                continue
            values[name] = wrong
            mistaken.add(name)
            continue
        found = _agreed(note, name, bound, sink)
        if found is None:
            good = False
            continue
        values[name], shown = found
        evidence.append(shown)
    return Established(values, frozenset(mistaken), tuple(evidence)) if good else None


def _agreed(note: Note, name: str, quantity: Quantity, sink: Sink) -> tuple[Value, Evidence] | None:
    assert note.claims is not None
    try:
        value = exact.answer(quantity)
    except exact.Undecided as open_:
        sink.report(
            codes.UNDECIDED,
            note.claims.span,
            f"`{name}` has no single answer: {open_.message}",
            helps=(open_.help,),
        )
        return None
    judgement = reference.judge(quantity)
    judged = value if judgement.quantity == quantity else exact.answer(judgement.quantity)
    if not agree(judged, judgement):
        sink.report(
            codes.ROADS_DISAGREE,
            note.claims.span,
            f"`{name}`: the exact solver and the library disagree on {describe(judgement.quantity)}",
            notes=(f"exact: {described_value(judged)}", f"{judgement.judge}: {judgement.said}"),
            helps=(_PARTED,),
        )
        return None
    evidence = Evidence(
        name=name,
        quantity=describe(quantity),
        exact=described_value(value),
        judged=describe(judgement.quantity),
        reference=_said(judgement),
        judge=judgement.judge,
    )
    assert not isinstance(value, dict)
    return value, evidence


def _said(judgement: Judgement) -> str:
    said = judgement.said
    if isinstance(said, tuple):
        return " ".join(" ".join(one) if isinstance(one, tuple) else str(one) for one in said)
    if isinstance(said, Mapping):
        return ", ".join(f"{' '.join(key)}: {n}" for key, n in sorted(said.items()))
    return f"{said:.12g}" if isinstance(said, float) else str(said)
