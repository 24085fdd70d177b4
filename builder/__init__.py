"""mazo compiles flashcards from plain text, and ships no answer that two independent roads do not
agree on.

The way of the data: load → generate → validate → verify → render → compile. Each stage is a
function from frozen values to frozen values, beside a sink of diagnostics; `pipeline.py` is the
whole of it on one screen, and `process.py` what happens to one file.

    cli, commands/, pages/, pipeline, sample      the command; pages of docs/; the stages in order; drawing variants
    serve/  difference/                           the cards as they are written; what changed since a revision
    scheduler process processed                            all files, from the cache or on all cores; one file
    load/ generate validate verify/ render/ compile          the stages
    rules/ notes/ generators/ figures/ outputs/ reporters/   the shelves: one concept a file, found by being there
    misconceptions/ display/                                 mistakes with names; what a learner sees, read and written
    faces anki_template                                      a note's cards as Anki shows them
    exact/  reference/                                       the two roads, which never meet but in verify/
    model quantities values  schema tree  markup             the nouns
    cache codec pool limit                                   the cache and its bytes; other processes; a time limit
    diagnostics source                                       what went wrong, and where

Imports go down only; a test keeps them so.
"""

__version__ = "0.2.2"
