"""What mistakes about smoothing, and about programs with nltk, lead to, recomputed from their reasons."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from third_smoothing import AddK, Mixed

if TYPE_CHECKING:
    from collections.abc import Callable

    from third_questions import Question
    from third_textbook import Model


def _model(q: Question) -> Model:
    assert q.model is not None
    return q.model


def _add_k(q: Question) -> AddK:
    assert isinstance(q.model, AddK)
    return q.model


def _mixed(q: Question) -> Mixed:
    assert isinstance(q.model, Mixed)
    return q.model


def _counts(q: Question) -> tuple[int, int, int]:
    """How often the word follows its history, how often anything does, and how many different symbols do."""
    following = _model(q).after(q.history)
    return following.get(q.word, 0), sum(following.values()), len(following)


def _by_counting(q: Question) -> Fraction:
    n, total, _ = _counts(q)
    return Fraction(n, total)


def _kept(q: Question) -> Fraction:
    """What is left of the estimate after the discount."""
    n, total, _ = _counts(q)
    return max(n - _mixed(q).d, Fraction(0)) / total


def _discounted(q: Question, how: str, times: int | None = None) -> Fraction:
    """What is left, and what was taken away, shared by the lower order of a kind of smoothing."""
    _, total, kinds = _counts(q)
    below = replace(_mixed(q), how=how).p(q.word, ())
    return _kept(q) + _mixed(q).d * (kinds if times is None else times) / total * below


def _words(q: Question) -> list[str]:
    return [word for sentence in _model(q).corpus for word in sentence]


MORE_MISTAKES: dict[str, Callable[[Question], list[Any]]] = {
    "Se ha sumado uno en lugar de k.": lambda q: [replace(_add_k(q), k=Fraction(1)).p(q.word, q.history)],
    "Abajo se ha sumado V sin multiplicarlo por k.":
        lambda q: [(_counts(q)[0] + _add_k(q).k) / (_counts(q)[1] + _add_k(q).v())],
    "Abajo se ha sumado k una sola vez, y no por cada palabra del vocabulario.":
        lambda q: [(_counts(q)[0] + _add_k(q).k) / (_counts(q)[1] + _add_k(q).k)],
    "Es la estimación por conteo, sin suavizar.": lambda q: [_by_counting(q)],
    "Falta repartir lo descontado según el modelo de orden inferior.": lambda q: [_kept(q)],
    "El descuento se quita a cada palabra distinta que sigue a la historia, y no a una sola.":
        lambda q: [_discounted(q, _mixed(q).how, 1)],
    "En el orden inferior se han contado las palabras que preceden, como en Kneser-Ney; aquí son las frecuencias.":
        lambda q: [_discounted(q, "kneser-ney")],
    "En el orden inferior se han usado las frecuencias; Kneser-Ney cuenta las palabras distintas que preceden.":
        lambda q: [_discounted(q, "absolute-discounting")],
    "Así cuentan los libros, que solo añaden </s>; nltk añade tres símbolos.": lambda q: [len(set(_words(q))) + 1],
    "Faltan los tres símbolos que nltk añade a las palabras.": lambda q: [len(set(_words(q)))],
    "Falta el símbolo de las palabras desconocidas, <UNK>.": lambda q: [len(set(_words(q))) + 2],
    "Se han contado las apariciones; cada palabra distinta cuenta una vez.": lambda q: [len(_words(q))],
    "Es el conteo de la historia, y no el del n-grama entero.": lambda q: [_model(q).count(q.history)],
    "Se ha contado el n-grama al revés.": lambda q: [_model(q).count((q.word, *q.history[::-1]))],
    "Se han sumado los factores en vez de multiplicarlos.":
        lambda q: [sum(_model(q).factors(q.sentence), start=Fraction(0))],
}  # fmt: skip
"""What the reason of a mistake says -> the answers that it leads to."""
