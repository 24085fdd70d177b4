"""A computed file: a generator, and the parameters of each of its cards, or of each variant of its exercise."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from builder.codes import generate as generated
from builder.codes import load as codes
from builder.generators import generators
from builder.languages import say
from builder.load import keys
from builder.load.allow import read_allow
from builder.load.characters import check_characters
from builder.load.yaml_tree import read_yaml
from builder.model import Deck, Exercise, Variant
from builder.nearest import suggestion
from builder.schema import OneOf, renamed
from builder.tree import Mapping
from builder.written import written

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Source, Span
    from builder.tree import Node


def _fingerprint(generator: str, parameters: dict[str, Any]) -> str:
    """A hash of what a variant's question is made of, whatever the order of its keys."""
    pairs = ", ".join(written(pair) for pair in sorted(parameters.items()))
    return sha256(f"{generator}\n[{pairs}]".encode()).hexdigest()[:16]


def read_computed(source: Source, deck: Deck, sink: Sink) -> tuple[Variant, ...]:
    """The variants of a file, those of an exercise among them."""
    entries = read_entries(source, deck, sink)
    return tuple(
        variant
        for entry in entries
        for variant in (entry.variants if isinstance(entry, Exercise) else (entry,))
    )


def read_entries(source: Source, deck: Deck, sink: Sink) -> tuple[Variant | Exercise, ...]:
    """The variants of a file, without those with an error; or its exercise, unless one of them has an error."""
    tree = read_yaml(source, 0, len(source.text), sink)
    values = keys.COMPUTED.read(tree, sink) if tree else None
    if tree is None or values is None:
        return ()
    if not check_characters(tree, sink, data=("variants",), compared=keys.COMPARED):
        return ()
    name = values["generator"]
    generator = generators().get(name)
    if generator is None:
        node = tree.get("generator")
        assert node is not None
        sink.report(
            codes.WRONG_SHAPE,
            node.span,
            say("no-generator", name=name),
            helps=(suggestion(name, generators()),),
            fix=renamed(node.span, name, generators()),
        )
        return ()
    is_exercise = keys.EXERCISE in values
    computed = deck.locale.words.text("tag-computed")
    family = name if is_exercise else PurePosixPath(source.path).stem
    common = Variant(
        id=values.get(keys.EXERCISE, ""),
        generator=name,
        parameters={},
        deck=deck.folder,
        tags=(*deck.tags, *values.get("tags", ()), computed, family),
        source=values.get("source", deck.source),
        span=tree.span,
        locale=deck.locale,
        allow=read_allow(values.get("allow", ()), sink),
        is_exercise=is_exercise,
    )
    if is_exercise:
        exercise = _read_exercise(tree, values, common, sink)
        return (exercise,) if exercise else ()
    for key in ("level", "needs"):
        if key in values:
            sink.report(codes.UNKNOWN_KEY, tree.key_span(key), say("key-of-an-exercise", key=key))
    read = (_read_variant(node, common, sink) for node in values["variants"])
    return tuple(one for one in read if one)


def _read_variant(node: Node, common: Variant, sink: Sink) -> Variant | None:
    """A variant that is a note."""
    record = keys.variant(common.generator, generators()[common.generator].parameters)
    read = record.read(node, sink)
    if read is None:
        return None
    variant_id, tags = read.pop("id"), read.pop("tags", ())
    id_node = node.get("id") if isinstance(node, Mapping) else None
    assert id_node is not None, "it is required"
    return replace(
        common,
        id=variant_id,
        parameters=read,
        tags=tuple(dict.fromkeys((*common.tags, *tags))),
        span=id_node.span,
        fingerprint=_fingerprint(common.generator, read),
    )


def _read_exercise(
    tree: Mapping, values: dict[str, Any], common: Variant, sink: Sink
) -> Exercise | None:
    """The exercise, or None after reporting what is wrong with it."""
    level = _level(tree, values, common, sink)
    common = replace(common, tags=tuple(dict.fromkeys((*common.tags, level or ""))))
    nodes = values["variants"]
    read = [_read_exercise_variant(node, common, sink) for node in nodes]
    variants = [one for one in read if one]
    if level is None or len(variants) < len(nodes):
        return None
    first: dict[str, Variant] = {}
    for one in variants:
        if (other := first.setdefault(one.fingerprint, one)) is not one:
            message = say("equal-variants", id=common.id, line=other.span.line)
            sink.report(generated.EQUAL_VARIANTS, one.span, message)
    if len(first) < len(variants):
        return None
    return Exercise(
        id=common.id,
        generator=common.generator,
        variants=tuple(variants),
        deck=common.deck,
        span=_span(tree, keys.EXERCISE),
        rank=keys.LEVELS[values["level"]],
        needs=values.get("needs", ()),
    )


def _level(tree: Mapping, values: dict[str, Any], common: Variant, sink: Sink) -> str | None:
    """The tag of an exercise's level, which must be one of the collection's language."""
    tags = {tag.rpartition("::")[2]: tag for tag in common.locale.words.lines("sample-levels")}
    if "level" not in values:
        message = say("missing-key", what=say("place-exercise"), key="level")
        sink.report(codes.MISSING_KEY, _span(tree, keys.EXERCISE), message)
        return None
    found = tags.get(values["level"])
    if found is None:
        node = tree.get("level")
        assert node is not None
        OneOf(tuple(tags)).read(node, sink)
    return found


def _read_exercise_variant(node: Node, common: Variant, sink: Sink) -> Variant | None:
    """A variant of an exercise: parameters alone, whose fingerprint is its name."""
    parameters = generators()[common.generator].parameters
    read = keys.variant(common.generator, parameters, is_exercise=True).read(node, sink)
    if read is None:
        return None
    fingerprint = _fingerprint(common.generator, read)
    return replace(
        common,
        id=f"{common.id}/{fingerprint}",
        parameters=read,
        span=node.span,
        fingerprint=fingerprint,
    )


def _span(tree: Mapping, key: str) -> Span:
    """Where the value of a key is."""
    node = tree.get(key)
    return node.span if node is not None else tree.key_span(key)
