"""The files of a new collection: two small decks that build, and what its authors and its forge need."""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder import __version__
from builder.cache import NO_CACHE
from builder.dictionary import NoDictionary, find
from builder.languages import language
from builder.load.keys import EXERCISE
from builder.names import ids_for
from builder.notes import authored_types
from builder.text.words import plain_words

if TYPE_CHECKING:
    from builder.languages import Language

CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0"
SETUP_PYTHON = "actions/setup-python@e797f83bcb11b83ae66e0230d6156d7c80228e7c # v6.0.0"
UPLOAD = "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0"
SOURCE = f"git+https://github.com/mazo-cards/mazo@v{__version__}"
"""What pip installs."""
_WORKFLOW = f"""\
# Checks every change, and builds the package and the pages.
name: mazo
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: {CHECKOUT}
        with:
          persist-credentials: false
          fetch-depth: 0
      - uses: {SETUP_PYTHON}
        with:
          python-version: "3.12"
      - run: pip install {SOURCE}
      - run: mazo check --strict
      - run: mazo build
      - uses: {UPLOAD}
        with:
          name: dist
          path: dist/
"""
_SETTINGS = {
    "yaml.schemas": {
        "docs/collection.schema.json": "cards/collection.yaml",
        "docs/deck.schema.json": "cards/*/_deck.yaml",
        "docs/computed.schema.json": "cards/*/[!_]*.yaml",
    }
}
_VARIANTS = """\
  - {corpus: [a b, a b a], sentence: a b}
  - {corpus: [b a b, b b a], sentence: b b a}
  - {corpus: [b a, b a, a b], sentence: b a}
  - {corpus: [b b b, a b, b a b], sentence: b b b}
  - {corpus: [b a, a b b], sentence: b b}
  - {corpus: [a b, b b b, b a], sentence: a b b b}
  - {corpus: [b b b, a a], sentence: a a}
  - {corpus: [b a b, b b], sentence: b b}
  - {corpus: [a b, b a], sentence: b a}
  - {corpus: [a b a, b a b, a a], sentence: b a}
  - {corpus: [b a, a a, b b a], sentence: b b a}
  - {corpus: [a a b, a a, a b a], sentence: a a b}
"""
"""The variants of the computed file, an exercise of `ngram-probability`."""


@dataclass(frozen=True)
class Answers:
    """What the author of a new collection says about it."""

    name: str
    language: str
    """One of `languages()`."""
    author: str
    licence: str
    report: str
    """An address as `collection.yaml` takes it."""


def files_of(answers: Answers) -> dict[str, str]:
    """Return the texts of a new collection's files, by path; the namespace is drawn at random."""
    words = language(answers.language)
    slug = next(iter(ids_for(answers.name)), "mazo")
    collection = {
        "name": answers.name,
        "slug": slug,
        "namespace": f"{slug}-{secrets.token_hex(8)}",
        "language": answers.language,
        "author": answers.author,
        "licence": answers.licence,
        "report": answers.report,
    }
    authored, computed = (words.text(f"init-deck-{n}-folder") for n in (1, 2))
    readme = words.text(
        "init-readme",
        name=answers.name,
        package=f"{slug}.apkg",
        deck=authored,
        licence=answers.licence,
        author=answers.author,
    )
    return {
        "cards/collection.yaml": "".join(f"{key}: {_yaml(v)}\n" for key, v in collection.items()),
        "cards/words.txt": "".join(f"{word}\n" for word in _own_words(answers.name, words)),
        f"cards/{authored}/_deck.yaml": _deck(words, 1),
        **{f"cards/{authored}/{name}": text for name, text in _cards(words)},
        f"cards/{computed}/_deck.yaml": _deck(words, 2),
        f"cards/{computed}/{words.text('init-computed-file')}.yaml": _computed(words),
        ".github/workflows/mazo.yml": _WORKFLOW,
        ".vscode/settings.json": json.dumps(_SETTINGS, indent=2) + "\n",
        ".gitignore": "/dist/\n.mazo-write-*\n",
        "README.md": f"{readme}\n",
    }


def _own_words(name: str, words: Language) -> list[str]:
    """List the words of the samples and of the collection's name that the dictionary does not know."""
    named = [word.text for word in plain_words(name)]
    with suppress(NoDictionary):
        known = find(words, NO_CACHE).known(named)
        named = [word for word in named if word not in known]
    return sorted({*words.lines("init-words"), *named}, key=str.casefold)


def _cards(words: Language) -> list[tuple[str, str]]:
    """Write a card of each note type that has a sample, with the names of their files."""
    cards = []
    for name in authored_types():
        id_ = words.text(f"init-{name}-id")
        source = words.text(f"init-{name}-source")
        head = f"---\nid: {id_}\ntype: {name}\nsource: {_yaml(source)}\n---\n"
        cards.append((f"{id_}.md", f"{head}{words.text(f'init-{name}')}\n"))
    return cards


def _deck(words: Language, n: int) -> str:
    name, description = (words.text(f"init-deck-{n}-{key}") for key in ("name", "description"))
    return f"name: {_yaml(name)}\ndescription: {_yaml(description)}\n"


def _computed(words: Language) -> str:
    level = words.lines("sample-levels")[0].rpartition("::")[2]
    head = {
        "generator": "ngram-probability",
        EXERCISE: words.text("init-computed-file"),
        "level": level,
        "source": _yaml(words.text("init-computed-source")),
    }
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"{lines}variants:\n{_VARIANTS}"


def _yaml(text: str) -> str:
    """Write a text as a double-quoted YAML scalar, which JSON's strings are."""
    return json.dumps(text, ensure_ascii=False)
