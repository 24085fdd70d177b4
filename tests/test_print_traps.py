"""What is too wide, too long or in other scripts: in each print all of it is there, on the paper, and can be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from printed import Pdf
from test_booklet import COLLECTION, LISTING, MONTHS, SUM, TABLE

from builder.pipeline import run
from builder.prints.booklet import PAPERS, Look, booklet
from builder.prints.brief import brief
from builder.prints.cards import Cut, cards
from builder.prints.volumes import Volume, files_of, volumes
from builder.typesetting import to_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

    from builder.edition import Edition
    from builder.typesetting import Document

LONG_WORD = "hipopotomonstrosesquipedaliofobia" * 4
BREAKS = re.compile("[\u200b\u00ad.?-]")
TRAPS = {
    "tabla.md": f"---\nid: tabla\n---\n¿Qué mes llovió más?\n\n{TABLE}\n\n---\n\nDiciembre.\n",
    "codigo.md": f"---\nid: codigo\n---\n¿Qué hace?\n\n```python\n{LISTING}\n```\n\n---\n\nNada.\n",
    "suma.md": f"---\nid: suma\n---\n¿Cuánto vale $z = {SUM}$?\n\n---\n\n$$z = {SUM}$$\n",
    "foto.md": "---\nid: foto\n---\n¿Qué se ve?\n\n![Un punto](punto.png)\n\n---\n\nUn punto.\n",
    "palabra.md": f"---\nid: palabra\n---\n¿Qué es {LONG_WORD}?\n\n---\n\n`{LONG_WORD}`.\n",
    "hebreo.md": "---\nid: hebreo\n---\n¿Qué es שלום עולם?\n\n---\n\nUn saludo.\n",
    "arabe.md": "---\nid: arabe\n---\n¿Qué es سلام؟\n\n---\n\nUn saludo.\n",
    "numeros.md": "---\nid: numeros\n---\nSon {{c1::uno}} y {{c2::dos}}.[^1]\n\n---\n\nSí.\n\n[^1]: Nota.\n",
}
KINDS = [
    "booklet",
    "large",
    "compact",
    "brief",
    "cards of 4",
    "cards of 8",
    "cards of 16",
    "folded",
]


def document(kind: str, edition: Edition) -> Document:
    """A print of all notes."""
    volume = Volume(edition.notes)
    match kind.split():
        case ["brief"]:
            return brief(edition, volume)
        case ["cards", "of", number]:
            return cards(edition, volume, Cut(number=int(number)))
        case ["folded"]:
            return cards(edition, volume, Cut(turn="fold"))
    return booklet(edition, volume, Look(letters=kind.replace("booklet", "normal")))


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The traps."""
    from PIL import Image

    root = tmp_path_factory.mktemp("traps")
    deck = root / "cards" / "01-prueba"
    deck.mkdir(parents=True)
    (root / "media").mkdir()
    (root / "cards" / "collection.yaml").write_text(COLLECTION, "utf-8")
    (deck / "_deck.yaml").write_text("name: Prueba\ndescription: Una.\nsource: TA4\n", "utf-8")
    for name, text in TRAPS.items():
        (deck / name).write_text(text, "utf-8")
    Image.new("RGB", (4000, 3000), "grey").save(root / "media" / "punto.png")
    (root / "media" / "punto.png.yaml").write_text("origin: a\nlicence: CC0\n", "utf-8")
    edition = run(root).edition
    assert edition is not None
    assert len(edition.notes) == len(TRAPS)
    return edition


@pytest.fixture(scope="module", params=KINDS)
def printed(
    request: pytest.FixtureRequest, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> Pdf:
    """Each print of the traps."""
    path = tmp_path_factory.mktemp("prints") / "traps.pdf"
    path.write_bytes(to_pdf(document(request.param, edition)))
    return Pdf(path)


def test_all_of_it_is_there(printed: Pdf) -> None:
    words = [word.text for word in printed.words]
    shown = " ".join(words)
    assert [month for month in MONTHS.split() if month not in shown] == []
    rows = [f"{row * 37 + n}.5" for row in range(6) for n in range(13)]
    assert [one for one in rows if one not in words] == []
    assert [n for n in range(40) if f"linea_{n} " not in shown] == []
    pieces = [one for one in (BREAKS.sub("", word) for word in words) if one in LONG_WORD]
    assert sum(len(one) for one in pieces if len(one) > 3) == 2 * len(LONG_WORD)
    assert "שלום" in shown or "םולש" in shown
    assert len(printed.alternatives["/Figure"]) >= 1
    assert any(SUM in one for one in printed.alternatives["/Formula"])
    assert printed.without_glyph == 0


def test_nothing_leaves_the_paper(printed: Pdf) -> None:
    width, height = PAPERS["a4"]
    assert [
        word
        for word in printed.words
        if not (word.left > 9 and word.right < width - 9 and word.top > 5 and word.bottom < height)
    ] == []


def test_no_text_is_smaller_than_seven_points(printed: Pdf) -> None:
    assert min(printed.type_sizes) >= 6.99


@pytest.mark.parametrize(
    ("text", "sign"), [("¿Qué es 猫?", "猫"), ("¿Qué es 🦜?", "🦜"), ("¿Qué es `한`?", "한")]
)
def test_a_character_that_no_font_has_is_an_error_at_its_place(
    project: Project, text: str, sign: str
) -> None:
    result = run(project({"signo.md": f"---\nid: signo\n---\n{text}\n\n---\n\nEso.\n"}))
    (found,) = (one for one in result.sink.all if one.code.id == "V123")
    assert (found.span.path, found.span.line) == ("cards/01-prueba/signo.md", 4)
    assert f"U+{ord(sign):04X}" in str(found.message)
    assert result.edition is not None
    assert result.edition.notes == (), "it is printed nowhere"


@pytest.mark.parametrize("kind", KINDS)
def test_one_card_makes_a_page_or_a_sheet(project: Project, kind: str, tmp_path: Path) -> None:
    result = run(project({"una.md": "---\nid: una\n---\n¿Qué?\n\n---\n\nEso.\n"}))
    assert result.edition is not None
    path = tmp_path / "one.pdf"
    path.write_bytes(to_pdf(document(kind, result.edition)))
    pdf = Pdf(path)
    assert len(pdf.pages) == (2 if kind.startswith("cards") else 1)
    assert "Eso." in " ".join(pdf.pages)


def test_thousands_of_notes_are_printed_in_volumes_of_about_the_same_length(
    project: Project,
) -> None:
    card = "---\nid: c-{0:03}\n---\nPregunta{0} ¿qué es?\n\n---\n\nRespuesta{0}.\n"
    edition = run(project({f"c-{n:03}.md": card.format(n) for n in range(60)})).edition
    assert edition is not None
    notes = edition.notes
    made = list(volumes(notes, longest=9000))
    assert [one.number for one in made] == [1, 2, 3]
    assert tuple(note for one in made for note in one.notes) == notes
    assert [one.before for one in made] == [0, 21, 41]
    assert list(volumes(())) == []
    (alone,) = volumes(notes)
    assert (alone.notes, alone.count) == (notes, 1)
    files = files_of("estudio", notes, lambda volume: booklet(edition, volume), longest=9000)
    assert list(files) == ["estudio-1.pdf", "estudio-2.pdf", "estudio-3.pdf"]
    assert "Tomo 2 de 3" in files["estudio-2.pdf"].title
    assert '#item(22, "after"' in files["estudio-2.pdf"].code


def test_a_document_that_needs_too_much_memory_is_an_error_that_says_so(
    edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    from builder import typesetting

    monkeypatch.setattr(typesetting, "MEBIBYTES", 100)
    with pytest.raises(typesetting.TooLarge) as raised:
        to_pdf(document("booklet", edition))
    assert "Trampas · Cuaderno de estudio" in str(raised.value)
    assert "--no-pdf" in raised.value.help
