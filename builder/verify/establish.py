"""Compute every quantity of a note with the exact solver and the reference library, and compare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from builder.claims import Between, agree, describe, judge, solve
from builder.codes import verify as codes
from builder.exact import Undecided
from builder.languages import say
from builder.misconceptions import mistaken_value
from builder.model import Evidence
from builder.quantities import Calculation, Mistaken, Model, Quantity
from builder.values import (
    NUMBERS,
    Number,
    Value,
    approximate,
)
from builder.verify.describe import described_float, described_value, with_unit

if TYPE_CHECKING:
    from builder.claims import Judgement
    from builder.diagnostics import Sink
    from builder.languages import Locale, Message
    from builder.model import Claims, SourceNote
    from builder.source import Span


@dataclass(frozen=True)
class Agreed:
    """A quantity on whose value the exact solver and the library agree."""

    name: str
    """The name that is bound to it, or to the figure that displays it."""
    quantity: Quantity
    value: Value
    judgement: Judgement
    is_drawn: bool = False
    """Whether the name is bound to the figure."""

    def evidence(self, locale: Locale) -> Evidence:
        """Write it in the language of the card."""
        words, judgement = locale.words, self.judgement
        return Evidence(
            name=self.name,
            quantity=words.message(describe(self.quantity)),
            exact=described(self.value, self.quantity, locale.decimal),
            judged=words.message(describe(judgement.quantity)),
            reference=_said(judgement, locale.decimal),
            judge=words.message(judgement.judge),
            is_drawn=self.is_drawn,
            basis=words.message(basis) if (basis := _basis(self.quantity)) else "",
        )


@dataclass(frozen=True)
class Established:
    """The values on which the exact solver and the library agree."""

    values: Mapping[str, Value]
    mistaken: frozenset[str]
    """Names bound to the value of a misconception."""
    calculations: Mapping[str, Calculation]
    """The names bound to arithmetic over stated constants."""
    agreed: tuple[Agreed, ...]
    locale: Locale
    """That of the card."""

    @cached_property
    def drawn(self) -> Mapping[Quantity, Value]:
        """The values that the figures display."""
        return {one.quantity: one.value for one in self.agreed if one.is_drawn}

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the exact solver and the library answered, in the language of the card."""
        return tuple(one.evidence(self.locale) for one in self.agreed)

    def answer(self, claims: Claims) -> Agreed:
        """The quantity that the note states as its answer."""
        return next(one for one in self.agreed if one.name == claims.answer and not one.is_drawn)

    def described(self, name: str) -> str:
        """Write the value of a name, with the decimal sign of the card."""
        return with_unit(self.values[name], self.unit(name), self.locale.decimal)

    def unit(self, name: str | None) -> str:
        """The unit of a name; empty if it has none."""
        bound = self.calculations.get(name or "")
        return bound.unit if bound else ""

    @cached_property
    def numbers(self) -> dict[str, Number]:
        """Return the names that a formula may use, with their values."""
        return {name: value for name, value in self.values.items() if isinstance(value, NUMBERS)}


def establish(note: SourceNote, sink: Sink) -> Established | None:
    """Compute the value of every name that a note binds, or return None after reporting a disagreement."""
    assert note.claims is not None
    values: dict[str, Value] = {}
    mistaken: set[str] = set()
    calculations: dict[str, Calculation] = {}
    agreed: list[Agreed] = []
    decimal = note.locale.decimal
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
                    say(
                        "senseless-mistake",
                        name=name,
                        mistake=bound.misconception,
                        quantity=describe(bound.quantity),
                    ),
                )
                good = False
                continue
            values[name] = wrong
            mistaken.add(name)
            continue
        found = _agreed(note.claims.span, name, bound, decimal, sink)
        if found is None:
            good = False
            continue
        values[name] = found.value
        agreed.append(found)
        if isinstance(bound, Calculation):
            calculations[name] = bound
            mistaken |= {name} if bound.mistake else set()
    for name, figured in note.claims.figures.items():
        for quantity in figured.scene.quantities:
            found = _agreed(figured.span, name, quantity, decimal, sink)
            if found is None:
                good = False
                break  # the other values of the figure usually have the same fault
            agreed.append(replace(found, is_drawn=True))
    if not good:
        return None
    return Established(values, frozenset(mistaken), calculations, tuple(agreed), note.locale)


def _agreed(at: Span, name: str, quantity: Quantity, decimal: str, sink: Sink) -> Agreed | None:
    try:
        value = solve(quantity)
    except Undecided as open_:
        sink.report(
            codes.UNDECIDED,
            at,
            say("undecided-claim", name=name, reason=open_.message),
            helps=(open_.help,),
        )
        return None
    judgement = judge(quantity)
    judged = value if judgement.quantity is quantity else solve(judgement.quantity)
    if not agree(judged, judgement):
        sink.report(
            codes.SOLVERS_DISAGREE,
            at,
            say(
                "solvers-disagree",
                name=name,
                quantity=describe(judgement.quantity),
                exact=described_value(judged, decimal),
            ),
            notes=(
                say(
                    "solvers-disagree-library",
                    judge=judgement.judge,
                    said=_said(judgement, decimal),
                ),
            ),
        )
        return None
    return Agreed(name, quantity, value, judgement)


def described(value: Value, quantity: Quantity, decimal: str) -> str:
    """Write a value, with its unit if it has one."""
    if isinstance(quantity, Calculation):
        return with_unit(value, quantity.unit, decimal)
    return described_value(value, decimal)


def _basis(quantity: Quantity) -> Message | None:
    """Where a constant or a formula is from."""
    if not isinstance(quantity, Calculation):
        return None
    if quantity.mistake:
        return say("quantity-basis-mistake", mistake=quantity.mistake)
    if quantity.is_constant:
        if quantity.source:
            return say("quantity-basis-constant", source=quantity.source)
        return say("quantity-basis-given")
    if quantity.source:
        return say("quantity-basis-formula", source=quantity.source)
    return say("quantity-basis-own-formula")


def _said(judgement: Judgement, decimal: str) -> str:
    said = judgement.said
    if isinstance(said, Between):
        return described_float(approximate(said.low), 12, decimal)
    if isinstance(said, tuple):
        return " ".join(
            " ".join(one)
            if isinstance(one, tuple)
            else str(one).replace(".", decimal)
            if isinstance(one, float)
            else one
            for one in said
        )
    if isinstance(said, frozenset):
        return "; ".join(map(" ".join, sorted(said)))
    if isinstance(said, Mapping):
        return ", ".join(f"{' '.join(key)}: {n}" for key, n in sorted(said.items()))
    return described_float(said, 12, decimal) if isinstance(said, float) else str(said)
