"""K51x: a text that a card takes from its `verify:` block is not what the block gives."""

from __future__ import annotations

from builder.diagnostics import Code

UNKNOWN_REFERENCE = Code(
    "K510",
    "unknown-reference",
    """## What it reports

A reference `[text](=NAME)` or `[text](=NAME.PART)` to a name that the card's `verify:` block does not
bind, or to a part that the name does not have. A figure is no text: it is shown as `![](figure:NAME)`.

## What to do

Write one of the names and parts that the message lists. What each kind of model and quantity gives is in
docs/cards.md.
""",
)
STALE_REFERENCE = Code(
    "K511",
    "stale-reference",
    r"""## What it reports

A reference whose text is not what the block gives: a digit, a token, a sentence or a number word is
wrong, missing, or one too many. A number is right in each exact form, such as `$0.5$`, `$\frac{1}{2}$`
and «un medio», as a statement (`$P = 0.5$`), and rounded only after `\approx`.

## What to do

Write what the message says, or correct the block. `mazo check --fix` replaces the text.
""",
)
EMPTY_REFERENCE = Code(
    "K512",
    "empty-reference",
    """## What it reports

A reference without a text, `[](=NAME)`, which displays nothing.

## What to do

Run `mazo check --fix`, which fills it with what the block gives, or write it.
""",
)
