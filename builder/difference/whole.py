"""Compare the collection as a whole, also with the last release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import history as codes
from builder.diagnostics import Severity
from builder.difference.change import Aspect
from builder.history import changes_of, homes_of, renames_since
from builder.languages import say
from builder.record import PATH, RETIRED_PATH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.edition import Edition
    from builder.model import Collection, Deck
    from builder.pipeline import Result

_WHOLE = (PATH, RETIRED_PATH, "cards/collection.yaml")
"""Files whose problems concern the whole collection."""


def changed_settings(before: Edition, after: Edition) -> tuple[Aspect, ...]:
    """List the changed settings of the collection and its decks."""
    had = _settings_of(before.collection, before.decks)
    has = _settings_of(after.collection, after.decks)
    return tuple(
        Aspect(name, had.get(name, ""), has.get(name, ""))
        for name in dict.fromkeys((*has, *had))
        if had.get(name, "") != has.get(name, "")
    )


def _settings_of(collection: Collection, decks: tuple[Deck, ...]) -> Mapping[str, str]:
    settings = {
        say("diff-setting-collection", key=key): value
        for key, value in vars(collection).items()
        if key != "rows"
    }
    settings |= {say("diff-setting-row", tag=row.tag): row.asked for row in collection.rows}
    settings |= {
        say("diff-setting-deck", deck=deck.folder, key=key): value
        for deck in decks
        for key, value in (
            ("name", deck.name),
            ("description", deck.description),
            ("order", " ".join(deck.order)),
        )
    }
    return {str(name): value for name, value in settings.items()}


def refusals(after: Result) -> tuple[str, ...]:
    """List what a release refuses, apart from notes."""
    return tuple(
        f"{say('diff-page-refused')}: {'; '.join((d.message, *d.helps))}"
        for d in after.sink.all
        if d.severity is Severity.ERROR and d.code.id.startswith("P") and d.span.path in _WHOLE
        if d.code not in (codes.VANISHED, codes.NEVER_PUBLISHED)
    )


def renames(before: Edition, after: Result) -> tuple[str, ...]:
    """List renamed decks, which Anki will treat as new ones."""
    assert after.edition is not None
    record, edition = after.history.record, after.edition
    had = homes_of(before.notes, before.collection, before.decks)
    published = {id_: home for id_, home in had.items() if record and id_ in record.notes}
    return tuple(
        str(say("diff-renamed", before=rename.before, after=rename.after))
        for rename in renames_since(published, edition.notes, edition.collection, edition.decks)
    )


def release_facts(after: Result, reported: set[str]) -> tuple[str, ...]:
    """List facts about the working tree and the last release, apart from the changed notes."""
    edition, history = after.edition, after.history
    assert edition is not None
    if history.record is None:
        if any(d.code is codes.RECORD_LOST for d in after.sink.all):
            return ()
        return (str(say("diff-unreleased")),)
    version = history.record.version
    media = {source: stored for stored, (source, _) in edition.media.items()}
    changes = changes_of(edition.notes, edition.collection, edition.decks, media, history)
    others = [id_ for id_ in changes.corrected if id_ not in reported]
    facts = []
    if changes.note_types:
        names = changes.note_types
        facts.append(say("diff-note-types", names=names, count=len(names), version=version))
    if others:
        facts.append(say("diff-others", count=len(others), version=version))
    return tuple(map(str, facts))
