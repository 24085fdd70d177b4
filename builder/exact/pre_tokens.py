r"""Pre-tokens: what a text is divided into before it is tokenised.

`whitespace` is the pattern `\w+|[^\w\s]+`; `bert` divides as `BasicTokenizer` of github.com/google-research/bert.
"""

from __future__ import annotations

import string
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from builder.characters import described
from builder.exact import byte_level, normalisation
from builder.exact._undecided import Undecided
from builder.languages import say
from builder.quantities import Splitter
from builder.values import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.quantities import PreTokens


def pre_tokens(quantity: PreTokens) -> Tokens:
    """Divide a text after the steps of its normalisation.

    Raises:
        Undecided: programs differ about a character, or a card cannot display what is left.
    """
    text = quantity.text
    if quantity.steps:
        text = normalisation.normalised(text, quantity.steps).text
    if quantity.splitter is Splitter.BYTE_LEVEL:
        return byte_level.divided(text)
    return Tokens(tuple(part for word in text.split() for part in _parts(word, quantity.splitter)))


def _parts(word: str, splitter: Splitter) -> Iterator[str]:
    match splitter:
        case Splitter.WHITESPACE:
            yield from ("".join(run) for _, run in groupby(word, _is_of_a_word))
        case Splitter.BERT:
            for is_mark, run in groupby(word, _is_mark):
                part = "".join(run)
                yield from part if is_mark else (part,)
        case _:
            yield word


def _is_of_a_word(character: str) -> bool:
    """Whether it is a letter, its mark, a decimal digit or `_`.

    Raises:
        Undecided: it is a number of another kind, or a symbol that may count as a letter.
    """
    category = unicodedata.category(character)
    if category in ("Nl", "No", "So"):
        raise Undecided(say("quantity-word-or-not", character=described(character)))
    return category[0] in "LM" or category in ("Nd", "Pc")


def _is_mark(character: str) -> bool:
    return character in string.punctuation or unicodedata.category(character)[0] == "P"
