"""A variant -> a note, through its generator. A build draws nothing: the same variant makes the same
note for ever.
"""

from __future__ import annotations

import re
from functools import cmp_to_key
from hashlib import sha256
from typing import TYPE_CHECKING

from builder.codes import generate as codes
from builder.display.lexer import MAX_LENGTH
from builder.display.literal import read_literal
from builder.display.write import Writer
from builder.exact import Undecided
from builder.generators import generators
from builder.generators._draft import Draft, DraftOption, Refused
from builder.languages import MessageError, say
from builder.model import Claims, Option, SourceNote, Variant
from builder.note_type import Answer
from builder.notes import inferred
from builder.quantities import Empty, Impossible, TooLarge, Unknown
from builder.schema import OneOf
from builder.source import Text
from builder.values import Number, compare

if TYPE_CHECKING:
    from builder.diagnostics import Sink

_IMPOSSIBLE = {Empty: codes.EMPTY, TooLarge: codes.TOO_LARGE, Unknown: codes.UNKNOWN}
_LONG_NUMBER = re.compile(r"\d{40,}")
_FORMULA = re.compile(r"\$[^$]*\$")


def generate(variant: Variant, sink: Sink) -> SourceNote | None:
    """The note that a variant makes, or None after reporting why it makes no good card."""
    draft = _draft(variant, Writer(variant.locale), sink)
    return None if draft is None else _note(variant, draft)


def _draft(variant: Variant, writer: Writer, sink: Sink) -> Draft | None:
    problem: MessageError
    try:
        return _readable(generators()[variant.generator].draft(variant.parameters, writer))
    except Refused as refused:
        code, problem = refused.code, refused
    except Undecided as open_:
        code, problem = codes.UNDECIDED, open_
    except Impossible as impossible:
        code, problem = _IMPOSSIBLE.get(type(impossible), codes.IMPOSSIBLE), impossible
    sink.report(
        code,
        variant.span,
        say("variant-refused", id=variant.id, problem=problem.message, help=problem.help),
    )
    return None


def _readable(draft: Draft) -> Draft:
    """The draft, unless a formula of it is longer than anyone reads, or than the verifier does.

    Raises:
        TooLarge: it is.
    """
    text = draft.stem + draft.solution
    if max(map(len, _FORMULA.findall(text)), default=0) > MAX_LENGTH or _LONG_NUMBER.search(text):
        raise TooLarge(say("too-large-solution"))
    return draft


def _note(variant: Variant, draft: Draft) -> SourceNote:
    def text(value: str) -> Text:
        return Text(value, variant.span.source, anchor=variant.span)

    options = _arranged(draft, variant.id)
    answer = next((o.name for o in options if o.is_key), next(iter(draft.names)))
    note_type = inferred(Answer.TYPED if draft.typed else Answer.OPTIONS)
    roles = {
        note_type.prompt: draft.stem,
        note_type.answered_by: draft.typed,
        note_type.explanation: draft.solution,
    }
    return SourceNote(
        id=variant.id,
        type=note_type.name,
        deck=variant.deck,
        tags=variant.tags,
        source=variant.source,
        parts={name: text(value) for name, value in roles.items() if name is not None and value},
        span=variant.span,
        locale=variant.locale,
        options=tuple(
            Option(text(o.text), o.is_key, text(o.reason) if o.reason else None) for o in options
        ),
        claims=Claims(
            span=variant.span,
            names=draft.names,
            answer=answer,
            options=tuple(option.name for option in options) if options else None,
        ),
        shuffle=not draft.is_ordered,
        generator=variant.generator,
        is_practice=variant.is_practice,
        parameters=variant.fingerprint,
        allow=variant.allow,
        skill=_skill(variant),
    )


def _skill(variant: Variant) -> str:
    """The generator, and those of the parameters that are one of a few words."""
    keys = generators()[variant.generator].parameters
    words = [
        str(variant.parameters[name])
        for name, key in keys.items()
        if isinstance(key.schema, OneOf) and name in variant.parameters
    ]
    return "/".join((variant.generator, *words))


def _arranged(draft: Draft, variant_id: str) -> tuple[DraftOption, ...]:
    """Numbers in their order; others in one that looks random and never changes, so that the key
    has no favourite place.
    """
    if draft.is_ordered:
        return tuple(sorted(draft.options, key=cmp_to_key(_by_value)))
    return tuple(
        sorted(draft.options, key=lambda o: sha256(f"{variant_id}\n{o.text}".encode()).digest())
    )


def _by_value(left: DraftOption, right: DraftOption) -> int:
    return compare(_shown_number(left.text), _shown_number(right.text))


def _shown_number(text: str) -> Number:
    literal = read_literal(text)
    assert literal is not None
    assert literal.number is not None, "ordered options are numbers"
    return literal.number.value
