"""The exact solver: readable code over fractions and token lists.

It shares no code with the reference libraries. The modules also compute the steps of a worked solution.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.exact import bpe, ngram, wordpiece
from builder.exact._undecided import Undecided

if TYPE_CHECKING:
    from builder.values import Merge, Tokens

__all__ = [
    "Undecided",
    "encoded",
    "encoding_steps",
    "fertility",
    "first_merge",
    "merges_of",
    "padded",
    "piece_value",
    "training_steps",
]


def first_merge(words: q.Sentence, rule: q.MergeRule) -> Merge:
    """Find the first merge of training under a rule.

    Raises:
        Undecided: several pairs are equally good.
    """
    return bpe.first_merge(words) if rule is q.MergeRule.BPE else wordpiece.first_merge(words, rule)


def piece_value(
    function: str, symbols: tuple[str, ...], words: q.Sentence, rule: q.MergeRule
) -> Fraction | None:
    """Compute N(x), N(x y) or S(x y) for symbols in a tokeniser's training words.

    A symbol is a character; in WordPiece all but a word's first have the prefix `##`. S is
    WordPiece's likelihood score. Return None for any other function.
    """
    counted = bpe.symbol_counts if rule is q.MergeRule.BPE else wordpiece.symbol_counts
    found = counted(words)
    if function == "N":
        return Fraction(found.get(symbols, 0))
    if function == "S" and len(symbols) == 2:
        return wordpiece.scores(words).get((symbols[0], symbols[1]))
    return None


def padded(sentence: q.Sentence, order: int) -> q.Sentence:
    """Pad a sentence."""
    return ngram.padded(sentence, order)


def merges_of(tokenizer: q.Bpe | q.TrainedBpe) -> tuple[bpe.Pair, ...]:
    """Return a BPE tokeniser's merges in order of rank; empty if a tie leaves them open."""
    if isinstance(tokenizer, q.Bpe):
        return tokenizer.merges
    try:
        return bpe.training(tokenizer.words, tokenizer.merges)
    except Undecided:
        return ()


def training_steps(words: q.Sentence, merges: int) -> list[tuple[bpe.Pair, list[list[str]]]]:
    """List each merge of a BPE training and the words after it.

    Raises:
        Undecided: a tie leaves the merges open.
    """
    return bpe.steps(words, bpe.training(words, merges))


def encoding_steps(text: str, tokenizer: q.Tokenizer) -> list[str]:
    """List the states of a text during tokenisation, as a worked solution shows them.

    BPE: the characters, then all words after each merge that changes one. WordPiece: for each word,
    the pieces found so far and the rest, separated by ` | `.
    """
    if isinstance(tokenizer, q.WordPiece):
        words = text.split()
        return [line for word in words for line in wordpiece.steps(word, tokenizer.vocabulary)]
    words_steps = bpe.steps(tuple(text.split()), merges_of(tokenizer))
    states = [list(map(list, text.split())), *(state for _, state in words_steps)]
    return list(dict.fromkeys(" ".join(t for word in state for t in word) for state in states))


def fertility(text: str, tokenizer: q.Tokenizer) -> Fraction:
    """Compute the tokens per word of a text.

    Raises:
        Undecided: a tie leaves the tokens open.
    """
    return Fraction(len(encoded(text, tokenizer).tokens), len(text.split()))


def encoded(text: str, tokenizer: q.Tokenizer) -> Tokens:
    """Tokenise a text.

    Raises:
        Undecided: a tie leaves them open.
    """
    if isinstance(tokenizer, q.WordPiece):
        return wordpiece.encode(text, tokenizer.vocabulary)
    return bpe.encode(text, tokenizer)
