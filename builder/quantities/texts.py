"""Quantities of a text before it is tokenised: its bytes, its code points, its pre-tokens, its normalised form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from builder.characters import decomposed, described
from builder.languages import say
from builder.quantities._common import MAX_TEXT, Empty, Impossible, TooLarge

_IDEOGRAPH = re.compile(
    "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ceaf\U0002f800-\U0002fa1f]"
)


class Normaliser(Enum):
    """A step of normalisation. The forms are those of Unicode Standard Annex 15."""

    NFC = "nfc"
    NFD = "nfd"
    NFKC = "nfkc"
    NFKD = "nfkd"
    LOWERCASE = "lowercase"
    STRIP_ACCENTS = "strip-accents"
    """The form NFD without its marks."""
    BERT = "bert"
    """Lower case without accents, as for the uncased models of BERT."""

    @property
    def is_form(self) -> bool:
        """Whether it is one of Unicode's forms."""
        return self.value.startswith("nf")


class Splitter(Enum):
    """What divides a text before it is tokenised."""

    BYTE_LEVEL = "byte-level"
    """As GPT-2, with one printable character for each byte; a space goes with what follows it."""
    WHITESPACE = "whitespace"
    """At white space, and between runs of letters, digits and `_` and runs of other characters."""
    WHITESPACE_SPLIT = "whitespace-split"
    """At white space alone."""
    BERT = "bert"
    """At white space, and around each punctuation mark, as BERT."""


@dataclass(frozen=True)
class OfText:
    """What a text has, whatever the tokeniser."""

    text: str

    def __post_init__(self) -> None:
        """Refuse a text that a card cannot display as it is."""
        if not self.text.strip():
            raise Empty(say("quantity-empty-text"))
        if len(self.text) > MAX_TEXT:
            raise TooLarge(say("quantity-long-text", characters=len(self.text), most=MAX_TEXT))
        for character in self.text:
            if not character.isprintable():
                raise Impossible(say("quantity-unseen-character", character=described(character)))
        if (at := decomposed(self.text)) is not None:
            raise Impossible(say("quantity-accent-apart", character=described(self.text[at])))


@dataclass(frozen=True)
class OfNormalised(OfText):
    """What a text has after some steps of normalisation."""

    steps: tuple[Normaliser, ...]
    """In order."""

    def __post_init__(self) -> None:
        """Refuse ideographs for BERT, which writes spaces around them."""
        super().__post_init__()
        found = _IDEOGRAPH.search(self.text)
        if found is not None and Normaliser.BERT in self.steps:
            raise Impossible(say("quantity-ideograph", character=found[0]))


class Bytes(OfText):
    """The bytes of a text in UTF-8."""


class ByteCount(OfText):
    """How many bytes a text has in UTF-8."""


@dataclass(frozen=True)
class PreTokens(OfNormalised):
    """The parts into which a text is divided before it is tokenised, after some steps of normalisation."""

    steps: tuple[Normaliser, ...] = ()
    splitter: Splitter = Splitter.BYTE_LEVEL


class Normalised(OfNormalised):
    """A text after some steps of normalisation."""


class CodePoints(OfNormalised):
    """The code points of a text after some steps of normalisation."""
