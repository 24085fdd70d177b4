"""P: a published note would be lost to those who learn it."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

BAD_RECORD = Code(
    "P001",
    "bad-record",
    """`cards/released.yaml` is not what `mazo release` wrote. Nobody edits it by hand; take the last
release's version from git.""",
)
VANISHED = Code(
    "P101",
    "published-note-gone",
    """A published note is no longer there. Anki never deletes a note that a package leaves out, so
learners would go on with it, and no correction would reach them.

Put it back under its old id; or, if it is withdrawn for good, name it in `cards/retired.yaml` with
the reason, which the release tells learners:

```yaml
bigrama-p-ab: El enunciado no decía de qué modelo se trataba; lo sustituye `bigrama-p-ab-tabla`.
```
""",
)
RETYPED = Code(
    "P102",
    "published-note-retyped",
    """A published note has another note type. Anki skips such a note when it updates, so learners
would keep the old one for ever.

Keep its type; or retire it in `cards/retired.yaml` and write the new one under a new id. """,
)
REPARAMETERED = Code(
    "P103",
    "published-variant-changed",
    """The parameters of a published variant changed: behind a known id a learner would find another
question, with a schedule that belongs to the old one.

Put the parameters back, and add a variant with an id of its own. """,
)
RETIRED_ID = Code(
    "P104",
    "retired-id-used",
    """A card bears the id of a retired one. Whoever has the old note would find its schedule under a
new question. Give the card another id. """,
)
NEVER_PUBLISHED = Code(
    "P105",
    "retired-unpublished",
    """`cards/retired.yaml` names an id that was never published: a slip, or a card that can simply be
deleted. """,
)
TYPE_CHANGED = Code(
    "P106",
    "note-type-restructured",
    """A published note type has other fields or templates than before, or in another order. Anki
would refuse the update of all its notes.

Use one of its spare fields; keep the number, the order and the ids of fields and templates. Only
their names, texts and styles may change. """,
)
REDECKED = Code(
    "P201",
    "published-note-moved",
    """A published note stands in another deck, or in the other package. Anki keeps the progress and
never moves the card: those who have it keep it where it was. """,
    Severity.WARNING,
)
