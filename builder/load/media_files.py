"""The files beside the pictures and sounds of `media/`, which say where each comes from and under which licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import media as codes
from builder.edition import Credit
from builder.languages import say
from builder.load import keys
from builder.load.files import FileReader
from builder.load.yaml_tree import read_yaml
from builder.media import names
from builder.media.folder import MediaFolder
from builder.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from builder.diagnostics import Code, Sink
    from builder.languages import Message

_CREDIT = ".yaml"
_IGNORED = ("README.md", "LICENSE.md")


def read_credits(
    root: Path, texts: Iterable[str], sink: Sink, *, is_whole: bool
) -> dict[str, Credit]:
    """The credits of the files that cards name, by file; what is missing, alike or unused is reported.

    Args:
        root: the folder that holds `media/`.
        texts: the texts of the cards.
        sink: takes the problems.
        is_whole: whether these are all cards, so that a file which none of them names is unused.
    """
    found = MediaFolder(root / "media").names
    named = frozenset().union(*map(names.named, texts))
    reader = FileReader(root, sink)
    credits_: dict[str, Credit] = {}
    first: dict[str, str] = {}
    for name in found:
        if name.startswith((".", "_")) or name in _IGNORED:
            continue
        twin = first.setdefault(name.lower(), name)
        if twin != name:
            _report(codes.ALIKE, name, say("media-names-alike", name=name, other=twin), sink)
        elif name.lower() in named and names.is_valid(name):
            credit = _credit(name, root, found, reader, sink)
            credits_ |= {name: credit} if credit else {}
        elif is_whole and not (name.endswith(_CREDIT) and name.removesuffix(_CREDIT) in found):
            _report(codes.UNUSED, name, _unused(name), sink)
    return credits_


def _credit(
    name: str, root: Path, found: tuple[str, ...], reader: FileReader, sink: Sink
) -> Credit | None:
    """Read the credit of a file."""
    beside = f"{name}{_CREDIT}"
    if beside not in found:
        _report(codes.NO_ORIGIN, name, say("media-no-origin", name=name, beside=beside), sink)
        return None
    source = reader.read(root / "media" / beside)
    tree = read_yaml(source, 0, len(source.text), sink) if source else None
    values = keys.CREDIT.read(tree, sink) if tree else None
    return Credit(**values) if values else None


def _unused(name: str) -> Message:
    if name.endswith(_CREDIT):
        return say("media-credit-of-nothing", name=name)
    if not names.is_valid(name) and names.parts(name)[1] not in (*names.PICTURES, *names.SOUNDS):
        return say("media-of-unknown-kind", name=name)
    return say("media-unused", name=name)


def _report(code: Code, name: str, message: Message, sink: Sink) -> None:
    shown = name if name.isprintable() else ascii(name)
    sink.report(code, Source(f"media/{shown}", "").at(1, 1), message)
