"""M: a file of `media/` cannot be published as it is."""

from __future__ import annotations

from builder.diagnostics import Code, Severity

ALIKE = Code(
    "M101",
    "names-alike",
    """## What it reports

Two files of `media/` whose names differ by capitals alone, as `Mapa.png` and `mapa.png`. On Windows
and macOS, and in Anki there, they are one file.

## What to do

Rename one of them, on the cards too.
""",
)
UNUSED = Code(
    "M102",
    "unused-media",
    """## What it reports

A file of `media/` that no card names, that is of an unknown kind, or that has no picture
or sound beside it. It is in no package.

Names that begin with `_` or `.`, `README.md` and `LICENSE.md` are ignored.

## What to do

Show it on a card, or delete it.
""",
    Severity.WARNING,
)
NO_ORIGIN = Code(
    "M103",
    "no-origin",
    """## What it reports

A picture or a sound of `media/` without a file beside it that says where it comes from and under
which licence.

## What to do

Write one. Beside `media/automata.svg` it is `media/automata.svg.yaml`:

```yaml
origin: https://example.org/automata
licence: CC BY-SA 4.0
author: Ana García
```

`origin` is an address, or who made it; `author` may be left out. A figure drawn by mazo
(`![](figure:grafo)`) needs none.
""",
)
