"""The command line: reports, exit codes, and no tracebacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import BAD, CARD, DOUBTFUL, GOOD, concise, mazo

from builder.catalogue import catalogue
from builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Project

    from builder.diagnostics import Code


@pytest.mark.parametrize(
    ("files", "options", "expected"),
    [
        (GOOD, [], 0),
        (GOOD, ["--strict"], 0),
        (DOUBTFUL, [], 0),
        (DOUBTFUL, ["--strict"], 1),
        (BAD, [], 1),
        ({}, [], 1),
    ],
)
def test_the_exit_code_is_1_if_there_are_errors(
    files: dict[str, str], options: list[str], expected: int, project: Project
) -> None:
    root = project(files)
    assert mazo("check", *options, cwd=root).returncode == expected
    assert not (root / "dist").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nada"],
        ["check", "--format", "xml"],
        ["check", "nada.md"],
        ["build", "uno"],
        ["explain", "Z9"],
    ],
)
def test_wrong_usage_is_reported_and_exits_with_2(arguments: list[str], project: Project) -> None:
    done = mazo(*arguments, cwd=project(GOOD))
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage:" in done.stderr or done.stderr.startswith("mazo: there is no ")
    assert "Traceback" not in done.stderr


def test_a_collection_without_problems_gets_a_summary_of_one_line(project: Project) -> None:
    done = mazo("check", cwd=project(GOOD))
    assert (done.stdout, done.stderr) == ("no problems in 3 files, 1 note\n", "")


def test_a_check_of_one_file_counts_one_file(project: Project) -> None:
    done = mazo("check", "cards/01-prueba/uno.md", cwd=project(GOOD))
    assert (done.stdout, done.stderr) == ("no problems in 1 file, 1 note\n", "")


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("options", [[], ["--root", "nada"]])
def test_a_missing_collection_is_an_error_that_says_what_to_do(
    command: str, options: list[str], tmp_path: Path
) -> None:
    done = mazo(command, *options, cwd=tmp_path)
    assert done.returncode == 1
    assert "error[L001]" in done.stderr
    assert "--root DIR" in done.stderr


def test_the_root_is_the_nearest_parent_folder_with_a_collection(project: Project) -> None:
    root = project(BAD)
    for folder in (root, root / "cards", root / "cards" / "01-prueba"):
        done = mazo("check", "--format", "concise", cwd=folder)
        assert done.stderr.startswith("cards/01-prueba/uno.md:4:9: error[V101]")


def test_one_run_reports_the_problems_of_all_stages(project: Project) -> None:
    claim = 'verify:\n  lm: {unigram: {a: 0.5, "</s>": 0.5}}\n  P: {probability: a, under: lm}\n  answer: P\n'
    root = project(
        {
            "carga.md": "sin cabecera",
            "regla.md": CARD.format(id="regla", front="¿Qué es <s>?"),
            "clave.md": f"---\nid: clave\n{claim}---\n¿Cuánto es $P$?\n\n---\n\n$0.7$\n",
            "dibujo.md": CARD.format(id="dibujo", front="¿Qué es $\\malo$?"),
            "empate.yaml": "generator: bpe-first-merge\nvariants:\n  - {id: empate, corpus: [ab, cd]}\n",
        }
    )
    assert {
        ("carga.md", "L003"),
        ("clave.md", "K501"),
        ("dibujo.md", "R101"),
        ("empate.yaml", "G201"),
        ("regla.md", "V101"),
    } <= set(concise("check", cwd=root))


def test_checking_a_file_reports_only_its_own_problems(project: Project) -> None:
    root = project(
        {
            "uno.md": CARD.format(id="uno", front="¿Qué es <s>?"),
            "dos.md": CARD.format(id="dos", front="¿Qué es <b>?"),
            "tres.md": "sin cabecera",
            "bien.md": CARD.format(id="bien", front="¿Qué es un token?"),
        }
    )
    folder = root / "cards" / "01-prueba"
    assert concise("check", "uno.md", cwd=folder) == [("uno.md", "V101")]
    assert mazo("check", folder / "bien.md", cwd=root).returncode == 0


@pytest.mark.parametrize("named", ["uno.md", "v.yaml"])
def test_checking_a_file_finds_ids_that_other_files_use(named: str, project: Project) -> None:
    variants = "generator: bpe-first-merge\nvariants:\n  - {id: uno, corpus: [aaab]}\n"
    root = project(GOOD | {"v.yaml": variants})
    done = mazo("check", named, cwd=root / "cards" / "01-prueba")
    assert (done.returncode, "error[L401]" in done.stderr) == (1, True)


def test_a_collection_is_reported_as_empty_only_if_it_has_no_card_files(
    project: Project,
) -> None:
    root = project({})
    assert concise("check", cwd=root) == [("cards", "O001")]
    assert concise("check", cwd=project({"uno.md": "sin cabecera"})) == [("uno.md", "L003")]


@pytest.mark.parametrize(
    ("options", "variables", "expected"),
    [
        ([], {}, "error[V101]"),
        ([], {"GITHUB_ACTIONS": "true"}, "::error "),
        ([], {"GITHUB_ACTIONS": "false"}, "error[V101]"),
        (["--format", "concise"], {"GITHUB_ACTIONS": "true"}, "cards/01-prueba/uno.md:4:9:"),
    ],
)
def test_github_actions_gets_its_own_format_unless_another_is_chosen(
    options: list[str], variables: dict[str, str], expected: str, project: Project
) -> None:
    assert mazo("check", *options, cwd=project(BAD), **variables).stderr.startswith(expected)


@pytest.mark.parametrize(
    "variables",
    [{}, {"NO_COLOR": "1"}, {"TERM": "xterm-256color"}, {"TERM": "dumb"}, {"COLUMNS": "20"}],
)
def test_output_to_a_pipe_has_no_escape_codes_and_no_wrapped_lines(
    variables: dict[str, str], project: Project
) -> None:
    done = mazo("check", cwd=project(BAD), **variables)
    assert "\x1b" not in done.stderr
    assert done.stderr.splitlines()[1] == " --> cards/01-prueba/uno.md:4:9"


@pytest.mark.parametrize(
    "variables", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}]
)
def test_output_is_utf_8_whatever_the_locale(variables: dict[str, str], project: Project) -> None:
    done = mazo("check", cwd=project(BAD), **variables)
    assert (done.returncode, "¿Qué es <s>?" in done.stderr) == (1, True)


@pytest.mark.parametrize("code", catalogue().values(), ids=catalogue().keys())
def test_explain_takes_a_code_in_any_case_or_its_name(
    code: Code, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = []
    for wanted in (code.id, code.id.lower(), code.name):
        assert main(["explain", wanted]) == 0
        shown.append(capsys.readouterr().out)
    assert (
        shown == [f"# {code.id} {code.name} ({code.severity.value})\n\n{code.manual.strip()}\n"] * 3
    )


@pytest.mark.parametrize(
    ("fault", "expected"), [(KeyError("algo"), "KeyError"), (RecursionError("hondo"), "hondo")]
)
def test_an_internal_error_asks_for_a_report_and_shows_no_traceback(
    fault: Exception,
    expected: str,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("builder.pipeline.run", _raising(fault))
    monkeypatch.delenv("MAZO_DEBUG", raising=False)
    assert main(["check", "--root", str(project(GOOD))]) == 2
    shown = capsys.readouterr().err
    assert expected in shown
    assert "report it" in shown
    assert "Traceback" not in shown


def test_mazo_debug_shows_the_traceback_of_an_internal_error(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builder.pipeline.run", _raising(KeyError("algo")))
    monkeypatch.setenv("MAZO_DEBUG", "1")
    with pytest.raises(KeyError, match="algo"):
        main(["check", "--root", str(project(GOOD))])


def test_an_interrupted_command_prints_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builder.pipeline.run", _raising(KeyboardInterrupt()))
    assert main(["check", "--root", str(project(GOOD))]) == 2
    assert capsys.readouterr() == ("", "")


def _raising(fault: BaseException) -> Callable[..., None]:
    def run(*_: object, **__: object) -> None:
        raise fault

    return run


def test_docs_writes_only_the_pages_that_are_named_or_there(project: Project) -> None:
    root = project(GOOD)
    assert "name one of" in mazo("docs", cwd=root).stderr
    assert not (root / "docs").exists()
    assert mazo("docs", "coverage.md", cwd=root).returncode == 0
    assert [path.name for path in (root / "docs").iterdir()] == ["coverage.md"]
    assert mazo("docs", cwd=root).stdout == "every page is up to date\n"
    assert "did you mean `coverage.md`?" in mazo("docs", "coverag.md", cwd=root).stderr


def test_docs_never_writes_over_a_page_of_someone_else(project: Project) -> None:
    root = project(GOOD)
    page = root / "docs" / "coverage.md"
    page.parent.mkdir()
    page.write_text("# Mi plan de clases\n", "utf-8")
    done = mazo("docs", cwd=root)
    assert (done.returncode, page.read_text("utf-8")) == (1, "# Mi plan de clases\n")
    assert "`mazo docs` did not write docs/coverage.md" in done.stderr
