"""Reading files that anyone may have written: UTF-8 text of a bounded size, and never through a
link.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.codes import load as codes
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from builder.diagnostics import Sink

MAX_BYTES = 65_536
BAD_CHARACTER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufeff\ufff9-\uffff\U000f0000-\U0010ffff]"
)
"""Control characters (but tab and line end), private-use ones, and those that are no text."""


def is_linked(path: Path, root: Path) -> bool:
    """Whether a file below a root, or a folder on the way to it, is a link."""
    below = path.relative_to(root)
    return any((root / part).is_symlink() for part in (below, *below.parents[:-1]))


class FileReader:
    """Reads text files below a root, and keeps what it read."""

    def __init__(self, root: Path, sink: Sink) -> None:
        self.root, self.sink = root, sink
        self.sources: dict[str, Source] = {}

    def read(self, path: Path, limit: int = MAX_BYTES) -> Source | None:
        """The file's text with LF line ends, or None after reporting why it cannot be read."""
        name = path.relative_to(self.root).as_posix()
        problem, text = "", ""
        try:
            if is_linked(path, self.root):
                problem = "it is a link, and a card reads nothing outside the project"
            elif not path.is_file():
                problem = "there is no such file"
            elif path.stat().st_size > limit:
                problem = f"it is larger than {limit // 1024} kB"
            else:
                text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            problem = f"byte {error.start + 1} is not UTF-8"
        except OSError as error:
            problem = error.strerror or "the system refused"
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        source = Source(name, text)
        if problem:
            self.sink.report(
                codes.UNREADABLE,
                source.at(1, 1),
                f"cannot read `{name}`: {problem}",
                helps=(_HELP,),
            )
            return None
        if (bad := BAD_CHARACTER.search(text)) is not None:
            self.sink.report(
                codes.UNREADABLE,
                source.span(bad.start()),
                f"the character U+{ord(bad.group()):04X} has no place in a card",
                helps=("delete it; it may not be visible in an editor",),
            )
            return None
        self.sources[name] = source
        return source


_HELP = "save it as plain UTF-8 text"
