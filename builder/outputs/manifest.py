"""`manifest.json`: one line per note with its id, guid, type, deck, content hash and time, to compare
builds; and where each picture and sound comes from.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from builder.edition import Edition, Output
from builder.identity import deck_name, guid, package_file, tags_of

if TYPE_CHECKING:
    from builder.model import RenderedNote


def write(edition: Edition) -> dict[str, bytes]:
    """Write the manifest, in document order."""
    collection = edition.collection
    notes = [
        {
            "id": rendered.note.id,
            "guid": guid(rendered.note.id, collection),
            "type": rendered.note.type,
            "deck": deck_name(edition.deck_of(rendered.note), collection),
            "tags": list(tags_of(rendered.note, collection)),
            "content": rendered.content,
            "package": package_file(collection),
            "modified": edition.times.notes[rendered.note.id],
            **_variants(rendered),
        }
        for rendered in edition.notes
    ]
    head = {
        "collection": collection.name,
        "slug": collection.slug,
        "version": edition.version,
        "media": [
            {"file": source, "name": name, **asdict(edition.credits[source])}
            for name, (source, _) in edition.media.items()
            if source in edition.credits
        ],
    }
    lines = ",\n".join(map(_json, notes))
    return {"manifest.json": f'{_json(head)[:-1]}, "notes": [\n{lines}\n]}}\n'.encode()}


def _variants(rendered: RenderedNote) -> dict[str, list[str | None]]:
    """Name the variants of an exercise."""
    names = [variant.note.parameters for variant in rendered.variants]
    return {"variants": names} if names else {}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


OUTPUT = Output("manifest", write)
