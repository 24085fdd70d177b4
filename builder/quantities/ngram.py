"""Quantities of n-gram models: counts, probabilities, perplexities, entropies."""

from __future__ import annotations

from dataclasses import dataclass

from builder.languages import say
from builder.quantities._common import (
    END,
    MAX_TEXT,
    START,
    Impossible,
    Sentence,
    TooLarge,
    Unknown,
)
from builder.quantities.ngram_models import (
    CountedModel,
    CountTable,
    NgramModel,
    Smoothing,
    TableModel,
    check_history,
    check_words,
)


@dataclass(frozen=True)
class Count:
    """How many times an n-gram, or one that is a word shorter, occurs in the padded corpus of a counted model."""

    ngram: Sentence
    model: CountedModel | CountTable

    def __post_init__(self) -> None:
        check_words(self.ngram)
        if not self.ngram or self.model.order - len(self.ngram) not in (0, 1):
            raise Impossible(
                say("quantity-wrong-ngram", words=len(self.ngram), order=self.model.order)
            )
        if isinstance(self.model, CountTable):
            if self.ngram[-1] == END and len(self.ngram) < self.model.order:
                raise Impossible(say("quantity-after-end"))
            _check_known(self.ngram, self.model)


@dataclass(frozen=True)
class VocabularySize:
    """V: the number of distinct words that can follow a history, by the model's convention."""

    model: CountedModel | CountTable

    def __post_init__(self) -> None:
        if not self.model.smoothing.is_adding:
            raise Impossible(say("quantity-unused-v"))
        if isinstance(self.model, CountTable) and self.model.v is not None:
            raise Impossible(say("quantity-given-v"))


@dataclass(frozen=True)
class Score:
    """p(word | context)."""

    word: str
    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        check_words((self.word,))
        if self.word == START:
            raise Impossible(say("quantity-predicted-start"))
        _check_context(self.context, self.model)
        _check_known((self.word, *self.context), self.model)


@dataclass(frozen=True)
class Probability:
    """p(sentence), its `</s>` included."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence, self.model)


@dataclass(frozen=True)
class Perplexity:
    """p(sentence) ** (-1/(N+1)), where N+1 counts the words and `</s>`."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence, self.model)


def _check_sentence(words: Sentence, model: NgramModel) -> None:
    if len(words) > MAX_TEXT:
        raise TooLarge(say("quantity-long-sentence", words=len(words), most=MAX_TEXT))
    check_words(words)
    for word in (START, END):
        if word in words:
            raise Impossible(say("quantity-padded-sentence", word=word))
    if isinstance(model, TableModel | CountTable) and not model.can_end:
        raise Impossible(say("quantity-endless"))
    _check_known(words, model)


def _check_context(context: Sentence, model: NgramModel) -> None:
    check_history(context)
    if len(context) != model.order - 1:
        raise Impossible(
            say(
                "quantity-context-length",
                words=len(context),
                order=model.order,
                needed=model.order - 1,
            )
        )


def _check_distribution(context: Sentence, model: NgramModel) -> None:
    """Refuse a model that does not say what can follow a history, and how probable all of it is."""
    if isinstance(model, CountedModel):
        if model.smoothing.has_nltks_v:
            raise Impossible(say("quantity-nltk-entropy"))
        return
    is_open = isinstance(model, CountTable) and model.v not in (
        None,
        len(model.known_words - {START}),
    )
    if is_open or _is_partial(context, model):
        raise Impossible(say("quantity-partial-row", context=" ".join(context)))


def _is_partial(context: Sentence, model: TableModel | CountTable) -> bool:
    if isinstance(model, CountTable):
        return context in model.partial
    row = dict(model.rows).get(context, ())
    return model.is_partial and sum(p for _, p in row) != 1


def _check_known(words: Sentence, model: NgramModel) -> None:
    """Refuse words outside the vocabulary: tables do not have them, smoothing gives them no probability."""
    if isinstance(model, CountedModel):
        if "<UNK>" in words:
            raise Impossible(say("quantity-padded-sentence", word="<UNK>"))
        if model.smoothing is Smoothing.MLE:
            return
        known = {word for sentence in model.corpus for word in sentence} | {START, END}
        for word in words:
            if word not in known:
                raise Unknown(say("quantity-unknown-word", word=word))
        return
    ends = {END} if isinstance(model, TableModel) else set()  # of probability 0 if it is not there
    for word in words:
        if word not in model.known_words | ends:
            raise Unknown(say("quantity-not-in-table", word=word))


@dataclass(frozen=True)
class Continuations:
    """What follows a context in the padded corpus of a counted model, and how many times."""

    context: Sentence
    model: CountedModel | CountTable

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)
        if isinstance(self.model, CountTable) and self.context in self.model.partial:
            raise Impossible(say("quantity-partial-row", context=" ".join(self.context)))


@dataclass(frozen=True)
class Ratio:
    """p(first) / p(second): how many times more probable one sentence is than another."""

    first: Sentence
    second: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        for words in (self.first, self.second):
            _check_sentence(words, self.model)


@dataclass(frozen=True)
class Entropy:
    """The entropy, in bits, of what follows a context: minus the sum of p log2 p."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)
        _check_distribution(self.context, self.model)


@dataclass(frozen=True)
class Branching:
    """The perplexity of what follows a context: 2 to the power of its entropy."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known(self.context, self.model)
        _check_distribution(self.context, self.model)
