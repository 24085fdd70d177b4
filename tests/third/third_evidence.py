"""Read the claims of `verification.json` as sentences, and recompute each of them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from third_arithmetic import arithmetic, number_of
from third_derivations import right_orders
from third_mistakes import answer
from third_numbers import INFINITY, Number, add, decimal, rounds_to, same, times
from third_programs import missing_in_words
from third_questions import Question, Unread, pairs_in
from third_smoothing import AddK, Mixed, Tabled, most_probable
from third_textbook import Model, encode, learn, learnt, longest_match, marked, pairs
from third_texts import after, divided, octets, points
from third_vectors import (
    attention,
    bleu,
    brevity,
    clipped,
    cosine,
    edit_distance,
    kept,
    softmax,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_TABLE = re.compile(
    r"(?P<what>.*) según la tabla (?:parcial )?de (?P<order>\d)-gramas \{(?P<table>.*)\}"
)
_COUNTED = re.compile(
    r"(?P<what>.*?) (?:según|en|de) un modelo de (?P<order>\d)-gramas"
    r" estimado por (?P<how>[a-z-]+)(?: (?P<constant>[\d/]+))? de \[(?P<corpus>.*)\]"
)
_COUNTS = re.compile(
    r"(?P<what>.*?) (?:según|en|de) los conteos de (?P<order>\d)-gramas \{(?P<table>.*)\}"
    r" con (?P<how>mle|add-one|add)(?: (?P<constant>[\d/]+))?(?:, V = (?P<v>\d+))?"
)
_ROW = re.compile(r"(?P<history>.*?)(?: ?\((?P<total>\d+)\))?: (?P<entries>.*)")


@dataclass(frozen=True)
class Claim:
    """A claim's quantity and what both solvers are said to have answered."""

    quantity: str
    exact: str
    judged: str
    reference: str


def model_in(said: str) -> tuple[str, Model]:
    """What is asked of a model, and the model."""
    if found := _TABLE.fullmatch(said):
        table = []
        for row in found["table"].split("; "):
            history, _, entries = row.partition(": ") if ": " in row else ("", "", row)
            for entry in entries.split(", "):
                word, p = entry.rsplit(" ", 1)
                table.append((tuple(history.strip(":").split()), word, Fraction(p)))
        return found["what"], Model(int(found["order"]), tuple(table))
    if found := _COUNTED.fullmatch(said):
        corpus = tuple(tuple(sentence.split()) for sentence in found["corpus"].split(" / "))
        return found["what"], _counted(int(found["order"]), corpus, found["how"], found["constant"])
    if found := _COUNTS.fullmatch(said):
        entries, totals = [], {}
        for row in found["table"].split("; "):
            parts = _ROW.fullmatch(row)
            if not parts:
                raise Unread(row)
            history = _words(parts["history"])
            if parts["total"]:
                totals[history] = int(parts["total"])
            for entry in parts["entries"].split(", "):
                word, n = entry.rsplit(" ", 1)
                entries.append((history, word, int(n)))
        k = Fraction({"mle": 0, "add-one": 1}.get(found["how"], found["constant"]))
        size = int(found["v"]) if found["v"] else None
        model = Tabled(int(found["order"]), entries=tuple(entries), totals=totals, k=k, size=size)
        return found["what"], model
    raise Unread(said)


def _counted(
    order: int, corpus: tuple[tuple[str, ...], ...], how: str, constant: str | None
) -> Model:
    if how in {"mle", "add-one", "add-one-nltk"} and constant is None:
        more = 2 if how == "add-one-nltk" else 0
        return Model(order, corpus=corpus, add_one=how != "mle", more_in_v=more)
    if how in {"add", "add-nltk"} and constant is not None:
        more = 2 if how == "add-nltk" else 0
        return AddK(order, corpus=corpus, more_in_v=more, k=Fraction(constant))
    if how == "witten-bell" and constant is None:
        return Mixed(order, corpus=corpus, how=how)
    if how in {"absolute-discounting", "kneser-ney"} and constant is not None:
        return Mixed(order, corpus=corpus, how=how, d=Fraction(constant))
    raise Unread(how)


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_OF_A_MODEL: tuple[tuple[str, Callable[[Model, re.Match[str]], Any]], ...] = (
    (r"p\((\S+) \| (.+)\)", lambda m, f: m.p(f[1], _words(f[2]))),
    (r"p\(([^()|]+)\)", lambda m, f: m.probability(_words(f[1]))),
    (r"p\((\S+)\) de una palabra", lambda m, f: m.p(f[1], ())),
    (
        r"p\((.+)\) / p\((.+)\)",
        lambda m, f: m.probability(_words(f[1])) / m.probability(_words(f[2])),
    ),
    (r"la perplejidad de `(.+)`", lambda m, f: m.perplexity(_words(f[1]))),
    (
        r"la entropía en bits tras `(.*)`",
        lambda m, f: answer(Question("entropy", m, history=_words(f[1]))),
    ),
    (
        r"la perplejidad tras `(.*)`",
        lambda m, f: answer(Question("branching", m, history=_words(f[1]))),
    ),
    (r"el conteo de `(.+)`", lambda m, f: Fraction(m.count(_words(f[1])))),
    (r"lo que sigue a `(.*)`", lambda m, f: m.after(_words(f[1]))),
    (r"V", lambda m, _: Fraction(m.v())),
)


def _tokens(text: str, tokeniser: str) -> list[str]:
    if found := re.fullmatch(
        r"BPE con las fusiones \[(.*)\] y el alfabeto \[(.*)\], o si no `\[UNK\]`", tokeniser
    ):
        return _encode_known(text, list(pairs_in(found[1])), set(_words(found[2])))
    if found := re.fullmatch(r"BPE con las fusiones \[(.*)\]", tokeniser):
        return encode(text, list(pairs_in(found[1])) if found[1] else [])
    if found := re.fullmatch(r"BPE con (\d+) fusi(?:ón|ones) aprendidas? de \[(.*)\]", tokeniser):
        ways = learn(_counted_words(found[2]), int(found[1]))
        (only,) = {tuple(encode(text, merges)) for merges in ways}  # a tie may make no difference
        return list(only)
    if found := re.fullmatch(
        r"BPE con `\[UNK\]`, (\d+) fusi(?:ón|ones) aprendidas? de \[(.*)\]", tokeniser
    ):
        words = _counted_words(found[2])
        return _encode_known(text, learnt(words, int(found[1])), set("".join(words)))
    if found := re.fullmatch(
        r"Unigram con (las probabilidades|los logaritmos) \{(.*)\}", tokeniser
    ):
        numbers = dict(entry.rsplit(" ", 1) for entry in found[2].split("; "))
        pieces = {piece: Fraction(number) for piece, number in numbers.items()}
        return most_probable(text, pieces, are_logs=found[1] == "los logaritmos")
    if found := re.fullmatch(r"WordPiece \[(.*)\]", tokeniser):
        return longest_match(text, _words(found[1]))
    raise Unread(tokeniser)


def _counted_words(text: str) -> tuple[str, ...]:
    """The words of `hug×10 pug`."""
    out: list[str] = []
    for entry in text.split():
        word, _, times = entry.rpartition("×")
        out += [word] * int(times) if word and times.isdecimal() else [entry]
    return tuple(out)


def _encode_known(text: str, merges: list[tuple[str, str]], known: set[str]) -> list[str]:
    """Between unknown characters, each of which is `[UNK]`, encode what is known."""
    out: list[str] = []
    for word in text.split():
        for run in re.split(f"([^{re.escape(''.join(sorted(known)))}])", word):
            out += [] if not run else encode(run, merges) if set(run) <= known else ["[UNK]"]
    return out


def _vocabulary(words: tuple[str, ...], merges: int) -> list[str]:
    found = answer(Question("vocabulary", words=words, times=merges))
    assert isinstance(found, list)
    return found


def _symbols(words: tuple[str, ...]) -> dict[str, int]:
    found = Counter(symbol for word in marked(words) for symbol in word)
    return dict(found) | {" ".join(pair): n for pair, n in pairs(marked(words)).items()}


def _fertility(text: str, tokeniser: str) -> Fraction:
    return Fraction(len(_tokens(text, tokeniser)), len(text.split()))


def _shares(text: str) -> dict[str, Fraction]:
    entries = (entry.rsplit(" ", 1) for entry in text.split("; "))
    return {name: Fraction(number) for name, number in entries}


def _logits(text: str) -> dict[str, Fraction]:
    return _shares(text.replace(" ln ", " "))


def _cuts(text: str) -> tuple[int | None, Fraction | None]:
    found = dict(cut.split() for cut in text.split(", "))
    k, p = found.get("top-k"), found.get("top-p")
    return (int(k) if k else None), (Fraction(p) if p else None)


def _logs(text: str) -> list[Fraction]:
    return [Fraction(number) for number in text.split() if number != "ln"]


def _rows(text: str) -> list[list[Fraction]]:
    return [list(map(Fraction, row.split())) for row in text.split("; ")]


def _mean(weights: list[Number], values: list[list[Fraction]], component: int) -> Number:
    total: Number = Fraction(0)
    for weight, value in zip(weights, values, strict=True):
        total = add(total, times(weight, value[component - 1]))
    return total


def _items(text: str) -> list[str]:
    return text.split() if " " in text else list(text)


def _measure(name: str, found: set[str], relevant: set[str]) -> Fraction:
    p, r = (Fraction(len(found & relevant), len(one)) for one in (found, relevant))
    if name == "F1":
        return 2 * p * r / (p + r) if p + r else Fraction(0)
    return p if name == "precisión" else r


def _sentences(text: str) -> list[list[str]]:
    return [sentence.split() for sentence in text.split(" / ")]


_RULES = {"bpe": "bpe", "wordpiece-count": "count", "wordpiece-likelihood": "likelihood"}
_OF_WORDS: tuple[tuple[str, Callable[[re.Match[str]], Any]], ...] = (
    (r"los tokens de `(.*)` según (.*)", lambda f: _tokens(f[1], f[2])),
    (r"los tokens por palabra de `(.*)` según (.*)", lambda f: _fertility(f[1], f[2])),
    (r"la primera fusión en `(.*)` según (.*)",
     lambda f: answer(Question("first merge", words=_counted_words(f[1]), rule=_RULES[f[2]]))),
    (r"cuántas veces aparece `(\S) (\S)` en `(.*)`",
     lambda f: answer(Question("pair count", words=_counted_words(f[3]), merges=((f[1], f[2]),)))),
    (r"las (\d+) primeras fusiones de BPE en `(.*)`", lambda f: learnt(_counted_words(f[2]), int(f[1]))),
    (r"la primera fusión de BPE en `(.*)`", lambda f: learnt(_counted_words(f[1]), 1)),
    (r"el vocabulario de BPE de `(.*)` tras (\d+) fusi(?:ón|ones)",
     lambda f: _vocabulary(_counted_words(f[1]), int(f[2]))),
    (r"los conteos de tokens y de pares en `(.*)`", lambda f: _symbols(_counted_words(f[1]))),
    (r"los bytes de `(.*)` en UTF-8", lambda f: octets(f[1])),
    (r"cuántos bytes tiene `(.*)` en UTF-8", lambda f: Fraction(len(octets(f[1])))),
    (r"los puntos de código de `(.*)` tras \[(.*)\]", lambda f: points(after(f[1], f[2]))),
    (r"los pretokens de `(.*)` según (\S+)(?: tras \[(.*)\])?", lambda f: divided(f[1], f[2], f[3])),
    (r"la probabilidad de `(.*)` según softmax de \{(.*)\} con T = (\S+)",
     lambda f: softmax(_logits(f[2]), Fraction(f[3]))[f[1]]),
    (r"los tokens de \{(.*)\} que quedan tras (.*)", lambda f: list(kept(_shares(f[1]), *_cuts(f[2])))),
    (r"la probabilidad de `(.*)` entre los tokens de \{(.*)\} que quedan tras (.*)",
     lambda f: kept(_shares(f[2]), *_cuts(f[3])).get(f[1], Fraction(0))),
    (r"el peso de atención que la posición (\d+) da a la (\d+) con la consulta \[(.*)\] y las claves \[(.*)\]",
     lambda f: attention(_logs(f[3]), _rows(f[4]), int(f[1]))[int(f[2]) - 1]),
    (r"el componente (\d+) de la salida de la atención en la posición (\d+)"  # noqa: ISC004
     r" con la consulta \[(.*)\], las claves \[(.*)\] y los valores \[(.*)\]",
     lambda f: _mean(attention(_logs(f[3]), _rows(f[4]), int(f[2])), _rows(f[5]), int(f[1]))),
    (r"el coseno de \[(.*)\] y \[(.*)\]", lambda f: cosine(_rows(f[1])[0], _rows(f[2])[0])),
    (r"la distancia de edición de `(.*)` a `(.*)` con sustituciones de coste (\d)",
     lambda f: Fraction(edit_distance(_items(f[1]), _items(f[2]), int(f[3])))),
    (r"la (precisión|exhaustividad|F1) de \[(.*)\] frente a \[(.*)\]",
     lambda f: _measure(f[1], set(f[2].split(", ")), set(f[3].split(", ")))),
    (r"la precisión recortada de (\d)-gramas de `(.*)` frente a \[(.*)\]",
     lambda f: clipped(f[2].split(), _sentences(f[3]), int(f[1]))),
    (r"la penalización por brevedad de `(.*)` frente a \[(.*)\]",
     lambda f: brevity(f[1].split(), _sentences(f[2]))),
    (r"la BLEU-(\d) de `(.*)` frente a \[(.*)\]",
     lambda f: bleu(f[2].split(), _sentences(f[3]), int(f[1]))),
    (r"`(.*)` tras \[(.*)\]", lambda f: after(f[1], f[2])),
    (r"lo que falta .*", lambda f: missing_in_words(f[0])),
    (r"el orden de los pasos (.*) de `mle-(?:sequence|collection)`, según lo que necesita cada uno",
     lambda f: right_orders(re.findall(r"`\d: ([^`]*)`", f[1]))),
)  # fmt: skip


def computed(said: str) -> Any:
    """The value of a quantity in words.

    Raises:
        Unread: it has another wording.
    """
    if (value := arithmetic(said)) is not None:
        return value
    for pattern, compute in _OF_WORDS:
        if found := re.fullmatch(pattern, said):
            return compute(found)
    what, model = model_in(said)
    for pattern, solve in _OF_A_MODEL:
        if found := re.fullmatch(pattern, what):
            return solve(model, found)
    raise Unread(said)


def _number_says(text: str, value: Number, *, is_float: bool) -> bool:
    if text in {"∞", "inf"}:
        return value == INFINITY
    if value == INFINITY:
        return False
    exact, approximately, rounded = number_of(text).partition("≈ ")
    exact = exact.strip()
    if approximately and not rounds_to(value, rounded):
        return False
    if found := re.fullmatch(r"\((.*)\)\^\(1/(\d+)\)", exact):
        power = Decimal(1)
        for _ in range(int(found[2])):
            power *= decimal(value)
        return _close(power, Fraction(found[1]), "1e-20")
    if is_float:
        return _close(Decimal(text), value, "1e-10")
    if approximately and not exact:
        return True
    return same(Fraction(exact), value)


def _close(one: Decimal, other: Number, share: str) -> bool:
    return abs(one - decimal(other)) <= abs(decimal(other)) * Decimal(share)


def says(text: str, value: Any, *, is_float: bool) -> bool:
    """Whether the evidence says a value, as the exact solver or as a library writes it."""
    if isinstance(value, Fraction | Decimal):
        return _number_says(text, value, is_float=is_float)
    if isinstance(value, str):
        return text == value
    if isinstance(value, frozenset):
        return sorted(text.split("; ")) == sorted(value)
    if isinstance(value, dict):
        entries = [entry.rsplit(": ", 1) for entry in text.split(", ")]
        return sorted((word, int(n)) for word, n in entries) == sorted(value.items())
    if isinstance(value, tuple) and isinstance(value[0], str):
        became = value[0] + value[1].removeprefix("##")
        return text == (became if is_float else f"{value[0]} {value[1]} -> {became}")
    if isinstance(value, tuple):
        parts = text.split(" ") if is_float else text.split("; ")
        return len(parts) == len(value) and all(
            _number_says(part, one, is_float=is_float)
            for part, one in zip(parts, value, strict=True)
        )
    if isinstance(value[0], tuple):
        return text == (" " if is_float else ", ").join(" ".join(pair) for pair in value)
    return text == " ".join(value)
