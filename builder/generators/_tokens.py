"""Shared by the tokeniser generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import quantities as q
from builder.display import write
from builder.languages import say
from builder.schema import Key, Line, ListOf, Merges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.display.write import Writer
    from builder.values import Tokens

_WORD = r"[\w.,;:!?¿¡'()<>/@*+=#\[\]-]+"
"""Characters that a table, a formula and a code span can all show."""
TEXT = Line(say("shape-words-in-line"), rf"{_WORD}(?: {_WORD})*")
CORPUS = Key(ListOf(TEXT))
MERGES = Key(Merges(q.MAX_MERGES), required=True)


def stated_corpus(words: q.Sentence, writer: Writer) -> str:
    """Write the words of a corpus as part of a sentence, with the counts of repeated ones."""
    shown = []
    for word in dict.fromkeys(words):
        n = words.count(word)
        shown.append(
            writer.words.text(
                "family-corpus-word", word=write.code(word), n=n, times=writer.number_word(n)
            )
            if n > 1
            else write.code(word)
        )
    return writer.words.listed(shown)


def table(column: str, rows: list[tuple[str, str]], writer: Writer) -> str:
    """Write a table of pairs, as code, and formulas; the verifier checks the columns of counts and scores."""
    body = "\n".join(f"| {write.code(first)} | ${second}$ |" for first, second in rows)
    return f"| {writer.words.text('family-column-pair')} | {column} |\n|---|---|\n{body}"


def columns(heads: list[str], rows: Sequence[tuple[str, ...]]) -> str:
    """Write a table of cells that are Markdown."""
    lines = [tuple(heads), ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def items(lines: list[str]) -> str:
    """Write a list, an item per line."""
    return "\n".join(f"- {line}" for line in lines)


def show_tokens(value: Tokens) -> str:
    """Write tokens separated by spaces."""
    return write.code(" ".join(value.tokens))
