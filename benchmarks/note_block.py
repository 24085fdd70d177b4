"""Changes of the `verify:` block of a card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.note_mutant import Mutant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Made = Callable[[str, int, int, str], Mutant]


def of_block(id_: str, text: str, start: int, end: int) -> Iterator[Mutant]:
    """Yield the changes of the block, which begins and ends at two places of the text."""

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
    for found in re.finditer(r"under: ([\w-]+)", text[start:end]):
        models = re.findall(
            r"(?m)^  ([\w-]+): \{(?:corpus|bigram|unigram|bpe|wordpiece)", text[start:end]
        )
        for other in models:
            yield made("block: model changed", start + found.start(1), start + found.end(1), other)
    yield from _of_values(made, text, start, end)
    yield from _of_stated(made, text, start, end)


def _of_values(made: Made, text: str, start: int, end: int) -> Iterator[Mutant]:
    """Yield another number, operator or unit of each `value:`."""
    for found in re.finditer(
        r"\{value: (?P<value>[^,}]+)(?:, unit: (?P<unit>[^,}]+))?", text[start:end]
    ):
        at = start + found.start("value")
        for number in re.finditer(r"(?<![\w.])\d[\d.]*(?:e\d+)?", found["value"]):
            whole, dot, rest = number[0].partition(".")
            digits, e, exponent = whole.partition("e")
            more = f"{int(digits) + 1}{dot}{rest}{e}{exponent}"
            yield made("value: number changed", at + number.start(), at + number.end(), more)
            if "e" in number[0]:
                before, _, power = number[0].partition("e")
                larger = f"{before}e{int(power) + 1}"
                yield made("value: number changed", at + number.start(), at + number.end(), larger)
        for sign in re.finditer(r"[-+*/^]", found["value"]):
            other = {"-": "+", "+": "-", "*": "/", "/": "*", "^": "*"}[sign[0]]
            yield made("value: operator changed", at + sign.start(), at + sign.end(), other)
        if found["unit"]:
            at = start + found.start("unit")
            yield made("value: unit changed", at, at + len(found["unit"]), "segundos")


def _of_stated(made: Made, text: str, start: int, end: int) -> Iterator[Mutant]:
    """Yield another name in `answer:`, and items of `options:`, `called:` and `shown:` swapped or left out."""
    names = re.findall(r"(?m)^  ([\w-]+): \{(?!figure)", text[start:end])
    for found in re.finditer(
        r"(?m)^  answer: (?:(?P<one>[\w-]+)|\{(?P<all>.*)\})$", text[start:end]
    ):
        group = "one" if found["one"] else "all"
        for name in re.finditer(r"(?:^|: )([\w-]+)", found[group]):
            at = start + found.start(group)
            for other in names:
                yield made("answer: changed", at + name.start(1), at + name.end(1), other)
    for found in re.finditer(r"(?m)^  options: \[(.*)\]$", text[start:end]):
        items = re.findall(r'"[^"]*"|[^,"\s][^,"]*', found[1])
        span = start + found.start(1), start + found.end(1)
        for n in range(len(items) - 1):
            moved = [*items[:n], items[n + 1], items[n], *items[n + 2 :]]
            yield made("options: swapped", *span, ", ".join(moved))
    for found in re.finditer(r"(?m)^  called: \{(.*)\}$", text[start:end]):
        words = re.findall(r"\[[^\]]*\]", found[1])
        if len(words) > 1:
            swapped = found[1].replace(words[0], "[?]").replace(words[1], words[0])
            span = start + found.start(1), start + found.end(1)
            yield made("called: swapped", *span, swapped.replace("[?]", words[1]))
    for found in re.finditer(r", mistake: ([^},]+)", text[start:end]):
        yield made("mistake: deleted", start + found.start(), start + found.end(), "")
    for found in re.finditer(r"(?m)^  mentions: \[(.*)\]$", text[start:end]):
        yield made("mentions: deleted", start + found.start(), start + found.end() + 1, "")
