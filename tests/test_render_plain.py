"""Plain paragraphs are rendered without Markdown, to what Markdown would make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.render.passage import CLOSE, OPEN, _in_paragraphs, _markdown, _spaced_lists

if TYPE_CHECKING:
    from builder.edition import Edition

PIECES = st.sampled_from(
    ["uno", "Dos", "¿qué?", "«x»", f"{OPEN}0{CLOSE}", " ", "  ", "\n", "\n\n", "\n\n\n", "-", "- ", "1. ", "1) ", "3",
     "+ ", "=", "---", ":", ": ", "!", "(a)", "http://a.es", "a@b.es", "'", '"', "e\u0301", "\xa0", "\u200b", "%", "$",
     "*", "_", "\\", "[", "]", "<", ">", "&", "|", "#", "`", "~", "\t"]
)  # fmt: skip


def by_markdown(source: str) -> str:
    """What Markdown makes of it."""
    return _markdown().reset().convert(_spaced_lists(source))


@settings(max_examples=1500)
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join))
@example("Uno\ndos\n\ntres")
@example("uno\n- dos")
@example("uno\n1. dos")
@example("uno\n===")
@example("uno  \ndos")
@example(f"uno:\n\n{OPEN}0{CLOSE}\n\n\n\ndos")
def test_what_is_taken_for_plain_is_what_markdown_makes_of_it(source: str) -> None:
    found = _in_paragraphs(source)
    if found:
        assert found == by_markdown(source)


@pytest.mark.parametrize(
    "source", ["¿Qué es?", "Uno, dos.\ntres", f"Vale {OPEN}0{CLOSE}: así.", "a\n\nb"]
)
def test_plain_paragraphs_are_taken_for_such(source: str) -> None:
    assert _in_paragraphs(source) == by_markdown(source)


@pytest.mark.parametrize(
    "source", ["*a*", "- a", "1. a", "a | b", "[a](b)", "a\n- b", "a  \nb", "a & b"]
)
def test_what_markdown_has_a_word_to_say_about_is_left_to_it(source: str) -> None:
    assert _in_paragraphs(source) == ""


def test_most_passages_of_the_collection_are_plain(edition: Edition) -> None:
    texts = [text.value for rendered in edition.notes for text in rendered.note.texts]
    plain = sum(bool(_in_paragraphs(text.replace("$", "").replace("`", ""))) for text in texts)
    assert plain > len(texts) / 4
