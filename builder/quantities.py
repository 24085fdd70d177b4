"""What a claim can be about: the closed vocabulary of quantities, as plain data.

Every quantity is computed twice, by `exact` and by `reference`, which share none of this but its
data. A quantity that makes no sense cannot be built: its constructor raises `Impossible`, with what
to change.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

START, END = "<s>", "</s>"
UNKNOWN = "[UNK]"
PREFIX = "##"
"""What WordPiece writes before a piece that does not begin a word."""

MAX_ORDER = 5
MAX_SENTENCES = 64
MAX_WORDS = 512
"""Words of a whole corpus, or symbols of one to be merged: past it a card cannot be worked by hand
anyway."""
MAX_TEXT = 64
"""Words of a sentence or characters of a text that a learner is asked about."""
MAX_MERGES = 32

Sentence: TypeAlias = tuple[str, ...]
Corpus: TypeAlias = tuple[Sentence, ...]


class Impossible(Exception):
    """A quantity that makes no sense, with what to change."""

    def __init__(self, message: str, help_: str = "") -> None:
        super().__init__(message)
        self.message, self.help = message, help_


class Smoothing(Enum):
    """How counts become probabilities."""

    MLE = "mle"
    ADD_ONE = "add-one"
    """(1 + N(hw)) / (V + N(h·)), where V counts the words and `</s>`, as textbooks do."""
    ADD_ONE_NLTK = "add-one-nltk"
    """The same formula as nltk's `Laplace` computes it by default: V counts `<s>` and `<UNK>`
    too."""


class MergeRule(Enum):
    """By what the first merge is chosen."""

    BPE = "bpe"
    """The most frequent pair of neighbouring characters."""
    WORDPIECE_COUNT = "wordpiece-count"
    """The most frequent pair of pieces, as Hugging Face's trainer does."""
    WORDPIECE_LIKELIHOOD = "wordpiece-likelihood"
    """The pair of the highest freq(xy) / (freq(x) · freq(y))."""


def sentence(text: str) -> Sentence:
    """The words of a sentence, parted by spaces.

    Raises:
        Impossible: it is too long, or writes the padding that models add by themselves.
    """
    words = tuple(text.split())
    if len(words) > MAX_WORDS:
        raise Impossible(f"a sentence of {len(words)} words", f"use at most {MAX_WORDS}")
    for pad in (START, END):
        if pad in words:
            raise Impossible(
                f"`{pad}` is written in a sentence", "leave it out: padding is added by the model"
            )
    return words


def _check_corpus(corpus: Corpus) -> None:
    if not any(corpus):
        raise Impossible("the corpus is empty", "write at least one sentence")
    if len(corpus) > MAX_SENTENCES or sum(map(len, corpus)) > MAX_WORDS:
        raise Impossible(
            "the corpus is too large",
            f"use at most {MAX_SENTENCES} sentences and {MAX_WORDS} words in all",
        )


@dataclass(frozen=True)
class TableModel:
    """An n-gram model given as a table: context -> word -> probability; what is not written is
    0.
    """

    order: int
    rows: tuple[tuple[Sentence, tuple[tuple[str, Fraction], ...]], ...]

    def __post_init__(self) -> None:
        if not self.rows:
            raise Impossible("the table is empty", "write one row per context")
        for context, row in self.rows:
            shown = " ".join(context)
            if len(context) != self.order - 1:
                raise Impossible(
                    f"the context `{shown}` has {len(context)} words; the model's order asks for {self.order - 1}",
                    "write the words of a context parted by spaces",
                )
            if any(not 0 <= p <= 1 for _, p in row):
                raise Impossible(f"a probability after `{shown}` lies outside [0, 1]")
            if (total := sum(p for _, p in row)) != 1:
                raise Impossible(
                    f"the probabilities after `{shown}` add up to {float(total):g}, not to 1",
                    "give every word that can follow; and `</s>`",
                )


@dataclass(frozen=True)
class CountedModel:
    """An n-gram model learnt by counting; each sentence padded with n-1 `<s>` and one `</s>`."""

    corpus: Corpus
    order: int
    smoothing: Smoothing

    def __post_init__(self) -> None:
        _check_corpus(self.corpus)
        if not 1 <= self.order <= MAX_ORDER:
            raise Impossible(f"order {self.order}", f"use an order from 1 to {MAX_ORDER}")
        if self.order == 1 and self.smoothing is Smoothing.ADD_ONE_NLTK:
            raise Impossible(
                "nltk pads nothing at order 1, so its V there is not that of the card",
                "use an order from 2",
            )


NgramModel: TypeAlias = TableModel | CountedModel


@dataclass(frozen=True)
class Count:
    """How many times an n-gram stands in the padded corpus of a counted model."""

    ngram: Sentence
    model: CountedModel

    def __post_init__(self) -> None:
        if not self.ngram or self.model.order - len(self.ngram) not in (0, 1):
            raise Impossible(
                f"an n-gram of {len(self.ngram)} words under a model of order {self.model.order}",
                "count an n-gram of that order, or a history one word shorter",
            )


@dataclass(frozen=True)
class VocabularySize:
    """V: how many different words can follow a history, under the model's convention."""

    model: CountedModel

    def __post_init__(self) -> None:
        if self.model.smoothing is Smoothing.MLE:
            raise Impossible("V has no part in a model that is not smoothed", "use `add-one`")


@dataclass(frozen=True)
class Score:
    """p(word | context)."""

    word: str
    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)
        _check_known((self.word, *self.context), self.model)


@dataclass(frozen=True)
class Probability:
    """p(sentence), its `</s>` included."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence)
        _check_known(self.sentence, self.model)


@dataclass(frozen=True)
class Perplexity:
    """p(sentence) ** (-1/(N+1)), where N+1 counts the words and `</s>`."""

    sentence: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_sentence(self.sentence)
        _check_known(self.sentence, self.model)


def _check_sentence(words: Sentence) -> None:
    if len(words) > MAX_TEXT:
        raise Impossible(f"a sentence of {len(words)} words", f"use at most {MAX_TEXT}")


def _check_context(context: Sentence, model: NgramModel) -> None:
    if len(context) != model.order - 1:
        raise Impossible(
            f"a context of {len(context)} words under a model of order {model.order}",
            f"give {model.order - 1}, `<s>` included",
        )


def _check_known(words: Sentence, model: NgramModel) -> None:
    """Smoothing shares probability out among the words of the vocabulary; a stranger has no share
    of it.
    """
    if isinstance(model, TableModel) or model.smoothing is Smoothing.MLE:
        return
    known = {word for sentence in model.corpus for word in sentence} | {START, END}
    strangers = [word for word in words if word not in known]
    if strangers:
        raise Impossible(
            f"`{strangers[0]}` is not in the vocabulary, and add-one gives it no probability",
            "use words of the corpus",
        )


@dataclass(frozen=True)
class Continuations:
    """What follows a context in the padded corpus of a counted model, and how many times."""

    context: Sentence
    model: CountedModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)


@dataclass(frozen=True)
class Ratio:
    """p(first) / p(second): how many times more probable one sentence is than another."""

    first: Sentence
    second: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        for words in (self.first, self.second):
            _check_sentence(words)
            _check_known(words, self.model)


@dataclass(frozen=True)
class Entropy:
    """The entropy, in bits, of what follows a context: minus the sum of p log2 p."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)


@dataclass(frozen=True)
class Branching:
    """The perplexity of what follows a context: 2 to the power of its entropy."""

    context: Sentence
    model: NgramModel

    def __post_init__(self) -> None:
        _check_context(self.context, self.model)


def words_of(corpus: tuple[str, ...]) -> Sentence:
    """The words of a tokeniser's corpus: its texts split at white space.

    Raises:
        Impossible: it is empty or too large.
    """
    words = tuple(word for text in corpus for word in text.split())
    if not words:
        raise Impossible("the corpus is empty", "write at least one word")
    if sum(map(len, words)) > MAX_WORDS:
        raise Impossible("the corpus is too large", f"use at most {MAX_WORDS} characters in all")
    return words


@dataclass(frozen=True)
class PairCount:
    """How many times two characters stand side by side within the words of a corpus, overlaps
    counted.
    """

    left: str
    right: str
    words: Sentence


@dataclass(frozen=True)
class SymbolCounts:
    """How many times each WordPiece symbol, and each pair of neighbours, stands in the words of a
    corpus.
    """

    words: Sentence


@dataclass(frozen=True)
class FirstMerge:
    """The first merge that training makes."""

    words: Sentence
    rule: MergeRule

    def __post_init__(self) -> None:
        if all(len(word) < 2 for word in self.words):
            raise Impossible(
                "no word of the corpus has two characters", "there is nothing to merge"
            )


@dataclass(frozen=True)
class Bpe:
    """A BPE tokeniser: the merges it applies, by rank; its alphabet is that of `alphabet`."""

    merges: tuple[tuple[str, str], ...]
    alphabet: tuple[str, ...]

    def __post_init__(self) -> None:
        known = set(self.alphabet)
        if len(self.merges) > MAX_MERGES:
            raise Impossible(f"{len(self.merges)} merges", f"use at most {MAX_MERGES}")
        for left, right in self.merges:
            for symbol in (left, right):
                if symbol not in known:
                    raise Impossible(
                        f"the merge `{left} {right}` joins `{symbol}`, which no earlier merge makes",
                        "order the merges as training would make them",
                    )
            known.add(left + right)


@dataclass(frozen=True)
class TrainedBpe:
    """A BPE tokeniser learnt from a corpus: its first so many merges."""

    words: Sentence
    merges: int

    def __post_init__(self) -> None:
        if not 0 <= self.merges <= MAX_MERGES:
            raise Impossible(f"{self.merges} merges", f"use at most {MAX_MERGES}")

    @property
    def alphabet(self) -> tuple[str, ...]:
        """Its base vocabulary: the characters of the corpus, by code point."""
        return tuple(sorted(set("".join(self.words))))


def bpe(
    *,
    merges: int | tuple[tuple[str, str], ...],
    corpus: tuple[str, ...] = (),
    alphabet: tuple[str, ...] = (),
) -> Bpe | TrainedBpe:
    """A BPE tokeniser as files describe it: so many merges learnt from a corpus, or the merges
    themselves.

    Raises:
        Impossible: the description makes no sense.
    """
    if isinstance(merges, int):
        return TrainedBpe(words_of(corpus), merges)
    if corpus:
        raise Impossible(
            "a `corpus` beside the merges themselves", "give a number of merges, or no corpus"
        )
    letters = "".join(alphabet) or "".join(left + right for left, right in merges)
    return Bpe(merges, tuple(sorted(set(letters))))


@dataclass(frozen=True)
class WordPiece:
    """A WordPiece tokeniser: its vocabulary, `##` before the pieces that go on a word."""

    vocabulary: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.vocabulary:
            raise Impossible("the vocabulary is empty")
        if len(set(self.vocabulary)) < len(self.vocabulary):
            raise Impossible("a piece stands twice in the vocabulary")
        if len(self.vocabulary) > MAX_WORDS:
            raise Impossible("the vocabulary is too large", f"use at most {MAX_WORDS} pieces")
        if any(piece.removeprefix(PREFIX) == "" or " " in piece for piece in self.vocabulary):
            raise Impossible("a piece of the vocabulary is empty or holds a space")


Tokenizer: TypeAlias = Bpe | TrainedBpe | WordPiece


@dataclass(frozen=True)
class Tokenization:
    """The tokens of a text, split into words at white space."""

    text: str
    tokenizer: Tokenizer

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise Impossible("the text is empty")
        if len(self.text) > MAX_TEXT:
            raise Impossible(f"a text of {len(self.text)} characters", f"use at most {MAX_TEXT}")
        if isinstance(self.tokenizer, WordPiece):
            return
        strangers = sorted(set(self.text) - set(self.tokenizer.alphabet) - {" "})
        if strangers:
            raise Impossible(
                f"`{strangers[0]}` is not in the tokeniser's alphabet",
                """without an unknown token BPE drops such characters in silence; take it out of the
text""",
            )


@dataclass(frozen=True)
class FirstMerges:
    """The first merges that BPE training makes, in order."""

    words: Sentence
    merges: int

    def __post_init__(self) -> None:
        _check_merges(self.merges)


@dataclass(frozen=True)
class Vocabulary:
    """The vocabulary after so many merges: the characters by code point, then what each merge
    made.
    """

    words: Sentence
    merges: int

    def __post_init__(self) -> None:
        _check_merges(self.merges)


def _check_merges(merges: int) -> None:
    if not 1 <= merges <= MAX_MERGES:
        raise Impossible(f"{merges} merges", f"ask for 1 to {MAX_MERGES}")


@dataclass(frozen=True)
class Fertility:
    """Tokens per word of a text, under each of two tokenisers."""

    text: str
    first: Tokenizer
    second: Tokenizer

    def __post_init__(self) -> None:
        for tokenizer in (self.first, self.second):
            Tokenization(self.text, tokenizer)


Quantity: TypeAlias = (
    Count
    | Continuations
    | VocabularySize
    | Score
    | Probability
    | Perplexity
    | Ratio
    | Entropy
    | Branching
    | PairCount
    | SymbolCounts
    | FirstMerge
    | FirstMerges
    | Vocabulary
    | Tokenization
    | Fertility
)


@dataclass(frozen=True)
class Mistaken:
    """What a learner with a named misconception takes a quantity to be."""

    quantity: Quantity
    misconception: str


Model: TypeAlias = NgramModel | Tokenizer
Bound: TypeAlias = Quantity | Mistaken | Model
"""What a name in a `verify:` block can stand for."""
