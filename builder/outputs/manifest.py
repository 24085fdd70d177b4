"""`manifest.json`: one line per note with its id, guid, type, deck, content hash and time, to compare
builds; and where each picture and sound comes from.
"""

from __future__ import annotations

import json
from dataclasses import asdict

from builder.edition import Edition, Output
from builder.identity import deck_name, guid, package_file, tags_of


def write(edition: Edition) -> dict[str, bytes]:
    """Write the manifest, in document order."""
    collection = edition.collection
    notes = [
        {
            "id": rendered.note.id,
            "guid": guid(rendered.note.id, collection),
            "type": rendered.note.type,
            "deck": deck_name(
                edition.deck_of(rendered.note), collection, practice=rendered.note.is_practice
            ),
            "tags": list(tags_of(rendered.note, collection)),
            "content": rendered.content,
            "package": package_file(collection, practice=rendered.note.is_practice),
            "modified": edition.times.notes[rendered.note.id],
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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


OUTPUT = Output("manifest", write)
