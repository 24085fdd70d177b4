"""What a verified note must account for: the quantities that its question asks, those that it states, and where.

`question` is the part that asks; its figures belong to it. `all` is every passage, options and reasons among them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting.displayed import Display, read_display
from builder.exact import Undecided, ngram
from builder.notes import prompt_of, typed_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from builder.languages import Language
    from builder.model import Claims, SourceNote
    from builder.source import Span, Text
    from builder.values import Value

Pair = tuple[str, q.Sentence]
"""A word and its history."""


@dataclass(frozen=True)
class Named:
    """A quantity and the name that the block gives it."""

    name: str
    quantity: q.Quantity


@dataclass(frozen=True)
class Passage:
    """A passage of the note and what it displays."""

    text: Text
    display: Display

    def span(self, place: int, end: int) -> Span:
        """Where something that it says is in the file."""
        return self.text.span(*self.display.span(place, end))


@dataclass(frozen=True)
class PairShown:
    """A word after its history, as in «`b` tras `a`» and «Tras `a`, la probabilidad de `b`»."""

    pair: Pair
    place: int
    end: int


@dataclass(frozen=True)
class Account:
    """A verified note, read for what it displays."""

    note: SourceNote
    values: Mapping[str, Value]
    """On which the exact solver and the library agree, by name."""
    mistaken: frozenset[str]
    """The names that are bound to a mistaken value."""

    @property
    def claims(self) -> Claims:
        """The block."""
        assert self.note.claims is not None
        return self.note.claims

    @property
    def words(self) -> Language:
        """The language of the card."""
        return self.note.locale.words

    @cached_property
    def question(self) -> Passage:
        """The part that asks."""
        return self._passage(prompt_of(self.note))

    @cached_property
    def all(self) -> tuple[Passage, ...]:
        """Every passage, the question first; no typed answer, which is compared as it is."""
        prompt, typed = prompt_of(self.note), typed_of(self.note)
        others = (t for t in self.note.texts if t is not prompt and t is not typed)
        return (self.question, *(self._passage(text) for text in others))

    def _passage(self, text: Text) -> Passage:
        return Passage(text, read_display(text.value, self.note.locale.language))

    @cached_property
    def quantities(self) -> dict[str, q.Quantity]:
        """Every quantity that the block binds, by name; that of a mistake is what it mistakes."""
        about = ((name, q.without_mistake(b)) for name, b in self.claims.names.items())
        return {name: one for name, one in about if not isinstance(one, q.Model)}

    @cached_property
    def asked(self) -> tuple[Named, ...]:
        """What the question asks: the answer, what deletions hide, or what options compare."""
        claims = self.claims
        right = [name for name in self.quantities if name not in self.mistaken]
        if claims.answer:
            names = [claims.answer]
        elif claims.cloze:
            names = list(claims.cloze.values())
        elif not self.note.options:
            names = []
        elif len(right) == 1:
            names = right
        else:
            compared = " ".join(claims.options or ())
            names = [name for name in right if re.search(rf"(?<!\w){re.escape(name)}\b", compared)]
        return self._named(names)

    @cached_property
    def stated(self) -> tuple[Named, ...]:
        """What else the note states: `shown:`."""
        asked = {one.name for one in self.asked}
        return self._named([name for name in self.claims.shown if name not in asked])

    def _named(self, names: list[str]) -> tuple[Named, ...]:
        return tuple(Named(name, self.quantities[name]) for name in dict.fromkeys(names))

    @cached_property
    def models(self) -> dict[q.Model, str]:
        """Every model of the block, its figures among them, and its name."""
        found = {b: name for name, b in self.claims.names.items() if isinstance(b, q.Model)}
        for name, quantity in self.quantities.items():
            for model in models_of(quantity):
                found.setdefault(model, name)
        return found

    @cached_property
    def counted(self) -> tuple[q.CountedModel, ...]:
        """The models that are learnt by counting n-grams."""
        return tuple(model for model in self.models if isinstance(model, q.CountedModel))

    @cached_property
    def ngram_models(self) -> tuple[q.NgramModel, ...]:
        """The models of n-grams."""
        return tuple(model for model in self.models if isinstance(model, q.NgramModel))

    @cached_property
    def sentences(self) -> tuple[q.Sentence, ...]:
        """The sentences whose probability or perplexity the block names."""
        return tuple(
            dict.fromkeys(s for one in self.quantities.values() for s in sentences_of(one))
        )

    @cached_property
    def asked_sentences(self) -> tuple[q.Sentence, ...]:
        """The sentences that the question asks about, or all where it asks about none."""
        asked = (s for one in self.asked for s in sentences_of(one.quantity))
        return tuple(dict.fromkeys(asked)) or self.sentences

    @cached_property
    def asked_counted(self) -> tuple[q.CountedModel, ...]:
        """The counted models that the question asks about, or all where it asks about none."""
        asked = {model for one in self.asked for model in models_of(one.quantity)}
        return tuple(model for model in self.counted if model in asked) or self.counted

    def rest_is_zero(self, passages: Sequence[Passage]) -> bool:
        """Return whether passages say that what they do not give is 0."""
        pattern = re.compile("|".join(self.words.lines("data-rest-is-zero")), re.IGNORECASE)
        return any(pattern.search(passage.display.said.text) for passage in passages)

    def pairs(self, passage: Passage) -> Iterator[PairShown]:
        """Yield each word with its history that a passage says in words."""
        after = rf"(?:{'|'.join(self.words.lines('data-after'))})\s+`(?P<history>[^`]+)`"
        said = passage.display.said.text
        for pattern in (
            rf"`(?P<word>[^`]+)`\s+{after}",
            rf"(?:^|[.¿,:;(])\s*{after}[^`.]{{1,60}}`(?P<word>[^`]+)`",
        ):
            for found in re.finditer(pattern, said, re.IGNORECASE | re.MULTILINE):
                pair = (found["word"], tuple(found["history"].split()))
                yield PairShown(pair, found.start(), found.end())


def models_of(quantity: q.Quantity) -> tuple[q.Model, ...]:
    """The models that a quantity is computed under."""
    found = (getattr(quantity, field.name) for field in fields(quantity))
    return tuple(model for model in found if isinstance(model, q.Model))


def sentences_of(quantity: q.Quantity) -> tuple[q.Sentence, ...]:
    """The sentences that a quantity is about."""
    match quantity:
        case q.Probability(sentence) | q.Perplexity(sentence):
            return (sentence,)
        case q.Ratio(first, second):
            return (first, second)
    return ()


def pairs_of(quantity: q.Quantity) -> tuple[Pair, ...]:
    """The words and histories whose probabilities a quantity is made of, up to the first zero."""
    if isinstance(quantity, q.Score):
        return ((quantity.word, quantity.context),)
    found: list[Pair] = []
    if isinstance(quantity, q.Probability | q.Perplexity | q.Ratio):
        for sentence in sentences_of(quantity):
            try:
                found += [(w, context) for w, context, _ in ngram.factors(sentence, quantity.model)]
            except Undecided:
                return ()
    if isinstance(quantity, q.Entropy | q.Branching):
        words = ngram.distribution(quantity.context, quantity.model)
        found += [(word, quantity.context) for word in words]
    return tuple(dict.fromkeys(found))
