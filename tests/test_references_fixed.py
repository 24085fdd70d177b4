"""`mazo check --fix` writes what the `verify:` block gives, and the card then passes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import mazo
from conftest import COLLECTION

from builder import pipeline
from builder.fixing import fix
from builder.pipeline import run

if TYPE_CHECKING:
    from conftest import Project

HEAD = """\
---
id: una
type: {type}
verify:
  lm: {{corpus: [a a a a a b b b b b], order: 2}}
  P: {{probability: a b, under: lm}}
  PP: {{perplexity: a b, under: lm}}
  p: {{score: b, after: a, under: lm}}
  answer: {answer}
---
"""
BASIC = HEAD.format(type="basic", answer="P") + (
    "Con [](=lm), ¿qué probabilidad da un modelo de [trigramas](=lm.order) estimado\n"
    "[](=lm.smoothing) a [](=P.sentence), si [`a`\ntras `b`](=p.event) es [$p =\n0.9$](=p)?\n"
    "\n---\n\n[](=P)\n\n- Así: [](=P.steps)\n- Hay [dos](=P.length) factores; [](=PP.steps).\n"
)
FILLED = HEAD.format(type="basic", answer="P") + (
    "Con [cinco `a` y luego cinco `b`](=lm), ¿qué probabilidad da un modelo de [bigramas](=lm.order) estimado\n"
    "[por conteo](=lm.smoothing) a [`a b`](=P.sentence), si [`b` tras `a`](=p.event) es [$0.2$](=p)?\n"
    "\n---\n\n[$0.04$](=P)\n\n"
    "- Así: [$P = 1 \\cdot 0.2 \\cdot 0.2 = 0.04$](=P.steps)\n"
    "- Hay [tres](=P.length) factores; [$PP = 0.04^{-1/3} \\approx 2.92$](=PP.steps).\n"
)
ENGLISH = COLLECTION.replace("language: es", "language: en")
COMMA = ENGLISH.replace('decimal: "."', 'decimal: ","')


def test_a_stale_or_missing_text_is_written_and_the_card_then_passes(project: Project) -> None:
    root = project({"una.md": BASIC})
    done = mazo("check", "--fix", cwd=root)
    assert (done.returncode, done.stderr.count("error")) == (0, 0), done.stderr
    assert (root / "cards/01-prueba/una.md").read_text("utf-8") == FILLED


def test_a_second_run_changes_nothing(project: Project) -> None:
    root = project({"una.md": FILLED})
    assert fix(root, pipeline.run).count == 0
    assert (root / "cards/01-prueba/una.md").read_text("utf-8") == FILLED


@pytest.mark.parametrize(
    ("collection", "steps", "value"),
    [
        (ENGLISH, r"$P = 1 \cdot 0.2 \cdot 0.2 = 0.04$", "$0.04$"),
        (COMMA, r"$P = 1 \cdot 0{,}2 \cdot 0{,}2 = 0{,}04$", "$0{,}04$"),
    ],
)
def test_other_languages_and_signs_are_written_as_their_own(
    collection: str, steps: str, value: str, project: Project
) -> None:
    card = HEAD.format(type="basic", answer="P") + (
        "A [](=lm.order) model is estimated [](=lm.smoothing) on [](=lm). What probability has the sentence "
        "[](=P.sentence)?\n\n---\n\n[](=P)\n\n[](=P.steps)\n"
    )
    root = project({"una.md": card}, collection=collection)
    assert fix(root, pipeline.run).files == ("cards/01-prueba/una.md",)
    text = (root / "cards/01-prueba/una.md").read_text("utf-8")
    assert text.partition("\n---\n")[2] == (
        "A [bigram](=lm.order) model is estimated [by counting](=lm.smoothing) on [five `a` and then five `b`](=lm). "
        "What probability has the sentence [`a b`](=P.sentence)?\n\n---\n\n"
        f"[{value}](=P)\n\n[{steps}](=P.steps)\n"
    )
    assert not run(root).sink.failed


def test_a_text_with_a_deletion_is_reported_and_left_to_its_author(project: Project) -> None:
    card = HEAD.format(type="cloze", answer="{c1: p}") + (
        "Con [cinco `a` y luego cinco `b`](=lm), [$p(a \\mid a) =$ {{c1::$0.2$}}](=p).\n"
    )
    root = project({"una.md": card})
    assert [one.code.id for one in run(root).sink.all if one.fix or one.code.id[0] == "K"] == [
        "K511"
    ]
    assert fix(root, pipeline.run).files == ()


def test_options_are_filled_with_their_values_and_mistakes(project: Project) -> None:
    card = """\
---
id: una
verify:
  bpe: {bpe: {merges: [a a]}}
  T: {tokens: aaaaa, under: bpe}
  derecha: {tokens: aaaaa, under: bpe, mistake: from-the-right}
  racha: {tokens: aaaaa, under: bpe, mistake: whole-runs}
  answer: T
  options: [T, derecha, racha]
---
Un BPE ha aprendido la fusión [](=bpe). ¿Cómo codifica el pretoken [](=T.text)?

- [x] [](=T)
- [ ] [](=derecha)
- [ ] [`a`](=racha)

---

Queda [](=T).
"""
    root = project({"una.md": card})
    assert fix(root, pipeline.run).count == 6
    filled = (root / "cards/01-prueba/una.md").read_text("utf-8")
    for option in (
        "- [x] [`aa aa a`](=T)",
        "- [ ] [`a aa aa`](=derecha)",
        "- [ ] [`aaaaa`](=racha)",
    ):
        assert option in filled
    assert not run(root).sink.failed
