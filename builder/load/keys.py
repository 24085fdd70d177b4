"""The keys that the files of `cards/` know, each with its type: the one place that says what may be
written.

Editors' schemas and the loader are made from these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.languages import language, languages, say
from builder.names import ID, MAX_ID, MAX_LEVELS, RESERVED, ids_for, is_id, is_tag, tags_for
from builder.record import FORMULA
from builder.schema import (
    Boolean,
    Key,
    Line,
    ListOf,
    MapOf,
    Name,
    Naming,
    OneOf,
    Record,
    Short,
    Unread,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_VARIANTS = 500
"""Of one computed file."""
EXERCISE = "exercise"
"""The key that makes a computed file one note."""
LEVELS = {
    tag.rpartition("::")[2]: rank
    for code in languages()
    for rank, tag in enumerate(language(code).lines("sample-levels"))
}
"""The words for the levels in every language, as their tags have them, and their ranks from 0 (easy)."""
VERSION = r"\d{1,4}\.\d{1,4}\.\d{1,4}"

_ID = Name(
    say("shape-id"),
    rf"(?=.{{1,{MAX_ID}}}$)(?!(?:{'|'.join(sorted(RESERVED))})$){ID}",
    is_id,
    ids_for,
)
_LEVEL = r"[^\s!-/:-@\[-^`{|}~][^\s!-,./:-@\[-^`{|}~]*"
_TAG = Name(
    say("shape-tag"),
    rf"{_LEVEL}(?:::{_LEVEL}){{0,{MAX_LEVELS - 1}}}",
    is_tag,
    tags_for,
)
_TAGS = ListOf(_TAG, high=20)
_NAMESPACE = Line(say("shape-namespace"), r"[^\s]{3,200}")
_SOURCE = Line(say("shape-source"))
_DATE = Line(
    say("shape-date"), r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?"
)
_ALLOW = ListOf(Unread(), high=20)
MAX_WORDS = 50
"""That a card keeps although no dictionary has them."""
_WORDS = ListOf(Unread(), high=MAX_WORDS)
_NEEDS = Key(ListOf(Naming(_ID), high=20), doc=say("key-needs"))
_TERM = Line(say("shape-term"), r"\S(?:[^\n]{0,58}\S)?")
_NAME = Line(
    say("shape-deck-name"),
    r"(?!.*::)(?!\s)[^\n\t\"]{1,100}(?<![\s:])",
)
"""A name that Anki keeps as it is: it reads `::` as a deck inside a deck, and drops quotes, tabs and outer blanks."""
_ADDRESS = r"(?:[^\s\"'<>{}\[\]\\`&]|&(?=[\w.~-]+=))*"
"""A part of a web address that templates can hold as it is: nothing in it ends an attribute, names a field, or is
read as a character reference or as one of Anki's own tags.
"""

COMPARED = (
    "id",
    "type",
    "tags",
    "allow",
    "generator",
    EXERCISE,
    "needs",
    "name",
    "slug",
    "namespace",
    "report",
    "home",
    "order",
    "after",
)
"""The keys of names: no two of them may look alike and differ."""

ROW = Record(
    {
        "asks": Key(Line(say("shape-row")), required=True, doc=say("key-row-asks")),
        "parts": Key(MapOf(ListOf(Naming(_ID), high=50), high=50), doc=say("key-row-parts")),
    },
    say("place-row"),
)

COLLECTION = Record(
    {
        "name": Key(_NAME, required=True, doc=say("key-collection-name")),
        "slug": Key(_ID, required=True, doc=say("key-slug")),
        "namespace": Key(_NAMESPACE, required=True, doc=say("key-namespace")),
        "language": Key(OneOf(languages()), required=True, doc=say("key-language")),
        "decimal": Key(OneOf((".", ",")), doc=say("key-decimal")),
        "author": Key(Line(say("shape-name")), required=True, doc=say("key-author")),
        "licence": Key(Line(say("shape-licence")), required=True, doc=say("key-licence")),
        "report": Key(
            Line(
                say("shape-report-address"),
                rf"https://{_ADDRESS}\{{id\}}{_ADDRESS}|mailto:[^\s@\"'<>{{}}\[\]\\`&?]+@[\w.-]+(?:\?{_ADDRESS}(?:\{{id\}}{_ADDRESS})?)?",
            ),
            required=True,
            doc=say("key-report"),
        ),
        "home": Key(Line(say("shape-home-address"), rf"https://{_ADDRESS}"), doc=say("key-home")),
        "rows": Key(MapOf(Short(ROW, "asks"), high=500), doc=say("key-rows")),
    },
    say("place-collection"),
)

DECK = Record(
    {
        "name": Key(_NAME, required=True, doc=say("key-deck-name")),
        "description": Key(
            Line(say("shape-sentence")), required=True, doc=say("key-deck-description")
        ),
        "tags": Key(_TAGS, doc=say("key-deck-tags")),
        "source": Key(_SOURCE, doc=say("key-deck-source")),
        "order": Key(ListOf(_ID, high=500), doc=say("key-deck-order")),
    },
    say("place-deck"),
)

CREDIT = Record(
    {
        "origin": Key(Line(say("shape-origin")), required=True, doc=say("key-credit-origin")),
        "licence": Key(Line(say("shape-licence")), required=True, doc=say("key-licence")),
        "author": Key(Line(say("shape-name")), doc=say("key-credit-author")),
    },
    say("place-credit"),
)

CARD = Record(
    {
        "id": Key(_ID, required=True, doc=say("key-card-id")),
        "type": Key(Line(say("shape-note-type"))),
        "tags": Key(_TAGS),
        "source": Key(_SOURCE),
        "as_of": Key(_DATE, doc=say("key-card-as-of")),
        "review_by": Key(_DATE, doc=say("key-card-review-by")),
        "shuffle": Key(Boolean()),
        "after": Key(_ID, doc=say("key-card-after")),
        "introduces": Key(ListOf(_TERM, high=20), doc=say("key-card-introduces")),
        "needs": _NEEDS,
        "allow": Key(_ALLOW),
        "words": Key(_WORDS, doc=say("key-card-words")),
        "verify": Key(Unread()),
    },
    say("place-card"),
    {"guid": say("guid-gone")},
)

COMPUTED = Record(
    {
        "generator": Key(Line(say("shape-generator")), required=True),
        EXERCISE: Key(_ID, doc=say("key-exercise")),
        "level": Key(OneOf(tuple(LEVELS)), doc=say("key-level")),
        "needs": _NEEDS,
        "tags": Key(_TAGS),
        "source": Key(_SOURCE),
        "allow": Key(_ALLOW),
        "variants": Key(ListOf(Unread(), 1, MAX_VARIANTS), required=True),
    },
    say("place-computed-file"),
)

_VERSION = Line(say("shape-version"), VERSION)
_LINES = Line(say("shape-lines"), r"(?s).*")
RELEASED = Record(
    {
        "version": Key(_VERSION, required=True),
        "time": Key(Line(say("shape-time"), r"[1-9]\d{0,11}"), required=True),
        "libraries": Key(MapOf(Line(say("shape-version"))), required=True),
        "formula": Key(OneOf((str(FORMULA),))),
        "namespace": Key(_NAMESPACE),
        "decks": Key(_LINES),
        "note-types": Key(_LINES, required=True),
        "notes": Key(_LINES, required=True),
        "media": Key(_LINES, required=True),
        "retired": Key(_LINES, required=True),
    },
    say("place-record"),
)

RETIREMENT = Record(
    {
        "reason": Key(
            Line(say("shape-reason-to-retire")), required=True, doc=say("key-retired-reason")
        ),
        "replaced-by": Key(_ID, doc=say("key-retired-replaced-by")),
    },
    say("place-retired"),
)
RETIRED = MapOf(Short(RETIREMENT, "reason"), high=5000)
"""By the retired card's id."""


def variant(generator: str, parameters: Mapping[str, Key], *, is_exercise: bool = False) -> Record:
    """One line of a computed file: its own keys, of which one of an exercise has none, then the generator's."""
    if is_exercise:
        return Record(dict(parameters), say("place-variant", generator=generator))
    own = {
        "id": Key(_ID, required=True),
        "tags": Key(_TAGS),
    }
    return Record({**own, **parameters}, say("place-variant", generator=generator))
