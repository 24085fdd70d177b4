"""The codes of diagnostics, a module for each stage; those of rules are in `rules/`.

The manual of each code has the headings `## What it reports` and `## What to do`.
"""
