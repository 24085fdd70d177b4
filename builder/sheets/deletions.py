"""The text of a cloze on paper: with blanks, or with the answers marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.sheets.formulas import formula_text
from builder.sheets.writer import ReviewWriter, SheetWriter
from builder.text.formula import mathml
from builder.text.plain import deletions_of
from builder.text.tree import Break, Code, Deletion, Fence, Formula, Hole, Paragraph, Words, walk

if TYPE_CHECKING:
    from builder.languages import Language
    from builder.text.context import Context
    from builder.text.rendered import Html
    from builder.text.tree import Inline

_LONG_BLANK = 13
"""The most characters of an answer with a short blank."""
_SHORT = 22
"""The most characters of a short answer."""


class Blanks(ReviewWriter):
    """Writes a blank for each deletion, with its number where there are several, and its hint."""

    def __init__(self, context: Context, *, numbered: bool, words: Language) -> None:
        super().__init__(context)
        self.numbered, self.label = numbered, words.text("sheet-blank")

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A blank, as wide as the answer asks for."""
        del answer
        mark = f"<sup>{deletion.number}</sup>" if self.numbered else ""
        number = deletion.to - deletion.at if isinstance(deletion, Hole) else _characters(deletion)
        size = "long" if number > _LONG_BLANK else "short"
        said = f" ({hint})" if hint else ""
        return (
            f'<span class="blank {size}" role="img" aria-label="{self.label}"></span>{mark}{said}'
        )

    def blank(self, hole: Hole) -> str:
        """An empty frame in a formula."""
        mark = f"^{{{hole.number}}}" if self.numbered else ""
        said = f"\\;({hole.hint})" if hole.hint else ""
        return rf"\boxed{{\phantom{{MM}}}}{mark}{said}"


class Marked(SheetWriter):
    """Marks the answers."""

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """The answer."""
        del deletion, hint
        return f'<b class="answer">{answer}</b>'

    def formula(self, formula: Formula) -> str:
        """A formula, in which the rows of the answers have the class `answer`."""
        shown = super().formula(formula)
        for hole in formula.holes:
            row = f'<mrow class="cloze" data-cloze="{hole.number}">'
            shown = shown.replace(row, '<mrow class="answer">')
        return shown

    def is_bound(self, node: Inline) -> bool:
        """Whether no line ends between a node and its punctuation."""
        if isinstance(node, Deletion) and len(node.children) == 1:
            return super().is_bound(node.children[0])
        return super().is_bound(node)


def blanked(html: Html, words: Language) -> str:
    """The text with a blank for each deletion."""
    numbered = len(numbers(html)) > 1
    return html.write(lambda context: Blanks(context, numbered=numbered, words=words))


def answers(html: Html) -> str:
    """What the deletions hide, each once, in the order of the text; with its number where there are several."""
    writer, numbered = ReviewWriter(html.context), len(numbers(html)) > 1
    hidden = (
        f'{f"<sup>{number}</sup> " if numbered else ""}<b class="cloze">{writer.inlines(nodes)}</b>'
        for number, nodes in _hidden(html)
    )
    return f"<p>{'; '.join(hidden)}</p>"


def short_answer(html: Html) -> str | None:
    """The answers, each once, in the order of the text; None if they are long, or higher than a line."""
    listed: list[Inline] = []
    for _, nodes in _hidden(html):
        listed += [Words(start=0, end=0, text="; "), *nodes]
    line = Paragraph(start=0, end=0, children=tuple(listed[1:]))
    is_high = any(
        isinstance(node, Break) or (isinstance(node, Formula) and "frac" in node.latex)
        for node in walk(line.children)
    )
    is_long = is_high or _characters(line) > _SHORT
    return None if is_long else ReviewWriter(html.context).inlines(line.children)


def _hidden(html: Html) -> list[tuple[int, tuple[Inline, ...]]]:
    """What the deletions hide, with their numbers, in the order of the text; what is hidden twice is there once."""
    assert html.passage is not None
    writer = ReviewWriter(html.context)
    found: dict[str, tuple[int, tuple[Inline, ...]]] = {}
    for node in walk(html.passage.blocks):
        match node:
            case Deletion():
                found.setdefault(writer.inlines(node.children), (node.number, node.children))
            case Code() | Fence() | Formula():
                for hole in node.holes:
                    cut = _cut(node, hole)
                    found.setdefault(writer.inlines((cut,)), (hole.number, (cut,)))
    return list(found.values())


def _characters(node: Paragraph | Deletion) -> int:
    """The number of characters that a reader sees."""
    number = 0
    for one in walk(node.children):
        match one:
            case Words() | Code():
                number += len(one.text)
            case Formula():
                number += len(formula_text(mathml(one.latex, (), (), display=one.is_display)))
    return number


def _cut(node: Code | Fence | Formula, hole: Hole) -> Inline:
    """What a deletion hides of code, which is plain text here, or of a formula."""
    start, end = hole.answer_start, hole.answer_end
    if isinstance(node, Formula):
        latex = node.latex[hole.at : hole.to]
        return Formula(start=start, end=end, latex=latex, inner=start, is_display=False)
    return Words(start=start, end=end, text=node.text[hole.at : hole.to])


def numbers(html: Html) -> list[int]:
    """The numbers of the deletions, ascending."""
    assert html.passage is not None
    return sorted({deletion.number for deletion in deletions_of(html.passage)})
