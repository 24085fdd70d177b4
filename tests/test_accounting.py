"""What a verified note displays is accounted for: data, arguments, conventions, numbers in words.

Each right card passes; one change of its text or its block, which both solvers cannot see, is reported at its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from conftest import COLLECTION
from verified_cards import edited_text, place, problems

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

SENTENCES = """\
---
id: una
verify:
  lm: {corpus: [el gato come, el perro come, el gato duerme], order: 2}
  otro: {corpus: [el gato come], order: 2}
  p: {score: come, after: gato, under: lm}
  mapa: {figure: heat-map, under: otro}
  suyo: {figure: heat-map, under: lm}
  answer: p
---
De las frases `el gato come`, `el perro come` y `el gato duerme` se estima por conteo un modelo de bigramas.
¿Qué probabilidad da a `come` tras `gato`?

---

$\\frac{1}{2}$: a las dos apariciones de `gato` las sigue una vez `come`.

![](figure:mapa)

![](figure:suyo)
"""
ASKED = """\
---
id: una
verify:
  lm: {corpus: [a b, b a, a b], order: 2}
  P: {probability: a b, under: lm}
  answer: P
---
Un modelo de bigramas se estima por conteo con las frases `a b`, `b a` y `a b`. ¿Qué probabilidad da a la frase `ab`?

---

$\\frac{8}{27}$
"""
LETTERS = """\
---
id: una
verify:
  lm: {corpus: [a a a a a a a a a a b b], order: 2}
  p: {score: b, after: a, under: lm}
  answer: p
---
De una sola frase, diez `a` y luego dos `b`, se estima por conteo un modelo. ¿Qué probabilidad da a `b` tras `a`?

---

$\\frac{1}{10}$: de las diez veces que aparece `a`, nueve va seguida de `a` y una de `b`.
"""
TABLE = """\
---
id: una
verify:
  lm: {bigram: {"<s>": {a: 0.5, b: 0.5}, a: {a: 0.875, "</s>": 0.125}, b: {b: 0.5, "</s>": 0.5}}}
  PP: {perplexity: a, under: lm}
  answer: PP
---
Un modelo de bigramas tiene $p(a \\mid \\langle s \\rangle) = 0.5$ y $p(\\langle /s \\rangle \\mid a) = 0.125$.
¿Cuál es su perplejidad sobre la frase `a`, si se cuenta `</s>` en la longitud?

---

$4$: la media geométrica de los dos factores es un cuarto.
"""
FENCED = """\
---
id: una
verify:
  lm: {corpus: [el gato come, el perro come], order: 2, smoothing: add-one}
  p: {score: come, after: gato, under: lm}
  answer: p
---
De este corpus se aprende un modelo de bigramas con suavizado *add-one*; en $V$ cuentan las palabras y `</s>`.

```
el gato come
el perro come
```

¿Qué probabilidad da a `come` tras `gato`?

---

$\\frac{1}{3}$
"""
MERGES = """\
---
id: una
verify:
  bpe: {bpe: {merges: [o s, c o], alphabet: [c, o, s, a]}}
  T: {tokens: cosa, under: bpe}
  answer: T
---
Un BPE ha aprendido dos fusiones: primero `o s` y después `c o`. ¿Cómo codifica `cosa`?

---

`c os a`
"""
PIECES = """\
---
id: una
verify:
  wp: {wordpiece: {vocabulary: [a, b, "##a", "##b", aa]}}
  T: {tokens: aabaa, under: wp}
  answer: T
---
Con el vocabulario `a b ##a ##b aa`, ¿cómo codifica WordPiece la palabra `aabaa`?

---

`aa ##b ##a ##a`
"""
FIRST = """\
---
id: una
verify:
  W: {first-merge: [casa casa cama ox], rule: wordpiece-likelihood}
  answer: W
---
A partir de `casa`, `casa`, `cama` y `ox`, ¿qué fusión hace primero WordPiece con el criterio de verosimilitud?

---

`o ##x`
"""
UNIFORM = """\
---
id: una
verify:
  lm: {unigram: {a: 1/3, b: 1/3, "</s>": 1/3}}
  Q: {perplexity: b a b, under: lm}
  answer: {c1: Q}
---
Un modelo da la misma probabilidad a cada uno de los símbolos `a`, `b` y `</s>`. Contando `</s>` en la longitud, su
perplejidad sobre la frase `b a b` es {{c1::$3$}}.
"""
BITS = """\
---
id: una
verify:
  lm: {bigram: {"<s>": {a: 1}, a: {a: 0.5, b: 0.5}, b: {"</s>": 1}}}
  H: {entropy: a, under: lm}
  answer: H
---
Tras `a`, un modelo de bigramas da $p(a \\mid a) = 0.5$ y $p(b \\mid a) = 0.5$. ¿Qué entropía tiene lo que sigue a
`a`, en bits?

---

$1$
"""
CARDS = {
    "sentences": SENTENCES,
    "asked": ASKED,
    "letters": LETTERS,
    "table": TABLE,
    "fenced": FENCED,
    "merges": MERGES,
    "pieces": PIECES,
    "first": FIRST,
    "uniform": UNIFORM,
    "bits": BITS,
}
QUESTION = "QUESTION"
"""At the first character of the question."""
NINE = [
    # A front of two sentences where the block repeats one.
    ("K514", "asked", "`a b`, `b a` y `a b`. ¿ => `a b` y `b a`. ¿", QUESTION),
    # A front that asks for another word after another history.
    ("K516", "sentences", "a `come` tras `gato`? => a `duerme` tras `perro`?", QUESTION),
    ("K515", "sentences", "a `come` tras `gato`? => a `duerme` tras `perro`?", "`duerme` tras"),
    # Add-one over counts alone.
    ("K518", "sentences", "se estima por conteo => se estima con suavizado add-one", "add-one"),
    # Merges in another order.
    ("K514", "merges", "primero `o s` y después `c o` => primero `c o` y después `o s`", QUESTION),
    # A figure of another model of the block on the front.
    (
        "K515",
        "sentences",
        "tras `gato`?\n => tras `gato`?\n\n![](figure:mapa)\n",
        "figure:mapa)\n\n---",
    ),
    # Another sentence asked.
    ("K514", "asked", "a la frase `ab`? => a la frase `ba`?", QUESTION),
    ("K515", "asked", "a la frase `ab`? => a la frase `ba`?", "`ba`"),
    # Trigrams for bigrams.
    ("K518", "asked", "de bigramas => de trigramas", "trigramas"),
    ("K518", "table", "de bigramas => de trigramas", "trigramas"),
    # Nine letters for ten.
    ("K514", "letters", "diez `a` y luego => nueve `a` y luego", QUESTION),
    # Without counting `</s>`.
    ("K518", "table", "si se cuenta `</s>` => sin contar `</s>`", "sin contar `</s>`"),
    # A fenced corpus that says something else.
    ("K514", "fenced", "\nel perro come\n => \nel gato come\n", QUESTION),
    ("K507", "fenced", "\nel perro come\n => \nel perro muerde\n", "el perro muerde"),
]
OTHERS = [
    ("K515", "asked", "`b a` y `a b`. ¿ => `b a`, `b a` y `a b`. ¿", "`b a` y `a b`. ¿"),
    ("K514", "sentences", "`el gato come`, `el perro come` => `el perro come`", QUESTION),
    ("K514", "table", "$p(\\langle /s \\rangle \\mid a) = 0.125$ => lo demás", QUESTION),
    ("K514", "fenced", "el gato come\nel perro => el perro", QUESTION),
    ("K514", "pieces", "`a b ##a ##b aa` => `aa`", QUESTION),
    ("K514", "first", "`casa`, `casa`, `cama` => `casa`, `cama`", QUESTION),
    ("K515", "first", "`casa`, `casa`, `cama` => `casa`, `casa`, `casa`, `cama`", None),
    ("K514", "uniform", "`a`, `b` y `</s>`. => `a` y `</s>`.", QUESTION),
    ("K514", "bits", " y $p(b \\mid a) = 0.5$ => ", QUESTION),
    ("K516", "pieces", "la palabra `aabaa` => una palabra", QUESTION),
    ("K516", "uniform", "la frase `b a b` => esa frase", QUESTION),
    ("K516", "table", "perplejidad => probabilidad", QUESTION),
    ("K515", "asked", "¿Qué probabilidad da => ¿Qué perplejidad da", "perplejidad"),
    ("K517", "asked", "de bigramas => de n-gramas", QUESTION),
    ("K517", "asked", "por conteo => sin más", QUESTION),
    ("K517", "table", ", si se cuenta `</s>` en la longitud => ", QUESTION),
    ("K517", "fenced", "; en $V$ cuentan las palabras y `</s>` => ", QUESTION),
    ("K518", "fenced", "; en $V$ cuentan las palabras y `</s>` => como en nltk", "nltk"),
    ("K517", "bits", ", en bits => ", QUESTION),
    ("K518", "bits", "en bits => en nats", "nats"),
    ("K517", "merges", "Un BPE => Un modelo", QUESTION),
    ("K518", "merges", "Un BPE => Un WordPiece", "WordPiece"),
    ("K517", "first", "el criterio de verosimilitud => su criterio", QUESTION),
    ("K518", "first", "el criterio de verosimilitud => el par más frecuente", "frecuente"),
    ("K519", "sentences", "las dos apariciones => las tres apariciones", "tres"),
    ("K519", "letters", "nueve va seguida => ocho va seguida", "ocho"),
    ("K519", "letters", "de las diez veces => de las once veces", "once"),
    ("K519", "letters", "una sola frase => tres frases", "tres"),
    ("K519", "table", "los dos factores => los tres factores", "tres"),
    ("K519", "table", "es un cuarto => es un tercio", "un tercio"),
    ("K519", "table", "es un cuarto => es siete", "siete"),
    ("K519", "merges", "dos fusiones => tres fusiones", "tres"),
]
RIGHT = [
    (
        "sentences",
        "De las frases `el gato come`, `el perro come` y => De `el gato come`, `el perro come` e",
    ),
    ("sentences", "a `come` tras `gato`? => a `come` después de la palabra `gato`?"),
    ("sentences", "da a `come` tras `gato`? => vale $p(\\text{come} \\mid \\text{gato})$?"),
    ("sentences", "por conteo => por máxima verosimilitud"),
    ("letters", "diez `a` y luego dos `b` => diez letras `a` seguidas de dos `b`"),
    ("letters", "diez `a` y luego dos `b` => [diez `a` y luego dos `b`](=lm)"),
    ("table", "si se cuenta `</s>` => contando `</s>`"),
    ("merges", "primero `o s` y después `c o` => `o s, c o`"),
    ("first", "`casa`, `casa`, => `casa` (dos veces),"),
]


@pytest.mark.parametrize("card", CARDS)
def test_a_card_that_displays_all_is_verified(card: str, project: Project) -> None:
    found = run(project({"una.md": CARDS[card]})).sink.all
    assert [(d.code.id, d.message) for d in found if d.code.id[0] == "K"] == []


@pytest.mark.parametrize(("code", "card", "edit", "at"), [*NINE, *OTHERS])
def test_what_is_not_accounted_for_is_reported_at_its_place(
    code: str, card: str, edit: str, at: str | None, project: Project
) -> None:
    text = edited_text(CARDS[card], edit)
    found = problems(project({"una.md": text}))
    if at is None:
        assert code in {one for one, *_ in found}
    elif at == QUESTION:
        line = text[: text.index("\n---\n", 4)].count("\n") + 3
        assert (code, line, 1) in found
    else:
        assert (code, *place(text, at)) in found


@pytest.mark.parametrize(("card", "edit"), RIGHT)
def test_other_words_for_the_same_are_read(card: str, edit: str, project: Project) -> None:
    found = problems(project({"una.md": edited_text(CARDS[card], edit)}))
    assert [one for one in found if one[0].startswith("K51")] == []


ENGLISH = """\
---
id: una
source: none
verify:
  lm: {corpus: [a a a a a a a a a a b b], order: 2}
  p: {score: b, after: a, under: lm}
  answer: p
---
A bigram model is estimated by counting from a single sentence, ten `a` and then two `b`. Which
probability does it give to `b`
after `a`?

---

$\\frac{1}{10}$: of the ten times that `a` occurs, nine are followed by `a` and one by `b`.
"""


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (" => ", None),
        ("ten `a` and => nine `a` and", "K514"),
        ("A bigram => A trigram", "K518"),
        ("by counting => with add-one smoothing", "K518"),
        ("`b`\nafter `a` => `a`\nafter `b`", "K516"),
        ("nine are => eight are", "K519"),
        ("one by `b` => two by `b`", "K519"),
    ],
)
def test_a_card_in_english_is_accounted_for_too(
    edit: str, code: str | None, project: Project
) -> None:
    text = edited_text(ENGLISH, edit) if edit.strip(" =>") else ENGLISH
    found = problems(
        project({"una.md": text}, collection=COLLECTION.replace("language: es", "language: en"))
    )
    codes = {one for one, *_ in found if one.startswith("K")}
    assert codes == set() if code is None else code in codes
