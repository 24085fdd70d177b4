"""Sample notes for comparing compilers: formulas, code, lists, choices and clozes, a fifth each.

Words, numbers and letters are drawn from a seed, so that no two passages are equal. The frequencies of words are like
those of a language, so that caching within a compiler helps little. The notes cause no warnings, because printing
warnings is not compared. Each compiler gets the notes in its own format; choices, if it has none, as a question with a
list and an answer.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import accumulate, product
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DECKS = 10
_SOUNDS = "ma lo per ción te ri va do sen ple ga ño tu cre li más pa xi no be fu jar que za"
_SYLLABLES = _SOUNDS.split()
_WORDS = ["".join(word) for n in (2, 3) for word in product(_SYLLABLES, repeat=n)]
Random(0).shuffle(_WORDS)
_SPREAD = list(accumulate(1 / (rank + 3) for rank in range(len(_WORDS))))
"""As in a language, the n-th word is about 1/n as frequent as the first."""
_LETTERS = "abcdefghkmnpqrstuvwxyz"


@dataclass(frozen=True)
class SampleNote:
    """A note in Markdown."""

    id: str
    kind: str
    front: str
    back: str
    options: tuple[str, ...] = ()
    """The options of a choice; the first is right."""


def sample_notes(count: int, seed: int = 1) -> list[SampleNote]:
    """Make notes; the same seed gives the same notes, and a larger count begins with the smaller one's."""
    makers = (_formula, _code, _list, _choice, _cloze)
    return [makers[n % len(makers)](f"nota-{n:06}", Random(f"{seed} {n}")) for n in range(count)]


def _sentence(rng: Random, words: int) -> str:
    return " ".join(rng.choices(_WORDS, cum_weights=_SPREAD, k=words))


def _tex(rng: Random) -> str:
    a, b, c = rng.choices(_LETTERS, k=3)
    n, m = rng.randrange(2, 99), rng.randrange(2, 99)
    return rf"\frac{{{n}}}{{{m}}} {a}_{{{b}}}^{{{n}}} + \sqrt{{{c} - {m}}}"


def _formula(id_: str, rng: Random) -> SampleNote:
    front = f"¿Cuánto vale ${_tex(rng)}$ en el **{_sentence(rng, 3)}** ({id_})?"
    back = f"Se {_sentence(rng, 6)}:\n\n$${_tex(rng)} = {rng.randrange(9999)}$$\n\ny {_sentence(rng, 5)}."
    return SampleNote(id_, "formula", front, back)


def _code(id_: str, rng: Random) -> SampleNote:
    a, b = rng.sample(_WORDS, 2)
    front = f"¿Qué escribe este {_sentence(rng, 4)} ({id_})?"
    back = (
        f"Con `{a}` y `{b}`, {_sentence(rng, 4)}:\n\n```python\ndef {rng.choice(_LETTERS)}(x):\n"
        f"    return [x + {rng.randrange(999)} for x in range({rng.randrange(999)})]\n```\n\n{_sentence(rng, 6)}."
    )
    return SampleNote(id_, "code", front, back)


def _list(id_: str, rng: Random) -> SampleNote:
    items = "\n".join(
        f"- {_sentence(rng, 3)}, **{_sentence(rng, 1)}** y {_sentence(rng, 2)}" for _ in range(4)
    )
    front = f"¿Qué tienen en común, según la {_sentence(rng, 4)} ({id_}), estas?\n\n{items}"
    return SampleNote(id_, "list", front, f"La {_sentence(rng, 5)}.")


def _choice(id_: str, rng: Random) -> SampleNote:
    stem = _sentence(rng, 5)
    front = f"¿Cuál de estas {stem} es ${_tex(rng)}$ ({id_})?"
    others = [word for word in _sentence(rng, 20).split() if word not in stem.split()]
    options = tuple(
        f"{' '.join(others[n::4][:3])} {'abcd'[n]} {rng.randrange(999)}" for n in range(4)
    )
    return SampleNote(id_, "choice", front, f"Porque {_sentence(rng, 8)}, ${_tex(rng)}$.", options)


def _cloze(id_: str, rng: Random) -> SampleNote:
    one, two, other = rng.sample(_WORDS, 3)
    text = f"El {_sentence(rng, 3)} de {{{{c1::{one} {other}}}}} y {{{{c2::{two}}}}} es *{_sentence(rng, 3)}* ({id_})."
    return SampleNote(id_, "cloze", text, "")


# ---------------------------------------------------------------- the format of each compiler


def edited(note: SampleNote) -> SampleNote:
    """Add a word to a note."""
    return SampleNote(note.id, note.kind, f"{note.front} Corregida.", note.back, note.options)


def write_for_mazo(notes: list[SampleNote], root: Path) -> None:
    """Write a project with one file per note, in ten decks."""
    (root / "media").mkdir(parents=True, exist_ok=True)
    (root / "cards").mkdir(exist_ok=True)
    (root / "cards" / "collection.yaml").write_text(
        "name: Banco\nslug: banco\nnamespace: mazo/banco\nlanguage: es\ndecimal: '.'\nauthor: Nadie\n"
        "licence: CC0\nreport: https://example.org/{id}\n",
        "utf-8",
    )
    for n, note in enumerate(notes):
        folder = root / "cards" / f"{n * DECKS // len(notes):02}-mazo"
        if not folder.exists():
            folder.mkdir()
            (folder / "_deck.yaml").write_text(
                f"name: Mazo {folder.name[:2]}\ndescription: Del banco.\nsource: Banco\n", "utf-8"
            )
        (folder / f"{note.id}.md").write_text(mazo_card(note), "utf-8")


def mazo_card(note: SampleNote) -> str:
    """The text of a card file."""
    options = "".join(
        f"- [{'x' if option == note.options[0] else ' '}] {option}\n"
        for option in Random(note.id).sample(note.options, len(note.options))
    )
    parts = [
        note.front + (f"\n\n{options}" if options else ""),
        *([note.back] if note.back else []),
    ]
    return f"---\nid: {note.id}\ntags: [{note.kind}]\n---\n" + "\n\n---\n\n".join(parts) + "\n"


def _in_two(note: SampleNote) -> tuple[str, str]:
    """Question and answer, for compilers without choices."""
    if not note.options:
        return note.front, note.back
    return note.front + "\n\n" + "\n".join(
        f"- {o}" for o in note.options
    ), f"{note.options[0]}. {note.back}"


def write_for_ankcompiler(notes: list[SampleNote], root: Path) -> None:
    """Write ten files, one per deck, with cards separated by lines `---`."""
    root.mkdir(parents=True, exist_ok=True)
    for deck in range(DECKS):
        blocks = []
        for note in notes[deck * len(notes) // DECKS : (deck + 1) * len(notes) // DECKS]:
            front, back = _in_two(note)
            body = front if note.kind == "cloze" else f"{front}\n\n:::\n\n{back}"
            blocks.append(f"---\n\n{body}\n\n---\n[^uid]: {note.id.replace('-', '')}\n")
        text = f"---\ndeck: Banco::{deck:02}\n---\n\n" + "\n".join(blocks)
        (root / f"mazo-{deck:02}.md").write_text(text, "utf-8")


def write_for_markdown_anki_decks(notes: list[SampleNote], root: Path) -> None:
    """Write ten files with a heading per question; clozes are kept as text, as it does not support them in formulas."""
    root.mkdir(parents=True, exist_ok=True)
    for deck in range(DECKS):
        some = notes[deck * len(notes) // DECKS : (deck + 1) * len(notes) // DECKS]
        cards = []
        for note in some:
            front, back = _in_two(note)
            question, _, rest = front.partition("\n\n")
            cards.append(f"## {question}\n\n{rest}\n\n{back or note.id}\n")
        (root / f"mazo-{deck:02}.md").write_text(
            f"# Mazo {deck:02}\n\n" + "\n".join(cards), "utf-8"
        )


def write_as_json(notes: list[SampleNote], file: Path) -> None:
    """Write a line of JSON per note, for the scripts in `peers/`."""
    lines = []
    for note in notes:
        front, back = _in_two(note)
        lines.append(
            json.dumps({**asdict(note), "front": front, "back": back}, ensure_ascii=False) + "\n"
        )
    file.write_text("".join(lines), "utf-8")
