"""JPEG, PNG, WebP and GIF: decoded whole within bounds, to see that they are what their names say.

The only Pillow user.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from builder.languages import say
from builder.media.bad import BadMedia

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP", ".gif": "GIF"}
"""Suffix -> Pillow's name of the format."""
MAX_PIXELS = 25_000_000
"""Of one frame: a photograph of 6000 × 4000."""
MAX_FRAMES = 300
MAX_PIXELS_OF_ALL = 100_000_000
"""Of all frames together."""
_GPS, _LATITUDE = 0x8825, 2


def check(name: str, data: bytes, suffix: str) -> int:
    """Check that some bytes are a picture that everyone can open, and count the pixels of its first frame.

    Args:
        name: the file's path, for messages.
        data: its bytes.
        suffix: what its name says it is, one of `FORMATS`.

    Raises:
        BadMedia: they are something else, damaged, too large, or say where the picture was taken.
    """
    from PIL import Image, ImageFile  # takes longer to import than a card to check

    pixels = 0
    assert not ImageFile.LOAD_TRUNCATED_IMAGES
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what they are about is refused below, or harmless
        try:
            with Image.open(io.BytesIO(data), formats=tuple(set(FORMATS.values()))) as image:
                # A JPEG with a preview beside it, as cameras write it, is an MPO to Pillow.
                found = "JPEG" if image.format == "MPO" else str(image.format)
                if found == FORMATS[suffix]:
                    pixels = _check_pixels(name, image)
                    _check_place(name, image, data)
            if found == "PNG":
                with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
                    image.verify()  # the checksums, which decoding leaves out
        except BadMedia:
            raise
        except Image.DecompressionBombError as error:
            raise _too_large(name) from error
        except Exception as error:  # decoders raise anything on bytes that are not theirs
            raise BadMedia(say(f"media-damaged-{_beginning(data)}", name=name)) from error
    if found != FORMATS[suffix]:
        right = next(ending for ending, kind in FORMATS.items() if kind == found)
        better = name.rpartition(".")[0] + right
        raise BadMedia(say("media-wrong-suffix", name=name, found=found, better=better))
    return pixels


def _check_pixels(name: str, image: Image) -> int:
    """Decode every frame that a browser would show, within bounds."""
    pixels = image.width * image.height
    if pixels > MAX_PIXELS:
        raise _too_large(name)
    image.load()
    if image.format not in ("GIF", "WEBP", "PNG"):
        return pixels
    for frame in range(1, getattr(image, "n_frames", 1)):
        if frame >= MAX_FRAMES or pixels * (frame + 1) > MAX_PIXELS_OF_ALL:
            raise BadMedia(
                say(
                    "media-too-long",
                    name=name,
                    frames=MAX_FRAMES,
                    millions=MAX_PIXELS_OF_ALL // 1_000_000,
                )
            )
        image.seek(frame)
        image.load()
    return pixels


def _check_place(name: str, image: Image, data: bytes) -> None:
    """Check that the picture does not say where it was taken: a published deck cannot be called back."""
    if image.getexif().get_ifd(_GPS).get(_LATITUDE) or b"exif:GPSLatitude" in data:
        raise BadMedia(say("media-with-a-position", name=name))


def _too_large(name: str) -> BadMedia:
    return BadMedia(say("media-too-many-pixels", name=name, millions=MAX_PIXELS // 1_000_000))


def _beginning(data: bytes) -> str:
    """What the bytes are, where that is easily seen, as the end of a message's id."""
    start = data.lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return "web-page"
    return "svg" if b"<svg" in start else "unknown"
