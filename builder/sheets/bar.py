"""The bar above a page, which is not printed: choices for whoever prints the page.

They are radio buttons, which the style sheet reads with `:has()`. No script is needed, and what is chosen is what
prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.languages import Language

COMMON_CSS = files(__package__).joinpath("common.css").read_text("utf-8")
"""The style of the bar and of formulas."""
A4, LETTER = "a4", "carta"
PAPERS = {A4: (210.0, 297.0), LETTER: (215.9, 279.4)}
"""Width and height of each paper in millimetres."""


@dataclass(frozen=True)
class Choice:
    """A group of radio buttons."""

    name: str
    """The message `sheet-…` is its legend."""
    buttons: Mapping[str, str]
    """Id -> its name; the message `sheet-…-…` is its label. The first is checked by default."""

    def fieldset(self, checked: frozenset[str], words: Language) -> str:
        """The group as HTML in a language, with one button checked."""
        one = next((id_ for id_ in self.buttons if id_ in checked), next(iter(self.buttons)))
        labels = "\n".join(
            f'<label><input type="radio" name="{self.name}" id="{id_}"'
            f"{' checked' if id_ == one else ''}> {words.text(f'sheet-{self.name}-{button}')}</label>"
            for id_, button in self.buttons.items()
        )
        legend = words.text(f"sheet-{self.name}")
        return f"<fieldset><legend>{legend}</legend>\n{labels}\n</fieldset>"


PAPER = Choice("paper", {A4: "a4", LETTER: "letter"})


def fieldsets(choices: Iterable[Choice], checked: frozenset[str], words: Language) -> str:
    """Several groups as HTML."""
    return "\n".join(choice.fieldset(checked, words) for choice in choices)


def region(inside: str, words: Language) -> str:
    """The bar around its choices."""
    label = words.text("sheet-settings")
    return f'<div class="bar" role="region" aria-label="{label}">{inside}</div>'
