"""Formulas in a page's text: kept with their punctuation, and shrunk where a column is too narrow for them.

A browser never breaks the line within a formula.
"""

from __future__ import annotations

import re

from builder.sheets.length import formula

_MATHML = re.compile(r"<math\b.*?</math>", re.DOTALL)
_INLINE = r"<math(?! display=)[^>]*>(?:(?!</math>).)*</math>"
_BOUND = re.compile(
    rf"[(«¿¡]*(?:<b class=\"answer\">{_INLINE}</b>|{_INLINE})(?:-\w+)?[.,;:!?)»]*", re.DOTALL
)
_NARROWEST = 9.0
"""The narrowest column with a formula, in ems: an option on a telephone."""


def bound(html: str) -> str:
    """The HTML with each inline formula bound to its punctuation and to the rest of its word, as in *n*-gram.

    A browser would end a line between them.
    """
    return _BOUND.sub(_whole, html)


def _whole(match: re.Match[str]) -> str:
    bare = match[0].startswith("<") and match[0].endswith(">")
    return match[0] if bare else f'<span class="whole">{match[0]}</span>'


def large(html: str) -> str:
    """The HTML with its formulas in display style, in which fractions are full size."""
    return html.replace("<math>", '<math displaystyle="true">')


def scalable(html: str) -> str:
    """The HTML with the width, in ems, of each formula that may be wider than its column, for the style sheet."""
    return _MATHML.sub(lambda m: _with_width(m[0]), html)


def _with_width(mathml: str) -> str:
    wide, _ = formula(mathml)
    if wide <= _NARROWEST:
        return mathml
    return mathml.replace("<math", f'<math style="--ems:{wide:.1f}"', 1)
