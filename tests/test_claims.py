"""Every quantity has a complete row in `builder/claims/`, and authors can name it under `verify:`."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from builder.claims import model_kinds, quantity_kinds
from builder.claims._kind import Kind, ModelKind
from builder.diagnostics import Sink
from builder.languages import Locale
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.quantities import Model, Quantity
from builder.source import Source
from builder.verify import verify

MODELS = """\
  lm: {corpus: [a b, a c], order: 2}
  uno: {corpus: [a b, a c], order: 2, smoothing: add-one}
  bpe: {bpe: {merges: [a n, an a]}}
  wp: {wordpiece: {vocabulary: [b, "##an", "##a", a, n, "##n"]}}
"""
PROGRAM = "  p: {score: b, after: a, under: lm}\n"
"""What a gap in code is asked of: another quantity, which is a claim too."""
NAMED = {
    "count": ("{count: a b, under: lm}", "$1$"),
    "continuations": ("{continuations: a, under: lm}", "`b: 1, c: 1`"),
    "vocabulary-size": ("{vocabulary-size: uno}", "$4$"),
    "score": ("{score: b, after: a, under: lm}", "$\\frac{1}{2}$"),
    "probability": ("{probability: a b, under: lm}", "$0.5$"),
    "perplexity": ("{perplexity: a b, under: uno}", "$2.47$"),
    "ratio": ("{ratio: a b, to: a c, under: lm}", "$1$"),
    "entropy": ("{entropy: a, under: lm}", "$1$"),
    "branching": ("{branching: a, under: lm}", "$2$"),
    "pair-count": ("{pair-count: a n, in: [banana]}", "$2$"),
    "symbol-counts": ("{symbol-counts: [ab]}", "`##b: 1, a: 1, a ##b: 1`"),
    "first-merge": ("{first-merge: [anan], rule: bpe}", "`an`"),
    "first-merges": ("{first-merges: [anan], merges: 1}", "`a n`"),
    "vocabulary": ("{vocabulary: [anan], merges: 1}", "`a n an`"),
    "tokens": ("{tokens: anan, under: bpe}", "`an an`"),
    "value": ("{value: 2*3}", "$6$"),
    "bytes": ("{bytes: ñ}", "`C3 B1`"),
    "byte-count": ("{byte-count: ñ}", "$2$"),
    "code-points": ("{code-points: É, by: [nfd]}", "`U+0045 U+0301`"),
    "pre-tokens": ('{pre-tokens: "el año", by: byte-level}', "`el ĠaÃ±o`"),
    "normalised": ("{normalised: ÁRBOL, by: [lowercase, strip-accents]}", "`arbol`"),
    "code-gap": ("{code-gap: score, in: p}", "`score`"),
    "fertility": ("{fertility: ana, under: wp}", "$3$"),
    "softmax": ("{softmax: {a: ln 4, b: ln 2}, of: a, temperature: 1/2}", "$0.8$"),
    "kept-tokens": ("{kept-tokens: {a: 0.5, b: 0.3, c: 0.2}, top-k: 2}", "`a b`"),
    "kept-probability": (
        "{kept-probability: {a: 0.5, b: 0.3, c: 0.2}, of: b, top-p: 0.7}",
        "$\\frac{3}{8}$",
    ),
    "attention-weight": (
        "{attention-weight: 1, position: 2, query: [ln 3], keys: [[1], [0]]}",
        "$0.75$",
    ),
    "attention": (
        "{attention: 1, position: 2, query: [ln 3], keys: [[1], [0]], values: [[4], [8]]}",
        "$5$",
    ),
    "cosine": ("{cosine: [1, 2], and: [2, 1]}", "$0.8$"),
    "edit-distance": ("{edit-distance: gato, to: patas}", "$3$"),
    "precision": ("{precision: [a, b], relevant: [a, c, d]}", "$0.5$"),
    "recall": ("{recall: [a, b], relevant: [a, c, d]}", "$\\frac{1}{3}$"),
    "f1": ("{f1: [a, b], relevant: [a, c, d]}", "$0.4$"),
    "clipped-precision": (
        "{clipped-precision: a a b, references: [a b c], order: 1}",
        "$\\frac{2}{3}$",
    ),
    "brevity-penalty": ("{brevity-penalty: a b, references: [a b c]}", "$0.61$"),
    "bleu": ("{bleu: a b, references: [a b c], order: 2}", "$0.61$"),
    "step-order": (
        "{step-order: [lagrangian, positions, constraint, counts], of: mle-sequence}",
        "`2 3 1 4`",
    ),
}
"""For each name, a binding and the value that a card shows."""


def test_every_quantity_and_every_model_has_a_row() -> None:
    assert {kind.of for kind in quantity_kinds.values()} == set(get_args(Quantity))
    assert {of for kind in model_kinds.values() for of in kind.of} == set(get_args(Model))


@pytest.mark.parametrize("kind", [Kind, ModelKind])
@pytest.mark.parametrize("missing", range(6))
def test_a_row_without_one_of_its_columns_is_refused(kind: Any, missing: int) -> None:
    columns = {field.name: None for field in fields(kind)}
    kind(**columns)
    del columns[list(columns)[missing]]
    with pytest.raises(TypeError, match="missing 1 required"):
        kind(**columns)


def test_the_first_key_of_an_entry_is_the_name_of_its_row() -> None:
    for name, kind in quantity_kinds.items():
        assert next(iter(kind.keys)) == name
    for name, model in model_kinds.items():
        assert next(iter(model.keys)) == name


def test_the_keys_that_name_a_model_are_keys_of_the_entry() -> None:
    for kind in quantity_kinds.values():
        assert set(kind.models) <= set(kind.keys)


@pytest.mark.parametrize("name", quantity_kinds)
def test_an_author_can_name_a_quantity_and_show_its_value(name: str) -> None:
    """The card displays no data, and is checked as if a generator had written it."""
    binding, shown = NAMED[name]
    before = PROGRAM if "in: p}" in binding else ""
    card = f"---\nid: uno\nverify:\n{MODELS}{before}  x: {binding}\n  answer: x\n---\n¿Cuánto?\n\n---\n\n{shown}\n"
    deck, sink = Deck("prueba", "Prueba", "", (), "mazo", Locale("es", ".")), Sink()
    note = read_card(Source("uno.md", card), deck, sink)
    assert note is not None, sink.all
    found = verify(ValidNote(replace(note, generator="ninguno")), sink)
    assert (found is not None, sink.all) == (True, ())
    assert found is not None
    assert [one.name for one in found.evidence] == (["p", "x"] if before else ["x"])


@pytest.mark.parametrize("name", quantity_kinds)
def test_contributing_lists_every_quantity(name: str) -> None:
    from conftest import ROOT

    assert f"`{{{name}: " in (ROOT / "docs" / "cards.md").read_text("utf-8")
