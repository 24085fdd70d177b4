"""The phrases that rules look for in a card, as its language has them.

They are patterns in the files of `languages/`, one a line, and letters of either case match.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from builder.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.languages import Language

SAID = (
    *("equal", "one", "several", "less", "more"),
    *("at-most", "at-least", "unlike", "twice", "half"),
)
"""The relations that prose says of quantities."""


class Phrases:
    """The phrases of a language; each pattern is compiled when it is first used."""

    def __init__(self, words: Language) -> None:
        self._words = words

    def is_none_of_the_above(self, option: str) -> bool:
        """Whether an option says that no other one is right."""
        return self._none_of_the_above.fullmatch(_bare(option)) is not None

    def is_all_of_the_above(self, option: str) -> bool:
        """Whether an option says that all others are right."""
        return self._all_of_the_above.fullmatch(_bare(option)) is not None

    def is_pinned(self, option: str) -> bool:
        """Whether an option only makes sense after the others."""
        return self.is_none_of_the_above(option) or self.is_all_of_the_above(option)

    def questions(self, wording: str) -> Iterator[tuple[int, int]]:
        """The questions of a passage on one line, as (start, end)."""
        # Behind the last sign nothing can match, and would be tried from each beginning to the end.
        ends = 1 + max(map(wording.rfind, self._words.lines("phrase-question-ends")))
        return (found.span() for found in self._question.finditer(wording, 0, ends))

    def negation(self, question: str) -> tuple[int, int] | None:
        """Where a question has the word that makes it ask for what is not, unless the word is in bold."""
        asking = [found.end() for found in self._asking.finditer(question)]
        for found in self._negation.finditer(question):
            start = max((end for end in asking if end <= found.start()), default=None)
            if start is None:
                continue
            between = question[start : found.start()]
            if "*" not in between and self._subordinate.search(between) is None:
                return found.span()
        return None

    @cached_property
    def option_by_place(self) -> re.Pattern[str]:
        """An option that is named by its letter or number."""
        return _any(self._words.lines("phrase-option-by-place"))

    @cached_property
    def absolute(self) -> re.Pattern[str]:
        """A word that makes a statement hold without exception."""
        return _any(self._words.lines("phrase-absolute"), r"\b({})\b")

    @cached_property
    def vague(self) -> re.Pattern[str]:
        """A word that lets a statement have exceptions."""
        return _any(self._words.lines("phrase-vague"), r"\b({})\b")

    @cached_property
    def yes_or_no(self) -> re.Pattern[str]:
        """An answer that is yes or no, or begins with it."""
        return _any(self._words.lines("phrase-yes-or-no"))

    @cached_property
    def enumerate(self) -> re.Pattern[str]:
        """A request for a list."""
        return _any(self._words.lines("phrase-enumerate"))

    @cached_property
    def second_question(self) -> re.Pattern[str]:
        """What joins a second question to the first, up to where the second begins."""
        return _any(self._words.lines("phrase-second-question"))

    @cached_property
    def overlaps(self) -> re.Pattern[str]:
        """A statement on whether pairs that overlap count."""
        return _any(self._words.lines("phrase-overlaps"))

    @cached_property
    def rounding(self) -> re.Pattern[str]:
        """A statement on how a number is rounded."""
        return _any(self._words.lines("phrase-rounding"))

    @cached_property
    def logarithm(self) -> re.Pattern[str]:
        """A statement on the base of a logarithm."""
        return _any(self._words.lines("phrase-logarithm"))

    @cached_property
    def said(self) -> Mapping[str, tuple[str, ...]]:
        """How prose says each relation, as patterns with X, N and Y: `phrase-said-less` and so on."""
        return {kind: self._words.lines(f"phrase-said-{kind}") for kind in SAID}

    @cached_property
    def opening(self) -> re.Pattern[str]:
        """What may come before a clause that says a relation."""
        return _any(self._words.lines("phrase-said-opening"), r"({}) +")

    @cached_property
    def clauses(self) -> re.Pattern[str]:
        """What joins clauses."""
        return _any((self._words.text("number-list-and"),), r"[,;] +(?:({}) +)?| +({}) +")

    @cached_property
    def otherwise(self) -> re.Pattern[str]:
        """A word that compares or denies."""
        return _any(self._words.lines("phrase-said-otherwise"), r"\b({})\b")

    @cached_property
    def place(self) -> re.Pattern[str]:
        """A place in a work, in a source."""
        return _any(self._words.lines("phrase-place"))

    @cached_property
    def _none_of_the_above(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-none-of-the-above"))

    @cached_property
    def _all_of_the_above(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-all-of-the-above"))

    @cached_property
    def _question(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-question"))

    @cached_property
    def _asking(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-asking"), r"(?:\A\W?|[,:;] ?)({})\b")

    @cached_property
    def _negation(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-negation"), r"(?<![*\w])({})\b(?!\*)")

    @cached_property
    def _subordinate(self) -> re.Pattern[str]:
        return _any(self._words.lines("phrase-subordinate"), r" ({}) ")


@cache
def phrases(code: str) -> Phrases:
    """The phrases of a language, by its code."""
    return Phrases(language(code))


def _bare(option: str) -> str:
    return option.strip().removesuffix(".")


def _any(patterns: Iterable[str], around: str = "({})") -> re.Pattern[str]:
    """Compile a pattern that matches what any of some match.

    Args:
        patterns: those.
        around: what is before and after each; they replace the braces.
    """
    return re.compile(around.replace("{}", f"?:{'|'.join(patterns)}"), re.IGNORECASE)
