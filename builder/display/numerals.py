"""Numbers that a text spells: «nueve», «ochenta y uno», «tres cuartos», «un veintisieteavo», «la mitad».

The words are lists in the files of `languages/`, a word and its value on a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from builder.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.languages import Language


@dataclass(frozen=True)
class Numeral:
    """A number in words, and its place."""

    value: Fraction
    start: int
    end: int
    is_fraction: bool = False
    """Whether it is written as a part or a multiple: «un tercio», «la mitad», «el doble»."""
    is_article: bool = False
    """Whether it is «un» or «una», which need not count anything."""


class Numerals:
    """The number words of a language."""

    def __init__(self, words: Language) -> None:
        self._words = words

    @cached_property
    def values(self) -> dict[str, int]:
        """Each number word and its value."""
        plain = {word: n for n, word in enumerate(self._words.lines("number-words"))}
        return plain | {
            word: int(value) for word, value in _valued(self._words.lines("number-words-more"))
        }

    @cached_property
    def pattern(self) -> str:
        """A pattern that matches a whole number in words."""
        joint = self._words.text("number-words-joint").strip("|")
        tens = [word for word, n in self.values.items() if n in range(20, 100, 10)]
        units = [word for word, n in self.values.items() if n in range(1, 10)]
        return rf"(?:(?:{_any(tens)}){joint}(?:{_any(units)})|{_any(self.values)})"

    def value(self, words: str) -> int:
        """The value of what `pattern` matched."""
        plain = words.lower()
        if plain in self.values:
            return self.values[plain]
        ten, _, unit = plain.partition(self._words.text("number-words-joint").strip("|"))
        return self.values[ten] + self.values[unit]

    def find(self, text: str) -> Iterator[Numeral]:
        """Yield the numbers of a text, in order."""
        for found in self._number.finditer(text):
            start, end = found.span()
            if (bare := found["bare"]) is not None:
                yield Numeral(self._bare[bare.lower()], start, end, is_fraction=True)
                continue
            value = Fraction(self.value(found["number"]))
            if (part := found["part"]) is not None:
                yield Numeral(value * self._part(part.lower()), start, end, is_fraction=True)
            else:
                yield Numeral(value, start, start + len(found["number"]), is_article=value == 1)

    @cached_property
    def _bare(self) -> dict[str, Fraction]:
        return {
            word: Fraction(value)
            for word, value in _valued(self._words.lines("fraction-words-bare"))
        }

    @cached_property
    def _parts(self) -> dict[str, Fraction]:
        """Each part of one: `tercio`, and those that an ending makes of a number, `dieciseisavo` and `treintavo`."""
        parts = {
            word: Fraction(value) for word, value in _valued(self._words.lines("fraction-words"))
        }
        for ending in self._words.lines("fraction-endings"):
            for word, n in self.values.items():
                stem = _unaccented(word)
                if n > 1:
                    parts[stem.removesuffix(ending[0]) + ending] = Fraction(1, n)
        return parts

    def _part(self, word: str) -> Fraction:
        return self._parts[word if word in self._parts else word.removesuffix("s")]

    @cached_property
    def _number(self) -> re.Pattern[str]:
        number = rf"(?P<number>{self.pattern})(?:[\s-]+(?P<part>(?:{_any(self._parts)})s?)\b)?"
        return re.compile(rf"(?<![\w-])(?:{number}|(?P<bare>{_any(self._bare)}))\b", re.IGNORECASE)


@lru_cache
def numerals(code: str) -> Numerals:
    """The number words of a language, by its code."""
    return Numerals(language(code))


def _valued(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the word and the value of each line of a list."""
    for line in lines:
        word, _, value = line.rpartition(" ")
        yield word, value


def _unaccented(word: str) -> str:
    """The word without accents: `dieciséis` loses its own in `dieciseisavo`."""
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
