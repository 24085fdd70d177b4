"""The rows of quantities and models, worked out by hand: what a block must give, and what a note may show as code."""

from __future__ import annotations

import math
from fractions import Fraction as F  # noqa: N817 - as in the other tables that are worked out by hand
from typing import Any

import pytest

from builder.claims import (
    agree,
    code_of,
    code_of_snippet,
    code_of_value,
    describe,
    model_kinds,
    quantity_kinds,
)
from builder.diagnostics import Sink
from builder.languages import Message, say
from builder.load.yaml_tree import read_yaml
from builder.quantities import (
    MAX_MERGES,
    MAX_ORDER,
    MAX_SENTENCES,
    Bpe,
    CountedModel,
    Fertility,
    FirstMerge,
    FirstMerges,
    MergeRule,
    PairCount,
    Probability,
    Ratio,
    Score,
    Smoothing,
    SymbolCounts,
    TableModel,
    Tokenization,
    TrainedBpe,
    WordPiece,
    bpe,
)
from builder.reference import Judgement
from builder.schema import Record
from builder.source import Source
from builder.values import Counts, Infinite, Log2, Merge, Merges, Orders, Series, Tokens


def read(name: str, text: str) -> dict[str, Any] | None:
    """The values of an entry's keys, as an author writes them; None if they are refused."""
    kind = quantity_kinds.get(name) or model_kinds[name]
    sink = Sink()
    node = read_yaml(Source("cards/una.md", text), 0, len(text), sink)
    assert node is not None
    assert not sink.all
    return Record(kind.keys, name).read(node, sink)


COMPLETE = [
    ("count", "count: a b\nunder: lm"),
    ("continuations", "continuations: a\nunder: lm"),
    ("vocabulary-size", "vocabulary-size: lm"),
    ("score", "score: b\nunder: lm"),
    ("probability", "probability: a b\nunder: lm"),
    ("perplexity", "perplexity: a b\nunder: lm"),
    ("ratio", "ratio: a b\nto: a\nunder: lm"),
    ("entropy", "entropy: a\nunder: lm"),
    ("branching", "branching: a\nunder: lm"),
    ("pair-count", "pair-count: a b\nin: [ab]"),
    ("symbol-counts", "symbol-counts: [ab]"),
    ("first-merge", "first-merge: [ab]\nrule: bpe"),
    ("first-merges", "first-merges: [ab]\nmerges: 1"),
    ("vocabulary", "vocabulary: [ab]\nmerges: 1"),
    ("tokens", "tokens: ab\nunder: wp"),
    ("fertility", "fertility: ab\nunder: wp"),
    ("step-order", "step-order: [seen, derivative, unseen]\nof: mle-sequence"),
    ("unigram", "unigram: {a: 1}"),
    ("bigram", "bigram: {a: {a: 1}}"),
    ("trigram", "trigram: {a b: {a: 1}}"),
    ("corpus", "corpus: [a b]\norder: 1"),
    ("bpe", "bpe: {merges: 1}"),
    ("wordpiece", "wordpiece: {vocabulary: [a]}"),
]
"""Each with the keys that it must have, and no other."""


@pytest.mark.parametrize(("name", "text"), COMPLETE)
def test_an_entry_is_read_with_its_keys_and_refused_without_any_of_them(
    name: str, text: str
) -> None:
    assert read(name, text)
    lines = text.splitlines()
    for one in lines:
        rest = [line for line in lines if line != one] or ["{}"]
        assert read(name, "\n".join(rest)) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("corpus", "corpus: []\norder: 2"),
        ("corpus", "corpus: [a]\norder: 0"),
        ("corpus", f"corpus: [a]\norder: {MAX_ORDER + 1}"),
        ("corpus", f"corpus: [{', '.join('a' * (MAX_SENTENCES + 1))}]\norder: 2"),
        ("corpus", "corpus: [a]\norder: 2\nsmoothing: add-two"),
        ("bpe", "bpe: {corpus: [ab]}"),
        ("bpe", "bpe: {merges: []}"),
        ("bpe", "bpe: {merges: 1, corpus: []}"),
        ("wordpiece", "wordpiece: {}"),
        ("wordpiece", "wordpiece: {vocabulary: []}"),
        ("pair-count", "pair-count: ab\nin: [ab]"),
        ("pair-count", "pair-count: a b\nin: []"),
        ("symbol-counts", "symbol-counts: []"),
        ("first-merge", "first-merge: []\nrule: bpe"),
        ("first-merge", "first-merge: [ab]\nrule: other"),
        ("first-merges", "first-merges: [ab]\nmerges: 0"),
        ("vocabulary", f"vocabulary: [ab]\nmerges: {MAX_MERGES + 1}"),
        ("step-order", "step-order: [seen, derivative]\nof: mle-sequence"),
        ("step-order", "step-order: [seen, derivative, integral]\nof: mle-sequence"),
        ("step-order", "step-order: [seen, derivative, unseen]\nof: other"),
        ("unigram", "unigram: {a: {a: 1}}"),
        ("bigram", "bigram: {a: 1}"),
    ],
)
def test_what_no_entry_can_be_is_refused(name: str, text: str) -> None:
    assert read(name, text) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("corpus", f"corpus: [a]\norder: {MAX_ORDER}"),
        ("corpus", f"corpus: [{', '.join('a' * MAX_SENTENCES)}]\norder: 1"),
        ("first-merges", f"first-merges: [ab]\nmerges: {MAX_MERGES}"),
        ("pair-count", f"pair-count: a b\nin: [{', '.join('a' * MAX_SENTENCES)}]"),
        ("score", "score: b\nafter: ''\nunder: lm"),
    ],
)
def test_what_an_entry_can_be_at_most_is_read(name: str, text: str) -> None:
    assert read(name, text)


# ------------------------------------------------------------------ what is built
def test_a_table_has_the_order_of_its_name() -> None:
    def built(name: str, text: str) -> Any:
        return model_kinds[name].build(read(name, text) or {})

    row = (("a", F(1, 2)), ("</s>", F(1, 2)))
    start = (("a", F(1)),)
    found = built("unigram", "unigram: {a: 0.5, </s>: 0.5}")
    assert found == TableModel(1, (((), row),))
    found = built("bigram", "bigram: {<s>: {a: 1}, a: {a: 0.5, </s>: 0.5}}")
    assert found == TableModel(2, ((("<s>",), start), (("a",), row)))
    found = built(
        "trigram", "trigram: {<s> <s>: {a: 1}, <s> a: {a: 0.5, </s>: 0.5}, a a: {</s>: 1}}"
    )
    end = (("</s>", F(1)),)
    rows = ((("<s>", "<s>"), start), (("<s>", "a"), row), (("a", "a"), end))
    assert found == TableModel(3, rows)


def test_a_corpus_is_counted_without_smoothing_unless_it_names_one() -> None:
    build = model_kinds["corpus"].build
    values = {"corpus": ("a b", "b"), "order": 2}
    assert build(values) == CountedModel((("a", "b"), ("b",)), 2, Smoothing.MLE)
    smoothed = build(values | {"smoothing": "add-one"})
    assert smoothed == CountedModel((("a", "b"), ("b",)), 2, Smoothing.ADD_ONE)


def test_a_score_is_described_with_its_history_if_it_has_one() -> None:
    described = describe(Score("b", ("a",), COUNTED))
    assert (described.id, described.values["context"]) == ("quantity-score", "a")
    unigrams = CountedModel((("a", "b"),), 1, Smoothing.MLE)
    described = describe(Score("b", (), unigrams))
    assert (described.id, described.values["word"]) == ("quantity-word", "b")
    assert "context" not in described.values


@pytest.mark.parametrize(
    ("model", "id_", "values"),
    [
        (bpe(merges=(("a", "b"), ("ab", "c"))), "quantity-bpe", {"merges": "[a b, ab c]"}),
        (TrainedBpe(("aab", "ab"), 1), "quantity-trained-bpe", {"merges": 1, "words": "[aab ab]"}),
        (WordPiece(("a", "##b")), "quantity-wordpiece", {"vocabulary": "[a ##b]"}),
    ],
)
def test_a_tokeniser_is_described_by_its_data(
    model: Any, id_: str, values: dict[str, object]
) -> None:
    described = describe(Tokenization("ab", model)).values["model"]
    assert isinstance(described, Message)
    assert (described.id, described.values) == (id_, values)


def test_a_table_is_described_row_by_row() -> None:
    rows = ((("a",), (("a", F(1, 2)), ("</s>", F(1, 2)))), (("<s>",), (("a", F(1)),)))
    described = describe(Probability(("a",), TableModel(2, rows))).values["model"]
    assert isinstance(described, Message)
    assert described.values == {"order": 2, "table": "{a: a 1/2, </s> 1/2; <s>: a 1}"}


# ------------------------------------------------------------------ code
CORPUS = ("aab", "ab")
COUNTED = CountedModel((("a", "b"),), 2, Smoothing.MLE)
PIECES = WordPiece(("a", "##b", "##a"))
IN_CORPUS = {"aab", "ab", "a", "b", "a a", "a b"}
MARKED = {"aab", "ab", "a", "##a", "##b", "a ##a", "##a ##b", "a ##b"}


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (PairCount("b", "a", CORPUS), IN_CORPUS | {"b a"}),
        (SymbolCounts(CORPUS), MARKED),
        (FirstMerge(CORPUS, MergeRule.BPE), IN_CORPUS),
        (FirstMerge(CORPUS, MergeRule.WORDPIECE_COUNT), MARKED),
        (FirstMerge(CORPUS, MergeRule.WORDPIECE_LIKELIHOOD), MARKED),
        (FirstMerges(CORPUS, 1), IN_CORPUS | {"a ab"}),
        (TrainedBpe(CORPUS, 1), IN_CORPUS),
        (TrainedBpe(CORPUS, 2), IN_CORPUS | {"a ab", "a b, a ab"}),
        (Bpe((("b", "a"),), ("a", "b", "c")), {"a", "b", "c", "b a", "ba"}),
        (PIECES, {"a", "##b", "##a", "a ##b ##a"}),
        (COUNTED, {"a b", "ab", "a", "b", "<s> a b </s>"}),
        (
            TableModel(1, (((), (("a", F(1, 2)), ("</s>", F(1, 2)))),)),
            {"", "a", "</s>"},
        ),
        (Probability(("b",), COUNTED), {"a b", "ab", "a", "b", "<s> a b </s>"}),
        (
            Ratio(("b",), ("a", "a"), COUNTED),
            {"a b", "ab", "a", "b", "<s> a b </s>", "a a", "aa"},
        ),
        (
            Tokenization("ab", PIECES),
            {"a", "##b", "##a", "a ##b ##a", "ab", "a | b", "a ##b"},
        ),
        (
            Fertility("ab", bpe(merges=(("a", "b"),), alphabet=("ab",))),
            {"a", "b", "ab", "a b"},
        ),
    ],
)
def test_the_code_that_a_note_may_show(bound: Any, expected: set[str]) -> None:
    assert set(code_of(bound)) == expected


def test_the_code_of_a_program_that_a_note_may_show() -> None:
    lines = {
        "from nltk import FreqDist, bigrams",
        "words = ['aab', 'ab']",
        "pairs = FreqDist(pair for word in words for pair in bigrams(word))",
        "print(pairs['a', 'b'])",
    }
    names = {"from", "nltk", "import", "FreqDist", "bigrams", "words", "aab", "pairs", "pair"}
    names |= {"for", "word", "print"}
    assert set(code_of_snippet(PairCount("a", "b", CORPUS))) == lines | names
    assert code_of_snippet(FirstMerge(CORPUS, MergeRule.WORDPIECE_LIKELIHOOD)) == ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Tokens(("a", "ab")), ("a ab",)),
        (Merge("a", "##b", "ab"), ("a ##b", "ab")),
        (Merges((("a", "b"), ("ab", "c"))), ("a b, ab c",)),
        (Counts((("b", 2), ("a", 1))), ("b: 2, a: 1",)),
        (F(1, 2), ()),
        (Infinite(), ()),
    ],
)
def test_the_ways_to_write_a_value_as_code(value: Any, expected: tuple[str, ...]) -> None:
    assert code_of_value(value) == expected


# ------------------------------------------------------------------ agreement
def said(answer: Any) -> Judgement:
    """A library's answer."""
    return Judgement(SymbolCounts(CORPUS), answer, say("quantity-judge-bigrams", function="f"))


@pytest.mark.parametrize(
    ("value", "answer", "agrees"),
    [
        (F(1, 2), 0.5, True),
        (F(1, 2), 0.5 + 4e-10, True),
        (F(1, 2), 0.5 + 6e-10, False),
        (F(2), 2, True),
        (F(2), "2", False),
        (F(0), 9e-10, True),
        (F(0), 2e-9, False),
        (F(1, 10**12), 2e-12, False),  # only nothing may be nearly nothing
        (Log2(F(2)), 1.0, True),
        (Log2(F(10**12 + 1, 10**12)), 0.0, True),  # an entropy of almost 0
        (Infinite(), math.inf, True),
        (Infinite(), 1e300, False),
        (Series((F(1), F(1, 2))), (1.0, 0.5), True),
        (Series((F(1), F(1, 2))), (1.0, 0.25), False),
        (Series((F(1),)), (1.0, 0.5), False),
        (Series((F(1), F(1, 2))), (1.0,), False),
        (Series((F(1), F(1, 2))), ("1", "0.5"), False),
        (Series((F(1), F(1, 2))), 1.0, False),
        (Counts((("a b", 2), ("a", 1))), {("a",): 1, ("a", "b"): 2}, True),
        (Counts((("a b", 2),)), {("a",): 1, ("a", "b"): 2}, False),
        (Counts((("a", 1),)), ("a",), False),
        (Tokens(("a", "b")), ("a", "b"), True),
        (Tokens(("a", "b")), ("b", "a"), False),
        (Merge("a", "b", "ab"), "ab", True),
        (Merge("a", "b", "ab"), "ba", False),
        (Merges((("a", "b"),)), (("a", "b"),), True),
        (Merges((("a", "b"),)), (("b", "a"),), False),
        (Orders((("1", "2"), ("2", "1"))), frozenset({("2", "1"), ("1", "2")}), True),
        (Orders((("1", "2"), ("2", "1"))), frozenset({("1", "2")}), False),
        (Orders((("1", "2"),)), frozenset({("1", "2"), ("2", "1")}), False),
        (Orders((("1", "2"),)), "1 2", False),
    ],
)
def test_what_agrees_with_a_library(value: Any, answer: Any, *, agrees: bool) -> None:
    assert agree(value, said(answer)) is agrees
