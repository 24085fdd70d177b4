"""Releases and comparisons say everything in one language: learners' text in the cards', the rest in the tool's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import pytest
from conftest import COLLECTION, CREDIT, make_project
from differences import Repository, repository, run_here
from test_spelling import dictionary

from builder import pipeline
from builder.commands import _record
from builder.languages import FOLDER, use
from builder.notes import note_types
from builder.record import PATH
from builder.release import with_section

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

Capture = pytest.CaptureFixture[str]
LANGUAGES = ("en", "es")
QUOTED = re.compile(
    r"fatal: [^\n]*|`[^`]*`|<[^>]*>|\{\+.*?\+\}|\[-.*?-\]|\S*[/:=]\S*|\S*\.(?:md|yaml)\S*"
)
"""What git says itself, code, tags, the text of cards, addresses and names of files."""
WORD = re.compile(r"[^\W\d_]{2,}")
CARD = "---\nid: {0}\n---\nXyzzy `{0}`\n\n---\n\n`plugh`\n"
CHOICE = "---\nid: q2\n---\n`zork` \n\n- [{0}] `ma`\n- [{1}] `mb`\n- [ ] `mc`\n\n---\n\n`mm`\n"
TYPED = "---\nid: q3\ntype: typed\n---\n`{0}`\n\n---\n\n{0}\n"
CLOZE = "---\nid: q4\n---\nXyzzy {{{{c1::`{0}`}}}}.\n"
FILES = {
    "q1.md": CARD.format("q1"),
    "q2.md": CHOICE.format("x", " "),
    "q3.md": TYPED.format("qq"),
    "q4.md": CLOZE.format("aa"),
    "q5.md": CARD.format("q5"),
}
"""Cards without a word of either language."""
DECK = "name: Xyzzy\ndescription: Xyzzy.\nsource: Xyzzy\n"


def vocabulary(code: str) -> frozenset[str]:
    """The words of a language's file."""
    text = (FOLDER / f"{code}.ftl").read_text("utf-8")
    lines = [re.sub(r"^(\s*\.?[\w-]+ =|#.*|\s+\*?\[\w+\])", "", line) for line in text.splitlines()]
    return frozenset(WORD.findall(re.sub(r"`[^`]*`|\{[^}]*\}?", " ", "\n".join(lines)).casefold()))


def foreign(text: str, code: str) -> list[str]:
    """The words of a text that only the other language has."""
    (other,) = (one for one in LANGUAGES if one != code)
    theirs = vocabulary(other) - vocabulary(code) - set(note_types()) - {"mazo", "ids", "head"}
    found = [word for word in WORD.findall(QUOTED.sub(" ", text).casefold()) if word in theirs]
    known = dictionary(code).known(found)
    return [word for word in found if word not in known]


def collection(code: str) -> str:
    """The settings of a collection in a language."""
    return COLLECTION.replace("language: es", f"language: {code}").replace("Prueba", "Xyzzy")


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The tool's language."""
    code = str(request.param)
    monkeypatch.setenv("MAZO_LANG", code)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    use(code)
    yield code
    use("en")


@pytest.fixture
def here(spoken: str, tmp_path: Path) -> Repository:
    """A project in that language, without git."""
    return Repository(make_project(tmp_path / "project", FILES, collection(spoken), DECK))


def change(here: Repository) -> None:
    """Add, correct and retire cards, and rename a deck."""
    here.write("q1.md", CARD.format("q1").replace("plugh", "plover"))
    here.write("q6.md", CARD.format("q6"))
    (here.cards / "q5.md").unlink()
    (here.root / "cards/retired.yaml").write_text("q5: Xyzzy.\n", "utf-8")
    (here.cards / "_deck.yaml").write_text(DECK.replace("name: Xyzzy", "name: Plugh"), "utf-8")


def reported(root: Path) -> str:
    """All that the diagnostics about published cards say."""
    result = pipeline.run(root)
    _record.compare(root, result)
    found = [d for d in result.sink.all if d.code.id.startswith("P")]
    assert found
    return "\n".join("\n".join((d.message, d.label, *d.notes, *d.helps)) for d in found)


def test_the_words_of_one_language_are_told_from_those_of_the_other() -> None:
    assert foreign("the card when this, `of` and un", "es") == [
        "the",
        "card",
        "when",
        "this",
        "and",
    ]
    assert foreign("una pregunta del mazo", "en") == ["una", "pregunta", "del"]


HEADINGS = {
    "en": ["New cards", "Corrected cards", "Withdrawn cards", "Renamed decks"],
    "es": ["Tarjetas nuevas", "Tarjetas corregidas", "Tarjetas retiradas", "Mazos con otro nombre"],
}


@pytest.mark.parametrize("has_git", [False, True])
def test_two_releases_say_everything_in_the_collections_language(
    spoken: str, here: Repository, capsys: Capture, *, has_git: bool
) -> None:
    out = ""
    if has_git:
        repository(here.root)
    for version in ("0.1.0", "0.2.0"):
        if version == "0.2.0":
            change(here)
        for options in (("--dry-run",), ()):
            found = run_here(here, capsys, "release", version, *options)
            assert found.code == 0, found.err
            out += found.out
        if has_git:
            here.commit()
    changelog = (here.root / "CHANGELOG.md").read_text("utf-8")
    assert (
        re.findall(r"(?m)^### (.+)", changelog[: changelog.index("## 0.1.0")]) == HEADINGS[spoken]
    )
    record = (here.root / PATH).read_text("utf-8")
    head = "\n".join(line for line in record.splitlines() if line.startswith("# "))
    assert len(head) > 400
    for text in (out, changelog, head):
        assert foreign(text, spoken) == []


def test_the_changelog_counts_many_cards_in_the_collections_language(
    spoken: str, here: Repository, capsys: Capture
) -> None:
    for n in range(70):
        here.write(f"n{n}.md", CARD.format(f"n{n}"))
    assert run_here(here, capsys, "release", "0.1.0").code == 0
    expected = {"en": "- Xyzzy: 75 notes\n", "es": "- Xyzzy: 75 notas\n"}
    assert expected[spoken] in (here.root / "CHANGELOG.md").read_text("utf-8")


def test_many_cards_that_were_retired_for_one_reason_are_counted(
    spoken: str, here: Repository, capsys: Capture
) -> None:
    names = [f"n{n}" for n in range(70)]
    for name in names:
        here.write(f"{name}.md", CARD.format(name))
    assert run_here(here, capsys, "release", "0.1.0").code == 0
    for name in names:
        (here.cards / f"{name}.md").unlink()
    reasons = dict.fromkeys(names[1:], "Xyzzy.") | {names[0]: "Plugh."}
    retired = "".join(f"{name}: {reason}\n" for name, reason in reasons.items())
    (here.root / "cards/retired.yaml").write_text(retired, "utf-8")
    assert run_here(here, capsys, "release", "0.2.0").code == 0
    changelog = (here.root / "CHANGELOG.md").read_text("utf-8")
    counted = {"en": "- 69 notes: Xyzzy.\n", "es": "- 69 notas: Xyzzy.\n"}
    assert f"{counted[spoken]}- `n0`: Plugh.\n" in changelog
    assert "`n1`" not in changelog.partition("0.1.0")[0]


@pytest.mark.usefixtures("spoken")
def test_what_learners_read_does_not_depend_on_the_tools_language(
    tmp_path: Path, capsys: Capture
) -> None:
    here = Repository(make_project(tmp_path / "other", FILES, collection("es"), DECK))
    assert run_here(here, capsys, "release", "0.1.0").code == 0
    changelog = (here.root / "CHANGELOG.md").read_text("utf-8")
    assert changelog.startswith("# Novedades\n\nLo que notará quien estudia, lo más reciente")
    assert "### Tarjetas nuevas\n" in changelog
    assert (here.root / PATH).read_text("utf-8").startswith("# Lo que publicó ")


@pytest.mark.parametrize("heading", ["Sin publicar", "Unreleased"])
def test_the_unreleased_part_of_a_changelog_is_found_in_either_language(heading: str) -> None:
    before = f"# T\n\n## {heading}\n\nXyzzy.\n\n## 0.1.0 (2020-01-01)\n\nPlugh.\n"
    after = with_section(before, "## 0.2.0 (2021-01-01)\n\n### N\n\n- `a`: b\n")
    assert after == (
        "# T\n\n## 0.2.0 (2021-01-01)\n\nXyzzy.\n\n### N\n\n- `a`: b\n\n## 0.1.0 (2020-01-01)\n\nPlugh.\n"
    )


def test_refusals_are_in_the_tools_language(spoken: str, here: Repository, capsys: Capture) -> None:
    repository(here.root)
    assert run_here(here, capsys, "release", "0.1.0").code == 0
    here.commit()
    for version in ("0.1.0", "0.0.1", "1.x", "0.2.0"):
        found = run_here(here, capsys, "release", version)
        assert foreign(found.out + found.err, spoken) == []
    here.write("q1.md", CARD.format("q1").replace("id: q1", "id: q1\ntype: reversed"))
    here.write("q2.md", CHOICE.format("x", " ").replace("id: q2", "id: q2\nguid: abc"))
    (here.cards / "q3.md").unlink()
    (here.root / "cards/retired.yaml").write_text("q5: Xyzzy.\nnunca: Xyzzy.\n", "utf-8")
    (here.cards / "_deck.yaml").write_text(DECK.replace("name: Xyzzy", "name: Plugh"), "utf-8")
    record = (here.root / PATH).read_text("utf-8")
    texts = [reported(here.root)]
    for pattern, new in (
        (r"^  basic .*\n", ""),
        (r"^(  q1 .*) \S+$", r"\1 abcdefghij"),
        (r"^version: .*", "version: 0.3.0"),
        (r"^version: .*", "version: 0.0.1"),
        (r"^  (q1|q2|q4) .*\n", ""),
        (r"^(  typed \d+ \w+) \d+ \S+", r"\1 7 8"),
        (r"^namespace: .*", "namespace: plugh"),
        (r"^time: .*", "time: 7"),
        (r"^  q1 .*", "  q1 basic"),
    ):
        edited = re.sub(rf"(?m){pattern}", new, record)
        assert edited != record
        for text in (edited, edited.replace("version: 0.1.0", "version: 0.4.0")):
            (here.root / PATH).write_text(text, "utf-8")
            texts.append(reported(here.root))
    (here.root / PATH).unlink()
    texts.append(reported(here.root))
    assert [foreign(text, spoken) for text in texts] == [[]] * len(texts)
    assert len(set("\n".join(texts).splitlines())) > 30


# ---------------------------------------------------------------- mazo diff


@pytest.fixture
def changed(here: Repository, spoken: str, capsys: Capture) -> Repository:
    """A published project with a change of each kind."""
    here.write("q7.md", "---\nid: q7\n---\nXyzzy <s>\n\n---\n\n`a`\n")
    here.write("q8.md", CARD.format("q8"))
    repository(here.root)
    made = run_here(here, capsys, "release", "0.1.0")
    assert made.code == 1
    (here.cards / "q7.md").rename(here.root / "q7.md")
    assert run_here(here, capsys, "release", "0.1.0").code == 0
    (here.root / "q7.md").rename(here.cards / "q7.md")
    here.commit()
    change(here)
    here.write("q2.md", CHOICE.format(" ", "x"))
    here.write("q3.md", TYPED.format("qq").replace("id: q3", "id: q3\ntags: [plugh]"))
    here.write("q7.md", CARD.format("q7"))
    here.write("q8.md", CARD.format("q8").replace("Xyzzy", "<s>"))
    settings = collection(spoken).replace("Nadie", "Xyzzy")
    (here.root / "cards/collection.yaml").write_text(settings, "utf-8")
    (here.root / "media/f.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>', "utf-8"
    )
    (here.root / "media/f.svg.yaml").write_text(CREDIT, "utf-8")
    here.write("q4.md", CLOZE.format("aa") + "\n![Xyzzy](f.svg)\n")
    return here


def test_a_comparison_is_in_the_tools_language(
    spoken: str, changed: Repository, capsys: Capture
) -> None:
    for form in ((), ("--markdown",)):
        found = run_here(changed, capsys, "diff", "HEAD", *form)
        assert len(found.out) > 1000
        assert foreign(found.out + found.err.split(": V101")[0].split("cards/")[0], spoken) == []
    (changed.cards / "q8.md").unlink()
    assert foreign(run_here(changed, capsys, "diff", "HEAD").out, spoken) == []
    page = changed.root / "CHANGELOG.md"
    assert foreign(run_here(changed, capsys, "diff", "HEAD", "--html", str(page)).err, spoken) == []


WORDS = {
    "en": ("Dark cards", "Light cards", "Before", "After", "KEY CHANGED", "key"),
    "es": (
        *("Tarjetas oscuras", "Tarjetas claras", "Antes", "Ahora"),
        *("RESPUESTA CORRECTA CAMBIADA", "respuesta correcta"),
    ),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_a_comparison_is_in_the_tools_language(
    scheme: Literal["light", "dark"],
    spoken: str,
    changed: Repository,
    browser: Browser,
    capsys: Capture,
    pictures: Path,
) -> None:
    file = changed.root / "diff.html"
    found = run_here(changed, capsys, "diff", "HEAD", "--html", str(file))
    assert foreign(found.out, spoken) == []
    dark, light, before, after, kind, key = WORDS[spoken]
    page = browser.new_page(color_scheme=scheme, viewport={"width": 1100, "height": 900})
    page.goto(file.as_uri())
    page.screenshot(path=pictures / f"diff-{spoken}-{scheme}.png", full_page=True)
    assert page.locator("main").get_attribute("lang") == spoken
    assert page.locator("#q2 h3").all_inner_texts() == [before, after]
    assert page.locator("#q2 .kind").inner_text() == kind
    assert page.locator("#q2 dt").first.inner_text() == key
    button = page.get_by_role("button")
    first, second = (light, dark) if scheme == "dark" else (dark, light)
    assert button.inner_text() == first
    button.click()
    assert button.inner_text() == second
    text = page.evaluate(
        "document.querySelectorAll('.card, dd').forEach(node => node.remove()); "
        "document.title + '\\n' + document.querySelector('nav').ariaLabel + '\\n' + document.body.innerText"
    )
    assert foreign(text, spoken) == []
    page.close()
