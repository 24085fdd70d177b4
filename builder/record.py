"""What was published: the record that `mazo release` writes into `cards/released.yaml`, and nobody edits.

It remembers, for each note, what Anki was given and when, so that a later build can leave alone the time of
whatever Anki would store just the same: a note's time moves when, and only when, its content does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "cards/released.yaml"
RETIRED_PATH = "cards/retired.yaml"
_HEAD = """\
# What the last release published. Written by `mazo release` alone: do not edit it, and in a conflict take the
# release's version. A deck: folder, package, its name in Anki. A note type: name, time, hash, its number in Anki, then
# the ids of its fields and of its templates. A note: id, type, folder, package, time, hash of what Anki stores, hash of
# its parameters, guid. A picture: file, hash. A retired note: id, the version that left it out.
"""


@dataclass(frozen=True)
class ReleasedNote:
    """A note as it was published."""

    type: str
    deck: str
    """The folder it stood in."""
    package: str
    """`main` or `practice`."""
    modified: int
    """Seconds since the epoch; Anki takes an update only where this grew."""
    content: str
    """A hash of all that Anki stores."""
    parameters: str = "-"
    """A hash of a variant's parameters; `-` for an authored note."""
    guid: str = ""
    """By which Anki knows it; empty in a record of before 0.2.2."""


@dataclass(frozen=True)
class ReleasedType:
    """A note type as it was published."""

    modified: int
    content: str
    fields: tuple[int, ...]
    templates: tuple[int, ...]
    number: int = 0
    """By which Anki knows it; 0 in a record of before 0.2.2."""


@dataclass(frozen=True)
class Record:
    """A release."""

    version: str
    time: int
    """When it was made, in seconds since the epoch."""
    libraries: Mapping[str, str]
    """The versions that judged its answers."""
    note_types: Mapping[str, ReleasedType]
    notes: Mapping[str, ReleasedNote]
    media: Mapping[str, str]
    """File of `media/` -> hash."""
    retired: Mapping[str, str]
    """Id -> the version that left it out."""
    namespace: str = ""
    """The collection's; empty in a record of before 0.2.2."""
    decks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Folder and package -> the deck's whole name in Anki; empty in a record of before 0.2.2."""


@dataclass(frozen=True)
class History:
    """What was published, and what of it is withdrawn."""

    record: Record | None
    """None before the first release."""
    retired: Mapping[str, str]
    """Id -> why it was withdrawn, as `cards/retired.yaml` says."""

    @property
    def withdrawn(self) -> frozenset[str]:
        """Every id that no card may bear again."""
        return frozenset((*self.retired, *(self.record.retired if self.record else ())))


def written(record: Record) -> str:
    """The record as the text of its file; `load/history_files.py` reads it back."""
    libraries = ", ".join(f"{name}: {version}" for name, version in record.libraries.items())
    types = [
        f"{name} {one.modified} {one.content} {one.number} {_numbers(one.fields)} {_numbers(one.templates)}"
        for name, one in sorted(record.note_types.items())
    ]
    notes = [
        f"{id_} {one.type} {one.deck} {one.package} {one.modified} {one.content} {one.parameters} {one.guid}"
        for id_, one in sorted(record.notes.items())
    ]
    blocks = {
        "decks": [
            f"{folder} {package} {name}" for (folder, package), name in sorted(record.decks.items())
        ],
        "note-types": types,
        "notes": notes,
        "media": [f"{name} {content}" for name, content in sorted(record.media.items())],
        "retired": [f"{id_} {version}" for id_, version in sorted(record.retired.items())],
    }
    lines = [
        f"version: {record.version}",
        f"time: {record.time}",
        f"libraries: {{{libraries}}}",
        # YAML reads JSON's strings, and a namespace may hold `#` or a quote.
        f"namespace: {json.dumps(record.namespace, ensure_ascii=False)}",
    ]
    for name, block in blocks.items():
        lines.extend([f"{name}: |" if block else f'{name}: ""', *(f"  {line}" for line in block)])
    return _HEAD + "\n".join(lines) + "\n"


def _numbers(values: tuple[int, ...]) -> str:
    return ",".join(map(str, values))


def note_types_of(block: str, *, is_older: bool) -> dict[str, ReleasedType]:
    """The note types that a block of the file holds.

    Args:
        block: its lines.
        is_older: whether it is of before 0.2.2, and says no numbers in Anki.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    found = {}
    for line in block.splitlines():
        name, modified, content, *number, fields, templates = line.split(" ")
        if len(number) != (0 if is_older else 1):
            raise ValueError(line)
        found[name] = ReleasedType(
            int(modified), content, _ids(fields), _ids(templates), *map(int, number)
        )
    return found


def _ids(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(",")))


def notes_of(block: str, *, is_older: bool) -> dict[str, ReleasedNote]:
    """The notes that a block of the file holds.

    Args:
        block: its lines.
        is_older: whether it is of before 0.2.2, and says no guids.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    found = {}
    for line in block.splitlines():
        id_, type_, deck, package, modified, content, parameters, *guid = line.split(" ")
        if len(guid) != (0 if is_older else 1):
            raise ValueError(line)
        found[id_] = ReleasedNote(type_, deck, package, int(modified), content, parameters, *guid)
    return found


def decks_of(block: str) -> dict[tuple[str, str], str]:
    """The decks that a block of the file holds: folder and package -> name in Anki.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    words = (line.split(" ", 2) for line in block.splitlines())
    return {(folder, package): name for folder, package, name in words}


def pairs_of(block: str) -> dict[str, str]:
    """The pairs of words that a block of the file holds.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    pairs = (line.split(" ") for line in block.splitlines())
    return {name: content for name, content in pairs}  # noqa: C416  # a line of three words is refused


def version_order(version: str) -> tuple[int, ...]:
    """The key by which versions are sorted."""
    return tuple(map(int, version.split(".")))


NO_HISTORY = History(None, {})
