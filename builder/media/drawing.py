"""SVG: parsed, compared with what a drawing may contain, and rewritten, so that Anki gets what was checked.

A drawing runs nothing, fetches nothing, and does not expand. What editors keep for themselves is left out; anything
else that only draws stays as it is; everything else is refused at its place. Each step is linear in the size.
"""

from __future__ import annotations

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from builder.languages import current, say
from builder.media import css, raster
from builder.media._element import Element
from builder.media._vocabulary import (
    ATTRIBUTES,
    ELEMENTS,
    GRADIENTS,
    IGNORED,
    LEFT_OUT,
    LEFT_OUT_ATTRIBUTES,
    REFERRING,
    TEXT_ATTRIBUTES,
    TEXTS,
)
from builder.media.bad import BadMedia
from builder.media.expansion import MAX_DRAWN, Endless, drawn
from builder.media.folder import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.languages import Message

MAX_ELEMENTS = 50_000
MAX_DEPTH = 100
MAX_PROBLEMS = 10
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_REFUSED = frozenset(("", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"))
"""Namespaces of what a browser would show or run; those of editors are others."""
_ID = re.compile(r"[^\s\"'()<>#]+")
_DATA = re.compile(r"data:image/(png|jpeg|jpg|webp);base64,([A-Za-z0-9+/=]*)")
_KINDS = {
    "script": "script",
    "foreignObject": "web-page",
    "filter": "filter",
    "a": "link",
    "animate": "animation",
    "set": "animation",
}
"""Elements that are refused -> the end of the id of their message."""


class _Stop(Exception):
    """Reading on would lead nowhere."""


def rewritten(name: str, data: bytes) -> bytes:
    """The rewritten drawing.

    Args:
        name: the file's path, for messages.
        data: its bytes.

    Raises:
        BadMedia: it is not SVG, or holds what a drawing may not hold; says where.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadMedia(say("drawing-not-utf-8", name=name)) from error
    reader = _Reader(name)
    root = reader.read(text)
    if reader.problems:
        (line, first), *others = reader.problems
        raise BadMedia(
            say("drawing", name=name, line=line, problem=first, help=current().said(first).help),
            tuple(say("drawing-too", line=line, problem=problem) for line, problem in others),
        )
    assert root is not None
    written = f"{''.join(_written(root, f' xmlns={chr(34)}{_SVG}{chr(34)}'))}".encode()
    if len(written) > MAX_BYTES:
        raise BadMedia(say("drawing-too-large", name=name, most=MAX_BYTES // 1_000_000))
    return written


def _written(element: Element, namespace: str = "") -> Iterator[str]:
    yield f"<{element.tag}{namespace}"
    for name, value in element.attributes.items():
        shown = escape(value).replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
        yield f' {name}="{shown}"'
    if not element.children:
        yield "/>"
        return
    yield ">"
    for child in element.children:
        if isinstance(child, Element):
            yield from _written(child)
        else:
            yield escape(child, quote=False).replace("\r", "&#13;")
    yield f"</{element.tag}>"


@dataclass
class _Reader:
    """Reads a drawing, and collects what is wrong with it."""

    name: str
    problems: list[tuple[int, Message]] = field(default_factory=list)
    """The line of each, and what it is."""
    _open: list[Element] = field(default_factory=list)
    _root: Element | None = None
    _skipped: int = 0
    """How many elements are open that are left out."""
    _number: int = 0
    _pixels: int = 0
    _clips: list[str] = field(default_factory=list)
    """Ids that style sheets name, other than those of gradients."""
    _styled: list[tuple[int, str]] = field(default_factory=list)
    """Lines and ids of all that style sheets name."""

    def __post_init__(self) -> None:
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.ordered_attributes = True
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction

    def read(self, text: str) -> Element | None:
        """The root; None where there is a problem."""
        try:
            self._parser.Parse(text, True)  # noqa: FBT003 - expat takes no keywords
        except _Stop:
            return None
        except expat.ExpatError as error:
            self._report(say("drawing-not-xml"), line=error.lineno)
            return None
        if self._root is not None and not self.problems:
            self._check_drawn(self._root)
        return self._root

    def _check_drawn(self, root: Element) -> None:
        gradients = {e.attributes.get("id") for e in _all(root) if e.tag in GRADIENTS}
        clips = {e.attributes.get("id") for e in _all(root) if e.tag == "clipPath"}
        for line, id_ in self._styled:
            if id_ in clips:
                self._clips.append(id_)
            elif id_ not in gradients:
                self._report(say("drawing-style-reference", id=id_), line=line)
        try:
            number = drawn(root, dict.fromkeys(self._clips))
        except Endless as endless:
            endless_one = endless.element
            self._report(say("drawing-endless", tag=endless_one.tag), line=endless_one.line)
        else:
            if number > MAX_DRAWN:
                self._report(say("drawing-draws-too-much", most=MAX_DRAWN), line=root.line)

    def _report(self, message: Message, *, line: int = 0) -> None:
        self.problems.append((line or self._parser.CurrentLineNumber, message))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stop

    def _refuse(self, message: Message) -> None:
        """Report what makes reading on pointless."""
        self._report(message)
        raise _Stop

    # ------------------------------------------------------------ what expat calls

    def _doctype(
        self,
        _name: str,
        _system: str | None,
        _public: str | None,
        has_subset: bool,  # noqa: FBT001 - expat calls it
    ) -> None:
        if has_subset:
            self._refuse(say("drawing-entities"))

    def _entity(self, name: str, _is_parameter: bool) -> None:  # noqa: FBT001 - expat calls it
        self._refuse(say("drawing-entity", name=name[:40]))

    def _instruction(self, target: str, _data: str) -> None:
        self._report(say("drawing-instruction", name=target[:40]))

    def _start(self, name: str, attributes: list[str]) -> None:
        self._number += 1
        if self._number > MAX_ELEMENTS:
            self._refuse(say("drawing-too-many-elements", most=MAX_ELEMENTS))
        if len(self._open) + self._skipped >= MAX_DEPTH:
            self._refuse(say("drawing-too-deep", most=MAX_DEPTH))
        space, _, tag = name.rpartition(" ")
        if not self._open and not self._skipped and (space, tag) != (_SVG, "svg"):
            self._refuse(say("drawing-no-svg", namespace=_SVG))
        if self._skipped or not self._is_kept(space, tag):
            if tag.lower() == "script":
                self._report_element(tag)
            self._skipped += 1
            return
        element = Element(tag, self._parser.CurrentLineNumber)
        for n in range(0, len(attributes), 2):
            self._attribute(element, attributes[n], attributes[n + 1])
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _is_kept(self, space: str, tag: str) -> bool:
        """Whether an element is drawn; reports one that may not be there."""
        if space != _SVG:
            if space in _REFUSED and tag.lower() != "script":
                self._report_element(tag)
            return False
        if tag in ELEMENTS:
            return True
        # Draw.io writes each label twice: as a web page, and as SVG for those who show none.
        has_other = tag == "foreignObject" and self._open[-1].tag == "switch"
        if not has_other and tag not in LEFT_OUT and tag.lower() != "script":
            self._report_element(tag)
        return False

    def _report_element(self, tag: str) -> None:
        kind = _KINDS.get("animate" if tag.startswith("animate") else tag, "other")
        self._report(say(f"drawing-element-{kind}", tag=tag[:40]))

    def _end(self, _name: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        element = self._open.pop()
        if element.tag == "style":
            self._sheet(element)
        if element.tag == "switch":  # browsers show the first
            element.tag, element.children = "g", list(element.elements[:1])

    def _characters(self, text: str) -> None:
        if not self._skipped and self._open and self._open[-1].tag in TEXTS:
            self._open[-1].children.append(text)

    # ------------------------------------------------------------ attributes and styles

    def _attribute(self, element: Element, name: str, value: str) -> None:
        space, _, name = name.rpartition(" ")
        if space == _XML:
            if name in ("space", "lang"):
                element.attributes[f"xml:{name}"] = value
            else:
                self._report(say("drawing-xml-attribute", name=name[:40]))
        elif name == "href" and space in ("", _XLINK):
            self._reference(element, value)
        elif space:
            return  # an editor's own
        elif name == "id":
            if not _ID.fullmatch(value):
                self._report(say("drawing-id", id=value[:40]))
            element.attributes[name] = value
        elif name == "style" and element.tag != "style":
            self._style(element, value)
        elif name in TEXT_ATTRIBUTES:
            element.attributes[name] = value
        elif name in ATTRIBUTES or name in IGNORED:
            self._value(element, name, value)
        elif not name.startswith("data-") and name not in LEFT_OUT_ATTRIBUTES:
            kind = "script" if name.lower().startswith("on") else "other"
            self._report(say(f"drawing-attribute-{kind}", name=name[:40], tag=element.tag))

    def _reference(self, element: Element, value: str) -> None:
        """An `href`: the name of an element in the drawing, or the data of a picture."""
        target = value.strip()
        if element.tag == "image":
            element.attributes["href"] = self._embedded(target)
        elif element.tag in REFERRING and target[:1] == "#" and _ID.fullmatch(target[1:]):
            element.attributes["href"] = target
            if element.tag not in GRADIENTS:
                element.contents.append(target[1:])
        else:
            self._report(say("drawing-address", address=target[:40], tag=element.tag))

    def _embedded(self, target: str) -> str:
        """The address of a picture in the drawing."""
        data = _DATA.fullmatch("".join(target.split()))
        if data is None:
            self._report(say("drawing-picture-elsewhere", address=target[:40]))
            return ""
        suffix = ".jpg" if data[1] == "jpeg" else f".{data[1]}"
        try:
            contents = b64decode(data[2], validate=True)
            self._pixels += raster.check(f"data:image/{data[1]}", contents, suffix)
        except BadMedia as bad:
            self._report(say("drawing-bad-picture", problem=bad.message))
        except binascii.Error:
            self._report(say("drawing-picture-not-base64"))
        if self._pixels > raster.MAX_PIXELS:
            self._refuse(say("drawing-too-many-pixels"))
        return data.group()

    def _value(self, element: Element, name: str, value: str) -> None:
        """An attribute with a value of SVG or CSS."""
        try:
            found = tuple(css.references(name, value))
        except css.BadStyle as bad:
            self._report(say("drawing-value", name=name, tag=element.tag, problem=bad.message))
            return
        if name == "filter" and value.strip() != "none":
            self._report(say("drawing-attribute-filter", tag=element.tag))
        elif name in ATTRIBUTES:
            element.attributes[name] = value
            self._refer(element, name, found)

    def _style(self, element: Element, value: str) -> None:
        """A `style` attribute."""
        try:
            kept = tuple(css.declarations(value))
        except css.BadStyle as bad:
            self._report(say("drawing-style", tag=element.tag, problem=bad.message))
            return
        for name, one in kept:
            self._refer(element, name, tuple(css.references(name, one)))
        if kept:
            element.attributes["style"] = ";".join(f"{name}:{one}" for name, one in kept)

    @staticmethod
    def _refer(element: Element, name: str, found: tuple[str, ...]) -> None:
        (element.contents if name in ("clip-path", "mask") else element.paints).extend(found)

    def _sheet(self, element: Element) -> None:
        """A `style` element, at its end."""
        rules = []
        try:
            for selector, kept in css.sheet(element.text):
                if not selector.startswith("@"):
                    named = [id_ for name, one in kept for id_ in css.references(name, one)]
                    self._styled += [(element.line, id_) for id_ in named]
                rules.append(f"{selector}{{{';'.join(f'{name}:{one}' for name, one in kept)}}}")
        except css.BadStyle as bad:
            self._report(say("drawing-style-sheet", problem=bad.message), line=element.line)
        element.children = ["".join(rules)] if rules else []


def _all(root: Element) -> Iterator[Any]:
    elements = [root]
    for element in elements:
        yield element
        elements += element.elements
