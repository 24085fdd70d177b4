"""The state of the page: the last valid version of each note, and the current problems."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from builder.diagnostics import Diagnostic, Severity
from builder.identity import in_document_order

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from builder.edition import Edition
    from builder.model import Collection, Deck, RenderedNote
    from builder.pipeline import Result


@dataclass(frozen=True)
class View:
    """A state of the collection."""

    collection: Collection
    decks: tuple[Deck, ...]
    notes: tuple[RenderedNote, ...]
    """In document order."""
    problems: tuple[Diagnostic, ...]
    media: Mapping[str, bytes]
    """The contents of the pictures and sounds of the notes, by name in Anki."""
    kept: frozenset[str] = frozenset()
    """The ids of notes with errors, which are shown in their last valid version."""
    is_whole: bool = True
    """Whether the whole collection was checked, not only the saved files."""
    fault: str = ""
    """Why the last run failed."""
    saved: str = ""
    """The path of the card file that was saved last, if it was saved alone; empty before the first save."""
    saves: int = 0
    """How many times a card file was saved alone."""


def first(edition: Edition, result: Result) -> View:
    """Build the view of the first run."""
    return View(
        edition.collection, edition.decks, edition.notes, result.sink.all, _media_of(edition)
    )


def after(view: View, result: Result, root: Path, only: frozenset[str] | None = None) -> View:
    """Update the view after another run.

    Args:
        view: the previous view.
        result: the result of the run.
        root: the project's root.
        only: the paths that the run was limited to; None for a full run.
    """
    problems = result.sink.all
    if only is not None:
        elsewhere = (d for d in view.problems if d.span.path not in only)
        merged = dict.fromkeys((*elsewhere, *problems))
        problems = tuple(sorted(merged, key=lambda d: (d.span.order, d.code.id, d.message)))
    if result.edition is None:
        return replace(
            view, problems=problems, is_whole=only is None, fault="", **_saved(view, only)
        )
    fresh = {rendered.note.id: rendered for rendered in result.edition.notes}
    errors = tuple(d for d in problems if d.severity is Severity.ERROR)
    kept, unread = [], []
    for rendered in view.notes:
        note = rendered.note
        if note.id in fresh:
            continue
        if only is not None and note.span.path not in only:
            unread.append(rendered)
        elif _waits(rendered, errors) and (root / note.span.path).is_file():
            kept.append(rendered)
    decks = {deck.folder: deck for deck in (*view.decks, *result.edition.decks)}
    in_order = tuple(decks[folder] for folder in sorted(decks))
    return View(
        result.edition.collection,
        in_order,
        in_document_order((*fresh.values(), *unread, *kept), in_order),
        problems,
        {**view.media, **_media_of(result.edition)} if only or kept else _media_of(result.edition),
        frozenset(rendered.note.id for rendered in kept)
        | (view.kept & {rendered.note.id for rendered in unread}),
        is_whole=only is None,
        **_saved(view, only),
    )


def _saved(view: View, only: frozenset[str] | None) -> dict[str, Any]:
    if only is not None and len(only) == 1:
        return {"saved": next(iter(only)), "saves": view.saves + 1}
    return {"saved": view.saved, "saves": view.saves}


def _media_of(edition: Edition) -> dict[str, bytes]:
    return {name: data for name, (_, data) in edition.media.items()}


def _waits(rendered: RenderedNote, errors: tuple[Diagnostic, ...]) -> bool:
    """Return whether a note is missing because of an error in its file, in a dependency, or that refers to it."""
    path = rendered.note.span.path
    folder = path.rpartition("/")[0]
    at = (path, f"{folder}/_deck.yaml", "cards/collection.yaml")
    return any(d.span.path in at or any(f"{path}:" in note for note in d.notes) for d in errors)
