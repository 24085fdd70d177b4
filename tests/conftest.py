"""Shared fixtures: the collection, built once; a real Chromium; and small temporary projects."""

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

from builder.languages import Locale, use

if TYPE_CHECKING:
    from anki_desktop import Desktop
    from firefox import Firefox
    from playwright.sync_api import Browser

    from builder.edition import Edition
    from builder.pipeline import Result

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
    # Chromium opens these two pages of its own with each window; they take more time than ours.
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    # Playwright disables these; Chromium only honours the last `--disable-features`, so repeat them.
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning"),
    *("LensOverlay", "MediaRouter", "PaintHolding", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"),
]
"""Features of Chromium to disable."""
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

SPANISH = Locale("es", ".")
"""The locale of the notes that tests make."""
Project = Callable[..., Path]
"""Writes files, given as {name: text}, below `cards/01-prueba/` of a project and returns its root."""


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the commands under test a cache apart from the developer's own."""
    folder = tmp_path_factory.mktemp("cache")
    os.environ["XDG_CACHE_HOME"] = str(folder)
    return folder


@pytest.fixture(scope="session", autouse=True)
def english() -> None:
    """Let commands speak English, although the collections of the tests are Spanish."""
    os.environ["MAZO_LANG"] = "en"


@pytest.fixture(autouse=True)
def no_language_is_left() -> Iterator[None]:
    """Undo what a command that ran in this process chose."""
    yield
    use("en")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of this repository."""
    return ROOT


@pytest.fixture(scope="session")
def result() -> Result:
    """The result of running the whole pipeline on the collection."""
    from builder.pipeline import run  # loads everything, which quick tests do not need

    result = run(ROOT)
    gc.freeze()  # it lives until the end, so the garbage collector need not scan it
    return result


@pytest.fixture(scope="session")
def edition(result: Result) -> Edition:
    """The collection's edition."""
    assert result.edition is not None
    return result.edition


@pytest.fixture(scope="session")
def dist(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all outputs of a build."""
    folder = tmp_path_factory.mktemp("dist")
    from builder.pipeline import files_of
    from builder.writing import write_folder

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
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox, for the tests of `make desktop`."""
    from firefox import started

    with started(tmp_path_factory.mktemp("firefox")) as firefox:
        yield firefox


@pytest.fixture(scope="session")
def pictures(root: Path) -> Path:
    """A folder that git ignores, for screenshots to be looked at."""
    folder = root / ".pictures"
    folder.mkdir(exist_ok=True)
    return folder


def make_project(
    folder: Path, files: Mapping[str, str | bytes], collection: str = COLLECTION, deck: str = DECK
) -> Path:
    """Write a project into a folder and return its root; `files` as for the fixture `project`."""
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
    """A function that writes a small project: `project({"uno.md": "…"})`; pictures have keys `media/…`."""
    return partial(make_project, tmp_path / "project")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Report how many corpora each family of `test_both_solvers*.py` drew."""
    terminalreporter.write_line(
        f"the exact solver and the reference library: {EXAMPLES} corpora per family"
    )
