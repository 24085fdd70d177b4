"""`tokenizers-output`: what a program prints that trains BPE with tokenizers, or cuts a text with it.

    corpus: [aaacccaaabdc]
    vocab-size: 5

asks for the trained vocabulary, `a b c d aa`: the size counts the alphabet, so there is one merge. With `text`, it
asks for the tokens of that text; with `pieces` in place of a corpus, for those of WordPiece.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.exact import bpe, encoded
from builder.generators import _programs, _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Integer, Key, ListOf
from builder.snippets import tokens as snippets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

MAX_SIZE = 64
_OF_VOCABULARIES = ("size-as-merges", "one-merge-less", "parts-removed", "without-base")
_OF_BPE = ("no-merges", "longest-match", "once-each", "from-the-right", "whole-runs")
_OF_WORDPIECE = (
    *("without-marks", "bare-inside", "unknown-per-character", "shortest-match"),
    "match-from-the-right",
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    if "pieces" in parameters:
        if not parameters.keys() == {"pieces", "text"}:
            raise Refused(codes.CONFLICTING, say("conflicting-parameters-pieces"))
        tokenizer = q.WordPiece(parameters["pieces"])
        return _tokens_of(q.Tokenization(parameters["text"], tokenizer), (), writer)
    if not {"corpus", "vocab-size"} <= parameters.keys():
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-pieces"))
    words, size = q.words_of(parameters["corpus"]), parameters["vocab-size"]
    trained = q.TrainedBpe(words, max(0, size - len(set("".join(words)))))
    if trained.merges == 0:
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-vocab-size"))
    steps = _programs.training(trained, size, writer)
    if "text" in parameters:
        return _tokens_of(q.Tokenization(parameters["text"], trained), steps, writer)
    quantity = q.Vocabulary(words, trained.merges)
    key = bpe.vocabulary(words, trained.merges)
    text = writer.words.text
    return DraftExercise(
        stem=f"{text('family-tokenizers-output-vocabulary-stem')}\n\n"
        + _programs.shown(snippets.vocabulary(quantity)),
        shown=_tokens.show_tokens(key),
        answer=produced.tokens(key.tokens),
        steps=(*steps, text("family-tokenizers-output-vocabulary")),
        names={text("family-name-vocabulary"): quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OF_VOCABULARIES, writer.words)),
    )


def _tokens_of(
    quantity: q.Tokenization, training: tuple[str, ...], writer: Writer
) -> DraftExercise:
    key = encoded(quantity.text, quantity.tokenizer)
    mistakes = _OF_WORDPIECE if isinstance(quantity.tokenizer, q.WordPiece) else _OF_BPE
    return DraftExercise(
        stem=f"{writer.words.text('family-tokenizers-output-stem')}\n\n"
        + _programs.shown(snippets.tokenization(quantity)),
        shown=_tokens.show_tokens(key),
        answer=produced.tokens(key.tokens),
        steps=(*training, *_programs.tokens(quantity, writer)),
        names={"tokens": quantity},
        figure=_programs.figure(quantity),
        mistakes=tuple(wrong_answers(quantity, key, (), mistakes, writer.words)),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters: tokens of WordPiece, then a vocabulary that BPE learns, then the tokens that it gives."""
    if level == _samples.EASY:
        words = rng.sample(language.lines("sample-words"), 2)
        return {"pieces": _samples.pieces(rng, words, level), "text": " ".join(words)}
    words = _counted(rng, language)
    size = len(set("".join(words))) + 1 + level
    text = {"text": rng.choice(words)} if level == _samples.HARD else {}
    return {"corpus": [" ".join(words)], "vocab-size": size, **text}


def _counted(rng: Random, language: Language) -> list[str]:
    """Draw words of which some come more often than others, so that few pairs are equally frequent."""
    drawn = rng.sample(language.lines("sample-words"), 3)
    return [word for times, word in zip((3, 2, 1), drawn, strict=False) for _ in range(times)]


GENERATOR = Generator(
    name="tokenizers-output",
    parameters={
        "corpus": _tokens.CORPUS,
        "vocab-size": Key(Integer(1, MAX_SIZE)),
        "pieces": Key(ListOf(_tokens.TEXT)),
        "text": Key(_tokens.TEXT),
    },
    draft=draft,
    example={"corpus": ("aaacccaaabdc",), "vocab-size": 5},
    sample=sample,
)
