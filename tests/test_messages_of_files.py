"""What is said of a file is said in the tool's language: at the same place, with no sentence of another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from test_load import CASES, COMPANION, DECK, FILES

from builder import limit
from builder.codes import load as load_codes
from builder.codes import media as media_codes
from builder.diagnostics import Code, Sink
from builder.languages import languages, use
from builder.load import yaml_tree
from builder.media.bad import BadMedia
from builder.pictures import Pictures
from builder.pipeline import run
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project

    from builder.diagnostics import Diagnostic

CARD = "---\nid: {id}\nsource: TA4 §2\ntags: [{tags}]\n---\n¿Qué es {id}?\n\n---\n\nEsto.\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"></svg>'
SHOWS = CARD.replace("Esto.", "![Un mapa](mapa.svg)")
PROJECTS: dict[str, dict[str, str | bytes]] = {
    "L002": {
        "uno.md": "---\nid: uno\x00\n---\n",
        "dos.md": b"---\nid: dos\n---\n\xff",
        "tres.md": "a" * 70_000,
    },
    "L105": {"uno.md": CARD.format(id="uno", tags="tok\u0435n")},
    "L402": {"../sin-mazo/uno.md": COMPANION, "../dos palabras/uno.md": COMPANION},
    "L403": {"uno.markdown": "a", "con.md": "a"},
    "L404": {
        "uno.md": CARD.format(id="uno", tags="BPE"),
        "dos.md": CARD.format(id="dos", tags="bpe"),
    },
    "L405": {"../basics/_deck.yaml": "name: Basics\ndescription: Lo primero.\n"},
    "L406": {
        "uno.md": CARD.format(id="uno", tags="'nivel::facil'"),
        "dos.md": CARD.format(id="dos", tags="'nivel::fácil'"),
    },
    "M101": {
        "media/Mapa.svg": SVG,
        "media/mapa.svg": SVG,
        "uno.md": SHOWS.format(id="uno", tags=""),
    },
    "M102": {"media/mapa.svg": SVG, "media/mapa.txt": "a", "media/otro.yaml": "a: b"},
    "M103": {
        "media/mapa.svg": SVG,
        "media/mapa.svg.yaml": "",
        "uno.md": SHOWS.format(id="uno", tags=""),
    },
}
"""For each code that no case reports, the files of a project that has it."""
OF_QUANTITIES = (
    "l501-distribution-does-not-sum-to-one",
    "l501-figure-of-a-tie",
    "l501-figure-too-large",
    "l501-figure-that-no-font-can-write",
    "l501-padding-written-out",
)
"""Cases whose problem is found, and worded, by quantities and figures."""
OWN = [case for case in CASES if case.stem[0] == "l" and case.stem not in OF_QUANTITIES]
ELSEWHERE = {
    "L001": "the commands report it",
    "L305": "a test of its own is below",
}


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    """Leave the tool's language as it was."""
    yield
    use("en")


def reported(root: Path) -> dict[str, list[Diagnostic]]:
    """The problems of a project in each language."""
    found = {}
    for code in languages():
        use(code)
        found[code] = [d for d in run(root).sink.all if d.code.id[0] in "LM"]
    return found


def make(project: Project, files: dict[str, str | bytes]) -> Path:
    """Write a project, with files of other folders, and without the credit of one whose credit is empty."""
    for name in files:
        if name.startswith("../"):
            folder = project({}) / "cards" / name.split("/")[1]
            folder.mkdir(exist_ok=True)
    root = project(files, deck=DECK)
    for path in (root / "media").glob("*.yaml"):
        if not path.read_bytes():
            path.unlink()
    return root


def assert_nothing_is_left(found: dict[str, list[Diagnostic]]) -> None:
    """Assert that each problem is the same in both languages, and that none of its sentences is."""
    places = [
        [(d.code, d.span.order, len(d.notes), len(d.helps)) for d in one] for one in found.values()
    ]
    assert all(one == places[0] for one in places)
    for english, spanish in zip(found["en"], found["es"], strict=True):
        assert english.message != spanish.message
        pairs = zip((*english.notes, *english.helps), (*spanish.notes, *spanish.helps), strict=True)
        assert [one for one, other in pairs if one == other] == []
        assert bool(english.label) == bool(spanish.label)
        assert not english.label or english.label != spanish.label


def test_every_code_of_files_has_a_case_or_a_project() -> None:
    codes = [one for part in (load_codes, media_codes) for one in vars(part).values()]
    ids = {code.id for code in codes if isinstance(code, Code)}
    of_cases = {case.stem.split("-")[0].upper() for case in CASES}
    assert ids - of_cases == {*PROJECTS, *ELSEWHERE}


@pytest.mark.parametrize("case", OWN, ids=[case.stem for case in OWN])
def test_what_is_said_of_a_case_is_said_in_every_language(case: Path, project: Project) -> None:
    card, _, _ = case.read_text("utf-8").partition("=== expected\n")
    assert_nothing_is_left(reported(project(FILES | {case.name: card}, deck=DECK)))


@pytest.mark.parametrize("code", PROJECTS)
def test_what_is_said_of_a_project_is_said_in_every_language(code: str, project: Project) -> None:
    found = reported(make(project, PROJECTS[code]))
    assert code in {d.code.id for d in found["es"]}
    assert_nothing_is_left(found)


def test_a_file_that_takes_too_long_is_reported_in_the_tools_language() -> None:
    use("es")
    sink, source = Sink(), Source("cards/01-prueba/uno.md", "")
    with limit.TimeLimit(source, sink):
        raise limit._OutOfTime
    assert [d.message for d in sink.all] == ["este archivo tarda más de 20 segundos"]


@pytest.mark.parametrize(
    ("text", "line", "message", "help_"),
    [
        (
            "---\nid: uno\n\n¿Qué es?\n",
            1,
            "a la cabecera le falta la línea `---` que la cierra",
            "pon una línea `---` debajo de su última `clave: valor`, antes del texto de la tarjeta",
        ),
        (
            "---\nid: uno\nsource: TA4: §2\n---\n¿Qué es?\n\n---\n\nEsto.\n",
            3,
            "un valor que contiene `: ` tiene que ir entre comillas",
            'pon todo el valor entre comillas: `clave: "uno: dos"`',
        ),
        (
            "---\nid: uno\ntag: [bpe]\n---\n¿Qué es?\n\n---\n\nEsto.\n",
            3,
            "una tarjeta no tiene ninguna clave `tag`",
            "¿querías decir `tags`?",
        ),
    ],
)
def test_a_teacher_reads_in_spanish_what_to_do(
    text: str, line: int, message: str, help_: str, project: Project
) -> None:
    found = reported(project({"uno.md": text}))["es"]
    assert [(d.span.line, d.message, d.helps) for d in found] == [(line, message, (help_,))]


def test_an_id_that_is_no_id_is_not_proposed(project: Project) -> None:
    found = reported(project({"Mi tarjeta.md": CARD.format(id="mi-tarjeta", tags="")}))
    assert [d.helps for d in found["en"]] == [("name the file `mi-tarjeta.md`",)]
    assert [d.helps for d in found["es"]] == [("llama al archivo `mi-tarjeta.md`",)]


def test_a_file_that_is_not_utf_8_is_reported_once_with_line_and_column(project: Project) -> None:
    found = reported(project({"uno.md": b"---\nid: uno\n---\na\xf1o\n"}))
    assert [(d.span.line, d.span.column, d.message) for d in found["en"]] == [
        (4, 2, "cannot read `cards/01-prueba/uno.md`: here it is not UTF-8")
    ]


def test_a_tag_that_differs_by_an_accent_names_the_other(project: Project) -> None:
    (found,) = reported(make(project, PROJECTS["L406"]))["en"]
    assert (found.span.path, found.span.line, found.span.column) == ("cards/01-prueba/uno.md", 4, 9)
    assert found.message == (
        "the tag `nivel::facil` differs from `nivel::fácil` by accents alone, and Anki keeps both"
    )
    assert found.notes == ("`nivel::fácil` is at cards/01-prueba/dos.md:4:9",)


def test_tags_whose_letters_differ_are_two_words(project: Project) -> None:
    files = {
        f"{id_}.md": CARD.format(id=id_, tags=tag) for id_, tag in (("uno", "año"), ("dos", "ano"))
    }
    assert reported(project(files))["en"] == []


def test_a_deck_without_a_number_is_reported_before_it_is_published(project: Project) -> None:
    root = make(project, PROJECTS["L405"])
    (found,) = reported(root)["en"]
    assert (found.span.path, found.span.line) == ("cards/basics/_deck.yaml", 1)
    assert found.message == (
        "Anki will call this deck `basics Basics` for ever, because its folder has no number"
    )
    assert "`02-basics`" in found.helps[0]
    (root / "cards" / "released.yaml").write_text(
        "version: 1.0.0\ntime: 1\nlibraries: {nltk: 1.0.0}\nnamespace: mazo/prueba\n"
        'decks: |\n  basics main Prueba::basics Basics\nnote-types: ""\nnotes: ""\nmedia: ""\nretired: ""\n',
        "utf-8",
    )
    assert [d.code.id for d in reported(root)["en"]] == []


def test_a_picture_that_cannot_be_used_says_so_in_spanish(tmp_path: Path) -> None:
    use("es")
    script = SVG.replace("></svg>", "><script/><a/><rect style='neon:y'/></svg>")
    (tmp_path / "malo.svg").write_text(script, "utf-8")
    with pytest.raises(BadMedia) as caught:
        Pictures(tmp_path).described("malo.svg", "Un mapa")
    bad = caught.value
    assert str(bad) == (
        "`media/malo.svg`, línea 1: el elemento `script` no está permitido en un dibujo"
    )
    assert bad.help == "un dibujo no ejecuta nada: bórralo"
    assert list(map(str, bad.notes)) == [
        "línea 1: el elemento `a` no está permitido en un dibujo",
        "línea 1: el estilo de `rect` tiene la propiedad `neon`",
    ]


PIECES = st.sampled_from(
    [*"a-[]{},'\"\\#*&!|>%@`:? \t\n", ": ", "- ", "k:\n", "\n  ", "...", "---\n", "ñ", "𝒜"]
)


@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
@given(st.lists(PIECES, max_size=10).map("".join))
def test_what_is_no_yaml_is_explained_in_our_own_words(loader: str, text: str) -> None:
    before = yaml_tree._LOADER
    yaml_tree._LOADER = getattr(yaml, loader)
    try:
        sink = Sink()
        yaml_tree.read_yaml(Source("x.yaml", text), 0, len(text), sink)
    finally:
        yaml_tree._LOADER = before
    for problem in sink.all:
        assert problem.message != "this cannot be read as YAML"
        assert "expected <" not in problem.message
        assert "while " not in problem.message
