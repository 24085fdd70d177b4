"""A computed file: a generator, and the parameters of each of its cards."""

from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from builder.codes import load as codes
from builder.generators import generators
from builder.languages import say
from builder.load import keys
from builder.load.allow import read_allow
from builder.load.characters import check_characters
from builder.load.yaml_tree import read_yaml
from builder.model import Deck, Variant
from builder.nearest import suggestion
from builder.schema import renamed
from builder.written import written

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.source import Source


def _fingerprint(generator: str, parameters: dict[str, Any]) -> str:
    """A hash of what a variant's question is made of, whatever the order of its keys."""
    pairs = ", ".join(written(pair) for pair in sorted(parameters.items()))
    return sha256(f"{generator}\n[{pairs}]".encode()).hexdigest()[:16]


def read_computed(source: Source, deck: Deck, sink: Sink) -> list[Variant]:
    """The variants of a file; those with an error are left out."""
    tree = read_yaml(source, 0, len(source.text), sink)
    values = keys.COMPUTED.read(tree, sink) if tree else None
    if tree is None or values is None:
        return []
    if not check_characters(tree, sink, data=("variants",), compared=keys.COMPARED):
        return []
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
        return []
    record = keys.variant(name, generator.parameters)
    computed = deck.locale.words.text("tag-computed")
    file_tags = (*deck.tags, *values.get("tags", ()), computed, PurePosixPath(source.path).stem)
    allow = read_allow(values.get("allow", ()), sink)
    variants = []
    for node in values["variants"]:
        read = record.read(node, sink)
        if read is None:
            continue
        variant_id, tags = read.pop("id"), read.pop("tags", ())
        is_practice = read.pop("practice", False)
        id_node = node.get("id")
        variants.append(
            Variant(
                id=variant_id,
                generator=name,
                parameters=read,
                deck=deck.folder,
                tags=tuple(dict.fromkeys((*file_tags, *tags))),
                source=values.get("source", deck.source),
                span=id_node.span,
                locale=deck.locale,
                is_practice=is_practice,
                fingerprint=_fingerprint(name, read),
                allow=allow,
            )
        )
    return variants
