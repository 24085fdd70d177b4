"""Characters that mislead: those that cannot be seen, those that change the order of what is read, and letters of
two scripts in one word.

What is verified, compared or typed is strict: a learner, an author and both solvers must see the same text. In prose
only marks of direction that are not closed are wrong.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.languages import Message

_IGNORABLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Unicode's default ignorable characters: they show nothing by themselves."""
IGNORABLE = re.compile(f"[{_IGNORABLE}]")
_UNSEEN = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\xa0{_IGNORABLE}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u1680\u2000-\u200a"
    "\u2028\u2029\u202f\u205f\u2800\u3000\ue000-\uf8ff\ufff9-\uffff\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U000f0000-\U0010ffff]"
)
"""Those, controls, private-use characters, those that are no text, and blanks but a space, a tab and a line end."""
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_WORD = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f\u0483-\u0489\u064b-\u065f\u0591-\u05c7\u1ab0-\u1aff\u20d0-\u20ff])+"
)
_ACCENT = re.compile(
    "[\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING DIAERESIS}]"
)
_SUSPECT = re.compile(
    "[^\n\t -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u22ff]"
)
"""What is neither Latin nor a common sign; a text without such a character needs no closer look."""
_OPENING = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_OPENING |= {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where all characters that are read from right to left are, with a few that are not."""
_WRITTEN_TOGETHER = {
    "Hani": ("Hanb", "Jpan", "Kore"),
    "Hira": ("Jpan",),
    "Kana": ("Jpan",),
    "Hang": ("Kore",),
    "Bopo": ("Hanb",),
}
"""Scripts that are parts of one writing system (Unicode Technical Standard 39, 5.1)."""
_NEUTRAL = frozenset({"Zyyy", "Zinh"})
_LATIN, _GREEK = "Latn", "Grek"


class Misleading(NamedTuple):
    """A character that misleads, in a text that is verified, compared or typed."""

    at: int
    """Its offset."""
    message: Message
    help: Message
    """What to do."""


def seen(text: str) -> str:
    """The text with a visible sign for each character that a terminal hides, or that turns the direction around it."""
    return _HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def normalised(text: str) -> str:
    """The text in Unicode's form NFC, which Anki stores."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def plain_letters(text: str) -> str:
    """The text in lower case, without accents; `ñ` is a letter of its own."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return unicodedata.normalize("NFC", _ACCENT.sub("", letters))


def described(characters: str) -> Message | str:
    """A character, or a letter and its accents, for a message: `U+200B ZERO WIDTH SPACE`."""
    letter, *accents = map(_described, characters)
    return say("letter-with-accents", letter=letter, accents=accents) if accents else letter


def _described(character: str) -> Message | str:
    """The character's code and name; Unicode's names are the same in all languages."""
    code = f"U+{ord(character):04X}"
    match unicodedata.category(character):
        case "Cc":
            return say("control-character", code=code)
        case "Co":
            return say("private-character", code=code)
        case "Cn":
            return say("not-a-character", code=code)
    return f"{code} {unicodedata.name(character, '')}".rstrip()


def misleading(text: str, *, in_formula: bool = False) -> Iterator[Misleading]:
    """Each character that must not be in a text that is verified, compared or typed.

    Args:
        text: as it is shown or compared.
        in_formula: whether Latin and Greek letters may be side by side, as in `2πr`.
    """
    if _SUSPECT.search(text) is None:
        return
    for found in _UNSEEN.finditer(text):
        message = say("unseen-character", character=described(found[0]))
        yield Misleading(found.start(), message, say("delete-character"))
    if not text.isascii():
        for found in _WORD.finditer(text):
            if (at := _other_script(found[0], in_formula=in_formula)) is not None:
                message = say("mixed-scripts", word=found[0], character=described(found[0][at]))
                yield Misleading(found.start() + at, message, say("retype-word"))


def decomposed(text: str) -> int | None:
    """Where a text is not in the form that Anki stores; None where it is."""
    whole = normalised(text)
    if whole == text:
        return None
    pairs = zip(text, whole, strict=False)
    return next((n for n, (one, other) in enumerate(pairs) if one != other), len(whole))


def unbalanced(text: str) -> int | None:
    """Where a paragraph first has a mark of direction that is not closed in it, or that closes nothing."""
    if _DIRECTION.search(text) is None:
        return None
    open_: list[tuple[int, str]] = []
    for found in _DIRECTION.finditer(text):
        if found[0] in _OPENING:
            open_.append((found.start(), _OPENING[found[0]]))
        elif open_ and open_[-1][1] == found[0]:
            open_.pop()
        else:
            return found.start()
    return open_[0][0] if open_ else None


def is_right_to_left(text: str) -> bool | None:
    """Whether the first strong character is read from right to left (UAX 9, rule P2); None without one."""
    if _RIGHT_TO_LEFT.search(text) is None:
        return False if any(map(str.isalpha, text)) else None
    isolates = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("LRI", "RLI", "FSI"):
            isolates += 1
        elif kind == "PDI":
            isolates = max(0, isolates - 1)
        elif not isolates and kind in ("L", "R", "AL"):
            return kind != "L"
    return None


def has_right_to_left(text: str) -> bool:
    """Whether any character is read from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None and any(
        unicodedata.bidirectional(c) in ("R", "AL", "RLE", "RLO", "RLI") for c in text
    )


def _other_script(word: str, *, in_formula: bool) -> int | None:
    """Where a word first has a character that no writing system has together with those before it."""
    if word.isascii():
        return None
    common: frozenset[str] | None = None
    for n, character in enumerate(word):
        scripts = _scripts(character)
        if in_formula and scripts & {_LATIN, _GREEK}:
            scripts |= {_LATIN, _GREEK}
        if scripts & _NEUTRAL:
            continue
        common = scripts if common is None else common & scripts
        if not common:
            return n
    return None


@cache
def _scripts(character: str) -> frozenset[str]:
    """The writing systems that use a character."""
    from fontTools.unicodedata import script_extension  # its tables take 20 ms to load

    scripts = frozenset(script_extension(character))
    return scripts.union(*(_WRITTEN_TOGETHER.get(one, ()) for one in scripts))
