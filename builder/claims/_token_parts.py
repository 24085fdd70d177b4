"""What a note may take from tokenisers and their quantities by name."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from builder import exact
from builder import quantities as q
from builder.claims import _parts
from builder.display import write
from builder.display.numbered import Numbered
from builder.display.parts import Amount, Listed, Part, Worked
from builder.values import Merge, Tokens

if TYPE_CHECKING:
    from builder.values import Number

_MANY = 3
"""From this count on, a word is written once, with its count."""


def bpe(tokenizer: q.Bpe | q.TrainedBpe) -> _parts.Parts:
    """Those of a BPE tokeniser: its merges, its alphabet, and the words that it was trained on."""
    pairs = exact.merges_of(tokenizer)
    merges = _parts.merges(pairs)
    trained = _corpus(tokenizer.words) if isinstance(tokenizer, q.TrainedBpe) else ()
    return _parts.known(
        {
            "": trained or merges,
            "corpus": trained,
            "merges": merges,
            "count": _parts.number(len(pairs)) if pairs else (),
            "alphabet": _parts.listed(tokenizer.alphabet),
            **_parts.numbered("merge", map(" ".join, pairs)),
        }
    )


def _corpus(words: q.Sentence) -> tuple[Part, ...]:
    """Words one by one; or each with its count, which is usual if one comes three times or more."""
    entries = Counter(words)
    counted = Numbered(tuple((w, Fraction(n)) for w, n in entries.items()), are_counts=True)
    one_by_one = _parts.listed(words)
    most = max(entries.values())
    if most == 1:
        return one_by_one
    return (counted, *one_by_one) if most >= _MANY else (*one_by_one, counted)


def unigram(tokenizer: q.Unigram) -> _parts.Parts:
    """Those of a Unigram tokeniser: its pieces with their numbers."""
    pieces = tuple(piece for piece, _ in tokenizer.pieces)
    return {
        "": (Numbered(tokenizer.pieces),),
        "vocabulary": _parts.listed(pieces),
        "size": _parts.number(len(pieces)),
    }


def wordpiece(tokenizer: q.WordPiece) -> _parts.Parts:
    """Those of WordPiece: its vocabulary."""
    pieces = tokenizer.vocabulary
    return {
        "": (_parts.quoted(" ".join(pieces)), Listed(pieces)),
        "size": _parts.number(len(pieces)),
    }


def pair_count(counted: q.PairCount, ask: _parts.Ask) -> _parts.Parts:
    """Those of a count of pairs: the pair and the words."""
    head = write.pair_count(counted.left, counted.right)
    pair = (_parts.quoted(f"{counted.left} {counted.right}", counted.left + counted.right),)
    return _parts.known(
        {"": _parts.asked(counted, ask, head), "pair": pair, "corpus": _corpus(counted.words)}
    )


def trained(counted: q.SymbolCounts, ask: _parts.Ask) -> _parts.Parts:
    """Those of the counts of symbols: the words."""
    return _parts.known({"": _parts.asked(counted, ask), "corpus": _corpus(counted.words)})


def first_merge(merge: q.FirstMerge, ask: _parts.Ask) -> _parts.Parts:
    """Those of a first merge: the words, and the score or the count that decides."""
    found = ask(merge)
    given: dict[str, tuple[Part, ...]] = {
        "": () if found is None else _parts.of_value(found),
        "corpus": _corpus(merge.words),
    }
    if isinstance(found, Merge) and ask(q.SymbolCounts(merge.words)) is not None:
        given |= _deciding(found, merge)
    return _parts.known(given)


def _deciding(found: Merge, merge: q.FirstMerge) -> dict[str, tuple[Part, ...]]:
    """How often the pair of a first merge occurs, and its likelihood under that rule."""

    def piece(function: str, *symbols: str) -> Number:
        shown = exact.piece_value(function, symbols, merge.words, merge.rule)
        assert shown is not None
        return shown

    left, right = found.left, found.right
    times = piece("N", left, right)
    head = f"({write.words((left, right))})"
    given: dict[str, tuple[Part, ...]] = {
        "times": (Amount(times, (f"N{head}",), is_count=True),),
    }
    if merge.rule is q.MergeRule.WORDPIECE_LIKELIHOOD:
        apart = piece("N", left), piece("N", right)
        below = [rf"{a} \cdot {b}" for a, b in (apart, apart[::-1])]
        ways = tuple(rf"\frac{{{times}}}{{{one}}}" for one in below)
        likelihood = piece("S", left, right)
        given["score"] = (Amount(likelihood, (f"S{head}",)),)
        given["steps"] = (Worked(likelihood, (f"S{head}",), ways=ways),)
    return given


def learnt(trained: q.FirstMerges | q.Vocabulary, ask: _parts.Ask) -> _parts.Parts:
    """Those of a BPE training: the words, and how many merges."""
    return _parts.known(
        {
            "": _parts.asked(trained, ask),
            "corpus": _corpus(trained.words),
            "count": _parts.number(trained.merges),
        }
    )


def tokenization(tokens: q.Tokenization, ask: _parts.Ask) -> _parts.Parts:
    """Those of the tokens of a text: the text, how many they are, and the state after each merge."""
    found = ask(tokens)
    states: _parts.Parts = {}
    if isinstance(tokens.tokenizer, q.Bpe | q.TrainedBpe) and found is not None:
        states = _parts.numbered("state", exact.encoding_steps(tokens.text, tokens.tokenizer)[1:])
    return _parts.known(
        {
            "": () if found is None else _parts.of_value(found),
            "text": (_parts.quoted(tokens.text),),
            "count": _parts.number(len(found.tokens)) if isinstance(found, Tokens) else (),
            **states,
        }
    )


def fertility(measured: q.Fertility, ask: _parts.Ask) -> _parts.Parts:
    """Those of tokens per word: the text."""
    return _parts.known({"": _parts.asked(measured, ask), "text": (_parts.quoted(measured.text),)})
