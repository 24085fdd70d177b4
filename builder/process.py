"""A file through the pipeline: read → check → render. Nothing of it depends on another file.

Each function returns a value, or None after reporting to a sink why there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.limit import TimeLimit
from builder.load.answers import is_fenced
from builder.model import Exercise, Variant
from builder.notes import note_types
from builder.processed import IN_FIGURE, ProcessedFile, ProcessedNote
from builder.render import render, render_exercise
from builder.sheets.items import fragment_of
from builder.text.words import plain_words, words
from builder.validate import collect_facts, validate
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from builder.diagnostics import Diagnostic
    from builder.load.scan import CardFile, ReadFile
    from builder.model import Entry, SourceNote, VerifiedNote
    from builder.pictures import Pictures
    from builder.processed import PlacedWord
    from builder.rules._rule import Facts
    from builder.source import Source


def process_files(files: Iterable[CardFile], pictures: Pictures) -> Iterator[ProcessedFile]:
    """Files, processed, in their order.

    All of them go through one stage before the next: the code of one stage stays in the processor's cache, and plain
    cards take a fifth less time than one after the other.

    Args:
        files: cards and computed files; a few dozen.
        pictures: those that cards may show.
    """
    read = [file.read() for file in files]
    checked = [check_file(file) for file in read]
    return (render_file(file, pictures) for file in checked)


@dataclass(frozen=True)
class CheckedNote:
    """A note, checked by all rules but those about all notes."""

    entry: Entry
    note: SourceNote | None
    """The entry, or what it makes."""
    verified: VerifiedNote | None
    """None where it has an error."""
    variants: tuple[VerifiedNote, ...]
    """Those of an exercise, of which the first is the note; empty for any other note."""
    facts: Mapping[str, Facts]
    words: tuple[PlacedWord, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class CheckedFile:
    """The notes of a file, in its order."""

    source: Source
    notes: tuple[CheckedNote, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Those of the file as a whole."""


def check_file(file: ReadFile) -> CheckedFile:
    """Check each entry of a file."""
    sink = Sink()
    notes: tuple[CheckedNote, ...] = ()
    with TimeLimit(file.source, sink):
        notes = tuple(check_note(entry) for entry in file.entries)
    return CheckedFile(file.source, notes, (*file.diagnostics, *sink.all))


def check_note(entry: Entry) -> CheckedNote:
    """Check a note, or the one that a variant makes, and verify its claims."""
    sink = Sink()
    if isinstance(entry, Exercise):
        return _check_exercise(entry, sink)
    if isinstance(entry, Variant):
        from builder.generate import generate  # takes longer to import than a card to check

        note = generate(entry, sink)
    else:
        note = entry
    valid = validate(note, sink) if note else None
    verified = verify(valid, sink) if valid else None
    facts = collect_facts(note) if note else {}
    read = _words(note) if note and note.generator is None else ()
    return CheckedNote(entry, note, verified, (), facts, read, sink.all)


def _check_exercise(exercise: Exercise, sink: Sink) -> CheckedNote:
    """Check every variant of an exercise as a note of its own; the first is the note."""
    from builder.generate import generate_exercise

    made = generate_exercise(exercise, sink)
    valid = [one for note in made if (one := validate(note, sink))]
    verified = [found for one in valid if (found := verify(one, sink))]
    is_good = len(verified) == len(exercise.variants)
    note = replace(made[0], id=exercise.id, span=exercise.span, parameters=None) if made else None
    return CheckedNote(
        exercise,
        note,
        replace(verified[0], note=note) if note and is_good else None,
        tuple(verified),
        collect_facts(note) if note else {},
        (),
        sink.all,
    )


def _words(note: SourceNote) -> tuple[PlacedWord, ...]:
    """What a reader sees of a note, word by word, and then what its figures say in the words of its author."""
    plain = {part.name for part in note_types()[note.type].parts if part.is_plain}
    answers = [note.parts[name] for name in note.parts if name in plain] + list(note.also)
    found: list[PlacedWord] = []
    for number, text in enumerate((*note.texts, *note.also)):
        is_answer = any(text is answer for answer in answers)
        if not (is_answer and is_fenced(text)):
            read = plain_words(text.value) if is_answer else words(text.value)
            found += [
                (word.text, number, word.start, word.end) for word in sorted(read, key=_start)
            ]
    for figured in note.claims.figures.values() if note.claims else ():
        said = " ".join(getattr(figured.scene, "said", ()))
        found += [(word.text, IN_FIGURE, word.start, word.end) for word in plain_words(said)]
    return tuple(found)


_start = attrgetter("start")


def render_file(file: CheckedFile, pictures: Pictures) -> ProcessedFile:
    """Render each note of a file."""
    sink = Sink()
    entries: tuple[ProcessedNote, ...] = ()
    with TimeLimit(file.source, sink):
        entries = tuple(render_note(note, pictures) for note in file.notes)
    return ProcessedFile(file.source, entries, (*file.diagnostics, *sink.all))


def render_note(checked: CheckedNote, pictures: Pictures) -> ProcessedNote:
    """Render a note, unless it has an error, and leave plain data."""
    sink, entry, note = Sink(), checked.entry, checked.note
    rendered = render(checked.verified, pictures, sink) if checked.verified else None
    if rendered and checked.variants:
        rendered = render_exercise(rendered, checked.variants, pictures, sink)
    if rendered:
        rendered = replace(rendered, fragment=fragment_of(rendered))
    return ProcessedNote(
        id=entry.id,
        deck=entry.deck,
        span=entry.span,
        generator=entry.generator,
        rendered=rendered,
        rejected=note.plain if note and not rendered else None,
        facts=checked.facts,
        words=checked.words,
        diagnostics=(*checked.diagnostics, *sink.all),
    )
