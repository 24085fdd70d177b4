"""A wrong edit of a verified card is always an error: of its key, the order of its options, a number or a token.

Every note of the collection that has claims is edited in memory and verified again. Every authored one is also edited
on disk, in a copy of the project, and the error must be at the line of the edit.

What is not noticed of authored notes is listed: `IN_WORDS` here, and `UNREAD` of `test_value_notes`, which tests that
its list is true. What of computed ones is left to the third checker is said in the function of that name.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from loaded import notes_of
from test_value_notes import UNREAD

from builder.diagnostics import Severity, Sink
from builder.display.relation import read_numeric
from builder.model import ValidNote
from builder.pipeline import run
from builder.text.plain import nodes
from builder.text.tree import Code, Formula, Reference
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from builder.model import SourceNote
    from builder.source import Text

_DIGIT = re.compile(r"\d(?!\d|\.\d)")
"""Matches the last digit of each number."""
_INDEX = re.compile(r"_(?:\d|\{[^{}]*\})")
IN_WORDS = {"instructgpt-preferencia", "leyes-escala"}
"""Choices with options in words alone and arithmetic only in their solution: nothing in the `verify:` block says which
option is right, so neither another key nor another order is an error.
"""

LISTING = {"attention", "softmax", "top-k-p", "unigram-encode"}
"""Families whose data are numbers beside code, of which one may stand for another."""


@pytest.fixture(scope="module")
def claiming(root: Path) -> list[SourceNote]:
    """The notes of the collection that have claims; a picture of an author's words alone has none."""
    return [note for note in notes_of(root) if note.claims is not None and note.claims.names]


@pytest.fixture(scope="module")
def keyed(claiming: list[SourceNote]) -> list[SourceNote]:
    """The notes whose claims say which option is right, if they have options: all but those in words alone."""
    return [note for note in claiming if note.id not in IN_WORDS]


def is_unread(note: SourceNote, edited: str) -> bool:
    """Whether an edited text has an index, exponent or base that is known not to be read."""
    return any(known in edited for known in UNREAD.get(note.id, ()))


def passes(note: SourceNote) -> bool:
    """Whether a note verifies without an error."""
    sink = Sink()
    return verify(ValidNote(note), sink) is not None and not sink.failed


def with_texts(note: SourceNote, texts: dict[int, Text]) -> SourceNote:
    """Replace the texts of some options."""
    options = tuple(
        replace(option, text=texts.get(n, option.text)) for n, option in enumerate(note.options)
    )
    return replace(note, options=options)


def changed_numbers(value: str, steps: tuple[int, ...] = (1, 5)) -> Iterator[str]:
    """Copies of a text, each with the last digit of one number increased by one of the steps."""
    for found in _DIGIT.finditer(value):
        for step in steps:
            digit = str((int(found.group()) + step) % 10)
            yield value[: found.start()] + digit + value[found.end() :]


def changed_tokens(value: str) -> Iterator[str]:
    """Copies of a text, each with one token of its code removed, misspelt, cut, without `##`, or joined to the next."""
    for piece in nodes(value, Code):
        tokens = piece.text.split(" ")
        for n, token in enumerate(tokens):
            rest = tokens[n + 1 :]
            edits = [
                [token + "x", *rest],
                [token[1:], *rest],
                [token.removeprefix("##"), *rest],
                rest,
            ]
            if rest:
                edits.append([token + rest[0], *rest[1:]])
            for edit in edits:
                code = " ".join(filter(None, [*tokens[:n], *edit]))
                if code and code != " ".join(tokens):
                    yield f"{value[: piece.start]}`{code}`{value[piece.end :]}"


def are_intervals(note: SourceNote) -> bool:
    """Whether the options are intervals instead of named quantities."""
    return note.claims is not None and note.claims.options is None


def test_there_are_notes_to_edit(claiming: list[SourceNote]) -> None:
    assert len([note for note in claiming if note.options]) >= 13
    assert len([note for note in claiming if note.generator is None]) >= 5
    assert all(passes(note) for note in claiming)


def with_key(note: SourceNote, n: int) -> SourceNote:
    """Mark only the n-th option as the key."""
    options = tuple(replace(option, is_key=m == n) for m, option in enumerate(note.options))
    return replace(note, options=options)


def test_no_other_option_can_be_the_key(keyed: list[SourceNote]) -> None:
    survivors = [
        (note.id, n)
        for note in keyed
        for n, option in enumerate(note.options)
        if not option.is_key and passes(with_key(note, n))
    ]
    assert survivors == []


def test_the_options_in_words_alone_have_nothing_to_verify(claiming: list[SourceNote]) -> None:
    in_words = [note for note in claiming if note.id in IN_WORDS]
    assert {note.id for note in in_words} == IN_WORDS
    for note in in_words:
        texts = [option.text.value for option in note.options]
        assert not any(_DIGIT.search(text) or nodes(text, Code, Formula) for text in texts)
        assert all(passes(with_key(note, n)) for n in range(len(texts)))


def test_no_two_options_can_be_swapped(keyed: list[SourceNote]) -> None:
    survivors = []
    for note in keyed:
        for first, second in combinations(range(len(note.options)), 2):
            if first + 2 == second and len(note.options) == 3 and are_intervals(note):
                continue  # reversing three intervals puts them in descending order, which is valid
            one, other = note.options[first].text, note.options[second].text
            if passes(with_texts(note, {first: other, second: one})):
                survivors.append((note.id, first, second))
    assert survivors == []


def test_no_number_or_token_of_an_option_can_be_changed(claiming: list[SourceNote]) -> None:
    survivors: list[tuple[str, str, str]] = []
    for note in claiming:
        for n, option in enumerate(note.options):
            value = option.text.value
            survivors.extend(
                (note.id, value, edit)
                for edit in (*changed_numbers(value), *changed_tokens(value))
                if passes(with_texts(note, {n: replace(option.text, value=edit)}))
            )
    assert survivors == []


def edited_notes(note: SourceNote) -> Iterator[SourceNote]:
    """Copies of a note, each with one number or code span of a part or a reason changed."""
    for name, text in note.parts.items():
        for edit in edited_texts(text.value):
            yield replace(note, parts={**note.parts, name: replace(text, value=edit)})
    for n, option in enumerate(note.options):
        reason = option.reason
        for edit in edited_texts(reason.value) if reason else ():
            assert reason is not None
            changed = replace(option, reason=replace(reason, value=edit))
            yield replace(note, options=(*note.options[:n], changed, *note.options[n + 1 :]))


def test_no_number_in_a_formula_and_no_code_span_can_be_changed(
    claiming: list[SourceNote],
) -> None:
    survivors = [
        (note.id, [text.value for text in edit.texts])
        for note in claiming
        for edit in edited_notes(note)
        if passes(edit)
        and not any(is_unread(note, text.value) for text in edit.texts)
        and not is_left_to_the_third_checker(note, edit)
    ]
    assert survivors == []


def is_left_to_the_third_checker(note: SourceNote, edit: SourceNote) -> bool:
    """Whether an edit of a computed note leaves a formula true, has a datum for another, or changes an index.

    Nobody types these: a generator writes them from the parameters. That they are those of the note is tested in the
    finished package, by `tests/third`.
    """
    if note.generator is None:
        return False
    if note.generator == "elo-votes" and any("$$D = 0$$" in text.value for text in edit.texts):
        return True  # of a tie, the base and the divisor say nothing: any number to the power of 0 is 1
    pairs = zip(note.texts, edit.texts, strict=True)
    (changed,) = [new.value for old, new in pairs if old.value != new.value]
    (before,) = [old.value for old in note.texts if old.value not in {t.value for t in edit.texts}]
    formulas = zip(nodes(before, Formula), nodes(changed, Formula), strict=True)
    for old, new in formulas:
        if old.latex != new.latex:
            return is_true(new.latex) or is_datum(note, new.latex) or has_other_index(old, new)
    return False


def is_true(latex: str) -> bool:
    """Whether what a formula says of numbers is true; what its name stands for is not compared."""
    found = read_numeric(re.sub(r"^\w+ = ", "", latex))
    return bool(found) and all(relation.holds for relation in found)


def is_datum(note: SourceNote, latex: str) -> bool:
    """Whether a formula is a number alone, or a logarithm, of a family that lists its data so."""
    is_alone = re.fullmatch(r"(?:\\ln )?\d+(?:\.\d+)?", latex) is not None
    return is_alone and note.generator in LISTING


def has_other_index(old: Formula, new: Formula) -> bool:
    """Whether two formulas differ in indices alone: `F_1`, `w_{i-1}`."""
    return _INDEX.sub("", old.latex) == _INDEX.sub("", new.latex)


def edited_texts(value: str) -> Iterator[str]:
    """Copies of a passage, each with one number in a formula changed or one code span misspelt."""
    for piece in nodes(value, Code, Formula):
        before, after = value[: piece.start], value[piece.end :]
        whole = value[piece.start : piece.end]
        if isinstance(piece, Formula):
            yield from (before + edit + after for edit in changed_numbers(whole, (1,)))
        else:
            yield before + whole[:-1] + "x`" + after


# ---------------------------------------------------------------- on disk


@pytest.fixture(scope="module")
def copied(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the cards, for editing."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("cards", "media"):
        shutil.copytree(root / name, folder / name)
    return folder


def errors_after(edit: str, path: str, copied: Path) -> list[int]:
    """The lines of a file that have errors after an edit; the edit is undone."""
    file = copied / path
    kept = file.read_text("utf-8")
    file.write_text(edit, "utf-8")
    found = run(copied, only=frozenset([path])).sink.all
    file.write_text(kept, "utf-8")
    return [d.span.line for d in found if d.span.path == path and d.severity is Severity.ERROR]


def authored(notes: list[SourceNote], copied: Path) -> list[tuple[SourceNote, str]]:
    """Each note of a card file with a `verify:` block, and the text of the file."""
    written = [note for note in notes if note.generator is None]
    return [(note, (copied / note.span.path).read_text("utf-8")) for note in written]


def test_a_changed_number_of_an_authored_card_is_reported_at_its_line(
    claiming: list[SourceNote], copied: Path
) -> None:
    survivors = []
    for note, text in authored(claiming, copied):
        path = note.span.path
        body = text.index("\n---\n", 4) + 1
        for found in _DIGIT.finditer(text, body):
            if text.endswith("{{c", 0, found.start()):
                continue  # the number of a deletion is not displayed
            line = text.count("\n", 0, found.start()) + 1
            digit = str((int(found.group()) + 1) % 10)
            edit = text[: found.start()] + digit + text[found.end() :]
            edited = edit.split("\n")
            if is_unread(note, edited[line - 1]):
                continue
            expected = {*lines_of_option(edited, line), *lines_of_reference(note, line)}
            if not ({line} | expected) & set(errors_after(edit, path, copied)):
                survivors.append((path, line, edited[line - 1]))
    assert survivors == []


def lines_of_option(edited: list[str], line: int) -> Iterator[int]:
    """Other lines where the error of an edited option may be.

    For a missing bound of an interval that is the next option, and for two options that are now the same, the second.
    """
    options = [n for n, one in enumerate(edited, 1) if one.startswith("- [")]
    if line in options:
        later = options[options.index(line) + 1 :]
        yield from later[:1]
        yield from (n for n in later if edited[n - 1][6:] == edited[line - 1][6:])


def lines_of_reference(note: SourceNote, line: int) -> Iterator[int]:
    """The first line of each reference that goes on to a line: the error of a reference is where it begins."""
    for text in note.texts:
        for reference in nodes(text.value, Reference):
            first = text.span(reference.start).line
            if first < line <= text.span(reference.end - 1).line:
                yield first


def test_a_moved_key_of_an_authored_card_is_reported_at_the_new_key(
    keyed: list[SourceNote], copied: Path
) -> None:
    survivors = []
    for note, text in authored(keyed, copied):
        path = note.span.path
        lines = text.split("\n")
        options = [n for n, line in enumerate(lines) if line.startswith("- [")]
        for n in options:
            moved = [
                line.replace("- [x]", "- [ ]") if m in options else line
                for m, line in enumerate(lines)
            ]
            moved[n] = moved[n].replace("- [ ]", "- [x]")
            if moved != lines and n + 1 not in errors_after("\n".join(moved), path, copied):
                survivors.append((path, n + 1))
    assert survivors == []


def test_swapped_options_of_an_authored_card_are_reported_at_an_option(
    keyed: list[SourceNote], copied: Path
) -> None:
    survivors = []
    for note, text in authored(keyed, copied):
        path = note.span.path
        lines = text.split("\n")
        options = [n for n, line in enumerate(lines) if line.startswith("- [")]
        for one, other in combinations(options, 2):
            swapped = list(lines)
            swapped[one], swapped[other] = (
                lines[one][:6] + lines[other][6:],
                lines[other][:6] + lines[one][6:],
            )
            found = errors_after("\n".join(swapped), path, copied)
            if not {n + 1 for n in options} & set(found):
                survivors.append((path, one + 1, other + 1))
    assert survivors == []
