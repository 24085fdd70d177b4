"""In English cards, each rule about words reports what it should, and not what only looks like it.

The samples in the rules' manuals are Spanish; `test_rules.py` runs them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from passages import text_of

from builder.diagnostics import Sink
from builder.languages import Locale, languages
from builder.model import Claims, Option, SourceNote, VerifiedNote
from builder.phrases import Phrases, phrases
from builder.pictures import Pictures
from builder.quantities import CountedModel, Entropy, PairCount, Smoothing
from builder.render import render
from builder.rules import rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from builder.quantities import Quantity
    from builder.rules._rule import Problem
    from builder.source import Span

ENGLISH = Locale("en", ".")
OPTIONS = ("It doubts between two words.", "It counts words.", "It splits words.")


def choice(
    stem: str, *options: str, key: int = 0, solution: str = "Such is the rule."
) -> SourceNote:
    """A choice in English; the first option is right unless another is named."""
    given = tuple(
        Option(text_of(text), n == key, None) for n, text in enumerate(options or OPTIONS)
    )
    parts = {"stem": text_of(stem), "solution": text_of(solution)}
    span = parts["stem"].span()
    return SourceNote("x", "choice", "", (), "TA4", parts, span, ENGLISH, given)


def basic(front: str, back: str = "A measure of doubt.") -> SourceNote:
    """A card with front and back in English."""
    parts = {"front": text_of(front), "back": text_of(back)}
    return SourceNote("x", "basic", "", (), "TA4", parts, parts["front"].span(), ENGLISH)


def typed(stem: str, answer: str) -> SourceNote:
    """A card with an answer to be typed."""
    parts = {"stem": text_of(stem), "answer": text_of(answer)}
    return SourceNote("x", "typed", "", (), "TA4", parts, parts["stem"].span(), ENGLISH)


def reported(name: str, *notes: SourceNote) -> list[str]:
    """What a rule reports of some notes: the text at each problem."""
    return [_text_at(problem.span) for problem in _problems(name, notes)]


def _problems(name: str, notes: Iterable[SourceNote]) -> Iterable[Problem]:
    rule = rules()[name]
    if rule.each is not None:
        return [problem for note in notes for problem in rule.each(note)]
    assert rule.whole is not None
    facts = [(note, rule.whole.collect(note)) for note in notes]
    return rule.whole.judge([(note, some) for note, some in facts if some is not None])


def _text_at(span: Span) -> str:
    return span.source.line(span.line)[span.column - 1 :][: span.length]


ALL = [
    *("All of the above", "All of the above.", "all the above", "All of these", "Both of these"),
    *("All of the above are correct", "All three are true", "All the options are correct"),
    *("All of the other answers", "Everything above", "Both are true.", "All of them are right"),
]
NONE = [
    *("None of the above", "None of the above.", "none of these", "Neither of the above"),
    *("None of the other options", "None of the others", "None of the options above is correct"),
    *("No other option is correct", "None of the answers", "Neither of them"),
]
NEITHER = [
    *("All of the above probabilities add up to 1", "None", "All", "Both models", "Neither"),
    *("All tokens of the vocabulary", "None of the words is in the corpus", "It merges all three"),
    *("All of the probability goes to `b`", "None of the above-zero counts", "All of the words"),
]


@pytest.mark.parametrize("option", ALL)
def test_all_of_the_above_is_reported_and_must_be_the_last_option(option: str) -> None:
    assert reported("all-of-the-above", choice("Which one?", "One", "Two", option)) == [option]
    assert reported("none-not-last", choice("Which one?", "One", option, "Two")) == [option]


@pytest.mark.parametrize("option", NONE)
def test_none_of_the_above_must_be_the_last_option(option: str) -> None:
    note = choice("Which one?", "One", "Two", option)
    assert reported("all-of-the-above", note) == []
    assert reported("none-not-last", note) == []
    assert reported("none-not-last", choice("Which one?", option, "One", "Two")) == [option]


@pytest.mark.parametrize("option", NEITHER)
def test_an_option_that_does_not_refer_to_the_others_can_be_anywhere(option: str) -> None:
    note = choice("Which one?", option, "Two", "Three")
    assert reported("all-of-the-above", note) == []
    assert reported("none-not-last", note) == []


@pytest.mark.parametrize("option", [*ALL, *NONE])
def test_an_option_that_refers_to_the_others_stays_last_and_has_a_form_of_its_own(
    option: str,
) -> None:
    numbers = choice("How much?", "$0.5$", "$0.25$", "$1/2$", option)
    assert reported("unsorted-options", numbers) == ["$0.25$"]
    assert reported("mixed-options", choice("How much?", "$1$", "$2$", option)) == []
    assert reported("key-longest", choice("Which?", "One or two", "Three", option, key=2)) == []
    assert reported("option-by-place", choice("Which?", "One", "Two", option)) == []


@pytest.mark.parametrize(("option", "pinned"), [(ALL[0], True), (NONE[0], True), ("Two", False)])
def test_an_option_that_refers_to_the_others_is_printed_last(
    option: str, *, pinned: bool, tmp_path: Path
) -> None:
    sink = Sink()
    verified = VerifiedNote(choice("Which one?", "One", "Three", option), ())
    rendered = render(verified, Pictures(tmp_path), sink)
    assert sink.all == ()
    assert rendered is not None
    assert [one.pinned for one in rendered.options] == [False, False, pinned]


@pytest.mark.parametrize(
    ("solution", "expected"),
    [
        ("The answer is B.", ""),
        ("See option B for why.", "option B"),
        ("Options A and C say the same.", "Options A"),
        ("The second answer forgets the end.", "The second answer"),
        ("In answer c) the end is missing.", "answer c)"),
        ("The option above is wrong.", "option above"),
        ("The last two options are alike.", "The last two options"),
        ("Choice 2 adds them up.", "Choice 2"),
        ("The above answers forget the end.", "The above answers"),
        ("Answer (d) is too large.", "Answer (d)"),
        ("To answer a question, count the words.", ""),
        ("The second token is the answer that counts.", ""),
        ("Each option has a probability, and option pricing is not meant.", ""),
        ("The answer 3 is the number of words.", ""),
        ("The first word of the answer is `b`.", ""),
        ("The following options are compared: `a` and `b`.", ""),
        ("It has no choice but `b`; an option one of them lacks.", ""),
    ],
)
def test_an_option_that_is_named_by_its_place_is_reported(solution: str, expected: str) -> None:
    found = reported("option-by-place", choice("Which one?", solution=solution))
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Which of these is not a tokeniser?", "not"),
        ("Which of these is NOT a tokeniser?", "NOT"),
        ("A corpus has two words. In BPE, which pair is never merged?", "never"),
        ("Which of these (e.g. of the tokenisers below) is false?", "false"),
        ("What doesn't the model predict?", "doesn't"),
        ("What does a bigram model’s count not depend on?", "not"),
        ("To which words can’t it give a probability?", "can’t"),
        ("All of the following are tokenisers except:", "except"),
        ("Given `a b`:\n\nWhich statement is incorrect?", "incorrect"),
        ("Which of these is **not** a tokeniser?", ""),
        ("Which of these is **NOT** a tokeniser?", ""),
        ("What happens to a word that is not in the corpus?", ""),
        ("A word is not in the corpus. What does the model do?", ""),
        ("Why is `<s>` not predicted?", ""),
        ("Which note does the knot make?", ""),
        ("What goes wrong when a word is unknown?", ""),
        ("What is wrong with this count?", ""),
        ("Which of these is wrong?", "wrong"),
        ("What is a false positive?", ""),
        ("Which model does not only count words?", ""),
        ("What tells whether or not a pair is merged?", ""),
        ("What does the model say when a word is not known?", ""),
        ("All of the following are tokenisers. Which is the oldest?", ""),
    ],
)
def test_a_negation_that_is_easy_to_overlook_is_reported(stem: str, expected: str) -> None:
    assert reported("negative-stem", choice(stem)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("It counts words.", "It always counts words.", ["always"]),
        ("It counts words.", "It never counts words.", ["never"]),
        ("It counts words.", "It counts words exclusively.", ["exclusively"]),
        (
            "It counts words.",
            "It counts words under all circumstances.",
            ["under all circumstances"],
        ),
        ("It usually counts words.", "It splits words.", ["usually"]),
        ("It may count words.", "It splits words.", ["may"]),
        ("It tends to count words.", "It splits words.", ["tends to"]),
        ("In most cases it counts words.", "It splits words.", ["In most cases"]),
        ("It almost always counts words.", "It splits words.", ["almost always"]),
        ("It always counts words.", "It never splits words.", []),
        ("It often counts words.", "It sometimes splits words.", []),
        ("It counts words.", "It often splits words.", []),
        ("It always counts words.", "It splits words.", []),
        ("It appeared in May.", "It appeared in June.", []),
        ("It counts the generality of words.", "A never-ending chain of words.", []),
        ("It counts mayors.", "It is a total of words.", []),
        ("It is normally distributed.", "It is uniform.", []),
    ],
)
def test_a_word_that_gives_an_option_away_is_reported(
    right: str, wrong: str, expected: list[str]
) -> None:
    assert reported("telling-terms", choice("What does it do?", right, wrong)) == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Yes", "Yes"),
        ("No, it only conditions.", "No"),
        ("True.", "True"),
        ("False: it adds up to 1.", "False"),
        ("No — it only conditions.", "No"),
        ("Yes because it sees the end.", "Yes"),
        ("No model predicts it.", ""),
        ("True positives.", ""),
        ("No. 5 of the list.", ""),
        ("Nothing: it only conditions.", ""),
        ("Yesterday's weather.", ""),
        ("Right: the words after it.", ""),
    ],
)
def test_an_answer_that_is_yes_or_no_is_reported(answer: str, expected: str) -> None:
    wanted = [expected] if expected else []
    assert reported("yes-or-no", basic("What does it predict?", answer)) == wanted
    assert reported("yes-or-no", typed("What does it predict?", answer)) == wanted


def test_a_choice_between_true_and_false_is_reported() -> None:
    assert reported("yes-or-no", choice("It adds up to 1.", "True", "False")) == ["True"]
    assert reported("yes-or-no", choice("It adds up to 1.", "True.", "False.")) == ["True"]
    assert reported("yes-or-no", choice("What is it?", "True", "False", "Unknown")) == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("List the steps of BPE.", "List"),
        ("Name three smoothing methods.", "Name"),
        ("Name the three special tokens.", "Name"),
        ("Give all the merges of `banana`.", "Give"),
        ("State the two rules of BPE.", "State"),
        ("What are the four kinds of smoothing?", "What are the four"),
        ("What are the main five ideas?", "What are the main five"),
        ("Which three symbols pad a sentence?", "Which three"),
        ("Name the rule that BPE uses.", ""),
        ("Name the loss function of the model.", ""),
        ("Name the algorithm's author.", ""),
        ("Give the formula of perplexity.", ""),
        ("State the chain rule.", ""),
        ("What are the units of entropy?", ""),
        ("What is the list of merges called?", ""),
        ("Which three-letter symbol ends a sentence?", ""),
    ],
)
def test_a_question_for_a_list_is_reported(front: str, expected: str) -> None:
    assert reported("enumeration", basic(front)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("What is BPE? Who uses it?", "Who uses it?"),
        ("What is BPE and why is it used?", "why is it used?"),
        ("Which pair is merged, and how often is it there?", "how often is it there?"),
        ("What does BPE merge, and does it ever stop?", "does it ever stop?"),
        ("A corpus is `a b`.\n\nWhat is merged first? And then?", "And then?"),
        ("What do `a` and `b` have in common?", ""),
        ("What is the perplexity of a die (i.e. of six words that are equally likely)?", ""),
        ("How much is p(b | a)? Round it to two decimals.", ""),
        ("Which model, of BPE and WordPiece, merges the likeliest pair?", ""),
        ("A model sees which words come and how often. What is it called?", ""),
    ],
)
def test_a_second_question_is_reported(front: str, expected: str) -> None:
    assert reported("several-questions", basic(front)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("front", "reports"),
    [
        ("Perplexity", True),
        ("The perplexity of a die", False),
        ("Add-one smoothing", True),
        ("*Byte pair* encoding", True),
        ("What is perplexity?", False),
        ("Perplexity:", False),
        ("Perplexity is …", False),
    ],
)
def test_a_front_that_asks_nothing_is_reported(front: str, *, reports: bool) -> None:
    assert reported("bare-term", basic(front)) == ([front] if reports else [])


def test_a_front_is_compared_without_case_blanks_and_quotes() -> None:
    first = basic("What does a model of bigrams learn from a corpus?")
    same = basic("what does a  model of bigrams learn from a corpus?")
    almost = basic("What does “a model of bigrams” learn from a corpus, then?")
    other = basic("What does a model of trigrams forget about a text?")
    assert len(reported("duplicate-front", first, same, almost, other)) == 1
    assert len(reported("near-duplicate", first, almost, other)) == 1


def test_a_rare_word_that_only_the_right_option_repeats_is_reported() -> None:
    stem = "What does the perplexity measure?"
    told = choice(stem, "The perplexity of a word", "The length of a word")
    assert reported("stem-word-in-key", told) == ["perplexity"]
    fair = choice(stem, "The perplexity of a word", "The perplexity of a text")
    assert reported("stem-word-in-key", fair) == []
    assert reported("stem-word-in-key", choice(stem, "The doubt", "The length")) == []


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("The doubt", "the length", "The time"), ["the length"]),
        (("“The doubt”", "“the length”", "“The time”"), ["“the length”"]),
        (("The doubt", "The length.", "The time"), ["The length."]),
        (("The doubt", "The length", "The time"), []),
        (("$1$", "$2$", "None of the above"), []),
    ],
)
def test_an_option_of_another_form_is_reported(options: list[str], expected: list[str]) -> None:
    assert reported("mixed-options", choice("What is it?", *options)) == expected


def test_a_long_right_option_is_reported() -> None:
    long, short = "The number of words among which it doubts", "The length of a text"
    assert reported("key-longest", choice("What is it?", long, short, "The time")) == [long]
    assert reported("key-longest", choice("What is it?", short, long, "The time")) == []


MODEL = CountedModel((("a", "b"), ("a", "a")), 2, Smoothing.MLE)


@pytest.mark.parametrize(
    ("asked", "stem", "expected"),
    [
        (Entropy(("a",), MODEL), "How much is the entropy?", ["logarithm", "rounding"]),
        (Entropy(("a",), MODEL), "How much is the entropy, in bits?", ["rounding"]),
        (Entropy(("a",), MODEL), "How much is it, in base 2, rounded to two decimals?", []),
        (Entropy(("a",), MODEL), "How many bits is it, to two decimal places?", []),
        (PairCount("a", "b", ("aab",)), "How often is `a b` there, approximately?", ["overlaps"]),
        (PairCount("a", "b", ("aab",)), "How often, without overlaps? Round it.", []),
        (PairCount("a", "b", ("aab",)), "How often, if overlapping pairs count? Round it.", []),
    ],
)
def test_a_computed_stem_must_state_its_conventions(
    asked: Quantity, stem: str, expected: list[str]
) -> None:
    note = choice(f"Each sentence ends in `</s>`.\n\n{stem}", solution=r"$x \approx 0.92$")
    claims = Claims(note.span, {"x": asked})
    made = replace(note, claims=claims, generator="ngram-entropy")
    found = _problems("unstated-convention", [made])
    assert [problem.message.values["what"] for problem in found] == expected


@pytest.mark.parametrize("code", languages())
def test_every_pattern_of_a_language_is_valid(code: str) -> None:
    known = phrases(code)
    for name in vars(Phrases):
        if not name.startswith("__"):
            assert getattr(known, name)


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize(
    "unit", ["¿", "a. ", "? ", ", which ", ", cuál ", "Which a, ", " not", "no ", ": ", "(", "  a"]
)
def test_a_text_of_the_largest_size_is_searched_at_once(code: str, unit: str) -> None:
    """Work that grew with the square of a text would take minutes."""
    known, text = phrases(code), "¿Which? " + unit * (65_536 // len(unit))
    for start, end in known.questions(text):
        known.negation(text[start:end])
    for pattern in (known.option_by_place, known.absolute, known.enumerate, known.second_question):
        assert sum(1 for _ in pattern.finditer(text)) <= len(text)


@pytest.mark.parametrize(
    "option", ["Ninguna de las anteriores.", "Ninguna de las opciones anteriores"]
)
def test_in_spanish_too_an_option_that_refers_to_the_others_is_not_cited_by_its_place(
    option: str,
) -> None:
    note = replace(choice("¿Cuál es?", "Una", "Otra", option), locale=Locale("es", "."))
    assert reported("option-by-place", note) == []
    assert reported("none-not-last", note) == []
    cited = replace(note, parts={**note.parts, "solution": text_of("Vale la opción segunda.")})
    assert reported("option-by-place", cited) == ["la opción segund"]


@pytest.mark.parametrize("code", languages())
def test_a_question_is_what_the_language_marks_as_one(code: str) -> None:
    text = "¿Qué es? Uno. What is it? Two."
    found = [text[start:end] for start, end in phrases(code).questions(text)]
    assert found == {"es": ["¿Qué es?"], "en": ["¿Qué es?", "What is it?"]}[code]
