"""Deletions on paper: as blanks, hidden as on a card, or with their answers marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.text.formula import BadFormula, mathml
from builder.text.tree import Code, Deletion, Fence, Formula, Hole, walk
from builder.text.typst import TypstWriter, written
from builder.text.typst_strings import quoted

if TYPE_CHECKING:
    from builder.text.context import Context
    from builder.text.rendered import Html
    from builder.text.tree import Inline

_GAP = "[…]"
_EMS_A_CHARACTER, _SHORTEST, _LONGEST = 0.5, 2.0, 9.0
"""How long a blank is, in ems."""


class Marked(TypstWriter):
    """Marks the answers of a number, or all; the others are plain."""

    def __init__(self, context: Context, number: int | None = None) -> None:
        super().__init__(context)
        self.number = number

    def deletion(self, node: Deletion | Hole, answer: str, hint: str | None) -> str:
        """The answer, marked."""
        del hint
        return f"answer({answer})" if self._is_meant(node) else answer

    def in_formula(self, hole: Hole, answer: str, hint: str | None) -> str:
        """The answer, marked."""
        del hint
        return f"answer-in-formula({answer})" if self._is_meant(hole) else answer

    def _is_meant(self, node: Deletion | Hole) -> bool:
        return self.number in (None, node.number)


class Hidden(Marked):
    """Hides the answers of a number: what a card's front shows for them is their hint, or an ellipsis."""

    def deletion(self, node: Deletion | Hole, answer: str, hint: str | None) -> str:
        """The hint in brackets."""
        if not self._is_meant(node):
            return answer
        return quoted(_GAP) if hint is None else f'{{"[";{hint};"]"}}'

    def in_formula(self, hole: Hole, answer: str, hint: str | None) -> str:
        """The hint in brackets."""
        if not self._is_meant(hole):
            return answer
        return f"words({quoted(_GAP)})" if hint is None else f'{{"[";words({hint});"]"}}'

    def alternative(self, formula: Formula) -> str:
        """The LaTeX without what is hidden."""
        shown, at = "", 0
        for hole in formula.holes:
            if self._is_meant(hole):
                shown += formula.latex[at : hole.at] + _GAP
                at = hole.to
        return shown + formula.latex[at:]


class Blanks(Hidden):
    """A blank to write on for each deletion, as long as its answer, with its number where there are several."""

    def __init__(self, context: Context, *, numbered: bool) -> None:
        super().__init__(context)
        self.numbered = numbered

    def deletion(self, node: Deletion | Hole, answer: str, hint: str | None) -> str:
        """The blank, its number and its hint."""
        del answer
        shown = f"blank({_ems(node):g})"
        if self.numbered:
            shown = f'{{{shown};super("{node.number}")}}'
        return shown if hint is None else f'{{{shown};" (";{hint};")"}}'

    def in_formula(self, hole: Hole, answer: str, hint: str | None) -> str:
        """The blank, its number and its hint."""
        del answer
        shown = f"blank({_ems(hole):g})"
        if self.numbered:
            shown = f'math.attach({shown}, tr: "{hole.number}")'
        return shown if hint is None else f'{{{shown};words(" (");words({hint});words(")")}}'


def numbers(html: Html) -> list[int]:
    """The numbers of the deletions of a passage, ascending."""
    assert html.passage is not None
    nodes = walk(html.passage.all)
    return sorted({node.number for node in nodes if isinstance(node, Deletion | Hole)})


def blanked(html: Html) -> str:
    """A passage with a blank for each deletion."""
    numbered = len(numbers(html)) > 1
    return written(html, lambda context: Blanks(context, numbered=numbered))


def answers(html: Html) -> str:
    """The answers of a passage on a line, each once; where one makes no sense alone, the whole passage.

    A part of a formula makes none where it cannot be typeset, such as half of an aligned row.
    """
    assert html.passage is not None
    writer = TypstWriter(html.context)
    found: dict[str, int] = {}
    try:
        for node in walk(html.passage.blocks):
            match node:
                case Deletion():
                    found.setdefault(writer.inlines(node.children), node.number)
                case Code() | Fence() | Formula():
                    for hole in node.holes:
                        found.setdefault(writer.inline(_cut(node, hole)), hole.number)
    except BadFormula:
        return written(html, Marked)
    several = len(set(found.values())) > 1
    shown = [
        f'{{super("{number}");answer({one})}}' if several else f"answer({one})"
        for one, number in sorted(found.items(), key=lambda pair: pair[1])
    ]
    return f"par({{{';[; ];'.join(shown)}}})"


def _cut(node: Code | Fence | Formula, hole: Hole) -> Inline:
    """What a deletion hides of code or of a formula.

    Raises:
        BadFormula: it cannot be typeset alone.
    """
    if isinstance(node, Formula):
        latex = node.latex[hole.at : hole.to]
        mathml(latex, (), (), display=False)
        return Formula(start=0, end=0, latex=latex, inner=0, is_display=False)
    text = node.text[hole.at : hole.to]
    return Code(start=0, end=0, text=text, written=text)


def _ems(node: Deletion | Hole) -> float:
    if isinstance(node, Hole):
        characters = node.to - node.at
    else:
        characters = sum(len(getattr(one, "text", "")) or 6 for one in walk(node.children))
    return min(max(characters * _EMS_A_CHARACTER, _SHORTEST), _LONGEST)
