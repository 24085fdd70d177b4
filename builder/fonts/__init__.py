"""Fonts under the SIL Open Font License, each beside its licence; `sheets/fonts.py` cuts and
embeds them.

The font of formulas is WOFF2 whose outlines are stored as they are (`transformedTables=()` in
fontTools): those of the standard transform take half a second to be read back.
"""

UNITS = 1000
"""Of an em, in all of them: sums of whole numbers are exact, in any order."""
