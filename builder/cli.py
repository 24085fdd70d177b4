"""The command `mazo`: arguments in, exit code out. `commands/` has a module for each subcommand.

Exit 0 without errors, 1 with errors (or, under `--strict`, warnings), 2 for wrong usage or a fault
of ours.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from builder import __version__
from builder.commands import commands
from builder.commands._command import FAULT
from builder.commands._project import complain
from builder.nearest import closest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.commands._command import Command


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code; never a traceback, unless `MAZO_DEBUG` asks for one."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if "_ARGCOMPLETE" in os.environ:
        _complete()
    given = sys.argv[1:] if arguments is None else arguments
    named = next((one for one in given if not one.startswith("-")), None)
    if named is not None and named not in commands():
        hint = closest(named, commands())
        complain(f"mazo: there is no command `{named}`; {hint or '`mazo --help` lists them'}")
        return FAULT
    options = _parser(given).parse_args(given)
    command: Command = options.command
    try:
        return command.run(options)
    except KeyboardInterrupt:
        return FAULT
    except BrokenPipeError:
        sys.stderr.close()
        return FAULT
    except Exception as fault:
        if os.environ.get("MAZO_DEBUG"):
            raise
        complain(
            f"mazo: internal fault: {type(fault).__name__}: {fault}\n"
            "This is our mistake, not yours. Please report it, with the command and, if you can, the "
            "card;\n`MAZO_DEBUG=1` before the command shows where it happened."
        )
        return FAULT


def _complete() -> None:
    """Answer the shell, which asks how the line that is typed may go on, and exit."""
    import argcomplete

    argcomplete.autocomplete(_parser(os.environ.get("COMP_LINE", "").split()))


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the arguments of those commands alone that are named: to list them for all would load
    every shelf.
    """
    parser = argparse.ArgumentParser(prog="mazo", description="Compile flashcards from plain text.")
    parser.add_argument("--version", action="version", version=f"mazo {__version__}")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in commands().values():
        subparser = subparsers.add_parser(
            command.name,
            help=command.help,
            description=command.help,
            epilog="examples:\n" + "\n".join(f"  {line}" for line in command.examples),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if command.name in arguments:
            command.arguments(subparser)
        subparser.set_defaults(command=command)
    return parser
