"""Misconceptions about normalised texts, bytes, pre-tokens, and Unigram's segmentations."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.exact import normalisation, pre_tokens, unigram
from builder.misconceptions._misconception import DoesNotApply, Misconception
from builder.quantities import (
    ByteCount,
    Bytes,
    Normalised,
    Normaliser,
    PreTokens,
    Splitter,
    Tokenization,
    Unigram,
)
from builder.values import String, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

_REMOVING = {Normaliser.STRIP_ACCENTS, Normaliser.BERT}
_LOWERING = {Normaliser.LOWERCASE, Normaliser.BERT}


def _keeping_tildes(quantity: Normalised) -> String | None:
    """The text if `ñ` were a letter without a mark, which only changes its case."""
    steps = set(quantity.steps)
    if not _REMOVING & steps or not _LOWERING & steps or not set("ñÑ") & set(quantity.text):
        return None
    parts = re.split("[ñÑ]", quantity.text)
    bare = [
        normalisation.normalised(one, quantity.steps).text if one.strip() else one for one in parts
    ]
    return String("ñ".join(bare))


def _keeping_case(quantity: Normalised) -> String | None:
    """The text if accents were removed alone."""
    steps = tuple(step for step in quantity.steps if step is not Normaliser.LOWERCASE)
    return None if not steps else normalisation.normalised(quantity.text, steps)


def _keeping_accents(quantity: Normalised) -> String | None:
    steps = tuple(step for step in quantity.steps if step is not Normaliser.STRIP_ACCENTS)
    return None if not steps else normalisation.normalised(quantity.text, steps)


def _unnormalised(quantity: PreTokens) -> Tokens | None:
    return pre_tokens.pre_tokens(replace(quantity, steps=())) if quantity.steps else None


def _split_as(quantity: PreTokens, splitter: Splitter) -> Tokens | None:
    if Splitter.BYTE_LEVEL in (splitter, quantity.splitter):
        return None
    return pre_tokens.pre_tokens(replace(quantity, splitter=splitter))


def _bytes_only(quantity: PreTokens) -> Tokens:
    """The pre-tokens of GPT-2, which a mistake about it needs."""
    if quantity.splitter is not Splitter.BYTE_LEVEL:
        raise DoesNotApply
    return pre_tokens.pre_tokens(quantity)


def _without_spaces(quantity: PreTokens) -> Tokens:
    found = _bytes_only(quantity).tokens
    return Tokens(tuple(one for one in (part.replace("Ġ", "") for part in found) if one))


def _spaces_after(quantity: PreTokens) -> Tokens | None:
    """A space at the end of what comes before it."""
    *parts, last = _bytes_only(quantity).tokens
    if not parts or any(set(part) == {"Ġ"} for part in (*parts, last)):
        return None
    found = [part.removeprefix("Ġ") for part in (*parts, last)]
    nexts = [part.startswith("Ġ") for part in (*parts, last)][1:]
    return Tokens(
        (*(a + "Ġ" * follows for a, follows in zip(found, nexts, strict=False)), found[-1])
    )


def _letters_kept(quantity: PreTokens) -> Tokens | None:
    """The pre-tokens with each character as itself, and `Ġ` for the space."""
    _bytes_only(quantity)
    if quantity.steps:
        return None
    text, bare = quantity.text, quantity.text.encode("ascii", "replace").decode().replace("?", "a")
    if "?" in quantity.text:
        return None
    parts, at = [], 0
    for part in pre_tokens.pre_tokens(PreTokens(bare)).tokens:
        parts.append(text[at : at + len(part)].replace(" ", "Ġ"))
        at += len(part)
    return Tokens(tuple(parts))


def _latin_1(quantity: Bytes) -> Tokens | None:
    """One byte for each character: its code point."""
    codes = [ord(character) for character in quantity.text]
    return None if max(codes) > 0xFF else Tokens(tuple(f"{code:02X}" for code in codes))


def _accents_apart(quantity: ByteCount) -> Fraction:
    """The bytes of the text whose accents are apart, in form NFD."""
    *_, found = normalisation.states(quantity.text, (Normaliser.NFD,))
    return Fraction(len(found.encode()))


def _cut(quantity: Tokenization, choose: Callable[[list[str], Unigram], str]) -> Tokens:
    """Cut each word from the left, by the piece that is chosen of those that fit."""
    if not isinstance(quantity.tokenizer, Unigram):
        raise DoesNotApply
    found = []
    for word in quantity.text.split():
        rest = word
        while rest:
            fitting = [piece for piece, _ in quantity.tokenizer.pieces if rest.startswith(piece)]
            piece = choose(fitting, quantity.tokenizer)
            found.append(piece)
            rest = rest[len(piece) :]
    return Tokens(tuple(found))


def _most_probable(fitting: list[str], tokenizer: Unigram) -> str:
    numbers = dict(tokenizer.pieces)
    return max(fitting, key=lambda piece: (numbers[piece], len(piece)))


def _fewest(quantity: Tokenization) -> Tokens | None:
    """The segmentation with the fewest pieces, if there is one."""
    if not isinstance(quantity.tokenizer, Unigram):
        return None
    found: list[str] = []
    for word in quantity.text.split():
        ways = sorted(
            unigram.segmentations(word, quantity.tokenizer), key=lambda way: way.count(" ")
        )
        if len(ways) > 1 and ways[0].count(" ") == ways[1].count(" "):
            return None
        found += ways[0].split()
    return Tokens(tuple(found))


MISCONCEPTIONS = (
    Misconception("keeps-enye", (Normalised,), _keeping_tildes),
    Misconception("keeps-case", (Normalised,), _keeping_case),
    Misconception("keeps-accents", (Normalised,), _keeping_accents),
    Misconception("without-normalising", (PreTokens,), _unnormalised),
    Misconception(
        "splits-at-spaces-alone", (PreTokens,), lambda p: _split_as(p, Splitter.WHITESPACE_SPLIT)
    ),
    Misconception("splits-off-marks", (PreTokens,), lambda p: _split_as(p, Splitter.BERT)),
    Misconception("joins-marks", (PreTokens,), lambda p: _split_as(p, Splitter.WHITESPACE)),
    Misconception("without-space-mark", (PreTokens,), _without_spaces),
    Misconception("space-mark-after", (PreTokens,), _spaces_after),
    Misconception("letters-for-bytes", (PreTokens,), _letters_kept),
    Misconception("byte-a-character", (Bytes,), _latin_1),
    Misconception("counts-characters", (ByteCount,), lambda b: Fraction(len(b.text))),
    Misconception("counts-accents-apart", (ByteCount,), _accents_apart),
    Misconception(
        "longest-piece",
        (Tokenization,),
        lambda t: _cut(t, lambda fitting, _: max(fitting, key=len)),
    ),
    Misconception("most-probable-piece", (Tokenization,), lambda t: _cut(t, _most_probable)),
    Misconception("fewest-pieces", (Tokenization,), _fewest),
)
