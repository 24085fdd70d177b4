"""A card file: front matter, then a body whose parts are parted by lines `---`."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from builder.codes import load as codes
from builder.diagnostics import Sink
from builder.languages import Value, say
from builder.load import keys
from builder.load.allow import read_allow
from builder.load.answers import read_answers
from builder.load.bounds import is_bounded
from builder.load.characters import check_characters
from builder.load.options import split_options
from builder.load.references import with_addresses
from builder.load.words_file import read_words
from builder.load.yaml_tree import read_yaml
from builder.model import Deck, Option, SourceNote
from builder.names import is_id
from builder.nearest import suggestion
from builder.note_type import Answer, NoteType
from builder.notes import authored_types, inferred
from builder.schema import renamed, wrong_shape
from builder.source import Dates, Named, Source, Term, Text
from builder.text.plain import has_deletion, nodes
from builder.text.reader import parting_lines
from builder.text.tree import Strong
from builder.tree import Items, Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Mapped

_FENCE = re.compile(r"---[ \t]*\n")
_NO_KEY = re.compile(r"^(?![\w-]+[ \t]*:|[ \t#}\]\-,]|$).+$", re.MULTILINE)
"""A line of front matter that begins with neither a key nor what continues a value."""
_CLOSING_FENCE = re.compile(r"(?m)^---[ \t]*$")


def read_card(source: Source, deck: Deck, sink: Sink) -> SourceNote | None:
    """The note that a file holds, or None after reporting why it holds none."""
    opening = _FENCE.match(source.text)
    closing = _CLOSING_FENCE.search(source.text, opening.end()) if opening else None
    if opening is None or closing is None:
        message = say("front-matter-not-closed") if opening else say("no-front-matter")
        sink.report(codes.NO_FRONT_MATTER, source.at(1, 1, len(source.line(1))), message)
        return None
    tree = _front_matter(source, opening.end(), closing.start(), sink)
    if tree is None:
        return None
    values = keys.CARD.read(tree, sink)
    is_clear = check_characters(tree, sink, data=("verify",), compared=keys.COMPARED)
    body = _whole(source, min(closing.end() + 1, len(source.text)))
    parts = _split(body)
    bounded = [is_bounded(part, sink) for part in parts]
    if not all(bounded):
        return None
    parts = with_addresses(parts)
    note_type = _note_type(tree, parts, sink)
    if note_type is None or values is None or not is_clear:
        return None
    return _Card(source, tree, values, deck, note_type).note(parts, sink)


def _front_matter(source: Source, start: int, end: int, sink: Sink) -> Mapping | None:
    """The front matter as a tree; where it cannot be read because it is not closed, report that."""
    problems = Sink()
    tree = read_yaml(source, start, end, problems)
    if problems.failed and (prose := _NO_KEY.search(source.text, start, end)) is not None:
        sink.report(codes.NO_FRONT_MATTER, source.span(*prose.span()), say("text-in-front-matter"))
        return None
    sink.extend(problems.all)
    return tree


class _Card:
    def __init__(
        self, source: Source, tree: Mapping, values: dict[str, Any], deck: Deck, note_type: NoteType
    ) -> None:
        self.source, self.tree, self.values = source, tree, values
        self.deck, self.note_type = deck, note_type

    def note(self, parts: list[Text], sink: Sink) -> SourceNote | None:
        self._check_name(sink)
        read = self._named(parts, sink)
        if read is None:
            return None
        named, also = read
        options: tuple[Option, ...] = ()
        if self.note_type.answer is Answer.OPTIONS:
            prompt = self.note_type.prompt
            split = split_options(named[prompt], sink)
            if split is None:
                return None
            named[prompt], options = split
        block = self.tree.get("verify")
        claims = None
        if block is not None:
            from builder.load.verify_block import read_claims

            if (claims := read_claims(block, len(options), sink)) is None:
                return None
        values, id_node = self.values, self.tree.get("id")
        assert isinstance(id_node, Scalar)
        return SourceNote(
            id=values["id"],
            type=self.note_type.name,
            deck=self.deck.folder,
            tags=tuple(dict.fromkeys((*self.deck.tags, *values.get("tags", ())))),
            source=values.get("source", self.deck.source),
            parts=named,
            span=id_node.span,
            locale=self.deck.locale,
            options=options,
            also=also,
            claims=claims,
            allow=read_allow(values.get("allow", ()), sink),
            words=read_words(values.get("words", ()), sink),
            shuffle=values.get("shuffle", True),
            after=self._after(),
            dates=self._dates(),
            needs=values.get("needs", ()),
            introduces=(*self._introduced(), *self._terms(named)),
        )

    def _introduced(self) -> Iterator[Term]:
        """The terms that `introduces:` names."""
        node = self.tree.get("introduces")
        places = node.items if isinstance(node, Items) else ()
        for text, place in zip(self.values.get("introduces", ()), places, strict=True):
            yield Term(text, place.span)

    def _terms(self, named: Mapped[str, Text]) -> Iterator[Term]:
        """The terms that parts have in bold."""
        for part in self.note_type.parts:
            if part.is_term and part.name in named:
                text = named[part.name]
                for node in nodes(text.value, Strong):
                    place = node.start, node.end
                    yield Term(text.value[slice(*place)].strip("*_ "), text.span(*place))

    def _after(self) -> Named | None:
        node = self.tree.get("after")
        return Named(self.values["after"], node.span) if node is not None else None

    def _dates(self) -> Dates | None:
        nodes = [node for key in ("as_of", "review_by") if (node := self.tree.get(key)) is not None]
        if not nodes:
            return None
        as_of, review_by = self.values.get("as_of", ""), self.values.get("review_by", "")
        return Dates(as_of, review_by, nodes[-1].span)

    def _check_name(self, sink: Sink) -> None:
        stem = PurePosixPath(self.source.path).stem
        id_ = self.values["id"]
        if id_ != stem:
            message = say("wrong-id", id=id_)
            if is_id(stem):
                message = say("wrong-id-or-file", id=id_, stem=stem)
            sink.report(
                codes.WRONG_ID,
                self.tree.get("id").span,  # type: ignore[union-attr]  # the record requires it
                message,
            )

    def _named(
        self, parts: list[Text], sink: Sink
    ) -> tuple[dict[str, Text], tuple[Text, ...]] | None:
        """The parts by name, and further answers to type; None where they are not those of the type."""
        wanted = self.note_type.parts
        least = sum(p.required for p in wanted)
        if not least <= len(parts) <= len(wanted):
            shape = " · ".join(p.name if p.required else f"[{p.name}]" for p in wanted)
            at = parts[len(wanted)].span() if len(parts) > len(wanted) else parts[-1].span()
            about: dict[str, Value] = {"type": self.note_type.name, "least": least}
            about |= {"found": len(parts), "shape": shape}
            message = say("wrong-parts", **about)
            if least < len(wanted):
                message = say("wrong-parts-or-more", most=len(wanted), **about)
            sink.report(codes.WRONG_PARTS, at, message)
            return None
        named, also = dict[str, Text](), tuple[Text, ...]()
        for part, text in zip(wanted, parts, strict=False):
            if part.required and not text.value:
                sink.report(codes.WRONG_PARTS, text.span(), say("empty-part", part=part.name))
                return None
            if part.is_plain:
                answers = read_answers(text, sink)
                if answers is None:
                    return None
                named[part.name], also = answers[0], answers[1:]
            elif text.value:
                named[part.name] = text
        return named, also


def _whole(source: Source, start: int) -> Text:
    """The file's text from an offset that begins a line."""
    value = source.text[start:]
    starts = [start]
    for line in value.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return Text(value, source, tuple(starts))


def _split(body: Text) -> list[Text]:
    parts, start = [], 0
    for line_start, line_end in parting_lines(body.value):
        parts.append(body.part(start, line_start).stripped())
        start = line_end
    parts.append(body.part(start, len(body.value)).stripped())
    return parts


def _note_type(tree: Mapping, parts: list[Text], sink: Sink) -> NoteType | None:
    node = tree.get("type")
    if isinstance(node, Scalar):
        if (found := authored_types().get(node.text)) is not None:
            return found
        sink.report(
            codes.UNKNOWN_TYPE,
            node.span,
            say("unknown-note-type", name=node.text),
            helps=(suggestion(node.text, authored_types()),),
            fix=renamed(node.span, node.text, authored_types()),
        )
        return None
    if node is not None:
        wrong_shape(node, say("shape-note-type"), sink)
        return None
    return inferred(_answer_by_shape(parts))


def _answer_by_shape(parts: list[Text]) -> Answer:
    """How a body of this shape answers, where the front matter names no type."""
    first = parts[0].value
    if re.search(r"(?m)^- \[[ xX]\](?: |$)", first):
        return Answer.OPTIONS
    if has_deletion(first):
        return Answer.DELETIONS
    return Answer.TYPED if len(parts) > 2 else Answer.PROSE
