"""`mazo check --fix` mends what can only be mended in one way, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command import CARD, mazo
from hypothesis import given
from hypothesis import strategies as st

from builder import fixing, pipeline
from builder.diagnostics import Fix
from builder.fixing import Fixed, applied, fix
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

NEGATIVE = """\
---
id: uno
---
¿Cuál de estas técnicas no reduce el tamaño del modelo?

- [ ] La poda
- [x] El muestreo
- [ ] La cuantización

---

La poda y la cuantización guardan menos.
"""
ALLOWED = NEGATIVE.replace("id: uno", "id: uno\nallow: [negative-stm]")
COMPUTED = "generator: bpe-encode\nvariants:\n  - {id: v-uno, merges: [a a], text: aaab}\n"
MENDED = {
    "a misspelt key": ("uno.md", CARD.format(id="uno\nsorce: X", front="¿Uno?"), "source: X"),
    "a note type": ("uno.md", CARD.format(id="uno\ntype: basik", front="¿Uno?"), "type: basic"),
    "a generator": ("bpe-encode.yaml", COMPUTED.replace("encode", "encod"), "bpe-encode"),
    "a parameter": ("bpe-encode.yaml", COMPUTED.replace("merges", "merge"), "merges: ["),
    "a value with a comment": (
        "uno.md",
        CARD.format(id='uno\nsource: El "libro" # 3', front="¿Uno?"),
        'source: "El \\"libro\\" # 3"\n',
    ),
    "a negation": ("uno.md", NEGATIVE, "técnicas **no** reduce"),
    "an allowance": ("uno.md", ALLOWED, "allow: [negative-stem]"),
}


def mend(root: Path) -> Fixed:
    """Mend a project in this process."""
    return fix(root, pipeline.run)


@pytest.mark.parametrize("case", MENDED)
def test_a_problem_with_one_mend_is_mended_and_a_second_run_finds_nothing_more(
    case: str, project: Project
) -> None:
    name, text, expected = MENDED[case]
    root = project({name: text})
    path = f"cards/01-prueba/{name}"
    assert any(one.fix for one in pipeline.run(root).sink.all)
    assert mend(root).files == (path,)
    assert expected in (root / path).read_text("utf-8")
    assert not any(one.fix for one in pipeline.run(root).sink.all)
    after = (root / path).read_bytes()
    assert mend(root) == Fixed(0, (), (), ())
    assert (root / path).read_bytes() == after


def test_several_files_are_mended_at_once_and_others_keep_every_byte(project: Project) -> None:
    cards = {f"n{n}.md": CARD.format(id=f"n{n}\nsorce: X", front=f"¿Qué es {n}?") for n in range(5)}
    root = project({**cards, "otra.md": CARD.format(id="otra", front="¿Otra?")})
    other = (root / "cards/01-prueba/otra.md").read_bytes()
    done = mazo("check", "--fix", cwd=root)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("mended 5 problems in cards/01-prueba/n0.md, ")
    assert (root / "cards/01-prueba/otra.md").read_bytes() == other


def test_line_ends_byte_order_marks_and_accents_of_other_lines_are_kept(project: Project) -> None:
    text = "---\r\nid: uno\r\nsorce: X\r\n---\r\n¿Que\u0301 es «a»?\r\n\r\n---\r\n\r\nEsto.\r\n"
    root = project({"uno.md": b"\xef\xbb\xbf" + text.encode()})
    assert mend(root).count == 1
    found = (root / "cards/01-prueba/uno.md").read_bytes()
    assert found == b"\xef\xbb\xbf" + text.replace("sorce", "source").encode()


def test_a_file_that_would_not_be_better_is_left_alone_and_named(project: Project) -> None:
    """The key that was meant is there already, so the mend would only exchange one error for another."""
    text = CARD.format(id="uno\nsource: X\nsorce: Y", front="¿Uno?")
    good = CARD.format(id="dos\nsorce: Y", front="¿Dos?")
    root = project({"uno.md": text, "dos.md": good})
    done = mazo("check", "--fix", cwd=root)
    assert done.returncode == 1
    assert "no problem less would be left: cards/01-prueba/uno.md\n" in done.stderr
    assert (root / "cards/01-prueba/uno.md").read_text("utf-8") == text
    assert "source: Y" in (root / "cards/01-prueba/dos.md").read_text("utf-8")


def test_a_file_that_changes_meanwhile_is_not_written_over(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project({"uno.md": CARD.format(id="uno\nsorce: X", front="¿Uno?")})
    path = root / "cards/01-prueba/uno.md"
    genuine = fixing._mend

    def slow(copy: Path, run: object) -> object:
        path.write_text("otro", "utf-8")
        return genuine(copy, run)  # type: ignore[arg-type]  # passed on as it is

    monkeypatch.setattr(fixing, "_mend", slow)
    assert mend(root) == Fixed(1, (), (), ("cards/01-prueba/uno.md",))
    assert path.read_text("utf-8") == "otro"


def test_only_the_named_files_are_mended(project: Project) -> None:
    names = ("uno", "dos")
    root = project(
        {f"{n}.md": CARD.format(id=f"{n}\nsorce: X", front=f"¿Qué es {n}?") for n in names}
    )
    mazo("check", "--fix", "cards/01-prueba/uno.md", cwd=root)
    texts = [(root / f"cards/01-prueba/{n}.md").read_text("utf-8") for n in names]
    assert ["source" in text for text in texts] == [True, False]


def test_a_picture_of_a_mended_card_is_found(project: Project) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
    front = "¿Qué se ve? ![Una figura](figura.svg)"
    root = project(
        {"uno.md": CARD.format(id="uno\nsorce: X", front=front), "media/figura.svg": svg}
    )
    done = mazo("check", "--fix", cwd=root)
    assert (done.returncode, "mended 1 problem" in done.stderr) == (0, True)
    assert (root / "media/figura.svg").read_text("utf-8") == svg


def test_reports_say_what_can_be_mended(project: Project) -> None:
    root = project({"uno.md": CARD.format(id="uno\nsorce: X", front="¿Uno?")})
    (found,) = json.loads(mazo("check", "--format", "json", cwd=root).stdout)["diagnostics"]
    assert found["fix"] == {"line": 3, "column": 1, "length": 5, "text": "source"}
    assert "`mazo check --fix` writes `source` there" in (
        mazo("check", "--format", "github", cwd=root).stderr
    )
    assert mazo("check", cwd=root).stderr.endswith("`mazo check --fix` mends one of them\n")


LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


@given(st.lists(st.text("aé ñ\t𝒳", max_size=8), min_size=1, max_size=6), LINE_ENDS, st.data())
def test_a_replacement_changes_its_span_and_no_other_byte(
    lines: list[str], line_end: str, data: st.DataObject
) -> None:
    source = Source("x", "\n".join(lines))
    before = line_end.join(lines).encode()
    row = data.draw(st.integers(0, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[row])))
    length = data.draw(st.integers(1, 9))
    done = applied(before, [Fix(source.at(row + 1, start + 1, length), "NEU")])
    lines[row] = lines[row][:start] + "NEU" + lines[row][start + length :]
    assert done == line_end.join(lines).encode()
