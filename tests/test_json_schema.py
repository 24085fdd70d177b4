"""By our schemas, `jsonschema` accepts every file of the collection and refuses the slips that the loader refuses."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from test_load import CASES

ROOT = Path(__file__).resolve().parents[1]
CARDS = sorted(ROOT.glob("cards/*/*.md"))
COMPUTED = sorted(path for path in ROOT.glob("cards/*/*.yaml") if path.name != "_deck.yaml")
DECKS = sorted(ROOT.glob("cards/*/_deck.yaml"))
BEYOND = {
    "L003",  # no front matter
    "L101",  # invalid YAML
    "L102",  # a comment, which a schema does not see
    "L103",
    "L104",
    "L204",  # the name of the file
    "L501",  # the meaning of names in a `verify:` block
    "L301",  # the body
    "L303",
    "L304",
    "L306",
    "L401",  # other files, as L404 and L407 do
    "L407",
}
"""Errors of the loader that a schema of the front matter cannot find."""


@cache
def validator(name: str) -> Draft7Validator:
    """Load a schema of `docs/` and check that it is valid itself."""
    schema = json.loads((ROOT / "docs" / f"{name}.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def front_matter(text: str) -> str:
    """The text between a card's first two lines `---`."""
    return text.split("---\n", 2)[1]


def as_read(text: str, loader: Any) -> Any:
    """Parse YAML with typed scalars, as an editor does, or with every scalar as text."""
    return yaml.load(text, Loader=loader)  # noqa: S506  # both are safe loaders


def problems(name: str, data: Any) -> list[str]:
    """The messages of the errors that a schema finds in data."""
    return [error.message for error in validator(name).iter_errors(data)]


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_every_card_and_computed_file_is_valid_by_its_schema(loader: Any) -> None:
    cards = {
        path.name: problems("card", as_read(front_matter(path.read_text("utf-8")), loader))
        for path in CARDS
    }
    computed = {
        path.name: problems("computed", as_read(path.read_text("utf-8"), loader))
        for path in COMPUTED
    }
    assert {name: found for name, found in (cards | computed).items() if found} == {}


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_the_collection_and_its_decks_are_valid_by_their_schemas(loader: Any) -> None:
    files = {"collection": [ROOT / "cards" / "collection.yaml"], "deck": DECKS}
    found = {
        str(path): problems(name, as_read(path.read_text("utf-8"), loader))
        for name, paths in files.items()
        for path in paths
    }
    assert len(found) == 9
    assert {path: one for path, one in found.items() if one} == {}


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("deck", "name: A\n", "'description' is a required property"),
        ("deck", "name: A\ndescription: B.\nordr: []\n", "'ordr' was unexpected"),
        ("collection", "slug: Mi Mazo\n", "'Mi Mazo' does not match"),
        ("collection", "language: xx\n", "'xx' is not one of"),
    ],
)
def test_a_schema_finds_slips_in_a_collection_and_in_a_deck(
    name: str, text: str, wrong: str
) -> None:
    assert any(wrong in found for found in problems(name, as_read(text, yaml.SafeLoader)))


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_schema_refuses_the_cases_whose_front_matter_is_wrong(case: Path) -> None:
    text, _, expected = case.read_text("utf-8").partition("=== expected\n")
    codes = {line.split("[")[1][:4] for line in expected.splitlines()}
    beyond = ("l202-mistake-of-another", "l201-level-of-another-language")
    if codes & {"L003", "L101", "L104"} or case.stem in beyond:
        return  # invalid YAML; or what depends on the quantity, or on the collection, which no schema knows
    is_card = case.suffix == ".md"
    data = as_read(front_matter(text) if is_card else text, yaml.BaseLoader)
    found = problems("card" if is_card else "computed", data)
    refused = {code for code in codes if code[0] == "L"} - BEYOND
    if refused or not codes & (BEYOND | {"V001"}):
        assert bool(found) == bool(refused), found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("{id: a-1, merges: [a t], text: patata}", 0),
        ("{id: a-1, merges: [a t], texto: patata}", 2),
        ("{id: a-1, merges: [a-t], text: patata}", 1),
        ("{id: A1, merges: 3, text: patata}", 1),
    ],
)
def test_a_variant_can_only_have_the_parameters_of_its_generator(line: str, expected: int) -> None:
    file = f"generator: bpe-encode\nvariants:\n  - {line}\n"
    assert len(problems("computed", as_read(file, yaml.SafeLoader))) == expected
