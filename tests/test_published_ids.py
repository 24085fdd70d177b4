"""The numbers and guids by which Anki knows what was published are those written here, digit by digit.

With other ones, learners would get a second copy of every deck and a refused update of every card.
"""

from __future__ import annotations

import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MAIN, RETIRED = "introduccion-llm.apkg", "introduccion-llm-retiradas.apkg"
DECKS = {
    "Introducción a los LLM": 775238809671,
    "Introducción a los LLM::01 Introducción": 673141946931,
    "Introducción a los LLM::02 Modelos de n-gramas": 342415414002,
    "Introducción a los LLM::03 Entropía y perplejidad": 275664699212,
    "Introducción a los LLM::04 Tokenización": 446176521402,
    "Introducción a los LLM::05 Arquitecturas": 409063698686,
    "Introducción a los LLM::06 Preentrenamiento": 134590337236,
    "Introducción a los LLM::07 Posentrenamiento": 65917825959,
    "Introducción a los LLM::08 Evaluación": 355329351316,
}
TYPES = {
    "basic": 844182832132,
    "choice": 1081276780741,
    "cloze": 500627000967,
    "exercise": 868541585599,
    "reversed": 726061701552,
    "typed": 697783131481,
}
GUIDS = {
    "a10b10-modelo": "mYzDXWX-zk",
    "add-one-v-nltk": "nZKbMo_dDn",
    "modelo-de-lenguaje": "x$RkP/:FMU",
    "parametro-modelo": "p9/Bc`hL,p",
}


@pytest.fixture(scope="module")
def databases(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> list[sqlite3.Connection]:
    """The databases of both packages."""
    found = []
    for name in (MAIN, RETIRED):
        folder = tmp_path_factory.mktemp("package")
        with zipfile.ZipFile(dist / name) as archive:
            archive.extract("collection.anki2", folder)
        found.append(sqlite3.connect(folder / "collection.anki2"))
    return found


def test_the_decks_have_their_published_numbers(databases: list[sqlite3.Connection]) -> None:
    found: dict[str, int] = {}
    for database in databases:
        (decks,) = database.execute("select decks from col").fetchone()
        found |= {deck["name"]: int(number) for number, deck in json.loads(decks).items()}
        used = {number for (number,) in database.execute("select distinct did from cards")}
        assert used <= set(DECKS.values())
        ours = {deck["name"] for deck in json.loads(decks).values()} - {"Default"}
        assert ours <= DECKS.keys()
    del found["Default"]
    assert found == DECKS


def test_the_note_types_have_their_published_numbers(databases: list[sqlite3.Connection]) -> None:
    found: dict[str, int] = {}
    for database in databases:
        (models,) = database.execute("select models from col").fetchone()
        found |= {m["name"].split(" · ")[-1]: int(n) for n, m in json.loads(models).items()}
        used = {number for (number,) in database.execute("select distinct mid from notes")}
        assert used <= set(TYPES.values())
    assert found == TYPES


def test_notes_have_their_published_guids(databases: list[sqlite3.Connection]) -> None:
    found: dict[str, str] = {}
    for database in databases:
        for guid, fields in database.execute("select guid, flds from notes"):
            found |= dict.fromkeys(fields.split("\x1f"), guid)
    assert {id_: found[id_] for id_ in GUIDS} == GUIDS
