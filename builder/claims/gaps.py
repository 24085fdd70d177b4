"""What is missing in a program: one row."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _parts, ngrams, tokens
from builder.claims._kind import Kind
from builder.languages import say
from builder.schema import Key, Line, OneOf
from builder.snippets import gaps
from builder.values import String

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from builder.snippets.gaps import Gapped
    from builder.values import Value

_OF = {kind.of: kind for kind in (*ngrams.KINDS, *tokens.KINDS)}


def _build(values: Mapping[str, Any]) -> q.Gap:
    gap = q.Gap(values["code-gap"], values["in"])
    if _found(gap) is None:
        raise q.Impossible(say("quantity-no-gap", gap=gap.name))
    return gap


def _found(gap: q.Gap) -> Gapped | None:
    program = _OF[type(gap.of)].snippet(gap.of)
    return gaps.gapped(gap.name, program) if program else None


def gapped(gap: q.Gap) -> Gapped:
    """The program with its gap.

    Raises:
        Impossible: its code does not have the piece.
    """
    found = _found(gap)
    if found is None:
        raise q.Impossible(say("quantity-no-gap", gap=gap.name))
    return found


def _value(piece: str) -> Value:
    return Fraction(piece) if piece.isdigit() else String(piece)


def _code(gap: q.Gap) -> Iterator[str]:
    found = gapped(gap)
    yield from (gaps.BLANK, *found.accepted)
    yield from (line.strip() for line in found.program.splitlines())
    yield from re.findall(r"\w+", found.filled(found.accepted[0]))
    yield "<UNK>"  # nltk's name for a word that a model does not know
    yield from _OF[type(gap.of)].code(gap.of)


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.Gap,
        name="code-gap",
        keys={
            "code-gap": Key(OneOf(gaps.NAMES), required=True),
            "in": Key(Line(), required=True),
        },
        models={"in": (q.Continuations, q.Score, q.Tokenization, q.Vocabulary, q.FirstMerge)},
        build=_build,
        solve=lambda x: _value(gapped(x).accepted[0]),
        judge=lambda x: _OF[type(x.of)].judge(
            x.of
        ),  # the library confirms what the program computes
        words=lambda x: say("quantity-code-gap", gap=x.name, of=_OF[type(x.of)].words(x.of)),
        code=_code,
        snippet=lambda x: _OF[type(x.of)].snippet(x.of),
        parts=lambda x, ask: _parts.known({"": _parts.asked(x, ask)}),
    ),
)
