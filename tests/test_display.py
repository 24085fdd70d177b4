"""Read displayed formulas as numbers and relations; refuse ambiguous notation and hostile formulas."""

from __future__ import annotations

import resource
import subprocess
import sys
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.display.lexer import NotArithmetic
from builder.display.literal import read_literal
from builder.display.relation import Interval, as_interval, read_number, read_relation
from builder.values import Infinite, Log2, Number, Root, same

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from builder.display.application import Applied

CUBE = Root(Fraction(100), 3)
NAMES: dict[str, Number] = {
    "P": Fraction("0.01"),
    "PP": CUBE,
    "p": Fraction(2, 13),
    "sin-fin": CUBE,
}


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("0.01", Fraction("0.01")),
        ("0{,}01", Fraction("0.01")),
        ("100", Fraction(100)),
        (r"\frac{2}{13}", Fraction(2, 13)),
        (r"\dfrac{1 + 1}{3 + 10}", Fraction(2, 13)),
        (r"\frac{2}{5 \cdot 3}", Fraction(2, 15)),
        ("8/9", Fraction(8, 9)),
        ("8/2/2", Fraction(2)),
        ("1 - 2 - 3", Fraction(-4)),
        ("2 + 3 * 4", Fraction(14)),
        (r"1 \cdot 0.1 \times 0.1", Fraction("0.01")),
        (r"1\,\cdot\;0.1\ \cdot~0.1", Fraction("0.01")),
        ("10^{-5}", Fraction(1, 10**5)),
        ("10^5", Fraction(10**5)),
        ("10^-5", Fraction(1, 10**5)),
        ("-2^2", Fraction(-4)),
        ("(-2)^2", Fraction(4)),
        ("2^{3^{2}}", Fraction(512)),
        (r"\left(\frac{1}{9}\right)^{2}", Fraction(1, 81)),
        (r"(1 + 2)(3 + 4)", Fraction(21)),
        ("−3", Fraction(-3)),
        (r"\sqrt{\frac{1}{4}}", Fraction(1, 2)),
        (r"\log_2 8", Fraction(3)),
        (r"\log_{2} 0.25", Fraction(-2)),
        (r"\log_2\frac{1}{8}", Fraction(-3)),
        (r"-0.5 \cdot \log_2 0.5 - 2 \cdot 0.25 \cdot \log_2 0.25", Fraction(3, 2)),
        (r"\log_2 3 + 1", Log2(Fraction(6))),
        (r"2^{\log_2 3}", Fraction(3)),
        (r"-1 \cdot \log_2 1", Fraction(0)),
        (r"\sqrt[3]{100}", CUBE),
        ("0.01^{-1/3}", CUBE),
        (r"100^{\frac{1}{3}}", CUBE),
        (r"2\sqrt{2}", Root(Fraction(8), 2)),
        (r"\infty", Infinite()),
        ("PP", CUBE),
        (r"\mathrm{PP}", CUBE),
        (r"\text{PP}", CUBE),
        (r"13 p", Fraction(2)),
        ("sin-fin", CUBE),
    ],
)
def test_displayed_numbers_are_read_exactly(latex: str, expected: Number) -> None:
    assert same(read_number(latex, NAMES).value, expected)


@pytest.mark.parametrize(
    "latex",
    [
        "",
        "x",
        "10^12",
        "2 3",
        "1,5",
        "0.9, 0.1",
        "1.",
        ".5",
        "1 = 1",
        "1 +",
        "{1",
        "1}",
        "()",
        r"\frac{1}{0}",
        "1/0",
        "0^{-1}",
        "0^0",
        "(-8)^{1/3}",
        r"\sqrt{-1}",
        r"\sqrt[0]{2}",
        r"\log_2 0",
        r"\log_2 -1",
        r"\log 4",
        r"\log_3 9",
        r"\log_24",
        r"\log_2 4 \cdot 2",
        r"-\log_2 4 (2)",
        r"\log_2 3 \cdot \log_2 3",
        r"3^{\log_2 3}",
        r"\sqrt{2} + 1",
        r"\log 8",
        r"\hat{p}",
        r"p(b \mid a)",
        r"\infty \cdot 0",
        "1e5",
        "2²",
        "50 %",
        "P_1",
    ],
)
def test_notation_without_an_exact_value_is_refused(latex: str) -> None:
    with pytest.raises(NotArithmetic):
        read_number(latex, NAMES)


HOSTILE = [
    "9^{9^{9}}",
    "9^{400}^{400}",
    "(9^{180})^{400}",
    "((((9^{9})^{99})^{99})^{99})^{99}",
    "9" * 100_000,
    "1" + "+1" * 50_000,
    "-" * 590,
    "(" * 290 + "1" + ")" * 290,
    r"\frac{" * 60 + "1" + "}{1}" * 60,
    r"\sqrt{" * 80 + "2" + "}" * 80,
    "2^-" * 195 + "1",
    "2^{" * 140 + "2" + "}" * 140,
    r"\left(" * 60 + "1" + r"\right)" * 60,
    r"\sqrt[400]{(9^{180})^{400} + 1} < \sqrt[399]{(9^{180})^{400} + 2}",
    r"2^{1/399} \cdot 2^{1/400} \cdot 2^{1/397} \cdot 2^{1/393} \cdot 2^{1/391} < 2",
    r"\log_2 " * 150 + "2",
    r"2^{\log_2 (9^{180})^{400}}",
    r"0.0001 \cdot \log_2 9^{180} + 0.0003 \cdot \log_2 7^{180} < 3",
    r"\sqrt[400]{\sqrt[400]{\sqrt[400]{2}}} < \sqrt[399]{\sqrt[399]{3}}",
]
READER = """
import sys
from builder.display.expression import NotArithmetic
from builder.display.literal import read_literal, same_as_displayed
from builder.display.relation import read_relation
for latex in sys.stdin.read().split("\\0"):
    try:
        read_relation(latex if "<" in latex else latex + " < 2", {}).holds
    except NotArithmetic:
        pass
    literal = read_literal(f"${latex}$")
    assert literal is None or same_as_displayed(literal, literal)
"""


def test_hostile_formulas_are_read_or_refused_within_limits_of_time_and_memory(root: Path) -> None:
    def limited() -> None:  # a formula that hangs is killed and fails the test
        resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))

    done = subprocess.run(
        [sys.executable, "-c", READER],
        input="\0".join(HOSTILE),
        cwd=root,
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


SCRAPS = st.sampled_from(
    [*"019.,{}()^/*+-<=≈ $PpNS_`[]|&", "\\", "\\frac",
     "\\frac{1}{2}", "\\sqrt", "\\log_2 ", "\\cdot", "\\hat{", "\\hat{p}",
     "\\left(", "\\right)", "\\mid", "\\text{", "\\text{ab}", "\\langle s \\rangle", "\\infty", "\\\\", "PP"]
)  # fmt: skip


def notation(applied: Applied) -> Number | None:
    """A model that only knows the probability of `a`, alone or after one word."""
    is_known = (applied.function, applied.words, (applied.context or ())[1:]) == ("p", ("a",), ())
    return Fraction(1, 2) if is_known and not applied.model else None


@given(st.lists(SCRAPS, max_size=30).map("".join), st.sampled_from([None, notation]))
@example("\\hat{", None)
@example("\\hat{", notation)
@example("p(", notation)
def test_any_text_is_read_or_refused(
    text: str, asked: Callable[[Applied], Number | None] | None
) -> None:
    try:
        found = read_relation(text, NAMES, asked)
    except NotArithmetic:
        found = None
    assert found is None or isinstance(found.holds, bool)
    literal = read_literal(text)
    assert literal is None or isinstance(literal.shows(CUBE), bool)


@pytest.mark.parametrize(
    ("latex", "holds"),
    [
        (r"p(a) = 0.5", True),
        (r"\hat{p}(a \mid \langle s \rangle) \cdot p(a) = \frac{1}{4}", True),
        (r"p(a \mid b)\,p(a) = 0.5", False),
        (r"p(b) = 0.5", None),
        (r"p(a \mid b \mid c) = 0.5", None),
        (r"p(a = 0.5", None),
    ],
)
def test_a_model_gives_the_value_of_notation(latex: str, holds: object) -> None:
    try:
        found = read_relation(latex, {}, notation).holds
    except NotArithmetic:
        found = None
    assert found is holds


@pytest.mark.parametrize(
    ("latex", "holds"),
    [
        (r"10^{-3} \le P", True),
        (r"P < 10^{-3}", False),
        (r"10^{-5} \le P < 10^{-4}", False),
        (r"10^{-2} \leq P \leqslant 1", None),
        (r"0.01 < P", False),
        (r"0.01 ≤ P ≤ 0.01", True),
        (r"1 > P \ge 0.01 > 0", True),
        (r"P \ne 0", True),
        (r"P \neq 10^{-2}", False),
        (r"P = 1 \cdot 0.1 \cdot 0.1 = 0.01.", True),
        (r"P = 1 \cdot 0.1 \cdot 0.1 = 0.02", False),
        (r"P = 0.1 \cdot 0.2 = 0.01", False),
        (r"PP = 0.01^{-1/3} \approx 4.64", True),
        (r"PP \approx 4.6416 \approx 4.64", True),
        (r"PP \approx 4.65", False),
        (r"PP \approx 4.6", True),
        (r"4.642 \approx \mathrm{PP}", True),
        (r"PP = 4.64", False),
        (r"p \approx 0.154", True),
        (r"p \approx 0.00", False),
        (r"p \approx \frac{1}{6}", False),
        (r"P \approx \infty", False),
        (r"p(b \mid a) = 0.1", None),
        (r"Q = 1", None),
        (r"P", None),
        (r"P < ", None),
        (r"= 1", None),
    ],
)
def test_a_relation_is_true_false_or_unreadable(latex: str, holds: object) -> None:
    try:
        found = read_relation(latex, NAMES).holds
    except NotArithmetic:
        found = None
    assert found is holds


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("P < 1", (None, False, 1, False)),
        (r"1 \le P < 2", (1, True, 2, False)),
        ("1 < P ≤ 2", (1, False, 2, True)),
        ("3 ≤ P", (3, True, None, False)),
        (r"P \ge 3", (3, True, None, False)),
        (r"2 > P \ge 1", (1, True, 2, False)),
        ("P = 1", None),
        ("1 < 2", None),
        ("P < p", None),
        ("0 < 1 < P < 2", None),
        (r"1 \le P > 0", None),
    ],
)
def test_a_comparison_of_one_name_is_an_interval(
    latex: str, expected: tuple[int | None, bool, int | None, bool] | None
) -> None:
    found = as_interval(read_relation(latex, NAMES))
    assert found == (None if expected is None else Interval("P", *expected))  # type: ignore[arg-type]
