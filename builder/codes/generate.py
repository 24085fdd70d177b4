"""G: a computed card cannot be made of its parameters."""

from __future__ import annotations

from builder.diagnostics import Code

IMPOSSIBLE = Code(
    "G101",
    "impossible-parameters",
    """The parameters ask for something that makes no sense: an empty corpus, a distribution that
does not sum to one, a character that the tokeniser has never seen, a size past the bounds. """,
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
below 1, tokens that do not spell the text. That is a fault of ours: please report it.
""",
)
