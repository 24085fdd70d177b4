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
    from builder.model import Evidence, RenderedNote, RenderedOption

LIBRARIES = ("mpmath", "nltk", "numpy", "tokenizers")


def write(edition: Edition) -> dict[str, bytes]:
    """Write the evidence of every note that makes claims."""
    notes = [_claims(one) for rendered in edition.notes for one in rendered.each if one.evidence]
    report = {"libraries": {name: version(name) for name in LIBRARIES}, "notes": notes}
    return {"verification.json": (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()}


def _claims(rendered: RenderedNote) -> dict[str, Any]:
    return {
        "id": rendered.note.id,
        "generator": rendered.note.generator,
        "claims": [_claim(claim) for claim in rendered.evidence],
        "options": [_option(option) for option in rendered.options if option.displays is not None],
    }


def _claim(claim: Evidence) -> dict[str, Any]:
    """Describe a claim; `basis` is there only if its arithmetic alone is checked."""
    said = {**asdict(claim), "verdict": "agreed"}
    return said if claim.basis else {key: one for key, one in said.items() if key != "basis"}


def _option(option: RenderedOption) -> dict[str, str | None]:
    """Describe an option: the name or predicate that it displays and, for a mistake, the misconception."""
    mistake = {"mistake": option.mistake} if option.mistake is not None else {}
    return {"displays": option.displays, **mistake}


OUTPUT = Output("verification", write)
