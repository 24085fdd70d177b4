r"""A formula for Anki (`\(…\)`, escaped) and for a page (MathML).

Both must be able to typeset it. `math-core` is strict and says where a formula fails; what MathJax
in Anki refuses although math-core takes it is listed here, and what would vanish in silence (a
comment, a line break outside an environment) too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import math_core

from builder.languages import Message, MessageError, say
from builder.text.anki_mathjax import UNKNOWN
from builder.text.formula_faults import fault_of

if TYPE_CHECKING:
    from builder.text.tree import Hole

MAX_LENGTH = 4000
MAX_DEPTH = 50
"""Levels of braces, environments and `\\left`: math-core crashes on thousands."""

_CONVERTER = math_core.LatexToMathML(
    fancy_error=False,
    macros={
        "mbox": r"\text{#1}",
        "dotsc": r"\dots",
        "pmb": r"\boldsymbol{#1}",
        "substack": r"{\scriptstyle\begin{matrix}#1\end{matrix}}",
    },
    max_expansions=200,
)
_REFUSED = {
    r"\\(?:def|gdef|edef|let|newcommand|renewcommand|providecommand|DeclareMathOperator|newenvironment|require)\b": (
        say("formula-defines-commands")
    ),
    r"\\(?:href|url|html[A-Za-z]*|class|cssId|style|data)\b": say("formula-links"),
    r"\\(?:mathds|bm)\b": say("formula-mathbb"),
    r"\\(?:tag|label|ref|eqref)\b": say("formula-numbered"),
    r"\\begin\{(?:align|alignat|equation|gather|multline)\}": say("formula-numbered-environment"),
    r"\\(?:ce|pu)\b": say("formula-chemistry"),
    r"\\begin\{darray\}": say("formula-darray"),
    r"(?<!\\)%": say("formula-comment"),
    r"(?<!\\)#": say("formula-parameter"),
}
_REFUSED_PATTERNS = [(re.compile(pattern), message) for pattern, message in _REFUSED.items()]
_STEP = re.compile(
    r"(?P<escaped>\\[\\{}])|(?P<open>\{|\\begin\b|\\left\b)|(?P<close>\}|\\end\b|\\right\b)|(?P<middle>\\middle\b)"
)
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)|.)", re.DOTALL)
_WORDS = re.compile(
    r"\\(?:text(?:rm|bf|it|tt|sf|normal)?|mbox|fbox)\s*\{(?P<words>(?:\\.|[^\\{}])*)(?P<end>[{}]|\Z)"
)
_ESCAPED_WORD = re.compile(r"\\([%_#& ])|~")
_ROW_END = re.compile(r"\\\\")
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)[a-z]\w*;", re.IGNORECASE)
"""An entity of HTML that XML does not know."""
_ERROR = re.compile(r"(\d+): (.*)", re.DOTALL)


HIDDEN = r"[\ldots]"
"""LaTeX for a hidden deletion without a hint."""
_COLOURS = {"olive": "#9F8C18", "teal": "#008080", "lime": "#BFFF04", "brown": "#BF803F"}
"""Colours of the converter, with what it writes for them."""


@dataclass(frozen=True)
class Typeset:
    """A formula as HTML, both ways."""

    anki: str
    page: str


class BadFormula(MessageError):
    """A formula that cannot be typeset, with the offset of the fault."""

    def __init__(self, offset: int, message: Message) -> None:
        super().__init__(message)
        self.offset = offset


@lru_cache(maxsize=8192)
def typeset(latex: str, *, display: bool, holes: tuple[Hole, ...] = ()) -> Typeset:
    """A formula, both ways.

    Args:
        latex: without the marks of deletions.
        display: whether it has a line of its own.
        holes: its deletions.

    Raises:
        BadFormula: it cannot be typeset by both.
    """
    check(latex)
    _converted(latex, display=display)
    page = mathml(latex, holes, (None,) * len(holes), display=display)
    if holes:
        mathml(latex, holes, (HIDDEN,) * len(holes), display=display)
    opening, closing = ("\\[", "\\]") if display else ("\\(", "\\)")
    return Typeset(f"{opening}{_deleted_for_mathjax(latex, holes)}{closing}", page)


def _converted(latex: str, *, display: bool) -> str:
    try:
        return _CONVERTER.convert_with_local_state(latex, displaystyle=display)
    except math_core.LatexError as error:
        match = _ERROR.fullmatch(str(error))
        offset, said = (int(match[1]), match[2]) if match else (0, str(error))
        raise BadFormula(offset, fault_of(latex, offset, said)) from None


@lru_cache(maxsize=8192)
def mathml(
    latex: str, holes: tuple[Hole, ...], blanks: tuple[str | None, ...], *, display: bool
) -> str:
    """A formula as MathML.

    Args:
        latex: without the marks of deletions.
        holes: its deletions.
        blanks: for each, the LaTeX in its place; None for its answer in a row of the class `cloze`.
        display: whether it has a line of its own.

    Raises:
        BadFormula: it cannot be typeset, or a deletion hides no whole part of it.
    """
    if not holes:
        return _converted(latex, display=display)
    # The converter has no command for a class: answers get a colour that the formula has not, and
    # the rows of that colour become those of the deletions.
    free = [(colour, style) for colour, style in _COLOURS.items() if colour not in latex]
    if not free:
        raise BadFormula(holes[0].at, say("formula-colours"))
    colour, style = free[0]
    parts, at = [], 0
    for hole, blank in zip(holes, blanks, strict=True):
        answer = f"\\textcolor{{{colour}}}{{{latex[hole.at : hole.to]}}}"
        parts += [latex[at : hole.at], f"{{{blank}}}" if blank is not None else answer]
        at = hole.to
    try:
        shown = _converted("".join([*parts, latex[at:]]), display=display)
    except BadFormula:
        raise BadFormula(holes[0].at, say("formula-part-hidden")) from None
    for hole, blank in zip(holes, blanks, strict=True):
        if blank is None:
            row = f'<mrow class="cloze" data-cloze="{hole.number}">'
            shown = shown.replace(f'<mrow style="color:{style};">', row, 1)
    return shown


def element_of(mathml: str) -> ET.Element:
    """The element of a formula, as the converter wrote it."""
    known = _ENTITY.sub(lambda found: unescape(found[0]), mathml)
    return ET.fromstring(known)  # noqa: S314 - math-core made it


def _deleted_for_mathjax(latex: str, holes: tuple[Hole, ...]) -> str:
    """The formula as Anki stores it, with its deletions.

    Blanks keep what a learner sees apart from the commands around it, and braces from the marks.
    """
    parts, at = [], 0
    for hole in holes:
        hint = "" if hole.hint is None else f"::{for_mathjax(hole.hint)}"
        answer = for_mathjax(latex[hole.at : hole.to])
        parts += [for_mathjax(latex[at : hole.at]), f"{{{{c{hole.number}::{answer} {hint}}}}}"]
        at = hole.to
    return " ".join(filter(None, [*parts, for_mathjax(latex[at:])]))


def for_mathjax(latex: str) -> str:
    """The formula as Anki stores it: escaped, on one line, and with nothing that ends a cloze or
    opens one of Anki's own tags.

    `}}` would close a deletion, `::` would begin its hint, and `[sound:` or `[$]` would be run.
    """
    body = " ".join(_WORDS.sub(_as_typed, latex).split())
    if len(body) - len(body.rstrip("\\")) & 1:
        body += " "  # a control space, which would escape the closing delimiter
    body = re.sub(r"\}(?=\})", "} ", body)
    body = re.sub(r"\{(?=\{)", "{ ", body)
    return (
        escape(body, quote=False)
        .replace("::", "&#58;&#58;")
        .replace("[sound:", "&#91;sound:")
        .replace("[latex]", "&#91;latex]")
        .replace("[anki:", "&#91;anki:")
        .replace("[$", "&#91;$")
    )


def _as_typed(match: re.Match[str]) -> str:
    r"""Words for MathJax in Anki, which shows them as they are typed, `\\%` and `~` included."""
    return _ESCAPED_WORD.sub(lambda escaped: escaped[1] or " ", match[0])


def check(latex: str) -> None:
    """Refuse what one of the two would drop, crash on or must not see.

    Raises:
        BadFormula: there is such a thing.
    """
    if not latex.strip():
        raise BadFormula(0, say("formula-empty"))
    if len(latex) > MAX_LENGTH:
        raise BadFormula(MAX_LENGTH, say("formula-long", most=MAX_LENGTH))
    for pattern, message in _REFUSED_PATTERNS:
        if (found := pattern.search(latex)) is not None:
            raise BadFormula(found.start(), message)
    for command in _COMMAND.finditer(latex):
        if command[1] in UNKNOWN:
            raise BadFormula(command.start(), say("formula-not-in-anki", command=command[0]))
    for text in _WORDS.finditer(latex):
        odd = re.search(r"\\[^%_#& {}$]", text["words"])
        if odd is not None or text["end"] == "{":
            at = text.start("words") + odd.start() if odd else text.start("end")
            raise BadFormula(at, say("formula-plain-text"))
    _check_depth(latex)
    if (
        not re.search(r"\\begin\b|\\substack\b", latex)
        and (row := _ROW_END.search(latex)) is not None
    ):
        raise BadFormula(row.start(), say("formula-row"))


def _check_depth(latex: str) -> None:
    depth, lefts = 0, 0
    for step in _STEP.finditer(latex):
        if step["open"]:
            depth += 1
        elif step["close"]:
            depth -= 1
        lefts += {"\\left": 1, "\\right": -1}.get(step[0], 0)
        if step["middle"] and not lefts:
            raise BadFormula(step.start(), say("formula-middle"))
        if depth > MAX_DEPTH:
            raise BadFormula(step.start(), say("formula-deep", most=MAX_DEPTH))
