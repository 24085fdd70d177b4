"""Phrases of the cards' language that mean something to the tool."""

from __future__ import annotations

import re
from datetime import UTC, datetime

NONE_OF_THE_ABOVE = re.compile(
    r"ningun[oa] de (?:las?|los?) (?:(?:opciones|respuestas) )?(?:anteriores|demás|otras|otros)\.?",
    re.IGNORECASE,
)
ALL_OF_THE_ABOVE = re.compile(
    r"(?:todas las|las (?:dos|tres|cuatro|cinco)) (?:(?:opciones|respuestas) )?anteriores"
    r"(?: son (?:correctas|ciertas|verdaderas))?\.?",
    re.IGNORECASE,
)
OPTION_BY_PLACE = re.compile(
    r"\b(?:la|las|el|los) (?:opción|opciones|respuesta|respuestas|alternativa|alternativas) "
    r"(?:[A-H]\b|[a-h]\)|\d|primer|segund|tercer|cuart|últim|anterior|siguiente)",
    re.IGNORECASE,
)


_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)


def date(seconds: int) -> str:
    """The day of a time, in seconds since the epoch, in UTC: `24 de noviembre de 2026`."""
    day = datetime.fromtimestamp(seconds, UTC)
    return f"{day.day} de {_MONTHS[day.month - 1]} de {day.year}"


def is_pinned(text: str) -> bool:
    """Whether an option only makes sense after the others."""
    stripped = text.strip()
    return bool(NONE_OF_THE_ABOVE.fullmatch(stripped) or ALL_OF_THE_ABOVE.fullmatch(stripped))
