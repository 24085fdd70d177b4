"""Serialise a view for the page: only texts and numbers, no HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder.diagnostics import Severity
from builder.identity import card_numbers
from builder.release import excerpt
from builder.reporters import reporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Diagnostic
    from builder.model import Note
    from builder.serve.view import View


def listing(number: int, view: View) -> dict[str, Any]:
    """List the collection's name, its cards in document order, and the problems.

    Each problem is at its cards or, if it has none, at its file; errors come first.
    """
    problems = [_problem(d) for d in view.problems]
    by_path: dict[str, list[int]] = {}
    errors_first = sorted(
        range(len(problems)), key=lambda n: view.problems[n].severity is not Severity.ERROR
    )
    for place in errors_first:
        diagnostic = view.problems[place]
        by_path.setdefault(diagnostic.span.path, []).append(place)
    decks = {deck.folder: f"{deck.folder.split('-', 1)[0]} {deck.name}" for deck in view.decks}
    cards, placed = [], set()
    for rendered in view.notes:
        note = rendered.note
        own = [
            place
            for place in by_path.get(note.span.path, ())
            if _concerns(view.problems[place], note, view)
        ]
        placed.update(own)
        numbers = card_numbers(rendered)
        about = {
            "id": note.id,
            "deck": decks[note.deck],
            "type": note.type,
            "options": bool(note.options),
            "tags": note.tags,
            "practice": note.is_practice,
            "file": f"{note.span.path}:{note.span.line}",
            "front": excerpt(note).replace("*", ""),
            "text": "\n".join(text.value for text in note.texts),
            "kept": note.id in view.kept,
            "problems": own,
            "cards": len(numbers),
        }
        cards += [{"key": f"{note.id}/{n}", "number": n, **about} for n in numbers]
    return {
        "number": number,
        "name": view.collection.name,
        "language": view.collection.language,
        "notes": len(view.notes),
        "cards": cards,
        "problems": problems,
        "loose": [n for n in errors_first if n not in placed],
        "whole": view.is_whole,
        "fault": view.fault,
    }


def _concerns(diagnostic: Diagnostic, note: Note, view: View) -> bool:
    """Return whether a problem in a note's file concerns the note.

    In a computed file it must be on the note's line, unless the note is missing because of an error.
    """
    return note.generator is None or diagnostic.span.line == note.span.line or note.id in view.kept


def _problem(diagnostic: Diagnostic) -> Mapping[str, str]:
    """Format a problem as in a terminal."""
    span = diagnostic.span
    return {
        "severity": diagnostic.severity.value,
        "title": f"{diagnostic.code.id} {diagnostic.message}",
        "path": span.path,
        "file": f"{span.path}:{span.line}:{span.column}",
        "text": reporter("full").show((diagnostic,), "").plain.strip("\n"),
    }
