r"""The derivation of the maximum likelihood estimate, and the orders in which its steps may be taken.

Boyd and Vandenberghe, *Convex Optimization*, 2004, section 5.5.3, for the conditions at the minimum. Each step is known
by its sentence; what it uses is written down here from the mathematics, and its formula too.
"""

from __future__ import annotations

import re
from itertools import permutations

from third_questions import Unread

_STEPS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "positions": ("Se escribe la entropía cruzada relativa a la secuencia:",
                  r"H=-\sum_{i}\log\hat{p}(w_i\mid w_{PAST})", ()),
    "counts": ("Se reúnen los sumandos iguales, de modo que cada uno queda multiplicado por su conteo:",
               r"H=-\sum_{X,w}N(Xw)\log\hat{p}(w\mid X)", ("positions",)),
    "sequences": ("Se suman las entropías cruzadas relativas a cada una de las secuencias $k$ de la colección:",
                  r"H=-\sum_{k,i}\log\hat{p}(w^{(k)}_i\mid w^{(k)}_{PAST})", ()),
    "counts-of-each": ("Se reúnen los sumandos iguales de cada secuencia:",
                       r"H=-\sum_{k,X,w}N_k(Xw)\log\hat{p}(w\mid X)", ("sequences",)),
    "total-counts": ("Se suman los conteos de todas las secuencias, y queda un conteo $N$ de la colección:",
                     r"H=-\sum_{X,w}N(Xw)\log\hat{p}(w\mid X)", ("counts-of-each",)),
    "constraint": ("Se impone que, tras cada $X$ de los datos, haya una distribución de probabilidad:",
                   r"\sum_{w}\hat{p}(w\mid X)=1,\quad\hat{p}(w\mid X)\ge0", ()),
    "lagrangian": ("Se forma la lagrangiana, con un multiplicador por $X$:",
                   r"\mathcal{L}=H-\sum_{X}\lambda_{X}(1-\sum_{w}\hat{p}(w\mid X))",
                   ("positions", "sequences", "constraint")),
    "derivative": ("Se deriva respecto de la probabilidad que tiene un símbolo cualquiera tras $X$:",
                   r"\frac{\partial\mathcal{L}}{\partial\hat{p}(w\mid X)}=-\frac{N(Xw)}{\hat{p}(w\mid X)}+\lambda_{X}",
                   ("counts", "total-counts", "lagrangian")),
    "seen": ("Se anula la derivada de un símbolo visto:",
             r"\hat{p}(w\mid X)=\frac{N(Xw)}{\lambda_{X}}", ("derivative",)),
    "unseen": ("Se toma el mínimo de frontera de un símbolo no visto, pues su derivada es positiva:",
               r"N(Xw)=0\implies\hat{p}(w\mid X)=0", ("derivative", "seen")),
    "substitution": ("Se llevan todas las probabilidades a la restricción:",
                     r"\sum_{w}\frac{N(Xw)}{\lambda_{X}}=1", ("constraint", "seen", "unseen")),
    "multiplier": ("Se despeja el multiplicador, que es el conteo total de $X$ seguida de algún símbolo:",
                   r"\lambda_{X}=\sum_{w}N(Xw)", ("substitution",)),
    "estimate": ("Se sustituye el multiplicador por su valor:",
                 r"\hat{p}(w\mid X)=\frac{N(Xw)}{\sum_{\tilde{w}}N(X\tilde{w})}", ("seen", "unseen", "multiplier")),
    "minimum": ("Se comprueba por convexidad que ningún otro modelo $q$ tiene menor entropía cruzada:",
                r"H(\hat{p})\le H(q)", ("estimate",)),
}  # fmt: skip
"""Each step: its sentence, its formula (`X` is the history), and the steps whose results it uses."""
_DERIVATIONS = {
    "con una secuencia": ("mle-sequence", {"sequences", "counts-of-each", "total-counts"}),
    "con una colección de secuencias": ("mle-collection", {"positions", "counts"}),
}
_STEM = re.compile(
    r"¿En qué orden van estos pasos de la deducción del modelo de (?P<model>bigramas|\$n\$-gramas) de mínima entropía"
    r" cruzada \$H\$ (?P<data>con una secuencia|con una colección de secuencias)"
    r" \(\$(?P<h>[vh])\$ (?P<role>precede a|es la historia de) \$w\$\)\?"
)
_ROLES = {
    ("bigramas", "v", "precede a"): "i-1",
    ("$n$-gramas", "h", "es la historia de"): "i-n+1:i-1",
}


def orders_in(said: str) -> tuple[str, list[str], list[str]]:
    """The derivation of a question, its steps by name, and the formula of each."""
    head, *items = said.split(" | ")
    stem = _STEM.fullmatch(head)
    if not stem or (stem["model"], stem["h"], stem["role"]) not in _ROLES:
        raise Unread(head)
    past = _ROLES[stem["model"], stem["h"], stem["role"]]
    derivation, foreign = _DERIVATIONS[stem["data"]]
    names, formulas = [], []
    for item in items:
        sentence, _, formula = item.rpartition(" $")
        (name,) = [
            one for one, (text, _, _) in _STEPS.items() if text.replace("X", stem["h"]) == sentence
        ] or [""]
        if not name or name in foreign:
            raise Unread(item)
        expected = _STEPS[name][1].replace("X", stem["h"]).replace("PAST", past)
        if tight(formula.removesuffix("$")) != tight(expected):
            raise Unread(formula)
        names.append(name)
        formulas.append(tight(expected))
    return derivation, names, formulas


def tight(latex: str) -> str:
    """A formula without blanks."""
    return re.sub(r"\s", "", latex)


def used(name: str, others: list[str]) -> set[str]:
    """Which other steps a step uses, directly or through others."""
    found: set[str] = set()
    left = [name]
    while left:
        for one in _STEPS[left.pop()][2]:
            if one not in found:
                found.add(one)
                left.append(one)
    return found & set(others)


def right_orders(names: list[str]) -> frozenset[str]:
    """Every order in which no step comes before one that it uses, as the numbers shown."""
    needs = {name: used(name, names) for name in names}
    return frozenset(
        " ".join(str(names.index(name) + 1) for name in order)
        for order in permutations(names)
        if all(needs[name] <= set(order[:at]) for at, name in enumerate(order))
    )


def comes_first(order: str, names: list[str], early: str, late: str) -> bool:
    """Whether an order has one step before another."""
    places = [names[int(number) - 1] for number in order.split()]
    return {early, late} <= set(places) and places.index(early) < places.index(late)
