"""What the tree of a passage does not say, and writers need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.pictures import Picture, Sound


@dataclass(frozen=True)
class Context:
    """What the tree of a passage does not say."""

    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """What the passage shows, by the target that it writes; others are left out."""
    sounds: Mapping[str, Sound] = field(default_factory=dict)
    """What the passage plays, by the target that it writes."""
    footnotes: Mapping[str, int] = field(default_factory=dict)
    """The number of each footnote of the note, by its label."""
    has_deletions: bool = True
    """Whether the marks of deletions in code are deletions, not text."""
    language: str = ""
    """The code of the note's language, in which our pages name its sounds; a passage without sounds needs none."""
    is_inline: bool = False
    """Whether a passage that is one paragraph is written without the tags around it."""
