"""Snippets of n-gram models, with `nltk.lm`.

A counted model is trained with nltk's `padded_everygram_pipeline` where this counts as we do. It does not where n = 1,
because it pads nothing there, nor for the interpolated models, which must not predict `<s>`: these are fitted on
n-grams of sentences padded by hand. Which vocabulary leads to which V is explained in `builder.reference._nltk_fitted`.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import lcm

from builder.quantities import (
    END,
    START,
    Branching,
    Continuations,
    Count,
    CountedModel,
    CountTable,
    Entropy,
    NgramModel,
    Perplexity,
    Probability,
    Ratio,
    Score,
    Sentence,
    Smoothing,
    TableModel,
    VocabularySize,
)
from builder.snippets._python import lines, listed, printed, words

MAX_REPEATED = 1000
"""Maximum number of n-grams that a table is written with."""

_CLASSES = {
    Smoothing.MLE: "MLE",
    Smoothing.ADD_ONE: "Laplace",
    Smoothing.ADD_ONE_NLTK: "Laplace",
    Smoothing.ADD: "Lidstone",
    Smoothing.ADD_NLTK: "Lidstone",
    Smoothing.WITTEN_BELL: "WittenBellInterpolated",
    Smoothing.ABSOLUTE_DISCOUNTING: "AbsoluteDiscountingInterpolated",
    Smoothing.KNESER_NEY: "KneserNeyInterpolated",
}


def count(quantity: Count) -> str | None:
    """Print N(ngram), from the counts of an unsmoothed model."""
    *context, word = quantity.ngram
    if END in context:
        return None  # where n > 2, nltk pads with several `</s>`
    if isinstance(quantity.model, CountTable) and len(quantity.ngram) < quantity.model.order:
        return _with_counts(quantity.model, f"print({_following(quantity.ngram)}.N())")
    return _with_counts(quantity.model, f"print({_following(tuple(context))}[{word!r}])")


def continuations(quantity: Continuations) -> str | None:
    """Print a dictionary of what follows a context."""
    return _with_counts(quantity.model, f"print(dict({_following(quantity.context)}))")


def vocabulary_size(quantity: VocabularySize) -> str | None:
    """Print the size of nltk's vocabulary."""
    return _with_model(quantity.model, "print(len(lm.vocab))")


def score(quantity: Score) -> str | None:
    """Print p(word | context)."""
    return _with_model(quantity.model, *printed("p", _score(quantity.word, quantity.context)))


def _score(word: str, context: Sentence) -> str:
    return f"lm.score({word!r}, {list(context)!r})" if context else f"lm.score({word!r})"


def probability(quantity: Probability) -> str | None:
    """Print the product of a sentence's scores."""
    model = quantity.model
    return _with_model(
        model,
        f"grams = {_grams(quantity.sentence, model)}",
        *printed("p", _product("grams")),
        imports=("from math import prod", "from nltk import ngrams"),
    )


def perplexity(quantity: Perplexity) -> str | None:
    """Print nltk's perplexity of a sentence."""
    model = quantity.model
    return _with_model(
        model,
        f"grams = {_grams(quantity.sentence, model)}",
        *printed("pp", "lm.perplexity(grams)"),
        imports=("from nltk import ngrams",),
    )


def ratio(quantity: Ratio) -> str | None:
    """Print the quotient of two sentences' probabilities."""
    model = quantity.model
    return _with_model(
        model,
        f"first = {_grams(quantity.first, model)}",
        f"second = {_grams(quantity.second, model)}",
        f"p, q = [{_product('grams')} for grams in (first, second)]",
        *printed("ratio", "p / q"),
        imports=("from math import prod", "from nltk import ngrams"),
    )


def entropy(quantity: Entropy) -> str | None:
    """Print the mean of log2(1 / p) over the words that can follow."""
    return _of_distribution(quantity, "h", _ENTROPY)


def branching(quantity: Branching) -> str | None:
    """Print 2 to the power of that mean."""
    return _of_distribution(quantity, "pp", f"2 ** {_ENTROPY}")


_ENTROPY = "sum(p * log2(1 / p) for p in scores if p)"


def _of_distribution(quantity: Entropy | Branching, name: str, value: str) -> str | None:
    model = quantity.model
    if isinstance(model, CountedModel):
        known = dict.fromkeys(word for sentence in model.corpus for word in sentence)
    else:
        known = dict.fromkeys(word for _, row in model.rows for word, _ in row)
    following = [*(word for word in known if word != END), END]
    call = _score("word", quantity.context).replace("'word'", "word", 1)
    return _with_model(
        model,
        f"scores = [{call} for word in {words(following)}]",
        *printed(name, value),
        imports=("from math import log2",),
    )


def _grams(sentence: Sentence, model: NgramModel) -> str:
    """The n-grams of a sentence, which is written with its padding."""
    padded = (START,) * (model.order - 1) + sentence + (END,)
    return f"list(ngrams({words(padded)}, {model.order}))"


def _product(grams: str) -> str:
    return f"prod(lm.score(gram[-1], gram[:-1]) for gram in {grams})"


def _following(context: Sentence) -> str:
    """The counts of what follows a context."""
    return f"lm.counts[{list(context)!r}]" if context else "lm.counts.unigrams"


def _with_counts(model: CountedModel | CountTable, *calls: str) -> str | None:
    """Call an unsmoothed model, whose vocabulary hides no word."""
    if isinstance(model, CountTable):
        return _with_model(replace(model, smoothing=Smoothing.MLE, constant=None, v=None), *calls)
    return _with_model(replace(model, smoothing=Smoothing.MLE, constant=None), *calls)


def _with_model(model: NgramModel, *calls: str, imports: tuple[str, ...] = ()) -> str | None:
    """Build a model, then call it; None for one that nltk fits only with tricks."""
    built = _counted(model) if isinstance(model, CountedModel) else _table(model)
    if built is None:
        return None
    needed, setup = built
    return lines(_sorted({*imports, *needed}), setup, calls)


def _sorted(imports: set[str]) -> list[str]:
    """Imports in the usual order: the standard library first."""
    return sorted(imports, key=lambda line: ("nltk" in line, line))


_Built = tuple[tuple[str, ...], tuple[str, ...]]
"""Imports, and the lines that end with a fitted `lm`."""


def _counted(model: CountedModel) -> _Built | None:
    name, order = _CLASSES[model.smoothing], model.order
    constant = () if model.constant is None else (repr(float(model.constant)),)
    imports = [f"from nltk.lm import {name}"]
    corpus = listed("corpus", map(words, model.corpus))
    is_textbook = model.smoothing in (Smoothing.ADD_ONE, Smoothing.ADD)
    if is_textbook and not all(model.corpus):
        return (
            None  # `<s>` and `</s>` are both `<UNK>`, so an empty sentence's n-grams are confused
        )
    if model.smoothing.is_interpolated:
        first = (str(order), *constant)
        return (
            (*imports, "from nltk import ngrams"),
            (
                *corpus,
                f"train = [[gram for n in range(1, {order + 1})",
                f"          for gram in ngrams((n - 1) * [{START!r}] + words + [{END!r}], n)]",
                "         for words in corpus]",
                f"lm = {name}({', '.join(first)})",
                f"lm.fit(train, [{START!r}, {END!r}, *sum(corpus, [])])",
            ),
        )
    arguments = (*constant, str(order))
    if is_textbook:
        imports = [f"from nltk.lm import {name}, Vocabulary"]
        arguments = (*arguments, "vocabulary=Vocabulary(sum(corpus, []))")
    if order == 1:
        train = (f"train = [ngrams(words + [{END!r}], 1) for words in corpus]",)
        imports.append("from nltk import ngrams")
        fit = "lm.fit(train)" if is_textbook else f"lm.fit(train, [{END!r}, *sum(corpus, [])])"
    else:
        imports.append("from nltk.lm.preprocessing import padded_everygram_pipeline")
        train = (f"train, vocabulary = padded_everygram_pipeline({order}, corpus)",)
        fit = "lm.fit(train)" if is_textbook else "lm.fit(train, vocabulary)"
    return tuple(imports), (*corpus, *train, f"lm = {name}({', '.join(arguments)})", fit)


def _table(model: TableModel | CountTable) -> _Built | None:
    """Fit an unsmoothed model to the n-grams of a table, repeated as often as it says, or in proportion."""
    if isinstance(model, CountTable):
        if model.smoothing is not Smoothing.MLE or model.totals or model.v:
            return None
        counts = [(context, word, n) for context, row in model.rows for word, n in row]
    else:
        if model.is_partial:
            return None
        counts = [
            (context, word, int(p * lcm(*(Fraction(one).denominator for _, one in row))))
            for context, row in model.rows
            for word, p in row
        ]
    repeated = {(*context, word): n for context, word, n in counts if n}
    if sum(repeated.values()) > MAX_REPEATED:
        return None
    known = sorted({word for gram in repeated for word in gram} | set(model.known_words))
    return (
        ("from nltk.lm import MLE",),
        (
            *listed("counts", (f"{gram!r}: {n}" for gram, n in repeated.items()), "{}"),
            f"lm = MLE({model.order})",
            f"lm.fit([[gram for gram, n in counts.items() for _ in range(n)]], {words(known)})",
        ),
    )
