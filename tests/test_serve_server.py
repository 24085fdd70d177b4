"""`mazo serve` only answers its own page in a browser on this machine."""

from __future__ import annotations

import json
import signal
import socket
import time
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING

import pytest
from command import GOOD, ROOT, mazo
from served import Served, answering, started

from builder.cli import main
from builder.commands.serve import PORT
from builder.serve.server import ADDRESS, Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from conftest import Project

PATHS = ["/", "/page.css", "/page.js", "/frame", "/cards", "/card/uno/0", "/changes"]


@pytest.fixture
def server(project: Project) -> Iterator[Server]:
    with answering(Served(project(GOOD)).live) as server:
        yield server


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    """Send a request and return the response; `Host` is the server's unless given."""
    connection = HTTPConnection(ADDRESS, server.port, timeout=20)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers={"Host": f"{ADDRESS}:{server.port}"} | named)
    return connection.getresponse()


def test_requests_of_its_own_page_are_answered(server: Server) -> None:
    for path in PATHS:
        answer = ask(server, path, Sec_Fetch_Site="same-origin")
        assert (path, answer.status) == (path, 200)
        assert answer.getheader("X-Content-Type-Options") == "nosniff"
        assert answer.getheader("Cache-Control") == "no-store"
        assert (answer.getheader("Content-Security-Policy") or "").startswith("default-src 'none'")
        answer.close()


def test_the_server_answers_to_the_name_localhost(server: Server) -> None:
    assert ask(server, "/", Host=f"localhost:{server.port}").status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "example.org"},
        {"Host": ADDRESS},
        {"Host": f"{ADDRESS}:1"},
        {"Host": f"example.org@{ADDRESS}"},
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Origin": f"http://{ADDRESS}:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_requests_of_other_pages_or_for_other_hosts_are_refused(
    headers: dict[str, str], server: Server
) -> None:
    for path in [*PATHS, "/nada"]:
        answer = ask(server, path, **headers)
        assert (path, answer.status) == (path, 403)
        assert b"token" not in answer.read()


def test_other_pages_may_not_read_a_response(server: Server) -> None:
    for path in PATHS:
        answer = ask(server, path)
        assert answer.getheader("Access-Control-Allow-Origin") is None
        assert answer.getheader("Cross-Origin-Resource-Policy") == "same-origin"
        answer.close()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD"])
def test_only_get_is_supported(method: str, server: Server) -> None:
    assert ask(server, "/", method).status == 501


@pytest.mark.parametrize(
    "path",
    ["/nada", "/card/uno", "/card/uno/1", "/card/uno/00", "/card/otro/0", "/../pyproject.toml",
     "/page.html", "/frame.js", "/card/..%2F..%2Funo/0", "/card/%00/0"],
)  # fmt: skip
def test_an_unknown_path_is_not_found(path: str, server: Server) -> None:
    assert ask(server, path).status == 404


def test_a_card_is_sent_as_front_and_back(server: Server) -> None:
    sides = json.load(ask(server, "/card/uno/0"))
    assert sides["front"] == '<div class="mazo"><p>¿Qué es un símbolo?</p></div>'
    assert '<hr id="answer">' in sides["back"]


def test_changes_streams_the_current_number_and_each_new_one(server: Server) -> None:
    assert server.live is not None
    number, view = server.live.now
    answer = ask(server, "/changes")
    assert answer.readline() == b"data: %d\n" % number
    server.live.publish(view)
    assert [answer.readline(), answer.readline()] == [b"\n", b"data: %d\n" % (number + 1)]
    answer.close()


def test_an_internal_error_is_shown_on_the_page_without_a_traceback(
    server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("algo")

    monkeypatch.setattr("builder.serve.server.listing", fails)
    answer = ask(server, "/cards")
    assert (answer.status, answer.read()) == (500, b"mazo failed: KeyError: 'algo'\n")
    assert capfd.readouterr() == ("", "")


def test_the_server_only_listens_on_this_machine(server: Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"


# ---------------------------------------------------------------- the command


def test_the_command_prints_its_address_and_ends_on_ctrl_c(project: Project) -> None:
    process, port = started(project(GOOD))
    connection = HTTPConnection(ADDRESS, port, timeout=20)
    connection.request("GET", "/changes")
    assert connection.getresponse().status == 200
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out.strip(), err) == (0, "ended", "")


def test_the_option_open_opens_the_page_in_the_browser(project: Project, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\necho "$1" > {tmp_path}/opened.new\nmv {tmp_path}/opened.new {tmp_path}/opened\n'
    )
    browser.chmod(0o755)
    process, port = started(project(GOOD), "--open", BROWSER=str(browser))
    for _ in range(200):
        if (tmp_path / "opened").exists():
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert (tmp_path / "opened").read_text() == f"http://127.0.0.1:{port}/?follow\n"


def test_a_port_in_use_is_an_error(project: Project) -> None:
    with socket.create_server((ADDRESS, 0)) as taken:
        port = taken.getsockname()[1]
        done = mazo("serve", "--port", port, cwd=project(GOOD))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"mazo: port {port} cannot be had: ")
    assert "--port N" in done.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "ocho", "8.5", ""])
def test_an_invalid_port_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", f"--port={port}"])
    assert ended.value.code == 2
    assert "is no port" in capsys.readouterr().err


def test_serve_without_a_valid_collection_is_an_error(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(GOOD, collection="name: [")
    assert main(["serve", "--port", "0", "--root", str(root)]) == 1
    assert "there is nothing to serve" in capsys.readouterr().err
    assert main(["serve", "--root", str(tmp_path)]) == 1
    assert "--root DIR" in capsys.readouterr().err


def test_the_readme_names_the_default_port() -> None:
    assert f"127.0.0.1:{PORT}" in (ROOT / "README.md").read_text("utf-8")
