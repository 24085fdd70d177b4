"""Draw random parameters from toy alphabets and common words of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from builder.languages import Language

T = TypeVar("T")

EASY, MIDDLE, HARD = range(3)

_HALVINGS = (
    ("0.5", "0.5"),
    ("0.5", "0.25", "0.25"),
    ("0.25", "0.25", "0.25", "0.25"),
    ("0.5", "0.25", "0.125", "0.125"),
)
"""Probabilities of which the entropy is found by heart."""
_OF_WHOLE_ENTROPY = (
    ("0.5", "0.5"),
    ("0.25",) * 4,
    ("0.5", "0.125", "0.125", "0.125", "0.125"),
    ("0.5", "0.25", "0.0625", "0.0625", "0.0625", "0.0625"),
    ("0.125",) * 8,
)
"""Probabilities whose perplexity is a power of two."""


def until(good: Callable[[T], bool], draw: Callable[[], T]) -> T:
    """Draw until the result is good, a limited number of times; the last draw may be too easy."""
    drawn = draw()
    for _ in range(60):
        if good(drawn):
            break
        drawn = draw()
    return drawn


def sentences(rng: Random, level: int, language: Language) -> list[str]:
    """Draw a small corpus of letters or words; higher levels have more and longer sentences."""
    number = rng.randint(2, 3) + level
    if rng.random() < 0.5:
        return [_phrase(rng, level, language) for _ in range(number)]
    letters = "abc"[: 2 + (level > EASY)]
    return [" ".join(rng.choices(letters, k=rng.randint(2, 3 + level))) for _ in range(number)]


def _phrase(rng: Random, level: int, language: Language) -> str:
    """Draw a sentence such as `el gato come` from few words, so that they repeat."""
    wide = 2 + (level > EASY)
    words = [
        rng.choice(language.lines("sample-determiners")[: 1 + (level > EASY)]),
        rng.choice(language.lines("sample-nouns")[:wide]),
        rng.choice(language.lines("sample-verbs")[:wide]),
    ]
    if level > EASY and rng.random() < 0.5:
        words.append(rng.choice(language.lines("sample-adverbs")))
    return " ".join(words)


def phrases(rng: Random, level: int, language: Language) -> list[str]:
    """Draw a small corpus of sentences such as `el gato come`, of few words, so that they repeat."""
    nouns = rng.sample(language.lines("sample-nouns"), 2)
    verbs = rng.sample(language.lines("sample-verbs"), 2)
    determiner = rng.choice(language.lines("sample-determiners"))
    phrases = [
        f"{determiner} {rng.choice(nouns)} {rng.choice(verbs)}" for _ in range(rng.randint(2, 3))
    ]
    for _ in range(level):
        adverb = rng.choice(language.lines("sample-adverbs"))
        phrases.append(f"{rng.choice(phrases)} {adverb}")
    return phrases


def order(level: int) -> int:
    """Choose bigrams or, at the hard level, trigrams."""
    return 3 if level == HARD else 2


def like(rng: Random, corpus: list[str]) -> str:
    """Draw a sentence of the corpus, or a mix of two of its sentences."""
    first, second = (rng.choice(corpus).split() for _ in range(2))
    shared = [word for word in first if word in second]
    if not shared or rng.random() < 0.3:
        return " ".join(first)
    word = rng.choice(shared)
    return " ".join([*first[: first.index(word)], *second[second.index(word) :]])


def table(rng: Random, level: int) -> dict[str, dict[str, str]]:
    """Draw a bigram model over few letters with probabilities in tenths; the last letter can end a sentence."""
    letters = "abc"[: 2 + (level > EASY)]
    rows = {"<s>": shares(rng, list(letters[: 1 + (level == HARD)]))}
    for letter in letters:
        following = rng.sample(letters, rng.randint(1, len(letters)))
        rows[letter] = shares(
            rng, [*following, *(["</s>"] if letter == letters[-1] or level else [])]
        )
    return rows


def shares(rng: Random, words: list[str]) -> dict[str, str]:
    """Draw a probability in tenths for each word, adding up to 1."""
    cuts = sorted(rng.sample(range(1, 10), len(words) - 1))
    tenths = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
    return {word: "1" if n == 10 else f"0.{n}" for word, n in zip(words, tenths, strict=True)}


def row(rng: Random, level: int, language: Language) -> tuple[str, dict[str, str]]:
    """Draw a context and its row: halves, quarters and eighths; above the easy level, a whole number of bits."""
    determiner, nouns = language.lines("sample-determiners")[0], language.lines("sample-nouns")
    verbs = language.lines("sample-verbs")
    split = rng.choice(_HALVINGS if level == EASY else _OF_WHOLE_ENTROPY)
    contexts = (("a", (*"abcdefgh",)), (determiner, nouns), (nouns[0], verbs))
    context, words = rng.choice([pair for pair in contexts if len(pair[1]) >= len(split)])
    return context, dict(zip(rng.sample(words, len(split)), split, strict=True))


def halved(rng: Random, level: int) -> dict[str, dict[str, str]]:
    """Draw a bigram model over few letters with halves, quarters and eighths; each letter can end a sentence."""
    letters = "abc"[: 2 + (level > EASY)]
    rows = {"<s>": _split(rng, rng.sample(letters, len(letters)))}
    for letter in letters:
        following = [*rng.sample(letters, rng.randint(1, len(letters))), "</s>"]
        rows[letter] = _split(rng, following)
    return rows


def _split(rng: Random, words: list[str]) -> dict[str, str]:
    """Share 1 among words, in halves, quarters and eighths."""
    splits = {
        1: (("1",),),
        2: (("0.5", "0.5"), ("0.25", "0.75"), ("0.125", "0.875")),
        3: (("0.5", "0.25", "0.25"), ("0.125", "0.375", "0.5"), ("0.125", "0.125", "0.75")),
        4: (("0.25",) * 4, ("0.5", "0.25", "0.125", "0.125")),
    }
    return dict(zip(words, rng.sample(rng.choice(splits[len(words)]), len(words)), strict=True))


def walk(rng: Random, rows: dict[str, dict[str, str]], most: int = 5) -> str:
    """Draw a sentence of at most that many words that a table can, or almost can, produce."""
    words: list[str] = []
    while len(words) < most:
        row = rows[words[-1] if words else "<s>"]
        nexts = [word for word in row if word != "</s>" or words]
        word = rng.choice(nexts) if nexts else "</s>"
        if word == "</s>":
            break
        words.append(word)
    return " ".join(words)


def words(rng: Random, level: int, language: Language) -> list[str]:
    """Draw a tokeniser's corpus: one line of toy letters, or of words that share parts."""
    if rng.random() < 0.4:
        letters = "abcd"[: 2 + level]
        return [" ".join(toy(rng, letters, 4 + 2 * level) for _ in range(1 + (level == HARD)))]
    return [" ".join(rng.sample(language.lines("sample-words"), rng.randint(2, 3) + level))]


def toy(rng: Random, letters: str, size: int) -> str:
    """Draw a word made of runs, so that letters repeat."""
    out = ""
    while len(out) < size:
        out += rng.choice(letters) * rng.randint(1, 3)
    return out[: size + 2]


def text_of(rng: Random, corpus: list[str]) -> str:
    """Draw a word of the corpus, or one made of its letters."""
    chosen = rng.choice(corpus[0].split())
    if rng.random() < 0.5:
        return chosen
    letters = sorted(set(chosen))
    return "".join(rng.choices(letters, k=max(4, len(chosen))))


def pieces(rng: Random, words_: list[str], level: int) -> list[str]:
    """Draw a WordPiece vocabulary: all or most letters, and some longer pieces of the words."""
    found: dict[str, None] = {}
    for word in words_:
        for i, letter in enumerate(word):
            found[letter if i == 0 else "##" + letter] = None
        for _ in range(1 + level):
            start = rng.randrange(len(word))
            end = min(len(word), start + rng.randint(2, 3))
            found[("##" if start else "") + word[start:end]] = None
    kept = list(found)
    if level and rng.random() < 0.4:
        kept.remove(rng.choice(kept))
    return kept


def model(rng: Random, level: int, language: Language) -> tuple[dict[str, Any], str]:
    """Draw a model, as a table or a corpus, and a sentence to ask about."""
    if rng.random() < 0.4:
        rows = table(rng, level)
        return {"probabilities": rows}, walk(rng, rows)
    corpus = sentences(rng, level, language)
    described: dict[str, Any] = {"corpus": corpus}
    if order(level) != 2:
        described["order"] = order(level)
    return described, like(rng, corpus)
