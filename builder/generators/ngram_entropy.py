"""`ngram-entropy`: the entropy or the perplexity of what follows a context.

    probabilities: {a: {a: 0.5, b: 0.25, "</s>": 0.25}}
    context: a
    measure: entropy

asks for 1.5 bits. A certain outcome has entropy 0 and perplexity 1; V equally likely ones have log2 V and V.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    bound_names,
    options,
    shuffled,
    wrong_answers,
)
from builder.schema import Key, OneOf
from builder.written import written

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language
    from builder.values import Number

_ENTROPY = (
    "perplexity-for-entropy",
    "uniform-entropy",
    "unweighted-entropy",
    "least-surprise",
    "no-entropy",
    "one-bit-a-symbol",
)
_PERPLEXITY = (
    "counts-outcomes",
    "entropy-for-perplexity",
    "unweighted-perplexity",
    "inverse-of-largest",
    "half-the-outcomes",
    "squared-outcomes",
)
_PLACES = 2


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    model = _ngram.model_of(parameters)
    context = tuple(parameters.get("context", "").split())
    is_entropy = parameters["measure"] == "entropy"
    quantity: q.Entropy | q.Branching = (q.Entropy if is_entropy else q.Branching)(context, model)
    key = (ngram.entropy if is_entropy else ngram.branching)(context, model)
    seed = _seed("Entropy" if is_entropy else "Branching", context, model)
    mistakes = shuffled(_ENTROPY if is_entropy else _PERPLEXITY, seed)
    wrong = wrong_answers(quantity, key, (), mistakes, writer.words)

    def show(value: Any) -> str:
        return f"${writer.short(value, _PLACES)}$"

    name = "H" if is_entropy else "PP"
    chosen = options(DraftOption(show(key), "", name, is_key=True), wrong, show)
    asked = writer.words.text(
        f"family-ngram-entropy-stem-{parameters['measure']}{'-after' if context else ''}",
        history=write.code(" ".join(context)),
        places=writer.number_word(_PLACES),
    )
    return Draft(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        options=chosen,
        solution=_solution(quantity, key, writer),
        names={
            **bound_names(name, quantity, chosen, wrong),
            "H": q.Entropy(context, model),
        },
        is_ordered=True,
    )


def _seed(measure: str, context: q.Sentence, model: q.NgramModel) -> str:
    """Build the seed of the distractors in the format of release 0.1.0, so that published cards do not change."""
    match model:
        case q.TableModel(order, rows):
            about = f"TableModel(order={order}, rows={written(rows)})"
        case q.CountedModel(corpus, order, smoothing):
            name = smoothing.value.upper().replace("-", "_")
            kind = f"<Smoothing.{name}: {written(smoothing.value)}>"
            about = f"CountedModel(corpus={written(corpus)}, order={order}, smoothing={kind})"
    return f"{measure}(context={written(context)}, model={about})"


def _solution(quantity: q.Entropy | q.Branching, key: Number, writer: Writer) -> str:
    shares = ngram.distribution(quantity.context, quantity.model)
    listed = r",\quad ".join(
        f"{write.score(word, quantity.context)} = {writer.exact(p)}" for word, p in shares.items()
    )
    entropy = ngram.entropy(quantity.context, quantity.model)
    terms = " ".join(
        "-"
        + (rf"{times} \cdot " if times > 1 else "")
        + rf"{writer.exact(p)} \cdot \log_2 {writer.exact(p)}"
        for p, times in Counter(shares.values()).items()
    )
    paragraphs = [
        writer.words.text(
            "family-ngram-entropy-solution",
            shares=f"$${listed}$$",
            entropy=f"$$H {f'= {terms} ' if len(shares) > 1 else ''}{_equals(entropy, writer)}$$",
        )
    ]
    if isinstance(quantity, q.Branching):
        powered = "= 2^{H} " if len(shares) > 1 else ""
        perplexity = f"$$\\mathrm{{PP}} {powered}{_equals(key, writer)}$$"
        paragraphs.append(
            writer.words.text("family-ngram-entropy-perplexity", perplexity=perplexity)
        )
    if len(shares) == 1:
        paragraphs.append(writer.words.text("family-ngram-entropy-certain"))
    elif len(set(shares.values())) == 1:
        paragraphs.append(writer.words.text("family-ngram-entropy-uniform"))
    return "\n\n".join(paragraphs)


def _equals(value: Number, writer: Writer) -> str:
    """Write a value after `=` or `≈`."""
    return f"{write.sign(value, _PLACES)} {writer.short(value, _PLACES)}"


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters, including the extreme cases."""
    measure = rng.choice(("entropy", "perplexity"))
    if level == _samples.HARD:
        corpus = _samples.sentences(rng, level, language)
        word = rng.choice(rng.choice(corpus).split())
        return {"corpus": corpus, "context": word, "measure": measure}
    context, row = _samples.row(rng, level, language)
    return {"probabilities": {context: row}, "context": context, "measure": measure}


GENERATOR = Generator(
    name="ngram-entropy",
    parameters={
        **_ngram.MODEL_KEYS,
        "context": Key(_ngram.SENTENCE),
        "measure": Key(OneOf(("entropy", "perplexity")), required=True),
    },
    draft=draft,
    example={
        "probabilities": (
            ("a", (("a", Fraction("0.5")), ("b", Fraction("0.25")), ("</s>", Fraction("0.25")))),
        ),
        "context": "a",
        "measure": "entropy",
    },
    sample=sample,
)
