"""The shortest code that computes a quantity with `nltk` or `tokenizers`, as one would write it in a notebook.

A snippet is Python source: imports, the data, a few calls, and a `print` of the value. It is made of fixed lines and of
the quantity's data, which enter by `repr` alone, so no data can leave its literal. Numbers are printed to `DIGITS`
significant digits. `running` executes it.
"""

from __future__ import annotations

from builder.snippets._python import DIGITS

__all__ = ["DIGITS"]
