"""Diagnostics: what is wrong, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from builder.languages import Message, current
from builder.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(Enum):
    """How serious a diagnostic is."""

    ERROR = "error"
    """Prevents writing `dist/`."""
    WARNING = "warning"
    """Prevents writing `dist/` only with `--strict`."""
    NOTICE = "notice"
    """Says what learners will see of an allowed change, or which facts are due for review; never prevents anything."""


class Code:
    """A kind of diagnostic. Ids are never reused.

    The letter names the stage: L load, G generate, V validate, K verify, R render, O output,
    P published. Not a dataclass, so that diagnostics in the cache refer to it by its id.
    """

    def __init__(
        self, id_: str, name: str, manual: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.id: Final = id_
        self.name: Final = name
        """The name that a card's `allow:` uses."""
        self.manual: Final = manual
        """The text of `mazo explain`: Markdown with the same `##` headings for every rule, or every other code."""
        self.severity: Final = severity

    def __repr__(self) -> str:
        return f"Code({self.id!r})"


@dataclass(frozen=True)
class Fix:
    """The only way to mend a problem, which `mazo check --fix` takes."""

    span: Span
    """What to replace; where that is several lines, what of it is on the first one."""
    text: str
    """What to write there."""
    last: Span | None = None
    """The last character to replace, where it is on a later line."""


@dataclass(frozen=True)
class Diagnostic:
    """A problem; its message is complete in itself."""

    code: Code
    span: Span
    message: str
    label: str = ""
    """A few words under the caret."""
    notes: tuple[str, ...] = ()
    """Facts."""
    helps: tuple[str, ...] = ()
    """What to change."""
    fix: Fix | None = None

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity


def _worded(messages: Iterable[Message | str]) -> tuple[str, ...]:
    return tuple(filter(None, map(str, messages)))


@dataclass
class Sink:
    """Collects the diagnostics of the stages."""

    _diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(
        self,
        code: Code,
        span: Span,
        message: Message,
        *,
        notes: tuple[Message | str, ...] = (),
        helps: tuple[Message | str, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Add a diagnostic, worded in the tool's language.

        Args:
            code: its kind.
            span: where it is.
            message: what is wrong; its attributes are the label, the first note and the first help.
            notes: further notes.
            helps: further helps.
            fix: the only way to mend it; None if there are several, or if a person must decide.
        """
        said = current().said(message)
        notes, helps = _worded((said.note, *notes)), _worded((said.help, *helps))
        self._diagnostics.append(Diagnostic(code, span, said.text, said.label, notes, helps, fix))

    def extend(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Add the diagnostics of another sink."""
        self._diagnostics.extend(diagnostics)

    def limited_to(self, paths: frozenset[str]) -> Sink:
        """Return a sink with the diagnostics in some files, or whose notes refer to them."""
        pointers = tuple(f"{path}:" for path in paths)
        return Sink(
            [
                d
                for d in self._diagnostics
                if d.span.path in paths or any(p in note for note in d.notes for p in pointers)
            ]
        )

    @property
    def all(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics sorted by path, line and column, without duplicates."""
        unique = dict.fromkeys(self._diagnostics)
        return tuple(sorted(unique, key=lambda d: (d.span.order, d.code.id, d.message)))

    def count(self, severity: Severity) -> int:
        """Count the diagnostics of a severity."""
        return sum(d.severity is severity for d in self.all)

    @property
    def failed(self) -> bool:
        """Return whether there are errors."""
        return any(d.severity is Severity.ERROR for d in self._diagnostics)
