"""Imports only go down the layers, members of a registry do not import each other, each library has one user.

Imports inside functions and imports only for types count too.
"""

from __future__ import annotations

import ast
import doctest
from functools import cache
from pathlib import Path

import pytest

from builder.note_type import Answer
from builder.notes import note_types

PACKAGE = Path(__file__).resolve().parents[1] / "builder"
LAYERS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("pages", "serve", "difference", "fixing", "exam"),
    ("pipeline", "sample", "release", "new_collection"),
    ("scheduler",),
    ("process", "spelling"),
    ("processed", "codec"),
    ("load", "generate", "validate", "verify", "render", "compile", "catalogue"),
    ("accounting",),
    ("rules", "generators", "figures", "outputs", "reporters"),
    ("prints",),
    ("sheets",),
    ("selection", "continuity", "study", "withdrawal"),
    ("history", "card_sides", "losses"),
    ("identity",),
    ("notes", "misconceptions"),
    ("claims",),
    ("display", "produced"),
    ("arithmetic",),
    ("exact", "reference", "snippets"),
    ("edition", "interleaving", "pool"),
    ("note_type",),
    ("model", "schema", "limit", "dictionary", "typesetting"),
    ("text",),
    ("quantities", "values", "tree", "codes", "record", "pictures"),
    (
        "diagnostics",
        "registry",
        "nearest",
        "phrases",
        "clock",
        "fonts",
        "cache",
        "anki_template",
        "media",
        "writing",
        "written",
    ),
    ("characters",),
    ("source", "git", "names"),
    ("languages",),
    ("",),
)
"""From the top down: a component may import those in lower rows, and itself. The last row is `builder`."""
REGISTRIES = {
    "commands",
    "rules",
    "notes",
    "generators",
    "figures",
    "misconceptions",
    "outputs",
    "pages",
    "reporters",
}
USERS = {
    "yaml": ("load/yaml_tree.py",),
    "markdown": ("text/",),
    "markdown_it": ("text/",),
    "genanki": ("outputs/apkg.py",),
    "nltk": ("reference/",),
    "numpy": ("reference/",),
    "PIL": ("media/raster.py",),
    "fluent": ("languages/",),
    "babel": ("languages/",),
    "hunspell": ("dictionary.py",),
    "tokenizers": ("reference/",),
    "typst": ("typesetting.py",),
    "msgspec": ("codec.py", "text/tree.py"),
    "anki": (),
}
"""The modules that may import a library. Only tests import `anki`, to judge our packages."""
IMPORTERS = ("registry.py", "catalogue.py", "misconceptions/__init__.py")
"""The modules that may import a module by a name computed at run time."""
EXECUTOR = "snippets/_worker.py"
"""The one that executes code, in a process of its own."""
MAX_LINES = 400

FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
DEPTHS = {name: depth for depth, row in enumerate(LAYERS) for name in row}


def component(module: str) -> str:
    """The file or folder of `builder/` that a dotted name belongs to; empty for `builder` itself."""
    name = module.removeprefix("builder").removeprefix(".").split(".")[0]
    is_one = (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()
    return name if is_one else ""


@cache
def tree_of(file: str) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse((PACKAGE / file).read_text("utf-8"))


@cache
def imports_of(file: str) -> set[str]:
    """The dotted names that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(file: str) -> set[str]:
    """The imported names that belong to `builder`."""
    return {name for name in imports_of(file) if name.split(".")[0] == "builder"}


def place_of(file: str) -> str:
    """The component that a file belongs to."""
    return component(
        "builder." + file.removesuffix(".py").replace("/", ".").removesuffix("__init__")
    )


def test_the_architecture_page_shows_the_layers() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text("utf-8")
    shown = f"__main__{page.split('```' + chr(10) + '__main__')[1].split('```')[0]}".splitlines()
    assert shown == [" ".join(name or "builder/__init__.py" for name in row) for row in LAYERS]


def test_every_component_is_in_a_layer_and_every_layer_exists() -> None:
    assert sorted({place_of(file) for file in FILES} - set(DEPTHS)) == []
    assert sorted(set(DEPTHS) - {place_of(file) for file in FILES}) == []


@pytest.mark.parametrize("file", FILES)
def test_imports_only_go_down(file: str) -> None:
    own = place_of(file)
    upward = {
        name
        for name in ours(file)
        if component(name) != own and DEPTHS[component(name)] <= DEPTHS[own]
    }
    assert sorted(upward) == []


@pytest.mark.parametrize("file", [file for file in FILES if place_of(file) in REGISTRIES])
def test_members_of_a_registry_do_not_import_their_siblings(file: str) -> None:
    package = f"builder.{place_of(file)}."
    known = {
        name.removeprefix(package).split(".")[0] for name in ours(file) if name.startswith(package)
    }
    assert sorted(name for name in known if not name.startswith("_")) == []


def users_of(part: str) -> set[str]:
    """The components that import a component."""
    return {place_of(file) for file in FILES if any(component(n) == part for n in ours(file))}


def test_only_claims_imports_both_the_exact_solver_and_the_reference() -> None:
    assert users_of("reference") - {"reference"} == {"claims"}
    assert "reference" not in users_of("exact")


@pytest.mark.parametrize("library", USERS)
def test_each_library_has_one_user(library: str) -> None:
    users = [
        file for file in FILES if any(name.split(".")[0] == library for name in imports_of(file))
    ]
    assert [file for file in users if not file.startswith(USERS[library] or ("nowhere",))] == []
    assert bool(users) == bool(USERS[library])


def test_no_module_deserialises_code() -> None:
    """The cache and the process pool exchange data only; `concurrent.futures` gets text and bytes."""
    unsafe = {"pickle", "marshal", "shelve", "copyreg", "dill", "cloudpickle", "joblib"}
    users = [file for file in FILES if unsafe & {name.split(".")[0] for name in imports_of(file)}]
    assert users == []


def test_only_registries_import_by_a_computed_name_and_only_the_worker_executes_code() -> None:
    users = [
        file
        for file in FILES
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).rsplit(".", 1)[-1]
        in ("import_module", "__import__", "exec", "eval")
    ]
    assert sorted(set(users) - set(IMPORTERS)) == [EXECUTOR]


OTHER_WORDS = {"anki_template.py": {"cloze"}, "load/keys.py": {"exercise"}}
"""Literals that do not name a note type: Anki's filter in `{{cloze:Texto}}`, and a key of computed files."""


@pytest.mark.parametrize("file", FILES)
def test_a_note_type_is_only_named_in_its_own_file(file: str) -> None:
    types = set(note_types()) - OTHER_WORDS.get(file, set())
    own = {file.removeprefix("notes/").removesuffix(".py")} if file.startswith("notes/") else set()
    literals = {
        node.value
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    modules = {name.split(".")[2] for name in ours(file) if name.startswith("builder.notes.")}
    assert sorted((literals | modules) & types - own) == []


@pytest.mark.parametrize("file", [file for file in FILES if not file.startswith("notes/")])
def test_a_part_is_looked_up_by_its_role_not_by_its_name(file: str) -> None:
    """`parts["front"]`, `parts.get("front")` and `"front" in parts` would work for one note type only."""
    named = set()
    for node in ast.walk(tree_of(file)):
        match node:
            case ast.Subscript(value=held, slice=ast.Constant(value=str(name))):
                keys = [(held, name)]
            case ast.Call(
                func=ast.Attribute(value=held, attr="get"), args=[ast.Constant(value=str(name)), *_]
            ):
                keys = [(held, name)]
            case ast.Compare(
                left=ast.Constant(value=str(name)), ops=[ast.In() | ast.NotIn()], comparators=[held]
            ):
                keys = [(held, name)]
            case _:
                continue
        named |= {name for held, name in keys if name and ast.unparse(held).endswith("parts")}
    assert sorted(named) == []


@pytest.mark.parametrize("how", Answer)
def test_exactly_one_note_type_is_inferred_for_each_way_of_answering(how: Answer) -> None:
    found = [one.name for one in note_types().values() if one.is_inferred and one.answer is how]
    assert len(found) == 1


@pytest.mark.parametrize("name", note_types())
def test_a_note_type_only_refers_to_parts_that_it_has(name: str) -> None:
    one = note_types()[name]
    parts = {part.name: part for part in one.parts}
    answers = {template.answers for template in one.templates}
    assert {template.asks for template in one.templates} <= set(parts)
    assert answers == {None} if one.answer is Answer.OPTIONS else answers <= set(parts)
    assert one.explanation is None or one.explanation in parts
    match one.answer:
        case Answer.TYPED:
            assert parts[one.answered_by or ""].is_plain
        case Answer.DELETIONS:
            assert one.answered_by == one.prompt


@pytest.mark.parametrize("file", FILES)
def test_no_module_is_longer_than_the_limit(file: str) -> None:
    assert (PACKAGE / file).read_text("utf-8").count("\n") <= MAX_LINES


def test_the_session_on_the_architecture_page_runs_as_shown() -> None:
    page = PACKAGE.parent / "docs" / "architecture.md"
    failed, attempted = doctest.testfile(str(page), module_relative=False, verbose=False)
    assert attempted >= 15
    assert failed == 0
