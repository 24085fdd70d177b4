"""`mazo explain [CODE]`: print the manual of a diagnostic, in Markdown, or list all codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAULT, OK, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    parser.add_argument(
        "code",
        nargs="?",
        metavar=current().text("help-code"),
        help=current().text("help-explain-code"),
    )


def run(options: argparse.Namespace) -> int:
    """Print the manual of a code, or list the codes."""
    from builder.catalogue import catalogue
    from builder.nearest import closest
    from builder.reporters._reporter import severity

    if options.code is None:
        codes = catalogue().values()
        wide = max(len(code.name) for code in codes)
        for one in codes:
            _project.tell(f"{one.id}  {one.name:{wide}}  {severity(one)}")
        return OK
    named = (code for code in catalogue().values() if code.name == options.code)
    code = catalogue().get(options.code.upper()) or next(named, None)
    if code is None:
        names = [*catalogue(), *(code.name for code in catalogue().values())]
        hint = closest(options.code, names) or say("help-explain-lists-codes")
        _project.complain(say("command-explain-unknown", name=options.code, hint=hint))
        return FAULT
    _project.tell(f"# {code.id} {code.name} ({severity(code)})\n\n{code.manual.strip()}")
    return OK


COMMAND = Command(
    "explain",
    say("command-explain-help"),
    arguments,
    run,
    (
        "mazo explain",
        "mazo explain K401",
        "mazo explain long-answer",
    ),
)
