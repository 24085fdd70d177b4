"""Arithmetic over stated constants: the grammar, both evaluations against each other, and what has no value."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import quantities as q
from builder.claims import agree, judge, solve
from builder.exact import Undecided
from builder.quantities.units import CONVERTIBLE, factor
from builder.reference import Between
from builder.values import NUMBERS, Enclosure, Log2, Root, approximate, compare, rounded, rounds_to

BOUND: dict[str, object] = {"N": q.Calculation("7e10"), "D": q.Calculation("1.4e12")}


def value_of(text: str) -> object:
    """Evaluate an expression over `N` and `D`."""
    return solve(q.calculation(text, BOUND))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6*N*D", Fraction(588 * 10**21)),
        ("D/N", Fraction(20)),
        ("0.1+0.2", Fraction(3, 10)),
        ("8/4/2", Fraction(1)),
        ("8-4-2", Fraction(2)),
        ("2+3*4", Fraction(14)),
        ("(2+3)*4", Fraction(20)),
        ("-2^2", Fraction(-4)),
        ("(-2)^2", Fraction(4)),
        ("2^3^2", Fraction(512)),
        ("2^-1*3", Fraction(3, 2)),
        ("2**3", Fraction(8)),
        ("2*-3", Fraction(-6)),
        ("--2", Fraction(2)),
        (" 1 + 1 ", Fraction(2)),
        ("sqrt(9/4)", Fraction(3, 2)),
        ("8^(1/3)", Fraction(2)),
        ("sqrt(2)", Root(Fraction(2), 2)),
        ("log2(1/8)", Fraction(-3)),
        ("log2(sqrt(8))", Fraction(3, 2)),
        ("log2(27)", Log2(Fraction(27))),
        ("log10(D/1.4)", Fraction(12)),
        ("log10(0.001)", Fraction(-3)),
        ("ln(1)", Fraction(0)),
        ("exp(0)", Fraction(1)),
        ("exp(1-1)", Fraction(1)),
        ("0*ln(2)", Fraction(0)),
        ("0^2", Fraction(0)),
        ("(-1)^(10^9)", Fraction(1)),
    ],
)
def test_a_value_is_exact_where_it_can_be(text: str, expected: object) -> None:
    assert value_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/ln(2)", "1.44269504088896340735992468100189213742664595415298"),
        ("1-2^-0.076", "0.05131568485954607518203866622607397838"),
        ("-(9*ln(0.9)+ln(0.1))", "3.250829733914482"),
        ("log10(50)", "1.69897000433601880478626110527550697323181011"),
        ("(1-sqrt(2))^-2", "5.828427124746190097603377448419396157139343750"),
        ("exp(1)", "2.718281828459045235360287471352662497757247093699"),
        ("exp(-2)", "0.135335283236612691893999494972484403407631545910"),
        ("ln(1+1e-25)", "9.9999999999999999999999995e-26"),
    ],
)
def test_other_values_are_enclosed(text: str, expected: str) -> None:
    """The digits are known constants (OEIS A001113, A007525, A092553, A156035) and mpmath's functions of numbers."""
    found = value_of(text)
    assert isinstance(found, Enclosure)
    digits = len(expected.partition("e")[0].partition(".")[2]) + (25 if "e" in expected else 0)
    assert found.low <= found.high
    assert abs(found.low - Fraction(expected)) <= Fraction(1, 10**digits)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "calculation-unreadable"),
        (" ", "calculation-unreadable"),
        ("6N", "calculation-unreadable"),
        ("2 3", "calculation-unreadable"),
        ("2(3)", "calculation-unreadable"),
        ("1_000", "calculation-unreadable"),
        ("1,5", "calculation-unreadable"),
        ("0x10", "calculation-unreadable"),
        ("1e", "calculation-unreadable"),
        ("1..2", "calculation-unreadable"),
        ("1e1000", "calculation-unreadable"),
        ("2^^3", "calculation-unreadable"),
        ("N if D else 1", "calculation-unreadable"),
        ("N.real", "calculation-unreadable"),
        ("'N'", "calculation-unreadable"),
        ("×", "calculation-unreadable"),
        ("sqrt 2", "calculation-parentheses"),
        ("(1", "calculation-not-closed"),
        ("ln(1", "calculation-not-closed"),
        ("M", "calculation-unknown-name"),
        ("__import__(1)", "calculation-unreadable"),
        ("tan(1)", "calculation-unreadable"),
        ("1" + "+1" * 100, "calculation-long"),
        ("(" * 30 + "1" + ")" * 30, "calculation-deep"),
        ("-" * 50 + "1", "calculation-deep"),
        ("2^" * 30 + "1", "calculation-deep"),
    ],
)
def test_another_text_is_refused(text: str, message: str) -> None:
    with pytest.raises(q.Impossible) as refused:
        q.calculation(text, BOUND)
    assert refused.value.message.id == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1/0", "calculation-no-value"),
        ("1/(1-1)", "calculation-no-value"),
        ("0^0", "calculation-no-value"),
        ("0^-1", "calculation-no-value"),
        ("ln(0)", "calculation-no-value"),
        ("log2(-1)", "calculation-no-value"),
        ("sqrt(-1)", "calculation-no-value"),
        ("(-8)^(1/3)", "calculation-no-value"),
        ("1/(sqrt(2)*sqrt(2)-2)", "calculation-no-value"),
        ("sqrt(2)-sqrt(2)", "calculation-too-close"),
        ("10^9999", "calculation-too-large"),
        ("2^(10^20)", "calculation-too-large"),
        ("2^-(10^20)", "calculation-too-large"),
        ("1e999*1e999", "calculation-too-large"),
        ("2^(1000000.5)", "calculation-too-large"),
        ("1.1^(10^9)", "calculation-too-large"),
    ],
)
def test_what_has_no_value_is_said(text: str, message: str) -> None:
    with pytest.raises(Undecided) as refused:
        value_of(text)
    assert refused.value.message.id == message


def test_values_built_on_values_stay_bounded() -> None:
    """Each name doubles the digits, or is used twice by the next: without bounds this would not end."""
    bound: dict[str, object] = {"a": q.Calculation("1.000001"), "b": q.Calculation("1")}
    for n in range(40):
        bound[f"a{n}"] = q.calculation(f"a{n - 1}*a{n - 1}" if n else "a*a", bound)
        bound[f"b{n}"] = q.calculation(f"b{n - 1}+b{max(n - 2, 0)}" if n else "b", bound)
    last, sums = bound["a39"], bound["b39"]
    assert isinstance(last, q.Calculation)
    assert isinstance(sums, q.Calculation)
    with pytest.raises(Undecided):
        solve(last)
    assert hash(sums) == hash(sums)
    assert solve(sums) == Fraction(165580141)


NUMBER = st.one_of(
    st.integers(0, 99).map(str),
    st.decimals("0.01", "99", places=2).map(str),
    st.sampled_from(["7e10", "1.4e12", "3E-2", "1e+3"]),
)


@st.composite
def expressions(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw an expression, with superfluous parentheses and blanks."""
    kind = draw(st.integers(0, 5)) if depth else 0
    inner = expressions(depth - 1) if depth else NUMBER
    match kind:
        case 0 | 1:
            return draw(NUMBER)
        case 2:
            return f"{draw(st.sampled_from(['sqrt', 'log2', 'log10', 'ln']))}({draw(inner)})"
        case 3:
            return f"-{draw(inner)}"
        case 4:
            return f"({draw(inner)})"
    sign = draw(st.sampled_from(["+", "-", "*", "/", "^", " - ", "**"]))
    return f"{draw(inner)}{sign}{draw(inner)}"


@given(expressions())
def test_mpmath_bounds_every_value(text: str) -> None:
    """The precedence of signs is decided twice, by recursive descent and by shunting-yard."""
    calculation = q.calculation(text, {})
    try:
        value = solve(calculation)
    except Undecided:
        return
    judgement = judge(calculation)
    assert isinstance(judgement.said, Between)
    assert agree(value, judgement)


@given(expressions())
def test_python_gives_nearly_the_same(text: str) -> None:
    """A third reading, by Python's own grammar, in floating point."""
    try:
        value = solve(q.calculation(text, {}))
        names = {"sqrt": math.sqrt, "log2": math.log2, "log10": math.log10, "ln": math.log}
        shown = eval(text.replace("^", "**"), names)  # noqa: S307 - the text was drawn here
    except (Undecided, ArithmeticError, ValueError):
        return
    except SyntaxError:  # `07` is no number of Python
        return
    if isinstance(shown, complex) or not math.isfinite(shown):
        return
    assert isinstance(value, NUMBERS)
    assert approximate(value) == pytest.approx(shown, rel=1e-6, abs=1e-6)  # type: ignore[arg-type]


@given(expressions(), st.integers(0, 6))
def test_rounding_agrees_with_comparison(text: str, places: int) -> None:
    try:
        value = solve(q.calculation(text, {}))
    except Undecided:
        return
    assert isinstance(value, NUMBERS)
    if isinstance(value, Enclosure) and abs(value.low) > 10**40:
        return  # its bounds are further apart than its decimals
    nearest = rounded(value, places)
    assert rounds_to(value, nearest, places)
    assert not rounds_to(value, nearest + Fraction(2, 10**places), places)


def test_an_enclosure_is_compared_with_every_number() -> None:
    value = value_of("1/ln(2)")
    assert isinstance(value, Enclosure)
    assert compare(value, Fraction(144, 100)) == 1
    assert compare(value, Root(Fraction(3), 2)) == -1
    assert compare(Log2(Fraction(3)), value) == 1
    assert compare(value, value) == 0
    assert rounds_to(value, Fraction(144, 100), 2)
    assert not rounds_to(value, Fraction(143, 100), 2)


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("byte", "bits", Fraction(8)),
        ("GB", "bytes", Fraction(10**9)),
        ("GiB", "bytes", Fraction(2**30)),
        ("KiB", "bytes", Fraction(1024)),
        ("kB", "bytes", Fraction(1000)),
        ("GB", "MB", Fraction(1000)),
        ("Mbit", "kB", Fraction(125)),
        ("%", "", Fraction(1, 100)),
        ("tokens", "tokens", Fraction(1)),
        ("tokens", "bits", None),
        ("GB", "", None),
        ("gb", "bytes", None),
    ],
)
def test_a_unit_is_so_many_of_another(unit: str, other: str, expected: Fraction | None) -> None:
    assert factor(unit, other) == expected


def test_units_convert_back() -> None:
    pairs = [(a, b) for a in CONVERTIBLE for b in CONVERTIBLE if factor(a, b) is not None]
    assert len(pairs) > 100
    for a, b in pairs:
        there, back = factor(a, b), factor(b, a)
        assert there is not None
        assert back is not None
        assert there * back == 1
