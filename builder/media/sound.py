"""Sounds: whether a file begins as its name says.

A table of a few formats, since the libraries that know more are unmaintained, or under a licence that ours cannot be
combined with. What follows the beginning is not decoded.
"""

from __future__ import annotations

from builder.languages import say
from builder.media.bad import BadMedia

_OF_OGG = {
    b"\x01vorbis": (".ogg", ".oga"),
    b"OpusHead": (".ogg", ".oga", ".opus"),
    b"\x7fFLAC": (".ogg", ".oga"),
    b"Speex   ": (".ogg", ".oga"),
}
"""How the first packet of an Ogg file begins -> the suffixes that say so."""
_BRANDS = (b"M4A ", b"M4B ", b"mp41", b"mp42", b"isom", b"iso2", b"dash")


def check(name: str, data: bytes, suffix: str) -> None:
    """Check that some bytes begin like a sound.

    Args:
        name: the file's path, for messages.
        data: its bytes.
        suffix: what its name says it is.

    Raises:
        BadMedia: they are something else.
    """
    found = _suffixes(data)
    if suffix in found:
        return
    if found:
        better = name.rpartition(".")[0] + found[0]
        raise BadMedia(say("media-wrong-suffix", name=name, found=found[0], better=better))
    raise BadMedia(say("media-no-sound", name=name))


def _suffixes(data: bytes) -> tuple[str, ...]:
    """The suffixes that match the content; none if it is not a sound."""
    if data[:4] == b"OggS" and len(data) > 27:
        packet = data[27 + data[26] :][:8]
        return next((s for start, s in _OF_OGG.items() if packet.startswith(start)), ())
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return (".wav",)
    if data[:4] == b"fLaC":
        return (".flac",)
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return (".m4a",)
    return (".mp3",) if _is_frame(data[_tagged(data) :][:3]) else ()


def _tagged(data: bytes) -> int:
    """The length of the ID3 tag before the first frame of an MP3, and of the zeros after it."""
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:  # seven bits each
        size = size << 7 | byte & 0x7F
    end = 10 + size + (10 if data[5] & 0x10 else 0)
    return end + len(data[end:]) - len(data[end:].lstrip(b"\0"))


def _is_frame(header: bytes) -> bool:
    """Whether some bytes are the header of an MPEG frame of layer III."""
    if len(header) < 3 or header[0] != 0xFF or header[1] & 0xE6 != 0xE2:
        return False
    version, rate, frequency = header[1] >> 3 & 3, header[2] >> 4, header[2] >> 2 & 3
    return version != 1 and rate not in (0, 15) and frequency != 3
