"""What the tokeniser generators share."""

from __future__ import annotations

from builder import quantities as q
from builder.display import write
from builder.schema import Key, Line, ListOf, Merges
from builder.values import Merge, Tokens, Value

_WORD = r"[\w.,;:!?¿¡'()<>/@*+=#\[\]-]+"
"""What a table, a formula and a code span can all show."""
TEXT = Line("words separated by spaces", rf"{_WORD}(?: {_WORD})*")
CORPUS = Key(ListOf(TEXT))
MERGES = Key(Merges(q.MAX_MERGES), required=True)


def stated_corpus(words: q.Sentence) -> str:
    """A corpus in a sentence: its words, with how many times each occurs where that is more than
    once.
    """
    shown = []
    for word in dict.fromkeys(words):
        times = words.count(word)
        shown.append(
            write.code(word) + (f" ({write.number_word(times)} veces)" if times > 1 else "")
        )
    return listed(shown)


def stated_merges(merges: tuple[tuple[str, str], ...]) -> str:
    """Merges in a sentence: one, or several in their order."""
    if len(merges) == 1:
        return f"la fusión {write.merges(merges)}"
    return f"las fusiones {write.merges(merges)}, por ese orden"


def table(column: str, rows: list[tuple[str, str]]) -> str:
    """A table of code and formulas; `veces` and `puntuación` are columns that the verifier
    knows.
    """
    body = "\n".join(f"| {write.code(first)} | ${second}$ |" for first, second in rows)
    return f"| par | {column} |\n|---|---|\n{body}"


def listed(items: list[str]) -> str:
    """`a`, `b` y `c`."""
    if len(items) == 1:
        return items[0]
    return ", ".join(items[:-1]) + f" y {items[-1]}"


def show_merge(value: Value) -> str:
    """A merge as its pair and what it makes."""
    assert isinstance(value, Merge)
    return f"{write.code(f'{value.left} {value.right}')} → {write.code(value.joined)}"


def show_tokens(value: Value) -> str:
    """Tokens separated by spaces."""
    assert isinstance(value, Tokens)
    return write.code(" ".join(value.tokens))
