"""`bpe-encode`: the tokens of a text under BPE merges, given or learnt from a corpus.

    merges: [a a]
    text: aaab

asks for `aa a b`. With `corpus` and `merges: 2`, the merges are the first two of training.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import Undecided, bpe
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_TELLING = ("no-merges",)
_OTHERS = ("longest-match", "once-each", "from-the-right", "whole-runs", "first-merge-only")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    text = parameters["text"]
    tokenizer, merges = _tokenizer(parameters)
    quantity = q.Tokenization(text, tokenizer)
    key = bpe.encode(text, tokenizer)
    if "".join(key.tokens) != "".join(text.split()):
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-tokens"))
    return DraftExercise(
        stem=_stem(text, tokenizer, merges, writer),
        shown=_tokens.show_tokens(key),
        answer=produced.tokens(key.tokens),
        steps=_steps(text, merges, writer),
        names={"tokens": quantity},
        mistakes=tuple(wrong_answers(quantity, key, _TELLING, _OTHERS, writer.words)),
    )


def _tokenizer(
    parameters: Mapping[str, Any],
) -> tuple[q.Bpe | q.TrainedBpe, tuple[bpe.Pair, ...]]:
    """Build the tokeniser that the parameters describe, and list its merges in order of rank.

    Raises:
        Refused: a number of merges is given without a corpus, or a list with one.
        Impossible: the tokeniser is invalid.
        Tie: equally frequent pairs leave the merges open.
    """
    merges = parameters["merges"]
    if isinstance(merges, int) != ("corpus" in parameters):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-merges"))
    if isinstance(merges, int):
        words = q.words_of(parameters["corpus"])
        return q.TrainedBpe(words, merges), bpe.training(words, merges)
    letters = set(parameters["text"]) - {" "} | set("".join(a + b for a, b in merges))
    return q.Bpe(merges, tuple(sorted(letters))), merges


def _stem(
    text: str,
    tokenizer: q.Bpe | q.TrainedBpe,
    merges: tuple[bpe.Pair, ...],
    writer: Writer,
) -> str:
    if isinstance(tokenizer, q.TrainedBpe):
        return writer.words.text(
            "family-bpe-encode-learnt",
            corpus=_tokens.stated_corpus(tokenizer.words, writer),
            merges=len(merges),
            number=writer.number_word(len(merges)),
            text=write.code(text),
        )
    return writer.words.text(
        "family-bpe-encode-given",
        merges=len(merges),
        list=write.merges(merges),
        text=write.code(text),
    )


def _steps(text: str, merges: tuple[bpe.Pair, ...], writer: Writer) -> tuple[str, ...]:
    characters = write.code(" ".join(text.replace(" ", "")))
    steps = [writer.words.text("family-bpe-encode-characters", shown=characters)]
    state = [list(word) for word in text.split()]
    for pair in merges:
        grown = [bpe.joined(word, pair) for word in state]
        merge = write.code(" ".join(pair))
        if grown != state:
            shown = write.code(" ".join(token for word in grown for token in word))
            steps.append(writer.words.text("family-bpe-encode-step", merge=merge, shown=shown))
        else:
            steps.append(writer.words.text("family-bpe-encode-idle", merge=merge))
        state = grown
    return tuple(steps)


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters; higher levels use more merges on the text."""
    return _samples.until(lambda drawn: _used(drawn) > level, lambda: _drawn(rng, level, language))


def _used(parameters: Mapping[str, Any]) -> int:
    """Count the merges that change the text."""
    merges = parameters["merges"]
    if isinstance(merges, int):
        try:
            merges = bpe.training(q.words_of(tuple(parameters["corpus"])), merges)
        except Undecided:
            return 0
    else:
        merges = [tuple(pair.split()) for pair in merges]
    used, state = 0, bpe.letters(tuple(parameters["text"].split()))
    for pair in merges:
        grown = [bpe.joined(word, pair) for word in state]
        used += grown != state
        state = grown
    return used


def _drawn(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw given merges or, at harder levels, learnt ones."""
    corpus = _samples.words(rng, level, language)
    text = _samples.text_of(rng, corpus)
    if level and rng.random() < 0.5:
        return {"corpus": corpus, "merges": 1 + level, "text": text}
    words = q.words_of(tuple(corpus))
    pairs: list[str] = []
    state = bpe.letters(words)
    for _ in range(1 + level):
        found = list(bpe.pair_counts(state))
        if not found:
            break
        pair = rng.choice(found)
        pairs.append(" ".join(pair))
        state = [bpe.joined(word, pair) for word in state]
    return {"merges": pairs, "text": text}


GENERATOR = Generator(
    name="bpe-encode",
    parameters={
        "corpus": _tokens.CORPUS,
        "merges": _tokens.MERGES,
        "text": Key(_tokens.TEXT, required=True),
    },
    draft=draft,
    example={"corpus": ("aaacccaaabdc",), "merges": 1, "text": "aaacccaaabdc"},
    sample=sample,
)
