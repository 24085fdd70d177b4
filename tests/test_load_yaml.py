"""YAML is read as plain text with positions: scalars have no types, and tags, anchors and aliases are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Sink
from builder.load.yaml_tree import read_yaml
from builder.source import Source
from builder.tree import Items, Mapping, Node, Scalar


def read(text: str) -> tuple[Mapping | None, list[tuple[str, int, int]]]:
    """Read a YAML text; return the tree, and the problems as (code, line, column)."""
    sink = Sink()
    tree = read_yaml(Source("x.yaml", text), 0, len(text), sink)
    return tree, [(d.code.id, d.span.line, d.span.column) for d in sink.all]


def plain(node: Node | None) -> object:
    """Convert a tree to lists and dictionaries of text."""
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
    return None


@pytest.mark.parametrize(
    "word",
    [
        *(
            "no",
            "yes",
            "on",
            "off",
            "true",
            "null",
            "~",
            "NULL",
            "0.9",
            "1e3",
            "0x1F",
            "0b1",
            "012",
            "1_000",
            ".inf",
        ),
        *(".nan", "2024-01-01", "12:30:45", "<<", "=", "a:b", "b#c", "<s>", "</s>", "##ab", "-1"),
    ],
)
def test_a_scalar_is_read_as_its_text(word: str) -> None:
    written = word if word != "##ab" else '"##ab"'
    tree, problems = read(f"a: {written}\n")
    assert (plain(tree), problems) == ({"a": word}, [])


def test_lists_and_mappings_keep_their_order_and_text() -> None:
    tree, problems = read("b: {z: 1, a: [no, 'si', \"x\\ty\"]}\na:\n  - - 0.10\n")
    assert problems == []
    assert plain(tree) == {"b": {"z": "1", "a": ["no", "si", "x\ty"]}, "a": [["0.10"]]}
    assert tree is not None
    assert [key.text for key, _ in tree.entries] == ["b", "a"]


@pytest.mark.parametrize("text", ["", "\n\n", "# solo una nota\n", "''"])
def test_an_empty_file_is_an_empty_mapping(text: str) -> None:
    tree, problems = read(text)
    assert (plain(tree), problems) == ({}, [])


def test_positions_are_right_after_wide_characters() -> None:
    text = "---\nñ𝒜漢: uno\nb: [dos, {c: tres}]\n"
    source = Source("x.md", text)
    tree = read_yaml(source, 4, len(text), Sink())
    assert tree is not None
    found = {}

    def walk(node: Node) -> None:
        if isinstance(node, Scalar):
            found[node.text] = (node.span.line, node.span.column, node.span.length)
        for inner in node.items if isinstance(node, Items) else ():
            walk(inner)
        for key, inner in node.entries if isinstance(node, Mapping) else ():
            walk(key)
            walk(inner)

    walk(tree)
    assert found == {
        "ñ𝒜漢": (2, 1, 3),
        "uno": (2, 6, 3),
        "b": (3, 1, 1),
        "dos": (3, 5, 3),
        "c": (3, 11, 1),
        "tres": (3, 14, 4),
    }


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("text: aa ##b\n", (1, 10)),
        ("a: b # c\n", (1, 6)),
        ("a: b\t# c\n", (1, 6)),
        ("a:\n  - b  # c\n", (2, 8)),
        ("a: [b, c # d\n  , e]\n", (1, 10)),
        ("a: {b: c # d\n  }\n", (1, 10)),
    ],
)
def test_a_comment_after_an_unquoted_value_is_refused_where_it_begins(
    text: str, where: tuple[int, int]
) -> None:
    _, problems = read(text)
    assert problems == [("L102", *where)]


@pytest.mark.parametrize(
    "text",
    [
        "# c\na: b\n",
        'a: "b # c"\n',
        'a: "b" # c\n',
        "a: 'b' # c\n",
        "a: b#c\n",
        "a: # c\n  - b\n",
        "a: [b] # c\n",
        "a: |\n  b # c\n",
    ],
)
def test_other_comments_are_accepted(text: str) -> None:
    _, problems = read(text)
    assert problems == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", ("L103", 3, 1)),
        ("a: {b: 1, b: 2}\n", ("L103", 1, 11)),
        ("'a': 1\na: 2\n", ("L103", 2, 1)),
        ("a: &x [1]\n", ("L104", 1, 4)),
        ("a: *x\n", ("L104", 1, 4)),
        ("a: !!python/object/apply:os.system ['true']\n", ("L104", 1, 4)),
        ("!!map {a: b}\n", ("L104", 1, 1)),
        ("a: 1\n---\nb: 2\n", ("L104", 2, 1)),
        ("? [a]\n: b\n", ("L104", 1, 3)),
        ("a: " + "[" * 25 + "]" * 25 + "\n", ("L104", 1, 24)),
        ("a: [" + "b," * 20_001 + "]\n", ("L104", 1, 39_999)),
        ("a:\n\tb: 1\n", ("L101", 2, 1)),
        ("a: [b\n", ("L101", 1, 4)),
        ("a: b: c\n", ("L101", 1, 5)),
        ("a: `b`\n", ("L101", 1, 4)),
        ("- a\n- b\n", ("L201", 1, 1)),
        ("solo texto\n", ("L201", 1, 1)),
    ],
)
def test_invalid_or_unsupported_yaml_is_refused_at_its_place(
    text: str, expected: tuple[str, int, int]
) -> None:
    _, problems = read(text)
    assert problems == [expected]


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    tree, problems = read("\n".join(lines))
    assert (tree, problems) == (None, [("L104", 1, 4)])


@given(st.text(alphabet="ab:-{}[],&*!|>%@`'\"#? \n\t\\ñ漢~=<", max_size=60))
def test_any_text_is_read_or_reported_without_an_exception(text: str) -> None:
    tree, problems = read(text)
    assert tree is not None or problems


@pytest.mark.parametrize(
    "escape", ["\\x1f", "\\0", "\\e", "\\u2028", "\\ue000", "\\ufeff", "\\x85"]
)
def test_an_escape_for_a_forbidden_character_is_refused(escape: str) -> None:
    """Anki separates fields by U+001F, so one in a source would shift every field after it."""
    _, problems = read(f'source: "TA4{escape}§2"\n')
    assert problems != []
