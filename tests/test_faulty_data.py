"""Data that both solvers would read wrongly alike are refused where a model is read, or have the right answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from test_model_kinds import DISPLAY

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

TABLE = 'lm: {bigram: {"<s>": {a: 1}, a: {a: 0.5, "</s>": 0.5}}}'
CORPUS = "lm: {corpus: [a b, b b], order: 2}"
TRIGRAMS = "lm: {corpus: [a b, b b], order: 3}"


def problems(block: str, project: Project, shown: str = "$1$") -> list[str]:
    """What is reported of a card whose answer is `x`, but for what its question does not display."""
    lines = "".join(f"  {line}\n" for line in block.splitlines())
    card = f"---\nid: uno\nverify:\n{lines}  answer: x\n---\n¿Cuánto?\n\n---\n\n{shown}\n"
    found = [d for d in run(project({"uno.md": card})).sink.all if d.code.id not in DISPLAY]
    return [d.message for d in found if d.code.id[0] in "LK"]


REFUSED = {
    "a table that predicts `<s>`": (
        'lm: {bigram: {"<s>": {a: 1}, a: {"<s>": 0.5, "</s>": 0.5}}}\nx: {score: a, after: "<s>", under: lm}',
        "never predicts",
    ),
    "a row after `</s>`": (
        'lm: {bigram: {"<s>": {a: 1}, a: {"</s>": 1}, "</s>": {a: 1}}}\nx: {score: a, after: "<s>", under: lm}',
        "nothing follows",
    ),
    "a sentence of a table that never ends": (
        'lm: {bigram: {"<s>": {a: 1}, a: {a: 1}}}\nx: {probability: a, under: lm}',
        "no sentence ends",
    ),
    "a row of two words as one": (
        'lm: {bigram: {"<s>": {"a b": 1}}}\nx: {score: a, after: "<s>", under: lm}',
        "is not one word",
    ),
    "a word of two words": (f"{TABLE}\nx: {{score: a a, after: a, under: lm}}", "is not one word"),
    "a word that the table does not have": (
        f"{TABLE}\nx: {{score: z, after: a, under: lm}}",
        "does not mention `z`",
    ),
    "a sentence with a word that the table does not have": (
        f"{TABLE}\nx: {{perplexity: a z, under: lm}}",
        "does not mention `z`",
    ),
    "`<s>` after a word": (
        'lm: {trigram: {"a <s>": {a: 1}}}\nx: {score: a, after: a <s>, under: lm}',
        "comes after a word",
    ),
    "`<s>` after a word of a history": (
        f'{TRIGRAMS}\nx: {{score: a, after: "a <s>", under: lm}}',
        "comes after a word",
    ),
    "a word that formulas read as any word": (
        "lm: {corpus: [a * b], order: 2}\nx: {count: a, under: lm}",
        "any word",
    ),
    "nltk's symbol of unknown words": (
        f"{CORPUS}\nx: {{score: <UNK>, after: a, under: lm}}",
        "contains `<UNK>`",
    ),
    "an invisible sentence": (
        'lm: {corpus: [a b, " "], order: 2}\nx: {count: a, under: lm}',
        "a sentence is empty",
    ),
    "a vocabulary after more merges than there are": (
        "x: {vocabulary: [ab], merges: 5}",
        "run out after 1",
    ),
    "more first merges than there are": ("x: {first-merges: [ab], merges: 2}", "run out after 1"),
    "tokens under more merges than there are": (
        "lm: {bpe: {corpus: [ab], merges: 2}}\nx: {tokens: ab, under: lm}",
        "run out after 1",
    ),
    "a piece for what is unknown": (
        'lm: {wordpiece: {vocabulary: [a, "[UNK]"]}}\nx: {tokens: a, under: lm}',
        "stands for unknown",
    ),
    "a word that begins with the prefix of pieces": (
        'lm: {wordpiece: {vocabulary: [a, "##a"]}}\nx: {tokens: "##a", under: lm}',
        "contains `##`",
    ),
    "training words with the prefix of pieces": (
        'x: {first-merge: ["a##b"], rule: wordpiece-count}',
        "contains `##`",
    ),
    "an alphabet with a space": (
        'lm: {bpe: {merges: [a b], alphabet: ["a b"]}}\nx: {tokens: ab, under: lm}',
        "not one word",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused(what: str, project: Project) -> None:
    block, said = REFUSED[what]
    found = problems(block, project)
    assert len(found) == 1
    assert said in found[0]


RIGHT: dict[str, Any] = {
    "ends of sentences under bigrams": (f'{CORPUS}\nx: {{count: "</s>", under: lm}}', "$2$"),
    "ends of sentences under trigrams": (f'{TRIGRAMS}\nx: {{count: "b </s>", under: lm}}', "$2$"),
    "all merges that there are": ("x: {vocabulary: [ab], merges: 1}", "`a b ab`"),
    "a sentence of a table": (f"{TABLE}\nx: {{probability: a, under: lm}}", "$0.5$"),
    "an impossible word of a table": (
        'lm: {bigram: {"<s>": {a: 1, b: 0}, a: {"</s>": 1}}}\nx: {score: b, after: "<s>", under: lm}',
        "$0$",
    ),
    "the end of a table that never ends": (
        'lm: {bigram: {a: {b: 1}}}\nx: {score: "</s>", after: a, under: lm}',
        "$0$",
    ),
    "one prediction of a table that never ends": (
        "lm: {unigram: {a: 0.5, b: 0.5}}\nx: {entropy: '', under: lm}",
        "$1$",
    ),
}


@pytest.mark.parametrize("what", RIGHT)
def test_it_has_the_right_answer(what: str, project: Project) -> None:
    block, shown = RIGHT[what]
    assert problems(block, project, shown) == []
    assert problems(block, project, "$7$") != []


@pytest.mark.parametrize("figure", ["heat-map, values: probabilities", "automaton"])
def test_a_figure_of_a_table_that_leaves_words_out_is_refused(
    figure: str, project: Project
) -> None:
    rows = "{a: {b: 0.6}, b: {a: 0.5}}"
    for key, expected in (("partial: true", "the table does not have"), ("partial: false", "add")):
        block = f"  lm: {{bigram: {rows}, {key}}}\n  x: {{figure: {figure}, under: lm}}\n"
        card = f"---\nid: uno\nverify:\n{block}---\n¿Cuánto?\n\n---\n\n![](figure:x)\n"
        (found,) = [d for d in run(project({"uno.md": card})).sink.all if d.code.id[0] in "LK"]
        assert expected in found.message


@pytest.mark.parametrize("figure", ["heat-map, values: probabilities", "automaton"])
def test_a_figure_of_a_table_that_never_ends_is_drawn(figure: str, project: Project) -> None:
    block = (
        f"  lm: {{bigram: {{a: {{b: 1}}, b: {{a: 1}}}}}}\n  x: {{figure: {figure}, under: lm}}\n"
    )
    card = f"---\nid: uno\nverify:\n{block}---\n¿Cuánto?\n\n---\n\n![](figure:x)\n"
    assert [d for d in run(project({"uno.md": card})).sink.all if d.code.id[0] in "LK"] == []
