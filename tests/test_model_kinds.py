"""Each kind of model has known answers; its evidence is in both languages, and the third checker computes it again.

The counts and probabilities of `want` are those of the Berkeley Restaurant Project in Jurafsky and Martin (3rd ed.
draft, ch. 3, figures 3.1 to 3.7); the words `hug`, `pug`, `pun`, `bun` and `hugs` those of Hugging Face's LLM course
(ch. 6, sections 5 and 7); its section 4 has «Hello, how are  you?» and «Héllò hôw are ü?». The others are worked by
hand: `a b` and `a c` have the unigrams a 2, b 1, c 1, `</s>` 2.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_evidence_languages import EVIDENCE, another_tool, strange, verified

from builder.claims import model_kinds
from builder.languages import Locale
from builder.pipeline import run
from builder.quantities import MergeRule, Smoothing

if TYPE_CHECKING:
    from conftest import Project

__all__ = ["another_tool"]

HUGS = "{hug: 10, pug: 5, pun: 12, bun: 4, hugs: 5}"
PIECES = (
    "{h: 15/210, u: 36/210, g: 20/210, hu: 15/210, ug: 20/210, p: 17/210, pu: 17/210, n: 16/210,"
    " un: 16/210, b: 4/210, bu: 4/210, s: 5/210, hug: 15/210, gs: 5/210, ugs: 5/210}"
)
RESTAURANT = "counts: {i: {want: 827}, want: {to: 608}}, totals: {i: 2533, want: 927}"


def corpus(smoothing: str) -> str:
    """A bigram model of two sentences."""
    return f"lm: {{corpus: [a b, a c], order: 2, smoothing: {smoothing}}}"


SCORE = "x: {score: b, after: a, under: lm}"
KNOWN = {
    "unigram": ("lm: {unigram: {a: 0.25, b: 0.75}}\nx: {score: a, under: lm}", "$0.25$"),
    "bigram": ('lm: {bigram: {a: {b: 0.000031, "</s>": 0.999969}}}\n' + SCORE, "$0.000031$"),
    "bigram, partial": (
        "lm: {bigram: {want: {to: 0.66, i: 0.0022}}, partial: true}\nx: {score: i, after: want, under: lm}",
        "$0.0022$",
    ),
    "trigram": ("lm: {trigram: {a a: {b: 1}}}\nx: {score: b, after: a a, under: lm}", "$1$"),
    "corpus, mle": (f"{corpus('mle')}\n{SCORE}", "$0.5$"),
    "corpus, add-one": (f"{corpus('add-one')}\n{SCORE}", r"$\frac{1}{3}$"),
    "corpus, add-one-nltk": (f"{corpus('add-one-nltk')}\n{SCORE}", "$0.25$"),
    "corpus, add": (f"{corpus('{add: 0.5}')}\n{SCORE}", r"$\frac{3}{8}$"),
    "corpus, add-nltk": (f"{corpus('{add-nltk: 0.5}')}\n{SCORE}", "$0.3$"),
    "corpus, witten-bell": (f"{corpus('witten-bell')}\n{SCORE}", r"$\frac{1}{3}$"),
    "corpus, absolute-discounting": (
        f"{corpus('{absolute-discounting: 0.5}')}\n{SCORE}",
        r"$\frac{1}{3}$",
    ),
    "corpus, kneser-ney": (f"{corpus('{kneser-ney: 0.5}')}\n{SCORE}", "$0.35$"),
    "corpus, the end": (f'{corpus("mle")}\nx: {{count: "</s>", under: lm}}', "$2$"),
    "counts": (
        f"lm: {{{RESTAURANT}}}\nx: {{score: want, after: i, under: lm}}",
        r"$\frac{827}{2533}$",
    ),
    "counts, rounded": (
        f"lm: {{{RESTAURANT}}}\nx: {{score: to, after: want, under: lm}}",
        "$0.66$",
    ),
    "counts, add-one": (
        f"lm: {{{RESTAURANT}, V: 1446, smoothing: add-one}}\nx: {{score: want, after: i, under: lm}}",
        r"$\frac{828}{3979}$",
    ),
    "counts, a history": (f"lm: {{{RESTAURANT}}}\nx: {{count: i, under: lm}}", "$2533$"),
    "counts, unigrams": (
        'lm: {counts: {a: 3, "</s>": 1}, smoothing: {add: 2}}\nx: {score: a, under: lm}',
        r"$\frac{5}{8}$",
    ),
    "counts, perplexity": (
        'lm: {counts: {"<s>": {a: 2}, a: {a: 1, "</s>": 1}}}\nx: {perplexity: a a, under: lm}',
        "$1.59$",
    ),
    "counts, entropy": (
        "lm: {counts: {a: {b: 2, c: 1, d: 1}}}\nx: {entropy: a, under: lm}",
        "$1.5$",
    ),
    "counts, branching": (
        "lm: {counts: {a: {b: 1, c: 1}}, smoothing: {add: 1}}\nx: {branching: a, under: lm}",
        "$2.87$",
    ),
    "counts, vocabulary": (
        "lm: {counts: {a: {b: 1, c: 1}}, smoothing: add-one}\nx: {vocabulary-size: lm}",
        "$3$",
    ),
    "counts, continuations": (
        "lm: {counts: {a: {b: 2, c: 1}}}\nx: {continuations: a, under: lm}",
        "`b: 2, c: 1`",
    ),
    "bpe": ("lm: {bpe: {merges: [a n]}}\nx: {tokens: anna, under: lm}", "`an n a`"),
    "bpe, counted": (
        f"lm: {{bpe: {{corpus: {HUGS}, merges: 3}}}}\nx: {{tokens: hugs bug, under: lm}}",
        "`hug s b ug`",
    ),
    "bpe, counted, unknown": (
        f"lm: {{bpe: {{corpus: {HUGS}, merges: 3, unknown: true}}}}\nx: {{tokens: bug mug thug, under: lm}}",
        "`b ug [UNK] ug [UNK] hug`",
    ),
    "bpe, unknown": (
        "lm: {bpe: {merges: [u g, h ug], alphabet: [hug], unknown: true}}\nx: {tokens: hugs, under: lm}",
        "`hug [UNK]`",
    ),
    "bpe, counted, first merges": (f"x: {{first-merges: {HUGS}, merges: 3}}", "`u g, u n, h ug`"),
    "bpe, counted, first merge": (f"x: {{first-merge: {HUGS}, rule: bpe}}", "`ug`"),
    "bpe, counted, pair": (f"x: {{pair-count: u g, in: {HUGS}}}", "$20$"),
    "bpe, counted, vocabulary": (
        "x: {vocabulary: {ab: 3, b: 1}, merges: 1}",
        "`a b ab`",
    ),
    "wordpiece": ("lm: {wordpiece: {vocabulary: [a]}}\nx: {tokens: a b, under: lm}", "`a [UNK]`"),
    "wordpiece, counted": (
        f"x: {{first-merge: {HUGS}, rule: wordpiece-likelihood}}",
        "`##gs`",
    ),
    "wordpiece, symbols": ("x: {symbol-counts: {ab: 3}}", "`##b: 3, a: 3, a ##b: 3`"),
    "unigram-pieces": (
        f"lm: {{unigram-pieces: {PIECES}}}\nx: {{tokens: unhug, under: lm}}",
        "`un hug`",
    ),
    "unigram-pieces, logarithms": (
        "lm: {unigram-pieces: {a: -1.5, b: -2, ab: -3.6}}\nx: {tokens: abb ba, under: lm}",
        "`a b b b a`",
    ),
    "bytes": ("x: {bytes: año}", "`61 C3 B1 6F`"),
    "bytes, count": ("x: {byte-count: 1 €}", "$5$"),
    "code points": (
        "x: {code-points: ñandú, by: [nfd]}",
        "`U+006E U+0303 U+0061 U+006E U+0064 U+0075 U+0301`",
    ),
    "code points, compatibility": ("x: {code-points: ﬁ, by: [nfkc]}", "`U+0066 U+0069`"),
    "pre-tokens": (
        'x: {pre-tokens: "Hello, how are  you?", by: byte-level}',
        "`Hello , Ġhow Ġare Ġ Ġyou ?`",
    ),
    "pre-tokens, bytes": ('x: {pre-tokens: "el año", by: byte-level}', "`el ĠaÃ±o`"),
    "normalised": ("x: {normalised: ÁRBOL, by: [lowercase, strip-accents]}", "`arbol`"),
    "normalised, bert": ("x: {normalised: Héllò hôw are ü?, by: [bert]}", "`hello how are u?`"),
    "normalised, forms": ("x: {normalised: x² ﬁn Ấ, by: [nfkd, nfc, lowercase]}", "`x2 fin ấ`"),
    "fertility": (
        """\
lm: {unigram-pieces: {a: 0.5, aa: 0.5}}
x: {fertility: aa a, under: lm}""",
        "$1$",
    ),
}
"""For each model, sometimes with one of its keys, a question `x` and its answer."""


DISPLAY = {"K514", "K515", "K516", "K517"}
"""What is reported of a question that displays no data."""


def problems(block: str, shown: str, project: Project) -> list[str]:
    """What is reported of the answer of a card."""
    lines = "".join(f"  {line}\n" for line in block.splitlines())
    card = f"---\nid: uno\nverify:\n{lines}  answer: x\n---\n¿Cuánto?\n\n---\n\n{shown}\n"
    found = (d.code.id for d in run(project({"uno.md": card})).sink.all)
    return [code for code in found if code[0] in "LK" and code not in DISPLAY]


@pytest.mark.parametrize("model", KNOWN)
def test_a_card_with_the_known_answer_is_built_and_one_with_another_is_not(
    model: str, project: Project
) -> None:
    block, shown = KNOWN[model]
    assert problems(block, shown, project) == []
    wrong = shown.replace("$", "$7", 1) if "$" in shown else f"{shown[:-1]} b`"
    assert "K501" in problems(block, wrong, project)


@pytest.mark.parametrize("model", KNOWN)
@pytest.mark.parametrize("locale", [Locale("es", "."), Locale("en", ".")], ids=str)
def test_its_evidence_is_in_the_language_of_the_card(model: str, locale: Locale) -> None:
    block, shown = KNOWN[model]
    (evidence,) = verified(f"{block}\nanswer: x", f"?\n\n---\n\n{shown}", locale).evidence
    names = [*(one.value for one in Smoothing), *(rule.value for rule in MergeRule)]
    for text in (evidence.quantity, evidence.judged, evidence.judge):
        words = " ".join(word for word in text.split() if word not in names)
        assert strange(words, locale, EVIDENCE) - {"Unigram", "UNK", "mazo"} == set()


@pytest.mark.parametrize("model", KNOWN)
def test_the_third_checker_computes_it_again(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parent / "third")
    third = importlib.import_module("third_evidence")
    block, shown = KNOWN[model]
    locale = Locale("es", ".")
    (evidence,) = verified(f"{block}\nanswer: x", f"?\n\n---\n\n{shown}", locale).evidence
    assert third.says(evidence.exact, third.computed(evidence.quantity), is_float=False)
    assert third.says(evidence.reference, third.computed(evidence.judged), is_float=True)


def test_every_model_and_every_smoothing_is_there() -> None:
    named = {name.partition(",")[0] for name in KNOWN}
    assert set(model_kinds) <= named
    for smoothing in Smoothing:
        assert f"corpus, {smoothing.value}" in KNOWN
