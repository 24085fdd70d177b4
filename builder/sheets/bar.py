"""The bar above a page, which is not printed: what whoever prints the page chooses in it.

Radio buttons that `:has()` in the style sheet reads: no script is needed, and what is chosen is what
prints. To print a page without a hand on it (`builder/printing.py`), it is made with other buttons
pressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COMMON_CSS = files(__package__).joinpath("common.css").read_text("utf-8")
"""Of the bar, and of formulas wherever they stand."""
A4, LETTER = "a4", "carta"
PAPERS = {A4: (210.0, 297.0), LETTER: (215.9, 279.4)}
"""Width and height of each paper in millimetres."""


@dataclass(frozen=True)
class Choice:
    """One of several answers to a question."""

    name: str
    legend: str
    answers: Mapping[str, str]
    """Id of the button -> label; the first one holds unless another is pressed."""

    def fieldset(self, pressed: frozenset[str]) -> str:
        """Its radio buttons."""
        held = next((id_ for id_ in self.answers if id_ in pressed), next(iter(self.answers)))
        labels = "\n".join(
            f'<label><input type="radio" name="{self.name}" id="{id_}"'
            f"{' checked' if id_ == held else ''}> {label}</label>"
            for id_, label in self.answers.items()
        )
        return f"<fieldset><legend>{self.legend}</legend>\n{labels}\n</fieldset>"


PAPER = Choice("paper", "Papel", {A4: "A4", LETTER: "Carta (Letter)"})


def fieldsets(choices: Iterable[Choice], pressed: frozenset[str]) -> str:
    """The fieldsets of several choices."""
    return "\n".join(choice.fieldset(pressed) for choice in choices)
