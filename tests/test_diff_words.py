"""Compare two texts word by word: both can be restored from the result, and changes are easy to read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.difference.words import Mark, Run, marked, shortened

texts = st.text(alphabet="ab \n$\\{}[-]x", max_size=60)


def as_git(runs: tuple[Run, ...]) -> str:
    """Write runs in the notation of `git diff --word-diff`."""
    signs = {Mark.SAME: "{}", Mark.GONE: "[-{}-]", Mark.NEW: "{{+{}+}}"}
    return "".join(signs[run.mark].format(run.text) for run in runs)


@given(texts, texts)
def test_both_texts_can_be_restored_from_the_runs(before: str, after: str) -> None:
    runs = marked(before, after)
    assert "".join(run.text for run in runs if run.mark is not Mark.NEW) == before
    assert "".join(run.text for run in runs if run.mark is not Mark.GONE) == after
    assert all(run.text for run in runs)
    assert all(one.mark is not other.mark for one, other in pairwise(runs))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("igual", "igual", "igual"),
        ("", "nuevo", "{+nuevo+}"),
        ("viejo", "", "[-viejo-]"),
        ("uno dos tres", "uno tres", "uno [-dos -]tres"),
        ("un gato negro", "un perro blanco", "un [-gato negro-]{+perro blanco+}"),
        ("- [x] a\n- [ ] b", "- [ ] a\n- [x] b", "[-- [x]-]{+- [ ]+} a\n[-- [ ]-]{+- [x]+} b"),
        (r"$\frac{1}{2}$", r"$\dfrac{1}{2}$", r"$[-\frac-]{+\dfrac+}{1}{2}$"),
        ("01-uno", "02-otra", "[-01-uno-]{+02-otra+}"),
        ("0.5", "0.25", "0.[-5-]{+25+}"),
    ],
)
def test_changes_are_marked_word_by_word(before: str, after: str, expected: str) -> None:
    assert as_git(marked(before, after)) == expected


def test_a_text_of_many_words_is_compared_by_lines() -> None:
    lines = [f"línea {n} con unas cuantas palabras" for n in range(300)]
    after = [*lines[:100], "otra línea", *lines[101:]]
    runs = marked("\n".join(lines), "\n".join(after))
    assert [(run.mark, run.text) for run in runs if run.mark is not Mark.SAME] == [
        (Mark.GONE, f"{lines[100]}\n"),
        (Mark.NEW, "otra línea\n"),
    ]


def test_a_text_of_very_many_lines_is_compared_as_a_whole() -> None:
    runs = marked("a\n" * 2000, "b\n" * 2000)
    assert [run.mark for run in runs] == [Mark.GONE, Mark.NEW]


def test_unchanged_text_is_shortened_except_near_a_change() -> None:
    runs = marked(
        "a " * 50 + "uno" + " b" * 50 + " dos" + " c" * 50,
        "a " * 50 + "1" + " b" * 50 + " 2" + " c" * 50,
    )
    assert as_git(shortened(runs, 4)) == "…a a [-uno-]{+1+} b b…b b [-dos-]{+2+} c c…"


def test_a_short_text_is_not_shortened() -> None:
    runs = marked("uno dos tres", "uno 2 tres")
    assert shortened(runs, 4) == runs
