"""Evidence and figures are in the language of the card: each of their words is in its file of messages.

Data are left out: code, and what is in brackets or braces. A word written in the program would be in no file.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from test_claims import MODELS, NAMED, PROGRAM
from test_languages import parsed
from verified_cards import edited

from builder.claims import quantity_kinds
from builder.diagnostics import Sink
from builder.figures import figures
from builder.languages import Locale, languages, use
from builder.load.card_file import read_card
from builder.model import Deck, ValidNote
from builder.pages.figures import drawn
from builder.pipeline import run
from builder.source import Source
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Project

    from builder.model import VerifiedNote
    from builder.pictures import Drawing

WORD = re.compile(r"[^\W\d_]{2,}")
_DATA = re.compile(
    r"`[^`]*`|\[[^\]]*\]|\{[^{}]*\}|p\([^)]*\)|[\w.]+\.[\w.]+|\b(?:add-one(?:-nltk)?|mle)\b"
)
NAMES = frozenset(
    (
        *("nltk", "tokenizers", "FreqDist", "BpeTrainer", "WordPieceTrainer", "WordPiece"),
        *("BPE", "bpe", "len", "Tokens", "mpmath", "iv", "byte", "level", "edit", "distance"),
        *("numpy", "Python", "argsort", "cumsum", "matmul", "log", "exp"),
    )
)
"""Names of programs and methods, alike in every language."""
EVIDENCE = re.compile(r"quantity-|agreed-")
FIGURE = re.compile(r"figure-")
BIGRAMS = 'lm: {bigram: {"<s>": {q: 1}, q: {q: 0.7, z: 0.3}, z: {z: 0.9, "</s>": 0.1}}}'
FIGURES = {
    "attention-weights": [
        "f: {figure: attention-weights, queries: [[0], [ln 3]], keys: [[1], [0]], tokens: [q, z], hide: [2 1]}"
    ],
    "automaton": [f"{BIGRAMS}\nf: {{figure: automaton, under: lm, sentence: q z}}"],
    "bars": [
        "z: {value: 5}\nq: {value: z/2}\nf: {figure: bars, of: q, over: z, at: [5, 7], hide: [7]}"
    ],
    "curve": [
        f"z: {{value: 5}}\nq: {{value: 1/z}}\nf: {{figure: curve, of: q, over: z, from: 2, to: 2e6, scale: {scale}}}"
        for scale in ("linear", "log-x", "log-log")
    ],
    "flow": ["f: {figure: flow, arrows: [[q, z, qq], [z, zz]], hide: [zz]}"],
    "heat-map": [
        "lm: {corpus: [q z, q q], order: 2}\nf: {figure: heat-map, under: lm}",
        f"{BIGRAMS}\nf: {{figure: heat-map, under: lm, values: probabilities, hide: [q z]}}",
    ],
    "longest-match": [
        'wp: {wordpiece: {vocabulary: [q, z, "##q", qq]}}\nf: {figure: longest-match, text: qqq, under: wp}',
        'wp: {wordpiece: {vocabulary: [q, z, "##q"]}}\nf: {figure: longest-match, text: qz, under: wp}',
    ],
    "merge-tree": [
        "bpe: {bpe: {merges: [q z, qz q]}}\nf: {figure: merge-tree, text: qzqqz, under: bpe}"
    ],
    "transformer": [
        "f: {figure: transformer, of: {q: encoder, z: encoder-decoder, qz: decoder}, hide: [network, qz]}"
    ],
    "perplexity-curve": [
        f"{BIGRAMS}\nf: {{figure: perplexity-curve, sentences: [q z, q q z], under: lm}}"
    ],
}
"""Figures whose data are no words of a language."""
LOCALES = [Locale("es", "."), Locale("es", ","), Locale("en", "."), Locale("en", ",")]


@pytest.fixture(autouse=True)
def another_tool(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let mazo talk to its user in another language than the card's."""
    locale = (
        request.node.callspec.params.get("locale") if hasattr(request.node, "callspec") else None
    )
    use(next(code for code in languages() if locale is None or code != locale.language))
    yield
    use("en")


def words_of(code: str, ids: re.Pattern[str]) -> set[str]:
    """The words of a language's messages."""
    from fluent.syntax import FluentSerializer

    serializer = FluentSerializer()
    found = set()
    for id_, message in parsed(code).items():
        if ids.match(id_):
            text = serializer.serialize_entry(message).partition("=")[2]
            found |= set(WORD.findall(re.sub(r"\{ \$\w+ (?:->)?|\.\w+ =|\[\w+\]", " ", text)))
    return found


def verified(block: str, text: str, locale: Locale) -> VerifiedNote:
    """Verify a card."""
    lines = "".join(f"  {line}\n" for line in block.splitlines())
    deck = Deck("prueba", "Prueba", "", (), "mazo", locale)
    sink = Sink()
    source = Source("x.md", f"---\nid: x\nverify:\n{lines}---\n{text}\n")
    note = read_card(source, deck, sink)
    # As if a generator had written it: the card displays no data.
    found = verify(ValidNote(replace(note, generator="none")), sink) if note else None
    assert found is not None, sink.all
    return found


def draw(block: str, locale: Locale) -> Drawing:
    """Draw the figure `f` of a block."""
    found = verified(block, "?\n\n---\n\n![](figure:f)", locale)
    assert found.note.claims is not None
    return found.note.claims.figures["f"].scene.draw(found.drawn, locale)


def strange(text: str, locale: Locale, ids: re.Pattern[str]) -> set[str]:
    """The words of a text that the messages of its language do not have."""
    return set(WORD.findall(_DATA.sub(" ", text))) - NAMES - words_of(locale.language, ids)


@pytest.mark.parametrize("locale", LOCALES, ids=str)
@pytest.mark.parametrize("name", quantity_kinds)
def test_the_evidence_of_a_quantity_is_in_the_language_of_the_card(
    name: str, locale: Locale
) -> None:
    binding, shown = NAMED[name]
    if locale.decimal == ",":
        shown = shown.replace(".", "{,}")
    bound = MODELS + (PROGRAM if "in: p}" in binding else "")
    models = "\n".join(line.strip() for line in bound.splitlines())
    found = verified(f"{models}\nx: {binding}\nanswer: x", f"?\n\n---\n\n{shown}", locale)
    evidence = found.evidence[-1]
    for text in (evidence.quantity, evidence.judged, evidence.judge):
        assert strange(text, locale, EVIDENCE) == set()
    other = "." if locale.decimal == "," else ","
    for value in (evidence.exact, evidence.reference):
        assert not re.search(rf"\d{re.escape(other)}\d", value)


def test_some_evidence_has_decimals() -> None:
    binding = "perplexity: ab ac, under: lm"
    block = f"lm: {{corpus: [ab ac, ab], order: 2}}\nx: {{{binding}}}\nanswer: x"
    (evidence,) = verified(block, "?\n\n---\n\n$1{,}26$", Locale("es", ",")).evidence
    assert (evidence.exact, evidence.reference[:7]) == ("(2)^(1/3) ≈ 1,25992", "1,25992")


@pytest.mark.parametrize("locale", LOCALES, ids=str)
@pytest.mark.parametrize("kind", figures())
def test_a_figure_is_in_the_language_of_the_card(kind: str, locale: Locale) -> None:
    other = "." if locale.decimal == "," else ","
    for block in FIGURES[kind]:
        drawing = draw(block, locale)
        root = ET.fromstring(drawing.svg)  # noqa: S314  # our own
        labels = [element.get("aria-label", "") for element in root.iter()]
        title = root.find("{http://www.w3.org/2000/svg}title")
        assert title is not None
        for text in (drawing.alt, title.text or "", *labels):
            data = re.sub(r"\b[qz]+\b|</?s>|UNK", " ", text)
            assert strange(data, locale, FIGURE) == set(), text
            assert not re.search(rf"\d{re.escape(other)}\d", text), text


def test_the_examples_of_figures_show_every_kind() -> None:
    assert set(FIGURES) == set(figures())


@pytest.mark.parametrize("kind", figures())
def test_languages_say_a_figure_in_different_words(kind: str) -> None:
    alts = {drawn(kind, Locale(code, ".")).alt for code in languages()}
    assert len(alts) == len(languages())


WRONG = [
    ("values", "- [x] $0.01$ => - [x] $0.02$"),
    ("intervals", r"P < 10^{-3}$ => P < 1$"),
    ("values", "b) = 0.1$ => b) = 0.2$"),
    ("values", "- [ ] $0.1$ => - [ ] nada"),
    ("values", "options: [fin, P, media] => options: [P, P, media]"),
    ("intervals", "$P < 10^{-5}$ => $P < 10^{-6}$"),
    ("merge", "`a a` → `aa` => `a c` → `ac`"),
    ("merge", "first-merge: [aaacccaaabdc] => first-merge: [ab cd]"),
    ("merge", "$N = 4$ veces => esas veces"),
    ("typed", "\n0.01\n => \n0,02\n"),
    ("typed", "tiene `a b` => tiene en 2 pasos `a c`"),
    ("cloze", "{{c1::$0.1$}} => {{c1::$0.2$}}"),
]


@pytest.mark.parametrize(("card", "edit"), WRONG)
def test_what_is_wrong_is_said_in_the_tools_language(
    card: str, edit: str, project: Project
) -> None:
    root = project({"una.md": edited(card, edit)})
    said = {}
    for code in languages():
        use(code)
        said[code] = [d for d in run(root).sink.all if d.code.id[0] == "K"]
        assert said[code]
    for english, spanish in zip(said["en"], said["es"], strict=True):
        assert (english.code, english.span.order) == (spanish.code, spanish.span.order)
        assert english.message != spanish.message
        pairs = [*zip(english.helps, spanish.helps, strict=True)]
        pairs += zip(english.notes, spanish.notes, strict=True)
        assert [one for one, other in pairs if one == other] == []
