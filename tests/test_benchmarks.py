"""The benchmark times the line that a build runs, and what it draws passes."""

from __future__ import annotations

from dataclasses import fields

import pytest

from benchmarks.verified_variants import Measured, drawn, measured, table
from builder.generators import generators


@pytest.mark.parametrize("name", sorted(generators()))
def test_every_generator_can_be_timed(name: str) -> None:
    found = measured(name, drawn(name, 1, seed=1), repetitions=1)
    assert (found.generator, found.variants) == (name, 1)
    assert all(getattr(found, field.name) >= 0 for field in fields(Measured)[2:])


def test_the_sum_weighs_each_generator_alike() -> None:
    slow = Measured("slow", 10, generate=1.0, validate=0.0, verify=1.0, exact=0.5, reference=0.5)
    fast = Measured("fast", 100, generate=0.5, validate=0.0, verify=0.5, exact=0.0, reference=0.5)
    *_, slowest, fastest, both = table([slow, fast])
    assert slowest.startswith("| `slow` | 5 | 50% | 0% | 25% | 25% | 0% |")
    assert fastest.startswith("| `fast` | 100 | 50% | 0% | 0% | 50% | 0% |")
    assert both.startswith("| **all, in equal numbers** | 10 | 50% |")  # 2 in 0.2 + 0.01 seconds
