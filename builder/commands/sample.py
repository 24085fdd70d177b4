"""`mazo sample GENERATOR`: draw variants that make good cards, and append them to the generator's
computed file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.codes import generate as codes
from builder.commands import _project
from builder.commands._command import FAILED, FAULT, OK, Command

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from builder.sample import SampleFile

MAX_COUNT = 200


def arguments(parser: argparse.ArgumentParser) -> None:
    """Its own arguments."""
    from builder.generators import generators
    from builder.sample import LEVELS

    _project.root_argument(parser)
    parser.add_argument("generator", choices=tuple(generators()), metavar="GENERATOR")
    parser.add_argument("--count", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, required=True, metavar="S")
    parser.add_argument(
        "--level", choices=LEVELS, help="one level alone; all three in turn without it"
    )
    parser.add_argument(
        "--with",
        dest="fixed",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="a parameter that is not drawn, such as smoothing=add-one",
    )
    parser.add_argument(
        "--deck", metavar="FOLDER", help="the folder of cards/ whose file is appended to"
    )


def run(options: argparse.Namespace) -> int:
    """Draw, append, and say what was refused."""
    from builder import pipeline
    from builder.generators import generators
    from builder.sample import draw

    root = _project.root_of(options)
    if root is None:
        return _project.no_collection(options)
    if not 1 <= options.count <= MAX_COUNT:
        _project.complain(f"mazo: --count is a number from 1 to {MAX_COUNT}")
        return FAULT
    fixed = dict(pair.partition("=")[::2] for pair in options.fixed)
    for key in fixed:
        if key not in generators()[options.generator].parameters:
            known = ", ".join(generators()[options.generator].parameters)
            _project.complain(
                f"mazo: `{options.generator}` has no parameter `{key}`; it has {known}"
            )
            return FAULT
    file = _file(options, root)
    if file is None:
        return FAULT
    result = pipeline.run(root)
    if result.edition is None or result.sink.failed:
        _project.complain(
            "mazo: the collection has errors; `mazo check` shows them. Nothing was drawn."
        )
        return FAILED
    drawn = draw(
        options.generator, options.count, options.seed, options.level, fixed, result.edition
    )
    refusals = "".join(f"\n  {times} × {reason}" for reason, times in drawn.refused)
    report = f"refused {sum(n for _, n in drawn.refused)} draws{':' if refusals else ''}{refusals}"
    if not drawn.lines:
        _project.complain(f"mazo: no draw was acceptable; {report}")
        return FAILED
    if not file.append(drawn.lines):
        _project.complain(
            f"mazo: {_project.shown(file.path)} cannot be appended to ({codes.CONFLICTING.name}): its "
            "`variants:` must be its last key, a list of lines `- …`. Nothing was written."
        )
        return FAILED
    appended = _project.plural(len(drawn.lines), "variant")
    _project.say(f"appended {appended} to {_project.shown(file.path)}; {report}")
    return OK


def _file(options: argparse.Namespace, root: Path) -> SampleFile | None:
    """The computed file to append to, or None after saying why there is none."""
    from builder.sample import SampleFile

    files = SampleFile.all_of(root, options.generator)
    if options.deck is not None:
        folder = root / "cards" / options.deck
        if not (folder / "_deck.yaml").is_file():
            _project.complain(f"mazo: there is no deck `{options.deck}` in cards/")
            return None
        here = [file for file in files if file.path.parent == folder]
        return (
            here[0] if here else SampleFile(folder / f"{options.generator}.yaml", options.generator)
        )
    if len(files) != 1:
        where = ", ".join(_project.shown(file.path) for file in files) or "none"
        _project.complain(
            f"mazo: name a deck with --deck FOLDER; computed files of this generator: {where}"
        )
        return None
    return files[0]


COMMAND = Command(
    "sample",
    "draw variants and append them to a computed file",
    arguments,
    run,
    (
        "mazo sample ngram-probability --count 3 --seed 1",
        "mazo sample bpe-merges --count 5 --seed 1 --level media --deck 04-tokenizacion",
    ),
)
