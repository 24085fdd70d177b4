"""What rules about wording share: a passage as a reader takes it in, its words, its questions."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.text.plain import HOLE, wording

if TYPE_CHECKING:
    from builder.model import Note
    from builder.source import Text

_WORD = re.compile(rf"[^\W\d_]+|\d[\d.,]*|{HOLE}+")
_QUESTION = re.compile(r"¿[^?]{1,2000}\?")


class _Unaccented(dict[int, int | None]):
    """For `str.translate`: what combines with the character before it goes."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNACCENTED = _Unaccented()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without case, accents (but that of `ñ`) and marks of emphasis, and with single
    blanks.
    """
    kept = text.casefold().replace("*", "")
    if not kept.isascii():
        parted = unicodedata.normalize("NFD", kept.replace("ñ", "\0"))
        kept = parted.translate(_UNACCENTED).replace("\0", "ñ")
    return " ".join(kept.split())


@lru_cache(maxsize=4096)
def words(value: str) -> tuple[str, ...]:
    """The words of a passage, folded; a formula or a code span is one word, whatever it says."""
    return tuple(_WORD.findall(folded(wording(value))))


def questions(value: str) -> list[tuple[int, int]]:
    """Where the questions `¿…?` of a passage stand, as (start, end)."""
    return [found.span() for found in _QUESTION.finditer(wording(value))]


def front(note: Note) -> Text:
    """What a note asks: its first part."""
    return next(iter(note.parts.values()))
