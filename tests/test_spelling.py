"""What learners and contributors read beside the cards is spelt well; `mazo check` sees the cards themselves.

Checked are, in Spanish: computed notes; the templates of note types; the pages, with titles and alternative texts; the
descriptions of figures; the reasons of misconceptions; documents; and, in each language, all its messages. Words that
no dictionary has are in `terms.txt` (Spanish) and `terms-of-messages.txt`. Code, formulas and references to English
works are not checked.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH
from fluent.syntax import FluentParser
from fluent.syntax.visitor import Visitor

from builder.cache import NO_CACHE
from builder.dictionary import Dictionary, find
from builder.figures import figures
from builder.languages import FOLDER, language, languages
from builder.misconceptions import misconceptions
from builder.notes import note_types, worded
from builder.pages.figures import drawn
from builder.text.words import plain_words, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fluent.syntax.ast import TextElement

    from builder.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("docs/para-quien-estudia.md", "CHANGELOG.md")
MARK = re.compile(r"(?<=edición )[0-9a-f]{6}\b")
"""The hash that identifies the edition on a sheet, which may look like a word."""
SILENT = frozenset(("code", "pre", "math", "style", "script"))
NAMES = frozenset(("id", "evidence", "label", "foot"))
"""Classes of elements with a card's id, its references, or the names of libraries."""
VOID = frozenset(("br", "hr", "img", "input", "link", "meta"))


def listed(path: Path) -> tuple[str, ...]:
    """The words of a list."""
    return tuple(path.read_text("utf-8").split())


TERMS = listed(Path(__file__).parent / "terms.txt")
OF_MESSAGES = listed(Path(__file__).parent / "terms-of-messages.txt")
OF_CARDS = listed(ROOT / "cards" / "words.txt")


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


def in_plain(texts: Iterable[str]) -> list[str]:
    """The words of texts without marks."""
    return [word.text for text in texts for word in plain_words(MARK.sub("", text))]


def words_of(edition: Edition, dist: Path) -> dict[str, list[str]]:
    """All checked words, by their place."""
    found = {
        one.note.id: [word.text for text in one.note.texts for word in words(text.value)]
        for one in edition.notes
        if one.note.generator is not None
    }
    for name in note_types():
        templates = worded(name, edition.collection.locale.words).templates
        sides = [side for one in templates for side in (one.front, one.back)]
        found[name] = in_plain(
            re.sub(r"\{\{.*?\}\}", " ", text) for s in sides for text in readable(s)
        )
    for name in misconceptions():
        found[name] = [word.text for word in words(SPANISH.words.text(f"mistake-{name}"))]
    for page in sorted(dist.glob("*.html")):
        found[page.name] = in_plain(readable(page.read_text("utf-8")))
    for kind, figure in figures().items():
        said = in_plain([drawn(kind, SPANISH).alt])
        found[kind] = [word for word in said if word not in figure.example]
    for document in DOCUMENTS:
        found[document] = [word.text for word in words((ROOT / document).read_text("utf-8"))]
    return found


def parts(word: str) -> list[str]:
    """The parts of a word between hyphens; one letter is a name."""
    return [part for part in word.split("-") if len(part) > 1]


@pytest.fixture(scope="module")
def places(edition: Edition, dist: Path) -> dict[str, str]:
    """Every part of a word, with the first place where it occurs."""
    found: dict[str, str] = {}
    for place, some in words_of(edition, dist).items():
        for word in some:
            for part in parts(word):
                found.setdefault(part, place)
    return found


def dictionary(code: str) -> Dictionary:
    """The dictionary of a language; without it the test fails and says what to install."""
    return find(language(code), NO_CACHE)


def is_listed(word: str, terms: Iterable[str]) -> bool:
    """Whether a word is in a list, perhaps without its initial capital."""
    return word in terms or word[0].lower() + word[1:] in terms


def test_every_word_is_in_the_dictionary_or_in_a_list(
    places: dict[str, str], edition: Edition
) -> None:
    known = dictionary("es").known(places)
    kept = {own.text for rendered in edition.notes for own in rendered.note.words}
    allowed = {*TERMS, *OF_CARDS, *kept}
    wrong = {
        word: place
        for word, place in places.items()
        if word not in known and not is_listed(word, allowed)
    }
    assert wrong == {}


@pytest.mark.parametrize("terms", [TERMS, OF_MESSAGES, OF_CARDS])
def test_a_list_is_sorted_and_has_no_duplicates(terms: tuple[str, ...]) -> None:
    assert list(terms) == sorted(set(terms), key=lambda term: (term.casefold(), term))


def test_no_term_is_in_two_lists_and_each_is_used(places: dict[str, str]) -> None:
    assert not set(TERMS) & set(OF_CARDS)
    used = {form for word in places for form in (word, word[0].lower() + word[1:])}
    assert [term for term in TERMS if term not in used] == []


class _Sentences(Visitor):
    """The text of messages; what they mention is left out."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - the library's name
        self.read.append(node.value)


CODE = re.compile(r"`[^`\n]*`|\S*[./_\\|=]\w\S*|--?\w[\w-]*")
"""Code, paths, options and patterns."""


def of_messages(code: str) -> set[str]:
    """The words of all messages of a language, but of its lists of file names and patterns."""
    found = set()
    for entry in FluentParser().parse((FOLDER / f"{code}.ftl").read_text("utf-8")).body:
        if getattr(getattr(entry, "id", None), "name", "").startswith("spelling-"):
            continue
        visitor = _Sentences()
        visitor.visit(entry)
        text = CODE.sub(" ", "\ufffc".join(visitor.read))
        found |= {part for word in plain_words(text) for part in parts(word.text)}
    return found


@pytest.mark.parametrize("code", languages())
def test_every_word_of_a_languages_messages_is_spelt_well(code: str) -> None:
    said = of_messages(code)
    known = dictionary(code).known(said)
    allowed = {*OF_MESSAGES, *TERMS, *OF_CARDS}
    assert sorted(word for word in said - known if not is_listed(word, allowed)) == []


@pytest.mark.parametrize("word", ["tokenisador", "probabilida", "automata", "Perplejidá"])
def test_a_misspelt_word_is_found(word: str) -> None:
    assert not is_listed(word, {*TERMS, *OF_CARDS})
    assert not dictionary("es").known([word])


def test_code_ids_and_styles_are_not_checked_and_alternative_texts_are() -> None:
    html = '<p>Uno <code>dos</code></p><img alt="tres"><p class="id">cuatro</p><style>cinco</style>'
    assert " ".join(readable(html)).split() == ["Uno", "tres"]
