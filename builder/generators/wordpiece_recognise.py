"""`wordpiece-recognise`: which of several tokenisations a WordPiece vocabulary gives.

    vocabulary: [b, "##a", "##an", "##n"]
    others: [[ba, "##n", "##a"], [ban, "##a", "##n"]]
    text: banana

asks for `b ##an ##an ##a` among the tokens that the other vocabularies give. All options are well formed and spell the
text: only the vocabulary tells which one is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.codes import generate as codes
from builder.display import write
from builder.exact import wordpiece
from builder.generators import _samples, _tokens
from builder.generators._draft import Draft, DraftOption, Generator, Refused
from builder.languages import say
from builder.schema import Key, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_OPTIONS = 4


def draft(parameters: Mapping[str, Any], writer: Writer) -> Draft:
    """Draft the choice."""
    text, vocabulary = parameters["text"], parameters["vocabulary"]
    found = [wordpiece.encode(text, pieces) for pieces in (vocabulary, *parameters["others"])]
    if len(set(found)) < len(found) or any(q.UNKNOWN in one.tokens for one in found):
        raise Refused(codes.CONFLICTING, say("conflicting-parameters-vocabularies"))
    key, *wrong = found
    words = writer.words.text
    right = DraftOption(_tokens.show_tokens(key), "", "tokens", is_key=True)
    names = [words("family-name-wrong", n=n) for n in range(1, len(wrong) + 1)]
    reasons = [_reason(one.tokens, key.tokens, vocabulary, writer) for one in wrong]
    options = (
        DraftOption(_tokens.show_tokens(one), reason, name)
        for one, reason, name in zip(wrong, reasons, names, strict=True)
    )
    bound = {
        name: q.Tokenization(text, q.WordPiece(pieces))
        for name, pieces in zip(names, parameters["others"], strict=True)
    }
    steps = "\n".join(f"- {write.code(step)}" for step in wordpiece.steps(text, vocabulary))
    return Draft(
        stem=words(
            "family-wordpiece-recognise-stem",
            vocabulary=write.code(" ".join(vocabulary)),
            text=write.code(text),
        ),
        options=(right, *options),
        solution=words("family-wordpiece-encode-longest", step=steps),
        names={"tokens": q.Tokenization(text, q.WordPiece(vocabulary)), **bound},
    )


def _reason(
    tokens: tuple[str, ...], key: tuple[str, ...], vocabulary: tuple[str, ...], writer: Writer
) -> str:
    """Say what is wrong with the first piece that is not the key's."""
    wrong, right = next(pair for pair in zip(tokens, key, strict=False) if pair[0] != pair[1])
    which = "shorter" if wrong in vocabulary else "missing"
    return writer.words.text(
        f"family-wordpiece-recognise-{which}", wrong=write.code(wrong), right=write.code(right)
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw vocabularies one like the other, so that nothing but the vocabulary tells the right option."""
    word = rng.choice(language.lines("sample-words"))

    def drawn() -> list[list[str]]:
        return [_samples.pieces(rng, [word], _samples.EASY + level) for _ in range(_OPTIONS)]

    def differ(vocabularies: list[list[str]]) -> bool:
        found = {wordpiece.encode(word, tuple(one)) for one in vocabularies}
        return len(found) == _OPTIONS and not any(q.UNKNOWN in one.tokens for one in found)

    vocabulary, *others = _samples.until(differ, drawn)
    return {"vocabulary": vocabulary, "others": others, "text": word}


GENERATOR = Generator(
    name="wordpiece-recognise",
    parameters={
        "vocabulary": Key(ListOf(_tokens.TEXT), required=True),
        "others": Key(ListOf(ListOf(_tokens.TEXT), 2, _OPTIONS - 1), required=True),
        "text": Key(_tokens.TEXT, required=True),
    },
    draft=draft,
    example={
        "vocabulary": ("b", "##a", "##an", "##n"),
        "others": (("ba", "##n", "##a"), ("ban", "##a", "##n")),
        "text": "banana",
    },
    sample=sample,
)
