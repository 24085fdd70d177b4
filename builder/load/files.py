"""Reading files that anyone may have written: UTF-8 text of a bounded size, and never through a
link.
"""

from __future__ import annotations

import os
import re
import stat
from errno import errorcode
from functools import cache
from typing import TYPE_CHECKING

from builder.characters import described, normalised
from builder.codes import load as codes
from builder.languages import say
from builder.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from builder.diagnostics import Sink
    from builder.languages import Message

MAX_BYTES = 65_536
BAD_CHARACTER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufeff\ufff9-\uffff\U000f0000-\U0010ffff]"
)
"""Control characters (but tab and line end), private-use ones, and those that are no text."""


class FileReader:
    """Reads text files below a root, and keeps what it read."""

    def __init__(self, root: Path, sink: Sink) -> None:
        self.root, self.sink = root, sink
        self.sources: dict[str, Source] = {}
        self._skipped = len(str(root / "x")) - 1
        self._is_within = cache(self._has_no_link)

    def read(self, path: Path, limit: int = MAX_BYTES) -> Source | None:
        """The file's text in Unicode's form NFC with LF line ends, read once; or None after reporting why it cannot be
        read.
        """
        place = str(path)  # for ten thousand files, `Path` takes longer than the system
        name = normalised(place[self._skipped :].replace(os.sep, "/"))
        if name in self.sources:
            return self.sources[name]
        problem: Message | None = None
        text, line, column = "", 1, 1
        try:
            status = os.lstat(place)
            if stat.S_ISLNK(status.st_mode) or not self._is_within(name.rpartition("/")[0]):
                problem = say("unreadable-link", name=name)
            elif not stat.S_ISREG(status.st_mode):
                problem = say("unreadable-folder", name=name)
            elif status.st_size > limit:
                problem = say("unreadable-size", name=name, limit=limit // 1024)
            else:
                with open(place, "rb", buffering=0) as file:  # noqa: PTH123 - see above
                    text = file.read().decode("utf-8-sig")
        except FileNotFoundError:
            problem = say("unreadable-missing", name=name)
        except PermissionError:
            problem = say("unreadable-permission", name=name)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode("utf-8")
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            problem = say("unreadable-encoding", name=name)
        except OSError as error:
            problem = say("unreadable-system", name=name, code=errorcode.get(error.errno or 0, "?"))
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        source = Source(name, normalised(text))
        if problem:
            self.sink.report(codes.UNREADABLE, source.at(line, column), problem)
            return None
        if (bad := BAD_CHARACTER.search(source.text)) is not None:
            self.sink.report(
                codes.UNREADABLE,
                source.span(bad.start()),
                say("unreadable-character", character=described(bad[0])),
            )
            return None
        self.sources[name] = source
        return source

    def _has_no_link(self, folder: str) -> bool:
        """Whether neither a folder below the root nor one between them is a link."""
        here, depth = self.root / folder, folder.count("/") + 1 if folder else 0
        return not any(one.is_symlink() for one in [here, *here.parents][:depth])
