"""Typst code -> PDF: the same bytes everywhere, and nothing read but the code, its pictures and our fonts.

Typst runs in a process of its own, whose memory is bounded, in an empty folder in which only the pictures are, without
packages and without the fonts of the system. Our fonts are WOFF2, which Typst does not read, so they are unpacked
first; each gets a family of its own, because several files hold the scripts of one typeface.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache as once
from hashlib import blake2b
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from builder.cache import NO_CACHE
from builder.fonts.coverage import CODE, TEXT, serving
from builder.languages import MessageError, say
from builder.text.typst import FUNCTIONS
from builder.text.typst_strings import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.cache import Cache
    from builder.fonts.coverage import Subset

MATH = "STIXTwoMath-subset"
MEBIBYTES = 4096
"""Memory that a document may take: four times as much as the longest volume of `prints/`."""
SECONDS = 1800
"""That it may take; the longest volume takes some twenty."""
_REFUSED = 3
"""The worker's exit code where Typst refused the code."""


@dataclass(frozen=True)
class Document:
    """A PDF to be typeset."""

    title: str
    author: str
    language: str
    """As in `language:`, such as `es`."""
    code: str
    """Typst code: what it calls, and the calls."""
    moment: int
    """When it was made, in seconds since the epoch."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """What the code shows, by name."""

    @property
    def source(self) -> str:
        """The whole code, with its metadata and fonts."""
        text, code = (_families(found) for found in _subsets(self.code))
        listed = {
            name: ", ".join(f'"{one}"' for one in found)
            for name, found in (("t", text), ("c", code))
        }
        language, _, region = self.language.partition("-")
        where = f", region: {quoted(region)}" if region else ""
        return "\n".join(
            (
                f"#set document(title: {quoted(self.title)}, author: {quoted(self.author)})",
                f"#set text(font: ({listed['t']}), lang: {quoted(language)}{where}, fallback: true)",
                f'#show math.equation: set text(font: ("{_family(MATH)}", {listed["t"]}))',
                f"#let words(text_) = text(font: ({listed['t']}), text_)",
                f"#show raw: set text(font: ({listed['c']}, {listed['t']}))",
                FUNCTIONS,
                self.code,
            )
        )


class Untypeset(Exception):
    """Typst refused the code: a fault of ours."""


class TooLarge(MessageError):
    """A document asks for more memory, or more time, than one may take."""


def to_pdf(document: Document, cache: Cache = NO_CACHE) -> bytes:
    """Typeset a document: a tagged PDF after PDF/UA-1, with an outline.

    Args:
        document: what to typeset.
        cache: keeps PDFs and unpacked fonts of earlier runs.

    Raises:
        TooLarge: it asks for too much memory or time.
        Untypeset: Typst refused the code.
    """
    source = document.source
    key = _key("pdf", source, str(document.moment), *sorted(document.pictures))
    if (kept := cache.get([key]).get(key)) is not None:
        return kept
    made = _typeset(source, document, cache)
    cache.keep({key: made})
    return made


def _typeset(source: str, document: Document, cache: Cache) -> bytes:
    with tempfile.TemporaryDirectory(prefix="mazo-") as folder:
        root, fonts = Path(folder, "root"), Path(folder, "fonts")
        for path in (root, fonts, Path(folder, "packages")):
            path.mkdir()
        for name, data in document.pictures.items():
            (root / name).write_bytes(data)
        subsets = [one for found in _subsets(document.code) for one in found]
        for name, data in unpacked(_files(subsets), cache).items():
            (fonts / f"{name}.ttf").write_bytes(data)
        script = Path(__file__).with_name("_worker.py")
        command = [sys.executable, "-P", str(script), folder, str(document.moment), str(MEBIBYTES)]
        try:
            run = subprocess.run(
                command, input=source.encode(), capture_output=True, timeout=SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            raise TooLarge(
                say("pdf-too-slow", title=document.title, minutes=SECONDS // 60)
            ) from None
    if run.returncode == _REFUSED:
        raise Untypeset(run.stderr.decode("utf-8"))
    if run.returncode:
        raise TooLarge(say("pdf-too-large", title=document.title, size=MEBIBYTES / 1024))
    return run.stdout


def unpacked(names: Iterable[str], cache: Cache = NO_CACHE) -> dict[str, bytes]:
    """Fonts as Typst reads them, by their names in `builder/fonts/`."""
    keys = {name: _key("font", name) for name in names}
    kept = cache.get(keys.values())
    made = {name: _unpacked(name) for name, key in keys.items() if key not in kept}
    cache.keep({keys[name]: data for name, data in made.items()})
    return {name: made.get(name) or kept[key] for name, key in keys.items()}


def _unpacked(name: str) -> bytes:
    from fontTools.ttLib import TTFont

    packed = files("builder.fonts").joinpath(f"{name}.woff2").read_bytes()
    font = TTFont(io.BytesIO(packed), recalcTimestamp=False)
    font.flavor = None
    for id_ in (16, 17, 21, 22):
        font["name"].removeNames(id_)
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = _family(name)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def _family(name: str) -> str:
    """The family of a font file, without its weight and style."""
    return (
        f"mazo {name.split('-400', maxsplit=1)[0].split('-700', maxsplit=1)[0].replace('-', '')}0"
    )


def _families(subsets: Iterable[Subset]) -> list[str]:
    return [*(_family(subset.name) for subset in subsets), _family(MATH)]


def _files(subsets: Iterable[Subset]) -> list[str]:
    names = [MATH]
    for subset in dict.fromkeys(subsets):
        styles = ("normal", "italic") if subset.has_italics else ("normal",)
        names += [f"{subset.name}-{weight}-{style}" for weight in (400, 700) for style in styles]
    return names


def _subsets(code: str) -> tuple[list[Subset], list[Subset]]:
    """The fonts of text and of code that some Typst code asks for: Latin, and others where it has their characters."""
    shown = "".join(sorted(set(code)))
    found = []
    for subsets in (TEXT, CODE):
        served = serving(shown, subsets)
        found.append([one for n, one in enumerate(subsets) if not n or one in served])
    return found[0], found[1]


@once
def _program() -> str:
    """What PDFs are made with."""
    return f"{version('mazo')} {version('typst')} {version('fonttools')}"


def _key(*parts: str) -> bytes:
    return blake2b("\0".join((_program(), *parts)).encode(), digest_size=32).digest()
