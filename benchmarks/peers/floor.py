"""A lower bound: only write fields to SQLite and a zip file: `python floor.py NOTES.jsonl OUT.apkg [--comrak]`.

With `--comrak` each field is rendered by comrak, the fastest Markdown renderer for Python; otherwise fields are not
rendered. The result has the tables of a package, but no note types, so Anki could not open it.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import tempfile
import zipfile
from pathlib import Path


def main() -> None:
    """Read, render if asked to, write."""
    notes = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    fields = [(note["front"], note["back"]) for note in notes]
    if "--comrak" in sys.argv:
        from comrak import render_markdown

        fields = [(render_markdown(front), render_markdown(back)) for front, back in fields]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, flds TEXT)")
        connection.execute("CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, due INTEGER)")
        rows = (
            (n, note["id"], "\x1f".join(f))
            for n, (note, f) in enumerate(zip(notes, fields, strict=True))
        )
        connection.executemany("INSERT INTO notes VALUES (?, ?, ?)", rows)
        connection.executemany(
            "INSERT INTO cards VALUES (?, ?, ?)", ((n, n, n) for n in range(len(notes)))
        )
        connection.execute("CREATE INDEX ix_cards_nid ON cards (nid)")
        connection.commit()
        connection.close()
        with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
            package.write(path, "collection.anki2")


if __name__ == "__main__":
    main()
