"""What a quantity's snippet prints, executed as displayed."""

from __future__ import annotations

from drawn_quantities import agree

from builder import claims
from builder import quantities as q
from builder.exact import Undecided
from builder.snippets import running


def prints_the_value(quantity: q.Quantity) -> None:
    """Assert that a quantity's snippet prints its value, unless it is undecided or has no snippet."""
    try:
        value = claims.solve(quantity)
    except Undecided:
        return
    code = claims.snippet(quantity)
    if code is not None:
        printed = running.run(code)
        assert claims.is_printed(value, printed), f"{value}\n{code}\n{printed}"


def agree_and_print(quantity: q.Quantity) -> None:
    """Assert that both answers to a quantity agree, and that its snippet prints them."""
    agree(quantity)
    prints_the_value(quantity)
