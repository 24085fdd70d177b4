"""Check worked steps: formulas, tables, lists, and what a program prints."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from third_derivations import tight
from third_families import Asked
from third_family_steps import right_family_steps
from third_formulas import Meaning, check, shows
from third_mistakes import answer, tokens_of
from third_numbers import INFINITY, Number
from third_programs import alphabet
from third_questions import Question, Unread, pairs_in
from third_textbook import learnt, longest_match, marked, merged, piece, scores, split

if TYPE_CHECKING:
    from third_packages import Block


@dataclass
class Read:
    """What was read, and what is wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def on_one_line(latex: str) -> str:
    """A product that is broken into lines."""
    return re.sub(r"\\(?:begin|end)\{aligned\}|\{\}&", "", latex).replace(r" \\ &", r"\, ")


def check_worked(id_: str, body: list[Block], q: Question | Asked, right: Any, out: Read) -> None:
    """Check each formula, table and list of a solution, and what its program prints."""
    body, checked = worked(body)
    if checked:
        out.counts["programs"] += 1
        if not prints(checked[-1].code[0], right, q):
            out.wrong.append(f"{id_}: its program prints {checked[-1].code[0]} for {right}")
    if isinstance(q, Asked) and q.kind == "steps":
        check_order(id_, body, q, right, out)
        return
    for block in body:
        for latex in block.formulas:
            found = check(on_one_line(latex), meaning(q, right))
            out.counts["formulas"] += 1
            out.counts["comparisons"] += found.compared
            out.wrong += [f"{id_}: {text}" for text in found.wrong]
            out.unread += [f"{id_}: {text} in {latex}" for text in found.unread]
    if isinstance(q, Question):
        check_steps(id_, body, q, out)
    elif not right_family_steps(q, body):
        out.wrong.append(f"{id_}: a step of its solution")


def worked(body: list[Block]) -> tuple[list[Block], list[Block]]:
    """The steps of a solution, and what is under «Compruébalo»: its program and what it prints."""
    at = next(
        (n for n, block in enumerate(body) if block.text.startswith("Compruébalo")), len(body)
    )
    return body[:at], body[at:]


def prints(shown: str, right: Any, q: Question | Asked) -> bool:
    """Whether a program that prints what is shown computes the right answer."""
    if isinstance(q, Asked) and q.kind == "gap":
        right = q.data["result"]
    if isinstance(right, str):
        return shown == str(right)
    if isinstance(right, Fraction | Decimal | int):
        return shown == f"{float(right):.4g}"
    found = ast.literal_eval(shown)
    ways = [right]
    if isinstance(right, tuple):  # WordPiece's trainer keeps no pairs: its program prints the piece
        ways = [[piece(right)], list(right)]
    if isinstance(right, list) and isinstance(right[0], tuple):
        ways = [[list(pair) for pair in right]]
    return found in ways


def check_order(id_: str, body: list[Block], q: Asked, right: frozenset[str], out: Read) -> None:
    """The steps of a derivation are in a right order, each with its own formula; all other orders are named."""
    numbers = [block.code[0] for block in body if block.text == "El paso ␟:"]
    formulas = [
        tight(block.formulas[0]) for block in body if block.tag == "p" and block.text == "␞"
    ]
    others = [
        code for block in body if block.text.startswith("También vale") for code in block.code
    ]
    out.counts["steps"] += len(numbers)
    expected = [q.steps[int(number) - 1] for number in numbers]
    if formulas != expected or sorted([" ".join(numbers), *others]) != sorted(right):
        out.wrong.append(f"{id_}: a step of its derivation")


def meaning(q: Question | Asked, right: Any) -> Meaning:
    """What `P`, `PP`, `p(…)`, `N(…)` and others stand for in a note."""
    if isinstance(q, Asked):
        return Meaning(
            q.names
            | ({q.name: Fraction(right) if isinstance(right, int) else right} if q.name else {})
        )
    names: dict[str, Number] = {"f": right} if q.asked == "rate" else {}
    if q.model:
        names = {"V": Fraction(q.model.v()) if q.model.add_one else Fraction(0)}
        if q.sentence:
            names["P"] = q.model.probability(q.sentence)
        if isinstance(right, Fraction) or right == INFINITY or not isinstance(right, dict):
            for name in {
                "probability": ("P",),
                "score": ("p", "P"),
                "ratio": ("r",),
                "perplexity": ("PP",),
                "unseen": ("PP",),
                "branching": ("PP",),
                "entropy": ("H",),
            }.get(q.asked, ()):
                names[name] = right
        if q.asked == "branching":
            names["H"] = q.model.entropy(q.history)
    names |= {rf"\mathrm{{{name}}}": value for name, value in names.items()}

    def call(function: str, words: tuple[str, ...], history: tuple[str, ...]) -> Number:
        if function == "N" and q.model:
            return Fraction(q.model.count(tuple(word for word in words if word != r"\cdot")))
        if function == "p" and q.model and (history or q.asked == "score" or q.model.order == 1):
            return q.model.p(words[0], history)
        if function == "p" and q.model:
            return q.model.probability(words)
        worth = count_in_words(q)
        if function == "N" and words in worth:
            return Fraction(worth[words])
        raise Unread(f"{function}({words})")

    return Meaning(names, call)


def count_in_words(q: Question) -> dict[tuple[str, ...], int]:
    """How often each symbol and each pair is in a tokeniser's training words."""
    words = marked(q.words) if q.rule in {"count", "likelihood"} else split(q.words)
    found: Counter[tuple[str, ...]] = Counter((symbol,) for word in words for symbol in word)
    found.update(pair for word in words for pair in pairwise(word))
    return found


def check_steps(id_: str, body: list[Block], q: Question, out: Read) -> None:
    """Tables, lists of merges, corpora and pieces of a solution."""
    items = [block for block in body if block.tag == "li"]
    cells = [block for block in body if block.tag == "td"]
    out.counts["steps"] += len(items) + len(cells)
    wrong = False
    if cells:
        wrong |= not right_table(cells, q)
    coded = [block for block in body if block.code]
    if q.is_program and not q.model and not q.vocabulary:
        wrong |= not right_training(coded, q)
    elif q.asked in {"merges", "tokens", "vocabulary"} and not q.vocabulary:
        wrong |= not right_merges(coded, q)
    if q.asked == "tokens" and q.vocabulary:
        wrong |= not right_matches(coded, q)
    if q.asked == "rate":
        wrong |= coded[0].code[0] != " ".join(tokens_of(q))
    if q.model and (q.asked == "continuations" or (q.is_program and q.asked != "size")):
        padded = [" ".join(q.model.padded(sentence)) for sentence in q.model.corpus]
        padded = list(dict.fromkeys(padded)) if q.is_program else padded
        wrong |= [item.code[0] for item in items if item.code] != padded
    if q.asked == "size" and q.model:
        (listing,) = coded
        wrong |= sorted(listing.code[1:]) != sorted([*q.model.symbols(), "<s>", "<UNK>"])
    if q.asked == "score" and q.model and q.model.add_one:
        (listing,) = [block for block in body if "Pueden aparecer" in block.text]
        wrong |= sorted(listing.code) != sorted(q.model.symbols())
    if wrong:
        out.wrong.append(f"{id_}: a step of its solution")


def right_table(cells: list[Block], q: Question) -> bool:
    """Rows `pair | times` or `pair | score`, from the best on."""
    found = count_in_words(q)
    worth: dict[Any, Any] = dict(found)
    if q.rule == "likelihood":
        worth = dict(scores(q.words))
    rows = list(zip(cells[::2], cells[1::2], strict=True))
    values = [worth[tuple(pair.code[0].split(" "))] for pair, _ in rows]
    shown = [latex.formulas[0].rpartition("=")[2] for _, latex in rows]
    exact = all(
        shows(one, Fraction(v), rounded=False) for one, v in zip(shown, values, strict=True)
    )
    others = sorted((v for k, v in worth.items() if len(k) == 2), reverse=True)
    if q.asked == "pair count":
        return exact
    return exact and values == others[: len(values)]


def right_merges(steps: list[Block], q: Question) -> bool:
    """The characters, then each merge and what it leaves; of a vocabulary, the piece that each merge adds."""
    if q.asked == "vocabulary":
        tokens = answer(q)
        first, *added = [step.code for step in steps]
        return [*first, *(piece for _, piece in added)] == tokens and all(
            "".join(pairs_in(pair)[0]) == piece for pair, piece in added
        )
    codes = [code for step in steps for code in step.code]
    state = split(q.words) if q.asked == "merges" else [list(word) for word in q.text.split()]
    expected = [] if q.asked == "merges" else [" ".join("".join(q.text.split()))]
    for pair in answer(q) if q.asked == "merges" else q.merges:
        grown = [merged(word, pair) for word in state]
        expected.append(" ".join(pair))
        if q.asked == "merges":
            expected += dict.fromkeys(" ".join(word) for word in grown)
        elif grown != state:
            expected.append(" ".join(" ".join(word) for word in grown))
        state = grown
    return codes == expected


def right_training(steps: list[Block], q: Question) -> bool:
    """The alphabet, the merges with the piece that each adds, and the text after each merge that changes it."""
    codes = [code for step in steps for code in step.code if code != "vocab_size"]
    expected = alphabet(q.words, is_marked=False)
    state = [list(word) for word in q.text.split()]
    merges = learnt(q.words, q.times)
    expected += [code for pair in merges for code in (" ".join(pair), "".join(pair))]
    if q.asked == "tokens":
        expected.append(" ".join("".join(q.text.split())))
        for pair in merges:
            grown = [merged(word, pair) for word in state]
            if grown != state:
                expected.append(" ".join(" ".join(word) for word in grown))
            state = grown
    return codes == expected


def right_matches(items: list[Block], q: Question) -> bool:
    """For each word the pieces found so far, a bar and the rest; or that it is `[UNK]` as a whole."""
    expected = []
    for word in q.text.split():
        found, rest = "", word
        for taken in longest_match(word, q.vocabulary):
            if taken == "[UNK]":
                expected.append([word, taken])
                break
            rest = rest[len(taken.removeprefix("##")) :]
            found = f"{found} {taken}".strip()
            expected.append([f"{found} | {rest}" if rest else found])
    return [item.code for item in items if item.code] == expected
