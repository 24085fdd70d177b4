"""Account for what a verified note still has typed: its data, the question's arguments, conventions, numbers in words.

`verify` checks the values; this package checks that they are those of the data that learners see (K514 to K519).

The question must display the data of the models that it asks about, what its quantities are computed for, and the
conventions on which their values depend. What else the note states must be displayed somewhere in it. Computed notes
are left out: a generator writes their text from the parameters that it makes the block of, so nothing is typed twice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.accounting.account import Account, Named, Passage
from builder.accounting.arguments import argument_problems, foreign_problems
from builder.accounting.conventions import convention_problems, disagreement_problems
from builder.accounting.counted import numeral_problems
from builder.accounting.data import data_problems, scenes
from builder.accounting.given import given_problems
from builder.accounting.own_data import own_data_problems
from builder.accounting.stated import stated_problems
from builder.codes import accounting as codes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.accounting.problem import Problem
    from builder.diagnostics import Sink
    from builder.model import SourceNote
    from builder.source import Span
    from builder.values import Value


def check_accounting(
    note: SourceNote, values: Mapping[str, Value], mistaken: frozenset[str], sink: Sink
) -> None:
    """Report what a note displays that its block does not hold, and what it does not display that it should.

    Args:
        note: the note.
        values: those on which the exact solver and the library agree, by name.
        mistaken: the names that are bound to a mistaken value.
        sink: where to report.
    """
    if note.generator is not None:
        return
    account = Account(note, values, mistaken)
    problems = tuple(dict.fromkeys(_problems(account)))
    foreign = [one.span for one in problems if one.code is codes.DATUM_FOREIGN]
    for problem in problems:
        is_number = problem.code is codes.NUMERAL_UNCHECKED
        if not (is_number and any(_covers(span, problem.span) for span in foreign)):
            sink.report(problem.code, problem.span, problem.message)


def _covers(outer: Span, inner: Span) -> bool:
    """Whether a span has another inside it, so that one report is enough."""
    is_after = outer.column <= inner.column
    return outer.line == inner.line and is_after and inner.column < outer.column + outer.length


def _problems(account: Account) -> Iterator[Problem]:
    for found, passages in ((account.asked, (account.question,)), (account.stated, account.all)):
        is_question = found is account.asked
        yield from data_problems(account, found, passages, is_question=is_question)
        yield from given_problems(account, found, passages)
        drawn = {one for scene in scenes(account, passages) for one in scene.quantities}
        undrawn = [one for one in found if one.quantity not in drawn]
        yield from own_data_problems(undrawn, passages)
        yield from argument_problems(account, found, passages, is_question=is_question)
        for one in found:
            yield from convention_problems(account, [one], _read_before(one, passages))
    yield from foreign_problems(account)
    yield from disagreement_problems(account)
    for passage in account.all:
        yield from numeral_problems(account, passage)
        yield from stated_problems(account, passage)


def _read_before(one: Named, passages: Sequence[Passage]) -> Sequence[Passage]:
    """The passages up to the first that states a quantity by its name, or all."""
    for n, passage in enumerate(passages):
        if re.search(rf"\$\s*{re.escape(one.name)}\s*(?:=|\\approx)", passage.display.said.text):
            return passages[: n + 1]
    return passages
