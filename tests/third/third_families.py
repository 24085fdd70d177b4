"""Read the questions of further families, each of which says all its data in one form of words.

A question becomes the sentence by which the evidence names its quantity, or an expression of its data. So it can be
both computed and compared with the evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import comb
from typing import TYPE_CHECKING, Any

from third_arithmetic import arithmetic
from third_derivations import orders_in
from third_evidence import computed
from third_formulas import evaluate
from third_numbers import power
from third_questions import NUMBERS, Unread
from third_vectors import clipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from third_packages import Block

_CODES = r"`[^`]*`(?:, `[^`]*`)*(?: [ye] `[^`]*`)?"


@dataclass(frozen=True)
class Asked:
    """What a question asks."""

    kind: str
    """The family, in our words."""
    value: Any
    name: str = ""
    """The letter that stands for the value."""
    said: str = ""
    """Its quantity, as the evidence names it."""
    data: Mapping[str, Any] = field(default_factory=dict)
    names: dict[str, Any] = field(default_factory=dict)
    """What other letters of the worked steps stand for."""
    steps: tuple[str, ...] = ()
    """What each step of a derivation says, in the order shown."""


def flat(front: list[Block]) -> str:
    """A question in one line, with its code between backticks and its formulas between dollars."""
    return " | ".join(written(block) for block in front)


def written(block: Block) -> str:
    """A block with its code between backticks and its formulas between dollars."""
    code, formulas = iter(block.code), iter(block.formulas)
    return "".join(
        f"`{next(code)}`" if c == "␟" else f"${next(formulas)}$" if c == "␞" else c
        for c in block.text
    )


def _codes(text: str) -> list[str]:
    return re.findall("`([^`]*)`", text)


def _number(latex: str) -> Fraction:
    found = evaluate(latex)
    if not isinstance(found, Fraction):
        raise Unread(latex)
    return found


def _asked(kind: str, name: str, said: str, **data: Any) -> Asked:
    return Asked(kind, computed(said), name, said, data)


def _arithmetic(kind: str, found: re.Match[str], name: str, expression: str) -> Asked:
    """An expression of the numbers that the question gives as `N = 5`."""
    data = {one: _number(number) for one, number in re.findall(r"\$(\w) = ([^$]*)\$", found[0])}
    given = " y ".join(f"`{one} = {number}`" for one, number in data.items())
    value = arithmetic(f"`{expression}` con {given}")
    if value is None:
        raise Unread(expression)
    return Asked(kind, value, name, "", data)


# ------------------------------------------------------------------ probabilities and vectors
def _logit(latex: str) -> Fraction:
    r"""The number whose logarithm is `\ln 4`, `2 \ln 3`, `-\ln 2` or `0`."""
    if latex == "0":
        return Fraction(1)
    found = re.fullmatch(r"(-?)(\d*) ?\\ln (\d+)", latex)
    if not found:
        raise Unread(latex)
    return Fraction(int(found[3])) ** int(f"{found[1]}{found[2] or 1}")


def _rows(text: str) -> dict[str, str]:
    return dict(re.findall(r"`([^`]*)`: \$([^$]*)\$", text))


def _softmax(found: re.Match[str]) -> Asked:
    logits = {token: _logit(latex) for token, latex in _rows(found["rows"]).items()}
    temperature, listed = (
        _number(found["T"] or "1"),
        "; ".join(f"{token} ln {k}" for token, k in logits.items()),
    )
    said = f"la probabilidad de `{found['of']}` según softmax de {{{listed}}} con T = {temperature}"
    return _asked("softmax", "P", said, logits=logits, of=found["of"], T=temperature)


def _kept(found: re.Match[str]) -> Asked:
    shares = {token: _number(latex) for token, latex in _rows(found["rows"]).items()}
    listed = "; ".join(f"{token} {p}" for token, p in shares.items())
    k, p = (re.search(rf"top-{one} con \${one} = ([^$]*)\$", found["how"]) for one in "kp")
    of = re.fullmatch(r"¿Con qué probabilidad \$P\$ se elige después `(.*)`\?", found["ask"])
    if not of and found["ask"] != "¿Qué tokens quedan, del más al menos probable?":
        raise Unread(found["ask"])
    cuts = [f"top-k {_number(k[1])}"] if k else []
    cuts += [f"top-p {_number(p[1])}"] if p else []
    said = f"los tokens de {{{listed}}} que quedan tras {', '.join(cuts)}"
    if of:
        said = f"la probabilidad de `{of[1]}` entre {said}"
    return _asked(
        "kept",
        "P",
        said,
        shares=shares,
        k=int(_number(k[1])) if k else None,
        p=_number(p[1]) if p else None,
        of=of[1] if of else None,
    )


def _vector(code: str) -> list[str]:
    return code.strip("[]").split(", ")


def _attention(found: re.Match[str]) -> Asked:
    query = [
        f"ln {1 if one == '0' else one.removeprefix('ln ')}" for one in _vector(found["query"])
    ]
    keys = [_vector(code) for code in _codes(found["keys"])]
    where = found["position"]
    listed = "; ".join(" ".join(key) for key in keys)
    data: dict[str, Any] = {
        "query": [Fraction(one.removeprefix("ln ")) for one in query],
        "keys": [list(map(Fraction, key)) for key in keys],
        "position": int(where),
    }
    with_data = f"con la consulta [{' '.join(query)}]"
    ask = re.fullmatch(
        r"¿Qué peso \$w\$ da la posición \$(\d+)\$ a la posición \$(\d+)\$\?", found["ask"]
    )
    if ask and ask[1] == where and not found["values"]:
        said = f"el peso de atención que la posición {where} da a la {ask[2]} {with_data} y las claves [{listed}]"
        return _asked("attention", "w", said, **data, to=int(ask[2]))
    if found["ask"] != f"¿Qué componente $y$ tiene la salida de la posición ${where}$?":
        raise Unread(found["ask"])
    values = [code.strip("[]") for code in _codes(found["values"] or "")]
    said = (
        f"el componente 1 de la salida de la atención en la posición {where}"
        f" {with_data}, las claves [{listed}] y los valores [{'; '.join(values)}]"
    )
    return _asked("attention", "y", said, **data, values=list(map(Fraction, values)))


def _cosine(found: re.Match[str]) -> Asked:
    first, second = _vector(found[1]), _vector(found[2])
    said = f"el coseno de [{' '.join(first)}] y [{' '.join(second)}]"
    return _asked(
        "cosine", "c", said, vectors=[list(map(Fraction, one)) for one in (first, second)]
    )


# ------------------------------------------------------------------ evaluation
def _edits(found: re.Match[str]) -> Asked:
    cost = {"una inserción, un borrado y una sustitución cuestan lo mismo, una unidad": 1}.get(
        found["cost"], 2
    )
    said = f"la distancia de edición de `{found['a']}` a `{found['b']}` con sustituciones de coste {cost}"
    return _asked("edits", "D", said, a=found["a"], b=found["b"], cost=cost)


_MEASURES = {
    "¿Cuánto vale su precisión $P$?": ("precisión", "P"),
    "¿Cuánto vale su exhaustividad (recall) $R$?": ("exhaustividad", "R"),
    "¿Cuánto vale $F$, su medida $F_1$ (la media armónica de la precisión y la exhaustividad)?": ("F1", "F"),
}  # fmt: skip


def _measure(found: re.Match[str]) -> Asked:
    if found["ask"] not in _MEASURES:
        raise Unread(found["ask"])
    measure, name = _MEASURES[found["ask"]]
    hits, relevant = _codes(found["hits"]), _codes(found["relevant"])
    said = f"la {measure} de [{', '.join(hits)}] frente a [{', '.join(relevant)}]"
    return _asked("measure", name, said, found=set(hits), relevant=set(relevant))


_OF_TRANSLATIONS = {
    "¿Cuánto vale la precisión recortada $P$ de sus palabras sueltas?": ("la precisión recortada de 1-gramas", "P", 1),
    "¿Cuánto vale la precisión recortada $P$ de sus bigramas?": ("la precisión recortada de 2-gramas", "P", 2),
    "¿Cuánto vale su BLEU $B$, con pesos iguales para las palabras sueltas y los bigramas?": ("la BLEU-2", "B", 2),
}  # fmt: skip


def _translation(found: re.Match[str]) -> Asked:
    if found["ask"] not in _OF_TRANSLATIONS:
        raise Unread(found["ask"])
    what, name, order = _OF_TRANSLATIONS[found["ask"]]
    references = _codes(found["references"])
    said = f"{what} de `{found['candidate']}` frente a [{' / '.join(references)}]"
    candidate, split = found["candidate"].split(), [one.split() for one in references]
    asked = _asked("translation", name, said, candidate=candidate, references=split, order=order)
    if name == "P":
        return asked
    return replace(
        asked, names={"P": clipped(candidate, split, 1), "Q": clipped(candidate, split, 2)}
    )


# ------------------------------------------------------------------ texts
_STEPS = {
    "pasar a minúsculas": "lowercase",
    "quitar tildes y diéresis (también la virgulilla de la eñe)": "strip-accents",
}
_CUTS = {
    "por los blancos y entre palabras y signos (varios signos seguidos quedan juntos)": "whitespace",
    "por los blancos y entre palabras y signos (cada signo queda aparte, como en BERT)": "bert",
}


def _normalised(found: re.Match[str]) -> Asked:
    said = re.split(r" y (?=pasar|quitar)", found["steps"]) if found["steps"] else []
    if found["steps"] and (len(said) == 1) is not (found["order"] == "así"):
        raise Unread(found[0])
    if any(one not in _STEPS for one in said) or (found["cut"] and found["cut"] not in _CUTS):
        raise Unread(found[0])
    steps = ", ".join(_STEPS[one] for one in said)
    data = {"text": found["text"], "steps": steps, "how": _CUTS.get(found["cut"] or "", "")}
    if found["ask"] == "¿Qué texto queda?" and not found["cut"]:
        return _asked("normalised", "", f"`{found['text']}` tras [{steps}]", **data)
    if found["ask"] != "¿Qué pretokens resultan?" or not found["cut"]:
        raise Unread(found["ask"])
    after = f" tras [{steps}]" if steps else ""
    return _asked(
        "pre-tokens", "", f"los pretokens de `{found['text']}` según {data['how']}{after}", **data
    )


def _unigram(found: re.Match[str]) -> Asked:
    pieces = {piece: _number(latex) for piece, latex in _rows(found["rows"]).items()}
    listed = "; ".join(f"{piece} {p}" for piece, p in pieces.items())
    said = f"los tokens de `{found['text']}` según Unigram con las probabilidades {{{listed}}}"
    return _asked("unigram", "", said, pieces=pieces, text=found["text"])


def _steps(found: re.Match[str]) -> Asked:
    derivation, names, steps = orders_in(found[0])
    numbered = [f"`{n}: {name}`" for n, name in enumerate(names, 1)]
    listed = f"{', '.join(numbered[:-1])} y {numbered[-1]}"
    said = f"el orden de los pasos {listed} de `{derivation}`, según lo que necesita cada uno"
    asked = _asked("steps", "", said, names=names, derivation=derivation)
    return replace(asked, steps=tuple(steps))


def _pass(found: re.Match[str]) -> Asked:
    asked = _arithmetic("pass", found, "P", "n-n")
    n, c, k = int(asked.data["n"]), int(asked.data["c"]), NUMBERS.index(found["k"])
    value = 1 - Fraction(comb(n - c, k), comb(n, k))
    return Asked("pass", value, "P", "", {**asked.data, "k": k})


def _elo(found: re.Match[str]) -> Asked:
    asked = _arithmetic("expected", found, "E", "R-S")
    odds = power(Fraction(10), (asked.data["R"] - asked.data["S"]) / 400)
    if not isinstance(odds, Fraction):
        raise Unread(found[0])
    expected = odds / (odds + 1)
    if "K" not in asked.data:
        return Asked("expected", expected, "E", "", {**asked.data, "odds": odds})
    rating = asked.data["R"] + asked.data["K"] * (1 - expected)
    return Asked("rating", rating, "U", "", {**asked.data, "expected": expected})


_N = r"\$[^$]*\$"
_READERS: tuple[tuple[str, Callable[[re.Match[str]], Asked]], ...] = (
    (r"Un modelo da estos logits a los tokens entre los que elige: \| (?P<rows>.*) \| "  # noqa: ISC004
     r"¿Qué probabilidad \$P\$ da softmax a `(?P<of>[^`]*)`(?: con temperatura \$T = (?P<T>[^$]*)\$)?\?", _softmax),
    (r"Un modelo da estas probabilidades al token siguiente: \| (?P<rows>.*) \| Se recortan (?P<how>"  # noqa: ISC004
     rf"con top-[kp] con {_N}|primero con top-k con {_N} y después con top-p con {_N})\. (?P<ask>.*)", _kept),
    (r"En una cabeza de atención escalada y con máscara causal, la posición \$(?P<position>\d+)\$ tiene"  # noqa: ISC004
     rf" la consulta `(?P<query>[^`]*)`\. Las claves de las posiciones, en orden, son (?P<keys>{_CODES})\."
     rf"(?: Los valores son (?P<values>{_CODES})\.)? \| (?P<ask>.*)", _attention),
    (r"¿Cuánto vale el coseno \$c\$ entre los vectores `([^`]*)` y `([^`]*)`\?", _cosine),
    (r"¿Cuánto vale la distancia de edición \$D\$ de `(?P<a>[^`]*)` a `(?P<b>[^`]*)`, si (?P<cost>"  # noqa: ISC004
     r"una inserción, un borrado y una sustitución cuestan lo mismo, una unidad|"
     r"una inserción o un borrado cuestan una unidad, y una sustitución, dos)\?", _edits),
    (rf"Un buscador devuelve los documentos (?P<hits>{_CODES})\. Los relevantes son (?P<relevant>{_CODES})\."  # noqa: ISC004
     r" \| (?P<ask>.*)", _measure),
    (rf"Una traducción es `(?P<candidate>[^`]*)`, y (?:su referencia|sus referencias) (?P<references>{_CODES})\."  # noqa: ISC004
     r" (?P<ask>.*)", _translation),
    (r"El texto es `(?P<text>[^`]*)`\.(?: Se normaliza (?P<order>así|en este orden): (?P<steps>[^.]*)\.)?"  # noqa: ISC004
     r"(?: Se divide (?P<cut>[^.]*)\.)? (?P<ask>¿.*)", _normalised),
    (r"¿Cuántos bytes \$B\$ ocupa el texto `([^`]*)` en UTF-8\?",
     lambda f: _asked("bytes", "B", f"cuántos bytes tiene `{f[1]}` en UTF-8", text=f[1])),
    (r"¿En qué pretokens divide GPT-2 el texto `([^`]*)`, sin espacio añadido delante y con `Ġ` como marca del"  # noqa: ISC004
     r" espacio\?", lambda f: _asked("byte-level", "", f"los pretokens de `{f[1]}` según byte-level", text=f[1])),
    (r"Un tokenizador Unigram tiene estos tokens y probabilidades: \| (?P<rows>.*) \| ¿En qué tokens divide"  # noqa: ISC004
     r" `(?P<text>[^`]*)`\?", _unigram),
    (rf"Según la regla de Chinchilla, ¿con cuántos tokens \$D\$ conviene entrenar un modelo de {_N} parámetros,"  # noqa: ISC004
     r" en miles de millones\?", lambda f: _arithmetic("chinchilla", f, "D", "20*N/10^9")),
    (rf"Se entrena un modelo de {_N} parámetros con {_N} tokens\. ¿Cuántas operaciones \$C\$ hacen falta, en miles"  # noqa: ISC004
     r" de trillones \(un uno y veintiún ceros\)\?", lambda f: _arithmetic("flops", f, "C", "6*N*D/10^21")),
    (rf"Con {_N} operaciones, ¿cuántos parámetros \$N\$ tiene el mejor modelo según la regla de Chinchilla, en miles"  # noqa: ISC004
     r" de millones\?", lambda f: _arithmetic("best size", f, "N", "sqrt(C/6/20)/10^9")),
    (rf"Un modelo tiene {_N} parámetros, y los bits de cada uno son {_N}\. ¿Cuánta memoria"  # noqa: ISC004
     r" \$M\$ ocupan, en gigabytes \(de mil millones de bytes\)\?",
     lambda f: _arithmetic("weights", f, "M", "N*b/8/10^9")),
    (rf"Un modelo con {_N} parámetros de dieciséis bits se cuantiza, y los bits de cada uno pasan a ser {_N}\."  # noqa: ISC004
     r" ¿Cuánta memoria \$M\$ se ahorra, en gigabytes \(de mil millones de bytes\)\?",
     lambda f: _arithmetic("saved", f, "M", "(16-b)*N/8/10^9")),
    (rf"Un modelo tiene {_N} capas, con {_N} cabezas de claves y valores de dimensión {_N}; lo que ocupa cada"  # noqa: ISC004
     rf" número, en bytes, es {_N}\. ¿Cuánta memoria \$M\$ añade cada token a la caché KV, en kibibytes"
     r" \(de mil veinticuatro bytes\)\?",
     lambda f: _arithmetic("cache", f, "M", "2*L*H*d*B/1024")),
    (rf"LoRA adapta (?:una matriz|{_N} matrices) de {_N} filas y {_N} columnas con rango {_N}\. ¿Cuántos parámetros"  # noqa: ISC004
     r" \$Q\$ entrena\?",
     lambda f: _arithmetic("lora", f, "Q", "r*d+r*k" if "una matriz" in f[0] else "n*(r*d+r*k)")),
    (rf"LoRA adapta una matriz de {_N} filas y {_N} columnas con rango {_N}\. ¿Qué proporción \$Q\$ son los parámetros"  # noqa: ISC004
     r" que entrena respecto de los de la matriz\?", lambda f: _arithmetic("lora share", f, "Q", "(r*d+r*k)/(d*k)")),
    (rf"De {_N} respuestas de un modelo, el número de las correctas es {_N}\. Se toman? (?P<k>una|dos|tres)"  # noqa: ISC004
     r"(?: distintas)? al azar: ¿con qué probabilidad \$P\$ (?:alguna )?es correcta\?", _pass),
    (rf"De dos modelos, uno recibe {_N} votos y el otro {_N}\. ¿Qué diferencia de Elo \$D\$ los separa\?",
     lambda f: _arithmetic("votes", f, "D", "400*log10(a/b)")),
    (rf"Un modelo tiene un Elo de {_N} y su rival uno de {_N}\. ¿Qué proporción \$E\$ de los votos espera el primero\?",
     _elo),
    (rf"Un modelo con un Elo de {_N} gana un voto a otro de {_N}\. Con {_N}, ¿qué Elo \$U\$ tiene después\?", _elo),
    (r"¿En qué orden van estos pasos de la deducción .*", _steps),
)  # fmt: skip


def read_family(front: list[Block]) -> Asked | None:
    """The question of one of these families; None if it is of another."""
    said = flat(front)
    for pattern, reader in _READERS:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return reader(found)
    return None
