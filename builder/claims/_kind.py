"""The columns of a row for a quantity or a model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from builder.claims._parts import Ask, Parts
    from builder.languages import Message
    from builder.reference import Judgement
    from builder.schema import Key
    from builder.values import Value

Q = TypeVar("Q")


@dataclass(frozen=True)
class Kind(Generic[Q]):
    """A kind of quantity. No column has a default, so every row is complete."""

    of: type[Q]
    name: str
    """Its name in a `verify:` block; the first key of an entry."""
    keys: Mapping[str, Key]
    """The keys of an entry, its name first."""
    models: Mapping[str, tuple[type, ...]]
    """The keys that name a model bound earlier in the block, with the accepted model types."""
    build: Callable[[Mapping[str, Any]], Q]
    """Builds the quantity from its keys' values; a key of `models` holds the model itself. Raises `Impossible`."""
    solve: Callable[[Q], Value]
    """Computes the exact value. Raises `Undecided` on a tie or an unseen history."""
    judge: Callable[[Q], Judgement]
    """Asks the reference library for the value, or for the part of it that the library can compute."""
    words: Callable[[Q], Message]
    """Describes the quantity in messages and in the evidence."""
    code: Callable[[Q], Iterable[str]]
    """The texts that a note may show as code, except the value itself."""
    snippet: Callable[[Q], str | None]
    """The shortest code that computes it with nltk or tokenizers, and prints it; None if no library does."""
    parts: Callable[[Q, Ask], Parts]
    """What a note may take from it by name."""


@dataclass(frozen=True)
class ModelKind(Generic[Q]):
    """A kind of model: a quantity names one under `under:`."""

    of: tuple[type[Q], ...]
    name: str
    keys: Mapping[str, Key]
    build: Callable[[Mapping[str, Any]], Q]
    words: Callable[[Q], Message]
    code: Callable[[Q], Iterable[str]]
    """The texts that a note may show as code."""
    parts: Callable[[Q], Parts]
    """What a note may take from it by name."""
