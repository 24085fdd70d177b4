"""The cards of every generator are verified, have distinct options, and never change.

Generators are discovered automatically; the cases are the docstring, `example` and `sample` of each, and the
parameters in `computed_cards.MORE`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from random import Random
from typing import TYPE_CHECKING

import pytest
from computed_cards import ANIMALS, HUG, MORE, Parameters, computed, made
from conftest import COLLECTION, DECK, SPANISH

from builder.diagnostics import Sink
from builder.display.literal import read_literal, same_as_displayed
from builder.generate import generate
from builder.generators import generators
from builder.languages import language, languages
from builder.misconceptions import misconceptions
from builder.model import Variant
from builder.pipeline import run
from builder.source import Source
from builder.validate import validate
from builder.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.model import Note
    from builder.pipeline import Result

CASES = [
    pytest.param(name, parameters, id=f"{name}-{n}")
    for name in generators()
    for n, parameters in enumerate(MORE.get(name, ()))
]


@pytest.mark.parametrize(("name", "parameters"), CASES)
def test_valid_parameters_make_a_verified_card(
    name: str, parameters: Parameters, project: Project
) -> None:
    rendered = made(project, name, parameters)
    note = rendered.note
    assert note.generator == name
    assert rendered.evidence
    assert "¿" in note.parts["stem"].value
    assert note.options or note.parts["answer"].value


@pytest.mark.parametrize("name", generators())
def test_the_example_makes_a_verified_card(name: str) -> None:
    span = Source("cards/01-prueba/familia.yaml", "x").at(1, 1)
    example = generators()[name].example
    sink = Sink()
    note = generate(Variant("una", name, example, "01-prueba", (), "TA4 §2", span, SPANISH), sink)
    assert note is not None
    valid = validate(note, sink)
    assert valid is not None
    assert verify(valid, sink) is not None
    assert [(d.code.id, d.message) for d in sink.all] == []


@pytest.mark.parametrize("name", generators())
def test_the_parameters_in_the_docstring_make_a_card(name: str, project: Project) -> None:
    docstring = import_module(f"builder.generators.{name.replace('-', '_')}").__doc__
    assert docstring is not None
    (example,) = re.findall(r"(?:^    .+\n)+", docstring, re.MULTILINE)
    text = f"generator: {name}\nvariants:\n  - id: una\n{example}"
    found = run(project({"familia.yaml": text}))
    assert [(d.code.id, d.message) for d in found.sink.all] == []
    assert found.edition is not None
    assert [rendered.note.id for rendered in found.edition.notes] == ["una"]


def key_in(docstring: str, note: Note) -> bool:
    """Whether a docstring quotes the right answer of its example; true if it quotes none or the answer is not code."""
    quoted = re.findall(r"asks for[^`.]*`([^`]+)`", docstring)
    key = next((o.text.value for o in note.options if o.is_key), "")
    return not quoted or not key.startswith("`") or quoted[0] in key


@pytest.mark.parametrize("name", generators())
def test_the_answer_in_the_docstring_is_that_of_its_example(name: str, project: Project) -> None:
    docstring = import_module(f"builder.generators.{name.replace('-', '_')}").__doc__
    assert docstring is not None
    (example,) = re.findall(r"(?:^    .+\n)+", docstring, re.MULTILINE)
    text = f"generator: {name}\nvariants:\n  - id: una\n{example}"
    edition = run(project({"familia.yaml": text})).edition
    assert edition is not None
    assert [r.note.id for r in edition.notes if key_in(docstring, r.note)] == ["una"]


@pytest.fixture(scope="module")
def draws(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """The result of running forty-five samples of each level, by generator."""

    def make(files: dict[str, str]) -> Path:
        folder = tmp_path_factory.mktemp("draws")
        cards = folder / "cards" / "01-prueba"
        cards.mkdir(parents=True)
        (folder / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
        for name, text in {"_deck.yaml": DECK, **files}.items():
            (cards / name).write_text(text, "utf-8")
        return folder

    return {
        name: computed(
            make,
            name,
            [
                dict(generator.sample(Random(n), lev, SPANISH.words))
                for lev in range(3)
                for n in range(45)
            ],
        )
        for name, generator in generators().items()
    }


def notes_of(result: Result) -> list[Note]:
    """The notes of a run."""
    assert result.edition is not None
    return [rendered.note for rendered in result.edition.notes]


@pytest.mark.parametrize("name", generators())
def test_samples_make_verified_cards_or_are_refused(name: str, draws: dict[str, Result]) -> None:
    codes = {d.code.id for d in draws[name].sink.all}
    # V302: a question was drawn twice; V507: the answer is a symbol of the program that it asks about; V602: all wrong
    # answers are on the same side of the right one.
    assert codes <= {"G101", "G102", "G201", "G105", "G106", "G301", "V302", "V507", "V602"}
    assert len(notes_of(draws[name])) >= 10


@pytest.mark.parametrize("name", generators())
def test_options_look_different_and_at_least_two_are_wrong(
    name: str, draws: dict[str, Result]
) -> None:
    for note in notes_of(draws[name]):
        literals = [read_literal(option.text.value) for option in note.options]
        assert [o.is_key for o in note.options].count(True) == bool(note.options)
        assert not note.options or len(note.options) >= 3
        for n, literal in enumerate(literals):
            for other in literals[:n]:
                assert literal is not None
                assert other is not None
                assert not same_as_displayed(literal, other)


@pytest.mark.parametrize("name", generators())
def test_every_distractor_has_a_reason(name: str, draws: dict[str, Result]) -> None:
    for note in notes_of(draws[name]):
        reasons = [o.reason.value for o in note.options if o.reason is not None]
        assert len(reasons) == max(0, len(note.options) - 1)


@pytest.mark.parametrize("name", generators())
def test_the_key_is_not_always_at_the_same_place(name: str, draws: dict[str, Result]) -> None:
    notes = [note for note in notes_of(draws[name]) if note.options]
    places = {[option.is_key for option in note.options].index(True) for note in notes}
    assert len(places) > 1 or not notes


TRAINED: Parameters = {"corpus": ["aaab aaab aab cab"], "merges": 2}
CONVENTIONS: list[tuple[str, Parameters, list[str]]] = [
    ("bpe-first-merge", {"corpus": HUG}, ["solap"]),
    ("bpe-pair-counts", {"corpus": HUG}, ["solap"]),
    ("bpe-merges", TRAINED, ["solap"]),
    ("bpe-vocabulary", TRAINED, ["solap"]),
    ("bpe-encode", {**TRAINED, "text": "aaab"}, ["solap"]),
    ("wordpiece-first-merge", {"corpus": HUG, "rule": "count"}, ["más frecuente", "`##`"]),
    (
        "wordpiece-first-merge",
        {"corpus": ["casa casas cosa"], "rule": "likelihood"},
        ["N(xy)", "`##`"],
    ),
    ("wordpiece-encode", {"vocabulary": ["a", "ab", "##b", "##bc"], "text": "abc ab"}, ["`[UNK]`"]),
    ("tokens-per-word", MORE["tokens-per-word"][0], ["`[UNK]`"]),
    ("ngram-score", {"corpus": ANIMALS, "context": "el", "word": "gato"}, ["`<s>`", "`</s>`"]),
    ("ngram-score", MORE["ngram-score"][2], ["$V$"]),
    ("ngram-probability", MORE["ngram-probability"][1], ["$V$", "`<s>`", "`</s>`"]),
    ("ngram-perplexity", MORE["ngram-perplexity"][0], ["`</s>` en su longitud"]),
    ("ngram-entropy", MORE["ngram-entropy"][0], ["bits"]),
]


@pytest.mark.parametrize(("name", "parameters", "words"), CONVENTIONS)
def test_a_stem_states_the_conventions_that_its_answer_depends_on(
    name: str, parameters: Parameters, words: list[str], project: Project
) -> None:
    stem = made(project, name, parameters).note.parts["stem"].value
    assert [word for word in words if word not in stem] == []


def test_a_vocabulary_sorted_by_code_point_is_not_called_alphabetical(project: Project) -> None:
    note = made(project, "bpe-vocabulary", {"corpus": ["zañ zañ za"], "merges": 1}).note
    assert (
        note.parts["answer"].value == "a z ñ za"
    )  # by code point; in Spanish `ñ` comes before `z`
    assert "alfabético" not in note.parts["stem"].value


FRESH = """
import json, sys
from pathlib import Path
from builder.pipeline import run
edition = run(Path(sys.argv[1])).edition
print(json.dumps([
    [r.note.id, [t.value for t in r.note.texts], [o.is_key for o in r.note.options], repr(r.evidence)]
    for r in edition.notes
]))
"""


def test_new_processes_make_and_verify_the_same_cards(root: Path, project: Project) -> None:
    files: dict[str, str] = {}
    for name in generators():
        variants = MORE.get(name, ())
        lines = [json.dumps({"id": f"{name}-{n}", **one}) for n, one in enumerate(variants)]
        body = "\n".join(f"  - {line}" for line in lines)
        files |= {f"{name}.yaml": f"generator: {name}\nvariants:\n{body}"} if lines else {}
    folder = project(files)
    said = {
        subprocess.run(
            [sys.executable, "-c", FRESH, str(folder)],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1
    assert len(json.loads(said.pop())) >= 7


@pytest.mark.parametrize("code", languages())
def test_every_misconception_is_explained_by_a_message_of_one_line_and_no_message_is_left_over(
    code: str,
) -> None:
    reasons = {
        id_.removeprefix("mistake-") for id_ in language(code).ids if id_.startswith("mistake-")
    }
    assert reasons == set(misconceptions())
    assert [one for one in reasons if "\n" in language(code).text(f"mistake-{one}")] == []
