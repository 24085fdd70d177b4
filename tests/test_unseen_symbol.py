"""The numbers of the card `mle-no-negatividad` are read from the card and recomputed."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from builder.text.plain import without_references

if TYPE_CHECKING:
    from builder.edition import Edition

CARD = "mle-no-negatividad"
TOTAL = re.compile(r"sum(?:en|ar más de) (\d+)")
COUNTS = re.compile(r"\$N = \((\d+), (\d+), (\d+)\)\$")
ENTROPY = re.compile(r"\$H = -\\sum_\{N > (\d+)\} N \\ln \\hat\{p\}\$")
ROW = re.compile(r"\| \$\(([-\d.]+), ([-\d.]+), ([-\d.]+)\)\$ \| \$([-\d.]+)\$ \|")


def assert_numbers_are_right(text: str) -> None:
    """Recompute every number of the card's text.

    Each row of its table has three probabilities, which add up to the stated total, and H. The first row is the
    estimate by counting. In each other row the probability of the unseen symbol is negative, and H is lower than in
    the row above.
    """
    totals = {int(total) for total in TOTAL.findall(text)}
    counts = [int(count) for count in only(COUNTS, text).groups()]
    floor = int(only(ENTROPY, text)[1])
    rows = [([Fraction(p) for p in row[:3]], row[3]) for row in ROW.findall(text)]
    assert len(rows) == 3
    lowest = math.inf
    for p, shown in rows:
        assert {sum(p)} == totals
        seen = [(n, q) for n, q in zip(counts, p, strict=True) if n > floor]
        assert all(q > 0 for _, q in seen)
        entropy = -sum(n * math.log(q) for n, q in seen)
        assert shown == f"{entropy:.2f}"
        assert entropy < lowest
        lowest = entropy
    assert rows[0][0] == [Fraction(n, sum(counts)) for n in counts]
    assert all(p[counts.index(0)] < 0 for p, _ in rows[1:])


def only(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    """The only match of a pattern."""
    (found,) = pattern.finditer(text)
    return found


@pytest.fixture
def text(edition: Edition) -> str:
    """The source of the card's front and back, with the text of each reference in its place."""
    (note,) = [rendered.note for rendered in edition.notes if rendered.note.id == CARD]
    return "\n\n".join(without_references(part.value) for part in note.parts.values())


def test_every_number_of_the_card_is_right(text: str) -> None:
    assert_numbers_are_right(text)


def test_changing_any_digit_of_the_card_is_noticed(text: str) -> None:
    changed = [
        text[: at.start()] + digit + text[at.end() :]
        for at in re.finditer(r"\d", text)
        for digit in "0123456789"
        if digit != at[0]
    ]
    assert len(changed) > 200
    assert [wrong for wrong in changed if passes(wrong)] == []


def test_removing_any_minus_sign_of_the_card_is_noticed(text: str) -> None:
    changed = [text[: at.start()] + text[at.end() :] for at in re.finditer(r"-(?=\d)", text)]
    assert len(changed) == 4
    assert [wrong for wrong in changed if passes(wrong)] == []


def passes(text: str) -> bool:
    """Whether the numbers of a text are right."""
    try:
        assert_numbers_are_right(text)
    except (AssertionError, ValueError):
        return False
    return True
