"""Execute the code that computes an answer, or that accepted answers complete, and compare what it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.claims import describe, is_printed, snippet, solve
from builder.claims.gaps import gapped
from builder.codes import verify as codes
from builder.display.write import fence
from builder.languages import say
from builder.model import Form
from builder.quantities import Gap
from builder.snippets import running
from builder.source import Text

if TYPE_CHECKING:
    from builder.diagnostics import Sink
    from builder.languages import Locale
    from builder.model import Produced
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


def check_accepted(answer: Produced, agreed: Agreed, at: Span, sink: Sink) -> None:
    """Report each accepted text after the first that does not complete the program as the first one does."""
    for text in answer.values[1:] if answer.form is Form.TEXT else ():
        if not (isinstance(agreed.quantity, Gap) and _completes(text, agreed.quantity, agreed)):
            message = say("produced-disagrees-text", text=text)
            sink.report(codes.ANSWER_WRONG, at, message)


def _completes(text: str, gap: Gap, agreed: Agreed) -> bool:
    """Whether a program with a text in its gap prints what it should."""
    try:
        return is_printed(_computed(agreed), running.run(gapped(gap).filled(text)))
    except running.Failed:
        return False


def _computed(agreed: Agreed) -> Value:
    """The value that the code computes: that of the quantity, or for a gap of the program that has it."""
    judged = agreed.judgement.quantity
    return agreed.value if judged is agreed.quantity else solve(judged)
