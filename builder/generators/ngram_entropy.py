"""`ngram-entropy`: the entropy or the perplexity of what follows a context.

    probabilities: {a: {a: 0.5, b: 0.25, "</s>": 0.25}}
    context: a
    measure: entropy

asks for 1.5 bits. A certain outcome has entropy 0 and perplexity 1; V equally likely ones have log2 V and V.
An irrational answer is refused.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

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
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise: a rational answer, which needs no calculator."""
    model = _ngram.model_of(parameters)
    context = tuple(parameters.get("context", "").split())
    is_entropy = parameters["measure"] == "entropy"
    quantity: q.Entropy | q.Branching = (q.Entropy if is_entropy else q.Branching)(context, model)
    key = (ngram.entropy if is_entropy else ngram.branching)(context, model)
    entropy = ngram.entropy(context, model)
    if not isinstance(key, Fraction) or not isinstance(entropy, Fraction):
        raise Refused(codes.IMPOSSIBLE, say("impossible-parameters-irrational"))
    mistakes = wrong_answers(
        quantity, key, (), _ENTROPY if is_entropy else _PERPLEXITY, writer.words
    )
    asked = writer.words.text(
        f"family-ngram-entropy-stem-{parameters['measure']}{'-after' if context else ''}",
        history=write.code(" ".join(context)),
    )
    return DraftExercise(
        stem=f"{_ngram.stated(model, writer)}\n\n{asked}",
        shown=f"${writer.exact(key)}$",
        answer=produced.number(key),
        steps=_steps(quantity, entropy, writer),
        names={"H" if is_entropy else "PP": quantity, "H": q.Entropy(context, model)},
        mistakes=tuple(mistakes),
    )


def _steps(quantity: q.Entropy | q.Branching, entropy: Fraction, writer: Writer) -> tuple[str, ...]:
    words = writer.words.text
    shares = ngram.distribution(quantity.context, quantity.model)
    listed = "\n".join(
        f"- ${write.score(word, quantity.context)} = {writer.exact(p)}$"
        for word, p in shares.items()
    )
    terms = " ".join(
        "-"
        + (rf"{times} \cdot " if times > 1 else "")
        + rf"{writer.exact(p)} \cdot \log_2 {writer.exact(p)}"
        for p, times in Counter(shares.values()).items()
    )
    weighted = f"= {terms} " if len(shares) > 1 else ""
    mean = words("family-ngram-entropy-mean", entropy=f"$$H {weighted}= {writer.exact(entropy)}$$")
    steps = [words("family-ngram-entropy-shares", shares=listed), mean]
    if isinstance(quantity, q.Branching):
        powered = "= 2^{H} " if len(shares) > 1 else ""
        value = writer.exact(Fraction(2) ** int(entropy))
        perplexity = f"$$\\mathrm{{PP}} {powered}= {value}$$"
        steps.append(words("family-ngram-entropy-perplexity", perplexity=perplexity))
    if len(shares) == 1:
        steps[-1] += f"\n\n{words('family-ngram-entropy-certain')}"
    elif len(set(shares.values())) == 1:
        steps[-1] += f"\n\n{words('family-ngram-entropy-uniform')}"
    return tuple(steps)


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw an entropy, then a perplexity, then the entropy of what a corpus has."""
    if level < _samples.HARD:
        context, row = _samples.row(rng, level, language)
        measure = "entropy" if level == _samples.EASY else "perplexity"
        return {"probabilities": {context: row}, "context": context, "measure": measure}
    return _samples.until(_has_doubt, lambda: _counted(rng, language))


def _counted(rng: Random, language: Language) -> dict[str, Any]:
    corpus = _samples.sentences(rng, _samples.HARD, language)
    word = rng.choice(rng.choice(corpus).split())
    return {"corpus": corpus, "context": word, "measure": "entropy"}


def _has_doubt(parameters: Mapping[str, Any]) -> bool:
    """Whether several symbols may follow, and the entropy is rational."""
    entropy = ngram.entropy((parameters["context"],), _ngram.model_of(parameters))
    return isinstance(entropy, Fraction) and entropy > 0


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
