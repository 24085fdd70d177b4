"""What the converter says of a formula that it cannot typeset, as a message with what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.languages import say
from builder.nearest import nearest

if TYPE_CHECKING:
    from builder.languages import Message

_NAMES = """
    alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi varphi
    chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega frac dfrac tfrac sqrt binom sum prod int lim
    log ln exp max min arg sin cos tan det gcd inf sup Pr text textbf texttt mathrm mathbf mathbb mathcal mathsf
    operatorname left right hat bar vec tilde dot overline underline underbrace overbrace cdot
    times div pm le leq ge geq neq approx equiv sim propto in notin subset subseteq cup cap emptyset forall exists
    neg land lor to rightarrow Rightarrow leftarrow mapsto iff implies infty partial nabla dots ldots cdots mid quad
    qquad begin lfloor rfloor lceil rceil langle rangle prime circ star
"""
FAMILIAR = tuple(_NAMES.split())
"""Commands that are suggested for one that is misspelt."""
_FAULTS = tuple(
    (re.compile(said), name)
    for said, name in (
        (r'Unknown environment "(?P<name>.*)"', "unknown-environment"),
        (r'Unknown color "(?P<name>.*)"', "unknown-colour"),
        (r'Expected closing token "(?P<name>.*)", but reached end', "unclosed"),
        (r'Unmatched closing token: "(?P<name>.*)"', "unopened"),
        (r'Expected "(?P<wanted>.*)", but found "(?P<found>.*)"', "closed-otherwise"),
        (r"Expected argument", "no-argument"),
        (r"Duplicate sub", "two-scripts"),
        (r'Found "&"', "ampersand"),
        (r'There must be a parenthesis after "(?P<name>.*)"', "no-bracket"),
        (r"Not valid in text|Could not extract text|Expected non-special", "not-text"),
        (r'Math mode within text|Unexpected "\$"', "dollar"),
        (r"Expected length", "no-length"),
        (r"Expected column specification", "no-columns"),
        (r"Found more than one infix", "two-fractions"),
    )
)
"""How what the converter says begins, and the message `formula-…`."""
_COMMAND = re.compile(r"\\([A-Za-z]+)")


def fault_of(latex: str, offset: int, said: str) -> Message:
    """Say what is wrong with a formula.

    Args:
        latex: the formula.
        offset: where the fault is.
        said: what the converter says, in English.
    """
    command = _COMMAND.match(latex, offset)
    if command is not None and said.startswith("Unknown command"):
        near = nearest(command[1], FAMILIAR)
        if near is not None:
            return say("formula-misspelt", name=command[1], meant=near)
        return say("formula-unknown-command", name=command[1])
    for pattern, name in _FAULTS:
        if (found := pattern.match(said)) is not None:
            return say(f"formula-{name}", **found.groupdict())
    if command is not None and "which may only appear" in said:
        return say("formula-misplaced", name=command[1])
    return say("formula-other")
