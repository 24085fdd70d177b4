"""Write `advances.json`, how wide each character of each font is: `python -m builder.fonts.make_advances`.

To be run when a font changes. Reading the fonts themselves takes longer than checking a card.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from builder.fonts import UNITS

HERE = Path(__file__).parent


def table() -> str:
    """The file: per font, on a line, each of its characters with its advance in thousandths of an em."""
    lines = (
        f'"{path.stem}": {json.dumps(_advances(path), ensure_ascii=False, separators=(",", ":"))}'
        for path in sorted(HERE.glob("*.woff2"))
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _advances(path: Path) -> dict[str, int]:
    font = TTFont(path)
    assert font["head"].unitsPerEm == UNITS
    return {chr(code): font["hmtx"][name][0] for code, name in sorted(font.getBestCmap().items())}


if __name__ == "__main__":
    (HERE / "advances.json").write_text(table(), "utf-8")
