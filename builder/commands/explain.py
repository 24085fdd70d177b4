"""`mazo explain [CODE]`: print the manual of a diagnostic, in Markdown, or list all codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAULT, OK, Command

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    parser.add_argument(
        "code",
        nargs="?",
        metavar="CODE",
        help="such as K401, or the name of a warning; without one, all codes are listed",
    )


def run(options: argparse.Namespace) -> int:
    """Print the manual of a code, or list the codes."""
    from builder.catalogue import catalogue
    from builder.nearest import closest

    if options.code is None:
        codes = catalogue().values()
        wide = max(len(code.name) for code in codes)
        for one in codes:
            _project.say(f"{one.id}  {one.name:{wide}}  {one.severity.value}")
        return OK
    named = (code for code in catalogue().values() if code.name == options.code)
    code = catalogue().get(options.code.upper()) or next(named, None)
    if code is None:
        names = [*catalogue(), *(code.name for code in catalogue().values())]
        hint = closest(options.code, names) or "`mazo explain` lists them"
        _project.complain(f"mazo: there is no code `{options.code}`; {hint}")
        return FAULT
    _project.say(f"# {code.id} {code.name} ({code.severity.value})\n\n{code.manual.strip()}")
    return OK


COMMAND = Command(
    "explain",
    "say what a code means",
    arguments,
    run,
    (
        "mazo explain",
        "mazo explain K401",
        "mazo explain long-answer",
    ),
)
