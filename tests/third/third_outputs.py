"""Read questions that show a program, and those of smoothing: what they ask of a model or of a tokeniser."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from third_evidence import computed
from third_families import Asked, flat
from third_formulas import evaluate
from third_programs import GAP, SMOOTHING, Program, missing, place_of, program
from third_questions import Question, Unread, conditional
from third_smoothing import AddK, Mixed
from third_textbook import Model, learnt, piece

if TYPE_CHECKING:
    from third_packages import Block

_PADDED = "Cada frase se completa con `<s>` y `</s>`."
_ASKS = {
    "¿Qué número escribe este programa?": ("count", "score", "probability"),
    "¿Qué escribe este programa? Da cada símbolo y su cuenta, con dos puntos entre ambos.": ("continuations",),
    "¿Qué número escribe este programa, que es la $V$ con que `nltk` suaviza?": ("size",),
    "¿Qué tokens escribe este programa?": ("tokens",),
    "¿Qué vocabulario escribe este programa? Al entrenar, los pares solapados también cuentan."
    " Da los tokens en el mismo orden.": ("vocabulary",),
}  # fmt: skip
_GAP = re.compile(
    rf"(?:(?P<before>El modelo [^.]*\.) )?Completo, este programa da (?P<shown>\$[^$]*\$|`[^`]*`)\."
    rf" ¿Qué falta en `{GAP}`\? Escribe solo eso\."
)
_SMOOTHED = re.compile(
    r"Un modelo de bigramas se estima con estas frases, cada una entre `<s>` y `</s>`, por (?P<how>"
    r"suma de \$k = [^$]*\$ a cada conteo \(Lidstone\)\. \$V\$ cuenta las palabras y `</s>`|"
    r"descuento absoluto interpolado con \$d = [^$]*\$\. Por debajo usa la frecuencia relativa de las palabras y"
    r" `</s>`|Kneser-Ney interpolado con \$d = [^$]*\$): \| (?P<corpus>.*)"
    r" \| ¿Qué probabilidad \$P\$ da a `(?P<word>[^`]*)` tras `(?P<history>[^`]*)`\?"
)


def read_output(front: list[Block]) -> Question | Asked | None:
    """The question of one of these families; None if it is of another."""
    said = flat(front)
    if found := _SMOOTHED.fullmatch(said):
        return _smoothed(found)
    if len(front) != 2 or front[1].text != "␟" or "\n" not in front[1].code[0]:
        return None
    ask, code = flat(front[:1]), front[1].code[0]
    if found := _GAP.fullmatch(ask):
        return _gap(found, code)
    read = program(code)
    bare = ask.replace(f" {_PADDED}", "")
    if read.asked not in _ASKS.get(bare, ()) or (_PADDED in ask) is not bool(read.corpus):
        raise Unread(ask)
    return question_of(read)


def question_of(read: Program) -> Question:
    """What a program computes, as a question in words asks it."""
    if read.corpus:
        model = Model(
            read.order, corpus=read.corpus, add_one=read.smooths, more_in_v=2 if read.smooths else 0
        )
        return Question(
            read.asked,
            model,
            word=read.word,
            history=read.history,
            sentence=read.sentence,
            is_program=True,
        )
    if read.asked == "tokens" and not read.pieces:
        merges = tuple(learnt(read.words, read.times))
        return Question(
            "tokens",
            merges=merges,
            text=read.text,
            words=read.words,
            times=read.times,
            is_program=True,
        )
    return Question(
        read.asked,
        words=read.words,
        times=read.times,
        vocabulary=read.pieces,
        text=read.text,
        is_program=True,
    )


def _smoothed(found: re.Match[str]) -> Question:
    number = re.search(r"\$[kd] = ([^$]*)\$", found["how"])
    assert number
    constant = evaluate(number[1])
    assert isinstance(constant, Fraction)
    corpus = tuple(tuple(text.split()) for text in re.findall("`([^`]*)`", found["corpus"]))
    model: Model
    if found["how"].startswith("suma"):
        model = AddK(2, corpus=corpus, k=constant)
    else:
        how = "kneser-ney" if found["how"].startswith("Kneser") else "absolute-discounting"
        model = Mixed(2, corpus=corpus, how=how, d=constant)
    return Question("score", model, word=found["word"], history=(found["history"],))


def _gap(found: re.Match[str], code: str) -> Asked:
    place = place_of(code)
    shown = found["shown"].strip("`$")
    word, p = "", ""
    history: tuple[str, ...] = ()
    if found["shown"].startswith("$"):
        left, _, p = shown.partition(" = ")
        word, history = conditional(left)
    before = found["before"] or ""
    if (place == "estimator") is not (before in SMOOTHING):
        raise Unread(found[0])
    value = missing(place, code, before, word, history, shown)
    whole = program(code.replace(GAP, value))
    if p and (whole.word, whole.history) != (word, history):
        raise Unread(found[0])
    result = computed(whole.said)
    if isinstance(result, dict):
        is_right = sorted(shown.split(", ")) == sorted(f"{one}: {n}" for one, n in result.items())
    elif isinstance(result, tuple):
        is_right = shown == piece(result)
    else:
        is_right = Fraction(p) == result if p else shown == " ".join(result)
    if not is_right:
        raise Unread(f"{found[0]}: the program does not give {shown}")
    return Asked(
        "gap",
        Fraction(value) if place == "vocab-size" else value,
        "",
        f"lo que falta (`{place}`) en el código que calcula {whole.said}",
        {"history": whole.history, "result": result},
    )
