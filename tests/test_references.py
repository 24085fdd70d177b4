"""References to the `verify:` block: only what the block gives is accepted, and `--fix` fills what is missing."""

from __future__ import annotations

import re
from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from command import ROOT
from drawn_quantities import contexts_of, count_tables, counted, given_merges, sentences, tables
from hypothesis import given
from hypothesis import strategies as st
from referred import Referred, references

from builder import quantities as q
from builder.claims import model_kinds, parts_of, quantity_kinds
from builder.display.atoms import atoms
from builder.display.write import Writer
from builder.languages import Locale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PIECE = re.compile(r"`[^`]*`|\$\$.*?\$\$|\$[^$]*\$|[^\W\d_]+(?:-\w+)*|[,;]", re.DOTALL)
DIGIT = re.compile(r"(?<!\{c)\d")
"""Not the numbers of deletions."""
ROUNDED = re.compile(r"\\approx [\d.]+")
FILLING = {"letras", "luego", "primero", "después"}
"""Words that a list can do without."""
SAME = {
    ("elo-400-puntos", "diez"): {"10", "diez"},
    ("a10b10-frase-a", "fin"): {"$0$"},
    ("bigrama-p-ab", "P.steps"): {
        r"$P = 1 \cdot 0.1 \cdot 0.1 = 0.01$",
        r"$$P = 1 \cdot 0.1 \cdot 0.1 = 0.01$$",
    },
    ("perplejidad-uniforme-toda-frase", "P"): {"$4$"},
}
"""Texts of other references of the note that say the same."""
HEADS = {r"$p(a \mid a) =$", r"$p(\langle /s \rangle \mid b) =$"}
"""What comes before a deletion, and says nothing without it."""
LOCALES = [Locale("es", "."), Locale("es", ","), Locale("en", "."), Locale("en", ",")]
BY_NOTE: dict[str, list[Referred]] = defaultdict(list)
for one in references():
    BY_NOTE[one.note.id].append(one)


def changed(referred: Referred) -> Iterator[str]:
    """Other texts for a reference, each wrong in one thing."""
    shown = referred.shown
    yield from ("", f"{shown} {shown}", f"{shown}, {shown}", f"{shown} y {shown}")
    for digit in DIGIT.finditer(shown):
        before, after = shown[: digit.start()], shown[digit.end() :]
        yield f"{before}{(int(digit[0]) + 1) % 10}{after}"
        if not ROUNDED.search(before + digit[0]):
            yield before + after
    for piece in PIECE.finditer(shown):
        before, after = shown[: piece.start()], shown[piece.end() :]
        yield f"{before}{piece[0]} {piece[0]}{after}"
        if piece[0] not in FILLING | HEADS:
            yield before + after
    for code in re.finditer("`([^`]*)`", shown):
        before, after = shown[: code.start()], shown[code.end() :]
        tokens = code[1].split()
        for n, token in enumerate(tokens):
            yield f"{before}`{' '.join([*tokens, token])}`{after}"
            if len(tokens) > 1:
                yield f"{before}`{' '.join(tokens[:n] + tokens[n + 1 :])}`{after}"
        if len(code[1]) > 1:
            yield f"{before}`{code[1][:-1]}`{after}"
    same = {shown, *SAME.get((referred.note.id, referred.reference.name), ())}
    yield from {other.shown for other in BY_NOTE[referred.note.id]} - same


def test_the_collection_takes_from_its_blocks_what_it_displays() -> None:
    assert len(BY_NOTE) >= 23
    assert sum(map(len, BY_NOTE.values())) >= 170


@pytest.mark.parametrize("note", BY_NOTE)
def test_every_reference_of_the_collection_refuses_every_other_text(note: str) -> None:
    for referred in BY_NOTE[note]:
        assert referred.problems(referred.shown) == []
        accepted = {text for text in changed(referred) if not referred.problems(text)}
        assert accepted == set(), referred


def written_is_accepted(bound: q.Quantity | q.Model) -> None:
    """Assert that each way to write each part is read as that part, in every locale."""
    for locale in LOCALES:
        writer = Writer(locale)
        for part, ways in parts_of(bound).items():
            for way in ways:
                shown = way.written(writer, "P")
                assert way.is_said(atoms(shown), writer, "P"), (part, shown)


def written_is_accepted_if_possible(build: Callable[[], q.Quantity]) -> None:
    """Assert the same of a quantity, unless the model has none of the kind."""
    try:
        quantity = build()
    except q.Impossible:
        return
    written_is_accepted(quantity)


@given(st.data())
def test_what_is_filled_in_is_accepted_for_n_grams(data: st.DataObject) -> None:
    model = data.draw(st.one_of(counted(), tables(), count_tables()))
    sentence, other = data.draw(sentences(model)), data.draw(sentences(model))
    word, history = data.draw(st.sampled_from(["a", "b", q.END])), data.draw(contexts_of(model))
    written_is_accepted(model)
    builds: list[Callable[[], q.Quantity]] = [
        lambda: q.Probability(sentence, model),
        lambda: q.Perplexity(sentence, model),
        lambda: q.Ratio(sentence, other, model),
        lambda: q.Score(word, history, model),
        lambda: q.Entropy(history, model),
        lambda: q.Branching(history, model),
    ]
    if not isinstance(model, q.TableModel):
        builds += [
            lambda: q.Continuations(history, model),
            lambda: q.Count((*history, word), model),
            lambda: q.VocabularySize(model),
        ]
    for build in builds:
        written_is_accepted_if_possible(build)


@given(given_merges(), st.text("abc", min_size=1, max_size=8), st.integers(1, 4))
def test_what_is_filled_in_is_accepted_for_tokenisers(bpe: q.Bpe, text: str, merges: int) -> None:
    words = tuple(text[n:] for n in range(len(text)))
    pieces = q.WordPiece(tuple(dict.fromkeys((*"abc", "##a", "##b", "##c", text))))
    numbers = tuple((piece, Fraction(n, 210)) for n, piece in enumerate(sorted({*"abc", text}), 1))
    unigram = q.Unigram(numbers, are_logs=False)
    tokenisers = (
        bpe,
        q.TrainedBpe(words, merges),
        q.TrainedBpe(words * 13, merges),
        pieces,
        unigram,
    )
    quantities: list[q.Quantity] = [
        *(q.Tokenization(text, one) for one in (bpe, pieces, unigram)),
        *(q.Fertility(text, one) for one in (bpe, pieces, unigram)),
        q.PairCount("a", "b", words),
        q.SymbolCounts(words),
        q.FirstMerges(words, merges),
        q.Vocabulary(words, merges),
        *(q.FirstMerge(words, rule) for rule in q.MergeRule if len(text) > 1),
    ]
    for bound in (*tokenisers, *quantities):
        written_is_accepted(bound)


CORPUS = q.CountedModel((("a", "b"), ("a", "c")), 2, q.Smoothing.ADD_ONE_NLTK)
ADDED = q.CountedModel(CORPUS.corpus, 2, q.Smoothing.ADD, Fraction(1, 2))
COUNTS = q.CountTable(
    2, ((("a",), (("b", 9), ("c", 1))),), ((("a",), 10),), q.Smoothing.ADD, Fraction(2)
)
TABLE = q.TableModel(2, (((q.START,), (("a", Fraction(1)),)), (("a",), (("b", Fraction(1)),))))
MERGES = q.Bpe((("a", "b"), ("ab", "a")), ("a", "b"))
TRAINED = q.TrainedBpe(("abab",), 1)
PIECES = q.WordPiece(("a", "b", "##b"))
SPREAD = q.TableModel(2, ((("a",), tuple((w, Fraction(1, 4)) for w in ("a", "b", "c", q.END))),))
TWO_TO_ONE = (("a", Fraction(2, 3)), ("b", Fraction(1, 3)))
ONES = ((Fraction(1),), (Fraction(1),))
SAMPLES: dict[str, tuple[q.Quantity | q.Model, ...]] = {
    "unigram": (TABLE,),
    "bigram": (TABLE,),
    "trigram": (TABLE,),
    "corpus": (CORPUS, ADDED),
    "counts": (COUNTS,),
    "bpe": (MERGES, TRAINED),
    "wordpiece": (PIECES,),
    "unigram-pieces": (q.unigram((("a", Fraction(-1)), ("b", Fraction(-2)))),),
    "value": (q.Calculation("2"),),
    "count": (q.Count(("a", "b"), CORPUS),),
    "code-gap": (q.Gap("history", q.Score("b", ("a",), CORPUS)),),
    "continuations": (q.Continuations(("a",), CORPUS),),
    "vocabulary-size": (q.VocabularySize(CORPUS),),
    "score": (q.Score("b", ("a",), CORPUS), q.Score("b", ("a",), SPREAD)),
    "probability": (q.Probability(("a", "b"), CORPUS),),
    "perplexity": (q.Perplexity(("a", "b"), CORPUS),),
    "ratio": (q.Ratio(("a", "b"), ("a", "c"), CORPUS),),
    "entropy": (q.Entropy(("a",), SPREAD),),
    "branching": (q.Branching(("a",), SPREAD),),
    "pair-count": (q.PairCount("a", "b", ("ab",)),),
    "symbol-counts": (q.SymbolCounts(("ab",)),),
    "first-merge": (q.FirstMerge(("ab",), q.MergeRule.WORDPIECE_LIKELIHOOD),),
    "first-merges": (q.FirstMerges(("ab",), 1),),
    "vocabulary": (q.Vocabulary(("ab",), 1),),
    "tokens": (q.Tokenization("ababa", MERGES),),
    "fertility": (q.Fertility("ab", MERGES),),
    "step-order": (q.StepOrder("mle-sequence", ("seen", "derivative", "unseen")),),
    "bytes": (q.Bytes("ñ"),),
    "byte-count": (q.ByteCount("ñ"),),
    "code-points": (q.CodePoints("É", (q.Normaliser.NFD,)),),
    "pre-tokens": (q.PreTokens("el año"),),
    "normalised": (q.Normalised("ÁRBOL", (q.Normaliser.BERT,)),),
    "softmax": (q.Softmax((("a", Fraction(2)), ("b", Fraction(1))), "a", Fraction(1)),),
    "kept-tokens": (q.KeptTokens(TWO_TO_ONE, 1, None),),
    "kept-probability": (q.KeptProbability(TWO_TO_ONE, 1, None, "a"),),
    "attention-weight": (q.AttentionWeight((Fraction(2),), ONES, 2, 1),),
    "attention": (q.Attention((Fraction(2),), ONES, 2, ONES, 1),),
    "cosine": (q.Cosine(*ONES),),
    "edit-distance": (q.EditDistance(("a",), ("b",), 1),),
    "precision": (q.Precision(("a",), ("a", "b")),),
    "recall": (q.Recall(("a",), ("a", "b")),),
    "f1": (q.FMeasure(("a",), ("a", "b")),),
    "clipped-precision": (q.ClippedPrecision(("a",), (("a",),), 1),),
    "brevity-penalty": (q.BrevityPenalty(("a",), (("a",),)),),
    "bleu": (q.Bleu(("a",), (("a",),), 1),),
}
"""Quantities and models that have, together, every part of their kind."""


def documented() -> dict[str, set[str]]:
    """The parts of each kind in the table of docs/cards.md."""
    guide = (ROOT / "docs" / "cards.md").read_text("utf-8")
    table = guide[guide.index("| kind | parts |") :].partition("\n\n")[0]
    found = {}
    for row in table.splitlines()[2:]:
        kinds, parts = row.strip("| ").split("|", 1) if "|" in row.strip("| ") else (row, "")
        named = re.sub(r"\([^)]*\)", "", parts)
        for kind in re.findall(r"`([^`]+)`", kinds):
            found[kind] = set(re.findall(r"`([^`]+)`", named))
    return found


def test_the_guide_lists_the_parts_of_every_kind() -> None:
    assert set(SAMPLES) == {*model_kinds, *quantity_kinds}
    given_parts = {
        kind: {part for one in samples for part in parts_of(one)} - {""}
        for kind, samples in SAMPLES.items()
    }
    assert given_parts == documented()
