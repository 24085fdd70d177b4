r"""Read functions of words in formulas: `p(b \mid a)`, `N(a\,b)`, `p_2(b \mid a)`, `\hat{p}_{\text{lm}}(b \mid a)`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.display.lexer import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.display.lexer import Token

_SPELLINGS = {"P": "p", "Pr": "p"}
FUNCTIONS = frozenset(("p", "P", "Pr", "PP", "N", "S"))
"""Functions that have a value when a model is bound: p is a probability, PP a perplexity, N a count, and S the score
of WordPiece."""
_OPENINGS = (("(",), ("\\left", "("))


@dataclass(frozen=True)
class Applied:
    """A function of words."""

    function: str
    """`p`, `PP`, `N` or `S`."""
    words: tuple[str, ...]
    context: tuple[str, ...] | None = None
    """The words after `\\mid`; None without one."""
    model: str = ""
    """The index of the function: `2` of `p_2`, a model's name, or empty."""


def application(tokens: Sequence[Token], start: int) -> tuple[Applied, int] | None:
    """Read the function at a place, and where it ends; None if there is none."""
    head = _head([token.text for token in tokens[start : start + 16]])
    if head is None or tokens[start].kind == "number":
        return None
    function, model, size = head
    first = start + size
    close = next((n for n in range(first, len(tokens)) if tokens[n].text == ")"), None)
    if close is None:
        return None
    parts: list[list[str]] = [[]]
    for token in tokens[first:close]:
        if token.text in ("\\mid", "|"):
            parts.append([])
        elif token.text != "\\right":
            parts[-1] += words(token.text) if token.kind == "number" else [token.text]
    if len(parts) > 2:
        return None
    context = tuple(parts[1]) if len(parts) > 1 else None
    return Applied(function, tuple(parts[0]), context, model), close + 1


def _head(texts: list[str]) -> tuple[str, str, int] | None:
    """Return the function, its index, and how many tokens they and the parenthesis are."""
    at = 0
    has_hat = texts[:1] == ["\\hat"]
    is_braced = has_hat and texts[1:2] == ["{"]
    at += has_hat + is_braced
    name, _, model = "".join(texts[at : at + 1]).removeprefix("\\").partition("_")
    at += 1
    if name == "P" and texts[at : at + 1] and texts[at].partition("_")[0] == "P":
        name, model = "PP", texts[at].partition("_")[2]
        at += 1
    if is_braced:
        if texts[at : at + 1] != ["}"]:
            return None
        at += 1
    if name not in FUNCTIONS:
        return None
    if not model and texts[at : at + 1] == ["_"]:
        has_braces = texts[at + 1 : at + 2] == ["{"]
        model = "".join(texts[at + 1 + has_braces : at + 2 + has_braces])
        at += 2 + 2 * has_braces
    for opening in _OPENINGS:
        if tuple(texts[at : at + len(opening)]) == opening:
            return _SPELLINGS.get(name, name), model, at + len(opening)
    return None
