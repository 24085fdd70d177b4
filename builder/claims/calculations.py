"""The arithmetic of stated constants: one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _parts
from builder.claims._kind import Kind
from builder.exact import calculation
from builder.languages import say
from builder.quantities.units import WORD
from builder.reference import mpmath_iv
from builder.schema import Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Message


def _build(values: Mapping[str, Any]) -> q.Calculation:
    return q.calculation(
        values["value"],
        values["names"],
        values.get("unit", ""),
        values.get("source", ""),
        values.get("mistake", ""),
    )


def _in_words(one: q.Calculation) -> Message:
    given = [f"`{name} = {text}`" for name, text in one.given]
    if given:
        return say("quantity-value-given", text=one.text, given=given)
    return say("quantity-value", text=one.text)


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.Calculation,
        name="value",
        keys={
            "value": Key(Line(), required=True),
            "unit": Key(Line(say("shape-unit"), WORD)),
            "source": Key(Line(say("shape-source-with-place"))),
        },
        models={},
        build=_build,
        solve=calculation.value,
        judge=mpmath_iv.judge,
        words=_in_words,
        code=lambda _: (),
        snippet=lambda _: None,
        parts=lambda x, ask: _parts.known({"": _parts.asked(x, ask)}),
    ),
)
