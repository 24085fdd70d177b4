"""Bytes, pre-tokens and normalised texts, by Python's codec, GPT-2's own pattern, and the algorithm of UAX 15.

The forms of Unicode are computed from its table of decompositions (sections 3.11 and 3.12 of the standard), for letters
of Latin script and their marks, ligatures and digits; other characters are not read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from third_questions import Unread

_PATTERN = re.compile(
    r"'s|'t|'re|'ve|'m|'ll|'d| ?[A-Za-z]+| ?[0-9]+| ?[^\sA-Za-z0-9]+|\s+(?!\S)|\s+"
)
"""GPT-2's pattern, after `_in_ascii`."""
_READ = re.compile("[\u0020-\u024f\u0300-\u036f\u1e00-\u1eff\u2070-\u209f\ufb00-\ufb06]*")


def octets(text: str) -> list[str]:
    """The bytes of a text in UTF-8, in hexadecimal."""
    return text.encode().hex(" ").upper().split()


def byte_level(text: str) -> list[str]:
    """GPT-2's pre-tokens: a byte that is no printable character of Latin-1 is the next free one from U+0100."""
    shown = [chr(b) for b in range(256)]
    free = iter(range(0x100, 0x200))
    for b in range(256):
        if b <= 0x20 or 0x7F <= b <= 0xA0 or b == 0xAD:
            shown[b] = chr(next(free))
    parts = (text[found.start() : found.end()] for found in _PATTERN.finditer(_in_ascii(text)))
    return ["".join(shown[b] for b in part.encode()) for part in parts]


def divided(text: str, how: str, steps: str | None) -> list[str]:
    """The pre-tokens of a text after some steps: by white space, by runs of word characters, or around each mark."""
    text = after(text, steps) if steps else text
    match how:
        case "byte-level":
            return byte_level(text)
        case "whitespace":
            return re.findall(r"\w+|[^\w\s]+", text)
        case "whitespace-split":
            return text.split()
        case "bert":
            return re.findall(r"[\w]+?(?=_)|_|[^\W_]+|[^\w\s]", text)
    raise Unread(how)


def _in_ascii(text: str) -> str:
    """A letter for each other letter, a digit for each other number, and a sign for each other sign."""
    return "".join(
        one if one.isascii() else "Z" if one.isalpha() else "0" if one.isnumeric() else "!"
        for one in text
    )


def points(text: str) -> list[str]:
    """The code points of a text."""
    return [f"U+{ord(one):04X}" for one in text]


def after(text: str, steps: str) -> str:
    """A text after the steps `nfd, lowercase`, in order."""
    for step in steps.split(", "):
        if not (_READ.fullmatch(text) or (step == "nfd" and _is_whole(_READ.sub("", text)))):
            raise Unread(text)
        match step:
            case "nfd" | "nfkd":
                text = _apart(text, is_canonical=step == "nfd")
            case "nfc" | "nfkc":
                text = _together(_apart(text, is_canonical=step == "nfc"))
            case "lowercase":
                text = text.lower()
            case "strip-accents":
                text = _bare(text)
            case "bert":
                text = _bare(text.lower())
            case _:
                raise Unread(step)
    return text


def _is_whole(text: str) -> bool:
    """Whether no character of a text has parts, or is one of another."""
    return not any(unicodedata.decomposition(one) or unicodedata.combining(one) for one in text)


def _bare(text: str) -> str:
    apart = _apart(text, is_canonical=True)
    return "".join(one for one in apart if not unicodedata.category(one).startswith("M"))


def _apart(text: str, *, is_canonical: bool) -> str:
    """Decompose each character again and again, and sort the marks after each letter."""
    out: list[str] = []
    for one in text:
        how, _, codes = unicodedata.decomposition(one).rpartition("> ")
        if codes and not (how and is_canonical):
            parts = "".join(chr(int(code, 16)) for code in codes.split())
            out += _apart(parts, is_canonical=is_canonical)
        else:
            out.append(one)
    at = 0
    while at < len(out):
        end = at
        while end < len(out) and unicodedata.combining(out[end]):
            end += 1
        out[at:end] = sorted(out[at:end], key=unicodedata.combining)
        at = end + 1
    return "".join(out)


@cache
def _composed() -> dict[str, str]:
    """Letter and mark -> both as one character, of Latin script."""
    found = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        pair = unicodedata.decomposition(chr(code))
        if " " in pair and "<" not in pair:
            found["".join(chr(int(one, 16)) for one in pair.split())] = chr(code)
    return found


def _together(text: str) -> str:
    """Join each mark to the letter before it, unless one of the same class stands between them."""
    out: list[str] = []
    letter, last = -1, 0
    for one in text:
        of_mark = unicodedata.combining(one)
        joined = _composed().get(out[letter] + one) if letter >= 0 else None
        if joined and of_mark and (last < of_mark):
            out[letter] = joined
            continue
        if not of_mark:
            letter, last = len(out), 0
        else:
            last = of_mark
        out.append(one)
    return "".join(out)
