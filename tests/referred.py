"""The references of the collection's cards, and copies of a card in which one of them has another text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from command import ROOT
from loaded import load

from builder.diagnostics import Sink
from builder.model import SourceNote
from builder.text.plain import nodes
from builder.text.tree import Reference
from builder.verify.decimal_sign import with_points
from builder.verify.establish import Established, establish
from builder.verify.references import check_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.source import Text


@dataclass(frozen=True)
class Referred:
    """A reference of a verified note."""

    note: SourceNote
    text: Text
    reference: Reference

    @property
    def shown(self) -> str:
        """What is between its brackets."""
        end = self.reference.children[-1].end if self.reference.children else 0
        return self.text.value[self.reference.start + 1 : end]

    def problems(self, shown: str) -> list[str]:
        """Put another text between its brackets; return the codes of what is reported."""
        value, start = self.text.value, self.reference.start + 1
        value = value[:start] + shown + value[start + len(self.shown) :]
        changed = replace(self.text, value=value, anchor=self.note.span)
        sink = Sink()
        note = with_text(self.note, self.text, changed)
        pointed = with_points(note, established(note.id), sink)
        if pointed is not None:
            check_references(pointed, established(note.id), sink)
        return [one.code.id for one in sink.all]

    def __str__(self) -> str:
        return f"{self.note.id}: [{self.shown}](={self.reference.name})"


def with_text(note: SourceNote, old: Text, new: Text) -> SourceNote:
    """Replace one passage of a note."""

    def changed(text: Text) -> Text:
        return new if text is old else text

    options = tuple(
        replace(o, text=changed(o.text), reason=o.reason and changed(o.reason))
        for o in note.options
    )
    parts = {name: changed(text) for name, text in note.parts.items()}
    return replace(note, parts=parts, options=options)


@cache
def verified() -> dict[str, SourceNote]:
    """The authored notes of the collection with a `verify:` block, by id."""
    entries = load(ROOT, Sink())
    return {e.id: e for e in entries if isinstance(e, SourceNote) and e.claims is not None}


@cache
def established(id_: str) -> Established:
    """The computed values of one of them."""
    found = establish(verified()[id_], Sink())
    assert found is not None
    return found


def references() -> Iterator[Referred]:
    """Every reference of the collection."""
    for note in verified().values():
        for text in note.texts:
            for reference in nodes(text.value, Reference):
                yield Referred(note, text, reference)
