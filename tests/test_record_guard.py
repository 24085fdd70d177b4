"""`released.yaml` and `retired.yaml` are compared with earlier commits, so that lost or edited entries are errors."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command import CARD, mazo
from differences import Repository, diff, published, repository, run_here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from conftest import Project

Capture = pytest.CaptureFixture[str]
NAMES = ("uno", "dos", "tres")
CARDS = {f"{id_}.md": CARD.format(id=id_, front=f"¿Qué es {id_}?") for id_ in NAMES}
RELEASED, RETIRED = "cards/released.yaml", "cards/retired.yaml"


@pytest.fixture
def here(project: Project) -> Repository:
    """A project whose two releases are committed on `main`; the second retired the card `tres`."""
    made = published(project(CARDS))
    (made.cards / "tres.md").unlink()
    (made.root / RETIRED).write_text("tres: Sobraba.\n", "utf-8")
    made.release("0.2.0")
    made.commit()
    return made


def edit(here: Repository, pattern: str, new: str = "") -> None:
    """Replace a pattern in the record."""
    text = (here.root / RELEASED).read_text("utf-8")
    edited = re.sub(rf"(?m){pattern}", new, text)
    assert edited != text
    (here.root / RELEASED).write_text(edited, "utf-8")


def without_a_line(here: Repository) -> None:
    edit(here, r"^  uno .*\n")


def without_a_line_and_with_another_version(here: Repository) -> None:
    edit(here, r"^version: 0.2.0", "version: 0.3.0")
    edit(here, r"^  uno .*\n")


def without_the_retired(here: Repository) -> None:
    edit(here, r"^version: 0.2.0", "version: 0.3.0")
    edit(here, r"^retired: \|\n  tres .*\n", 'retired: ""\n')


def with_another_guid(here: Repository) -> None:
    edit(here, r"^version: 0.2.0", "version: 0.3.0")
    edit(here, r"^(  uno .*) \S+ (\S+)$", r"\1 abcdefghij \2")


def with_an_earlier_time(here: Repository) -> None:
    edit(here, r"^version: 0.2.0", "version: 0.3.0")
    edit(here, r"^(  uno basic \S+ \w+ \d+) \d+ ", r"\1 1600000000 ")


def with_another_first_time(here: Repository) -> None:
    edit(here, r"^version: 0.2.0", "version: 0.3.0")
    edit(here, r"^(  uno basic \S+ \w+) \d+ ", r"\1 1600000000 ")


def of_an_earlier_release(here: Repository) -> None:
    (here.root / RELEASED).write_text(here.git("show", f"HEAD~1:{RELEASED}"), "utf-8")


def with_another_comment(here: Repository) -> None:
    edit(here, r"^# Lo que publicó", "# Lo publicado por")


def gone(here: Repository) -> None:
    (here.root / RELEASED).unlink()


LOSSES: dict[Callable[[Repository], None], str] = {
    without_a_line: "note: the note `uno` is missing",
    without_a_line_and_with_another_version: "note: the note `uno` is missing",
    without_the_retired: "note: the retired note `tres` is missing",
    with_another_guid: "note: the note `uno` had the guid `",
    with_an_earlier_time: "note: the note `uno` has a time that does not come after 1790000000",
    with_another_first_time: "note: the note `uno` was first published at 1790000000",
    of_an_earlier_release: "has that of 0.2.0",
    with_another_comment: "the record was edited",
    gone: "the record of releases is gone",
}


@pytest.mark.parametrize("lose", LOSSES, ids=[lose.__name__ for lose in LOSSES])
@pytest.mark.parametrize("is_committed", [False, True])
def test_check_release_and_diff_refuse_a_record_with_lost_or_edited_entries(
    lose: Callable[[Repository], None], here: Repository, capsys: Capture, *, is_committed: bool
) -> None:
    release = here.git("rev-parse", "HEAD")[:12]
    lose(here)
    if is_committed:
        here.commit()
    for arguments in (("check",), ("check", "--base", release), ("release", "0.9.0")):
        found = run_here(here, capsys, *arguments)
        assert found.code == 1
        assert "error[P110]" in found.err
        assert LOSSES[lose] in found.err
        assert f"help: restore it: `git checkout {release} -- {RELEASED}`" in found.err
    checked = diff(here, capsys, base=release)
    assert checked.code == 1
    assert "Refused: the record " in checked.out
    here.git("checkout", release, "--", RELEASED)
    assert run_here(here, capsys, "check").code == 0
    if is_committed:
        here.commit()
        assert run_here(here, capsys, "check").code == 0


@pytest.mark.parametrize("text", ["", "version: 0.2.0\n", "[]\n", "notes: {\n"])
def test_an_unreadable_record_is_a_single_error(
    text: str, here: Repository, capsys: Capture
) -> None:
    (here.root / RELEASED).write_text(text, "utf-8")
    found = run_here(here, capsys, "check")
    assert found.code == 1
    assert re.findall(r"error\[(\w+)\]", found.err) == ["P001"]
    assert "git checkout TAG -- cards/released.yaml" in found.err


def test_an_unchanged_record_is_accepted(here: Repository, capsys: Capture) -> None:
    for arguments in (("check", "--strict"), ("check", "--strict", "--base", "HEAD~1")):
        found = run_here(here, capsys, *arguments)
        assert (found.code, found.err) == (0, "")


def test_a_new_release_is_accepted_before_and_after_its_commit(
    here: Repository, capsys: Capture
) -> None:
    here.write("cuatro.md", CARD.format(id="cuatro", front="¿Qué es cuatro?"))
    (here.cards / "dos.md").unlink()
    (here.root / RETIRED).write_text("tres: Sobraba.\ndos: También.\n", "utf-8")
    assert run_here(here, capsys, "release", "0.3.0").code == 0
    assert run_here(here, capsys, "check", "--base", "main").code == 0
    here.commit()
    found = run_here(here, capsys, "check")
    assert (found.code, found.err) == (0, "")


def test_base_compares_a_branch_with_its_target(here: Repository, capsys: Capture) -> None:
    """Raising the version several times on the branch does not hide a removed line."""
    here.git("checkout", "-qb", "rama")
    without_a_line_and_with_another_version(here)
    here.commit()
    for version in ("0.3.1", "0.3.2", "0.3.3"):
        edit(here, r"^version: .*", f"version: {version}")
        here.commit()
    assert "P110" not in run_here(here, capsys, "check").err
    found = run_here(here, capsys, "check", "--base", "main")
    assert (found.code, "note: the note `uno` is missing" in found.err) == (1, True)


def test_a_missing_record_is_an_error_even_if_the_base_lacks_it_too(
    here: Repository, capsys: Capture
) -> None:
    gone(here)
    here.commit()
    found = run_here(here, capsys, "check", "--base", "main")
    assert (found.code, "the record of releases is gone" in found.err) == (1, True)


def test_an_unknown_base_is_wrong_usage(here: Repository, capsys: Capture) -> None:
    found = run_here(here, capsys, "check", "--base", "origin/main")
    assert (found.code, found.err.startswith("mazo: git knows no revision `origin/main`")) == (
        2,
        True,
    )
    assert run_here(here, capsys, "check", "--base", "main", str(here.cards / "uno.md")).code == 2


def test_windows_line_ends_do_not_count_as_an_edit(here: Repository, capsys: Capture) -> None:
    record = here.root / RELEASED
    record.write_bytes(record.read_bytes().replace(b"\n", b"\r\n"))
    assert run_here(here, capsys, "check").code == 0


# ---------------------------------------------------------------- retired.yaml


def test_a_removed_entry_of_retired_yaml_is_refused(here: Repository, capsys: Capture) -> None:
    (here.root / RETIRED).unlink()
    found = run_here(here, capsys, "check")
    assert (found.code, "error[P111]" in found.err) == (1, True)
    assert "help: restore it: `tres: Sobraba.`" in found.err
    checked = diff(here, capsys, base="main")
    assert (checked.code, "Refused: the entry `tres` is missing" in checked.out) == (1, True)


def test_retired_yaml_may_gain_entries_and_change_reasons(
    here: Repository, capsys: Capture
) -> None:
    (here.cards / "dos.md").unlink()
    (here.root / RETIRED).write_text("tres: Estaba de más.\ndos: También.\n", "utf-8")
    found = run_here(here, capsys, "check", "--base", "main")
    assert (found.code, found.err) == (0, "")


def test_a_card_can_return_if_its_retirement_is_in_no_release(
    here: Repository, capsys: Capture
) -> None:
    (here.cards / "dos.md").unlink()
    (here.root / RETIRED).write_text("tres: Sobraba.\ndos: También.\n", "utf-8")
    here.commit()
    here.git("checkout", "-qb", "rama")
    here.git("checkout", "HEAD~1", "--", "cards")
    found = run_here(here, capsys, "check", "--base", "main")
    assert (found.code, found.err) == (0, "")
    (here.cards / "dos.md").unlink()
    found = run_here(here, capsys, "check", "--base", "main")
    assert (found.code, "the entry `dos` is missing" in found.err) == (1, True)


# ---------------------------------------------------------------- nothing to compare with


def checked(root: Path, **variables: str) -> tuple[int, list[str]]:
    """The exit code of a check, and its lines on standard error."""
    done = mazo("check", "--strict", cwd=root, **variables)
    return done.returncode, done.stderr.splitlines()


NOT_COMPARED = f"mazo: {RELEASED} is not compared with the last release: "


def test_outside_a_repository_check_says_that_it_did_not_compare(
    here: Repository, tmp_path: Path
) -> None:
    (here.root / ".git").rename(tmp_path / "elsewhere")
    code, lines = checked(here.root, GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert (code, len(lines)) == (0, 1)
    assert lines[0].startswith(f"{NOT_COMPARED}this is not a git repository")
    done = mazo("check", here.cards / "uno.md", cwd=here.root)
    assert (done.returncode, done.stderr) == (0, "")


def test_without_git_check_says_that_it_did_not_compare(here: Repository, tmp_path: Path) -> None:
    code, lines = checked(here.root, PATH=str(tmp_path))
    assert (code, lines) == (0, [f"{NOT_COMPARED}git is not installed; install it"])


def test_in_a_shallow_clone_check_says_that_it_did_not_compare(
    here: Repository, tmp_path: Path
) -> None:
    here.git("clone", "-q", "--depth=1", f"file://{here.root}", str(tmp_path / "clone"))
    code, lines = checked(tmp_path / "clone")
    assert (code, len(lines)) == (0, 1)
    assert lines[0].startswith(f"{NOT_COMPARED}this clone is shallow")


def test_in_a_repository_that_does_not_track_the_cards_check_says_that_it_did_not_compare(
    here: Repository, tmp_path: Path
) -> None:
    outer = Repository(tmp_path / "outer")
    outer.root.mkdir()
    (outer.root / "file").write_text("x", "utf-8")
    repository(outer.root)
    (here.root / ".git").rename(tmp_path / "elsewhere")
    here.root.rename(outer.root / "mazo")
    code, lines = checked(outer.root / "mazo")
    assert (code, lines) == (0, [f"{NOT_COMPARED}no commit has it"])


def test_a_project_in_a_folder_of_its_repository_is_compared(
    project: Project, tmp_path: Path, capsys: Capture
) -> None:
    outer = Repository(tmp_path / "outer")
    outer.root.mkdir()
    project(CARDS).rename(outer.root / "mazo")
    inner = Repository(outer.root / "mazo")
    repository(outer.root)
    inner.release()
    outer.commit()
    without_a_line(inner)
    found = run_here(inner, capsys, "check")
    assert (found.code, "note: the note `uno` is missing" in found.err) == (1, True)


def test_git_dir_from_the_hook_of_another_repository_is_ignored(
    here: Repository, tmp_path: Path
) -> None:
    """Git sets GIT_DIR when it runs a hook."""
    other = Repository(tmp_path / "other")
    other.root.mkdir()
    other.git("init", "-q")
    assert checked(here.root, GIT_DIR=str(other.root / ".git")) == (0, [])


def test_an_unreleased_project_has_nothing_to_compare(
    project: Project, tmp_path: Path, capsys: Capture
) -> None:
    root = project(CARDS)
    assert checked(root, GIT_CEILING_DIRECTORIES=str(tmp_path)) == (0, [])
    assert run_here(repository(root), capsys, "check", "--strict", "--base", "main").err == ""


def test_without_git_the_changelog_shows_that_the_record_is_missing(
    project: Project, tmp_path: Path
) -> None:
    root = project(CARDS)
    assert mazo("release", "0.1.0", cwd=root).returncode == 0
    (root / RELEASED).unlink()
    for arguments in (("check",), ("release", "0.2.0")):
        done = mazo(*arguments, cwd=root, GIT_CEILING_DIRECTORIES=str(tmp_path))
        assert done.returncode == 1
        assert "error[P110]" in done.stderr
        assert "CHANGELOG.md has a section for release 0.1.0" in done.stderr
    assert not (root / RELEASED).exists()
