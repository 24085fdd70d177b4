"""What many tests share: the collection built once, a real Chromium, and small projects made on the spot."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from drawn_quantities import EXAMPLES
from hypothesis import settings

from builder.pipeline import Result, files_of, run
from builder.writing import write_folder

if TYPE_CHECKING:
    from anki_desktop import Desktop
    from playwright.sync_api import Browser

    from builder.edition import Edition

ROOT = Path(__file__).resolve().parents[1]
COLLECTION = """\
name: Prueba
slug: prueba
namespace: mazo/prueba
language: es
decimal: "."
author: Nadie
licence: CC BY-SA 4.0
report: https://example.org/issues?title={id}
"""
CREDIT = "origin: Nadie\nlicence: CC0 1.0\n"
"""Beside each picture and sound of a project that brings no other."""
DECK = "name: Mazo de prueba\ndescription: Para las pruebas.\nsource: TA4 §2\n"
LEFT_OUT = [
    # Two pages of Chromium's own beside each window, which take more time than ours.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    # What Playwright leaves out, since the last list alone counts.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning"),
    *("LensOverlay", "MediaRouter", "PaintHolding", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
]
"""Features of Chromium."""
CHROMIUM_FLAGS = [
    f"--disable-features={','.join(LEFT_OUT)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

settings.register_profile(
    "steady", derandomize=True, deadline=None, database=None, print_blob=False
)
settings.load_profile("steady")

Project = Callable[..., Path]
"""Makes a project of the files given as `name_of_file=text`, below `cards/01-prueba/`; gives its root."""


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What commands of these tests keep for each other lies apart from what the developer's own keep."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["XDG_CACHE_HOME"] = str(folder)
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The project itself."""
    return ROOT


@pytest.fixture(scope="session")
def result() -> Result:
    """The collection taken down the whole line."""
    result = run(ROOT)
    gc.freeze()  # it lives to the end, and no search for garbage need look through it
    return result


@pytest.fixture(scope="session")
def edition(result: Result) -> Edition:
    """The collection's edition."""
    assert result.edition is not None
    return result.edition


@pytest.fixture(scope="session")
def dist(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that a build writes."""
    folder = tmp_path_factory.mktemp("dist")
    write_folder(files_of(edition), folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, driven by Playwright."""
    from playwright.sync_api import sync_playwright

    found = (
        os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    )
    assert found, "these tests need Chromium: `make test` installs it, or set CHROMIUM to its path"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """Desktop Anki, for the tests of `make desktop`."""
    from anki_desktop import started

    with started(tmp_path_factory.mktemp("anki")) as desktop:
        yield desktop


@pytest.fixture(scope="session")
def pictures(root: Path) -> Path:
    """A folder of the project, which git ignores, for pictures that a person looks at."""
    folder = root / ".pictures"
    folder.mkdir(exist_ok=True)
    return folder


def make_project(
    folder: Path, files: Mapping[str, str | bytes], collection: str = COLLECTION, deck: str = DECK
) -> Path:
    """Make a project in a folder, of files as `project` takes them; gives its root."""
    cards = folder / "cards" / "01-prueba"
    cards.mkdir(parents=True, exist_ok=True)
    (folder / "media").mkdir(exist_ok=True)
    (folder / "cards" / "collection.yaml").write_text(collection, "utf-8")
    (cards / "_deck.yaml").write_text(deck, "utf-8")
    for name, text in files.items():
        path = folder / name if name.startswith("media/") else cards / name
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
        if name.startswith("media/") and f"{name}.yaml" not in files and not name.endswith(".yaml"):
            (folder / f"{name}.yaml").write_text(CREDIT, "utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A function that makes a small project: `project({"uno.md": "…"})`; media as `media/…` keys."""
    return partial(make_project, tmp_path / "project")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Report how many corpora each family of the tests of both solvers drew."""
    terminalreporter.write_line(
        f"the exact solver and the reference library: {EXAMPLES} corpora per family"
    )
