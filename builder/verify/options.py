"""Check the options of a verified choice note: only the key is true as displayed, and every distractor is derived."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.codes import formulas as formula_codes
from builder.codes import verify as codes
from builder.display.lexer import NotArithmetic
from builder.display.literal import Literal, read_literal
from builder.display.relation import Relation, displays, read_relation
from builder.languages import say
from builder.phrases import phrases
from builder.quantities import Tokenization
from builder.text.plain import nodes, prose
from builder.text.tree import Code, Fence, Formula, Image, Table
from builder.values import NUMBERS
from builder.verify.amounts import read_amount, read_over, states_no_number
from builder.verify.partition import broken_at
from builder.verify.predicates import says

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.languages import Message
    from builder.model import Claims, Option, SourceNote
    from builder.values import Number, Value
    from builder.verify.establish import Established

_TARGET = re.compile(r"\]\([^)\n]*")
_COMMA = re.compile(r"\d+(?:\{,\}|,)\d+")
_NUMBERS = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True)
class _Read:
    """A parsed option."""

    option: Option
    literal: Literal | None = None
    relation: Relation | None = None
    is_none: bool = False
    """Whether it is «ninguna de las anteriores»."""
    claim: str | None = None
    """The name or predicate that `options:` gives it."""

    @property
    def is_interval(self) -> bool:
        """Return whether it is a comparison other than `name = value`."""
        return self.relation is not None and any(sign not in "=≈" for sign in self.relation.signs)

    def displays(self, value: Value) -> bool:
        """Return whether it displays a value, alone or as `name = value`."""
        if self.literal is not None:
            return self.literal.shows(value)
        sides = self.relation.sides if self.relation is not None else ()
        return isinstance(value, NUMBERS) and any(
            side.name is None and displays(side, value) for side in sides
        )

    def is_true(self, answer: Value | None) -> bool:
        """Return whether it is true as displayed; «ninguna» depends on the other options."""
        if self.relation is not None:
            return self.relation.holds
        return self.literal is not None and answer is not None and self.literal.shows(answer)


def check_options(
    note: SourceNote, written: SourceNote, established: Established, sink: Sink
) -> None:
    """Report every wrong option.

    Args:
        note: the note with points in its numbers.
        written: the note as written.
        established: the computed values.
        sink: takes the problems.
    """
    if not note.options or states_no_number(note, established):
        return
    assert note.claims is not None
    answer_name = _answer_name(note, established)
    answer = established.values.get(answer_name) if answer_name else None
    reads = [_read(note, n, established, sink) for n in range(len(note.options))]
    known = [read for read in reads if read is not None]
    if len(known) < len(reads):
        return
    _check_truth(known, written, answer, established, sink)
    _check_ties(known, answer, established, note.claims, sink)


def _answer_name(note: SourceNote, established: Established) -> str | None:
    """Return the name that the question asks for: the one given, or the only one that is not a mistake."""
    assert note.claims is not None
    right = [name for name in established.values if name not in established.mistaken]
    return note.claims.answer or (right[0] if len(right) == 1 else None)


def _read(note: SourceNote, n: int, established: Established, sink: Sink) -> _Read | None:
    """Parse an option, or return None after reporting that it displays nothing to check."""
    assert note.claims is not None
    option = note.options[n]
    text = option.text.value
    claim = note.claims.options[n] if note.claims.options else None
    if phrases(note.locale.language).is_none_of_the_above(text):
        return _Read(option, is_none=True)
    numbers = established.numbers
    formulas, blocks = nodes(text, Formula), nodes(text, Fence, Table, Image)
    alone = not blocks and len(formulas) == 1 and not "".join(t for _, t in prose(text)).strip(" .")
    if alone and (relation := _relation(formulas[0].latex, numbers)) is not None:
        return _Read(option, relation=relation, claim=claim)
    is_value = not nodes(text, Table, Image) and nodes(text, Code, Formula, Fence)
    unit = established.unit(claim or note.claims.answer)
    literal = (read_amount(text, unit) if unit else None) or (
        (read_literal(text) or read_over(text, numbers)) if is_value else None
    )
    if literal is not None:
        return _Read(option, literal=literal, claim=claim)
    if claim is not None and claim not in established.values:
        if (comma := _COMMA.search(claim)) is not None:
            right = re.sub(r"\{,\}|,", ".", comma[0])
            sink.report(
                codes.WRONG_DECIMAL,
                note.claims.span,
                say("wrong-decimal-sign-data", number=comma[0], right=right),
            )
            return None
        predicate = _relation(claim, numbers)
        if predicate is not None and not blocks:
            if says(text, claim, note.claims, note.locale.language):
                return _Read(option, relation=predicate, claim=claim)
            sink.report(
                formula_codes.PROSE_UNREAD,
                option.text.span(),
                say("predicate-unread", predicate=claim),
            )
            return None
        stated = set(_NUMBERS.findall(claim))
        missing = [d for d in _NUMBERS.findall(_TARGET.sub("](", text)) if d not in stated]
        if predicate is not None and not missing:
            return _Read(option, relation=predicate, claim=claim)
        if missing:
            sink.report(
                codes.UNTIED_OPTION,
                option.text.span(),
                say("untied-option-predicate", number=missing[0], predicate=claim),
            )
            return None
    sink.report(
        codes.UNREADABLE_OPTION,
        option.text.span(),
        say("unreadable-option", names=_names(established)),
    )
    return None


def _names(established: Established) -> list[str]:
    return [f"`{n}`" for n in established.values if n not in established.mistaken]


def _relation(latex: str, numbers: dict[str, Number]) -> Relation | None:
    try:
        return read_relation(latex, numbers)
    except NotArithmetic:
        return None


def _check_truth(
    reads: list[_Read],
    written: SourceNote,
    answer: Value | None,
    established: Established,
    sink: Sink,
) -> None:
    """Report the key if it is false, and any distractor that is true."""
    truths = [read.is_true(answer) for read in reads]
    truths = [
        not any(truths) if read.is_none else true for read, true in zip(reads, truths, strict=True)
    ]
    right = next(
        (o.text.value for o, true in zip(written.options, truths, strict=True) if true), None
    )
    for read, true in zip(reads, truths, strict=True):
        if read.option.is_key and not true:
            sink.report(
                codes.KEY_FALSE,
                read.option.text.span(),
                say("key-disagrees", right=right) if right else say("key-disagrees-without-right"),
                notes=_established_note(established),
            )
        elif true and not read.option.is_key:
            sink.report(
                codes.DISTRACTOR_TRUE,
                read.option.text.span(),
                say("distractor-true-too")
                if any(t and r.option.is_key for r, t in zip(reads, truths, strict=True))
                else say("distractor-true"),
                notes=_established_note(established),
            )


def _established_note(established: Established) -> tuple[Message, ...]:
    return tuple(
        say(
            "agreed-value",
            name=one.name,
            value=established.described(one.name),
            judge=one.judgement.judge,
        )
        for one in established.agreed
        if not one.is_drawn
    )


def _is_of_another(quantity: object, claims: Claims) -> bool:
    """Whether these are the tokens that another tokeniser gives for the text that the answer tokenises."""
    asked = claims.names.get(claims.answer or "")
    return (
        isinstance(quantity, Tokenization)
        and isinstance(asked, Tokenization)
        and quantity.text == asked.text
        and quantity.tokenizer != asked.tokenizer
    )


def _check_ties(
    reads: list[_Read],
    answer: Value | None,
    established: Established,
    claims: Claims,
    sink: Sink,
) -> None:
    """Report options whose value is neither derived nor bounded by the adjacent intervals."""
    for read in reads:
        is_right = read.option.is_key or read.is_true(answer)  # so no mistake leads to it
        value = established.values.get(read.claim) if read.claim is not None else None
        if read.claim is not None and value is not None and not read.is_interval:
            if not read.displays(value):
                sink.report(
                    codes.OPTION_WRONG,
                    read.option.text.span(),
                    say(
                        "option-not-its-claim",
                        name=read.claim,
                        value=established.described(read.claim),
                    ),
                )
            elif not (
                is_right
                or read.claim in established.mistaken
                or _is_of_another(claims.names.get(read.claim), claims)
            ):
                sink.report(codes.UNTIED_OPTION, read.option.text.span(), say("untied-option"))
        elif read.literal is not None and not is_right:
            sink.report(
                codes.UNTIED_OPTION,
                read.option.text.span(),
                say("untied-option"),
            )
    related = [
        (read, read.relation)
        for read in reads
        if read.relation is not None
        and (read.claim is None or (read.claim in established.values and read.is_interval))
    ]
    broken = broken_at([relation for _, relation in related])
    if any(relation.has_number for _, relation in related) and broken is not None:
        at, message = broken
        sink.report(
            codes.BROKEN_PARTITION,
            related[at][0].option.text.span(),
            message,
            helps=(say("broken-partition-help"),),
        )
