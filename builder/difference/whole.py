"""What changed of the collection as a whole, and what the last release says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.difference.change import Aspect
from builder.history import changes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.edition import Edition
    from builder.model import Collection, Deck
    from builder.pipeline import Result


def changed_settings(before: Edition, after: Edition) -> tuple[Aspect, ...]:
    """What the collection and its decks say otherwise."""
    had = _settings_of(before.collection, before.decks)
    has = _settings_of(after.collection, after.decks)
    return tuple(
        Aspect(name, had.get(name, ""), has.get(name, ""))
        for name in dict.fromkeys((*has, *had))
        if had.get(name, "") != has.get(name, "")
    )


def _settings_of(collection: Collection, decks: tuple[Deck, ...]) -> Mapping[str, str]:
    settings = {
        f"collection: {name}": value for name, value in vars(collection).items() if name != "rows"
    }
    settings |= {f"collection: row {tag}": asked for tag, asked in collection.rows}
    for deck in decks:
        settings |= {
            f"deck {deck.folder}: name": deck.name,
            f"deck {deck.folder}: description": deck.description,
            f"deck {deck.folder}: order": " ".join(deck.order),
        }
    return settings


def renamed_decks(before: Edition, after: Edition) -> tuple[str, ...]:
    """Decks that Anki will take for others."""
    names = {deck.folder: deck.name for deck in before.decks}
    return tuple(
        f"The deck `{names[deck.folder]}` is called `{deck.name}` now: Anki tells decks by their names, so those who "
        "have its cards keep them in the old one, and new cards go into the new one."
        for deck in after.decks
        if names.get(deck.folder, deck.name) != deck.name
    )


def release_facts(after: Result, told: set[str]) -> tuple[str, ...]:
    """What the last release says of what stands here, beyond the notes that changed."""
    edition, history = after.edition, after.history
    assert edition is not None
    if history.record is None:
        return ("Nothing is released yet: no learner has any of these cards.",)
    version = history.record.version
    media = {source: stored for stored, (source, _) in edition.media.items()}
    changes = changes_of(edition.notes, edition.collection, media, history)
    others = [id_ for id_ in changes.corrected if id_ not in told]
    facts = []
    if changes.note_types:
        facts.append(
            f"The templates of {', '.join(changes.note_types)} are not those of release {version}: after the next "
            "import all cards of these types look as they do now."
        )
    if others:
        facts.append(
            f"The next import updates {len(others)} more published note{'s' if len(others) > 1 else ''}, which changed "
            f"since release {version} in earlier revisions, or because the code renders them otherwise."
        )
    return tuple(facts)
