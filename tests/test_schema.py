"""Schemas turn YAML nodes into values, or report what was expected at the place of the node."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Diagnostic, Sink
from builder.load.yaml_tree import read_yaml
from builder.schema import Boolean, Integer, Key, Line, ListOf, MapOf, Merges, Number, OneOf, Record
from builder.source import Source
from builder.tree import Scalar

if TYPE_CHECKING:
    from builder.schema import Schema

RECORD = Record(
    {"name": Key(Line("a name"), required=True), "colour": Key(OneOf(("red", "blue")))}, "a thing"
)


def scalar(text: str) -> Scalar:
    """The scalar of a file that contains nothing else."""
    return Scalar(text, Source("x.yaml", text).at(1, 1))


def read(schema: Schema, text: str) -> tuple[object, tuple[Diagnostic, ...]]:
    """Read the value of `a` by a schema; return it with the problems."""
    sink = Sink()
    source = Source("x.yaml", f"a: {text}\n")
    tree = read_yaml(source, 0, len(source.text), sink)
    assert tree is not None
    node = tree.get("a")
    assert node is not None
    return schema.read(node, sink), sink.all


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.9", Fraction(9, 10)),
        ("1/3", Fraction(1, 3)),
        ("-0.5", Fraction(-1, 2)),
        ("007", Fraction(7)),
        ("1/010", Fraction(1, 10)),
    ],
)
def test_numbers_are_read_as_exact_fractions(text: str, expected: Fraction) -> None:
    assert read(Number(), text) == (expected, ())


@given(st.integers(0, 10**12 - 1), st.text("0123456789", min_size=1, max_size=12))
def test_decimals_are_read_without_rounding(units: int, decimals: str) -> None:
    expected = units + Fraction(int(decimals), 10 ** len(decimals))
    assert Number().read(scalar(f"{units}.{decimals}"), Sink()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1e3",
        ".5",
        "1.",
        "1,5",
        "1/0",
        "1/00",
        "+1",
        "1_0",
        " 1",
        "1 ",
        "nan",
        "inf",
        "0x1",
        "9" * 13,
    ],
)
def test_other_notations_of_numbers_are_refused(text: str) -> None:
    sink = Sink()
    assert Number().read(scalar(text), sink) is None
    assert [d.code.id for d in sink.all] == ["L201"]


@pytest.mark.parametrize("text", ["yes", "no", "True", "1", "on", ""])
def test_only_true_and_false_are_booleans(text: str) -> None:
    assert Boolean().read(scalar(text), Sink()) is None
    assert [Boolean().read(scalar(word), Sink()) for word in ("true", "false")] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1", 1), ("4", 4), ("0", None), ("5", None), ("2.0", None), ("-1", None)],
)
def test_an_integer_must_be_within_its_bounds(text: str, expected: int | None) -> None:
    assert Integer(1, 4).read(scalar(text), Sink()) == expected


@pytest.mark.parametrize(
    ("schema", "text", "expected"),
    [
        (ListOf(Line()), "[a, b]", ("a", "b")),
        (ListOf(Number(), 1, 2), "[1, 0.5]", (Fraction(1), Fraction(1, 2))),
        (MapOf(Integer(0, 9)), "{z: 1, a: 2}", (("z", 1), ("a", 2))),
        (Merges(9), "3", 3),
        (Merges(9), "[a a, aa b]", (("a", "a"), ("aa", "b"))),
        (RECORD, "{name: no}", {"name": "no"}),
        (RECORD, "{colour: red, name: x}", {"colour": "red", "name": "x"}),
    ],
)
def test_a_valid_value_is_read_without_problems(
    schema: Schema, text: str, expected: object
) -> None:
    assert read(schema, text) == (expected, ())


@pytest.mark.parametrize(
    ("schema", "text", "code", "column"),
    [
        (ListOf(Line()), "b", "L201", 4),
        (ListOf(Line(), 1, 2), "[]", "L201", 4),
        (ListOf(Line(), 1, 2), "[x, y, z]", "L201", 4),
        (ListOf(Number()), "[1, x]", "L201", 8),
        (MapOf(Number()), "[x]", "L201", 4),
        (MapOf(Number()), "{}", "L201", 4),
        (MapOf(Number()), "{b: 1, c: x}", "L201", 14),
        (Merges(9), "10", "L201", 4),
        (Merges(9), "[aa]", "L201", 5),
        (OneOf(("red", "blue")), "green", "L201", 4),
        (RECORD, "x", "L201", 4),
        (RECORD, "{colour: red}", "L203", 4),
        (RECORD, "{name: x, colour: green}", "L201", 22),
        (RECORD, "{name: x, color: red}", "L202", 14),
    ],
)
def test_an_invalid_value_is_reported_at_its_place(
    schema: Schema, text: str, code: str, column: int
) -> None:
    value, problems = read(schema, text)
    assert value is None
    assert [(d.code.id, d.span.column) for d in problems] == [(code, column)]


def test_a_record_reports_all_its_problems_at_once() -> None:
    _, problems = read(RECORD, "{color: red, colour: green}")
    assert [d.code.id for d in problems] == ["L203", "L202", "L201"]


@pytest.mark.parametrize(
    ("key", "expected"),
    [("colur", "did you mean `colour`?"), ("zzz", "there are `name` and `colour`")],
)
def test_an_unknown_key_gets_the_most_similar_key_or_all_keys_as_help(
    key: str, expected: str
) -> None:
    _, problems = read(RECORD, f"{{name: x, {key}: red}}")
    assert [d.helps for d in problems] == [(expected,)]


@pytest.mark.parametrize("value", ["|\n  dos\n  líneas", '"dos\\nlíneas"'])
def test_a_value_of_several_lines_is_reported_on_one_line(value: str) -> None:
    _, problems = read(Line("a name"), value)
    assert [d.message.count("\n") for d in problems] == [0]
