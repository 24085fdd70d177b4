"""The exact output of every reporter: `full`, `concise`, `github` and `json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from builder.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Project

GOLDEN = Path(__file__).parent / "golden"
CARD = "---\nid: {id}\n---\n{front}\n\n---\n\nEsto.\n"
TWO_PROBLEMS = {
    "tres.md": CARD.format(id="tres", front="¿Cuánto es él\t$5 % de$ [diez]?"),
    "uno.md": CARD.format(id="uno", front="¿Qué es uno?"),
    "v.yaml": "generator: bpe-first-merge\nvariants:\n  - {id: uno, corpus: [aaab]}\n",
}


@pytest.fixture
def report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path, str], str]:
    """A function that checks a project and returns the output in a format."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)

    def run(root: Path, form: str) -> str:
        main(["check", "--root", str(root), "--format", form])
        shown = capsys.readouterr()
        return shown.out + shown.err

    return run


def excerpt(shown: str) -> tuple[str, str]:
    """The cited line and the line with the caret below it, from a full report."""
    lines = shown.splitlines()
    at = next(n for n, line in enumerate(lines) if line.endswith(" |")) + 1
    return lines[at].split("| ", 1)[1], lines[at + 1].split("| ", 1)[1]


def card_with(front: str, *, lines_before: int = 0) -> dict[str, str]:
    """A card whose front starts with blank lines, and ends with another paragraph."""
    return {
        "uno.md": CARD.format(
            id="uno", front="\n" * lines_before + f"{front}\n\nSe pide lo de siempre."
        )
    }


@pytest.mark.parametrize("form", ["full", "concise", "github", "json"])
def test_a_report_matches_its_golden_file(
    form: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    expected = (GOLDEN / f"report-{form}.txt").read_text("utf-8")
    assert report(project(TWO_PROBLEMS), form) == expected


def test_the_github_report_escapes_separators(
    project: Project, report: Callable[[Path, str], str]
) -> None:
    root = project(card_with("¿Cuánto es $5 % de$ diez?"))
    (root / "cards" / "01-prueba").rename(root / "cards" / "01-a,b:c%d")
    assert report(root, "github").splitlines()[0] == (
        "::error file=cards/01-a%2Cb%3Ac%25d/uno.md,line=4,col=15,title=R101 bad-formula::"
        "the formula cannot be typeset: `%25` begins a comment, and the rest would vanish"
        "%0Ahelp: write `\\%25`"
    )


def test_the_json_report_has_every_field_of_a_problem(
    project: Project, report: Callable[[Path, str], str]
) -> None:
    found = json.loads(report(project(card_with("¿Qué es <s>?")), "json"))
    assert found["diagnostics"] == [
        {
            "code": "V101",
            "name": "raw-html",
            "severity": "error",
            "path": "cards/01-prueba/uno.md",
            "line": 4,
            "column": 9,
            "length": 3,
            "message": "raw HTML: `<s>`",
            "label": "",
            "notes": [],
            "helps": [
                "write it as code, `` `<s>` ``, if it is meant to be read; otherwise use Markdown"
            ],
            "fix": None,
        }
    ]
    assert found["summary"] == "1 error in 3 files"


@pytest.mark.parametrize("form", ["full", "concise", "github", "json"])
@pytest.mark.parametrize(
    "word", [":a:", ":warning:", "[red]", "[/]", "[bold]x[/bold]", "\\x[red]", "[link=x]y"]
)
def test_text_of_a_card_is_not_interpreted_as_markup_of_rich(
    word: str, form: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    shown = report(project(card_with(f"¿Qué es <b title={word}>?")), form)
    assert (json.dumps(word)[1:-1] if form == "json" else word) in shown


@pytest.mark.parametrize("line", [100, 1234])
@pytest.mark.parametrize("form", ["full", "concise"])
def test_a_line_number_that_is_also_the_name_of_an_emoji_is_shown_as_a_number(
    line: int, form: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    shown = report(project(card_with("¿Qué es <s>?", lines_before=line - 4)), form)
    assert f"cards/01-prueba/uno.md:{line}:9" in shown


@pytest.mark.parametrize(
    "front",
    [
        "¿Qué es <s>?",
        "ñandú y é son <s>",
        "uno\tdos\t<s>",
        "\\[ x \\] y [1] son \\[a\\] <s>",
        "[red]rojo[/red] \\ [ <s>",
        "termina en barra <s> \\",
        ":a: y :100: <s>",
    ],
)
def test_the_caret_is_below_the_cited_text(
    front: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    cited, under = excerpt(report(project(card_with(front)), "full"))
    assert cited == front.replace("\t", " ")
    assert cell_len(cited[: cited.index("<s>")]) == len(under) - len(under.lstrip())
    assert under.strip() == "^^^"


@pytest.mark.parametrize("form", ["full", "concise"])
def test_a_terminal_gets_no_character_that_hides_or_turns_text(
    form: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    front = "¿Qué es `a\u202eb` o `c\u200bd`?"
    shown = report(project({"uno.md": CARD.format(id="uno", front=front)}), form)
    assert not {"\u202e", "\u200b"} & set(shown)
    assert "U+202E" in shown
    assert form == "concise" or "`a\ufffdb` o `c\ufffdd`" in shown


def test_the_caret_is_below_text_after_wide_characters(
    project: Project, report: Callable[[Path, str], str]
) -> None:
    card = CARD.format(id="uno\ntags: [漢字, <s>]", front="¿Qué?")
    cited, under = excerpt(report(project({"uno.md": card}), "full"))
    assert cell_len(cited[: cited.index("<s>")]) == len(under) - len(under.lstrip())
    assert under.strip() == "^^^"


@pytest.mark.parametrize("before", [0, 100, 1000])
def test_a_very_long_line_is_shortened_around_the_caret(
    before: int, project: Project, report: Callable[[Path, str], str]
) -> None:
    front = "a " * (before // 2) + " <s> " + "b " * 500
    cited, under = excerpt(report(project(card_with(front)), "full"))
    assert len(cited) < 200
    assert cited[under.index("^") :].startswith("<s>")


def test_a_problem_without_a_line_has_no_excerpt(
    tmp_path: Path, report: Callable[[Path, str], str]
) -> None:
    shown = report(tmp_path, "full")
    assert "|" not in shown
    assert shown.startswith("error[L001]: there is no collection here\n --> ")


@pytest.mark.parametrize("form", ["full", "concise", "github"])
def test_no_report_has_escape_codes_outside_a_terminal(
    form: str, project: Project, report: Callable[[Path, str], str]
) -> None:
    assert "\x1b" not in report(project(TWO_PROBLEMS), form)
