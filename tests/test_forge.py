"""The files in `.github/` follow their schemas, pass a security audit, and have only the permissions that they need."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
FORGE = ROOT / ".github"
WORKFLOWS = sorted((FORGE / "workflows").iterdir())
SCHEMAS = {
    "workflows/*": "vendor.github-workflows",
    "workflows/*.yml": "custom.github-workflows-require-timeout",
    "ISSUE_TEMPLATE/wrong-card.yml": "vendor.github-issue-forms",
    "ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
}
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
TAG, NOTES = "v0.1.0", "## 0.1.0 (2026-11-24)"


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of the test environment at the root of the repository."""
    command = [str(Path(sys.executable).with_name(name)), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def workflow(path: Path) -> dict[Any, Any]:
    """Parse a workflow; YAML reads its key `on` as `True`."""
    return yaml.safe_load(path.read_text("utf-8"))  # type: ignore[no-any-return]


@pytest.mark.parametrize("pattern", SCHEMAS)
def test_every_file_follows_its_schema(pattern: str) -> None:
    files = [str(path) for path in sorted(FORGE.glob(pattern))]
    assert files
    done = tool("check-jsonschema", "--builtin-schema", SCHEMAS[pattern], *files)
    assert done.returncode == 0, done.stdout + done.stderr


def test_zizmor_finds_nothing_in_the_workflows() -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--no-config", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.stem for path in WORKFLOWS])
def test_actions_are_pinned_by_hash_and_commented_with_their_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.stem for path in WORKFLOWS])
def test_pull_requests_get_no_secrets_and_no_permission_to_write(path: Path) -> None:
    text, data = path.read_text("utf-8"), workflow(path)
    assert data["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text
    assert "secrets." not in text
    for name, job in data["jobs"].items():
        writes = "write" in str(job.get("permissions"))
        runs = [step["run"] for step in job["steps"] if "run" in step]
        uses = [step["uses"].split("@")[0] for step in job["steps"] if "uses" in step]
        assert writes == (name == "publish")
        assert not (writes and "actions/checkout" in uses), "a job that may write runs our code"
        assert [run for run in runs if "${{" in run] == [], "an expression is inserted in a script"
        assert not (writes and "pull_request" in data[True])


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.stem for path in WORKFLOWS])
def test_every_script_that_a_workflow_runs_is_executable(path: Path) -> None:
    for script in re.findall(r"run: (?:bash )?(\.ci/[\w-]+)", path.read_text("utf-8")):
        assert (ROOT / script).stat().st_mode & 0o111 or f"bash {script}" in path.read_text("utf-8")


def test_every_mazo_command_in_a_workflow_exists_with_its_options() -> None:
    runs = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines()]
    called = [
        found for line in runs for found in re.findall(r"\.venv/bin/mazo (\w+)([^>&\n]*)", line)
    ]
    assert {name for name, _ in called} == {"build", "check", "diff", "docs"}
    for name, rest in called:
        usage = subprocess.run(
            [sys.executable, "-m", "builder", name, "--help"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        assert [option for option in re.findall(r"--[\w-]+", rest) if option not in usage] == []


def test_the_issue_form_that_cards_link_to_exists() -> None:
    report = re.search(
        r"template=([\w.-]+)", (ROOT / "cards" / "collection.yaml").read_text("utf-8")
    )
    assert report is not None
    assert (FORGE / "ISSUE_TEMPLATE" / report[1]).is_file()


def test_the_pull_request_template_has_four_lines() -> None:
    assert len((FORGE / "pull_request_template.md").read_text("utf-8").splitlines()) == 4


@pytest.mark.parametrize(
    ("tag", "code", "first"),
    [(TAG, 0, NOTES), ("v99.0.0", 1, ""), ("v0.1", 1, ""), ("v0.1.0.*", 1, "")],
)
def test_release_notes_are_the_section_of_the_changelog(
    tag: str, code: int, first: str, tmp_path: Path
) -> None:
    for name in (".ci/release-notes", "CHANGELOG.md", "cards/released.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            {
                "CHANGELOG.md": f"# Changelog\n\n## 0.2.0 (2027-01-01)\n\nNo.\n\n{NOTES}\n\nSí.\n\n## 0.0.1\n\nNo.\n",
                "cards/released.yaml": "version: 0.1.0\n",
            }.get(name)
            or (ROOT / name).read_text("utf-8"),
            "utf-8",
        )
    command = ["bash", str(tmp_path / ".ci" / "release-notes"), tag]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.partition("\n")[0]) == (code, first)
    assert "No." not in done.stdout
    assert bool(done.stderr) == bool(code)
