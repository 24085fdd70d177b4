"""Whether a question displays what its answer is computed for, and nothing like it that the block does not name."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from builder import quantities as q
from builder.accounting.account import Passage, models_of, pairs_of
from builder.accounting.counted import says_number
from builder.accounting.data import scenes, spelt_out
from builder.accounting.problem import Problem
from builder.codes import accounting as codes
from builder.languages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.accounting.account import Account, Named
    from builder.languages import Message

NAMES: dict[type[q.Quantity], str] = {
    q.Score: "probability",
    q.Probability: "probability",
    q.Perplexity: "perplexity",
    q.Branching: "perplexity",
    q.Entropy: "entropy",
    q.FirstMerge: "merge",
    q.FirstMerges: "merge",
    q.Vocabulary: "vocabulary",
    q.VocabularySize: "vocabulary",
    q.Bytes: "bytes",
    q.ByteCount: "bytes",
    q.CodePoints: "code-points",
    q.PreTokens: "pre-tokens",
}
"""The words by which a question names a quantity: those of the message `asks-…`."""


def argument_problems(
    account: Account, found: Sequence[Named], passages: Sequence[Passage], *, is_question: bool
) -> Iterator[Problem]:
    """Yield the arguments of some quantities that some passages do not display."""
    for one in found:
        message = _missing(account, one, passages) or _missing_number(account, one, passages)
        if message is not None:
            yield Problem(codes.ARGUMENT_MISSING, passages[0].text.span(), message)
        kind = NAMES.get(type(one.quantity))
        if is_question and kind is not None:
            pattern = _pattern(account, kind)
            in_formula = kind == "probability" and any(
                applied.function == "p" for p in passages for applied in p.display.applications
            )
            if not in_formula and not any(pattern.search(p.display.said.text) for p in passages):
                yield Problem(
                    codes.ARGUMENT_MISSING,
                    passages[0].text.span(),
                    say("argument-not-named", name=one.name, kind=kind),
                )


def foreign_problems(account: Account) -> Iterator[Problem]:
    """Yield words after a history that the block is not about, and quantities and figures that it does not ask for."""
    known = set(chain.from_iterable(map(pairs_of, account.quantities.values())))
    for passage in account.all:
        for shown in account.pairs(passage):
            word, context = shown.pair
            if shown.pair not in known and word not in account.claims.mentions:
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.span(shown.place, shown.end),
                    say("datum-not-in-model-pair", word=word, history=" ".join(context)),
                )
    yield from _figure_arguments(account)
    if not account.asked:
        return
    asked = [one.quantity for one in account.asked]
    yield from _quantities(account, {NAMES[type(one)] for one in asked if type(one) in NAMES})
    models = set(chain.from_iterable(map(models_of, asked)))
    drawn = {name: _drawn(account, name) for p in account.all for name in p.display.figures}
    foreign = {name for name in account.question.display.figures if not drawn[name] <= models}
    if not any(shown & models for shown in drawn.values()):
        foreign |= {name for name, shown in drawn.items() if shown}
    for passage in account.all:
        for name in passage.display.figures:
            if name in foreign:
                foreign.discard(name)
                at = passage.text.value.find(f"figure:{name}")
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.text.span(at, at + len(f"figure:{name}")),
                    say("datum-not-in-model-figure", name=name),
                )


def _drawn(account: Account, name: str) -> set[q.Model]:
    """The models whose values a figure shows."""
    figured = account.claims.figures.get(name)
    quantities = () if figured is None else figured.scene.quantities
    return set(chain.from_iterable(map(models_of, quantities)))


def _figure_arguments(account: Account) -> Iterator[Problem]:
    """Yield the figures of sentences or texts that no quantity of the block is about."""
    texts = {one.text for one in account.quantities.values() if isinstance(one, q.Tokenization)}
    for name, figured in account.claims.figures.items():
        scene = figured.scene
        shown = [*getattr(scene, "sentences", ()), getattr(scene, "sentence", None)]
        sentences = [sentence for sentence in shown if sentence is not None]
        text = getattr(scene, "text", None)
        if (account.sentences and not set(sentences) <= set(account.sentences)) or (
            texts and text is not None and text not in texts
        ):
            yield Problem(
                codes.DATUM_FOREIGN, figured.span, say("datum-not-in-model-figure-of", name=name)
            )


def _quantities(account: Account, asked: set[str]) -> Iterator[Problem]:
    """Yield a perplexity or an entropy that a passage names, if the block has none."""
    stated = {NAMES.get(type(one)) for one in account.quantities.values()}
    for kind in ("perplexity", "entropy") if asked else ():
        for passage in account.all if kind not in stated else ():
            found = _pattern(account, kind).search(passage.display.said.text)
            if found and not any(found[0] in mention for mention in account.claims.mentions):
                yield Problem(
                    codes.DATUM_FOREIGN,
                    passage.span(*found.span()),
                    say("datum-not-in-model-quantity", word=found[0]),
                )


def _pattern(account: Account, kind: str) -> re.Pattern[str]:
    return re.compile("|".join(account.words.lines(f"asks-{kind}")), re.IGNORECASE)


def _missing(account: Account, one: Named, passages: Sequence[Passage]) -> Message | None:
    match one.quantity:
        case q.Score(word, context) if context:
            if not _says_pair(account, word, context, passages):
                return say(
                    "argument-not-shown-pair", name=one.name, word=word, history=" ".join(context)
                )
        case q.Score(word):
            return _missing_code(one.name, (word,), passages)
        case q.Probability(words) | q.Perplexity(words) | q.Count(words):
            return _missing_code(one.name, words, passages)
        case q.Ratio(first, second):
            return _missing_code(one.name, first, passages) or _missing_code(
                one.name, second, passages, after=first
            )
        case q.Continuations(words) | q.Entropy(words) | q.Branching(words) if words:
            return _missing_code(one.name, words, passages)
        case q.Tokenization(text) | q.Fertility(text):
            return _missing_code(one.name, tuple(text.split()), passages)
        case q.OfText(text):
            if not any(code.text == text for p in passages for code in p.display.codes):
                return say("argument-not-shown", name=one.name, text=text)
        case q.PairCount(left, right):
            return _missing_code(one.name, (left, right), passages)
    return None


def _missing_number(account: Account, one: Named, passages: Sequence[Passage]) -> Message | None:
    """Say that passages do not tell how many merges are learnt."""
    numbers = [model.merges for model in models_of(one.quantity) if isinstance(model, q.TrainedBpe)]
    if isinstance(one.quantity, q.FirstMerges | q.Vocabulary):
        numbers.append(one.quantity.merges)
    for number in numbers:
        if not says_number(account, passages, "merges", number):
            return say("argument-not-shown-merges", name=one.name, merges=number)
    return None


def _says_pair(
    account: Account, word: str, context: q.Sentence, passages: Sequence[Passage]
) -> bool:
    """Whether passages say a word after its history, in words, in a formula, or hidden in a figure."""
    for passage in passages:
        if any(shown.pair == (word, context) for shown in account.pairs(passage)):
            return True
        if any(
            one.function == "p" and one.words == (word,) and one.context == context
            for one in passage.display.applications
        ):
            return True
    hidden = (getattr(scene, "hidden", ()) for scene in scenes(account, passages))
    return any((*context, word) in arcs for arcs in hidden)


def _missing_code(
    name: str, words: q.Sentence, passages: Sequence[Passage], after: q.Sentence | None = None
) -> Message | None:
    """Say that words are displayed neither as code nor in a formula, or only before others."""
    places = [place for passage in passages for place in _places(words, passage)]
    before = [place for passage in passages for place in _places(after or (), passage)]
    if places and (after is None or min(before) < max(places)):
        return None
    return say("argument-not-shown", name=name, text=" ".join(words))


def _places(words: q.Sentence, passage: Passage) -> Iterator[int]:
    """Where words are displayed: as code, joined if they are letters, counted in words, or in a formula."""
    if not words:
        return
    shown = {" ".join(words)} | ({"".join(words)} if all(len(w) == 1 for w in words) else set())
    for run in passage.display.runs:
        whole = spelt_out(run)
        if whole == words:
            yield run[0].place
        is_data = len(whole) > len(run) or (len(run) > 1 and run[-1].text == q.END)
        yield from (code.place for code in run if code.text in shown and not is_data)
    yield from (
        one.start
        for one in passage.display.applications
        if one.words == words and one.context is None
    )
