"""`bpe-first-merge`: the first BPE merge on a corpus.

    corpus: [aaacccaaabdc]

asks for `a a` → `aa`, which occurs four times, overlaps included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import bpe
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language
    from builder.values import Merge

_OTHERS = ("without-overlaps", "second-most", "frequent-letters", "first-in-text", "last-in-text")
_ROWS = 6


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    words = q.words_of(parameters["corpus"])
    quantity = q.FirstMerge(words, q.MergeRule.BPE)
    key = bpe.first_merge(words)
    text = writer.words.text
    return DraftExercise(
        stem=text("family-bpe-first-merge-stem", corpus=_tokens.stated_corpus(words, writer)),
        shown=write.code(f"{key.left} {key.right}"),
        answer=produced.tokens((key.left, key.right)),
        steps=_steps(words, key, writer),
        names={text("family-name-merge"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _steps(words: q.Sentence, key: Merge, writer: Writer) -> tuple[str, ...]:
    found = bpe.pair_counts(bpe.letters(words))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    shown = [(f"{left} {right}", str(n)) for (left, right), n in ranked[:_ROWS]]
    table = _tokens.table(writer.words.text("family-column-count"), shown, writer)
    counted = writer.words.text("family-bpe-first-merge-counts", table=table)
    if len(ranked) > _ROWS:
        counted += f"\n\n{writer.words.text('family-bpe-first-merge-others')}"
    count = bpe.pair_count(key.left, key.right, words)
    return (
        counted,
        writer.words.text(
            "family-bpe-first-merge-most",
            pair=write.code(f"{key.left} {key.right}"),
            count=f"${write.pair_count(key.left, key.right)} = {count}$",
        ),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level, language)}


GENERATOR = Generator(
    name="bpe-first-merge",
    parameters={"corpus": Key(_tokens.CORPUS.schema, required=True)},
    draft=draft,
    example={"corpus": ("aaacccaaabdc",)},
    sample=sample,
)
