"""A page of ours: one file, offline, that asks for nothing and runs nothing, its fonts inside."""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from builder.identity import content_hash
from builder.outputs._fonts import font_faces

if TYPE_CHECKING:
    from builder.model import Edition

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""The last guard: even markup that slipped through could fetch nothing and run nothing."""


def document(edition: Edition, title: str, css: str, body: str) -> bytes:
    """The page; its title is text, its body HTML."""
    name = escape(f"{edition.collection.name} · {title}")
    return (
        f'<!doctype html>\n<html lang="{edition.collection.language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<link rel="icon" href="data:,">\n'
        f"<title>{name}</title>\n<style>\n{font_faces(body + name)}\n{css}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def fingerprint(edition: Edition) -> str:
    """Six characters that change when any card of the main package does."""
    return sha256("".join(map(content_hash, edition.main)).encode()).hexdigest()[:6]
