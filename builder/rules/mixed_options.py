r"""The options have different formats.

## What it reports

Options that differ in kind (words, formulas or code), in how they write numbers (fractions or
decimals), in their first letter (capital or not) or in their end (full stop or not). «Ninguna de
las anteriores» does not count.

## Why is this bad?

The odd one draws the eye, and is often the key. A learner can pick it without knowing the answer.

## Example

```markdown
¿Cuánto vale la perplejidad de un modelo que no duda?

- [x] $1$
- [ ] Depende del texto
- [ ] Infinito

---

Da probabilidad $1$ a cada símbolo.
```

## Use instead

Give all options one format.

```markdown
---
id: muestra
source: TA4 §2
shuffle: false
---
¿Cuánto vale la perplejidad de un modelo que no duda?

- [ ] $0$
- [x] $1$
- [ ] $\infty$

---

Da probabilidad $1$ a cada símbolo.
```
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from builder.diagnostics import Code, Severity
from builder.display.literal import read_literal
from builder.languages import say
from builder.rules._reading import phrases_of
from builder.rules._rule import Problem, Rule
from builder.text.plain import HOLE, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from builder.model import Note, Option


def check(note: Note) -> Iterator[Problem]:
    """Report the first option that differs from most others in the first trait that is not shared."""
    is_pinned = phrases_of(note).is_pinned
    options = [option for option in note.options if not is_pinned(option.text.value)]
    for name, trait in _TRAITS.items():
        traits = [(option, value) for option in options if (value := trait(option))]
        common = Counter(value for _, value in traits).most_common()
        if len(common) > 1:
            usual = common[0][0]
            odd = _odd(traits, usual)
            own, others = say(f"trait-{trait(odd)}"), say(f"trait-{usual}")
            message = say("mixed-options", trait=name, own=own, others=others)
            yield Problem(note, odd.text.span(), message)
            return


def _odd(traits: Sequence[tuple[Option, str]], common: str) -> Option:
    return next(option for option, value in traits if value != common)


def _kind(option: Option) -> str:
    """What an option is made of."""
    shown = wording(option.text.value).strip(" .")
    if HOLE not in shown or shown.strip(f"{HOLE} .,→=+y"):
        return "words"
    return "code" if "`" in option.text.value else "formula"


def _number(option: Option) -> str:
    """How an option writes its number; empty if it has none or a whole one."""
    literal = read_literal(option.text.value)
    if literal is None or literal.number is None:
        return ""
    value = literal.number.value
    if not isinstance(value, Fraction) or value.denominator == 1:
        return ""
    if "frac" in option.text.value or "/" in option.text.value:
        return "fraction"
    return "decimal" if literal.number.decimals else ""


def _start(option: Option) -> str:
    """How an option begins; empty if it begins with a formula, code or a sign."""
    shown = wording(option.text.value).lstrip(" *«(“‘\"'")
    if not shown[:1].isalpha():
        return ""
    return "capital" if shown[0].isupper() else "small-letter"


def _end(option: Option) -> str:
    """How an option ends."""
    return "full-stop" if option.text.value.rstrip(" *").endswith(".") else "no-full-stop"


_TRAITS: dict[str, Callable[[Option], str]] = {
    "kind": _kind,
    "number": _number,
    "start": _start,
    "end": _end,
}
"""Each returns the name of what it sees, as in the messages `trait-…`."""

RULE = Rule(Code("V406", "mixed-options", __doc__, Severity.WARNING), each=check)
