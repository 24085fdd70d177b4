"""Figures of values, attention, steps and blocks: what they display, what they hide, and what they refuse."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from conftest import SPANISH
from test_figures import draw, texts, verified

from builder.diagnostics import Sink
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from builder.pictures import Drawing

SVG = "{http://www.w3.org/2000/svg}"
ELO = "d: {value: 400}\np: {value: 1/(1+10^(-d/400))}\n"
MEMORY = "b: {value: 16, unit: bits}\nm: {value: 7e9*b/8/10^9, unit: GB}\n"
WEIGHTS = "queries: [[0], [ln 3], [ln 2]], keys: [[1], [0], [1]], tokens: [el, gato, come]"
STEPS = "[[base, SFT, ajuste], [SFT, final, DPO], [SFT, RM], [RM, final, RLHF]]"
DECK = Deck("figuras", "Figuras", "", (), "mazo", SPANISH)


def problems(block: str, text: str = "¿Qué se ve?\n\n---\n\n![](figure:f)") -> list[str]:
    """The codes and messages of a card."""
    sink = Sink()
    lines = "".join(f"  {line}\n" for line in block.splitlines())
    source = Source("x.md", f"---\nid: x\nverify:\n{lines}---\n{text}\n")
    note = read_card(source, DECK, sink)
    if note is not None:
        verify(ValidNote(note), sink)
    return [f"{one.code.id} {one.message}" for one in sink.all]


def shapes(drawing: Drawing, name: str) -> list[dict[str, str]]:
    """The attributes of the shapes of a kind, but for the ground."""
    root = ET.fromstring(drawing.svg)  # noqa: S314  # our own
    body = [one for one in root if one.tag != f"{SVG}defs"]
    return [one.attrib for one in body if one.tag == SVG + name][name == "rect" :]


# ---------------------------------------------------------------- curves and bars


def test_a_marked_point_of_a_curve_is_where_its_value_says() -> None:
    drawn = draw(f"{ELO}f: {{figure: curve, of: p, over: d, from: -800, to: 800, at: [0, 400]}}")
    middle, right = shapes(drawn, "circle")
    assert (float(middle["cx"]), float(middle["cy"])) == (170, 85)
    assert float(right["cx"]) == 255
    assert float(right["cy"]) == pytest.approx(170 / 11, abs=0.01)
    assert {"0.5", "10/11"} <= set(texts(drawn))
    assert "d = 0, p = 0.5; d = 400, p = 10/11." in drawn.alt


def test_a_power_law_is_a_straight_line_between_logarithmic_axes() -> None:
    drawn = draw(
        "N: {value: 1e9, source: own}\nL: {value: (8.8e13/N)^0.076}\n"
        "f: {figure: curve, of: L, over: N, from: 1e5, to: 1e9, scale: log-log}"
    )
    (line,) = [one["d"] for one in shapes(drawn, "path") if one.get("stroke-width") == "2"]
    points = [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+) ([\d.]+)", line)]
    (x, y), (end, foot) = points[0], points[-1]
    assert len(points) > 20
    for at, height in points:
        assert height == pytest.approx(y + (foot - y) * (at - x) / (end - x), abs=0.02)


def test_each_curve_has_the_number_by_which_it_differs() -> None:
    drawn = draw(
        "N: {value: 1e9, source: own}\nC: {value: 1e21, source: own}\nL: {value: 2+1/N+N/C}\n"
        "f: {figure: curve, of: L, over: C, from: 1e18, to: 1e22, each: {N: [1e8, 2e9]}, scale: log-x}"
    )
    assert {"N = 10", "8", "N = 2·10", "9"} <= set(texts(drawn))
    assert "N = 10^8: C = 10^18, L " in drawn.alt
    assert "N = 2·10^9: C = 10^18, L " in drawn.alt


def test_bars_are_as_long_as_their_values() -> None:
    drawn = draw(f"{MEMORY}f: {{figure: bars, of: m, over: b, at: [32, 16, 4]}}")
    assert [float(bar["width"]) for bar in shapes(drawn, "rect")] == [230, 115, 28.75]
    assert texts(drawn) == ["32 bits", "28 GB", "16 bits", "14 GB", "4 bits", "3.5 GB"]
    assert drawn.alt.endswith("32 bits: 28 GB; 16 bits: 14 GB; 4 bits: 3.5 GB.")


def test_large_numbers_are_powers_of_ten_with_raised_exponents() -> None:
    drawn = draw(
        "n: {value: 3}\nm: {value: n*10^11}\nf: {figure: bars, of: m, over: n, at: [1, 3]}"
    )
    assert texts(drawn) == ["n", "m", "1", "10", "11", "3", "3·10", "11"]
    assert "1: 10^11; 3: 3·10^11." in drawn.alt


def test_what_a_figure_draws_needs_no_mention_in_the_text() -> None:
    bars = "f: {figure: bars, of: m, over: b, at: [32]}"
    assert problems(f"{MEMORY}{bars}") == []
    found = problems(f"{MEMORY}a: {{value: 3, unit: tokens}}\n{bars}")
    assert [one[:4] for one in found] == ["K531", "K532"]


# ---------------------------------------------------------------- attention


def test_the_weights_of_each_position_add_up_to_1_and_later_positions_have_none() -> None:
    drawn = draw(f"f: {{figure: attention-weights, {WEIGHTS}}}")
    shown = [text for text in texts(drawn) if re.fullmatch(r"[\d.]+", text)]
    rows = [[float(text) for text in shown[n : n + 3]] for n in (0, 3, 6)]
    assert rows == [[1, 0, 0], [0.75, 0.25, 0], [0.4, 0.2, 0.4]]
    greys = [cell["fill"] for cell in shapes(drawn, "rect")]
    assert [n for n, fill in enumerate(greys) if fill == "#eeede8"] == [1, 2, 5]


def test_a_question_about_a_hidden_weight_needs_no_vectors() -> None:
    block = (
        "w: {attention-weight: 2, position: 3, query: [ln 2], keys: [[1], [0], [1]]}\n"
        f"f: {{figure: attention-weights, {WEIGHTS}, hide: [3 2]}}\nanswer: w"
    )
    assert problems(block, "¿Qué peso falta?\n\n![](figure:f)\n\n---\n\n$0.2$") == []
    (found,) = problems(block, "¿Qué peso es?\n\n---\n\n$0.2$\n\n![](figure:f)")
    assert found.startswith("K516")


# ---------------------------------------------------------------- steps and blocks


def test_a_box_is_below_all_that_lead_to_it() -> None:
    drawn = draw(f"f: {{figure: flow, arrows: {STEPS}}}")
    heights = [float(box["y"]) for box in shapes(drawn, "rect") if "rx" in box]
    assert texts(drawn)[:4] == ["base", "SFT", "RM", "final"]
    assert heights == sorted(set(heights))
    assert "De SFT a final: DPO. De SFT a RM." in drawn.alt


def test_a_box_to_which_nothing_leads_is_just_above_what_it_leads_to() -> None:
    drawn = draw("f: {figure: flow, arrows: [[a, b], [b, c], [datos, c]]}")
    heights = [float(box["y"]) for box in shapes(drawn, "rect") if "rx" in box]
    places = dict(zip(texts(drawn), heights, strict=True))
    assert places["datos"] == places["b"]


@pytest.mark.parametrize(
    ("family", "layers", "said"),
    [
        ("encoder", "atención red (FFN)", "codificador con atención, red (FFN)"),
        (
            "decoder",
            "atención causal red (FFN)",
            "decodificador con atención causal, red (FFN)",
        ),
        (
            "encoder-decoder",
            "atención red (FFN) atención causal atención cruzada red (FFN)",
            "codificador con atención, red (FFN); decodificador con atención causal, atención cruzada, red (FFN)",
        ),
    ],
)
def test_a_family_has_its_layers(family: str, layers: str, said: str) -> None:
    drawn = draw(f"f: {{figure: transformer, of: {{M: {family}}}}}")
    names = {"codificador", "decodificador", "× N", "M"}
    assert " ".join(text for text in texts(drawn) if text not in names) == layers
    assert f"M: {said}." in drawn.alt


@pytest.mark.parametrize(
    ("block", "secret"),
    [
        (
            f"{ELO}f: {{figure: curve, of: p, over: d, from: 0, to: 800, at: [400], hide: [400]}}",
            "10/11",
        ),
        (f"{MEMORY}f: {{figure: bars, of: m, over: b, at: [16, 4], hide: [4]}}", "3.5"),
        (f"f: {{figure: attention-weights, {WEIGHTS}, hide: [2 1]}}", "0.75"),
        (f"f: {{figure: flow, arrows: {STEPS}, hide: [DPO]}}", "DPO"),
        ("f: {figure: transformer, of: {T: encoder-decoder}, hide: [cross-attention]}", "cruzada"),
        (
            "f: {figure: transformer, of: {T: decoder, U: encoder}, hide: [decoder]}",
            "decodificador",
        ),
        ("f: {figure: transformer, of: {GPT: decoder}, hide: [GPT]}", "GPT"),
    ],
)
def test_what_is_hidden_is_neither_on_the_figure_nor_in_its_description(
    block: str, secret: str
) -> None:
    drawn = draw(block)
    assert "?" in texts(drawn)
    assert "?" in drawn.alt
    assert secret not in " ".join(texts(drawn))
    assert secret not in drawn.alt
    shown = draw(re.sub(r", hide: \[.*?\]", "", block))
    assert secret in " ".join(texts(shown))
    assert secret in shown.alt


def test_the_lines_to_a_marked_point_meet_the_axes() -> None:
    drawn = draw(f"{ELO}f: {{figure: curve, of: p, over: d, from: 0, to: 800, at: [400]}}")
    (dot,) = shapes(drawn, "circle")
    (line,) = [one["d"] for one in shapes(drawn, "path") if one.get("stroke-dasharray") == "2 3"]
    points = [tuple(map(float, pair)) for pair in re.findall(r"(-?[\d.]+) (-?[\d.]+)", line)]
    x, y = float(dot["cx"]), float(dot["cy"])
    assert points == [(0, y), (x, y), (x, 170)]


def test_a_label_that_would_cover_a_box_is_refused() -> None:
    arrows = "[[a, b, x], [a, c, y], [a, d, un texto bastante largo], [a, e, otro texto largo]]"
    sink = "figure: flow, arrows: " + arrows
    with pytest.raises(Exception, match="labels overlap"):
        draw(f"f: {{{sink}}}")


def test_vectors_of_different_lengths_are_refused_in_words() -> None:
    block = "f: {figure: attention-weights, queries: [[0, 0], [ln 3, 0]], keys: [[1], [0]]}"
    (problem,) = problems(block)
    assert "the vectors do not have the same number of components" in problem


# ---------------------------------------------------------------- their cards


def test_a_card_with_figures_of_words_alone_says_what_it_likes() -> None:
    block = f"f: {{figure: flow, arrows: {STEPS}}}"
    options = "- [x] GPT-3, en 2020\n- [ ] BERT, en los dos\n\n---\n\nSon tres.\n\n![](figure:f)"
    assert problems(block, f"¿Cuál de los 2?\n\n{options}") == []


def test_its_arithmetic_has_to_be_true_all_the_same() -> None:
    block = f"f: {{figure: flow, arrows: {STEPS}}}"
    (found,) = problems(block, "¿Cuánto es?\n\n---\n\n$2 + 2 = 5$\n\n![](figure:f)")
    assert found.startswith("K502")


def test_a_figure_of_words_that_is_not_shown_is_reported() -> None:
    (found,) = problems(f"f: {{figure: flow, arrows: {STEPS}}}", "¿Qué?\n\n---\n\nEsto.")
    assert "`f` is not shown" in found


def test_a_curve_draws_the_given_values_and_computes_none() -> None:
    found = verified(f"{ELO}f: {{figure: curve, of: p, over: d, from: -800, to: 800, at: [0]}}")
    assert found.note.claims is not None
    scene = found.note.claims.figures["f"].scene
    assert len(scene.quantities) == 25
    (zero,) = [one for one, value in found.drawn.items() if value == Fraction(1, 2)]
    other = scene.draw({**found.drawn, zero: Fraction(1, 4)}, SPANISH)
    assert "0.25" in texts(other)
    assert float(shapes(other, "circle")[0]["cy"]) == 170 * 3 / 4
