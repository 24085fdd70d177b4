"""The samples in the manuals of rules: cards under `Fails:` and `Passes:`, as files of a project.

A sample without front matter has none that matters. Several blocks are several cards; a block headed
`markdown × 6` stands for six cards, in which `{n}` is 1, 2 and so on.
"""

from __future__ import annotations

import re

_BLOCK = re.compile(r"(?ms)^```markdown(?: × (?P<times>\d+))?\n(?P<card>.*?)^```$")
_FRONT_MATTER = "---\nid: muestra\nsource: TA4 §2\n---\n"


def samples(manual: str, heading: str) -> dict[str, str]:
    """The cards under a heading, by the names of their files; empty where the manual has none."""
    after = manual.partition(f"\n{heading}:\n")[2].partition("\nPasses:")[0]
    texts = [
        block["card"].replace("{n}", str(n + 1))
        for block in _BLOCK.finditer(after)
        for n in range(int(block["times"] or 1))
    ]
    cards = [text if text.startswith("---\n") else _FRONT_MATTER + text for text in texts]
    return {
        f"muestra-{n}.md": card.replace("id: muestra\n", f"id: muestra-{n}\n")
        for n, card in enumerate(cards, start=1)
    }
