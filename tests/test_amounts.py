"""Numbers with units on a card with arithmetic: right cards pass, and each wrong edit is an error of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from verified_cards import edited_text, problems

if TYPE_CHECKING:
    from conftest import Project

COST = """\
---
id: una
source: Kaplan et al. (2020), Scaling Laws for Neural Language Models
verify:
  N: {value: 7e10, unit: parámetros, source: "Hoffmann et al. (2022), tabla 1"}
  D: {value: 1.4e12, unit: tokens, source: "Hoffmann et al. (2022), tabla 1"}
  C: {value: 6*N*D, unit: FLOPs, source: "Kaplan et al. (2020), apdo. 2.1"}
  answer: C
  mentions: [GPT-3]
---
Chinchilla tiene $7 \\cdot 10^{10}$ parámetros y se entrenó con $1.4 \\cdot 10^{12}$ tokens.
¿Cuántos FLOPs costó, más o menos?

---

$C = 6ND \\approx 5.9 \\cdot 10^{23}$ FLOPs, más que GPT-3.

Es decir, $C = 6 \\cdot 7\\cdot10^{10} \\cdot 1.4\\cdot 10^{12}$.
"""
MEMORY = """\
---
id: una
source: Frantar et al. (2022), GPTQ
type: choice
verify:
  N: {value: 7e10, unit: parámetros}
  b: {value: 4, unit: bits}
  m: {value: N*b/8, unit: bytes}
  con-bytes: {value: N*4, unit: bytes, mistake: bytes en vez de bits}
  options: [m, con-bytes]
  answer: m
---
Los $7 \\cdot 10^{10}$ parámetros de un LLM se guardan con 4 bits cada uno. ¿Cuánto ocupan?

- [x] 35 GB
- [ ] 280 GB

---

Son $\\frac{4}{8} \\cdot N$ bytes.
"""
RIGHT = [
    (COST, ""),
    (COST, r"5.9 \cdot 10^{23}$ FLOPs, => 5.88 \cdot 10^{23}$ FLOPs,"),
    (COST, r"$C = 6ND \approx 5.9 \cdot 10^{23}$ => $6ND$"),
    (COST, r"\approx 5.9 => = 5.88"),
    (MEMORY, ""),
    (MEMORY, "35 GB => 35000 MB"),
    (MEMORY, "35 GB => $35$ GB"),
    (MEMORY, r"35 GB => $3.5 \cdot 10^{10}$ bytes"),
    (MEMORY, "35 GB => 280 Gbit"),
    (MEMORY, "35 GB => 35.0 GB."),
]
WRONG = [
    ("K502", COST, r"\approx 5.9 => = 5.9"),
    ("K502", COST, r"\approx 5.9 => \approx 5.8"),
    ("K502", COST, r"10^{23}$ FLOPs, => 10^{22}$ FLOPs,"),
    ("K502", COST, r"6ND \approx => 6N \approx"),
    ("K502", COST, r"= 6 \cdot 7 => = 5 \cdot 7"),
    ("K530", COST, r"10^{23}$ FLOPs, => 10^{23}$ bytes,"),
    ("K530", COST, "10^{12}$ tokens => 10^{12}$ parámetros"),
    ("K530", COST, "10^{10}$ parámetros => 10^{10}$ pesos"),
    ("K530", COST, r"$7 \cdot 10^{10}$ p => $8 \cdot 10^{10}$ p"),
    ("K531", COST, "¿Cuántos FLOPs => ¿Cuánto"),
    ("K506", COST, "que GPT-3 => que GPT-2"),
    ("K501", COST, "answer: C => answer: N"),
    ("K530", COST, "unit: tokens, => unit: palabras,"),
    ("K532", COST, "  answer: C =>   x: {value: 3}\n  answer: C"),
    ("K102", COST, "  answer: C =>   x: {value: N/(D-D)}\n  answer: C"),
    ("L501", COST, "6*N*D => 6ND"),
    ("L501", COST, "6*N*D => 6*N*M"),
    ("L201", COST, "unit: tokens, => unit: 3,"),
    ("K401", MEMORY, "[x] 35 GB => [x] 36 GB"),
    ("K401", MEMORY, "[x] 35 GB => [x] 35 GiB"),
    ("K401", MEMORY, "[x] 35 GB => [x] 35 MB"),
    ("K403", MEMORY, "[x] 35 GB => [x] 35"),
    ("K403", MEMORY, "[x] 35 GB => [x] 35 tokens"),
    ("K405", MEMORY, "280 GB => 281 GB"),
    ("K402", MEMORY, "280 GB => 35000 MB"),
    ("K530", MEMORY, "con 4 bits => con 4 bytes"),
    ("K530", MEMORY, "con 4 bits => con 5 bits"),
    ("K506", MEMORY, "Son => Con 3 veces media"),
    ("K502", MEMORY, r"\frac{4}{8} \cdot N$ => \frac{4}{8} \cdot N = 35$"),
]


@pytest.mark.parametrize(("card", "edit"), RIGHT)
def test_a_right_card_passes(card: str, edit: str, project: Project) -> None:
    text = edited_text(card, edit) if edit else card
    assert problems(project({"una.md": text})) == []


@pytest.mark.parametrize(("code", "card", "edit"), WRONG)
def test_a_wrong_edit_is_reported(code: str, card: str, edit: str, project: Project) -> None:
    found = problems(project({"una.md": edited_text(card, edit)}))
    assert code in [id_ for id_, _, _ in found]
