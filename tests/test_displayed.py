"""What a passage of a card displays: code and how often, data in formulas, figures, and numbers in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builder.accounting.displayed import read_display
from builder.display.numerals import numerals


def runs(text: str, code: str = "es") -> list[list[tuple[str, int]]]:
    return [[(one.text, one.times) for one in run] for run in read_display(text, code).runs]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("es", "las nueve veces", [9]),
        ("es", "ochenta y uno, o treinta y dos", [81, 32]),
        ("es", "Un tercio y tres cuartos", [Fraction(1, 3), Fraction(3, 4)]),
        ("es", "un dieciseisavo, un veintisieteavo", [Fraction(1, 16), Fraction(1, 27)]),
        ("es", "la mitad, el doble, nueve décimas", [Fraction(1, 2), 2, Fraction(9, 10)]),
        ("es", "la raíz cuarta, un cuarteto, dosis", [1]),
        ("en", "nine of eighty-one", [9, 81]),
        ("en", "one third, a sixteenth, half", [Fraction(1, 3), Fraction(1, 16), Fraction(1, 2)]),
        ("en", "often, tenth, bone", []),
    ],
)
def test_numbers_in_words_have_their_values(
    code: str, text: str, expected: list[Fraction | int]
) -> None:
    assert [one.value for one in numerals(code).find(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("diez `a` y luego diez `b`", [[("a", 10), ("b", 10)]]),
        ("nueve letras `a` seguidas de diez `b`", [[("a", 9), ("b", 10)]]),
        ("`aab` (dos veces), `ab` y `b`", [[("aab", 2), ("ab", 1), ("b", 1)]]),
        ("`b` tras `a`", [[("b", 1)], [("a", 1)]]),
        ("`a b`. `b a`", [[("a b", 1)], [("b a", 1)]]),
        ("- `a b`\n- `b a`", [[("a b", 1), ("b a", 1)]]),
        ("```\na b\nb a\n```", [[("a b", 1), ("b a", 1)]]),
        ("| frase | otra |\n|---|---|\n| `a b` | `b a` |", [[("a b", 1), ("b a", 1)]]),
        ("Las frases [`a b`](=lm) y `b a`", [[("a b", 1), ("b a", 1)]]),
        ("de las nueve apariciones de `a`", [[("a", 1)]]),
        ("once `a` o `b`", [[("a", 11), ("b", 1)]]),
    ],
)
def test_code_is_read_in_the_lists_that_the_text_makes_of_it(
    text: str, expected: list[list[tuple[str, int]]]
) -> None:
    assert runs(text) == expected


def test_a_run_in_english_is_joined_by_english_words() -> None:
    assert runs("ten `a` and then ten `b`", "en") == [[("a", 10), ("b", 10)]]


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        (r"p(b \mid a) = 0.9", [("p", ("b",), ("a",), Fraction(9, 10))]),
        (
            r"p(\langle /s \rangle \mid b) = \frac{1}{10}",
            [("p", ("</s>",), ("b",), Fraction(1, 10))],
        ),
        (r"p(b \mid a) =", [("p", ("b",), ("a",), None)]),
        (
            r"\hat{p}(b \mid a) = N(a\,b) / 2 = 0.5",
            [
                ("p", ("b",), ("a",), Fraction(1, 2)),
                ("N", ("a", "b"), None, None),
            ],
        ),
        (r"p(a) = 1,\quad p(b) = 0", [("p", ("a",), None, 1), ("p", ("b",), None, 0)]),
        (
            r"\begin{aligned}&p(a) = 1 \\ &p(b) = 0\end{aligned}",
            [
                ("p", ("a",), None, 1),
                ("p", ("b",), None, 0),
            ],
        ),
        (r"P\left(b \mid a\right) = 0.5", [("p", ("b",), ("a",), Fraction(1, 2))]),
        (r"PP(a, b) = 4", [("PP", ("a", "b"), None, 4)]),
        (r"p(c \mid a, b) = 1", [("p", ("c",), ("a", "b"), 1)]),
        (r"p_2(b \mid a) = 0.5", []),
        (r"p(a", []),
        (r"P = 0.5", []),
    ],
)
def test_data_in_formulas_are_read_with_their_values(
    latex: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...] | None, Fraction | None]]
) -> None:
    found = read_display(f"${latex}$", "es").applications
    assert [(one.function, one.words, one.context, one.value) for one in found] == expected


def test_what_is_said_keeps_its_place_in_the_passage() -> None:
    text = "Con *diez* `a` y [luego](=lm) **diez** `b`, ¿cuánto?"
    display = read_display(text, "es")
    shown = [text[slice(*display.span(n.start, n.end))] for n in display.numerals]
    assert shown == ["diez", "diez"]
    assert [text[display.said.at[one.place]] for one in display.codes] == ["d", "d"]


def test_figures_are_displayed_by_name_and_other_pictures_are_not() -> None:
    assert read_display("![](figure:mapa) ![Un mapa](a.svg)", "es").figures == ("mapa",)
