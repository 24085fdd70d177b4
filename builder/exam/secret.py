"""The seed of an exam: all choices, orders and numbers follow from it, and nothing that is handed out shows it.

What follows is an HMAC-SHA256 of the choice to be made, so that nobody who has the collection and a sheet can find the
other choices without the seed (https://www.rfc-editor.org/rfc/rfc2104).
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING

from builder.languages import MessageError, say

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 16
"""Characters of a seed: a shorter one could be found by trying."""


class BadSeedError(MessageError):
    """A file holds no seed."""


@dataclass(frozen=True)
class Secret:
    """A seed."""

    text: str

    @staticmethod
    def fresh() -> Secret:
        """Make a seed at random."""
        return Secret(secrets.token_hex(16))

    @staticmethod
    def read(text: str, path: str) -> Secret:
        """Read the seed in a file: its first line without `#`.

        Raises:
            BadSeedError: there is none, or it is too short.
        """
        lines = (line.strip() for line in text.splitlines())
        found = next((line for line in lines if line and not line.startswith("#")), "")
        if len(found) < LEAST:
            raise BadSeedError(say("exam-bad-seed", path=path, least=LEAST))
        return Secret(found)

    def written(self, comments: Iterable[str]) -> str:
        """Write the file that `read` reads, with some lines for the teacher."""
        return "".join(f"# {line}\n" for line in comments) + f"{self.text}\n"

    def place(self, *what: str) -> bytes:
        """A place among others that looks random."""
        return hmac.digest(self.text.encode(), "\n".join(what).encode(), sha256)

    def random(self, *what: str) -> Random:
        """Random numbers to draw parameters with."""
        return Random(int.from_bytes(self.place("random", *what), "big"))

    def mark(self, *what: str) -> str:
        """Six characters for something that is handed out."""
        return self.place("mark", *what).hex()[:6]
