"""The words of a passage that a reader sees, for the spelling: whole, whatever marks lie within them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from builder.text.reader import read
from builder.text.tree import (
    Break,
    Code,
    Deletion,
    Footnote,
    FootnoteMark,
    Formula,
    Image,
    Inline,
    Link,
    Words,
    children_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from builder.text.tree import Node

_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"(?<![\w\u0300-\u036f]){_LETTERS}(?:['’‐‑-]{_LETTERS})*(?!\w)")
"""With hyphens and apostrophes inside it. What has digits too, such as `GPT2`, is a name."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S{1,80}@[\w.-]+\.\w+|</?[\w:-]{1,30}/?>")
"""Also a sign in angle brackets, such as `<unk>`."""
_GAP = "\ufffc"
"""In place of a formula or code, which is no part of a word."""


class Word(NamedTuple):
    """A word, and where it is in its passage; marks within it make the place longer than the word."""

    text: str
    start: int
    end: int


def words(text: str) -> tuple[Word, ...]:
    """The words of a passage of Markdown, in no promised order: code, formulas and addresses have none."""
    return tuple(word for run in _runs(text) for word in run.words())


def plain_words(text: str) -> tuple[Word, ...]:
    """The words of a text without marks."""
    run = _Run()
    run.add(text, 0)
    return tuple(run.words())


class _Run:
    """Text that runs on, and the place of each of its characters."""

    def __init__(self) -> None:
        self._text = ""
        self._places: list[tuple[int, int]] = []

    def add(self, text: str, start: int) -> None:
        """Add text as it is written."""
        self._text += text
        self._places += [(at, at + 1) for at in range(start, start + len(text))]

    def put(self, text: str, start: int, end: int) -> None:
        """Add what is written in another way, such as `&aacute;`."""
        self._text += text
        self._places += [(start, end)] * len(text)

    def words(self) -> Iterator[Word]:
        text = _ADDRESS.sub(lambda found: _GAP * len(found[0]), self._text)
        for found in _WORD.finditer(text):
            start, end = self._places[found.start()][0], self._places[found.end() - 1][1]
            yield Word(found[0].translate(_PLAIN), start, end)


_PLAIN = str.maketrans("’‐‑", "'--")


def _runs(text: str) -> Iterator[_Run]:
    """The runs of a passage: one for each block of text, and for what is shown apart from it."""
    passage = read(text)
    waiting: list[Node] = list(passage.all)
    while waiting:
        node = waiting.pop()
        below = children_of(node)
        if isinstance(node, Footnote) or not any(isinstance(one, Inline) for one in below):
            waiting.extend(below)
            continue
        yield from _in_line([n for n in below if isinstance(n, Inline)], text)
        waiting.extend(n for n in below if not isinstance(n, Inline))


def _in_line(nodes: Iterable[Inline], text: str) -> Iterator[_Run]:
    main, apart = _Run(), list[_Run]()

    def add(some: Iterable[Inline]) -> None:
        for node in some:
            match node:
                case Words() if len(node.text) == node.end - node.start:
                    main.add(node.text, node.start)
                case Words():
                    main.put(node.text, node.start, node.end)
                case Code() | Formula() | Break() | FootnoteMark():
                    main.put(" " if isinstance(node, Break) else _GAP, node.start, node.end)
                case Image():
                    main.put(_GAP, node.start, node.end)
                    apart.extend(_said((node.alt, node.title), node, text))
                case Link():
                    if not _is_bare(node):
                        add(node.children)
                    apart.extend(_said((node.title,), node, text))
                case Deletion():
                    add(node.children)
                    if node.hint is not None:
                        apart.extend(_in_line(node.hint, text))
                case _:
                    add(node.children)

    add(nodes)
    yield from (main, *apart)


def _is_bare(link: Link) -> bool:
    """Whether a link shows its own address."""
    return "".join(c.text for c in link.children if isinstance(c, Words)) == link.target


def _said(texts: Iterable[str], node: Node, text: str) -> Iterator[_Run]:
    """What a picture or a link says apart from its text, where it is written."""
    at = node.start
    for said in filter(None, texts):
        run = _Run()
        found = text.find(said, at, node.end)
        if found >= 0:
            run.add(said, found)
            at = found + len(said)
        else:
            run.put(said, node.start, node.end)
        yield run
