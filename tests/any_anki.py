"""A script that does what a learner does, in the Anki that it finds: any from 2.1.28 to the newest.

Usage: `python any_anki.py COLLECTION ACTIONS STATES`. The file ACTIONS is a JSON list of lists, each of a name and its
arguments; STATES will be a list of what the collection holds after each. It runs in Python 3.8, which 2.1.28 needs.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path

from anki.collection import Collection  # isort: skip - other modules only load after it
from anki.lang import set_lang

VERSION = tuple(int(part) for part in version("anki").split("."))
PYTHON_IMPORTER = VERSION < (2, 1, 55)
"""Whether the dialog imports with Anki's first importer. 2.1.53 and 2.1.54 use the second one only if told to."""
OPTIONS = VERSION >= (23, 10)
"""Whether the dialog for packages has options."""


def package(collection: Collection, path: str) -> None:
    """Import a package as the dialog does with its defaults."""
    if PYTHON_IMPORTER:
        from anki.importing.apkg import AnkiPackageImporter

        AnkiPackageImporter(collection, path).run()
    elif OPTIONS:
        from anki.import_export_pb2 import ImportAnkiPackageRequest

        collection.import_anki_package(ImportAnkiPackageRequest(package_path=path))
    else:
        collection.import_anki_package(path)


def always(collection: Collection, path: str) -> None:
    """Import a package with «Actualizar notas»: «Siempre»."""
    from anki.import_export_pb2 import (
        IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS,
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    options = ImportAnkiPackageOptions(update_notes=IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options))


def texts(collection: Collection, *paths: str) -> None:
    """Import text files as the dialog does with what they say."""
    from anki.import_export_pb2 import ImportCsvRequest

    for path in paths:
        metadata = collection.get_csv_metadata(path, None)
        collection.import_csv(ImportCsvRequest(path=path, metadata=metadata))


def study(collection: Collection) -> None:
    """Answer every card with «Bien»."""
    if VERSION < (2, 1, 66):
        collection.sched.reset()  # the older schedulers collect the cards of the day first
    for number in collection.db.list("select id from cards"):
        if VERSION < (2, 1, 45):
            card = collection.getCard(number)
            card.startTimer()
        else:
            card = collection.get_card(number)
            card.start_timer()
        collection.sched.answerCard(card, 3)


def write(collection: Collection) -> None:
    """Write own words into the last field of every note, and add a tag."""
    for number, fields in collection.db.all("select id, flds from notes"):
        own = fields.rpartition("\x1f")[0] + "\x1fLo mío"
        collection.db.execute(
            "update notes set flds = ?, tags = tags || 'mio ', mod = strftime('%s', 'now') where id = ?",
            own,
            number,
        )


def rename(collection: Collection, before: str, after: str) -> None:
    """Rename a field of all note types that have it."""
    models = collection.models
    for found in models.all():
        for field in found["flds"]:
            if field["name"] == before:
                if VERSION < (2, 1, 45):
                    models.renameField(found, field, after)
                    models.save(found)
                else:
                    models.rename_field(found, field, after)
                    models.update_dict(found)
                break


def held(collection: Collection) -> dict[str, object]:
    """What a collection holds: notes by guid, cards by guid and number, the number of reviews, names of media."""
    notes = collection.db.all("select guid, flds, tags, mid from notes")
    cards = collection.db.all(
        "select guid, ord, type, queue, due, ivl, factor, reps, lapses"
        " from cards join notes on notes.id = nid"
    )
    return {
        "notes": {guid: fields.split("\x1f") for guid, fields, _, _ in notes},
        "tags": {guid: tags.split() for guid, _, tags, _ in notes},
        "note_types": len({note_type for _, _, _, note_type in notes}),
        "cards": {f"{guid} {number}": state for guid, number, *state in cards},
        "reviews": collection.db.scalar("select count() from revlog"),
        "media": sorted(path.name for path in Path(collection.media.dir()).iterdir()),
    }


ACTIONS = {act.__name__: act for act in (package, always, texts, study, write, rename)}

if __name__ == "__main__":
    place, actions, states = sys.argv[1:]
    if VERSION >= (2, 1, 50):
        set_lang("es")  # as the program does
    opened = Collection(place)
    found = []
    for name, *arguments in json.loads(Path(actions).read_text("utf-8")):
        ACTIONS[name](opened, *arguments)
        found.append(held(opened))
    opened.close()
    Path(states).write_text(json.dumps(found), "utf-8")
