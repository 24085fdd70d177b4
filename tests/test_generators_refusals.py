"""Parameters that cannot make a valid card are refused at the line of their variant, with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from computed_cards import ANIMALS, LETTERS, SHEET, Parameters, computed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.misconceptions import mistaken_value
from builder.quantities import CountedModel, Mistaken, Probability, Smoothing, sentence

if TYPE_CHECKING:
    from conftest import Project

LONG = " ".join(["a"] * 60)
THOUSANDTHS = {"a": {"a": "0.046", "b": "0.048", "c": "0.109", "d": "0.797"}}
TENTHOUSANDTHS = {"a": {"a": "0.1237", "b": "0.8763"}}
FINE = {"<s>": {"a": "0.1", "b": "0.9"}, "a": {"a": "0.1", "</s>": "0.9"}}
REFUSED: list[tuple[str, str, Parameters]] = [
    ("G201", "bpe-first-merge", {"corpus": ["abc"]}),
    ("G201", "bpe-encode", {"corpus": ["abc"], "merges": 1, "text": "abc"}),
    ("G201", "bpe-merges", {"corpus": ["abc"], "merges": 2}),
    ("G201", "bpe-vocabulary", {"corpus": ["abc"], "merges": 1}),
    ("G201", "wordpiece-first-merge", {"corpus": ["aabb"], "rule": "count"}),
    ("G201", "ngram-score", {"corpus": LETTERS, "context": "z", "word": "a"}),
    (
        "G201",
        "ngram-probability",
        {"probabilities": {"<s>": {"a": "0.5", "</s>": "0.5"}}, "sentence": "a a"},
    ),
    ("G101", "ngram-probability", {"probabilities": {"<s>": {"a": "1"}}, "sentence": "a a"}),
    ("G201", "ngram-counts", {"corpus": LETTERS, "context": "z"}),
    ("G201", "ngram-compare", {"corpus": LETTERS, "sentences": ["a b", "b b b b z"]}),
    ("G301", "ngram-probability", {"corpus": ["a b", "c b"], "sentence": "a b"}),
    (
        "G301",
        "ngram-score",
        {"corpus": ["a a a b b"], "context": "a", "word": "b", "smoothing": "add-one"},
    ),
    (
        "G301",
        "step-order",
        {
            "derivation": "mle-sequence",
            "model": "bigram",
            "steps": ["seen", "unseen", "substitution"],
        },
    ),
    ("G301", "bpe-encode", {"merges": ["c c"], "text": "ab"}),
    ("G101", "ngram-perplexity", {"corpus": ANIMALS, "sentence": "la gata come"}),
    ("G101", "bpe-first-merge", {"corpus": ["a b c"]}),
    ("G105", "bpe-first-merge", {"corpus": ["a" * 600]}),
    ("G105", "ngram-counts", {"corpus": ["a b"] * 65, "context": "a"}),
    ("G105", "wordpiece-encode", {"vocabulary": [f"p{n}" for n in range(65)], "text": "p1"}),
    ("G103", "wordpiece-encode", {"vocabulary": [], "text": "a"}),
    ("G103", "bpe-merges", {"corpus": [], "merges": 2}),
    ("G104", "bpe-encode", {"corpus": ["ab"], "merges": 1, "text": "xyz"}),
    ("G101", "bpe-encode", {"merges": ["a b", "abc d"], "text": "abc"}),
    ("G101", "bpe-encode", {"merges": ["a b", "a b"], "text": "abab"}),
    ("G101", "wordpiece-encode", {"vocabulary": ["a", "a"], "text": "aa"}),
    ("G101", "wordpiece-encode", {"vocabulary": ["##"], "text": "aa"}),
    ("G105", "wordpiece-encode", {"vocabulary": ["a"], "text": "a" * 65}),
    ("G101", "ngram-score", {"corpus": LETTERS, "context": "a b", "word": "a"}),
    (
        "G101",
        "ngram-score",
        {"corpus": LETTERS, "context": "a", "word": "<s>", "smoothing": "add-one"},
    ),
    (
        "G104",
        "ngram-score",
        {"corpus": LETTERS, "context": "a", "word": "z", "smoothing": "add-one"},
    ),
    ("G101", "ngram-probability", {"corpus": ["a </s>"], "sentence": "a"}),
    ("G101", "ngram-probability", {"probabilities": {"a": {"a": "0.9"}}, "sentence": "a"}),
    ("G101", "ngram-probability", {"probabilities": {"a": {"a": "2", "b": "-1"}}, "sentence": "a"}),
    ("G101", "ngram-probability", {"probabilities": SHEET, "order": 3, "sentence": "a"}),
    (
        "G104",
        "ngram-entropy",
        {"corpus": LETTERS, "context": "z", "measure": "entropy", "smoothing": "add-one"},
    ),
    ("G102", "ngram-probability", {"sentence": "a"}),
    ("G102", "ngram-probability", {"corpus": LETTERS, "probabilities": SHEET, "sentence": "a"}),
    (
        "G102",
        "ngram-probability",
        {"probabilities": SHEET, "smoothing": "add-one", "sentence": "a b"},
    ),
    ("G102", "bpe-encode", {"merges": 2, "text": "ab"}),
    ("G102", "bpe-encode", {"merges": ["a b"], "corpus": ["ab"], "text": "ab"}),
    ("L202", "bpe-encode", {"merges": ["a b"], "text": "ab", "texto": "ab"}),
    ("L202", "ngram-score", {"probabilities": SHEET, "word": "a"}),
    ("L203", "bpe-encode", {"text": "ab"}),
    ("L203", "ngram-score", {"corpus": LETTERS, "context": "a"}),
    ("L203", "wordpiece-first-merge", {"corpus": ["aabb"]}),
    ("L201", "bpe-encode", {"merges": 99, "text": "ab"}),
    ("L201", "bpe-encode", {"merges": ["ab"], "text": "ab"}),
    ("L201", "ngram-score", {"corpus": LETTERS, "order": 9, "word": "a"}),
    ("L201", "ngram-score", {"corpus": LETTERS, "word": "a b"}),
    ("G103", "ngram-score", {"corpus": [], "word": "a"}),
    ("L201", "ngram-probability", {"corpus": ["a `b`"], "sentence": "a"}),
    ("L201", "ngram-probability", {"probabilities": {"a": {"a": "mucho"}}, "sentence": "a"}),
    ("L201", "wordpiece-first-merge", {"corpus": ["aabb"], "rule": "bpe"}),
]


@pytest.mark.parametrize(("code", "name", "parameters"), REFUSED)
def test_unsuitable_parameters_are_refused_at_their_line(
    code: str, name: str, parameters: Parameters, project: Project
) -> None:
    found = [d for d in computed(project, name, [parameters]).sink.all if d.code.id != "O001"]
    assert [(d.code.id, d.span.line) for d in found] == [(code, 3)]
    assert all("\n" not in text for d in found for text in (d.message, *d.helps, *d.notes))


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("ngram-probability", {"probabilities": FINE, "sentence": LONG}),
        ("ngram-perplexity", {"probabilities": FINE, "sentence": LONG}),
        (
            "ngram-perplexity",
            {"corpus": ANIMALS, "sentence": "el " * 63 + "el", "smoothing": "add-one"},
        ),
        (
            "ngram-probability",
            {"corpus": ANIMALS, "sentence": "el " * 63 + "el", "smoothing": "add-one"},
        ),
        (
            "ngram-entropy",
            {"corpus": ANIMALS, "context": "el", "measure": "perplexity", "smoothing": "add-one"},
        ),
        ("ngram-entropy", {"probabilities": TENTHOUSANDTHS, "context": "a", "measure": "entropy"}),
        ("ngram-entropy", {"probabilities": THOUSANDTHS, "context": "a", "measure": "entropy"}),
        ("ngram-entropy", {"probabilities": THOUSANDTHS, "context": "a", "measure": "perplexity"}),
    ],
)
def test_very_small_or_large_numbers_are_refused_or_shown_correctly(
    name: str, parameters: Parameters, project: Project
) -> None:
    codes = {d.code.id for d in computed(project, name, [parameters]).sink.all}
    assert codes <= {"G101", "G105", "G201", "G301", "O001"}


@pytest.mark.parametrize("mistake", ["forgets-end", "averages", "adds", "last-factor"])
def test_mistakes_about_a_sentence_of_probability_0_have_their_own_value_or_none(
    mistake: str,
) -> None:
    corpus = tuple(map(sentence, ANIMALS))
    model = CountedModel(corpus, 2, Smoothing.MLE)  # `come` never follows `gata`
    asked = Probability(sentence("la gata come"), model)
    # The factors are 1/5, 1, 0 and 1: only their sum, their mean and the last one are not 0.
    expected = {"forgets-end": 0, "averages": 11 / 20, "adds": 11 / 5, "last-factor": 1}
    found = mistaken_value(Mistaken(asked, mistake))
    assert found is None or float(found) == pytest.approx(expected[mistake])  # type: ignore[arg-type]


ODD = st.sampled_from(
    ["a", "b", "ab", "a_b", "50%", "C#", "{", "}", "é", "<b>", "&", "'", '"', "¿", "日", "*a*", "x", "9",
     "{{c1::a}}", "##a", "[UNK]", "-", "1.", "@", "\N{COMBINING ACUTE ACCENT}", "<UNK>"]
)  # fmt: skip
LINES = st.lists(ODD, min_size=1, max_size=5).map(" ".join)
CORPORA = st.lists(LINES, min_size=1, max_size=4)
ANY: dict[str, st.SearchStrategy[Parameters]] = {
    "bpe-encode": st.one_of(
        st.fixed_dictionaries({"corpus": CORPORA, "merges": st.integers(0, 4), "text": LINES}),
        st.fixed_dictionaries(
            {
                "merges": st.lists(st.tuples(ODD, ODD).map(" ".join), min_size=1, max_size=4),
                "text": LINES,
            }
        ),
    ),
    "bpe-first-merge": st.fixed_dictionaries({"corpus": CORPORA}),
    "bpe-pair-counts": st.fixed_dictionaries({"corpus": CORPORA}),
    "ngram-counts": st.fixed_dictionaries({"corpus": CORPORA, "context": ODD}),
    "ngram-perplexity": st.fixed_dictionaries(
        {"corpus": CORPORA, "sentence": LINES, "smoothing": st.sampled_from(["mle", "add-one"])}
    ),
    "ngram-probability": st.fixed_dictionaries(
        {"corpus": CORPORA, "sentence": LINES, "order": st.integers(1, 3)}
    ),
    "ngram-score": st.fixed_dictionaries(
        {
            "corpus": CORPORA,
            "context": ODD,
            "word": ODD,
            "smoothing": st.sampled_from(["mle", "add-one"]),
        }
    ),
    "wordpiece-encode": st.fixed_dictionaries(
        {"vocabulary": st.lists(ODD, min_size=1, max_size=6), "text": LINES}
    ),
    "wordpiece-first-merge": st.fixed_dictionaries(
        {"corpus": CORPORA, "rule": st.sampled_from(["likelihood", "count"])}
    ),
}


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("bpe-first-merge", {"corpus": ["aaaa"]}),
        ("wordpiece-encode", {"vocabulary": ["a"], "text": "a"}),
    ],
)
def test_an_exercise_needs_no_wrong_answers(
    name: str, parameters: Parameters, project: Project
) -> None:
    found = computed(project, name, [parameters]).sink.all
    assert [d.code.id for d in found if d.code.id[0] == "G"] == []


@pytest.mark.parametrize(
    "word", ["x^2", "~", "a\\b", "a|a|a", "$", "a``b", "<!--", "{{c1::a}}", "a::b"]
)
@pytest.mark.parametrize(
    "name",
    ["bpe-first-merge", "bpe-pair-counts", "ngram-counts", "ngram-score", "wordpiece-first-merge"],
)
def test_a_word_with_markdown_or_latex_syntax_is_typeset_or_refused(
    name: str, word: str, project: Project
) -> None:
    corpus = [f"a {word} b a {word}", f"b a b {word}", "a b"]
    others = {"rule": "count"} if name.startswith("wordpiece") else {}
    asked = {"context": "a", "word": "b"} if name == "ngram-score" else {"context": "a"}
    parameters = {"corpus": corpus, **(asked if name.startswith("ngram") else others)}
    found = [d.code.id for d in computed(project, name, [parameters]).sink.all]
    assert [code for code in found if code[0] not in "GLO"] == []


@pytest.mark.parametrize("name", ANY)
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_arbitrary_parameters_make_valid_cards_or_are_refused(
    name: str, data: st.DataObject, project: Project
) -> None:
    variants = data.draw(st.lists(ANY[name], min_size=1, max_size=20))
    found = computed(project, name, variants).sink.all
    wrong = [(d.code.id, d.message) for d in found if d.code.id[0] not in "GL"]
    assert [one for one in wrong if one[0] not in ("V123", "V302", "O001")] == []
