"""Small changes of the collection's notes with arithmetic are noticed: of constants, operators, units and digits."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from conftest import ROOT

from builder.diagnostics import Severity, Sink
from builder.languages import Locale
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NOTES = sorted(
    path for path in (ROOT / "cards").glob("*/*.md") if "{value: " in path.read_text("utf-8")
)
DECK = Deck("01-x", "X", "", (), "X", Locale("es", "."))
_EXPRESSION = re.compile(r"\{value: (?P<text>[^,}\n]+(?:\([^)\n]*\)[^,}\n]*)*)")
_UNIT = re.compile(r"unit: (?P<text>\"?[^,}\n\"]+)")
_OPERATORS = {"+": "-", "-": "+", "*": "/", "/": "*", "^": "*"}
_DIGIT = re.compile(r"(?<![{c])\d(?!::)")
"""A digit that is not the number of a deletion."""
SAMPLES = {
    "bpe-pares-solapados": ["k"],
    "entropia-cruzada-texto": ["P", "M"],
    "perplejidad-entropia": ["P", "M"],
    "perplejidad-exponente-fin": ["P", "N"],
    "perplejidad-maxima": ["V", "N"],
    "perplejidad-maxima-frase-vacia": ["V"],
    "perplejidad-maxima-reparto": ["V"],
    "perplejidad-un-bit": ["H"],
}
"""Names whose numbers stand for any number: the learner reads the letter, so that another number changes nothing."""
DRAWN = {
    "elo-punto-oculto": ["p"],
    "grpo-ventaja": ["m", "v"],
    "ley-escala-tamano-fijo": ["N", "C", "D", "L"],
    "leyes-escala": ["N", "L"],
}
"""Names that only a figure shows, as a curve or a bar: nothing in words says what it should be."""
UNREAD = {
    "cuantizacion-memoria": ["unit: GBx"],
    "elo-400-puntos": ["unit: puntosx"],
    "elo-punto-oculto": ["unit: puntosx"],
    "ley-escala-tamano-fijo": ["unit: parámetrosx", "unit: FLOPsx"],
    "leyes-escala": ["unit: parámetrosx"],
    "chinchilla-proporcion": [r"$N \propto C^{0.83}$", r"$N \propto C^{0.74}$"],
    "mle-no-negatividad": [r"\sum_{N > 1}"],
    "perplejidad-minima": ["{value: p/p}", "{value: 1*P}", "{value: 3^H}", "$3^0 = 1$"],
}
"""Changes of indices, and of exponents in formulas that are no arithmetic, which are not read; and of what gives the
same: a product with 1 or a quotient by 1, and a power of exponent 0. A figure has the unit of the block on its axis.
"""


@dataclass(frozen=True)
class Change:
    """A changed note."""

    text: str
    what: str


def is_noticed(path: Path, text: str) -> bool:
    """Return whether a changed note has an error."""
    sink = Sink()
    note = read_card(Source(path.relative_to(ROOT).as_posix(), text), DECK, sink)
    if note is not None:
        verify(ValidNote(note), sink)
    return any(problem.severity is Severity.ERROR for problem in sink.all)


def parts(path: Path) -> tuple[str, str]:
    """The front matter and the body of a note."""
    front, _, body = path.read_text("utf-8").partition("\n---\n")
    return front + "\n---\n", body


def other(digit: str) -> str:
    """Another digit, and no 0 where there was none."""
    return str(int(digit) % 9 + 1)


def changes_of_block(path: Path) -> Iterator[Change]:
    """Change each digit and each operator of each expression, and each unit."""
    front, body = parts(path)
    for expression in _EXPRESSION.finditer(front):
        start = expression.start("text")
        for n, sign in enumerate(expression["text"]):
            is_name = re.search(r"[A-Za-z_]\w*$", expression["text"][:n]) is not None
            new = other(sign) if sign.isdigit() and not is_name else _OPERATORS.get(sign)
            if new is not None and not (sign in "+-" and expression["text"][n - 1 : n] in "e("):
                changed = front[: start + n] + new + front[start + n + 1 :]
                line = changed[changed.rfind("\n", 0, start) + 1 : changed.find("\n", start)]
                yield Change(changed + body, line.strip())
    for unit in _UNIT.finditer(front):
        changed = front[: unit.end("text")] + "x" + front[unit.end("text") :]
        yield Change(changed + body, unit[0] + "x")


def changes_of_text(path: Path) -> Iterator[Change]:
    """Change each digit of the body."""
    front, body = parts(path)
    for digit in _DIGIT.finditer(body):
        at = digit.start()
        changed = body[:at] + other(digit[0]) + body[at + 1 :]
        line = changed[changed.rfind("\n", 0, at) + 1 : (changed + "\n").find("\n", at)]
        yield Change(front + changed, line)


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_the_note_is_verified(path: Path) -> None:
    assert not is_noticed(path, path.read_text("utf-8"))


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
@pytest.mark.parametrize("changes", [changes_of_block, changes_of_text], ids=["block", "text"])
def test_each_change_is_noticed(path: Path, changes: Callable[[Path], Iterator[Change]]) -> None:
    names = SAMPLES.get(path.stem, []) + DRAWN.get(path.stem, [])
    known = [f"{name}: " for name in names] + UNREAD.get(path.stem, [])
    missed = [one.what for one in changes(path) if not is_noticed(path, one.text)]
    assert [what for what in missed if not any(one in what for one in known)] == []


@pytest.mark.parametrize("name", sorted({*SAMPLES, *DRAWN, *UNREAD}))
def test_the_lists_of_missed_changes_are_true(name: str) -> None:
    path = next(path for path in NOTES if path.stem == name)
    changes = [*changes_of_block(path), *changes_of_text(path)]
    missed = [one.what for one in changes if not is_noticed(path, one.text)]
    names = SAMPLES.get(name, []) + DRAWN.get(name, [])
    for one in [f"{sample}: " for sample in names] + UNREAD.get(name, []):
        assert any(one in what for what in missed), one
