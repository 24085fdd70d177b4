"""Serialise a view for the page: only texts and numbers, no HTML."""

from __future__ import annotations

from collections import Counter
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from builder.card_sides import page_numbers
from builder.diagnostics import Severity
from builder.languages import current, say
from builder.notes import prompt_of
from builder.reporters import reporter
from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Emphasis,
    Fence,
    FootnoteMark,
    Formula,
    Hole,
    Image,
    Link,
    Strong,
    Struck,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.diagnostics import Diagnostic
    from builder.languages import Message
    from builder.model import Note
    from builder.serve.view import View
    from builder.text.tree import Node

_INLINE = (Emphasis, Strong, Struck, Link)
"""What holds text in the middle of a line."""
_EXCERPT = 110
"""Maximum length of what a card asks, in the list."""


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
        numbers = page_numbers(rendered)
        about = {
            "id": note.id,
            "deck": decks[note.deck],
            "type": note.type,
            "options": bool(note.options),
            "tags": note.tags,
            "front": asked(note),
            "text": "\n".join(text.value for text in note.texts),
            "kept": note.id in view.kept,
            "problems": own,
            "cards": len(numbers),
        }
        cards += [
            {
                "key": f"{note.id}/{n}",
                "number": n,
                "where": _where(note, decks[note.deck], n, len(numbers)),
                **about,
            }
            for n in numbers
        ]
    has_errors = any(d.severity is Severity.ERROR for d in view.problems)
    return {
        "number": number,
        "name": view.collection.name,
        "cards": cards,
        "problems": problems,
        "loose": [n for n in errors_first if n not in placed],
        "counts": _counts(view, len(cards)),
        "state": str(_state(view, has_errors=has_errors)),
        "tone": "bad" if view.fault or has_errors else "good" if view.is_whole else "",
        "saves": view.saves,
        "saved": _saved(
            view, cards, [problems[n]["path"] for n in errors_first if n not in placed]
        ),
    }


def _counts(view: View, cards: int) -> str:
    """Say how many notes, cards and problems there are."""
    found = Counter(d.severity for d in view.problems)
    counts = [
        say("summary-notes", n=len(view.notes)),
        say("serve-cards", n=cards),
        *(say(f"summary-{one.value}s", n=found[one]) for one in Severity if found[one]),
    ]
    return " · ".join(map(str, counts))


def _state(view: View, *, has_errors: bool) -> Message:
    if view.fault:
        return say("serve-fault", fault=view.fault)
    if not view.is_whole:
        return say("serve-checking")
    return say("serve-errors") if has_errors else say("serve-in-order")


def _where(note: Note, deck: str, number: int, cards: int) -> str:
    """Say where a card comes from, on one line."""
    words = current()
    parts = [f"{note.span.path}:{note.span.line}", deck, note.type]
    if cards > 1:
        parts.append(words.text("serve-card-of", number=str(number + 1), cards=str(cards)))
    return " · ".join(parts)


def _saved(view: View, cards: list[dict[str, Any]], loose: list[str]) -> list[str]:
    """List the keys of the cards of the file that was saved last, or that of its problems if it has no card."""
    paths = {rendered.note.id: rendered.note.span.path for rendered in view.notes}
    keys = [card["key"] for card in cards if paths[card["id"]] == view.saved]
    return keys or ([f"!{view.saved}"] if view.saved in loose else [])


def asked(note: Note) -> str:
    """Write what a note asks as plain text, on one line and not too long; what it hides is `[…]`."""
    passage = read(prompt_of(note).value)
    line = " ".join("".join(_plain(block) for block in passage.blocks).split())
    return shorten(line, _EXCERPT, placeholder=" …") or note.id


def _plain(node: Node) -> str:
    match node:
        case Words():
            return node.text
        case Code() | Fence():
            return _hiding(node.text, node.holes)
        case Formula():
            return _hiding(node.latex, node.holes)
        case Deletion():
            return "[…]"
        case Break():
            return " "
        case Image() | FootnoteMark():
            return ""
    inner = "".join(map(_plain, children_of(node)))
    return inner if isinstance(node, _INLINE) else f"{inner} "


def _hiding(text: str, holes: tuple[Hole, ...]) -> str:
    for hole in reversed(holes):
        text = f"{text[: hole.at]}[…]{text[hole.to :]}"
    return text


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
