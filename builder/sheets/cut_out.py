"""Two-sided cards to print and cut out.

One page without script serves every printer. Its bar, which is not printed, has radio buttons for the paper and
for how sheets are turned over; the style sheet reads them with `:has()`.

- Each page is the front or back of a sheet. Cards are placed by millimetres so that fronts and backs match
  exactly. The grid is in the middle of the paper: A4 and Letter differ in their margins alone.
- For a sheet turned over its **long edge**, the columns of the back are mirrored. For the **short edge**, the rows
  must be mirrored; the back of the long edge is rotated by 180 degrees instead, which puts the same cards in the
  same places, and cut-out cards turn like a page of a book in both cases. For printers that print **one side**,
  all backs, as for the long edge, come after all fronts.
- Cards touch, so one cut separates two. Nothing is printed on a cut: the marks are in the margins of both sides,
  which show against the light whether the printer aligns them.
- A card that needs two cells takes a row. Those cards come last, on sheets without a mark in the middle, so that
  every stack is cut from edge to edge.
- The front has the question and the back its answer. An explanation is shown only if it fits at 9 pt; the review
  sheet has them all.
- A card that does not fit two cells is left out, named on the page, and reported as a warning with its file and
  line.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.sheets import bar, cells
from builder.sheets.bar import COMMON_CSS, PAPER, PAPERS, Choice
from builder.sheets.fit import SET_CSS, fit
from builder.sheets.page import document, fingerprint
from builder.sheets.sides import cards as cards_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.edition import Edition
    from builder.languages import Language
    from builder.model import RenderedNote
    from builder.sheets.cells import Box, Sheet
    from builder.sheets.fit import FittedCard
    from builder.source import Span

CSS = COMMON_CSS + SET_CSS + files(__package__).joinpath("cut_out.css").read_text("utf-8")
TURN = Choice("turn", {"largo": "long", "corto": "short", "una": "none"})
_MARK, _GAP = 4, 2
"""The length of a mark and its distance from the cells, in millimetres."""


def page(
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    checked: Iterable[str] = (),
) -> bytes:
    """The page with the cards of some notes; those that do not fit are named.

    Args:
        edition: the edition of the notes.
        notes: in document order.
        checked: ids of the bar's checked buttons; in other groups, the first is checked.
    """
    labels = {deck.folder: escape(deck.name) for deck in edition.decks}
    fitting = [(card, fit(card)) for rendered in notes for card in cards_of(rendered)]
    labelled = [(labels[card.rendered.note.deck], found) for card, found in fitting if found]
    sheets = cells.sheets(tuple(card.is_double for _, card in labelled))
    edition_of = f"{edition.collection.name} · {fingerprint(notes)}"
    words = edition.collection.locale.words
    pages = "\n".join(_pages(edition_of, sheet, len(sheets), labelled, words) for sheet in sheets)
    missing = [(card.name, card.rendered.note.span) for card, found in fitting if found is None]
    top = _bar(edition, sheets, len(labelled), missing, frozenset(checked))
    return document(
        edition,
        words.text("sheet-cut-out"),
        f"{_measures()}\n{CSS}",
        f"{top}\n<main>\n{pages}\n</main>",
    )


def _measures() -> str:
    """The lengths of `cells.py` as variables of the style sheet."""
    lengths = {
        "grid-width": cells.GRID_WIDTH,
        "grid-height": cells.GRID_HEIGHT,
        "padding": cells.PADDING,
        "band": cells.BAND,
        "body-height": cells.BODY_HEIGHT,
    }
    common = "".join(f"--{name}:{_mm(length)};" for name, length in lengths.items())
    rules = [f":root{{{common}}}"]
    for name, (width, height) in PAPERS.items():
        rules.append(
            f":root:has(#{name}:checked){{--paper-width:{_mm(width)};--paper-height:{_mm(height)}}}\n"
            f"@page {name}{{size:{_mm(width)} {_mm(height)};margin:0}}"
        )
    return "\n".join(rules)


def _pages(
    edition_of: str,
    sheet: Sheet,
    of: int,
    cards: list[tuple[str, FittedCard]],
    words: Language,
) -> str:
    """The front and the back of a sheet; `cards` are pairs of a deck's name and a card."""
    pages = []
    for side in ("front", "back"):
        where = words.text(f"sheet-cut-out-{side}", number=sheet.number, count=of)
        label = words.text(f"sheet-cut-out-{side}-label", number=sheet.number)
        articles = "\n".join(
            _article(*cards[n], box if side == "front" else box.behind, side)
            for n, box in sheet.places
        )
        foot = f'<p class="foot"><span>{escape(edition_of)}</span><span>{where}</span></p>'
        pages.append(
            f'<section class="page {side}" aria-label="{label}"><div class="sheet">'
            f'<div class="grid">{_marks(sheet)}\n{articles}\n{foot}</div></div></section>'
        )
    return "\n".join(pages)


def _article(label: str, card: FittedCard, box: Box, side: str) -> str:
    shown = card.front
    if side == "back":
        shown, label = card.back, card.name
    place = (
        f"left:{_mm(box.left)};top:{_mm(box.top)};width:{_mm(box.width)};height:{_mm(box.height)}"
    )
    return (
        f'<article data-card="{card.name}" style="{place}"><p class="label">{label}</p>'
        f'<div class="body set s{shown.size}"><div>{shown.html}</div></div></article>'
    )


def _marks(sheet: Sheet) -> str:
    """The cut marks in the margins, only where a cut goes from edge to edge."""
    width, height = cells.GRID_WIDTH, cells.GRID_HEIGHT
    columns = 1 if sheet.is_double else cells.COLUMNS
    down = [width / columns * n for n in range(columns + 1)]
    across = [cells.CELL_HEIGHT * n for n in range(cells.ROWS + 1)]
    lines = [f"M{x:g} {y:g}v{-_MARK}" for x in down for y in (-_GAP, height + _GAP + _MARK)]
    lines += [f"M{x:g} {y:g}h{-_MARK}" for y in across for x in (-_GAP, width + _GAP + _MARK)]
    return (
        f'<svg class="marks" viewBox="0 0 {width:g} {height:g}" aria-hidden="true">'
        f'<path d="{"".join(lines)}"/></svg>'
    )


def _bar(
    edition: Edition,
    sheets: tuple[Sheet, ...],
    number: int,
    missing: list[tuple[str, Span]],
    checked: frozenset[str],
) -> str:
    """The choices and how to print."""
    words = edition.collection.locale.words
    names = "".join(
        f"<li><code>{escape(name)}</code> ({escape(span.path)}:{span.line})</li>"
        for name, span in missing
    )
    without = (
        f'<div class="missing"><p>{words.text("sheet-cut-out-missing")}</p><ul>{names}</ul></div>'
        if names
        else ""
    )
    holds = words.text(
        "sheet-cut-out-holds", name=edition.collection.name, cards=number, sheets=len(sheets)
    )
    advice = [
        words.text("sheet-cut-out-print"),
        words.text("sheet-cut-out-one-side", count=len(sheets)),
        words.text("sheet-cut-out-try"),
        words.text("sheet-cut-out-cut"),
        *_about_doubles(sheets, words),
    ]
    listed = "".join(f"<li>{one}</li>\n" for one in advice)
    return f"""<header class="bar">
<h1>{words.text("sheet-cut-out")}</h1>
<p>{escape(holds)}</p>
{bar.fieldsets((PAPER, TURN), checked, words)}
<ul>
{listed}</ul>
{without}</header>"""


def _about_doubles(sheets: tuple[Sheet, ...], words: Language) -> tuple[str, ...]:
    doubles = [sheet.number for sheet in sheets if sheet.is_double]
    if not doubles:
        return ()
    first, count = doubles[0], len(doubles)
    return (words.text("sheet-cut-out-doubles", count=count, first=first, last=doubles[-1]),)


def _mm(length: float) -> str:
    return f"{length:g}mm"
