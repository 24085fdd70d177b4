"""The identity of notes: guid, content hash, and order.

A guid is a hash of only the collection's namespace and the note's id, so a learner keeps the history
when text, deck or file change.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.characters import normalised
from builder.interleaving import interleaved
from builder.notes import note_types, prompt_of, worded
from builder.notes._common import DECIMAL, REPORT, css
from builder.text.plain import deletions, without_references

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.model import Collection, Deck, Note, RenderedNote
    from builder.note_type import NoteType

_DIGITS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
)
"""Anki's own alphabet for guids."""


def guid(id_: str, collection: Collection) -> str:
    """Return the guid of the note with an id: ten characters of Anki's alphabet, about 65 bits."""
    return _guid(collection.namespace, id_)


@lru_cache(maxsize=1 << 16)
def _guid(namespace: str, id_: str) -> str:
    number = int.from_bytes(sha256(f"{namespace}\n{id_}".encode()).digest()[:8], "big")
    digits = ""
    while number:
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits


def front_of(note: Note) -> str:
    """Return what a note asks, for comparison: its first part and options, without white space and case."""
    front, *options = (
        normalised(without_references(text.value))
        for text in (next(iter(note.parts.values())), *(option.text for option in note.options))
    )
    return "\n".join([" ".join(front.split()).casefold(), *sorted(options)])


def stored(rendered: RenderedNote) -> RenderedNote:
    """Add what Anki stores: the values of the fields, and a hash of the content."""
    note_type = note_types()[rendered.note.type]
    values = note_type.fill(rendered)
    fields = tuple(values.get(field.name, "") for field in note_type.fields)
    return replace(rendered, fields=fields, content=hashed(rendered.note.type, fields))


def hashed(type_: str, fields: tuple[str, ...]) -> str:
    """Hash what a note's cards show: its note type and its fields, in which the names of media are hashes of them."""
    return sha256("\x1f".join((type_, *fields)).encode()).hexdigest()[:16]


def content_of(rendered: RenderedNote, formula: int) -> str:
    """Hash a note's content by the formula of a record: 1, before 0.3.0, is of its tags, too."""
    if formula == 1:
        return hashed(rendered.note.type, (*rendered.fields, *rendered.note.tags))
    return rendered.content


def tags_of(note: Note, collection: Collection) -> tuple[str, ...]:
    """Return a note's tags in Anki, below one root, which keeps them apart from a learner's own."""
    return tuple(f"{collection.slug}::{tag}" for tag in note.tags)


def withdrawn_tag(collection: Collection) -> str:
    """Return the tag in Anki of every retired note; it never changes, because learners search for it."""
    return f"{collection.slug}::{collection.locale.words.text('tag-withdrawn')}"


def card_numbers(rendered: RenderedNote) -> tuple[int, ...]:
    """List the note's cards in Anki, counted from 0: one per template, or per deletion number."""
    note = rendered.note
    note_type = note_types()[note.type]
    if not note_type.is_cloze:
        return tuple(range(len(note_type.templates)))
    return tuple(sorted({deletion.number - 1 for deletion in deletions(prompt_of(note).value)}))


def templates_of(note_type: NoteType, collection: Collection) -> tuple[tuple[str, str], ...]:
    """Return the front and back of each template in the collection's language, with its report address and sign."""
    words = collection.locale.words
    report = collection.report.replace("{id}", f"{{{{text:{words.text('field-id')}}}}}")
    return tuple(
        (t.front, t.back.replace(REPORT, report).replace(DECIMAL, collection.locale.decimal))
        for t in worded(note_type.name, words).templates
    )


def type_hash(note_type: NoteType, collection: Collection) -> str:
    """Hash everything that Anki stores for the note type, including the report address."""
    words = collection.locale.words
    said = worded(note_type.name, words)
    stored = [
        note_type_name(note_type, collection),
        str(note_type.is_cloze),
        css(words),
        collection.report,
    ]
    stored += [
        f"{field.id} {name}" for field, name in zip(note_type.fields, said.fields, strict=True)
    ]
    stored += [
        f"{template.id} {t.name}\x1f{t.front}\x1f{t.back.replace(DECIMAL, collection.locale.decimal)}"
        for template, t in zip(note_type.templates, said.templates, strict=True)
    ]
    return sha256("\x1e".join(stored).encode()).hexdigest()[:16]


def note_type_id(note_type: NoteType, collection: Collection) -> int:
    """Return the note type's id in Anki.

    It depends on the collection, so that two collections, which have different report addresses, do not overwrite each
    other's templates.
    """
    return stable_number(f"{collection.namespace}\nnote type\n{note_type.id}")


def note_type_name(note_type: NoteType, collection: Collection) -> str:
    """Return the note type's name in Anki."""
    return f"{collection.name} · {note_type.name}"


def package_file(collection: Collection) -> str:
    """Return the file name of the package of all notes in `dist/`."""
    return f"{collection.slug}.apkg"


def withdrawn_file(collection: Collection) -> str:
    """Return the file name of the package of retired notes in `dist/`."""
    return f"{collection.locale.words.text('file-withdrawn', name=collection.slug)}.apkg"


def corrections_media_file(collection: Collection) -> str:
    """Return the file name of the package of what corrections show, in `dist/`."""
    name = collection.locale.words.text("file-corrections-media", name=collection.slug)
    return f"{name}.apkg"


def corrections_file(collection: Collection) -> str:
    """Return the file name of the corrections as text in `dist/`."""
    return f"{collection.locale.words.text('file-corrections', name=collection.slug)}.zip"


def deck_name(deck: Deck, collection: Collection) -> str:
    """Return the deck's full name in Anki."""
    return f"{collection.name}::{deck.numbered_name}"


def stable_number(text: str, bits: int = 40) -> int:
    """Hash a text to a positive number, the same on every machine."""
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big") % (1 << bits) + 1


def in_document_order(
    notes: Iterable[RenderedNote], decks: tuple[Deck, ...]
) -> tuple[RenderedNote, ...]:
    """Sort notes by deck; within it first those in the deck's `order`, then by file and line, computed ones last.

    A note with `after:` comes right after the card that it names; several that name the same one keep that order.
    Exercises that no `order` names are among the notes that teach what they need.
    """
    place = {deck.folder: n for n, deck in enumerate(decks)}
    rank = {(deck.folder, id_): n for deck in decks for n, id_ in enumerate(deck.order)}

    def key(rendered: RenderedNote) -> tuple[int, int, bool, tuple[str, int, int]]:
        note = rendered.note
        named = rank.get((note.deck, note.id), len(rank))
        return (place[note.deck], named, note.generator is not None, note.span.order)

    in_order = sorted(notes, key=key)
    ids = {(one.note.deck, one.note.id) for one in in_order}
    followers: dict[tuple[str, str], list[RenderedNote]] = {}
    first: list[RenderedNote] = []
    for one in in_order:
        after = (one.note.deck, one.note.after.id) if one.note.after else None
        (followers.setdefault(after, []) if after in ids else first).append(one)
    found, waiting = [], first[::-1]
    while waiting:
        found.append(waiting.pop())
        note = found[-1].note
        waiting.extend(followers.pop((note.deck, note.id), ())[::-1])
    circular = (one for rest in followers.values() for one in rest)
    named = frozenset(id_ for deck in decks for id_ in deck.order)
    return interleaved((*found, *circular), named)
