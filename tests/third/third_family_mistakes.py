"""What each mistake of the further families gives, recomputed from what its reason tells the learner."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from math import comb
from typing import TYPE_CHECKING, Any

from third_arithmetic import arithmetic
from third_derivations import comes_first, right_orders
from third_numbers import Number, add, over, power, times
from third_programs import alphabet, uncounted
from third_texts import after, byte_level, divided, octets
from third_vectors import brevity, clipped, edit_distance, kept, softmax

if TYPE_CHECKING:
    from collections.abc import Callable

    from third_families import Asked

Answer = Any


# ------------------------------------------------------------------ probabilities and vectors
def _softmax(a: Asked, temperature: Fraction) -> list[Answer]:
    return [softmax(a.data["logits"], temperature)[a.data["of"]]]


def _share(a: Asked, shares: dict[str, Fraction]) -> list[Answer]:
    if a.data["of"] is None:
        return [list(shares)]
    total = sum(shares.values())
    return [shares.get(a.data["of"], Fraction(0)) / total]


def _one_less(a: Asked) -> list[Answer]:
    shares = kept(a.data["shares"], a.data["k"], a.data["p"])
    return _share(a, dict(list(shares.items())[:-1]))


def _without_sum_after_k(a: Asked) -> list[Answer]:
    ranked = sorted(a.data["shares"].items(), key=lambda entry: -entry[1])[: a.data["k"]]
    left: dict[str, Fraction] = {}
    for token, p in ranked:
        if sum(left.values()) >= a.data["p"]:
            break
        left[token] = p
    return _share(a, left)


def _attended(a: Asked, upto: int, temperature: Fraction) -> list[Answer]:
    scores: dict[str, Fraction] = {}
    for at, key in enumerate(a.data["keys"][:upto], 1):
        product: Number = Fraction(1)
        for base, n in zip(a.data["query"], key, strict=True):
            product = times(product, power(base, n))
        assert isinstance(product, Fraction)
        scores[str(at)] = product
    return _weighed(a, {int(at): one for at, one in softmax(scores, temperature).items()})


def _weighed(a: Asked, weights: dict[int, Number]) -> list[Answer]:
    if "to" in a.data:
        return [weights.get(a.data["to"], Fraction(0))]
    total: Number = Fraction(0)
    for at, weight in weights.items():
        total = add(total, times(weight, a.data["values"][at - 1]))
    return [total]


def _root(a: Asked) -> Fraction:
    found = power(Fraction(len(a.data["query"])), Fraction(1, 2))
    assert isinstance(found, Fraction)
    return found


def _alike(a: Asked) -> list[Answer]:
    upto = a.data["position"]
    return _weighed(a, dict.fromkeys(range(1, upto + 1), Fraction(1, upto)))


def _dot(a: Asked) -> Fraction:
    first, second = a.data["vectors"]
    return sum((x * y for x, y in zip(first, second, strict=True)), start=Fraction(0))


def _squares(a: Asked) -> Fraction:
    first, second = (sum((x * x for x in one), start=Fraction(0)) for one in a.data["vectors"])
    return first * second


# ------------------------------------------------------------------ evaluation
def _other_cost(a: Asked) -> list[Answer]:
    return [edit_distance(list(a.data["a"]), list(a.data["b"]), 3 - a.data["cost"])]


def _by_place(a: Asked) -> list[Answer]:
    one, other = a.data["a"], a.data["b"]
    differing = sum(x != y for x, y in zip(one, other, strict=False))
    return [cost * differing + abs(len(one) - len(other)) for cost in (1, a.data["cost"])]


def _overlap(a: Asked, *, of: str) -> Fraction:
    found, relevant = a.data["found"], a.data["relevant"]
    size = {"found": len(found), "relevant": len(relevant), "any": len(found | relevant)}[of]
    return Fraction(len(found & relevant), size)


def _precisions(a: Asked) -> list[Fraction]:
    orders = range(1, a.data["order"] + 1)
    return [clipped(a.data["candidate"], a.data["references"], n) for n in orders]


def _product(a: Asked) -> list[Answer]:
    total: Number = brevity(a.data["candidate"], a.data["references"])
    for one in _precisions(a):
        total = times(total, one)
    return [total]


def _grams(words: list[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(words[i:] for i in range(n)), strict=False))


def _unclipped(a: Asked) -> list[Answer]:
    n = a.data["order"]
    found = _grams(a.data["candidate"], n)
    known = {gram for one in a.data["references"] for gram in _grams(one, n)}
    return [Fraction(sum(k for gram, k in found.items() if gram in known), sum(found.values()))]


def _distinct(a: Asked) -> list[Answer]:
    n = a.data["order"]
    found = _grams(a.data["candidate"], n)
    known = {gram for one in a.data["references"] for gram in _grams(one, n)}
    hits = len([gram for gram in found if gram in known])
    return [Fraction(hits, len(found)), Fraction(hits, sum(found.values()))]


# ------------------------------------------------------------------ texts
def _without(a: Asked, step: str) -> list[Answer]:
    left = [one for one in a.data["steps"].split(", ") if one != step]
    return [after(a.data["text"], ", ".join(left)) if left else a.data["text"]]


def _with_ene(a: Asked) -> list[Answer]:
    guarded = a.data["text"].replace("ñ", "\u01a0").replace("Ñ", "\u01a0")
    parts = [after(one, a.data["steps"]) for one in guarded.split("\u01a0")]
    lowered = "lowercase" in a.data["steps"]
    signs = [c.lower() if lowered else c for c in a.data["text"] if c in "ñÑ"]
    return ["".join(part + sign for part, sign in zip(parts, [*signs, ""], strict=True))]


def _cut(a: Asked, how: str, *, steps: bool = True) -> list[Answer]:
    return [divided(a.data["text"], how, a.data["steps"] if steps else None)]


def _mark_behind(a: Asked) -> list[Answer]:
    parts = byte_level(a.data["text"])
    ends = ["Ġ" if one.startswith("Ġ") else "" for one in [*parts[1:], ""]]
    return [[part.removeprefix("Ġ") + end for part, end in zip(parts, ends, strict=True)]]


def _piece_by_piece(a: Asked, worth: Callable[[str], Any]) -> list[Answer]:
    """At each place the piece of most worth; of equals, each."""
    pieces, text = a.data["pieces"], a.data["text"]
    ways: list[tuple[list[str], str]] = [([], text)]
    done = []
    while ways:
        found, rest = ways.pop()
        if not rest:
            done.append(found)
            continue
        fitting = [piece for piece in pieces if rest.startswith(piece)]
        best = max(map(worth, fitting))
        ways += [([*found, one], rest[len(one) :]) for one in fitting if worth(one) == best]
    return done


# ------------------------------------------------------------------ arithmetic
def _of(expression: str) -> Callable[[Asked], list[Answer]]:
    """An expression of the numbers of a question, by their letters, and of the right answer, `value`."""

    def values(a: Asked) -> list[Answer]:
        known = {**a.data, "value": a.value}
        names = sorted(set(re.findall(r"[A-Za-z]+", expression)))
        given = " y ".join(f"`{name} = {known[name]}`" for name in names)
        return [arithmetic(f"`{expression}` con {given}")]

    return values


# ------------------------------------------------------------------ orders and programs
def _before(*pairs: tuple[str, str]) -> Callable[[Asked], list[Answer]]:
    """Orders with a step before one that it uses; the exercise lists them, and each is judged by `is_wrong_order`."""
    return lambda a: [(a.data["names"], right_orders(a.data["names"]), pairs)]


def is_wrong_order(order: str, wrong: Answer) -> bool:
    """Whether an order is not right, and has one of the pairs of a mistake."""
    names, right, pairs = wrong
    is_whole = sorted(order.split(), key=int) == [str(n) for n in range(1, len(names) + 1)]
    return (
        is_whole and order not in right and any(comes_first(order, names, *pair) for pair in pairs)
    )


def _words_of(a: Asked) -> tuple[str, ...]:
    found = re.search(r"`([^`]*×[^`]*)`|\[([^\]]*×[^\]]*)\]", a.said.partition("calcula")[2])
    return tuple(uncounted(found[1] or found[2])) if found else ()


def _letters(a: Asked, *, is_marked: bool = False) -> list[Answer]:
    return [Fraction(len(alphabet(_words_of(a), is_marked=is_marked)))]


def _fixed(*texts: str) -> Callable[[Asked], list[Answer]]:
    return lambda _: list(texts)


FAMILY_MISTAKES: dict[str, Callable[[Asked], list[Answer]]] = {
    # softmax
    "Se ha dado todo al logit mayor; softmax deja algo a cada token.":
        lambda a: [Fraction(a.data["logits"][a.data["of"]] == max(a.data["logits"].values()))],
    "Se ha dividido entre la suma de los demás tokens; el propio también cuenta en la suma.":
        lambda a: [over(a.value, 1 - a.value)],
    "Se ha multiplicado por la temperatura; cada logit se divide entre ella.": lambda a: _softmax(a, 1 / a.data["T"]),
    "Se ha olvidado la temperatura: cada logit se divide entre T antes de la exponencial.":
        lambda a: _softmax(a, Fraction(1)),
    # top-k and top-p
    "Es la probabilidad de antes del recorte: falta dividirla entre la suma de las que quedan.":
        lambda a: [a.data["shares"][a.data["of"]]],
    "Falta el token con el que la suma alcanza p: también queda.": _one_less,
    "Tras top-k no se ha vuelto a dividir entre la suma antes de contar hasta p.": _without_sum_after_k,
    # attention
    "Falta dividir los productos escalares entre la raíz de la dimensión.":
        lambda a: _attended(a, a.data["position"], Fraction(1)),
    "Se ha dividido entre la dimensión, y no entre su raíz.":
        lambda a: _attended(a, a.data["position"], Fraction(len(a.data["query"]))),
    "Falta la propia posición: un token también se atiende a sí mismo.":
        lambda a: _attended(a, a.data["position"] - 1, _root(a)),
    "Se han mirado también las posiciones posteriores, que la máscara causal oculta.":
        lambda a: _attended(a, len(a.data["keys"]), _root(a)),
    "Se han repartido los pesos por igual, sin mirar los productos escalares.": _alike,
    # cosine
    "Es el producto escalar: falta dividirlo entre las dos normas.": lambda a: [_dot(a)],
    "Se ha dividido entre los cuadrados de las normas: faltan sus raíces.": lambda a: [_dot(a) / _squares(a)],
    # edit distance
    "Es la distancia con el otro coste usual de una sustitución, uno o dos.": _other_cost,
    "Se han comparado los símbolos por su lugar; una inserción o un borrado desplaza los demás.": _by_place,
    "Solo se ha restado una longitud de la otra.": lambda a: [abs(len(a.data["a"]) - len(a.data["b"]))],
    # precision, recall
    "Es la exhaustividad: se ha dividido entre lo que había que hallar, y no entre lo hallado.":
        lambda a: [_overlap(a, of="relevant")],
    "Es la precisión: se ha dividido entre lo hallado, y no entre lo que había que hallar.":
        lambda a: [_overlap(a, of="found")],
    "Se ha dividido entre todo lo que está en alguna de las dos listas.": lambda a: [_overlap(a, of="any")],
    "Es la media aritmética de las dos medidas; F_1 es la armónica.":
        lambda a: [(_overlap(a, of="found") + _overlap(a, of="relevant")) / 2],
    # BLEU
    "Es el producto de las precisiones: falta la raíz de la media geométrica.": _product,
    "Falta recortar: un n-grama cuenta a lo sumo tantas veces como en una referencia.": _unclipped,
    "Se ha contado una vez cada n-grama distinto, y no cada aparición.": _distinct,
    "Se ha tomado la media aritmética de las precisiones; BLEU usa la geométrica.":
        lambda a: [sum(_precisions(a), start=Fraction(0)) / a.data["order"]],
    "Solo se ha usado la precisión del orden mayor; BLEU promedia todos.": lambda a: [_precisions(a)[-1]],
    # bytes, pre-tokens
    "Se han contado los caracteres; fuera de ASCII, cada uno ocupa dos bytes o más.": lambda a: [len(a.data["text"])],
    "Se han contado las letras y sus tildes por separado; aquí son un solo carácter.":
        lambda a: [len(octets(after(a.data["text"], "nfd")))],
    "Falta Ġ, la marca del espacio que precede a una palabra.":
        lambda a: [[one.removeprefix("Ġ") for one in byte_level(a.data["text"])]],
    "La marca Ġ va al principio de lo que sigue al espacio, y no al final de lo que lo precede.": _mark_behind,
    "Falta pasar el texto a minúsculas.": lambda a: _without(a, "lowercase"),
    "Falta quitar las tildes.": lambda a: _without(a, "strip-accents"),
    "También la eñe pierde su tilde: sin la marca es una ene.": _with_ene,
    "Se ha dividido el texto sin normalizarlo antes.": lambda a: _cut(a, a.data["how"], steps=False),
    "Se ha separado cada signo; los que van seguidos quedan juntos.": lambda a: _cut(a, "bert"),
    "Se han dejado juntos los signos seguidos; cada uno es una parte.": lambda a: _cut(a, "whitespace"),
    "Solo se ha dividido por los blancos; los signos también se separan.": lambda a: _cut(a, "whitespace-split"),
    # Unigram
    "Se ha tomado cada vez el token más probable; cuenta el producto de todos.":
        lambda a: _piece_by_piece(a, lambda piece: a.data["pieces"][piece]),
    "Se ha tomado siempre el token más largo desde la izquierda; Unigram elige la segmentación más probable.":
        lambda a: _piece_by_piece(a, len),
    # arithmetic
    "Sería un token por parámetro; la regla da unos veinte.": _of("N/10^9"),
    "Se ha dividido entre veinte; hay veinte tokens por parámetro.": _of("N/20/10^9"),
    "Faltan las seis operaciones por parámetro y token.": _of("N*D/10^21"),
    "Solo se han contado las dos operaciones hacia delante.": _of("2*N*D/10^21"),
    "Falta la raíz: las operaciones crecen con el cuadrado de los parámetros.": _of("C/120/10^9"),
    "Son gigabits: falta dividir entre ocho.": _of("8*value"),
    "Se ha contado un byte por parámetro.": _of("N/10^9"),
    "Es la memoria que hace falta después, y no la que se ahorra.": _of("N*b/8/10^9"),
    "Solo se han contado las claves; la caché guarda también los valores.": _of("value/2"),
    "Solo se ha contado una capa.": _of("value/L"),
    "De las dos matrices que se entrenan por cada una, solo se ha contado una.":
        lambda a: _of("r*d/(d*k)" if a.kind == "lora share" else "n*r*d" if "n" in a.data else "r*d")(a),
    "Solo se ha contado una de las matrices adaptadas.": _of("r*(d+k)"),
    "Son los parámetros de la matriz entera.": _of("d*k"),
    "Son los parámetros de las matrices enteras.": _of("n*d*k"),
    "Se han multiplicado las filas por las columnas; se suman.": _of("r*d*k"),
    "La proporción está al revés.": _of("1/value"),
    "Es la probabilidad de que sea incorrecta.": _of("1-value"),
    "Es la probabilidad de que ninguna sea correcta.": _of("1-value"),
    "Se ha dividido entre las incorrectas, y no entre todas.": _of("c/(n-c)"),
    "Cada respuesta se toma solo una vez: tras una queda una menos.": _of("1-((n-c)/n)^k"),
    "Es la probabilidad de que todas sean correctas; basta con una.":
        lambda a: [Fraction(comb(int(a.data["c"]), a.data["k"]), comb(int(a.data["n"]), a.data["k"]))],
    "Se han restado los votos; cuenta el logaritmo de su cociente.": _of("400*(a-b)"),
    "Falta el logaritmo del cociente.": _of("400*a/b"),
    "Es la proporción que espera el rival.": _of("1-value"),
    "Son los votos por cada voto del otro; la proporción los divide entre todos.": _of("odds"),
    "Se ha sumado K entero; se descuenta lo que ya esperaba ganar.": _of("R+K"),
    "Se ha multiplicado K por la proporción que esperaba, y no por la que falta hasta la unidad.": _of("R+K*expected"),
    # the order of a derivation's steps
    "Se han reunido sumandos que aún no estaban escritos.":
        _before(("counts", "positions"), ("counts-of-each", "sequences")),
    "Se han sumado los conteos de las secuencias antes de contar en cada una.":
        _before(("total-counts", "counts-of-each")),
    "La lagrangiana lleva las restricciones, que se plantean antes.": _before(("lagrangian", "constraint")),
    "Se ha derivado antes de reunir los sumandos iguales: la derivada ya lleva los conteos.":
        _before(("derivative", "counts")),
    "Se ha derivado antes de sumar los conteos: la derivada ya lleva los de toda la colección.":
        _before(("derivative", "total-counts")),
    "Se ha derivado antes de escribir la lagrangiana, que es lo que se deriva.": _before(("derivative", "lagrangian")),
    "Se ha despejado la probabilidad antes de derivar: no hay aún qué anular.": _before(("seen", "derivative")),
    "Que la derivada sea positiva se sabe por el multiplicador, cuyo signo dan los símbolos vistos.":
        _before(("unseen", "seen")),
    "Al sustituir en la restricción ya se usa que la probabilidad de los símbolos no vistos es nula.":
        _before(("substitution", "unseen")),
    "Se ha sustituido en la restricción antes de despejar las probabilidades de los símbolos vistos.":
        _before(("substitution", "seen")),
    "Se ha despejado el multiplicador antes de sustituir en la restricción, que es de donde sale.":
        _before(("multiplier", "substitution")),
    "Se ha sustituido el multiplicador antes de hallar su valor.": _before(("estimate", "multiplier")),
    "Se ha comprobado que el modelo es el mejor antes de hallarlo.": _before(("minimum", "estimate")),
    # what is missing in a program
    "Así se llama en otras bibliotecas; un Tokenizer de tokenizers no tiene ese método.": _fixed("tokenize"),
    "Da cuántos tokens hay, y no cuáles.": _fixed("get_vocab_size"),
    "Es el entrenador del otro modelo.":
        lambda a: ["BpeTrainer" if a.value == "WordPieceTrainer" else "WordPieceTrainer"],
    "Es el otro modelo: solo WordPiece marca los tokens que siguen en una palabra.":
        lambda a: ["BPE" if a.value == "WordPiece" else "WordPiece"],
    "Es la otra clase: una no suaviza y la otra suma uno a cada conteo.":
        lambda a: ["MLE" if a.value == "Laplace" else "Laplace"],
    "Es el número de fusiones; el tamaño cuenta también el alfabeto.": lambda _: [Fraction(1)],
    "Es el tamaño del alfabeto, con el que no se haría ninguna fusión.": _letters,
    "Es el vocabulario, que no guarda los conteos por historia.": _fixed("vocab"),
    "Es la palabra de la historia; primero va la que se pregunta.": lambda a: [repr(a.data["history"][-1])],
    "Es una lista, y se pide un solo texto.": lambda a: [f"[{a.value}]"],
    "Ese método lee ficheros; el corpus es una lista.": _fixed("train"),
    "Faltan las comillas: sin ellas es el nombre de una variable.": lambda a: [str(a.value).strip("'")],
    "Faltan las letras que siguen en una palabra, con su marca.": lambda a: [_letters(a)[0] + 1],
    "Le faltan los corchetes: ese token no está en el vocabulario.": _fixed("'UNK'"),
    "Son las frases, que son listas; se piden las palabras.": _fixed("corpus"),
    "Son los conteos, que no se llaman como una función.": _fixed("counts"),
    "Son los números de los tokens en el vocabulario, y no sus textos.": _fixed("ids"),
    "Un modelo de nltk no tiene ese método; se ajusta con fit.": _fixed("train"),
    "Una historia es una lista de palabras; un texto se recorre letra a letra.":
        lambda a: [str(a.value).strip("[]")],
}  # fmt: skip
"""What the reason of a mistake says -> the answers that it leads to."""
