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
from builder.generate import ANSWERS, MIN_VARIANTS, answer_of, generate
from builder.generators import generators
from builder.identity import front_of
from builder.languages import Locale, say
from builder.load.computed_file import read_computed
from builder.load.keys import EXERCISE, LEVELS
from builder.model import Deck, Note
from builder.source import Source
from builder.validate import collect_facts, validate, validate_together
from builder.verify import verify
from builder.writing import write_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.edition import Edition

TRIES = 400
"""Draws for a variant that is wanted, before it is given up."""
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
    exercise: SampleFile | None = None,
) -> Drawn:
    """Draw variants of a generator that are new to the collection.

    Args:
        name: the generator's.
        count: how many are wanted; fewer come where they are hard to find.
        seed: the same seed draws the same from the same collection.
        level: one of `LEVELS`, or None for each in turn.
        fixed: parameters that are given, and not drawn.
        edition: the collection, whose ids and questions are taken.
        exercise: the file of the exercise that they are for, whose variants are taken; they have no ids.
    """
    locale = edition.collection.locale
    tags = locale.words.lines("sample-levels")
    rng = Random(f"{name}\n{seed}\n{level}\n{sorted(fixed.items())}")
    ids = {rendered.note.id for rendered in edition.notes}
    fronts = {front_of(one.note) for rendered in edition.notes for one in rendered.each}
    made = exercise.notes(locale) if exercise else []
    fingerprints = {note.parameters for note in made}
    answers = Counter(map(answer_of, made))
    most = max(MIN_VARIANTS, len(made) + count) // ANSWERS
    lines: list[str] = []
    refused: Counter[str] = Counter()
    for wanted in range(count):
        rank = LEVELS[level] if level else wanted % len(tags)
        for _ in range(TRIES):
            drawn = {**generators()[name].sample(rng, rank, locale.words), **fixed}
            line, id_ = _line(name, drawn, None if exercise else tags[rank])
            note, reason = _tried(name, line, locale, is_exercise=exercise is not None)
            if note is not None and (
                id_ in ids or front_of(note) in fronts or note.parameters in fingerprints
            ):
                note, reason = None, str(say("sample-question-exists"))
            if note is not None and exercise and answers[answer_of(note)] >= most:
                note, reason = None, str(say("sample-answer-repeats"))
            if note is not None:
                ids.add(id_)
                fronts.add(front_of(note))
                lines.append(line)
                if exercise:
                    answers[answer_of(note)] += 1
                break
            refused[reason] += 1
    return Drawn(tuple(lines), tuple(refused.most_common()))


def _line(name: str, parameters: Any, tag: str | None) -> tuple[str, str]:
    """A variant as a line of YAML, and its id, made from its parameters; without a tag it is one of an exercise."""
    written = in_yaml(parameters)
    id_ = f"{name}-{sha256(written.encode()).hexdigest()[:8]}"
    if tag is None:
        return f"  - {{{written}}}\n", id_
    return f"  - {{id: {id_}, tags: [{tag}], {written}}}\n", id_


def in_yaml(parameters: Mapping[str, Any]) -> str:
    """Parameters as they stand in a line of a computed file."""
    return ", ".join(f"{key}: {_yaml(value)}" for key, value in parameters.items())


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


def _tried(name: str, line: str, locale: Locale, *, is_exercise: bool) -> tuple[Note | None, str]:
    """The note that a line makes, or None and why it makes none."""
    sink = Sink()
    with_id = line.replace("{", "{id: scratch, ", 1) if is_exercise else line
    source = Source("scratch.yaml", f"generator: {name}\nvariants:\n{with_id}")
    variants = read_computed(source, _scratch(locale), sink)
    note = generate(replace(variants[0], is_exercise=is_exercise), sink) if variants else None
    valid = validate(note, sink) if note else None
    broken = validate_together([(note, collect_facts(note))], sink) if note else frozenset()
    verified = verify(valid, sink) if valid and not broken else None
    if verified and not sink.all:
        return verified.note, ""
    return None, sink.all[0].code.name if sink.all else str(say("sample-no-card"))


def _value(key: str, text: str) -> str:
    """The value of a key of a computed file; empty if it has none."""
    found = re.search(rf"(?m)^{key}:[ ]*(\S+)[ ]*$", text)
    return found[1] if found else ""


@dataclass(frozen=True)
class SampleFile:
    """A computed file that variants are appended to."""

    path: Path
    generator: str
    exercise: str = ""
    """Its `exercise:`; empty if its variants are notes."""
    level: str = ""
    """The `level:` of an exercise."""

    @staticmethod
    def all_of(root: Path, generator: str) -> list[SampleFile]:
        """The computed files of a generator, exercises among them."""
        pattern = re.compile(rf"(?m)^generator:[ ]*{re.escape(generator)}[ ]*$")
        paths = sorted(p for p in (root / "cards").glob("*/*.yaml") if not p.name.startswith("_"))
        texts = ((path, path.read_text("utf-8")) for path in paths)
        return [
            SampleFile(path, generator, _value(EXERCISE, text), _value("level", text))
            for path, text in texts
            if pattern.search(text)
        ]

    def notes(self, locale: Locale) -> list[Note]:
        """Those that the variants of an exercise make, also if it still has too few."""
        source = Source(self.path.name, self.path.read_text("utf-8"))
        found = read_computed(source, _scratch(locale), Sink())
        return [note for variant in found if (note := generate(variant, Sink()))]

    def append(self, lines: tuple[str, ...], locale: Locale) -> bool:
        """Append variants, leaving the existing ones unchanged; whether the file of a collection of that language took
        them.
        """
        before = (
            self.path.read_bytes().decode()
            if self.path.exists()
            else f"generator: {self.generator}\nvariants:\n"
        )
        gap = "" if before.endswith("\n") else "\n"
        after = before + gap + "".join(lines)
        old, new = (self._variants(text, locale) for text in (before, after))
        if not self.path.exists():
            old = 0
        if old is None or new is None or new != old + len(lines):
            return False
        write_files({self.path: after.encode()}, self.path.parent)
        return True

    def _variants(self, text: str, locale: Locale) -> int | None:
        """How many variants a text holds; None where it cannot be read."""
        sink = Sink()
        found = read_computed(Source(self.path.name, text), _scratch(locale), sink)
        return None if sink.failed else len(found)
