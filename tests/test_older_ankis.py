"""What the page for learners says of older versions of Anki, tried in the oldest of each kind and in the newest.

`make anki-matrix` tries those between them.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from command import ROOT
from learner import EARLIER
from older_anki import NEWEST, Anki, Releases, State, arrived, notes_of, three_releases
from publishing import SIX_NOTES_OF_022, six_notes_of_022

from builder.outputs import apkg
from builder.outputs.apkg import OLDEST_ANKI, RECOMMENDED_ANKI
from builder.pipeline import run

TEXTS_ONLY, OLDEST = "2.1.55", "23.10.1"
"""The first that imports texts by guid, and the first release of the oldest that the page asks for."""
VERSIONS = (TEXTS_ONLY, OLDEST, NEWEST)
PAGE = (ROOT / "docs" / "para-quien-estudia.md").read_text("utf-8")


@pytest.fixture(scope="module")
def releases(tmp_path_factory: pytest.TempPathFactory) -> Releases:
    """Three releases, of which the third corrects what the second corrected."""
    return three_releases(tmp_path_factory.mktemp("releases"))


def assert_kept(before: State, after: State) -> None:
    """Assert that all cards with their schedules, and all reviews, are in a later state."""
    assert before.reviews == after.reviews == len(before.cards)
    assert {card: after.cards.get(card) for card in before.cards} == before.cards


@pytest.mark.parametrize("version", VERSIONS)
def test_a_new_learner_gets_every_note_and_card(
    version: str, releases: Releases, tmp_path: Path
) -> None:
    package = releases.packages[-1]
    (state,) = Anki(version, tmp_path / "anki").does(("package", package))
    assert state.notes == notes_of(Path(package))
    assert (len(state.cards), state.note_types) == (7, 5)


@pytest.mark.parametrize("version", VERSIONS)
def test_three_releases_in_a_row_keep_progress_and_only_the_fault_loses_corrections(
    version: str, releases: Releases, tmp_path: Path
) -> None:
    """Up to 24.11, Anki stamps an updated note with the import's time, later than the next release's."""
    one, two, three = releases.packages
    actions = (("package", one), ("study",), ("package", two), ("package", three))
    _, studied, second, third = Anki(version, tmp_path / "anki").does(*actions)
    assert_kept(studied, third)
    assert all(second.notes[guid] != studied.notes[guid] for guid in releases.corrected)
    assert arrived(third, releases.corrected) == (5 if version == NEWEST else 0)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_texts_bring_corrections_that_the_package_did_not_and_keep_own_words(
    version: str, releases: Releases, tmp_path: Path
) -> None:
    one, two, three = releases.packages
    _, studied, _, _, texts, package = Anki(version, tmp_path / "anki").does(
        *(("package", one), ("study",), ("package", two), ("write",)),
        *(("texts", *releases.texts), ("package", three)),
    )
    for state in (texts, package):
        assert_kept(studied, state)
        assert arrived(state, releases.corrected) == 5
        assert {fields[-1] for fields in state.notes.values()} == {"Lo mío"}
        assert all("mio" in tags for tags in state.tags.values())


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_always_brings_the_corrections_and_the_notices_of_retired_cards(
    version: str, releases: Releases, tmp_path: Path
) -> None:
    one, two, three = releases.packages
    _, studied, *_, last = Anki(version, tmp_path / "anki").does(
        *(("package", one), ("study",), ("package", two)),
        *(("always", three), ("always", releases.withdrawn)),
    )
    assert_kept(studied, last)
    assert arrived(last, releases.corrected) == 5
    assert arrived(last, releases.retired) == 1


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_always_replaces_own_words_even_in_notes_that_are_not_corrected(
    version: str, releases: Releases, tmp_path: Path
) -> None:
    one, *_ = releases.packages
    *_, last = Anki(version, tmp_path / "anki").does(("package", one), ("write",), ("always", one))
    assert {fields[-1] for fields in last.notes.values()} == {""}
    assert not any("mio" in tags for tags in last.tags.values())


def test_what_the_fault_lost_arrives_by_text_alone_after_changing_to_the_newest(
    releases: Releases, tmp_path: Path
) -> None:
    one, two, three = releases.packages
    Anki(OLDEST, tmp_path / "anki").does(("package", one), ("package", two))
    package, texts = Anki(NEWEST, tmp_path / "anki").does(
        ("package", three), ("texts", *releases.texts)
    )
    assert (arrived(package, releases.corrected), arrived(texts, releases.corrected)) == (0, 5)


# ---------------------------------------------------------------- a field with another name


@pytest.fixture(scope="module")
def correction(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that corrects one of six notes of 0.2.2, where the field «Mi nota» had another name."""
    project = six_notes_of_022(tmp_path_factory.mktemp("correction") / "project")
    path = project / "cards" / "07-posentrenamiento" / "qlora.md"
    text = path.read_text("utf-8")
    assert "48 GB" in text
    path.write_text(text.replace("48 GB", "48 GB de memoria"), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(
            "SOURCE_DATE_EPOCH", str(EARLIER)
        )  # so a second after 0.2.2; none may be in the future
        edition = run(project).edition
    assert edition is not None
    package = project / "correction.apkg"
    package.write_bytes(apkg.write(edition)["introduccion-llm.apkg"])
    return package


def corrected(state: State) -> bool:
    return any("48 GB de memoria" in field for fields in state.notes.values() for field in fields)


UPDATES = {
    "in an Anki that knows the ids of fields": ((OLDEST, "before", "after"), True),
    "in an older Anki": ((TEXTS_ONLY, "before", "after"), False),
    "in an older Anki, after renaming the field": ((TEXTS_ONLY, "before", "rename", "after"), True),
    "in the newest, after an older Anki": ((TEXTS_ONLY, "before", NEWEST, "after"), False),
    "in the newest, after an older Anki and renaming the field": (
        (TEXTS_ONLY, "before", "after", NEWEST, "rename", "after"),
        True,
    ),
}
"""Versions of Anki and what is done in them, and whether the correction arrives."""


@pytest.mark.parametrize("case", UPDATES)
def test_a_correction_of_0_2_2_arrives_where_the_field_is_known_or_renamed(
    case: str, correction: Path, tmp_path: Path
) -> None:
    steps, arrives = UPDATES[case]
    meant = {
        "before": ("package", str(SIX_NOTES_OF_022)),
        "after": ("package", str(correction)),
        "rename": ("rename", "Reserva 3", "Mi nota"),
    }
    starts = [number for number, step in enumerate(steps) if step in VERSIONS]
    for start, end in pairwise([*starts, len(steps)]):
        anki = Anki(steps[start], tmp_path / "anki")
        *_, state = anki.does(*(meant[step] for step in steps[start + 1 : end]))
    assert corrected(state) is arrives
    assert (len(state.notes), state.note_types) == (6, 5)


# ---------------------------------------------------------------- what is said where one downloads


@pytest.mark.parametrize(
    "page", ["README.md", "README.es.md", "docs/para-quien-estudia.md", "CHANGELOG.md"]
)
def test_pages_state_the_oldest_and_the_recommended_version(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert f"Anki {OLDEST_ANKI}" in text
    assert RECOMMENDED_ANKI in text
    assert OLDEST.startswith(f"{OLDEST_ANKI}.")
