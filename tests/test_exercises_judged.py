"""Every variant of the collection, judged by the script of its card: its answer, and each mistake that it names."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from builder.generate import ANSWERS, answer_of
from builder.model import Form
from builder.notes.exercise import data_of
from builder.outputs.apkg import OUTPUT
from builder.produced import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.model import Note, Produced

MEGABYTES = 3
"""Maximum size of the main package, which is downloaded to a telephone."""
JUDGED = """([source, cases]) => {
    const judge = eval("(" + source + ")");
    return cases.map(([typed, answer, mistakes]) => {
        const found = judge(typed, answer, mistakes);
        return found.verdict === "mistake" ? "mistake" + found.mistake : found.verdict;
    });
}"""


def variants(edition: Edition) -> Iterator[Note]:
    """Those of all exercises."""
    for rendered in edition.notes:
        yield from (one.note for one in rendered.variants)


def ways(answer: Produced) -> Iterator[str]:
    """Some ways to type an answer."""
    for decimal in ".,":
        yield written(answer, decimal)
    yield f"  {written(answer, ',').replace(' ', '  ')} "
    exact = answer.values[0].removesuffix("/1")
    if answer.form is Form.NUMBER and exact.isdigit() and len(exact) > 3:
        yield from (f"{int(exact):,}", f"{int(exact):,}".replace(",", "."))
    if answer.form is Form.ITEMS:
        yield written(answer, ",").replace(", ", "; ")
    if answer.form in (Form.TEXT, Form.ORDERS):
        yield from answer.values
    if answer.form is Form.ORDERS:
        yield answer.values[0].replace(" ", "")


def test_each_answer_is_right_however_it_is_typed_and_each_mistake_is_named(
    browser: Browser, edition: Edition
) -> None:
    cases: list[tuple[str, dict[str, Any], list[dict[str, Any]]]] = []
    expected: list[tuple[str, ...]] = []
    for note in variants(edition):
        assert note.produced is not None
        data = data_of(note.produced), [data_of(mistake.answer) for mistake in note.mistakes]
        for typed in ways(note.produced):
            cases.append((typed, *data))
            expected.append(("right", "form"))
        for n, mistake in enumerate(note.mistakes):
            for typed in ways(mistake.answer):
                cases.append((typed, *data))
                expected.append((f"mistake{n}",))
    source = files("builder.notes").joinpath("_judge.js").read_text("utf-8")
    page = browser.new_page()
    found = page.evaluate(JUDGED, [source, cases])
    page.close()
    assert len(found) > 10_000
    assert [
        (case[0], case[1]["values"], said)
        for case, said, wanted in zip(cases, found, expected, strict=True)
        if said not in wanted
    ] == []


def test_no_answer_is_that_of_too_many_variants(edition: Edition) -> None:
    for rendered in edition.notes:
        answers = [answer_of(one.note) for one in rendered.variants]
        most = max(map(answers.count, answers), default=0)
        assert most * ANSWERS <= len(answers), rendered.note.id


def test_each_exercise_asks_in_one_form(edition: Edition) -> None:
    """A learner who has read the hint once knows how to answer the exercise."""
    for rendered in edition.notes:
        forms = {one.note.produced.form for one in rendered.variants if one.note.produced}
        assert len(forms) <= 1, rendered.note.id


def test_the_main_package_stays_small(edition: Edition) -> None:
    name = f"{edition.collection.slug}.apkg"
    assert len(OUTPUT.write(edition)[name]) < MEGABYTES * 1_000_000
