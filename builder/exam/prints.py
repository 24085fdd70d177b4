"""The PDFs of an exam: each version with its answer sheet, the keys of all versions, and the worked solutions."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from builder.exam import answers, words
from builder.prints.booklet import LAYOUT as BOOKLET
from builder.prints.booklet import LETTERS as OF_BOOKLET
from builder.prints.booklet import PAPERS, item, pictures_of, room_of
from builder.prints.notes import NOTHING, printed
from builder.text.typst_strings import plain, plain_code
from builder.typesetting import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.edition import Edition
    from builder.exam.values import Exam, Question, Version

LAYOUT = files(__package__).joinpath("exam.typ").read_text("utf-8")
LETTERS_OF = {"normal": (10.5, 1, 18.0), "large": (18.0, 1, 16.0), "compact": (9.0, 1, 13.0)}
"""The size of type in points, the number of columns, and the margins in millimetres."""
_LONGEST = 2600
"""The length of a question that may be broken between pages: a longer one may not fit one."""


class Printer:
    """Lays out the documents of an exam on a paper, in a size of type."""

    def __init__(self, edition: Edition, exam: Exam, paper: str, letters: str) -> None:
        self._edition, self._exam = edition, exam
        self._paper, self._letters = paper, letters
        self._locale = edition.collection.locale
        self._names = {deck.folder: deck.name for deck in edition.decks}

    def sheet(self, version: Version) -> Document:
        """A version to hand out, without keys, ids and sources."""
        said = self._locale.words
        name = said.text("exam-version", version=version.name)
        title = words.title_of(self._exam, self._locale)
        rules = "".join(
            f"{plain(rule)}, " for rule in words.rules(self._exam, version, self._locale)
        )
        code = (
            f"#titled({plain(title)}, {plain(name)})",
            "#fields",
            f"#list(..({rules}))",
            *self._questions(version),
            self._answer_sheet(version, name),
        )
        foot = said.text("exam-foot", version=version.name, mark=version.mark)
        return self._document(f"{title} · {name}", foot, code, [version])

    def keys(self) -> Document:
        """The keys of all versions, in one table."""
        exam, said = self._exam, self._locale.words
        names = _listed(plain(version.name) for version in exam.versions)
        rows = _listed(
            _listed(self._key(one) for one in row)
            for row in zip(*(version.questions for version in exam.versions), strict=True)
        )
        most = max(words.most_options(exam), 1)
        counts = _listed(
            _listed(map(str, words.counts(version, most))) for version in exam.versions
        )
        notes = _listed(map(plain, words.remarks(exam, self._locale)))
        title = said.text("exam-keys")
        code = (f"#titled({plain(title)}, [])", f"#keys({names}, {rows}, {counts}, {notes})")
        return self._document(title, self._marks(), code, [])

    def solutions(self) -> Document:
        """The questions of all versions with their worked solutions, in the columns of the booklet."""
        said = self._locale.words
        title = said.text("exam-solutions-title")
        room = room_of(self._paper, self._letters)
        parts = [f"#across({plain(title)}, ({plain(said.text('exam-for-teacher'))}, ))"]
        for n, version in enumerate(self._exam.versions):
            heading = said.text("exam-version", version=version.name)
            parts.append(("#pagebreak()\n" if n else "") + f"#heading(level: 2, {plain(heading)})")
            parts += (
                item(number, printed(one.rendered), "after", room)
                for number, one in enumerate(version.questions, 1)
            )
        look = OF_BOOKLET[self._letters]
        return self._document(title, self._marks(), parts, self._exam.versions, look)

    # ------------------------------------------------------------ parts

    def _questions(self, version: Version) -> Iterator[str]:
        number = 0
        for section in version.sections:
            if section.deck:
                yield f"#heading(level: 2, {plain(self._names[section.deck])})"
            for one in section.questions:
                number += 1
                yield self._question(number, one)

    def _question(self, number: int, question: Question) -> str:
        note = printed(question.rendered)
        options = _listed(f"({option}, {NOTHING})" for option in note.options)
        points = plain(f"({answers.points(question.points, self._locale)})")
        hint = plain(words.hint_of(question))
        is_long = "true" if note.lengths[0] > _LONGEST else "false"
        return (
            f"#question({number}, {points}, {is_long}, {note.asked}, {hint}, {options}, "
            f"{answers.room(question)}, {answers.ruled(question)})"
        )

    def _answer_sheet(self, version: Version, name: str) -> str:
        numbered = list(enumerate(version.questions, 1))
        choices = _listed(
            f"({n}, {len(one.rendered.options)})" for n, one in numbered if one.key is not None
        )
        written = _listed(str(n) for n, one in numbered if answers.is_written(one))
        if choices == written == "()":
            return ""
        below = plain(words.elsewhere(version, self._locale))
        return f"#answer-sheet({plain(name)}, {choices}, {written}, {below})"

    def _key(self, question: Question) -> str:
        """What a cell of the keys holds."""
        points = answers.number(question.points, self._locale)
        after = "" if words.has_equal_points(self._exam) else f';" ({points})"'
        if answers.is_ruled(question):
            shown = plain(self._locale.words.text("exam-keys-on-sheet"))
        elif question.key is not None:
            shown = f"strong({plain(answers.letter(question))})"
        else:
            text = answers.result(question).replace("_", "_\u200b")
            shown = f"raw({plain_code(text)})"
        return f"{{{shown}{after}}}"

    def _marks(self) -> str:
        return " · ".join(f"{version.name} {version.mark}" for version in self._exam.versions)

    def _document(
        self,
        title: str,
        foot: str,
        code: Iterable[str],
        versions: Iterable[Version],
        look: tuple[float, int, float] | None = None,
    ) -> Document:
        collection = self._edition.collection
        shown = tuple(one.rendered for version in versions for one in version.questions)
        return Document(
            f"{title} · {collection.name}",
            collection.author,
            collection.language,
            "\n".join(
                (
                    self._settings(look or LETTERS_OF[self._letters]),
                    BOOKLET,
                    LAYOUT,
                    f"#show: paged.with({plain(foot)})",
                    *code,
                )
            ),
            self._edition.times.last,
            pictures_of(self._edition, shown),
        )

    def _settings(self, look: tuple[float, int, float]) -> str:
        """The lengths and words of the layout."""
        width, height = PAPERS[self._paper]
        size, columns, margin = look
        said, front = self._locale.words, self._exam.front
        page = said.text("sheet-page", page="\0", pages="\1")
        spoken = {
            "before-page": page.partition("\0")[0],
            "between-pages": page.partition("\0")[2].partition("\1")[0],
            "after-pages": page.partition("\1")[2],
            **{
                name: said.text(f"exam-{name}")
                for name in ("working", "grid", "grid-options", "grid-written")
            },
            "question": said.text("exam-keys-question"),
            "letters": said.text("exam-keys-letters"),
        }
        fields = _listed(
            f"({plain(name)}, {plain(value)})"
            for name, value in words.fields(self._exam, self._locale)
        )
        about = {
            "running": words.title_of(self._exam, self._locale),
            "kicker": self._edition.collection.name,
            "course": front.course,
        }
        return (
            f"#let paper = (width: {width:g}mm, height: {height:g}mm, margin: {margin:g}mm)\n"
            f"#let sheet = (size: {size:g}pt, columns: {columns})\n"
            f"#let words-of = {_named(spoken)}\n"
            f"#let about = (..{_named(about)}, fields: {fields})"
        )


def _named(texts: dict[str, str]) -> str:
    return "(" + "".join(f"{name}: {plain(text)}, " for name, text in texts.items()) + ")"


def _listed(parts: Iterable[str]) -> str:
    return "(" + "".join(f"{part}, " for part in parts) + ")"
