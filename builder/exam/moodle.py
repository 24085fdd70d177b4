"""An exam as Moodle XML, which a teacher imports into the question bank of a course.

The format: https://docs.moodle.org/en/Moodle_XML_format. Each version is a category, with one below it for each
section. Formulas are LaTeX between the delimiters of Moodle's MathJax filter, and pictures are in the file.
"""

from __future__ import annotations

from base64 import b64encode
from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from builder.exam import words
from builder.exam.accepted import accepted
from builder.note_type import Answer
from builder.notes import type_of
from builder.text.formula import mathml
from builder.text.html import AnkiWriter, PageWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.exam.values import Exam, Question
    from builder.model import RenderedNote
    from builder.pictures import Picture, Sound
    from builder.text.rendered import Html
    from builder.text.tree import Deletion, Formula, Hole, Image

FRACTIONS = tuple(
    Fraction(text)
    for text in (
        *("0", "1/20", "1/10", "1/9", "1/8", "1/7", "1/6", "1/5", "1/4", "3/10", "1/3", "2/5"),
        *("1/2", "3/5", "2/3", "7/10", "3/4", "4/5", "5/6", "9/10", "1"),
    )
)
"""The parts of its points that Moodle lets an answer gain or lose."""
_GAP = "_____"


class _Writer(AnkiWriter):
    """Pictures by their names in the file."""

    def image(self, picture: Picture, image: Image) -> str:
        """A picture."""
        shown = super().image(picture, image)
        return shown.replace('<img src="', '<img src="@@PLUGINFILE@@/', 1)

    def sound(self, sound: Sound, image: Image) -> str:
        """A line that names the sound."""
        return PageWriter(self.context).sound(sound, image)

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """The answer."""
        del deletion, hint
        return answer

    def formula(self, formula: Formula) -> str:
        """A formula; one with deletions as MathML, since its LaTeX has Anki's marks."""
        if not formula.holes:
            return super().formula(formula)
        blanks = tuple(map(self.blank, formula.holes))
        return mathml(formula.latex, formula.holes, blanks, display=formula.is_display)

    def blank(self, hole: Hole) -> str | None:
        """The LaTeX in place of a deletion; None for its answer."""
        del hole
        return None


class _Blanked(_Writer):
    """Gaps in place of what is deleted."""

    def deletion(self, deletion: Deletion | Hole, answer: str, hint: str | None) -> str:
        """A gap, with the hint."""
        del deletion, answer
        return _GAP if hint is None else f"{_GAP} ({hint})"

    def blank(self, hole: Hole) -> str:
        """A gap."""
        del hole
        return r"\_\_\_"


def quiz(edition: Edition, exam: Exam) -> bytes:
    """Write all versions of an exam.

    Args:
        edition: the collection, with the figures of the exam.
        exam: the exam.
    """
    root = ET.Element("quiz")
    locale = edition.collection.locale
    title = words.title_of(exam, locale)
    names = {deck.folder: deck.name for deck in edition.decks}
    course = exam.front.course or edition.collection.name
    media = {name: data for name, (_, data) in edition.media.items()}
    for version in exam.versions:
        number = 0
        whole = (course, title, locale.words.text("exam-version", version=version.name))
        for section in version.sections:
            path = (*whole, names[section.deck]) if section.deck else whole
            _category(root, path)
            for one in section.questions:
                number += 1
                name = f"{version.name}{number:02} · {one.rendered.note.id}"
                _Writing(root, one, name, exam.marks.penalty, media).write()
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _category(root: ET.Element, path: Iterable[str]) -> None:
    """Where the following questions go; a slash in a name is written twice."""
    element = ET.SubElement(root, "question", type="category")
    names = "/".join(name.replace("/", "//") for name in path)
    _text(ET.SubElement(element, "category"), f"$course$/top/{names}")


class _Writing:
    """Writes a question."""

    def __init__(
        self,
        root: ET.Element,
        question: Question,
        name: str,
        penalty: Fraction,
        media: Mapping[str, bytes],
    ) -> None:
        self._root, self._question, self._name = root, question, name
        self._penalty, self._media = penalty, media
        self._rendered: RenderedNote = question.rendered

    def write(self) -> None:
        """Write it, as the kind of question that its answer asks for."""
        note_type = type_of(self._rendered.note)
        match note_type.answer:
            case Answer.OPTIONS:
                self._choice()
            case Answer.TYPED | Answer.PRODUCED:
                self._typed()
            case Answer.PROSE | Answer.DELETIONS:
                self._essay("")

    def _begun(self, kind: str, hint: str = "") -> ET.Element:
        """What all kinds of question begin with."""
        note_type, parts = type_of(self._rendered.note), self._rendered.parts
        element = ET.SubElement(self._root, "question", type=kind)
        _text(ET.SubElement(element, "name"), self._name)
        asked = parts[note_type.prompt]
        self._html(
            element, "questiontext", (asked,), _Blanked, f"<p><em>{hint}</em></p>" if hint else ""
        )
        answer = () if kind == "multichoice" else self._parts(note_type.answered_by)
        self._html(element, "generalfeedback", (*answer, *self._parts(note_type.explanation)))
        ET.SubElement(element, "defaultgrade").text = f"{float(self._question.points):.7f}"
        ET.SubElement(element, "penalty").text = "0.0000000"
        ET.SubElement(element, "hidden").text = "0"
        return element

    def _choice(self) -> None:
        element = self._begun("multichoice")
        for name, value in (
            ("single", "true"),
            ("shuffleanswers", "false"),
            ("answernumbering", "ABCD"),
            ("showstandardinstruction", "0"),
        ):
            ET.SubElement(element, name).text = value
        for option in self._rendered.options:
            fraction = Fraction(1) if option.is_key else -self._penalty
            answer = self._html(element, "answer", (option.text,))
            answer.set("fraction", _percent(fraction))
            self._html(answer, "feedback", (option.reason,) if option.reason else ())

    def _typed(self) -> None:
        right = accepted(self._rendered.note)
        if not right.texts and not right.number:
            self._essay(right.hint)
            return
        element = self._begun("numerical" if right.number else "shortanswer", right.hint)
        if not right.number:
            ET.SubElement(element, "usecase").text = "1" if right.is_case_sensitive else "0"
        # An asterisk stands for any text.
        for text in (right.number,) if right.number else right.texts:
            answer = ET.SubElement(element, "answer", fraction="100", format="moodle_auto_format")
            ET.SubElement(answer, "text").text = text.replace("*", r"\*")
            self._html(answer, "feedback", ())
            if right.number:
                ET.SubElement(answer, "tolerance").text = right.tolerance
        if right.number:
            for name, value in (
                ("unitgradingtype", "0"),
                ("unitpenalty", "0.0000000"),
                ("showunits", "3"),
                ("unitsleft", "0"),
            ):
                ET.SubElement(element, name).text = value

    def _essay(self, hint: str) -> None:
        element = self._begun("essay", hint)
        for name, value in (
            ("responseformat", "editor"),
            ("responserequired", "1"),
            ("responsefieldlines", "10"),
            ("attachments", "0"),
            ("attachmentsrequired", "0"),
        ):
            ET.SubElement(element, name).text = value
        note_type = type_of(self._rendered.note)
        answered = self._parts(note_type.answered_by or note_type.prompt)
        self._html(element, "graderinfo", answered)
        self._html(element, "responsetemplate", ())

    def _parts(self, name: str | None) -> tuple[Html, ...]:
        return (self._rendered.parts[name],) if name and name in self._rendered.parts else ()

    def _html(
        self,
        parent: ET.Element,
        tag: str,
        passages: Iterable[Html],
        writer: type[_Writer] = _Writer,
        more: str = "",
    ) -> ET.Element:
        """An element with HTML, and the pictures that it shows."""
        shown = list(passages)
        element = ET.SubElement(parent, tag, format="html")
        text = "\n".join(_block(one.write(writer), one) for one in shown) + more
        ET.SubElement(element, "text").text = text
        pictures = {p.name: p for one in shown for p in one.context.pictures.values()}
        for name in sorted(name for name in pictures if f"@@PLUGINFILE@@/{name}" in text):
            data = b64encode(self._media[name]).decode("ascii")
            ET.SubElement(element, "file", name=name, path="/", encoding="base64").text = data
        return element


def _block(html: str, passage: Html) -> str:
    """A passage as a block; plain text is what is typed."""
    return f"<p><code>{html}</code></p>" if passage.passage is None else html


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text


def _percent(fraction: Fraction) -> str:
    """A part of the points, as Moodle writes it: `-33.33333`."""
    return f"{float(fraction * 100):.5f}".rstrip("0").rstrip(".")
