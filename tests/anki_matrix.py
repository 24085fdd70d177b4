"""What every version of Anki makes of three releases, as a table: `make anki-matrix`.

The releases are 0.2.1 and 0.2.2, as their own code made them, and what a release of today would publish. What happens
to a correction of a correction, and to a retired card, is tried with the small releases of `three_releases`: today's
collection may have neither.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from command import ROOT
from older_anki import (
    NEWEST,
    Anki,
    Releases,
    State,
    arrived,
    main_texts,
    notes_of,
    three_releases,
)

from builder.outputs import apkg, corrections
from builder.pipeline import run
from builder.release import Unreleasable, prepare
from builder.writing import write_folder

PACKAGE = "introduccion-llm.apkg"
FROZEN = ROOT / "tests" / "frozen"
EARLIER_VERSIONS = ("0.2.1", "0.2.2")
RENAMED = ("rename", "Reserva 3", "Mi nota")
"""A field's name in these versions and today's."""
HEAD = """\
| Anki | today's alone: notes, cards, media | three in a row: notes, cards | schedules and reviews kept \
| arrived: of 0.2.2 | of today | … field renamed | … by texts | own words kept by texts \
| corrected twice: by package | by «Siempre» | by texts | retired: by package | by «Siempre» |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|"""
NONE = "–"


@dataclass(frozen=True)
class Published:
    """The packages of the collection, in the order of their releases, and what the last two correct."""

    packages: tuple[str, str, str]
    before: dict[str, list[str]]
    """The fields in 0.2.2 of what it corrects, by guid."""
    today: dict[str, list[str]]
    """The same of today's release and 0.2.2."""
    texts: list[str]
    media: int


def published(folder: Path) -> Published:
    """Build the three releases of the collection."""
    packages = [FROZEN / f"{version}.apkg" for version in EARLIER_VERSIONS]
    result = run(ROOT)
    assert result.edition is not None, "today's cards have errors: run `mazo check`"
    record = result.history.record
    assert record is not None
    # Earlier than the imports, as a release is. If nothing was changed since the last, it is built as it is.
    edition = replace(result.edition, version=record.version)
    with suppress(Unreleasable):
        edition = prepare(result.edition, result.history, "99.0.0", record.time + 1).edition
    today = folder / "today"
    today.mkdir()
    write_folder({**apkg.write(edition), **corrections.write(edition)}, today)
    packages.append(today / PACKAGE)
    first, second, third = map(notes_of, packages)
    return Published(
        packages=(str(packages[0]), str(packages[1]), str(packages[2])),
        before={guid: f for guid, f in second.items() if first.get(guid, f) != f},
        today={guid: f for guid, f in third.items() if second.get(guid, f)[:-1] != f[:-1]},
        texts=main_texts(today / "introduccion-llm-correcciones.zip", folder / "texts"),
        media=len(edition.media),
    )


# ---------------------------------------------------------------- a version


def row(version: str, collection: Published, small: Releases) -> str:
    """The line of the table for a version of Anki."""
    number = tuple(int(part) for part in version.split("."))
    has_texts, has_always = number >= (2, 1, 55), number >= (23, 10)
    one, two, three = collection.packages

    def last(*actions: tuple[str, ...]) -> list[State]:
        with tempfile.TemporaryDirectory() as folder:
            return Anki(version, Path(folder, "anki")).does(*actions)

    (alone,) = last(("package", three))
    begun = (("package", one), ("study",), ("package", two))
    _, studied, second, third = last(*begun, ("package", three))
    *_, renamed = last(*begun, RENAMED, ("package", three))
    cells = [
        version,
        f"{len(alone.notes)}, {len(alone.cards)}, {len(alone.media)}",
        f"{len(third.notes)}, {len(third.cards)}",
        _kept(studied, third),
        _share(second, collection.before),
        _share(third, collection.today),
        _share(renamed, collection.today),
    ]
    if has_texts:
        own_words = (("write",), ("texts", *collection.texts), ("package", three))
        _, studied, *_, texts = last(*begun, *own_words)
        own = sum(fields[-1] == "Lo mío" for fields in texts.notes.values())
        tagged = sum("mio" in tags for tags in texts.tags.values())
        assert _kept(studied, texts) == _kept(studied, studied), version  # no progress is lost
        cells += [_share(texts, collection.today), f"{min(own, tagged)} of {len(texts.notes)}"]
    else:
        cells += [NONE, NONE]

    one, two, three = small.packages
    begun = (("package", one), ("study",), ("package", two))
    *_, package, withdrawn = last(*begun, ("package", three), ("package", small.withdrawn))
    always: State | None = None
    by_text: State | None = None
    if has_always:
        *_, always = last(*begun, ("always", three), ("always", small.withdrawn))
    if has_texts:
        *_, by_text = last(*begun, ("texts", *small.texts))
    cells += [
        _share(package, small.corrected),
        _share(always, small.corrected),
        _share(by_text, small.corrected),
        _share(withdrawn, small.retired),
        _share(always, small.retired),
    ]
    return f"| {' | '.join(cells)} |"


def _share(state: State | None, wanted: dict[str, list[str]]) -> str:
    return f"{arrived(state, wanted)} of {len(wanted)}" if state else NONE


def _kept(before: State, after: State) -> str:
    same = sum(after.cards.get(card) == schedule for card, schedule in before.cards.items())
    return f"{same} and {after.reviews} of {before.reviews}"


def made() -> list[str]:
    """The versions in `.venv/anki/`, in order, and that of the tests."""
    found = [path.parent.name for path in (ROOT / ".venv" / "anki").glob("*/made")]
    return [*sorted(found, key=lambda name: [int(part) for part in name.split(".")]), NEWEST]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(scratch, name) for name in ("collection", "small")]
        for folder in folders:
            folder.mkdir()
        releases, made_up = published(folders[0]), three_releases(folders[1])
        sys.stdout.write(f"{HEAD}\n")
        for version in made():
            sys.stdout.write(f"{row(version, releases, made_up)}\n")
            sys.stdout.flush()
