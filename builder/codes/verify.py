"""K: a key, an option or a number is not what the exact solver and the library compute."""

from __future__ import annotations

from builder.diagnostics import Code

SOLVERS_DISAGREE = Code(
    "K101",
    "solvers-disagree",
    """## What it reports

A claim for which the exact solver and the reference library compute different values. One of them
is wrong, or they follow different conventions. Until it is known which, the card is not built.

## What to do

Check the data and the conventions of the claim. After an upgrade of a library its answer may have
changed: see docs/upgrading.md.
""",
)
UNDECIDED = Code(
    "K102",
    "undecided-claim",
    """## What it reports

A claim without a single answer: a tie between merges, or a history that was never seen. Also one that asks for
more merges than there are pairs, for an entry that a partial table leaves out, for a number that
is too small or too fine to be compared, or for a character about which versions of Unicode differ.

## What to do

Change its data.
""",
)
NO_SENSE = Code(
    "K103",
    "senseless-mistake",
    """## What it reports

A misconception that cannot be applied to the quantity it is bound to.

## What to do

Name another `mistake:`, or another quantity.
""",
)
SNIPPET_DISAGREES = Code(
    "K104",
    "snippet-disagrees",
    """## What it reports

Code of a solution that, executed as displayed, does not print the verified answer, or fails. The code
is made by mazo, so this is a fault of mazo's, or a library has changed.

## What to do

After an upgrade of a library see docs/upgrading.md. Otherwise please report it.
""",
)
KEY_FALSE = Code(
    "K401",
    "key-disagrees",
    """## What it reports

A choice whose `[x]` is not on the option that the exact solver and the reference library compute.
The check reads what the learner sees: the displayed text as a number, a fraction, tokens or a
comparison.

## What to do

Mark the true option, or change the data under `verify:`.
""",
)
DISTRACTOR_TRUE = Code(
    "K402",
    "distractor-true",
    """## What it reports

An option that is not the key and is true as displayed, so that two options are right.

## What to do

Change it, or round less.
""",
)
UNREADABLE_OPTION = Code(
    "K403",
    "unreadable-option",
    r"""## What it reports

An option of a verified card with nothing that can be checked.

## What to do

Write it as a number (`$0.01$`, `$\frac{2}{13}$`), as code (`` `aa ##b` ``), or as a comparison of
the names of `verify:` (`$10^{-3} \le P$`). If it has to be prose, state beside it what it says:
`options: ["P = 0", …]`, one entry per option.
""",
)
UNTIED_OPTION = Code(
    "K404",
    "untied-option",
    """## What it reports

A distractor that displays a number or tokens not derived from any declared mistake, so that a slip
in it would go unnoticed. Intervals need no mistake if each begins where the one before ends, nor do
the tokens that another tokeniser gives for the same text.

## What to do

Bind it to the mistake that leads to it, and name it in `options:`:

```yaml
verify:
  P: {probability: "a b", under: lm}
  sin-fin: {probability: "a b", under: lm, mistake: forgets-end}
  options: [P, sin-fin]
```
""",
)
OPTION_WRONG = Code(
    "K405",
    "option-not-its-claim",
    """## What it reports

An option that does not display the value of the name that `options:` gives it.

## What to do

Write that value, or name another quantity under `options:`.
""",
)
BROKEN_PARTITION = Code(
    "K406",
    "broken-partition",
    r"""## What it reports

Intervals that leave a gap, overlap or are out of order, so that one of their numbers is a slip.

## What to do

Cover every value once, in order, and open at both ends: `$P < 1$`, `$1 \le P < 2$`, `$2 \le P$`.
""",
)
ANSWER_WRONG = Code(
    "K501",
    "answer-disagrees",
    """## What it reports

An answer that is not what the exact solver and the reference library compute, to the digits shown.

## What to do

Correct the answer, or the data under `verify:`.
""",
)
FORMULA_FALSE = Code(
    "K502",
    "formula-false",
    r"""## What it reports

A formula that is arithmetic, and false: `$7 \cdot 2 = 15$`. In a verified card, a name that `verify:`
binds has its computed value. In other cards, only what a formula says of numbers is read, and only
outside options. A formula goes on in what follows it: `$7 \cdot 2 =$ {{c1::$15$}}` is false too.

## What to do

Correct it. `=` is exact: write `\approx` where a number is rounded, and round each number of
`P \approx 4.64 \approx 4.6` from the exact value. To show that something is false, write `\ne`.
""",
)
NOT_SHOWN = Code(
    "K503",
    "value-not-shown",
    """## What it reports

A name under `shown:` whose value is not in the solution, or is another one there.

## What to do

Show its value in the solution, or remove the name.
""",
)
CLOZE_WRONG = Code(
    "K504",
    "cloze-disagrees",
    """## What it reports

A deletion that hides another value than the computed one, or does not exist.

## What to do

Correct the hidden value, or the number of the deletion under `verify:`.
""",
)
UNCHECKED_NUMBER = Code(
    "K506",
    "unchecked-number",
    r"""## What it reports

A number of a verified card that nothing checks.

## What to do

Make it part of a formula that can be computed: over the names of `verify:`, over `p(b \mid a)` and
`N(a\,b)` under its model, or of numbers alone (`$1 \cdot 0.1 = 0.1$`). A lone number must be a
value that the claims compute. Write numbers that say nothing about the data as words.
""",
)
UNKNOWN_CODE = Code(
    "K507",
    "unknown-code",
    """## What it reports

Code of a verified card that is not in its data and does not follow from it: usually a slip in a
token.

## What to do

Correct it. If it is meant (the name of a class, say), declare it: `mentions: [Laplace]`.
""",
)
CHECKS_NOTHING = Code(
    "K505",
    "checks-nothing",
    """## What it reports

A `verify:` block that states nothing about what the learner sees.

## What to do

Give `answer:` or `shown:`, check the options, or show a figure.
""",
)
FIGURE_NOT_SHOWN = Code(
    "K508",
    "figure-not-shown",
    """## What it reports

A figure that `verify:` binds and the card does not show.

## What to do

Write `![](figure:NAME)` where it belongs, or delete it.
""",
)
WRONG_DECIMAL = Code(
    "K509",
    "wrong-decimal-sign",
    r"""## What it reports

A number of a verified card whose decimal sign is not that of the collection: `0,5` where the cards
have points, `0.5` where they have commas. Also a number that can be read in two ways, such as `1,000`,
and a comma in a formula without braces, after which LaTeX leaves a space.

## What to do

Write it as the message says. `decimal:` in `collection.yaml` is the sign; without it, that of the
language. In a formula, a decimal comma is `0{,}5`, and two numbers have a blank between them: `0, 5`.
Data in YAML always have the point. Write thousands without a sign: `1000`.
""",
)
WRONG_UNIT = Code(
    "K530",
    "wrong-unit",
    """## What it reports

A number with a unit, such as `35 GB`, that no `value:` has in this unit, nor in one that can be converted to it; or a
number that is a value of the card and lacks the unit of that value.

## What to do

Write the number and the unit of the value, or correct the value. `unit:` is what follows the number. Bits and
bytes, with decimal and binary prefixes, and `%` can be converted: a GB is 10^9 bytes, a GiB 2^30 bytes.
""",
)
MISSING_UNIT = Code(
    "K531",
    "missing-unit",
    """## What it reports

A `unit:` that the card does not name. That of the answer is in the question, or in every option.

## What to do

Ask for the unit, as in «¿Cuántos bits…?», or write it after the number.
""",
)
CONSTANT_NOT_SHOWN = Code(
    "K532",
    "constant-not-shown",
    """## What it reports

A constant of the arithmetic that the learner does not see. One without a `source:` is a datum of the question, which
has to show it; one with a source may be in the answer.

## What to do

Show it, as a number or by its name in a formula; give its `source:`; or delete it.
""",
)
