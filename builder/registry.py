"""Discover the modules of a package, so that a new member needs no registration."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


@cache
def members(package: str, attribute: str) -> dict[str, Any]:
    """Collect the value called `attribute` from each module of a package, by the value's name, in module order.

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
    """Return the value called `attribute` of one module in a package."""
    return getattr(import_module(f"{package}.{module_name}"), attribute)


@cache
def module_names(package: str) -> tuple[str, ...]:
    """List the modules of a package, sorted, without those whose names begin with `_`."""
    path = import_module(package).__path__
    return tuple(sorted(m.name for m in pkgutil.iter_modules(path) if not m.name.startswith("_")))
