"""Parameters for every generator, and helpers that run them through the whole pipeline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from builder.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from conftest import Project

    from builder.model import RenderedNote
    from builder.pipeline import Result

Parameters = dict[str, Any]

ANIMALS = ["el gato come", "el perro come", "el gato duerme", "la gata duerme", "el gato"]
LETTERS = ["a b a b b", "b a", "a a b"]
SHEET = {
    "<s>": {"a": "1"},
    "a": {"a": "0.9", "b": "0.1"},
    "b": {"b": "0.9", "</s>": "0.1"},
}
HALVED = {
    "<s>": {"a": "1"},
    "a": {"a": "0.5", "b": "0.25", "</s>": "0.25"},
    "b": {"a": "0.5", "</s>": "0.5"},
}
HUG = ["hug hug pug pun bun hugs hugs"]
LOW = ["low low low low lower lower newest newest newest newest newest wider wider"]
MORE: Mapping[str, Sequence[Parameters]] = {
    "bpe-encode": [
        {"merges": ["b c", "a b", "ab c"], "text": "abcabab"},
        {"merges": ["a n", "b an", "an a"], "text": "banana ana"},
        {"corpus": ["ababab", "abc"], "merges": 2, "text": "ababa cab"},
        {"merges": ["h u", "hu g"], "text": "hug bug hugs"},
    ],
    "bpe-first-merge": [
        {"corpus": HUG},
        {"corpus": LOW},
        {"corpus": ["aaaa", "aab", "cab", "cb"]},
        {"corpus": ["banana bandana ananá"]},
    ],
    "bpe-merges": [
        {"corpus": ["aab aab ab abc"], "merges": 2},
        {"corpus": HUG, "merges": 2},
        {"corpus": ["aaab aaab aab cab"], "merges": 3},
    ],
    "bpe-pair-counts": [
        {"corpus": ["banana"], "pair": "a n"},
        {"corpus": ["aaaa aa"], "pair": "a a"},
        {"corpus": HUG},
    ],
    "bpe-vocabulary": [
        {"corpus": ["aab aab ab abc"], "merges": 1},
        {"corpus": HUG, "merges": 2},
        {"corpus": ["pasa pasas paso casa"], "merges": 2},
    ],
    "ngram-compare": [
        {"corpus": LETTERS, "sentences": ["a b", "b a"]},
        {"probabilities": SHEET, "sentences": ["a b", "a a b"]},
        {"corpus": LETTERS, "sentences": ["a b", "b a"], "smoothing": "add-one"},
    ],
    "ngram-counts": [
        {"corpus": LETTERS, "context": "b"},
        {"corpus": ANIMALS, "context": "duerme"},
        {"corpus": LETTERS, "context": "a b", "order": 3},
        {"corpus": ANIMALS, "context": "gato"},
    ],
    "ngram-entropy": [
        {"probabilities": HALVED, "context": "a", "measure": "entropy"},
        {"probabilities": HALVED, "context": "b", "measure": "perplexity"},
        {"corpus": ANIMALS, "context": "perro", "measure": "perplexity"},
        {"corpus": ["a b", "b a"], "context": "<s>", "measure": "perplexity"},
    ],
    "ngram-perplexity": [
        {"probabilities": HALVED, "sentence": "a b"},
        {"probabilities": HALVED, "sentence": "a a"},
        {"corpus": ["a", "b b", "a b", "b"], "sentence": "a"},
    ],
    "ngram-probability": [
        {"probabilities": SHEET, "sentence": "a b"},
        {"corpus": ANIMALS, "sentence": "el gato come", "smoothing": "add-one"},
        {"corpus": ANIMALS, "sentence": "el gato", "smoothing": "add-one", "order": 3},
        {"corpus": LETTERS, "sentence": "a b"},
        {"corpus": LETTERS, "sentence": "b a b", "order": 1},
    ],
    "ngram-score": [
        {"corpus": ANIMALS, "context": "el", "word": "gato"},
        {"corpus": ANIMALS, "context": "el gato", "word": "come", "order": 3},
        {"corpus": ANIMALS, "context": "gato", "word": "</s>", "smoothing": "add-one"},
        {"corpus": ANIMALS, "context": "<s> el", "word": "la", "order": 3, "smoothing": "add-one"},
        {"corpus": LETTERS, "word": "a", "order": 1, "smoothing": "add-one"},
    ],
    "step-order": [
        {
            "derivation": "mle-collection",
            "model": "ngram",
            "steps": ["total-counts", "constraint", "sequences", "counts-of-each"],
        },
        {
            "derivation": "mle-sequence",
            "model": "ngram",
            "steps": ["unseen", "minimum", "seen", "estimate", "multiplier", "substitution"],
        },
    ],
    "tokens-per-word": [
        {"text": "la rana", "tokenizer": {"vocabulary": ["la", "r", "##a", "##n"]}},
        {"text": "casa cosa", "tokenizer": {"corpus": ["casa casas caso"], "merges": 2}},
        {"text": "casa cosa", "tokenizer": {"merges": ["c a"]}},
    ],
    "wordpiece-encode": [
        {"vocabulary": ["a", "ab", "##b", "##bc"], "text": "abc ab"},
        {"vocabulary": ["##cha", "des", "##d", "##i", "##di"], "text": "desdicha"},
        {"vocabulary": ["a", "b", "##a", "##b", "ba", "##ba", "##ab"], "text": "abab bab"},
        {"vocabulary": ["##bb", "b", "##a", "##b", "aa", "a"], "text": "aabb"},
    ],
    "wordpiece-recognise": [
        {
            "vocabulary": ["c", "##a", "##as", "##s"],
            "others": [["ca", "##s", "##a"], ["cas", "##a", "##s"]],
            "text": "casas",
        },
    ],
    "wordpiece-first-merge": [
        {"corpus": HUG, "rule": "count"},
        {"corpus": ["casa casas cosa"], "rule": "likelihood"},
        {"corpus": ["abab abc cab dd"], "rule": "likelihood"},
        {"corpus": ["banana bandana"], "rule": "count"},
    ],
    "attention": [
        {
            "query": ["ln 9", "0", "0", "0"],
            "keys": [[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0]],
            "position": 2,
        },
        {"query": ["ln 3"], "keys": [[1], [0], [1]], "position": 2, "values": [[4], [8], [12]]},
    ],
    "bleu": [
        {"candidate": "a a b", "references": ["a b c"], "order": 1, "measure": "precision"},
        {"candidate": "b b a c", "references": ["a b c d"], "order": 1, "measure": "precision"},
    ],
    "byte-level": [
        {"text": "aa bçb", "ask": "parts"},
        {"text": "aa bçb", "ask": "bytes"},
    ],
    "code-gap": [
        {"gap": "trainer", "corpus": ["aaacccaaabdc"], "vocab-size": 5, "text": "aaab"},
    ],
    "cosine": [
        {"first": [1, 2], "second": [2, 1]},
        {"first": [3, 4], "second": [4, 3]},
    ],
    "edit-distance": [
        {"first": "abcd", "second": "ebcbf"},
        {"first": "abcd", "second": "ebcbf", "substitution": 2},
    ],
    "elo-votes": [
        {"ask": "difference", "a": 100, "b": 10},
    ],
    "lora-parameters": [
        {"ask": "trained", "d": 1000, "k": 500, "r": 8},
    ],
    "model-memory": [
        {"ask": "weights", "N": "7e9", "b": 4},
        {"ask": "saved", "N": "7e9", "b": 4},
    ],
    "ngram-smoothing": [
        {
            "corpus": ["a b", "a a b"],
            "smoothing": "absolute-discounting",
            "constant": "1/2",
            "context": "a",
            "word": "b",
        },
    ],
    "nltk-output": [
        {"corpus": ["a b a", "a a"], "ask": "score", "of": "a b"},
        {"corpus": ["a b", "a b", "a a"], "ask": "probability", "of": "a b"},
    ],
    "pass-at-k": [
        {"ask": "two", "n": 10, "c": 3},
        {"ask": "one", "n": 10, "c": 3},
    ],
    "pre-tokens": [
        {"text": "¡Qué AÑO!", "steps": ["lowercase", "strip-accents"], "by": "whitespace"},
        {"text": "¡Qué AÑO!", "steps": ["lowercase", "strip-accents"]},
    ],
    "precision-recall": [
        {"found": ["a", "b", "d", "e"], "relevant": ["a", "b", "c"], "measure": "f1"},
        {"found": ["a", "b", "d", "e"], "relevant": ["a", "b", "c"], "measure": "recall"},
    ],
    "softmax": [
        {"logits": {"a": "ln 4", "b": "ln 2", "c": "0"}, "token": "a", "temperature": "1/2"},
        {"logits": {"a": "ln 4", "b": "ln 2", "c": "0"}, "token": "b"},
    ],
    "tokenizers-output": [
        {"corpus": ["aaacccaaabdc"], "vocab-size": 5},
        {"corpus": ["aaacccaaabdc"], "vocab-size": 5, "text": "aaab"},
    ],
    "top-k-p": [
        {"probabilities": {"a": "0.5", "b": "0.3", "c": "0.2"}, "top-p": "0.7", "token": "a"},
        {"probabilities": {"a": "0.5", "b": "0.3", "c": "0.2"}, "top-p": "0.7"},
    ],
    "training-compute": [
        {"ask": "compute", "N": "7e9", "D": "2e12"},
        {"ask": "tokens", "N": "7e9"},
    ],
    "unigram-encode": [
        {
            "pieces": {
                "h": "0.05",
                "u": "0.05",
                "g": "0.05",
                "hu": "0.1",
                "ug": "0.2",
                "hug": "0.1",
            },
            "text": "hug",
        },
    ],
}
"""Several different sets of valid parameters for each generator."""


def computed(
    project: Callable[[dict[str, str]], Path], name: str, variants: Sequence[Parameters]
) -> Result:
    """Run a project with one file of variants, each on its own line, starting at line 3."""
    lines = [
        json.dumps({"id": f"v-{n}", **one}, ensure_ascii=False) for n, one in enumerate(variants)
    ]
    text = "\n".join([f"generator: {name}", "variants:", *(f"  - {line}" for line in lines)])
    return run(project({f"{name}.yaml": text}))


def made(project: Project, name: str, parameters: Parameters) -> RenderedNote:
    """Generate the note of valid parameters; fails if there is any diagnostic."""
    result = computed(project, name, [parameters])
    assert [(d.code.id, d.message, d.notes) for d in result.sink.all] == []
    assert result.edition is not None
    (rendered,) = result.edition.notes
    return rendered
