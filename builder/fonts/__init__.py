"""Fonts under the SIL Open Font License, each with its licence; `sheets/fonts.py` embeds them.

Those of text and code are files of Fontsource's packages `stix-two-text`, `source-code-pro`, `noto-serif-hebrew` and
`noto-naskh-arabic`, unchanged.


The font of formulas is WOFF2 with untransformed outlines (`transformedTables=()` in fontTools), because those of the
standard transform take half a second to read.
"""
