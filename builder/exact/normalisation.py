"""Normalisation of a text: Unicode's forms, lower case, and no accents.

`lowercase` maps each character by itself; `strip-accents` removes the marks of form NFD; `bert` does the former and
removes the nonspacing marks, as `BasicTokenizer` of github.com/google-research/bert does. A character that was not in
Unicode 3.2, or has changed since, is refused: each library has its own version of Unicode.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from builder.characters import decomposed, described
from builder.exact._undecided import Undecided
from builder.languages import say
from builder.quantities import Normaliser
from builder.values import String, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def states(text: str, steps: Sequence[Normaliser]) -> Iterator[str]:
    """Yield a text after each step of normalisation.

    Raises:
        Undecided: programs differ about a character.
    """
    _check(text)
    for step in steps:
        text = _after(text, step)
        _check(text)
        yield text


def normalised(text: str, steps: Sequence[Normaliser]) -> String:
    """Normalise a text.

    Raises:
        Undecided: programs differ about a character, or a card cannot display what is left.
    """
    found = _last(text, steps)
    if (at := decomposed(found)) is not None:
        raise Undecided(say("quantity-apart-in-result", character=described(found[at])))
    return String(found)


def normalised_code_points(text: str, steps: Sequence[Normaliser]) -> Tokens:
    """List the code points of a text after some steps: `é` after `nfd` gives U+0065 and U+0301.

    Raises:
        Undecided: programs differ about a character, or nothing is left.
    """
    return code_points(_last(text, steps))


def _last(text: str, steps: Sequence[Normaliser]) -> str:
    *_, found = states(text, steps)
    if not found.strip():
        raise Undecided(say("quantity-nothing-left"))
    return found


def code_points(text: str) -> Tokens:
    """List the code points of a text: `é` gives U+00E9."""
    return Tokens(tuple(f"U+{ord(character):04X}" for character in text))


def _after(text: str, step: Normaliser) -> str:
    match step:
        case Normaliser.LOWERCASE:
            return _lowered(text)
        case Normaliser.STRIP_ACCENTS:
            return _without(text, ("Mn", "Mc", "Me"))
        case Normaliser.BERT:
            return _without(_lowered(text).replace("\ufffd", ""), ("Mn",))
    return unicodedata.normalize(step.name, text)  # type: ignore[arg-type]  # it is one of the four forms


def _lowered(text: str) -> str:
    found = "".join(character.lower() for character in text)
    if found != text.lower():
        raise Undecided(say("quantity-final-sigma"))
    return found


def _without(text: str, marks: tuple[str, ...]) -> str:
    """Remove the marks of some categories from form NFD."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(one for one in apart if unicodedata.category(one) not in marks)


def _check(text: str) -> None:
    """Refuse characters about which versions of Unicode differ."""
    old = unicodedata.ucd_3_2_0
    for character in text:
        is_new = old.category(character) == "Cn"
        if is_new or _properties(character, old) != _properties(character, unicodedata):
            raise Undecided(say("quantity-new-character", character=described(character)))


def _properties(character: str, database: Any) -> tuple[str, str, int]:
    """The category of a mark, how a character is composed, and the order of marks."""
    category = database.category(character)
    is_mark = category.startswith("M")
    return (
        category if is_mark else "",
        database.decomposition(character),
        database.combining(character),
    )
