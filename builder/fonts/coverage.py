"""Which characters each embedded font has, so that a card is checked without opening a font; a test compares this
with the fonts.

Text is in STIX Two Text and code in Source Code Pro, each in files that hold some scripts; Hebrew and Arabic are in
Noto fonts in both. What these lack, such as arrows, is taken from the font of formulas.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from builder.characters import IGNORABLE

if TYPE_CHECKING:
    from collections.abc import Iterator


def _characters(ranges: str) -> frozenset[str]:
    found: set[str] = set()
    for one in ranges.split():
        first, _, last = one.partition("-")
        found.update(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
    return frozenset(found)


@dataclass(frozen=True)
class Subset:
    """Font files with the same characters: regular and bold."""

    name: str
    """The file names begin with it."""
    ranges: str
    """Code points in hexadecimal digits."""
    has_italics: bool = False

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that its fonts have."""
        return _characters(self.ranges)


_OTHER_SCRIPTS = (
    Subset(
        "noto-serif-hebrew-hebrew",
        "20 2D A0 307-308 591-5C7 5D0-5EA 5EF-5F4 200C-2010 20AA 25CC FB1D-FB36 FB38-FB3C FB3E FB40-FB41 "
        "FB43-FB44 FB46-FB4F",
    ),
    Subset(
        "noto-naskh-arabic-arabic",
        "20 A0 600-6FF 750-77F 870-88E 890-891 898-8E1 8E3-8FF 200C-200E 2010 204F 2E41 FB50-FBC2 FBD3-FD8F "
        "FD92-FDC7 FDCF FDF0-FDFF FE70-FE74 FE76-FEFC 10EFD-10EFF",
    ),
)
TEXT = (
    Subset(
        "stix-two-text-latin",
        "20-7E A0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 300-301 303-304 308-309 323 329 2002 2009 200B 2013-2014 "
        "2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122 2212 2215",
        has_italics=True,
    ),
    Subset(
        "stix-two-text-latin-ext",
        "20 41 A0 100-130 132-151 154-180 188 190 192 195 199-19B 19E 1A0-1A1 1A5 1AA-1AB 1AD 1AF-1B0 1B5 "
        "1BA-1BB 1BE 1C0-1C3 1DE-1DF 1F0 1FA-1FF 218-21B 221 228-229 234-237 250-2BA 2BC-2C5 2C7-2CC 2CE-2D7 "
        "2DD-2E9 2EC-2ED 2F7 300-301 303-304 308-309 323 329 1D00 1D07 1D1C 1D81 1D84-1D85 1D8A 1D8D-1D8E "
        "1D98 1DA3 1E00-1E9F 1EF2-1EF9 2020 20A3-20A4 20A7 20AB 20B9-20BA 20BD 2113 A727 A792",
        has_italics=True,
    ),
    Subset(
        "stix-two-text-vietnamese",
        "20 41 A0 102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303-304 308-309 323 329 1EA0-1EF9 "
        "20AB",
        has_italics=True,
    ),
    Subset(
        "stix-two-text-greek",
        "20 41 A0 37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-3D2 3D5-3D6 3D8-3E1 3F0-3F1 3F4-3F6",
        has_italics=True,
    ),
    Subset(
        "stix-two-text-cyrillic",
        "20 41 A0 301 400-45F 490-491 2116",
        has_italics=True,
    ),
    Subset(
        "stix-two-text-cyrillic-ext",
        "20 41 A0 462-463 46A-46B 472-475",
        has_italics=True,
    ),
    *_OTHER_SCRIPTS,
)
CODE = (
    Subset(
        "source-code-pro-latin",
        "20-7E A0-FF 131 152-153 2BB-2BC 2C6 2DA 2DC 300-301 303-304 308-309 323 329 2013-2014 2018-201A "
        "201C-201E 2022 2026 2032-2033 2039-203A 2044 20AC 2122 2191 2193 2212 2215",
    ),
    Subset(
        "source-code-pro-latin-ext",
        "20 41-42 A0 100-130 132-151 154-180 18A 18F 192-193 1A0-1A1 1AF-1B0 1C2 1CD-1DC 1E2-1E3 1E6-1E7 "
        "1EA-1EB 1F4-1F5 1F8-1FF 218-21B 237 243 250-25C 25E-268 26A-276 278-27B 27D-27E 280-284 287-292 "
        "294-295 298-299 29C-29F 2A1-2A2 2A4 2A6-2A7 2B0 2B2-2B3 2B7-2B9 2BC 2BE-2BF 2C1 2C7-2CC 2D0-2D1 "
        "2DD-2DE 2E0-2E4 300-301 303-304 308-309 323 329 1D43 1D47-1D49 1D4D 1D4F-1D50 1D52 1D56-1D58 1D5B "
        "1D9C 1DA0 1DBB 1E06-1E07 1E0C-1E11 1E16-1E17 1E20-1E21 1E24-1E2B 1E32-1E3B 1E3E-1E49 1E52-1E53 "
        "1E58-1E63 1E66-1E67 1E6C-1E6F 1E7E-1E85 1E8E-1E97 1E9E 1EF2-1EF9 2020 20A1 20A3-20A4 20A6-20A7 20A9 "
        "20AB 20AE 20B1-20B2 20B4-20B5 20B8-20BA 20BD 2113",
    ),
    Subset(
        "source-code-pro-vietnamese",
        "20 41-42 A0 102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303-304 308-309 323 329 "
        "1EA0-1EF9 20AB",
    ),
    Subset(
        "source-code-pro-greek",
        "20 41-42 A0 374-375 37A 37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-3D1 3D5 3D7 3D9 3DB 3DD 3E1",
    ),
    Subset(
        "source-code-pro-cyrillic",
        "20 41-42 A0 301 400-45F 490-491 4B0-4B1 2116",
    ),
    Subset(
        "source-code-pro-cyrillic-ext",
        "20 41-42 A0 462-463 472-475 492-493 496-49B 4A0-4A3 4AA-4AB 4AE-4AF 4B2-4B3 4B6-4B7 4BA-4BB 4C0-4C2 "
        "4CF-4D1 4D4-4D9 4E2-4E3 4E6-4E9 4EE-4EF 4F2-4F3 20B4",
    ),
    Subset(
        "source-code-pro-signs",  # box drawing and blocks, such as the ▁ of SentencePiece
        "2500-259F",
    ),
    *_OTHER_SCRIPTS,
)
MATH = _characters(
    "20-7E A0-17F 2B0-2DF 300-308 30A 30C 327 331-332 338 391-3A1 3A3-3A9 3B1-3C9 3D1 3D5-3D6 3F0-3F1 3F5 "
    "2010-2022 2025-2026 202F-203C 203E 2040 2043-2044 2047 204B-2052 2057 205F 2070-2071 2074-208E 20D0-20D1 "
    "20D6-20D7 20DB-20DC 20E1 2100-214F 2190-21EA 21F4-22FF 2308-230B 231C-231F 2322-2323 23B0-23B1 23B4-23B5 "
    "23DC-23E1 25A0-25FF 2605-2606 2660-2663 266D-266F 2713 27C0-27C9 27CB-27CD 27D0-27FF 2900-292F 2983-2986 "
    "299B 29A0 29A3 29B8 29EB 29F5 2A00-2A0C 2A1D 2A2F 2A3F 2A74-2A75 2A7D-2A7E 2A85-2A8A 2A95-2A96 2AAF-2AB0 "
    "2AB5-2AB6 2AC5-2AC6 2ACB-2ACC 2ADE 2AE3-2AE5 2AEE 1D400-1D454 1D456-1D49C 1D49E-1D49F 1D4A2 1D4A5-1D4A6 "
    "1D4A9-1D4AC 1D4AE-1D4B9 1D4BB 1D4BD-1D4C3 1D4C5-1D505 1D507-1D50A 1D50D-1D514 1D516-1D51C 1D51E-1D539 "
    "1D53B-1D53E 1D540-1D544 1D546 1D54A-1D550 1D552-1D6A5 1D6A8-1D7CB 1D7CE-1D7FF"
)
_SQUARE = "\u25a1"
_BLANK = frozenset(" \n\t")
_BEYOND_ASCII = re.compile(r"[!-~]?[^\x00-\x7f]+")
"""Characters that are not ASCII, with the letter before them, whose accents they may be."""


def serving(text: str, subsets: tuple[Subset, ...]) -> frozenset[Subset]:
    """The fonts that show a text, without the first, which pages always have."""
    if text.isascii():
        return frozenset()
    runs = set(_BEYOND_ASCII.findall(text))  # whatever else there is, the first has
    clusters = {cluster for run in runs for _, cluster in _clusters(run)}
    found = (_font_of(cluster, subsets) for cluster in clusters)
    return frozenset(one for one in found if one is not None and one is not subsets[0])


def missing(text: str, subsets: tuple[Subset, ...]) -> tuple[int, str] | None:
    """The first character of a text that no font has, neither those nor that of formulas, and its offset; or None.

    A letter and its accents are one character to a reader: one font must have them all.
    """
    if text.isascii():
        return None
    return next(
        (
            (at, cluster)
            for at, cluster in _clusters(text)
            if not (len(cluster) == 1 and cluster in MATH) and not _font_of(cluster, subsets)
        ),
        None,
    )


def displayable(text: str, subsets: tuple[Subset, ...]) -> str:
    """A text with a square in place of each character that no font has, as `missing` finds them."""
    if text.isascii() and text.isprintable():
        return text
    parts, at = [], 0
    for start, cluster in _clusters(text):
        is_control = unicodedata.category(cluster[0]) in ("Cc", "Cs")
        if is_control or not (
            (len(cluster) == 1 and cluster in MATH) or _font_of(cluster, subsets)
        ):
            parts += [text[at:start], _SQUARE]
            at = start + len(cluster)
    return "".join([*parts, text[at:]])


def _font_of(cluster: str, subsets: tuple[Subset, ...]) -> Subset | None:
    return next((one for one in subsets if one.characters.issuperset(cluster)), None)


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Each character that is shown, with the accents that follow it and its offset."""
    start, cluster = 0, ""
    for at, character in enumerate(text):
        if character in _BLANK or IGNORABLE.match(character):
            continue
        if cluster and unicodedata.category(character) in ("Mn", "Me"):
            cluster += character
            continue
        if cluster:
            yield start, cluster
        start, cluster = at, character
    if cluster:
        yield start, cluster
