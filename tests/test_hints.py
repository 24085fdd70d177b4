"""What helps with a slip: the name that was meant, what to write, and what a command would do."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command import ROOT

from builder.cli import _parser, main
from builder.commands import commands
from builder.pipeline import run
from builder.text.formula import BadFormula, typeset
from builder.text.formula_faults import FAMILIAR

if TYPE_CHECKING:
    from conftest import Project

CARD = "---\nid: uno\n{}---\n¿Qué es?\n\n---\n\n{}\n"
EXAMPLES = [example for command in commands().values() for example in command.examples]


def helps(project: Project, keys: str = "", answer: str = "Una cosa.") -> list[tuple[str, str]]:
    """What is reported of a card, as code and help."""
    result = run(project({"uno.md": CARD.format(keys, answer)}))
    return [(d.code.id, d.helps[0]) for d in result.sink.all if d.helps]


@pytest.mark.parametrize(
    ("keys", "code", "meant"),
    [
        ("tgas: [a]\n", "L202", "tags"),
        ("type: clozee\n", "L302", "cloze"),
        ("allow: [long-awnser]\n", "V001", "long-answer"),
    ],
)
def test_the_name_that_was_meant_is_suggested(
    keys: str, code: str, meant: str, project: Project
) -> None:
    assert (code, f"did you mean `{meant}`?") in helps(project, keys)


@pytest.mark.parametrize(
    ("formula", "help_"),
    [
        (r"\frca{1}{2}", r"did you mean `\frac`?"),
        (r"\foo", "write it with commands that LaTeX and Anki both know"),
        (r"\frac{1}", r"write the argument in braces, as in `\frac{1}{2}`"),
        ("x^2^3", "put braces around the whole: `{x^2}^3` or `x^{2^3}`"),
        ("{a", r"close it: each `{`, `\left` and `\begin` needs its end"),
        ("a}", "take it out, or open what it closes"),
        (r"\begin{split}a\end{split}", "use `aligned`, `cases`, `matrix`, `pmatrix` or `array`"),
        (r"\color{nada}a", "use a common colour, such as `red`, `blue` or `teal`"),
        (r"\begin{matrix}a\end{pmatrix}", "end what was opened last first"),
        ("a & b", r"write `\&` for the sign, or a table such as `\begin{aligned} … \end{aligned}`"),
        (r"\left", r"write one, as in `\left(`; `\left.` is one that is not seen"),
        (r"\text{a_b}", "write plain words there, and formulas outside"),
        (r"\text{a $b$}", "end the words before it, and go on after it"),
        (r"\hspace{3}", "write one with its unit, as in `1em`"),
        (
            r"\begin{array}a\end{array}",
            r"say how each column is aligned, as in `\begin{array}{lcr}`",
        ),
        (r"a\over b\over c", r"use `\frac{a}{b}`"),
        (r"x\limits", "move it, or take it out"),
        ("\\", "write it with other commands"),
    ],
)
def test_a_formula_that_cannot_be_typeset_says_what_to_write(formula: str, help_: str) -> None:
    with pytest.raises(BadFormula) as bad:
        typeset(formula, display=False)
    assert bad.value.help == help_


@pytest.mark.parametrize("command", FAMILIAR)
def test_each_command_that_is_suggested_is_known(command: str) -> None:
    needs = {"begin": "{matrix}a\\end{matrix}", "left": "(a\\right)", "text": "{a}"}
    if command != "right":  # `left` needs it
        typeset(f"\\{command}{needs.get(command, '{a}{b}')}", display=True)


def test_front_matter_that_is_not_closed_is_reported_at_the_first_line_of_text(
    project: Project,
) -> None:
    text = "---\nid: uno\ntags: [a]\n¿Qué es?\n\n---\n\nUna cosa: otra.\n"
    found = run(project({"uno.md": text})).sink.all
    assert [(d.code.id, d.span.line) for d in found if d.span.path.endswith("uno.md")] == [
        ("L003", 4)
    ]
    assert found[0].helps == (
        "if the text of the card begins here, put a line `---` above it; otherwise write `key: value`",
    )


def test_a_missing_key_says_what_it_is_for(project: Project) -> None:
    folder = project({"uno.md": CARD.format("", "Una.")})
    deck = next(folder.glob("cards/*/_deck.yaml"))
    deck.write_text("name: Prueba\n", "utf-8")
    found = [d for d in run(folder).sink.all if d.code.id == "L203"]
    assert found[0].helps == ("add `description:`, a sentence about the deck, which Anki shows",)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "there is no command `chek`; did you mean `check`?"),
        (["explain", "V20"], "there is no code `V20`; did you mean `V201`?"),
        (["explain", "heding"], "there is no code `heding`; did you mean `heading`?"),
    ],
)
def test_a_command_suggests_what_was_meant(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert said in capsys.readouterr().err


def test_explain_alone_lists_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split() == ["V201", "broken-cloze", "error"] for line in lines)


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_of_the_help_is_a_command(example: str) -> None:
    if example.startswith("mazo "):
        given = shlex.split(example.partition(" |")[0])[1:]
        assert _parser(given).parse_args(given).command.name == given[0]
    else:
        assert "mazo completion bash" in example


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "mazo" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("mazo chec", ["check "]),
        ("mazo check --forma", ["--format "]),
        ("mazo check --format gi", ["github "]),
        ("mazo new clo", ["cloze "]),
        ("mazo check --lan", ["--lang "]),
        ("mazo check --lang es", ["es "]),
        ("mazo --lang es chec", ["check "]),
    ],
)
def test_bash_completes_commands_options_and_names(typed: str, offered: list[str]) -> None:
    """The script is run by bash itself, which then asks the command."""
    script = f"""
        mazo() {{ {shlex.quote(sys.executable)} -m builder "$@"; }}
        eval "$(mazo completion bash)"
        COMP_LINE={shlex.quote(typed)} COMP_POINT={len(typed)} COMP_TYPE=9
        COMP_WORDS=({typed}) COMP_CWORD={len(typed.split()) - 1}
        _python_argcomplete mazo
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout.splitlines() == offered


def test_a_dry_run_of_a_release_says_what_it_would_do_and_writes_nothing(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project({"uno.md": CARD.format("", "Una cosa.")})
    before = sorted(path for path in folder.rglob("*") if path.is_file())
    assert main(["release", "0.1.0", "--dry-run", "--root", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "would release 0.1.0: 1 added" in said
    assert "## 0.1.0" in said
    assert "nothing was written" in said
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == before
