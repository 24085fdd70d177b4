"""The schemas for editors, judged by the `jsonschema` package: they take every file of the collection, and refuse
slips that the loader refuses.
"""

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
BEYOND = {
    "L003",  # no front matter
    "L101",  # no YAML
    "L102",  # a comment is gone before a schema is asked
    "L103",
    "L104",
    "L204",  # the name of the file
    "L501",  # what the names of a `verify:` block mean
    "L301",  # the body
    "L303",
    "L304",
    "L306",
    "L401",  # other files, as L404 does
}
"""What the loader refuses and no schema of the front matter can know."""


@cache
def validator(name: str) -> Draft7Validator:
    """A schema of `docs/`, itself sound."""
    schema = json.loads((ROOT / "docs" / f"{name}.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def front_matter(text: str) -> str:
    """What stands between a card's first two fences."""
    return text.split("---\n", 2)[1]


def as_read(text: str, loader: Any) -> Any:
    """A YAML text as an editor sees it, or with every scalar as text."""
    return yaml.load(text, Loader=loader)  # noqa: S506  # both are safe loaders


def problems(name: str, data: Any) -> list[str]:
    """What a schema has against some data."""
    return [error.message for error in validator(name).iter_errors(data)]


@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_every_card_and_computed_file_passes_typed_or_as_text(loader: Any) -> None:
    cards = {
        path.name: problems("card", as_read(front_matter(path.read_text("utf-8")), loader))
        for path in CARDS
    }
    computed = {
        path.name: problems("computed", as_read(path.read_text("utf-8"), loader))
        for path in COMPUTED
    }
    assert {name: found for name, found in (cards | computed).items() if found} == {}


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_case_fails_the_schema_where_its_yaml_is_what_is_wrong(case: Path) -> None:
    text, _, expected = case.read_text("utf-8").partition("=== expected\n")
    codes = {line.split("[")[1][:4] for line in expected.splitlines()}
    if codes & {"L003", "L101", "L104"} or case.stem == "l202-mistake-of-another":
        return  # no YAML; or the mistakes that fit a quantity, which the schema does not list
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
def test_a_variant_is_held_to_the_parameters_of_its_generator(line: str, expected: int) -> None:
    file = f"generator: bpe-encode\nvariants:\n  - {line}\n"
    assert len(problems("computed", as_read(file, yaml.SafeLoader))) == expected
