"""Execute the code that computes an answer, and compare what it prints with the verified value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.claims import describe, is_printed, snippet, solve
from builder.codes import verify as codes
from builder.display.write import fence
from builder.languages import say
from builder.snippets import running
from builder.source import Text

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.languages import Locale
    from builder.source import Span
    from builder.values import Value
    from builder.verify.establish import Agreed


def demonstrate(agreed: Agreed, at: Span, locale: Locale, sink: Sink) -> Text | None:
    """Return the code for a quantity and what it prints, as Markdown.

    Return None if no library computes the quantity, or after reporting that the code prints something else.

    Args:
        agreed: the quantity, and its value.
        at: where to report.
        locale: that of the card.
        sink: where to report to.
    """
    code = snippet(agreed.quantity)
    if code is None:
        return None
    try:
        printed = running.run(code)
    except running.Failed as failed:
        said = say("snippet-fails", reason=str(failed))
    else:
        if is_printed(_computed(agreed), printed):
            words = locale.words.text("card-check-prints")
            blocks = (fence(code, "python"), words, fence(printed.removesuffix("\n")))
            return Text("\n\n".join(blocks), at.source, anchor=at)
        said = say("snippet-prints", printed=printed.strip())
    sink.report(
        codes.SNIPPET_DISAGREES,
        at,
        say("snippet-disagrees", quantity=describe(agreed.quantity)),
        notes=(said,),
    )
    return None


def _computed(agreed: Agreed) -> Value:
    """The value that the code computes: that of the quantity, or for a gap of the program that has it."""
    judged = agreed.judgement.quantity
    return agreed.value if judged is agreed.quantity else solve(judged)
