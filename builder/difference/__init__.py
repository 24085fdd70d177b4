"""`mazo diff`: the cards that changed since a git revision, and the effect on learners.

`base` unpacks the revision. The current code processes it like the working tree, so that only the sources differ, not
the rendering. `compare` finds the changes (`change` has their types, `aspects` lists what can change in a note, `whole`
compares the collection), `effects` predicts what Anki will do, using the rules of `builder/history.py`, and `words`
marks changed text. `terminal`, `markdown` and `page` write the result.
"""
