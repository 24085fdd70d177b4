"""The local server, which refuses requests made by other pages.

Any page in the browser can send requests to a local port, or point its own host name to it. So the server answers only
if `Host` is ours and the request comes from no other page (`Origin`, `Sec-Fetch-Site`). Other pages can neither read
responses (no CORS) nor frame them. The server only accepts GET, as there is nothing to write.
"""

from __future__ import annotations

import json
import os
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from builder.card_sides import page_numbers, pages_of
from builder.languages import say
from builder.serve import documents
from builder.serve.documents import Document
from builder.serve.listing import listing
from builder.sheets.page import picture_rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from builder.languages import Message
    from builder.serve.live import Live

ADDRESS = "127.0.0.1"
HEARTBEAT = 5.0
"""Seconds between keep-alive messages to a waiting browser, to notice that it left."""
_COMMON = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Server(ThreadingHTTPServer):
    """Serves a view that changes.

    Raises:
        OSError: the port is not available.
    """

    daemon_threads = True
    # On Windows this option would share a port that is in use.
    allow_reuse_address = os.name == "posix"

    def __init__(self, port: int) -> None:
        super().__init__((ADDRESS, port), _Handler)
        self.live: Live | None = None
        """The view; set before the first request."""
        self.port = int(self.server_address[1])
        self.hosts = frozenset((f"{ADDRESS}:{self.port}", f"localhost:{self.port}"))

    def handle_error(self, *_: Any) -> None:
        """Do nothing: only the connection can fail here, and the client knows."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 30
    """Seconds that a request may take to arrive."""

    def do_GET(self) -> None:
        """Answer, or refuse."""
        if not self._is_ours():
            self._refuse(HTTPStatus.FORBIDDEN, say("serve-forbidden"))
            return
        path = urlsplit(self.path).path
        if path == "/changes":
            self._tell_changes()
            return
        try:
            document = self._document(path)
        except Exception as fault:
            # Show an internal fault on the page: nobody there sees a traceback at the terminal.
            failed = say("serve-fault", fault=f"{type(fault).__name__}: {fault}")
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, failed)
            return
        if document is None:
            self._refuse(HTTPStatus.NOT_FOUND, say("serve-not-found"))
        else:
            self._answer(HTTPStatus.OK, document)

    def _is_ours(self) -> bool:
        """Return whether the request has our host name and comes from no other page."""
        host, origin = self.headers.get("Host", ""), self.headers.get("Origin")
        return (
            host in self.server.hosts
            and origin in (None, f"http://{host}")
            and self.headers.get("Sec-Fetch-Site") in (None, "same-origin", "none")
        )

    def _document(self, path: str) -> Document | None:
        assert self.server.live is not None
        number, view = self.server.live.now
        fixed: dict[str, Callable[[], Document]] = {
            "/": documents.page,
            "/page.css": documents.style,
            "/page.js": documents.script,
            "/frame": lambda: documents.frame(view.collection.language),
            "/cards": lambda: _json(listing(number, view)),
        }
        if path in fixed:
            return fixed[path]()
        match path.split("/"):
            case ["", "card", name, place]:
                return self._card(unquote(name), place)
        return None

    def _card(self, name: str, place: str) -> Document | None:
        assert self.server.live is not None
        _, view = self.server.live.now
        for rendered in view.notes:
            numbers = [str(number) for number in page_numbers(rendered)]
            if rendered.note.id == name and place in numbers:
                card = pages_of(rendered, view.collection)[numbers.index(place)]
                rules = picture_rules(card.front + card.back, view.media)
                style = f"<style>{rules}</style>" if rules else ""
                return _json({"front": style + card.front, "back": style + card.back})
        return None

    def _tell_changes(self) -> None:
        """Send the view's number, now and at every change, until the browser leaves."""
        live = self.server.live
        assert live is not None
        self._head(HTTPStatus.OK, "text/event-stream", "default-src 'none'")
        number = 0
        try:
            while True:
                news = live.wait(number, HEARTBEAT)
                line = f"data: {news}\n\n" if news != number else ":\n\n"
                self.wfile.write(line.encode())
                number = news
        except OSError:
            return

    def _refuse(self, status: HTTPStatus, why: Message) -> None:
        self._answer(status, Document("text/plain; charset=utf-8", f"{why}\n"))

    def _answer(self, status: HTTPStatus, document: Document) -> None:
        self._head(status, document.kind, document.policy)
        try:
            self.wfile.write(document.text.encode())
        except OSError:
            return  # the browser left

    def _head(self, status: HTTPStatus, kind: str, policy: str) -> None:
        self.send_response(status)
        for name, value in _COMMON.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", policy)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Do nothing: requests are not logged."""


def _json(value: Any) -> Document:
    return Document("application/json; charset=utf-8", json.dumps(value, ensure_ascii=False))
