"""`ngram-counts`: the words that follow a context in a corpus, and their counts.

    corpus: [a a a b b]
    context: a

asks for `a: 2, b: 1`, like nltk's `lm.counts[["a"]]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import counting, ngram
from builder.generators import _ngram, _samples
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language
    from builder.values import Counts

_OTHERS = ("leaves-out-end", "counts-types", "counts-everywhere", "counts-predecessors")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    model = _ngram.counted_model(parameters)
    context = tuple(parameters["context"].split())
    quantity = q.Continuations(context, model)
    key = ngram.continuation_counts(context, model)
    words = writer.words.text
    history = write.code(" ".join(context))
    return DraftExercise(
        stem=f"{_ngram.corpus(model, writer)}\n\n"
        + words("family-ngram-counts-stem", history=history),
        shown=write.counts(key.entries),
        answer=produced.counts(key),
        steps=_steps(context, model, key, writer),
        names={words("family-name-counts"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _steps(
    context: q.Sentence, model: q.CountedModel, key: Counts, writer: Writer
) -> tuple[str, ...]:
    corpus = [write.code(" ".join(counting.padded(s, model.order))) for s in model.corpus]
    counts = r",\quad ".join(f"N({write.words((*context, word))}) = {n}" for word, n in key.entries)
    return (
        writer.words.text(
            "family-ngram-counts-padded", corpus="\n".join(f"- {sentence}" for sentence in corpus)
        ),
        writer.words.text(
            "family-ngram-counts-after",
            history=write.code(" ".join(context)),
            counts=f"$${counts}$$",
        ),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    corpus = _samples.sentences(rng, level, language)
    words = rng.choice(corpus).split()
    if level < _samples.HARD:
        return {"corpus": corpus, "context": rng.choice(words)}
    at = rng.randrange(len(words) - 1)
    return {"corpus": corpus, "order": 3, "context": " ".join(words[at : at + 2])}


GENERATOR = Generator(
    name="ngram-counts",
    parameters={
        **_ngram.COUNTS_KEYS,
        "context": Key(_ngram.SENTENCE, required=True),
    },
    draft=draft,
    example={"corpus": ("a b c", "a d c", "a b e"), "context": "a"},
    sample=sample,
)
