"""`gallery.md`: the example card of each generator, with the values that the solver and the library computed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder import registry
from builder.diagnostics import Sink
from builder.display.write import Writer
from builder.generate import generate
from builder.generators import generators
from builder.generators._draft import DraftExercise
from builder.model import ValidNote, Variant
from builder.notes import answer_of, explanation_of, prompt_of
from builder.pages._page import MADE, Page
from builder.produced import written
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from builder.edition import Edition
    from builder.languages import Locale
    from builder.model import Note, VerifiedNote

_VERSION = re.compile(r" [\d.]+(?=:)")
"""A library's version, which would change the page at each upgrade; `verification.json` has it."""
_HEAD = """# Gallery of computed cards

A variant of each generator, as Markdown, before it becomes HTML. Of an exercise there are the answer, the worked steps
and the wrong answers that it can name; of a choice `[x]` marks the key, and under each distractor is what is wrong with
it. The last lines say what the exact solver and the reference library answered. `mazo sample` draws more.
"""


def write(edition: Edition) -> str:
    """Write the page."""
    return "\n".join([MADE + _HEAD, *(_card(name, edition) for name in generators())])


def _card(name: str, edition: Edition) -> str:
    generator = generators()[name]
    module = generator.name.replace("-", "_")
    manual = registry.member("builder.generators", module, "__doc__")
    assert manual is not None, f"{name} has no docstring"
    verified = _verified(name, edition.collection.locale)
    note = verified.note
    shown, solution = answer_of(note), explanation_of(note)
    answer = f"**{shown.value}**" if shown is not None else _options(note)
    assert solution is not None
    said = "\n".join(
        f"- {one.quantity}: exact `{one.exact}`, {_VERSION.sub('', one.judge)} `{one.reference}`"
        + (f" of {one.judged}" if one.judged != one.quantity else "")
        for one in verified.evidence
    )
    return "\n\n".join(
        [
            f"## {name}",
            f"```\n{manual.strip()}\n```",
            prompt_of(note).value,
            answer,
            solution.value,
            *([_mistakes(note)] if note.mistakes else []),
            f"Computed alike by the exact solver and the library:\n\n{said}\n",
        ]
    )


def _mistakes(note: Note) -> str:
    return "\n".join(
        f"- `{written(mistake.answer, note.locale.decimal)}`: {mistake.reason.value}"
        for mistake in note.mistakes
    )


def _options(note: Note) -> str:
    return "\n".join(
        f"- [{'x' if option.is_key else ' '}] {option.text.value}"
        + (f"\n  {option.reason.value}" if option.reason else "")
        for option in note.options
    )


def _verified(name: str, locale: Locale) -> VerifiedNote:
    """Verify the card of a generator's example."""
    sink = Sink()
    at = Source("gallery.yaml", "").at(1, 1)
    generator = generators()[name]
    is_exercise = isinstance(generator.draft(generator.example, Writer(locale)), DraftExercise)
    variant = Variant(
        *(name, name, generator.example, "gallery", (), "", at, locale), is_exercise=is_exercise
    )
    note = generate(variant, sink)
    verified = verify(ValidNote(note), sink) if note else None
    assert verified is not None, f"the example of {name} makes no card: {sink.all}"
    return verified


PAGE = Page("gallery.md", write)
