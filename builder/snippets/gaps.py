"""Gaps in snippets: a closed list of pieces that can be left out, with all that is accepted in their place.

Each pattern begins at the start of a line, where no data is, so data cannot be taken for the piece. What is accepted is
listed here; the tests execute the program with each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

BLANK = "____"
"""What a program shows in place of a piece."""


@dataclass(frozen=True)
class Gapped:
    """A program with a gap."""

    program: str
    accepted: tuple[str, ...]
    """What fills the gap; the first is what was left out."""

    def filled(self, piece: str) -> str:
        """The program with a piece in its gap."""
        return self.program.replace(BLANK, piece)


def _itself(piece: str) -> tuple[str, ...]:
    return (piece,)


def _histories(piece: str) -> tuple[str, ...]:
    """A list or a tuple of words, in either quotes."""
    inside = piece[1:-1]
    tuples = (f"({inside})" if "," in inside else f"({inside},)",)
    found = (piece, *tuples)
    if '"' in piece:
        return found
    return (*found, *(one.replace("'", '"') for one in found))


def _strings(piece: str) -> tuple[str, ...]:
    """A string, in either quotes."""
    return (piece,) if '"' in piece else (piece, piece.replace("'", '"'))


_STRING = r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""

_GAPS: dict[str, tuple[tuple[str, ...], Callable[[str], tuple[str, ...]]]] = {
    "score": ((r"^p = lm\.(score)\(",), _itself),
    "word": ((rf"^p = lm\.score\({_STRING}",), _strings),
    "history": ((r"^p = lm\.score\(.*, (\[.*\])\)$",), _histories),
    "counts": ((r"^print\(dict\(lm\.(counts)\[",), _itself),
    "fit": ((r"^lm\.(fit)\(",), _itself),
    "known-words": ((r"^lm\.fit\(train, (vocabulary)\)$",), _itself),
    "estimator": ((r"^from nltk\.lm import (\w+)$", r"^lm = (\w+)\("), _itself),
    "vocab-size": ((r"^trainer = trainers\.\w+\(vocab_size=(\d+)",), _itself),
    "trainer": ((r"^trainer = trainers\.(\w+)\(",), _itself),
    "train": ((r"^tokenizer\.(train_from_iterator)\(",), _itself),
    "model": ((r"^tokenizer = Tokenizer\(models\.(\w+)\(",), _itself),
    "unknown": ((rf"^tokenizer = Tokenizer\(models\.\w+\(.*unk_token={_STRING}\)\)$",), _strings),
    "vocab": ((r"^vocab = tokenizer\.(get_vocab)\(\)$",), _itself),
    "encode": ((r"^print\(tokenizer\.(encode)\(",), _itself),
    "text": ((rf"^print\(tokenizer\.encode\({_STRING}\)\.tokens\)$",), _strings),
    "tokens": ((r"^print\(tokenizer\.encode\(.*\)\.(tokens)\)$",), _itself),
}
"""The places of a piece, and what is accepted there."""
NAMES = tuple(_GAPS)


def gapped(name: str, program: str) -> Gapped | None:
    """Leave a piece out of a program; None if it is not there, or the program has a blank already."""
    patterns, accepts = _GAPS[name]
    pieces: set[str] = set()
    if BLANK in program:
        return None
    for pattern in patterns:
        found = re.search(pattern, program, re.MULTILINE)
        if found is None:
            return None
        pieces.add(found[1])
        program = program[: found.start(1)] + BLANK + program[found.end(1) :]
    (piece,) = pieces
    return Gapped(program, accepts(piece))
