"""L: a file cannot be read, or does not have the shape of a card."""

from __future__ import annotations

from builder.diagnostics import Code

NO_COLLECTION = Code(
    "L001",
    "no-collection",
    """There is no `cards/collection.yaml` here or in any folder above.

It names the collection and marks the project's root. Run the command inside a project, or name one
with `--root DIR`. """,
)
UNREADABLE = Code(
    "L002",
    "unreadable",
    """A file cannot be read as text: it is not UTF-8, it is too large, it is a link, or it holds
control or private-use characters.

A card is plain UTF-8 text of at most 64 kB. Links are refused because a card may read nothing
outside the project; control characters because Anki parts fields by one of them; private-use ones
because no two machines show them alike. """,
)
NO_FRONT_MATTER = Code(
    "L003",
    "no-front-matter",
    """A card file must begin with `---`, YAML lines, and `---`.

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
    """The YAML cannot be parsed.

The commonest causes: a value that holds `: ` or ` #`, or that begins with `[`, `{`, `*`, `&` or a
backtick, without quotes; a tab used as indentation; a bracket that is not closed. """,
)
SWALLOWED_COMMENT = Code(
    "L102",
    "swallowed-comment",
    """A value is followed by ` #`, where YAML begins a comment, so the rest of the line is lost.

`text: aa ##b` reads as `aa`. Quote it: `text: "aa ##b"`. A real comment is on a line of its
own. """,
)
DUPLICATE_KEY = Code(
    "L103",
    "duplicate-key",
    "A key is written twice in one mapping, and YAML would keep only one of them.",
)
REFUSED_YAML = Code(
    "L104",
    "refused-yaml",
    """Anchors, aliases, tags, several documents and very deep or very large structures are refused.

Card files come by pull request from anyone: nothing in them may run, or make a small file grow into
a huge one. """,
)
WRONG_SHAPE = Code(
    "L201",
    "wrong-shape",
    """A value is not of the kind that its place asks for (text, a list, a mapping, a number, one of
a few words).""",
)
UNKNOWN_KEY = Code(
    "L202",
    "unknown-key",
    """A key is not one that this place knows; it is most often misspelt, and a misspelt key would
do nothing in silence.""",
)
MISSING_KEY = Code("L203", "missing-key", "A key that must be there is missing.")
WRONG_ID = Code(
    "L204",
    "wrong-id",
    """An id is made of lower-case ASCII letters, digits and hyphens, and a card's file is named
after it.

The id is what a learner's history hangs on: it never changes once it is published, whatever else
does. """,
)
WRONG_PARTS = Code(
    "L301",
    "wrong-parts",
    """The body does not have the parts that its note type asks for.

A line `---` parts front and back. `basic` and `reversed` have two parts, `cloze` one or two,
`choice` a stem with its options and a solution, `typed` a stem, an answer and, if wanted, an
explanation. """,
)
UNKNOWN_TYPE = Code(
    "L302",
    "unknown-type",
    "The note type is none of those in `builder/notes/`, or cannot be told from the shape.",
)
WRONG_OPTIONS = Code(
    "L303",
    "wrong-options",
    """The options of a choice note are a task list, of which one item is the key:

```markdown
- [ ] wrong
  Why it is wrong.
- [x] right
- [ ] wrong
```

There are two to eight of them, and exactly one `[x]`.
""",
)
TOO_COMPLEX = Code(
    "L304",
    "too-complex",
    """A passage is more than a learner would read, and than a converter of Markdown should have to.

Card files come by pull request from anyone, and over some texts of a few kilobytes the converter
takes minutes: thousands of open brackets, lists within lists within lists. So one passage has up to
10,000 characters; up to 200 opening brackets `[` outside code and formulas; and lists and quotations
nested up to 8 deep, in one line (`- - a`) or by indentation.
""",
)
TOO_SLOW = Code(
    "L305",
    "too-slow",
    """A file takes more than 20 seconds of processor time, and none of its notes is built.

The largest files that the bounds on size and structure allow take four seconds. A file that takes longer has found
a gap in these bounds, and would keep a build, a job on the forge or `mazo serve` waiting for ever.

Example: a passage of a few kilobytes over which a reader of Markdown goes again and again.

Use instead: a simpler passage. Take out one part after the other to find it, split a large computed file in two, and
report the file: it is a fault of mazo's.
""",
)
DUPLICATE_ID = Code(
    "L401",
    "duplicate-id",
    """Two notes have one id. In Anki the second would be stale for ever, since notes are told apart
by it.""",
)
WRONG_DECK = Code(
    "L402",
    "wrong-deck",
    """A folder of cards needs a `_deck.yaml` that names its deck; folders are not nested, their names have no
blanks, and no `:` or `"` before the first hyphen, and no two decks share a name.""",
)
STRAY_FILE = Code(
    "L403",
    "stray-file",
    """A file in `cards/` is neither a card (`<id>.md`) nor a computed file (`<family>.yaml`) of a deck.

Nothing would be made of it, in silence: most often its name has a slip (`.markdown`, `.yml`, a capital), or it
stands beside the folders. A name that begins with `_` or `.` is passed over. One that holds control characters, or
bytes that are not UTF-8, is refused wherever it stands, before it is written on a terminal or a page.
""",
)
WRONG_CLAIM = Code(
    "L501",
    "wrong-claim",
    """A `verify:` block, or the parameters of a computed card, ask for something that is not in the
closed vocabulary or make no sense: an unknown quantity, a model that is not bound, a distribution
that does not sum to one, an empty or too large corpus.

See CONTRIBUTING.md for the quantities and how to write them.
""",
)
