"""Spanish phrases that rules recognise."""

from __future__ import annotations

import re

NONE_OF_THE_ABOVE = re.compile(
    r"ningun[oa] de (?:las?|los?) (?:(?:opciones|respuestas) )?(?:anteriores|demás|otras|otros)\.?",
    re.IGNORECASE,
)
ALL_OF_THE_ABOVE = re.compile(
    r"(?:todas las|las (?:dos|tres|cuatro|cinco)) (?:(?:opciones|respuestas) )?anteriores"
    r"(?: son (?:correctas|ciertas|verdaderas))?\.?"
    r"|todas (?:ellas )?(?:son )?(?:correctas|ciertas|verdaderas)\.?|todas (?:ellas|las demás)\.?",
    re.IGNORECASE,
)
OPTION_BY_PLACE = re.compile(
    r"\b(?:la|las|el|los) (?:opción|opciones|respuesta|respuestas|alternativa|alternativas) "
    r"(?:[A-H]\b|[a-h]\)|\d|primer|segund|tercer|cuart|últim|anterior|siguiente)",
    re.IGNORECASE,
)
NEGATIVE_QUESTION = re.compile(
    r"¿(?:[^¿?]{0,300}, ?)?(?:en |de |con |por |a |para )?(?:cuál|cuáles|qué|quién|quiénes)\b"
    r"(?:(?! (?:si|que|cuando|donde|porque|aunque|cuyo|cuya) )[^?*]){0,300}?"
    r"(?<![*\w])(?P<word>no|nunca|excepto|salvo|fals[oa]s?|incorrect[oa]s?)\b(?!\*)",
    re.IGNORECASE,
)
"""Of a whole question: it asks for what is not, and the word is not in bold."""
ABSOLUTE = re.compile(
    r"\b(?:siempre|nunca|jamás|en todos los casos|en (?:todo|cualquier|ningún) caso|bajo ningún concepto"
    r"|(?:absoluta|total|completa|exclusiva)mente)\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:a veces|a menudo|con frecuencia|en general|por lo general|en ocasiones|casi siempre|quizás?|tal vez"
    r"|(?:frecuente|normal|general|habitual|rara|ocasional|posible|probable)mente|suelen?|puede que)\b",
    re.IGNORECASE,
)
YES_OR_NO = re.compile(r"(?:sí|no|verdadero|falso|cierto)\b(?=\s*(?:[.,:;]|$))", re.IGNORECASE)
"""At the beginning of an answer."""
ENUMERATE = re.compile(
    r"\b(?:enumera|cita|nombra|menciona|lista|di)\b(?= (?:los|las|todos|todas|dos|tres|cuatro|cinco|seis)\b)"
    r"|¿cuáles son (?:los|las) (?:tres|cuatro|cinco|seis|siete|ocho)\b",
    re.IGNORECASE,
)
SECOND_QUESTION = re.compile(
    r" (?:y|o|e) (?=(?:(?:a|en|de|con|por|para) )?(?:qué|cuáles|cuál|quién|cómo|cuándo|cuánt[oa]s?|dónde|por qué)\b)",
    re.IGNORECASE,
)


def is_pinned(text: str) -> bool:
    """Return whether an option only makes sense after the others."""
    stripped = text.strip()
    return bool(NONE_OF_THE_ABOVE.fullmatch(stripped) or ALL_OF_THE_ABOVE.fullmatch(stripped))
