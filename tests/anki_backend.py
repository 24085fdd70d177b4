"""Helpers around Anki's real backend: import a package into a collection and render its cards."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS as ALWAYS
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER as IF_NEWER

from builder.diagnostics import Severity
from builder.outputs import apkg
from builder.pipeline import run
from builder.writing import write_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from anki import cards
    from anki.import_export_pb2 import ImportResponse


@dataclass(frozen=True)
class Card:
    """A card as Anki's backend renders it."""

    note: str
    """The note's id, from its field `Id`."""
    ord: int
    front: str
    back: str
    sounds: int
    """How many sounds Anki would play."""
    expected: str
    """The field that a typed answer is compared with; empty if the card has none."""


# ---------------------------------------------------------------- the backend


@contextmanager
def opened(folder: Path) -> Iterator[Collection]:
    """Open an empty collection in a folder, and close it afterwards."""
    collection = Collection(str(folder / "collection.anki2"))
    try:
        yield collection
    finally:
        collection.close()


def import_package(
    collection: Collection, package: Path, *, always: bool = False
) -> ImportResponse.Log:
    """Import a package with the default options of Anki's dialog and return the log.

    Args:
        collection: what to import into.
        package: the file.
        always: whether notes are updated always, and not if newer.
    """
    options = ImportAnkiPackageOptions(update_notes=ALWAYS if always else IF_NEWER)
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    log: ImportResponse.Log = collection.import_anki_package(request).log
    return log


def cards_of(collection: Collection) -> list[Card]:
    """Render every card of a collection, in the order of study."""
    found = [collection.get_card(id_) for id_ in collection.find_cards("")]
    return [_card(card) for card in sorted(found, key=lambda card: (card.due, card.ord))]


def _card(card: cards.Card) -> Card:
    note, front, back = card.note(), card.question(), card.answer()
    typed = re.search(r"\[\[type:(.+?)\]\]", front)
    return Card(
        note=note["Id"],
        ord=card.ord,
        front=front,
        back=back,
        sounds=len(card.question_av_tags()) + len(card.answer_av_tags()),
        expected=note[typed[1]] if typed else "",
    )


def package_of(project: Path) -> Path:
    """Build the package of a project that has no errors."""
    result = run(project)
    errors = (d for d in result.sink.all if d.code.severity is Severity.ERROR)
    problems = "\n".join(f"{d.span.path}: {d.code.id} {d.message}" for d in errors)
    assert result.edition is not None, problems
    assert not problems, problems
    write_folder(apkg.write(result.edition), project / "dist")
    return project / "dist" / f"{result.edition.collection.slug}.apkg"


def cards_of_project(project: Path) -> dict[tuple[str, int], Card]:
    """Import a project into Anki; return the cards by note id and card number, counted from 0."""
    with opened(project) as collection:
        import_package(collection, package_of(project))
        return {(card.note, card.ord): card for card in cards_of(collection)}


# ---------------------------------------------------------------- what a card shows


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in {"style", "script"}
        if tag == "a":
            self.links += [value for name, value in attrs if name == "href" and value]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in {"style", "script"}

    def handle_data(self, data: str) -> None:
        self.text += "" if self.hidden else data


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def readable(html: str) -> str:
    """The text on a card, entities resolved, without tags, comments, styles and scripts."""
    return _read(html).text.strip()


def links(html: str) -> list[str]:
    """The targets of a card's links."""
    return _read(html).links
