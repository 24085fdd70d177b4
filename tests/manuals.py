"""Read the manuals of rules: their headings, and the sample cards below them as files of a project.

A sample without front matter gets one that does not matter. Each block is a card; a block whose fence says
`markdown × 6` is six cards, in which `{n}` is 1, 2 and so on.
"""

from __future__ import annotations

import re

RULE_HEADINGS = ("What it reports", "Why is this bad?", "Example", "Use instead")
OTHER_HEADINGS = ("What it reports", "What to do")
_FENCE = r"^```.*?^```$"
_HEADING = re.compile(rf"(?ms){_FENCE}|^## (?P<heading>[^\n]+)$")
_BLOCK = re.compile(r"(?ms)^```markdown(?: × (?P<times>\d+))?\n(?P<card>.*?)^```$")
_FRONT_MATTER = "---\nid: muestra\nsource: TA4 §2\n---\n"


def sections(manual: str) -> dict[str, str]:
    """The text below each heading, in order; the text above the first one is under an empty heading."""
    found = [m for m in _HEADING.finditer(manual) if m["heading"]]
    starts = [0, *(m.end() for m in found)]
    ends = [*(m.start() for m in found), len(manual)]
    headings = ["", *(m["heading"] for m in found)]
    return {
        heading: manual[start:end].strip()
        for heading, start, end in zip(headings, starts, ends, strict=True)
    }


def samples(manual: str, heading: str) -> dict[str, str]:
    """The cards under a heading, by the names of their files."""
    texts = [
        block["card"].replace("{n}", str(n + 1))
        for block in _BLOCK.finditer(sections(manual)[heading] + "\n")
        for n in range(int(block["times"] or 1))
    ]
    cards = [text if text.startswith("---\n") else _FRONT_MATTER + text for text in texts]
    return {
        f"muestra-{n}.md": card.replace("id: muestra\n", f"id: muestra-{n}\n")
        for n, card in enumerate(cards, start=1)
    }
