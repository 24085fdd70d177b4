"""Changes of the references of a verified card: `[text](=NAME.PART)`, which take their text from its block."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.note_mutant import Mutant
from builder.claims import parts_of, parts_of_value
from builder.diagnostics import Sink
from builder.display.write import Writer
from builder.model import SourceNote
from builder.quantities import Mistaken
from builder.text.plain import deletions, nodes
from builder.text.tree import Formula, Reference
from builder.verify.establish import establish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.load.scan import CardFile

_CODE = re.compile(r"`[^`]*`")


def targets_of(file: CardFile) -> dict[str, str]:
    """What the references of a card can name, such as `P.sentence`, and the usual text of each."""
    read = file.read()
    found: dict[str, str] = {}
    for note in read.entries:
        if not isinstance(note, SourceNote) or note.claims is None:
            continue
        established = establish(note, Sink())
        if established is None:
            continue
        writer = Writer(note.locale)
        for name, bound in note.claims.names.items():
            parts = (
                parts_of_value(established.values[name])
                if isinstance(bound, Mistaken)
                else parts_of(bound)
            )
            for part, ways in parts.items():
                target = f"{name}.{part}" if part else name
                found[target] = ways[0].written(writer, name)
    return found


def of_references(id_: str, part: str, targets: Mapping[str, str]) -> Iterator[Mutant]:
    """Yield each reference deleted, swapped with the next, or changed to another one that is true.

    A target that is changed alone, to one with the same text, changes nothing that a learner sees.
    """

    def made(kind: str, start: int, end: int, new: str) -> Mutant:
        return Mutant(id_, kind, start, end, new, part[start:end])

    found = nodes(part, Reference)
    for one in found:
        yield made("reference deleted", one.start, one.end, "")
        text = _text(one, part)
        tried = {text, targets[one.name]}
        for target, said in targets.items():
            if _sort(target, said) == _sort(one.name, text) and said not in tried:
                tried.add(said)
                yield made("reference changed", one.start, one.end, f"[{said}](={target})")
    for one, other in pairwise(found):
        first, second = part[one.start : one.end], part[other.start : other.end]
        texts = _text(one, part), _text(other, part)
        if texts[0] != texts[1] and _sort(one.name, texts[0]) == _sort(other.name, texts[1]):
            between = part[one.end : other.start]
            yield made("references swapped", one.start, other.end, second + between + first)
    heads = [one for one in nodes(part, Formula) if "=" in one.latex or "\\approx" in one.latex]
    for formula in heads:
        head, sign, rest = part[formula.start : formula.end].partition("=")
        if not sign:
            head, sign, rest = part[formula.start : formula.end].partition("\\approx")
        mark = head[: len(head) - len(head.lstrip("$"))]
        if rest.strip(" $"):
            yield made("head dropped", formula.start, formula.end, mark + rest.lstrip())
    for deletion in deletions(part):
        before = [one for one in heads if 0 <= deletion.start - one.end <= 1]
        for formula in before:
            yield made("head dropped", formula.start, deletion.start, "")


def _text(reference: Reference, part: str) -> str:
    """The text between the brackets."""
    last = reference.children[-1].end if reference.children else reference.start + 1
    return part[reference.start + 1 : last]


def _sort(target: str, text: str) -> str:
    """What a reference displays; one of another sort would make no sentence."""
    part = target.partition(".")[2]
    if part in ("order", "smoothing", "root", "event", "events"):
        return part.removesuffix("s")
    if text.startswith("$"):
        return "data" if part == "factors" or text.count("p(") > 1 else "formula"
    if "`" in text:
        return "code" if _CODE.fullmatch(text) else "data"
    return "number"
