"""Shelves: folders whose modules are found by being there."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


@cache
def members(package: str, attribute: str) -> dict[str, Any]:
    """The value called `attribute` of each module in a package, by the value's name, in the
    modules' order.

    Raises:
        ValueError: a module has no such value, or two values share a name.
    """
    found: dict[str, Any] = {}
    for module_name in module_names(package):
        module = import_module(f"{package}.{module_name}")
        member = getattr(module, attribute, None)
        if member is None:
            raise ValueError(f"{package}.{module_name} has no {attribute}")
        if member.name in found:
            raise ValueError(f"two modules of {package} define `{member.name}`")
        found[member.name] = member
    return found


def member(package: str, module_name: str, attribute: str) -> Any:
    """The value called `attribute` of one module in a package."""
    return getattr(import_module(f"{package}.{module_name}"), attribute)


@cache
def module_names(package: str) -> tuple[str, ...]:
    """The modules of a package, sorted; those that begin with `_` serve the others and are no
    members.
    """
    path = import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(path) if not m.name.startswith("_")))
