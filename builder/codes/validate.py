"""V: a card breaks a rule for well-made cards. Each rule's code is in its module in
`rules/`; these are the codes about the rules themselves, and about spelling.
"""

from __future__ import annotations

from builder.diagnostics import Code, Severity

UNUSED_ALLOW = Code(
    "V001",
    "unused-allow",
    """## What it reports

An `allow:` that names a warning that its card does not trigger, or one that does not exist. An
error cannot be allowed.

## What to do

Delete the name. A computed file can only allow warnings about all its cards together, such as
`key-place`; a problem of one card is fixed in its generator.
""",
    Severity.WARNING,
)
MISSPELT = Code(
    "V124",
    "misspelt",
    """## What it reports

A word of a card, of a deck's name or description, or of the collection's name or rows that is not in hunspell's
dictionary of the collection's language. Code, formulas, addresses, words with digits and computed cards are not
checked. Only `mazo check` and `mazo serve` check the spelling, and only where the dictionary is installed.

A file gets at most 100 of these warnings.

## What to do

Correct the word. If it is right, such as a technical term, a name or a foreign word, keep it in one of two places:

- in the front matter of its card: `words: [tokenizador]`. Two pull requests that add cards never conflict there;
- in `cards/words.txt`, for the whole collection: one word a line; `#` begins a comment.

A word in lower case is also kept with a capital at its beginning, and in capitals.
""",
    Severity.WARNING,
)
UNUSED_WORD = Code(
    "V125",
    "unused-word",
    """## What it reports

A word in a card's `words:` that the card does not have; or one in `cards/words.txt` that no card and no deck has, or
that is listed there twice.

## What to do

Delete it, or write it as the cards do. Each line of `cards/words.txt` has one word.
""",
    Severity.WARNING,
)
TAUGHT_LATER = Code(
    "V607",
    "taught-later",
    """## What it reports

A card that uses a term although the card that introduces it comes later in the order of study, or that needs a card
that comes later. A card introduces the terms that its `introduces:` lists; one of type `reversed`, also those that
its first part has in bold. A term is found whatever its case, accents and plural ending.

## What to do

Use another word, or move one of the two cards: `after:` of a card and `order:` of its deck say where they come. If
the card itself explains the term to those who do not know it, list the term under its `introduces:`.
""",
    Severity.WARNING,
)
REVIEW_DUE = Code(
    "V606",
    "review-due",
    """## What it reports

A card whose `review_by:` is past, by the time of the build: `SOURCE_DATE_EPOCH`, or else that of the last commit.

## What to do

Look at its source again. If it still holds, move both dates; else correct the card. It is a notice, which prevents
nothing: a workflow lists these cards every month.
""",
    Severity.NOTICE,
)
