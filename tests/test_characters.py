"""What is verified, compared or typed has no character that misleads; files are read in the form that Anki stores."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
import regex
from anki_backend import cards_of, import_package, opened, package_of
from hypothesis import example, given
from hypothesis import strategies as st

from builder.characters import (
    IGNORABLE,
    decomposed,
    described,
    has_right_to_left,
    is_right_to_left,
    misleading,
    normalised,
    unbalanced,
)
from builder.diagnostics import Severity
from builder.pipeline import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project

TWO = "la canci\u00f3n, una cancio\u0301n"
"""The same word twice, its accent once as a character of its own."""
COUNTED = """\
---
id: {id}
verify:
  lm: {{corpus: [{corpus}], order: 2}}
  n: {{count: {word}, under: lm}}
  mapa: {{figure: heat-map, under: lm}}
  answer: n
---
¿Cuántas veces aparece `{word}`?

![](figure:mapa)

---

${n}$: cada frase en la que está la tiene una vez.
"""
EVERY = [chr(c) for c in range(sys.maxunicode + 1) if not 0xD800 <= c < 0xE000]


def problems(root: Path) -> list[tuple[str, int, int]]:
    """The problems of a project: code, line, column."""
    return [(d.code.id, d.span.line, d.span.column) for d in run(root).sink.all]


def messages(root: Path) -> str:
    """What its problems say."""
    return "\n".join(d.message for d in run(root).sink.all)


def card(front: str, back: str = "Una respuesta.") -> str:
    """A card."""
    return f"---\nid: uno\n---\n{front}\n\n---\n\n{back}\n"


# ---------------------------------------------------------------- at the door


@given(st.text())
def test_a_text_is_brought_into_the_form_that_anki_stores_once(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once == unicodedata.normalize("NFC", text)
    assert decomposed(once) is None
    assert (decomposed(text) is None) == (once == text)


def test_one_word_with_two_forms_of_an_accent_is_one_word(project: Project) -> None:
    text = COUNTED.format(id="uno", corpus=TWO, word="canción", n=2)
    assert problems(project({"uno.md": text})) == []


def test_an_escape_says_exactly_which_character_is_meant(project: Project) -> None:
    corpus = 'la canción, "una cancio\\u0301n"'
    text = COUNTED.format(id="uno", corpus=corpus, word="canción", n=1)
    without = text.replace("  mapa: {figure: heat-map, under: lm}\n", "")
    without = without.replace("![](figure:mapa)", "En palabras.")
    # The count is right; no code can display such a sentence, and the question does not.
    assert {code for code, *_ in problems(project({"uno.md": without}))} == {"K514"}


def test_columns_count_letters_as_an_editor_shows_them(project: Project) -> None:
    text = card("¿Cancio\u0301n `a\u200bb`?")
    assert problems(project({"uno.md": text})) == [("V121", 4, 12)]


def test_two_fronts_that_look_alike_are_one(project: Project) -> None:
    files = {
        f"{name}.md": card(f"¿Qué es una {word}?", back).replace("uno", name)
        for name, word, back in (
            ("uno", "canci\u00f3n", "Un canto."),
            ("dos", "cancio\u0301n", "Una obra."),
        )
    }
    assert [code for code, *_ in problems(project(files))] == ["V302"]


def test_a_computed_card_does_not_show_words_that_mislead(project: Project) -> None:
    text = """\
    generator: ngram-counts
    variants:
      - {id: conteo-uno, context: la, corpus: ["la c\\u0430sa suena", la noche suena, la noche cae]}
    """
    found = [d for d in run(project({"conteos.yaml": text})).sink.all if d.code.id == "V121"]
    assert [(d.span.line, d.message) for d in found] == [
        (3, "the word `c\u0430sa` mixes scripts: U+0430 CYRILLIC SMALL LETTER A")
    ]
    assert found[0].helps == (
        "a computed card shows its data: leave such words out of the variant",
    )


def test_a_deck_folder_may_be_named_in_either_form(project: Project) -> None:
    root = project({"uno.md": card("¿Qué es esto?")})
    (root / "cards" / "01-prueba").rename(root / "cards" / "01-cancio\u0301n")
    result = run(root)
    assert result.sink.all == ()
    assert result.edition is not None
    assert [deck.folder for deck in result.edition.decks] == ["01-canci\u00f3n"]


# ---------------------------------------------------------------- judged by another implementation


def test_ignorable_characters_are_those_of_unicode() -> None:
    wanted = regex.compile(r"\p{Default_Ignorable_Code_Point}")
    assert [c for c in EVERY if bool(wanted.match(c)) != bool(IGNORABLE.match(c))] == []


def test_every_control_blank_and_invisible_character_misleads() -> None:
    """All of the categories C and Z but a space, a tab and a line end; unassigned ones have no glyph instead."""
    wanted = regex.compile(
        r"[\p{Cc}\p{Cf}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}--[ \t\n]]", regex.V1
    )
    missed = [described(c) for c in EVERY if wanted.match(c) and not [*misleading(c)]]
    assert missed == []
    letters = regex.compile(
        r"[\p{L}\p{M}\p{N}\p{P}\p{S}--\p{Default_Ignorable_Code_Point}]", regex.V1
    )
    refused = [c for c in EVERY if letters.match(c) and [*misleading(c)]]
    assert refused == ["\u2800", "\ufffc", "\ufffd"]


def scripts_of(word: str) -> set[str]:
    """The scripts that all characters of a word may belong to, by `regex`."""
    return {
        name
        for name in ("Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Armenian", "Devanagari")
        if all(
            regex.match(rf"\p{{scx={name}}}|\p{{scx=Common}}|\p{{scx=Inherited}}", c) for c in word
        )
    }


LETTERS = "abcxyzñçßřőğ" + "αβγορτ" + "абвгосрух" + "אבגש" + "سلاممن" + "աբգ" + "कखग"


@given(st.text(LETTERS + "019", min_size=1, max_size=6))
@example("\u0430b")
@example("p2")
def test_a_word_has_one_script(word: str) -> None:
    assert bool(scripts_of(word)) == (not [*misleading(word)])


@pytest.mark.parametrize(
    "word", ["日本のカメラ", "漢字ひらがな", "한국漢字", "µm", "naïve", "g\u0303a"]
)
def test_scripts_that_are_written_together_pass(word: str) -> None:
    assert [*misleading(word)] == []


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        *[("hola", False), ("שלום", True), ("سلام", True), ("12, שלום", True), ("a שלום", False)],
        *[("123", None), ("", None), ("\u2067שלום\u2069 hola", False)],
    ],
)
def test_the_direction_is_that_of_the_first_letter(text: str, *, is_right: bool | None) -> None:
    assert is_right_to_left(text) is is_right


@given(st.characters(exclude_categories=["Cs"]))
def test_right_to_left_letters_are_those_of_unicode(letter: str) -> None:
    wanted = unicodedata.bidirectional(letter) in ("R", "AL", "RLE", "RLO", "RLI")
    assert has_right_to_left(letter) == wanted


# ---------------------------------------------------------------- in a card

REFUSED = [
    *("\u200b", "\u200c", "\u200d", "\u00ad", "\u2060", "\u200e", "\u200f", "\u202a", "\u202e"),
    *("\u2066", "\u2069", "\ufe0f", "\U000e0061", "\u00a0", "\u2003", "\u3000", "\u202f", "\u034f"),
]
"""Some of each kind; the files' reader refuses controls, private use and byte order marks everywhere."""


@pytest.mark.parametrize("character", REFUSED, ids=described)
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("---\nid: uno\n---\n¿Qué es `a@b`?\n\n---\n\nNada.\n", 4, 11),
        ("---\nid: uno\n---\n¿Qué es esto?\n\n```\na@b\n```\n\n---\n\nNada.\n", 7, 2),
        ("---\nid: uno\n---\n¿Qué es $a@b$?\n\n---\n\nNada.\n", 4, 11),
        (
            "---\nid: uno\ntype: typed\n---\n¿Qué es esto? Escribe una palabra.\n\n---\n\na@b\n",
            9,
            2,
        ),
        (COUNTED.format(id="uno", corpus="a@b a", word="a", n=1), 4, 18),
    ],
    ids=["code", "fence", "formula", "typed", "data"],
)
def test_each_refused_character_is_named_at_its_place(
    character: str, text: str, line: int, column: int, project: Project
) -> None:
    root = project({"uno.md": text.replace("@", character)})
    found = [d for d in run(root).sink.all if d.code.id in ("V121", "L105")]
    assert [(d.span.line, d.span.column) for d in found] == [(line, column)]
    assert str(described(character)) in found[0].message
    assert "escape" in found[0].helps[0]


@pytest.mark.parametrize("text", ["`\u0430b`", r"$\text{\u0430b}$".replace(r"\u0430", "\u0430")])
def test_two_scripts_in_a_word_are_named(text: str, project: Project) -> None:
    root = project({"uno.md": card(f"¿Qué es {text}?")})
    assert "V121" in [code for code, *_ in problems(root)]
    assert "U+0062 LATIN SMALL LETTER B" in messages(root)


@pytest.mark.parametrize(
    "front",
    [
        *("¿Cuánto es $Δt$, o $2πr$?", "¿Qué es una β-reducción, y un Δt de 3 μm?"),
        *("¿Qué es `слово`, y `λόγος`?", "¿Qué dice «слово b\u200bc \u202bשלום\u202c»?"),
    ],
)
def test_these_pass(front: str, project: Project) -> None:
    assert problems(project({"uno.md": card(front)})) == []


@pytest.mark.parametrize(
    ("front", "column"),
    [
        *[("¿Qué es \u202eesto?", 9), ("¿Qué es esto\u202c?", 13), ("¿Qué \u2067es\u202c?", 9)],
        *[("¿Qué es &#x202e;esto?", 9), ("¿Qué es **\u2066esto**?", 11)],
    ],
)
def test_prose_closes_its_marks_of_direction(front: str, column: int, project: Project) -> None:
    root = project({"uno.md": card(front)})
    found = [place for place in problems(root) if place[0] == "V122"]
    assert found == [("V122", 4, column)]


def marks() -> Iterator[str]:
    """Texts of marks of direction."""
    yield from ("\u202a", "\u202e", "\u2066", "\u2067", "\u202c", "\u2069", "a")


@given(st.lists(st.sampled_from([*marks()])).map("".join))
def test_marks_are_balanced_if_pairs_can_be_taken_out(text: str) -> None:
    rest, before = text.replace("a", ""), ""
    while rest != before:
        before = rest
        rest = regex.sub("[\u202a\u202e]\u202c|[\u2066\u2067]\u2069", "", rest)
    assert (unbalanced(text) is None) == (rest == "")


# ---------------------------------------------------------------- in names

DECK = "name: {name}\ndescription: Para las pruebas.\nsource: TA4 §2\n"


@pytest.mark.parametrize(
    "name", ["Pru\u200beba", "Pr\u0443eba", '"Pru\\u200Beba"', '"Cancio\\u0301n"', "Dos\u00a0mazos"]
)
def test_a_deck_has_a_name_that_reads_as_it_is(name: str, project: Project) -> None:
    root = project({"uno.md": card("¿Qué es esto?")}, deck=DECK.format(name=name))
    assert ("L105", 1) in [(code, line) for code, line, _ in problems(root)]


@pytest.mark.parametrize(
    "name", ["aux", "CON", "nul.x", "com1", "02-b.", "02-b\u200b", "02-\u0430b"]
)
def test_a_folder_has_a_name_that_every_system_can_have(name: str, project: Project) -> None:
    root = project({"uno.md": card("¿Qué es esto?")})
    (root / "cards" / name).mkdir()
    (root / "cards" / name / "_deck.yaml").write_text(DECK.format(name="Otro"), "utf-8")
    assert [code for code, *_ in problems(root)] == ["L403"]


def test_folders_differ_by_more_than_case(project: Project) -> None:
    root = project({"uno.md": card("¿Qué es esto?")})
    (root / "cards" / "01-PRUEBA").mkdir()
    (root / "cards" / "01-PRUEBA" / "_deck.yaml").write_text(DECK.format(name="Otro"), "utf-8")
    assert "`01-prueba` and `01-PRUEBA` are one name on Windows and macOS" in messages(root)


@pytest.mark.parametrize("name", ["aux", "con", "com1", "lpt9"])
def test_an_id_is_no_device_of_windows(name: str, project: Project) -> None:
    root = project({f"{name}.md": card("¿Qué es esto?").replace("uno", name)})
    assert "L403" in [code for code, *_ in problems(root)]
    root = project({"uno.md": card("¿Qué es esto?").replace("uno", name)})
    assert "L201" in [code for code, *_ in problems(root)]


# ---------------------------------------------------------------- in Anki

WORDS = st.text(
    st.sampled_from("abcñářőğαβγόδабвйёשלוםאسلام019-+*/=.,;:!?()'")
    | st.sampled_from("\u0301\u0303 "),
    min_size=1,
    max_size=8,
)


TYPED = """---
id: r{n}
type: typed
---
Escribe la palabra número {n}.

---

{answer}

---

Así es.
"""


def test_what_is_accepted_to_be_typed_is_stored_unchanged(project: Project, tmp_path: Path) -> None:
    """Answers of many letters, typed with accents apart: those without a problem are in Anki as they were verified."""
    answers: list[str] = []

    @given(WORDS)
    def collect(answer: str) -> None:
        answers.append(answer.strip())

    collect()
    wanted = dict.fromkeys(answer for answer in answers if answer)
    files = {f"r{n}.md": TYPED.format(n=n, answer=answer) for n, answer in enumerate(wanted)}
    root = project(files)
    bad = {d.span.path for d in run(root).sink.all if d.severity is Severity.ERROR}
    for name in files:
        if f"cards/01-prueba/{name}" in bad:
            (root / "cards" / "01-prueba" / name).unlink()
    good = {
        f"r{n}": normalised(answer)
        for n, answer in enumerate(wanted)
        if f"cards/01-prueba/r{n}.md" not in bad
    }
    assert len(good) >= 20
    with opened(tmp_path) as collection:
        import_package(collection, package_of(root))
        stored = {one.note: one.expected for one in cards_of(collection)}
    assert set(stored) == set(good)
    shown = {name: text.replace("&#58;", ":") for name, text in stored.items()}
    assert {name: good[name] for name in shown} == shown
