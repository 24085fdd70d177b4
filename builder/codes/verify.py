"""K: a key, an option or a number is not what the exact solver and the library compute."""

from __future__ import annotations

from builder.diagnostics import Code

ROADS_DISAGREE = Code(
    "K101",
    "roads-disagree",
    """The exact solver and the library compute different values for the same claim.

One of them is wrong, or they follow different conventions; until it is known which, the card does
not ship. After a library's upgrade this means that its answer changed; docs/upgrading.md says what
a maintainer then does.""",
)
UNDECIDED = Code(
    "K102",
    "undecided-claim",
    """A claim has no single answer: a tie between merges would decide it, or a history was never
seen. Change its data.""",
)
NO_SENSE = Code(
    "K103",
    "senseless-mistake",
    "A misconception cannot be applied to the quantity that it is bound to.",
)
KEY_FALSE = Code(
    "K401",
    "key-disagrees",
    """The option marked `[x]` is not the one that the exact solver and the library compute.

What is checked is what the learner sees: the displayed text is read as a number, a fraction, tokens
or a comparison. Mark the true option, or change the data under `verify:`. """,
)
DISTRACTOR_TRUE = Code(
    "K402",
    "distractor-true",
    """An option that is not the key is true as displayed, so that two options are right. Change it,
or round less.""",
)
UNREADABLE_OPTION = Code(
    "K403",
    "unreadable-option",
    """An option of a verified card displays nothing that can be checked.

Write it as a number (`$0.01$`, `$\\frac{2}{13}$`), as code (`` `aa ##b` ``), or as a comparison
over the names of `verify:` (`$10^{-3} \\le P$`). Where it must be prose, state beside it what it
says: `options: ["P = 0", …]`, one entry per option. """,
)
UNTIED_OPTION = Code(
    "K404",
    "untied-option",
    """A distractor displays a number or tokens that nothing derives, so that a slip of the pen in
it would go unnoticed.

Bind it to the mistake that leads to it, and name it in `options:`:

```yaml
verify:
  P: {probability: "a b", under: lm}
  sin-fin: {probability: "a b", under: lm, mistake: forgets-end}
  options: [P, sin-fin]
```

Intervals need nothing of the kind where each begins at the one before.
""",
)
OPTION_WRONG = Code(
    "K405",
    "option-not-its-claim",
    "An option does not display the value of the name that `options:` gives it.",
)
BROKEN_PARTITION = Code(
    "K406",
    "broken-partition",
    """Intervals leave a gap, overlap, or are out of order, so that one of their numbers is a slip
of the pen.

Options such as `$P < 1$`, `$1 \\le P < 2$`, `$2 \\le P$` cover every value once, in order, and are
open at both ends. """,
)
ANSWER_WRONG = Code(
    "K501",
    "answer-disagrees",
    "The stated answer is not what the exact solver and the library compute, to the digits shown.",
)
FORMULA_FALSE = Code(
    "K502",
    "formula-false",
    r"""A formula of a verified card is arithmetic, and false.

`=` is exact; write `\approx` where a number is rounded. A name that `verify:` binds has its
computed value. """,
)
NOT_SHOWN = Code(
    "K503",
    "value-not-shown",
    "A name under `shown:` has its value nowhere in the solution, or another value.",
)
CLOZE_WRONG = Code(
    "K504",
    "cloze-disagrees",
    "A deletion hides a value other than the one computed, or does not exist.",
)
UNCHECKED_NUMBER = Code(
    "K506",
    "unchecked-number",
    r"""A verified card shows a number that nothing checks.

In a verified card every number is part of a formula that can be computed: over the names of
`verify:`, over `p(b \mid a)` and `N(a\,b)` under its model, or of numbers alone (`$1 \cdot 0.1 =
0.1$`). A lone number must be a value that the claims compute. Numbers that say nothing about the
data are written as words. """,
)
UNKNOWN_CODE = Code(
    "K507",
    "unknown-code",
    """A verified card shows code that is none of its data and does not follow from it: most often a
slip of the pen in a token.

Where it is meant (the name of a class, say), vouch for it: `mentions: [Laplace]`.
""",
)
CHECKS_NOTHING = Code(
    "K505",
    "checks-nothing",
    """A `verify:` block states nothing about what the learner sees: give `answer:`, or `shown:`, or
check the options, or show a figure.""",
)
FIGURE_NOT_SHOWN = Code(
    "K508",
    "figure-not-shown",
    """A figure that `verify:` binds is shown nowhere in the card: write `![](figure:NAME)` where it
belongs, or take it out.""",
)
