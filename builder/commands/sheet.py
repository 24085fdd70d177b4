"""`mazo sheet`: a booklet, cards or a page of a part of the collection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from builder.commands import _project, _sheets, _writing
from builder.commands._command import FAILED, FAULT, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse

    from builder.edition import Edition
    from builder.model import RenderedNote
    from builder.prints.volumes import Volume
    from builder.selection import Selection
    from builder.typesetting import Document

ANSWERS = {"after": "tras", "end": "final", "none": "sin", "only": "solo"}
"""Where the answers are -> the button of the review sheet."""
TURNS = ("long", "short", "fold")
NUMBERS = (4, 8, 16)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _sheets.arguments(parser)
    words = current()
    parser.add_argument("--practice", action="store_true", help=words.text("help-sheet-practice"))
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--brief", action="store_true", help=words.text("help-sheet-brief"))
    kind.add_argument("--cards", action="store_true", help=words.text("help-sheet-cards"))
    parser.add_argument(
        "--answers", choices=tuple(ANSWERS), default="after", help=words.text("help-sheet-answers")
    )
    parser.add_argument(
        "--per-page", type=int, choices=NUMBERS, default=8, help=words.text("help-sheet-per-page")
    )
    parser.add_argument("--turn", choices=TURNS, default="long", help=words.text("help-sheet-turn"))
    parser.add_argument(
        "--out", type=Path, metavar=words.text("help-file"), help=words.text("help-sheet-out")
    )


def run(options: argparse.Namespace) -> int:
    """Choose, lay out, write."""
    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    endings = (".pdf",) if options.brief or options.cards else (".pdf", ".html")
    if options.out and options.out.suffix not in endings:
        example = options.out.with_suffix(endings[0]).name
        _project.complain(say("command-sheet-out", example=example, kind=endings[0][1:].upper()))
        return FAULT
    result, edition = _sheets.edition_of(options, root)
    if edition is None:
        return FAILED
    name = edition.collection.locale.words.text("file-sheet")
    out = options.out or root / "dist" / f"{name}{endings[0]}"
    chosen = _sheets.selection(options)
    if unknown := list(chosen.unknown(edition)):
        _sheets.complain_of(unknown)
        return FAULT
    notes = chosen.of(edition.notes)
    if options.practice:
        notes = tuple(one for rendered in notes for one in rendered.each)
    if not notes:
        _project.complain(say("command-sheet-none"))
        return FAILED
    make = _pdfs if out.suffix == ".pdf" else _page
    made = make(options, edition, notes, chosen, out.name)
    return _writing.write(result, options, made, out.parent)


def _pdfs(
    options: argparse.Namespace,
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    chosen: Selection,
    name: str,
) -> dict[str, bytes]:
    """The PDF, by its name; several, where it would be too long."""
    from builder.prints.booklet import Look, booklet
    from builder.prints.brief import brief
    from builder.prints.cards import Cut, cards
    from builder.prints.volumes import files_of
    from builder.typesetting import to_pdf

    about = chosen.in_words(edition)

    def made(volume: Volume) -> Document:
        if options.cards:
            cut = Cut(options.paper, options.per_page, options.turn)
            return cards(edition, volume, cut)
        if options.brief:
            return brief(edition, volume, options.paper, options.letters, about)
        look = Look(options.paper, options.letters, options.answers)
        return booklet(edition, volume, look, about)

    cache = _project.cache(options)
    documents = files_of(name.removesuffix(".pdf"), notes, made)
    return {name: to_pdf(document, cache) for name, document in documents.items()}


def _page(
    options: argparse.Namespace,
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    chosen: Selection,
    name: str,
) -> dict[str, bytes]:
    from builder.sheets import review

    checked = (
        _sheets.PAPERS[options.paper],
        _sheets.LETTERS[options.letters],
        ANSWERS[options.answers],
    )
    return {name: review.page(edition, notes, chosen.in_words(edition), checked)}


COMMAND = Command(
    "sheet",
    say("command-sheet-help"),
    arguments,
    run,
    (
        "mazo sheet --deck 3 --letters large",
        "mazo sheet --brief",
        "mazo sheet --cards --per-page 16 --tags nivel::facil",
    ),
)
