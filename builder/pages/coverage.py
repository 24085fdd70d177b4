"""`coverage.md`: the authored notes and computed variants for each row of the source sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.pages._page import MADE, Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.edition import Edition
    from builder.model import Note

_HEAD = """# Coverage

What the source sheet asks, row by row (`rows:` in `cards/collection.yaml`), and the notes with each row's tag.
Computed notes are made of lines of parameters; an exercise carries several variants.
"""


def write(edition: Edition) -> str:
    """Write the page."""
    rows = edition.collection.rows
    known = {tag for tag, _ in rows}
    by_row = {tag: [n for n in _notes(edition) if tag in n.tags] for tag in known}
    table = [
        "| row | what it asks | written | computed |",
        "|---|---|---|---|",
        *(
            f"| [`{tag}`](#{_anchor(tag)}) | {asked} | {_counted(by_row[tag])} |"
            for tag, asked in rows
        ),
    ]
    sections = [_section(f"`{tag}`", asked, by_row[tag]) for tag, asked in rows]
    beyond = [note for note in _notes(edition) if not known.intersection(note.tags)]
    sections.append(_section("Beyond the sheet", "What no row asks.", beyond))
    return "\n".join([MADE + _HEAD, *table, "", *sections])


def _notes(edition: Edition) -> Iterable[Note]:
    return (rendered.note for rendered in edition.notes)


def _anchor(tag: str) -> str:
    """Return the forge's anchor of a heading that contains a tag."""
    return tag.replace(":", "")


def _counted(notes: list[Note]) -> str:
    written = sum(note.generator is None for note in notes)
    return f"{written} | {len(notes) - written}"


def _section(title: str, asked: str, notes: list[Note]) -> str:
    lines = [
        f"- [{note.id}](../{note.span.path}): {_kind(note)}{_level(note)}"
        for note in sorted(notes, key=lambda note: note.generator is not None)
    ]
    return f"## {title}\n\n{asked}\n\n" + "".join(f"{line}\n" for line in lines)


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
