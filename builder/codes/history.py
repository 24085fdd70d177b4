"""P: a published note would be lost to those who learn it."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

BAD_RECORD = Code(
    "P001",
    "bad-record",
    """## What it reports

A `cards/released.yaml` that is not what `mazo release` writes.

## What to do

Do not edit the file by hand. Take the version of the last release from git.
""",
)
VANISHED = Code(
    "P101",
    "published-note-gone",
    """## What it reports

A published note that is missing. Anki never deletes a note that a package leaves out, so learners
would go on with it, and no correction would reach them.

## What to do

Put it back under its old id. If it is withdrawn for good, name it in `cards/retired.yaml` with the
reason, which the release tells learners:

```yaml
bigrama-p-ab: El enunciado no decía de qué modelo se trataba.
```

If another card is to be learnt instead, name it, too:

```yaml
bigrama-p-ab:
  reason: El enunciado no decía de qué modelo se trataba.
  replaced-by: bigrama-p-ab-tabla
```
""",
)
RETYPED = Code(
    "P102",
    "published-note-retyped",
    """## What it reports

A published note with another note type. Anki skips such a note when it updates, so learners would
keep the old one for ever.

## What to do

Keep its type, or retire it in `cards/retired.yaml` and write the new one under a new id.
""",
)
REPARAMETERED = Code(
    "P103",
    "published-variant-changed",
    """## What it reports

A published variant with other parameters. Under a known id a learner would find another question,
with the schedule of the old one.

## What to do

Put the parameters back, and add a variant with an id of its own.
""",
)
RETIRED_ID = Code(
    "P104",
    "retired-id-used",
    """## What it reports

A card with the id of a retired one. Learners who have the old note would find its schedule under a
new question.

## What to do

Give the card another id.
""",
)
NEVER_PUBLISHED = Code(
    "P105",
    "retired-unpublished",
    """## What it reports

An id in `cards/retired.yaml` that was never published.

## What to do

Correct the id. If the card was never published, delete the entry: such a card can simply be
deleted.
""",
)
TYPE_CHANGED = Code(
    "P106",
    "note-type-restructured",
    """## What it reports

A published note type whose fields or templates were added, removed or reordered. Anki would refuse
the update of all its notes.

## What to do

Use one of its spare fields, and keep the number, the order and the ids of fields and templates.
Only their names, texts and styles may change.
""",
)
NAMESPACE_CHANGED = Code(
    "P107",
    "namespace-changed",
    """## What it reports

A `namespace:` of the collection that is not the published one. The guid of every note and the
number of every note type are made from it. With another one, a learner who imports the next release
gets the whole collection a second time, without any progress.

## What to do

Put the published namespace back. It is not shown to anyone, so there is no reason to change it.
""",
)
GUID_CHANGED = Code(
    "P108",
    "guid-changed",
    """## What it reports

A published note with another guid. Anki knows a note by its guid alone: learners would get it a
second time, without any progress, and the old one would never be corrected again.

## What to do

A guid is made of the collection's `namespace:` and the note's id alone, so this version of mazo
computes guids differently. Use the version that made the last release, or undo the change in
`builder/identity.py`.

If the card had a line `guid:`, which mazo no longer reads, retire it and give it a new id.
""",
)
TYPE_RENUMBERED = Code(
    "P109",
    "note-type-renumbered",
    """## What it reports

A published note type with another number in Anki. Anki would take it for a new note type, and
refuse the update of every published note that uses it.

## What to do

Undo the change. The number is made in `builder/identity.py` from the namespace and the note type's
`id`.
""",
)
RECORD_LOST = Code(
    "P110",
    "record-changed",
    """## What it reports

A `cards/released.yaml` that lost something that an earlier commit has, or was edited by hand. The
file is the only record of what learners have: without it a published note can disappear, or change
its guid, and nobody notices.

Only `mazo release` writes it. It is compared with the commit of the last release, or with the
branch that `mazo check --base BRANCH` names. It must be the same, or belong to a later release that
keeps every note, guid and number.

## What to do

Take the file back from git, with the command in the message. If two branches conflict, take the
file of the later release. A collection of your own begins in a repository of its own, without this
file.
""",
)
RETIREMENT_LOST = Code(
    "P111",
    "retired-entry-lost",
    """## What it reports

A `cards/retired.yaml` that lost an entry that an earlier commit has. An entry is permanent: it says
that an id is taken, and why the card was withdrawn. Only its text may change.

## What to do

Put the entry back. Only a card that no release has retired yet can return: put its file back, and
remove the entry.
""",
)
NO_REPLACEMENT = Code(
    "P112",
    "replacement-unknown",
    """## What it reports

A `replaced-by:` in `cards/retired.yaml` that names no card of the collection. The notice that
learners find in place of the retired card tells them to learn that one.

## What to do

Correct the id. If the card that it names was retired in turn, name the one that replaces both, or
remove the key.
""",
)
REDECKED = Code(
    "P201",
    "published-note-moved",
    """## What it reports

A published note in another deck, or in the other package. Anki keeps the progress and never moves
the card: learners who have it keep it where it was.

## What to do

Nothing, if you mean to move it. This is a notice, and `--strict` does not make it an error.
""",
    Severity.NOTICE,
)
DECK_RENAMED = Code(
    "P202",
    "published-deck-renamed",
    """## What it reports

A published deck with another name in Anki. The name is made of the collection's `name:`, the number
at the beginning of the deck's folder, and the `name:` in its `_deck.yaml`; a change of any of them
renames it.

Anki knows a deck by its name alone. Learners keep their cards and their progress in the deck with
the old name, and new cards arrive in a second deck, unless they rename their own deck before they
import.

## What to do

Change the name back if the new one is not worth that. Otherwise there is nothing to do: `mazo
release` tells learners what to do, in its section of the CHANGELOG, and from then on this is no
longer reported. `--strict` does not make it an error, so a pull request may rename a deck.
""",
    Severity.NOTICE,
)
