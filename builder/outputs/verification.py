"""`verification.json`: for each claim the question, the exact solver's and the library's answers, and the library's
version.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from builder.edition import Edition, Output

if TYPE_CHECKING:
    from builder.model import RenderedNote, RenderedOption

LIBRARIES = ("nltk", "tokenizers")


def write(edition: Edition) -> dict[str, bytes]:
    """Write the evidence of every note that makes claims."""
    notes = [_claims(rendered) for rendered in edition.notes if rendered.evidence]
    report = {"libraries": {name: version(name) for name in LIBRARIES}, "notes": notes}
    return {"verification.json": (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()}


def _claims(rendered: RenderedNote) -> dict[str, Any]:
    return {
        "id": rendered.note.id,
        "generator": rendered.note.generator,
        "claims": [{**asdict(claim), "verdict": "agreed"} for claim in rendered.evidence],
        "options": [_option(option) for option in rendered.options if option.displays is not None],
    }


def _option(option: RenderedOption) -> dict[str, str | None]:
    """Describe an option: the name or predicate that it displays and, for a mistake, the misconception."""
    mistake = {"mistake": option.mistake} if option.mistake is not None else {}
    return {"displays": option.displays, **mistake}


OUTPUT = Output("verification", write)
