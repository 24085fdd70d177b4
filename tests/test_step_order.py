"""The order of a derivation's steps: what each needs, which orders are right, and that nobody guesses them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, permutations
from math import comb, factorial
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from anki_backend import cards_of_project
from anki_pages import reviewer, show
from conftest import SPANISH, make_project
from exercises import FIELD, NEEDED, said
from mpmath import diff, log, mpf

from builder.claims import agree, judge, solve
from builder.display.write import Writer
from builder.generators import generators
from builder.generators._draft import DraftExercise, Refused
from builder.languages import Locale, language, languages
from builder.pipeline import run
from builder.quantities import Impossible, StepOrder
from builder.quantities.derivation import DERIVATIONS, MAX_STEPS, MIN_STEPS
from builder.values import Orders

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from anki_backend import Card
    from playwright.sync_api import Browser

    from builder.quantities.derivation import Step

GENERATOR = generators()["step-order"]


def parts() -> Iterator[StepOrder]:
    """Every question whose steps are shown in the order of the derivation."""
    for name, steps in DERIVATIONS.items():
        names = tuple(step.name for step in steps)
        for size in range(MIN_STEPS, MAX_STEPS + 1):
            for first in range(len(names) - size + 1):
                yield StepOrder(name, names[first : first + size])


# ---------------------------------------------------------------- which orders are right


@pytest.mark.parametrize("steps", DERIVATIONS.values(), ids=DERIVATIONS)
def test_each_step_needs_only_steps_before_it_and_can_be_read_in_each_language(
    steps: tuple[Step, ...],
) -> None:
    for n, step in enumerate(steps):
        assert set(step.needs) <= {before.name for before in steps[:n]}
        for words in map(language, languages()):
            assert words.text(f"derivation-{step.name}", history="$h$").endswith(":")
            assert words.text(f"derivation-{step.name}-why", history="$h$").endswith(".")


@pytest.mark.parametrize("part", list(parts()), ids=lambda part: f"{part.derivation}-{part.steps}")
def test_the_orders_are_those_of_all_permutations_that_respect_every_need(part: StepOrder) -> None:
    steps = {step.name: step.needs for step in DERIVATIONS[part.derivation]}
    right = {
        tuple(str(part.steps.index(name) + 1) for name in order)
        for order in permutations(part.steps)
        if all(
            order.index(needed) < order.index(name)
            for name in order
            for needed in steps[name]
            if needed in order
        )
    }
    found = solve(part)
    assert isinstance(found, Orders)
    assert len(found.orders) == len(right)
    assert set(found.orders) == right
    assert found.orders[0] == tuple(map(str, range(1, len(part.steps) + 1)))
    assert agree(found, judge(part))


def test_the_numbers_are_those_with_which_the_steps_are_shown() -> None:
    shown = ("lagrangian", "counts", "positions", "constraint")
    found = solve(StepOrder("mle-sequence", shown))
    # 3 and 4 need nothing; 2 needs 3, and 1 needs 3 and 4
    assert isinstance(found, Orders)
    assert {"".join(order) for order in found.orders} == {"3241", "3421", "4321", "3412", "4312"}
    assert "".join(found.orders[0]) == "3241"


@pytest.mark.parametrize(
    "steps",
    [
        ("positions", "constraint"),
        ("positions", "counts", "lagrangian"),
        ("counts", "counts", "positions"),
        ("sequences", "counts", "positions"),
        ("minimum", "estimate", "positions"),
    ],
)
def test_steps_that_are_not_consecutive_are_refused(steps: tuple[str, ...]) -> None:
    with pytest.raises(Impossible):
        StepOrder("mle-sequence", steps)


def test_steps_that_are_shown_in_order_are_refused() -> None:
    # The constraint may come first, too: typing 1, 2, 3 would be right.
    for steps in (("counts", "constraint", "lagrangian"), ("constraint", "counts", "lagrangian")):
        parameters = {"derivation": "mle-sequence", "model": "bigram", "steps": steps}
        with pytest.raises(Refused):
            GENERATOR.draft(parameters, Writer(SPANISH))


# ---------------------------------------------------------------- what the steps say

CORPUS = ("aabab", "abba", "ba")
"""Nothing but letters: `c` is in the vocabulary, and was never seen."""
VOCABULARY = "abc"


def pairs(text: str) -> list[tuple[str, str]]:
    """The bigrams of a sequence."""
    return list(pairwise(text))


def count(v: str, w: str, corpus: tuple[str, ...] = CORPUS) -> int:
    """N(vw) of a collection."""
    return sum(pairs(text).count((v, w)) for text in corpus)


def cross_entropy(p: dict[tuple[str, str], Any], corpus: tuple[str, ...] = CORPUS) -> Any:
    """H by positions, as the first step of each derivation writes it."""
    return -sum(log(p[pair]) for text in corpus for pair in pairs(text))


def by_counts(p: dict[tuple[str, str], Any]) -> Any:
    """H by counts."""
    return -sum(count(*pair) * log(p[pair]) for pair in p if count(*pair))


def estimate() -> dict[tuple[str, str], Any]:
    """The last formula but one: the count divided by those of the history."""
    return {
        (v, w): mpf(count(v, w)) / sum(count(v, u) for u in VOCABULARY)
        for v in "ab"
        for w in VOCABULARY
    }


def positive() -> dict[tuple[str, str], Any]:
    """Some distribution after each history, in which no probability is 0."""
    return {(v, w): mpf(n) / 6 for v in "ab" for w, n in zip(VOCABULARY, (3, 2, 1), strict=True)}


def test_terms_that_are_equal_are_collected_and_counts_of_sequences_added() -> None:
    assert abs(cross_entropy(positive()) - by_counts(positive())) < 1e-12
    each = sum(cross_entropy(positive(), (text,)) for text in CORPUS)
    assert abs(each - by_counts(positive())) < 1e-12


def test_the_derivative_of_the_lagrangian_is_as_stated_by_numerical_differentiation() -> None:
    multiplier = {"a": mpf(7), "b": mpf(3)}
    for pair, at in positive().items():

        def lagrangian(x: Any, pair: tuple[str, str] = pair) -> Any:
            p = positive() | {pair: x}
            short = {v: 1 - sum(p[v, w] for w in VOCABULARY) for v in "ab"}
            return cross_entropy(p) - sum(multiplier[v] * short[v] for v in "ab")

        stated = -count(*pair) / at + multiplier[pair[0]]
        assert abs(diff(lagrangian, at) - stated) < 1e-8


def test_the_multiplier_is_the_count_of_the_history_and_makes_the_sum_one() -> None:
    for v in "ab":
        multiplier = mpf(sum(count(v, w) for w in VOCABULARY))
        roots = [count(v, w) / multiplier for w in VOCABULARY]
        assert abs(sum(roots) - 1) < 1e-12
        seen = [w for w in VOCABULARY if count(v, w)]
        assert all(-count(v, w) / estimate()[v, w] + multiplier == 0 for w in seen)
        # unseen: nothing but the multiplier is left of the derivative, and it is positive
        assert multiplier > 0
        assert estimate()[v, "c"] == 0


def test_no_other_model_has_a_lower_cross_entropy() -> None:
    rng = Random(1)
    least = cross_entropy(estimate())
    for _ in range(300):
        drawn = {pair: mpf(rng.random()) + mpf("0.001") for pair in positive()}
        totals = {v: sum(drawn[v, w] for w in VOCABULARY) for v in "ab"}
        other = {(v, w): x / totals[v] for (v, w), x in drawn.items()}
        assert cross_entropy(other) >= least


def test_nltk_estimates_the_same() -> None:
    from nltk.lm import MLE, Vocabulary

    model = MLE(2, vocabulary=Vocabulary("abc"))
    model.fit([[pair for text in CORPUS for pair in pairs(text)]])
    for (v, w), p in estimate().items():
        assert abs(model.score(w, [v]) - float(p)) < 1e-12


# ---------------------------------------------------------------- nobody guesses

DRAWN = 200


@cache
def draws(level: int) -> tuple[tuple[StepOrder, DraftExercise], ...]:
    """Drawn questions of a level, with their drafts."""
    found = []
    for seed in range(DRAWN):
        drawn = dict(GENERATOR.sample(Random(seed), level, SPANISH.words))
        drawn["steps"] = tuple(drawn["steps"])
        draft = GENERATOR.draft(drawn, Writer(SPANISH))
        assert isinstance(draft, DraftExercise)
        found.append((StepOrder(drawn["derivation"], drawn["steps"]), draft))
    return tuple(found)


def seen(text: str) -> str:
    """About what is seen of a step: a sign for each command, and no braces."""
    return re.sub(
        r"[{}$_^ ]",
        "",
        re.sub(r"\\(frac|tilde|hat|bigl|bigr|mid|,|quad)", "", text).replace("\\", ""),
    )


def items(draft: DraftExercise) -> list[str]:
    """The steps as the question shows them."""
    return [line.split(". ", 1)[1] for line in draft.stem.splitlines() if line[:1].isdigit()]


GUESSERS: dict[str, Callable[[str, int], Any]] = {
    "as shown": lambda _, n: n,
    "backwards": lambda _, n: -n,
    "odd, then even": lambda _, n: (n % 2, n),
    "even, then odd, backwards": lambda _, n: (1 - n % 2, -n),
    "alphabet": lambda text, _: text,
    "shortest formula first": lambda text, _: len(seen(text.rsplit("$", 2)[1])),
    "longest formula first": lambda text, _: -len(seen(text.rsplit("$", 2)[1])),
}
"""What each sorts by: the text of a step, or its place."""


@pytest.mark.parametrize("level", range(3))
@pytest.mark.parametrize("guess", GUESSERS.values(), ids=GUESSERS)
def test_a_guesser_is_not_better_than_chance(guess: Callable[[str, int], Any], level: int) -> None:
    """One-sided and exact: the binomial of the mean chance, at one in ten thousand."""
    chances, right = [], 0
    for quantity, draft in draws(level):
        orders, texts = draft.answer.values, items(draft)
        chances.append(len(orders) / factorial(len(quantity.steps)))
        found = sorted(enumerate(texts, 1), key=lambda one: guess(one[1], one[0]))
        right += " ".join(str(n) for n, _ in found) in orders
    mean = sum(chances) / DRAWN
    at_least = sum(
        comb(DRAWN, n) * mean**n * (1 - mean) ** (DRAWN - n) for n in range(right, DRAWN + 1)
    )
    assert at_least > 1e-4, (right, mean)
    assert mean < 0.03


LENGTHS: dict[str, Callable[[str], int]] = {
    "whole": lambda text: len(seen(text)),
    "words": lambda text: len(text.rsplit("$", 2)[0]),
}


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("way", [1, -1], ids=["shortest", "longest"])
@pytest.mark.parametrize("length", LENGTHS.values(), ids=LENGTHS)
def test_who_sorts_the_steps_by_length_is_never_right(
    length: Callable[[str], int], way: int, code: str
) -> None:
    """Whatever the shuffle: the sentences of a derivation are long and short by turns."""
    writer = Writer(Locale(code, "."))
    for part in parts():
        shown = part.steps[::-1]
        parameters = {"derivation": part.derivation, "model": "ngram", "steps": shown}
        draft = GENERATOR.draft(parameters, writer)
        assert isinstance(draft, DraftExercise)
        texts = items(draft)
        assert len(texts) == len(shown)
        if len(shown) > MIN_STEPS:
            found = sorted(enumerate(texts, 1), key=lambda one: way * length(one[1]))
            assert " ".join(str(n) for n, _ in found) not in draft.answer.values, shown


def test_each_number_is_the_first_step_about_as_often_as_any_other() -> None:
    firsts = [draft.answer.values[0][0] for _, draft in draws(1)]
    assert all(20 <= firsts.count(number) <= 60 for number in "12345")


# ---------------------------------------------------------------- a card in Anki

STEPS = "[derivative, constraint, positions, lagrangian, counts]"
"""3 5 2 4 1, or with 2 earlier, or 5 later: everything but 1 may be swapped as far as it does not need."""
ID = "ordenar"
MODELS = ("bigram", "ngram")
LINES = [f"  - {{derivation: mle-sequence, model: bigram, steps: {STEPS}}}\n"] + [
    f"  - {{derivation: mle-collection, model: {MODELS[n % 2]}, steps: [{', '.join(order)}]}}\n"
    for n, order in enumerate(
        order
        for order in permutations(("seen", "unseen", "substitution", "multiplier"))
        if order != ("seen", "unseen", "substitution", "multiplier")
    )
    if n < 11
]
FILES = {
    "factores.md": NEEDED,
    f"{ID}.yaml": f"generator: step-order\nexercise: {ID}\nlevel: media\nneeds: [factores]\n"
    f"source: TA4 §2\nvariants:\n{''.join(LINES)}",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("order"), FILES)


@pytest.fixture(scope="module")
def card(root: Path) -> Card:
    return cards_of_project(root)[ID, 0]


def test_a_variant_is_verified_and_says_what_was_judged(root: Path) -> None:
    edition = run(root).edition
    assert edition is not None
    (exercise,) = (one for one in edition.notes if one.note.id == ID)
    (evidence,) = exercise.variants[0].evidence
    assert evidence.exact.startswith("3 5 2 4 1; ")
    assert sorted(evidence.exact.split("; ")) == sorted(evidence.reference.split("; "))
    assert "graphlib.TopologicalSorter (el orden que se sigue de" in evidence.judge


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("3 5 2 4 1", "es correcto."),
        ("35241", "es correcto."),
        ("3524 1", "es correcto."),
        ("3, 5, 2, 4, 1", "es correcto."),
        ("3-5-2-4-1", "es correcto."),
        ("3 → 5 → 2 → 4 → 1", "es correcto."),
        ("2 3 4 5 1", "es correcto, escrito de otra forma."),
        ("3 2 4 5 1", "es correcto, escrito de otra forma."),
        ("3 5 2 1 4", "no es correcto. Se ha derivado antes de escribir la lagrangiana"),
        ("3 2 4 1 5", "no es correcto. Se ha derivado antes de reunir los sumandos iguales"),
        ("3 5 4 2 1", "no es correcto. La lagrangiana lleva las restricciones"),
        ("5 3 2 4 1", "no es correcto. Se han reunido sumandos que aún no estaban escritos."),
        ("1 2 3 4 5", "no es correcto."),
        ("3 5 2 4", "no es correcto."),
        ("3 5 2 4 1 1", "no es correcto."),
        ("tres", "no tiene la forma de la respuesta."),
    ],
)
def test_an_order_is_typed_with_any_separator_and_its_mistake_is_named(
    typed: str, verdict: str, browser: Browser, card: Card
) -> None:
    with reviewer(browser) as page:
        page.evaluate("Math.random = () => 0")
        show(page, card.front)
        page.locator(FIELD).fill(typed)
        show(page, card.back, answer=True)
        assert said(page).startswith(f"{typed} {verdict}")
