"""What a browser would set badly: a formula's punctuation on a line of its own, a formula wider than
its column.

Chromium never breaks a formula's line. Its width is estimated from the font's own advances, and the
style sheet scales it to the column it stands in, on paper and on a telephone alike.
"""

from __future__ import annotations

import re

from builder.sheets.paper.measure import width_of_formula

_MATHML = re.compile(r"<math\b.*?</math>", re.DOTALL)
_FORMULA = r"<math(?! display=)[^>]*>(?:(?!</math>).)*</math>"
_BOUND = re.compile(
    rf"[(«¿¡]*(?:<b class=\"answer\">{_FORMULA}</b>|{_FORMULA})(?:-\w+)?[.,;:!?)»]*", re.DOTALL
)
_NARROWEST = 9.0
"""The narrowest column that a formula stands in, in ems: one of an option on a telephone."""


def bound(html: str) -> str:
    """The formulas in its lines, each bound to its punctuation, and to the rest of a word such as
    *n*-gram: a browser would end the line between them.
    """
    return _BOUND.sub(_whole, html)


def _whole(match: re.Match[str]) -> str:
    bare = match[0].startswith("<") and match[0].endswith(">")
    return match[0] if bare else f'<span class="whole">{match[0]}</span>'


def scalable(html: str) -> str:
    """Formulas that some column may be too narrow for, each with its width in ems."""
    return _MATHML.sub(lambda m: _with_width(m[0]), html)


def _with_width(mathml: str) -> str:
    wide = width_of_formula(mathml)
    if wide <= _NARROWEST:
        return mathml
    return mathml.replace("<math", f'<math style="--ems:{wide:.1f}"', 1)
