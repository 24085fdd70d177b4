"""G: a computed card cannot be made of its parameters."""

from __future__ import annotations

from builder.diagnostics import Code

IMPOSSIBLE = Code(
    "G101",
    "impossible-parameters",
    """## What it reports

Parameters that make no sense: a distribution that does not sum to one, a probability above one, a
merge of pieces that no earlier merge makes.

## What to do

Correct the parameters at the reported line.
""",
)
EMPTY = Code(
    "G103",
    "empty-data",
    """## What it reports

A corpus, a vocabulary or a text that is empty, so that there is nothing to ask about.

## What to do

Write at least one sentence, piece or word.
""",
)
UNKNOWN = Code(
    "G104",
    "outside-vocabulary",
    """## What it reports

A word or a character that the model would have to know and does not. Add-one gives it no
probability, and BPE drops it without a word.

## What to do

Use words of the corpus. To ask what happens to an impossible sentence, use the generator `ngram-perplexity` or
`wordpiece-encode`.
""",
)
TOO_LARGE = Code(
    "G105",
    "too-large",
    """## What it reports

Parameters beyond a limit: 64 sentences or 512 words in a corpus (characters, for a tokeniser), 64
in a text, 32 merges, 64 pieces in a vocabulary. A larger example cannot be worked by hand, and
teaches no more.

## What to do

Choose a smaller example.
""",
)
CONFLICTING = Code(
    "G102",
    "conflicting-parameters",
    """## What it reports

Parameters that contradict each other, or none of several of which one is required.

## What to do

Change the parameters as the message says.
""",
)
UNDECIDED = Code(
    "G201",
    "undecided",
    """## What it reports

A variant without a single answer: a tie between merges, which another implementation would break
differently, or a history that was never seen, for which counts say nothing. Two correct learners
could give two answers.

## What to do

Change the corpus slightly.
""",
)
KEY_BY_MISTAKE = Code(
    "G301",
    "misconception-yields-key",
    """## What it reports

A mistake that leads to the right answer, or to one that looks like it, on a card that is there to
tell the two apart. A learner who makes the mistake would be told that the answer is right.

## What to do

Change the parameters so that the two answers differ as displayed.
""",
)
NOT_PRODUCED = Code(
    "G401",
    "not-produced",
    """## What it reports

A computed file with `exercise:` whose generator makes choices. An exercise asks for an answer that the
learner produces: its options would be remembered.

## What to do

Name a generator whose answer is produced, or take `exercise:`, `level:` and `needs:` out, and give each
variant an `id`: each is then a choice of its own.
""",
)
FEW_VARIANTS = Code(
    "G402",
    "few-variants",
    """## What it reports

An exercise with fewer than twelve variants. At each review it shows another one; with few, the learner
soon remembers their answers instead of working them out.

## What to do

Add variants. No learner's progress depends on them: they may come and go.
""",
)
EQUAL_VARIANTS = Code(
    "G403",
    "equal-variants",
    """## What it reports

Two variants of an exercise with the same parameters, so that it asks the same twice.

## What to do

Delete one of them, or change its parameters.
""",
)
REPEATED_ANSWER = Code(
    "G404",
    "repeated-answer",
    """## What it reports

An answer that more than a third of the variants of an exercise share. A learner who types it each time is
told that it is right, without working it out.

## What to do

Take some of those variants out, and add others with another answer: `mazo sample` draws them.
""",
)
IMPOSSIBLE_OPTION = Code(
    "G303",
    "impossible-option",
    """## What it reports

A key that is no possible value of what is asked: a probability outside [0, 1], a perplexity below
1, tokens that do not spell the text.

## What to do

This is a fault of mazo: please report it.
""",
)
