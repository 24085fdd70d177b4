"""`mazo sample GENERATOR`: draw variants that make good cards, and append them to the generator's
computed file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command
from builder.languages import current, say

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.sample import SampleFile

MAX_COUNT = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    from builder.generators import generators
    from builder.load.keys import EXERCISE, LEVELS

    _project.root_argument(parser)
    words = current()
    parser.add_argument(
        "generator",
        choices=tuple(generators()),
        metavar=words.text("help-generator"),
        help=", ".join(generators()),
    )
    parser.add_argument(
        "--count", type=int, required=True, metavar="N", help=words.text("help-sample-count")
    )
    parser.add_argument(
        "--seed", type=int, required=True, metavar="S", help=words.text("help-sample-seed")
    )
    parser.add_argument("--level", choices=LEVELS, help=words.text("help-sample-level"))
    parser.add_argument(
        "--with",
        dest="fixed",
        action="append",
        default=[],
        metavar=words.text("help-pair"),
        help=words.text("help-sample-with"),
    )
    parser.add_argument(
        "--deck", metavar=words.text("help-folder"), help=words.text("help-sample-deck")
    )
    parser.add_argument(
        f"--{EXERCISE}", dest="of", metavar="ID", help=words.text("help-sample-exercise")
    )


def run(options: argparse.Namespace) -> int:
    """Draw, append, and say what was refused."""
    from builder import pipeline
    from builder.codes.generate import FEW_VARIANTS, REPEATED_ANSWER
    from builder.diagnostics import Severity
    from builder.generators import generators
    from builder.sample import draw

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if not 1 <= options.count <= MAX_COUNT:
        _project.complain(say("command-number", option="--count", most=MAX_COUNT))
        return FAULT
    fixed = dict(pair.partition("=")[::2] for pair in options.fixed)
    for key in fixed:
        if key not in generators()[options.generator].parameters:
            known = [f"`{name}`" for name in generators()[options.generator].parameters]
            _project.complain(
                say("command-sample-no-key", generator=options.generator, key=key, known=known)
            )
            return FAULT
    file = _file(options, root)
    if file is None:
        return FAULT
    result = pipeline.run(root)
    errors = (d.code for d in result.sink.all if d.code.severity is Severity.ERROR)
    if result.edition is None or any(
        code not in (FEW_VARIANTS, REPEATED_ANSWER) for code in errors
    ):
        _project.complain(say("command-sample-errors"))
        return FAILED
    drawn = draw(
        options.generator,
        options.count,
        options.seed,
        options.level or file.level or None,
        fixed,
        result.edition,
        exercise=file if file.exercise else None,
    )
    refused = "".join(f"\n  {times} × {reason}" for reason, times in drawn.refused)
    times = sum(n for _, n in drawn.refused)
    if not drawn.lines:
        _project.complain(say("command-sample-none", n=times, refused=refused))
        return FAILED
    if not file.append(drawn.lines, result.edition.collection.locale):
        _project.complain(say("command-sample-not-appended", path=_project.shown(file.path)))
        return FAILED
    variants = say("command-sample-variants", n=len(drawn.lines))
    path = _project.shown(file.path)
    _project.tell(
        say("command-sample-appended", variants=variants, path=path, n=times, refused=refused)
        if refused
        else say("command-sample-all-appended", variants=variants, path=path)
    )
    return OK


def _file(options: argparse.Namespace, root: Path) -> SampleFile | None:
    """The computed file to append to, or None after saying why there is none."""
    from builder.sample import SampleFile

    every = SampleFile.all_of(root, options.generator)
    if options.of is not None:
        of_it = [file for file in every if file.exercise == options.of]
        if not of_it:
            known = [f"`{file.exercise}`" for file in every if file.exercise]
            _project.complain(
                say("command-sample-no-exercise", id=options.of, known=known, n=len(known))
            )
            return None
        return of_it[0]
    files = [file for file in every if not file.exercise]
    if options.deck is not None:
        folder = root / "cards" / options.deck
        if not (folder / "_deck.yaml").is_file():
            _project.complain(say("command-sample-no-deck", deck=options.deck))
            return None
        here = [file for file in files if file.path.parent == folder]
        return (
            here[0] if here else SampleFile(folder / f"{options.generator}.yaml", options.generator)
        )
    if len(files) != 1:
        paths = [_project.shown(file.path) for file in files]
        _project.complain(
            say("command-sample-which", files=paths) if paths else say("command-sample-no-file")
        )
        return None
    return files[0]


COMMAND = Command(
    "sample",
    say("command-sample-help"),
    arguments,
    run,
    (
        "mazo sample ngram-probability --count 3 --seed 1",
        "mazo sample bpe-merges --count 5 --seed 1 --level media --deck 04-tokenizacion",
        "mazo sample ngram-probability --count 3 --seed 1 --level media --exercise calcular-probabilidad-media",
    ),
)
