"""What `mazo serve` shows after a file was saved: the collection, and the last good state of what is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from command import CARD
from conftest import DECK
from served import Served

from builder.pipeline import Result, run
from builder.serve.listing import listing
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


def test_what_is_saved_is_seen_at_the_first_look_and_the_rest_is_checked_at_the_second(
    served: Served,
) -> None:
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es un token?"))
    view = served.seen()
    assert (fronts(view)["uno"], view.is_whole) == ("¿Qué es un token?", False)
    assert [rendered.note.id for rendered in view.notes] == ["dos", "uno", "v-uno", "v-dos"]
    assert served.seen().is_whole


def test_where_nothing_is_saved_nothing_is_run(served: Served) -> None:
    before = served.live.now
    served.seen(looks=3)
    assert served.live.now == before


def test_a_card_with_an_error_is_shown_as_it_was(served: Served) -> None:
    served.save("uno.md", "---\nid: uno\n---\n¿Qué es <s>?\n\n---\n\nEsto.\n")
    for view in (served.seen(), served.seen()):
        assert fronts(view)["uno"] == "¿Qué es uno?"
        assert view.kept == {"uno"}
        assert problems(view) == [("uno.md", "V101")]
    served.save("uno.md", CARD.format(id="uno", front="¿Qué es 1?"))
    view = served.seen(looks=2)
    assert (fronts(view)["uno"], view.kept, problems(view)) == ("¿Qué es 1?", frozenset(), [])


def test_a_half_written_file_leaves_all_its_cards(served: Served) -> None:
    served.save("v.yaml", COMPUTED[:-10])
    view = served.seen(looks=2)
    assert {"v-uno", "v-dos"} == view.kept
    assert {path for path, _ in problems(view)} == {"v.yaml"}


def test_a_card_that_is_deleted_is_gone_and_one_that_is_new_is_there(served: Served) -> None:
    (served.cards / "uno.md").unlink()
    served.save("tres.md", CARD.format(id="tres", front="¿Qué es tres?"))
    for view in (served.seen(), served.seen()):
        assert list(fronts(view)) == ["dos", "tres", "v-uno", "v-dos"]


def test_an_id_that_is_taken_is_told_and_its_first_bearer_stays(served: Served) -> None:
    served.save("otro.md", CARD.format(id="uno", front="¿Y esto?"))
    view = served.seen(looks=2)
    assert ("uno.md", "L401") in problems(view)
    assert "uno" in fronts(view)


def test_a_contradiction_between_two_cards_is_told_once_the_rest_is_checked(served: Served) -> None:
    served.save("dos.md", CARD.format(id="dos", front="¿Qué es uno?"))
    assert problems(served.seen()) == []
    assert problems(served.seen()) == [("uno.md", "V302")]


@pytest.mark.parametrize("broken", ["_deck.yaml", "../collection.yaml"])
def test_a_broken_deck_or_collection_leaves_every_card(broken: str, served: Served) -> None:
    served.save(broken, "name: [")
    view = served.seen(looks=2)
    assert list(fronts(view)) == ["dos", "uno", "v-uno", "v-dos"]
    assert problems(view) != []


def test_a_deck_that_changes_its_name_is_seen(served: Served) -> None:
    served.save("_deck.yaml", DECK.replace("Mazo de prueba", "Otro nombre"))
    view = served.seen()
    assert (view.is_whole, [deck.name for deck in view.decks]) == (True, ["Otro nombre"])


def test_a_fault_leaves_what_is_shown_and_says_so(
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


def test_a_save_while_the_rest_is_run_interrupts_it(
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


# ---------------------------------------------------------------- what the page is told


def test_the_page_is_told_each_problem_at_its_cards_and_the_others_at_their_files(
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
    told = listing(*Served(root).live.now)
    at = {
        card["key"]: [told["problems"][n]["title"][:4] for n in card["problems"]]
        for card in told["cards"]
    }
    assert at == {"dos/0": ["V104"], "uno/0": [], "v-uno/0": []}
    assert [told["problems"][n]["path"] for n in told["loose"]] == [
        "cards/01-prueba/malo.md",
        "cards/01-prueba/v.yaml",
    ]


def test_the_page_is_told_of_every_card_of_a_note(project: Project) -> None:
    root = project({"c.md": "---\nid: c\n---\nTras {{c1::`<s>`}} va {{c2::$a$}}.\n"})
    told = listing(*Served(root).live.now)
    assert [(card["key"], card["cards"], card["front"]) for card in told["cards"]] == [
        ("c/0", 2, "Tras […] va […]."),
        ("c/1", 2, "Tras […] va […]."),
    ]


# ---------------------------------------------------------------- the files that are watched


def test_files_that_come_go_or_are_written_are_seen_and_hidden_ones_are_not(
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


def test_a_project_without_pictures_is_watched_all_the_same(project: Project) -> None:
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
def test_only_a_file_of_cards_can_be_run_by_itself(path: str, expected: bool) -> None:  # noqa: FBT001
    assert is_card_file(path) is expected
