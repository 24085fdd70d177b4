"""Small verified cards, and a function to edit them, for the tests of `verify`.

An edit is written `old => new`. The old text must occur exactly once, so an edit that no longer applies fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.diagnostics import Severity
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

TABLE = '{bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}'
VALUES = f"""\
---
id: una
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  fin: {{probability: a b, under: lm, mistake: forgets-end}}
  media: {{probability: a b, under: lm, mistake: averages}}
  options: [fin, P, media]
  mapa: {{figure: automaton, under: "lm"}}
---
¿Cuánto vale la probabilidad $P$ de la frase `a b`?

![](figure:mapa)

- [ ] $0.1$
  Falta un factor: $p(\\langle /s \\rangle \\mid b) = 0.1$.
- [x] $0.01$
- [ ] $\\frac{{2}}{{5}}$

---

Se multiplican: $P = 1 \\cdot 0.1 \\cdot 0.1 = 0.01$.
"""
ROUNDED = f"""\
---
id: una
verify:
  lm: {TABLE}
  PP: {{perplexity: a b, under: lm}}
  fuera: {{perplexity: a b, under: lm, mistake: length-without-end}}
  raiz: {{perplexity: a b, under: lm, mistake: forgets-root}}
  options: [PP, fuera, raiz]
  mapa: {{figure: automaton, under: "lm"}}
---
¿Cuánto vale la perplejidad de `a b`, contando `</s>` en la longitud?

![](figure:mapa)

- [x] $4.64$
- [ ] $10.00$
- [ ] $100.00$

---

$$\\begin{{aligned}}
p(b \\mid a) &= 0.1 \\\\
p(\\langle /s \\rangle \\mid b) = 0.1 \\\\
\\mathrm{{PP}} &= 0.01^{{-1/3}} \\\\ &\\approx 4.64
\\end{{aligned}}$$
"""
INTERVALS = f"""\
---
id: una
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  mapa: {{figure: automaton, under: "lm"}}
---
¿En qué intervalo cae $P$, la probabilidad de `a b`?

![](figure:mapa)

- [ ] $P < 10^{{-5}}$
- [ ] $10^{{-5}} \\le P < 10^{{-3}}$
- [x] $10^{{-3}} \\le P$

---

$P = 1 \\cdot 0.1 \\cdot 0.1$
"""
TOKENS = """\
---
id: una
verify:
  wp: {wordpiece: {vocabulary: [a, b, "##a", "##b", aa]}}
  T: {tokens: aabaa, under: wp}
  corta: {tokens: aabaa, under: wp, mistake: shortest-match}
  lisa: {tokens: aabaa, under: wp, mistake: without-marks}
  options: [T, corta, lisa, ninguna]
---
Con el vocabulario `a b ##a ##b aa`, ¿cómo tokeniza WordPiece `aabaa`?

- [x] `aa ##b ##a ##a`
- [ ] `a ##a ##b ##a ##a`
- [ ] `aa b a a`
- [ ] Ninguna de las anteriores

---

Se toma la pieza más larga.
"""
PROSE = f"""\
---
id: una
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  options: ["P < 0.001", "P = 0.01", "P > 0.1"]
  mapa: {{figure: automaton, under: "lm"}}
---
¿Qué es cierto de $P$, la probabilidad de `a b`?

![](figure:mapa)

- [ ] Es menor que $0.001$
- [x] Es justo $0.01$
- [ ] Es mayor que $0.1$

---

Se multiplican los factores.
"""
MERGE = """\
---
id: una
verify:
  M: {first-merge: [aaacccaaabdc], rule: bpe}
  N: {pair-count: a a, in: [aaacccaaabdc]}
  answer: M
  shown: [N]
---
¿Cuál es la primera fusión de BPE sobre `aaacccaaabdc`?

---

Es `a a` → `aa`.

El par aparece $N = 4$ veces.
"""
TYPED = f"""\
---
id: una
verify:
  lm: {TABLE}
  P: {{probability: a b, under: lm}}
  answer: P
  mapa: {{figure: automaton, under: "lm"}}
---
¿Qué probabilidad tiene `a b`?

![](figure:mapa)

---

0.01

---

Porque $P = 0.1^2$.
"""
CLOZE = f"""\
---
id: una
verify:
  lm: {TABLE}
  p: {{score: b, after: a, under: lm}}
  PP: {{perplexity: a b, under: lm}}
  answer: {{c1: p, c2: PP}}
  mapa: {{figure: automaton, under: "lm"}}
---
Tras `a`, la probabilidad de `b` es {{{{c1::$0.1$}}}}, y la perplejidad de `a b`, contando `</s>`,
es {{{{c2::$4.64$::un número}}}}.

![](figure:mapa)
"""
CARDS = {
    "values": VALUES,
    "rounded": ROUNDED,
    "intervals": INTERVALS,
    "tokens": TOKENS,
    "prose": PROSE,
    "merge": MERGE,
    "typed": TYPED,
    "cloze": CLOZE,
}


def problems(root: Path) -> list[tuple[str, int, int]]:
    """The code, line and column of every error in a project."""
    return [
        (d.code.id, d.span.line, d.span.column)
        for d in run(root).sink.all
        if d.code.severity is Severity.ERROR
    ]


def edited(card: str, *edits: str) -> str:
    """Apply edits to a card of `CARDS`."""
    return edited_text(CARDS[card], *edits)


def edited_text(text: str, *edits: str) -> str:
    """Apply edits, each written `old => new`, to a text; fails unless each old text occurs once."""
    for edit in edits:
        old, new = edit.split(" => ")
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def place(text: str, at: str) -> tuple[int, int]:
    """The line and column of a piece of a text; fails unless it occurs once."""
    assert text.count(at) == 1, at
    before = text[: text.index(at)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
