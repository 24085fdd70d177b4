"""What to do about a formula that cannot be typeset."""

from __future__ import annotations

import re

from builder.languages import say
from builder.nearest import nearest

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
_HELPS = (
    (r"unmatched closing", "take it out, or open what it closes"),
    (r"expected closing token", "close it: each `{`, `\\left` and `\\begin` needs its end"),
    (r"expected argument", "write the argument in braces, as in `\\frac{1}{2}`"),
    (r"duplicate sub", "put braces around the whole: `{x^2}^3` or `x^{2^3}`"),
    (
        r'found "&"',
        "write `\\&` for the sign, or a table such as `\\begin{aligned} … \\end{aligned}`",
    ),
    (r"unknown environment", "use `aligned`, `cases`, `matrix`, `pmatrix` or `array`"),
)
_COMMAND = re.compile(r"\\([A-Za-z]+)")


def help_for(latex: str, offset: int, message: str) -> str:
    """Say what to do about a fault.

    Args:
        latex: the formula.
        offset: where the fault is.
        message: what is wrong.
    """
    if message.startswith("unknown command"):
        command = _COMMAND.match(latex, offset)
        near = nearest(command[1], FAMILIAR) if command else None
        if near:
            return str(say("did-you-mean", name=f"\\{near}"))
        return "write it with commands that LaTeX and Anki both know"
    found = (help_ for pattern, help_ in _HELPS if re.match(pattern, message))
    return next(found, "change this part of the formula")
