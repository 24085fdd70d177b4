"""`edit-distance`: the least cost of turning one word into another.

    first: abcd
    second: ebcbf

asks for 3. With `substitution: 2` a substitution costs as much as a deletion and an insertion.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import produced
from builder import quantities as q
from builder.display import write
from builder.exact import evaluation
from builder.generators import _samples
from builder.generators._draft import DraftExercise, Generator, wrong_answers
from builder.languages import say
from builder.quantities.evaluation import EMPTY
from builder.schema import Integer, Key, Line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.display.write import Writer
    from builder.languages import Language

_WORD = Key(Line(say("shape-word"), r"\w{1,12}"), required=True)
_MISTAKES = ("compares-by-position", "other-substitution-cost", "compares-lengths")


def draft(parameters: Mapping[str, Any], writer: Writer) -> DraftExercise:
    """Draft the exercise."""
    first, second = parameters["first"], parameters["second"]
    cost = parameters.get("substitution", 1)
    quantity = q.EditDistance(tuple(first), tuple(second), cost)
    rows = evaluation.table(quantity)
    key = evaluation.edit_distance(quantity)
    text, head = writer.words.text, " ".join([EMPTY, *second])
    lines = [
        f"| {write.code(letter)} | {write.code(' '.join(map(str, row)))} |"
        for letter, row in zip([EMPTY, *first], rows, strict=True)
    ]
    return DraftExercise(
        stem=text(
            f"family-edit-distance-stem-{'two' if cost == 2 else 'one'}",
            first=write.code(first),
            second=write.code(second),
        ),
        shown=f"${key}$",
        answer=produced.number(key),
        steps=(
            text("family-edit-distance-first", first=write.code(first), second=write.code(second)),
            text(
                "family-edit-distance-table",
                table="\n".join([f"| | {write.code(head)} |", "|---|---|", *lines]),
            ),
            text("family-edit-distance-last", distance=f"$D = {key}$"),
        ),
        names={"D": quantity},
        mistakes=tuple(wrong_answers(quantity, key, (), _MISTAKES, writer.words)),
    )


def sample(rng: Random, level: int, language: Language) -> dict[str, Any]:
    """Draw words of one length, then of two lengths, then with the other cost of a substitution."""
    cost = 2 if level == _samples.HARD else 1
    asked = rng.choice(((1, 2, 3), (1, 2, 3, 4), (2, 3, 4, 5, 6))[level])
    first, second = _samples.until(
        lambda drawn: _is_good(drawn[0], drawn[1], level, Fraction(asked)),
        lambda: rng.sample(language.lines("sample-words"), 2),
    )
    return {"first": first, "second": second, **({"substitution": 2} if cost == 2 else {})}


def _is_good(first: str, second: str, level: int, asked: Fraction) -> bool:
    cost = 2 if level == _samples.HARD else 1
    distance = evaluation.edit_distance(q.EditDistance(tuple(first), tuple(second), cost))
    is_short = max(len(first), len(second)) <= 5 + (level > _samples.EASY)
    is_alike = len(first) == len(second) or level > _samples.EASY
    is_moved = level != _samples.MIDDLE or len(first) != len(second)
    return distance == asked and is_short and is_alike and is_moved


GENERATOR = Generator(
    name="edit-distance",
    parameters={"first": _WORD, "second": _WORD, "substitution": Key(Integer(1, 2))},
    draft=draft,
    example={"first": "abcd", "second": "ebcbf"},
    sample=sample,
)
