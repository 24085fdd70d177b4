"""What a text is before it is tokenised: bytes, code points, pre-tokens, and normalised forms.

The texts with known results are those of RFC 3629 (section 7), of Unicode Standard Annex 15 (figures 3 to 5), and of
GPT-2's pattern, read by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from drawn_quantities import agree, drawn, tried
from hypothesis import given
from hypothesis import strategies as st
from test_references import written_is_accepted

from builder.characters import normalised as composed
from builder.claims import solve
from builder.diagnostics import Severity
from builder.exact import Undecided, byte_level
from builder.pipeline import run
from builder.quantities import (
    ByteCount,
    Bytes,
    CodePoints,
    Impossible,
    Normalised,
    Normaliser,
    PreTokens,
    Quantity,
    Splitter,
)
from builder.values import String, Tokens

if TYPE_CHECKING:
    from conftest import Project

    from builder.values import Value

NFC, NFD, NFKC, NFKD = Normaliser.NFC, Normaliser.NFD, Normaliser.NFKC, Normaliser.NFKD
LOWERCASE, STRIP_ACCENTS, BERT = Normaliser.LOWERCASE, Normaliser.STRIP_ACCENTS, Normaliser.BERT

COMMON = st.sampled_from([*"  aAñÑéÜ09'’!?¿.,-_½²ªﬁŀΣσΆ中한글ิ🙂€`", "'s", "'ll", "Ấ", "ǖ"])
ANY = st.characters(min_codepoint=0x20, exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Z"))
TEXTS = (
    st.lists(st.one_of(COMMON, COMMON, COMMON, ANY), min_size=1, max_size=12)
    .map("".join)
    .map(composed)
    .filter(lambda text: text.strip() != "" and text.isprintable())
)
STEPS = st.lists(st.sampled_from(Normaliser), min_size=1, max_size=3).map(tuple)


@drawn
@given(TEXTS)
def test_both_agree_on_bytes(text: str) -> None:
    agree(Bytes(text))
    agree(ByteCount(text))


@drawn
@given(TEXTS)
def test_both_agree_on_pre_tokens(text: str) -> None:
    agree(PreTokens(text))


@drawn
@given(
    TEXTS,
    st.lists(st.sampled_from(Normaliser), max_size=2).map(tuple),
    st.sampled_from(Splitter),
)
def test_both_agree_on_pre_tokens_of_normalised_text(
    text: str, steps: tuple[Normaliser, ...], splitter: Splitter
) -> None:
    agree(tried(PreTokens, text, steps, splitter))


@drawn
@given(TEXTS, STEPS)
def test_both_agree_on_normalised_text(text: str, steps: tuple[Normaliser, ...]) -> None:
    try:
        agree(CodePoints(text, steps))
        agree(Normalised(text, steps))
    except Impossible:
        assert BERT in steps


@drawn
@given(TEXTS)
def test_the_code_of_python_and_the_exact_solver_have_the_same_bytes(text: str) -> None:
    assert bytes(byte_level.utf8(text)) == text.encode()


@pytest.mark.parametrize("code", [0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF])
def test_lengths_change_where_the_table_of_utf_8_says(code: int) -> None:
    assert bytes(byte_level.utf8(chr(code))) == chr(code).encode()


@drawn
@given(TEXTS)
def test_no_byte_is_lost_in_pre_tokens(text: str) -> None:
    try:
        found = solve(PreTokens(text))
    except Undecided:
        return
    assert isinstance(found, Tokens)
    assert sum(map(len, found.tokens)) == len(text.encode())


def tokens(text: str) -> Tokens:
    """Tokens, separated by spaces."""
    return Tokens(tuple(text.split()))


KNOWN: list[tuple[Quantity, Value]] = [
    (Bytes("A≢Α."), tokens("41 E2 89 A2 CE 91 2E")),
    (Bytes("한국어"), tokens("ED 95 9C EA B5 AD EC 96 B4")),
    (Bytes("日本語"), tokens("E6 97 A5 E6 9C AC E8 AA 9E")),
    (Bytes("𣎴"), tokens("F0 A3 8E B4")),
    (Bytes(" ñ "), tokens("20 C3 B1 20")),
    (CodePoints("Å", (NFD,)), tokens("U+0041 U+030A")),
    (CodePoints("ṩ", (NFD,)), tokens("U+0073 U+0323 U+0307")),
    (CodePoints("ẛ̣", (NFKC,)), tokens("U+1E69")),
    (CodePoints("2⁵", (NFC,)), tokens("U+0032 U+2075")),
    (CodePoints("2⁵", (NFKD,)), tokens("U+0032 U+0035")),
    (Normalised("ﬁ", (NFC,)), String("ﬁ")),
    (Normalised("ﬁ", (NFKC,)), String("fi")),
    (Normalised("ÑANDÚ", (LOWERCASE,)), String("ñandú")),
    (Normalised("ÑANDÚ", (STRIP_ACCENTS,)), String("NANDU")),
    (Normalised("ÑANDÚ", (LOWERCASE, STRIP_ACCENTS)), String("nandu")),
    (Normalised("ÑANDÚ", (BERT,)), String("nandu")),
    (Normalised("ñandú", (NFD, NFC)), String("ñandú")),
    (Normalised("Øre", (BERT,)), String("øre")),  # the stroke is no mark
    (PreTokens("don't"), tokens("don 't")),
    (PreTokens("don’t"), tokens("don âĢĻ t")),
    (PreTokens("DON'T"), tokens("DON ' T")),
    (PreTokens("we'll've"), tokens("we 'll 've")),
    (PreTokens("it 's"), tokens("it Ġ' s")),
    (PreTokens("a1b22"), tokens("a 1 b 22")),
    (PreTokens("x²½"), tokens("x Â²Â½")),
    (PreTokens(" a"), tokens("Ġa")),
    (PreTokens("a  "), tokens("a ĠĠ")),
    (PreTokens("a   b"), tokens("a ĠĠ Ġb")),
    (PreTokens("¿Qué?¡No!"), tokens("Â¿ QuÃ© ?Â¡ No !")),
    (PreTokens("🙂🙂"), tokens("ðŁĻĤðŁĻĤ")),
    (PreTokens("¡No, no!... a_1", (), Splitter.WHITESPACE), tokens("¡ No , no !... a_1")),
    (PreTokens("¡No, no!... a_1", (), Splitter.WHITESPACE_SPLIT), tokens("¡No, no!... a_1")),
    (PreTokens("¡No, no!.. a_1", (), Splitter.BERT), tokens("¡ No , no ! . . a _ 1")),
    (PreTokens("¿QUÉ?", (LOWERCASE, STRIP_ACCENTS), Splitter.BERT), tokens("¿ que ?")),
]


@pytest.mark.parametrize(("quantity", "value"), KNOWN, ids=str)
def test_known_results(quantity: Quantity, value: Value) -> None:
    assert solve(quantity) == value
    agree(quantity)


@drawn
@given(TEXTS, STEPS)
def test_what_is_filled_in_is_accepted(text: str, steps: tuple[Normaliser, ...]) -> None:
    for kind in (Bytes, ByteCount, PreTokens):
        written_is_accepted(kind(text))
    if BERT not in steps:
        written_is_accepted(CodePoints(text, steps))
        written_is_accepted(Normalised(text, steps))


# ---------------------------------------------------------------- what is refused


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("  ", "is empty"),
        ("a" * 65, "65 characters"),
        ("a\tb", "cannot be seen"),
        ("a\N{NO-BREAK SPACE}b", "cannot be seen"),
        ("a\N{ZERO WIDTH SPACE}b", "cannot be seen"),
        ("\ud800", "cannot be seen"),
        ("e\N{COMBINING ACUTE ACCENT}", "joins"),
    ],
)
@pytest.mark.parametrize("kind", [Bytes, ByteCount, PreTokens])
def test_a_text_that_a_card_cannot_display_is_refused(
    kind: type[Bytes | ByteCount | PreTokens], text: str, said: str
) -> None:
    with pytest.raises(Impossible, match=said):
        kind(text)


def test_an_ideograph_is_refused_for_bert_alone() -> None:
    with pytest.raises(Impossible, match="spaces around `中`"):
        Normalised("中文", (BERT,))
    assert solve(Normalised("中文", (NFKC, LOWERCASE))) == String("中文")


@pytest.mark.parametrize(
    ("quantity", "said"),
    [
        (Normalised("É", (NFD,)), "apart from its mark"),
        (Normalised("ΟΔΟΣ", (LOWERCASE,)), "at the end of a word"),
        (Normalised("\N{GEORGIAN MTAVRULI CAPITAL LETTER AN}", (LOWERCASE,)), "versions"),
        (Normalised("\N{GEORGIAN CAPITAL LETTER AN}", (LOWERCASE,)), "versions"),
        (Normalised("\N{COMBINING ACUTE ACCENT}", (STRIP_ACCENTS,)), "nothing is left"),
        (CodePoints("\N{COMBINING ACUTE ACCENT}", (BERT,)), "nothing is left"),
        (PreTokens("Ⅷ", (), Splitter.WHITESPACE), "for a letter"),
        (PreTokens("\N{GEORGIAN MTAVRULI CAPITAL LETTER AN}"), "versions of Unicode differ"),
    ],
    ids=str,
)
def test_what_programs_or_cards_leave_open_has_no_answer(quantity: Quantity, said: str) -> None:
    with pytest.raises(Undecided, match=said):
        solve(quantity)


# ---------------------------------------------------------------- cards


def problems(entry: str, question: str, shown: str, project: Project) -> list[str]:
    """What is reported of a card whose answer is `x`."""
    card = (
        f"---\nid: uno\nverify:\n  x: {{{entry}}}\n  answer: x\n---\n{question}\n\n---\n\n{shown}\n"
    )
    found = run(project({"uno.md": card})).sink.all
    return [one.code.id for one in found if one.code.severity is Severity.ERROR]


BYTES = "¿Qué bytes tiene `ñu` en UTF-8?"
FORMS = "¿Qué puntos de código tiene `É` en la forma NFD?"
LOWER = "La palabra `ÁRBOL` se pasa a minúsculas y se le quitan las tildes. ¿Qué queda?"
PARTS = "¿En qué pretokens divide GPT-2 el texto `el año`?"
CARDS = {
    "bytes": ("bytes: ñu", BYTES, "`C3 B1 75`: la `ñ` ocupa `C3 B1`."),
    "byte-count": ("byte-count: ñu", "¿Cuántos bytes tiene `ñu` en UTF-8?", "Son $3$: `C3 B1 75`."),
    "code-points": ("code-points: É, by: [nfd]", FORMS, "`U+0045 U+0301`"),
    "normalised": ("normalised: ÁRBOL, by: [lowercase, strip-accents]", LOWER, "`arbol`"),
    "normalised, bert": (
        "normalised: ÁRBOL, by: [bert]",
        "El normalizador de BERT pasa `ÁRBOL` a minúsculas y le quita las tildes. ¿Qué queda?",
        "`arbol`",
    ),
    "normalised, form": (
        "normalised: x², by: [nfkc]",
        "¿Qué queda de `x²` en la forma NFKC?",
        "`x2`: la `U+00B2` pasa a ser un `2`.",
    ),
    "pre-tokens, chain": (
        "pre-tokens: ¿Qué?, by: whitespace, after: [lowercase]",
        "Se pasa `¿Qué?` a minúsculas y se divide por los blancos y entre palabras y signos. ¿Qué pretokens hay?",
        "`¿ qué ?`",
    ),
    "pre-tokens": ("pre-tokens: el año, by: byte-level", PARTS, "`el ĠaÃ±o`: `Ġ` es el espacio."),
}
MUTANTS = [
    ("bytes", "`ñu` en", "`ñus` en", "K516"),
    ("bytes", "Qué bytes", "Qué letras", "K516"),
    ("bytes", "UTF-8", "UTF-16", "K518"),
    ("bytes", " en UTF-8", "", "K517"),
    ("bytes", "C3 B1 75", "C3 B1 76", "K501"),
    ("bytes", "ocupa `C3 B1`", "ocupa `C3 B2`", "K507"),
    ("byte-count", "UTF-8", "ASCII", "K518"),
    ("byte-count", "$3$", "$2$", "K501"),
    ("code-points", "NFD", "NFC", "K518"),
    ("code-points", " en la forma NFD", "", "K517"),
    ("code-points", "U+0301", "U+0300", "K501"),
    ("code-points", "puntos de código", "bytes", "K516"),
    ("code-points", "`É`", "`E`", "K516"),
    ("normalised", "pasa a minúsculas y se le quitan", "le quitan", "K517"),
    ("normalised", " y se le quitan las tildes", "", "K517"),
    ("normalised", "quitan las tildes", "quitan las tildes en la forma NFKC", "K518"),
    ("normalised", "`arbol`", "`árbol`", "K501"),
    ("normalised, bert", "El normalizador de BERT", "Un normalizador", "K517"),
    ("normalised, form", "NFKC", "NFC", "K518"),
    ("normalised, form", "U+00B2", "U+00B3", "K507"),
    ("pre-tokens, chain", "pasa `¿Qué?` a minúsculas", "toma `¿Qué?`", "K517"),
    ("pre-tokens, chain", "por los blancos y entre palabras y signos", "en partes", "K517"),
    ("pre-tokens, chain", "y entre palabras y signos", "y entre palabras", "K517"),
    ("pre-tokens, chain", "`¿ qué ?`", "`¿qué ?`", "K501"),
    ("pre-tokens", "GPT-2", "un tokenizador", "K517"),
    ("pre-tokens", "pretokens", "partes", "K516"),
    ("pre-tokens", "`el año`?", "`él año`?", "K516"),
    ("pre-tokens", "Ã±", "Ã²", "K501"),
    ("pre-tokens", "`Ġ`", "`Ĝ`", "K507"),
    ("pre-tokens", "es el espacio.", "es el espacio. Son dos tokens.", "K519"),
]


@pytest.mark.parametrize("card", CARDS)
def test_a_right_card_is_built(card: str, project: Project) -> None:
    assert problems(*CARDS[card], project) == []


@pytest.mark.parametrize(("card", "old", "new", "code"), MUTANTS)
def test_a_wrong_one_is_reported(
    card: str, old: str, new: str, code: str, project: Project
) -> None:
    entry, *texts = CARDS[card]
    assert sum(text.count(old) for text in texts) == 1
    question, shown = (text.replace(old, new) for text in texts)
    assert code in problems(entry, question, shown, project)


@pytest.mark.parametrize("entry", ["bytes: ñ, by: [nfd]", "code-points: ñ, by: [nfx]"])
def test_an_unknown_key_or_step_is_reported(entry: str, project: Project) -> None:
    assert [code[0] for code in problems(entry, BYTES, "?", project)] == ["L"]


def test_a_reference_may_have_digits_in_running_text(project: Project) -> None:
    question = "¿Qué bytes tiene [`ñ`](=x.text) ([U+00F1](=x.code-points)) en UTF-8?"
    shown = "[`C3 B1`](=x): son [2](=x.count)."
    assert problems("bytes: ñ", question, shown, project) == []
    assert "K511" in problems("bytes: ñ", question.replace("F1", "F2"), shown, project)
    assert "K511" in problems("bytes: ñ", question, shown.replace("[2]", "[3]"), project)
