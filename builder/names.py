"""Names that cards give: which are accepted, and which to propose in place of one that is not."""

from __future__ import annotations

import re
import unicodedata

MAX_ID = 64
MAX_LEVEL = 100
MAX_LEVELS = 5
RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names that Windows gives to devices: a file named so, with any suffix, cannot be checked out there."""
ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID)


def is_id(text: str) -> bool:
    """Whether a text is an id: lower-case ASCII letters, digits and single hyphens between them, and no device of
    Windows.
    """
    return len(text) <= MAX_ID and _ID.fullmatch(text) is not None and not is_reserved(text)


def is_reserved(name: str) -> bool:
    """Whether Windows takes the name of a file or a folder for a device."""
    return name.partition(".")[0].lower() in RESERVED


def is_tag(text: str) -> bool:
    """Whether a text is a tag that Anki keeps as it is: levels of letters, digits, `_` and hyphens.

    Anki splits tags at blanks, removes quotes, replaces an empty level with a word, and composes accents.
    """
    levels = text.split("::")
    return (
        len(levels) <= MAX_LEVELS
        and all(map(_is_level, levels))
        and unicodedata.is_normalized("NFC", text)
    )


def _is_level(text: str) -> bool:
    return (
        0 < len(text) <= MAX_LEVEL
        and (_is_letter(text[0]) or text[0] == "_")
        and all(_is_letter(sign) or sign in "_-" or _is_accent(sign) for sign in text)
    )


def _is_letter(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind[0] == "L" or kind == "Nd"


def _is_accent(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


def ids_for(text: str) -> tuple[str, ...]:
    """The id to propose in place of a text; none where nothing of it is ASCII."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    proposed = re.sub(r"[^a-z0-9]+", "-", plain)[:MAX_ID].strip("-")
    proposed = f"{proposed}-1" if is_reserved(proposed) else proposed
    return (proposed,) if is_id(proposed) else ()


def tags_for(text: str) -> tuple[str, ...]:
    """The tags to propose in place of a text: with hyphens for what has no place in it, or with `_`."""
    levels = unicodedata.normalize("NFC", text).split("::")
    found = (
        "::".join(_level(level, sign) for level in levels if _level(level, sign)) for sign in "-_"
    )
    return tuple(dict.fromkeys(tag for tag in found if is_tag(tag)))


def _level(text: str, sign: str) -> str:
    kept = "".join(
        one if _is_letter(one) or _is_accent(one) or one in "_-" else "" if one in "\"'" else " "
        for one in text
    )
    return re.sub(r" +", sign, kept.strip(" -"))[:MAX_LEVEL]


def folder_for(name: str) -> str:
    """The name to propose for a deck's folder: without blanks, and without signs that Anki drops from a deck's name."""
    number, hyphen, rest = name.partition("-")
    whole = number.translate({ord(":"): "", ord('"'): ""}) + hyphen + rest
    kept = "".join(one for one in whole if one.isprintable())
    return re.sub(r"\s+", "-", kept.strip()).strip("-")
