"""`mazo completion SHELL`: print what makes a shell complete commands, options and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands._command import OK, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse

_SHELLS = ("bash", "zsh", "fish")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    metavar = current().text("help-shell")
    parser.add_argument("shell", choices=_SHELLS, metavar=metavar, help=", ".join(_SHELLS))


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    from argcomplete.shell_integration import shellcode

    # zsh reads the script for bash, which finds out which of the two runs it.
    shell = "bash" if options.shell == "zsh" else options.shell
    print(shellcode(["mazo"], shell=shell))  # noqa: T201 - a script, not a message
    return OK


COMMAND = Command(
    "completion",
    say("command-completion-help"),
    arguments,
    run,
    (
        'eval "$(mazo completion bash)"',
        "mazo completion fish | source",
    ),
)
