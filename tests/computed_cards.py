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
SKEWED = {"a": {"a": "0.9", "b": "0.1"}}
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
        {"corpus": ANIMALS, "sentences": ["el gato come", "la gata come"], "smoothing": "add-one"},
    ],
    "ngram-counts": [
        {"corpus": LETTERS, "context": "b"},
        {"corpus": ANIMALS, "context": "el"},
        {"corpus": LETTERS, "context": "a b", "order": 3},
        {"corpus": ANIMALS, "context": "gato"},
    ],
    "ngram-entropy": [
        {"probabilities": SKEWED, "context": "a", "measure": "entropy"},
        {"probabilities": SKEWED, "context": "a", "measure": "perplexity"},
        {"corpus": ANIMALS, "context": "gato", "measure": "perplexity"},
        {"corpus": LETTERS, "context": "b", "measure": "entropy", "smoothing": "add-one"},
    ],
    "ngram-perplexity": [
        {"probabilities": SHEET, "sentence": "a a b"},
        {"corpus": ANIMALS, "sentence": "el gato come", "smoothing": "add-one", "order": 3},
        {"corpus": LETTERS, "sentence": "b b a", "smoothing": "add-one"},
        {"corpus": LETTERS, "sentence": "a b"},
        {"corpus": ANIMALS, "sentence": "el gato duerme"},
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
    "ngram-unseen": [
        {"corpus": ANIMALS, "sentence": "la gata come"},
        {"corpus": LETTERS, "sentence": "b b b", "order": 3},
        {"probabilities": SHEET, "sentence": "b a"},
    ],
    "tokens-per-word": [
        {
            "text": "la rana",
            "first": {"merges": ["r a", "n a"]},
            "second": {"vocabulary": ["la", "r", "##a", "##n"]},
        },
        {
            "text": "casa cosa",
            "first": {"corpus": ["casa casas caso"], "merges": 2},
            "second": {"merges": ["c a"]},
        },
    ],
    "wordpiece-encode": [
        {"vocabulary": ["a", "ab", "##b", "##bc"], "text": "abc ab"},
        {"vocabulary": ["des", "##dic", "##ha", "##d", "##i", "##cha"], "text": "desdicha"},
        {"vocabulary": ["a", "b", "##a", "##b", "ba", "##ba", "##ab"], "text": "abab bab"},
        {"vocabulary": ["a", "b", "##a", "##b", "aa", "##bb"], "text": "aabb"},
    ],
    "wordpiece-first-merge": [
        {"corpus": HUG, "rule": "count"},
        {"corpus": ["casa casas cosa"], "rule": "likelihood"},
        {"corpus": ["abab abc cab dd"], "rule": "likelihood"},
        {"corpus": ["banana bandana"], "rule": "count"},
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
