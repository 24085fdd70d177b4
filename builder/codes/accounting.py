"""K: what a verified card displays is not what its `verify:` block holds."""

from __future__ import annotations

from builder.diagnostics import Code

DATUM_MISSING = Code(
    "K514",
    "datum-not-shown",
    r"""## What it reports

A datum that the answer depends on and that the learner is not given: a sentence of the corpus that the question
shows less often than the block holds it, a probability of the table, a merge or its place, a piece of the
vocabulary or its number, a count of the table, the k, d or V that the model is given with, a word of the corpus
that a tokeniser learns from.

A figure of the model, such as a heat map, displays its data. A table may leave out probabilities of 0 if the
question says so («las que no se dan son nulas»), and those that the answer does not need.

## What to do

Display it, or take the data from the block by name: `[…](=lm)`. If the block is what is wrong, correct the block.
""",
)
DATUM_FOREIGN = Code(
    "K515",
    "datum-not-in-model",
    """## What it reports

A question that displays data other than the model that it asks about: a sentence that the corpus does not have,
or does not have so often, a word after a history that nothing in the block is about, or a figure of another model;
also a solution whose figures are all of other models, and a perplexity or an entropy in a card that computes none.

## What to do

Correct the question, or the block. A sentence that is asked about is displayed once more than the corpus has it.
""",
)
ARGUMENT_MISSING = Code(
    "K516",
    "argument-not-shown",
    """## What it reports

A question that does not display what its answer is computed for: the sentence, the word and its history
(«`b` tras `a`»), the text to tokenise, the pair, the number of merges; or that does not name the quantity
(«perplejidad», «probabilidad»).

## What to do

Write it in the question, as code or in a formula such as `$p(b \\\\mid a)$`; or take it from the block by name:
`[…](=P)`.
""",
)
CONVENTION_MISSING = Code(
    "K517",
    "convention-not-named",
    """## What it reports

A question whose answer would be another one under another convention, which it does not name: bigrams or trigrams,
counts alone or which smoothing, whether `</s>` counts in the length, what the V of add-one and add-k counts, the base
of a logarithm, BPE, Unigram or WordPiece, and by which rule a pair is chosen, UTF-8, the steps by which a text is
normalised, precision, recall or F1, top-k or top-p.

## What to do

Name the convention in the question. The message says in which words.
""",
)
CONVENTION_WRONG = Code(
    "K518",
    "convention-disagrees",
    """## What it reports

A word in a question that names another convention than the block follows: «trigramas» where the order is 2,
«add-one» where the model only counts, «sin contar `</s>`»; in an explanation, an order that no model of the block has.

## What to do

Correct the word, or the block.
""",
)
NUMERAL_UNCHECKED = Code(
    "K519",
    "number-in-words",
    """## What it reports

A number in words, such as «nueve» or «un tercio», in a verified card, that is not what the block computes, or that
nothing checks. Numbers before what they count («cuatro factores», «diez `a`»), and fractions that are values of the
block, are checked.

## What to do

Correct it; write it in a formula that can be computed; or take it from the block by name: `[nueve](=NAME)`.
""",
)
