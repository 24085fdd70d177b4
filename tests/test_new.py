"""`mazo new` writes a skeleton that has no problems once it is filled in, and never overwrites a file."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command import CARD, GOOD, ROOT, mazo

from builder.commands.new import card
from builder.languages import language
from builder.notes import authored_types
from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

FOLDER = "01-prueba"
FILLED = {
    "‹de dónde sale lo que dice›": "Jurafsky y Martin, cap. 3",
    "‹la pregunta›": "Qué mide la perplejidad de un modelo",
    "‹la respuesta›": "Entre cuántos símbolos duda",
    "‹el término›": "**Perplejidad** de un modelo",
    "‹su definición, sin el término›": "Número de símbolos entre los que duda.",
    "‹una frase, con lo que se oculta entre llaves:›": "La perplejidad mide",
    "‹lo que se oculta›": "entre cuántos símbolos se duda",
    "‹lo que se añade al responder; si no hace falta, borra esto y la línea ---›": "Su mínimo es 1.",
    "‹en qué forma›": "una palabra",
    "‹la respuesta, en una línea y sin formato›": "duda",
    "‹por qué›": "Es el número de símbolos entre los que duda.",
    "‹un error frecuente›": "La talla de su vocabulario",
    "‹por qué es un error›": "Esa es la de un modelo uniforme.",
    "‹otro›": "El tiempo que tarda",
    "‹por qué lo es›": "No tiene que ver.",
    "‹cómo se llega a la respuesta›": "Es la inversa de la probabilidad media.",
}


@pytest.mark.parametrize("name", authored_types())
def test_a_new_card_has_problems_only_until_its_placeholders_are_filled_in(
    name: str, project: Project
) -> None:
    root = project(GOOD)
    assert mazo("new", name, "nueva", "--deck", FOLDER, cwd=root).returncode == 0
    path = root / "cards" / FOLDER / "nueva.md"
    skeleton = path.read_text("utf-8")
    places = re.findall(r"‹[^›]*›", skeleton)
    reported = [d.span for d in run(root).sink.all if d.code.id == "V106"]
    assert len(reported) == len(places) > 1
    for place in places:
        skeleton = skeleton.replace(place, FILLED[place])
    path.write_text(skeleton, "utf-8")
    result = run(root)
    assert result.sink.all == ()
    assert result.edition is not None
    assert [r.note.type for r in result.edition.notes if r.note.id == "nueva"] == [name]


def test_a_new_exercise_is_a_computed_file_to_be_filled_in(project: Project) -> None:
    root = project(GOOD)
    assert mazo("new", "exercise", "nueva", "--deck", FOLDER, cwd=root).returncode == 0
    path = root / "cards" / FOLDER / "nueva.yaml"
    skeleton = path.read_text("utf-8")
    assert run(root).sink.failed
    variants = "".join(
        f"  - {{corpus: [{'a ' * n}b, a b a], sentence: a b}}\n" for n in range(1, 13)
    )
    filled = {
        "‹el generador›": "ngram-probability",
        "‹facil, media o dificil›": "facil",
        "‹el id de una nota que enseña lo que hace falta›": "uno",
        "‹de dónde sale lo que dice›": "Jurafsky y Martin, cap. 3",
        "  - {‹los parámetros de una de las doce variantes›}\n": variants,
    }
    for place, text in filled.items():
        assert place in skeleton
        skeleton = skeleton.replace(place, text)
    path.write_text(skeleton, "utf-8")
    result = run(root)
    assert result.sink.all == ()
    assert result.edition is not None
    assert [len(one.each) for one in result.edition.notes if one.note.id == "nueva"] == [12]


@pytest.mark.parametrize("number", ["1", "01"])
def test_a_deck_may_be_named_by_its_number(number: str, project: Project) -> None:
    root = project(GOOD)
    assert mazo("new", "basic", "nueva", "--deck", number, cwd=root).returncode == 0
    assert (root / "cards" / FOLDER / "nueva.md").is_file()


def test_the_test_fills_in_exactly_the_placeholders_of_all_types() -> None:
    written = "".join(card(kind, "nueva", language("es")) for kind in authored_types().values())
    assert sorted(FILLED) == sorted(set(re.findall(r"‹[^›]*›", written)))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            [],
            "say TYPE (basic, choice, cloze, exercise, reversed, typed), ID and --deck FOLDER (01-prueba)",
        ),
        (["basic", "nueva"], "say --deck FOLDER (01-prueba)"),
        (["basic", "nueva", "--deck", "02-otra"], "there is no deck `02-otra`"),
        (["basic", "Nueva", "--deck", FOLDER], "`Nueva` cannot be an id"),
        (["basic", "../nueva", "--deck", FOLDER], "`../nueva` cannot be an id"),
        (["basic", "a" * 65, "--deck", FOLDER], "cannot be an id"),
        (["basic", "uno", "--deck", FOLDER], "the id `uno` is taken, at cards/01-prueba/uno.md:2"),
        (
            ["basic", "rota", "--deck", FOLDER],
            "cannot write cards/01-prueba/rota.md: there already is a file",
        ),
        (["basic", "vieja", "--deck", FOLDER], "the id `vieja` belongs to a retired card"),
    ],
)
def test_a_card_that_cannot_be_written_is_an_error_and_changes_nothing(
    arguments: list[str], said: str, project: Project
) -> None:
    root = project(GOOD | {"rota.md": "sin cabecera"})
    (root / "cards" / "retired.yaml").write_text("vieja: Decía otra cosa.\n", "utf-8")
    before = files_of(root)
    done = mazo("new", *arguments, cwd=root)
    assert done.returncode in (1, 2)
    assert done.stderr.startswith("mazo: ")
    assert said in done.stderr
    assert files_of(root) == before


def files_of(root: Path) -> dict[str, bytes]:
    """The content of every file, by path."""
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [(f"typed\nnueva\n{FOLDER}\n", 0), ("dibujo\n", 2), ("\x04", 2)],
    ids=["answers", "an unknown type", "end of input"],
)
def test_on_a_terminal_it_asks_for_missing_arguments(
    typed: str, expected: int, project: Project
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front="¿Qué es un token?")})
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "builder", "new"],
        cwd=root,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        stdin=follower,
        stdout=follower,
        stderr=follower,
    ) as process:
        os.close(follower)
        os.write(leader, typed.encode())
        assert process.wait(timeout=60) == expected
    os.close(leader)
    written = root / "cards" / FOLDER / "nueva.md"
    assert written.exists() == (expected == 0)
    assert not written.exists() or "type: typed" in written.read_text("utf-8")
