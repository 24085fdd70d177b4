"""The record of the last release, which `mazo release` writes to `cards/released.yaml`.

It stores a hash and a time for each note, so that later builds change a note's time only if its content changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.languages import Language

PATH = "cards/released.yaml"
RETIRED_PATH = "cards/retired.yaml"
PACKAGE = "main"
"""The record's name of the package, of which there were two until 0.3.0."""
FORMULA = 2
"""What the hash of a note's content is made of since 0.3.0; `identity.content_of` has each formula."""


@dataclass(frozen=True)
class ReleasedNote:
    """A note as it was published."""

    type: str
    deck: str
    """Its folder."""
    package: str
    """`main`; until 0.3.0 also `practice`, a second package."""
    modified: int
    """Seconds since the epoch; Anki accepts an update only if this increased."""
    content: str
    """A hash of what its cards show."""
    parameters: str = "-"
    """A hash of a variant's parameters; `-` for an authored note."""
    guid: str = ""
    """Anki's identifier of the note; empty in a record from before 0.2.2."""
    published: int = 0
    """The `modified` of its first release. A record from before 0.3.0 does not say: then it is the earliest `modified`
    of that record, so that a note that a later release added seems corrected."""
    cards: tuple[int, ...] = ()
    """The numbers of its cards in Anki, counted from 0; empty in a record from before 0.3.0."""


@dataclass(frozen=True)
class RetiredNote:
    """A note that a release left out."""

    version: str
    """The release that left it out."""
    type: str = ""
    """As of all that follows, empty if that release was made before 0.3.0."""
    modified: int = 0
    """When the notice that replaces its text last changed, in seconds since the epoch."""
    content: str = ""
    """A hash of the notice."""
    guid: str = ""
    cards: tuple[int, ...] = ()
    """As in `ReleasedNote`."""


@dataclass(frozen=True)
class Retirement:
    """An entry of `cards/retired.yaml`."""

    reason: str
    replaced_by: str = ""
    """The id of the card to learn instead; empty if there is none."""


@dataclass(frozen=True)
class ReleasedType:
    """A note type as it was published."""

    modified: int
    content: str
    fields: tuple[int, ...]
    templates: tuple[int, ...]
    number: int = 0
    """Anki's identifier of the note type; 0 in a record from before 0.2.2."""


@dataclass(frozen=True)
class Record:
    """A release."""

    version: str
    time: int
    """When it was made, in seconds since the epoch."""
    libraries: Mapping[str, str]
    """The versions of the reference libraries."""
    note_types: Mapping[str, ReleasedType]
    notes: Mapping[str, ReleasedNote]
    media: Mapping[str, str]
    """File of `media/` -> hash."""
    retired: Mapping[str, RetiredNote]
    """By id."""
    namespace: str = ""
    """The collection's; empty in a record of before 0.2.2."""
    decks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Folder and package -> the deck's whole name in Anki; empty in a record of before 0.2.2."""
    formula: int = FORMULA
    """What the hashes of its notes are made of."""


@dataclass(frozen=True)
class History:
    """The last release and the retired notes."""

    record: Record | None
    """None before the first release."""
    retired: Mapping[str, Retirement]
    """By id, as `cards/retired.yaml` says."""

    @property
    def withdrawn(self) -> frozenset[str]:
        """Every id that no card may use again."""
        return frozenset((*self.retired, *(self.record.retired if self.record else ())))


def written(record: Record, words: Language) -> str:
    """Serialise the record; `load/history_files.py` parses it.

    Args:
        record: the release.
        words: the language of the comment at its head.
    """
    libraries = ", ".join(f"{name}: {version}" for name, version in record.libraries.items())
    types = [
        f"{name} {one.modified} {one.content} {one.number} {_numbers(one.fields)} {_numbers(one.templates)}"
        for name, one in sorted(record.note_types.items())
    ]
    notes = [
        f"{id_} {one.type} {one.deck} {one.package} {one.published} {one.modified} {one.content} {one.parameters}"
        f" {one.guid} {_numbers(one.cards)}"
        for id_, one in sorted(record.notes.items())
    ]
    retired = [
        f"{id_} {one.version}"
        + (
            f" {one.type} {one.modified} {one.content} {one.guid} {_numbers(one.cards)}"
            if one.type
            else ""
        )
        for id_, one in sorted(record.retired.items())
    ]
    blocks = {
        "decks": [
            f"{folder} {package} {name}" for (folder, package), name in sorted(record.decks.items())
        ],
        "note-types": types,
        "notes": notes,
        "media": [f"{name} {content}" for name, content in sorted(record.media.items())],
        "retired": retired,
    }
    lines = [
        f"version: {record.version}",
        f"time: {record.time}",
        f"libraries: {{{libraries}}}",
        f"formula: {record.formula}",
        # YAML reads JSON's strings, and a namespace may hold `#` or a quote.
        f"namespace: {json.dumps(record.namespace, ensure_ascii=False)}",
    ]
    for name, block in blocks.items():
        lines.extend([f"{name}: |" if block else f'{name}: ""', *(f"  {line}" for line in block)])
    head = [f"# {line}" for line in words.lines("record-head")]
    return "\n".join([*head, *lines]) + "\n"


def _numbers(values: tuple[int, ...]) -> str:
    return ",".join(map(str, values)) or "-"


def note_types_of(block: str, *, is_older: bool) -> dict[str, ReleasedType]:
    """Parse the note types of a block of the file.

    Args:
        block: its lines.
        is_older: whether it is from before 0.2.2, without Anki's ids.

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
    return () if text == "-" else tuple(map(int, text.split(",")))


def notes_of(block: str) -> dict[str, ReleasedNote]:
    """Parse the notes of a block of the file.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    found = {}
    for line in block.splitlines():
        id_, type_, deck, package, published, modified, content, parameters, guid, cards = (
            line.split(" ")
        )
        found[id_] = ReleasedNote(
            type_,
            deck,
            package,
            int(modified),
            content,
            parameters,
            guid,
            int(published),
            _ids(cards),
        )
    return found


def older_notes_of(block: str, *, has_guids: bool) -> dict[str, ReleasedNote]:
    """Parse the notes of a block of a file from before 0.3.0.

    Args:
        block: its lines.
        has_guids: whether it is from 0.2.2, and not from before.

    Raises:
        ValueError: a line is not what that version wrote.
    """
    found = {}
    for line in block.splitlines():
        id_, type_, deck, package, modified, content, parameters, *guid = line.split(" ")
        if len(guid) != has_guids:
            raise ValueError(line)
        found[id_] = ReleasedNote(
            type_, deck, package, int(modified), content, parameters, "".join(guid)
        )
    first = min((note.modified for note in found.values()), default=0)
    return {id_: replace(note, published=first) for id_, note in found.items()}


def retired_of(block: str) -> dict[str, RetiredNote]:
    """Parse the retired notes of a block of the file.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    found = {}
    for line in block.splitlines():
        id_, version, *rest = line.split(" ")
        found[id_] = RetiredNote(version)
        if rest:
            type_, modified, content, guid, cards = rest
            found[id_] = RetiredNote(version, type_, int(modified), content, guid, _ids(cards))
    return found


def decks_of(block: str) -> dict[tuple[str, str], str]:
    """Parse the decks of a block of the file: folder and package -> name in Anki.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    words = (line.split(" ", 2) for line in block.splitlines())
    return {(folder, package): name for folder, package, name in words}


def pairs_of(block: str) -> dict[str, str]:
    """Parse the pairs of words of a block of the file.

    Raises:
        ValueError: a line is not what `written` writes.
    """
    pairs = (line.split(" ") for line in block.splitlines())
    return {name: content for name, content in pairs}  # noqa: C416  # a line of three words is refused


def version_order(version: str) -> tuple[int, ...]:
    """Return the sort key of a version."""
    return tuple(map(int, version.split(".")))


NO_HISTORY = History(None, {})
