"""G: a computed card cannot be made of its parameters."""

from __future__ import annotations

from builder.diagnostics import Code

IMPOSSIBLE = Code(
    "G101",
    "impossible-parameters",
    """The parameters ask for something that makes no sense: a distribution that does not sum to
one, a probability above one, a merge of pieces that no earlier merge makes. """,
)
EMPTY = Code(
    "G103",
    "empty-data",
    "A corpus, a vocabulary or a text holds nothing, so there is nothing to ask about.",
)
UNKNOWN = Code(
    "G104",
    "outside-vocabulary",
    """A word or a character that the model does not know, where it would have to: add-one gives it
no probability, and BPE drops it in silence. Use words of the corpus.

Where the question is what happens to it, ask it with `ngram-unseen` or `wordpiece-encode`. """,
)
TOO_LARGE = Code(
    "G105",
    "too-large",
    """The parameters are past a stated bound: a corpus of 64 sentences or 512 words (characters, for
a tokeniser), a text
of 64, 32 merges, a vocabulary of 64 pieces.

A larger example cannot be worked by hand, and nobody would learn more from it. """,
)
CONFLICTING = Code(
    "G102",
    "conflicting-parameters",
    "Parameters that exclude each other are given together, or none of them is given.",
)
UNDECIDED = Code(
    "G201",
    "undecided",
    """The answer is open: a tie between merges, which another implementation would break otherwise,
or a history that was never seen, of which counting says nothing.

Two correct learners could give two answers, so the variant is refused. Change the corpus a little.
""",
)
KEY_BY_MISTAKE = Code(
    "G301",
    "misconception-yields-key",
    """A mistake that the card exists to tell apart leads to the right answer, or to one that looks
like it.

A learner who makes the mistake would be told that all is well. Change the parameters so that the
two differ as displayed. """,
)
FEW_DISTRACTORS = Code(
    "G302",
    "too-few-distractors",
    """Fewer than two misconceptions lead to answers that differ from the key and from each other.
Change the parameters.""",
)
IMPOSSIBLE_OPTION = Code(
    "G303",
    "impossible-option",
    """The key is no possible value of what is asked: a probability outside [0, 1], a perplexity
below 1, tokens that do not spell the text. That is an internal fault: please report it.
""",
)
