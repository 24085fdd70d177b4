"""Read what an option in prose says, and compare it with its entry under `options:`.

The prose is a formula, alone or among words that neither compare nor deny, or clauses of a small grammar: a quantity,
words of the language's lexicon, and a number or another quantity. Prose that is not understood is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from builder.display.comparison import comparisons_of, is_relation
from builder.display.lexer import NotArithmetic
from builder.phrases import phrases
from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Emphasis,
    Formula,
    Link,
    Paragraph,
    Reference,
    Strong,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.model import Claims
    from builder.phrases import Phrases
    from builder.text.tree import Node

_RELATIONS = {
    "equal": "{} = {}",
    "one": "{} = 1",
    "several": "{} > 1",
    "less": "{} < {}",
    "more": "{} > {}",
    "at-most": "{} \\le {}",
    "at-least": "{} \\ge {}",
    "unlike": "{} \\ne {}",
    "twice": "{} = 2 \\cdot {}",
    "half": "{} = {} / 2",
}
"""What a kind of clause says, as a formula."""
_FORMULA = "\ue000{}\ue001"
"""The place of a formula in a sentence: its number between two signs of private use, which no card has."""
_ANY_FORMULA = re.compile("\ue000(\\d+)\ue001")
_NUMBER = r"\d+(?:[.,]\d+)?"


def says(text: str, predicate: str, claims: Claims, language: str) -> bool:
    """Return whether an option in prose says a predicate: the same comparisons, and no other.

    Args:
        text: the option, with points in its numbers.
        predicate: such as `p < q`, or `N = 10 = D`, which says two things.
        claims: the block of the note.
        language: the code of its language.
    """
    names = frozenset(claims.names)
    try:
        wanted = comparisons_of(predicate, names)
        sentence = _sentence(text)
        latexes = _Prose(*sentence, claims, phrases(language)).formulas(wanted.names)
        said = [comparisons_of(latex, names).pairs for latex in latexes]
    except NotArithmetic:
        return False
    return bool(wanted.pairs) and frozenset().union(*said) == wanted.pairs


class _Prose:
    def __init__(
        self, sentence: str, formulas: list[str], claims: Claims, lexicon: Phrases
    ) -> None:
        self.sentence, self.shown, self.lexicon = sentence, formulas, lexicon
        called = [(_lowered(w), name) for name, words in claims.called.items() for w in words]
        counts = Counter(word for word, _ in called)
        self.called = {word: name for word, name in called if counts[word] == 1}
        """The words for a quantity -> its name."""

    def formulas(self, names: tuple[str, ...]) -> Iterator[str]:
        """Yield what the sentence says, as formulas.

        Args:
            names: those of the predicate; a clause may omit the only one.

        Raises:
            NotArithmetic: it is not understood.
        """
        if any(is_relation(latex) for latex in self.shown):
            words = _ANY_FORMULA.sub(" ", self.sentence)
            if self.lexicon.otherwise.search(words) or re.search(r"[\d`]", words):
                raise NotArithmetic(words)
            yield from self.shown
            return
        for clause in self.lexicon.clauses.split(self.sentence):
            if clause is not None:
                yield self._said(clause, names[0] if len(names) == 1 else None)

    def _said(self, clause: str, only: str | None) -> str:
        opening = self.lexicon.opening.match(clause)
        clause = clause[opening.end() :] if opening else clause
        for kind, patterns in self.lexicon.said.items():
            for pattern in patterns:
                found = self._pattern(pattern).fullmatch(clause)
                if found is None:
                    continue
                groups = found.groupdict()
                quantity = self._written(groups["quantity"]) if groups.get("quantity") else only
                if quantity is not None:
                    value = groups.get("value")
                    return _RELATIONS[kind].format(quantity, self._written(value) if value else "")
        raise NotArithmetic(clause)

    def _pattern(self, pattern: str) -> re.Pattern[str]:
        words = sorted(map(re.escape, self.called), key=len, reverse=True)
        formula = _ANY_FORMULA.pattern.replace("(", "(?:")
        quantity, number = "|".join((*words, formula)), f"{_NUMBER}|{formula}"
        groups = {
            "X": f"(?P<quantity>{quantity})",
            "N": f"(?P<value>{number})",
            "Y": f"(?P<value>{number}|{quantity})",
        }
        return re.compile(re.sub("[XNY]", lambda found: groups[found[0]], pattern))

    def _written(self, words: str) -> str:
        formula = _ANY_FORMULA.fullmatch(words)
        if formula is not None:
            return self.shown[int(formula[1])]
        return self.called.get(words, words.replace(",", "."))


def _sentence(text: str) -> tuple[str, list[str]]:
    """Return a text in lower case with places for its formulas, and these.

    Raises:
        NotArithmetic: it has something else than words, code and formulas.
    """
    formulas: list[str] = []
    found = "".join(_written(read(text).all, formulas))
    return " ".join(found.split()).strip(" ."), formulas


def _written(nodes: Iterable[Node], formulas: list[str]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Words():
                yield _lowered(node.text)
            case Break():
                yield " "
            case Code():
                yield f"`{node.text}`"
            case Formula():
                yield _FORMULA.format(len(formulas))
                formulas.append(node.latex)
            case Paragraph() | Emphasis() | Strong() | Link() | Reference():
                yield from _written(children_of(node), formulas)
            case _:
                raise NotArithmetic(type(node).__name__)


def _lowered(words: str) -> str:
    """Write words in lower case, but not the code among them."""
    return "`".join(part if n % 2 else part.casefold() for n, part in enumerate(words.split("`")))
