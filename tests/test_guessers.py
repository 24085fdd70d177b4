"""Nobody can guess the answer of a computed choice from its options.

For each family with options, 200 variants are drawn; no guesser may beat chance. No file can silence this.
`MAZO_TABLE=1 pytest -s tests/test_guessers.py` prints the table of `benchmarks/README.md`.
"""

from __future__ import annotations

import os
import sys
from fractions import Fraction
from random import Random

import pytest
from conftest import SPANISH
from guessers import GUESSERS, VARIANTS, beats_chance, score, tail

from builder.diagnostics import Sink
from builder.display.write import Writer
from builder.generate import generate
from builder.generators import generators
from builder.generators._draft import Draft
from builder.load.computed_file import read_computed
from builder.model import Deck
from builder.sample import _yaml
from builder.source import Source

FAMILIES = [
    name
    for name, one in generators().items()
    if isinstance(one.draft(one.example, Writer(SPANISH)), Draft)
]
TRIES = 40


def drawn(name: str) -> list[tuple[list[str], int]]:
    """The options, and the index of the right one, of 200 variants of a family; those of each level in turn."""
    rng, deck = Random(f"guess {name}"), Deck("d", "D", "", (), "s", SPANISH)
    found: list[tuple[list[str], int]] = []
    for n in range(VARIANTS * TRIES):
        parameters = generators()[name].sample(rng, n % 3, SPANISH.words)
        written = ", ".join(f"{key}: {_yaml(value)}" for key, value in parameters.items())
        line = f"  - {{id: v-{n}, {written}}}\n"
        source = Source("v.yaml", f"generator: {name}\nvariants:\n{line}")
        (variant,) = read_computed(source, deck, Sink())
        note = generate(variant, Sink())
        if note is not None:
            options = [option.text.value for option in note.options]
            found.append((options, next(i for i, o in enumerate(note.options) if o.is_key)))
        if len(found) == VARIANTS:
            break
    return found


@pytest.mark.parametrize("family", FAMILIES)
def test_no_guesser_that_sees_options_alone_beats_chance(family: str) -> None:
    choices = drawn(family)
    assert len(choices) == VARIANTS
    scores = {name: score(guesser, choices) for name, guesser in GUESSERS.items()}
    if os.environ.get("MAZO_TABLE"):
        for name, (right, chances) in scores.items():
            expected = float(sum(chances))
            row = f"| {family} | {name} | {len(chances)} | {right} | {expected:.1f} | {tail(right, chances):.3f} |"
            sys.stdout.write(row + "\n")
    assert [name for name, (right, chances) in scores.items() if beats_chance(right, chances)] == []


def test_there_is_a_family_with_options() -> None:
    assert FAMILIES


NUMBERS = [[f"${n + k}$" for k in (1, 4, 9, 16)] for n in range(VARIANTS)]


@pytest.mark.parametrize(
    ("caught", "place"), [("least", 0), ("greatest", 3), ("second", 1), ("keeps place 3", 2)]
)
def test_a_family_whose_key_has_a_place_is_caught(caught: str, place: int) -> None:
    right, chances = score(GUESSERS[caught], [(options, place) for options in NUMBERS])
    assert beats_chance(right, chances)


@pytest.mark.parametrize(
    ("caught", "options", "key"),
    [
        ("well-formed alone", ["`a b`", "`a ##b`", "`##a ##b`"], 1),
        ("reversed pair", ["`a b`", "`b a`", "`c d`"], 0),
        ("most alike", ["`a b c d`", "`a b c`", "`x`"], 1),
        ("odd one out", ["`a b c d`", "`a b c`", "`x`"], 2),
        ("longest", ["`a b c d`", "`a b c`", "`x`"], 0),
        ("shortest", ["`a b c d`", "`a b c`", "`x`"], 2),
    ],
)
def test_a_guesser_finds_the_option_that_its_rule_describes(
    caught: str, options: list[str], key: int
) -> None:
    assert GUESSERS[caught](options) == key


def test_the_test_is_exact() -> None:
    half = [Fraction(1, 2)] * 4
    assert [tail(n, half) for n in (0, 2, 4)] == [1, 11 / 16, 1 / 16]
    assert tail(1, [Fraction(1, 2), Fraction(1, 4)]) == pytest.approx(5 / 8)
