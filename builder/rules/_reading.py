"""What rules about wording share: the words and the questions of a passage as a reader sees it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.phrases import phrases
from builder.text.plain import HOLE, wording

if TYPE_CHECKING:
    from builder.model import Note
    from builder.phrases import Phrases
    from builder.source import Text

_WORD = re.compile(rf"[^\W\d_]+|\d[\d.,]*|{HOLE}+")


class _Unaccented(dict[int, int | None]):
    """For `str.translate`: delete combining characters."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


_UNACCENTED = _Unaccented()


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text in lower case, without accents (`ñ` is kept) and asterisks, with single spaces."""
    kept = text.casefold().replace("*", "")
    if not kept.isascii():
        parted = unicodedata.normalize("NFD", kept.replace("ñ", "\0"))
        kept = parted.translate(_UNACCENTED).replace("\0", "ñ")
    return " ".join(kept.split())


@lru_cache(maxsize=4096)
def words(value: str) -> tuple[str, ...]:
    """The words of a passage, folded; a formula or a code span counts as one word."""
    return tuple(_WORD.findall(folded(wording(value))))


def phrases_of(note: Note) -> Phrases:
    """The phrases of a note's language."""
    return phrases(note.locale.language)


def front(note: Note) -> Text:
    """What a note asks: its first part."""
    return next(iter(note.parts.values()))
