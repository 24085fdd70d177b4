"""`wordpiece-encode`: the tokens of a text under a WordPiece vocabulary.

    vocabulary: [a, b, "##a", "##b", aa]
    text: aabaa

asks for `aa ##b ##a ##a`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import wordpiece
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, Refused, wrong_answers
from builder.languages import say
from builder.schema import Key, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OTHERS = (
    "bare-inside",
    "unknown-per-character",
    "shortest-match",
    "match-from-the-right",
    "without-marks",
)


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    text, vocabulary = parameters["text"], parameters["vocabulary"]
    quantity = q.Tokenization(text, q.WordPiece(vocabulary))
    key = wordpiece.encode(text, vocabulary)
    spelt = "".join(token.removeprefix(q.PREFIX) for token in key.tokens)
    if q.UNKNOWN not in key.tokens and spelt != "".join(text.split()):
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-option-tokens"))
    return DraftExercise(
        stem=writer.words.text(
            "family-wordpiece-encode-stem",
            vocabulary=write.code(" ".join(vocabulary)),
            text=write.code(text),
        ),
        shown=_tokens.show_tokens(key),
        answer=produced.tokens(key.tokens),
        steps=_steps(text, vocabulary, writer),
        names={"tokens": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _OTHERS, writer.words)),
    )


def _steps(text: str, vocabulary: tuple[str, ...], writer: Writer) -> tuple[str, ...]:
    steps: list[str] = []
    for word in text.split():
        if wordpiece.encode_word(word, vocabulary) == (q.UNKNOWN,):
            unknown = writer.words.text("family-wordpiece-encode-unknown", word=write.code(word))
            steps.append(unknown)
        else:
            steps.extend(write.code(step) for step in wordpiece.steps(word, vocabulary))
    first = writer.words.text("family-wordpiece-encode-longest", step=steps[0])
    return (first, *steps[1:])


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw parameters; above the easy level some words are `[UNK]`."""
    words = _samples.words(rng, level, language)[0].split()[: 1 + level]
    text = " ".join(words[: 1 + (level == _samples.HARD)])
    return {"vocabulary": _samples.pieces(rng, words, level), "text": text}


GENERATOR = Generator(
    name="wordpiece-encode",
    parameters={
        "vocabulary": Key(ListOf(_tokens.TEXT), required=True),
        "text": Key(_tokens.TEXT, required=True),
    },
    draft=draft,
    example={"vocabulary": ("a", "b", "##a", "##b", "aa"), "text": "aabaa"},
    sample=sample,
)
