"""What the pages will ask of a note, measured before any page is made: on another core, or in an earlier run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.sheets.paper.fit import fit
from builder.sheets.paper.measure import Measurements, taken
from builder.sheets.paper.sides import cards
from builder.sheets.question import question, solution
from builder.sheets.typesetting import bound, scalable

if TYPE_CHECKING:
    from builder.model import RenderedNote


def measured_of(rendered: RenderedNote) -> Measurements:
    """All that the review sheet and the cards to cut out measure of a note."""
    with taken() as measurements:
        for html in (question(rendered), solution(rendered)):
            scalable(bound(html))
        for card in cards(rendered):
            fit(card)
    return measurements
