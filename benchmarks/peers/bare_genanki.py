"""A minimal compiler with genanki and markdown: `python bare_genanki.py NOTES.jsonl OUT.apkg`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import genanki
from markdown import markdown

CLOZE = genanki.Model(
    2,
    "cloze",
    [{"name": "Text"}],
    [{"name": "1", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}"}],
    model_type=genanki.Model.CLOZE,
)
BASIC = genanki.Model(
    1,
    "basic",
    [{"name": "Front"}, {"name": "Back"}],
    [{"name": "1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr>{{Back}}"}],
)


def main() -> None:
    """Read, render, write."""
    deck = genanki.Deck(3, "Banco")
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        note = json.loads(line)
        parts = [note["front"]] if note["kind"] == "cloze" else [note["front"], note["back"]]
        fields = [markdown(part, extensions=["fenced_code", "tables"]) for part in parts]
        model = CLOZE if note["kind"] == "cloze" else BASIC
        deck.add_note(genanki.Note(model, fields, guid=note["id"]))
    genanki.Package(deck).write_to_file(sys.argv[2])


if __name__ == "__main__":
    main()
