"""Hunspell's dictionaries: where systems keep them, and which words one knows.

Nothing is loaded as long as the cache knows every word that is asked for.
"""

from __future__ import annotations

import codecs
import os
import re
import sys
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.languages import MessageError, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from builder.cache import Cache
    from builder.languages import Language

MAX_SUGGESTIONS = 3
MAX_SUGGESTED = 30
"""Letters of the longest word that gets suggestions."""
_FOLDERS = {
    "linux": (
        "~/.local/share/hunspell",
        "/usr/share/hunspell",
        "/usr/local/share/hunspell",
        "/usr/share/myspell",
        "/usr/share/myspell/dicts",
        "/usr/lib/libreoffice/share/extensions/dict-*",
        "/opt/libreoffice*/share/extensions/dict-*",
    ),
    "darwin": (
        "~/Library/Spelling",
        "/Library/Spelling",
        "/opt/homebrew/share/hunspell",
        "/usr/local/share/hunspell",
        "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-*",
    ),
    "win32": (
        "~/AppData/Local/hunspell",
        "C:/Program Files/LibreOffice/share/extensions/dict-*",
    ),
}
"""Where systems keep dictionaries; those before the last ones are for all programs."""
_SET = re.compile(rb"^SET[ \t]+(\S+)", re.MULTILINE)


class NoDictionary(MessageError):
    """The spelling cannot be checked; the message says why, and its help what to install."""


class Dictionary:
    """A dictionary, and what earlier runs asked of it."""

    def __init__(self, stem: Path, digest: bytes, cache: Cache) -> None:
        """Use the files `stem.aff` and `stem.dic`.

        Args:
            stem: their path without the endings.
            digest: a hash of their contents.
            cache: what earlier runs asked.
        """
        self.stem, self._digest, self._cache = stem, digest, cache

    def known(self, words: Collection[str]) -> frozenset[str]:
        """Those of the words that the dictionary knows."""
        answers = self._answers(b"known", words, lambda word: b"1" if self._knows(word) else b"0")
        return frozenset(word for word, answer in answers.items() if answer == b"1")

    def suggestions(self, words: Collection[str]) -> dict[str, tuple[str, ...]]:
        """For each word, those that may have been meant, the likeliest first. Takes up to half a second a word."""
        answers = self._answers(b"like", words, lambda word: "\n".join(self._like(word)).encode())
        return {word: tuple(answer.decode().split()) for word, answer in answers.items()}

    def _answers(self, question: bytes, words: Collection[str], ask: Any) -> dict[str, bytes]:
        keys = {word: self._key(question, word) for word in words}
        kept = self._cache.get(keys.values())
        answers = {word: kept.get(key) for word, key in keys.items()}
        fresh = {word: ask(word) for word, answer in answers.items() if answer is None}
        self._cache.keep({keys[word]: answer for word, answer in fresh.items()})
        return {**answers, **fresh}

    def _key(self, question: bytes, word: str) -> bytes:
        return blake2b(b"\0".join((self._digest, question, word.encode())), digest_size=20).digest()

    def _knows(self, word: str) -> bool:
        try:
            return bool(_loaded(self.stem, self._digest).spell(word))
        except UnicodeEncodeError:  # a letter that the dictionary's encoding lacks
            return False

    def _like(self, word: str) -> list[str]:
        if len(word) > MAX_SUGGESTED:
            return []
        try:
            found = _loaded(self.stem, self._digest).suggest(word)
        except UnicodeEncodeError:
            return []
        return [one for one in found if " " not in one][:MAX_SUGGESTIONS]


@lru_cache(maxsize=2)
def _loaded(stem: Path, _digest: bytes) -> Any:
    """The dictionary in hunspell, which takes a third of a second to load."""
    from hunspell import Hunspell

    return Hunspell(stem.name, hunspell_data_dir=str(stem.parent))


def find(language: Language, cache: Cache) -> Dictionary:
    """Find the dictionary of a language.

    `DICPATH` names folders to look in first. The project's own folder is none of them: a pull request could bring a
    dictionary along.

    Raises:
        NoDictionary: there is none that can be read, or hunspell is not installed.
    """
    spec = find_spec("hunspell")
    if spec is None or spec.origin is None:
        raise NoDictionary(say("unchecked-spelling-no-hunspell"))
    broken: Path | None = None
    for stem in _candidates(language, Path(spec.origin).parent / "dictionaries"):
        digest = _digest(stem)
        if digest:
            return Dictionary(stem, digest, cache)
        broken = broken or stem
    if broken is not None:
        raise NoDictionary(say("unchecked-spelling-broken", path=f"{broken}.dic"))
    raise NoDictionary(
        say(
            "unchecked-spelling",
            language=language.code,
            package=language.text("spelling-package"),
            file=f"{language.lines('spelling-dictionaries')[0]}.dic",
        )
    )


def _candidates(language: Language, carried: Path) -> Iterator[Path]:
    """The dictionaries of a language on this machine, without their endings, the best first."""
    named = [Path(one) for one in os.environ.get("DICPATH", "").split(os.pathsep) if one]
    system = map(_expanded, _FOLDERS.get(sys.platform, _FOLDERS["linux"]))
    for folder in (*named, *(one for some in system for one in some), carried):
        for name in language.lines("spelling-dictionaries"):
            stem = folder / name
            if _file(stem, "aff").is_file() and _file(stem, "dic").is_file():
                yield stem


def _expanded(pattern: str) -> list[Path]:
    """The folders of a pattern, of which only the last part can have a `*`."""
    path = Path(pattern).expanduser()
    if "*" not in pattern:
        return [path]
    fixed = Path(pattern.partition("*")[0]).parent
    return sorted(fixed.glob(path.relative_to(fixed).as_posix())) if fixed.is_dir() else []


def _file(stem: Path, ending: str) -> Path:
    return stem.with_name(f"{stem.name}.{ending}")


def _digest(stem: Path) -> bytes:
    """A hash of a dictionary's files; empty where they cannot be read, or are not whole.

    The first line of the words announces about how many there are.
    """
    try:
        rules, words = _file(stem, "aff").read_bytes(), _file(stem, "dic").read_bytes()
    except OSError:
        return b""
    announced = re.match(rb"(?:\xef\xbb\xbf)?\s*(\d{1,9})\b", words)
    encoding = _SET.search(rules)
    try:
        codecs.lookup(encoding[1].decode("ascii") if encoding else "latin-1")
    except (LookupError, ValueError):
        return b""
    if announced is None or not 0 < int(announced[1]) <= 2 * words.count(b"\n"):
        return b""
    engine = version("chunspell").encode()
    return blake2b(engine + blake2b(rules).digest() + words, digest_size=20).digest()
