"""Changes of the text of a verified card: its code, formulas, words, figures and options."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.note_mutant import Mutant
from builder.accounting.conventions import CONFLICTS
from builder.accounting.displayed import read_display
from builder.display.numerals import numerals
from builder.text.plain import deletions, nodes
from builder.text.tree import Code, Fence, Formula, Image, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from builder.languages import Locale

    Made = Callable[[str, int, int, str], Mutant]

_NEXT = {"primer": "segundo", "primera": "segunda", "segundo": "primer", "segunda": "primera"}
_NEXT |= {"primero": "después", "cúbica": "cuarta", "cuarta": "cúbica"}
_ORDINAL = re.compile(rf"\b({'|'.join(_NEXT)})\b", re.IGNORECASE)
_SIGN = re.compile(r"\\(?:cdot|approx|le|mid)\b|[<=+-]")
_OTHER_SIGN = {"\\cdot": "+", "\\approx": "=", "\\le": "<", "<": "\\le", "=": "\\ne", "+": "\\cdot"}
_OTHER_SIGN |= {"-": "+"}


def of_part(id_: str, part: str, locale: Locale) -> Iterator[Mutant]:
    """Yield the changes of a part of the body."""

    def made(kind: str, start: int, end: int, new: str) -> Mutant:
        return Mutant(id_, kind, start, end, new, part[start:end])

    codes = nodes(part, Code)
    for code in codes:
        yield made("code deleted", code.start, code.end, "")
        yield made(
            "code doubled", code.start, code.end, f"{part[code.start : code.end]}, `{code.text}`"
        )
        if len(words := code.text.split()) > 1:
            for n in range(len(words)):
                left = " ".join(words[:n] + words[n + 1 :])
                yield made("token deleted", code.start, code.end, f"`{left}`")
            swapped = " ".join([words[1], words[0], *words[2:]])
            yield made("tokens swapped", code.start, code.end, f"`{swapped}`")
        elif len(code.text) > 2 and code.text[0] not in "<[":
            yield made("token changed", code.start, code.end, f"`{code.text[:-1]}`")
    yield from _swapped(made, part, "code swapped", codes)
    formulas = nodes(part, Formula)
    for formula in formulas:
        yield made("formula deleted", formula.start, formula.end, "")
        for digits in re.finditer(r"\d", part[formula.start : formula.end]):
            start = formula.start + digits.start()
            yield made("digit changed", start, start + 1, str((int(digits[0]) + 1) % 10))
        for sign in _SIGN.finditer(part, formula.start, formula.end):
            if sign[0] in _OTHER_SIGN:
                yield made("sign changed", *sign.span(), _OTHER_SIGN[sign[0]])
        for row in re.finditer(
            r"(?:&|,\\quad )?p\([^()]*\) = [\d.]+", part[formula.start : formula.end]
        ):
            start = formula.start + row.start()
            yield made("row deleted", start, start + len(row[0]), "")
    yield from _swapped(made, part, "formula swapped", formulas)
    for fence in nodes(part, Fence):
        for line in re.finditer(r"(?m)^[^`\n]+\n", part[fence.start : fence.end]):
            start, end = fence.start + line.start(), fence.start + line.end()
            yield made("line deleted", start, end, "")
            yield made("line doubled", start, end, line[0] * 2)
    for table in nodes(part, Table):
        for cells in table.rows:
            start, end = cells[0].start, cells[-1].end
            yield made("row deleted", part.rfind("\n", 0, start), end + 1, "")
    for image in nodes(part, Image):
        yield made("figure deleted", image.start, image.end, "")
    for deletion in deletions(part):
        yield made("deletion emptied", deletion.answer_start, deletion.answer_end, "nada")
    yield from _swapped(made, part, "figure swapped", nodes(part, Image))
    yield from _of_words(made, part, locale)
    yield from _of_options(made, part)


def _swapped(
    made: Made, part: str, kind: str, found: Iterable[Code | Formula | Image]
) -> Iterator[Mutant]:
    """Swap each with the next one that is another."""
    for one, other in pairwise(found):
        first, second = part[one.start : one.end], part[other.start : other.end]
        if first != second and one.end <= other.start:
            between = part[one.end : other.start]
            yield made(kind, one.start, other.end, second + between + first)


def _of_words(made: Made, part: str, locale: Locale) -> Iterator[Mutant]:
    words, display = locale.words, read_display(part, locale.language)
    known = numerals(locale.language).values
    names = {n: word for word, n in reversed(known.items())}
    for one in display.numerals:
        start, end = display.span(one.start, one.end)
        end = min(end, start + one.end - one.start)
        if one.is_fraction:
            for other in ("un tercio", "la mitad", "un medio"):
                yield made("number word changed", start, end, other)
        elif not one.is_article:
            for n in (int(one.value) - 1, int(one.value) + 1):
                yield made("number word changed", start, end, names.get(n, "cien"))
            yield made("number word deleted", start, end, "")
        elif re.match(r"\s+(?:sol[oa]|únic[oa]|`|, de `|de `)", part[end:]):
            yield made("number word changed", start, end, "dos")
    for found in _ORDINAL.finditer(part):
        yield made("ordinal changed", *found.span(), _NEXT[found[0].lower()])
    said = display.said.text
    for group in CONFLICTS:
        for convention in group:
            others = [one for one in group if one != convention]
            pattern = "|".join(words.lines(f"convention-{convention}"))
            for found in re.finditer(pattern, said, re.IGNORECASE):
                start, end = display.span(*found.span())
                for other in others:
                    example = words.text(f"convention-{other}-example")
                    yield made("convention changed", start, end, example)
                yield made("convention deleted", start, end, "")
    for word, other in (("probabilidad", "perplejidad"), ("perplejidad", "probabilidad")):
        for found in re.finditer(word, part):
            yield made("quantity changed", *found.span(), other)


def _of_options(made: Made, part: str) -> Iterator[Mutant]:
    options = list(re.finditer(r"(?m)^- \[[ x]\] (?P<text>.+)\n(?P<reason>(?:  .+\n)*)", part))
    for one, other in pairwise(options):
        for group in ("text", "reason"):
            between = part[one.end(group) : other.start(group)]
            swapped = other[group] + between + one[group]
            yield made(f"{group} of options swapped", one.start(group), other.end(group), swapped)
    for one in options:
        yield made("option deleted", *one.span(), "")
        yield made("option doubled", *one.span(), one[0] * 2)
        if "[x]" in one[0]:
            for other in options:
                if other is not one:
                    first, last = sorted((one, other), key=lambda option: option.start())
                    keyed = part[first.start() : last.end()]
                    flipped = keyed.replace("[x]", "[y]")
                    at = other.start() - first.start()
                    flipped = flipped[:at] + "- [x]" + flipped[at + 5 :]
                    yield made(
                        "key moved", first.start(), last.end(), flipped.replace("[y]", "[ ]")
                    )
