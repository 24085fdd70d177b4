"""Drive Firefox by Marionette, its own protocol of remote control: messages of JSON over a socket.

https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import time
from base64 import b64decode
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECONDS = 180
PREFERENCES = """\
user_pref("marionette.port", {port});
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
user_pref("app.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("extensions.getAddons.cache.enabled", false);
"""


class Firefox:
    """A running Firefox with one window."""

    def __init__(self, connection: socket.socket) -> None:
        self.stream = connection.makefile("rwb")
        self.read()  # it greets
        self.number = 0
        self.send("WebDriver:NewSession", capabilities={})

    def read(self) -> Any:
        """The next message: its length, a colon, and JSON."""
        length = b""
        while (one := self.stream.read(1)) != b":":
            assert one, "Firefox ended"
            length += one
        return json.loads(self.stream.read(int(length)))

    def send(self, command: str, **arguments: Any) -> Any:
        """The answer to a command."""
        self.number += 1
        message = json.dumps([0, self.number, command, arguments]).encode()
        self.stream.write(b"%d:%b" % (len(message), message))
        self.stream.flush()
        _, number, error, result = self.read()
        assert number == self.number
        assert error is None, error
        return result

    def open(self, path: Path, fragment: str = "", width: int = 900, height: int = 1000) -> None:
        """Open a file in a window of a size, and load its fonts."""
        self.send("WebDriver:SetWindowRect", width=width, height=height)
        self.send("WebDriver:Navigate", url="about:blank")
        self.send("WebDriver:Navigate", url=path.as_uri() + fragment)
        self.js("void document.body.offsetHeight; return document.fonts.ready.then(() => true);")

    def reload(self) -> None:
        """Load the page again."""
        self.send("WebDriver:Refresh")

    def js(self, script: str, *arguments: Any) -> Any:
        """What a script returns."""
        return self.send("WebDriver:ExecuteScript", script=script, args=list(arguments))["value"]

    def press(self, key: str) -> None:
        """Press a key."""
        actions = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
        self.send(
            "WebDriver:PerformActions", actions=[{"type": "key", "id": "k", "actions": actions}]
        )

    def pdf(self, target: Path) -> None:
        """Print the page as its style sheet says."""
        made = self.send(
            "WebDriver:Print",
            background=False,
            shrinkToFit=False,
            page={"width": 21.0, "height": 29.7},
            margin={"top": 2.0, "bottom": 2.0, "left": 1.8, "right": 1.8},
        )
        target.write_bytes(b64decode(made["value"]))

    def picture(self, target: Path) -> None:
        """A picture of the window."""
        made = self.send("WebDriver:TakeScreenshot", full=False)
        target.write_bytes(b64decode(made["value"]))


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def started(profile: Path) -> Iterator[Firefox]:
    """Start Firefox without a screen, with a new profile."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    assert found, "these tests need Firefox: `make desktop` installs it"
    port = _free_port()
    (profile / "user.js").write_text(PREFERENCES.format(port=port), "utf-8")
    command = [found, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield Firefox(_connected(port))
        finally:
            process.terminate()


def _connected(port: int) -> socket.socket:
    """The connection, once Firefox listens."""
    until = time.monotonic() + SECONDS
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=SECONDS)
        except OSError:
            assert time.monotonic() < until, "Firefox did not start"
            time.sleep(0.2)
