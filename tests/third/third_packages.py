"""Read the finished packages as Anki stores them: a zip with a database, whose fields are HTML."""

from __future__ import annotations

import json
import re
import sqlite3
import tempfile
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path


@dataclass
class Block:
    """A paragraph, item or cell as a sentence, in which `␟` stands for a piece of code and `␞` for a formula."""

    tag: str
    text: str = ""
    code: list[str] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)

    def written(self) -> str:
        """The sentence with its code and its formulas in it."""
        code, formulas = iter(self.code), iter(self.formulas)
        return "".join(
            next(code) if c == "␟" else next(formulas) if c == "␞" else c for c in self.text
        )


@dataclass(frozen=True)
class Option:
    """An answer to choose, and the reason why it is wrong (without blocks for the right one)."""

    shown: Block
    reason: list[Block]


@dataclass(frozen=True)
class Note:
    """A note as a learner has it."""

    id: str
    fields: dict[str, str]

    def blocks(self, name: str) -> list[Block]:
        """A field's blocks."""
        return blocks(self.fields.get(name, ""))

    def options(self) -> list[Option]:
        """The options, in the order in which they are stored."""
        out = []
        for item in re.findall(
            r"<li><label.*?(?=<li><label|</ol>$)", self.fields["Opciones"], re.DOTALL
        ):
            shown, _, reason = item.partition("mazo-reason")
            (answer,) = [
                block for block in blocks(shown.removesuffix('<div class="')) if block.tag != "div"
            ]
            out.append(Option(answer, blocks("<div" + reason) if reason else []))
        return out

    def key(self) -> int:
        """The index of the right option."""
        return int(self.fields["Clave"]) - 1


class _Reader(HTMLParser):
    """Collects blocks."""

    BLOCKS = frozenset({"p", "li", "td", "th", "div", "ul", "ol", "table"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = [Block("")]
        self.coding = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.BLOCKS:
            self.found.append(Block(tag))
        elif tag == "code":
            self.coding = True
            self.found[-1].code.append("")
            self.found[-1].text += "␟"
        elif tag == "img":
            self.found.append(Block("img", dict(attrs).get("alt") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "code":
            self.coding = False
        elif tag in self.BLOCKS:
            self.found.append(Block(""))

    def handle_data(self, data: str) -> None:
        block = self.found[-1]
        if self.coding:
            block.code[-1] += data
        else:
            block.text += data


def blocks(html: str) -> list[Block]:
    """Read HTML."""
    reader = _Reader()
    html = re.sub(r"\{\{c\d+::(.*?)\}\}(?!\})", r"\1", html, flags=re.DOTALL)
    reader.feed(
        re.sub(r"=\s*\\\)\s*\\\(", "= ", html)
    )  # a formula and its deletion are one statement
    reader.close()
    out = []
    for block in reader.found:
        block.formulas = [
            one or other
            for one, other in re.findall(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", block.text, re.DOTALL)
        ]
        block.text = re.sub(r"\\\(.*?\\\)|\\\[.*?\\\]", "␞", block.text, flags=re.DOTALL)
        block.text = " ".join(block.text.split())
        if block.text:
            out.append(block)
    return out


def notes_of(package: Path) -> list[Note]:
    """Every note of a package."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(package) as archive:
            archive.extract("collection.anki2", folder)
        database = sqlite3.connect(Path(folder) / "collection.anki2")
        (models,) = database.execute("select models from col").fetchone()
        names = {
            int(key): [one["name"] for one in model["flds"]]
            for key, model in json.loads(models).items()
        }
        rows = database.execute("select mid, flds from notes order by id").fetchall()
        database.close()
    found = [dict(zip(names[mid], text.split("\x1f"), strict=True)) for mid, text in rows]
    return [Note(one["Id"], one) for one in found]
