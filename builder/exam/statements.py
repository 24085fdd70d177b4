"""Questions that ask which of several statements is wrong, the last option being that all are right.

A statement is a question with an answer. The questions are drawn anew, and both solvers agree on their answers; a wrong
answer is that of a named mistake, which cannot be taken for the right one.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.diagnostics import Sink
from builder.display.write import Writer
from builder.model import Form, Option, Produced, SourceNote, VerifiedNote
from builder.note_type import Answer
from builder.notes import inferred, prompt_of
from builder.produced import INFINITY, written
from builder.render import render
from builder.source import Source, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.languages import Locale
    from builder.model import RenderedNote
    from builder.pictures import Pictures

NUMBER = 3
"""Of statements in a question."""
_LONGEST = 330
"""Characters of a question that still makes a statement."""


def serves(rendered: RenderedNote) -> bool:
    """Whether a computed question can be a statement, right or wrong: it is short, and has a mistake to be made."""
    note = rendered.note
    text = prompt_of(note).value
    return (
        note.produced is not None
        and len(text) <= _LONGEST
        and "```" not in text
        and "$$" not in text
        and _shown(note.produced, note.locale) is not None
        and _wrong(rendered) is not None
    )


def question(
    id_: str, parts: Sequence[RenderedNote], wrong: int | None, pictures: Pictures
) -> RenderedNote:
    """Make the question.

    Args:
        id_: of the question.
        parts: the questions that its statements answer, which serve.
        wrong: the place of the wrong statement; None if all are right.
        pictures: those that they may show.
    """
    first = parts[0].note
    words, note_type = first.locale.words, inferred(Answer.OPTIONS)
    source = Source("exam", "")

    def text(value: str) -> Text:
        return Text(value, source, anchor=source.at(1, 1))

    options, reasons = [], []
    for n, part in enumerate(parts):
        note = part.note
        assert note.produced is not None, "it serves"
        right = _shown(note.produced, note.locale)
        shown, reason = right, ""
        if n == wrong and (mistake := _wrong(part)):
            shown, reason = mistake
            reason = f"{reason} {words.text('exam-statement-right', answer=right or '')}"
        asked = prompt_of(note).value
        gap = "\n\n" if "\n\n" in asked else " "
        options.append(f"{asked}{gap}{words.text('exam-statement', answer=shown or '')}")
        reasons.append(reason)
    count = words.lines("number-words")[len(parts)]
    all_right = words.text("exam-statements-all", count=count)
    stem = words.text("exam-statements-stem", count=count)
    solution = words.text("exam-statements-none" if wrong is None else "exam-statements-one")
    made = SourceNote(
        id=id_,
        type=note_type.name,
        deck=first.deck,
        tags=first.tags,
        source="; ".join(dict.fromkeys(part.note.source for part in parts)),
        parts={note_type.prompt: text(stem), note_type.explanation or "": text(solution)},
        span=source.at(1, 1),
        locale=first.locale,
        options=(
            *(
                Option(text(option), n == wrong, text(reason) if reason else None)
                for n, (option, reason) in enumerate(zip(options, reasons, strict=True))
            ),
            Option(text(all_right), wrong is None, None),
        ),
        shuffle=False,
    )
    evidence = tuple(
        replace(claim, name=f"{n}.{claim.name}")
        for n, part in enumerate(parts, 1)
        for claim in part.evidence
    )
    rendered = render(VerifiedNote(made, evidence), pictures, Sink())
    assert rendered is not None, "each of its parts was rendered"
    return rendered


def _wrong(rendered: RenderedNote) -> tuple[str, str] | None:
    """The wrong answer that the first nameable mistake gives, and the reason; None if there is none."""
    for mistake in rendered.note.mistakes:
        shown = _shown(mistake.answer, rendered.note.locale)
        if shown is not None:
            return shown, mistake.reason.value
    return None


def _shown(answer: Produced, locale: Locale) -> str | None:
    """An answer as Markdown, in the same way whether it is right or wrong; None if a line cannot show all of it."""
    if answer.form is not Form.NUMBER:
        text = written(answer, locale.decimal)
        return None if "`" in text else f"`{text}`"
    if answer.values[0] == INFINITY:
        return r"$\infty$"
    if answer.is_percent or answer.values[0].startswith("~"):
        return None
    value = Fraction(answer.values[0])
    if answer.rounded and Fraction(answer.rounded[0]) != value:
        return None
    return f"${Writer(locale).exact(value)}$"
