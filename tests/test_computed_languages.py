"""Computed cards are complete in every language: verified, accepted by the rules, and without a word of another."""

from __future__ import annotations

import json
import re
from functools import cache
from random import Random
from typing import TYPE_CHECKING

import pytest
from command import mazo
from computed_cards import MORE, Parameters, computed
from conftest import COLLECTION, DECK

from builder.diagnostics import Sink
from builder.display.write import Writer
from builder.generate import generate
from builder.generators import generators
from builder.languages import FOLDER, Locale, language, languages, use
from builder.load.computed_file import read_computed
from builder.model import Deck, Variant
from builder.notes import typed_of
from builder.pipeline import run
from builder.source import Source
from builder.text.plain import prose
from builder.validate import validate
from builder.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from builder.model import Note, SourceNote
    from builder.pipeline import Result

WORD = re.compile(r"[^\W\d_]+")
LEVELS = range(3)
FUNCTION_WORDS = {
    "en": WORD.findall("the of and is are to in with what how each it that from by for was not"),
    "es": WORD.findall("el la los las un una de del que en con por para se y al es son su sus lo"),
}
"""Frequent words of each language that no sentence of the other has."""
LETTERS = {"en": "", "es": "ñ¿¡áéíóúü"}
"""Letters and signs of a language that the others do not have."""


def written(
    code: str, parameters: Mapping[str, object], name: str
) -> tuple[SourceNote | None, Sink]:
    """The note of parameters as written in a file, or None; and what was reported."""
    locale = Locale(code, language(code).decimal)
    line = json.dumps({"id": "una", **parameters}, ensure_ascii=False)
    source = Source(f"{name}.yaml", f"generator: {name}\nvariants:\n  - {line}\n")
    sink = Sink()
    (variant,) = read_computed(source, Deck("01-prueba", "P", "", (), "TA4 §2", locale), sink)
    return generate(variant, sink), sink


def drawn(code: str, name: str, level: int) -> Iterator[SourceNote]:
    """The notes that a hundred draws make."""
    for seed in range(100):
        parameters = generators()[name].sample(Random(seed), level, language(code))
        note, _ = written(code, parameters, name)
        if note is not None:
            yield note


def example(code: str, name: str) -> SourceNote:
    """The note of a generator's example."""
    sink = Sink()
    at = Source("familia.yaml", "x").at(1, 1)
    locale = Locale(code, language(code).decimal)
    parameters = generators()[name].example
    note = generate(Variant("una", name, parameters, "01-prueba", (), "TA4", at, locale), sink)
    assert note is not None, sink.all
    return note


@cache
def samples(code: str, name: str) -> tuple[SourceNote, ...]:
    """The example of a generator, and three drawn notes of each level."""
    notes = [example(code, name)]
    for level in LEVELS:
        found = [note for note, _ in zip(drawn(code, name, level), range(3), strict=False)]
        assert found, f"no note of level {level}"
        notes += found
    return tuple(notes)


def said(note: Note | SourceNote) -> str:
    """All prose of a note, without code, formulas and an answer that is typed."""
    typed = typed_of(note)
    runs = [run for text in note.texts if text is not typed for _, run in prose(text.value)]
    said = re.sub(
        r"\*\w+\*", "", "\n".join(runs)
    )  # a term in italics is quoted from another language
    return said.replace("add-one", "")


def names(note: SourceNote) -> str:
    """The names under which the values of a note are known."""
    assert note.claims is not None
    return " ".join(name for name in note.claims.names if len(name) > 1)  # letters are symbols


@cache
def own_words(code: str) -> frozenset[str]:
    """The words of a language's messages about computed cards, without names of values and code."""
    text = (FOLDER / f"{code}.ftl").read_text("utf-8")
    text = text[text.index("## Generators") : text.index("## Figures")]
    lines = [re.sub(r"^[\w-]+ =", "", line) for line in text.splitlines() if line[:1] != "#"]
    plain = re.sub(r"`[^`]*`|\$\w+|\[\w+\]|family-[\w-]+|\*\S+", " ", "\n".join(lines))
    return frozenset(word.lower() for word in WORD.findall(plain))


def foreign(code: str, text: str) -> set[str]:
    """What in a text is of another language."""
    words = {word.lower() for word in WORD.findall(text)}
    others = [other for other in languages() if other != code]
    found = {word for other in others for word in words & (own_words(other) - own_words(code))}
    found |= {word for other in others for word in words.intersection(FUNCTION_WORDS[other])}
    return found | {letter for other in others for letter in LETTERS[other] if letter in text}


BOTH = [
    pytest.param(code, name, id=f"{name}-{code}") for name in generators() for code in languages()
]


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_a_card_has_no_word_of_another_language(code: str, name: str) -> None:
    texts = [text for note in samples(code, name) for text in (said(note), names(note))]
    assert [(text, foreign(code, text)) for text in texts if foreign(code, text)] == []


@pytest.mark.parametrize("name", generators())
def test_the_data_of_an_example_are_in_no_language(name: str) -> None:
    data = {key: value for key, value in generators()[name].example.items() if key != "ask"}
    found = set(WORD.findall(repr(data)))
    for code in languages():
        lists = ("determiners", "nouns", "verbs", "adverbs", "words")
        known = {word for one in lists for word in language(code).lines(f"sample-{one}")}
        assert found & known <= {"banana", "bandana"}


@pytest.mark.parametrize(("code", "other"), [("en", "es"), ("es", "en")])
def test_a_word_of_another_language_would_be_found(code: str, other: str) -> None:
    for name in generators():
        assert foreign(code, said(example(other, name)))
    for name in language(other).ids:
        if name.startswith("mistake-"):
            assert foreign(code, language(other).text(name)), name


@pytest.mark.parametrize(("code", "name"), BOTH)
def test_both_solvers_agree_on_what_a_card_states_and_no_rule_is_broken(
    code: str, name: str
) -> None:
    for note in samples(code, name):
        sink = Sink()
        valid = validate(note, sink)
        assert [(d.code.id, d.message) for d in sink.all if d.code.id not in {"V507", "V602"}] == []
        if valid is not None:
            verified = verify(valid, sink)
            assert verified is not None, [(d.code.id, d.message, said(note)) for d in sink.all]
            assert verified.evidence


def english(tmp_path: Path, files: dict[str, str]) -> Path:
    """A project whose collection is in English."""
    cards = tmp_path / "cards" / "01-test"
    cards.mkdir(parents=True, exist_ok=True)
    text = COLLECTION.replace("language: es", "language: en")
    (tmp_path / "cards" / "collection.yaml").write_text(text, "utf-8")
    for name, body in {"_deck.yaml": DECK.replace("Mazo", "Deck"), **files}.items():
        (cards / name).write_text(body, "utf-8")
    return tmp_path


def card(code: str, name: str, parameters: Parameters) -> str:
    """All that a card says, with its code and formulas."""
    note, sink = written(code, parameters, name)
    assert note is not None, sink.all
    return "\n\n".join(text.value for text in note.texts)


TABLE = {"<s>": {"a": "0.5", "b": "0.5"}, "a": {"b": "0.25", "</s>": "0.75"}, "b": {"</s>": "1"}}
ABAB: Parameters = {"corpus": ["abab ab ac ac bcb"]}
EDGES: list[tuple[str, Parameters, str, str]] = [
    (
        "bpe-encode",
        {"merges": ["a a"], "text": "aaab"},
        "applies the merge `a a`. How",
        "aplica la fusión `a a`. ¿Cómo",
    ),
    (
        "bpe-encode",
        {"merges": ["a a", "aa b"], "text": "aaabab"},
        "applies the merges `a a, aa b`, in that order. How",
        "aplica las fusiones `a a, aa b`, por ese orden. ¿Cómo",
    ),
    (
        "bpe-encode",
        {"corpus": ["aaacccaaabdc"], "merges": 1, "text": "aaacccaaabdc"},
        "From `aaacccaaabdc`, BPE learns its first merge, counting",
        "De `aaacccaaabdc` se aprende la primera fusión con BPE",
    ),
    (
        "bpe-encode",
        MORE["bpe-encode"][2],
        "BPE learns its first two merges, counting",
        "se aprenden las dos primeras fusiones con BPE",
    ),
    ("bpe-vocabulary", MORE["bpe-vocabulary"][0], "after one merge?", "tras una fusión?"),
    ("bpe-vocabulary", MORE["bpe-vocabulary"][1], "after two merges?", "tras dos fusiones?"),
    (
        "bpe-merges",
        MORE["bpe-merges"][0],
        "do the first two merges join, in",
        "las dos primeras fusiones",
    ),
    (
        "bpe-pair-counts",
        {"corpus": ["aab"], "pair": "a a"},
        "vocabulary from `aab`, the",
        "a partir de `aab`, se",
    ),
    (
        "bpe-pair-counts",
        {"corpus": ["aab aab cab"], "pair": "a a"},
        "from `aab` (twice) and `cab`, the",
        "a partir de `aab` (dos veces) y `cab`, se",
    ),
    (
        "bpe-pair-counts",
        {"corpus": ["aab aab aab"], "pair": "a a"},
        "from `aab` (three times), the",
        "a partir de `aab` (tres veces), se",
    ),
    (
        "ngram-probability",
        {"corpus": ["a b a b b", "b a", "a a b"], "sentence": "b a b", "order": 1},
        "from this corpus, one sentence per line (each sentence ends with `</s>`):",
        "a partir de este corpus, una frase por línea (cada frase acaba con `</s>`):",
    ),
    (
        "ngram-counts",
        MORE["ngram-counts"][0],
        "(one `<s>` is added before each sentence and one `</s>` after it)",
        "(a cada frase se le antepone un `<s>` y se le añade un `</s>`)",
    ),
    (
        "ngram-counts",
        MORE["ngram-counts"][2],
        "(two `<s>` are added before each sentence and one `</s>` after it)",
        "(a cada frase se le anteponen dos `<s>` y se le añade un `</s>`)",
    ),
    (
        "ngram-perplexity",
        {"corpus": ["a", "b b", "a b", "b"], "sentence": "a"},
        "the product of its two factors, including",
        "el producto de sus dos factores, el de",
    ),
    (
        "tokens-per-word",
        {"text": "labanan", "tokenizer": {"merges": ["a n"]}},
        "of the words in the text, which is only one:",
        "entre las palabras del texto, que es una sola:",
    ),
    (
        "tokens-per-word",
        MORE["tokens-per-word"][0],
        "number is divided by that of the words in the text, which is two:",
        "entre las palabras del texto, que son dos:",
    ),
    (
        "tokens-per-word",
        MORE["tokens-per-word"][1],
        "BPE learns its first two merges, counting",
        "se aprenden las dos primeras fusiones con BPE",
    ),
    (
        "tokens-per-word",
        MORE["tokens-per-word"][2],
        "applies the merge `c a`. How",
        "aplica la fusión `c a`. ¿Cuántos",
    ),
]
"""Cards with one and with two of something, and how they say it in English and in Spanish."""


@pytest.mark.parametrize(("name", "parameters", "en", "es"), EDGES)
def test_one_and_two_of_something_are_written_as_each_language_does(
    name: str, parameters: Parameters, en: str, es: str
) -> None:
    assert en in card("en", name, parameters)
    assert es in card("es", name, parameters)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["zero", "one", "two", "eighteen", "19"]),
        ("es", ["cero", "uno", "dos", "dieciocho", "19"]),
    ],
)
def test_a_number_is_written_as_a_word_as_far_as_the_language_lists_them(
    code: str, words: list[str]
) -> None:
    writer = Writer(Locale(code, "."))
    assert [writer.number_word(n) for n in (0, 1, 2, 18, 19)] == words


CONVENTIONS: list[tuple[str, Parameters, list[str]]] = [
    ("bpe-first-merge", MORE["bpe-first-merge"][0], ["Overlapping"]),
    ("bpe-pair-counts", MORE["bpe-pair-counts"][0], ["overlapping"]),
    ("bpe-merges", MORE["bpe-merges"][0], ["overlapping"]),
    ("bpe-vocabulary", MORE["bpe-vocabulary"][0], ["overlapping"]),
    ("bpe-encode", MORE["bpe-encode"][2], ["overlapping"]),
    ("wordpiece-first-merge", MORE["wordpiece-first-merge"][0], ["most frequent", "`##`"]),
    ("wordpiece-first-merge", MORE["wordpiece-first-merge"][1], ["N(xy)", "`##`"]),
    ("wordpiece-encode", MORE["wordpiece-encode"][0], ["`[UNK]`"]),
    ("tokens-per-word", MORE["tokens-per-word"][0], ["`[UNK]`"]),
    ("ngram-score", MORE["ngram-score"][0], ["bigram", "without smoothing", "`<s>`", "`</s>`"]),
    ("ngram-score", MORE["ngram-score"][2], ["*add-one*", "$V$"]),
    ("ngram-compare", MORE["ngram-compare"][0], ["bigram", "`<s>`", "`</s>`"]),
    ("ngram-counts", MORE["ngram-counts"][0], ["`<s>`", "`</s>`"]),
    ("ngram-probability", MORE["ngram-probability"][1], ["$V$", "`<s>`"]),
    (
        "ngram-perplexity",
        MORE["ngram-perplexity"][0],
        ["`</s>` in its length"],
    ),
    ("ngram-entropy", MORE["ngram-entropy"][0], ["bits", "are zero"]),
]


@pytest.mark.parametrize(("name", "parameters", "words"), CONVENTIONS)
def test_an_english_stem_states_the_conventions_that_its_answer_depends_on(
    name: str, parameters: Parameters, words: list[str]
) -> None:
    note, _ = written("en", parameters, name)
    assert note is not None
    stem = note.parts["stem"].value
    assert [word for word in words if word not in stem] == []


def test_an_english_collection_with_a_card_of_every_family_builds(tmp_path: Path) -> None:
    def make(files: dict[str, str]) -> Path:
        return english(tmp_path, files)

    found: dict[str, Result] = {}
    for name in generators():
        found[name] = computed(make, name, MORE[name][:1])
        (tmp_path / "cards" / "01-test" / f"{name}.yaml").unlink()
    problems = [(n, d.code.id, d.message) for n, r in found.items() for d in r.sink.all]
    assert problems == []
    for name, result in found.items():
        assert result.edition is not None
        for rendered in result.edition.notes:
            assert rendered.evidence
            assert foreign("en", said(rendered.note)) == set(), name


def test_sampling_an_english_collection_draws_english_words_and_tags(tmp_path: Path) -> None:
    first = "{id: one, vocabulary: [a, b, '##a', '##b', aa], text: aabaa}"
    text = f"generator: wordpiece-encode\nvariants:\n  - {first}\n"
    folder = english(tmp_path, {"wordpiece-encode.yaml": text})
    done = mazo("sample", "wordpiece-encode", "--count", 6, "--seed", 1, cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    done = mazo(
        "sample", "wordpiece-encode", "--count", 1, "--seed", 1, "--level", "hard", cwd=folder
    )
    assert (done.returncode, done.stderr) == (0, "")
    text = (folder / "cards" / "01-test" / "wordpiece-encode.yaml").read_text("utf-8")
    levels = ["easy", "medium", "hard"]
    assert re.findall(r"tags: \[level::(\w+)\]", text) == [*levels * 2, "hard"]
    known = {*language("en").lines("sample-words"), "one"}
    words = {word for texts in re.findall(r"text: ([\w ]+)\}", text) for word in texts.split()}
    assert [word for word in words if word not in known and not set(word) <= set("abcd")] == []
    edition = run(folder).edition
    assert edition is not None
    assert len(edition.notes) == 8


def test_a_refusal_is_worded_in_the_tools_language() -> None:
    parameters: Parameters = {"merges": 2, "text": "ab"}
    try:
        use("es")
        _, sink = written("en", parameters, "bpe-encode")
    finally:
        use("en")
    (problem,) = sink.all
    assert problem.message == (
        "`una`: un número de fusiones necesita un `corpus`, y una lista de fusiones lo excluye"
    )
    assert problem.helps == ("da un número con `corpus`, o una lista sin él",)
    _, sink = written("es", parameters, "bpe-encode")
    (problem,) = sink.all
    assert problem.message == (
        "`una`: a number of merges needs a `corpus`, and a list of merges excludes it"
    )
    assert problem.helps == ("give a number with `corpus`, or a list without it",)
