"""`mazo diff`: what changed, card by card, since a revision of git, and what that will be to those who learn.

`base` unpacks the revision; it is processed like the working tree, by the present code, so that only what was
written differs and not how it is rendered. `compare` finds what changed (`change` has the words for it, `aspects`
says what of a note can change, `whole` looks at the collection), `effects` asks the rules of
`builder/history.py` what Anki will do with it, `words` marks what was written otherwise. `terminal`, `markdown` and
`page` show it.
"""
