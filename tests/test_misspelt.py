"""`mazo check` reports misspelt words where they are written, and keeps quiet about those that are listed."""

from __future__ import annotations

import shutil
import time
import unicodedata
from typing import TYPE_CHECKING

import pytest
from command import CARD, mazo
from conftest import COLLECTION, make_project

from builder import dictionary
from builder.cache import NO_CACHE, Cache
from builder.cli import main
from builder.languages import language, languages, use
from builder.pipeline import Result, run
from builder.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project

    from builder.diagnostics import Diagnostic

ENGLISH = COLLECTION.replace("language: es", "language: en")


def card(front: str, back: str = "Esto.", head: str = "", id_: str = "uno") -> dict[str, str]:
    """A card file."""
    return {f"{id_}.md": f"---\nid: {id_}\n{head}---\n{front}\n\n---\n\n{back}\n"}


def spelt(root: Path, cache: Cache = NO_CACHE, only: frozenset[str] | None = None) -> Result:
    """A run that checks the spelling."""
    return run(root, cache=cache, only=only, spelling=True)


def found(root: Path, code: str = "V124", cache: Cache = NO_CACHE) -> list[Diagnostic]:
    """The problems of spelling."""
    return [one for one in spelt(root, cache).sink.all if one.code.id == code]


def misspelt(root: Path) -> list[str]:
    """The misspelt words."""
    return [one.message.split("`")[1] for one in found(root)]


def test_the_words_of_an_authors_figure_are_checked_where_they_are(project: Project) -> None:
    arrows = "[[modelo, resultado, probabilidád]]"
    head = f"verify:\n  f: {{figure: flow, arrows: {arrows}}}\n"
    (one,) = found(project(card("¿Qué muestra?", "![](figure:f)", head)))
    assert (one.span.line, one.span.column, one.span.length) == (4, 50, 12)
    assert one.message == "`probabilidád` is not in the dictionary"


def test_a_misspelt_word_is_reported_at_its_place_with_what_was_meant(project: Project) -> None:
    root = project(card("¿Qué es una\nbuena probabilidád?"))
    (one,) = found(root)
    assert (one.span.path, one.span.line, one.span.column, one.span.length) == (
        "cards/01-prueba/uno.md",
        5,
        7,
        12,
    )
    assert one.message == "`probabilidád` is not in the dictionary"
    assert one.helps[0].startswith("did you mean `probabilidad`")
    assert "words: [probabilidád]" in one.helps[1]
    assert "cards/words.txt" in one.helps[1]


def test_it_is_a_warning_that_fails_under_strict(project: Project) -> None:
    root = project(card("¿Qué es una probabilidád?"))
    assert mazo("check", cwd=root).returncode == 0
    done = mazo("check", "--strict", cwd=root)
    assert (done.returncode, "warning[V124]" in done.stderr) == (1, True)
    assert mazo("check", "--strict", "cards/01-prueba/uno.md", cwd=root).returncode == 1
    assert "V124" not in mazo("build", cwd=root).stderr


@pytest.fixture
def spanish() -> Iterator[None]:
    """Spanish as the tool's language."""
    use("es")
    yield
    use("en")


@pytest.mark.usefixtures("spanish")
def test_it_is_said_in_the_tools_language(project: Project) -> None:
    (one,) = found(project(card("¿Qué es una probabilidád?")))
    assert one.message == "`probabilidád` no está en el diccionario"
    assert one.helps[0].startswith("¿querías escribir `probabilidad`")


@pytest.mark.parametrize(
    ("front", "wrong"),
    [
        ("¿Es MÁXIMA la Probabilidad?", []),
        ("¿PROBABILIDÁD?", ["PROBABILIDÁD"]),
        ("¿Una media teórico-práctica?", []),
        ("¿Una media teórico-pracctica?", ["pracctica"]),
        ("¿El modelo de n-gramas, la $n$-ésima, el 3.º, la 2.ª y GPT2?", ["ésima"]),
        ("¿La ley d'Hondt?", ["d'Hondt"]),
        ("¿La ley d’Hondtt?", ["d'Hondtt"]),
        ("¿Qué es `tokenisador`, $tokenisador$ o https://tokenisador.example/tokenisador?", []),
        ("¿Qué es <tokenisador> aquí?", []),
        ("¿A quién escribe a nadie@tokenisador.example?", []),
        ("¿Qué es [esto](https://example.org/tokenisador)?", []),
        ('¿Qué es [esto](https://example.org/ "tokenisador")?', ["tokenisador"]),
        ("¿Qué es una proba**bili**dad o una *proba*bilidad?", []),
        ("¿Qué es una *probabilidád*?", ["probabilidád"]),
        ("¿Qué es la acci&oacute;n?", []),
        ("¿Qué es la \\*acción\\*?", []),
        ("¿Qué dice la nota[^tokenisador]?\n\n[^tokenisador]: Una palavra.", ["palavra"]),
        (
            "¿Qué dice\n\n| una | taula |\n|---|---|\n| celda | vacía |\n\n> esta citta?",
            ["taula", "citta"],
        ),
    ],
)
def test_words_are_taken_from_what_a_reader_sees(
    front: str, wrong: list[str], project: Project
) -> None:
    assert sorted(misspelt(project(card(front)))) == sorted(wrong)


def test_marks_of_deletions_are_read_through_and_hints_are_checked(project: Project) -> None:
    text = "---\nid: uno\n---\nLa {{c1::proba::una pistta}}bilidad y la {{c2::probabi}}lidád.\n"
    root = project({"uno.md": text})
    problems = found(root)
    line = text.splitlines()[3]
    assert [(p.span.column, p.span.length, p.message.split("`")[1]) for p in problems] == [
        (line.index("pistta") + 1, 6, "pistta"),
        (line.index("probabi}}") + 1, len("probabi}}lidád"), "probabilidád"),
    ]


def test_options_reasons_and_typed_answers_are_checked_and_fenced_answers_are_not(
    project: Project,
) -> None:
    choice = "---\nid: uno\n---\n¿Cuál es?\n\n- [ ] la primmera\n  Por la razzón.\n- [x] la segunda\n\n---\n\nSí.\n"
    typed = "---\nid: dos\ntype: typed\n---\n¿Cuál es la palabra?\n\n---\n\n{}\n"
    root = project(
        {
            "uno.md": choice,
            "dos.md": typed.format("- palavra\n- otrra"),
            "tres.md": typed.format("```\npalavra\n```").replace("dos", "tres"),
        }
    )
    assert misspelt(root) == ["palavra", "otrra", "primmera", "razzón"]


def test_names_and_descriptions_of_decks_and_the_collection_are_checked(tmp_path: Path) -> None:
    collection = COLLECTION.replace("name: Prueba", "name: Pruebba") + "rows:\n  a: Qué es tall.\n"
    deck = "name: Mazzo\ndescription: Para las\n  prruebas.\nsource: tokenisador\n"
    root = make_project(tmp_path, card("¿Qué es esto?"), collection, deck)
    places = {
        one.message.split("`")[1]: (one.span.path, one.span.line, one.span.column)
        for one in found(root)
    }
    assert places == {
        "Mazzo": ("cards/01-prueba/_deck.yaml", 1, 7),
        "prruebas": ("cards/01-prueba/_deck.yaml", 3, 3),
        "Pruebba": ("cards/collection.yaml", 1, 7),
        "tall": ("cards/collection.yaml", 10, 13),
    }
    helps = [one.helps[-1] for one in found(root)]
    assert all("cards/words.txt" in one and "front matter" not in one for one in helps)


def test_sentences_of_computed_cards_are_not_checked(project: Project) -> None:
    variants = "generator: bpe-first-merge\nvariants:\n  - {id: uno, corpus: [aaab]}\n"
    assert misspelt(project({"v.yaml": variants})) == []


def test_a_word_counts_in_either_form_of_unicode(project: Project) -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(form, "¿Qué es la acción del tokenízador?")
        root = project(card(text))
        (root / "cards" / "words.txt").write_text(unicodedata.normalize("NFD", "tokenízador\n"))
        assert spelt(root).sink.all == ()


# ---------------------------------------------------------------- own words


def test_a_word_is_kept_in_the_card_or_in_the_collections_list(project: Project) -> None:
    root = project(
        card("¿Qué es un tokenizador y el TRANSFORMER?", head="words: [tokenizador]\n")
        | card("Tokenizador: ¿qué es?", id_="dos")
    )
    (root / "cards" / "words.txt").write_text("# Del oficio\n\ntransformer # una red\n", "utf-8")
    assert [(one.span.path, one.message.split("`")[1]) for one in found(root)] == [
        ("cards/01-prueba/dos.md", "Tokenizador")
    ]


def test_a_word_with_hyphens_is_kept_whole_or_in_parts(project: Project) -> None:
    root = project(
        card(
            "¿Qué es el suavizado Kneser-Ney de LMArena-Hard?",
            head="words: [Kneser-Ney, LMArena, Hard]\n",
        )
    )
    assert spelt(root).sink.all == ()


def test_own_words_are_suggested(project: Project) -> None:
    root = project(card("¿Qué es un tokenisador?"))
    (root / "cards" / "words.txt").write_text("tokenizador\n", "utf-8")
    assert found(root)[0].helps[0].startswith("did you mean `tokenizador`")


def test_words_that_nothing_uses_or_that_are_listed_twice_are_reported(project: Project) -> None:
    root = project(card("¿Qué es un tokenizador?", head="words: [tokenizador, perplejidá]\n"))
    listed = "tokenizador\nvacío\ntokenizador\ndos palabras\n"
    (root / "cards" / "words.txt").write_text(listed, "utf-8")
    assert [
        (p.span.path[6:], p.span.line, p.span.column, p.message) for p in found(root, "V125")
    ] == [
        ("01-prueba/uno.md", 3, 22, "the card does not have the word `perplejidá`"),
        ("words.txt", 2, 1, "no card and no deck has the word `vacío`"),
        ("words.txt", 3, 1, "the word `tokenizador` is already in line 1"),
        ("words.txt", 4, 1, "no card and no deck has the word `dos palabras`"),
    ]
    only = spelt(root, only=frozenset({"cards/01-prueba/uno.md"})).sink.all
    assert [one.span.path for one in only] == ["cards/01-prueba/uno.md"]


def test_own_words_change_nothing_that_anki_gets(project: Project) -> None:
    contents = set()
    for head in ("", "words: [tokenizador]\n"):
        edition = spelt(project(card("¿Qué es un tokenizador?", head=head))).edition
        assert edition is not None
        contents.add((edition.notes[0].content, edition.notes[0].fields))
    assert len(contents) == 1


@pytest.mark.parametrize("value", ["tokenizador", "[{a: b}]", "['']"])
def test_own_words_are_a_list_of_words(value: str, project: Project) -> None:
    root = project(card("¿Qué es un tokenizador?", head=f"words: {value}\n"))
    assert "L201" in {one.code.id for one in spelt(root).sink.all}


# ---------------------------------------------------------------- dictionaries


def test_a_collection_in_english_is_checked_in_english(tmp_path: Path) -> None:
    front = "Why don't the model’s well-known weights and Markov's chains learn probabillity, or «probabilidad»?"
    root = make_project(
        tmp_path,
        card(front, "They do."),
        ENGLISH,
        "name: Test\ndescription: For tests.\nsource: TA4\n",
    )
    (root / "cards" / "collection.yaml").write_text(ENGLISH.replace("Prueba", "Test"), "utf-8")
    (root / "cards" / "words.txt").write_text("Markov\n", "utf-8")
    assert misspelt(root) == ["probabillity", "probabilidad"]


@pytest.fixture
def no_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without dictionaries."""
    monkeypatch.setattr(dictionary, "_FOLDERS", {"linux": ()})


@pytest.mark.usefixtures("no_system")
def test_without_a_dictionary_a_line_says_what_to_install_and_nothing_fails(
    project: Project,
) -> None:
    root = project(card("¿Qué es una probabilidád?", head="words: [nada]\n"))
    result = spelt(root)
    assert [one.code.id for one in result.sink.all] == ["V125"]
    assert result.no_spelling is not None
    assert "no dictionary for the language `es`" in str(result.no_spelling)
    assert "hunspell-es" in result.no_spelling.help
    assert "es_ES.dic" in result.no_spelling.help


@pytest.mark.usefixtures("no_system")
@pytest.mark.parametrize(
    ("rules", "words_"),
    [
        (b"", b""),
        (b"SET UTF-8\n", b"900\ncasa\n"),
        (b"SET FOO-9\n", b"1\ncasa\n"),
        (b"\xff\0", b"\0\xff"),
    ],
)
def test_a_damaged_dictionary_is_named_and_nothing_fails(
    rules: bytes, words_: bytes, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "es_ES.aff").write_bytes(rules)
    (tmp_path / "es_ES.dic").write_bytes(words_)
    monkeypatch.setenv("DICPATH", str(tmp_path))
    result = spelt(project(card("¿Qué es una probabilidád?")))
    assert result.sink.all == ()
    assert f"the dictionary {tmp_path / 'es_ES.dic'} is damaged" in str(result.no_spelling)


@pytest.mark.usefixtures("no_system")
def test_dicpath_names_folders_and_the_projects_own_is_none(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(card("¿Casa o árbol?"))
    for folder in (tmp_path / "mine", root):
        folder.mkdir(exist_ok=True)
        (folder / "es_ANY.aff").write_text("SET ISO8859-1\n", "ascii")
        (folder / "es_ANY.dic").write_bytes("2\ncasa\nárbol\n".encode("latin-1"))
    monkeypatch.chdir(root)
    assert spelt(root).no_spelling is not None
    monkeypatch.setenv("DICPATH", f"nowhere:{tmp_path / 'mine'}")
    assert "casa" not in [word.lower() for word in misspelt(root)]
    assert "árbol" not in misspelt(root)
    assert "Prueba" in misspelt(root)


@pytest.mark.usefixtures("no_system")
def test_the_command_says_in_one_line_that_the_spelling_is_not_checked(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(card("¿Qué es una probabilidád?"))
    assert main(["check", "--strict", "--root", str(root)]) == 0
    said = capsys.readouterr()
    assert said.out == "no problems in 3 files, 1 note\n"
    assert said.err.startswith("mazo: the spelling is not checked: ")
    assert said.err.count("\n") == 1


# ---------------------------------------------------------------- time


def test_a_second_run_loads_no_dictionary(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(card("¿Qué es una probabilidád?"))
    cache = Cache(tmp_path / "cache")
    first = found(root, cache=cache)
    monkeypatch.setattr(dictionary, "_loaded", None)
    assert [one.helps for one in found(root, cache=cache)] == [one.helps for one in first]
    assert len(first) == 1


def test_another_dictionary_answers_anew(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(card("¿Qué es una probabilidád?"))
    cache = Cache(tmp_path / "cache")
    assert len(spelt(root, cache).sink.all) == 1
    stem = dictionary.find(language("es"), NO_CACHE).stem
    for ending in ("aff", "dic"):
        shutil.copy(stem.with_suffix(f".{ending}"), tmp_path / f"es_ES.{ending}")
    with (tmp_path / "es_ES.dic").open("a", encoding="utf-8") as file:
        file.write("probabilidád\n")
    monkeypatch.setenv("DICPATH", str(tmp_path))
    assert spelt(root, cache).sink.all == ()


def test_hostile_words_and_lists_take_seconds(project: Project) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    strange = [
        letters[n % 26] + letters[n // 26 % 26] * 3 + letters[n // 676] * 12 for n in range(500)
    ]
    texts = [
        " ".join(strange),
        "x" * 9_000,
        "a-" * 4_000 + "b",
        "a'" * 4_000,
        "antidisestablishmentarianismoxyz",
    ]
    files: dict[str, str] = {}
    for number, text in enumerate(texts):
        files |= card(f"¿Qué es {text}?", id_=f"c{number}")
    root = project(files)
    (root / "cards" / "words.txt").write_text("".join(f"w{n}x\n" for n in range(9_000)), "utf-8")
    began = time.process_time()
    problems = spelt(root).sink.all
    assert time.process_time() - began < 30
    of_words = [one for one in problems if one.span.path == "cards/words.txt"]
    of_card = [one for one in problems if one.span.path.endswith("c0.md") and one.code.id == "V124"]
    assert (len(of_words), len(of_card)) == (100, 100)


def test_a_words_place_is_where_its_letters_are() -> None:
    text = 'Uno **d**os {{c1::t**r**es::pista}} ![cuatro](x.png "cinco") a&ntilde;o'
    assert {word.text: text[word.start : word.end] for word in words(text)} == {
        "Uno": "Uno",
        "dos": "d**os",
        "tres": "t**r**es",
        "pista": "pista",
        "cuatro": "cuatro",
        "cinco": "cinco",
        "año": "a&ntilde;o",
    }


def test_a_card_of_the_cli_tests_is_spelt_well(project: Project) -> None:
    assert (
        spelt(project({"uno.md": CARD.format(id="uno", front="¿Qué es un símbolo?")})).sink.all
        == ()
    )


@pytest.mark.parametrize("code", languages())
def test_a_new_collection_is_spelt_well(code: str, tmp_path: Path) -> None:
    given = ("--name", "Roma", "--author", "Ana", "--licence", "CC0", "--report", "ana@example.org")
    assert main(["init", str(tmp_path / "new"), "--language", code, *given]) == 0
    assert spelt(tmp_path / "new").sink.all == ()
