"""The words of `argparse` in the tool's language: usage, and what is wrong with arguments."""

from __future__ import annotations

import argparse

from builder.languages import current

WORDS = {
    "usage: ": "usage",
    "positional arguments": "arguments",
    "options": "options",
    "show this help message and exit": "help",
    "%(prog)s: error: %(message)s\n": "error",
    "argument %(argument_name)s: %(message)s": "argument",
    "the following arguments are required: %s": "required",
    "one of the arguments %s is required": "one-required",
    "unrecognized arguments: %s": "unrecognized",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
    "not allowed with argument %s": "not-with",
    "ignored explicit argument %r": "no-value",
    "expected one argument": "one-value",
    "expected at most one argument": "at-most-one",
    "expected at least one argument": "at-least-one",
    "invalid choice: %(value)r (choose from %(choices)s)": "wrong-choice",
    "invalid %(type)s value: %(value)r": "wrong-value",
}
"""What `argparse` says -> the message that says it, after `argparse-`."""
_BLANK_AFTER = ("usage", "error")
"""Messages that `argparse` expects to end in its own blank or line end, which language files cannot show."""


def _worded(text: str) -> str:
    """Word what `argparse` says; what only a mistake of ours makes it say stays as it is."""
    name = WORDS.get(text)
    if name is None:
        return text
    end = text[-1] if name in _BLANK_AFTER else ""
    return current().text(f"argparse-{name}") + end


def use_own_words() -> None:
    """Let `argparse` say everything in the tool's language.

    It looks its words up by the name `_`, that of `gettext`, whose catalogues are files of another format.
    """
    vars(argparse)["_"] = _worded
