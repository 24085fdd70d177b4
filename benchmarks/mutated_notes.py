"""Mutated notes: does `mazo check` notice when one thing of a verified card is changed?

`make mutated-notes` changes one datum, argument, convention word, number word, digit, token, formula, reference,
deletion, option, reason or figure at a time in each authored note with a `verify:` block, in its text or in its
block: changed, swapped with another, doubled, or deleted. It prints how many there are, how many a check notices,
and each that it does not.

    python -m benchmarks.mutated_notes --every 10 a10b10-modelo
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.note_block import of_block
from benchmarks.note_references import of_references, targets_of
from benchmarks.note_text import of_part
from builder.diagnostics import Sink
from builder.load.scan import scan
from builder.process import check_file
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.note_mutant import Mutant
    from builder.load.scan import CardFile

ROOT = Path(__file__).resolve().parents[1]
CARDS = ROOT / "cards"
ACCEPTED = ROOT / "tests" / "golden" / "mutants-not-reported.txt"
"""Mutants that no check notices, each with the reason why it changes no claim."""


def mutants(file: CardFile) -> Iterator[Mutant]:
    """Every change of a card that is tried, without those that change nothing."""
    id_, text = file.stem, file.source.text
    front, body = re.split(r"(?m)^---\n", text, maxsplit=2)[1:]
    at = text.index(front)
    yield from _changes(of_block(id_, text, at + front.index("verify:\n"), at + len(front)), text)
    targets = targets_of(file)
    at = len(text) - len(body)
    for part in re.split(r"(?m)(?<=\n)---\n", body):
        made = (*of_part(id_, part, file.deck.locale), *of_references(id_, part, targets))
        moved = (replace(one, start=at + one.start, end=at + one.end) for one in made)
        yield from _changes(moved, text)
        at += len(part) + len("---\n")


def _changes(made: Iterable[Mutant], text: str) -> Iterator[Mutant]:
    return (one for one in made if one.apply(text) != text)


# ---------------------------------------------------------------- what a check notices


def problems(file: CardFile, text: str) -> Counter[tuple[str, str]]:
    """What a check of a card with another text reports: codes and messages."""
    read = replace(file, source=Source(file.source.path, text)).read()
    checked = check_file(read)
    found = [*read.diagnostics, *checked.diagnostics]
    found += [one for note in checked.notes for one in note.diagnostics]
    return Counter((one.code.id, str(one.message)) for one in found)


def cards(ids: Iterable[str] = ()) -> list[CardFile]:
    """The verified authored cards of the collection, or those with some ids."""
    wanted = set(ids)
    files = (file for file in scan(ROOT, Sink()).files if file.stem)
    return [
        file
        for file in files
        if "\nverify:\n" in file.source.text and (not wanted or file.stem in wanted)
    ]


def survivors(file: CardFile, every: int = 1) -> tuple[Counter[str], list[Mutant]]:
    """Try the mutants of a card.

    Args:
        file: the card.
        every: try every n-th one, by a hash of what it changes.

    Returns:
        How many there were of each kind, and those that no check noticed.
    """
    text = file.source.text
    usual = problems(file, text)
    tried, unnoticed = Counter[str](), []
    for mutant in mutants(file):
        place = f"{mutant} {mutant.start}".encode()
        if int(sha256(place).hexdigest(), 16) % every:
            continue
        tried[mutant.kind] += 1
        if not problems(file, mutant.apply(text)) - usual:
            unnoticed.append(mutant)
    return tried, unnoticed


def accepted() -> dict[str, str]:
    """The mutants that change no claim, and the reason."""
    lines = ACCEPTED.read_text("utf-8").splitlines()
    pairs = (line.split(" — ", 1) for line in lines if line and not line.startswith("#"))
    return dict(pairs)


def main() -> None:
    """Mutate the notes that are named, or all of them."""
    parser = argparse.ArgumentParser(description="mutation of verified notes")
    parser.add_argument("ids", nargs="*", help="of cards; all verified ones by default")
    parser.add_argument("--every", type=int, default=1, help="try only every n-th mutant")
    options = parser.parse_args()
    known, start = accepted(), time.monotonic()
    tried, unnoticed, listed = Counter[str](), Counter[str](), 0
    for file in cards(options.ids):
        here, survived = survivors(file, options.every)
        tried += here
        for mutant in survived:
            unnoticed[mutant.kind] += 1
            listed += str(mutant) in known
            print(str(mutant), "" if str(mutant) not in known else f"({known[str(mutant)]})")
    for kind in sorted(tried):
        print(f"{kind}: {tried[kind] - unnoticed[kind]} of {tried[kind]} noticed")
    noticed = tried.total() - unnoticed.total()
    print(
        f"{noticed} of {tried.total()} noticed; {listed} others are listed with the reason, "
        f"{unnoticed.total() - listed} are not; {time.monotonic() - start:.0f} s"
    )


if __name__ == "__main__":
    main()
