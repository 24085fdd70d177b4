"""`mazo serve`: the cards as Anki shows them, on a page of this machine that follows what is saved."""

from __future__ import annotations

import argparse
import gc
from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, OK, Command
from builder.languages import current, say

if TYPE_CHECKING:
    from pathlib import Path

    from builder.serve.server import Server

PORT = 8372


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    _project.root_argument(parser)
    _project.cache_argument(parser)
    parser.add_argument(
        "--port",
        type=_port,
        default=PORT,
        metavar="N",
        help=current().text("help-serve-port", port=str(PORT)),
    )
    parser.add_argument("--open", action="store_true", help=current().text("help-serve-open"))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(current().text("command-serve-bad-port", text=text))
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    gc.enable()  # it runs for hours, and renders everything again after each save
    from builder.serve.server import Server

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    try:
        server = Server(options.port)
    except OSError as error:
        port, reason = str(options.port), _project.reason(error)
        _project.complain(say("command-serve-no-port", port=port, reason=reason))
        return FAILED
    with server:
        try:
            return _serve(server, root, options)
        except KeyboardInterrupt:
            _project.tell(say("command-serve-ended"))
            return OK


def _serve(server: Server, root: Path, options: argparse.Namespace) -> int:
    import webbrowser
    from threading import Thread

    from builder import pipeline
    from builder.serve.live import Follower, Live
    from builder.serve.view import first
    from builder.serve.watch import snapshot

    seen, cache = snapshot(root), _project.cache(options)
    with _project.status() as progress:
        result = pipeline.run(root, cache=cache, progress=progress, spelling=True)
    if result.edition is None:
        return _project.report(result, options, say("command-serve-nothing"), failed=True)
    _project.complain_of_spelling(result)
    server.live = Live(first(result.edition, result))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        address = f"http://127.0.0.1:{server.port}/"
        notes = len(result.edition.notes)
        _project.tell(say("command-serve-started", address=address, n=notes))
        if options.open:
            webbrowser.open(f"{address}?follow")
        Follower(root, server.live, seen, cache).follow()
    finally:
        server.shutdown()


COMMAND = Command(
    "serve",
    say("command-serve-help"),
    arguments,
    run,
    (
        "mazo serve",
        "mazo serve --open",
        "mazo serve --port 8080",
    ),
)
