"""An exercise for tests, in Anki: a project that has it, and what its card shows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ID = "frase-facil"
NEEDED = """\
---
id: factores
source: TA4 §2
---
¿Qué factores tiene la probabilidad de una frase?

---

Uno por símbolo, y el del fin.
"""
HEAD = f"generator: ngram-probability\nexercise: {ID}\nlevel: facil\nneeds: [factores]\nsource: TA4 §2\nvariants:\n"
LINES = [f"  - {{corpus: [{'a ' * n}b, a b a], sentence: a b}}\n" for n in range(1, 13)]
"""Of the n-th, P = 1 · 2/(n+2) · 1/2: `a` occurs n + 2 times, twice of them before `b`, and `b` ends one of two."""
FILES = {"factores.md": NEEDED, f"{ID}.yaml": HEAD + "".join(LINES)}

FIELD = ".mazo-field"
VERDICT = ".mazo-verdict"


def asked(page: Page) -> str:
    """The question of the variant that is shown."""
    return page.locator(".mazo-shown .mazo-front").inner_text()


def right_answer(page: Page) -> Fraction:
    """The probability that the shown variant asks for."""
    corpus = page.locator(".mazo-shown .mazo-front li").first.inner_text()
    return Fraction(1, corpus.split().count("a") + 2)


def said(page: Page) -> str:
    """The verdict on the back."""
    return " ".join(page.locator(VERDICT).inner_text().split())
