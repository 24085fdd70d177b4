"""What each mistake gives, recomputed from its name and from what its reason tells the learner.

A mistake is looked up by both. Where several answers make the same mistake (the second best of equals), all are right.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import pairwise
from math import prod
from typing import TYPE_CHECKING, Any

from third_numbers import Number, add, log2, over, power, times, two_to
from third_textbook import (
    Model,
    Pair,
    encode,
    entropy,
    learnt,
    longest_match,
    marked,
    merged,
    pairs,
    perplexity_of,
    scores,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from third_questions import Question

Answer = Any
"""A number, counts, a pair, a list of pairs, tokens, or two numbers."""


def _model(q: Question) -> Model:
    assert q.model is not None
    return q.model


def _factors(q: Question) -> list[Fraction]:
    return _model(q).factors(q.sentence)


def _product(factors: list[Fraction]) -> Fraction:
    return prod(factors, start=Fraction(1))


def _row(q: Question) -> list[Fraction]:
    return _model(q).row(q.history)


def _alone(q: Question, word: str) -> Fraction:
    """The relative frequency of a word, of all words and ends of sentence."""
    found = _model(q).grams(1)
    return Fraction(found[word,], sum(found.values()))


def _smoothed(q: Question, one: int, v: int) -> Fraction:
    following = _model(q).after(q.history)
    return Fraction(following.get(q.word, 0) + one, sum(following.values()) + v)


def _before(q: Question) -> dict[str, int]:
    (history,) = q.history
    return dict(
        Counter(
            one
            for sentence in _model(q).corpus
            for one, two in zip(["<s>", *sentence], sentence, strict=False)
            if two == history
        )
    )


def _skipping_zeros(q: Question) -> Number:
    known = [factor for factor in _model(q).all_factors(q.sentence) if factor is not None]
    return power(_product([factor for factor in known if factor]), Fraction(-1, len(known)))


def _mean_surprise(q: Question) -> Number:
    total: Number = Fraction(0)
    for p in _row(q):
        total = add(total, times(Fraction(-1), log2(p)))
    return over(total, Fraction(len(_row(q))))


def _each(q: Question, what: Callable[[Model, tuple[str, ...]], Fraction]) -> Fraction:
    return what(_model(q), q.sentence) / what(_model(q), q.other)


def _ranked(worth: dict[Pair, Any], rank: int) -> set[Pair]:
    """The pairs of a rank: 0 is the best."""
    levels = sorted(set(worth.values()), reverse=True)
    return {pair for pair, value in worth.items() if value == levels[rank]}


def _wordpiece_worth(q: Question) -> dict[Pair, Any]:
    return scores(q.words) if q.rule == "likelihood" else dict(pairs(marked(q.words)))


def _frequent_letters(q: Question) -> set[Pair]:
    letters = Counter("".join(q.words))
    ranked = sorted(letters.values(), reverse=True)
    return {
        (x, y) for x in letters for y in letters
        if x != y and letters[x] == ranked[0] and letters[y] == ranked[1]
    }  # fmt: skip


def _runner_up_first(q: Question) -> list[list[Pair]]:
    out = []
    for pair in _ranked(dict(pairs(split(q.words))), 1):
        state = [merged(word, pair) for word in split(q.words)]
        done = [pair]
        while len(done) < q.times:
            best = _ranked(dict(pairs(state)), 0)
            if len(best) > 1:
                break
            done += best
            state = [merged(word, done[-1]) for word in state]
        out.append(done)
    return out


def _in_one_place(word: list[str], pair: Pair) -> list[str]:
    for at, both in enumerate(pairwise(word)):
        if both == pair:
            return [*word[:at], "".join(pair), *word[at + 2 :]]
    return word


def _one_place_each(q: Question) -> list[str]:
    out: list[str] = []
    for word in map(list, q.text.split()):
        symbols = word
        for pair in q.merges:
            symbols = _in_one_place(symbols, pair)
        out += symbols
    return out


def _right_to_left(q: Question) -> list[str]:
    """Each merge, applied from the right: what a left-to-right merge gives in the mirror."""
    out: list[str] = []
    for word in q.text.split():
        symbols = list(word)
        for left, right in q.merges:
            mirror = merged([s[::-1] for s in symbols[::-1]], (right[::-1], left[::-1]))
            symbols = [s[::-1] for s in mirror[::-1]]
        out += symbols
    return out


def _longest_piece(q: Question) -> list[str]:
    known = {"".join(pair) for pair in q.merges}
    out = []
    for word in q.text.split():
        rest = word
        while rest:
            size = max(n for n in range(1, len(rest) + 1) if n == 1 or rest[:n] in known)
            out.append(rest[:size])
            rest = rest[size:]
    return out


def _runs(q: Question) -> list[str]:
    out: list[str] = []
    for word in q.text.split():
        for at, letter in enumerate(word):
            if at and letter == word[at - 1]:
                out[-1] += letter
            else:
                out.append(letter)
    return out


def _vocabulary(q: Question, merges: int) -> list[str]:
    return sorted(set("".join(q.words))) + ["".join(pair) for pair in learnt(q.words, merges)]


def _parts_removed(q: Question) -> list[str]:
    parts = {part for pair in learnt(q.words, q.times) for part in pair}
    return [token for token in _vocabulary(q, q.times) if token not in parts]


def _cut(
    q: Question, choose: Callable[[list[int]], int], *, bare: bool = False, unknown: bool = False
) -> list[str]:
    out: list[str] = []
    for word in q.text.split():
        at = 0
        while at < len(word):
            marks = ["##"] if at else [""]
            marks = ["", *marks] if bare else marks
            fits = [
                (end, mark)
                for end in range(at + 1, len(word) + 1)
                for mark in marks
                if mark + word[at:end] in q.vocabulary
            ]
            if not fits:
                if not unknown:
                    return []
                out.append("[UNK]")
                at += 1
                continue
            end = choose([end for end, _ in fits])
            mark = next(mark for size, mark in fits if size == end)
            out.append(mark + word[at:end])
            at = end
    return out


def _from_the_end(q: Question) -> list[str]:
    out: list[str] = []
    for word in q.text.split():
        found: list[str] = []
        end = len(word)
        while end:
            starts = [s for s in range(end) if ("##" if s else "") + word[s:end] in q.vocabulary]
            if not starts:
                return []
            found.insert(0, ("##" if starts[0] else "") + word[starts[0] : end])
            end = starts[0]
        out += found
    return out


def tokens_of(q: Question) -> list[str]:
    """The right tokens."""
    return longest_match(q.text, q.vocabulary) if q.vocabulary else encode(q.text, list(q.merges))


MISTAKES: dict[tuple[str, str], Callable[[Question], list[Answer] | set[Answer]]] = {
    ("forgets-end", "Falta el factor del fin de frase, </s>."): lambda q: [
        _product(_factors(q)[:-1])
    ],
    (
        "as-if-uniform",
        "Se ha supuesto que todos los símbolos son equiprobables en cada paso.",
    ): lambda q: [Fraction(1, len(_model(q).symbols())) ** len(_factors(q))],
    ("averages", "Es la media de los factores; la probabilidad es su producto."): lambda q: [
        sum(_factors(q), Fraction(0)) / len(_factors(q))
    ],
    (
        "ignores-history",
        "Se han multiplicado las frecuencias de las palabras sueltas, sin mirar la anterior.",
    ): lambda q: [_product([_alone(q, word) for word in (*q.sentence, "</s>")])],
    (
        "counts-everywhere",
        "Se han contado esas palabras en todo el corpus, y no solo tras la historia.",
    ): lambda q: [{word: _model(q).grams(1)[word,] for word in _model(q).after(q.history)}],
    ("counts-predecessors", "Es lo que precede a la historia, y no lo que la sigue."): lambda q: [
        _before(q)
    ],
    (
        "counts-types",
        "Se ha contado una vez cada palabra distinta, y no cada aparición.",
    ): lambda q: [dict.fromkeys(_model(q).after(q.history), 1)],
    (
        "leaves-out-end",
        "Falta contar el fin de frase, </s>, que también sigue a la historia.",
    ): lambda q: [{word: n for word, n in _model(q).after(q.history).items() if word != "</s>"}],
    (
        "joint",
        "Se ha dividido entre el total de n-gramas, y no entre los que empiezan por la historia.",
    ): lambda q: [Fraction(_model(q).count((*q.history, q.word)), sum(_model(q).grams().values()))],
    ("unigram", "Es la frecuencia de la palabra sola, sin mirar su historia."): lambda q: [
        _alone(q, q.word)
    ],
    (
        "reversed-bigram",
        "Se ha dividido entre las apariciones de la palabra, y no entre las de su historia.",
    ): lambda q: [Fraction(_model(q).count((*q.history, q.word)), _model(q).grams(1)[q.word,])],
    ("last-word-only", "Solo se ha mirado la última palabra de la historia."): lambda q: [
        Model(2, corpus=_model(q).corpus, add_one=_model(q).add_one).p(q.word, q.history[-1:])
    ],
    (
        "forgets-smoothing",
        "Es la estimación sin suavizar: falta sumar uno a cada conteo.",
    ): lambda q: [_smoothed(q, 0, 0)],
    (
        "forgets-v",
        "Se ha sumado uno arriba, pero no V abajo: las probabilidades pasarían de la unidad al sumarlas.",
    ): lambda q: [_smoothed(q, 1, 0)],
    (
        "v-without-end",
        "En V falta contar </s>, que también puede seguir a una palabra.",
    ): lambda q: [_smoothed(q, 1, _model(q).v() - 1)],
    ("v-with-start", "En V se ha contado <s>, que nunca sigue a una palabra."): lambda q: [
        _smoothed(q, 1, _model(q).v() + 1)
    ],
    ("ratio-inverted", "Se ha dividido al revés: la segunda entre la primera."): lambda q: [
        1 / _each(q, Model.probability)
    ],
    ("ratio-of-last", "Solo se ha comparado el último factor de cada frase."): lambda q: [
        _each(q, lambda m, s: m.factors(s)[-1])
    ],
    (
        "ratio-of-sums",
        "Se han sumado los factores de cada frase en vez de multiplicarlos.",
    ): lambda q: [_each(q, lambda m, s: sum(m.factors(s), Fraction(0)))],
    ("ratio-without-end", "Falta en cada frase el factor del fin, </s>."): lambda q: [
        _each(q, lambda m, s: _product(m.factors(s)[:-1]))
    ],
    (
        "least-surprise",
        "Es la sorpresa del símbolo más probable, y no la media de todas.",
    ): lambda q: [log2(1 / max(_row(q)))],
    (
        "uniform-entropy",
        "Es la entropía de un reparto por igual entre los mismos símbolos, la mayor posible.",
    ): lambda q: [log2(Fraction(len(_row(q))))],
    (
        "unweighted-entropy",
        "Es la media de las sorpresas sin ponderarlas por su probabilidad.",
    ): lambda q: [_mean_surprise(q)],
    ("perplexity-for-entropy", "Es la perplejidad; la entropía es su logaritmo."): lambda q: [
        perplexity_of(_row(q))
    ],
    ("no-entropy", "Sería nula si un símbolo fuera seguro, y ninguno lo es."): lambda q: (
        [Fraction(0)] if max(_row(q)) < 1 else []
    ),
    (
        "one-bit-a-symbol",
        "Se ha contado un bit por símbolo; importa su probabilidad, no cuántos son.",
    ): lambda q: [Fraction(len(_row(q)))],
    (
        "entropy-for-perplexity",
        "Es la entropía en bits; la perplejidad es la potencia de dos con ese exponente.",
    ): lambda q: [entropy(_row(q))],
    (
        "squared-outcomes",
        "Se ha contado cada par de símbolos; la perplejidad nunca pasa del número de estos.",
    ): lambda q: [Fraction(len([(one, other) for one in _row(q) for other in _row(q)]))],
    (
        "inverse-of-largest",
        "Es el inverso de la probabilidad mayor, como si solo contara ese símbolo.",
    ): lambda q: [1 / max(_row(q))],
    (
        "counts-outcomes",
        "Es el número de símbolos posibles, que solo se alcanza si son equiprobables.",
    ): lambda q: [Fraction(len(_row(q)))],
    (
        "half-the-outcomes",
        "Se ha tomado la mitad de los símbolos, que no es ninguna media de sus probabilidades.",
    ): lambda q: [Fraction(len(_row(q)), 2)],
    ("unweighted-perplexity", "Falta ponderar cada símbolo por su probabilidad."): lambda q: [
        two_to(_mean_surprise(q))
    ],
    (
        "length-with-start",
        "En el exponente se ha contado también <s>, que el modelo no predice.",
    ): lambda q: [power(_product(_factors(q)), Fraction(-1, len(q.sentence) + 2))],
    (
        "length-without-end",
        "En el exponente no se ha contado </s>, que el modelo también predice.",
    ): lambda q: [power(_product(_factors(q)), Fraction(-1, len(q.sentence)))],
    (
        "forgets-root",
        "Es el inverso de la probabilidad, sin la raíz que la normaliza por la longitud.",
    ): lambda q: [1 / _product(_factors(q))],
    (
        "arithmetic-mean",
        "Se ha invertido la media aritmética de los factores, y no la geométrica.",
    ): lambda q: [len(_factors(q)) / sum(_factors(q), Fraction(0))],
    (
        "forgets-inverse",
        "Es la media geométrica de los factores; la perplejidad es su inverso.",
    ): lambda q: [power(_product(_factors(q)), Fraction(1, len(_factors(q))))],
    (
        "skips-zero",
        "Se ha pasado por alto que algún factor es nulo, lo que anula todo el producto.",
    ): lambda q: [_skipping_zeros(q)],
    (
        "zero-perplexity",
        "Es la probabilidad la que se anula; la perplejidad es su inverso, y crece sin límite.",
    ): lambda q: [_model(q).probability(q.sentence)],
    (
        "uniform-perplexity",
        "Sería la de un modelo que reparte la probabilidad por igual; este da probabilidad nula a la frase.",
    ): lambda q: [Fraction(len(_model(q).symbols()))],
    (
        "frequent-letters",
        "Une los dos caracteres más frecuentes por separado; se cuentan pares contiguos.",
    ): _frequent_letters,
    (
        "first-in-text",
        "Es el primer par del texto; el orden no importa, sino la frecuencia.",
    ): lambda q: [next((w[0], w[1]) for w in q.words if len(w) > 1)],
    (
        "last-in-text",
        "Es el último par del texto; el orden no importa, sino la frecuencia.",
    ): lambda q: [next((w[-2], w[-1]) for w in reversed(q.words) if len(w) > 1)],
    ("second-most", "Este par aparece menos veces que el más frecuente."): lambda q: _ranked(
        dict(pairs(split(q.words))), 1
    ),
    ("runner-up-first", "Se ha empezado por el segundo par más frecuente."): _runner_up_first,
    (
        "without-recount",
        "Se han tomado los pares más frecuentes del principio; tras cada fusión se vuelve a contar.",
    ): lambda q: [[pair for pair, _ in pairs(split(q.words)).most_common(q.times)]],
    ("backwards", "Son las fusiones en orden inverso al del aprendizaje."): lambda q: [
        learnt(q.words, q.times)[::-1]
    ],
    (
        "text-order",
        "Se han fusionado los pares según aparecen en el texto; manda su frecuencia.",
    ): lambda q: [list(pairs(split(q.words)))[: q.times]],
    ("one-merge-less", "Falta la última fusión."): lambda q: [_vocabulary(q, q.times - 1)],
    ("one-merge-more", "Sobra la última fusión."): lambda q: [_vocabulary(q, q.times + 1)],
    (
        "parts-removed",
        "Se han quitado las partes de cada fusión; el vocabulario solo crece.",
    ): lambda q: [_parts_removed(q)],
    (
        "without-base",
        "Faltan los caracteres: siguen en el vocabulario aunque se hayan fusionado.",
    ): lambda q: [["".join(pair) for pair in learnt(q.words, q.times)]],
    ("no-merges", "No se ha aplicado ninguna fusión: son los caracteres sueltos."): lambda q: [
        list("".join(q.text.split()))
    ],
    (
        "once-each",
        "Cada fusión se ha hecho en un solo sitio; se hace en todos los que encajan.",
    ): lambda q: [_one_place_each(q)],
    (
        "from-the-right",
        "Se ha fusionado desde la derecha; cada fusión se aplica de izquierda a derecha.",
    ): lambda q: [_right_to_left(q)],
    (
        "longest-match",
        "Se ha tomado siempre el token más largo desde la izquierda; BPE aplica las fusiones por orden.",
    ): lambda q: [_longest_piece(q)],
    (
        "whole-runs",
        "Se han unido repeticiones enteras; una fusión une solo dos símbolos.",
    ): lambda q: [_runs(q)],
    ("first-merge-only", "Solo se ha aplicado la primera fusión."): lambda q: [
        encode(q.text, list(q.merges[:1]))
    ],
    ("runner-up", "Es el segundo mejor par, no el mejor."): lambda q: _ranked(
        _wordpiece_worth(q), 1
    ),
    ("worst-pair", "Es el par de menor puntuación, no el de mayor."): lambda q: _ranked(
        _wordpiece_worth(q), -1
    ),
    (
        "count-rule",
        "Es el par más frecuente, la regla de BPE; aquí se divide entre las frecuencias de sus dos partes.",
    ): lambda q: _ranked(dict(pairs(marked(q.words))), 0),
    (
        "likelihood-rule",
        "Es el de mayor verosimilitud; aquí cuenta solo la frecuencia del par.",
    ): lambda q: _ranked(scores(q.words), 0),
    ("without-marks", "Falta ## en los tokens que no empiezan la palabra."): lambda q: [
        [t.removeprefix("##") for t in tokens_of(q)]
    ],
    ("bare-inside", "Dentro de una palabra solo valen los tokens con ##."): lambda q: [
        _cut(q, max, bare=True)
    ],
    (
        "shortest-match",
        "Se ha tomado el token más corto; se toma el más largo que encaja.",
    ): lambda q: [_cut(q, min)],
    (
        "match-from-the-right",
        "Se ha buscado el token más largo desde el final; se busca desde el principio.",
    ): lambda q: [_from_the_end(q)],
    (
        "unknown-per-character",
        "[UNK] sustituye a la palabra entera, y no solo al trozo sin token.",
    ): lambda q: [_cut(q, max, unknown=True)],
    (
        "last-factor",
        "Es solo el último factor; la probabilidad es el producto de todos.",
    ): lambda q: [_factors(q)[-1]],
    (
        "forgets-start",
        "Falta el primer factor: la primera palabra también se predice, tras <s>.",
    ): lambda q: [_product(_factors(q)[1:])],
    (
        "forgets-one",
        "Se ha sumado V abajo, pero no uno arriba: las probabilidades no llegarían a la unidad al sumarlas.",
    ): lambda q: [_smoothed(q, 0, _model(q).v())],
    (
        "perplexity-forgets-end",
        "Se ha olvidado </s> en el producto y en el exponente.",
    ): lambda q: [power(_product(_factors(q)[:-1]), Fraction(-1, len(q.sentence)))],
    (
        "no-surprise",
        "Es la perplejidad mínima, la de una frase segura; esta es imposible.",
    ): lambda q: [_product(_factors(q)) + 1],
    ("over-left", "Solo se ha dividido entre la frecuencia de la primera parte."): lambda q: [
        *_ranked(
            {
                (x, y): Fraction(n, sum(word.count(x) for word in marked(q.words)))
                for (x, y), n in pairs(marked(q.words)).items()
            },
            0,
        )
    ],
    (
        "tokens-as-v",
        "Como V se ha tomado el número de apariciones, y no el de palabras distintas.",
    ): lambda q: [_smoothed(q, 1, sum(len(s) + 1 for s in _model(q).corpus))],
    (
        "sum-below",
        "Se ha dividido entre la suma de las frecuencias, y no entre su producto.",
    ): lambda q: [
        *_ranked(
            {
                (x, y): Fraction(n, sum(word.count(x) + word.count(y) for word in marked(q.words)))
                for (x, y), n in pairs(marked(q.words)).items()
            },
            0,
        )
    ],
    ("words-per-token", "Se han dividido las palabras entre los tokens, al revés."): lambda q: [
        1 / _rate(q)
    ],
    ("tokens-in-all", "Son los tokens en total: falta dividirlos entre las palabras."): lambda q: [
        Fraction(len(tokens_of(q)))
    ],
    (
        "characters-per-token",
        "Se han dividido los caracteres entre los tokens; la fertilidad cuenta tokens por palabra.",
    ): lambda q: [Fraction(len("".join(q.text.split())), len(tokens_of(q)))],
}
"""The answers that a mistake leads to, by its name and its reason."""


def _rate(q: Question) -> Fraction:
    return Fraction(len(tokens_of(q)), len(q.text.split()))


def answer(q: Question) -> Answer:
    """The right answer."""
    match q.asked:
        case "probability":
            return _model(q).probability(q.sentence)
        case "score":
            return _model(q).p(q.word, q.history)
        case "continuations":
            return _model(q).after(q.history)
        case "count":
            return Fraction(_model(q).count((*q.history, q.word)))
        case "size":
            return Fraction(_model(q).v())
        case "ratio":
            return _each(q, Model.probability)
        case "perplexity" | "unseen":
            return _model(q).perplexity(q.sentence)
        case "entropy":
            return entropy(_row(q))
        case "branching":
            return perplexity_of(_row(q))
        case "pair count":
            return Fraction(pairs(split(q.words))[q.merges[0]])
        case "first merge":
            worth = dict(pairs(split(q.words))) if q.rule == "bpe" else _wordpiece_worth(q)
            (best,) = _ranked(worth, 0)
            return best
        case "merges":
            return learnt(q.words, q.times)
        case "vocabulary":
            return _vocabulary(q, q.times)
        case "tokens":
            return tokens_of(q)
        case "rate":
            return _rate(q)
    raise ValueError(q.asked)
