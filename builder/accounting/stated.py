"""What words around code and names say of them: «el vocabulario `a ##b`», «la perplejidad … $PP = …$», «`ab` es $P$».

Each must be what the block binds: a sentence, a text, a vocabulary; a quantity of that name, for that argument.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting.account import pairs_of, sentences_of
from builder.accounting.arguments import NAMES
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.exact import merges_of
from builder.languages import say
from builder.text.plain import nodes
from builder.text.tree import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.accounting.account import Account, Passage

UNKNOWN_WORD = "<UNK>"
"""What nltk calls any word that it does not know."""
_PLACED = re.compile(r"\.(?:merge|state)-(\d+)$")
"""A part of the block that has a place in an order."""
_NEAR = 60
"""How many characters may come between the word for a quantity and its name."""


def stated_problems(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield code and names that are not what the words before them say."""
    yield from _nouns(account, passage)
    yield from _names(account, passage)
    yield from _doubled(account, passage)
    yield from _ordinals(account, passage)
    yield from _factors(account, passage)
    yield from _unknown_symbols(account, passage)


def _nouns(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield code that a noun names and that is nothing of that kind."""
    said = passage.display.said.text
    for kind, known in _known(account).items():
        if not known:
            continue
        nouns = "|".join(account.words.lines(f"names-{kind}"))
        for found in re.finditer(rf"\b(?:{nouns})\s+`(?P<code>[^`]+)`", said, re.IGNORECASE):
            if found["code"] not in known | set(account.claims.mentions):
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.span(*found.span("code")),
                    say("datum-not-in-model-noun", code=found["code"], noun=found[0].split()[0]),
                )


def _known(account: Account) -> dict[str, set[str]]:
    """What each noun may name."""
    sentences = {*account.sentences, *chain(*(model.corpus for model in account.counted))}
    texts, merges = set[str](), list[tuple[str, str]]()
    for one in account.quantities.values():
        if isinstance(one, q.Tokenization | q.Fertility | q.OfText):
            texts |= {one.text, *one.text.split()}
    texts |= set(chain(*q.corpora_of(account.quantities.values())))
    for model in account.models:
        if isinstance(model, q.Bpe | q.TrainedBpe):
            merges += merges_of(model)
    if texts:
        texts |= set(chain(*q.corpora_of(account.models)))
    words = {word for sentence in sentences for word in sentence}
    vocabularies = {" ".join(m.vocabulary) for m in account.models if isinstance(m, q.WordPiece)}
    vocabularies |= {
        " ".join(piece for piece, _ in m.pieces) for m in account.models if isinstance(m, q.Unigram)
    }
    return {
        "sentence": {
            form for s in sentences for form in (" ".join(s), "".join(s), s[0] if s else "")
        },
        "text": texts | words,
        "vocabulary": vocabularies | {p for v in vocabularies for p in v.split()},
        "pair": {" ".join(pair) for pair in merges},
    }


def _names(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield names in formulas after the word for another quantity, or after what another is computed for."""
    said = passage.display.said
    for name, quantity in account.quantities.items():
        for found in re.finditer(rf"\$\s*{re.escape(name)}\s*(?:=|\\approx)", said.text):
            start, _ = said.sentence_at(found.start())
            before = said.text[start : found.start()]
            wrong = _another_kind(account, before, quantity) or _another_argument(
                account, passage, start, found.start(), quantity
            )
            if wrong is not None:
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.span(found.start(), found.end()),
                    say("datum-not-in-model-name", name=name, said=wrong),
                )


def _another_kind(account: Account, before: str, quantity: q.Quantity) -> str | None:
    """The last word for a quantity right before a name, if it is one for another; arithmetic may have any."""
    if isinstance(quantity, q.Calculation):
        return None
    own = NAMES.get(type(quantity))
    last = ""
    last_kind, last_end = own, -1
    for kind in ("probability", "perplexity", "entropy"):
        pattern = "|".join(account.words.lines(f"asks-{kind}"))
        for found in re.finditer(rf"(?:{pattern})[^$]*$", before, re.IGNORECASE):
            if found.start() > last_end:
                last, last_kind, last_end = found[0].split()[0], kind, found.start()
    return last if last_kind != own and len(before) - last_end <= _NEAR else None


def _another_argument(
    account: Account, passage: Passage, start: int, end: int, quantity: q.Quantity
) -> str | None:
    """The last sentence, or word with its history, before a name in its sentence, if it is that of another."""
    said = passage.display.said.text
    if isinstance(quantity, q.Score):
        shown = [pair for pair in account.pairs(passage) if start <= pair.place < end]
        if (
            shown
            and "$" not in said[shown[-1].end : end]
            and shown[-1].pair not in pairs_of(quantity)
        ):
            return said[shown[-1].place : shown[-1].end]
    known = {
        form: sentence
        for sentence in account.sentences
        for form in (" ".join(sentence), "".join(sentence))
    }
    codes_before = [c for c in passage.display.codes if start <= c.place < end and c.text in known]
    own = sentences_of(quantity)
    if own and codes_before and known[codes_before[-1].text] not in own:
        return f"`{codes_before[-1].text}`"
    return None


def _doubled(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield code that occurs twice in a row and is no datum that the block holds twice."""
    repeated = set(chain(*q.corpora_of((*account.quantities.values(), *account.models))))
    repeated |= {" ".join(s) for model in account.counted for s in model.corpus}
    for run in passage.display.runs:
        for one, other in pairwise(run):
            if one.text == other.text and one.text not in repeated:
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.span(other.place, other.end),
                    say("datum-not-in-model-doubled", code=other.text),
                )


def _ordinals(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield an ordinal before a merge, or what one leaves, that has another place: «primero» before the second."""
    ordinals = dict(line.rsplit(" ", 1) for line in account.words.lines("names-ordinals"))
    value = passage.text.value
    last_end = 0
    for reference in nodes(value, Reference):
        place = _PLACED.search(reference.name)
        before = value[last_end : reference.start]
        last_end = reference.end
        if place is None:
            continue
        said = list(
            re.finditer(rf"\b(?:{'|'.join(ordinals)})\b(?=[^.;:?!]*$)", before, re.IGNORECASE)
        )
        if said and ordinals[said[-1][0].lower()] != place[1]:
            start = reference.start - len(before) + said[-1].start()
            yield Problem(
                codes.NUMERAL_UNCHECKED,
                passage.text.span(start, start + len(said[-1][0])),
                say("ordinal-of-another", word=said[-1][0], name=reference.name, number=place[1]),
            )


def _unknown_symbols(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield a list of the symbols that nltk's V counts besides, if one is missing."""
    if not any(model.smoothing.has_nltks_v for model in account.counted):
        return
    for run in passage.display.runs:
        shown = {code.text for code in run}
        if shown in ({q.START}, {UNKNOWN_WORD}):
            missing = ({q.START, UNKNOWN_WORD} - shown).pop()
            yield Problem(
                codes.DATUM_MISSING,
                passage.span(run[0].place, run[-1].end),
                say("datum-not-shown-symbol", symbol=missing),
            )


def _factors(account: Account, passage: Passage) -> Iterator[Problem]:
    """Yield the factor that is missing where a sentence of the text lists those of a probability."""
    by_sentence: dict[tuple[int, int], list[tuple[str, q.Sentence]]] = {}
    for shown in account.pairs(passage):
        at = passage.display.said.sentence_at(shown.place)
        by_sentence.setdefault(at, []).append(shown.pair)
    made = [
        pairs
        for one in account.quantities.values()
        if sentences_of(one) and (pairs := pairs_of(one))
    ]
    for (start, end), listed in by_sentence.items():
        if len(listed) < 2 or any(set(listed) >= set(pairs) for pairs in made):
            continue
        pairs = next((pairs for pairs in made if set(listed) <= set(pairs)), ())
        word, context = next((pair for pair in pairs if pair not in listed), ("", ()))
        if word:
            yield Problem(
                codes.DATUM_MISSING,
                passage.span(start, end),
                say("datum-not-shown-factor", word=word, history=" ".join(context)),
            )
