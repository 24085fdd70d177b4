"""The filters of a sheet, by deck, tag and type, and its search.

The filters are lists in the bar, with a rule in the style sheet for each entry, and need no script. The search does;
without scripts its box is hidden. What is hidden is not printed.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.notes import worded
from builder.sheets.page import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.languages import Language
    from builder.model import Deck, RenderedNote

_SCRIPT = files(__package__).joinpath("review.js").read_text("utf-8")
_FOUND, _ALL = "${shown.size}", "${questions.length}"
"""What the script writes into its sentence."""
_ATTRIBUTES = {"deck": "data-deck", "tag": "data-tags", "type": "data-type"}


def script(number: int, words: Language) -> str:
    """The script of a page with a number of questions."""
    said = words.text("sheet-found", total=number, found=_FOUND, all=_ALL)
    return _SCRIPT.replace("@found@", said)


def search(number: int, words: Language) -> str:
    """The search box and the number of questions, which the script shows."""
    name, said = words.text("sheet-search"), words.text("sheet-questions", count=number)
    return (
        f'<input type="search" id="search" aria-label="{name}" placeholder="{name}" autocomplete="off" hidden>\n'
        f'<p class="count" role="status" hidden>{said}</p>'
    )


def lists(decks: Iterable[Deck], notes: tuple[RenderedNote, ...], words: Language) -> str:
    """The lists."""
    return "\n".join(
        f'<label>{words.text(f"sheet-filter-{name}")} <select id="{name}" autocomplete="off">'
        f'<option value="">{words.text(f"sheet-filter-{name}-all")}</option>'
        f"{_grouped(found) if name == 'tag' else _options(found)}</select></label>"
        for name, found in _entries(decks, notes, words).items()
    )


def css(decks: Iterable[Deck], notes: tuple[RenderedNote, ...], words: Language) -> str:
    """A rule for each entry of the lists, which hides what does not match.

    Each rule begins with a class and looks only into the bar: hundreds of rules that search the whole page, or are
    tried on each of its elements, block a browser for minutes.
    """
    rules = []
    for name, found in _entries(decks, notes, words).items():
        attribute = _ATTRIBUTES[name]
        for value in found:
            text = quoted(value)
            chosen = f".bar:has(#{name} option[value={text}]:checked)"
            rules.append(f"{chosen}~* .part:not([{attribute}~={text}]){{display:none}}")
    return "\n".join(rules)


def _entries(
    decks: Iterable[Deck], notes: tuple[RenderedNote, ...], words: Language
) -> dict[str, Mapping[str, str]]:
    """Per list: value -> label."""
    used = {rendered.note.deck for rendered in notes}
    tags = sorted({tag for rendered in notes for tag in rendered.note.tags})
    types = {rendered.note.type for rendered in notes}
    named = {type_: worded(type_, words).label for type_ in sorted(types)}
    return {
        "deck": {deck.folder: deck.name for deck in decks if deck.folder in used},
        "tag": {tag: tag for tag in tags},
        "type": named,
    }


def _grouped(tags: Mapping[str, str]) -> str:
    """Tags without a parent, then those of each parent: `nivel::facil` is under `nivel`."""
    groups = ""
    for parent in sorted({tag.partition("::")[0] for tag in tags if "::" in tag}):
        children = {tag: tag.partition("::")[2] for tag in tags if tag.startswith(f"{parent}::")}
        groups += f'<optgroup label="{escape(parent)}">{_options(children)}</optgroup>'
    return _options({tag: tag for tag in tags if "::" not in tag}) + groups


def _options(entries: Mapping[str, str]) -> str:
    return "".join(
        f'<option value="{escape(value)}">{escape(label)}</option>'
        for value, label in entries.items()
    )
