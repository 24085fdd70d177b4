"""What a question displays of count tables, word counts, pieces and smoothings with a constant is accounted for.

Each right card passes; with one change of its text, which the solvers cannot see, it is reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import COLLECTION
from verified_cards import edited_text, problems

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

HEAD = "---\nid: una\nverify:\n"
COUNTS = rf"""{HEAD}  lm: {{counts: {{a: {{b: 9, c: 1}}, b: {{c: 4}}}}, totals: {{b: 8}}}}
  p: {{score: b, after: a, under: lm}}
  answer: p
---
Un corpus tiene los bigramas $N(a\,b) = 9$, $N(a\,c) = 1$, $N(b\,c) = 4$ y $N(b\,\cdot) = 8$. ¿Qué probabilidad le da a
`b` tras `a` la estimación por conteo?

---

$0.9$
"""
ADDED = rf"""{HEAD}  lm: {{counts: {{a: {{b: 3, c: 1}}}}, V: 12, smoothing: {{add: 0.5}}}}
  p: {{score: b, after: a, under: lm}}
  answer: p
---
En un corpus de $V = 12$ se cuentan $N(a\,b) = 3$ y $N(a\,c) = 1$. ¿Qué probabilidad da a `b` tras `a` un modelo
de bigramas con suavizado *add-k* y $k = 0.5$?

---

$0.35$, que es [$p = \frac{{3 + 0.5}}{{4 + 0.5 \cdot 12}} = 0.35$](=p.steps)
"""
HUGS = rf"""{HEAD}  bpe: {{bpe: {{corpus: {{hug: 10, pug: 5, pun: 17, bun: 1}}, merges: 1}}}}
  T: {{tokens: bug, under: bpe}}
  answer: T
---
Un BPE aprende una fusión de `hug` (diez veces), `pug` (cinco veces), `pun` ($17$ veces) y `bun`. ¿Cómo codifica `bug`?

---

`b u g`
"""
PIECES = rf"""{HEAD}  uni: {{unigram-pieces: {{a: 0.3, b: 0.2, ab: 0.1}}}}
  T: {{tokens: abb, under: uni}}
  answer: T
---
Un tokenizador Unigram tiene las piezas `a` ($0.3$), `b` ($0.2$) y `ab` ($0.1$). ¿Cómo codifica `abb`?

---

`ab b`
"""


def smoothed(smoothing: str, said: str, answer: str) -> str:
    """A card on a bigram model of two sentences, smoothed as its question says."""
    return f"""{HEAD}  lm: {{corpus: [a b, a c], order: 2, smoothing: {smoothing}}}
  p: {{score: b, after: a, under: lm}}
  answer: p
---
De las frases `a b` y `a c` se estima un modelo de bigramas con {said}. ¿Qué probabilidad da a `b` tras `a`?

---

{answer}
"""


WITTEN_BELL = smoothed("witten-bell", "suavizado de Witten-Bell", r"$\frac{1}{3}$")
ABSOLUTE = smoothed("{absolute-discounting: 0.5}", "descuento absoluto de $0.5$", r"$\frac{1}{3}$")
KNESER_NEY = smoothed("{kneser-ney: 0.5}", "suavizado de Kneser-Ney y $d = 0.5$", "$0.35$")
LIDSTONE = smoothed(
    "{add: 0.5}",
    "suavizado de Lidstone y $k = 0.5$; en $V$ cuentan las palabras y `</s>`",
    r"$\frac{3}{8}$",
)
CARDS = {
    "counts": COUNTS,
    "added": ADDED,
    "hugs": HUGS,
    "pieces": PIECES,
    "witten-bell": WITTEN_BELL,
    "absolute": ABSOLUTE,
    "kneser-ney": KNESER_NEY,
    "lidstone": LIDSTONE,
}
WRONG = [
    ("K514", "counts", r", $N(b\,c) = 4$ => "),
    ("K514", "counts", r" y $N(b\,\cdot) = 8$ => "),
    ("K502", "counts", r"$N(a\,c) = 1$ => $N(a\,c) = 2$"),
    ("K517", "counts", "la estimación por conteo => el modelo"),
    ("K518", "counts", "la estimación por conteo => el suavizado add-one"),
    ("K518", "counts", "los bigramas => los trigramas"),
    ("K514", "added", " y $k = 0.5$ => "),
    ("K514", "added", "y $k = 0.5$ => y $k = 0.25$"),
    ("K514", "added", "un corpus de $V = 12$ => un corpus"),
    ("K514", "added", "$V = 12$ => $V = 13$"),
    ("K517", "added", "suavizado *add-k* y => suavizado y"),
    ("K518", "added", "*add-k* => *add-one*"),
    ("K514", "hugs", "`hug` (diez veces) => `hug` (nueve veces)"),
    ("K514", "hugs", "($17$ veces) => ($10$ veces)"),
    ("K515", "hugs", "`bun`. => `bun` (dos veces)."),
    ("K514", "hugs", "`pug` (cinco veces), => "),
    ("K518", "hugs", "Un BPE => Un Unigram"),
    ("K514", "pieces", "`a` ($0.3$) => `a` ($0.2$)"),
    ("K514", "pieces", "`b` ($0.2$) => `b`"),
    ("K514", "pieces", ", `b` ($0.2$) => "),
    ("K517", "pieces", "tokenizador Unigram => tokenizador"),
    ("K518", "pieces", "tokenizador Unigram => tokenizador BPE"),
    *(
        ("K518", card, f"{word} => {other}")
        for card, word in (
            ("witten-bell", "suavizado de Witten-Bell"),
            ("absolute", "descuento absoluto"),
            ("kneser-ney", "suavizado de Kneser-Ney"),
            ("lidstone", "suavizado de Lidstone"),
        )
        for other in (
            "suavizado de Witten-Bell",
            "descuento absoluto",
            "suavizado de Kneser-Ney",
            "suavizado de Lidstone",
            "suavizado add-one",
        )
        if other != word
    ),
    ("K517", "witten-bell", "suavizado de Witten-Bell => suavizado"),
    ("K517", "absolute", "descuento absoluto de => un descuento de"),
    ("K517", "kneser-ney", "suavizado de Kneser-Ney y => suavizado y"),
    ("K514", "absolute", " de $0.5$ => "),
    ("K514", "kneser-ney", " y $d = 0.5$ => "),
    ("K514", "kneser-ney", "$d = 0.5$ => $d = 0.75$"),
    ("K502", "kneser-ney", "$d = 0.5$ => $d = 0.75$"),
    ("K517", "lidstone", "; en $V$ cuentan las palabras y `</s>` => "),
    ("K518", "lidstone", "; en $V$ cuentan las palabras y `</s>` => ; como `nltk`"),
]
SHOWN = (
    r"$N(a\,b) = 9$, $N(a\,c) = 1$, $N(b\,c) = 4$ y $N(b\,\cdot) = 8$",
    "`hug` (diez veces), `pug` (cinco veces), `pun` ($17$ veces) y `bun`",
    "`a` ($0.3$), `b` ($0.2$) y `ab` ($0.1$)",
)
RIGHT = [
    ("counts", r"$N(a\,b) = 9$, $N(a\,c) = 1$, => $N(a\,c) = 1$, $N(a\,b) = 9$,"),
    ("counts", f"{SHOWN[0]} => [{SHOWN[0]}](=lm)"),
    ("added", "un corpus de $V = 12$ => un corpus con un vocabulario de $12$ palabras"),
    ("added", "*add-k* y $k = 0.5$ => [*add-k*](=lm.smoothing) y [$k = 0.5$](=lm.constant)"),
    ("hugs", "`hug` (diez veces), => `hug` ($10$ veces),"),
    ("hugs", f"{SHOWN[1]} => [{SHOWN[1]}](=bpe)"),
    ("pieces", f"{SHOWN[2]} => [{SHOWN[2]}](=uni)"),
    ("pieces", "`a` ($0.3$), => `a`: $0.3$,"),
]


@pytest.mark.parametrize("card", CARDS)
def test_a_card_that_displays_all_is_verified(card: str, project: Project) -> None:
    found = run(project({"una.md": CARDS[card]})).sink.all
    assert [(d.code.id, d.message) for d in found if d.code.id[0] == "K"] == []


@pytest.mark.parametrize(("code", "card", "edit"), WRONG)
def test_what_is_not_accounted_for_is_reported(
    code: str, card: str, edit: str, project: Project
) -> None:
    assert code in {
        one for one, *_ in problems(project({"una.md": edited_text(CARDS[card], edit)}))
    }


@pytest.mark.parametrize(("card", "edit"), RIGHT)
def test_other_ways_to_display_the_same_are_read(card: str, edit: str, project: Project) -> None:
    found = problems(project({"una.md": edited_text(CARDS[card], edit)}))
    assert [one for one in found if one[0].startswith("K")] == []


ENGLISH = f"""{HEAD}  lm: {{corpus: [a b, a c], order: 2, smoothing: {{kneser-ney: 0.5}}}}
  p: {{score: b, after: a, under: lm}}
  answer: p
---
From the sentences `a b` and `a c`, a bigram model is estimated with Kneser-Ney smoothing and $d = 0.5$. Which
probability does it give to `b` after `a`?

---

$0.35$
"""


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("Kneser-Ney smoothing", None),
        ("[Kneser-Ney smoothing](=lm.smoothing)", None),
        ("smoothing", "K517"),
        ("Witten-Bell smoothing", "K518"),
        ("absolute discounting", "K518"),
        ("Lidstone smoothing", "K518"),
        ("add-k smoothing", "K518"),
        ("add-one smoothing", "K518"),
    ],
)
def test_a_smoothing_is_named_in_english_too(said: str, code: str | None, project: Project) -> None:
    text = ENGLISH.replace("Kneser-Ney smoothing", said)
    collection = COLLECTION.replace("language: es", "language: en")
    found = {one for one, *_ in problems(project({"una.md": text}, collection=collection))}
    codes = {one for one in found if one.startswith("K")}
    assert codes == set() if code is None else code in codes
