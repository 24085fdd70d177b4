"""Read a computed note's question as a learner does: its sentences in Spanish, its formulas and its code."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from third_packages import Block
from third_textbook import Model, Pair, learnt

NUMBERS = (
    "cero",
    "una",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
)
_ORDERS = {"unigramas": 1, "bigramas": 2, "trigramas": 3}


class Unread(Exception):
    """A question that this checker cannot read."""


@dataclass(frozen=True)
class Question:
    """What is asked, and about what."""

    asked: str
    """What is to be computed, in our words."""
    model: Model | None = None
    word: str = ""
    history: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """The training words of a tokeniser."""
    merges: tuple[Pair, ...] = ()
    times: int = 0
    """How many merges."""
    vocabulary: tuple[str, ...] = ()
    text: str = ""
    rule: str = ""
    is_program: bool = False
    """Whether a program asks it."""


def words_in(latex: str) -> tuple[str, ...]:
    r"""The words of `a\,\text{gato}\,\langle /s \rangle`."""
    latex = re.sub(r"\\langle\s*(/?s)\s*\\rangle", r" <\1> ", latex)
    latex = re.sub(r"\\(?:text|mathrm)\{([^{}]*)\}", r" \1 ", latex).replace(r"\#", "#")
    return tuple(re.sub(r"\\,|\\ ", " ", latex).split())


def conditional(latex: str) -> tuple[str, tuple[str, ...]]:
    r"""The word and the history of `p(b \mid a)`, or of `p(b)`."""
    inside = re.fullmatch(r"\s*p\((.*)\)\s*", latex, re.DOTALL)
    if not inside:
        raise Unread(latex)
    word, _, history = inside[1].partition(r"\mid")
    (only,) = words_in(word)
    return only, words_in(history)


def table_in(latex: str) -> list[tuple[tuple[str, ...], str, Fraction]]:
    """The probabilities that a displayed table gives."""
    inside = re.sub(r"\\(begin|end)\{aligned\}|&|\\quad", " ", latex)
    rows = []
    for line in inside.split(r"\\"):
        for entry in re.split(r",(?!\d)", line):
            if entry.strip():
                left, right = entry.split("=")
                word, history = conditional(left)
                rows.append((history, word, Fraction(right.strip())))
    return rows


def _model(front: list[Block]) -> Model:
    """The model that the question describes."""
    said = front[0].text
    order = next((n for word, n in _ORDERS.items() if word in said), 0)
    lines = tuple(tuple(block.code[0].split()) for block in front if block.tag == "li")
    if lines:
        padding = re.search(
            r"\(a cada frase se le (antepone un|anteponen dos) ␟ y se le añade un ␟\)", said
        )
        if not padding or front[0].code[-2:] != ["<s>", "</s>"]:
            raise Unread(said)
        starts = 1 if padding[1] == "antepone un" else 2
        if order not in {0, starts + 1}:
            raise Unread(said)
        if "con suavizado add-one, contando en ␞ las palabras distintas y ␟, pero no ␟" in said:
            if front[0].code[:2] != ["</s>", "<s>"]:
                raise Unread(said)
            return Model(starts + 1, corpus=lines, add_one=True)
        if "por máxima verosimilitud, sin suavizar" not in said and order:
            raise Unread(said)
        return Model(starts + 1, corpus=lines)
    if not said.endswith("asigna estas probabilidades (las que faltan son nulas):") or not order:
        raise Unread(said)
    (shown,) = front[1].formulas
    table = tuple(table_in(shown))
    if len({(history, word) for history, word, _ in table}) != len(table):
        raise Unread(shown)
    for history in {history for history, _, _ in table}:
        if sum(p for h, _, p in table if h == history) != 1:
            raise Unread(f"{shown}: the row of {history} does not add up to one")
    return Model(order, table)


def _ngram_question(front: list[Block]) -> Question:
    model = _model(front)
    ask = front[-1]
    if ask.text.startswith("¿Cuántas veces aparece cada símbolo tras ␟?"):
        return Question("continuations", model, history=tuple(ask.code[0].split()))
    if ask.text == "¿Cuánto vale ␞?":
        word, history = conditional(ask.formulas[0])
        return Question("score", model, word=word, history=history)
    codes = [tuple(code.split()) for code in ask.code]
    if ask.text.startswith(
        "¿Por cuánto hay que multiplicar la probabilidad de la frase ␟ para obtener la de ␟"
    ):
        return Question("ratio", model, sentence=codes[1], other=codes[0])
    if ask.text.startswith("¿Cuánto vale la probabilidad ␞ de la frase ␟"):
        return Question("probability", model, sentence=codes[0])
    if ask.text.startswith(
        "¿Cuánto vale la perplejidad del modelo sobre la frase ␟, contando ␟ en su longitud"
    ):
        if ask.code[1] != "</s>":
            raise Unread(ask.text)
        return Question("perplexity", model, sentence=codes[0])
    for said, asked in (("la entropía, en bits,", "entropy"), ("la perplejidad", "branching")):
        if ask.text.startswith(f"¿Cuánto vale {said} del símbolo que predice tras ␟"):
            if front[0].text.startswith("Tras ␟") and front[0].code[0] != ask.code[0]:
                raise Unread(ask.text)
            return Question(asked, model, history=codes[0])
    raise Unread(ask.text)


def pairs_in(code: str) -> tuple[Pair, ...]:
    """The merges of `a n, an a`."""
    out = []
    for one in code.split(", "):
        left, right = one.split(" ")
        out.append((left, right))
    return tuple(out)


def _times(said: str) -> int:
    found = re.search(r"(?:tras|las) (\w+) (?:primeras )?fusi", said)
    if found:
        return NUMBERS.index(found[1])
    if "la primera fusión" in said:
        return 1
    raise Unread(said)


def _listed(said: str) -> int:
    """How many pieces of code are listed after `a partir de`."""
    found = re.search(r"a partir de (␟(?:, ␟)*(?: y ␟)?)", said)
    if not found:
        raise Unread(said)
    return found[1].count("␟")


_RATE = "¿Cuántos tokens por palabra da en ␟?"


def read(front: list[Block]) -> Question:
    """The question of a computed note.

    Raises:
        Unread: it has another wording.
    """
    said, codes = front[0].text, front[0].code
    if len(front) > 1:
        return _ngram_question(front)
    if said.endswith(_RATE):
        told = said.removesuffix(_RATE) + "¿Cómo se tokeniza ␟?"
        return replace(read([Block("p", told, codes)]), asked="rate")
    if said.startswith("Para construir un vocabulario BPE"):
        if (
            "contiguos dentro de cada palabra, también los que se solapan. ¿Cuántas veces aparece ␟?"
            not in said
        ):
            raise Unread(said)
        (pair,) = pairs_in(codes[-1])
        return Question("pair count", words=tuple(codes[:-1]), merges=(pair,))
    if said.startswith("Se construye un vocabulario BPE"):
        if "solapados" not in said or "empezando por los caracteres" not in said:
            raise Unread(said)
        words = tuple(codes[: _listed(said)])
        if "¿Qué par se une primero?" in said:
            return Question("first merge", words=words, rule="bpe")
        if "¿Cuáles son, por orden," in said:
            return Question("merges", words=words, times=_times(said))
        if "¿Qué tokens tiene tras " in said:
            return Question("vocabulary", words=words, times=_times(said))
    if said.startswith("Un tokenizador BPE parte de los caracteres y aplica la"):
        if len(codes) != 2 or (", por ese orden" in said) != (", " in codes[0]):
            raise Unread(said)
        return Question("tokens", merges=pairs_in(codes[0]), text=codes[1])
    found = re.fullmatch(
        r"De (␟(?:(?:,| y) ␟)*) se aprenden? (?:la primera fusión|las (\w+) primeras fusiones) con BPE,"
        r" contando también los pares solapados\. ¿Cómo se tokeniza ␟\?",
        said,
    )
    if found:
        n = found[1].count("␟")
        times = NUMBERS.index(found[2]) if found[2] else 1
        return Question("tokens", merges=tuple(learnt(tuple(codes[:n]), times)), text=codes[n])
    if said in {
        "Un tokenizador WordPiece tiene el vocabulario ␟ (además de ␟). ¿Cómo se tokeniza ␟?",
        "Un tokenizador WordPiece tiene el vocabulario ␟ (además de ␟). ¿Cuál es la tokenización de ␟?",
    }:
        if codes[1] != "[UNK]":
            raise Unread(said)
        return Question("tokens", vocabulary=tuple(codes[0].split()), text=codes[2])
    if (
        said.startswith("Se construye un vocabulario WordPiece")
        and "¿Qué par se une primero?" in said
    ):
        words = tuple(codes[: _listed(said)])
        if "con ␟ en los que no inician palabra" not in said or codes[len(words) :] != ["##"]:
            raise Unread(said)
        if "se une el par más frecuente." in said:
            return Question("first merge", words=words, rule="count")
        if "se une el par ␞ de mayor puntuación ␞." in said:
            if front[0].formulas != ["xy", r"\frac{N(xy)}{N(x)\,N(y)}"]:
                raise Unread(said)
            return Question("first merge", words=words, rule="likelihood")
    raise Unread(said)
