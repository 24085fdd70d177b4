"""A note as a reviewer reads it: its texts, its options with the key, and all else that a card file can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.history import package_of
from builder.model import Answer
from builder.notes import answer_of, prompt_of, type_of
from builder.text.plain import deletions

if TYPE_CHECKING:
    from builder.model import Note, Option, RenderedNote


def aspects_of(rendered: RenderedNote) -> dict[str, str]:
    """What can change about a note, by name, as text; what it has not is left out."""
    note = rendered.note
    prompt = type_of(note).prompt
    shown: dict[str, str] = {}
    for name, text in note.parts.items():
        shown[name] = text.value
        if note.options and name == prompt:
            shown["options"] = "\n".join(map(_option, note.options))
    pictures = [picture.name for html in rendered.passages for picture in html.media]
    shown |= {
        "type": note.type,
        "deck": note.deck,
        "package": package_of(rendered),
        "tags": " ".join(note.tags),
        "source": note.source,
        "shuffle": "" if note.shuffle else "false",
        "guid": note.guid or "",
        "parameters": note.parameters or "",
        "pictures": " ".join(dict.fromkeys(pictures)),
    }
    return {name: text for name, text in shown.items() if text}


def _option(option: Option) -> str:
    reason = option.reason.value.replace("\n", "\n  ") if option.reason else ""
    line = f"- [{'x' if option.is_key else ' '}] {option.text.value}"
    return f"{line}\n  {reason}" if reason else line


def key_of(rendered: RenderedNote) -> str | None:
    """What a note takes for the right answer, where it says so for itself: the key among its options, what is typed,
    what is hidden, or the value that its claims name; None for a note that answers in prose alone.
    """
    note = rendered.note
    if note.options:
        return "\n".join(option.text.value for option in note.options if option.is_key)
    answer = answer_of(note)
    how = type_of(note).answer
    if how is Answer.TYPED and answer is not None:
        return answer.value
    if how is Answer.DELETIONS:
        return _hidden(note)
    found = [claim.exact for claim in rendered.evidence if claim.name == rendered.answer]
    return found[0] if found else None


def _hidden(note: Note) -> str:
    text = prompt_of(note).value
    return "\n".join(
        f"{deletion.number}: {text[deletion.answer_start : deletion.answer_end]}"
        for deletion in deletions(text)
    )
