"""Quantities of a model's last steps: softmax, sampling, attention, and the angle between vectors.

A logit is the logarithm of a number, `ln 4`, so that what softmax makes of it is a fraction.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from builder.languages import say
from builder.quantities._common import Impossible, TooLarge, Unknown

Vector: TypeAlias = tuple[Fraction, ...]
Shares: TypeAlias = tuple[tuple[str, Fraction], ...]

MAX_TOKENS = 16
"""Maximum number of tokens to choose from, of positions, or of components of a vector."""
MAX_EXPONENT = 8
"""Maximum size of the terms of a temperature, and of the components of a key."""
MAX_NUMBER = 1_000_000
LOGARITHM = r"0|-?(?:\d )?ln [1-9]\d{0,5}"
"""How a logarithm is written: `ln 4`, `-ln 2`, `2 ln 3`, or 0."""


def logarithm(text: str) -> Fraction:
    """Read a logarithm as the number that it is of: `-2 ln 3` gives 1/9."""
    if text == "0":
        return Fraction(1)
    factor, _, number = text.removeprefix("-").rpartition("ln ")
    found = Fraction(number) ** int(factor or 1)
    return 1 / found if text.startswith("-") else found


def logarithm_ways(number: Fraction) -> tuple[str, ...]:
    """Write the logarithm of a number in each way that is read: that of 9 as `ln 9` and `2 ln 3`; that of 1 as 0."""
    if number == 1:
        return ("0",)
    sign, whole = ("-", 1 / number) if number < 1 else ("", number)
    bases = {m: round(whole.numerator ** (1 / m)) for m in range(1, 10)}
    ways = [f"{sign}{m} ln {base}" for m, base in bases.items() if base > 1 and base**m == whole]
    return tuple(way.replace("1 ln", "ln", 1) for way in ways)


def written(vector: Vector) -> str:
    """Write a vector: `[1, 0, 1/2]`."""
    return f"[{', '.join(map(str, vector))}]"


def query_ways(query: Vector) -> tuple[str, ...]:
    """Write a vector of logarithms in the shortest and the longest way: `[ln 9, 0]` and `[2 ln 3, 0]`."""
    ways = [logarithm_ways(number) for number in query]
    return tuple(dict.fromkeys(f"[{', '.join(way[at] for way in ways)}]" for at in (0, -1)))


@dataclass(frozen=True)
class Softmax:
    """The probability that softmax gives a token."""

    logits: Shares
    """Each token and the number whose natural logarithm is its logit."""
    token: str
    temperature: Fraction

    def __post_init__(self) -> None:
        _check_tokens(self.logits, self.token)
        if self.temperature <= 0:
            raise Impossible(say("quantity-cold"))
        terms = (self.temperature.numerator, self.temperature.denominator)
        if max(terms) > MAX_EXPONENT:
            raise TooLarge(say("quantity-large-terms", most=MAX_EXPONENT))


@dataclass(frozen=True)
class Truncated:
    """A distribution of which only the most probable tokens are kept: top-k, then top-p over what is left.

    Top-k keeps k tokens; top-p the fewest whose probabilities add up to p or more.
    """

    shares: Shares
    k: int | None
    p: Fraction | None

    def __post_init__(self) -> None:
        _check_tokens(self.shares)
        if any(share <= 0 for _, share in self.shares) or sum(p for _, p in self.shares) != 1:
            raise Impossible(say("quantity-no-distribution"))
        if self.k is None and self.p is None:
            raise Impossible(say("quantity-nothing-cut"))
        if self.k is not None and not 0 < self.k <= len(self.shares):
            raise Impossible(say("quantity-top-k", most=len(self.shares)))
        if self.p is not None and not 0 < self.p < 1:
            raise Impossible(say("quantity-top-p"))


class KeptTokens(Truncated):
    """The tokens that are kept, the most probable first."""


@dataclass(frozen=True)
class KeptProbability(Truncated):
    """The probability of a token among those that are kept; 0 if it is none of them."""

    token: str

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_tokens(self.shares, self.token)


@dataclass(frozen=True)
class Attending:
    """A token that attends to those before it and to itself: scaled dot-product attention with a causal mask."""

    query: Vector
    """Of each component the number whose natural logarithm it is."""
    keys: tuple[Vector, ...]
    """Whole numbers, for each position."""
    position: int
    """Where the token is, from 1."""

    def __post_init__(self) -> None:
        if not 2 <= len(self.keys) <= MAX_TOKENS or len(self.query) > MAX_TOKENS:
            raise TooLarge(say("quantity-many-vectors", most=MAX_TOKENS))
        _check_place(self.position, len(self.keys))
        if any(len(key) != len(self.query) for key in self.keys):
            raise Impossible(say("quantity-unequal-vectors"))
        if any(n.denominator > 1 or abs(n) > MAX_EXPONENT for key in self.keys for n in key):
            raise Impossible(say("quantity-improper-key", most=MAX_EXPONENT))


@dataclass(frozen=True)
class AttentionWeight(Attending):
    """The weight that the token gives another position."""

    other: int
    """From 1."""

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_place(self.other, len(self.keys))


@dataclass(frozen=True)
class Attention(Attending):
    """A component of the output for the token: the mean of the values, by their weights."""

    values: tuple[Vector, ...]
    component: int
    """From 1."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.values) != len(self.keys):
            raise Impossible(say("quantity-unequal-values"))
        if len(set(map(len, self.values))) > 1:
            raise Impossible(say("quantity-unequal-vectors"))
        _check_vectors(*self.values)
        _check_place(self.component, len(self.values[0]))


@dataclass(frozen=True)
class Cosine:
    """The cosine of the angle between two vectors."""

    first: Vector
    second: Vector

    def __post_init__(self) -> None:
        if len(self.first) != len(self.second):
            raise Impossible(say("quantity-unequal-vectors"))
        _check_vectors(self.first, self.second)
        if not any(self.first) or not any(self.second):
            raise Impossible(say("quantity-zero-vector"))


def _check_tokens(shares: Shares, token: str | None = None) -> None:
    names = [name for name, _ in shares]
    if len(set(names)) < len(names):
        raise Impossible(say("quantity-repeated-token"))
    if not 2 <= len(names) <= MAX_TOKENS:
        raise TooLarge(say("quantity-many-tokens", most=MAX_TOKENS))
    if any(name.split() != [name] for name in names):
        raise Impossible(say("quantity-improper-token"))
    if token is not None and token not in names:
        raise Unknown(say("quantity-unknown-token", token=token))


def _check_place(place: int, most: int) -> None:
    if not 1 <= place <= most:
        raise Impossible(say("quantity-position", most=most))


def _check_vectors(*vectors: Vector) -> None:
    if any(not 1 <= len(vector) <= MAX_TOKENS for vector in vectors):
        raise TooLarge(say("quantity-many-vectors", most=MAX_TOKENS))
    if any(max(abs(n.numerator), n.denominator) > MAX_NUMBER for v in vectors for n in v):
        raise TooLarge(say("quantity-large-component", most=MAX_NUMBER))
