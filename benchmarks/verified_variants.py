"""Measure how many variants per second one core generates and verifies: `python -m benchmarks.verified_variants`.

For each generator some variants are drawn, which is not timed. Then they run repeatedly through the stages of a build,
generate → validate → verify, each time with empty caches, and the median is taken. The share of each solver is found by
repeating only the calls to it.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

from builder import claims, pipeline
from builder.diagnostics import Sink
from builder.exact import Undecided
from builder.generate import generate
from builder.generators import generators
from builder.languages import Locale
from builder.load.computed_file import read_computed
from builder.model import Deck
from builder.sample import draw
from builder.source import Source
from builder.validate import collect_facts, validate, validate_together
from builder.verify import establish, notation, verify

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.model import SourceNote, ValidNote, Variant
    from builder.quantities import Quantity

ROOT = Path(__file__).resolve().parents[1]
COUNT, REPETITIONS, SEED = 60, 7, 1
LIBRARIES = ("nltk", "tokenizers")
_DECK = Deck("benchmark", "Benchmark", "Variants to be timed.", (), "benchmark", Locale("es", "."))
Call = tuple[Callable[..., Any], tuple[Any, ...]]
"""A function of a solver, and its arguments."""


@dataclass(frozen=True)
class Measured:
    """Seconds of one core for all variants of a generator."""

    generator: str
    variants: int
    generate: float
    validate: float
    verify: float
    exact: float
    """The part of `verify` in the exact solver."""
    reference: float
    """The part of `verify` in the libraries, and in preparing the calls to them."""

    @property
    def line(self) -> float:
        """The sum of all stages."""
        return self.generate + self.validate + self.verify

    @property
    def reading(self) -> float:
        """The rest of `verify`: reading displayed values and comparing them with both solvers."""
        return max(0.0, self.verify - self.exact - self.reference)


# ---------------------------------------------------------------- measuring


@cache
def _edition() -> Edition:
    """The collection without notes, so that its questions can be drawn too."""
    edition = pipeline.run(ROOT).edition
    assert edition is not None
    return replace(edition, notes=())


def drawn(generator: str, count: int, seed: int) -> tuple[Variant, ...]:
    """Draw variants of a generator that pass every check."""
    lines = draw(generator, count, seed, None, {}, _edition()).lines
    text = f"generator: {generator}\nvariants:\n" + "".join(lines)
    return tuple(read_computed(Source(f"{generator}.yaml", text), _DECK, Sink()))


def measured(generator: str, variants: tuple[Variant, ...], repetitions: int) -> Measured:
    """Measure the stages for some variants."""
    valid = _valid(_generated(variants))
    asked_exact = _asked("solve", valid)
    asked_reference = _asked("judge", valid)
    stages = [_line(variants) for _ in range(repetitions)]
    generated, validated, verified = (median(times) for times in zip(*stages, strict=True))
    return Measured(
        generator,
        len(variants),
        generate=generated,
        validate=validated,
        verify=verified,
        exact=median(_replayed(asked_exact) for _ in range(repetitions)),
        reference=median(_replayed(asked_reference) for _ in range(repetitions)),
    )


def _line(variants: tuple[Variant, ...]) -> tuple[float, float, float]:
    """Seconds of `generate`, `validate` and `verify`."""
    _forget()
    start = process_time()
    notes = _generated(variants)
    generated = process_time()
    valid = _valid(notes)
    validated = process_time()
    verified = [verify(note, Sink()) for note in valid]
    end = process_time()
    # Warnings about all notes together, such as about the places of keys, are ignored.
    if len([note for note in verified if note]) < len(variants):
        raise AssertionError("a variant that was accepted when drawn is refused")
    return generated - start, validated - generated, end - validated


def _generated(variants: tuple[Variant, ...]) -> list[SourceNote]:
    made = [generate(variant, Sink()) for variant in variants]
    return [note for note in made if note]


def _valid(notes: list[SourceNote]) -> list[ValidNote]:
    checked = [validate(note, Sink()) for note in notes]
    broken = validate_together([(note, collect_facts(note)) for note in notes], Sink())
    return [valid for valid in checked if valid and valid.note.id not in broken]


def _forget() -> None:
    """Clear every bounded cache of the builder. The unbounded ones are registries, which a build reads once."""
    for name, module in tuple(sys.modules.items()):
        for member in tuple(vars(module).values()) if name.startswith("builder.") else ():
            if hasattr(member, "cache_clear") and member.cache_parameters()["maxsize"] is not None:
                member.cache_clear()
    gc.collect()


# ---------------------------------------------------------------- the share of the solvers


def _asked(name: str, valid: Any) -> list[Call]:
    """The calls that `verify` makes to a solver, `solve` or `judge`, in order."""
    calls: list[Call] = []
    function = getattr(claims, name)

    def listen(quantity: Quantity) -> Any:
        calls.append((function, (quantity,)))
        return function(quantity)

    try:
        for module in (establish, notation):
            setattr(module, name, listen)
        for note in valid:
            verify(note, Sink())
    finally:
        for module in (establish, notation):
            setattr(module, name, function)
    return calls


def _replayed(calls: list[Call]) -> float:
    """Seconds for only these calls."""
    _forget()
    start = process_time()
    for function, arguments in calls:
        try:
            function(*arguments)
        except Undecided:  # also an answer
            continue
    return process_time() - start


# ---------------------------------------------------------------- the table


def machine() -> str:
    """The machine and the versions."""
    libraries = ", ".join(f"{library} {version(library)}" for library in LIBRARIES)
    return f"{processor()}, {platform.system()}, Python {platform.python_version()}, {libraries}"


def processor() -> str:
    """The name of the processor."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def table(found: list[Measured]) -> list[str]:
    """A Markdown table with a row per generator, and the total weighted equally."""
    each = [_per_variant(one) for one in found]
    sums = zip(
        *((m.generate, m.validate, m.exact, m.reference, m.reading) for m in each), strict=True
    )
    generate_, validate_, exact_, reference_, reading_ = (sum(column) for column in sums)
    both = Measured(
        "**all, in equal numbers**",
        len(each),
        generate_,
        validate_,
        exact_ + reference_ + reading_,
        exact_,
        reference_,
    )
    return [
        "| generator | variants/s | generate | validate | exact | reference | reading | reference alone/s |",
        "|---|--:|--:|--:|--:|--:|--:|--:|",
        *(_row(one) for one in [*found, both]),
    ]


def _per_variant(one: Measured) -> Measured:
    n = one.variants
    times = (one.generate, one.validate, one.verify, one.exact, one.reference)
    return Measured(one.generator, 1, *(time / n for time in times))


def _row(one: Measured) -> str:
    parts = (one.generate, one.validate, one.exact, one.reference, one.reading)
    shares = " | ".join(f"{part / one.line:.0%}" for part in parts)
    name = one.generator if one.generator.startswith("*") else f"`{one.generator}`"
    alone = one.variants / one.reference
    return f"| {name} | {one.variants / one.line:,.0f} | {shares} | {alone:,.0f} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="verified variants per second on one core")
    parser.add_argument("--count", type=int, default=COUNT, help=f"variants a family ({COUNT})")
    parser.add_argument("--seed", type=int, default=SEED, help=f"of what is drawn ({SEED})")
    options = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    found = []
    for name in generators():
        variants = drawn(name, options.count, options.seed)
        found.append(measured(name, variants, REPETITIONS))
    print(machine())
    print(f"{options.count} variants a generator, seed {options.seed}, median of {REPETITIONS}\n")
    print("\n".join(table(found)))


if __name__ == "__main__":
    main()
