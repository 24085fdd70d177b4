"""Plain data as bytes, for the cache and between processes. The only msgspec user.

Dataclasses are read back by their annotations, so nothing but data can come of bytes. In place of a file there is its
path, and in place of a code its id.
"""

from __future__ import annotations

from typing import Any, TypeVar

from builder.catalogue import catalogue
from builder.diagnostics import Code
from builder.source import Source

Data = TypeVar("Data")


def encode(value: object) -> bytes:
    """A value as bytes: of dataclasses, tuples, mappings, text, numbers and bytes."""
    from msgspec import msgpack  # takes longer to import than a card to check

    return msgpack.encode(value, enc_hook=_reference)


def decode(data: bytes, kind: type[Data], source: Source | None = None) -> Data:
    """The value that `encode` made bytes of.

    Args:
        data: the bytes.
        kind: the value's type.
        source: the file that it refers to, where it refers to one.

    Raises:
        ValueError: they are not the bytes of such a value.
    """
    from msgspec import msgpack

    def referent(wanted: type, reference: Any) -> Source | Code:
        if wanted is Source and source is not None and reference == source.path:
            return source
        if wanted is Code and reference in catalogue():
            return catalogue()[reference]
        raise ValueError(f"there is no {wanted.__name__} `{reference}`")

    return msgpack.decode(data, type=kind, dec_hook=referent)


def _reference(value: object) -> str:
    match value:
        case Source():
            return value.path
        case Code():
            return value.id
    raise TypeError(f"a {type(value).__name__} is not plain data")
