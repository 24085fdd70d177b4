"""A check notices changes of the verified cards; `make mutated-notes` tries all of them, and these tests a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.mutated_notes import ACCEPTED, accepted, cards, mutants, survivors

if TYPE_CHECKING:
    from builder.load.scan import CardFile

EVERY = 24
"""Which part of the mutants is tried: one of so many."""
FILES = cards()


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_each_change_of_a_verified_card_is_noticed_or_listed_with_the_reason(
    file: CardFile,
) -> None:
    _, unnoticed = survivors(file, EVERY)
    known = accepted()
    assert [str(mutant) for mutant in unnoticed if str(mutant) not in known] == []


def test_every_verified_card_is_changed_in_many_ways() -> None:
    kinds = {m.kind for f in FILES for m in mutants(f)}
    assert len(FILES) >= 55
    assert len(kinds) >= 44


def test_the_list_of_changes_that_are_not_noticed_has_a_reason_for_each() -> None:
    lines = [line for line in ACCEPTED.read_text("utf-8").splitlines() if line[:1] != "#"]
    assert all(" — " in line for line in lines)
    assert lines == sorted(set(lines))
