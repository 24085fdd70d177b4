"""`mazo explain CODE`: print the manual of a diagnostic, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAULT, OK, Command

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    parser.add_argument("code", metavar="CODE", help="such as K401, or the name of a warning")


def run(options: argparse.Namespace) -> int:
    """Print the manual of a code."""
    from builder.catalogue import catalogue

    named = (code for code in catalogue().values() if code.name == options.code)
    code = catalogue().get(options.code.upper()) or next(named, None)
    if code is None:
        known = ", ".join(catalogue())
        _project.complain(f"mazo: there is no code `{options.code}`; there are {known}")
        return FAULT
    _project.say(f"# {code.id} {code.name} ({code.severity.value})\n\n{code.manual.strip()}")
    return OK


COMMAND = Command("explain", "say what a code means", arguments, run)
