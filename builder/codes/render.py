"""R: a passage cannot be turned into HTML."""

from __future__ import annotations

from builder.diagnostics import Code

BAD_FORMULA = Code(
    "R101",
    "bad-formula",
    r"""## What it reports

A formula that cannot be typeset: an unknown command, an unclosed brace, `&` or `\\` outside an
environment, a comment.

## What to do

Use only what both MathJax (in Anki) and the MathML converter (on the sheets) know. A formula cannot
define commands.
""",
)
REFUSED_LINK = Code(
    "R201",
    "refused-link",
    """## What it reports

A link with another scheme than `https:`, `http:` or `mailto:`. Some schemes run code.

## What to do

Use one of these schemes, or write plain text.
""",
)
BAD_PICTURE = Code(
    "R202",
    "bad-picture",
    """## What it reports

A picture or a sound that a card cannot show:

- it is not in `media/`, is empty, larger than 2 MB, a link, or a pointer of Git LFS;
- its name has a folder, blanks or accented letters, or is reserved by Windows;
- it is damaged, or is not what its name says: pictures end in `.svg`, `.png`, `.jpg`, `.jpeg`,
  `.webp` or `.gif`, sounds in `.mp3`, `.m4a`, `.wav`, `.flac`, `.ogg`, `.oga` or `.opus`;
- it has more than 25 million pixels, or 300 frames;
- its metadata say where it was taken;
- it is an SVG with anything that does not only draw: scripts, links, animations, filters, web
  pages (`foreignObject`), addresses of other files, or so many repetitions that a browser could not
  show it;
- it is a picture without alternative text.

## What to do

Put the file in `media/` and describe it: `![An automaton of two states](automata.svg)` shows
`media/automata.svg`, and `![How «mazo» is said](mazo.mp3)` plays in Anki and is named on our pages.
A sound may have no description; then it is named by its file. Files are never fetched from the
network.

An SVG is rewritten from what was checked, without the data that editors store in it.

`![](figure:grafo)` shows the figure that `verify:` binds to `grafo`; its alternative text is
generated.
""",
)
TWO_READINGS = Code(
    "R206",
    "two-readings",
    r"""## What it reports

A passage that CommonMark, which the forges use, and Python-Markdown read differently, although both
can say it. A reader of the file may see something else than a learner.

## What to do

Most often a star or an underscore is meant as it is: escape it, `\*`, or put it into backticks.
""",
)
BROKEN_DELETION = Code(
    "R204",
    "broken-deletion",
    """## What it reports

A cloze deletion that begins inside an emphasis, a link or a list item and ends outside it.

## What to do

Hide the whole of it, or less.
""",
)
ILLEGIBLE_FIGURE = Code(
    "R205",
    "illegible-figure",
    """## What it reports

A figure that is too crowded to read, because its labels overlap, or that has nothing to show,
because a value is infinite.

## What to do

Choose smaller data, or another kind of figure.
""",
)
HEAVY_EXERCISE = Code(
    "R301",
    "heavy-exercise",
    """## What it reports

An exercise whose fields in Anki are over 150 kB together. Each review of its card loads all of its variants, and a
telephone would be slow to show it.

## What to do

Take out variants, or shorten what they ask and their worked steps: tables are lighter than formulas.
""",
)
