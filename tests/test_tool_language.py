"""The language in which mazo speaks: which one it is, and that all of a command's words are in it."""

from __future__ import annotations

import argparse
import ast
import errno
import inspect
import os
import re
from typing import TYPE_CHECKING

import pytest
from command import BAD, DOUBTFUL, GOOD, mazo
from conftest import COLLECTION, make_project

from builder.cli import main
from builder.commands import commands
from builder.commands._language import asked_for, usual
from builder.commands._project import reason
from builder.commands._usage import WORDS
from builder.languages import language, languages, use

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from conftest import Project

ENGLISH_COLLECTION = COLLECTION.replace("language: es", "language: en")
SPANISH, ENGLISH = " en 3 archivos, 1 nota\n", " in 3 files, 1 note\n"
UNREACHED = {
    # Only a mistake in our own parsers leads to these.
    *("'required' is an invalid argument for positionals", ".__call__() not defined"),
    *("mutually exclusive arguments must be optional", "%r is not callable"),
    *("cannot merge actions - two groups are named %r", "invalid conflict_resolution value: %r"),
    *("dest= is required for options like %r", "cannot have multiple subparser arguments"),
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    *("conflicting subparser: %s", "conflicting subparser alias: %s"),
    *("unknown parser %(parser_name)r (choices: %(choices)s)", "unexpected option string: %s"),
    # Of `argparse.FileType`, which no command uses.
    *("can't open '%(filename)s': %(error)s", 'argument "-" with mode %r'),
}
"""What `argparse` can say, and no command makes it say."""


def chosen(arguments: list[str], monkeypatch: pytest.MonkeyPatch, **variables: str) -> str:
    """The language of a command, with these variables and no others of those that matter."""
    for name in ("MAZO_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    wanted, rest = asked_for(arguments)
    return wanted or usual(rest)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "es", "check"],
        ["check", "--lang", "es"],
        ["--lang=es", "check"],
        ["check", "--lang=es", "--strict"],
        ["check", "--lang", "en", "--lang", "es"],
        ["check", "--lan=es"],
    ],
)
def test_the_language_is_chosen_anywhere_on_the_line(arguments: list[str], tmp_path: Path) -> None:
    root = make_project(tmp_path, GOOD, ENGLISH_COLLECTION)
    done = mazo(*arguments, cwd=root)
    assert (done.stdout + done.stderr).endswith(SPANISH)


@pytest.mark.parametrize(
    ("stated", "expected"), [("es", SPANISH), ("en", ENGLISH), ('"en"', ENGLISH), ("xx", None)]
)
def test_without_a_choice_it_is_that_of_the_collection(
    stated: str, expected: str | None, tmp_path: Path
) -> None:
    collection = COLLECTION.replace("language: es", f"language: {stated}")
    root = make_project(tmp_path / "project", GOOD, collection)
    for folder, options in ((root / "cards", []), (tmp_path, ["--root", root])):
        done = mazo("check", *options, cwd=folder, MAZO_LANG="", LANG="es_ES.UTF-8")
        assert (done.stdout + done.stderr).endswith(expected or "")
        assert expected or " errores en " in done.stderr or " error en " in done.stderr


def test_a_collection_with_errors_still_chooses_the_language(tmp_path: Path) -> None:
    broken = ENGLISH_COLLECTION.replace("slug: prueba", "slug: [").encode() + b"\xff\n"
    root = make_project(tmp_path, GOOD)
    (root / "cards" / "collection.yaml").write_bytes(broken)
    done = mazo("check", cwd=root, MAZO_LANG="", LANG="es_ES.UTF-8")
    assert (done.returncode, " in 1 file" in done.stderr or " in 0 files" in done.stderr) == (
        1,
        True,
    )


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "es_ES@euro"}, "es"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "es_MX"}, "es"),
        ({"LC_ALL": "en_GB", "LC_MESSAGES": "es_MX", "LANG": "es_ES"}, "en"),
        ({"LC_ALL": "", "LANG": "es_ES"}, "es"),
        ({"LANG": "en_GB", "LANGUAGE": "fr:es:en"}, "es"),
        ({"LANG": "de_DE", "LANGUAGE": "fr"}, "en"),
        ({"LANG": "C", "LANGUAGE": "es"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "es", "LANG": "es_ES"}, "en"),
        ({"LANGUAGE": "es"}, "en"),
    ],
)
def test_outside_a_collection_it_is_that_of_the_system_as_gettext_finds_it(
    variables: Mapping[str, str],
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert chosen(["check"], monkeypatch, **variables) == expected


def test_the_variable_counts_as_a_choice_and_the_option_more(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project(GOOD))
    assert chosen(["check"], monkeypatch) == "es"
    assert chosen(["check"], monkeypatch, MAZO_LANG="en") == "en"
    assert chosen(["check", "--lang", "es"], monkeypatch, MAZO_LANG="en") == "es"
    assert chosen(["check", "--", "--lang", "en"], monkeypatch) == "es"


def test_an_unknown_language_lists_those_that_there_are(project: Project) -> None:
    root = project(GOOD)
    done = mazo("check", "--lang", "fr", cwd=root, MAZO_LANG="")
    assert (done.returncode, done.stderr) == (
        2,
        "mazo: no hay ningún idioma `fr`; hay `en` y `es`\n",
    )
    done = mazo("check", cwd=root, MAZO_LANG="fr", LANG="en_GB")
    assert (done.returncode, done.stderr) == (
        2,
        "mazo: no hay ningún idioma `fr`; hay `en` y `es`\n",
    )
    done = mazo("check", "--lang", cwd=root)
    assert (done.returncode, "--lang" in done.stderr.splitlines()[-1]) == (2, True)


# ---------------------------------------------------------------- what is said


def said_by_argparse() -> set[str]:
    """The texts that this Python's `argparse` has translated, or would."""
    return {
        str(node.args[0].value)
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "_"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_text_of_argparse_has_a_message() -> None:
    assert said_by_argparse() - set(WORDS) - UNREACHED == set()


@pytest.mark.parametrize("code", languages())
def test_a_message_of_argparse_has_the_places_that_argparse_fills(code: str) -> None:
    def places(text: str) -> set[str]:
        return set(re.findall(r"%(?:\(\w+\))?[srd]", text))

    for text, name in WORDS.items():
        message = language(code).text(f"argparse-{name}")
        assert places(message) <= places(text), message


WRONG = {
    (
        "sheet",
        "--paper",
        "a3",
    ): "'a3' no es ninguna de las posibilidades (elige entre 'a4', 'letter')",
    ("exam", "--count", "x"): "argumento --count: valor no válido: 'x'",
    ("sample", "softmax"): "faltan estos argumentos: --count, --seed",
    ("check", "--base"): "argumento --base: falta su valor",
    ("check", "--nada"): "argumentos desconocidos: --nada",
    ("sheet", "--p"): "opción ambigua: --p puede ser --paper, --practice, --per-page",
    ("sheet", "--brief", "--cards"): "argumento --cards: no se puede usar a la vez que --brief",
    ("check", "--strict=1"): "argumento --strict: no lleva ningún valor, y se ha dado '1'",
    ("serve", "--port", "x"): "`x` no es un puerto: un número del 0 al 65535",
    (): "faltan estos argumentos: ORDEN",
}


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_usage_is_explained_in_spanish(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--lang", "es"])
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert said.startswith("uso: mazo")
    assert said.splitlines()[-1].endswith(WRONG[arguments])
    assert ": error: " in said


ENGLISH_WORDS = re.compile(
    r"(?i)\b(the|of|and|with|without|usage|options|arguments|examples|show|write|file|folder|cards? of)\b"
)


@pytest.mark.parametrize("name", ["", *commands()])
def test_the_help_of_a_command_is_in_spanish_but_for_its_examples(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*filter(None, [name]), "--help", "--lang", "es"])
    shown = capsys.readouterr().out.partition("ejemplos:")[0]
    written = re.sub(r"--[\w-]+|\{[^}]*\}|\S*/\S*", "", shown)
    assert ENGLISH_WORDS.findall(written) == []
    assert "opciones:" in shown


@pytest.mark.parametrize(
    ("files", "form", "expected"),
    [
        (BAD, "full", ["error[V101]: ", "ayuda: ", "para saber más: mazo explain V101"]),
        (DOUBTFUL, "full", ["aviso[V104]: ", "1 aviso en 3 archivos, 1 nota"]),
        (DOUBTFUL, "concise", ["uno.md:4:14: aviso[V104] "]),
        (DOUBTFUL, "github", ["::warning file=", "1 aviso en 3 archivos, 1 nota"]),
        (DOUBTFUL, "json", ['"severity": "warning"', "1 aviso en 3 archivos, 1 nota"]),
    ],
)
def test_a_report_is_in_spanish_and_programs_read_the_same_words_as_ever(
    files: dict[str, str], form: str, expected: list[str], project: Project
) -> None:
    done = mazo("check", "--format", form, cwd=project(files), MAZO_LANG="es")
    for text in expected:
        assert text in done.stdout + done.stderr


def test_a_system_that_refuses_is_understood_in_both_languages() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert str(reason(full)) == "the disk is full"
    use("es")
    assert str(reason(full)) == "el disco está lleno"
    assert str(reason(OSError("de otra clase"))) == "de otra clase"


def test_a_result_that_cannot_be_written_is_reported_in_spanish(project: Project) -> None:
    root = project(GOOD)
    (root / "dist").write_text("x", "utf-8")
    done = mazo("build", cwd=root, MAZO_LANG="es")
    assert done.returncode == 1
    assert "no se puede escribir: " in done.stderr
    assert "no se ha escrito nada en dist/" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ["new", "basic", "uno", "--deck", "1"],
            "el id `uno` ya está en uso, en cards/01-prueba/uno.md:2",
        ),
        (["new", "basic", "Ñu", "--deck", "1"], "`Ñu` no puede ser un id"),
        (["new", "basic", "dos", "--deck", "otro"], "no hay ningún mazo `otro`; hay 01-prueba;"),
        (
            ["new"],
            "indica TIPO (basic, choice, cloze, exercise, reversed, typed), ID y --deck CARPETA (01-prueba)",
        ),
        (["sheet", "--deck", "otro"], "no hay ningún mazo `otro`; hay `01-prueba`"),
        (["sheet", "--out", "a.txt"], "`--out` indica un archivo PDF; por ejemplo, a.pdf"),
        (["sheet", "--types", "typed"], "ninguna tarjeta cumple todo eso"),
        (["exam", "--count", "0"], "--count es un número del 1 al 200"),
        (["explain", "Z9"], "no hay ningún código `Z9`; `mazo explain` muestra los que hay"),
        (["docs"], "todavía no hay ninguna página"),
        (["check", "nada.md"], "no existe el archivo nada.md"),
        (["check", "--base", "nada"], "esto no es un repositorio de git"),
        (["nada"], "no hay ninguna orden `nada`; `mazo --help` muestra las que hay"),
    ],
)
def test_what_a_command_refuses_is_said_in_spanish(
    arguments: list[str], expected: str, project: Project, tmp_path: Path
) -> None:
    done = mazo(
        *arguments, cwd=project(GOOD), MAZO_LANG="es", GIT_CEILING_DIRECTORIES=str(tmp_path)
    )
    assert done.returncode in (1, 2)
    assert done.stderr.startswith("mazo: ")
    assert expected in done.stderr


def test_an_internal_fault_is_reported_in_spanish(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise KeyError("algo")

    monkeypatch.setattr("builder.pipeline.run", fails)
    monkeypatch.delenv("MAZO_DEBUG", raising=False)
    assert main(["check", "--lang", "es", "--root", str(project(GOOD))]) == 2
    said = capsys.readouterr().err
    assert said.startswith("mazo: fallo interno: KeyError: 'algo'\nEl error es nuestro")
