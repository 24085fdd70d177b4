"""Published content does not depend on names in the code, or on whether it uses lists or tuples."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import tokenize
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Sink
from builder.generators import generators
from builder.load.computed_file import read_computed
from builder.model import Deck
from builder.source import Source
from builder.written import written

if TYPE_CHECKING:
    from builder.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
RENAMED = {
    "Entropy": "Surprise",
    "Branching": "Choices",
    "Score": "Share",
    "Perplexity": "Doubt",
    "TableModel": "Tabulated",
    "CountedModel": "Counted",
    "Smoothing": "Estimate",
    "FirstMerge": "Opening",
    "TrainedBpe": "Learnt",
    "smoothing": "estimate",
    "tokenizer": "splitter",
}
"""Classes, members and fields, and their names in a copy of the code."""
NAMES = re.compile(rf"\b({'|'.join(RENAMED)})\b")
REPORT = """
import json, sys
from pathlib import Path
from builder.pipeline import run
edition = run(Path(sys.argv[1])).edition
print(json.dumps({r.note.id: [r.content, r.note.parameters] for r in edition.notes}))
"""
LISTED = """

def _listed(value):
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    return [_listed(inner) for inner in value] if isinstance(value, tuple) else value
"""
"""Appended to the copy, so that parameters are lists instead of tuples."""
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126))
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.fractions(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(TEXTS, inner),
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "'a'"),
        ("l'eau", '"l\'eau"'),
        (3, "3"),
        (True, "True"),
        (Fraction(9, 10), "Fraction(9, 10)"),
        (("a",), "('a',)"),
        ((("a", Fraction(1)), "b"), "(('a', Fraction(1, 1)), 'b')"),
        ({"a": ()}, "{'a': ()}"),
    ],
)
def test_a_value_is_written_as_in_the_hashes_of_earlier_releases(value: object, text: str) -> None:
    assert written(value) == text  # type: ignore[arg-type]


@given(VALUES)
def test_values_are_written_like_pythons_repr(value: object) -> None:
    assert written(value) == repr(value)  # type: ignore[arg-type]


def test_a_list_is_written_like_a_tuple() -> None:
    assert written([["a"], ["b", "c"]]) == written((("a",), ("b", "c")))


def test_a_value_without_a_written_form_is_refused() -> None:
    with pytest.raises(TypeError, match="a float has no written form"):
        written(0.5)  # type: ignore[arg-type]


def test_the_fingerprint_of_a_variant_does_not_depend_on_the_order_of_its_keys() -> None:
    deck, sink = Deck("d", "d", "d", (), "s", SPANISH), Sink()
    head = "generator: ngram-entropy\nvariants:\n"
    lines = [
        "  - {id: a, context: a, measure: entropy, probabilities: {a: {a: 0.5, b: 0.5}}}\n",
        "  - {measure: entropy, probabilities: {a: {a: 0.50, b: 0.5}}, context: a, id: b}\n",
    ]
    read = read_computed(Source("x.yaml", head + "".join(lines)), deck, sink)
    assert sink.all == ()
    assert read[0].fingerprint == read[1].fingerprint


def renamed(code: str) -> str:
    """Rename the names in a module's code, but not its strings."""
    lines = code.splitlines(keepends=True)
    for token in reversed(list(tokenize.generate_tokens(io.StringIO(code).readline))):
        (row, start), (last, end) = token.start, token.end
        if row == last and (new := _renamed(token)) != token.string:
            line = lines[row - 1]
            lines[row - 1] = line[:start] + new + line[end:]
    return "".join(lines)


def _renamed(token: tokenize.TokenInfo) -> str:
    if token.type == tokenize.NAME:
        return RENAMED.get(token.string, token.string)
    if token.type == tokenize.STRING and "f" in token.string[: token.string.find('"')]:
        return re.sub(
            r"\{[^{}]*\}", lambda code: NAMES.sub(lambda n: RENAMED[n[0]], code[0]), token.string
        )
    return token.string


def test_renaming_code_and_using_lists_for_tuples_changes_no_published_content(
    edition: Edition, tmp_path: Path
) -> None:
    shutil.copytree(
        ROOT / "builder", tmp_path / "builder", ignore=shutil.ignore_patterns("__pycache__")
    )
    for path in (tmp_path / "builder").rglob("*.py"):
        path.write_text(renamed(path.read_text("utf-8")), "utf-8")
    for path in (tmp_path / "builder").rglob("*.ftl"):
        text = re.sub(r"\$(\w+)", lambda m: f"${RENAMED.get(m[1], m[1])}", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    hashed = tmp_path / "builder" / "load" / "computed_file.py"
    code = hashed.read_text("utf-8")
    assert code.count("_fingerprint(common.generator, read)") == 2
    hashed.write_text(
        code.replace(
            "_fingerprint(common.generator, read)", "_fingerprint(common.generator, _listed(read))"
        )
        + LISTED
    )
    assert re.search(
        r"class Counted:", (tmp_path / "builder/quantities/ngram_models.py").read_text()
    )
    shown = subprocess.run(
        [sys.executable, "-c", REPORT, str(ROOT)],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert shown.returncode == 0, shown.stderr
    expected = {r.note.id: [r.content, r.note.parameters] for r in edition.notes}
    assert json.loads(shown.stdout) == expected
    assert {r.note.generator for r in edition.notes} - {None} == set(generators())
