"""What the authors of a small collection publish over the years: releases, and builds between releases.

Their years are drawn from a number and kept, because many learners have the same authors. Everything that a learner
imports is made by the real pipeline.
"""

from __future__ import annotations

import csv
import os
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from unittest import mock

from authors import EDITS, FIRST, FOLDERS, KINDS, Project, Written, deck_of, write
from learner import EARLIER

from builder.history import changes_of
from builder.identity import (
    card_numbers,
    deck_name,
    guid,
    note_type_id,
    tags_of,
    templates_of,
    withdrawn_tag,
)
from builder.languages import language
from builder.notes import _common, note_types
from builder.outputs import apkg, corrections
from builder.pipeline import run
from builder.record import PATH, written
from builder.release import prepare
from builder.writing import write_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.edition import Edition
    from builder.history import Rename

PUBLICATIONS = 8
"""How many times the authors publish."""
INTERVAL = 1000
"""Seconds between two publications."""


@dataclass(frozen=True)
class Shown:
    """A note in a publication."""

    type: int
    """Anki's id of its note type."""
    fields: tuple[str, ...]
    tags: frozenset[str]
    since: int
    """When its fields were published as they are, in seconds since the epoch."""
    deck: str
    """The deck's whole name in Anki."""
    cards: int
    """How many it has."""


@dataclass(frozen=True)
class Look:
    """A note type in a publication, or in a learner's Anki."""

    since: int
    style: str
    templates: tuple[tuple[str, str], ...]
    """Front and back of each."""


@dataclass(frozen=True)
class Publication:
    """A release, or a build between releases."""

    time: int
    folder: Path
    """With the files that a learner imports."""
    is_release: bool
    notes: Mapping[str, Shown]
    """By id."""
    withdrawn: Mapping[str, Shown]
    texts: Mapping[str, tuple[str, ...]]
    """The first fields of the notes that the texts name, by id."""
    looks: Mapping[int, Look]
    """By Anki's id of the note type."""

    @property
    def package(self) -> Path:
        """The package for all learners."""
        return self.folder / "prueba.apkg"

    @property
    def notices(self) -> Path:
        """The package of retired notes."""
        return self.folder / "prueba-retiradas.apkg"

    @property
    def archive(self) -> Path:
        """The corrections as text."""
        return self.folder / "prueba-correcciones.zip"

    @property
    def pictures(self) -> Path:
        """The package of what the texts show."""
        return self.folder / "prueba-correcciones-imagenes.apkg"


@cache
def years(number: int) -> tuple[Publication, ...]:
    """Publish some times what the authors of a number write; the first is a release."""
    return tuple(_published(Random(number), Path(tempfile.mkdtemp(dir=_folder().name))))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """A folder that is removed at the end of the process."""
    return tempfile.TemporaryDirectory()


def _published(draw: Random, folder: Path) -> list[Publication]:
    found: list[Publication] = []
    released: list[Publication] = []
    project = Project({id_: Written(FOLDERS[0]) for id_ in list(KINDS)[:FIRST]})
    last = project
    while len(found) < PUBLICATIONS:
        time = EARLIER + len(found) * INTERVAL
        is_release = not found or draw.random() < 0.75
        ids = frozenset(id_ for one in released for id_ in one.notes)
        for edit in draw.choices(EDITS, k=draw.randint(1, 4)) if found else ():
            project = edit(project, draw, ids)
        write(project, folder)
        before = released[-1] if released else None
        made = _publish(folder, project, time, before, is_release=is_release)
        if made is None:
            continue
        publication, renames = made
        found.append(publication)
        if is_release:
            _assert_announced(last, project, renames)
            released.append(publication)
            last = project
    return found


def _publish(
    folder: Path, project: Project, time: int, last: Publication | None, *, is_release: bool
) -> tuple[Publication, tuple[Rename, ...]] | None:
    """Build or release the files of a project; None if nothing changed since the last release."""
    style = f"{_common._CSS}/* {project.style} */"
    with (
        mock.patch.object(_common, "_CSS", style),
        mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": str(time)}),
    ):
        _common.css.cache_clear()
        try:
            result = run(folder)
            reported = [(d.code.id, d.span.path, d.message) for d in result.sink.all]
            unexpected = [one for one in reported if one[0] not in {"P201", "P202"}]
            assert not unexpected, unexpected
            edition, history = result.edition, result.history
            assert edition is not None
            media = {source: stored for stored, (source, _) in edition.media.items()}
            changes = changes_of(edition.notes, edition.collection, edition.decks, media, history)
            if not changes:
                return None
            if is_release:
                release = prepare(edition, history, f"0.{(time - EARLIER) // INTERVAL + 1}.0", time)
                (folder / PATH).write_text(written(release.record, language("es")), "utf-8")
                edition = release.edition
            target = folder / "dist" / str(time)
            target.mkdir(parents=True)
            write_folder({**apkg.write(edition), **corrections.write(edition)}, target)
            return _publication(edition, time, target, last, is_release=is_release), changes.decks
        finally:
            _common.css.cache_clear()


def _publication(
    edition: Edition, time: int, target: Path, last: Publication | None, *, is_release: bool
) -> Publication:
    collection = edition.collection
    types = {name: note_type_id(one, collection) for name, one in note_types().items()}
    before = {**last.withdrawn, **last.notes} if last else {}

    def since(id_: str, fields: tuple[str, ...]) -> int:
        return before[id_].since if id_ in before and before[id_].fields == fields else time

    notes = {
        one.note.id: Shown(
            types[one.note.type],
            one.fields,
            frozenset(tags_of(one.note, collection)),
            since(one.note.id, one.fields),
            deck_name(edition.deck_of(one.note), collection),
            len(card_numbers(one)),
        )
        for one in edition.notes
    }
    tags = frozenset([withdrawn_tag(collection)])
    withdrawn = {
        one.id: Shown(types[one.type], one.fields, tags, since(one.id, one.fields), "", 0)
        for one in edition.withdrawn
    }
    looks = {
        types[name]: Look(
            edition.times.note_types[name],
            _common.css(collection.locale.words),
            templates_of(one, collection),
        )
        for name, one in note_types().items()
    }
    ids = {guid(id_, collection): id_ for id_ in notes}
    texts = {ids[row[0]]: tuple(row[3:]) for row in _rows(target / "prueba-correcciones.zip")}
    return Publication(time, target, is_release, notes, withdrawn, texts, looks)


def _rows(archive: Path) -> list[list[str]]:
    """The lines of all texts: guid, note type, deck, fields."""
    if not archive.exists():
        return []
    found: list[list[str]] = []
    with zipfile.ZipFile(archive) as texts:
        for name in texts.namelist():
            lines = texts.read(name).decode().splitlines(keepends=True)
            body = [line for line in lines if not line.startswith("#")]
            found += csv.reader(body, delimiter="\t", strict=True)
    return found


def _assert_announced(last: Project, project: Project, renames: tuple[Rename, ...]) -> None:
    """Compare the renamed decks that a release announces with those that the authors renamed."""
    names = {}
    for folder in {card.folder for card in last.cards.values()}:
        old, new = (deck_of(one, folder) for one in (last, project))
        told = old
        for rename in renames:
            if told == rename.before or told.startswith(f"{rename.before}::"):
                told = rename.after + told.removeprefix(rename.before)
        names[folder] = (old, new, told)
    for folder, (old, new, told) in names.items():
        stay = [
            id_
            for id_, card in last.cards.items()
            if card.folder == folder
            and id_ in project.cards
            and project.cards[id_].folder == folder
        ]
        if stay or old == new:
            assert told == new, (folder, old, new, renames)
