"""R: a passage cannot be turned into HTML."""

from __future__ import annotations

from builder.diagnostics import Code

BAD_FORMULA = Code(
    "R101",
    "bad-formula",
    r"""A formula cannot be typeset: an unknown command, a brace that does not close, `&` or `\\`
outside an environment, a comment.

Only what both MathJax (in Anki) and the MathML converter (on the sheets) take is allowed, and no
formula defines commands. """,
)
REFUSED_LINK = Code(
    "R201",
    "refused-link",
    """A link leads elsewhere than to `https:`, `http:` or `mailto:`. Links that run something are
refused.""",
)
BAD_PICTURE = Code(
    "R202",
    "bad-picture",
    """A picture cannot be used: it is not in `media/`, its name has a folder or unusual characters,
its kind is unknown, it is empty or too large, or it has no alternative text.

`![An automaton of two states](automata.svg)` shows `media/automata.svg`. Pictures are never fetched
from the network. `![](figure:grafo)` shows the figure that `verify:` binds to `grafo`; its
alternative text is made of the same data. """,
)
TWO_READINGS = Code(
    "R206",
    "two-readings",
    r"""Two Markdown parsers read the passage differently. A card is read by CommonMark, as on the
forges, and by Python-Markdown; where both can say a passage, they must agree, or a reader of the
file may see something else than a learner.

Most often a star or an underscore is meant as it is: escape it, `\*`, or put it into backticks. """,
)
BROKEN_DELETION = Code(
    "R204",
    "broken-deletion",
    """A cloze deletion begins inside an emphasis, a link or a list item and ends outside it. Let it
hold the whole, or less.""",
)
ILLEGIBLE_FIGURE = Code(
    "R205",
    "illegible-figure",
    """A figure would be too crowded to be read, or has nothing to show: labels would lie on one
another, or a value is infinite. Choose smaller data, or another kind of figure.""",
)
