"""Derivations, as steps that need one another, and the order in which these may be taken.

The message `derivation-NAME` of each language says what a step does, and `derivation-NAME-why` why it follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.languages import say
from builder.quantities._common import Impossible

if TYPE_CHECKING:
    from collections.abc import Mapping

MIN_STEPS, MAX_STEPS = 3, 7
"""Of a question. With more, typing the order is a chore, and the question does not fit on a telephone."""


@dataclass(frozen=True)
class Step:
    """A step of a derivation."""

    name: str
    needs: tuple[str, ...]
    """The steps whose results it uses; each comes before it in the derivation."""
    formula: str
    r"""LaTeX, in which `$h` is the history of an n-gram and `$past` its indices: `h` and `i-n+1:i-1`, or `v` and `i-1`
    for bigrams.
    """


def _estimation(function: str, counts: str) -> tuple[Step, ...]:
    """The steps from the counts to the estimate, by Lagrange multipliers.

    A symbol that was never seen after a history has no root: its derivative is the multiplier, which is positive,
    so its minimum is at the boundary. (Boyd and Vandenberghe, Convex Optimization, 2004, section 5.5.3: the conditions
    of Karush, Kuhn and Tucker.)

    Args:
        function: the step that gives the cross-entropy.
        counts: the step that gives it by counts.
    """
    return (
        Step("constraint", (), r"\sum_{w} \hat{p}(w \mid $h) = 1, \quad \hat{p}(w \mid $h) \ge 0"),
        Step(
            "lagrangian",
            (function, "constraint"),
            r"\mathcal{L} = H - \sum_{$h} \lambda_{$h} (1 - \sum_{w} \hat{p}(w \mid $h))",
        ),
        Step(
            "derivative",
            (counts, "lagrangian"),
            r"\frac{\partial \mathcal{L}}{\partial \hat{p}(w \mid $h)} = "
            r"-\frac{N(${h}w)}{\hat{p}(w \mid $h)} + \lambda_{$h}",
        ),
        Step(
            "seen",
            ("derivative",),
            r"\hat{p}(w \mid $h) = \frac{N(${h}w)}{\lambda_{$h}}",
        ),
        Step(
            "unseen",
            ("derivative", "seen"),
            r"N(${h}w) = 0 \implies \hat{p}(w \mid $h) = 0",
        ),
        Step(
            "substitution",
            ("constraint", "seen", "unseen"),
            r"\sum_{w} \frac{N(${h}w)}{\lambda_{$h}} = 1",
        ),
        Step("multiplier", ("substitution",), r"\lambda_{$h} = \sum_{w} N(${h}w)"),
        Step(
            "estimate",
            ("seen", "unseen", "multiplier"),
            r"\hat{p}(w \mid $h) = \frac{N(${h}w)}{\sum_{\tilde{w}} N(${h}\tilde{w})}",
        ),
        Step("minimum", ("estimate",), r"H(\hat{p}) \le H(q)"),
    )


DERIVATIONS: Mapping[str, tuple[Step, ...]] = {
    "mle-sequence": (
        Step("positions", (), r"H = -\sum_{i} \log \hat{p}(w_i \mid w_{$past})"),
        Step("counts", ("positions",), r"H = -\sum_{$h,w} N(${h}w) \log \hat{p}(w \mid $h)"),
        *_estimation("positions", "counts"),
    ),
    "mle-collection": (
        Step(
            "sequences",
            (),
            r"H = -\sum_{k,i} \log \hat{p}(w^{(k)}_i \mid w^{(k)}_{$past})",
        ),
        Step(
            "counts-of-each",
            ("sequences",),
            r"H = -\sum_{k,$h,w} N_k(${h}w) \log \hat{p}(w \mid $h)",
        ),
        Step(
            "total-counts",
            ("counts-of-each",),
            r"H = -\sum_{$h,w} N(${h}w) \log \hat{p}(w \mid $h)",
        ),
        *_estimation("sequences", "total-counts"),
    ),
}
"""By name, in an order that respects what each step needs: the maximum likelihood estimate of an n-gram model from one
sequence, and from a collection of sequences. (Jurafsky and Martin, Speech and Language Processing, 3rd ed., chapter 3,
give the estimate.)"""


@dataclass(frozen=True)
class StepOrder:
    """The orders in which consecutive steps of a derivation may be taken, by the numbers with which they are shown."""

    derivation: str
    """A key of `DERIVATIONS`."""
    steps: tuple[str, ...]
    """Their names, as they are shown: the first is number 1."""

    def __post_init__(self) -> None:
        names = [step.name for step in DERIVATIONS[self.derivation]]
        first = next((n for n, name in enumerate(names) if name in self.steps), 0)
        part = names[first : first + len(self.steps)]
        # Between consecutive steps, what each needs of the others is what it needs directly.
        if sorted(self.steps) != sorted(part):
            raise Impossible(say("quantity-apart-steps", derivation=self.derivation))

    @property
    def in_order(self) -> tuple[Step, ...]:
        """The steps in the order of the derivation."""
        return tuple(s for s in DERIVATIONS[self.derivation] if s.name in self.steps)

    @property
    def needs(self) -> dict[str, frozenset[str]]:
        """The steps, in the order of the derivation, and which of the others each needs."""
        return {step.name: frozenset(step.needs) & set(self.steps) for step in self.in_order}

    def number(self, name: str) -> str:
        """The number with which a step is shown."""
        return str(self.steps.index(name) + 1)
