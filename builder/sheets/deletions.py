"""The text of a cloze on paper: with blanks, with its answers, or with one deletion hidden or marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.sheets.formulas import large
from builder.sheets.length import characters
from builder.text.formula import mathml
from builder.text.html import PageWriter
from builder.text.plain import deletions_of

if TYPE_CHECKING:
    from builder.model import Html
    from builder.text.context import Context
    from builder.text.tree import Formula, Hole

_LONG_BLANK = 13
"""The most characters of an answer with a short blank."""


class _Blanks(PageWriter):
    """A blank for each deletion, with its number where there are several, and its hint."""

    def __init__(self, context: Context, *, numbered: bool) -> None:
        super().__init__(context)
        self.numbered = numbered

    def deletion(self, number: int, answer: str, hint: str | None) -> str:
        """A blank, as wide as the answer asks for."""
        mark = f"<sup>{number}</sup>" if self.numbered else ""
        size = "long" if characters(answer) > _LONG_BLANK else "short"
        said = f" ({hint})" if hint else ""
        return f'<span class="blank {size}" role="img" aria-label="hueco"></span>{mark}{said}'

    def blank(self, hole: Hole) -> str:
        """An empty frame in a formula."""
        mark = f"^{{{hole.number}}}" if self.numbered else ""
        said = f"\\;({hole.hint})" if hole.hint else ""
        return rf"\boxed{{\phantom{{MM}}}}{mark}{said}"


class _One(PageWriter):
    """One deletion hidden or marked; the others are plain text."""

    def __init__(self, context: Context, number: int, *, hidden: bool) -> None:
        super().__init__(context)
        self.number, self.hidden = number, hidden

    def deletion(self, number: int, answer: str, hint: str | None) -> str:
        """The answer, or what a card's front shows for it."""
        if number != self.number:
            return answer
        if self.hidden:
            return f'<b class="gap">[{hint or "…"}]</b>'
        return f'<b class="answer">{large(answer)}</b>'

    def blank(self, hole: Hole) -> str | None:
        """The hint in brackets, for the deletion that is hidden."""
        if self.hidden and hole.number == self.number:
            return f"[{hole.hint}]" if hole.hint else r"[\ldots]"
        return None


class _Answers(PageWriter):
    """Collects the answers."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.found: list[str] = []

    def deletion(self, number: int, answer: str, hint: str | None) -> str:
        """The answer of a deletion in text or code."""
        del number, hint
        self.found.append(answer)
        return answer

    def formula(self, formula: Formula) -> str:
        """The answers of the deletions of a formula."""
        for hole in formula.holes:
            self.found.append(mathml(formula.latex[hole.at : hole.to], (), (), display=False))
        return super().formula(formula)


class _All(PageWriter):
    """Every answer marked."""

    def deletion(self, number: int, answer: str, hint: str | None) -> str:
        """The answer, without its hint."""
        del number, hint
        return f'<b class="answer">{answer}</b>'


def blanked(html: Html) -> str:
    """The text with a blank for each deletion."""
    numbered = len(numbers(html)) > 1
    return html.write(lambda context: _Blanks(context, numbered=numbered))


def with_one(html: Html, number: int, *, hidden: bool) -> str:
    """The text with one deletion hidden, or marked."""
    return html.write(lambda context: _One(context, number, hidden=hidden))


def with_answers(html: Html) -> str:
    """The text with every answer marked."""
    return html.write(_All)


def answers(html: Html) -> list[str]:
    """The answers as HTML, each once, in the order of the text."""
    writer = _Answers(html.context)
    html.write(lambda _: writer)
    return list(dict.fromkeys(writer.found))


def numbers(html: Html) -> list[int]:
    """The numbers of the deletions, ascending."""
    assert html.passage is not None
    return sorted({deletion.number for deletion in deletions_of(html.passage)})
