"""The aspects of a note that a reviewer compares: its texts, options, key, and everything else in a card file."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

from builder.languages import current, say
from builder.note_type import Answer
from builder.notes import answer_of, prompt_of, type_of
from builder.produced import written
from builder.text.plain import deletions, without_references
from builder.text.reader import read
from builder.text.tree import Paragraph

if TYPE_CHECKING:
    from builder.model import Note, Option, RenderedNote


def aspects_of(rendered: RenderedNote) -> dict[str, str]:
    """Return what can change in a note, as name -> text, omitting what it does not have."""
    note = rendered.note
    prompt, answer = type_of(note).prompt, type_of(note).answered_by
    shown: dict[str, str] = {}
    own = {} if rendered.variants else note.parts
    for name, text in own.items():
        value = without_references(text.value)
        shown[name] = _with_others(note, value) if name == answer else value
        if note.options and name == prompt:
            shown["options"] = "\n".join(map(_option, note.options))
    pictures = [picture.name for html in rendered.passages for picture in html.media]
    shown |= {
        "type": note.type,
        "deck": note.deck,
        "tags": " ".join(note.tags),
        "source": note.source,
        "title": note.title,
        "needs": " ".join(one.id for one in note.needs),
        "variants": "\n\n".join(map(_variant, rendered.variants)),
        "shuffle": "" if note.shuffle else "false",
        "parameters": note.parameters or "",
        "pictures": " ".join(dict.fromkeys(pictures)),
    }
    return {name: text for name, text in shown.items() if text}


def name_of(aspect: str) -> str:
    """Return what an aspect is called in the tool's language; a part that no message names, as its note type does."""
    id_ = f"diff-aspect-{aspect}"
    return str(say(f"diff-aspect-{aspect}")) if id_ in current().ids else aspect


def _variant(rendered: RenderedNote) -> str:
    """A variant of an exercise: its question, its answer, its steps, and the mistakes that it names."""
    note = rendered.note
    mistakes = (
        f"- {written(mistake.answer, note.locale.decimal)}: {mistake.reason.value}"
        for mistake in note.mistakes
    )
    texts = (*(text.value for text in note.parts.values()), "\n".join(mistakes))
    return "\n\n".join(filter(None, texts))


def _option(option: Option) -> str:
    value = without_references(option.text.value)
    text = indent(value, "  ")
    begins_with_block = not isinstance(next(iter(read(value).blocks), None), Paragraph | None)
    line = f"- [{'x' if option.is_key else ' '}]" + ("\n" if begins_with_block else " ")
    shown = line + (text if begins_with_block else text[2:])
    if option.reason is None:
        return shown
    return f"{shown}\n{indent(without_references(option.reason.value), '  ')}"


def key_of(rendered: RenderedNote) -> str | None:
    """Return a note's explicit answer: the key, the typed answer, the deletions, or the value that its claims name.

    None for a note whose answer is only prose, and for an exercise, each of whose variants has its own.
    """
    note = rendered.note
    if rendered.variants:
        return None
    if note.options:
        keys = (option.text.value for option in note.options if option.is_key)
        return "\n".join(map(without_references, keys))
    answer = answer_of(note)
    how = type_of(note).answer
    if how is Answer.TYPED and answer is not None:
        return _with_others(note, answer.value)
    if how is Answer.DELETIONS:
        return _hidden(note)
    found = [claim.exact for claim in rendered.evidence if claim.name == rendered.answer]
    return found[0] if found else None


def _with_others(note: Note, answer: str) -> str:
    """An answer, and the others that may be typed, a line each."""
    return "\n".join((answer, *(other.value for other in note.also)))


def _hidden(note: Note) -> str:
    text = without_references(prompt_of(note).value)
    return "\n".join(
        f"{deletion.number}: {text[deletion.answer_start : deletion.answer_end]}"
        for deletion in deletions(text)
    )
