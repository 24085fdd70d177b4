"""mazo compiles flashcards from plain text, and verifies every computed answer with an exact solver
and a reference library.

The stages: load → generate → validate → verify → render → compile. Each is a function from frozen
values to frozen values that reports to a sink of diagnostics; `pipeline.py` shows them in order.

    cli, commands/, pages/, pipeline, sample      the command; pages of docs/; the stages in order; drawing variants
    serve/  difference/                           the cards as they are written; what changed since a revision
    travel  journey                                          all files, on all cores or as they were kept; one file
    load/ generate validate verify/ render/ compile          the stages
    rules/ notes/ generators/ figures/ outputs/ reporters/   registries: one concept per file, discovered automatically
    misconceptions/ display/                                 mistakes with names; what a learner sees, read and written
    card_sides anki_template                                 a note's cards as Anki shows them
    exact/  reference/                                       the exact solver; the reference libraries
    model quantities values  schema tree  markup             the nouns
    store                                                    what earlier runs worked out
    diagnostics source                                       what went wrong, and where

Imports go down only; a test keeps them so.
"""

__version__ = "0.2.2"
