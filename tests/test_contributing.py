"""Run the commands and the code examples of the guides for contributors, in English and in Spanish."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of, import_package, opened
from command import KEPT
from printed import Pdf

from builder.pipeline import run as check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Project

ROOT = Path(__file__).resolve().parents[1]
GUIDES = ("CONTRIBUTING.md", "docs/cards.md", "docs/extending.md")
TEXT = "\n".join((ROOT / guide).read_text("utf-8") for guide in GUIDES)
_BLOCK = re.compile(r"(?ms)^(?P<fence>`{3,})(?P<kind>\w+)\n(?P<body>.*?)^(?P=fence)$")
SHIM = f'#!/bin/sh\nexec {sys.executable} -m builder "$@"\n'


def blocks(kind: str, text: str = TEXT) -> list[str]:
    """The fenced blocks of a kind, in order."""
    return [found["body"] for found in _BLOCK.finditer(text) if found["kind"] == kind]


def sections(kind: str) -> Iterator[tuple[str, str]]:
    """The path and the text of each example that names its file."""
    for body in blocks(kind):
        first, _, rest = body.partition("\n")
        if first.startswith("# builder/"):
            yield first.removeprefix("# "), rest


def run(command: str, cwd: Path, extended: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell, as a contributor types it, with the tool in a folder."""
    kept = {name: value for name, value in os.environ.items() if name in KEPT}
    author = {
        f"GIT_{who}_{what}": "a@b.c"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["bash", "-euc", command],
        cwd=cwd,
        env={
            **kept,
            **author,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept['PATH']}",
            "PYTHONPATH": str(extended),
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of the project, as after `make`, and the repository that it pushes to."""
    folder = tmp_path / "mazo"
    example = shutil.ignore_patterns(
        "perplejidad-dado.md"
    )  # a contributor's clone may already have it
    for name in ("cards", "media", "locks", ".ci", ".githooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=example)
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "mazo").write_text(SHIM, "utf-8")
    (folder / ".venv" / "bin" / "mazo").chmod(0o755)
    (folder / ".gitignore").write_text(".venv\n", "utf-8")
    origin = tmp_path / "origin.git"
    done = run(
        f"git init -q --bare {origin} && git init -q -b main && git add . && git commit -qm Start"
        f" && git remote add origin {origin} && git push -q origin main",
        folder,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_the_commands_of_the_first_section_push_a_branch_with_one_new_card(clone: Path) -> None:
    commands = [line.removeprefix("$ ") for line in blocks("console")[0].splitlines()]
    card = next(
        body for body in blocks("markdown") if body.startswith("---\nid: perplejidad-dado\n")
    )
    for command in commands:
        if command == "make":
            assert run("make --dry-run", clone).returncode == 0  # CI runs it for real
            continue
        if command.startswith("$EDITOR "):
            path = clone / command.removeprefix("$EDITOR ")
            assert "‹la pregunta›" in path.read_text("utf-8")
            path.write_text(card, "utf-8")
            continue
        done = run(command, clone)
        assert done.returncode == 0, (command, done.stdout, done.stderr)
    changed = run("git diff --name-only main origin/perplejidad-dado", clone).stdout
    assert changed == "cards/03-perplejidad/perplejidad-dado.md\n"
    early = "SOURCE_DATE_EPOCH=1700000000"  # before any fact is due for review
    done = run(f"{early} .venv/bin/mazo check --strict", clone)
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"(?m)^\w+\[(\w+)\]", done.stderr)) <= {"P201"}  # cards since moved


def test_the_example_cards_pass_the_tests_that_ci_runs_on_the_collection(tmp_path: Path) -> None:
    """A test that fails whenever a card is added would block every contributor."""
    for name in (
        "cards",
        "media",
        "docs",
        "tests",
        "builder",
        "locks",
        ".ci",
        ".githooks",
        ".github",
    ):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "pyproject.toml", "CONTRIBUTING.md", "README.md", "CHANGELOG.md"):
        shutil.copy(ROOT / name, tmp_path / name)
    written = next(b for b in blocks("markdown") if b.startswith("---\nid: perplejidad-dado\n"))
    (tmp_path / "cards" / "03-perplejidad" / "perplejidad-dado.md").write_text(written, "utf-8")
    computed = next(body for body in blocks("yaml") if body.startswith("  - {merges: "))
    family = tmp_path / "cards" / "04-tokenizacion" / "tokenizar-bpe-facil.yaml"
    if computed not in family.read_text("utf-8"):  # a contributor's clone may already have it
        family.write_text(family.read_text("utf-8") + computed, "utf-8")
    done = run("mazo check --strict", tmp_path, tmp_path)
    assert done.returncode == 0, done.stderr
    asked = ("pages", "inventory", "spelling", "errata", "figures")
    files = " ".join(f"tests/test_{name}.py" for name in asked)
    commands = f"{Path(__file__).name}::test_the_commands_of_the_first_section_push_a_branch_with_one_new_card"
    done = run(
        f"python -m pytest -q -p no:cacheprovider {files} tests/{commands}", tmp_path, tmp_path
    )
    assert done.returncode == 0, done.stdout


SPANISH = "\n".join(
    (ROOT / "docs" / guide).read_text("utf-8") for guide in ("contribuir.md", "tarjetas.md")
)
SCREEN = 45
"""Lines of the guide to adding a card."""


@pytest.mark.parametrize("guide", ["CONTRIBUTING.md", "docs/contribuir.md"])
def test_the_guide_to_adding_a_card_is_one_screen(guide: str) -> None:
    assert len((ROOT / guide).read_text("utf-8").splitlines()) <= SCREEN


def test_the_spanish_edition_has_the_same_commands_and_first_card() -> None:
    assert blocks("console", SPANISH) == blocks("console")[:1]
    assert blocks("markdown", SPANISH)[0] == blocks("markdown")[0]
    variant = next(body for body in blocks("yaml") if body.startswith("  - {merges: "))
    assert variant in blocks("yaml", SPANISH)


def test_mazo_check_finds_nothing_in_the_cards_of_both_editions(project: Project) -> None:
    cards = [card for text in (TEXT, SPANISH) for card in blocks("markdown", text)]
    named = {
        f"{card.split('id: ')[1].splitlines()[0]}.md": card
        for card in cards
        if "id: " in card and "token-count: " not in card  # needs the example's quantity
    }
    assert len(named) == 4
    before = "perplejidad-ramificacion"  # the card that one of them follows
    named[f"{before}.md"] = (ROOT / "cards" / "03-perplejidad" / f"{before}.md").read_text("utf-8")
    sink = check(project(named)).sink
    assert [(d.code.id, d.span.path, d.message) for d in sink.all] == []


def test_the_git_hook_refuses_a_card_with_a_warning(clone: Path) -> None:
    assert "git config core.hooksPath .githooks" in TEXT
    path = clone / "cards" / "03-perplejidad" / "nueva.md"
    good = "---\nid: nueva\nsource: X\n---\n¿Qué mínimo alcanza la perplejidad?\n\n---\n\nUno.\n"
    add = "git config core.hooksPath .githooks && git add . && git commit -qm Nueva"
    path.write_text(good.replace("Uno.", "Cuesta 5$ en total."), "utf-8")
    done = run(add, clone)
    assert done.returncode == 1
    assert "warning[V104]" in done.stderr
    path.write_text(good, "utf-8")
    assert run(add, clone).returncode == 0


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of `builder/` with every example added."""
    folder = tmp_path_factory.mktemp("extended")
    shutil.copytree(
        ROOT / "builder", folder / "builder", ignore=shutil.ignore_patterns("__pycache__")
    )
    for path, text in sections("python"):
        assert not (folder / path).exists()
        (folder / path).write_text(text, "utf-8")
    for path, text in sections("ftl"):
        messages = (folder / path).read_text("utf-8")
        (folder / path).write_text(f"{messages}\n{text}", "utf-8")
    return folder


SETTINGS = (ROOT / "cards" / "collection.yaml").read_text("utf-8").partition("rows:")[0]
"""Those of our collection, without the rows of the source, which name its notes."""


@pytest.fixture(scope="module")
def small(extended: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a card of the example's note type and one of its generator."""
    folder = tmp_path_factory.mktemp("small")
    for name in ("media", "dist"):
        (folder / name).mkdir()
    cards = folder / "cards" / "01-prueba"
    cards.mkdir(parents=True)
    (folder / "cards" / "collection.yaml").write_text(SETTINGS, "utf-8")
    (cards / "_deck.yaml").write_text("name: Prueba\ndescription: Nada.\nsource: TA4 §2\n", "utf-8")
    variants = "  - {id: v-1, corpus: [a b, a c]}\n"
    (cards / "ngram-vocabulary.yaml").write_text(
        f"generator: ngram-vocabulary\nvariants:\n{variants}", "utf-8"
    )
    assert (
        run("python -m builder new quotation cita --deck 01-prueba", folder, extended).returncode
        == 0
    )
    skeleton = (cards / "cita.md").read_text("utf-8")
    filled = skeleton.replace("‹la cita›", "La atención basta.")
    filled = filled.replace("‹su autor›", "Vaswani et al.")
    (cards / "cita.md").write_text(re.sub(r"source: .*", "source: TA4 §5", filled), "utf-8")
    return folder


def test_contributing_has_an_example_for_each_kind_of_extension() -> None:
    registries = sorted(path.split("/")[1] for path, _ in sections("python"))
    assert registries == [
        *("claims", "figures", "generators", "notes", "outputs", "reporters", "rules")
    ]


def test_the_new_note_type_generator_and_output_work_in_a_build(
    small: Path, extended: Path
) -> None:
    done = run("python -m builder build --strict", small, extended)
    assert done.returncode == 0, done.stderr
    asked = (small / "dist" / "questions.txt").read_text("utf-8")
    assert "La atención basta." in asked
    assert "¿Cuánto vale el $V$" in asked
    manifest = (small / "dist" / "manifest.json").read_text("utf-8")
    assert '"type": "quotation"' in manifest
    drawn = run("python -m builder sample ngram-vocabulary --count 3 --seed 1", small, extended)
    assert drawn.stdout.startswith("appended 3 variants"), drawn.stderr


def test_the_new_quantity_and_figure_are_verified_in_a_card(extended: Path, tmp_path: Path) -> None:
    for name in ("media", "dist"):
        (tmp_path / name).mkdir()
    cards = tmp_path / "cards" / "01-prueba"
    cards.mkdir(parents=True)
    (tmp_path / "cards" / "collection.yaml").write_text(SETTINGS, "utf-8")
    (cards / "_deck.yaml").write_text("name: Prueba\ndescription: Nada.\nsource: TA4 §2\n", "utf-8")
    counted = next(b for b in blocks("markdown") if "token-count:" in b)
    (cards / "tokens-de-aab.md").write_text(counted, "utf-8")
    drawn = (
        "---\nid: barra\nverify:\n  lm: {corpus: [a b a b], order: 2}\n"
        "  barra: {figure: bar, under: lm, word: b, after: a}\n---\n"
        "¿Qué parte de la barra es $p(b \\mid a)$?\n\n---\n\nToda: a cada `a` la sigue una `b`.\n\n![](figure:barra)\n"
    )
    (cards / "barra.md").write_text(drawn, "utf-8")
    done = run("python -m builder build", tmp_path, extended)
    assert done.returncode == 0, done.stderr
    evidence = (tmp_path / "dist" / "verification.json").read_text("utf-8")
    assert "el número de tokens de `aab` según BPE con las fusiones [a a]" in evidence
    assert '"note": "barra"' in evidence or '"barra"' in evidence
    wrong = counted.replace("\n2\n", "\n3\n")
    (cards / "tokens-de-aab.md").write_text(wrong, "utf-8")
    refused = run("python -m builder check", tmp_path, extended)
    assert refused.returncode == 1
    assert "error[K501]" in refused.stderr


CITED, AUTHOR = "La atención basta.", "Vaswani et al."


def test_the_new_note_type_works_in_sheets_exams_and_diff(
    small: Path, extended: Path, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    shutil.copytree(small, root)
    mazo = "python -m builder"
    for command in (
        f"{mazo} build",
        f"{mazo} sheet --types quotation --out dist/sheet.html",
        f"{mazo} sheet --types quotation --brief --out dist/brief.pdf",
        f"{mazo} sheet --types quotation --cards --out dist/cut.pdf",
        f"{mazo} exam --types quotation --count 1",
        "git init -q -b main && git add cards media && git commit -qm Start",
        "sed -i 's/basta/alcanza/' cards/01-prueba/cita.md",
    ):
        done = run(command, root, extended)
        assert done.returncode == 0, (command, done.stderr)
    pages = (
        "repaso",
        "sheet",
        "examen/examen-A",
        "examen/examen-soluciones",
    )
    shown = {page: (root / "dist" / f"{page}.html").read_text("utf-8") for page in pages}
    assert [
        page for page in pages if CITED not in shown[page] and page != "examen/examen-soluciones"
    ] == []
    assert [page for page in pages if AUTHOR not in shown[page] and page != "examen/examen-A"] == []
    for name in ("tarjetas", "estudio", "brief", "cut"):
        printed = " ".join(" ".join(Pdf(root / "dist" / f"{name}.pdf").pages).split())
        assert CITED in printed, name
        assert AUTHOR in printed, name
    changed = run(f"{mazo} diff main", root, extended)
    assert changed.returncode == 0, changed.stderr
    assert "cita (quotation," in changed.stdout
    assert "quote" in changed.stdout


VIEW = """
from pathlib import Path
from builder.card_sides import pages_of
from builder.pipeline import run
from builder.serve.listing import listing
from builder.serve.view import first
result = run(Path("."))
view = first(result.edition, result)
(card,) = [one for one in listing(1, view)["cards"] if one["id"] == "cita"]
(note,) = [one for one in view.notes if one.note.id == "cita"]
(page,) = pages_of(note, view.collection)
print(card["type"], card["options"], card["front"], page.back, sep="|")
"""


def test_the_new_note_type_works_in_serve(small: Path, extended: Path, tmp_path: Path) -> None:
    script = tmp_path / "view.py"
    script.write_text(VIEW, "utf-8")
    done = run(f"python {script}", small, extended)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"quotation|False|{CITED}|")
    assert AUTHOR in done.stdout


def test_anki_imports_the_new_note_type_and_shows_its_card(
    small: Path, extended: Path, tmp_path: Path
) -> None:
    done = run(f"python -m builder build --out {tmp_path / 'made'}", small, extended)
    assert done.returncode == 0, done.stderr
    (package,) = (tmp_path / "made").glob("*.apkg")
    with opened(tmp_path) as collection:
        import_package(collection, package)
        (card,) = (card for card in cards_of(collection) if card.note == "cita")
    assert CITED in card.front
    assert AUTHOR not in card.front
    assert AUTHOR in card.back


def test_the_new_rule_and_the_new_reporter_work_in_check_and_explain(
    small: Path, extended: Path
) -> None:
    manual = run("python -m builder explain exclamation", small, extended).stdout
    assert manual.startswith(
        "# V999 exclamation (warning)\n\nThe front shouts.\n\n## What it reports\n"
    )
    for heading, expected in (("## Example", True), ("## Use instead", False)):
        card = blocks("markdown", manual.partition(heading)[2])[0]
        path = small / "cards" / "01-prueba" / "grito.md"
        path.write_text(f"---\nid: grito\n---\n{card}", "utf-8")
        done = run("python -m builder check --format count", small, extended)
        assert ("V999 1" in done.stderr.splitlines()) is expected


def test_the_tests_of_rules_cover_the_new_rule(extended: Path, tmp_path: Path) -> None:
    for name in ("builder", "tests"):
        source = extended if name == "builder" else ROOT
        shutil.copytree(
            source / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    done = run(
        "python -m pytest -p no:cacheprovider tests/test_rules.py -k exclamation -v",
        tmp_path,
        tmp_path,
    )
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout


def test_ruff_finds_nothing_in_the_examples(extended: Path) -> None:
    for path, _ in sections("python"):
        tool = [sys.executable, "-m", "ruff", "check", "--config", str(ROOT / "pyproject.toml")]
        done = subprocess.run(
            [*tool, str(extended / path)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
