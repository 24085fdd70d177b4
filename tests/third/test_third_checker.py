"""A third checker, written from the literature, recomputes what learners see and what the evidence says.

It imports nothing of `builder`: it opens the finished packages, reads each question as a learner does, and computes
the right answer, every wrong one, every formula and every claim again.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from third_evidence import computed, model_in, says
from third_exercises import Variant, accepts, variants_of
from third_formulas import Meaning, check, shows
from third_mistakes import MISTAKES, answer, tokens_of
from third_numbers import INFINITY, Number
from third_packages import Block, Note, Option, blocks, notes_of
from third_questions import Question, Unread, pairs_in, read
from third_textbook import Model, longest_match, marked, merged, scores, split

HERE = Path(__file__).parent
PACKAGE = "introduccion-llm.apkg"


@dataclass
class Read:
    """What was read, and what is wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def evidence(dist: Path) -> dict[str, Any]:
    """What `verification.json` says of each note."""
    found = json.loads((dist / "verification.json").read_text("utf-8"))["notes"]
    return {note["id"]: note for note in found}


@pytest.fixture(scope="module")
def notes(dist: Path) -> list[Note]:
    """Every note of the package."""
    return notes_of(dist / PACKAGE)


@pytest.fixture(scope="module")
def checked(notes: list[Note], evidence: dict[str, Any]) -> Read:
    """Every computed choice and every variant of an exercise, recomputed from its displayed question."""
    out = Read()
    for note in notes:
        for variant in variants_of(note):
            out.counts["variants"] += 1
            try:
                check_variant(variant, out)
            except Unread as problem:
                out.unread.append(f"{variant.id}: {problem}")
        if "Opciones" in note.fields and evidence.get(note.id, {}).get("generator"):
            out.counts["notes"] += 1
            try:
                check_note(note, evidence[note.id]["options"], out)
            except Unread as problem:
                out.unread.append(f"{note.id}: {problem}")
    return out


# ------------------------------------------------------------------ options and keys
def says_answer(shown: Block, value: Any, *, by_letter: bool = False) -> bool:
    """Whether an option or a typed answer shows a value."""
    if isinstance(value, dict):
        listed = [tuple(entry.rsplit(": ", 1)) for entry in shown.code[0].split(", ")]
        falling = [int(n) for _, n in listed] == sorted((int(n) for _, n in listed), reverse=True)
        return falling and Counter(listed) == Counter((w, str(n)) for w, n in value.items())
    if isinstance(value, tuple):
        return shown.code == [" ".join(value)]
    if isinstance(value, list) and value and isinstance(value[0], tuple):
        return shown.code == [", ".join(" ".join(pair) for pair in value)]
    if isinstance(value, list):
        return shown.code == [" ".join(value)]
    if by_letter:
        return shown.text == str(value)
    (latex,) = shown.formulas
    return shows(latex, value, rounded=True)


def check_note(note: Note, declared: list[dict[str, str]], out: Read) -> None:
    """Recompute a choice: its key, its distractors and its solution."""
    q = read(note.blocks("Enunciado"))
    right = answer(q)
    check_options(note, q, right, declared, out)
    check_worked(note.id, note.blocks("Solución"), q, right, out)


def check_variant(variant: Variant, out: Read) -> None:
    """Recompute a variant: what its script accepts, what its back shows, its mistakes and its steps."""
    q = read(variant.front)
    right = answer(q)
    out.counts["answers"] += 1
    (shown,) = variant.shown
    if not (accepts(variant.accepted, right) and says_answer(shown, right)):
        out.wrong.append(f"{variant.id}: {variant.accepted['values']} for {right}")
    for data, reason in variant.mistakes:
        out.counts["mistakes"] += 1
        known = [found for (_, said), found in MISTAKES.items() if said == reason.written()]
        if not known:
            raise Unread(reason.written())
        given = [value for found in known for value in found(q)]
        if not any(accepts(data, value) for value in given) or accepts(data, right):
            out.wrong.append(f"{variant.id}: {data['values']} as «{reason.written()}»: {given}")
    check_worked(variant.id, variant.steps, q, right, out)


def _on_one_line(latex: str) -> str:
    """A product that is broken into lines."""
    return re.sub(r"\\(?:begin|end)\{aligned\}|\{\}&", "", latex).replace(r" \\ &", r"\, ")


def check_worked(id_: str, body: list[Block], q: Question, right: Any, out: Read) -> None:
    """Check each formula, table and list of a solution."""
    for block in body:
        for latex in block.formulas:
            found = check(_on_one_line(latex), meaning(q, right))
            out.counts["formulas"] += 1
            out.counts["comparisons"] += found.compared
            out.wrong += [f"{id_}: {text}" for text in found.wrong]
            out.unread += [f"{id_}: {text} in {latex}" for text in found.unread]
    check_steps(id_, body, q, out)


def check_options(
    note: Note, q: Question, right: Any, declared: list[dict[str, str]], out: Read
) -> None:
    """The key shows the right answer, and each wrong option another one, which spells the text."""
    options: list[Option] = note.options()
    if len(declared) != len(options):
        out.wrong.append(f"{note.id}: the evidence lists other options")
    for at, (option, said) in enumerate(zip(options, declared, strict=False)):
        out.counts["options"] += 1
        where = f"{note.id}: option {at + 1}"
        if at == note.key():
            if not says_answer(option.shown, right) or option.reason or "mistake" in said:
                out.wrong.append(f"{where} is the key, and does not show {right}")
            continue
        spelt = option.shown.code[0].replace(" ##", "")
        if says_answer(option.shown, right) or spelt != q.text or not option.reason:
            out.wrong.append(f"{where} is right too, or spells another text")
        (reason,) = option.reason
        piece, better = reason.code
        is_known = piece in q.vocabulary
        if is_known is not reason.text.startswith("La pieza ␟ está") or better not in right:
            out.wrong.append(f"{where}: {reason.written()}")


# ------------------------------------------------------------------ solutions
def meaning(q: Question, right: Any) -> Meaning:
    """What `P`, `PP`, `p(…)`, `N(…)` and others stand for in a note."""
    names: dict[str, Number] = {}
    if q.model:
        names = {"V": Fraction(q.model.v()) if q.model.add_one else Fraction(0)}
        if q.sentence:
            names["P"] = q.model.probability(q.sentence)
        if isinstance(right, Fraction) or right == INFINITY or not isinstance(right, dict):
            for name in {
                "probability": ("P",),
                "score": ("p",),
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
    if q.asked in {"merges", "tokens", "vocabulary"} and not q.vocabulary:
        wrong |= not right_merges(coded, q)
    if q.asked == "tokens" and q.vocabulary:
        wrong |= not right_matches(coded, q)
    if q.asked == "rate":
        wrong |= coded[0].code[0] != " ".join(tokens_of(q))
    if q.asked == "continuations" and q.model:
        padded = [" ".join(q.model.padded(sentence)) for sentence in q.model.corpus]
        wrong |= [item.code[0] for item in items if item.code] != padded
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


def right_matches(items: list[Block], q: Question) -> bool:
    """For each word the pieces found so far, a bar and the rest; or that it is `[UNK]` as a whole."""
    expected = []
    for word in q.text.split():
        found, rest = "", word
        for piece in longest_match(word, q.vocabulary):
            if piece == "[UNK]":
                expected.append([word, piece])
                break
            rest = rest[len(piece.removeprefix("##")) :]
            found = f"{found} {piece}".strip()
            expected.append([f"{found} | {rest}" if rest else found])
    return [item.code for item in items if item.code] == expected


# ------------------------------------------------------------------ notes by hand
@pytest.fixture(scope="module")
def by_hand(notes: list[Note], evidence: dict[str, Any]) -> Read:
    """The formulas and figures of every authored note, with or without claims."""
    out = Read()
    for note in notes:
        said = evidence.get(note.id, {"generator": None, "claims": []})
        if not said["generator"]:
            out.counts["notes"] += 1
            check_by_hand(note, said["claims"], out)
    return out


def check_by_hand(note: Note, claims: list[dict[str, Any]], out: Read) -> None:
    """Check what is arithmetic, what names a claim, and what a figure says of its model."""
    names = {one["name"]: known_value(one["quantity"]) for one in claims if not one["is_drawn"]}
    numbers = {name: v for name, v in names.items() if isinstance(v, Fraction | Decimal)}
    models = {model for one in claims for model in models_in(one["quantity"])}

    def call(function: str, words: tuple[str, ...], history: tuple[str, ...]) -> Number:
        if len(models) != 1:
            raise Unread(function)
        (model,) = models
        if function == "N":
            return Fraction(model.count(tuple(word for word in words if word != r"\cdot")))
        return model.p(words[0], history) if history else model.probability(words)

    known = Meaning(numbers, call)
    right = [blocks(note.fields[name]) for name in note.fields if name != "Opciones"]
    for at, option in enumerate(note.options() if "Opciones" in note.fields else ()):
        right.append(option.reason)
        if at == note.key():
            right.append([option.shown])
            continue
        out.counts["options"] += 1
        read_here = [check(latex, known) for latex in option.shown.formulas]
        if any(one.compared for one in read_here) and not any(one.wrong for one in read_here):
            out.wrong.append(f"{note.id}: {option.shown.written()} is right too")
    for part in right:
        for block in part:
            for latex in block.formulas:
                found = check(latex, known)
                out.counts["formulas"] += 1
                out.counts["comparisons"] += found.compared
                out.wrong += [f"{note.id}: {text}" for text in found.wrong]
                out.unread += [f"{note.id}: {text}" for text in found.unread]
            if block.tag == "img" and len(models) == 1:
                out.wrong += [
                    f"{note.id}: {text}" for text in wrong_in_figure(block, next(iter(models)), out)
                ]


def known_value(said: str) -> Any:
    """The value of a claim; None if this checker cannot read it."""
    try:
        return computed(said)
    except Unread:
        return None


def models_in(said: str) -> list[Model]:
    """The n-gram model of a claim's sentence, if it has one."""
    try:
        return [model_in(said)[1]]
    except Unread:
        return []


def wrong_in_figure(figure: Block, model: Model, out: Read) -> list[str]:
    """Compare `Tras a: b, 0.1; </s>, 0.3.` with the model; a `?` hides one of them."""
    wrong = []
    counts = figure.text.startswith("Conteos de")
    for history, row in re.findall(r"Tras (\S+): (.*?)\.(?= |$)", figure.text):
        for entry in row.split("; "):
            word, _, shown = entry.rpartition(", ")
            if shown == "?":
                continue
            out.counts["figures' values"] += 1
            gram = (history, word)
            if (Fraction(model.count(gram)) if counts else model.p(word, (history,))) != Fraction(
                shown
            ):
                wrong.append(entry)
    return wrong


# ------------------------------------------------------------------ tests
def test_it_imports_nothing_of_ours() -> None:
    """It may use Python itself, pytest, and its own modules."""
    own = {path.stem for path in HERE.glob("*.py")}
    for path in HERE.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for name in names:
                top = name.partition(".")[0]
                assert top in sys.stdlib_module_names | own | {"pytest"}, f"{path.name}: {name}"


def test_every_claim_of_the_evidence_comes_out_the_same(evidence: dict[str, Any]) -> None:
    """A new kind of claim needs a row in `third_evidence.py`."""
    claims = [(note, claim) for note in evidence.values() for claim in note["claims"]]
    wrong, unread = [], []
    for note, claim in claims:
        for what, of, is_float in (("exact", "quantity", False), ("reference", "judged", True)):
            try:
                if not says(claim[what], computed(claim[of]), is_float=is_float):
                    wrong.append(f"{note['id']}: {claim[of]} is not {claim[what]}")
            except Unread:
                unread.append(f"{note['id']}: {claim[of]}")
    assert (wrong, unread) == ([], [])
    assert len(claims) > 750


def test_every_computed_note_shows_what_follows_from_its_question(checked: Read) -> None:
    assert checked.unread == []
    assert checked.wrong == []


def test_every_computed_note_was_read(checked: Read, evidence: dict[str, Any]) -> None:
    computed_notes = [note for note in evidence.values() if note["generator"]]
    assert checked.counts["notes"] + checked.counts["variants"] == len(computed_notes)
    assert checked.counts["options"] == sum(len(note["options"]) for note in computed_notes)
    assert checked.counts["variants"] > 500
    assert checked.counts["mistakes"] > 1500
    assert checked.counts["comparisons"] > 900


def test_no_formula_or_figure_of_an_authored_note_is_false(by_hand: Read) -> None:
    assert by_hand.wrong == []
    assert by_hand.counts["comparisons"] > 90
    assert by_hand.counts["figures' values"] > 100


def test_another_key_would_be_noticed(notes: list[Note], evidence: dict[str, Any]) -> None:
    unnoticed = []
    for note in notes:
        said = evidence.get(note.id, {})
        if said.get("generator") and "Opciones" in note.fields:
            key = str(note.key() + 2 if note.key() + 1 < len(said["options"]) else 1)
            out = Read()
            try:
                check_note(replace(note, fields=note.fields | {"Clave": key}), said["options"], out)
            except (Unread, ValueError):
                continue
            if not out.wrong:
                unnoticed.append(note.id)
    assert unnoticed == []


_DIGIT = re.compile(r"\d")


def test_another_digit_in_any_worked_formula_would_be_noticed(notes: list[Note]) -> None:
    """The last digit of the logarithm's base, and of the name of a quantity, are no numbers."""
    changed, unnoticed = 0, []
    solutions = [
        (variant.id, variant.front, variant.steps)
        for note in notes
        for variant in variants_of(note)
    ]
    for id_, front, steps in solutions:
        q = read(front)
        known = meaning(q, answer(q))
        for block in steps:
            for latex in block.formulas:
                if "=" not in latex or r"\cdot 0 " in latex:  # a factor beside 0 may be any
                    continue
                for digit in _DIGIT.finditer(latex):
                    other = str((int(digit[0]) + 1) % 10)
                    text = latex[: digit.start()] + other + latex[digit.end() :]
                    changed += 1
                    found = check(_on_one_line(text), known)
                    if not found.wrong and not found.unread:
                        unnoticed.append(f"{id_}: {text}")
    assert unnoticed == []
    assert changed > 3000


def test_another_answer_accepted_by_a_script_would_be_noticed(notes: list[Note]) -> None:
    """Each is given that of its first mistake in place of its own."""
    changed, unnoticed = 0, []
    for note in notes:
        for variant in variants_of(note):
            for data, _ in variant.mistakes[:1]:
                changed += 1
                out = Read()
                check_variant(replace(variant, accepted=data), out)
                if not out.wrong:
                    unnoticed.append(variant.id)
    assert unnoticed == []
    assert changed > 500


def test_another_digit_in_any_answer_of_the_evidence_would_be_noticed(
    evidence: dict[str, Any],
) -> None:
    changed, unnoticed = 0, []
    for note in evidence.values():
        for claim in note["claims"]:
            for what, of, is_float in (("exact", "quantity", False), ("reference", "judged", True)):
                text = claim[what]
                value = computed(claim[of])
                for digit in list(_DIGIT.finditer(text))[:8]:  # a float's last digits vary
                    other = str((int(digit[0]) + 1) % 10)
                    changed += 1
                    try:
                        same_still = says(
                            text[: digit.start()] + other + text[digit.end() :],
                            value,
                            is_float=is_float,
                        )
                    except (ValueError, ArithmeticError):
                        continue
                    if same_still:
                        unnoticed.append(f"{note['id']}: {text}")
    assert unnoticed == []
    assert changed > 1000
