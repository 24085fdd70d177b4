"""Where the right options are: each letter about as often as the others in a version, and another in each version.

Options with a natural order keep it, and so does one that is fixed in the last place. The others are placed so that
the letters come out as even as these allow.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.identity import stored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.exam.secret import Secret
    from builder.model import RenderedNote


class Keys:
    """Chooses places for right options, version after version."""

    def __init__(self, secret: Secret) -> None:
        self._secret = secret
        self._of_slots: Counter[tuple[str, int]] = Counter()

    def choose(self, version: str, places: dict[str, tuple[int, ...]]) -> dict[str, int]:
        """Choose the places of a version.

        Args:
            version: its name.
            places: slot -> where its right option may be.
        """
        chosen = {slot: found[0] for slot, found in places.items() if len(found) == 1}
        used = Counter(chosen.values())
        free = [slot for slot, found in places.items() if len(found) > 1]
        # Those with the fewest places first: the others can make up for them.
        free.sort(key=lambda slot: (len(places[slot]), self._secret.place("key", version, slot)))
        for slot in free:
            place = min(
                places[slot],
                key=lambda n: (
                    used[n],
                    self._of_slots[slot, n],
                    self._secret.place("letter", version, slot, str(n)),
                ),
            )
            chosen[slot] = place
            used[place] += 1
        self._of_slots.update(chosen.items())
        return chosen


def places_of(rendered: RenderedNote) -> tuple[int, ...]:
    """Where the right option of a question may be, counted from 0."""
    key = next(n for n, option in enumerate(rendered.options) if option.is_key)
    if not rendered.note.shuffle or rendered.options[key].pinned:
        return (key,)
    return tuple(range(sum(not option.pinned for option in rendered.options)))


def arranged(rendered: RenderedNote, key: int, order: Iterable[bytes]) -> RenderedNote:
    """Put the options of a question in order.

    Args:
        rendered: the question.
        key: the place of the right option, one of `places_of`.
        order: for each option, what the wrong ones are sorted by.
    """
    if len(places_of(rendered)) == 1:
        return rendered
    ranked = sorted(zip(order, range(len(rendered.options)), strict=True))
    wrong = [
        option
        for _, n in ranked
        if not (option := rendered.options[n]).is_key and not option.pinned
    ]
    right = next(option for option in rendered.options if option.is_key)
    last = [option for option in rendered.options if option.pinned]
    return stored(replace(rendered, options=(*wrong[:key], right, *wrong[key:], *last)))
