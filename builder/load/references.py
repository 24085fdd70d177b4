"""Links by reference whose address is written in another part of the card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.source import Text
from builder.text.reader import read, same_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]")


def with_addresses(parts: Sequence[Text]) -> list[Text]:
    """The parts, each with the addresses that it uses and another part gives.

    On a forge the parts of a card are one document, in which an address may be written anywhere.
    """
    if not any("]:" in part.value for part in parts):
        return list(parts)
    own = [{label for label, *_ in read(part.value).definitions} for part in parts]
    given = {
        label: part.part(start, end)
        for part in reversed(parts)
        for label, start, end in read(part.value).definitions
    }
    found = []
    for part, known in zip(parts, own, strict=True):
        used = dict.fromkeys(map(same_label, _LABEL.findall(part.value)))
        whole = part
        for label in used:
            if label in given and label not in known:
                whole = _joined(whole, given[label])
        found.append(whole)
    return found


def _joined(part: Text, address: Text) -> Text:
    starts = (*part.starts, address.starts[0], *address.starts)
    return Text(f"{part.value}\n\n{address.value}", part.source, starts)
