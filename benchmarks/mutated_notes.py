"""Mutated notes: does `mazo check` notice when one thing of a verified card is changed?

`make mutated-notes` changes one datum, argument, convention word, number word, digit, token, formula, deletion,
option, reason or figure at a time in each authored note with a `verify:` block, in its text or in its block:
changed, swapped with another, doubled, or deleted. It prints how many there are, how many a check notices, and
each that it does not.

    python -m benchmarks.mutated_notes --every 10 a10b10-modelo
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.display.numerals import numerals
from builder.load.scan import scan
from builder.process import check_file
from builder.source import Source
from builder.text.plain import deletions, nodes
from builder.text.tree import Code, Fence, Formula, Image, Table
from builder.verify.conventions import CONFLICTS
from builder.verify.displayed import read_display

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from builder.languages import Locale
    from builder.load.scan import CardFile

    Made = Callable[[str, int, int, str], "Mutant"]

ROOT = Path(__file__).resolve().parents[1]
CARDS = ROOT / "cards"
ACCEPTED = ROOT / "tests" / "golden" / "mutants-not-reported.txt"
"""Mutants that no check notices, each with the reason why it changes no claim."""
_NEXT = {"primer": "segundo", "primera": "segunda", "segundo": "primer", "segunda": "primera"}
_NEXT |= {"primero": "después", "cúbica": "cuarta", "cuarta": "cúbica"}
_ORDINAL = re.compile(rf"\b({'|'.join(_NEXT)})\b", re.IGNORECASE)
_SIGN = re.compile(r"\\(?:cdot|approx|le|mid)\b|[<=+-]")
_OTHER_SIGN = {"\\cdot": "+", "\\approx": "=", "\\le": "<", "<": "\\le", "=": "\\ne", "+": "\\cdot"}
_OTHER_SIGN |= {"-": "+"}
_SCALAR = re.compile(r'"[^"]*"|[^\s,:{}\[\]]+')


@dataclass(frozen=True)
class Mutant:
    """A change of a card."""

    id: str
    kind: str
    start: int
    end: int
    new: str
    old: str
    """What is changed."""

    def apply(self, text: str) -> str:
        """The card with the change."""
        return text[: self.start] + self.new + text[self.end :]

    def __str__(self) -> str:
        old, new = (_short(re.sub(r"\s+", " ", shown).strip()) for shown in (self.old, self.new))
        return f"{self.id} · {self.kind} · {old} → {new or 'nothing'}"


def _short(text: str) -> str:
    """The text without its middle if it is long."""
    return text if len(text) <= 80 else f"{text[:38]} … {text[-38:]}"


def mutants(id_: str, text: str, locale: Locale) -> Iterator[Mutant]:
    """Every change of a card that is tried, without those that change nothing."""
    front, body = re.split(r"(?m)^---\n", text, maxsplit=2)[1:]
    at = text.index(front)
    for mutant in _of_block(id_, text, at + front.index("verify:\n"), at + len(front)):
        if mutant.apply(text) != text:
            yield mutant
    at = len(text) - len(body)
    for part in re.split(r"(?m)(?<=\n)---\n", body):
        for mutant in _of_part(id_, part, locale):
            moved = replace(mutant, start=at + mutant.start, end=at + mutant.end)
            if moved.apply(text) != text:
                yield moved
        at += len(part) + len("---\n")


# ---------------------------------------------------------------- the text


def _of_part(id_: str, part: str, locale: Locale) -> Iterator[Mutant]:
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
        part[start:end]
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


# ---------------------------------------------------------------- the block


def _of_block(id_: str, text: str, start: int, end: int) -> Iterator[Mutant]:
    def made(kind: str, start: int, end: int, new: str) -> Mutant:
        return Mutant(id_, kind, start, end, new, text[start:end])

    for line in re.finditer(r"(?m)^  (?P<name>[\w-]+): \{(?P<entry>.*)\}$", text[start:end]):
        base = start + line.start("entry")
        entry = line["entry"]
        for found in re.finditer(r"\[[^\[\]]*\]", entry):
            items = [item.strip() for item in found[0][1:-1].split(",")]
            for n, item in enumerate(items):
                if len(items) > 1:
                    kept = ", ".join(items[:n] + items[n + 1 :])
                    yield made(
                        "block: item deleted", base + found.start(), base + found.end(), f"[{kept}]"
                    )
                twice = ", ".join([*items[: n + 1], item, *items[n + 1 :]])
                yield made(
                    "block: item doubled", base + found.start(), base + found.end(), f"[{twice}]"
                )
                tokens = item.split()
                if len(tokens) > 1:
                    less = ", ".join([*items[:n], " ".join(tokens[:-1]), *items[n + 1 :]])
                    yield made(
                        "block: word deleted", base + found.start(), base + found.end(), f"[{less}]"
                    )
            for n in range(len(items) - 1):
                moved = ", ".join([*items[:n], items[n + 1], items[n], *items[n + 2 :]])
                yield made(
                    "block: items swapped", base + found.start(), base + found.end(), f"[{moved}]"
                )
        for number in re.finditer(r"(?<=: )[\d./]+(?=[,}\]]|$)", entry):
            other = str(int(number[0]) + 1) if number[0].isdigit() else number[0][:-1] + "7"
            yield made("block: number changed", base + number.start(), base + number.end(), other)
        scalars = {m[1] for m in re.finditer(r"(?:score|after): ([\w<>/\"]+)", text[start:end])}
        for argument in re.finditer(
            r"(?:score|after|probability|perplexity|tokens|text|sentence): (?P<word>[^,{}\[\]]+)",
            entry,
        ):
            span = base + argument.start("word"), base + argument.end("word")
            shown = argument["word"].strip()
            for other in sorted(scalars | {f"{shown} {shown.split()[-1]}"} - {shown}):
                yield made("block: argument changed", *span, other)
    for found in re.finditer(r"smoothing: ([\w-]+)", text[start:end]):
        for other in ("mle", "add-one", "add-one-nltk"):
            yield made(
                "block: smoothing changed", start + found.start(1), start + found.end(1), other
            )
    names = re.findall(
        r"(?m)^  ([\w-]+): \{(?:score|probability|perplexity|tokens|first-merge)", text[start:end]
    )
    for found in re.finditer(r"(?m)^  answer: ([\w-]+)$", text[start:end]):
        for other in names:
            yield made("block: answer changed", start + found.start(1), start + found.end(1), other)
    for found in re.finditer(r"under: ([\w-]+)", text[start:end]):
        models = re.findall(
            r"(?m)^  ([\w-]+): \{(?:corpus|bigram|unigram|bpe|wordpiece)", text[start:end]
        )
        for other in models:
            yield made("block: model changed", start + found.start(1), start + found.end(1), other)


# ---------------------------------------------------------------- what a check notices


def problems(file: CardFile, text: str) -> Counter[tuple[str, str]]:
    """What a check of a card with another text reports: codes and messages."""
    read = replace(file, source=Source(file.source.path, text)).read()
    checked = check_file(read)
    found = [*read.diagnostics, *checked.diagnostics]
    found += [one for note in checked.notes for one in note.diagnostics]
    return Counter((one.code.id, str(one.message)) for one in found)


def cards(ids: Iterable[str] = ()) -> list[CardFile]:
    """The verified authored cards of the collection, or those with some ids."""
    wanted = set(ids)
    files = (file for file in scan(ROOT, Sink()).files if file.stem)
    return [
        file
        for file in files
        if "\nverify:\n" in file.source.text and (not wanted or file.stem in wanted)
    ]


def survivors(file: CardFile, every: int = 1) -> tuple[Counter[str], list[Mutant]]:
    """Try the mutants of a card.

    Args:
        file: the card.
        every: try every n-th one, by a hash of what it changes.

    Returns:
        How many there were of each kind, and those that no check noticed.
    """
    text = file.source.text
    usual = problems(file, text)
    tried, unnoticed = Counter[str](), []
    for mutant in mutants(file.stem, text, file.deck.locale):
        place = f"{mutant} {mutant.start}".encode()
        if int(sha256(place).hexdigest(), 16) % every:
            continue
        tried[mutant.kind] += 1
        if not problems(file, mutant.apply(text)) - usual:
            unnoticed.append(mutant)
    return tried, unnoticed


def accepted() -> dict[str, str]:
    """The mutants that change no claim, and the reason."""
    lines = ACCEPTED.read_text("utf-8").splitlines()
    pairs = (line.split(" — ", 1) for line in lines if line and not line.startswith("#"))
    return dict(pairs)


def main() -> None:
    """Mutate the notes that are named, or all of them."""
    parser = argparse.ArgumentParser(description="mutation of verified notes")
    parser.add_argument("ids", nargs="*", help="of cards; all verified ones by default")
    parser.add_argument("--every", type=int, default=1, help="try only every n-th mutant")
    options = parser.parse_args()
    known, start = accepted(), time.monotonic()
    tried, unnoticed, listed = Counter[str](), Counter[str](), 0
    for file in cards(options.ids):
        here, survived = survivors(file, options.every)
        tried += here
        for mutant in survived:
            unnoticed[mutant.kind] += 1
            listed += str(mutant) in known
            print(str(mutant), "" if str(mutant) not in known else f"({known[str(mutant)]})")
    for kind in sorted(tried):
        print(f"{kind}: {tried[kind] - unnoticed[kind]} of {tried[kind]} noticed")
    noticed = tried.total() - unnoticed.total()
    print(
        f"{noticed} of {tried.total()} noticed; {listed} others are listed with the reason, "
        f"{unnoticed.total() - listed} are not; {time.monotonic() - start:.0f} s"
    )


if __name__ == "__main__":
    main()
