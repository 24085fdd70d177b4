"""Drawing variants: parameters at random, kept where they make a card that every stage accepts.

Only `mazo sample` draws; a build never does. What is drawn is written into the computed file, and
from then on it is as frozen as if it had been written by hand.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Sink
from builder.generate import generate
from builder.generators import generators
from builder.identity import front_of
from builder.languages import say
from builder.load.computed_file import read_computed
from builder.load.keys import LEVELS
from builder.load.yaml_tree import read_yaml
from builder.model import Deck, Note
from builder.source import Source
from builder.tree import Items
from builder.validate import collect_facts, validate, validate_together
from builder.verify import verify
from builder.writing import write_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.edition import Edition
    from builder.languages import Locale

TRIES = 400
"""Draws for a variant that is wanted, before it is given up."""
_KEY = re.compile(r"(?m)^(generator|exercise|level):[ ]*(\S+)[ ]*$")
_SAFE = re.compile(r"[\w/][\w ./-]*(?<! )")


@dataclass(frozen=True)
class Drawn:
    """What drawing gave."""

    lines: tuple[str, ...]
    """The lines to append, each a variant."""
    refused: tuple[tuple[str, int], ...]
    """Why draws were refused, in the tool's language or by the name of a code, and how many, the commonest first."""


def draw(
    name: str,
    count: int,
    seed: int,
    level: str | None,
    fixed: Mapping[str, str],
    edition: Edition,
    *,
    is_exercise: bool,
) -> Drawn:
    """Draw variants of a generator that are new to the collection.

    Args:
        name: the generator's.
        count: how many are wanted; fewer come where they are hard to find.
        seed: the same seed draws the same from the same collection.
        level: one of `LEVELS`, or None for each in turn.
        fixed: parameters that are given, and not drawn.
        edition: the collection, whose ids and questions are taken.
        is_exercise: whether the variants are those of an exercise, and not notes with ids.
    """
    locale = edition.collection.locale
    tags = locale.words.lines("sample-levels")
    rng = Random(f"{name}\n{seed}\n{level}\n{sorted(fixed.items())}")
    ids = {rendered.note.id for rendered in edition.notes}
    fronts = {front_of(one.note) for rendered in edition.notes for one in rendered.each}
    lines: list[str] = []
    refused: Counter[str] = Counter()
    for wanted in range(count):
        rank = LEVELS[level] if level else wanted % len(tags)
        for _ in range(TRIES):
            drawn = {**generators()[name].sample(rng, rank, locale.words), **fixed}
            written = ", ".join(f"{key}: {_yaml(value)}" for key, value in drawn.items())
            id_ = f"{name}-{sha256(written.encode()).hexdigest()[:8]}"
            own = f"id: {id_}, tags: [{tags[rank]}], "
            note, reason = _tried(name, f"{own}{written}", locale, is_exercise=is_exercise)
            if note is not None and (id_ in ids or front_of(note) in fronts):
                note, reason = None, str(say("sample-question-exists"))
            if note is not None:
                ids.add(id_)
                fronts.add(front_of(note))
                lines.append(f"  - {{{'' if is_exercise else own}{written}}}\n")
                break
            refused[reason] += 1
    return Drawn(tuple(lines), tuple(refused.most_common()))


def _yaml(value: Any) -> str:
    """A value in YAML's flow style; text is quoted wherever a plain one could be read otherwise."""
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{_yaml(key)}: {_yaml(inner)}" for key, inner in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    text = str(value)
    return text if _SAFE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _scratch(locale: Locale) -> Deck:
    """A deck for the variants that are tried."""
    return Deck("scratch", "Scratch", "", (), "scratch", locale)


def _tried(
    name: str, written: str, locale: Locale, *, is_exercise: bool
) -> tuple[Note | None, str]:
    """The note that a variant makes, or None and why it makes none."""
    sink = Sink()
    source = Source("scratch.yaml", f"generator: {name}\nvariants:\n  - {{{written}}}\n")
    variants = read_computed(source, _scratch(locale), sink)
    note = generate(replace(variants[0], is_exercise=is_exercise), sink) if variants else None
    valid = validate(note, sink) if note else None
    broken = validate_together([(note, collect_facts(note))], sink) if note else frozenset()
    verified = verify(valid, sink) if valid and not broken else None
    if verified and not sink.all:
        return verified.note, ""
    return None, sink.all[0].code.name if sink.all else str(say("sample-no-card"))


@dataclass(frozen=True)
class SampleFile:
    """A computed file that variants are appended to."""

    path: Path
    generator: str
    level: str = ""
    """Of its exercise; empty where each variant is a note."""

    @staticmethod
    def all_of(root: Path, generator: str) -> list[SampleFile]:
        """The computed files of a generator."""
        paths = sorted(p for p in (root / "cards").glob("*/*.yaml") if not p.name.startswith("_"))
        found = []
        for path in paths:
            keys = dict(_KEY.findall(path.read_text("utf-8")))
            if keys.get("generator") == generator:
                level = keys.get("level", "") if "exercise" in keys else ""
                found.append(SampleFile(path, generator, level))
        return found

    @staticmethod
    def new(folder: Path, generator: str, level: str) -> SampleFile:
        """The file of a new exercise."""
        return SampleFile(folder / f"{generator}-{level}.yaml", generator, level)

    def append(self, lines: tuple[str, ...]) -> bool:
        """Append variants, leaving the existing ones unchanged; whether the file took them."""
        before = (
            self.path.read_bytes().decode()
            if self.path.exists()
            else f"generator: {self.generator}\nexercise: {self.path.stem}\nlevel: {self.level}\nvariants:\n"
        )
        gap = "" if before.endswith("\n") else "\n"
        after = before + gap + "".join(lines)
        old, new = (self._variants(text) for text in (before, after))
        if not self.path.exists():
            old = 0
        if old is None or new is None or new != old + len(lines):
            return False
        write_files({self.path: after.encode()}, self.path.parent)
        return True

    def _variants(self, text: str) -> int | None:
        """How many variants a text holds; None where it cannot be read."""
        sink = Sink()
        tree = read_yaml(Source(self.path.name, text), 0, len(text), sink)
        variants = tree.get("variants") if tree else None
        return len(variants.items) if isinstance(variants, Items) else None
