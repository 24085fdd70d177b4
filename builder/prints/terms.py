"""The terms of an index: the tags of notes, in the spelling that the notes themselves use most."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from builder.text.plain import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from builder.model import Collection, RenderedNote


def terms(collection: Collection, notes: Sequence[RenderedNote]) -> dict[str, list[int]]:
    """Each term in alphabetical order, with the positions of the notes that bear its tag.

    The tags of levels, of computed notes and of the topics to cover are no terms. A tag has no blanks and often no
    accents, so `entropia-cruzada` is looked for in the text of the notes, where it is «entropía cruzada».
    """
    words = collection.locale.words
    level = f"{words.text('tag-level')}::"
    others = {words.text("tag-computed"), *(row.tag for row in collection.rows)}
    found: dict[str, list[int]] = {}
    for n, rendered in enumerate(notes):
        for tag in rendered.note.tags:
            is_ours = tag == rendered.note.generator or tag.startswith(level)
            if tag not in others and not is_ours:
                found.setdefault(tag, []).append(n)
    spelling = _spellings(found, notes)
    listed: dict[str, list[int]] = {}
    for tag, at in found.items():
        listed.setdefault(spelling[tag], []).extend(at)
    return {term: sorted(set(listed[term])) for term in sorted(listed, key=_folded)}


def _spellings(tags: Mapping[str, Sequence[int]], notes: Sequence[RenderedNote]) -> dict[str, str]:
    shown = "\n".join(wording(text.value) for one in notes for text in one.note.texts)
    folded = _folded(shown)
    return {tag: _spelling(tag.rpartition("::")[2], shown, folded) for tag in tags}


def _spelling(name: str, shown: str, folded: str) -> str:
    words = [re.escape(word) for word in re.split("[-_]", _folded(name)) if word]
    pattern = re.compile(rf"(?<!\w){'[- ]'.join(words)}(?!\w)")
    found = Counter(shown[match.start() : match.end()] for match in pattern.finditer(folded))
    if not found and len(words) > 1:
        return " ".join(_spelling(word, shown, folded) for word in re.split("[-_]", name) if word)
    if not found:
        return name
    # A word that begins a sentence has a capital that is not its own.
    lower = {word: found[word] + found[word[:1].upper() + word[1:]] for word in found}
    return max(lower, key=lambda word: (lower[word], found[word], word))


def _folded(text: str) -> str:
    """A text in lower case and without accents, as long as it was."""
    plain = text.translate(_PLAIN)
    return plain if len(plain) == len(text) else text


class _Plain(dict[int, int]):
    def __missing__(self, code: int) -> int:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()
        self[code] = ord(letter) if len(letter) == 1 else code
        return self[code]


_PLAIN = _Plain()
