"""Recompute a variant of an exercise: what its script accepts, its mistakes, and its data in the evidence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from third_evidence import computed
from third_exercises import Variant, accepts
from third_families import Asked, read_family
from third_family_mistakes import FAMILY_MISTAKES, is_wrong_order
from third_formulas import shows
from third_mistakes import MISTAKES, answer
from third_outputs import read_output
from third_program_mistakes import MORE_MISTAKES
from third_programs import ways_of
from third_questions import Question, Unread, read
from third_worked import Read, check_worked

if TYPE_CHECKING:
    from third_packages import Block


def says_answer(shown: Block, value: Any, *, by_letter: bool = False) -> bool:
    """Whether an option or a typed answer shows a value."""
    if isinstance(value, str):
        return shown.code == [value]
    if isinstance(value, frozenset):
        return shown.code[0] in value
    if isinstance(value, dict):
        listed = [tuple(entry.rsplit(": ", 1)) for entry in shown.code[0].split(", ")]
        falling = [int(n) for _, n in listed] == sorted((int(n) for _, n in listed), reverse=True)
        return falling and Counter(listed) == Counter((w, str(n)) for w, n in value.items())
    if isinstance(value, tuple):
        return shown.code == [" ".join(value)]
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return shown.code == [", ".join(" ".join(pair) for pair in value)]
    if isinstance(value, list):
        return shown.code == [" ".join(value)]
    if by_letter:
        return shown.text == str(value)
    (latex,) = shown.formulas
    return shows(latex, value, rounded=True)


def read_any(front: list[Block]) -> Question | Asked:
    """The question of a variant."""
    return read_family(front) or read_output(front) or read(front)


def right_of(q: Question | Asked) -> Any:
    """The right answer."""
    return q.value if isinstance(q, Asked) else answer(q)


def takes(accepted: dict[str, Any], q: Question | Asked, value: Any) -> bool:
    """Whether what a script accepts is an answer; code may be written in several ways."""
    if isinstance(q, Asked) and q.kind == "gap" and isinstance(value, str):
        ways = {*ways_of(value).ways, value}
        return (
            accepted["form"] == "text"
            and value in accepted["values"]
            and set(accepted["values"]) <= ways
        )
    if isinstance(q, Question) and q.asked == "vocabulary" and not q.is_program:
        is_set = accepted["form"] == "items"  # a vocabulary has no order, but for that of a program
        return is_set and sorted(accepted["values"]) == sorted(value)
    return accepts(accepted, value)


def check_variant(variant: Variant, claims: list[dict[str, Any]], out: Read) -> None:
    """Recompute a variant: what its script accepts, what its back shows, its mistakes and its steps."""
    q = read_any(variant.front)
    right = right_of(q)
    out.counts["answers"] += 1
    (shown,) = variant.shown
    if not (takes(variant.accepted, q, right) and says_answer(shown, right)):
        out.wrong.append(f"{variant.id}: {variant.accepted['values']} for {right}")
    if isinstance(q, Asked):
        check_data(variant.id, q, claims, out)
    for data, reason in variant.mistakes:
        out.counts["mistakes"] += 1
        check_mistake(variant.id, q, data, reason, out)
    check_worked(variant.id, variant.steps, q, right, out)


def check_data(id_: str, q: Asked, claims: list[dict[str, Any]], out: Read) -> None:
    """The evidence has the question's quantity in words, or each of its numbers by its letter."""
    known = {claim["name"]: claim["quantity"] for claim in claims}
    if q.said:
        if q.said not in known.values():
            out.wrong.append(f"{id_}: the evidence is not about {q.said}")
        return
    for letter, number in q.data.items():
        if letter.isalpha() and len(letter) == 1 and letter in known:
            out.counts["given numbers"] += 1
            if computed(known[letter]) != number:
                out.wrong.append(
                    f"{id_}: {letter} is {number}, but {known[letter]} in the evidence"
                )


def check_mistake(
    id_: str, q: Question | Asked, data: dict[str, Any], reason: Block, out: Read
) -> None:
    """Recompute what a mistake leads to."""
    said = reason.written()
    if isinstance(q, Asked):
        given = FAMILY_MISTAKES[said](q) if said in FAMILY_MISTAKES else []
    else:
        ways = [found for (_, known), found in MISTAKES.items() if known == said]
        ways += [found for known, found in MORE_MISTAKES.items() if known == said]
        given = [value for found in ways for value in found(q)]
    if not given:
        raise Unread(said)
    if isinstance(q, Asked) and q.kind == "steps":
        is_wrong = all(is_wrong_order(order, given[0]) for order in data["values"])
    else:
        is_wrong = any(takes(data, q, value) for value in given)
    if not is_wrong or takes(data, q, right_of(q)):
        out.wrong.append(f"{id_}: {data['values']} as «{said}»: {given}")
