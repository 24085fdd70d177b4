"""mazo compiles flashcards from plain text, and verifies every computed answer with an exact solver
and a reference library.

The stages: read → check → render → collect → write. Each is a function from frozen values to
frozen values that reports to a sink of diagnostics; `pipeline.py` shows them in order, and
`process.py` what happens to one file.

`docs/architecture.md` has the map of modules, and one note's way by example.
Imports go down only; a test keeps them so.
"""

__version__ = "0.4.0"
