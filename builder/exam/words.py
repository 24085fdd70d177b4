"""What is said on an exam beside its questions, as plain text: the same in PDF and HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.exam import answers
from builder.produced import hint

if TYPE_CHECKING:
    from builder.exam.values import Exam, Question, Version
    from builder.languages import Locale


def title_of(exam: Exam, locale: Locale) -> str:
    """The title."""
    return exam.front.title or locale.words.text("exam-title")


def fields(exam: Exam, locale: Locale) -> tuple[tuple[str, str], ...]:
    """What whoever takes the exam writes, and what is written already."""
    words, front = locale.words, exam.front
    return (
        (words.text("exam-name"), ""),
        (words.text("exam-number"), ""),
        (words.text("exam-group"), front.group),
        (words.text("exam-date"), front.date),
    )


def rules(exam: Exam, version: Version, locale: Locale) -> tuple[str, ...]:
    """What the first page says: how long it takes, what may be used, and how answers are given and marked."""
    words, front, questions = locale.words, exam.front, version.questions
    total = answers.points(exam.points, locale)
    said = [words.text("exam-about", count=len(questions), points=total)]
    if front.minutes:
        said.append(words.text("exam-duration", minutes=front.minutes))
    if front.materials:
        said.append(words.text("exam-materials", materials=front.materials.rstrip(".")))
    if any(one.rendered.options for one in questions):
        said.append(words.text("exam-rule-options"))
        if exam.marks.penalty:
            penalty = str(exam.marks.penalty)
            said.append(words.text("exam-rule-penalty", penalty=penalty))
    if not all(map(answers.is_ruled, questions)):
        said.append(words.text("exam-rule-grid"))
    if any(map(answers.is_ruled, questions)):
        said.append(words.text("exam-rule-prose"))
    return tuple(said)


def elsewhere(version: Version, locale: Locale) -> str:
    """Which questions are answered below them; empty if none is."""
    numbers = [str(n) for n, one in enumerate(version.questions, 1) if answers.is_ruled(one)]
    listed = ", ".join(numbers)
    return locale.words.text("exam-grid-on-sheet", questions=listed) if numbers else ""


def remarks(exam: Exam, locale: Locale) -> tuple[str, ...]:
    """What the table of keys says of all questions."""
    words = locale.words
    said = [words.text("exam-for-teacher")]
    if exam.marks.penalty:
        said.append(words.text("exam-penalty-key", penalty=str(exam.marks.penalty)))
    return tuple(said)


def has_equal_points(exam: Exam) -> bool:
    """Whether all questions have as many points."""
    return len({one.points for version in exam.versions for one in version.questions}) == 1


def counts(version: Version, options: int) -> tuple[int, ...]:
    """How many times each letter is right."""
    keys = [one.key for one in version.questions]
    return tuple(keys.count(n) for n in range(options))


def most_options(exam: Exam) -> int:
    """The most options that a question has."""
    return max(len(one.rendered.options) for version in exam.versions for one in version.questions)


def hint_of(question: Question) -> str:
    """In what form the answer is to be written; empty where nothing is said of it."""
    note = question.rendered.note
    return hint(note.produced, note.locale.words) if note.produced is not None else ""
