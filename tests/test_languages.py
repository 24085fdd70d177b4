"""Every language says everything, the code asks for nothing else, and nothing is said in another language."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Attribute, Junk, Term, VariableReference
from fluent.syntax.ast import Message as Parsed
from fluent.syntax.visitor import Visitor

from builder.generators import generators
from builder.languages import FOLDER, current, language, languages, say, use

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILDER = FOLDER.parent
DYNAMIC = re.compile(r"\{[^}]*\}")
"""The part of an id that the code computes."""


@cache
def parsed(code: str) -> dict[str, Parsed | Term]:
    """The messages of a language, by id; a fault in the file fails the test."""
    found = {}
    for entry in FluentParser().parse((FOLDER / f"{code}.ftl").read_text("utf-8")).body:
        assert not isinstance(entry, Junk), f"{code}.ftl: {entry.content}"
        if isinstance(entry, Parsed | Term):
            assert entry.id.name not in found, f"{code}.ftl has `{entry.id.name}` twice"
            found[entry.id.name] = entry
    return found


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)


def variables(node: Parsed | Term | Attribute) -> set[str]:
    """The values that a message or an attribute mentions."""
    visitor = _Variables()
    visitor.visit(node.value)
    return visitor.names


def shapes(code: str) -> dict[str, set[str]]:
    """Each message and attribute of a language, with the values that it mentions."""
    found = {}
    for name, message in parsed(code).items():
        found[name] = variables(message) if message.value else set()
        for attribute in message.attributes:
            found[f"{name}.{attribute.id.name}"] = variables(attribute)
    return found


def asked() -> Iterator[tuple[str, str, str]]:
    """Each id that the code asks for: the file, the id with `{…}` for a computed part, and the function."""
    for path in sorted(BUILDER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="say" | "text" | "words" as name), args=[first, *_]):
                    pass  # generators call a language's `text` by either name
                case ast.Call(func=ast.Attribute(attr="text" | "lines" as name), args=[first, *_]):
                    pass
                case _:
                    continue
            for one in [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]:
                if isinstance(one, ast.Constant):
                    yield path.name, str(one.value), name
                elif isinstance(one, ast.JoinedStr):
                    yield from ((path.name, id_, name) for id_ in of_each_family(one))


def of_each_family(node: ast.JoinedStr) -> list[str]:
    """The ids that an f-string asks for, one for each family of arithmetic if it names the family."""
    id_ = ast.unparse(node)[2:-1]
    made = [
        name for name, one in generators().items() if one.draft.__module__.endswith("_arithmetic")
    ]
    return (
        [id_.replace("{family_name}", name) for name in made] if "{family_name}" in id_ else [id_]
    )


@pytest.mark.parametrize("code", languages())
def test_a_language_has_the_same_messages_as_english(code: str) -> None:
    assert shapes(code) == shapes("en")


@pytest.mark.parametrize("code", languages())
def test_a_language_has_all_that_the_code_asks_for(code: str) -> None:
    known = parsed(code)
    for file, id_, function in asked():
        pattern = ".+".join(map(re.escape, DYNAMIC.split(id_)))
        found = any(re.fullmatch(pattern, one) for one in known) if "{" in id_ else id_ in known
        assert found, f"{file}: {function}({id_!r})"


def test_the_code_asks_for_every_message() -> None:
    patterns = [".+".join(map(re.escape, DYNAMIC.split(id_))) for _, id_, _ in asked()]
    referred = set(re.findall(r"\{ *(-?[a-zA-Z][\w-]*)", (FOLDER / "en.ftl").read_text("utf-8")))
    whole = re.compile("|".join(dict.fromkeys(patterns)))
    assert [id_ for id_ in parsed("en") if not whole.fullmatch(id_) and id_ not in referred] == []


@pytest.mark.parametrize("code", languages())
def test_a_plain_message_is_worded_as_fluent_words_it(code: str) -> None:
    bundle = FluentBundle([code], use_isolating=False)
    bundle.add_resource(FluentResource((FOLDER / f"{code}.ftl").read_text("utf-8")))
    plain = [id_ for id_, message in parsed(code).items() if shapes(code)[id_] == set()]
    for id_ in plain:
        message = bundle.get_message(id_)
        assert message.value is not None
        assert language(code).text(id_) == bundle.format_pattern(message.value)[0], id_
    assert plain


def test_a_missing_message_or_value_is_an_error_and_never_another_language() -> None:
    with pytest.raises(LookupError, match="no message `nothing`"):
        language("es").text("nothing")
    with pytest.raises(LookupError, match="duplicate-id"):
        language("es").text("duplicate-id")
    with pytest.raises(LookupError, match="no language `xx`"):
        language("xx")


def test_a_message_is_worded_in_the_tools_language_with_its_attributes() -> None:
    message = say("duplicate-id", id="uno", path="cards/a/b.md", line=3)
    assert str(message) == "the id `uno` is already taken"
    try:
        use("es")
        said = current().said(message)
    finally:
        use("en")
    assert said.text == "el id `uno` ya está en uso"
    assert said.note == "la primera está en cards/a/b.md:3"


def test_lists_dates_and_signs_are_those_of_the_language() -> None:
    assert language("es").listed(["a", "b", "c"]) == "a, b y c"
    assert language("en").listed(["a", "b"], style="or") == "a or b"
    assert (language("es").decimal, language("en").decimal) == (",", ".")
