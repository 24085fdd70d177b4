"""L: a file cannot be read, or does not have the shape of a card."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

NO_COLLECTION = Code(
    "L001",
    "no-collection",
    """## What it reports

No `cards/collection.yaml` in this folder or in any above it. The file names the collection and
marks the project's root.

## What to do

Run the command inside a project, or name one with `--root DIR`.
""",
)
UNREADABLE = Code(
    "L002",
    "unreadable",
    """## What it reports

A file that is not UTF-8, is too large, is a link, or has control or private-use characters. A link
could read a file outside the project; Anki separates fields by a control character; and private-use
characters look different on each machine.

## What to do

Save the file as plain UTF-8 text of at most 64 kB, without such characters.
""",
)
NO_FRONT_MATTER = Code(
    "L003",
    "no-front-matter",
    """## What it reports

A card file without front matter, or whose front matter is not closed before the text of the card begins.

## What to do

Begin the file with `---`, YAML lines, and `---`:

```markdown
---
id: bigrama-p-ab
source: TA4 §2
---
Front …

---

Back …
```
""",
)
INVALID_YAML = Code(
    "L101",
    "invalid-yaml",
    """## What it reports

YAML that cannot be parsed.

## What to do

Look for the usual causes:

- a value without quotes that has `: ` in it, or begins with `[`, `{`, `*`, `&`, `%`, `@` or a
  backtick;
- a quotation mark or a bracket that is not closed, or a comma that is missing between two items;
- text after a closing quotation mark: `'it's'`;
- a tab used as indentation, or a line that begins at another column than those it belongs with.
""",
)
SWALLOWED_COMMENT = Code(
    "L102",
    "swallowed-comment",
    """## What it reports

A value followed by ` #`, where YAML begins a comment: the rest of the line would be lost, so that
`text: aa ##b` reads as `aa`.

## What to do

Quote the value: `text: "aa ##b"`. Put a real comment on a line of its own.
""",
)
DUPLICATE_KEY = Code(
    "L103",
    "duplicate-key",
    """## What it reports

A key that is written twice in one mapping. YAML would keep only one of them.

## What to do

Delete or rename one of them.
""",
)
REFUSED_YAML = Code(
    "L104",
    "refused-yaml",
    """## What it reports

Anchors, aliases, tags, several documents in one file, and very deep or very large structures. Card
files come by pull request from anyone: nothing in them may run, or make a small file grow into a
huge one.

## What to do

Write the values out, in one document.
""",
)
MISLEADING = Code(
    "L105",
    "misleading-data",
    """## What it reports

In the data of `verify:` and of computed cards, and in names, ids and tags: a character that cannot be seen or that
changes the direction of reading (a zero-width space, a soft hyphen, a no-break space, `U+202E`), or letters of two
scripts in one word, such as a Cyrillic `а` among Latin letters. Two words that look alike would be counted as two.

In a source or a description: a mark of direction that is not closed, or a character that no font of the pages has.

## What to do

Delete the character, or type the word again. A card about such characters writes them as escapes in the data, in
double quotes: `corpus: ["cancio\\u0301n", "a\\u200Bb"]`; there an escape is exactly that character. In the text the
card names the character in words.
""",
)
WRONG_SHAPE = Code(
    "L201",
    "wrong-shape",
    """## What it reports

A value of the wrong kind for its place (text, a list, a mapping, a number, one of a few words).

## What to do

Write a value of the kind that the message names.
""",
)
UNKNOWN_KEY = Code(
    "L202",
    "unknown-key",
    """## What it reports

An unknown key. It is usually misspelt, and would be ignored without a word.

## What to do

Correct or delete it. The message lists the known keys, or suggests one.
""",
)
MISSING_KEY = Code(
    "L203",
    "missing-key",
    """## What it reports

A required key that is missing.

## What to do

Add it.
""",
)
WRONG_ID = Code(
    "L204",
    "wrong-id",
    """## What it reports

An id with other characters than lower-case ASCII letters, digits and hyphens, or a card whose file
is not named after its id.

## What to do

Correct the id or the name of the file, unless the card is published: a learner's history depends on
the id, so it never changes after that.
""",
)
WRONG_PARTS = Code(
    "L301",
    "wrong-parts",
    """## What it reports

A card without the parts that its note type has.

## What to do

Separate the parts with a line `---`:

- `basic` and `reversed` have two parts;
- `cloze` has one or two;
- `choice` has a stem with its options, and a solution;
- `typed` has a stem, an answer and, optionally, an explanation. The answer is one line, or a list
  `- …` of the answers that are accepted, the one to be shown first.
""",
)
UNKNOWN_TYPE = Code(
    "L302",
    "unknown-type",
    """## What it reports

A note type that is not in `builder/notes/`, or cannot be inferred from the shape of the card.

## What to do

Write `type:` with one of the note types in the message.
""",
)
WRONG_OPTIONS = Code(
    "L303",
    "wrong-options",
    """## What it reports

Options of a choice that are not a task list of two to eight items with exactly one `[x]`.

## What to do

Write them like this:

```markdown
- [ ] wrong
  Why it is wrong.
- [x] right
- [ ] wrong
```
""",
)
TOO_COMPLEX = Code(
    "L304",
    "too-complex",
    """## What it reports

A passage beyond a limit: 10,000 characters; 200 opening brackets `[` outside code and formulas;
lists and quotations nested 8 deep, in one line (`- - a`) or by indentation.

No learner reads such a passage, and on some a Markdown parser takes minutes. Card files come by
pull request from anyone.

## What to do

Shorten the passage, or split the card.
""",
)
TOO_SLOW = Code(
    "L305",
    "too-slow",
    """## What it reports

A file takes more than 20 seconds of processor time. None of its notes is built. The largest files
that the bounds on size and structure allow take four seconds: a file that takes longer has found a
gap in these bounds, and would keep a build, a job on the forge or `mazo serve` waiting.

## What to do

Take out one part after the other to find the passage, and write it more simply; split a large
computed file in two. Report the file: it is a fault of mazo's.
""",
)
MARKED_ANSWER = Code(
    "L306",
    "marked-answer",
    """## What it reports

An answer to be typed in which Markdown reads a mark, such as `**9**`, `$9$` or `&lt;`. Anki compares
it letter for letter, so the learner would have to type the mark.

## What to do

Write what is to be typed, without marks: `9`. Where the mark is part of the answer, put the answer in
a fence, in which each line is accepted exactly as written:

````markdown
```
**kwargs
```
````
""",
)
DUPLICATE_ID = Code(
    "L401",
    "duplicate-id",
    """## What it reports

Two notes with one id. Anki could not tell them apart, and would never update the second.

## What to do

Give one of them another id.
""",
)
WRONG_DECK = Code(
    "L402",
    "wrong-deck",
    """## What it reports

A folder of cards that is not a deck: it has no `_deck.yaml`, is nested in another, has a blank in
its name, has `:` or `"` before the first hyphen of its name, or has the name of another deck.

## What to do

Add a `_deck.yaml` that names the deck, or rename the folder.
""",
)
STRAY_FILE = Code(
    "L403",
    "stray-file",
    """## What it reports

A file in `cards/` that is neither a card (`<id>.md`) nor a computed file (`<family>.yaml`) of a
deck. It would be ignored without a word: usually its name has a slip (`.markdown`, `.yml`, a
capital), or it is not in a deck's folder.

Names that begin with `_` or `.` are ignored. A name with control characters, or with bytes that are
not UTF-8, is refused everywhere, before it is written to a terminal or a page.

## What to do

Rename the file, move it into a deck's folder, or delete it.
""",
)
TAGS_BY_CASE = Code(
    "L404",
    "tags-by-case",
    """## What it reports

Two tags of the collection, or two levels above tags, that differ by capitals alone. Anki takes them for
one tag and keeps the spelling that arrives first, so a search or a filter finds both or none.

## What to do

Spell it alike everywhere: in cards, in `_deck.yaml` and in the `rows:` of `collection.yaml`.
""",
)
NO_NUMBER = Code(
    "L405",
    "deck-without-number",
    """## What it reports

A folder of cards whose name does not begin with a number, such as `basics`. The name of a deck in Anki
begins with what is before the first hyphen of its folder's name, so that Anki lists the decks in the order of
study: `01-basics` with the name “Basics” is “01 Basics”, but `basics` is “basics Basics”. A published deck
keeps its name and is not reported.

## What to do

Rename the folder before the first release, with a number and a hyphen: `01-basics`.
""",
    Severity.WARNING,
)
TAGS_BY_ACCENT = Code(
    "L406",
    "tags-by-accent",
    """## What it reports

Two tags of the collection, or two levels above tags, that differ by accents alone, such as `nivel::fácil`
and `nivel::facil`. Anki keeps both, so a search or a filter for one does not find the other.

## What to do

Spell it alike everywhere: in cards, in `_deck.yaml` and in the `rows:` of `collection.yaml`.
""",
    Severity.WARNING,
)
UNKNOWN_NEED = Code(
    "L407",
    "unknown-need",
    """## What it reports

A `needs:` that names no note of the collection, or the note itself. Learners would look in vain for what
teaches them what it asks for.

## What to do

Name a note of the collection, or delete the name.
""",
)
WRONG_CLAIM = Code(
    "L501",
    "wrong-claim",
    """## What it reports

A `verify:` block, or parameters of a computed card, that ask for something unknown or impossible:
an unknown quantity, a model that is not bound, a distribution that does not sum to one, an empty or
too large corpus.

## What to do

Correct it; docs/cards.md lists the quantities and how to write them.
""",
)
