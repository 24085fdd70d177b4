"""K52x: what a formula says, and what it cannot leave open."""

from __future__ import annotations

from builder.diagnostics import Code

OPEN_STATEMENT = Code(
    "K520",
    "open-statement",
    r"""## What it reports

A formula of a verified card that ends in a relation, such as `$P =$`, before something that is not
a value. A formula, its deletion and what follows are read as one statement: `$P =$ {{c1::$0.01$}}`.

## What to do

Write the value as a formula or as code: `$0.01$`, not «una centésima».
""",
)
MIXED_NUMBER = Code(
    "K521",
    "mixed-number",
    r"""## What it reports

A number before a fraction, as in `2\frac{1}{2}`, which one reader takes for 2.5 and another one
for 1.

## What to do

Write the sign: `2 + \frac{1}{2}` or `2 \cdot \frac{1}{2}`.
""",
)
UNNAMED_MODEL = Code(
    "K522",
    "unnamed-model",
    r"""## What it reports

A value such as `p(b \mid a)` in a card that binds several models, each of which may give another
value, or of a model that the card does not bind.

## What to do

Say which model it is, by its place among those that `verify:` binds, or by its name:
`p_1(b \mid a)`, `p_{\text{lm}}(b \mid a)`.
""",
)
MISTAKE_AS_TRUE = Code(
    "K523",
    "mistake-as-true",
    """## What it reports

The value of a name with `mistake:` where a learner takes it for true: as the answer, or in the
solution.

## What to do

Show it only in the option that `options:` binds to that name, in the reason of that option, or in
a formula with the name.
""",
)
OTHER_FACTORS = Code(
    "K524",
    "other-factors",
    r"""## What it reports

A product that gives the probability of a sentence, but whose factors are not the model's
probabilities of its symbols, in order: `P = 0.5 \cdot 0.2 \cdot 0.1` where the model has
`1 \cdot 0.1 \cdot 0.1`.

## What to do

Write the factors of the model. Those that are 1 can be left out, and equal ones written as a power:
`0.1^2`.
""",
)
PROSE_UNREAD = Code(
    "K525",
    "predicate-unread",
    r"""## What it reports

An option in prose whose words do not say what its entry under `options:` says, or say it in a way
that cannot be read.

## What to do

Write the comparison as a formula, `$p < q$`, alone or in a sentence without other words that
compare or deny. Or say what prose calls each quantity, and write clauses such as «$p$ es menor que
$q$», «perplejidad 1», «unas 10 veces más tokens», «una sola frase»:

```yaml
  options: ["N = 10 = D", "N = 1 < 100 = D"]
  called: {N: [parámetros], D: [tokens]}
```

The entry says all that the option says, and no more: `N = 10 = D` says that both are 10. A clause
may omit the only quantity: «Es menor que $0.1$». The words are those of the collection's language;
`phrase-said-…` lists them.
""",
)
OTHER_REASON = Code(
    "K526",
    "reason-of-another-option",
    """## What it reports

The reason of an option that takes from the block, by name, what another option is computed from, and neither its own
nor the right one: the reasons of two options are swapped, or the name is wrong.

## What to do

Move the reason to its option, or correct the name.
""",
)
