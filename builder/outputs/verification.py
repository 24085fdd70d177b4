"""`verification.json`: for each claim the question, the exact solver's and the library's answers, and the library's
version.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from builder.edition import Edition, Output
from builder.quantities import Mistaken

if TYPE_CHECKING:
    from builder.model import Claims, RenderedNote

LIBRARIES = ("nltk", "tokenizers")


def write(edition: Edition) -> dict[str, bytes]:
    """Write the evidence of every note that makes claims."""
    notes = [_claims(rendered) for rendered in edition.notes if rendered.verified.evidence]
    report = {"libraries": {name: version(name) for name in LIBRARIES}, "notes": notes}
    return {"verification.json": (json.dumps(report, ensure_ascii=False, indent=1) + "\n").encode()}


def _claims(rendered: RenderedNote) -> dict[str, Any]:
    note = rendered.note
    return {
        "id": note.id,
        "generator": note.generator,
        "claims": [{**asdict(claim), "verdict": "agreed"} for claim in rendered.verified.evidence],
        "options": [_option(name, note.claims) for name in (note.claims.options or ())]
        if note.claims
        else [],
    }


def _option(name: str, claims: Claims) -> dict[str, str]:
    """Describe an option: the name or predicate that it displays and, for a mistake, the misconception."""
    bound = claims.names.get(name)
    mistake = {"mistake": bound.misconception} if isinstance(bound, Mistaken) else {}
    return {"displays": name, **mistake}


OUTPUT = Output("verification", write)
