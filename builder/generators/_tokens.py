"""Shared by the tokeniser generators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder import quantities as q
from builder.display import write
from builder.languages import say
from builder.schema import Key, Line, ListOf, Merges
from builder.values import Merge, Tokens, Value

if TYPE_CHECKING:
    from builder.display.write import Writer

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


def items(lines: list[str]) -> str:
    """Write a list, an item per line."""
    return "\n".join(f"- {line}" for line in lines)


def step(pair: tuple[str, str], shown: str, writer: Writer) -> str:
    """Write a merge and what it leads to, as an item of a worked solution."""
    return writer.words.text("family-step-merge", merge=write.code(" ".join(pair)), shown=shown)


def show_merge(value: Value) -> str:
    """Write a merge as its pair and the joined symbol."""
    assert isinstance(value, Merge)
    return f"{write.code(f'{value.left} {value.right}')} → {write.code(value.joined)}"


def show_tokens(value: Value) -> str:
    """Write tokens separated by spaces."""
    assert isinstance(value, Tokens)
    return write.code(" ".join(value.tokens))
