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
from builder.commands._command import FAILED, FAULT
from builder.commands._language import asked_for, language_argument, usual
from builder.commands._project import complain
from builder.commands._usage import use_own_words
from builder.languages import MessageError, current, languages, say, use
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
    wanted, given = asked_for(sys.argv[1:] if arguments is None else arguments)
    is_known = wanted in languages()
    use(wanted if wanted is not None and is_known else usual(given))
    if wanted is not None and not is_known:
        known = [f"`{code}`" for code in languages()]
        complain(say("unknown-language", name=wanted, known=known))
        return FAULT
    named = next((one for one in given if not one.startswith("-")), None)
    if named is not None and named not in commands():
        hint = closest(named, commands()) or say("help-lists-commands")
        complain(say("unknown-command", name=named, hint=hint))
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
    except MessageError as problem:
        complain(say("error-with-help", problem=problem.message, todo=problem.help))
        return FAILED
    except Exception as fault:
        if os.environ.get("MAZO_DEBUG"):
            raise
        complain(say("internal-fault", fault=f"{type(fault).__name__}: {fault}"))
        return FAULT


def _complete() -> None:
    """Answer the shell, which asks how the line that is typed may go on, and exit."""
    import argcomplete

    typed = os.environ.get("COMP_LINE", "").split()[1:]
    wanted, given = asked_for(typed)
    use(wanted if wanted is not None and wanted in languages() else usual(given))
    argcomplete.autocomplete(_parser(typed))


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Make the parser, in the tool's language, with the arguments of those commands alone that are named: to list
    them for all would load every shelf.
    """
    use_own_words()
    words = current()
    made = argparse.ArgumentParser(prog="mazo", description=words.text("help-mazo"))
    made.add_argument(
        "--version",
        action="version",
        version=f"mazo {__version__}",
        help=words.text("help-version"),
    )
    language_argument(made, words.text("help-lang"))
    subparsers = made.add_subparsers(required=True, metavar=words.text("help-command"))
    for command in commands().values():
        about = words.message(command.help)
        subparser = subparsers.add_parser(
            command.name,
            help=about,
            description=about,
            epilog="\n".join(
                (words.text("help-examples"), *(f"  {line}" for line in command.examples))
            ),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        if command.name in arguments:
            command.arguments(subparser)
            language_argument(subparser, words.text("help-lang"))
        subparser.set_defaults(command=command)
    return made
