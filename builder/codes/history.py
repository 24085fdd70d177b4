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
    """A card has the id of a retired one. Whoever has the old note would find its schedule under a
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
NAMESPACE_CHANGED = Code(
    "P107",
    "namespace-changed",
    """The `namespace:` of the collection is not the one that was published. The guid of every note and the
number of every note type are made from it. With another one, a learner who imports the next release gets
the whole collection a second time, without any progress.

Put the published namespace back. It is not shown to anyone: there is no reason to change it.""",
)
GUID_CHANGED = Code(
    "P108",
    "guid-changed",
    """A published note has another guid. Anki knows a note by its guid alone: learners would get it a
second time, without any progress, and the old one would never be corrected again.

Put the published guid back. The key `guid:` is for a note that comes from another deck and was never
published here; it cannot be added, changed or taken out later. Where many notes have other guids, the code
changed, in `builder/identity.py`.""",
)
TYPE_RENUMBERED = Code(
    "P109",
    "note-type-renumbered",
    """A published note type has another number in Anki. Anki would take it for a new note type, and refuse the
update of every published note that uses it.

The number is made in `builder/identity.py` from the namespace and the note type's `id`: put back what changed.""",
)
RECORD_LOST = Code(
    "P110",
    "record-changed",
    """`cards/released.yaml` lost something that an earlier commit has, or was edited by hand. It is the only
memory of what learners have: without it a published note can vanish, or change its guid, and nobody notices.

Only `mazo release` writes the file. It is compared with the commit of the last release, or with the branch that
`mazo check --base BRANCH` names. It must be the same, or belong to a later release that keeps every note,
guid and number.

Take the file back from git, with the command that the message gives. In a conflict of two branches, take the file
of the later release. A collection of your own begins in a repository of its own, without this file.""",
)
RETIREMENT_LOST = Code(
    "P111",
    "retired-entry-lost",
    """`cards/retired.yaml` lost an entry that an earlier commit has. An entry stays for ever: it says that an id is
taken, and why the card was withdrawn. Its text may change.

Put the entry back. Only a card that no release has retired yet can return: put its file back, and the entry can
go.""",
)
REDECKED = Code(
    "P201",
    "published-note-moved",
    """A published note is in another deck, or in the other package. Anki keeps the progress and
never moves the card: those who have it keep it where it was.

There is nothing to mend, if the move is meant. `--strict` does not take this for an error.""",
    Severity.NOTICE,
)
DECK_RENAMED = Code(
    "P202",
    "published-deck-renamed",
    """A published deck has another name in Anki. The name is made of the collection's `name:`, the number at
the beginning of the deck's folder, and the `name:` in its `_deck.yaml`; a change of any of them renames it.

Anki knows a deck by its name alone. Learners keep their cards and their progress in the deck with the old name,
and new cards arrive in a second deck, unless they rename their own deck before they import.

Change the name back, if the change is not worth that. Else there is nothing to mend: `mazo release` tells
learners what to do, in its section of the CHANGELOG, and from then on this is no longer reported. `--strict` does
not take it for an error, so that a pull request may rename a deck.""",
    Severity.NOTICE,
)
