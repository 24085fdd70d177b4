"""Of the texts that an exercise accepts, each one completes its program: all are executed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from builder import produced
from builder.diagnostics import Sink
from builder.generate import generate
from builder.languages import Locale
from builder.model import SourceNote, ValidNote, Variant
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Mapping


def drafted(name: str, parameters: Mapping[str, Any], *others: str) -> SourceNote:
    """An exercise that accepts other texts in addition to its own."""
    sink, at = Sink(), Source("a.yaml", "").at(1, 1)
    locale = Locale("es", ".")
    variant = Variant("a", name, parameters, "d", (), "", at, locale, is_exercise=True)
    note = generate(variant, sink)
    assert note is not None, sink.all
    assert note.produced is not None
    return replace(note, produced=produced.text(*note.produced.values, *others))


def problems(note: SourceNote) -> list[str]:
    """The codes of what its verification reports."""
    sink = Sink()
    assert (verify(ValidNote(note), sink) is None) is sink.failed
    return [diagnostic.code.id for diagnostic in sink.all]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("['b']", ["K501"]),
        ("'a'", ["K501"]),
        ("['a'", ["K501"]),
        ("list('a')", []),
    ],
)
def test_each_text_that_an_exercise_accepts_is_executed(text: str, expected: list[str]) -> None:
    parameters = {"gap": "history", "corpus": ("a b a", "a a"), "of": "a b"}
    assert problems(drafted("code-gap", parameters, text)) == expected


def test_only_where_it_can_be_executed_is_another_text_accepted() -> None:
    parameters = {"text": "¡Qué AÑO!", "steps": ("lowercase",)}
    assert problems(drafted("pre-tokens", parameters)) == []
    assert problems(drafted("pre-tokens", parameters, "¡que año!")) == ["K501"]
