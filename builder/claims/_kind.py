"""What a row of the vocabulary says of a quantity, or of a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from builder.reference import Judgement
    from builder.schema import Key
    from builder.values import Value

Q = TypeVar("Q")


@dataclass(frozen=True)
class Kind(Generic[Q]):
    """A kind of quantity. No column has a default, so a row that lacks one cannot be loaded."""

    of: type[Q]
    name: str
    """What a `verify:` block calls it; the first key of an entry."""
    keys: Mapping[str, Key]
    """The keys of an entry, its name first."""
    models: Mapping[str, tuple[type, ...]]
    """The keys that name a model bound above, and the types of model that fit."""
    build: Callable[[Mapping[str, Any]], Q]
    """The quantity, of the values of its keys; a key of `models` has the model itself. Raises `Impossible`."""
    solve: Callable[[Q], Value]
    """The exact value. Raises `Undecided` where a tie, or something never seen, leaves it open."""
    judge: Callable[[Q], Judgement]
    """What the reference library says of it, or of the part of it that a library can judge."""
    words: Callable[[Q], str]
    """The quantity in words, for messages and for the evidence."""
    code: Callable[[Q], Iterable[str]]
    """The texts that a note about it may show as code, apart from its value."""


@dataclass(frozen=True)
class ModelKind(Generic[Q]):
    """A kind of model, which quantities are asked under."""

    of: tuple[type[Q], ...]
    name: str
    """As above."""
    keys: Mapping[str, Key]
    build: Callable[[Mapping[str, Any]], Q]
    words: Callable[[Q], str]
    code: Callable[[Q], Iterable[str]]
