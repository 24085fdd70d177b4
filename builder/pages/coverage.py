"""`coverage.md`: what each row of the source sheet asks, and the notes that answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.pages._page import MADE, Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.model import Note, Row

_HEAD = """# Coverage

What the source sheet asks, row by row, and what one has to know to answer it (`rows:` in `cards/collection.yaml`).
Under each part are the notes with which a learner can answer it. A note that only bears the row's tag does not count.
"""
_NOTHING = "No note yet.\n"


def write(edition: Edition) -> str:
    """Write the page."""
    rows = edition.collection.rows
    notes = {rendered.note.id: rendered.note for rendered in edition.notes}
    named = {row.tag: [one.id for _, ids in row.parts for one in ids] for row in rows}
    table = [
        "| row | what it asks | parts | covered | notes |",
        "|---|---|---|---|---|",
        *(
            f"| [`{row.tag}`](#{_anchor(row.tag)}) | {row.asked} | {len(row.parts)} |"
            f" {_covered(row, notes)} | {len(notes.keys() & named[row.tag])} |"
            for row in rows
        ),
    ]
    beyond = [id_ for id_ in notes if all(id_ not in ids for ids in named.values())]
    sections = [_section(row, notes) for row in rows]
    sections.append(f"## Other notes\n\nWhat no row names.\n\n{_listed(beyond, notes)}")
    return "\n".join([MADE + _HEAD, *table, "", *sections])


def _anchor(tag: str) -> str:
    """Return the forge's anchor of a heading that contains a tag."""
    return tag.replace(":", "")


def _covered(row: Row, notes: Mapping[str, Note]) -> int:
    """How many parts of a row have a note."""
    return sum(any(one.id in notes for one in ids) for _, ids in row.parts)


def _section(row: Row, notes: Mapping[str, Note]) -> str:
    parts = [
        f"\n**{part}**\n\n{_listed((one.id for one in ids), notes) or _NOTHING}"
        for part, ids in row.parts
    ]
    return f"## `{row.tag}`\n\n{row.asked}\n" + "".join(parts)


def _listed(ids: Iterable[str], notes: Mapping[str, Note]) -> str:
    found = (notes[id_] for id_ in ids if id_ in notes)
    return "".join(
        f"- [{note.id}](../{note.span.path}): {_kind(note)}{_level(note)}\n" for note in found
    )


def _kind(note: Note) -> str:
    """The note's type, or what computes it."""
    if note.generator is None:
        return note.type
    return f"{note.type} computed by `{note.generator}`"


def _level(note: Note) -> str:
    prefix = f"{note.locale.words.text('tag-level')}::"
    level = next((tag for tag in note.tags if tag.startswith(prefix)), "")
    return f", {level.removeprefix(prefix)}" if level else ""


PAGE = Page("coverage.md", write, lists_cards=True)
