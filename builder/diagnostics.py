"""What went wrong, where, and what to do about it: values that any reporter can show."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from builder.source import Span


class Severity(Enum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    """Stops `dist/` from being written."""
    WARNING = "warning"
    """Stops nothing, unless `--strict` is given."""
    NOTICE = "notice"
    """Says what learners will see of a change that is allowed; there is nothing to mend, so it never stops anything."""


class Code:
    """One kind of diagnostic; its id is never used again for another.

    The letter names the stage: L load, G generate, V validate, K verify, R render, O output,
    P published. Not a dataclass, so that diagnostics in the cache refer to it by its id.
    """

    def __init__(
        self, id_: str, name: str, manual: str, severity: Severity = Severity.ERROR
    ) -> None:
        self.id: Final = id_
        self.name: Final = name
        """The word by which a card's `allow:` names a warning."""
        self.manual: Final = manual
        """What `mazo explain` prints: Markdown with the same `##` headings for every rule, or every other code."""
        self.severity: Final = severity

    def __repr__(self) -> str:
        return f"Code({self.id!r})"


@dataclass(frozen=True)
class Diagnostic:
    """One problem; its message can be understood alone."""

    code: Code
    span: Span
    message: str
    label: str = ""
    """A few words under the caret."""
    notes: tuple[str, ...] = ()
    """Facts."""
    helps: tuple[str, ...] = ()
    """What to change."""

    @property
    def severity(self) -> Severity:
        """The severity of its code."""
        return self.code.severity


@dataclass
class Sink:
    """Where the stages put their diagnostics; the one thing in the line that grows."""

    _diagnostics: list[Diagnostic] = field(default_factory=list)

    def report(
        self,
        code: Code,
        span: Span,
        message: str,
        *,
        label: str = "",
        notes: tuple[str, ...] = (),
        helps: tuple[str, ...] = (),
    ) -> None:
        """Add a diagnostic."""
        self._diagnostics.append(Diagnostic(code, span, message, label, notes, helps))

    def extend(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Add those that another sink gathered."""
        self._diagnostics.extend(diagnostics)

    def limited_to(self, paths: frozenset[str]) -> Sink:
        """A sink with the diagnostics that are at some files, or whose facts point to them."""
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
        """Every diagnostic, by path, line and column; equal ones once."""
        unique = dict.fromkeys(self._diagnostics)
        return tuple(sorted(unique, key=lambda d: (d.span.order, d.code.id, d.message)))

    def count(self, severity: Severity) -> int:
        """How many diagnostics of a severity there are."""
        return sum(d.severity is severity for d in self.all)

    @property
    def failed(self) -> bool:
        """Whether there is any error."""
        return any(d.severity is Severity.ERROR for d in self._diagnostics)
