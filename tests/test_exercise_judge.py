"""The judge of typed answers, in Chromium: it accepts exactly what the question allows, in any way to write it."""

from __future__ import annotations

from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder import produced
from builder.languages import MessageError
from builder.model import Form, Produced
from builder.notes.exercise import data_of
from builder.values import Counts, Infinite, Log2, Merge, Root, String, Tokens, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from builder.values import Number

RIGHT, FORM, WRONG, ROUNDING, UNREAD = "right", "form", "wrong", "rounding", "unread"


@pytest.fixture(scope="module")
def judge(browser: Browser) -> Iterator[Callable[..., str]]:
    """A function from what is typed, the answer, how it is shown, and mistakes, to the verdict."""
    context = browser.new_context()
    page = context.new_page()
    source = files("builder.notes").joinpath("_judge.js").read_text("utf-8")
    page.evaluate("source => { window.judge = eval('(' + source + ')'); }", source)

    def verdict(typed: str, answer: Produced, shown: str = "", *mistakes: Produced) -> str:
        data = [typed, data_of(answer, shown), [data_of(one) for one in mistakes]]
        found: dict[str, Any] = page.evaluate("data => judge(...data)", data)
        return f"{found['verdict']}{found.get('mistake', '')}"

    yield verdict
    context.close()


THIRD = produced.number(Fraction(1, 3))
THIRD_3 = produced.number(Fraction(1, 3), 3)
QUARTER = produced.number(Fraction(1, 4))
HALF_PERCENT = produced.number(Fraction(1, 2), is_percent=True)
EIGHTH_2 = produced.number(Fraction(1, 8), 2)
LARGE = produced.number(Fraction(131072))
MILLIONS = produced.number(Fraction(1_200_000))
ROOT_2 = produced.number(Root(Fraction(2), 2), 2)


@pytest.mark.parametrize(
    ("typed", "answer", "shown", "expected"),
    [
        # exact
        ("1/3", THIRD, "1/3", RIGHT),
        (" 1 / 3 ", THIRD, "1/3", RIGHT),
        ("1\N{FRACTION SLASH}3", THIRD, "1/3", RIGHT),
        ("2/6", THIRD, "1/3", FORM),
        ("-1/-3", THIRD, "1/3", FORM),
        ("P = 1/3", THIRD, "1/3", FORM),
        ("0,5/1.5", THIRD, "1/3", FORM),
        ("0.333", THIRD, "1/3", ROUNDING),
        ("0,3333333333333333333333", THIRD, "1/3", ROUNDING),
        ("-1/3", THIRD, "1/3", WRONG),
        ("3/1", THIRD, "1/3", WRONG),
        ("33 %", THIRD, "1/3", UNREAD),
        ("un tercio", THIRD, "1/3", UNREAD),
        ("1/0", THIRD, "1/3", UNREAD),
        ("1/3/1", THIRD, "1/3", UNREAD),
        ("1//3", THIRD, "1/3", UNREAD),
        ("/", THIRD, "1/3", UNREAD),
        (".", THIRD, "1/3", UNREAD),
        ("-", THIRD, "1/3", UNREAD),
        ("", THIRD, "1/3", "nothing"),
        ("  \N{NO-BREAK SPACE}", THIRD, "1/3", "nothing"),
        ("0,25", QUARTER, "0.25", RIGHT),
        ("0.25", QUARTER, "0,25", RIGHT),
        (".25", QUARTER, "0.25", FORM),
        ("0.250", QUARTER, "0.25", FORM),
        ("+0.25", QUARTER, "0.25", FORM),
        ("0.25.", QUARTER, "0.25", FORM),
        ("1/4", QUARTER, "0.25", FORM),
        ("0.3", QUARTER, "0.25", ROUNDING),
        ("0.26", QUARTER, "0.25", WRONG),
        ("0.025", QUARTER, "0.25", WRONG),
        ("25", QUARTER, "0.25", WRONG),
        ("131072", LARGE, "131072", RIGHT),
        ("131 072", LARGE, "131072", FORM),
        ("131\N{NARROW NO-BREAK SPACE}072", LARGE, "131072", FORM),
        ("131.072", LARGE, "131072", FORM),
        ("131,072", LARGE, "131072", FORM),
        ("M = 131.072", LARGE, "131072", FORM),
        ("131.072,0", LARGE, "131072", UNREAD),
        ("131.073", LARGE, "131072", WRONG),
        ("131.0720", LARGE, "131072", WRONG),
        ("0.131.072", LARGE, "131072", UNREAD),
        ("13 1072", LARGE, "131072", UNREAD),
        ("1.200.000", MILLIONS, "1200000", FORM),
        ("1,200,000", MILLIONS, "1200000", FORM),
        ("1.200,000", MILLIONS, "1200000", UNREAD),
        ("1.200", MILLIONS, "1200000", WRONG),
        ("1.200", produced.number(Fraction(6, 5)), "1.2", FORM),
        ("1.200", THIRD, "1/3", WRONG),
        ("1.200.000", THIRD, "1/3", WRONG),
        # rounded
        ("0.333", THIRD_3, "0.333", RIGHT),
        ("0,333", THIRD_3, "0.333", RIGHT),
        ("1/3", THIRD_3, "0.333", FORM),
        ("2/6", THIRD_3, "0.333", FORM),
        (",333", THIRD_3, "0.333", FORM),
        ("333/1000", THIRD_3, "0.333", WRONG),
        ("0.33", THIRD_3, "0.333", ROUNDING),
        ("0.334", THIRD_3, "0.333", ROUNDING),
        ("0.3333", THIRD_3, "0.333", ROUNDING),
        ("0.3330", THIRD_3, "0.333", ROUNDING),
        ("0.3", THIRD_3, "0.333", ROUNDING),
        ("0.4", THIRD_3, "0.333", WRONG),
        ("0.343", THIRD_3, "0.333", WRONG),
        ("0.12", EIGHTH_2, "0.13", FORM),
        ("0.13", EIGHTH_2, "0.13", RIGHT),
        ("0.125", EIGHTH_2, "0.13", FORM),
        ("0.14", EIGHTH_2, "0.13", WRONG),
        ("1.41", ROOT_2, "1.41", RIGHT),
        ("1,41", ROOT_2, "1.41", RIGHT),
        ("1.42", ROOT_2, "1.41", ROUNDING),
        ("1.414", ROOT_2, "1.41", ROUNDING),
        ("141/100", ROOT_2, "1.41", WRONG),
        # percent
        ("50", HALF_PERCENT, "50", RIGHT),
        ("50 %", HALF_PERCENT, "50", RIGHT),
        ("50%", HALF_PERCENT, "50", RIGHT),
        ("100/2 %", HALF_PERCENT, "50", FORM),
        ("0.5", HALF_PERCENT, "50", WRONG),
        ("50 % %", HALF_PERCENT, "50", UNREAD),
        # infinity
        ("∞", produced.number(Infinite()), "∞", RIGHT),
        ("infinito", produced.number(Infinite()), "∞", FORM),
        ("0", produced.number(Infinite()), "∞", WRONG),
        ("∞", QUARTER, "0.25", WRONG),
        ("0", produced.number(Fraction(0)), "0", RIGHT),
        ("-0,0", produced.number(Fraction(0)), "0", FORM),
        ("0/7", produced.number(Fraction(0)), "0", FORM),
    ],
)
def test_a_number_may_be_written_in_any_form_that_the_question_allows(
    typed: str, answer: Produced, shown: str, expected: str, judge: Callable[..., str]
) -> None:
    assert judge(typed, answer, shown) == expected


PIECES = produced.tokens(("un", "##able", "##s"))
SENTENCE = produced.tokens(("▁el", "ga", "to"))
BYTES = produced.tokens(("Ġel", "ga", "to"))
PAIRS = produced.items(("a b", "b c"))
LETTERS = produced.items(("a", "▁b", "ñ"))
ORDER = produced.orders(("2143", "2413"))
CALL = produced.text("tokenizer.train(files, trainer)", "tokenizer.train(files, trainer=trainer)")


@pytest.mark.parametrize(
    ("typed", "answer", "shown", "expected"),
    [
        ("un ##able ##s", PIECES, "un ##able ##s", RIGHT),
        ("  un   ##able\t##s ", PIECES, "un ##able ##s", RIGHT),
        ("un\N{NO-BREAK SPACE}##able ##s", PIECES, "un ##able ##s", RIGHT),
        ("un able s", PIECES, "un ##able ##s", WRONG),
        ("##s ##able un", PIECES, "un ##able ##s", WRONG),
        ("un ##ables", PIECES, "un ##able ##s", WRONG),
        ("un, ##able, ##s", PIECES, "un ##able ##s", WRONG),
        ("Un ##able ##s", PIECES, "un ##able ##s", WRONG),
        ("▁el ga to", SENTENCE, "▁el ga to", RIGHT),
        ("_el ga to", SENTENCE, "▁el ga to", FORM),
        ("el ga to", SENTENCE, "▁el ga to", WRONG),
        ("Ġel ga to", BYTES, "Ġel ga to", RIGHT),
        ("_el ga to", BYTES, "Ġel ga to", FORM),
        ("a b, b c", PAIRS, "a b, b c", RIGHT),
        ("b c, a b", PAIRS, "a b, b c", FORM),
        ("b  c;a b;", PAIRS, "a b, b c", FORM),
        ("a b b c", PAIRS, "a b, b c", WRONG),
        ("a b", PAIRS, "a b, b c", WRONG),
        ("a b, b c, c d", PAIRS, "a b, b c", WRONG),
        ("ñ a ▁b", LETTERS, "a, ▁b, ñ", FORM),
        ("n\N{COMBINING TILDE}, _b, a", LETTERS, "a, ▁b, ñ", FORM),
        ("a, ▁b, ñ", LETTERS, "a, ▁b, ñ", RIGHT),
        ("a, b, ñ", LETTERS, "a, ▁b, ñ", WRONG),
        ("2 1 4 3", ORDER, "2 1 4 3", RIGHT),
        ("2143", ORDER, "2 1 4 3", RIGHT),
        ("21 43", ORDER, "2 1 4 3", RIGHT),
        (" 2,1;  4,3. ", ORDER, "2 1 4 3", RIGHT),
        ("2 > 1 > 4 > 3", ORDER, "2 1 4 3", RIGHT),
        ("2 4 1 3", ORDER, "2 1 4 3", FORM),
        ("1 2 3 4", ORDER, "2 1 4 3", WRONG),
        ("2 1 4", ORDER, "2 1 4 3", WRONG),
        ("2 1 4 3 3", ORDER, "2 1 4 3", WRONG),
        ("2, 1, 4 y 3", ORDER, "2 1 4 3", UNREAD),
        ("-", ORDER, "2 1 4 3", UNREAD),
        ("tokenizer.train(files, trainer)", CALL, "tokenizer.train(files, trainer)", RIGHT),
        (" tokenizer.train(files,  trainer)", CALL, "tokenizer.train(files, trainer)", RIGHT),
        ("tokenizer.train(files, trainer=trainer)", CALL, "tokenizer.train(files, trainer)", FORM),
        ("tokenizer.train(trainer, files)", CALL, "tokenizer.train(files, trainer)", WRONG),
        ("", CALL, "tokenizer.train(files, trainer)", "nothing"),
    ],
)
def test_words_may_be_written_with_other_blanks_and_as_a_keyboard_can(
    typed: str, answer: Produced, shown: str, expected: str, judge: Callable[..., str]
) -> None:
    assert judge(typed, answer, shown) == expected


def test_a_mistake_is_named_by_its_value_in_any_form(judge: Callable[..., str]) -> None:
    mistakes = [produced.number(Fraction(1, 9)), produced.number(Fraction(2, 5))]
    for typed, expected in {
        "1/9": "mistake0",
        "0,4": "mistake1",
        "4/10": "mistake1",
        "1/3": RIGHT,
    }.items():
        assert judge(typed, THIRD, "1/3", *mistakes) == expected
    whole = produced.number(Fraction(200_000))
    assert judge("200.000", LARGE, "131072", whole) == "mistake0"
    near = produced.number(Fraction(33, 100))
    assert judge("0.33", THIRD, "1/3", near) == "mistake0"
    assert (
        judge("##s ##able un", PIECES, "", produced.tokens(("##s", "##able", "un"))) == "mistake0"
    )


# ---------------------------------------------------------------- against Python's fractions

TERMS = st.integers(0, 400)
VALUES = st.builds(Fraction, TERMS, st.integers(1, 60))
DECIMALS = st.builds(
    lambda whole, tail, sign: f"{whole}{sign}{tail}",
    st.integers(0, 12),
    st.text("0123456789", min_size=1, max_size=6),
    st.sampled_from(".,"),
)
WRITTEN = st.one_of(
    DECIMALS,
    st.integers(0, 500).map(str),
    st.builds("{}/{}".format, TERMS, st.integers(1, 120)),
    st.builds("{}/{}".format, DECIMALS, st.integers(1, 20)),
)


def meant(typed: str) -> Fraction:
    """The number that is written."""
    above, _, below = typed.replace(",", ".").partition("/")
    return Fraction(above) / Fraction(below or "1")


def ways(value: Fraction) -> list[str]:
    """Some ways to write a number exactly."""
    n, d = value.numerator, value.denominator
    found = [f"{n}/{d}", f"{3 * n} / {3 * d}", f"{7 * n}/{7 * d}"]
    places = next((p for p in range(8) if (value * 10**p).denominator == 1), None)
    if places is not None:
        digits = f"{value.numerator * 10**places // value.denominator:0{places + 1}d}"
        whole, tail = (digits[:-places], digits[-places:]) if places else (digits, "")
        found += [f"{whole}.{tail}0", f"{whole},{tail}00", f"0{whole}.{tail}0"]
    return found


@given(value=VALUES, typed=WRITTEN)
def test_the_exact_number_is_accepted_and_no_other(
    value: Fraction, typed: str, judge: Callable[..., str]
) -> None:
    answer = produced.number(value)
    assert {judge(way, answer) for way in ways(value)} == {FORM}
    assert (judge(typed, answer) == FORM) == (meant(typed) == value)


@given(value=VALUES, typed=WRITTEN, places=st.integers(0, 4))
def test_of_decimals_the_rounding_asked_for_is_accepted_and_no_other(
    value: Fraction, typed: str, places: int, judge: Callable[..., str]
) -> None:
    answer = produced.number(value, places)
    accepted = {Fraction(one) for one in answer.rounded}
    assert rounded(value, places) in accepted
    assert all(abs(one - value) * 10**places * 2 <= 1 for one in accepted)
    assert {judge(way, answer) for way in (*ways(value), *answer.rounded)} == {FORM}
    decimals = len(typed.replace(",", ".").partition(".")[2])
    is_rounding = "/" not in typed and decimals <= places and meant(typed) in accepted
    assert (judge(typed, answer) == FORM) == (is_rounding or meant(typed) == value)


@given(
    value=st.one_of(
        st.builds(Root, st.integers(2, 50).map(Fraction), st.integers(2, 4)),
        st.builds(Log2, st.sampled_from([Fraction(n) for n in (3, 5, 6, 7, 9, 10, 11)])),
    ),
    places=st.integers(1, 4),
    off=st.integers(-3, 3),
)
def test_an_irrational_number_is_accepted_as_its_rounding_alone(
    value: Number, places: int, off: int, judge: Callable[..., str]
) -> None:
    answer = produced.number(value, places)
    shown = rounded(value, places) + Fraction(off, 10**places)
    typed = f"{float(shown):.{places}f}"
    assert (judge(typed, answer) in (FORM, RIGHT)) == (
        off == 0 or Fraction(typed) == rounded(value, places)
    )


@given(typed=st.text(max_size=12), value=VALUES)
def test_any_text_gets_a_verdict(typed: str, value: Fraction, judge: Callable[..., str]) -> None:
    for answer in (produced.number(value), produced.number(value, 2), PIECES, PAIRS, ORDER, CALL):
        assert judge(typed, answer) in ("nothing", UNREAD, WRONG, ROUNDING, FORM, RIGHT)


# ---------------------------------------------------------------- what is made for the judge


@pytest.mark.parametrize(
    ("value", "places", "is_percent"),
    [
        (Root(Fraction(2), 2), None, False),
        (Fraction(1, 10**9 + 7), None, False),
        (Fraction(10**10), 2, False),
        (Fraction(1, 3), 7, False),
        (Root(Fraction(2), 2), 2, True),
    ],
)
def test_a_number_that_nobody_would_type_is_refused(
    value: Number, places: int | None, *, is_percent: bool
) -> None:
    with pytest.raises(MessageError):
        produced.number(value, places, is_percent=is_percent)


@pytest.mark.parametrize(
    ("answer", "value", "expected"),
    [
        (PIECES, Tokens(("un", "##able", "##s")), True),
        (PIECES, Tokens(("un", "##s", "##able")), False),
        (PIECES, Fraction(1), False),
        (produced.tokens(("a", "b")), Merge("a", "b", "ab"), True),
        (produced.items(("b: 1", "a: 2")), Counts((("a", 2), ("b", 1))), True),
        (CALL, String("tokenizer.train(files, trainer)"), True),
        (CALL, String("tokenizer.train(files, trainer=trainer)"), False),
        (THIRD, Fraction(1, 3), True),
        (THIRD, Fraction(1, 4), False),
        (THIRD, String("1/3"), False),
        (THIRD_3, Fraction(333, 1000), False),
        (ROOT_2, Root(Fraction(2), 2), True),
    ],
)
def test_an_answer_agrees_with_the_value_that_it_was_made_of_alone(
    answer: Produced, value: Any, *, expected: bool
) -> None:
    assert produced.agrees(answer, value) is expected


@given(left=VALUES, right=VALUES, places=st.one_of(st.none(), st.integers(0, 3)), typed=WRITTEN)
def test_two_answers_that_are_not_alike_are_never_both_accepted(
    left: Fraction, right: Fraction, places: int | None, typed: str, judge: Callable[..., str]
) -> None:
    answers = [produced.number(value, places) for value in (left, right)]
    tried = [typed, *ways(left), *ways(right), *answers[0].rounded, *answers[1].rounded]
    if not produced.alike(*answers):
        assert [one for one in tried if {judge(one, a) for a in answers} == {FORM}] == []


@pytest.mark.parametrize(
    ("small", "large", "expected"),
    [
        (produced.number(Fraction(6, 5)), produced.number(Fraction(1200)), True),
        (produced.number(Fraction(131_072, 1000)), LARGE, True),
        (produced.number(Fraction(12, 10)), MILLIONS, False),
        (produced.number(Fraction(6, 5)), produced.number(Fraction(12)), False),
        (produced.number(Fraction(12001, 10000), 3), produced.number(Fraction(1200)), True),
        (produced.number(Fraction(12001, 10000), 2), produced.number(Fraction(1200)), False),
        (produced.number(Infinite()), LARGE, False),
    ],
)
def test_a_number_and_its_thousandth_may_be_written_alike(
    small: Produced, large: Produced, *, expected: bool
) -> None:
    assert produced.alike(small, large) is expected
    assert produced.alike(large, small) is expected


@pytest.mark.parametrize(
    ("answer", "unfit"),
    [
        (PIECES, False),
        (produced.tokens(("a b",)), True),
        (produced.tokens(()), True),
        (produced.tokens(("",)), True),
        (PAIRS, False),
        (produced.items(("a,b",)), True),
        (produced.text(" "), True),
    ],
)
def test_an_answer_that_its_form_cannot_hold_is_known(answer: Produced, *, unfit: bool) -> None:
    assert produced.is_unfit(answer) is unfit


def test_the_forms_are_those_that_the_script_knows() -> None:
    source = files("builder.notes").joinpath("_judge.js").read_text("utf-8")
    assert all(f"{form.value}: read" in source for form in Form)
