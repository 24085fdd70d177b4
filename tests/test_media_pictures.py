"""JPEG, PNG, WebP and GIF of strangers: each is decoded, and is what its name says, or is refused."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from media_samples import picture
from passages import problems_of, render, render_anyhow
from PIL import Image

from builder.media import raster
from builder.media.bad import BadMedia
from builder.media.folder import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF"}
LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"


def refusal(name: str, data: bytes) -> str:
    """Why a picture is refused."""
    with pytest.raises(BadMedia) as found:
        raster.check(name, data, f".{name.rpartition('.')[2]}")
    return str(found.value)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A small PNG of many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width + 7) // 8 + 1) * min(height, 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("suffix", [*KINDS, ".PNG", ".Jpg"])
def test_a_picture_goes_to_anki_byte_for_byte(suffix: str, tmp_path: Path) -> None:
    data = picture(KINDS[suffix.lower()])
    (tmp_path / f"Mapa_Europa{suffix}").write_bytes(data)
    html = render(f"![Un mapa](Mapa_Europa{suffix})", tmp_path)
    (shown,) = html.media
    assert shown.name.startswith("Mapa_Europa-")
    assert shown.name.endswith(suffix.lower())
    assert f'<img src="{shown.name}" alt="Un mapa">' in html.anki
    assert shown.length == len(data)


@pytest.mark.parametrize("suffix", [".gif", ".webp", ".png"])
def test_an_animation_is_kept(suffix: str) -> None:
    assert raster.check(f"a{suffix}", picture(KINDS[suffix], frames=3), suffix) == 24


@pytest.mark.parametrize("named", KINDS)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_picture_is_what_its_name_says(named: str, kind: str) -> None:
    if KINDS[named] == kind:
        assert raster.check(f"a{named}", picture(kind), named) == 24
    else:
        assert "is not what its name says" in refusal(f"a{named}", picture(kind))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html><p>No encontrado</p>", "it is a web page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "it is an SVG"),
        (b"hola", "damaged"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"II*\0" + bytes(50), "damaged"),
        (b"BM" + bytes(50), "damaged"),
        (b"%PDF-1.7", "damaged"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "damaged"),
        (bomb(30_000, 30_000), "too many pixels"),
        (bomb(6_000, 5_000), "too many pixels"),
        (picture("PNG")[:-20], "damaged"),
    ],
)
def test_what_cannot_be_decoded_is_refused(data: bytes, expected: str) -> None:
    assert expected in refusal("a.png", data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_a_truncated_picture_is_refused(kind: str) -> None:
    image, out = Image.effect_noise((60, 60), 90), io.BytesIO()
    image.convert("RGB").save(out, kind)
    suffix = next(suffix for suffix, one in KINDS.items() if one == kind)
    assert "damaged" in refusal(f"a{suffix}", out.getvalue()[: len(out.getvalue()) // 2])


def test_too_long_an_animation_is_refused() -> None:
    many = picture("GIF", (2, 2), frames=raster.MAX_FRAMES + 1)
    assert "too long an animation" in refusal("a.gif", many)
    assert "too long an animation" in refusal("a.gif", picture("GIF", (4000, 4000), frames=7))


def test_a_picture_that_says_where_it_was_taken_is_refused() -> None:
    for suffix in (".jpg", ".png", ".webp"):
        assert "where it was taken" in refusal(f"a{suffix}", picture(KINDS[suffix], gps=True))


@pytest.mark.parametrize(
    ("data", "expected", "helped"),
    [
        (LFS, "a pointer of Git LFS", "git lfs pull"),
        (b"", "is empty", ""),
        (picture("PNG") + bytes(MAX_BYTES), "is larger than 2 MB", ""),
    ],
)
@pytest.mark.parametrize("name", ["a.png", "a.svg", "a.mp3"])
def test_a_file_that_is_not_there_itself_is_refused(
    name: str, data: bytes, expected: str, helped: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    (problem,) = render_anyhow(f"![a]({name})", tmp_path)[1]
    assert expected in problem.message
    assert helped in problem.helps[0]


def test_no_link_no_folder_and_no_device_is_read(tmp_path: Path) -> None:
    (tmp_path / "enlace.png").symlink_to("/proc/self/mem")
    (tmp_path / "carpeta.png").mkdir()
    (tmp_path / "nada.png").symlink_to("nada.png")
    names = ["enlace", "carpeta", "nada"]
    for name in names:
        assert problems_of(f"![a]({name}.png)", tmp_path) == [("R202", 1, 6)]


@settings(max_examples=300)
@given(
    st.sampled_from([*KINDS]),
    st.lists(st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=6)), max_size=6),
    st.integers(0, 400),
)
def test_whatever_befalls_a_picture_it_is_decoded_or_refused(
    suffix: str, changes: list[tuple[int, bytes]], cut: int
) -> None:
    data = bytearray(picture(KINDS[suffix], frames=2 if suffix in (".gif", ".webp") else 1))
    for at, noise in changes:
        data[at : at + len(noise)] = noise
    try:
        raster.check(f"a{suffix}", bytes(data[: len(data) - cut % 50]), suffix)
    except BadMedia as bad:
        said = str(bad) + bad.help
    else:
        said = ""
    assert "\n" not in said
