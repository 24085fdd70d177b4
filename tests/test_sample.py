"""`mazo sample` appends valid variants to a computed file and leaves the rest of it unchanged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command import mazo

from builder.pipeline import run

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from conftest import Project

FILE = "cards/01-prueba/bpe-encode.yaml"
BEGUN = """\
# Escrito a mano: comentarios, espacios y orden son de quien lo escribió.
generator:   bpe-encode
tags: [bpe]   # con su comentario

variants:
  - {id:  a-mano,   merges: [a a], text: aaab}
  - id: otra
    text: banana
    merges: [a n]"""
"""A file whose last line has no line end."""


def sample(folder: Path, *arguments: object) -> CompletedProcess[str]:
    """Run `mazo sample bpe-encode`."""
    return mazo("sample", "bpe-encode", *arguments, cwd=folder)


def fronts(folder: Path) -> list[tuple[str, str]]:
    """The ids and stems of a project's notes; fails if there is any diagnostic."""
    result = run(folder)
    assert [(d.code.id, d.message) for d in result.sink.all] == []
    assert result.edition is not None
    return [(r.note.id, r.note.parts["stem"].value) for r in result.edition.notes]


def test_the_existing_content_of_the_file_stays_byte_for_byte(project: Project) -> None:
    folder = project({"bpe-encode.yaml": BEGUN})
    found = sample(folder, "--count", 5, "--seed", 1)
    assert (found.returncode, found.stderr) == (0, "")
    after = (folder / FILE).read_text("utf-8")
    assert after.startswith(BEGUN + "\n  - {id: bpe-encode-")
    assert after.removeprefix(BEGUN).count("\n  - {id: ") == 5
    assert len(fronts(folder)) == 7


def test_repeated_samples_never_repeat_an_id_or_a_question(project: Project) -> None:
    folder = project({"bpe-encode.yaml": BEGUN})
    for seed in (1, 1, 2, 2, 3):
        assert sample(folder, "--count", 6, "--seed", seed).returncode == 0
    notes = fronts(folder)
    assert len(notes) == 32
    assert len({id_ for id_, _ in notes}) == len({stem for _, stem in notes}) == 32


def test_the_same_seed_draws_the_same_variants_for_the_same_collection(project: Project) -> None:
    texts = set()
    for _ in range(2):
        folder = project({"bpe-encode.yaml": BEGUN})
        sample(folder, "--count", 4, "--seed", 7)
        texts.add((folder / FILE).read_text("utf-8"))
    assert len(texts) == 1
    folder = project({"bpe-encode.yaml": BEGUN})
    sample(folder, "--count", 4, "--seed", 8)
    assert (folder / FILE).read_text("utf-8") not in texts


def test_the_output_says_how_many_draws_were_refused_and_why(project: Project) -> None:
    folder = project(
        {
            "bpe-merges.yaml": "generator: bpe-merges\nvariants:\n  - {id: una, corpus: [ananá banana], merges: 2}\n"
        }
    )
    found = mazo("sample", "bpe-merges", "--count", 6, "--seed", 1, cwd=folder)
    said = re.fullmatch(
        r"appended 6 variants to cards/01-prueba/bpe-merges\.yaml; refused (\d+) draws:\n((?:  \d+ × [a-z -]+\n)+)",
        found.stdout,
    )
    assert said is not None
    reasons = [line.split(" × ") for line in said[2].splitlines()]
    assert sum(int(times) for times, _ in reasons) == int(said[1]) > 0
    assert "undecided" in {reason for _, reason in reasons}


def test_levels_alternate_unless_one_is_chosen(project: Project) -> None:
    folder = project({"bpe-encode.yaml": BEGUN})
    sample(folder, "--count", 6, "--seed", 1)
    sample(folder, "--count", 2, "--seed", 1, "--level", "dificil")
    found = re.findall(r"nivel::(\w+)", (folder / FILE).read_text("utf-8"))
    assert found == [*["facil", "media", "dificil"] * 2, "dificil", "dificil"]


def test_with_sets_a_parameter(project: Project) -> None:
    folder = project({"uno.md": "---\nid: uno\n---\n¿Qué?\n\n---\n\nEsto.\n"})
    found = mazo(
        "sample", "ngram-score", "--count", 4, "--seed", 1, "--deck", "01-prueba",
        "--with", "smoothing=add-one", cwd=folder,
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")
    text = (folder / "cards/01-prueba/ngram-score.yaml").read_text("utf-8")
    assert text.startswith("generator: ngram-score\nvariants:\n")
    assert text.count("smoothing: add-one") == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--count", "0", "--seed", "1"], "--count"),
        (["--count", "999", "--seed", "1"], "--count"),
        (["--count", "1", "--seed", "1", "--deck", "99-nada"], "there is no deck `99-nada`"),
        (["--count", "1", "--seed", "1", "--deck", "../.."], "there is no deck `../..`"),
        (["--count", "1", "--seed", "1", "--with", "sabor=dulce"], "no parameter `sabor`"),
    ],
)
def test_wrong_usage_is_reported_and_changes_nothing(
    arguments: list[str], said: str, project: Project
) -> None:
    folder = project({"bpe-encode.yaml": BEGUN})
    found = sample(folder, *arguments)
    assert found.returncode == 2
    assert said in found.stderr
    assert (folder / FILE).read_text("utf-8") == BEGUN


@pytest.mark.parametrize(
    "text",
    [
        "generator: bpe-encode\nvariants: [{id: una, merges: [a a], text: aaab}]\n",
        "variants:\n  - {id: una, merges: [a a], text: aaab}\ngenerator: bpe-encode\n",
        "generator: bpe-encode\nvariants:\n    - {id: una, merges: [a a], text: aaab}\n",
    ],
)
def test_a_file_that_variants_cannot_be_appended_to_is_left_unchanged(
    text: str, project: Project
) -> None:
    folder = project({"bpe-encode.yaml": text})
    found = sample(folder, "--count", 1, "--seed", 1)
    assert found.returncode == 1
    assert "Nothing was written" in found.stderr
    assert (folder / FILE).read_text("utf-8") == text


def test_sample_refuses_a_collection_with_errors(project: Project) -> None:
    folder = project({"bpe-encode.yaml": BEGUN, "malo.md": "---\nid: otro\n---\n¿Qué?\n"})
    found = sample(folder, "--count", 1, "--seed", 1)
    assert (found.returncode, found.stdout) == (1, "")
    assert "mazo check" in found.stderr
    assert (folder / FILE).read_text("utf-8") == BEGUN


def test_a_build_does_not_add_variants(project: Project) -> None:
    folder = project({"bpe-encode.yaml": BEGUN})
    assert mazo("build", cwd=folder).returncode == 0
    assert (folder / FILE).read_text("utf-8") == BEGUN


EXERCISE = (
    "generator: ngram-probability\nexercise: frase\nlevel: facil\nsource: TA4 §2\nvariants:\n"
)
FIRST = "  - {corpus: [a b, a b a], sentence: a b}\n"


def test_an_exercise_is_filled_with_variants_of_its_level_that_have_no_ids(
    project: Project,
) -> None:
    folder = project({"frase.yaml": EXERCISE + FIRST})
    command = ("sample", "ngram-probability", "--exercise", "frase", "--seed", 1, "--count")
    found = mazo(*command, 11, cwd=folder)
    assert (found.returncode, found.stderr) == (0, "")
    text = (folder / "cards/01-prueba/frase.yaml").read_text("utf-8")
    assert text.startswith(EXERCISE + FIRST)
    assert text.count("\n  - {") == 12
    assert "id:" not in text.replace("exercise:", "")
    result = run(folder)
    assert result.sink.all == ()
    assert result.edition is not None
    assert [len(one.variants) for one in result.edition.notes] == [12]
    assert mazo(*command, 5, cwd=folder).returncode == 0
    result = run(folder)
    assert result.sink.all == ()
    assert result.edition is not None
    (rendered,) = result.edition.notes
    assert len({one.note.parts["fixed"].value for one in rendered.variants}) == 17


def test_no_answer_is_drawn_more_often_than_an_exercise_may_have_it(project: Project) -> None:
    """These votes have five differences at most."""
    head = EXERCISE.replace("ngram-probability", "elo-votes").replace("frase", "votos")
    votes = "".join(f"  - {{ask: difference, a: {n}0, b: {n}}}\n" for n in range(1, 6))
    folder = project({"votos.yaml": head + votes})
    command = ("sample", "elo-votes", "--exercise", "votos", "--count", 11, "--seed", 2)
    found = mazo(*command, cwd=folder)
    assert (found.returncode, found.stderr) == (0, "")
    assert "too many variants of the exercise have that answer" in found.stdout
    result = run(folder)
    assert result.sink.all == ()
    assert result.edition is not None
    (rendered,) = result.edition.notes
    answers = [one.note.parts["answer"].value for one in rendered.variants]
    assert len(answers) == 16
    assert answers.count("$400$") == 5


def test_choices_are_never_appended_to_an_exercise(project: Project) -> None:
    files = {"frase.yaml": EXERCISE + FIRST, "ngram-probability.yaml": NOTES}
    folder = project(files)
    command = ("sample", "ngram-probability", "--count", 2, "--seed", 1)
    assert mazo(*command, cwd=folder).returncode == 0
    assert (folder / "cards/01-prueba/frase.yaml").read_text("utf-8") == EXERCISE + FIRST
    refused = mazo(*command, "--exercise", "otra", cwd=folder)
    assert refused.returncode == 2
    assert "no exercise `otra`; it has `frase`" in refused.stderr


NOTES = "generator: ngram-probability\nsource: TA4\nvariants:\n  - {id: una, corpus: [a a b, a b a], sentence: a b}\n"
