"""The examples of `docs/errata.md` print what the page shows, and the cards that it names exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from builder.edition import Edition

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "errata.md").read_text("utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"(?ms)^## (.+?)$\n(.*?)(?=^## |\Z)", PAGE))
EXAMPLE = re.compile(r"(?s)```python\n(?P<source>.*?)```\n\n```text\n(?P<printed>.*?)```\n")


@pytest.mark.parametrize("title", SECTIONS)
def test_an_example_prints_the_output_that_the_page_shows(title: str) -> None:
    example = EXAMPLE.search(SECTIONS[title])
    assert example is not None
    run = subprocess.run(
        [sys.executable, "-c", example["source"]], capture_output=True, text=True, check=False
    )
    assert (run.stdout, run.returncode) == (example["printed"], 0), run.stderr


def test_the_page_has_seven_numbered_errata() -> None:
    assert [title[:2] for title in SECTIONS][:7] == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]


@pytest.mark.parametrize("title", SECTIONS)
def test_the_cards_named_in_a_section_exist_and_are_tagged_with_one_of_its_rows(
    title: str, edition: Edition
) -> None:
    by_id = {rendered.note.id: rendered.note for rendered in edition.notes}
    (line,) = re.findall(r"(?m)^Cards: (.+)\.$", SECTIONS[title])
    named = re.findall(r"`([\w-]+)`", line)
    assert [id_ for id_ in named if id_ not in by_id] == []
    rows = set(re.findall(r"`(ta4::[\w-]+)`", SECTIONS[title]))
    assert rows
    assert {id_ for id_ in named if not rows & set(by_id[id_].tags)} == set()


def test_every_card_tagged_errata_is_named_on_the_page(edition: Edition) -> None:
    marked = [r.note.id for r in edition.notes if "errata" in r.note.tags]
    assert [id_ for id_ in marked if f"`{id_}`" not in PAGE] == []
