"""`wordpiece-first-merge`: the first WordPiece merge on a corpus, under a rule.

    corpus: [aabb]
    rule: likelihood

asks for `a ##a` → `aa`, whose score 1/(1·1) beats 1/(1·2) and 1/(2·2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import wordpiece
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.schema import Key, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_RULES = {"likelihood": q.MergeRule.WORDPIECE_LIKELIHOOD, "count": q.MergeRule.WORDPIECE_COUNT}
_OTHERS = ("count-rule", "likelihood-rule", "over-left", "sum-below", "runner-up", "worst-pair")
_ROWS = 6


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    words = q.words_of(parameters["corpus"])
    rule = _RULES[parameters["rule"]]
    quantity = q.FirstMerge(words, rule)
    key = wordpiece.first_merge(words, rule)
    text, by = writer.words.text, parameters["rule"]
    return DraftExercise(
        stem=text(
            f"family-wordpiece-first-merge-stem-{by}",
            corpus=_tokens.stated_corpus(words, writer),
            score=r"$\frac{N(xy)}{N(x)\,N(y)}$",
        ),
        shown=write.code(f"{key.left} {key.right}"),
        answer=produced.tokens((key.left, key.right)),
        steps=(
            text(f"family-wordpiece-first-merge-table-{by}", table=_SHOWN[rule](words, writer)),
            text(
                f"family-wordpiece-first-merge-most-{by}",
                pair=write.code(f"{key.left} {key.right}"),
            ),
        ),
        names={text("family-name-merge"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _scores(words: q.Sentence, writer: Writer) -> str:
    found = wordpiece.symbol_counts(words)
    ranked = sorted(wordpiece.scores(words).items(), key=lambda item: (-item[1], item[0]))
    rows = []
    for (left, right), value in ranked[:_ROWS]:
        n, a, b = found[left, right], found[left,], found[right,]
        product = f"\\frac{{{n}}}{{{a} \\cdot {b}}}"
        rows.append((f"{left} {right}", f"{product} = {writer.fraction(value)}"))
    return _tokens.table(writer.words.text("family-column-score"), rows, writer)


def _counts(words: q.Sentence, writer: Writer) -> str:
    ranked = sorted(wordpiece.counts(words).items(), key=lambda item: (-item[1], item[0]))
    rows = [(f"{left} {right}", str(n)) for (left, right), n in ranked[:_ROWS]]
    return _tokens.table(writer.words.text("family-column-count"), rows, writer)


_SHOWN = {q.MergeRule.WORDPIECE_LIKELIHOOD: _scores, q.MergeRule.WORDPIECE_COUNT: _counts}


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: pairs to count, then scores of few pairs, then of more."""
    rule = "count" if level == _samples.EASY else "likelihood"
    return {"corpus": _samples.words(rng, max(0, level - 1), language), "rule": rule}


GENERATOR = Generator(
    name="wordpiece-first-merge",
    parameters={
        "corpus": Key(_tokens.CORPUS.schema, required=True),
        "rule": Key(OneOf(tuple(_RULES)), required=True),
    },
    draft=draft,
    example={"corpus": ("aabb",), "rule": "likelihood"},
    sample=sample,
)
