"""Inline rules of the reader: formulas and deletions, in tokens that know their place."""

# ruff: noqa: FBT001, FBT003 - the interface of markdown-it's rules

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import image as markdown_its_image

from builder.text.delimiters import formula_at
from builder.text.tree import FaultKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_DELETION = re.compile(r"\{\{c([1-9]\d{0,2})::")
_FOOTNOTE_MARK = re.compile(r"\[\^([^\s\]\[^]{1,40})\]")
_WIDTH = re.compile(r"\{width=([1-9]\d?|100)%\}")
_SCHEME = re.compile(r"(?<![\w+.-])https?\Z", re.IGNORECASE)
_ADDRESS = re.compile(r"://[A-Za-z0-9](?:(?!::)[^\s<`{}\\])*")
_LAST_ENTITY = re.compile(r"&\w+;\Z")
_DELETION_LIKE = re.compile(r"\{\{[ ]*[cC]\d*(?:,\d+)*[ ]*:+")


class _State(StateInline):
    """What is known while a block's text is read."""

    in_deletion = False
    in_hint = False


class PlacedInline(ParserInline):
    """Inline parser that writes into each token's `meta["at"]` where it begins and ends."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read a block's text into tokens."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Read a block's text, or that of a link."""
        rules, end = self.ruler.getRules(""), state.posMax
        pending = None if not state.pending else state.pos
        while state.pos < end:
            start, count = state.pos, len(state.tokens)
            is_nested = state.level >= state.md.options["maxNesting"]
            if is_nested or not any(rule(state, False) for rule in rules):
                state.append_pending(state.src[state.pos])
                state.pos += 1
            pending = self._place(state, count, start, pending)
        if state.pending:
            self._put(state.pushPending(), end if pending is None else pending)

    @staticmethod
    def _place(state: StateInline, count: int, start: int, pending: int | None) -> int | None:
        """Give the tokens from `count` on their places; return where text not yet in a token begins."""
        for token in state.tokens[count:]:
            if "at" in token.meta:
                continue
            if token.type == "text" and pending is not None:
                PlacedInline._put(token, pending)
                pending = None
            elif token.type == "text":
                start = PlacedInline._put(token, start)
            else:
                token.meta["at"] = (start, state.pos)
                start += token.type == "link_open" and token.markup == "autolink"
        if state.pending and pending is None:
            return start
        return pending if state.pending else None

    @staticmethod
    def _put(token: Token, start: int) -> int:
        token.meta["at"] = (start, start + len(token.content))
        return start + len(token.content)


def formula(state: StateInline, silent: bool) -> bool:
    r"""A formula, or what begins like one: `$`, `\(` or `\[`."""
    text, at = state.src, state.pos
    opening = text[at : at + 2]
    if text[at] != "$" and opening not in (r"\(", r"\["):
        return False
    if at + 1 >= state.posMax and text[at] != "$":
        return False
    found = formula_at(text, at, state.posMax)
    if found is None:
        is_lone = text[at] == "$" and opening != "$$"
        kind = FaultKind.LONE_DOLLAR if is_lone else FaultKind.UNCLOSED_FORMULA
        return _fault(state, kind, at + (1 if is_lone else 2), silent)
    if not silent:
        token = state.push("formula", "math", 0)
        token.content = text[found.inner : found.inner_end]
        token.block = found.is_display
        token.meta["inner"] = found.inner
    state.pos = found.end
    return True


def deletion(state: StateInline, silent: bool) -> bool:
    """The opening of a deletion, the sign before its hint, or its end."""
    assert isinstance(state, _State)
    text, at, is_open = state.src, state.pos, state.in_deletion
    if text[at] == "{":
        if (opening := _DELETION.match(text, at)) is not None and not is_open:
            return _mark(state, "deletion_open", opening.end(), silent, opening[1])
        if (like := _DELETION_LIKE.match(text, at)) is not None:
            return _fault(state, FaultKind.BAD_DELETION, like.end(), silent)
    elif is_open and text.startswith("}}", at):
        return _mark(state, "deletion_close", at + 2, silent)
    elif is_open and not state.in_hint and text.startswith("::", at):
        return _mark(state, "deletion_hint", at + 2, silent)
    return False


def footnote_mark(state: StateInline, silent: bool) -> bool:
    """The number of a footnote, `[^label]`."""
    found = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_mark", "sup", 0).info = found[1]
    state.pos = found.end()
    return True


def bare_address(state: StateInline, silent: bool) -> bool:
    """An `https://` address in the text, which the forges show as a link.

    It ends where GitHub's Markdown ends it: before final punctuation, an entity, and a bracket that
    closes none of its own.
    """
    found = _ADDRESS.match(state.src, state.pos, state.posMax)
    if found is None or state.linkLevel:
        return False
    scheme = _SCHEME.search(state.pending, max(0, len(state.pending) - 6))
    if scheme is None:
        return False
    start = state.pos - len(scheme[0])
    address = scheme[0] + _trimmed(found[0])
    if not silent:
        state.pending = state.pending[: scheme.start()]
        opening = state.push("link_open", "a", 1)
        opening.attrs, opening.markup = {"href": address}, "linkify"
        text = state.push("text", "", 0)
        text.content = address
        closing = state.push("link_close", "a", -1)
        for token in (opening, text, closing):
            token.meta["at"] = (start, start + len(address))
    state.pos = start + len(address)
    return True


def _trimmed(address: str) -> str:
    """An address without what ends the sentence around it."""
    unclosed = address.count(")") - address.count("(")
    while True:
        shorter = address.rstrip("?!.,:*_~'\"»”’")
        if shorter.endswith(")") and unclosed > 0:
            shorter, unclosed = shorter[:-1], unclosed - 1
        if (entity := _LAST_ENTITY.search(shorter, max(0, len(shorter) - 40))) is not None:
            shorter = shorter[: entity.start()]
        if shorter == address:
            return address
        address = shorter


def image(state: StateInline, silent: bool) -> bool:
    """An image, perhaps with its width."""
    if not markdown_its_image(state, silent):
        return False
    found = _WIDTH.match(state.src, state.pos, state.posMax)
    if found is not None:
        if not silent:
            state.tokens[-1].meta["width"] = int(found[1])
        state.pos = found.end()
    return True


def _mark(state: _State, name: str, end: int, silent: bool, number: str = "") -> bool:
    if not silent:
        state.push(name, "", 0).info = number
        state.in_deletion = name != "deletion_close"
        state.in_hint = name == "deletion_hint"
    state.pos = end
    return True


def _fault(state: StateInline, kind: FaultKind, end: int, silent: bool) -> bool:
    end = min(end, state.posMax)
    if not silent:
        token = state.push("fault", "", 0)
        token.content, token.meta["kind"] = state.src[state.pos : end], kind
    state.pos = end
    return True
