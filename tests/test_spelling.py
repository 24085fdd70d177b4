"""All Spanish text that learners read is in hunspell's dictionary or in `terms.txt`.

Checked are: the texts of all notes, authored and computed; decks; the templates of note types; the pages, with titles
and alternative texts; the descriptions of figures; the reasons of misconceptions; and documents in Spanish. Code,
formulas and references to English works are not checked.
"""

from __future__ import annotations

import gc
import os
import re
import warnings
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from conftest import SPANISH

from builder.figures import figures
from builder.misconceptions import misconceptions
from builder.notes import note_types, worded
from builder.pages.figures import drawn
from builder.text.plain import prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
TERMS = tuple((Path(__file__).parent / "terms.txt").read_text("utf-8").split())
DOCUMENTS = ("docs/para-quien-estudia.md", "CHANGELOG.md")
MARK = re.compile(r"(?<=edición )[0-9a-f]{6}\b")
"""The hash that identifies the edition on a sheet, which may look like a word."""
WORD = re.compile(r"[^\W\d_]{2,}")
SILENT = frozenset(("code", "pre", "math", "style", "script"))
NAMES = frozenset(("id", "evidence", "label", "foot"))
"""Classes of elements with a card's id, its references, or the names of libraries."""
VOID = frozenset(("br", "hr", "img", "input", "link", "meta"))


class Reader(HTMLParser):
    """Collects the visible text, alternative texts and titles of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[bool] = []
        """For each open element, whether its text is skipped."""
        self.read: list[str] = []
        self.value = ""
        """The value of the open `<option>`; for tags it equals the text."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        names = set((attributes.get("class") or "").split())
        is_silent = tag in SILENT or bool(names & NAMES)
        if (
            "style" not in attributes
        ):  # a figure: its description contains data, and is checked below
            self.read += [attributes.get(key) or "" for key in ("alt", "title", "aria-label")]
        self.value = (attributes.get("value") or "") if tag == "option" else ""
        if tag not in VOID:
            self.open.append(is_silent)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.open) and data.strip() not in self.value.split("::"):
            self.read.append(data)


def readable(html: str) -> list[str]:
    """The readable texts of a page."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.read


def texts_of(edition: Edition, dist: Path) -> dict[str, Iterable[str]]:
    """All checked texts, by their place."""
    found: dict[str, Iterable[str]] = {
        rendered.note.id: [run for text in rendered.note.texts for _, run in prose(text.value)]
        for rendered in edition.notes
    }
    for deck in edition.decks:
        found[deck.folder] = [deck.name, deck.description]
    found["collection.yaml"] = [asked for _, asked in edition.collection.rows]
    for name in note_types():
        templates = worded(name, edition.collection.locale.words).templates
        sides = [side for one in templates for side in (one.front, one.back)]
        found[name] = [re.sub(r"\{\{.*?\}\}", " ", text) for s in sides for text in readable(s)]
    for name in misconceptions():
        found[name] = [run for _, run in prose(SPANISH.words.text(f"mistake-{name}"))]
    for page in sorted(dist.glob("*.html")):
        found[page.name] = readable(page.read_text("utf-8"))
    for kind, figure in figures().items():
        said = WORD.findall(drawn(kind, SPANISH).alt)
        found[kind] = [word for word in said if word not in figure.example]
    for document in DOCUMENTS:
        found[document] = [run for _, run in prose((ROOT / document).read_text("utf-8"))]
    return found


@pytest.fixture(scope="module")
def words(edition: Edition, dist: Path) -> dict[str, str]:
    """Every word, with the first place where it occurs."""
    found: dict[str, str] = {}
    for place, texts in texts_of(edition, dist).items():
        for text in texts:
            for word in WORD.findall(MARK.sub("", text)):
                found.setdefault(word, place)
    return found


@cache
def dictionary() -> Any:
    """Hunspell's Spanish dictionary."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # spylls leaves the files open
        found = _opened()
        gc.collect()
    return found


def _opened() -> Any:
    from spylls.hunspell import Dictionary

    named = os.environ.get("HUNSPELL_ES")
    if named:
        return Dictionary.from_files(named)
    try:
        return Dictionary.from_system("es_ES")
    except LookupError:
        pytest.fail(
            "this test needs hunspell's Spanish dictionary: `make test` installs it, "
            "or set HUNSPELL_ES to the path of es_ES without its ending"
        )


def is_term(word: str, terms: frozenset[str] = frozenset(TERMS)) -> bool:
    """Whether a word is in `terms.txt`, perhaps without its initial capital."""
    return word in terms or word[0].lower() + word[1:] in terms


def test_every_word_is_in_the_dictionary_or_in_the_list_of_terms(words: dict[str, str]) -> None:
    wrong = {
        word: place
        for word, place in words.items()
        if not is_term(word) and not dictionary().lookup(word)
    }
    assert wrong == {}


def test_the_list_of_terms_is_sorted_and_has_no_duplicates() -> None:
    assert list(TERMS) == sorted(set(TERMS), key=lambda term: (term.casefold(), term))


def test_every_term_of_the_list_is_used(words: dict[str, str]) -> None:
    used = {word for word in words if is_term(word)}
    used |= {word[0].lower() + word[1:] for word in used}
    assert [term for term in TERMS if term not in used] == []


@pytest.mark.parametrize("word", ["tokenisador", "probabilida", "automata", "Perplejidá"])
def test_a_misspelt_word_is_found(word: str) -> None:
    assert not is_term(word)
    assert not dictionary().lookup(word)


def test_code_ids_and_styles_are_not_checked_and_alternative_texts_are() -> None:
    html = '<p>Uno <code>dos</code></p><img alt="tres"><p class="id">cuatro</p><style>cinco</style>'
    assert " ".join(readable(html)).split() == ["Uno", "tres"]
