"""A passage that was rendered: what Anki stores of it, and the tree that our pages are written from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.pictures import Picture, Sound
from builder.text.context import Context
from builder.text.tree import Passage

if TYPE_CHECKING:
    from builder.text.html import Writer


@dataclass(frozen=True)
class Html:
    """A rendered passage."""

    anki: str
    r"""For Anki: formulas as `\(…\)`, pictures as file names, clozes as Anki's own."""
    passage: Passage | None = None
    """Its tree; None for plain text."""
    context: Context = field(default_factory=Context)
    plain: str = ""
    """Plain text, escaped; empty for a passage with a tree."""

    @property
    def page(self) -> str:
        """For our pages: formulas as MathML, pictures by their classes, clozes as spans."""
        from builder.text.html import PageWriter  # loads the converter of formulas

        return self.write(PageWriter)

    @property
    def media(self) -> tuple[Picture | Sound, ...]:
        """The pictures it shows, and the sounds it plays."""
        shown: list[Picture | Sound] = [*self.context.pictures.values()]
        return tuple(dict.fromkeys([*shown, *self.context.sounds.values()]))

    def write(self, writer: type[Writer] | Callable[[Context], Writer]) -> str:
        """The passage as another writer writes it."""
        return self.plain if self.passage is None else writer(self.context).passage(self.passage)


@dataclass(frozen=True)
class Fragment:
    """What the review sheet shows of a note, as HTML."""

    question: str
    """With the answer, which the page hides."""
    key: str
    """Its line in the list of keys; empty if its answer is not short."""
    solution: str
    """For the end of the sheet."""
