"""What a reference to the `verify:` block displays: how it is written, and whether a text says it.

A text says it however its marks are: as a fraction, a decimal or words; as a list or in one code span. Nothing that a
text says beyond it is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from builder.display import latex
from builder.display.atoms import Atom, Sort, atoms
from builder.display.numerals import numerals
from builder.display.write import APPROXIMATELY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.display.write import Writer
    from builder.languages import Language, Message
    from builder.values import Number

Words = tuple[str, ...]
_DIGITS = re.compile(r"(?:[1-9]\d{0,2}(?: \d{3})+|\d+)(?:[.,]\d+)?")
"""A number in running text, as its words: `175 000`, `0.6`."""


class Part(Protocol):
    """Something of a block that a text can display."""

    def written(self, writer: Writer, name: str) -> str:
        """Write it as Markdown.

        Args:
            writer: that of the card.
            name: the name that the block binds.
        """

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Return whether a text says it, and nothing else; its numbers have points."""


def code(text: str) -> str:
    """Write text as a code span; it may contain backticks, and spaces at both ends, of which Markdown drops one."""
    ticks = "`"
    while ticks in text:
        ticks += "`"
    is_spaced = text.strip() != "" and text.startswith(" ") and text.endswith(" ")
    blank = " " if is_spaced or text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{blank}{text}{blank}{ticks}"


@dataclass(frozen=True)
class Exactly:
    """One of several texts, in Markdown; the first is the usual one."""

    ways: tuple[str, ...]

    def written(self, writer: Writer, name: str) -> str:
        """Write the first."""
        del writer, name
        return self.ways[0]

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare with each."""
        del writer, name
        return any(said == atoms(way) for way in self.ways)


@dataclass(frozen=True)
class Listed:
    """Several code spans in order, such as sentences."""

    texts: tuple[str, ...]

    def written(self, writer: Writer, name: str) -> str:
        """Write a list of the language: `a`, `b` and `c`."""
        del name
        return writer.words.listed(list(map(code, self.texts)))

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare the code spans; only what joins a list may come between them."""
        del name
        found = _by_code(said)
        if found is None or tuple(text for _, text in found) != self.texts:
            return False
        joints, first = between(writer.words), {(), *_ways(writer.words.lines("reference-first"))}
        return all(words in (joints if n else first) for n, (words, _) in enumerate(found))


@dataclass(frozen=True)
class Runs:
    """Code spans and how often each occurs: ten `a` and then ten `b`."""

    runs: tuple[tuple[int, str], ...]
    is_ordered: bool = True

    def written(self, writer: Writer, name: str) -> str:
        """Write a number before each code span."""
        del name
        words = writer.words
        said = [f"{_spelt(n, words) or f'${n}$'} {code(text)}" for n, text in self.runs]
        joint = f" {words.lines('reference-then')[0]} "
        return joint.join(said) if self.is_ordered else words.listed(said)

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare the numbers and the code spans."""
        del name
        found = _by_code(said)
        texts = None if found is None else tuple(text for _, text in found)
        wanted = tuple(text for _, text in self.runs)
        if texts != wanted and (self.is_ordered or sorted(texts or ()) != sorted(wanted)):
            return False
        times = {text: n for n, text in self.runs}
        counts = [n for n, _ in self.runs] if self.is_ordered else [times[t] for t in texts or ()]
        return all(
            self._is_counted(words, count, is_first=n == 0, words_of=writer.words)
            for n, ((words, _), count) in enumerate(zip(found or (), counts, strict=True))
        )

    def _is_counted(self, before: Words, count: int, *, is_first: bool, words_of: Language) -> bool:
        joints = {()} if is_first else between(words_of)
        nouns = {(), *_ways(words_of.lines("reference-nouns"))}
        return any(
            _is_number(before[len(joint) : len(before) - len(noun)], Fraction(count), words_of)
            for joint in joints
            for noun in nouns
            if before[: len(joint)] == joint and before[len(before) - len(noun) :] == noun
        )


@dataclass(frozen=True)
class Phrase:
    """Words of the language: a message that lists the ways to say it, the usual one first."""

    message: Message

    def written(self, writer: Writer, name: str) -> str:
        """Write the first way."""
        del name
        return self.ways(writer)[0]

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare with each way."""
        del name
        return any(said == atoms(way) for way in self.ways(writer))

    def ways(self, writer: Writer) -> list[str]:
        """List the ways to say it, in Markdown."""
        return [line.strip() for line in writer.words.message(self.message).splitlines()]


@dataclass(frozen=True)
class Phrases:
    """Several phrases in order: `a` after `<s>`, and `b` after `a`."""

    phrases: tuple[Phrase, ...]

    def written(self, writer: Writer, name: str) -> str:
        """Write a list of the language."""
        return writer.words.listed([phrase.written(writer, name) for phrase in self.phrases])

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare each; only what joins a list may come between them."""
        del name
        joints = [tuple(Atom(Sort.WORD, one) for one in way) for way in between(writer.words)]
        rests = {said}
        for n, phrase in enumerate(self.phrases):
            ways = [atoms(way) for way in phrase.ways(writer)]
            begun = [(*joint, *way) for joint in (joints if n else [()]) for way in ways]
            rests = {rest[len(one) :] for rest in rests for one in begun if rest[: len(one)] == one}
        return () in rests


@dataclass(frozen=True)
class Notation:
    r"""A formula that is no statement, such as `p(b \mid a)`."""

    latex: str

    def written(self, writer: Writer, name: str) -> str:
        """Write the formula."""
        del writer, name
        return f"${self.latex}$"

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Compare sign by sign."""
        del writer, name
        formula = _formula(said)
        return formula is not None and latex.is_same(formula, self.latex)


@dataclass(frozen=True)
class Amount:
    r"""A number: alone, as `P = 0.01`, as `p(b \mid a) = 0.01`, or in words. It may be rounded after `\approx` only."""

    value: Number
    heads: tuple[str, ...] = ()
    """What may come before the sign, besides the name."""
    is_count: bool = False
    """Whether words are the usual way to write it."""
    is_named: bool = False
    """Whether the name stands for it, and not for what it is a part of."""

    def written(self, writer: Writer, name: str) -> str:
        """Write it exactly if that is short, otherwise rounded to three digits."""
        if self.is_count and (said := _spelt(self.value, writer.words)):
            return said
        is_exact, shown = latex.number(self.value, writer)
        head = f"{_head(name, self.heads)} " if self.is_named else ""
        return f"${shown}$" if is_exact else f"${head}{APPROXIMATELY} {shown}$"

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Read the formula or the words."""
        if (formula := _formula(said)) is None:
            is_words = all(atom.sort is Sort.WORD for atom in said)
            words = tuple(atom.text for atom in said)
            if is_words and _DIGITS.fullmatch(digits := " ".join(words)):
                return latex.shows(_plain(digits), "=", self.value)
            return is_words and _is_number(words, self.value, writer.words)
        sides, signs = latex.sides_of(formula)
        if not signs:
            return latex.shows(sides[0], "=", self.value)
        is_headed = (
            any(latex.is_same(sides[0], head) for head in self.heads)
            or (self.is_named and latex.is_name(sides[0], name))
            or (not sides[0] and signs == ("≈",))
        )
        return len(signs) == 1 and is_headed and latex.shows(sides[1], signs[0], self.value)


@dataclass(frozen=True)
class Amounts:
    """Several numbers, in order."""

    values: tuple[Fraction, ...]

    def written(self, writer: Writer, name: str) -> str:
        """Write a list of formulas."""
        del name
        return writer.words.listed([f"${latex.number(value, writer)[1]}$" for value in self.values])

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Read every formula; only what joins a list may come between them."""
        del name
        found = _by_sort(said, Sort.FORMULA) or []
        joints = between(writer.words)
        return len(found) == len(self.values) and all(
            words in (joints if n else {()}) and latex.shows(formula, "=", self.values[n])
            for n, (words, formula) in enumerate(found)
        )


@dataclass(frozen=True)
class Table:
    r"""Statements such as `p(b \mid a) = 0.1`, each once, in any order."""

    rows: tuple[tuple[str, Fraction], ...]
    """What comes before the sign, in LaTeX, and the number after it."""

    def written(self, writer: Writer, name: str) -> str:
        """Write a list of formulas."""
        del name
        formulas = [f"${head} = {writer.exact(value)}$" for head, value in self.rows]
        return writer.words.listed(formulas)

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Read every formula; only what joins a list may come between them."""
        del name
        found = _by_sort(said, Sort.FORMULA)
        joints = {*between(writer.words), (";",)}
        if found is None or any(
            words not in (joints if n else {()}) for n, (words, _) in enumerate(found)
        ):
            return False
        left = list(self.rows)
        for statement in (one for _, formula in found for one in latex.statements_of(formula)):
            sides, signs = latex.sides_of(statement)
            row = next((row for row in left if latex.is_same(sides[0], row[0])), None)
            if signs != ("=",) or row is None or not latex.shows(sides[1], "=", row[1]):
                return False
            left.remove(row)
        return not left


@dataclass(frozen=True)
class Worked:
    r"""The steps to a value: `P = 1 \cdot 0.1 = 0.1`. The name may be left out; a step and the value may not."""

    value: Number
    heads: tuple[str, ...]
    """What may come before the first sign, besides the name."""
    factors: tuple[Fraction, ...] = ()
    """Those of the product that is a step."""
    ways: tuple[str, ...] = ()
    """Other steps, in LaTeX with decimal points; the usual one first."""
    is_named: bool = True
    """Whether the name stands for the value, and not for what it is a part of."""

    def written(self, writer: Writer, name: str) -> str:
        """Write the name, the first step and the value."""
        is_exact, shown = latex.number(self.value, writer)
        step = r" \cdot ".join(map(writer.exact, self.factors)) or self.ways[0]
        if not self.factors and writer.locale.decimal == ",":
            step = step.replace(".", "{,}")
        sign = "=" if is_exact else APPROXIMATELY
        head = f"{_head(name, self.heads)} = " if self.is_named else ""
        return f"${head}{step} {sign} {shown}$"

    def is_said(self, said: tuple[Atom, ...], writer: Writer, name: str) -> bool:
        """Read the chain of sides."""
        del writer
        sides, signs = latex.sides_of(_formula(said) or "")
        is_headed = self.is_named and _is_head(sides[0], name, self.heads)
        if signs[:1] == ("=",) and is_headed:
            sides, signs = sides[1:], signs[1:]
        if not signs or any(sign != "=" for sign in signs[:-1]):
            return False
        return all(map(self._is_step, sides[:-1])) and latex.shows(sides[-1], signs[-1], self.value)

    def _is_step(self, side: str) -> bool:
        if any(latex.is_same(side, way) for way in self.ways):
            return True
        shown = side.replace(r"\times", r"\cdot").split(r"\cdot")
        return len(shown) == len(self.factors) and all(
            latex.shows(one, "=", factor) for one, factor in zip(shown, self.factors, strict=True)
        )


def _formula(said: tuple[Atom, ...]) -> str | None:
    """Return the formula that is all of a text."""
    return said[0].text if len(said) == 1 and said[0].sort is Sort.FORMULA else None


def _plain(digits: str) -> str:
    return digits.replace(" ", "").replace(",", ".")


def _head(name: str, heads: tuple[str, ...]) -> str:
    """Choose what a statement begins with: a short name, or the notation of what it is bound to."""
    return latex.name(name) if name.isupper() or len(name) == 1 or not heads else heads[0]


def _is_head(side: str, name: str, heads: tuple[str, ...]) -> bool:
    return latex.is_name(side, name) or any(latex.is_same(side, head) for head in heads)


def _spelt(value: Number | int, words: Language) -> str:
    """Write a small whole number as a word; empty if it is another number."""
    known = words.lines("number-words")
    is_small = isinstance(value, Fraction | int) and value in range(len(known))
    return known[int(value)] if is_small else ""  # type: ignore[arg-type]  # it is whole


def _is_number(said: Words, value: Number, words: Language) -> bool:
    """Return whether words, or the digits of a formula, are a number and nothing else."""
    if len(said) == 1 and said[0].isdigit():
        return Fraction(said[0]) == value
    text = " ".join(said)
    return [(one.value, one.start, one.end) for one in numerals(words.code).find(text)] == [
        (value, 0, len(text))
    ]


def _by_code(said: tuple[Atom, ...]) -> list[tuple[Words, str]] | None:
    return _by_sort(said, Sort.CODE)


def _by_sort(said: tuple[Atom, ...], sort: Sort) -> list[tuple[Words, str]] | None:
    """Split a text at its code spans or formulas: the words before each, and its text.

    Return None if other words follow the last one, or there is anything else. A number in a formula counts as a word
    between code spans.
    """
    found: list[tuple[Words, str]] = []
    words: Words = ()
    for atom in said:
        if atom.sort is sort:
            found.append((words, atom.text))
            words = ()
        elif atom.sort is Sort.WORD or (atom.sort is Sort.FORMULA and atom.text.isdigit()):
            words = (*words, atom.text)
        else:
            return None
    return None if words or not found else found


def _ways(lines: Iterable[str]) -> set[Words]:
    return {tuple(atom.text for atom in atoms(line)) for line in lines}


def between(words: Language) -> set[Words]:
    """List what may come between the items of a list."""
    last = _ways((words.text("number-list-and"), *words.lines("reference-then")))
    return {(",",), *last, *((",", *one) for one in last)}
