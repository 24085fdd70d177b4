"""Bytes: UTF-8, and the pre-tokens of GPT-2.

GPT-2 divides a text by a regular expression, and writes each byte of a part as one printable character, so that BPE
reads no blanks. (Radford et al., Language Models are Unsupervised Multitask Learners, 2019, section 2.2; `encoder.py`
of github.com/openai/gpt-2.)
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from builder.characters import described
from builder.exact._undecided import Undecided
from builder.languages import say
from builder.values import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTRACTIONS = ("'s", "'t", "'re", "'ve", "'m", "'ll", "'d")


def utf8(text: str) -> list[int]:
    """Encode a text by the table of RFC 3629, section 3: `ñ` gives 0xC3 and 0xB1."""
    out: list[int] = []
    for code in map(ord, text):
        if code < 0x80:
            out.append(code)
            continue
        more = 1 if code < 0x800 else 2 if code < 0x10000 else 3
        lead = {1: 0b1100_0000, 2: 0b1110_0000, 3: 0b1111_0000}[more]
        out.append(lead | code >> 6 * more)
        out += [0b1000_0000 | code >> 6 * n & 0b11_1111 for n in reversed(range(more))]
    return out


def hexadecimal(text: str) -> Tokens:
    """Write the bytes of a text as `C3 B1`."""
    return Tokens(tuple(f"{byte:02X}" for byte in utf8(text)))


def divided(text: str) -> Tokens:
    """Divide a text whose only blanks are spaces: `el año` gives `el` and `ĠaÃ±o`.

    Raises:
        Undecided: versions of Unicode differ about what a character is.
    """
    signs = _signs()
    return Tokens(tuple("".join(signs[byte] for byte in utf8(part)) for part in _parts(text)))


@cache
def _signs() -> tuple[str, ...]:
    """The character for each byte: itself if it is printable, the others by order from U+0100 (`bytes_to_unicode`)."""
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    others = [byte for byte in range(256) if byte not in printable]
    moved = {byte: 0x100 + n for n, byte in enumerate(others)}
    return tuple(chr(moved.get(byte, byte)) for byte in range(256))


def _parts(text: str) -> Iterator[str]:
    r"""Split by `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`."""
    kinds = [_kind(character) for character in text]
    at = 0
    while at < len(text):
        contraction = next((one for one in _CONTRACTIONS if text.startswith(one, at)), "")
        end = at + len(contraction) if contraction else _run(kinds, at)
        yield text[at:end]
        at = end


def _run(kinds: list[str], at: int) -> int:
    """Return where a run ends: one kind of character after a space or none, or spaces but the last before something."""
    start = at
    if kinds[at] == " " and kinds[at + 1 : at + 2] not in ([], [" "]):
        start = at + 1
    end = next((n for n in range(start, len(kinds)) if kinds[n] != kinds[start]), len(kinds))
    return end - 1 if kinds[start] == " " and end < len(kinds) else end


def _kind(character: str) -> str:
    """The class of a character: a letter, a number, a space, or other."""
    if character == " ":
        return " "
    found = {
        one if one in ("L", "N") else "other"
        for one in (
            unicodedata.category(character)[0],
            unicodedata.ucd_3_2_0.category(character)[0],
        )
    }
    if len(found) > 1:
        raise Undecided(say("quantity-new-character", character=described(character)))
    return found.pop()
