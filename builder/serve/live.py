"""The view that all browsers see, and the loop that brings it up to date.

What was saved is run by itself first, and seen in a fraction of a second; then, once nothing more is saved, everything,
since a card may contradict another. A file that is saved while the rest is run interrupts it.
"""

from __future__ import annotations

from dataclasses import replace
from threading import Condition, Event
from typing import TYPE_CHECKING

from builder import pipeline
from builder.serve import watch
from builder.serve.view import View, after

if TYPE_CHECKING:
    from pathlib import Path

    from builder.store import Store


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


class _Superseded(Exception):
    """There is something newer to run."""


class Follower:
    """Runs what is saved."""

    def __init__(self, root: Path, live: Live, seen: watch.Snapshot, store: Store) -> None:
        self._root, self._live, self._store = root, live, store
        self._seen = seen
        """The files as they were when what is shown was run."""
        self._due = False
        """Whether a run of everything is wanted."""
        self._stop = Event()

    def follow(self) -> None:
        """Poll for changes until stopped."""
        while not self._stop.wait(watch.PAUSE):
            self.look()

    def stop(self) -> None:
        """End, at the next stage of what is being run."""
        self._stop.set()

    def look(self) -> None:
        """Run what changed since the last look; where nothing did, everything that is due."""
        seen = watch.snapshot(self._root)
        paths = watch.changed(self._seen, seen)
        self._seen = seen
        self._due = self._due or bool(paths)
        if paths and all(map(watch.is_card_file, paths)):
            self._run(paths)
        elif self._due:
            self._run(None)

    def _run(self, only: frozenset[str] | None) -> None:
        view = self._live.now[1]

        def go_on(_: str) -> None:
            newer = only is None and watch.changed(self._seen, watch.snapshot(self._root))
            if newer or self._stop.is_set():
                raise _Superseded

        try:
            fresh = after(
                view, pipeline.run(self._root, go_on, only, self._store), self._root, only
            )
        except _Superseded:
            return
        except Exception as fault:
            # Whatever it is, the page goes on with what it has, and says so.
            self._live.publish(replace(view, fault=f"{type(fault).__name__}: {fault}"))
            self._due = False
            return
        self._due = only is not None
        self._live.publish(fresh)
