"""The pages of an exam for a browser: what the PDFs have, each page one self-contained file."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.exam import answers, words
from builder.exam.values import LETTERS
from builder.sheets import bar
from builder.sheets.bar import PAPER
from builder.sheets.page import document
from builder.sheets.question import question, solution
from builder.sheets.review import LETTERS as SIZES
from builder.sheets.review import css, papers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.edition import Edition
    from builder.exam.values import Exam, Question, Version

_CSS = files(__package__).joinpath("exam.css").read_text("utf-8")


class Pages:
    """Writes the pages of an exam.

    Args:
        edition: the collection, with the figures of the exam.
        exam: the exam.
        checked: ids of the checked buttons of the bar: the paper and the size of type.
    """

    def __init__(self, edition: Edition, exam: Exam, checked: Iterable[str] = ()) -> None:
        self._edition, self._exam, self._checked = edition, exam, frozenset(checked)
        self._locale = edition.collection.locale
        self._names = {deck.folder: deck.name for deck in edition.decks}

    def sheet(self, version: Version) -> bytes:
        """A version to hand out, without keys, ids and sources."""
        said = self._locale.words
        name = said.text("exam-version", version=version.name)
        title = words.title_of(self._exam, self._locale)
        rules = "".join(
            f"<li>{escape(rule)}</li>" for rule in words.rules(self._exam, version, self._locale)
        )
        body = (
            f"{self._title(title, name)}\n{self._fields()}\n"
            f'<ul class="facts">{rules}</ul>\n<main class="exam">\n'
            + "\n".join(self._questions(version))
            + f"\n</main>\n{self._answer_sheet(version, name)}"
        )
        foot = said.text("exam-foot", version=version.name, mark=version.mark)
        return self._page(f"{title} · {name}", foot, body)

    def keys(self) -> bytes:
        """The keys of all versions, in one table."""
        exam, said = self._exam, self._locale.words
        names = [version.name for version in exam.versions]
        rows = (
            [str(n), *map(self._key, row)]
            for n, row in enumerate(
                zip(*(version.questions for version in exam.versions), strict=True), 1
            )
        )
        most = max(words.most_options(exam), 1)
        counts = (
            [version.name, *map(str, words.counts(version, most))] for version in exam.versions
        )
        title = said.text("exam-keys")
        letters = said.text("exam-keys-letters")
        body = (
            f'{self._title(title, "")}\n<main class="exam">\n{self._remarks()}'
            f"{_table([said.text('exam-keys-question'), *names], rows)}\n"
            f"<h2>{letters}</h2>\n{_table(['', *LETTERS[:most]], counts)}\n</main>"
        )
        return self._page(title, self._marks(), body)

    def solutions(self) -> bytes:
        """The questions of all versions with their worked solutions."""
        said = self._locale.words
        title = said.text("exam-solutions-title")
        parts = []
        for version in self._exam.versions:
            name = said.text("exam-version", version=version.name)
            inside = "\n".join(
                self._article(n, one, self._solved(one), f"{version.name}{n}")
                for n, one in enumerate(version.questions, 1)
            )
            parts.append(f'<section class="version">\n<h2>{name}</h2>\n{inside}\n</section>')
        body = (
            f'{self._title(title, "")}\n{self._remarks()}<main class="exam">\n'
            + "\n".join(parts)
            + "\n</main>"
        )
        return self._page(title, self._marks(), body)

    # ------------------------------------------------------------ parts

    def _title(self, title: str, version: str) -> str:
        course = escape(self._exam.front.course or self._edition.collection.name)
        named = f'<p class="subtitle">{escape(version)}</p>' if version else ""
        return (
            f'<header class="title"><p class="kicker">{course}</p><h1>{escape(title)}</h1>'
            f"{named}</header>"
        )

    def _fields(self) -> str:
        """Who answers."""
        shown = "".join(
            f"<div>{name}: {f'<b>{escape(value)}</b>' if value else '<span class=line></span>'}</div>"
            for name, value in words.fields(self._exam, self._locale)
        )
        return f'<div class="who">{shown}</div>'

    def _questions(self, version: Version) -> Iterator[str]:
        number = 0
        for section in version.sections:
            if section.deck:
                yield f"<h2>{escape(self._names[section.deck])}</h2>"
            for one in section.questions:
                number += 1
                yield self._article(number, one, self._room(one), str(number))

    def _article(self, number: int, one: Question, below: str, id_: str) -> str:
        points = answers.points(one.points, self._locale)
        hint = words.hint_of(one)
        hinted = f'<p class="hinted">{escape(hint)}</p>' if hint else ""
        return (
            f'<article class="item part" id="p{id_}"><h3 class="number">{number}</h3>'
            f'<div class="content"><p class="points">({points})</p>{question(one.rendered)}{hinted}'
            f"{below}</div></article>"
        )

    def _room(self, one: Question) -> str:
        lines = answers.room(one)
        name = self._locale.words.text("exam-working")
        return f'<div class="room" style="--lines:{lines}">{name}</div>' if lines else ""

    def _solved(self, one: Question) -> str:
        note = one.rendered.note
        said = " · ".join(filter(None, (note.id, note.source)))
        return f'<div class="solved">{solution(one.rendered)}<p class="id">{escape(said)}</p></div>'

    def _answer_sheet(self, version: Version, name: str) -> str:
        said = self._locale.words
        numbered = list(enumerate(version.questions, 1))
        choices = [(n, len(one.rendered.options)) for n, one in numbered if one.key is not None]
        written = [n for n, one in numbered if answers.is_written(one)]
        if not choices and not written:
            return ""
        parts = [
            f"<h1>{said.text('exam-grid')}</h1>",
            f'<p class="subtitle">{name}</p>',
            self._fields(),
        ]
        if choices:
            rows = "".join(f"<li><b>{n}</b>{_bubbles(count)}</li>" for n, count in choices)
            parts.append(f'<p>{said.text("exam-grid-options")}</p>\n<ol class="marks">{rows}</ol>')
        if written:
            rows = "".join(f'<li><b>{n}</b><span class="box"></span></li>' for n in written)
            parts.append(
                f'<p>{said.text("exam-grid-written")}</p>\n<ol class="results">{rows}</ol>'
            )
        if below := words.elsewhere(version, self._locale):
            parts.append(f"<p>{escape(below)}</p>")
        return '<section class="sheet">\n' + "\n".join(parts) + "\n</section>"

    def _key(self, one: Question) -> str:
        if answers.is_ruled(one):
            shown = self._locale.words.text("exam-keys-on-sheet")
        elif one.key is not None:
            shown = f"<b>{answers.letter(one)}</b>"
        else:
            shown = f"<code>{escape(answers.result(one))}</code>"
        if words.has_equal_points(self._exam):
            return shown
        return f"{shown} ({answers.number(one.points, self._locale)})"

    def _remarks(self) -> str:
        said = words.remarks(self._exam, self._locale)
        return "".join(f"<p>{escape(one)}</p>\n" for one in said)

    def _marks(self) -> str:
        return " · ".join(f"{version.name} {version.mark}" for version in self._exam.versions)

    def _page(self, title: str, foot: str, body: str) -> bytes:
        said = self._locale.words
        top = bar.region(bar.fieldsets((PAPER, SIZES), self._checked, said), said)
        style = f"{css(said)}\n{_CSS}\n{papers(words.title_of(self._exam, self._locale), foot, first=True)}"
        return document(self._edition, title, style, f"{top}\n{body}")


def _bubbles(count: int) -> str:
    return "".join(f'<span class="bubble">{letter}</span>' for letter in LETTERS[:count])


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = "".join(f'<th scope="col">{one}</th>' for one in head)
    body = "\n".join(
        "<tr>"
        + "".join(
            f'<th scope="row">{cell}</th>' if not n else f"<td>{cell}</td>"
            for n, cell in enumerate(row)
        )
        + "</tr>"
        for row in rows
    )
    inside = f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>"
    return f'<div class="wide" tabindex="0"><table class="table">\n{inside}\n</table></div>'
