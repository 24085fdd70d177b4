"""The banner of a withdrawn note, in the fields of any note type: legible, once on each side, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from anki_backend import cards_of, import_package, opened, package_of
from anki_pages import CONTRASTS, ORIGIN, reviewer, show
from conftest import make_project

if TYPE_CHECKING:
    from anki_backend import Card
    from playwright.sync_api import Browser

FILES = {
    "basic.md": "---\nid: basic\n---\n¿Qué es uno?\n\n---\n\nEsto.\n",
    "reversed.md": "---\nid: reversed\ntype: reversed\n---\nUn término.\n\n---\n\nSu definición.\n",
    "cloze.md": "---\nid: cloze\n---\nSon {{c1::uno}} y {{c2::dos}}.\n\n---\n\nHay dos.\n",
    "choice.md": "---\nid: choice\n---\n¿Cuál?\n\n- [x] esta\n- [ ] esa\n- [ ] aquella\n\n---\n\nEs esta.\n",
    "typed.md": "---\nid: typed\ntype: typed\n---\n¿Cuánto?\n\n---\n\n- 0.5\n- 1/2\n",
}
BANNER = '<div class="mazo-withdrawn"><p><strong>Retirada.</strong> Era falsa: <code>a</code>.</p>{}</div>'
WORDS = "Retirada. Era falsa: a."
KEPT = {"Fuente", "Id"}
"""The fields that a withdrawn note keeps."""


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> list[Card]:
    """Seven cards, whose notes say that they are withdrawn in what they ask, and are else empty."""
    folder = make_project(tmp_path_factory.mktemp("withdrawn"), FILES)
    with opened(folder) as collection:
        import_package(collection, package_of(folder))
        for id_ in collection.find_notes(""):
            note = collection.get_note(id_)
            for name in set(note.keys()) - KEPT:
                note[name] = ""
            note.fields[0] = BANNER.format("{{c1::x}}{{c2::x}}" if note["Id"] == "cloze" else "")
            if note["Id"] == "reversed":
                note.fields[1] = note.fields[0]
            collection.update_note(note)
        return cards_of(collection)


@pytest.mark.parametrize("night", [False, True])
def test_the_banner_is_all_that_a_withdrawn_note_shows(
    browser: Browser, cards: list[Card], *, night: bool
) -> None:
    assert len(cards) == 7
    with reviewer(browser, viewport={"width": 400, "height": 700}) as page:
        page.goto(ORIGIN)
        for card in cards:
            for back in (False, True):
                html = (card.back if back else card.front).replace("[[type:Respuesta]]", "")
                show(page, html, answer=back, night=night)
                shown = page.locator("#qa .mazo").all_inner_texts()
                lines = [line for text in shown for line in text.splitlines() if line]
                assert (card.note, back, lines) == (card.note, back, [WORDS])
                assert not page.locator("hr").is_visible()
                pale = [text for text, ratio in page.evaluate(CONTRASTS)["texts"] if ratio < 4.5]
                assert pale == []
