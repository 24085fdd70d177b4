"""The third checker computes again what the evidence of vectors, evaluation and pre-tokens says."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from test_evidence_languages import verified

from builder.languages import Locale

KNOWN = [
    ("softmax: {a: ln 16, b: ln 4, c: 0}, of: b, temperature: 2", r"$\frac{2}{7}$"),
    ("softmax: {a: 2 ln 3, b: -ln 2}, of: a, temperature: 1", r"$\frac{18}{19}$"),
    ("kept-tokens: {a: 0.2, b: 0.3, c: 0.5}, top-p: 0.7", "`c b`"),
    ("kept-tokens: {a: 0.4, b: 0.3, c: 0.2, d: 0.1}, top-k: 3, top-p: 0.72", "`a b`"),
    ("kept-probability: {a: 0.4, b: 0.3, c: 0.3}, of: b, top-p: 0.9", "$0.3$"),
    ("kept-probability: {a: 0.5, b: 0.3, c: 0.2}, of: c, top-k: 2", "$0$"),
    ("attention-weight: 2, position: 2, query: [ln 9, 0, 0, 0], keys: [[1, 0, 0, 1], [0, 1, 1, 0]]", "$0.25$"),
    ("attention-weight: 2, position: 1, query: [ln 3], keys: [[1], [0]]", "$0$"),
    ("attention: 2, position: 2, query: [ln 3], keys: [[1], [0]], values: [[1, 4], [2, 8]]", "$5$"),
    ("cosine: [3, 4], and: [4, 3]", "$0.96$"),
    ("cosine: [1, 0], and: [1, 1]", "$0.71$"),
    ("cosine: [1, 0], and: [-1, 1]", "$-0.71$"),
    ("edit-distance: intention, to: execution, substitution: 2", "$8$"),
    ("edit-distance: la casa roja, to: una casa, by: words", "$2$"),
    ("precision: [a, b, d, e], relevant: [a, b, c]", "$0.5$"),
    ("recall: [a, b, d, e], relevant: [a, b, c]", r"$\frac{2}{3}$"),
    ("f1: [a, b, d, e], relevant: [a, b, c]", r"$\frac{4}{7}$"),
    ("f1: [a], relevant: [b]", "$0$"),
    ("clipped-precision: el el gato, references: [el gato duerme, el perro], order: 1", r"$\frac{2}{3}$"),
    ("brevity-penalty: a b, references: [a b c]", "$0.61$"),
    ("brevity-penalty: a b c d, references: [a b c d e, a b c]", "$1$"),
    ("bleu: el gato en la alfombra, references: [el gato está en la alfombra], order: 2", "$0.71$"),
    ("bleu: a b, references: [c d], order: 2", "$0$"),
    ('pre-tokens: "¡No, no!... a_1", by: whitespace', "`¡ No , no !... a_1`"),
    ('pre-tokens: "¡No, no!... a_1", by: bert', "`¡ No , no ! . . . a _ 1`"),
    ('pre-tokens: "¿QUÉ AÑO?", by: whitespace-split, after: [lowercase, strip-accents]', "`¿que ano?`"),
    ("value: exp(1-5/4)", "$0.78$"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "shown"), KNOWN)
def test_the_third_checker_computes_it_again(
    entry: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent / "third")
    third = importlib.import_module("third_evidence")
    locale = Locale("es", ".")
    (evidence,) = verified(f"x: {{{entry}}}\nanswer: x", f"?\n\n---\n\n{shown}", locale).evidence
    assert third.says(evidence.exact, third.computed(evidence.quantity), is_float=False)
    assert third.says(evidence.reference, third.computed(evidence.judged), is_float=True)
