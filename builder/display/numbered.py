"""Code with a number after each span: `h` ($0.3$) and `u` ($0.2$), or words with their counts, `hug` (ten times)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.display import latex
from builder.display.atoms import Sort
from builder.display.numerals import numerals
from builder.display.parts import between, code

if TYPE_CHECKING:
    from fractions import Fraction

    from builder.display.atoms import Atom
    from builder.display.write import Writer


@dataclass(frozen=True)
class Numbered:
    """Code spans, each once and in any order, and a number in parentheses after each."""

    entries: tuple[tuple[str, Fraction], ...]
    are_counts: bool = False
    """Whether the numbers say how often there is each; once need not be said."""

    def written(self, writer: Writer, name: str) -> str:
        """Write a list of the language."""
        del name
        return writer.words.listed([f"{code(t)}{self._after(n, writer)}" for t, n in self.entries])

    def _after(self, number: Fraction, writer: Writer) -> str:
        if not self.are_counts:
            return f" (${writer.exact(number)}$)"
        if number == 1:
            return ""
        spelt = writer.number_word(int(number))
        shown = f"${spelt}$" if spelt.isdigit() else spelt
        return f" ({shown} {writer.words.text('reference-times')})"

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Read each number; only what joins a list may come between the items."""
        del name
        left, items = dict(self.entries), _items(said)
        for n, (joint, text, after) in enumerate(items):
            number = left.pop(text, None)
            if joint not in (between(writer.words) if n else {()}) or number is None:
                return False
            if not self._is_number(after, number, writer):
                return False
        return bool(items) and not left

    def _is_number(self, said: tuple[Atom, ...], number: Fraction, writer: Writer) -> bool:
        if not self.are_counts:
            return len(said) == 1 and _shows(said[0], number)
        if not said:
            return number == 1
        if said[-1].text != writer.words.text("reference-times"):
            return False
        if len(said) == 2 and _shows(said[0], number):
            return True
        text = " ".join(atom.text for atom in said[:-1])
        found = [(one.value, one.end - one.start) for one in numerals(writer.words.code).find(text)]
        return found == [(number, len(text))]


def _shows(atom: Atom, number: Fraction) -> bool:
    return atom.sort is Sort.FORMULA and latex.shows(atom.text, "=", number)


def _items(said: tuple[Atom, ...]) -> list[tuple[tuple[str, ...], str, tuple[Atom, ...]]]:
    """Split a list at its code: the words before each span, its text, and what is in parentheses after it.

    Return nothing if there is anything else.
    """
    found = []
    at = 0
    while at < len(said):
        start = at
        while at < len(said) and said[at].sort is Sort.WORD:
            at += 1
        if at == len(said) or said[at].sort is not Sort.CODE:
            return []
        joint, text = tuple(atom.text for atom in said[start:at]), said[at].text
        at += 1
        inside: tuple[Atom, ...] = ()
        if at < len(said) and (said[at].sort, said[at].text) == (Sort.WORD, "("):
            texts = [atom.text for atom in said[at:]]
            if ")" not in texts:
                return []
            end = at + texts.index(")")
            inside, at = said[at + 1 : end], end + 1
        found.append((joint, text, inside))
    return found
