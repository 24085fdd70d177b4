"""`mazo diff` reports changed cards and the effect of each change on learners."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from command import mazo
from differences import BASIC, CARDS, CHOICE, Repository, blocks, diff, published, repository

from builder.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project

Capture = pytest.CaptureFixture[str]
IMPORTED = "learners: the next import updates it, and keeps the learner's history"
UNPUBLISHED = "learners: not published yet: learners get it with the next release"


@pytest.fixture
def here(project: Project) -> Repository:
    """A project whose cards are published and committed."""
    return published(project(CARDS))


EQUAL = "Si `a` y `</s>` son equiprobables, hay una probabilidad de `a`."


def test_a_diff_without_changes_says_so(here: Repository, capsys: Capture) -> None:
    outcome = diff(here, capsys)
    commit = here.git("rev-parse", "HEAD")[:12]
    line = f"since HEAD ({commit}), both made with today's code: no card changed\n"
    assert (outcome.code, outcome.out, outcome.err) == (0, line, "")


def test_edited_words_are_marked_and_a_published_card_is_updated(
    here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    outcome = diff(here, capsys)
    assert blocks(outcome.out) == {
        "uno": [
            "edited uno (basic, cards/01-prueba/uno.md:2)",
            "front: ¿Qué es {+el +}uno?",
            IMPORTED,
        ]
    }


def test_a_new_card_is_shown_in_full(here: Repository, capsys: Capture) -> None:
    here.write("cinco.md", BASIC.format(id="cinco", front="¿Cinco?", back="Sí."))
    assert blocks(diff(here, capsys).out) == {
        "cinco": [
            "added cinco (basic, cards/01-prueba/cinco.md:2)",
            "front: {+¿Cinco?+}",
            "back: {+Sí.+}",
            "source: {+TA4 §2+}",
            UNPUBLISHED,
        ]
    }


@pytest.mark.parametrize(
    ("name", "text", "before", "after"),
    [
        ("dos", CHOICE.format(id="dos", a=" ", b="x"), "esta", "esa"),
        ("tres", CARDS["tres.md"].replace("`b`", "`c`"), "2: `b`", "2: `c`"),
        ("cuatro", CARDS["cuatro.md"].replace("así", "asá"), "así", "asá"),
    ],
)
def test_changed_keys_are_reported_first_and_in_capitals(
    name: str, text: str, before: str, after: str, here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    here.write(f"{name}.md", text)
    outcome = diff(here, capsys)
    assert "1 KEY CHANGED, 1 edited" in outcome.out.splitlines()[0]
    assert list(blocks(outcome.out)) == [name, "uno"]
    lines = blocks(outcome.out)[name]
    assert lines[0].startswith(f"KEY CHANGED {name} (")
    assert f"[-{before.splitlines()[-1]}" in " ".join(lines) or before in " ".join(lines)
    assert after in " ".join(lines)


def test_adding_a_key_to_a_card_is_not_a_changed_key(project: Project, capsys: Capture) -> None:
    made = repository(project({"p.md": f"---\nid: p\n---\n{EQUAL} ¿Cuánto es?\n\n---\n\n$0.25$\n"}))
    claims = 'verify:\n  lm: {unigram: {a: 0.5, "</s>": 0.5}}\n  P: {probability: a, under: lm}\n  answer: P\n'
    made.write("p.md", f"---\nid: p\n{claims}---\n{EQUAL} ¿Cuánto es, pues?\n\n---\n\n$0.25$\n")
    lines = blocks(diff(made, capsys).out)["p"]
    assert lines[:2] == ["edited p (basic, cards/01-prueba/p.md:2)", "key: {+1/4+}"]


def test_an_unchanged_key_is_shown_with_the_other_changes(
    here: Repository, capsys: Capture
) -> None:
    here.write("dos.md", CARDS["dos.md"].replace("aquella", "la otra"))
    assert blocks(diff(here, capsys).out)["dos"][:2] == [
        "edited dos (choice, cards/01-prueba/dos.md:2)",
        "key: esta",
    ]


def test_new_parameters_of_a_published_computed_card_are_refused(
    here: Repository, capsys: Capture
) -> None:
    here.write("v.yaml", CARDS["v.yaml"].replace("aaabdaaabac", "banana bandana ananá"))
    outcome = diff(here, capsys)
    assert outcome.code == 1
    lines = blocks(outcome.out)["v-uno"]
    assert lines[0].startswith("KEY CHANGED v-uno (typed, ")
    assert lines[1] == "key: [-a a-]{+a n+}"
    refusals = [line for line in lines if line.startswith("refused:")]
    assert refusals == [
        "refused: the parameters of the published note `v-uno` changed; restore them, and add another variant"
    ]


def test_the_key_of_a_verified_card_in_prose_is_its_verified_answer(
    project: Project, capsys: Capture
) -> None:
    text = (
        '---\nid: p\nverify:\n  lm: {unigram: {a: 0.5, "</s>": 0.5}}\n  P: {probability: a, under: lm}\n  answer: P\n'
        f"---\n{EQUAL} ¿Cuánto es?\n\n---\n\n$0.25$\n"
    )
    made = repository(project({"p.md": text}))
    made.write(
        "p.md",
        text.replace("probability: a,", "probability: a a,")
        .replace("de `a`", "de `aa`")
        .replace("0.25", "0.125"),
    )
    lines = blocks(diff(made, capsys).out)["p"]
    assert lines[:2] == ["KEY CHANGED p (basic, cards/01-prueba/p.md:2)", "key: [-1/4-]{+1/8+}"]


def test_learners_keep_a_moved_card_in_its_old_deck(here: Repository, capsys: Capture) -> None:
    other = here.root / "cards" / "02-otra"
    other.mkdir()
    (other / "_deck.yaml").write_text("name: Otra\ndescription: Otra.\nsource: Nadie\n", "utf-8")
    (here.cards / "uno.md").rename(other / "uno.md")
    lines = blocks(diff(here, capsys).out)["uno"]
    assert lines == [
        "edited uno (basic, cards/02-otra/uno.md:2)",
        "deck: [-01-prueba-]{+02-otra+}",
        "source: [-TA4 §2-]{+Nadie+}",
        IMPORTED,
        "learners: `uno` was published in 01-prueba (main); those who have it keep it there; new learners get it here",
    ]


def test_a_published_card_that_changes_its_type_is_refused(
    here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", CARDS["uno.md"].replace("id: uno", "id: uno\ntype: reversed"))
    outcome = diff(here, capsys)
    lines = blocks(outcome.out)["uno"]
    assert "type: [-basic-]{+reversed+}" in lines
    assert [line[:48] for line in lines if line.startswith("refused")] == [
        "refused: `uno` was published as `basic`, and is "
    ]
    assert (outcome.code, "mazo check" in outcome.err) == (1, True)


def test_a_published_card_can_be_removed_only_if_it_is_retired(
    here: Repository, capsys: Capture
) -> None:
    (here.cards / "uno.md").unlink()
    outcome = diff(here, capsys)
    assert outcome.code == 1
    assert "refused: the published note `uno` is missing" in " ".join(blocks(outcome.out)["uno"])
    (here.root / "cards" / "retired.yaml").write_text("uno: Sobraba.\n", "utf-8")
    outcome = diff(here, capsys)
    assert outcome.code == 0
    assert blocks(outcome.out)["uno"][0] == "removed uno (basic, cards/01-prueba/uno.md:2)"
    assert blocks(outcome.out)["uno"][-1].startswith("learners: retired: Anki keeps it")


def test_an_unpublished_card_can_be_removed(project: Project, capsys: Capture) -> None:
    made = repository(project(CARDS))
    (made.cards / "uno.md").unlink()
    outcome = diff(made, capsys)
    assert blocks(outcome.out)["uno"][-1] == "learners: not published yet: no learner has it"
    assert "Nothing is released yet" in outcome.out


def test_restoring_the_published_text_changes_nothing_for_learners(
    here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    here.commit()
    here.write("uno.md", CARDS["uno.md"])
    assert (
        "its cards show what release 0.1.0 published: whoever has it keeps it as it is, tags included"
        in diff(here, capsys).out
    )


def test_notes_that_changed_since_the_release_but_not_since_the_revision_are_counted(
    here: Repository, capsys: Capture
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    here.commit()
    here.write("dos.md", CARDS["dos.md"].replace("Porque sí", "Porque no"))
    outcome = diff(here, capsys)
    assert list(blocks(outcome.out)) == ["dos"]
    assert "The next import updates 1 more published note, " in outcome.out


def test_templates_that_differ_from_the_published_ones_are_reported(
    here: Repository, capsys: Capture
) -> None:
    record = here.root / "cards" / "released.yaml"
    lines = record.read_text("utf-8").splitlines()
    row = next(n for n, line in enumerate(lines) if line.startswith("  cloze "))
    parts = lines[row].split(" ")
    parts[4] = "0" * 16
    lines[row] = " ".join(parts)
    record.write_text("\n".join(lines) + "\n", "utf-8")
    assert "The templates of cloze are not those of release 0.1.0" in diff(here, capsys).out


def test_another_picture_under_the_same_name_is_a_change(project: Project, capsys: Capture) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h{0}v{0}z"/></svg>'
    text = "---\nid: uno\n---\n![Una figura](figura.svg)\n\n---\n\nEsto.\n"
    made = repository(project({"uno.md": text, "media/figura.svg": svg.format(1)}))
    (made.root / "media" / "figura.svg").write_text(svg.format(2), "utf-8")
    lines = blocks(diff(made, capsys).out)["uno"]
    assert lines[1].startswith("pictures: [-figura-")


def test_the_settings_of_collection_and_decks_are_reported(
    here: Repository, capsys: Capture
) -> None:
    deck, collection = here.cards / "_deck.yaml", here.root / "cards" / "collection.yaml"
    deck.write_text(deck.read_text("utf-8").replace("Mazo de prueba", "Otro mazo"), "utf-8")
    collection.write_text(collection.read_text("utf-8").replace("Nadie", "Alguien"), "utf-8")
    out = diff(here, capsys).out
    assert "collection: author: [-Nadie-]{+Alguien+}" in out
    assert "deck 01-prueba: name: [-Mazo de prueba-]{+Otro mazo+}" in out
    assert "keep them in the old one" in out


# ---------------------------------------------------------------- errors on either side


def test_a_card_with_an_error_is_not_reported_as_removed(here: Repository, capsys: Capture) -> None:
    here.write("uno.md", "---\nid: uno\n---\n¿Qué es <s>?\n\n---\n\nEsto.\n")
    here.write("v.yaml", CARDS["v.yaml"].replace("[aaabdaaabac]", "[ab, cd]"))
    outcome = diff(here, capsys)
    assert outcome.code == 1
    assert {id_: lines[0].split(" (")[0] for id_, lines in blocks(outcome.out).items()} == {
        "uno": "has errors now uno",
        "v-uno": "has errors now v-uno",
    }
    assert outcome.err == "mazo: the working tree has 2 errors; `mazo check` shows them\n"


def test_a_revision_with_errors_can_be_compared(here: Repository, capsys: Capture) -> None:
    here.write("uno.md", "---\nid: uno\n---\n¿Qué es <s>?\n\n---\n\nEsto.\n")
    here.commit()
    here.write("uno.md", CARDS["uno.md"])
    here.write("dos.md", CARDS["dos.md"].replace("Porque sí", "Porque no"))
    outcome = diff(here, capsys)
    assert outcome.code == 0
    assert {id_: lines[0].split(" (")[0] for id_, lines in blocks(outcome.out).items()} == {
        "dos": "edited dos",
        "uno": "had errors before uno",
    }
    assert "`HEAD` has 1 error by the present rules" in outcome.err


def test_a_removed_card_that_its_deck_still_lists_is_reported_as_removed(
    here: Repository, capsys: Capture
) -> None:
    deck = here.cards / "_deck.yaml"
    deck.write_text(deck.read_text("utf-8") + "order: [uno]\n", "utf-8")
    here.commit()
    (here.cards / "uno.md").unlink()
    assert blocks(diff(here, capsys).out)["uno"][0].startswith("removed uno")


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("nada", "git knows no revision `nada` here"),
        ("HEAD~7", "git knows no revision `HEAD~7` here"),
        ("", "git knows no revision `` here"),
        ("empty", "`empty` has no cards"),
    ],
)
def test_an_unknown_revision_or_one_without_cards_is_wrong_usage(
    base: str, expected: str, here: Repository, capsys: Capture
) -> None:
    here.git("checkout", "-q", "--orphan", "empty")
    here.git("rm", "-rq", "--cached", ".")
    here.git("commit", "-q", "--allow-empty", "-m", "x")
    here.git("checkout", "-qf", "main")
    outcome = diff(here, capsys, base=base)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"mazo: {expected}; ")


def test_a_revision_cannot_be_an_option_of_git(here: Repository, capsys: Capture) -> None:
    assert main(["diff", "--root", str(here.root), "--", "--output=x"]) == 2
    assert "git knows no revision `--output=x`" in capsys.readouterr().err


def test_diff_outside_a_git_repository_is_an_error(project: Project, tmp_path: Path) -> None:
    done = mazo("diff", "HEAD", cwd=project(CARDS), GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("mazo: this is not a git repository; git says: ")


def test_diff_without_git_installed_is_an_error(project: Project, tmp_path: Path) -> None:
    done = mazo("diff", "HEAD", cwd=project(CARDS), PATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (2, "mazo: git is not installed; install it\n")


def test_a_revision_whose_collection_cannot_be_read_is_an_error(
    here: Repository, capsys: Capture
) -> None:
    collection = here.root / "cards" / "collection.yaml"
    text = collection.read_text("utf-8")
    collection.write_text("name: [", "utf-8")
    here.commit()
    collection.write_text(text, "utf-8")
    outcome = diff(here, capsys)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(
        "mazo: `HEAD` holds no collection that can be read: cards/collection"
    )


def test_problems_are_reported_if_the_present_collection_cannot_be_read(
    here: Repository, capsys: Capture
) -> None:
    (here.root / "cards" / "collection.yaml").write_text("name: [", "utf-8")
    outcome = diff(here, capsys)
    assert (outcome.code, outcome.out) == (1, "")
    assert "error[L" in outcome.err
    assert "nothing was compared" in outcome.err


# ---------------------------------------------------------------- output


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"TERM": "xterm-256color"}])
def test_output_to_a_pipe_has_no_colours_and_no_wrapped_lines(
    variables: dict[str, str], here: Repository
) -> None:
    here.write(
        "uno.md", BASIC.format(id="uno", front="¿Qué es el uno? " * 20, back="Un [b]número[/b].")
    )
    done = mazo("diff", "HEAD", cwd=here.root, COLUMNS="40", **variables)
    assert "\x1b" not in done.stdout
    assert "back: Un {+[b]+}número{+[/b]+}." in done.stdout
    assert max(map(len, done.stdout.splitlines())) > 200


@pytest.mark.parametrize("form", [(), ("--markdown",), ("--html", "d.html")])
def test_a_report_does_not_depend_on_pythons_hash_seed(
    form: tuple[str, ...], here: Repository
) -> None:
    here.write("uno.md", BASIC.format(id="uno", front="¿Qué es el uno?", back="Un número."))
    here.write("nueva.md", BASIC.format(id="nueva", front="¿Nueva?", back="Sí."))
    (here.cards / "tres.md").unlink()
    outcome = []
    for seed in ("1", "2"):
        done = mazo("diff", "HEAD", *form, cwd=here.root, PYTHONHASHSEED=seed, LC_ALL="C")
        page = here.root / "d.html"
        outcome.append((done.stdout, page.read_bytes() if page.exists() else b""))
    assert outcome[0] == outcome[1]


def test_markdown_and_html_cannot_be_combined(here: Repository) -> None:
    done = mazo("diff", "HEAD", "--markdown", "--html", "d.html", cwd=here.root)
    assert (done.returncode, (here.root / "d.html").exists()) == (2, False)
