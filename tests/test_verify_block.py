"""Mistakes in a `verify:` block are reported at their line and column, and every kind of model can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from verified_cards import edited, place, problems

if TYPE_CHECKING:
    from conftest import Project

WRONG = [
    ("L501", "typed", "  answer: P\n =>   answer: P\n  1P: {probability: a, under: lm}\n", "1P"),
    ("L501", "typed", "under: lm} => under: otro}", "otro"),
    ("L501", "typed", "answer: P => answer: Q", "Q\n"),
    ("L501", "typed", "answer: P => answer: [P]", "[P]"),
    ("L501", "merge", "shown: [N] => shown: [Q]", "Q"),
    ("L501", "cloze", "c2: PP} => c2: Q}", "Q}"),
    ("L501", "cloze", "c2: PP} => 2: PP}", "2: PP"),
    ("L501", "typed", "b: 0.1} => b: 0.2}", "{bigram"),
    ("L501", "typed", "a: 0.9, b: 0.1 => a: 1.9, b: -0.9", "{bigram"),
    ("L501", "typed", "{a: 1} => {a: 1}, a b: {a: 1}", "{bigram"),
    ("L501", "typed", "probability: a b => probability: a </s>", "{probability"),
    ("L501", "typed", "{probability: a b => {score: b, after: a a", "{score"),
    ("L501", "typed", "{probability: a b => {tokens: ab", "lm}"),
    ("L501", "tokens", "tokens: aabaa, under: wp}\n => tokens: ' ', under: wp}\n", "{tokens: ' '"),
    ("L501", "tokens", '"##b", aa] => "##b", a]', "{wordpiece"),
    ("L501", "merge", "[aaacccaaabdc], rule: bpe => [a b c], rule: bpe", "{first-merge"),
    ("L202", "typed", "{probability => {probabilidad", "probabilidad:"),
    ("L202", "typed", "under: lm} => under: lm, orden: 2}", "orden"),
    ("L202", "values", "mistake: forgets-end => mistake: forgets-ends", "forgets-ends"),
    ("L202", "values", "mistake: forgets-end => mistake: shortest-match", "shortest-match"),
    ("L203", "typed", ", under: lm} => }", "{probability"),
    ("L203", "merge", ", rule: bpe} => }", "{first-merge"),
    ("L201", "typed", "{probability: a b, under: lm} => a b", "a b\n"),
    ("L201", "typed", "{probability: a b => {probability: [a, b]", "[a, b]"),
    ("L201", "typed", "b: 0.1} => b: mucho}", "mucho"),
    ("L201", "typed", "b: 0.1} => b: 0.1e0}", "0.1e0"),
    ("L201", "typed", "b: 0.1} => b: 1/0}", "1/0"),
    ("L201", "merge", "rule: bpe => rule: otra", "otra"),
    ("L201", "merge", "pair-count: a a => pair-count: aa", "aa, in"),
    ("L201", "merge", "shown: [N] => shown: N", "N\n---"),
    ("L201", "values", "[fin, P, media] => [fin, P]", "[fin, P]"),
]


@pytest.mark.parametrize(("code", "card", "edit", "at"), WRONG)
def test_a_mistake_in_a_block_is_reported_at_its_place(
    code: str, card: str, edit: str, at: str, project: Project
) -> None:
    text = edited(card, edit)
    found = [problem for problem in problems(project({"una.md": text})) if problem[0] != "O001"]
    assert found == [(code, *place(text, at))]


MODELS = [
    (
        "{unigram: {a: 1/2, '</s>': 1/2}}",
        "{probability: a, under: lm}",
        "0.25",
        r"Un modelo de unigramas da $p(a) = 1/2$ y $p(\langle /s \rangle) = 1/2$. ¿Qué probabilidad da a `a`?",
    ),
    (
        "{trigram: {<s> <s>: {a: 1}, <s> a: {'</s>': 1}}}",
        "{perplexity: a, under: lm}",
        "1",
        (
            r"Con $p(a \mid \langle s \rangle\,\langle s \rangle) = 1$ y "
            r"$p(\langle /s \rangle \mid \langle s \rangle\,a) = 1$, ¿qué perplejidad tiene `a`, contando `</s>`?"
        ),
    ),
    (
        "{corpus: [a a b], order: 2, smoothing: add-one}",
        "{score: b, after: a, under: lm}",
        "2/5",
        r"Con la frase `a a b`, *add-one* y un $V$ que cuenta `</s>`, ¿qué probabilidad tiene `b` tras `a`?",
    ),
    (
        "{corpus: [a a b], order: 2, smoothing: add-one-nltk}",
        "{score: b, after: a, under: lm}",
        "2/7",
        r"Con la frase `a a b`, *add-one* y el $V$ de nltk, ¿qué probabilidad tiene `b` tras `a`?",
    ),
    (
        "{corpus: [a a b], order: 1}",
        "{score: </s>, under: lm}",
        "0.25",
        r"Con unigramas que se estiman por conteo en la frase `a a b`, ¿qué probabilidad tiene `</s>`?",
    ),
    (
        "{corpus: [a a b, a b], order: 2}",
        "{count: a b, under: lm}",
        "2",
        r"En las frases `a a b` y `a b`, ¿cuántas veces está `a b`?",
    ),
    (
        "{corpus: [a a b], order: 2, smoothing: add-one}",
        "{count: b </s>, under: lm}",
        "1",
        r"En la frase `a a b`, que acaba en `</s>`, ¿cuántas veces está `b </s>`?",
    ),
    (
        "{bpe: {corpus: [aab aab ab], merges: 1}}",
        "{tokens: aab, under: lm}",
        "a ab",
        r"BPE aprende una sola fusión de `aab`, `aab` y `ab`. ¿Cómo codifica `aab`?",
    ),
    (
        "{bpe: {merges: [a b, a ab], alphabet: [a, b, c]}}",
        "{tokens: cc, under: lm}",
        "c c",
        r"Un BPE tiene las fusiones `a b, a ab`. ¿Cómo codifica `cc`?",
    ),
    (
        "{wordpiece: {vocabulary: [a]}}",
        "{tokens: ab, under: lm}",
        "[UNK]",
        r"Con un vocabulario que solo tiene `a`, ¿cómo codifica WordPiece `ab`?",
    ),
]


@pytest.mark.parametrize(("model", "quantity", "answer", "question"), MODELS)
def test_every_kind_of_model_can_answer(
    model: str, quantity: str, answer: str, question: str, project: Project
) -> None:
    card = f"""\
---
id: una
source: ninguna
verify:
  lm: {model}
  P: {quantity}
  answer: P
---
{question}

---

{answer}

---

Así resulta del modelo.
"""
    assert problems(project({"una.md": card})) == []
