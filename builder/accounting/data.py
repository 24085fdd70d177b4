"""Whether a question displays the data of its model: all of them, as often as the block holds them, and no others.

Each function yields what is wrong. A model that the question asks about must be displayed in the question, and others
that the note states values of anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting.account import Passage, models_of, pairs_of, sentences_of
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.exact import Undecided, merges_of, ngram
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.accounting.account import Account, Named, Pair
    from builder.accounting.displayed import ShownCode
    from builder.model import Scene

Places = dict[q.Sentence, tuple[Passage, int, int]]


def data_problems(
    account: Account, found: Sequence[Named], passages: Sequence[Passage], *, is_question: bool
) -> Iterator[Problem]:
    """Yield the data of some quantities that some passages do not display, or display wrongly.

    Args:
        account: the note.
        found: the quantities that the passages ask for or state.
        passages: where their data must be.
        is_question: whether the passages ask, so that they must display nothing else.
    """
    quantities = [one.quantity for one in found]
    for model in dict.fromkeys(chain.from_iterable(map(models_of, quantities))):
        own = [one for one in quantities if model in models_of(one)]
        match model:
            case q.CountedModel():
                yield from _corpus(account, model, own, passages, is_question=is_question)
            case q.TableModel():
                yield from _table(account, model, own, passages)
            case q.Bpe():
                yield from _merges(account, model, passages)
            case q.TrainedBpe():
                yield from _words(account, model.words, own, passages, is_question=is_question)
            case q.WordPiece():
                yield from _pieces(account, model, passages)
    for words in q.corpora_of(quantities):
        yield from _words(account, words, quantities, passages, is_question=is_question)


def scenes(account: Account, passages: Sequence[Passage]) -> Iterator[Scene]:
    """Yield the figures of some passages."""
    for passage in passages:
        for name in passage.display.figures:
            if name in account.claims.figures:
                yield account.claims.figures[name].scene


# ---------------------------------------------------------------- a corpus


def _corpus(
    account: Account,
    model: q.CountedModel,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
    *,
    is_question: bool,
) -> Iterator[Problem]:
    shown, places = _sentences(account, model, passages)
    asked = Counter(dict.fromkeys(_arguments(quantities), 1)) if is_question else Counter()
    held = Counter(model.corpus)
    rest = shown - asked
    is_elsewhere = is_drawn(account, model, passages) or (
        all(map(pairs_of, quantities)) and not _absent(account, model, quantities, passages)
    )
    if is_elsewhere and not rest:
        return
    for sentence, times in held.items():
        if rest[sentence] < times:
            yield Problem(
                codes.DATUM_MISSING,
                passages[0].text.span(),
                say(
                    "datum-not-shown-sentence",
                    sentence=_written(sentence),
                    name=account.models[model],
                    shown=rest[sentence],
                    times=times,
                ),
            )
    if not is_question:
        return
    most = Counter[q.Sentence]()
    for other in account.counted:
        most |= Counter(other.corpus)
    for sentence, times in rest.items():
        if times > most[sentence]:
            passage, place, end = places[sentence]
            yield Problem(
                codes.DATUM_FOREIGN,
                passage.span(place, end),
                say(
                    "datum-not-in-model",
                    sentence=_written(sentence),
                    name=account.models[model],
                    shown=times,
                    times=most[sentence],
                ),
            )


def _sentences(
    account: Account, model: q.CountedModel, passages: Sequence[Passage]
) -> tuple[Counter[q.Sentence], Places]:
    """Count the sentences that passages display, and where each is last."""
    letters = all(len(word) == 1 for sentence in model.corpus for word in sentence)
    are_single = any(len(sentence) == 1 for sentence in model.corpus)
    shown, places = Counter[q.Sentence](), Places()
    for passage in passages:
        spoken = [(pair.place, pair.end) for pair in account.pairs(passage)]
        for run in passage.display.runs:
            if any(start <= code.place < end for code in run for start, end in spoken):
                continue
            if q.END in {code.text for code in run}:
                continue  # symbols that V counts, or that follow a history
            whole = spelt_out(run)
            if whole in model.corpus or (len(whole) > 1 and any(code.times > 1 for code in run)):
                read = [(whole, 1, run[0].place, run[-1].end)]
            else:
                read = [(_words_of(c, are_letters=letters), c.times, c.place, c.end) for c in run]
            for sentence, times, place, end in read:
                if len(sentence) > 1 or are_single:
                    shown[sentence] += times
                    places[sentence] = (passage, place, end)
    return shown, places


def spelt_out(run: Sequence[ShownCode]) -> q.Sentence:
    """The sentence that a run of counted words spells: «diez `a` y luego diez `b`»."""
    if not any(code.is_counted for code in run) or any(" " in code.text for code in run):
        return ()
    return tuple(word for code in run for word in [code.text] * code.times)


def _words_of(code: ShownCode, *, are_letters: bool) -> q.Sentence:
    words = tuple(code.text.split())
    return tuple(code.text) if are_letters and len(words) == 1 and "<" not in code.text else words


def _arguments(quantities: Sequence[q.Quantity]) -> Iterator[q.Sentence]:
    """The sentences and n-grams that a question displays besides its data."""
    for quantity in quantities:
        yield from sentences_of(quantity)
        match quantity:
            case q.Count(words) | q.Continuations(words) | q.Entropy(words) | q.Branching(words):
                yield words


def _written(sentence: q.Sentence) -> str:
    return " ".join(sentence)


# ---------------------------------------------------------------- a table


def draws_probabilities(
    account: Account,
    model: q.NgramModel,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
) -> bool:
    """Whether passages give the probabilities themselves, so that it is of no matter how they were estimated."""
    is_drawn = any(
        isinstance(one, q.Score) and one.model == model
        for scene in scenes(account, passages)
        for one in scene.quantities
    )
    return is_drawn or not _absent(account, model, quantities, passages)


def is_drawn(account: Account, model: q.NgramModel, passages: Sequence[Passage]) -> bool:
    """Whether a figure displays the whole model, but for what it hides."""
    return any(
        isinstance(one, q.Score | q.Count) and one.model == model
        for scene in scenes(account, passages)
        for one in scene.quantities
    )


def _absent(
    account: Account,
    model: q.NgramModel,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
) -> list[tuple[Pair, Fraction]]:
    """The probabilities that an answer is made of and that no formula displays."""
    shown = {
        (one.words[0], one.context or ()): one.value
        for passage in passages
        for one in passage.display.applications
        if one.function == "p" and len(one.words) == 1 and one.value is not None
    }
    rest_is_zero = account.rest_is_zero(passages)
    needed: dict[Pair, Fraction] = {}
    for quantity in quantities:
        pairs = pairs_of(quantity)
        if isinstance(quantity, q.Score):
            pairs = tuple(pair for pair in _row(quantity.context, model) if pair not in pairs)
        needed |= {pair: _score(*pair, model) for pair in pairs}
    if rest_is_zero and isinstance(model, q.TableModel):
        needed |= {(word, context): p for context, row in model.rows for word, p in row if p}
    return [
        (pair, p)
        for pair, p in needed.items()
        if shown.get(pair) != p and not (p == 0 and rest_is_zero)
    ]


def _row(context: q.Sentence, model: q.NgramModel) -> tuple[Pair, ...]:
    try:
        return tuple((word, context) for word in ngram.distribution(context, model))
    except Undecided:
        return ()


def _score(word: str, context: q.Sentence, model: q.NgramModel) -> Fraction:
    try:
        return ngram.score(word, context, model)
    except Undecided:
        return Fraction(0)


def _table(
    account: Account,
    model: q.TableModel,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
) -> Iterator[Problem]:
    if is_drawn(account, model, passages) or _is_uniform(account, model, passages):
        return
    for (word, context), p in _absent(account, model, quantities, passages):
        given = f"{word} | {' '.join(context)}" if context else word
        yield Problem(
            codes.DATUM_MISSING,
            passages[0].text.span(),
            say("datum-not-shown-probability", given=given, p=str(p), name=account.models[model]),
        )


def _is_uniform(account: Account, model: q.TableModel, passages: Sequence[Passage]) -> bool:
    """Whether passages say that all symbols have the same probability, and list them."""
    rows = [row for _, row in model.rows]
    if len({p for row in rows for _, p in row}) > 1 or len({frozenset(dict(r)) for r in rows}) > 1:
        return False
    pattern = re.compile("|".join(account.words.lines("data-uniform")), re.IGNORECASE)
    symbols = sorted(dict(rows[0]))
    return any(
        pattern.search(passage.display.said.text) and sorted(code.text for code in run) == symbols
        for passage in passages
        for run in passage.display.runs
    )


# ---------------------------------------------------------------- tokenisers


def _merges(account: Account, model: q.Bpe, passages: Sequence[Passage]) -> Iterator[Problem]:
    merges = list(merges_of(model))
    if any(_pairs_of_run(run) == merges for passage in passages for run in passage.display.runs):
        return
    yield Problem(
        codes.DATUM_MISSING,
        passages[0].text.span(),
        say(
            "datum-not-shown-merges",
            merges=", ".join(" ".join(pair) for pair in merges),
            name=account.models[model],
        ),
    )


def _pairs_of_run(run: Sequence[ShownCode]) -> list[tuple[str, ...]]:
    """The merges that a run lists: `a n, an a`, or `a n` and `an a`, with what each makes or without."""
    listed = [tuple(one.split()) for code in run for one in code.text.split(", ")]
    made = {"".join(pair) for pair in listed if len(pair) == 2}
    return [pair for pair in listed if len(pair) != 1 or pair[0] not in made]


def _pieces(account: Account, model: q.WordPiece, passages: Sequence[Passage]) -> Iterator[Problem]:
    shown = {
        piece
        for passage in passages
        for code in passage.display.codes
        for piece in code.text.split()
    }
    for piece in model.vocabulary:
        if piece not in shown:
            yield Problem(
                codes.DATUM_MISSING,
                passages[0].text.span(),
                say("datum-not-shown-piece", piece=piece, name=account.models[model]),
            )


def _words(
    account: Account,
    words: q.Sentence,
    quantities: Sequence[q.Quantity],
    passages: Sequence[Passage],
    *,
    is_question: bool,
) -> Iterator[Problem]:
    held = Counter(words)
    shown = Counter[str]()
    places: dict[str, tuple[Passage, ShownCode]] = {}
    for passage in passages:
        for code in passage.display.codes:
            parts = code.text.split()
            for part in parts if set(parts) <= set(held) else ():
                shown[part] += code.times
                places[part] = (passage, code)
    texts = Counter(
        word
        for one in quantities
        if isinstance(one, q.Tokenization | q.Fertility) and is_question
        for word in one.text.split()
    )
    name = next((n for n, one in account.quantities.items() if one in quantities), "")
    if len(q.corpora_of(account.quantities.values())) > 1 and not any(
        Counter(code.text for code in run) == held
        for passage in passages
        for run in passage.display.runs
    ):
        shown = Counter()
        texts = Counter()
    rest = shown - texts
    for word, times in held.items():
        if rest[word] < times:
            yield Problem(
                codes.DATUM_MISSING,
                passages[0].text.span(),
                say("datum-not-shown-word", word=word, name=name, shown=rest[word], times=times),
            )
        elif is_question and rest[word] > times and len(word) > 1:
            passage, code = places[word]
            yield Problem(
                codes.DATUM_FOREIGN,
                passage.span(code.place, code.end),
                say(
                    "datum-not-in-model",
                    sentence=word,
                    name=name,
                    shown=rest[word],
                    times=times,
                ),
            )
