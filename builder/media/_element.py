"""An element of a drawing, as read."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(eq=False)
class Element:
    """An element, its attributes in the order written, and what it holds."""

    tag: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    """Ids of elements that are drawn once more with it: what `use` repeats, what clips it."""
    paints: list[str] = field(default_factory=list)
    """Ids of what fills, strokes or marks each shape in it."""

    @property
    def elements(self) -> list[Element]:
        """The elements right below it."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """The text right below it."""
        return "".join(child for child in self.children if isinstance(child, str))
