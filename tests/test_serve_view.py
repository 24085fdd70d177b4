"""`mazo serve` follows saved files, and shows the last valid version of cards that have errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from command import CARD
from conftest import DECK
from served import Served

from builder.diagnostics import Sink
from builder.load.scan import scan
from builder.model import Note
from builder.pipeline import Result, run
from builder.serve.listing import asked, listing
from builder.serve.watch import changed, is_card_file, snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.serve.view import View

COMPUTED = """\
generator: bpe-first-merge
variants:
  - {id: v-uno, corpus: [aaabdaaabac]}
  - {id: v-dos, corpus: [aaacccaaabdc]}
"""
CARDS = {
    "uno.md": CARD.format(id="uno", front="¿Qué es uno?"),
    "dos.md": CARD.format(id="dos", front="¿Qué es dos?"),
    "v.yaml": COMPUTED,
}


def fronts(view: View) -> dict[str, str]:
    return {r.note.id: next(iter(r.note.parts.values())).value for r in view.notes}


def problems(view: View) -> list[tuple[str, str]]:
    return [(d.span.path.rsplit("/", 1)[-1], d.code.id) for d in view.problems]


@pytest.fixture
def served(project: Project) -> Served:
    return Served(project(CARDS))


def test_a_saved_file_is_processed_at_the_first_poll_and_the_rest_is_checked_at_the_second(
    served: Served,
) -> None:
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es un token?"))
    view = served.seen()
    assert (fronts(view)["uno"], view.is_whole) == ("¿Qué es un token?", False)
    assert [rendered.note.id for rendered in view.notes] == ["dos", "uno", "v-uno", "v-dos"]
    assert served.seen().is_whole


def test_polling_without_changes_runs_nothing(served: Served) -> None:
    before = served.live.now
    served.seen(looks=3)
    assert served.live.now == before


def test_a_card_with_an_error_is_shown_in_its_last_valid_version(served: Served) -> None:
    served.save("uno.md", "---\nid: uno\n---\n¿Qué es <s>?\n\n---\n\nEsto.\n")
    for view in (served.seen(), served.seen()):
        assert fronts(view)["uno"] == "¿Qué es uno?"
        assert view.kept == {"uno"}
        assert problems(view) == [("uno.md", "V101")]
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es 1?"))
    view = served.seen(looks=2)
    assert (fronts(view)["uno"], view.kept, problems(view)) == ("¿Qué es 1?", frozenset(), [])


def test_the_cards_of_a_half_written_file_stay_visible(served: Served) -> None:
    served.save("v.yaml", COMPUTED[:-10])
    view = served.seen(looks=2)
    assert {"v-uno", "v-dos"} == view.kept
    assert {path for path, _ in problems(view)} == {"v.yaml"}


def test_deleted_cards_disappear_and_new_ones_appear(served: Served) -> None:
    (served.cards / "uno.md").unlink()
    served.save("tres.md", CARD.format(id="tres", front="¿Qué es tres?"))
    for view in (served.seen(), served.seen()):
        assert list(fronts(view)) == ["dos", "tres", "v-uno", "v-dos"]


def test_a_duplicate_id_is_reported_and_the_first_card_stays(served: Served) -> None:
    served.save("otro.md", CARD.format(id="uno", front="¿Y esto?"))
    view = served.seen(looks=2)
    assert ("uno.md", "L401") in problems(view)
    assert "uno" in fronts(view)


def test_a_problem_between_two_cards_is_reported_after_the_full_check(served: Served) -> None:
    served.save("dos.md", CARD.format(id="dos", front="¿Qué es uno?"))
    assert problems(served.seen()) == []
    assert problems(served.seen()) == [("uno.md", "V302")]


@pytest.mark.parametrize("broken", ["_deck.yaml", "../collection.yaml"])
def test_all_cards_stay_visible_if_a_deck_or_the_collection_is_broken(
    broken: str, served: Served
) -> None:
    served.save(broken, "name: [")
    view = served.seen(looks=2)
    assert list(fronts(view)) == ["dos", "uno", "v-uno", "v-dos"]
    assert problems(view) != []


def test_a_renamed_deck_is_updated(served: Served) -> None:
    served.save("_deck.yaml", DECK.replace("Mazo de prueba", "Otro nombre"))
    view = served.seen()
    assert (view.is_whole, [deck.name for deck in view.decks]) == (True, ["Otro nombre"])


def test_an_internal_error_is_reported_and_changes_nothing_else(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr("builder.pipeline.run", fails)
        served.save("uno.md", CARD.format(id="uno", front="¿Qué es 1?"))
        view = served.seen()
    assert fronts(view)["uno"] == "¿Qué es uno?"
    assert "Permission denied" in view.fault
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es I?"))
    view = served.seen()
    assert (fronts(view)["uno"], view.fault) == ("¿Qué es I?", "")


def test_saving_a_file_interrupts_the_full_check(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es 1?"))
    served.seen()
    genuine = run

    def saving(root: Path, **options: Any) -> Result:
        served.save("dos.md", CARD.format(id="dos", front="¿Qué es 2?"))
        return genuine(root, **options)

    with monkeypatch.context() as patched:
        patched.setattr("builder.pipeline.run", saving)
        assert not served.seen().is_whole
    assert fronts(served.seen())["dos"] == "¿Qué es 2?"
    assert served.seen().is_whole


# ---------------------------------------------------------------- the list of cards


def test_the_list_has_problems_by_card_and_the_others_by_file(
    project: Project,
) -> None:
    root = project(
        CARDS
        | {
            "malo.md": "sin cabecera",
            "v.yaml": COMPUTED.replace("aaacccaaabdc", "ab, cd"),
            "dos.md": CARD.format(id="dos", front="¿Qué cuesta 5$ en total?"),
        }
    )
    listed = listing(*Served(root).live.now)
    at = {
        card["key"]: [listed["problems"][n]["title"][:4] for n in card["problems"]]
        for card in listed["cards"]
    }
    assert at == {"dos/0": ["V104"], "uno/0": [], "v-uno/0": []}
    assert [listed["problems"][n]["path"] for n in listed["loose"]] == [
        "cards/01-prueba/malo.md",
        "cards/01-prueba/v.yaml",
    ]


def test_the_errors_of_a_file_come_before_its_warnings(project: Project) -> None:
    bad = CARD.format(id="malo", front="¿Qué es uno? ¿Y `dos` en <b>tres</b>?")
    listed = listing(*Served(project(CARDS | {"malo.md": bad})).live.now)
    found = [listed["problems"][n]["severity"] for n in listed["loose"]]
    assert set(found) == {"error", "warning"}
    assert found == sorted(found)


def test_the_list_has_every_card_of_a_note(project: Project) -> None:
    root = project({"c.md": "---\nid: c\n---\nTras {{c1::`<s>`}} va {{c2::$a$}}.\n"})
    listed = listing(*Served(root).live.now)
    assert [(card["key"], card["cards"], card["front"]) for card in listed["cards"]] == [
        ("c/0", 2, "Tras […] va […]."),
        ("c/1", 2, "Tras […] va […]."),
    ]


# ---------------------------------------------------------------- watched files


def test_added_removed_and_changed_files_are_noticed_except_hidden_ones(
    project: Project,
) -> None:
    root = project(CARDS)
    cards, before = root / "cards" / "01-prueba", snapshot(root)
    (cards / "uno.md").unlink()
    (cards / ".dos.md.swp").write_text("x", "utf-8")
    (cards / "tres.md").write_text("x", "utf-8")
    (cards / "dos.md").rename(cards / "cuatro.md")
    (root / "media" / "x.svg").write_text("x", "utf-8")
    assert changed(before, snapshot(root)) == {
        *(f"cards/01-prueba/{name}.md" for name in ("uno", "dos", "tres", "cuatro")),
        "media/x.svg",
    }


def test_a_project_without_pictures_can_be_watched(project: Project) -> None:
    root = project(CARDS)
    (root / "media").rmdir()
    assert len(snapshot(root)) == 5


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("cards/01-prueba/uno.md", True),
        ("cards/01-prueba/v.yaml", True),
        ("cards/01-prueba/_deck.yaml", False),
        ("cards/01-prueba/uno.md~", False),
        ("cards/collection.yaml", False),
        ("cards/retired.yaml", False),
        ("cards/01-prueba/otra/uno.md", False),
        ("media/uno.md", False),
    ],
)
def test_only_a_card_file_can_be_processed_by_itself(path: str, expected: bool) -> None:  # noqa: FBT001
    assert is_card_file(path) is expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("¿Qué es un $n$-grama?", "¿Qué es un n-grama?"),
        (
            "¿**Qué** *cuesta* `a_b`, ~~no~~ [esto](https://example.org/)?",
            "¿Qué cuesta a_b, no esto?",
        ),
        ("Uno.\n\n- dos\n- tres\n\n![Un mapa](mapa.svg)", "Uno. dos tres"),
        ("¿Uno[^1]?\n\n[^1]: Otro.", "¿Uno?"),
        ("a " * 100, "a " * 53 + "a …"),
    ],
)
def test_the_list_shows_what_a_card_asks_as_plain_text(
    front: str, expected: str, project: Project
) -> None:
    root = project({"uno.md": CARD.format(id="uno", front=front)})
    note = scan(root, Sink()).files[0].read().entries[0]
    assert isinstance(note, Note)
    assert asked(note) == expected


def test_the_list_hides_what_a_cloze_hides_in_code_and_formulas_too(project: Project) -> None:
    root = project({"c.md": "---\nid: c\n---\nDe `a {{c1::b}}` a $x_{{c2::n}}$: {{c3::tres}}.\n"})
    (front,) = {card["front"] for card in listing(*Served(root).live.now)["cards"]}
    assert front == "De a […] a x_[…]: […]."


# ---------------------------------------------------------------- what was saved


def saved(served: Served, looks: int) -> tuple[int, list[str]]:
    """How many saves the page has seen after some polls, and the keys of what was saved last."""
    served.seen(looks=looks)
    listed = listing(*served.live.now)
    return listed["saves"], listed["saved"]


def test_the_cards_of_the_file_that_was_saved_last_are_known_until_the_next_save(
    served: Served,
) -> None:
    assert saved(served, 0) == (0, [])
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es un token?"))
    assert saved(served, 1) == saved(served, 1) == (1, ["uno/0"])
    served.save("v.yaml", COMPUTED + "\n")
    assert saved(served, 2) == (2, ["v-uno/0", "v-dos/0"])


def test_a_saved_file_with_errors_is_its_last_valid_card_or_else_its_problems(
    served: Served,
) -> None:
    served.save("uno.md", "sin cabecera")
    assert saved(served, 2) == (1, ["uno/0"])
    served.save("nueva.md", "sin cabecera")
    assert saved(served, 2) == (2, ["!cards/01-prueba/nueva.md"])


def test_several_files_at_once_are_no_save_to_go_to(served: Served) -> None:
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es un token?"))
    served.save("dos.md", CARD.format(id="dos", front="¿Qué es una palabra?"))
    assert saved(served, 2) == (0, [])
