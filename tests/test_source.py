"""Texts cut from a file keep the position of each character in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Sink
from builder.load.options import split_options
from builder.source import Source, Span, Text

LINES = st.text(alphabet="aé漢𝒜 \n\t-", max_size=60)


def whole(value: str) -> Text:
    """A passage that is a whole file."""
    source = Source("cards/x.md", value)
    starts = tuple(source.start_of(number) for number in range(1, value.count("\n") + 2))
    return Text(value, source, starts)


def at(span: Span) -> str:
    """The characters that a span covers."""
    return span.source.line(span.line)[span.column - 1 : span.column - 1 + span.length]


def assert_positions_are_right(text: Text) -> None:
    """Assert that the file has each character of a text at the position that the text reports."""
    for offset, character in enumerate(text.value):
        span = text.span(offset, offset + 1)
        assert at(span) == character.strip("\n"), (offset, span.line, span.column)


def test_lines_are_counted_from_1_and_have_no_line_end() -> None:
    source = Source("x.md", "uno\n\ntres")
    assert [source.line(number) for number in (0, 1, 2, 3, 4)] == ["", "uno", "", "tres", ""]


def test_a_column_counts_code_points_and_not_bytes() -> None:
    span = Source("x.md", "ñ漢𝒜b").span(3, 4)
    assert (span.line, span.column, at(span)) == (1, 4, "b")


def test_a_span_is_cut_at_the_end_of_its_first_line() -> None:
    span = Source("x.md", "uno dos\ntres").span(4, 12)
    assert (span.line, span.column, span.length) == (1, 5, 3)


@pytest.mark.parametrize(
    ("start", "expected"), [(-5, (1, 1)), (3, (1, 4)), (4, (2, 1)), (7, (2, 4)), (99, (2, 4))]
)
def test_an_offset_outside_the_file_is_moved_to_its_nearest_end(
    start: int, expected: tuple[int, int]
) -> None:
    span = Source("x.md", "uno\ndos").span(start)
    assert (span.line, span.column) == expected


@given(LINES, st.integers(0, 60), st.integers(0, 60))
def test_a_span_is_always_within_a_line_of_the_file(value: str, start: int, end: int) -> None:
    span = Source("x.md", value).span(start, end)
    assert 1 <= span.line <= value.count("\n") + 1
    width = len(span.source.line(span.line))
    assert 1 <= span.column <= width + 1
    assert span.length == 1 or span.column - 1 + span.length <= width


@given(LINES)
def test_the_positions_in_a_whole_file_are_right(value: str) -> None:
    assert_positions_are_right(whole(value))


@given(LINES, st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_the_positions_in_a_part_of_a_part_are_right(
    value: str, a: int, b: int, c: int, d: int
) -> None:
    first = whole(value).part(*sorted((min(a, len(value)), min(b, len(value)))))
    size = len(first.value)
    second = first.part(*sorted((min(c, size), min(d, size))))
    assert_positions_are_right(first)
    assert_positions_are_right(second)


@given(LINES)
def test_the_positions_in_a_stripped_text_are_right(value: str) -> None:
    stripped = whole(value).stripped()
    assert stripped.value == value.strip()
    assert_positions_are_right(stripped)


@given(
    st.lists(
        st.tuples(
            st.text(alphabet="aé漢", min_size=1, max_size=4),
            st.lists(st.sampled_from(["b", "  é c", "", "    $x$", "- 漢"]), max_size=4),
        ),
        min_size=2,
        max_size=5,
    )
)
def test_the_positions_in_a_dedented_reason_are_right(
    items: list[tuple[str, list[str]]],
) -> None:
    lines = ["---", "id: x", "---", "¿Cuál?", ""]
    for number, (option, reason) in enumerate(items):
        lines.append(f"- [{'x' if number == 0 else ' '}] {option}")
        lines += [f"  {line}" if line else "" for line in reason]
    text = "\n".join(lines)
    stem_start = text.index("¿")
    sink = Sink()
    split = split_options(whole(text).part(stem_start, len(text)), sink)
    assert sink.all == ()
    assert split is not None
    for found, (written, reason) in zip(split[1], items, strict=True):
        assert found.text.value == written
        assert_positions_are_right(found.text)
        body = "\n".join(reason).strip("\n")
        assert (found.reason.value if found.reason else "") == body
        if found.reason is not None:
            assert_positions_are_right(found.reason)


def test_a_generated_text_has_the_position_of_its_variant() -> None:
    source = Source("cards/x.yaml", "variants:\n  - id: uno\n")
    anchor = source.at(2, 9, 3)
    text = Text("una frase\nlarga", source, anchor=anchor)
    assert text.span(10, 12) == anchor
    assert text.part(4, 15).value == "frase\nlarga"
    assert text.part(4, 15).stripped().span() == anchor


def test_spans_are_ordered_by_path_line_and_column() -> None:
    a, b = Source("a.md", "x\ny"), Source("b.md", "x\ny")
    spans = [b.at(1, 1), a.at(2, 1), a.at(1, 2), a.at(1, 1)]
    assert [span.order for span in sorted(spans, key=lambda span: span.order)] == [
        ("a.md", 1, 1),
        ("a.md", 1, 2),
        ("a.md", 2, 1),
        ("b.md", 1, 1),
    ]
