"""The view that all browsers see, and the loop that brings it up to date.

What was saved is run by itself first, and seen in a fraction of a second; then, once nothing more is saved, everything,
since a card may contradict another. A file that is saved while the rest is run interrupts it.
"""

from __future__ import annotations

import time
from dataclasses import replace
from threading import Condition
from typing import TYPE_CHECKING, NoReturn

from builder import pipeline
from builder.scheduler import NEVER, Cancelled
from builder.serve import watch
from builder.serve.view import View, after

if TYPE_CHECKING:
    from pathlib import Path

    from builder.cache import Cache
    from builder.scheduler import Cancellation


class Live:
    """A view and its number, which grows with each change."""

    def __init__(self, view: View) -> None:
        self._view, self._number = view, 1
        self._changed = Condition()

    @property
    def now(self) -> tuple[int, View]:
        """The number and the view."""
        with self._changed:
            return self._number, self._view

    def publish(self, view: View) -> None:
        """Show another view, to all who wait for one."""
        with self._changed:
            self._view, self._number = view, self._number + 1
            self._changed.notify_all()

    def wait(self, number: int, seconds: float) -> int:
        """The number, as soon as it is another than the one given, or after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, seconds)
            return self._number


class _NewerSave:
    """Cancels a run once something has been saved since it began; looks for that every `watch.PAUSE` seconds."""

    def __init__(self, root: Path, seen: watch.Snapshot) -> None:
        self._root, self._seen = root, seen
        self._next_look = 0.0

    def is_set(self) -> bool:
        """Whether a file differs from what the run read."""
        if time.monotonic() < self._next_look:
            return False
        is_newer = bool(watch.changed(self._seen, watch.snapshot(self._root)))
        self._next_look = time.monotonic() + watch.PAUSE
        return is_newer


class Follower:
    """Runs what is saved."""

    def __init__(self, root: Path, live: Live, seen: watch.Snapshot, cache: Cache) -> None:
        self._root, self._live, self._cache = root, live, cache
        self._seen = seen
        """The files as they were when what is shown was run."""
        self._due = False
        """Whether a run of everything is wanted."""

    def follow(self) -> NoReturn:
        """Poll for changes, for ever. In the main thread, where a card that takes too long is stopped."""
        while True:
            time.sleep(watch.PAUSE)
            self.look()

    def look(self) -> None:
        """Run what changed since the last look; where nothing did, everything that is due."""
        seen = watch.snapshot(self._root)
        paths = watch.changed(self._seen, seen)
        self._seen = seen
        self._due = self._due or bool(paths)
        if paths and all(map(watch.is_card_file, paths)):
            self._run(paths, NEVER)
        elif self._due:
            self._run(None, _NewerSave(self._root, seen))

    def _run(self, only: frozenset[str] | None, cancellation: Cancellation) -> None:
        view = self._live.now[1]
        try:
            result = pipeline.run(
                self._root,
                only=only,
                cache=self._cache,
                cancellation=cancellation,
                spelling=True,
            )
            fresh = after(view, result, self._root, only)
        except Cancelled:
            return
        except Exception as fault:
            # Whatever it is, the page goes on with what it has, and says so.
            self._live.publish(replace(view, fault=f"{type(fault).__name__}: {fault}"))
            self._due = False
            return
        self._due = only is not None
        self._live.publish(fresh)
