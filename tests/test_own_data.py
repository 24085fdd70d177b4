"""A question displays the data of a quantity that has no model, and a card with other data is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_texts import problems

if TYPE_CHECKING:
    from conftest import Project

CARDS = {
    "softmax": (
        "softmax: {a: ln 4, b: 2 ln 3, c: 0}, of: b, temperature: 1/2",
        r"Los logits de `a`, `b` y `c` son $\ln 4$, $2 \ln 3$ y $0$, y $T = 0.5$. ¿Qué probabilidad da softmax a `b`?",
        r"$\frac{81}{98}$",
    ),
    "kept-tokens": (
        "kept-tokens: {a: 0.5, b: 0.3, c: 0.2}, top-p: 0.7",
        "Los tokens `a` ($0.5$), `b` ($0.3$) y `c` ($0.2$) se recortan con top-p y $p = 0.7$. ¿Cuáles quedan?",
        "`a b`",
    ),
    "kept-probability": (
        "kept-probability: {a: 0.5, b: 0.3, c: 0.2}, of: b, top-k: 2",
        "De `a` ($0.5$), `b` ($0.3$) y `c` ($0.2$) queda lo que deja top-k con $k = 2$. ¿Qué probabilidad tiene `b`?",
        r"$\frac{3}{8}$",
    ),
    "attention": (
        "attention: 1, position: 2, query: [ln 3], keys: [[1], [0]], values: [[4], [8]]",
        "En $2$, la consulta es `[ln 3]`; las claves `[1]` y `[0]`, los valores `[4]` y `[8]`. ¿Y lo que sale en $1$?",
        "$5$",
    ),
    "cosine": ("cosine: [1, 2], and: [2, 1]", "¿Qué coseno tienen `[1, 2]` y `[2, 1]`?", "$0.8$"),
    "edit-distance": (
        "edit-distance: gato, to: patas, substitution: 2",
        "¿Qué distancia hay de `gato` a `patas` si una sustitución cuesta $2$?",
        "$5$",
    ),
    "precision": (
        "precision: [a, b], relevant: [a, c]",
        "Se hallan `a` y `b`; hay que hallar `a` y `c`. ¿Cuál es la precisión?",
        "$0.5$",
    ),
    "bleu": (
        "clipped-precision: a a b, references: [a b c], order: 2",
        "La traducción es `a a b`, y la referencia `a b c`. ¿Qué precisión tienen los $n$-gramas con $n = 2$?",
        "$0.5$",
    ),
}
MUTANTS = [
    ("softmax", r"\ln 4", r"\ln 5"),
    ("softmax", r"\ln 4", r"-\ln 4"),
    ("softmax", r"2 \ln 3", r"\ln 3"),
    ("softmax", ", y $T = 0.5$", ""),
    ("softmax", "`a`, ", ""),
    ("kept-tokens", "$p = 0.7$", "$p = 0.8$"),
    ("kept-tokens", "($0.3$)", "($0.2$)"),
    ("kept-probability", "$k = 2$", "$k = 3$"),
    ("attention", "`[4]`", "`[5]`"),
    ("attention", "`[ln 3]`", "`[ln 2]`"),
    ("attention", "$2$", "$1$"),
    ("cosine", "[2, 1]", "[2, 2]"),
    ("edit-distance", "`gato`", "`pato`"),
    ("edit-distance", " si una sustitución cuesta $2$", ""),
    ("precision", "`c`", "`d`"),
    ("bleu", "`a b c`", "`a b d`"),
    ("bleu", " con $n = 2$", ""),
]


@pytest.mark.parametrize("card", CARDS)
def test_a_card_that_displays_its_data_is_built(card: str, project: Project) -> None:
    assert problems(*CARDS[card], project) == []


@pytest.mark.parametrize(("card", "old", "new"), MUTANTS)
def test_other_data_are_reported(card: str, old: str, new: str, project: Project) -> None:
    entry, question, shown = CARDS[card]
    assert old in question
    found = problems(entry, question.replace(old, new, 1), shown, project)
    assert "K516" in found
