"""Every kind of figure draws its example, shows only verified values, and is legible.

Kinds are discovered automatically; the cases are their `example` and every figure of the collection.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain, permutations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from conftest import SPANISH
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import exact
from builder.diagnostics import Severity, Sink
from builder.figures import _arcs, figures
from builder.figures._canvas import TEXT, Box
from builder.figures._shading import shade
from builder.figures.automaton import MAX_ARCS, Automaton
from builder.languages import Locale
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.pages.figures import drawn
from builder.pictures import Picture, css_class
from builder.pipeline import run
from builder.quantities import CountedModel, Score, Smoothing, TableModel, TooLarge
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Project
    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.model import VerifiedNote
    from builder.pictures import Drawing
    from builder.quantities import Quantity
    from builder.values import Value

SVG = "{http://www.w3.org/2000/svg}"
DECK = Deck("figuras", "Figuras", "", (), "mazo", SPANISH)
CARD = "---\nid: x\nverify:\n{block}---\n¿Qué se ve?\n\n---\n\n![](figure:{name})\n"
AUTOMATON = (
    'lm: {bigram: {"<s>": {a: 1}, a: {a: 0.9, b: 0.1}, b: {b: 0.9, "</s>": 0.1}}}\n'
    "f: {figure: automaton, under: lm}\n"
)


def verified(block: str) -> VerifiedNote:
    """Verify a card that shows the figure `f`."""
    lines = "".join(f"  {line}\n" for line in block.splitlines())
    sink = Sink()
    note = read_card(Source("x.md", CARD.format(block=lines, name="f")), DECK, sink)
    assert note is not None, sink.all
    found = verify(ValidNote(note), sink)
    assert found is not None, sink.all
    return found


def draw(block: str, decimal: str = ".") -> Drawing:
    """Draw the figure `f` of a `verify:` block."""
    found = verified(block)
    assert found.note.claims is not None
    return found.note.claims.figures["f"].scene.draw(found.drawn, Locale("es", decimal))


def texts(drawing: Drawing) -> list[str]:
    """The labels of a figure, in order."""
    groups = ET.fromstring(drawing.svg).iter(f"{SVG}g")  # noqa: S314  # our own
    return [group.attrib["aria-label"] for group in groups]


def of_the_collection(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Every figure of the collection, and each kind's example."""
    for name, (_, data) in edition.media.items():
        if name.rpartition("-")[0] in figures():
            yield name, data
    for kind in figures():
        yield kind, drawn(kind, SPANISH).svg


# ---------------------------------------------------------------- each kind


@pytest.mark.parametrize("kind", figures())
def test_drawing_a_figure_twice_gives_the_same_bytes(kind: str) -> None:
    assert drawn(kind, SPANISH) == drawn(kind, SPANISH)


@pytest.mark.parametrize("kind", figures())
def test_a_figure_loads_nothing_runs_nothing_and_has_a_white_background(
    kind: str,
) -> None:
    drawing = drawn(kind, SPANISH)
    root = ET.fromstring(drawing.svg)  # noqa: S314  # our own
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert names <= {"svg", "title", "defs", "rect", "g", "use", "path", "circle"}
    assert set(re.findall(rb'href="(.)', drawing.svg)) == {b"#"}
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.attrib["fill"] == "#ffffff"
    box = " ".join(ground.attrib[key] for key in ("x", "y", "width", "height"))
    assert root.attrib["viewBox"] == box


@pytest.mark.parametrize("kind", figures())
def test_the_description_of_a_figure_contains_its_numbers_and_symbols(kind: str) -> None:
    drawing = drawn(kind, SPANISH)
    assert drawing.alt.endswith(".")
    numbers = {text for text in texts(drawing) if re.search(r"[\d?]\.\d|#|</s>", text)}
    assert {number for number in numbers if number.split("≈ ")[-1] not in drawing.alt} == set()


@pytest.mark.parametrize("kind", figures())
def test_a_figure_has_evidence_for_every_value_that_it_shows(kind: str) -> None:
    found = verified(figures()[kind].example.replace("figura", "f"))
    assert found.note.claims is not None
    quantities = found.note.claims.figures["f"].scene.quantities
    assert set(found.drawn) == set(quantities)
    assert len([one for one in found.evidence if one.is_drawn]) == len(quantities)


@pytest.mark.parametrize("decimal", [".", ","])
def test_numbers_have_the_decimal_sign_of_the_collection(decimal: str) -> None:
    assert f"0{decimal}9" in texts(draw(AUTOMATON, decimal))
    assert f"b, 0{decimal}1" in draw(AUTOMATON, decimal).alt


# ---------------------------------------------------------------- content


def test_a_figure_draws_the_given_values_and_computes_none() -> None:
    found = verified(AUTOMATON)
    assert found.note.claims is not None
    scene = found.note.claims.figures["f"].scene
    (model,) = {q.model for q in scene.quantities if isinstance(q, Score)}
    assert isinstance(model, TableModel)
    other = {**found.drawn, Score("b", ("a",), model): Fraction(1, 7)}
    shown = texts(scene.draw(other, SPANISH))
    assert "1/7" in shown
    assert "0.1" not in shown


def test_an_automaton_has_an_arc_for_each_probability_above_0() -> None:
    shown = texts(draw(AUTOMATON))
    assert sorted(shown) == sorted(["1", "0.9", "0.1", "0.9", "0.1", "<s>", "a", "b", "</s>"])


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(st.sampled_from("abcd"), min_size=1, max_size=4).map(tuple), min_size=1, max_size=4
    )
)
def test_an_automaton_of_any_corpus_is_complete_or_refused(corpus: list[tuple[str, ...]]) -> None:
    model = CountedModel(tuple(corpus), 2, Smoothing.MLE)
    scene = Automaton(model, None, ())
    values: dict[Quantity, Value] = {
        quantity: exact.ngram.score(quantity.word, quantity.context, model)
        for quantity in scene.quantities
        if isinstance(quantity, Score)
    }
    try:
        shown = texts(scene.draw(values, SPANISH))
    except TooLarge:
        assert sum(map(bool, values.values())) > MAX_ARCS
        return
    arcs = sum(map(bool, values.values()))
    assert len(shown) == arcs + len(set(chain(*corpus))) + 2


def test_a_figure_whose_labels_would_overlap_is_refused() -> None:
    places = {name: (40 * (n % 2), 40 * (n // 2)) for n, name in enumerate("abcd")}
    states = {name: Box(x, y, x + 38, y + 38) for name, (x, y) in places.items()}
    arcs = dict.fromkeys(permutations("abcd", 2), "123456789/987654321")
    with pytest.raises(TooLarge, match="labels overlap"):
        _arcs.placed(states, arcs, dict.fromkeys(arcs, TEXT))


def test_a_hidden_value_is_neither_on_the_figure_nor_in_its_description() -> None:
    hidden = draw(
        'lm: {bigram: {"<s>": {a: 1}, a: {a: 0.5, b: 0.2, "</s>": 0.3}, b: {"</s>": 1}}}\n'
        "f: {figure: automaton, under: lm, hide: [a b]}\n"
    )
    assert "0.2" not in texts(hidden)
    assert "0.2" not in hidden.alt
    assert "b, ?" in hidden.alt


def test_hiding_a_count_also_hides_the_total_of_its_row() -> None:
    hidden = draw(
        "lm: {corpus: [a b b b], order: 2}\nf: {figure: heat-map, under: lm, hide: [b b]}\n"
    )
    assert texts(hidden).count("?") == 2
    assert not {"2", "3"} & set(texts(hidden))
    assert "b, ?" in hidden.alt


def test_a_heat_map_shows_every_count_and_the_count_of_each_history() -> None:
    shown = texts(draw("lm: {corpus: [a b, a a a], order: 2}\nf: {figure: heat-map, under: lm}\n"))
    rows = [["2", "0", "0"], ["2", "1", "1"], ["0", "0", "1"]]
    cells = [text for text in shown if text.isdigit()]
    assert cells == [*rows[0], *rows[1], *rows[2], "2", "4", "1"]


def test_a_merge_tree_shows_each_merge_and_the_tokens() -> None:
    block = (
        "bpe: {bpe: {merges: [a n, an a], alphabet: [a, b, n]}}\n"
        "f: {figure: merge-tree, text: banana, under: bpe}\n"
    )
    nodes = [text for text in texts(draw(block)) if " " not in text and text.isalpha()]
    assert sorted(nodes) == sorted(["fusión", *"banana", "an", "an", "ana"])
    assert "Tokens: b an ana." in draw(block).alt


def test_the_steps_of_wordpiece_end_with_unk_if_no_piece_fits() -> None:
    block = (
        'wp: {wordpiece: {vocabulary: [a, "##b"]}}\n'
        "f: {figure: longest-match, text: abc, under: wp}\n"
    )
    shown = texts(draw(block))
    looked_up = ["abc", "ab", "a", "##bc", "##b", "##c"]
    assert [text for text in shown[3:] if not text.isdigit()] == [*looked_up, "[UNK]"]


def test_a_perplexity_is_marked_on_the_curve_of_its_number_of_factors() -> None:
    shown = texts(
        draw(AUTOMATON.replace("automaton,", "perplexity-curve, sentences: [a b, a a b],"))
    )
    assert {"3 factores", "4 factores", "a b", "a a b"} <= set(shown)
    assert {"  ≈ 4.64", "  ≈ 3.25"} <= set(shown)


def test_a_figure_is_refused_if_both_solvers_disagree(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(f"  {line}\n" for line in AUTOMATON.splitlines())
    root = project({"x.md": CARD.format(block=lines, name="f")})
    monkeypatch.setattr("builder.exact.ngram.score", lambda *_: Fraction(1, 3))
    found = run(root).sink.all
    reported = {
        (d.code.id, d.span.line, d.span.column) for d in found if d.severity is Severity.ERROR
    }
    assert reported == {("K101", 5, 6)}


def test_a_note_whose_figure_is_not_confirmed_is_left_out_and_told_once(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(f"  {line}\n" for line in AUTOMATON.splitlines())
    other = "---\nid: y\n---\n¿Qué?\n\n---\n\nEsto.\n"
    root = project({"x.md": CARD.format(block=lines, name="f"), "y.md": other})
    monkeypatch.setattr("builder.exact.ngram.score", lambda *_: Fraction(1, 3))
    found = run(root)
    assert [d.code.id for d in found.sink.all if d.severity is Severity.ERROR] == ["K101"]
    assert found.edition is not None
    assert [rendered.note.id for rendered in found.edition.notes] == ["y"]


# ---------------------------------------------------------------- looks


def _luminance(color: str) -> float:
    channels = (int(color[n : n + 2], 16) / 255 for n in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("hundredths", range(0, 101, 5))
def test_a_number_on_a_heat_map_has_enough_contrast(hundredths: int) -> None:
    text = "#ffffff" if hundredths == 100 else "#1b1b1f"
    dark, light = sorted((_luminance(shade(Fraction(hundredths, 100))), _luminance(text)))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_labels_do_not_overlap_and_stay_inside_the_figure(
    edition: Edition, browser: Browser
) -> None:
    page = browser.new_page()
    faults = {}
    for name, data in of_the_collection(edition):
        page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{data.decode()}")
        faults[name] = page.evaluate(
            """() => {
                const boxes = [...document.querySelectorAll("g[aria-label]")].map(g =>
                    [g.getAttribute("aria-label"), g.getBoundingClientRect()]);
                const whole = document.querySelector("svg").getBoundingClientRect();
                const beyond = boxes.filter(([, b]) => b.left < 0 || b.top < 0 ||
                    b.right > whole.right || b.bottom > whole.bottom).map(([text]) => text);
                const meeting = boxes.flatMap(([one, a], n) => boxes.slice(n + 1).filter(([, b]) =>
                    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
                ).map(([other]) => one + " | " + other));
                return [...beyond, ...meeting];
            }"""
        )
    page.close()
    assert {name: found for name, found in faults.items() if found} == {}
    assert len(faults) >= len(figures())


def test_the_collection_shows_each_kind_of_figure(edition: Edition) -> None:
    kinds = [name.rpartition("-")[0] for name in edition.media]
    assert {kind: kind in kinds for kind in figures()} == dict.fromkeys(figures(), True)
    assert len([kind for kind in kinds if kind in figures()]) >= 8


def test_a_figure_is_a_file_in_anki_and_a_class_with_a_size_on_a_page(
    edition: Edition,
) -> None:
    (rendered,) = [r for r in edition.notes if r.note.id == "bigrama-p-ab"]
    solution = rendered.parts["solution"]
    (picture,) = solution.media
    assert isinstance(picture, Picture)
    assert picture.data == edition.media[picture.name][1]
    assert f'<img src="{picture.name}" alt="Autómata' in solution.anki
    assert f'<img class="{css_class(picture.name)}" alt="Autómata' in solution.page
    assert "&lt;s&gt;: a, 1." in solution.anki
    assert re.search(r'style="width:[\d.]+em"', solution.anki)


def test_two_cards_with_the_same_figure_share_its_file(project: Project) -> None:
    lines = "".join(f"  {line}\n" for line in AUTOMATON.splitlines())
    card = CARD.format(block=lines, name="f")
    files = {
        f"{id_}.md": card.replace("id: x", f"id: {id_}").replace("ve?", f"ve, {id_}?")
        for id_ in ("esta", "otra")
    }
    found = run(project(files))
    assert found.edition is not None
    assert len(found.edition.media) == 1
    assert len(found.edition.notes) == 2
