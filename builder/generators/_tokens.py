"""Shared by the tokeniser generators."""

from __future__ import annotations

from builder import quantities as q
from builder.display import write
from builder.schema import Key, Line, ListOf, Merges
from builder.values import Merge, Tokens, Value

_WORD = r"[\w.,;:!?¿¡'()<>/@*+=#\[\]-]+"
"""Characters that a table, a formula and a code span can all show."""
TEXT = Line("words separated by spaces", rf"{_WORD}(?: {_WORD})*")
CORPUS = Key(ListOf(TEXT))
MERGES = Key(Merges(q.MAX_MERGES), required=True)


def stated_corpus(words: q.Sentence) -> str:
    """Write the words of a corpus as part of a sentence, with the counts of repeated ones."""
    shown = []
    for word in dict.fromkeys(words):
        times = words.count(word)
        shown.append(
            write.code(word) + (f" ({write.number_word(times)} veces)" if times > 1 else "")
        )
    return listed(shown)


def stated_merges(merges: tuple[tuple[str, str], ...]) -> str:
    """Write merges, in order, as part of a sentence."""
    if len(merges) == 1:
        return f"la fusión {write.merges(merges)}"
    return f"las fusiones {write.merges(merges)}, por ese orden"


def table(column: str, rows: list[tuple[str, str]]) -> str:
    """Write a table of code and formulas; the verifier checks the columns `veces` and `puntuación`."""
    body = "\n".join(f"| {write.code(first)} | ${second}$ |" for first, second in rows)
    return f"| par | {column} |\n|---|---|\n{body}"


def listed(items: list[str]) -> str:
    """Join items: `a`, `b` y `c`."""
    if len(items) == 1:
        return items[0]
    return ", ".join(items[:-1]) + f" y {items[-1]}"


def show_merge(value: Value) -> str:
    """Write a merge as its pair and the joined symbol."""
    assert isinstance(value, Merge)
    return f"{write.code(f'{value.left} {value.right}')} → {write.code(value.joined)}"


def show_tokens(value: Value) -> str:
    """Write tokens separated by spaces."""
    assert isinstance(value, Tokens)
    return write.code(" ".join(value.tokens))
