"""A release: the record of what it publishes, and its section of the CHANGELOG, written for learners."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version as installed
from typing import TYPE_CHECKING

from builder.history import changes_of, homes_of, times_of
from builder.identity import (
    card_numbers,
    corrections_file,
    guid,
    note_type_id,
    type_hash,
    withdrawn_file,
    withdrawn_tag,
)
from builder.languages import MessageError, language, languages, say
from builder.notes import note_types, prompt_of
from builder.record import PACKAGE, Record, ReleasedNote, ReleasedType, RetiredNote, version_order
from builder.text.plain import without_references
from builder.withdrawal import withdrawn_notes

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.history import Changes
    from builder.languages import Language
    from builder.model import Collection, Note
    from builder.record import History

LIBRARIES = ("nltk", "tokenizers")
_LISTED = 60
"""Maximum number of cards that are listed one by one; more are counted by deck."""
_EXCERPT = 110
_DELETION = re.compile(r"\{\{c\d+::.*?\}\}")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


class Unreleasable(MessageError):
    """There is nothing to release, or not under this version; with why."""


@dataclass(frozen=True)
class Release:
    """All that a release writes, and what it changes."""

    edition: Edition
    """With the release's version and times."""
    record: Record
    changes: Changes
    section: str
    """Of the CHANGELOG, heading and all."""


def prepare(edition: Edition, history: History, version: str, time: int) -> Release:
    """The release of an edition without errors.

    Args:
        edition: what is to be published.
        history: what was.
        version: such as `0.2.0`; greater than the last.
        time: the release's, in seconds since the epoch.

    Raises:
        Unreleasable: nothing changed, or the version is not greater.
    """
    last = history.record
    if last is not None and version_order(version) <= version_order(last.version):
        raise Unreleasable(say("release-not-newer", version=version, last=last.version))
    media = {source: stored for stored, (source, _) in edition.media.items()}
    changes = changes_of(edition.notes, edition.collection, edition.decks, media, history)
    if not changes:
        raise Unreleasable(say("release-without-changes"))
    published = replace(
        edition,
        times=times_of(edition.notes, edition.collection, last, time),
        version=version,
        withdrawn=withdrawn_notes(edition.collection, history, version, time),
    )
    record = Record(
        version=version,
        time=max(time, published.times.last, *(one.modified for one in published.withdrawn)),
        libraries={name: installed(name) for name in LIBRARIES},
        note_types=_types(published),
        notes=_notes(published),
        media=media,
        retired={**(last.retired if last else {}), **_retired(published)},
        namespace=published.collection.namespace,
        decks=_decks(published),
    )
    return Release(published, record, changes, _section(published, history, changes, time))


def _decks(edition: Edition) -> dict[tuple[str, str], str]:
    homes = homes_of(edition.notes, edition.collection, edition.decks)
    return {(home.folder, home.package): home.deck for home in homes.values()}


def _types(edition: Edition) -> dict[str, ReleasedType]:
    return {
        name: ReleasedType(
            modified=edition.times.note_types[name],
            content=type_hash(note_type, edition.collection),
            fields=tuple(field.id for field in note_type.fields),
            templates=tuple(template.id for template in note_type.templates),
            number=note_type_id(note_type, edition.collection),
        )
        for name, note_type in note_types().items()
    }


def _notes(edition: Edition) -> dict[str, ReleasedNote]:
    return {
        rendered.note.id: ReleasedNote(
            type=rendered.note.type,
            deck=rendered.note.deck,
            package=PACKAGE,
            modified=edition.times.notes[rendered.note.id],
            content=rendered.content,
            parameters=rendered.note.parameters or "-",
            guid=guid(rendered.note.id, edition.collection),
            published=edition.times.published[rendered.note.id],
            cards=card_numbers(rendered),
        )
        for rendered in edition.notes
    }


def _retired(edition: Edition) -> dict[str, RetiredNote]:
    return {
        one.id: RetiredNote(one.since, one.type, one.modified, one.content, one.guid, one.cards)
        for one in edition.withdrawn
    }


# ---------------------------------------------------------------- the CHANGELOG


def _section(edition: Edition, history: History, changes: Changes, time: int) -> str:
    words = edition.collection.locale.words
    day = datetime.fromtimestamp(time, UTC).date().isoformat()
    parts = [f"## {edition.version} ({day})"]
    if changes.added:
        parts += [f"### {words.text('changelog-new')}", _told(edition, changes.added)]
    if changes.corrected:
        parts += [f"### {words.text('changelog-corrected')}", _told(edition, changes.corrected)]
        parts.append(
            words.text("changelog-corrected-how", file=corrections_file(edition.collection))
        )
    if changes.retired:
        parts += [f"### {words.text('changelog-retired')}", *_withdrawn(edition, history, changes)]
    if changes.decks:
        parts += [f"### {words.text('changelog-decks')}", *_renamed(words, changes)]
    if changes.note_types and history.record is not None:
        names = [f"`{name}`" for name in changes.note_types]
        parts.append(f"### {words.text('changelog-looks')}")
        parts.append(words.text("changelog-looks-how", names=names, count=len(names)))
    return "\n\n".join(parts) + "\n"


def _told(edition: Edition, ids: tuple[str, ...]) -> str:
    """Cards one by one; many, by deck."""
    wanted = frozenset(ids)
    notes = [rendered.note for rendered in edition.notes if rendered.note.id in wanted]
    if len(notes) <= _LISTED:
        return "\n".join(f"- `{note.id}`: {excerpt(note)}" for note in notes)
    counted = Counter(note.deck for note in notes)
    words = edition.collection.locale.words
    return "\n".join(
        f"- {deck.name}: {words.text('changelog-count', count=counted[deck.folder])}"
        for deck in edition.decks
        if counted[deck.folder]
    )


def excerpt(note: Note) -> str:
    """What a note asks, on one line and not too long."""
    front = without_references(prompt_of(note).value)
    line = " ".join(_PICTURE.sub("", _DELETION.sub("[…]", front)).split())
    if len(line) <= _EXCERPT:
        return line
    cut = line[:_EXCERPT]
    while cut and (line[len(cut)] != " " or any(cut.count(sign) % 2 for sign in ("`", "$", "$$"))):
        cut = cut.rpartition(" ")[0]  # no word, formula or code span is cut in two
    return f"{cut or note.id} …"


def _withdrawn(edition: Edition, history: History, changes: Changes) -> tuple[str, ...]:
    """Cards one by one, with the reason and what replaces each; many of one reason, by their number."""
    words = edition.collection.locale.words
    alike = Counter(history.retired[id_].reason for id_ in changes.retired)
    many = {reason: count for reason, count in alike.items() if count > _LISTED}
    listed = [
        f"- {words.text('changelog-count', count=count)}: {reason}"
        for reason, count in many.items()
    ]
    for id_ in changes.retired:
        entry = history.retired[id_]
        if entry.reason not in many:
            by = words.text("withdrawn-replaced", id=entry.replaced_by) if entry.replaced_by else ""
            listed.append(f"- `{id_}`: {entry.reason} {by}".rstrip())
    return (
        "\n".join(listed),
        words.text("changelog-retired-how", file=withdrawn_file(edition.collection)),
        f"```\n{search_for(edition.collection)}\n```",
    )


def _renamed(words: Language, changes: Changes) -> tuple[str, ...]:
    listed = (
        words.text("changelog-deck", before=rename.before, after=rename.after)
        for rename in changes.decks
    )
    return "\n".join(f"- {line}" for line in listed), words.text("changelog-decks-how")


def search_for(collection: Collection) -> str:
    """Return the search that finds every withdrawn note in Anki's browser."""
    return f"tag:{withdrawn_tag(collection)}"


def with_section(changelog: str, section: str) -> str:
    """The CHANGELOG with a release's section above the others.

    What was written by hand since the last release, under the heading `changelog-pending` of any language, begins it.
    """
    head, _, rest = changelog.partition("\n## ")
    heading, _, body = section.partition("\n\n")
    first, _, after = rest.partition("\n")
    if first.strip() in {language(code).text("changelog-pending") for code in languages()}:
        pending, _, rest = f"\n{after}".partition("\n## ")
        body = f"{pending.strip()}\n\n{body}" if pending.strip() else body
    older = f"## {rest}" if rest else ""
    new = f"{heading}\n\n{body}"
    return "\n".join(filter(None, [head.rstrip() + "\n", new, older]))
