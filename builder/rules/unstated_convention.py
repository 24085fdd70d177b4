r"""A computed card that does not state its conventions.

Without them two correct learners give two answers. The stem of a computed card says, where its
answer hangs on it: which symbols pad a sentence (`<s>`, `</s>`); what counts in $V$ under add-one;
the base of a logarithm (bits, base 2); that overlapping pairs count, where BPE is learnt; how a
WordPiece pair is scored; and to how many decimals a number is rounded, where the solution rounds.
Ties need no rule: a variant that one would decide is refused (G201).

This is a rule for whoever writes a generator: every variant of it is held to this. A card written by
hand says what it needs in its own words.

Fails: a stem that ends in «¿Cuánto vale la perplejidad?», over options such as `$4.64$`.

Passes: «¿Cuánto vale la perplejidad, contando `</s>` en la longitud (redondeada a dos decimales)?»
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.diagnostics import Code
from builder.rules._reading import front
from builder.rules._rule import Problem, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model import SourceNote
    from builder.quantities import Bound

_PADDING = re.compile(r"</s>|\\langle /s")
_BASE = re.compile(r"\bbits\b|\bbase\b|\\log_2")
_OVERLAPS = re.compile(r"solap", re.IGNORECASE)
_ROUNDING = re.compile(r"redonde|decimal|aproxim", re.IGNORECASE)


def check(note: SourceNote) -> Iterator[Problem]:
    """Every convention that a computed card's answer hangs on and its stem does not state."""
    if note.generator is None or note.claims is None:
        return
    stem = front(note).value
    asked = next(iter(note.claims.names.values()))
    wanted = dict(_conventions(asked))
    if any("\\approx" in text.value for text in list(note.parts.values())[1:]):
        wanted["the rounding"] = _ROUNDING
    for what, pattern in wanted.items():
        if pattern.search(stem) is None:
            yield Problem(
                note,
                note.span,
                f"the stem does not state {what}",
                help=f"state it in the generator `{note.generator}`",
            )


def _conventions(asked: Bound) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What a stem that asks for a quantity must state, and how that is told."""
    model = getattr(asked, "model", None)
    ends = isinstance(asked, q.Probability | q.Perplexity | q.Ratio)
    if isinstance(model, q.CountedModel) or ends:
        yield "the padding of sentences", _PADDING
    if isinstance(model, q.CountedModel) and model.smoothing is not q.Smoothing.MLE:
        yield "what counts in V", re.compile(r"\$V\$")
    if isinstance(asked, q.Entropy):
        yield "the base of the logarithm", _BASE
    if isinstance(asked, q.PairCount | q.FirstMerges | q.Vocabulary) or (
        isinstance(asked, q.FirstMerge) and asked.rule is q.MergeRule.BPE
    ):
        yield "whether overlapping pairs count", _OVERLAPS
    if isinstance(asked, q.FirstMerge) and asked.rule is q.MergeRule.WORDPIECE_LIKELIHOOD:
        yield "the score of a pair", re.compile(r"\\frac\{N\(xy\)\}")


RULE = Rule(Code("V306", "unstated-convention", __doc__), each=check)
