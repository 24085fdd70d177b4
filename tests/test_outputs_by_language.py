"""Whatever a collection's language is, all that its learners read and print is in that language alone.

A small collection in each language has a card of every type, computed cards, a figure, a picture and a sound. Each
word of its packages, pages and PDFs is looked up in a dictionary of the language.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from dataclasses import dataclass, replace
from functools import cache
from html import unescape
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest
from anki_backend import Card, cards_of, import_package, opened, readable
from anki_pages import reviewer, show
from exams import composed
from fluent.syntax import FluentParser
from fluent.syntax.visitor import Visitor
from media_samples import MP3, picture
from printed import Pdf
from sheets import opened as opened_page
from test_spelling import TERMS, dictionary

from builder.commands.new import card as new_card
from builder.commands.new import computed as new_computed
from builder.exam.compose import TooFewError
from builder.exam.make import with_figures
from builder.exam.page import Pages
from builder.exam.prints import Printer
from builder.exam.values import Ask
from builder.identity import package_file
from builder.languages import FOLDER, language, languages
from builder.notes import note_types, worded
from builder.outputs import outputs
from builder.pipeline import files_of, pdfs_of, run
from builder.selection import Selection
from builder.sheets import bar, review
from builder.typesetting import to_pdf
from builder.writing import write_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from fluent.syntax.ast import TextElement
    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.typesetting import Document

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
SILENT = re.compile(
    r"<(style|script|code|pre|math|svg)\b.*?</\1>|<(\w+) class=\"(?:id|evidence)\".*?</\2>",
    re.DOTALL,
)
"""Elements without prose, and those that name ids and libraries."""
SPOKEN = re.compile(r'\b(?:alt|title|aria-label|label|placeholder)="([^"]*)"')
CODE = re.compile(r"<(?:style|script)\b[^>]*>(.*?)</(?:style|script)>", re.DOTALL)
DATA = re.compile(r"data:[\w/+-]+;base64,[\w+/=]+|sha256-[\w+/=]+")
CONTROLS = frozenset(
    id_
    for choice in (bar.PAPER, review.LETTERS, review.ANSWERS, review.LOOK)
    for id_ in choice.buttons
)
"""The ids of radio buttons, which are the same in every language: nobody reads them."""
CONTROL = re.compile(
    rf"(?:#|id=\"|@page |page: ?)[\w-]*?\b(?:{'|'.join(CONTROLS)}|soluciones)[\w-]*"
)
KNOWN = {
    "en": frozenset(
        (
            "Anki",
            "mazo",
            "Anki",
            "licence",
            "BPE",
            "CC",
            "BY",
            "SA",
            "pt",
            "nltk",
            "tokenizers",
            "a4",
            "apkg",
            "html",
            "pdf",
            "json",
            "OK",
            *("bpe", "bigram", "tokeniser", "tokenisers", "tokenised", "automaton", "encode"),
        )
    ),
    "es": frozenset(
        (
            *TERMS,
            "mazo",
            "facil",
            "dificil",
            "CC",
            "BY",
            "SA",
            "pt",
            "Letter",
            "nltk",
            "tokenizers",
            "Id",
            "Ada",
            *(
                "bpe",
                "bigramas",
                "bigrama",
                "tokenizador",
                "tokeniza",
                "automaton",
                "encode",
                "shape",
            ),
        )
    ),
}
"""Names, and British spelling, that a dictionary does not have."""
AB = re.compile(r"[ab]+")
"""Words of the data of computed cards."""
NAMED = re.compile(
    r"(?:edición|edition) [0-9a-f]{6}|(?:·|\\b7) +[0-9a-f]{6,8}|About|\[sound:[^\]]*\]|map[-\w]*\.png|word\.mp3"
)
"""Fingerprints of editions and exams, names of files, and what a teacher asked for."""

COLLECTION = """\
name: {name}
slug: {slug}
namespace: mazo/{slug}
language: {language}
author: Ada
licence: CC BY-SA 4.0
report: https://example.org/issues?title={{id}}
"""
MEDIA = {"media/map.png": picture("PNG", (60, 40)), "media/word.mp3": MP3}
CREDIT = "origin: Ada\nlicence: CC BY-SA 4.0\n"
COMPUTED = """\
generator: bpe-encode
variants:
  - {id: bpe-1, merges: [a a], text: aaab}
  - {id: bpe-2, merges: [a b], text: abab}
"""
FIGURE = """
verify:
  lm: {bigram: {"<s>": {a: 1}, a: {a: 0.5, "</s>": 0.5}}}
  shape: {figure: automaton, under: lm}
"""
ENGLISH = {
    "open.md": """\
        ---
        id: open
        tags: [models, level::easy]
        ---
        What does a language model give for each sentence? ![A map of words](map.png)

        ---

        A probability.

        ![How it sounds](word.mp3)
        """,
    "both.md": """\
        ---
        id: both
        type: reversed
        ---
        Vocabulary

        ---

        The set of all words that a model knows.
        """,
    "blanks.md": """\
        ---
        id: blanks
        ---
        A model of {{c1::two}} words looks at {{c2::one::how many}} word before.

        ---

        Its order is two.
        """,
    "choice.md": """\
        ---
        id: choice
        ---
        Which of these is smallest?

        - [x] A letter
        - [ ] A word
          A word has several letters.
        - [ ] A sentence

        ---

        Words are made of letters.
        """,
    "typed.md": """\
        ---
        id: typed
        ---
        How much is half of a half? Write a number.

        ---

        - 0.25
        - 1/4

        ---

        Half of a half is a quarter.
        """,
    "automaton.md": f"---\nid: automaton{FIGURE}---\nWhat does this show?\n\n---\n\n![](figure:shape)\n",
}
SPANISH = {
    "open.md": """\
        ---
        id: open
        tags: [modelos, nivel::facil]
        ---
        ¿Qué da un modelo de lenguaje para cada frase? ![Un mapa de palabras](map.png)

        ---

        Una probabilidad.

        ![Cómo suena](word.mp3)
        """,
    "both.md": """\
        ---
        id: both
        type: reversed
        ---
        Vocabulario

        ---

        El conjunto de las palabras que conoce un modelo.
        """,
    "blanks.md": """\
        ---
        id: blanks
        ---
        Un modelo de {{c1::dos}} palabras mira {{c2::una::cuántas}} palabra anterior.

        ---

        Su orden es dos.
        """,
    "choice.md": """\
        ---
        id: choice
        ---
        ¿Cuál de estas cosas es la menor?

        - [x] Una letra
        - [ ] Una palabra
          Una palabra tiene varias letras.
        - [ ] Una frase

        ---

        Las palabras se componen de letras.
        """,
    "typed.md": """\
        ---
        id: typed
        ---
        ¿Cuánto es la mitad de la mitad? Escribe un número.

        ---

        - "0,25"
        - 1/4

        ---

        La mitad de la mitad es un cuarto.
        """,
    "automaton.md": f"---\nid: automaton{FIGURE}---\n¿Qué se ve?\n\n---\n\n![](figure:shape)\n",
}
IDS = frozenset(("open", "both", "blanks", "choice", "typed", "automaton", "bpe-1", "bpe-2"))
"""Of the cards; they are the same in both collections."""
DECKS = {
    "en": (
        "Words",
        "words",
        "name: First deck\ndescription: About words.\nsource: A book, chapter 2\n",
        ENGLISH,
    ),
    "es": (
        "Palabras",
        "palabras",
        "name: Primer mazo\ndescription: Sobre palabras.\nsource: Un libro, capítulo 2\n",
        SPANISH,
    ),
}


@dataclass(frozen=True)
class Made:
    """A collection in a language, with all that is made of it."""

    code: str
    edition: Edition
    folder: Path
    pages: dict[str, str]
    """Every kind of page, by name."""
    prints: dict[str, Document]
    """The PDFs of an exam, by name."""

    @property
    def package(self) -> Path:
        """The main package."""
        return self.folder / package_file(self.edition.collection)


def _project(root: Path, code: str) -> Path:
    name, slug, deck, cards = DECKS[code]
    folder = root / "cards" / "01-words"
    folder.mkdir(parents=True)
    (root / "media").mkdir()
    collection = COLLECTION.format(name=name, slug=slug, language=code)
    (root / "cards" / "collection.yaml").write_text(collection, "utf-8")
    (folder / "_deck.yaml").write_text(deck, "utf-8")
    (folder / "bpe-encode.yaml").write_text(COMPUTED, "utf-8")
    for file, text in cards.items():
        (folder / file).write_text(dedent(text), "utf-8")
    for file, data in MEDIA.items():
        (root / file).write_bytes(data)
        (root / f"{file}.yaml").write_text(CREDIT, "utf-8")
    return root


@pytest.fixture(scope="module", params=sorted(DECKS))
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A collection in each language."""
    code = request.param
    root = _project(tmp_path_factory.mktemp(code), code)
    result = run(root)
    assert result.edition is not None
    assert [d.message for d in result.sink.all if d.severity.value == "error"] == []
    edition = result.edition
    write_folder(files_of(edition), root / "dist")
    authored = edition
    exam = composed(edition, Ask(6), notes=authored.notes, versions=2, media=root / "media")
    shown = with_figures(edition, exam)
    handed_out = Pages(shown, exam)
    pages = {
        "review": review.page(authored, authored.notes),
        "after": review.page(authored, authored.notes, "About", ("tras", "grande")),
        "exam": handed_out.sheet(exam.versions[0]),
        "key": handed_out.keys(),
        "solutions": handed_out.solutions(),
    }
    printer = Printer(shown, exam, "a4", "normal")
    prints = {
        "exam": printer.sheet(exam.versions[0]),
        "key": printer.keys(),
        "solutions": printer.solutions(),
    }
    texts = {name: page.decode() for name, page in pages.items()}
    return Made(code, edition, root / "dist", texts, prints)


# ---------------------------------------------------------------- judges


@cache
def is_known(code: str, word: str) -> bool:
    """Whether a word is one of the language."""
    known = KNOWN[code]
    plain = word.replace("’", "'")
    return (
        len(word) == 1
        or AB.fullmatch(word) is not None
        or word in known
        or word.lower() in known
        or bool(dictionary(code).known([plain]))
    )


def strange(code: str, texts: Iterable[str]) -> list[str]:
    """The words of some texts that are not of the language."""
    words = dict.fromkeys(word for text in texts for word in WORD.findall(text))
    return [word for word in words if not is_known(code, word)]


class _Texts(Visitor):
    def __init__(self) -> None:
        self.words: set[str] = set()

    def visit_TextElement(self, node: TextElement) -> None:  # noqa: N802 - the library's name
        self.words |= {word.lower() for word in WORD.findall(node.value)}


@cache
def words_of(code: str) -> frozenset[str]:
    """The words of all messages of a language."""
    visitor = _Texts()
    visitor.visit(FluentParser().parse((FOLDER / f"{code}.ftl").read_text("utf-8")))
    return frozenset(visitor.words)


def prose(html: str) -> list[str]:
    """What is read and heard of some HTML."""
    bare = SILENT.sub(" ", html)
    return [unescape(re.sub(r"<[^>]*>", " ", bare)), *map(unescape, SPOKEN.findall(bare))]


def strings(code: str) -> list[str]:
    """What a script or a style sheet writes for readers."""
    written = re.findall(r'(?:textContent = |content: ?)((?:"|`)(?:\$\{[^}]*\}|[^;}])*)', code)
    return [re.sub(r"\$\{[^}]*\}|counter\([^)]*\)|\+ typed \+", " ", one) for one in written]


# ---------------------------------------------------------------- packages


@dataclass(frozen=True)
class Package:
    """What Anki stores of a package."""

    models: list[dict[str, Any]]
    decks: list[dict[str, Any]]
    notes: list[tuple[str, str]]
    """The tags and fields of each."""


def stored(path: Path, folder: Path) -> Package:
    """Read a package."""
    with zipfile.ZipFile(path) as members:
        database = sqlite3.connect(members.extract("collection.anki2", folder))
    try:
        models, decks = database.execute("select models, decks from col").fetchone()
        notes = database.execute("select tags, flds from notes").fetchall()
    finally:
        database.close()
    return Package([*json.loads(models).values()], [*json.loads(decks).values()], notes)


def test_a_package_is_in_the_collections_language(made: Made, tmp_path: Path) -> None:
    found = stored(made.folder / package_file(made.edition.collection), tmp_path)
    assert found.notes
    texts = [one["name"] for model in found.models for one in (*model["flds"], *model["tmpls"])]
    for model in found.models:
        for template in model["tmpls"]:
            for side in (template["qfmt"], template["afmt"]):
                texts += prose(re.sub(r"\{\{.*?\}\}", " ", side))
                texts += [said for script in CODE.findall(side) for said in strings(script)]
                texts += re.findall(r"\{\{[#^/]?(?:\w+:)?(.*?)\}\}", side)
        texts += strings(model["css"])
    for deck in found.decks:
        if deck["name"] != "Default":  # Anki's own, which every package has
            texts += [deck["name"], deck["desc"]]
    for tags, fields in found.notes:
        values = fields.split("\x1f")
        texts += [tag for tag in re.split(r"\s|::", tags) if tag != "bpe-encode"]  # a file's name
        texts += [text for value in values for text in prose(value) if value not in IDS]
    assert strange(made.code, [NAMED.sub(" ", text) for text in texts]) == []


def test_an_english_package_has_an_english_name_and_a_spanish_one_its_own(made: Made) -> None:
    packages = sorted(path.name for path in made.folder.glob("*.apkg"))
    expected = {
        "en": ["words.apkg"],
        "es": ["palabras.apkg"],
    }
    assert packages == expected[made.code]


def test_the_files_of_an_english_collection_have_english_names(made: Made) -> None:
    if made.code != "en":
        return
    names = [path.name for path in made.folder.iterdir()]
    for output in outputs().values():
        names += [*output.prints(made.edition), *output.variants(made.edition)]
    assert len(names) >= 15
    assert strange("en", names) == []


@pytest.mark.parametrize("code", languages())
def test_anki_accepts_the_names_of_fields(code: str) -> None:
    for name in note_types():
        fields = worded(name, language(code)).fields
        assert len(set(fields)) == len(fields)
        assert [field for field in fields if re.search(r'[:{}"]|^[#^/ ]| $', field)] == []


@pytest.mark.parametrize("code", languages())
def test_messages_of_cards_and_pages_have_no_signs_that_html_css_or_scripts_read(code: str) -> None:
    text = (FOLDER / f"{code}.ftl").read_text("utf-8")
    messages = re.findall(r"(?ms)^(?:card|sheet|exam)-[\w-]+ =.*?(?=^\S|\Z)", text)
    assert len(messages) > 60
    assert [one for one in messages if re.search(r"[<>&\"`\\@]", one.replace("->", ""))] == []


# ---------------------------------------------------------------- pages and prints


@pytest.mark.parametrize("name", ["review", "after", "exam", "key", "solutions"])
def test_a_page_is_in_the_collections_language(made: Made, name: str) -> None:
    page = DATA.sub("", made.pages[name])
    assert page.count(f'<html lang="{made.code}">') == 1
    texts = prose(page)
    assert len(" ".join(texts)) > 300
    texts += [said for code in CODE.findall(page) for said in strings(code)]
    found = strange(made.code, [NAMED.sub(" ", text) for text in texts])
    assert [word for word in found if word not in IDS] == []


@pytest.mark.parametrize("name", ["review", "after", "exam", "key", "solutions"])
def test_no_spanish_message_is_anywhere_in_an_english_page(made: Made, name: str) -> None:
    if made.code != "en":
        return
    spanish = {word for word in words_of("es") - words_of("en") if not is_known("en", word)}
    assert {"respuesta", "hueco", "repaso"} <= spanish
    source = CONTROL.sub(" ", DATA.sub("", made.pages[name]))
    assert sorted({word.lower() for word in WORD.findall(source)} & spanish) == []


@pytest.mark.parametrize("name", ["review", "exam", "key", "solutions"])
def test_a_print_is_in_the_collections_language(
    browser: Browser, made: Made, name: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.pdf"
    if name in made.prints:
        path.write_bytes(to_pdf(made.prints[name]))
    else:
        source = tmp_path / f"{name}.html"
        source.write_text(made.pages[name], "utf-8")
        with opened_page(browser, source) as page:
            page.pdf(path=str(path), prefer_css_page_size=True, outline=True, tagged=True)
    pdf = Pdf(path)
    assert pdf.language == made.code
    text = re.sub(r"\b[0-9a-f]{6,8}\b|map\.png|word\.mp3", " ", "\n".join(pdf.pages))
    if name == "review":
        assert language(made.code).text("sheet-review") in text
        assert "aa a b" in text  # an answer, after its question
    found = strange(made.code, [text])
    assert [word for word in found if word not in IDS | {"tokens"}] == []


def test_the_pdfs_of_a_build_are_in_the_collections_language(made: Made, tmp_path: Path) -> None:
    for name, data in pdfs_of(made.edition).items():
        (tmp_path / name).write_bytes(data)
        pdf = Pdf(tmp_path / name)
        assert pdf.language == made.code
        text = "\n".join(pdf.pages)
        said = {
            code: [language(code).text(id_) for id_ in ("print-booklet", "print-index")]
            for code in languages()
        }
        front = re.compile(r"· (anverso|front)")
        if front.search(text):
            assert set(front.findall(text)) == {{"en": "front", "es": "anverso"}[made.code]}
        else:
            assert all(one in text for one in said[made.code])
            others = [one for code in said if code != made.code for one in said[code]]
            assert [one for one in others if one in text] == []


def test_one_card_and_one_question_are_in_the_singular(made: Made) -> None:
    one = replace(made.edition, notes=made.edition.notes[:1])
    page = review.page(one, one.notes).decode()
    said = {"en": ("1 card,", "1 question<"), "es": ("1 tarjeta,", "1 pregunta<")}
    first, second = said[made.code]
    assert first in page
    assert second in page


def test_the_subtitle_of_a_sheet_names_types_in_the_collections_language(made: Made) -> None:
    chosen = Selection(decks=("1",), types=("choice", "typed"))
    assert (
        chosen.in_words(made.edition)
        == {
            "en": "First deck · Multiple choice, Short answer",
            "es": "Primer mazo · Opción múltiple, Respuesta breve",
        }[made.code]
    )


def test_an_exam_tells_levels_apart_by_the_tags_of_the_collections_language(made: Made) -> None:
    computed = [r for r in made.edition.notes if r.note.skill]
    assert len(computed) == 2
    tags = {"en": ("level::easy", "level::hard"), "es": ("nivel::facil", "nivel::dificil")}[
        made.code
    ]
    levelled = [
        replace(one, note=replace(one.note, tags=(tag,)))
        for one, tag in zip(computed, tags, strict=True)
    ]
    exam = composed(made.edition, Ask(2), notes=levelled)
    assert len(exam.versions[0].questions) == 2
    with pytest.raises(TooFewError):
        composed(made.edition, Ask(2), notes=computed)


# ---------------------------------------------------------------- in Anki


@pytest.fixture(scope="module")
def imported(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Card]]:
    """The cards as Anki renders them."""
    with opened(tmp_path_factory.mktemp(f"anki-{made.code}")) as collection:
        import_package(collection, made.package)
        yield cards_of(collection)


def test_both_sides_of_every_card_are_in_the_collections_language(
    made: Made, imported: list[Card]
) -> None:
    shown = imported
    assert {card.note for card in shown} == IDS
    for card in shown:
        for side in (card.front, card.back):
            text = re.sub(
                r"\[\[type:(.*?)\]\]|\[anki:[^\]]*\]", " ", readable(side.replace("<", " <"))
            )
            text = text.replace(card.note, " ")
            assert strange(made.code, [text]) == []
    back = next(card.back for card in shown if card.note == "typed")
    report = language(made.code).text("card-report")
    assert f">{report}</a>" in back


def test_the_back_of_a_choice_says_which_option_was_picked_in_the_collections_language(
    made: Made, imported: list[Card], browser: Browser, pictures: Path
) -> None:
    card = next(card for card in imported if card.note == "choice")
    picked = language(made.code).text("card-picked")
    with reviewer(browser, viewport={"width": 480, "height": 640}) as page:
        for night in (False, True):
            show(page, card.front, night=night)
            page.locator(".mazo-options label").first.click()
            show(page, card.back, answer=True, night=night)
            found = page.evaluate(
                """() => [...document.querySelectorAll(".mazo-picked label")].map(
                    label => getComputedStyle(label, "::after").content.replaceAll('"', ""))"""
            )
            assert [mark[2:] for mark in found] == [picked]
            page.screenshot(path=pictures / f"choice-{made.code}{'-night' if night else ''}.png")


def test_another_accepted_answer_is_said_to_be_right_in_the_collections_language(
    made: Made, imported: list[Card], browser: Browser
) -> None:
    card = next(card for card in imported if card.note == "typed")
    compared = (
        '<div id=typeans><span class="typeBad">1/4</span><br><span id=typearrow>↓</span><br>'
        '<span class="typeMissed">0.25</span></div>'
    )
    with reviewer(browser) as page:
        show(page, re.sub(r"\[\[type:.*?\]\]", compared, card.back), answer=True)
        said = page.locator(".mazo-right").inner_text()
    assert said == language(made.code).text("card-accepted", typed="1/4")


def test_the_search_counts_in_the_collections_language(
    made: Made, browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "review.html"
    path.write_text(made.pages["review"], "utf-8")
    with opened_page(browser, path) as page:
        page.fill("#search", {"en": "letter", "es": "letra"}[made.code])
        assert (
            page.locator(".count").inner_text()
            == {"en": "1 of 8 questions", "es": "1 de 8 preguntas"}[made.code]
        )


# ---------------------------------------------------------------- what authors get


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("name", note_types())
def test_a_new_card_is_in_the_collections_language(name: str, code: str) -> None:
    note_type, words = note_types()[name], language(code)
    if note_type.is_authored:
        written = [new_card(note_type, "new-card", words).partition("source:")[2]]
    else:
        written = re.findall(r"‹[^›]*›", new_computed("new-card", words))
    assert written
    assert strange(code, written) == []
