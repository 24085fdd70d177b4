"""Run the real desktop Anki off screen and send it real key presses and clicks.

It needs Qt, which `make desktop` installs. A process can start it only once, so the tests share it.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from anki_backend import import_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from aqt.qt import QApplication, QWidget

PATIENCE = 15.0
"""How many seconds a test waits for Anki."""

ENVIRONMENT = {
    "ANKI_SINGLE_INSTANCE_KEY": f"mazo-{os.getpid()}",  # the developer's own Anki may be running
    "QT_QPA_PLATFORM": "offscreen",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
}


class Desktop:
    """Desktop Anki with an empty profile, in Spanish."""

    def __init__(self, app: QApplication, main: Any) -> None:
        self._app = app
        self.main = main
        """Anki's main window, `aqt.mw`."""
        self.at_decks = False
        """Whether Anki has drawn the list of decks since the last review began."""

    def decks_drawn(self, _: object) -> None:
        """Note that Anki has drawn the list of decks."""
        self.at_decks = True

    # ------------------------------------------------------------ waiting and evaluating

    def wait(self, until: Callable[[], Any]) -> None:
        """Let Anki work until a condition is true; fail after `PATIENCE`."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, "Anki did not do in time what the test waits for"
            self._app.processEvents()
            time.sleep(0.005)

    def js(self, expression: str) -> Any:
        """Evaluate an expression on the reviewer's page, after any script that Anki has queued."""
        answers: list[str] = []
        self.main.web.evalWithCallback(f"JSON.stringify({expression})", answers.append)
        self.wait(lambda: answers)
        return json.loads(answers[0]) if answers[0] else None

    def settle(self, promise: str) -> None:
        """Wait until a promise on the reviewer's page is fulfilled."""
        self.js(f"(window.mazoSettled = false, {promise}.then(() => {{ mazoSettled = true; }}), 0)")
        self.wait(lambda: self.js("mazoSettled"))

    def windows(self) -> list[QWidget]:
        """The open windows other than the main one."""
        return [w for w in self._app.topLevelWidgets() if w.isVisible() and w is not self.main]

    # ------------------------------------------------------------ study

    def study(self, package: Path) -> None:
        """Empty the collection, import a package and show the front of its first card."""
        collection = self.main.col
        decks = collection.decks
        decks.remove([deck.id for deck in decks.all_names_and_ids() if deck.id != 1])
        collection.db.execute("delete from revlog")
        import_package(collection, package)
        first = decks.all_names_and_ids(skip_empty_default=True)[0]
        decks.select(first.id)
        self.review()

    def review(self) -> None:
        """Start reviewing the selected deck; shows the front of its first card."""
        self.wait(lambda: self.main.web._domDone and self.main.bottomWeb._domDone)
        self.at_decks = False
        self.main.moveToState("review")
        self.shown("question")

    def shown(self, side: str) -> None:
        """Wait until a side, `question` or `answer`, is shown with its formulas and fonts."""
        self.wait(lambda: self.main.state == "review" and self.main.reviewer.state == side)
        self.settle("new Promise(done => _queueAction(() => document.fonts.ready.then(done)))")

    @property
    def note(self) -> str:
        """The id of the note being reviewed."""
        return str(self.main.reviewer.card.note()["Id"])

    def ratings(self) -> list[int]:
        """The ratings given so far, in order: 1 is Again, 4 is Easy."""
        found: list[int] = self.main.col.db.list("select ease from revlog order by id")
        return found

    # ------------------------------------------------------------ keys, pointer, pictures

    def press(self, key: str) -> None:
        """Press a key in the reviewer: a character, or a name such as `Down`."""
        from PyQt6.QtCore import Qt
        from PyQt6.QtTest import QTest

        target = self._target()
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}") if len(key) > 1 else key)

    def click(self, selector: str) -> None:
        """Click the middle of an element with the left mouse button."""
        from PyQt6.QtCore import QPoint, Qt
        from PyQt6.QtTest import QTest

        box = self.js(f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()")
        middle = QPoint(round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2))
        QTest.mouseClick(self._target(), Qt.MouseButton.LeftButton, pos=middle)

    def _target(self) -> QWidget:
        """Focus the widget that receives the reviewer's keys and clicks, and return it."""
        target: QWidget = self.main.web.focusProxy()
        self.main.activateWindow()
        self.main.web.setFocus()
        self.wait(lambda: self._app.focusWidget() is target)
        return target

    def set_light(self, light: str) -> None:
        """Choose Anki's theme: `light` or `dark`."""
        from aqt.theme import Theme

        self.main.set_theme(Theme[light.upper()])
        self.settle("new Promise(requestAnimationFrame)")

    def picture(self, file: Path, *, seen: tuple[str, int, str]) -> None:
        """Save a screenshot of the reviewer, once an element has been painted.

        Qt may still show an older frame than the page. `seen` is the element's selector, a distance in pixels from
        its left edge, and the CSS property whose colour that pixel has, half way down.
        """
        selector, distance, style = seen
        x, y, colour = self.js(
            f"[document.querySelector({json.dumps(selector)})].map(item => [item.getBoundingClientRect(), "
            f"getComputedStyle(item).{style}]).map(([box, colour]) => [Math.round(box.left), "
            "Math.round(box.top + box.height / 2), colour.match(/\\d+/g).map(Number)])[0]"
        )

        def shows() -> bool:
            pixel = self.main.web.grab().toImage().pixelColor(x + distance, y)
            return bool([pixel.red(), pixel.green(), pixel.blue()] == colour)

        self.wait(shows)
        assert self.main.web.grab().save(str(file))


@contextmanager
def started(base: Path) -> Iterator[Desktop]:
    """Start desktop Anki with its data in a folder, empty at the first start, and close it afterwards."""
    os.environ.update(ENVIRONMENT)
    import aqt

    if not (base / "mazo").exists():
        _make_profile(base)
    app = aqt._run(["anki", "--base", str(base), "--profile", "mazo"], exec=False)
    assert app is not None
    desktop = Desktop(app, aqt.mw)
    aqt.gui_hooks.deck_browser_did_render.append(desktop.decks_drawn)
    desktop.wait(lambda: desktop.at_decks)
    desktop.main.resize(800, 900)
    try:
        yield desktop
    finally:
        desktop.main.unloadProfileAndExit()
        app.exec()


def _make_profile(base: Path) -> None:
    """Create the profile, so that Anki does not ask for it in dialogs at its first start."""
    from anki.lang import set_lang
    from aqt.profiles import ProfileManager, VideoDriver

    set_lang("es")
    profiles = ProfileManager(base)
    profiles.setupMeta()
    profiles.create("mazo")
    profiles.load("mazo")
    profiles.meta["firstRun"] = False
    profiles.set_update_check(False)
    profiles.set_video_driver(VideoDriver.Software)
    profiles.save()
    profiles.setLang("es")
    profiles.db.close()
