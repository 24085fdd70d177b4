"""Snippets: each kind's code, executed as displayed, prints the exact value."""

from __future__ import annotations

import ast
import string
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from drawn_quantities import (
    ALPHABET,
    EXAMPLES,
    asked,
    contexts_of,
    corpora,
    count_tables,
    counted,
    given_merges,
    known,
    letters_of,
    sentences,
    tables,
    tried,
)
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from snippet_output import prints_the_value

from builder import claims
from builder import quantities as q
from builder.claims.gaps import gapped
from builder.diagnostics import Sink
from builder.misconceptions import misconceptions
from builder.snippets import gaps, running
from builder.source import Source
from builder.values import (
    Counts,
    Infinite,
    Merge,
    Merges,
    Root,
    Series,
    String,
    Tokens,
)
from builder.verify.demonstrate import demonstrate
from builder.verify.establish import Agreed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.values import Value

drawn = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


MODELS = st.one_of(counted(), tables(), count_tables())

_OF_SENTENCES: st.SearchStrategy[type[q.Quantity]] = st.sampled_from([q.Probability, q.Perplexity])
_OF_CONTEXTS: st.SearchStrategy[type[q.Quantity]] = st.sampled_from([q.Entropy, q.Branching])


@st.composite
def _of_models(draw: st.DrawFn) -> q.Quantity:
    model = draw(MODELS)
    match draw(st.sampled_from(["score", "sentence", "ratio", "distribution"])):
        case "score":
            word = draw(st.one_of(known(model), st.just(q.END)))
            return tried(q.Score, word, draw(contexts_of(model)), model)
        case "sentence":
            return tried(draw(_OF_SENTENCES), draw(sentences(model)), model)
        case "ratio":
            return tried(q.Ratio, draw(sentences(model)), draw(sentences(model)), model)
    return tried(draw(_OF_CONTEXTS), draw(contexts_of(model)), model)


@st.composite
def _of_counts(draw: st.DrawFn) -> q.Quantity:
    model = draw(st.one_of(counted(), count_tables()))
    match draw(st.sampled_from(["count", "continuations", "size"])):
        case "count":
            words = st.one_of(known(model), st.sampled_from([q.START, q.END]))
            short = max(1, model.order - 1)
            found = draw(st.lists(words, min_size=short, max_size=model.order).map(tuple))
            return tried(q.Count, found, model)
        case "continuations":
            return tried(q.Continuations, draw(contexts_of(model)), model)
    return tried(q.VocabularySize, model)


@st.composite
def _of_corpora(draw: st.DrawFn) -> q.Quantity:
    words = draw(corpora())
    letter = st.sampled_from(letters_of(words))
    return draw(
        st.sampled_from(
            [
                tried(q.PairCount, draw(letter), draw(letter), words),
                tried(q.SymbolCounts, words),
                tried(q.FirstMerge, words, draw(st.sampled_from(q.MergeRule))),
                tried(q.FirstMerges, words, draw(st.integers(1, 4))),
                tried(q.Vocabulary, words, draw(st.integers(1, 4))),
            ]
        )
    )


@st.composite
def _tokenizers(draw: st.DrawFn) -> q.Tokenizer:
    match draw(st.sampled_from(["trained", "given", "wordpiece", "unigram"])):
        case "trained":
            return q.TrainedBpe(draw(corpora()), draw(st.integers(0, 4)), draw(st.booleans()))
        case "given":
            return draw(given_merges())
        case "wordpiece":
            pieces = st.text("abc", min_size=1, max_size=3)
            some = draw(st.lists(pieces, min_size=1, max_size=8, unique=True))
            more = draw(st.lists(pieces.map("##{}".format), max_size=6, unique=True))
            return q.WordPiece((*some, *more))
    longer = draw(st.lists(st.text("abc", min_size=2, max_size=3), unique=True))
    shares = {piece: draw(st.integers(1, 50)) for piece in ("a", "b", "c", *longer)}
    return q.unigram(tuple((p, Fraction(n, sum(shares.values()))) for p, n in shares.items()))


@st.composite
def _of_tokenizers(draw: st.DrawFn) -> q.Quantity:
    tokenizer = draw(_tokenizers())
    letters = set(ALPHABET)
    if not isinstance(tokenizer, q.WordPiece):
        letters &= set(tokenizer.alphabet)
    assume(letters)
    text = draw(asked("".join(sorted(letters))))
    if draw(st.booleans()):
        return tried(q.Tokenization, text, tokenizer)
    return tried(q.Fertility, text, tokenizer)


_CHARACTERS = "aÁñ日'\"\\ {}$%`*👍ﬁ"


@st.composite
def _of_texts(draw: st.DrawFn) -> q.Quantity:
    text = draw(st.text(_CHARACTERS, min_size=1, max_size=8))
    steps = tuple(draw(st.lists(st.sampled_from(q.Normaliser), min_size=1, max_size=3)))
    if draw(st.booleans()):
        some = draw(st.sampled_from([(), steps]))
        return tried(q.PreTokens, text, some, draw(st.sampled_from(q.Splitter)))
    kind = draw(st.sampled_from([q.Bytes, q.ByteCount, q.CodePoints, q.Normalised]))
    arguments = (text, steps) if issubclass(kind, q.OfNormalised) else (text,)
    return tried(kind, *arguments)


QUANTITIES: dict[str, st.SearchStrategy[q.Quantity]] = {
    "models": _of_models(),
    "counts": _of_counts(),
    "corpora": _of_corpora(),
    "tokenizers": _of_tokenizers(),
    "texts": _of_texts(),
}


@pytest.mark.parametrize("name", QUANTITIES)
def test_a_snippet_executed_as_displayed_prints_the_exact_value(name: str) -> None:
    drawn(given(QUANTITIES[name])(prints_the_value))()


# ---------------------------------------------------------------- hostile data

WORDS = st.text(
    st.one_of(
        st.sampled_from("'\"\\`*{}$#%(),;\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH JOINER}"),
        st.characters(),
    ),
    min_size=1,
    max_size=6,
).filter(lambda word: word.split() == [word] and word.isprintable() and "##" not in word)


def _with_words(a: str, b: str, c: str) -> list[q.Quantity]:
    """One quantity of each kind, over three words."""
    lm = q.CountedModel(((a, b, c), (c, b)), 2, q.Smoothing.MLE)
    smoothed = q.CountedModel(lm.corpus, 2, q.Smoothing.KNESER_NEY, Fraction(1, 2))
    table = q.TableModel(2, (((q.START,), ((a, Fraction(1)),)), ((a,), ((q.END, Fraction(1)),))))
    corpus = (a + b, a + b, a + b, c)
    trained = q.TrainedBpe(corpus, 1)
    given_ = q.Bpe(((a[0], b[0]),), trained.alphabet)
    pieces = q.WordPiece(tuple(dict.fromkeys([*trained.alphabet, f"##{b}"])))
    even = tuple((letter, Fraction(1, len(trained.alphabet))) for letter in trained.alphabet)
    return [
        q.Count((a, b), lm),
        q.Continuations((a,), lm),
        q.VocabularySize(q.CountedModel(lm.corpus, 2, q.Smoothing.ADD_ONE)),
        *(q.Score(b, (a,), model) for model in (lm, smoothed)),
        *(q.Probability((a,), model) for model in (lm, table)),
        q.Perplexity((a,), table),
        q.Ratio((a,), (c,), lm),
        q.Entropy((b,), lm),
        q.Branching((b,), lm),
        q.PairCount(a[0], b[0], corpus),
        q.SymbolCounts(corpus),
        q.FirstMerge(corpus, q.MergeRule.BPE),
        q.FirstMerge(corpus, q.MergeRule.WORDPIECE_COUNT),
        q.FirstMerges(corpus, 1),
        q.Vocabulary(corpus, 1),
        *(q.Tokenization(f"{a} {b}", one) for one in (trained, given_, pieces, q.unigram(even))),
        q.Fertility(a, trained),
        q.Bytes(a),
        q.ByteCount(a),
        q.CodePoints(a, (q.Normaliser.NFC,)),
        q.PreTokens(a),
        q.Normalised(a, (q.Normaliser.LOWERCASE,)),
        q.Gap("history", q.Score(b, (a,), lm)),
        q.Softmax(((a, Fraction(2)), (b + a, Fraction(1))), a, Fraction(1)),
        q.KeptTokens(((a, Fraction(1, 2)), (b + a, Fraction(1, 2))), 1, None),
        q.KeptProbability(((a, Fraction(1, 2)), (b + a, Fraction(1, 2))), None, Fraction(1, 3), a),
        q.AttentionWeight((Fraction(3),), ((Fraction(1),), (Fraction(0),)), 2, 1),
        q.Attention((Fraction(3),), ((Fraction(1),),) * 2, 2, ((Fraction(4),),) * 2, 1),
        q.Cosine((Fraction(1), Fraction(0)), (Fraction(1), Fraction(2))),
        q.EditDistance((a, b), (b, c), 2),
        *(kind((a,), (a, a + c)) for kind in (q.Precision, q.Recall, q.FMeasure)),
        q.ClippedPrecision((a, b), ((b, c),), 1),
        q.BrevityPenalty((a,), ((b, c),)),
        q.Bleu((a, b), ((a, c),), 1),
    ]


def _shape(code: str) -> list[str]:
    """A program without its string literals."""

    class Blank(ast.NodeTransformer):
        def visit_Constant(self, node: ast.Constant) -> ast.Constant:
            return ast.Constant("") if isinstance(node.value, str) else node

    return ast.dump(Blank().visit(ast.parse(code))).splitlines()


def _codes(words: tuple[str, str, str]) -> list[str]:
    try:
        return [code for one in _with_words(*words) if (code := claims.snippet(one))]
    except q.Impossible:
        assume(False)  # noqa: FBT003 - hypothesis takes it so
        raise


@drawn
@given(st.tuples(WORDS, WORDS, WORDS))
def test_no_data_leaves_its_string_literal(words: tuple[str, str, str]) -> None:
    plain = dict(zip(dict.fromkeys("".join(words)), string.ascii_letters, strict=False))
    harmless = tuple("".join(plain[letter] for letter in word) for word in words)
    hostile = _codes(words)
    assert list(map(_shape, hostile)) == list(map(_shape, _codes(harmless)))  # type: ignore[arg-type]


def test_a_quote_and_a_backslash_are_printed_as_they_are() -> None:
    word = "'\"\\*');x"
    quantity = q.Score(word, ("a",), q.CountedModel((("a", word),), 2, q.Smoothing.MLE))
    code = claims.snippet(quantity)
    assert code is not None
    assert running.run(code) == "1\n"


def test_every_kind_that_a_library_computes_has_a_snippet() -> None:
    with_one = {type(one) for one in _with_words("a", "b", "c")}
    assert {kind.of for kind in claims.quantity_kinds.values()} - with_one == {
        q.Calculation,
        q.StepOrder,
    }


@pytest.mark.parametrize(
    "quantity",
    [
        q.FirstMerge(("hug", "hug"), q.MergeRule.WORDPIECE_LIKELIHOOD),
        q.Calculation("6*2"),
        q.VocabularySize(q.CountTable(2, ((("a",), (("b", 2),)),), (), q.Smoothing.ADD_ONE)),
    ],
)
def test_what_no_library_computes_has_no_snippet(quantity: q.Quantity) -> None:
    assert claims.snippet(quantity) is None


# ---------------------------------------------------------------- gaps

LM = q.CountedModel((("a", "b", "a"), ("a", "a")), 2, q.Smoothing.MLE)
ADDED = q.CountedModel(LM.corpus, 2, q.Smoothing.ADD_ONE_NLTK)
TRAINED = q.TrainedBpe(("aab", "aab", "ab"), 2)
JOINED = q.FirstMerge(("aab", "aac", "aab"), q.MergeRule.WORDPIECE_COUNT)
UNKNOWN = q.Tokenization("ac", q.WordPiece(("a", "##b")))
GAPS: dict[
    str, tuple[q.Score | q.Continuations | q.Vocabulary | q.Tokenization | q.FirstMerge, ...]
] = {
    "score": (q.Score("b", ("a",), LM),),
    "word": (
        q.Score("b", ("a",), LM),
        q.Score("it's", ("a",), q.CountedModel((("a", "it's"),), 2, q.Smoothing.MLE)),
    ),
    "fit": (q.Score("b", ("a",), LM), q.Continuations(("a",), LM)),
    "known-words": (q.Score("b", ("a",), LM), q.Continuations(("a",), LM)),
    "train": (q.Tokenization("aab", TRAINED), JOINED),
    "unknown": (UNKNOWN,),
    "vocab": (q.Vocabulary(TRAINED.words, 2), JOINED),
    "text": (q.Tokenization("aab", TRAINED), q.Tokenization("ab", q.WordPiece(("a", "##b")))),
    "history": (
        q.Score("b", ("a",), LM),
        q.Score("it's", ("a",), q.CountedModel((("a", "it's"),), 2, q.Smoothing.MLE)),
        q.Score("a", ("it's",), q.CountedModel((("it's", "a"),), 2, q.Smoothing.MLE)),
        q.Score("a", ("a", "b"), q.CountedModel(LM.corpus, 3, q.Smoothing.MLE)),
    ),
    "counts": (q.Continuations(("a",), LM),),
    "estimator": (q.Score("b", ("a",), LM), q.Score("b", ("a",), ADDED)),
    "vocab-size": (q.Vocabulary(TRAINED.words, 2), JOINED),
    "trainer": (q.Tokenization("aab", TRAINED), JOINED),
    "model": (
        JOINED,
        q.Tokenization("aab", TRAINED),
        q.Tokenization("ab", q.WordPiece(("a", "##b"))),
    ),
    "encode": (q.Tokenization("aab", TRAINED),),
    "tokens": (q.Tokenization("aab", TRAINED),),
}


@pytest.mark.parametrize("name", gaps.NAMES)
def test_a_program_whose_gap_is_filled_with_what_is_accepted_prints_the_value(name: str) -> None:
    for of in GAPS[name]:
        found = gapped(q.Gap(name, of))
        assert found.filled(found.accepted[0]) == claims.snippet(of)
        for piece in found.accepted:
            printed = running.run(found.filled(piece))
            assert claims.is_printed(claims.solve(of), printed), f"{piece}: {printed}"


@pytest.mark.parametrize("name", gaps.NAMES)
def test_a_program_whose_gap_is_filled_by_a_mistake_fails_or_prints_something_else(
    name: str,
) -> None:
    for of in GAPS[name]:
        gap = q.Gap(name, of)
        values = [one.value(gap) for one in misconceptions().values() if q.Gap in one.about]
        wrong = [
            value.text if isinstance(value, String) else str(value) for value in values if value
        ]
        assert wrong
        for piece in wrong:
            assert piece not in gapped(gap).accepted
            try:
                printed = running.run(gapped(gap).filled(piece))
            except running.Failed:
                continue
            assert not claims.is_printed(claims.solve(of), printed), piece


def test_data_are_never_taken_for_a_gap() -> None:
    word = "p=lm.score(a,['x'])"
    model = q.CountedModel((("a", word), ("a", "b")), 2, q.Smoothing.MLE)
    found = gapped(q.Gap("history", q.Score(word, ("a",), model)))
    assert found.accepted[0] == "['a']"


def test_a_program_without_the_piece_has_no_gap() -> None:
    with pytest.raises(q.Impossible):
        gapped(q.Gap("counts", q.Score("b", ("a",), LM)))
    with pytest.raises(q.Impossible):  # the word would be taken for the gap
        gapped(
            q.Gap(
                "score",
                q.Score("____", ("a",), q.CountedModel((("a", "____"),), 2, q.Smoothing.MLE)),
            )
        )


# ---------------------------------------------------------------- what it prints


@pytest.mark.parametrize(
    ("value", "printed", "is_it"),
    [
        (Fraction(1, 3), "0.3333\n", True),
        (Fraction(1, 3), "0.3334\n", False),
        (Fraction(1, 3), "0.333\n", False),
        (Fraction(5, 32), "0.1562\n", True),  # 0.15625: a half may go either way
        (Fraction(5, 32), "0.1563\n", True),
        (Fraction(1, 2), "0.5\n", True),
        (Fraction(12_345), "12345\n", True),
        (Fraction(12_345), "12346\n", False),
        (Fraction(12_345), "1.234e+04\n", True),
        (Fraction(0), "0\n", True),
        (Fraction(0), "1e-17\n", False),
        (Fraction(1), "nan\n", False),
        (Fraction(1), "\n", False),
        (Root(Fraction(100), 3), "4.642\n", True),
        (Infinite(), "inf\n", True),
        (Infinite(), "-inf\n", False),
        (Infinite(), "9e99\n", False),
        (Tokens(("a", "##b")), "['a', '##b']\n", True),
        (Tokens(("a", "##b")), "['##b', 'a']\n", False),
        (Tokens(("a",)), "a\n", False),
        (String("a "), "a \n", True),
        (Merge("a", "b", "ab"), "['a', 'b']\n", True),
        (Merge("a", "b", "ab"), "['b', 'a']\n", False),
        (Merges((("a", "b"),)), "[['a', 'b']]\n", True),
        (Counts((("b", 2), ("a", 1))), "{'a': 1, 'b': 2}\n", True),
        (Counts((("b", 2), ("a", 1))), "{'a': 1}\n", False),
        (Series((Fraction(1), Fraction(3, 2))), "1\n1.5\n", True),
        (Series((Fraction(1), Fraction(3, 2))), "1\n", False),
    ],
)
def test_what_is_printed_is_compared_with_the_exact_value(
    value: Value, printed: str, *, is_it: bool
) -> None:
    assert claims.is_printed(value, printed) is is_it


# ---------------------------------------------------------------- the worker


@pytest.fixture
def worker() -> Iterator[running.Worker]:
    """A worker with narrow bounds."""
    one = running.Worker(seconds=1, mebibytes=512)
    yield one
    one.close()


def test_a_worker_executes_each_snippet_in_a_fresh_namespace(worker: running.Worker) -> None:
    assert worker.run("a = 1\nprint(a)") == "1\n"
    with pytest.raises(running.Failed, match="NameError: name 'a' is not defined"):
        worker.run("print(a)")


def test_one_worker_executes_many_snippets_and_imports_a_library_once(
    worker: running.Worker,
) -> None:
    ask = "import os, sys\nprint(os.getpid(), 'tokenizers' in sys.modules)"
    first = worker.run(ask).split()
    worker.run("import tokenizers")
    assert worker.run(ask).split() == [first[0], "True"]


@pytest.mark.parametrize(
    "code",
    ["while True: pass", "a = ['a']\nwhile True: a *= 2", "import os\nos._exit(0)"],
    ids=["endless", "greedy", "ended"],
)
def test_a_snippet_out_of_bounds_fails_and_the_next_one_is_executed(
    code: str, worker: running.Worker
) -> None:
    with pytest.raises(running.Failed, match=r"too much time or memory|MemoryError"):
        worker.run(code)
    assert worker.run("print('next')") == "next\n"


def test_a_snippet_that_waits_for_ever_is_given_up() -> None:
    idle = running.Worker(wait=1)
    with pytest.raises(running.Failed, match="too much time"):
        idle.run("import time\nwhile True: time.sleep(60)")
    idle.close()


def test_a_worker_tells_what_is_printed_from_what_a_library_writes(worker: running.Worker) -> None:
    code = "import os, sys\nos.write(1, b'noise')\nos.write(2, b'noise')\nprint('ñ\\n', end='')"
    assert worker.run(code) == "ñ\n"


# ---------------------------------------------------------------- demonstrations

AGREED = Agreed(
    "t",
    q.Tokenization("aab", q.Bpe((("a", "a"),), ("a", "b"))),
    Tokens(("aa", "b")),
    claims.judge(q.Tokenization("aab", q.Bpe((("a", "a"),), ("a", "b")))),
)
AT = Source("una.yaml", "variants:").at(1, 1)


def test_a_demonstration_is_the_code_and_what_it_printed() -> None:
    sink = Sink()
    found = demonstrate(AGREED, AT, SPANISH, sink)
    assert sink.all == ()
    assert found is not None
    assert (
        found.value
        == """\
```python
from tokenizers import Tokenizer, models

pieces = 'a b aa'.split()
vocab = {piece: n for n, piece in enumerate(pieces)}
merges = [('a', 'a')]
tokenizer = Tokenizer(models.BPE(vocab, merges))
print(tokenizer.encode('aab').tokens)
```

Escribe:

```
['aa', 'b']
```"""
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("print(['a', 'a', 'b'])", "it prints `['a', 'a', 'b']`"),
        ("1 / 0", "it fails: ZeroDivision"),
    ],
)
def test_code_that_does_not_print_the_verified_answer_is_reported(
    code: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.verify.demonstrate.snippet", lambda _: code)
    sink = Sink()
    assert demonstrate(AGREED, AT, SPANISH, sink) is None
    (problem,) = sink.all
    assert (problem.code.id, problem.span) == ("K104", AT)
    assert problem.notes[0].startswith(said)
