"""Each kind of problem is reported at the line and column that the mark ▸ shows, in front matter and in the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

HEAD = "---\nid: una\n---\n¿Qué es?\n\n---\n\n"
CHOICE = "---\nid: una\n---\n¿Qué es?\n\n"
VERIFY = "---\nid: una\nverify:\n  lm: {corpus: [a b], order: 2}\n"


@pytest.mark.parametrize(
    ("code", "card"),
    [
        ("L202", "---\nid: una\n▸sorce: x\n---\nA\n\n---\n\nB\n"),
        ("L201", "---\nid: una\ntags: [ok, ▸'no bueno']\n---\nA\n\n---\n\nB\n"),
        ("L201", "---\nid: ▸Una\n---\nA\n\n---\n\nB\n"),
        ("L201", "---\nid: una\nallow:\n  ▸nada: x\n---\nA\n\n---\n\nB\n"),
        ("L101", "---\nid: una\ntags: ▸[a, b\n---\nA\n\n---\n\nB\n"),
        ("L302", "---\nid: una\ntype: ▸bsic\n---\nA\n\n---\n\nB\n"),
        ("L501", VERIFY + "  p: {score: b, after: a, under: ▸ml}\n---\nA\n\n---\n\nB\n"),
        ("L201", VERIFY.replace("order: 2", "order: ▸9") + "---\nA\n\n---\n\nB\n"),
        ("V101", HEAD + "Es\nmuy ▸<b>grande.\n"),
        ("V104", HEAD + "Vale 5 ▸$ y ya.\n"),
        ("V104", HEAD + "Es ▸$x y ya.\n"),
        ("V105", HEAD + "▸# Hola\n\nEso.\n"),
        ("V108", HEAD + "Vale▸[^1] y ya.\n"),
        ("V121", HEAD + "Una `a▸\u200bb` y ya.\n"),
        ("V121", HEAD + "Una\ntercera `año` y otra `а▸b` y ya.\n"),
        ("R101", HEAD + "Es $y$, o $x + ▸\\foo{1}$ y ya.\n"),
        ("R101", HEAD + "$$\nx + ▸\\foo\n$$\n"),
        ("R201", HEAD + "Una [x](▸javascript:1) y ya.\n"),
        ("R202", HEAD + "Una\nvez ![x](▸nada.svg) y ya.\n"),
        ("L301", HEAD + "▸"),
        ("L303", CHOICE + "▸- [ ] uno\n- [ ] dos\n\n---\n\nPorque sí.\n"),
        ("L303", CHOICE + "- [x] uno\n▸- [x] dos\n\n---\n\nPorque sí.\n"),
        ("V201", "---\nid: una\n---\nEl ▸{{c2::gato}} come.\n"),
        ("V201", "---\nid: una\n---\nUna línea,\ny `otra ▸{{c3::x}}` y {{c1::y}}.\n"),
        ("K501", VERIFY + "  p: {score: b, after: a, under: lm}\n  answer: p\n---\n"
                 "Con `a b`, ¿qué da a `b` tras `a`?\n\n---\n\n▸$0.5$\n"),
    ],
)  # fmt: skip
def test_the_place_of_a_problem(code: str, card: str, project: Project) -> None:
    before, _, _ = card.partition("▸")
    place = (before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    found = run(project({"una.md": card.replace("▸", "")})).sink.all
    assert place in {(d.span.line, d.span.column) for d in found if d.code.id == code}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_are_counted_alike_with_windows_line_ends(newline: str, project: Project) -> None:
    root = project({"una.md": ""})
    text = (HEAD + "Uno.\n\nVale 5 $ y ya.\n").replace("\n", newline)
    (root / "cards/01-prueba/una.md").write_bytes(text.encode())
    found = {(d.code.id, d.span.line, d.span.column) for d in run(root).sink.all}
    assert ("V104", 10, 8) in found
