"""Guids, hashes and names by which Anki and the record know notes, note types and decks, each worked out apart."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest
from conftest import SPANISH
from test_published_ids import GUIDS, TYPES

from builder import identity
from builder.characters import normalised
from builder.model import Collection, Deck, Note, RenderedNote
from builder.notes import note_types
from builder.notes._common import css
from builder.source import Named, Source, Text
from builder.text.rendered import Html

COLLECTION = Collection(
    "Curso", "curso", "mazo/introduccion-llm", "es", "Nadie", "CC0", "https://x.org/{id}"
)
AT = Source("cards/01-uno/a.md", "").at(1, 1)


def note(id_: str, type_: str = "basic", **parts: str) -> Note:
    """A note, as far as its identity matters."""
    texts = {name: Text(said, Source("cards/01-uno/a.md", said)) for name, said in parts.items()}
    return Note(id_, type_, "01-uno", ("t1", "t2"), "TA4", texts, AT, SPANISH)


def rendered(one: Note) -> RenderedNote:
    """The note, whose parts are HTML already."""
    return RenderedNote(one, (), {name: Html(part.value) for name, part in one.parts.items()}, ())


def beginning(*texts: str, between: str) -> str:
    """The first 64 bits of the SHA-256 of some texts, in hexadecimal digits."""
    return sha256(between.join(texts).encode()).digest()[:8].hex()


# ------------------------------------------------------------------ notes
@pytest.mark.parametrize("id_", sorted(GUIDS))
def test_a_guid_depends_on_the_namespace_and_the_id_alone(id_: str) -> None:
    assert identity.guid(id_, COLLECTION) == GUIDS[id_]
    other = replace(COLLECTION, namespace="mazo/otro")
    assert identity.guid(id_, other) != GUIDS[id_]


def test_a_guid_is_the_number_in_the_digits_of_anki() -> None:
    digits = identity._DIGITS
    assert len(digits) == len(set(digits)) == 91
    number = 0
    for digit in identity.guid("a", COLLECTION):
        number = number * 91 + digits.index(digit)
    assert f"{number:016x}" == beginning("mazo/introduccion-llm", "a", between="\n")


def test_what_anki_stores_and_its_hash() -> None:
    found = identity.stored(rendered(note("a", front="¿Qué?", back="Esto.")))
    assert found.fields == ("¿Qué?", "Esto.", "TA4", "a", "", "", "")
    assert found.content == beginning("basic", *found.fields, between="\x1f")
    assert len(found.content) == 16


def test_what_a_note_asks_is_its_first_part() -> None:
    one = note("a", front="  ¿Qué\n ES?\t", back="Esto.")
    assert identity.front_of(one) == normalised("¿Qué ES?").casefold()


@pytest.mark.parametrize(
    ("type_", "parts", "expected"),
    [
        ("basic", {"front": "¿Qué?", "back": "Esto."}, (0,)),
        ("reversed", {"term": "a", "definition": "b"}, (0, 1)),
        ("cloze", {"text": "Tras {{c3::`a`}} va {{c1::`b`}}, y {{c3::otra}}."}, (0, 2)),
    ],
)
def test_the_cards_of_a_note_are_counted_from_zero(
    type_: str, parts: dict[str, str], expected: tuple[int, ...]
) -> None:
    assert identity.card_numbers(rendered(note("a", type_, **parts))) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"a": "", "b": "", "c": "a"}, "acb"),
        ({"a": "", "b": "", "m": "a", "n": "m", "p": "a", "c": "p"}, "amnpcb"),
        ({"a": "", "b": "zzz"}, "ab"),  # there is no such note
        ({"a": "c", "b": "", "c": "a"}, "bac"),  # each comes after the other: they are not lost
    ],
)
def test_a_note_comes_right_after_the_one_that_it_names(
    after: dict[str, str], expected: str
) -> None:
    decks = (Deck("01-uno", "Uno", "", (), "", SPANISH),)
    notes = [
        replace(
            note(name), span=Source(f"cards/01-uno/{name}.md", "").at(1, 1), after=Named(other, AT)
        )
        for name, other in after.items()
    ]
    found = identity.in_document_order(map(rendered, notes), decks)
    assert "".join(one.note.id for one in found) == expected


# ------------------------------------------------------------------ note types
@pytest.mark.parametrize("name", sorted(TYPES))
def test_a_note_type_has_its_published_id(name: str) -> None:
    note_type = note_types()[name]
    assert identity.note_type_id(note_type, COLLECTION) == TYPES[name]
    assert identity.note_type_name(note_type, COLLECTION) == f"Curso · {name}"


def test_the_hash_of_a_note_type_covers_all_that_anki_stores() -> None:
    basic = note_types()["basic"]
    words = COLLECTION.locale.words
    foot = (
        '\n{{#Mi nota}}<div class="mazo mazo-own"><div class="mazo-own-name">Mi nota</div>\n'
        '<div dir="auto">{{Mi nota}}</div></div>{{/Mi nota}}'
        '\n<div class="mazo-foot">{{#Fuente}}<span class="mazo-source">{{Fuente}}</span> {{/Fuente}}<span\n'
        'class="mazo-id">{{text:Id}}</span> <a href="@REPORT@">¿Hay un error?</a></div>\n'
    )
    names = ("Anverso", "Reverso", "Fuente", "Id", "Reserva 1", "Reserva 2", "Mi nota")
    fields = [f"{field.id} {name}" for field, name in zip(basic.fields, names, strict=True)]
    front = '<div class="mazo">{{Anverso}}</div>'
    back = (
        '<div class="mazo"><div class="mazo-front">{{Anverso}}</div><hr id="answer">\n'
        f'<div class="mazo-back">{{{{Reverso}}}}</div></div>{foot}'
    )
    template = f"{basic.templates[0].id} Tarjeta\x1f{front}\x1f{back}"
    stored = [
        "Curso · basic",
        "False",
        css(words),
        "https://x.org/{id}",
        *fields,
        template,
    ]
    assert identity.type_hash(basic, COLLECTION) == beginning(*stored, between="\x1e")


@pytest.mark.parametrize(
    "other",
    [
        replace(COLLECTION, report="https://y.org/{id}"),
        replace(COLLECTION, decimal="," if COLLECTION.locale.decimal == "." else "."),
        replace(COLLECTION, name="Otro"),
    ],
)
def test_another_address_sign_or_name_changes_the_hash_of_a_note_type(other: Collection) -> None:
    typed = note_types()["typed"]
    assert identity.type_hash(typed, other) != identity.type_hash(typed, COLLECTION)


def test_templates_have_the_address_for_reports_and_the_decimal_sign() -> None:
    ((front, back),) = identity.templates_of(note_types()["basic"], COLLECTION)
    assert front == '<div class="mazo">{{Anverso}}</div>'
    assert '<a href="https://x.org/{{text:Id}}">¿Hay un error?</a>' in back
    for sign in ".,":
        ((_, back),) = identity.templates_of(
            note_types()["typed"], replace(COLLECTION, decimal=sign)
        )
        assert f'"{sign}"' in back
        assert "@DECIMAL@" not in back


# ------------------------------------------------------------------ names and numbers
def test_the_names_of_packages_and_decks() -> None:
    deck = Deck("02-dos", "Dos", "", (), "", SPANISH)
    assert identity.package_file(COLLECTION) == "curso.apkg"
    assert identity.deck_name(deck, COLLECTION) == "Curso::02 Dos"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # SHA-256: ba7816bf 8f01cfea … (FIPS 180-2, appendix B.1) and e3b0c442 98fc1c14 … (of nothing)
        ("abc", 0xBF8F01CFEA + 1),
        ("", 0x4298FC1C14 + 1),
        # SHA-256: d7a8fbb3 07d78094 …, whose 41st bit is set
        ("The quick brown fox jumps over the lazy dog", 0xB307D78094 + 1),
    ],
)
def test_a_number_is_the_end_of_the_first_eight_bytes_of_sha_256(text: str, number: int) -> None:
    assert identity.stable_number(text) == number
