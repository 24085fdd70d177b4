"""The keys that the files of `cards/` know, each with its type: the one place that says what may be
written.

Editors' schemas and the loader are made from these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.languages import languages
from builder.names import ID, MAX_ID, MAX_LEVELS, RESERVED, ids_for, is_id, is_tag, tags_for
from builder.schema import Boolean, Key, Line, ListOf, MapOf, Name, OneOf, Record, Unread

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_VARIANTS = 500
"""Of one computed file."""
VERSION = r"\d{1,4}\.\d{1,4}\.\d{1,4}"

_ID = Name(
    "an id of lower-case letters, digits and hyphens that is not a device name of Windows such as `con`",
    rf"(?=.{{1,{MAX_ID}}}$)(?!(?:{'|'.join(sorted(RESERVED))})$){ID}",
    is_id,
    ids_for,
)
_LEVEL = r"[^\s!-/:-@\[-^`{|}~][^\s!-,./:-@\[-^`{|}~]*"
_TAG = Name(
    "a tag of letters, digits, `_` and hyphens, with `::` between levels",
    rf"{_LEVEL}(?:::{_LEVEL}){{0,{MAX_LEVELS - 1}}}",
    is_tag,
    tags_for,
)
_TAGS = ListOf(_TAG, high=20)
_NAMESPACE = Line("a namespace", r"[^\s]{3,200}")
_SOURCE = Line("a source")
_ALLOW = ListOf(Unread(), high=20)
MAX_WORDS = 50
"""That a card keeps although no dictionary has them."""
_WORDS = ListOf(Unread(), high=MAX_WORDS)
_NAME = Line(
    'a name of up to 100 characters, without `::`, `"` or tabs, that neither begins with a blank nor ends with a '
    "blank or a colon",
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
    "guid",
    "tags",
    "allow",
    "generator",
    "name",
    "slug",
    "namespace",
    "report",
    "order",
    "after",
)
"""The keys of names: no two of them may look alike and differ."""

COLLECTION = Record(
    {
        "name": Key(_NAME, required=True, doc="the name of the deck in Anki that holds all others"),
        "slug": Key(
            _ID, required=True, doc="the name of the package in `dist/`, such as `mi-mazo`"
        ),
        "namespace": Key(
            _NAMESPACE,
            required=True,
            doc="a text that no other collection has, such as an address of yours; it may never change",
        ),
        "language": Key(
            OneOf(languages()), required=True, doc="the language of the cards, such as `es`"
        ),
        "decimal": Key(
            OneOf((".", ",")),
            doc="the decimal sign of the cards, `.` or `,` in quotes; without it, that of the language",
        ),
        "author": Key(Line("a name"), required=True, doc="who is named on the pages"),
        "licence": Key(Line("a licence"), required=True, doc="such as `CC BY-SA 4.0`"),
        "report": Key(
            Line(
                "an `https://` address with `{id}` in it, or `mailto:` and an address, without blanks, quotes, other "
                "brackets, or a `&` before anything but `name=`",
                rf"https://{_ADDRESS}\{{id\}}{_ADDRESS}|mailto:[^\s@\"'<>{{}}\[\]\\`&?]+@[\w.-]+(?:\?{_ADDRESS}(?:\{{id\}}{_ADDRESS})?)?",
            ),
            required=True,
            doc="where a learner reports an error: `https://…{id}…`, or `mailto:name@example.org?subject={id}`",
        ),
        "rows": Key(
            MapOf(Line("what is asked"), high=500), doc="what is to be covered, by its tag"
        ),
    },
    "the collection",
)

DECK = Record(
    {
        "name": Key(_NAME, required=True, doc="the name of the deck in Anki"),
        "description": Key(
            Line("a sentence"), required=True, doc="a sentence about the deck, which Anki shows"
        ),
        "tags": Key(_TAGS, doc="tags that all cards of the deck get"),
        "source": Key(_SOURCE, doc="the source of the cards that name none"),
        "order": Key(ListOf(_ID, high=500), doc="the ids that come first, in the order of study"),
    },
    "a deck",
)

CREDIT = Record(
    {
        "origin": Key(
            Line("an address, or who made it"), required=True, doc="an address, or who made it"
        ),
        "licence": Key(Line("a licence"), required=True, doc="such as `CC BY-SA 4.0`"),
        "author": Key(Line("a name"), doc="who made it"),
    },
    "the file beside a picture or a sound",
)

CARD = Record(
    {
        "id": Key(_ID, required=True, doc="the file's name without `.md`"),
        "type": Key(Line("a note type")),
        "tags": Key(_TAGS),
        "source": Key(_SOURCE),
        "shuffle": Key(Boolean()),
        "after": Key(
            _ID, doc="the card of the same deck that this one follows in the order of study"
        ),
        "allow": Key(_ALLOW),
        "words": Key(
            _WORDS, doc="words of the card that are right although the dictionary has none of them"
        ),
        "guid": Key(Line("a guid", r"[!-~]{1,64}")),
        "verify": Key(Unread()),
    },
    "a card",
)

COMPUTED = Record(
    {
        "generator": Key(Line("a generator's name"), required=True),
        "tags": Key(_TAGS),
        "source": Key(_SOURCE),
        "allow": Key(_ALLOW),
        "variants": Key(ListOf(Unread(), 1, MAX_VARIANTS), required=True),
    },
    "a computed file",
)

_VERSION = Line("a version such as 1.2.0", VERSION)
_LINES = Line("lines of words", r"(?s).*")
RELEASED = Record(
    {
        "version": Key(_VERSION, required=True),
        "time": Key(Line("seconds since the epoch", r"[1-9]\d{0,11}"), required=True),
        "libraries": Key(MapOf(Line("a version")), required=True),
        "namespace": Key(_NAMESPACE),
        "decks": Key(_LINES),
        "note-types": Key(_LINES, required=True),
        "notes": Key(_LINES, required=True),
        "media": Key(_LINES, required=True),
        "retired": Key(_LINES, required=True),
    },
    "the record of releases",
)

RETIRED = MapOf(Line("why the card was withdrawn, for those who learn it"), high=5000)
"""By the retired card's id."""


def variant(generator: str, parameters: Mapping[str, Key]) -> Record:
    """One line of a computed file: its own keys, then the generator's parameters."""
    own = {
        "id": Key(_ID, required=True),
        "tags": Key(_TAGS),
        "practice": Key(Boolean(), doc="whether it goes into the second, optional package"),
    }
    return Record({**own, **parameters}, f"a variant of `{generator}`")
