"""Compute every quantity of a note with the exact solver and the reference library, and compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from builder.claims import agree, describe, judge, solve
from builder.codes import verify as codes
from builder.exact import Undecided
from builder.misconceptions import mistaken_value
from builder.model import Evidence
from builder.quantities import Mistaken, Model, Quantity
from builder.values import (
    NUMBERS,
    Number,
    Value,
)
from builder.verify.describe import described_value

if TYPE_CHECKING:
    from builder.claims import Judgement
    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.source import Span


_PARTED = (
    "if you upgraded the library, the first is its old answer and the second its new one: "
    "see docs/upgrading.md; otherwise report a bug in mazo, for the card is not at fault"
)


@dataclass(frozen=True)
class Established:
    """The values on which the exact solver and the library agree."""

    values: Mapping[str, Value]
    mistaken: frozenset[str]
    """Names bound to the value of a misconception."""
    evidence: tuple[Evidence, ...]
    drawn: Mapping[Quantity, Value]
    """The values that the figures display."""

    @cached_property
    def numbers(self) -> dict[str, Number]:
        """Return the names that a formula may use, with their values."""
        return {name: value for name, value in self.values.items() if isinstance(value, NUMBERS)}


def establish(note: SourceNote, sink: Sink) -> Established | None:
    """Compute the value of every name that a note binds, or return None after reporting a disagreement."""
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
                    f"`{name}`: the mistake `{bound.misconception}` does not apply to {describe(bound.quantity)}",
                    helps=("use another mistake",),
                )
                good = False
                continue
            values[name] = wrong
            mistaken.add(name)
            continue
        found = _agreed(note.claims.span, name, bound, sink)
        if found is None:
            good = False
            continue
        values[name], shown = found
        evidence.append(shown)
    drawn: dict[Quantity, Value] = {}
    for name, figured in note.claims.figures.items():
        for quantity in figured.scene.quantities:
            found = _agreed(figured.span, name, quantity, sink)
            if found is None:
                good = False
                break  # the other values of the figure usually have the same fault
            drawn[quantity], shown = found
            evidence.append(replace(shown, is_drawn=True))
    if not good:
        return None
    return Established(values, frozenset(mistaken), tuple(evidence), drawn)


def _agreed(at: Span, name: str, quantity: Quantity, sink: Sink) -> tuple[Value, Evidence] | None:
    try:
        value = solve(quantity)
    except Undecided as open_:
        sink.report(
            codes.UNDECIDED,
            at,
            f"`{name}` has no single answer: {open_.message}",
            helps=(open_.help,),
        )
        return None
    judgement = judge(quantity)
    is_whole = judgement.quantity is quantity
    judged = value if is_whole else solve(judgement.quantity)
    if not agree(judged, judgement):
        sink.report(
            codes.SOLVERS_DISAGREE,
            at,
            f"`{name}`: the exact solver and the library disagree on {describe(judgement.quantity)}",
            notes=(f"exact: {described_value(judged)}", f"{judgement.judge}: {judgement.said}"),
            helps=(_PARTED,),
        )
        return None
    described = describe(quantity)
    evidence = Evidence(
        name=name,
        quantity=described,
        exact=described_value(value),
        judged=described if is_whole else describe(judgement.quantity),
        reference=_said(judgement),
        judge=judgement.judge,
    )
    return value, evidence


def _said(judgement: Judgement) -> str:
    said = judgement.said
    if isinstance(said, tuple):
        return " ".join(" ".join(one) if isinstance(one, tuple) else str(one) for one in said)
    if isinstance(said, Mapping):
        return ", ".join(f"{' '.join(key)}: {n}" for key, n in sorted(said.items()))
    return f"{said:.12g}" if isinstance(said, float) else str(said)
