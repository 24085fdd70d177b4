"""The versions of an exam ask the same questions, and each key fits its printed questions."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from command import mazo
from hypothesis import given
from hypothesis import strategies as st
from loaded import load
from sheets import opened

from builder.diagnostics import Sink
from builder.exam import TooFewError, compose, default_types
from builder.model import Note, SourceNote
from builder.selection import Selection
from builder.sheets import exam as sheet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.exam import Exam
    from builder.model import Note, RenderedNote

COUNT, VERSIONS, SEED = 40, 3, 11
SHOWN = """() => [...document.querySelectorAll('main .item')].map((item) =>
  [...item.querySelectorAll('.options > li')].map((row) => {
    const option = row.querySelector('div').cloneNode(true);
    for (const f of option.querySelectorAll('mfrac'))
      f.replaceWith(`${f.children[0].textContent}/${f.children[1].textContent}`);
    return [row.querySelector('.bubble').textContent, option.textContent.trim()];
  }))"""
"""For each question, the letters and texts of its options; a fraction is read as `1/2`."""
KEYS = """() => [...document.querySelectorAll('.keys li')].map((row) => {
  const answer = row.querySelector('.answer').cloneNode(true);
  for (const f of answer.querySelectorAll('mfrac'))
    f.replaceWith(`${f.children[0].textContent}/${f.children[1].textContent}`);
  return [answer.textContent, row.querySelector('.id').textContent];
})"""
"""The short answers and the ids of a key."""


@pytest.fixture(scope="module")
def pool(edition: Edition) -> tuple[RenderedNote, ...]:
    """The notes that exams choose from."""
    return Selection(types=default_types()).of(edition.notes)


@pytest.fixture(scope="module")
def exam(pool: tuple[RenderedNote, ...]) -> Exam:
    """An exam with three versions of forty questions."""
    return compose(pool, COUNT, VERSIONS, SEED)


def value(text: str) -> Fraction | str:
    """Read a displayed option, or an answer of the evidence, as a number or as words."""
    text = text.rpartition("≈ ")[2].removesuffix(" bits")
    try:
        return Fraction(text)
    except ValueError:
        return " ".join(text.replace("->", "→").split())


def without_unit(exact: str) -> str:
    """What evidence says of a value, without the words of its unit: `20` of `20 tokens por parámetro`."""
    number, _, unit = exact.partition(" ")
    return number if isinstance(value(number), Fraction) and unit[:1].isalpha() else exact


def as_produced(exact: str) -> str:
    """What a learner produces for evidence: of a merge such as `##t ##o -> ##to`, the pair."""
    merge = re.fullmatch(r"(\S+ \S+) -> \S+", exact)
    return merge[1] if merge else without_unit(exact)


def agrees(shown: str, exact: str) -> bool:
    """Whether a displayed option is the exact answer, to the digits that it shows."""
    parts = [re.split(r" y |; ", side) for side in (shown, exact)]
    if len(parts[0]) == len(parts[1]) > 1:
        return all(agrees(left, right) for left, right in zip(*parts, strict=True))
    left, right = value(shown), value(exact)
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        digits = len(shown.partition(".")[2])
        return left == right or (
            digits > 0 and abs(left - right) <= Fraction(6, 10 ** (digits + 1))
        )
    return left == right


def test_the_key_of_each_version_agrees_with_the_printed_page_and_the_evidence(
    browser: Browser,
    edition: Edition,
    pool: tuple[RenderedNote, ...],
    exam: Exam,
    root: Path,
    tmp_path: Path,
) -> None:
    authored = {note.id: note for note in load(root, Sink()) if isinstance(note, SourceNote)}
    by_id = {one.note.id: one for rendered in edition.notes for one in rendered.each}
    texts = texts_of_keys(browser, tmp_path, authored, by_id)
    judged = Counter[str]()
    # Computed cards with options have no variants, so only an exam with one version asks them.
    computed = [one for one in pool if one.note.skill and one.options]
    alone = compose(computed, len(computed), 1, SEED)
    asked = [(whole, version) for whole in (exam, alone) for version in whole.versions]
    for whole, version in asked:
        handed_out, kept = tmp_path / "questions.html", tmp_path / "key.html"
        handed_out.write_bytes(sheet.questions(edition, whole, version))
        kept.write_bytes(sheet.key(edition, whole, version, "mazo exam"))
        with opened(browser, handed_out) as page:
            questions = page.evaluate(SHOWN)
            assert (
                page.evaluate("document.querySelectorAll('.id, .solutions, .keys, a').length") == 0
            )
        with opened(browser, kept) as page:
            keys = page.evaluate(KEYS)
        assert len(questions) == len(keys) == len(version.notes)
        for options, (key, id_) in zip(questions, keys, strict=True):
            if not options:
                is_produced = by_id[id_].note.produced is not None
                assert is_produced or key == by_id[id_].parts["answer"].page
                stated = by_id[id_].answer
                found = [e.exact for e in by_id[id_].evidence if e.name == stated]
                said = as_produced if is_produced else without_unit
                wrong = [exact for exact in found if not agrees(key, said(exact))]
                assert wrong == [], (id_, key)
                assert found or not is_produced, id_
                judged["produced" if is_produced else "typed"] += 1
            elif id_ in authored:
                assert [letter for letter, shown in options if shown == texts[id_]] == [key]
                judged["authored"] += 1
            else:
                stated = by_id[id_].answer
                exact = next(e.exact for e in by_id[id_].evidence if e.name == stated)
                right = [letter for letter, shown in options if agrees(shown, exact)]
                assert right == [key], (id_, exact, options)
                judged["computed"] += 1
    assert judged["typed"] > 5
    assert judged["authored"] > 20
    assert judged["produced"] > 20
    assert judged["computed"] == len(computed) > 0
    assert [len(version.notes) for version in exam.versions] == [COUNT] * VERSIONS


def texts_of_keys(
    browser: Browser, folder: Path, authored: Mapping[str, Note], by_id: dict[str, RenderedNote]
) -> dict[str, str]:
    """The text that a browser shows of each authored key, by note; fractions as in `SHOWN`."""
    keys = {
        id_: by_id[id_].options[n].text.page
        for id_, note in authored.items()
        for n, option in enumerate(note.options)
        if option.is_key
    }
    items = "".join(
        f'<div class="item"><ol class="options"><li><i class="bubble"></i><div>{html}</div></li></ol></div>'
        for html in keys.values()
    )
    path = folder / "options.html"
    path.write_text(f"<main>{items}</main>", "utf-8")
    with opened(browser, path) as page:
        return {id_: text for id_, [(_, text)] in zip(keys, page.evaluate(SHOWN), strict=True)}


def test_versions_differ_in_order_and_numbers_but_not_in_what_they_ask(exam: Exam) -> None:
    def slots(notes: tuple[RenderedNote, ...]) -> Counter[str]:
        return Counter(asked(r.note) for r in notes)

    def asked(note: Note) -> str:
        exercise, is_variant, _ = note.id.partition("/")
        return exercise if is_variant else note.skill or note.id

    first, *others = exam.versions
    assert [version.name for version in exam.versions] == ["A", "B", "C"]
    computed = [r.note.id for v in exam.versions for r in v.notes if r.note.skill]
    assert len(computed) == len(set(computed)) > 10
    for other in others:
        assert slots(other.notes) == slots(first.notes)
        assert [r.note.id for r in other.notes] != [r.note.id for r in first.notes]


def test_ordered_options_keep_their_order_and_pinned_ones_stay_last(
    edition: Edition, pool: tuple[RenderedNote, ...]
) -> None:
    by_id = {one.note.id: one for rendered in edition.notes for one in rendered.each}
    moved = 0
    for seed in range(5):
        for version in compose(pool, COUNT, 2, seed).versions:
            for rendered in version.notes:
                original = by_id[rendered.note.id].options
                assert Counter(o.text.page for o in rendered.options) == Counter(
                    o.text.page for o in original
                )
                if not rendered.note.shuffle:
                    assert rendered.options == original
                pinned = [option.pinned for option in rendered.options]
                assert pinned == sorted(pinned)
                moved += rendered.options != original
    assert moved > 50


@given(st.integers(), st.integers(1, 12), st.integers(1, 6))
def test_the_same_seed_makes_the_same_exam_and_the_next_seed_another(
    pool: tuple[RenderedNote, ...], seed: int, count: int, versions: int
) -> None:
    once, again = (compose(pool, count, versions, seed) for _ in range(2))
    assert once == again
    assert once.fingerprint == again.fingerprint
    assert (
        compose(pool, 12, versions, seed).fingerprint
        != compose(pool, 12, versions, seed + 1).fingerprint
    )


def test_asking_for_more_questions_than_there_are_is_refused(
    pool: tuple[RenderedNote, ...],
) -> None:
    with pytest.raises(TooFewError, match=r"1000 questions were requested, but only \d+"):
        compose(pool, 1000, 1, 0)


def test_the_command_writes_the_same_bytes_twice(root: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        done = mazo(
            "exam",
            "--deck",
            "4",
            "--count",
            "6",
            "--versions",
            "2",
            "--seed",
            "3",
            "--out",
            str(tmp_path / folder),
            cwd=root,
        )
        assert done.returncode == 0, done.stderr
    names = [
        "examen-A-respuestas.html",
        "examen-A.html",
        "examen-B-respuestas.html",
        "examen-B.html",
    ]
    assert sorted(path.name for path in (tmp_path / "one").iterdir()) == names
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert (
        b"mazo exam --deck 4 --count 6 --versions 2 --seed 3"
        in (tmp_path / "one" / names[0]).read_bytes()
    )


@pytest.mark.parametrize(
    ("arguments", "code", "expected"),
    [
        (("--count", "0", "--seed", "1"), 2, "--count is a number from 1 to 200"),
        (
            ("--count", "5", "--versions", "27", "--seed", "1"),
            2,
            "--versions is a number from 1 to 26",
        ),
        (
            ("--count", "5", "--seed", "1", "--deck", "04-tokenizasion"),
            2,
            "did you mean `04-tokenizacion`?",
        ),
        (
            ("--count", "5", "--seed", "1", "--tags", "nada-de-esto"),
            2,
            "there is no tag `nada-de-esto`",
        ),
        (("--count", "150", "--seed", "1", "--deck", "1"), 1, "150 questions were requested"),
    ],
)
def test_an_exam_that_cannot_be_made_is_refused_with_a_reason(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, expected: str
) -> None:
    done = mazo("exam", *arguments, "--out", str(tmp_path / "exam"), cwd=root)
    assert done.returncode == code
    assert expected in done.stderr
    assert not (tmp_path / "exam").exists()
