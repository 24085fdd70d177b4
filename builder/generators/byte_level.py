"""`byte-level`: how many bytes a text has in UTF-8, or the parts into which GPT-2 divides it.

    text: aa bçb
    ask: parts

asks for `aa ĠbÃ§b`; with `ask: bytes`, for 7.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import byte_level
from builder.generators import _samples, _tokens
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.schema import Key, Line, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OF_PARTS = ("without-space-mark", "space-mark-after", "letters-for-bytes")
_OF_BYTES = ("counts-characters", "counts-accents-apart")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    shown, text = parameters["text"], writer.words.text
    if parameters["ask"] == "bytes":
        count = q.ByteCount(shown)
        n = Fraction(len(byte_level.utf8(shown)))
        lines = [
            f"{write.code(one)}: {write.code(' '.join(byte_level.hexadecimal(one).tokens))}"
            for one in dict.fromkeys(shown)
            if not one.isascii()
        ]
        long = text("family-byte-level-long", bytes=_tokens.items(lines)) if lines else ""
        return DraftExercise(
            stem=text("family-byte-level-ask-bytes", text=write.code(shown)),
            shown=f"${n}$",
            answer=produced.number(n),
            steps=(
                "\n\n".join(one for one in (text("family-byte-level-ascii"), long) if one),
                text("family-byte-level-count", count=f"$B = {n}$"),
            ),
            names={"B": count},
            mistakes=tuple(wrong_answers(count, n, (), _OF_BYTES, writer.words)),
        )
    parts = q.PreTokens(shown)
    found = byte_level.divided(shown)
    return DraftExercise(
        stem=text("family-byte-level-ask-parts", text=write.code(shown)),
        shown=_tokens.show_tokens(found),
        answer=produced.tokens(found.tokens),
        steps=(
            text("family-byte-level-rule"),
            text("family-byte-level-signs"),
            text("family-byte-level-parts", parts=_tokens.show_tokens(found)),
        ),
        names={"tokens": parts},
        mistakes=tuple(wrong_answers(parts, found, (), _OF_PARTS, writer.words)),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw a word to count, then a phrase with other signs, then a phrase to divide."""
    phrases = language.lines("sample-phrases")
    phrase = rng.choice(phrases)
    if level == _samples.EASY:
        words = [word for one in phrases for word in one.split() if not word.isascii()]
        return {"text": rng.choice(words), "ask": "bytes"}
    if level == _samples.MIDDLE:
        return {"text": f"{phrase} {rng.choice('€½ñ¿Ω')}", "ask": "bytes"}
    nouns = [one for one in language.lines("sample-nouns") if one.isascii()]
    joint, mark = rng.choice((" ", ", ", "-", "_")), rng.choice(("!", "?", "...", "."))
    both = joint.join(rng.sample(nouns, 2))
    return {"text": f"{both} {rng.randint(2, 99)}{mark}", "ask": "parts"}


GENERATOR = Generator(
    name="byte-level",
    parameters={
        "text": Key(Line(), required=True),
        "ask": Key(OneOf(("bytes", "parts")), required=True),
    },
    draft=draft,
    example={"text": "aa bçb", "ask": "parts"},
    sample=sample,
)
