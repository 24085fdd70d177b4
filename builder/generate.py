"""A variant -> a note, through its generator. A build draws nothing: the same variant makes the same
note for ever.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cmp_to_key
from hashlib import sha256
from textwrap import indent
from typing import TYPE_CHECKING

from builder.codes import generate as codes
from builder.display.lexer import MAX_LENGTH
from builder.display.literal import read_literal
from builder.display.write import Writer
from builder.exact import Undecided
from builder.figures import figures
from builder.generators import generators
from builder.generators._draft import Draft, DraftExercise, DraftOption, Refused
from builder.languages import MessageError, say
from builder.model import Claims, Exercise, Figured, Mistake, Option, SourceNote, Variant
from builder.note_type import Answer
from builder.notes import inferred
from builder.pictures import FIGURE
from builder.produced import INFINITY, alike, is_unfit, like, written
from builder.quantities import Empty, Impossible, TooLarge, Unknown
from builder.schema import OneOf
from builder.source import Text
from builder.values import Number, compare

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.model import Note

MIN_VARIANTS = 12
"""Of an exercise: with fewer, a learner remembers their answers."""
ANSWERS = 3
"""Of an exercise, at least: no answer is that of more than one variant in so many."""
_IMPOSSIBLE = {Empty: codes.EMPTY, TooLarge: codes.TOO_LARGE, Unknown: codes.UNKNOWN}
_LONG_NUMBER = re.compile(r"\d{40,}")
_FORMULA = re.compile(r"\$[^$]*\$")


def generate(variant: Variant, sink: Sink) -> SourceNote | None:
    """The note that a variant makes, or None after reporting why it makes no good card."""
    problem: MessageError
    try:
        return _note(variant, Writer(variant.locale))
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


def generate_exercise(exercise: Exercise, sink: Sink) -> tuple[SourceNote, ...]:
    """The notes that the variants of an exercise make, with its title and needs; those that make none are reported."""
    locale, generator = exercise.variants[0].locale, generators()[exercise.generator]
    if isinstance(generator.draft(generator.example, Writer(locale)), Draft):
        message = say("not-produced", generator=generator.name)
        sink.report(codes.NOT_PRODUCED, exercise.span, message)
        return ()
    if (count := len(exercise.variants)) < MIN_VARIANTS:
        message = say("few-variants", id=exercise.id, count=count, least=MIN_VARIANTS)
        sink.report(codes.FEW_VARIANTS, exercise.span, message)
        return ()
    words = locale.words
    family = words.text(f"family-{exercise.generator}-title")
    title = words.text("exercise-title", family=family, rank=exercise.rank)
    made = [note for variant in exercise.variants if (note := generate(variant, sink))]
    (answer, times), *_ = Counter(map(answer_of, made)).most_common(1) or [("", 0)]
    if times * ANSWERS > len(made):
        message = say(
            "repeated-answer",
            id=exercise.id,
            answer=answer,
            times=times,
            count=count,
            share=ANSWERS,
        )
        sink.report(codes.REPEATED_ANSWER, exercise.span, message)
        return ()
    return tuple(replace(note, title=title, needs=exercise.needs) for note in made)


def answer_of(note: Note) -> str:
    """The answer of an exercise, as one would type it."""
    assert note.produced is not None
    return written(note.produced, note.locale.decimal)


def _note(variant: Variant, writer: Writer) -> SourceNote:
    """The note.

    Raises:
        Refused: the parameters make no good card.
        Undecided: the question has no single answer.
        Impossible: the parameters make no sense.
    """
    family = generators()[variant.generator]
    draft = family.draft(variant.parameters, writer)
    if isinstance(draft, Draft):
        return _choice(variant, draft)
    if is_unfit(draft.answer):
        raise Refused(codes.IMPOSSIBLE_OPTION, say("impossible-answer", answer=draft.shown))
    return _exercise(variant, draft) if variant.is_exercise else _typed(variant, draft)


def _choice(variant: Variant, draft: Draft) -> SourceNote:
    options = _arranged(draft, variant.id)
    note = _computed(variant, Answer.OPTIONS, draft.stem, None, draft.solution)
    key = next(option.name for option in options if option.is_key)
    names = tuple(option.name for option in options)
    return replace(
        note,
        options=tuple(
            Option(_text(variant, o.text), o.is_key, _text(variant, o.reason) if o.reason else None)
            for o in options
        ),
        claims=Claims(span=variant.span, names=draft.names, answer=key, options=names),
        shuffle=not draft.is_ordered,
    )


def _typed(variant: Variant, draft: DraftExercise) -> SourceNote:
    """The note whose answer is typed.

    Raises:
        Refused: the answer is infinite, for which no keyboard has a sign; the script of an exercise takes words.
    """
    if draft.answer.values == (INFINITY,):
        raise Refused(codes.IMPOSSIBLE, say("impossible-answer", answer=draft.shown))
    typed = written(draft.answer, variant.locale.decimal)
    note = _computed(variant, Answer.TYPED, draft.stem, typed, "\n\n".join(draft.steps))
    claims = Claims(
        span=variant.span,
        names=draft.names,
        answer=next(iter(draft.names)),
        mentions=draft.mentions,
    )
    return replace(note, claims=claims)


def _exercise(variant: Variant, draft: DraftExercise) -> SourceNote:
    figured = _figured(variant, draft)
    *steps, last = draft.steps
    shown = (*steps, "\n\n".join([last, *(f"![]({FIGURE}{name})" for name in figured)]))
    note = _computed(variant, Answer.PRODUCED, draft.stem, draft.shown, _listed(shown))
    mistakes = _mistakes(variant, draft)
    named = {mistake.name: mistake.bound for mistake in draft.mistakes}
    known = {one.name for one in mistakes}
    return replace(
        note,
        claims=Claims(
            span=variant.span,
            names={**draft.names, **{name: b for name, b in named.items() if name in known}},
            answer=next(iter(draft.names)),
            figures=figured,
            mentions=draft.mentions,
        ),
        produced=draft.answer,
        mistakes=mistakes,
    )


def _figured(variant: Variant, draft: DraftExercise) -> dict[str, Figured]:
    """The figure of an exercise by its name; none if it is too large to draw."""
    if draft.figure is None:
        return {}
    kind, model, values = draft.figure
    try:
        scene = figures()[kind].scene(model, values)
    except Impossible:
        return {}
    return {kind: Figured(kind, scene, variant.span)}


def _mistakes(variant: Variant, draft: DraftExercise) -> tuple[Mistake, ...]:
    """The mistakes whose answers can be told apart by what is typed.

    Raises:
        Refused: one of them is accepted as the answer.
    """
    found: list[Mistake] = []
    for wrong in draft.mistakes:
        try:
            answer = like(draft.answer, wrong.value)
        except TooLarge:
            continue  # nobody would type it
        if answer is None or is_unfit(answer):
            continue
        if alike(answer, draft.answer):
            problem = say("misconception-looks-like-key", key=draft.shown)
            raise Refused(codes.KEY_BY_MISTAKE, problem)
        if not any(alike(answer, other.answer) for other in found):
            found.append(Mistake(wrong.name, answer, _text(variant, wrong.reason)))
    return tuple(found)


def _listed(steps: tuple[str, ...]) -> str:
    """Steps as a numbered list, which the script of a card reveals one by one; a single one as it is."""
    if len(steps) == 1:
        return steps[0]
    items = (f"{n}.  {indent(step, '    ').lstrip()}" for n, step in enumerate(steps, 1))
    return "\n\n".join(items)


def _text(variant: Variant, value: str) -> Text:
    return Text(value, variant.span.source, anchor=variant.span)


def _computed(
    variant: Variant, how: Answer, stem: str, answer: str | None, explanation: str
) -> SourceNote:
    """The note without its claims.

    Raises:
        TooLarge: a formula of it is longer than anyone reads, or than the verifier does.
    """
    shown = stem + explanation
    if max(map(len, _FORMULA.findall(shown)), default=0) > MAX_LENGTH or _LONG_NUMBER.search(shown):
        raise TooLarge(say("too-large-solution"))
    note_type = inferred(how)
    roles = {
        note_type.prompt: stem,
        note_type.answered_by: answer,
        note_type.explanation: explanation,
    }
    return SourceNote(
        id=variant.id,
        type=note_type.name,
        deck=variant.deck,
        tags=variant.tags,
        source=variant.source,
        parts={name: _text(variant, text) for name, text in roles.items() if name and text},
        span=variant.span,
        locale=variant.locale,
        generator=variant.generator,
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
