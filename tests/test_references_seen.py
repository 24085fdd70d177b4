"""A reference changes nothing of what is seen: on pages, by rules and in differences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from referred import verified

from builder.difference.aspects import aspects_of, key_of
from builder.pipeline import run
from builder.text.plain import prose, without_references, wording
from builder.text.words import words

if TYPE_CHECKING:
    from conftest import Project

    from builder.edition import Edition
    from builder.model import Note
    from builder.source import Text

BLOCK = """\
verify:
  bpe: {{bpe: {{merges: [a a]}}}}
  T: {{tokens: aaaaa, under: bpe}}
  derecha: {{tokens: aaaaa, under: bpe, mistake: from-the-right}}
  lm: {{corpus: [el gato duerme mucho], order: 2}}
  p: {{score: gato, after: el, under: lm}}
"""
CHOICE = f"""\
---
id: {{id}}
{BLOCK}  answer: T
  options: [T, derecha]
---
¿Cómo codifica este BPE de una sola fusión la palabra `aaaaa` de cinco letras iguales?

- [x] `aa aa a`
- [ ] {{option}}

---

Se empieza por la izquierda: `aa aa a`.
"""
BASIC = f"""\
---
id: una
type: basic
{BLOCK}  answer: p
---
Tras la frase {{sentence}}, ¿qué probabilidad da el conteo a `gato` tras `el`?

---

$1$: siempre sigue {{back}}.
"""
REFERRED = {
    "two options are alike": ("V305", CHOICE.format(id="una", option="[`aa aa a`](=T)"), None),
    "two fronts are one": (
        "V302",
        CHOICE.format(id="una", option="`a aa aa`"),
        CHOICE.format(id="otra", option="[`a aa aa`](=derecha)"),
    ),
}


def plain(note: Note) -> Note:
    """The note without references."""

    def bare(text: Text) -> Text:
        return replace(text, value=without_references(text.value), anchor=note.span)

    options = tuple(
        replace(o, text=bare(o.text), reason=o.reason and bare(o.reason)) for o in note.options
    )
    return replace(note, parts={k: bare(t) for k, t in note.parts.items()}, options=options)


def running(value: str) -> str:
    """The plain text of a passage."""
    return "".join(run for _, run in prose(value))


@pytest.mark.parametrize("case", REFERRED)
def test_rules_see_the_text_of_a_reference(case: str, project: Project) -> None:
    code, one, other = REFERRED[case]
    files = {"una.md": one} | ({"otra.md": other} if other else {})
    assert code in [found.code.id for found in run(project(files)).sink.all]


def test_the_words_of_the_collection_are_the_same_with_and_without_references() -> None:
    for note in verified().values():
        for text in note.texts:
            bare = without_references(text.value)
            assert [w.text for w in words(text.value)] == [w.text for w in words(bare)]
            for seen in (wording, running):
                assert "".join(seen(text.value).split()) == "".join(seen(bare).split())


def test_a_difference_shows_no_reference(edition: Edition) -> None:
    for rendered in edition.notes:
        if rendered.note.id in verified():
            bare = replace(rendered, note=plain(rendered.note))
            assert aspects_of(rendered) == aspects_of(bare)
            assert key_of(rendered) == key_of(bare)


def test_a_typed_answer_holds_no_reference(project: Project) -> None:
    typed = BASIC.replace("type: basic", "type: typed").replace(
        "$1$: siempre sigue {back}.", "[1](=p)"
    )
    found = run(project({"una.md": typed.format(sentence="`el gato duerme mucho`")})).sink.all
    assert any(one.code.severity.value == "error" for one in found)
