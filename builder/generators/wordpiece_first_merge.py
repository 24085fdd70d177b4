"""`wordpiece-first-merge`: the first WordPiece merge on a corpus, under a rule.

    corpus: [aabb]
    rule: likelihood

asks for `a ##a` → `aa`, whose score 1/(1·1) beats 1/(1·2) and 1/(2·2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.exact import wordpiece
from builder.generators import _samples, _tokens
from builder.generators._draft import (
    Draft,
    DraftOption,
    Generator,
    bound_names,
    options,
    wrong_answers,
)
from builder.schema import Key, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_RULES = {"likelihood": q.MergeRule.WORDPIECE_LIKELIHOOD, "count": q.MergeRule.WORDPIECE_COUNT}
_OTHERS = ("count-rule", "likelihood-rule", "over-left", "sum-below", "runner-up", "worst-pair")
_ROWS = 6


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the card."""
    words = q.words_of(parameters["corpus"])
    rule = _RULES[parameters["rule"]]
    quantity = q.FirstMerge(words, rule)
    key = wordpiece.first_merge(words, rule)
    wrong = wrong_answers(quantity, key, (), _OTHERS, writer.words)
    name = writer.words.text("family-name-merge")
    chosen = options(
        DraftOption(_tokens.show_merge(key), "", name, is_key=True), wrong, _tokens.show_merge
    )
    return Draft(
        stem=writer.words.text(
            f"family-wordpiece-first-merge-stem-{parameters['rule']}",
            corpus=_tokens.stated_corpus(words, writer),
            score=r"$\frac{N(xy)}{N(x)\,N(y)}$",
        ),
        options=chosen,
        solution=writer.words.text(
            f"family-wordpiece-first-merge-solution-{parameters['rule']}",
            table=_SHOWN[rule](words, writer),
        ),
        names=bound_names(name, quantity, chosen, wrong),
    )


def _scores(words: q.Sentence, writer: Writer) -> str:
    found = wordpiece.symbol_counts(words)
    ranked = sorted(wordpiece.scores(words).items(), key=lambda item: (-item[1], item[0]))
    rows = []
    for (left, right), value in ranked[:_ROWS]:
        n, a, b = found[left, right], found[left,], found[right,]
        product = f"\\frac{{{n}}}{{{a} \\cdot {b}}}"
        whole = (
            f"\\frac{{{value.numerator}}}{{{value.denominator}}}"
            if value.denominator > 1
            else str(value)
        )
        rows.append((f"{left} {right}", f"{product} = {whole}"))
    return _tokens.table(writer.words.text("family-column-score"), rows, writer)


def _counts(words: q.Sentence, writer: Writer) -> str:
    ranked = sorted(wordpiece.counts(words).items(), key=lambda item: (-item[1], item[0]))
    rows = [(f"{left} {right}", str(n)) for (left, right), n in ranked[:_ROWS]]
    return _tokens.table(writer.words.text("family-column-count"), rows, writer)


_SHOWN = {q.MergeRule.WORDPIECE_LIKELIHOOD: _scores, q.MergeRule.WORDPIECE_COUNT: _counts}


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters."""
    return {"corpus": _samples.words(rng, level, language), "rule": rng.choice(tuple(_RULES))}


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
