"""Contributors and a learner act in random order: no review is lost, and no note is duplicated or conflicts."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from unittest import mock

from conftest import COLLECTION, CREDIT, DECK
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from learner import LATER, Learner, counts, learner

from builder import pipeline
from builder.codes.media import UNUSED
from builder.diagnostics import Sink
from builder.languages import language
from builder.outputs import apkg
from builder.record import PATH, written
from builder.release import Unreleasable, prepare
from builder.writing import write_folder

EXAMPLES = int(os.environ.get("MAZO_YEARS", "12"))
NAMES = ["uno", "dos", "tres", "cuatro"]
DECKS = ["01-prueba", "02-otra"]
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h{0}v{0}z"/></svg>'
BODIES = {
    "basic": "¿Qué es {id} {n}?\n\n---\n\nEsto.\n",
    "picture": "![Figura de {id}](figura.svg)\n\n---\n\nEsto es {n}.\n",
    "cloze": "De {id}: {{{{c1::uno}}}} y {{{{c2::dos}}}}, {n}.\n",
    "choice": "¿Cuál de {id}?\n\n- [x] esta\n- [ ] esa {n}\n- [ ] aquella\n\n---\n\nEs esta, y no otra.\n",
}
KINDS = dict(zip(NAMES, BODIES, strict=True))
"""The note type of each id; a published id cannot change its type."""


def run(project: Path) -> pipeline.Result:
    """The collection, its picture with the credit beside it; that picture may be left without a card."""
    (project / "media" / "figura.svg.yaml").write_text(CREDIT, "utf-8")
    result = pipeline.run(project)
    return replace(result, sink=Sink([d for d in result.sink.all if d.code is not UNUSED]))


names = st.sampled_from(NAMES)
numbers = st.integers(0, 9)


class Years(RuleBasedStateMachine):
    """A project over several years, and a learner who imports its packages."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = self.folder / "project"
        self.clock = LATER
        self.version = 0
        self.places: dict[str, str] = {}
        self.retired: set[str] = set()
        self.published: set[str] = set()
        self.reviews: dict[int, tuple[int, ...]] = {}
        self._learner = learner(self.folder / "anki")
        self.anki: Learner = self._learner.__enter__()

    @initialize()
    def begin(self) -> None:
        for n, deck in enumerate(DECKS):
            (self.project / "cards" / deck).mkdir(parents=True)
            text = DECK if n == 0 else "name: Otra\ndescription: Otro mazo.\nsource: Nadie\n"
            (self.project / "cards" / deck / "_deck.yaml").write_text(text, "utf-8")
        (self.project / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
        (self.project / "media").mkdir()
        self.draws(1)
        self.writes("uno", 0, 0)
        self.writes("dos", 0, 0)

    # ------------------------------------------------------------ contributors

    @rule(id_=names, n=numbers, tag=numbers)
    def writes(self, id_: str, n: int, tag: int) -> None:
        """Add a card, or edit its text and tags."""
        if id_ in self.retired:
            return
        deck = self.places.setdefault(id_, DECKS[0])
        body = BODIES[KINDS[id_]].format(id=id_, n=n)
        text = f"---\nid: {id_}\ntags: [t{tag}]\n---\n{body}"
        (self.project / "cards" / deck / f"{id_}.md").write_text(text, "utf-8")

    @rule(id_=names)
    def moves(self, id_: str) -> None:
        """Move a card to the other deck."""
        if id_ in self.places:
            old = self.places[id_]
            self.places[id_] = DECKS[1 - DECKS.index(old)]
            name = f"{id_}.md"
            (self.project / "cards" / old / name).rename(
                self.project / "cards" / self.places[id_] / name
            )

    @rule(id_=names)
    def retires(self, id_: str) -> None:
        """Retire a card; delete it if it was never published."""
        if id_ not in self.places or len(self.places) == 1:
            return
        (self.project / "cards" / self.places.pop(id_) / f"{id_}.md").unlink()
        if id_ in self.published:
            self.retired.add(id_)
            lines = "".join(f"{one}: Ya no hace falta.\n" for one in sorted(self.retired))
            (self.project / "cards" / "retired.yaml").write_text(lines, "utf-8")

    @rule(n=st.integers(1, 9))
    def draws(self, n: int) -> None:
        """Replace the picture by another with the same name."""
        (self.project / "media" / "figura.svg").write_text(PICTURE.format(n), "utf-8")

    # ------------------------------------------------------------ packages

    @rule()
    def builds_and_imports(self) -> None:
        """Build between releases, and import the package."""
        self.clock += 10
        with mock.patch.dict(os.environ, {"SOURCE_DATE_EPOCH": str(self.clock)}):
            result = run(self.project)
        assert not result.sink.failed
        assert result.edition is not None
        self._import(result.edition)

    @rule()
    def releases_and_imports(self) -> None:
        """Release, and import the package."""
        self.clock += 10
        result = run(self.project)
        assert [d.code.id for d in result.sink.all if d.code.id != "P201"] == []
        assert result.edition is not None
        self.version += 1
        try:
            release = prepare(result.edition, result.history, f"0.{self.version}.0", self.clock)
        except Unreleasable:
            return
        (self.project / PATH).write_text(written(release.record, language("es")), "utf-8")
        self.published |= set(release.record.notes)
        self._import(release.edition)

    def _import(self, edition: object) -> None:
        write_folder(apkg.write(edition), self.folder / "dist")  # type: ignore[arg-type]
        kept = {id_: self.anki.cards(id_) for id_ in self.anki.ids()}
        log = self.anki.imports(self.folder / "dist" / "prueba.apkg")
        assert counts(log).keys() <= {"new", "updated", "duplicate"}
        assert {id_: self.anki.cards(id_) for id_ in kept} == kept
        for rendered in edition.notes:  # type: ignore[attr-defined]
            assert tuple(self.anki.note(rendered.note.id).fields) == rendered.fields

    # ------------------------------------------------------------ the learner

    def _has(self, id_: str) -> bool:
        return id_ in self.anki.ids()

    @rule(id_=names)
    def reviews_a_note(self, id_: str) -> None:
        if self._has(id_):
            self.anki.reviews(id_)
            self.reviews |= self.anki.history()

    @rule(id_=names)
    def suspends_a_note(self, id_: str) -> None:
        if self._has(id_):
            self.anki.suspends(id_)

    @rule(id_=names)
    def flags_a_note(self, id_: str) -> None:
        if self._has(id_):
            self.anki.flags(id_)

    @rule(id_=names)
    def moves_a_note(self, id_: str) -> None:
        if self._has(id_):
            self.anki.moves(id_, "Míos")

    # ------------------------------------------------------------ invariants

    @invariant()
    def no_review_is_lost(self) -> None:
        assert self.anki.history() == self.reviews

    @invariant()
    def no_note_comes_twice(self) -> None:
        assert len(self.anki.ids()) == len(set(self.anki.ids()))

    @invariant()
    def no_card_is_empty(self) -> None:
        assert list(self.anki.collection.get_empty_cards().notes) == []

    def teardown(self) -> None:
        self._learner.__exit__(None, None, None)
        shutil.rmtree(self.folder)


TestYears = Years.TestCase
TestYears.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
