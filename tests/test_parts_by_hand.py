"""What a reference displays: texts that say it, texts that do not, and how it is written."""

from __future__ import annotations

from fractions import Fraction as F  # noqa: N817 - it stands in every line of the tables
from typing import TYPE_CHECKING

import pytest
from conftest import SPANISH

from builder.display.atoms import Atom, Sort, atoms
from builder.display.numbered import Numbered
from builder.display.parts import (
    Amount,
    Amounts,
    Exactly,
    Listed,
    Notation,
    Phrase,
    Phrases,
    Runs,
    Table,
    Worked,
    code,
)
from builder.display.write import Writer
from builder.languages import Locale, say
from builder.values import Infinite, Root

if TYPE_CHECKING:
    from builder.display.parts import Part

WRITER = Writer(SPANISH)
COMMA = Writer(Locale("es", ","))
LISTED = Listed(("a", "b", "c"))
RUNS = Runs(((2, "a"), (21, "b")))
UNORDERED = Runs(((2, "a"), (3, "b")), is_ordered=False)
TENTH = Amount(F(1, 10), (r"p(b \mid a)",), is_named=True)
BARE = Amount(F(1, 10), (r"p(b \mid a)",))
NINE = Amount(F(9), is_count=True)
THIRD = Amount(F(1, 3), is_named=True)
TABLE = Table(((r"p(b \mid a)", F(1, 10)), (r"p(c \mid a)", F(9, 10))))
WORKED = Worked(F(1, 50), (r"p(a\,b)",), (F(1, 10), F(1, 5)), (r"0.1/5",))
PART_OF = Worked(F(1, 2), (), (), ("1/2",), is_named=False)
EVENTS = Phrases(
    (
        Phrase(say("reference-event", word="`a`", history="`b`")),
        Phrase(say("reference-event", word="`b`", history="`a`")),
    )
)
SHARES = Numbered((("h", F(3, 10)), ("u", F(1, 5))))
TIMES = Numbered((("hug", F(10)), ("pug", F(1)), ("bun", F(1234))), are_counts=True)

SAID: list[tuple[Part, str]] = [
    (Exactly(("`a`", "*dos* letras")), "`a`"),
    (Exactly(("`a`", "*dos* letras")), "Dos letras"),
    (LISTED, "`a`, `b` y `c`"),
    (LISTED, "`a`, `b`, y `c`"),
    (LISTED, "primero `a` y luego `b`, seguida de `c`"),
    (RUNS, "dos `a` y luego veintiuna `b`"),
    (RUNS, "$2$ `a`, $21$ `b`"),
    (RUNS, "2 letras `a` y después 21 veces `b`"),
    (UNORDERED, "dos `a` y tres `b`"),
    (UNORDERED, "tres `b` y dos `a`"),
    (EVENTS, "`a` tras `b` y `b` después de `a`"),
    (EVENTS, "`a` tras la historia `b`, `b` tras `a`"),
    (Notation(r"p(b \mid a)"), "$p(b|a)$"),
    (TENTH, "$0.1$"),
    (TENTH, r"$\frac{1}{10}$"),
    (TENTH, "$P = 0.1$"),
    (TENTH, r"$p(b|a) = 0.1$"),
    (TENTH, "0.1"),
    (TENTH, "0,1"),
    (TENTH, "un décimo"),
    (BARE, r"$p(b \mid a) = 0.1$"),
    (Amount(F(175_000)), "175 000"),
    (THIRD, r"$\approx 0.333$"),
    (THIRD, r"$P \approx 0.33$"),
    (NINE, "nueve"),
    (NINE, "9"),
    (NINE, "$9$"),
    (Amounts((F(1, 2), F(1, 4))), "$0.5$ y $0.25$"),
    (TABLE, r"$p(b \mid a) = 0.1$ y $p(c \mid a) = 0.9$"),
    (TABLE, r"$p(c \mid a) = 0.9$; $p(b \mid a) = 0.1$"),
    (TABLE, r"$p(b \mid a) = 0.1, p(c \mid a) = \frac{9}{10}$"),
    (WORKED, r"$P = 0.1 \cdot 0.2 = 0.02$"),
    (WORKED, r"$p(a\,b) = 0.1 \times 0.2 = 0.02$"),
    (WORKED, r"$0.1 / 5 = 0.02$"),
    (WORKED, r"$0.1 / 5 = 0.1 \cdot \frac15 = 0.02$"),
    (PART_OF, "$1/2 = 0.5$"),
    (SHARES, "`h` ($0.3$) y `u` ($0.2$)"),
    (SHARES, r"`u` ($\frac{1}{5}$), `h` ($0.3$)"),
    (TIMES, "`hug` (diez veces), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` ($10$ veces), `pug` (una veces) y `bun` ($1234$ veces)"),
]
NOT_SAID: list[tuple[Part, str]] = [
    (Exactly(("`a`", "*dos* letras")), "`b`"),
    (Exactly(("`a`", "*dos* letras")), "`a` `a`"),
    (LISTED, "`a` y `b`"),
    (LISTED, "`a`, `c` y `b`"),
    (LISTED, "`a`, `b` o `c`"),
    (LISTED, "`a` primero `b` y `c`"),
    (LISTED, "luego `a`, `b` y `c`"),
    (LISTED, "`a`, `b` y `c` luego"),
    (LISTED, "`a`, $x$ `b` y `c`"),
    (LISTED, ""),
    (RUNS, "dos `a` y luego veinte `b`"),
    (RUNS, "veintiuna `b` y luego dos `a`"),
    (RUNS, "dos `b` y luego veintiuna `a`"),
    (RUNS, "dos `a` o veintiuna `b`"),
    (RUNS, "y luego dos `a` y luego veintiuna `b`"),
    (RUNS, "dos `a`"),
    (RUNS, "dos o tres `a` y luego veintiuna `b`"),
    (RUNS, "casi dos `a` y luego veintiuna `b`"),
    (RUNS, "dos palos `a` y luego veintiuna `b`"),
    (RUNS, "dos"),
    (UNORDERED, "tres `a` y dos `b`"),
    (UNORDERED, "dos `a` y tres `c`"),
    (EVENTS, "`a` tras `b`"),
    (EVENTS, "`a` tras `b` o `b` tras `a`"),
    (EVENTS, "`b` tras `a` y `a` tras `b`"),
    (EVENTS, "y `a` tras `b` y `b` tras `a`"),
    (EVENTS, "`a` tras `b` y `b` tras `a` y"),
    (EVENTS, "`a` tras `b` y `b` tras `b`"),
    (Notation(r"p(b \mid a)"), r"$p(a \mid b)$"),
    (Notation(r"p(b \mid a)"), "p"),
    (TENTH, "$0.2$"),
    (TENTH, r"$\approx 0.2$"),
    (TENTH, "$= 0.1$"),
    (TENTH, r"$P \approx 0.2$"),
    (TENTH, "$P < 0.2$"),
    (TENTH, "$Q = 0.1$"),
    (TENTH, r"$p(a \mid b) = 0.1$"),
    (TENTH, "$P = 0.1 = 0.1$"),
    (TENTH, "$P = 0.1 = 0.2$"),
    (TENTH, "$0.1$ $P$"),
    (TENTH, "$0.1$ o"),
    (TENTH, "$0.2 - 0.1$"),
    (TENTH, "0.2"),
    (TENTH, "un noveno"),
    (TENTH, "`0.1`"),
    (TENTH, ""),
    (BARE, "$P = 0.1$"),
    (Amount(F(175_000)), "175"),
    (Amount(F(175_000)), "175 00"),
    (THIRD, "$0.333$"),
    (THIRD, "0.333"),
    (THIRD, r"$P = 0.333$"),
    (THIRD, r"$P \approx 0.334$"),
    (NINE, "ocho"),
    (NINE, "8"),
    (NINE, "nueve nueve"),
    (Amounts((F(1, 2), F(1, 4))), "$0.25$ y $0.5$"),
    (Amounts((F(1, 2), F(1, 4))), "$0.5$"),
    (Amounts((F(1, 2), F(1, 4))), "$0.5$ o $0.25$"),
    (Amounts((F(1, 2), F(1, 4))), "y $0.5$ y $0.25$"),
    (Amounts((F(1, 2), F(1, 4))), "$0.5$, $0.25$ y $0.25$"),
    (Amounts((F(1, 2), F(1, 4))), "`x`"),
    (TABLE, r"$p(b \mid a) = 0.1$"),
    (TABLE, r"$p(b \mid a) = 0.1$ y $p(b \mid a) = 0.1$"),
    (TABLE, r"$p(b \mid a) = 0.9$ y $p(c \mid a) = 0.1$"),
    (TABLE, r"$p(b \mid a) \approx 0.1$ y $p(c \mid a) = 0.9$"),
    (TABLE, r"$p(b \mid a) = 0.1$ o $p(c \mid a) = 0.9$"),
    (TABLE, r"y $p(b \mid a) = 0.1$ y $p(c \mid a) = 0.9$"),
    (TABLE, r"$p(b \mid a) = 0.1$ y $p(c \mid a) = 0.9$ y"),
    (TABLE, r"$p(b \mid a)$ y $p(c \mid a) = 0.9$"),
    (TABLE, r"`x`"),
    (WORKED, "$0.02$"),
    (WORKED, "$P = 0.02$"),
    (WORKED, r"$Q = 0.1 \cdot 0.2 = 0.02$"),
    (WORKED, r"$P \approx 0.1 \cdot 0.2 = 0.02$"),
    (WORKED, r"$P = 0.1 \cdot 0.2$"),
    (WORKED, r"$P = 0.1 \cdot 0.2 = 0.03$"),
    (WORKED, r"$P = 0.1 \cdot 0.2 \approx 0.1 / 5 = 0.02$"),
    (WORKED, r"$P = 0.1 \cdot 0.3 = 0.02$"),
    (WORKED, r"$P = 0.2 \cdot 0.1 = 0.02$"),
    (WORKED, r"$P = 0.1 \cdot 0.2 \cdot 1 = 0.02$"),
    (WORKED, r"$P = P = 0.1 \cdot 0.2 = 0.02$"),
    (WORKED, ""),
    (WORKED, "dos"),
    (PART_OF, "$P = 1/2 = 0.5$"),
    (SHARES, "`h` ($0.2$) y `u` ($0.3$)"),
    (SHARES, "`h` ($0.3$)"),
    (SHARES, "`h` ($0.3$) y `h` ($0.3$)"),
    (SHARES, "`h` y `u` ($0.2$)"),
    (SHARES, "`h` (tres) y `u` ($0.2$)"),
    (SHARES, "`h` ($0.3$ $0.3$) y `u` ($0.2$)"),
    (SHARES, "`h` ($0.3$ o) y `u` ($0.2$)"),
    (SHARES, "`h` ($0.3$) o `u` ($0.2$)"),
    (SHARES, "y `h` ($0.3$) y `u` ($0.2$)"),
    (SHARES, "`h` ($0.3$) y `u` ($0.2$"),
    (SHARES, "`h` ($0.3$) y `u` ($0.2$) y"),
    (SHARES, "$0.3$"),
    (SHARES, ""),
    (TIMES, "`hug` (nueve veces), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` (diez), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` ($10$ letras), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` (casi diez veces), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` (veces), `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug`, `pug` y `bun` ($1234$ veces)"),
    (TIMES, "`hug` (diez veces), `pug` (dos veces) y `bun` ($1234$ veces)"),
]
WRITTEN: list[tuple[Part, str]] = [
    (Exactly(("`a`", "*dos* letras")), "`a`"),
    (LISTED, "`a`, `b` y `c`"),
    (RUNS, "dos `a` y luego $21$ `b`"),
    (UNORDERED, "dos `a` y tres `b`"),
    (Runs(((0, "a"), (20, "b"))), "cero `a` y luego $20$ `b`"),
    (EVENTS, "`a` tras `b` y `b` tras `a`"),
    (Notation("p(a)"), "$p(a)$"),
    (TENTH, "$0.1$"),
    (THIRD, r"$\frac{1}{3}$"),
    (NINE, "nueve"),
    (Amount(F(9)), "$9$"),
    (Amount(F(9, 2), is_count=True), "$4.5$"),
    (Amount(F(999), is_count=True), "$999$"),
    (Amount(Root(F(2), 2), is_count=True, is_named=True), r"$P \approx 1.41$"),
    (Amount(Root(F(2), 2)), r"$\approx 1.41$"),
    (Amount(Infinite()), r"$\infty$"),
    (Amount(F(7 * 10**10)), r"$7 \cdot 10^{10}$"),
    (Amount(F(-7 * 10**10)), r"$-7 \cdot 10^{10}$"),
    (Amount(F(1, 10007)), r"$\approx 0.000100$"),
    (Amount(F(10**6)), "$10^{6}$"),
    (Amount(F(10**5)), "$100000$"),
    (Amount(F(1234 * 10**6)), r"$1.234 \cdot 10^{9}$"),
    (Amount(F(12345 * 10**6)), "$12345000000$"),
    (Amounts((F(1, 2), F(1, 3))), r"$0.5$ y $\frac{1}{3}$"),
    (TABLE, r"$p(b \mid a) = 0.1$ y $p(c \mid a) = 0.9$"),
    (WORKED, r"$P = 0.1 \cdot 0.2 = 0.02$"),
    (Worked(Root(F(2), 2), ("q",), (), (r"\sqrt{2}",)), r"$P = \sqrt{2} \approx 1.41$"),
    (PART_OF, "$1/2 = 0.5$"),
    (SHARES, "`h` ($0.3$) y `u` ($0.2$)"),
    (TIMES, "`hug` (diez veces), `pug` y `bun` ($1234$ veces)"),
]


@pytest.mark.parametrize(("part", "text"), SAID)
def test_what_says_it(part: Part, text: str) -> None:
    assert part.is_said(atoms(text), WRITER, "P")


@pytest.mark.parametrize(("part", "text"), NOT_SAID)
def test_what_does_not_say_it(part: Part, text: str) -> None:
    assert not part.is_said(atoms(text), WRITER, "P")


@pytest.mark.parametrize(("part", "text"), WRITTEN)
def test_how_it_is_written(part: Part, text: str) -> None:
    assert part.written(WRITER, "P") == text


@pytest.mark.parametrize(
    ("part", "text"),
    [
        (TENTH, "$0{,}1$"),
        (WORKED, r"$P = 0{,}1 \cdot 0{,}2 = 0{,}02$"),
        (Worked(F(1, 50), (), (), ("0.1/5",)), "$P = 0{,}1/5 = 0{,}02$"),
        (TABLE, r"$p(b \mid a) = 0{,}1$ y $p(c \mid a) = 0{,}9$"),
    ],
)
def test_how_it_is_written_with_a_decimal_comma(part: Part, text: str) -> None:
    assert part.written(COMMA, "P") == text


@pytest.mark.parametrize(
    ("name", "heads", "written"),
    [
        ("x", ("q",), "x"),
        ("PP", ("q",), "PP"),
        ("uno", ("q",), "q"),
        ("uno", (), "uno"),
        ("con-bytes", (), r"\text{con-bytes}"),
        ("P2", ("q",), r"\text{P2}"),
        ("ñ", ("q",), r"\text{ñ}"),
    ],
)
def test_a_statement_begins_with_a_short_name_or_with_what_it_is_bound_to(
    name: str, heads: tuple[str, ...], written: str
) -> None:
    part = Worked(F(1, 2), heads, (), ("1/2",))
    assert part.written(WRITER, name) == f"${written} = 1/2 = 0.5$"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("a`", "`` a` ``"),
        ("a``b", "```a``b```"),
        (" a ", "`  a  `"),
        (" a", "` a`"),
        ("a ", "`a `"),
        (" ", "` `"),
    ],
)
def test_code_that_markdown_reads_back(text: str, written: str) -> None:
    assert code(text) == written
    assert atoms(written) == (Atom(Sort.CODE, text),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dos *Gatos*", [(Sort.WORD, "dos"), (Sort.WORD, "gatos")]),
        ("3.5, 4,5 1a", [(Sort.WORD, one) for one in ("3.5", ",", "4,5", "1a")]),
        ("add-one d’Hondt -x", [(Sort.WORD, one) for one in ("add-one", "d’hondt", "-", "x")]),
        ("$p =$ $1$", [(Sort.FORMULA, "p = 1")]),
        ("$p$ y $q$", [(Sort.FORMULA, "p"), (Sort.WORD, "y"), (Sort.FORMULA, "q")]),
        ("`a` `b`", [(Sort.CODE, "a"), (Sort.CODE, "b")]),
        ("do**s**", [(Sort.WORD, "do"), (Sort.WORD, "s")]),
        ("dos\nmil", [(Sort.WORD, "dos"), (Sort.WORD, "mil")]),
        ("~~dos~~", [(Sort.OTHER, "Struck")]),
        ("uno\n\ndos", [(Sort.OTHER, "uno\n\ndos")]),
        ("- uno", [(Sort.OTHER, "- uno")]),
        ("", []),
    ],
)
def test_what_a_text_consists_of(text: str, found: list[tuple[Sort, str]]) -> None:
    assert [(atom.sort, atom.text) for atom in atoms(text)] == found
