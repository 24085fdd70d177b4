"""The quantities of a text before it is tokenised, one row each."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from builder import quantities as q
from builder.claims import _parts
from builder.claims._kind import Kind
from builder.display.parts import Exactly
from builder.exact import byte_level, normalisation, pre_tokens
from builder.languages import say
from builder.reference import hf_text
from builder.schema import Key, Line, ListOf, OneOf
from builder.snippets import texts as text_snippets
from builder.values import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.claims._parts import Ask, Parts
    from builder.display.parts import Part
    from builder.languages import Message

_LINE = Key(Line(), required=True)
_STEPS = Key(ListOf(OneOf(tuple(one.value for one in q.Normaliser)), 1, 8), required=True)


def _steps(names: tuple[str, ...]) -> tuple[q.Normaliser, ...]:
    return tuple(map(q.Normaliser, names))


def _named(steps: tuple[q.Normaliser, ...]) -> str:
    return f"[{', '.join(one.value for one in steps)}]"


def _pre_tokens_in_words(found: q.PreTokens) -> Message:
    splitter = found.splitter.value
    if not found.steps:
        return say("quantity-pre-tokens", text=found.text, splitter=splitter)
    steps = _named(found.steps)
    return say("quantity-pre-tokens-after", text=found.text, splitter=splitter, steps=steps)


def _code(text: str) -> Iterator[str]:
    """A text, its words, its characters, and their code points."""
    yield from (text, *text.split(), *text)
    yield from normalisation.code_points(text).tokens


def _code_of_steps(text: str, steps: tuple[q.Normaliser, ...]) -> Iterator[str]:
    """A text before the steps of its normalisation and after each."""
    for state in (text, *normalisation.states(text, steps)):
        yield from _code(state)


def _code_of_bytes(text: str) -> Iterator[str]:
    """The bytes, each and together, and those of each character."""
    for part in (text, *text):
        tokens = byte_level.hexadecimal(part).tokens
        yield from (" ".join(tokens), *tokens)


def _code_of_parts(tokens: Tokens) -> Iterator[str]:
    """The pre-tokens and their characters, such as `Ġ`."""
    yield from (*tokens.tokens, *"".join(tokens.tokens))


def _text(text: str) -> tuple[Part, ...]:
    return (_parts.quoted(text),)


def _code_points(text: str) -> tuple[Part, ...]:
    """Those of a text, as code or not."""
    shown = " ".join(normalisation.code_points(text).tokens)
    return (Exactly((shown, f"`{shown}`")),)


def _parts_of_tokens(quantity: q.Bytes | q.PreTokens | q.CodePoints, ask: Ask) -> Parts:
    """Those of a list: the text that it is of, and how many entries it has."""
    found = ask(quantity)
    if not isinstance(found, Tokens):
        return {"text": _text(quantity.text)}
    return {
        "": _parts.of_value(found),
        "text": _text(quantity.text),
        "count": _parts.number(len(found.tokens)),
    }


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.Bytes,
        name="bytes",
        keys={"bytes": _LINE},
        models={},
        build=lambda v: q.Bytes(v["bytes"]),
        solve=lambda x: byte_level.hexadecimal(x.text),
        judge=hf_text.judge_bytes,
        words=lambda x: say("quantity-bytes", text=x.text),
        code=lambda x: (*_code(x.text), *_code_of_bytes(x.text)),
        snippet=text_snippets.bytes_,
        parts=lambda x, ask: {**_parts_of_tokens(x, ask), "code-points": _code_points(x.text)},
    ),
    Kind(
        of=q.ByteCount,
        name="byte-count",
        keys={"byte-count": _LINE},
        models={},
        build=lambda v: q.ByteCount(v["byte-count"]),
        solve=lambda x: Fraction(len(byte_level.utf8(x.text))),
        judge=hf_text.judge_byte_count,
        words=lambda x: say("quantity-byte-count", text=x.text),
        code=lambda x: (*_code(x.text), *_code_of_bytes(x.text)),
        snippet=text_snippets.byte_count,
        parts=lambda x, ask: _parts.known(
            {
                "": _parts.asked(x, ask),
                "text": _text(x.text),
                "bytes": _parts.asked(q.Bytes(x.text), ask),
                "code-points": _code_points(x.text),
            }
        ),
    ),
    Kind(
        of=q.CodePoints,
        name="code-points",
        keys={"code-points": _LINE, "by": _STEPS},
        models={},
        build=lambda v: q.CodePoints(v["code-points"], _steps(v["by"])),
        solve=lambda x: normalisation.normalised_code_points(x.text, x.steps),
        judge=hf_text.judge_code_points,
        words=lambda x: say("quantity-code-points", text=x.text, steps=_named(x.steps)),
        code=lambda x: _code_of_steps(x.text, x.steps),
        snippet=text_snippets.code_points,
        parts=_parts_of_tokens,
    ),
    Kind(
        of=q.PreTokens,
        name="pre-tokens",
        keys={
            "pre-tokens": _LINE,
            "by": Key(OneOf(tuple(one.value for one in q.Splitter)), required=True),
            "after": Key(_STEPS.schema),
        },
        models={},
        build=lambda v: q.PreTokens(
            v["pre-tokens"], _steps(v.get("after", ())), q.Splitter(v["by"])
        ),
        solve=pre_tokens.pre_tokens,
        judge=hf_text.judge_pre_tokens,
        words=_pre_tokens_in_words,
        code=lambda x: (
            *_code_of_steps(x.text, x.steps),
            *_code_of_parts(pre_tokens.pre_tokens(x)),
        ),
        snippet=text_snippets.pre_tokens,
        parts=_parts_of_tokens,
    ),
    Kind(
        of=q.Normalised,
        name="normalised",
        keys={"normalised": _LINE, "by": _STEPS},
        models={},
        build=lambda v: q.Normalised(v["normalised"], _steps(v["by"])),
        solve=lambda x: normalisation.normalised(x.text, x.steps),
        judge=hf_text.judge_normalised,
        words=lambda x: say("quantity-normalised", text=x.text, steps=_named(x.steps)),
        code=lambda x: _code_of_steps(x.text, x.steps),
        snippet=text_snippets.normalised,
        parts=lambda x, ask: _parts.known({"": _parts.asked(x, ask), "text": _text(x.text)}),
    ),
)
