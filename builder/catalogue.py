"""All diagnostic codes, collected from `codes/` (by stage) and `rules/`."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from builder import codes as codes_package
from builder import registry
from builder.diagnostics import Code
from builder.rules import rules


@cache
def catalogue() -> dict[str, Code]:
    """Return every code, sorted by id.

    Raises:
        ValueError: two codes share an id or a name.
    """
    found = [rule.code for rule in rules().values()]
    for module in registry.module_names(codes_package.__name__):
        values = vars(import_module(f"{codes_package.__name__}.{module}")).values()
        found.extend(value for value in values if isinstance(value, Code))
    if len({code.id for code in found}) < len(found) or len({code.name for code in found}) < len(
        found
    ):
        raise ValueError("two codes share an id or a name")
    return {code.id: code for code in sorted(found, key=lambda code: code.id)}


@cache
def stages() -> dict[str, str]:
    """Map each code's letter to the first sentence of its module in `codes/`."""
    modules = (
        import_module(f"{codes_package.__name__}.{module}")
        for module in registry.module_names(codes_package.__name__)
    )
    said = ((module.__doc__ or "").partition(": ") for module in modules)
    return {letter: " ".join(text.split(".")[0].split()) for letter, _, text in said}
