"""A third checker, written from the literature, recomputes what learners see and what the evidence says.

It imports nothing of `builder`: it opens the finished packages, reads each question as a learner does, and computes
the right answer, every wrong one, every formula and every claim again.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from third_evidence import computed, model_in, says
from third_exercises import variants_of
from third_families import Asked
from third_formulas import Meaning, check
from third_mistakes import answer
from third_packages import Block, Note, Option, blocks, notes_of
from third_questions import Question, Unread, read
from third_variants import check_data, check_variant, read_any, right_of, says_answer
from third_worked import Read, check_worked, meaning, on_one_line, worked

if TYPE_CHECKING:
    from third_numbers import Number
    from third_textbook import Model

HERE = Path(__file__).parent
PACKAGE = "introduccion-llm.apkg"


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
                check_variant(variant, evidence[variant.id]["claims"], out)
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


def check_note(note: Note, declared: list[dict[str, str]], out: Read) -> None:
    """Recompute a choice: its key, its distractors and its solution."""
    q = read(note.blocks("Enunciado"))
    right = answer(q)
    check_options(note, q, right, declared, out)
    check_worked(note.id, note.blocks("Solución"), q, right, out)


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
        if is_known is not reason.text.startswith("El token ␟ está") or better not in right:
            out.wrong.append(f"{where}: {reason.written()}")


# ------------------------------------------------------------------ solutions


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
    assert checked.counts["variants"] > 1200
    assert checked.counts["mistakes"] > 3000
    assert checked.counts["comparisons"] > 3000
    assert checked.counts["programs"] > 1000
    assert checked.counts["given numbers"] > 400


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
    for variant in (variant for note in notes for variant in variants_of(note)):
        q = read_any(variant.front)
        right = right_of(q)
        known, (steps, _) = meaning(q, right), worked(variant.steps)
        for at, block in enumerate(steps):
            for place, latex in enumerate(block.formulas):
                if "=" not in latex or (isinstance(q, Question) and r"\cdot 0 " in latex):
                    continue  # a factor beside 0 may be any
                for digit in _DIGIT.finditer(latex):
                    text = with_another(latex, digit)
                    changed += 1
                    found = check(on_one_line(text), known)
                    if found.wrong or found.unread:
                        continue
                    formulas = [*block.formulas[:place], text, *block.formulas[place + 1 :]]
                    edited = [*steps[:at], replace(block, formulas=formulas), *steps[at + 1 :]]
                    out = Read()
                    check_worked(variant.id, edited, q, right, out)
                    if not out.wrong and not out.unread:
                        unnoticed.append(f"{variant.id}: {text}")
    assert unnoticed == []
    assert changed > 3000


def with_another(text: str, digit: re.Match[str]) -> str:
    """A text with another digit in the place of one."""
    return text[: digit.start()] + str((int(digit[0]) + 1) % 10) + text[digit.end() :]


def test_another_digit_in_any_question_of_the_further_families_would_be_noticed(
    notes: list[Note], evidence: dict[str, Any]
) -> None:
    """Another digit in its formulas, which are its data; the index of a name, as in $F_1$, is one too."""
    changed, unnoticed = 0, []
    for note in notes:
        for variant in variants_of(note):
            if not isinstance(read_any(variant.front), Asked):
                continue
            for at, block in enumerate(variant.front):
                for place, latex in enumerate(block.formulas):
                    for digit in _DIGIT.finditer(latex):
                        text = with_another(latex, digit)
                        edited = [*block.formulas[:place], text, *block.formulas[place + 1 :]]
                        front = list(variant.front)
                        front[at] = replace(block, formulas=edited)
                        changed += 1
                        out = Read()
                        try:
                            q = read_any(front)
                            assert isinstance(q, Asked)
                            check_data(variant.id, q, evidence[variant.id]["claims"], out)
                        except (Unread, ArithmeticError, ValueError):
                            continue
                        if not out.wrong:
                            unnoticed.append(f"{variant.id}: {text}")
    assert unnoticed == []
    assert changed > 1000


def test_another_answer_accepted_by_a_script_would_be_noticed(
    notes: list[Note], evidence: dict[str, Any]
) -> None:
    """Each is given that of its first mistake in place of its own."""
    changed, unnoticed = 0, []
    for note in notes:
        for variant in variants_of(note):
            for data, _ in variant.mistakes[:1]:
                changed += 1
                out = Read()
                check_variant(replace(variant, accepted=data), evidence[variant.id]["claims"], out)
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
                    changed += 1
                    try:
                        same_still = says(with_another(text, digit), value, is_float=is_float)
                    except (ValueError, ArithmeticError):
                        continue
                    if same_still:
                        unnoticed.append(f"{note['id']}: {text}")
    assert unnoticed == []
    assert changed > 1000
