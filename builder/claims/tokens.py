"""The quantities of tokenisers, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from builder import exact, reference
from builder import quantities as q
from builder.claims import _code, _token_parts
from builder.claims._kind import Kind
from builder.claims.models import COUNTED_WORDS, code, counted_words, in_words
from builder.exact import bpe, wordpiece
from builder.languages import say
from builder.reference import hf_bpe, nltk_counts
from builder.schema import Integer, Key, Line, OneOf
from builder.snippets import tokens as token_snippets
from builder.values import Counts, Merges

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINE = Key(Line(), required=True)
_WORDS = Key(COUNTED_WORDS, required=True)
_PAIR = Key(Line(say("shape-two-characters"), r"\S \S"), required=True)
_RULE = Key(OneOf(tuple(rule.value for rule in q.MergeRule)), required=True)
_MERGES = Key(Integer(1, q.MAX_MERGES), required=True)
_TOKENIZERS = (q.Bpe, q.TrainedBpe, q.WordPiece, q.Unigram)


def _pair_count(values: Mapping[str, Any]) -> q.PairCount:
    left, right = values["pair-count"].split()
    return q.PairCount(left, right, q.words_of(values["in"]))


def _symbol_counts(words: q.Sentence) -> Counts:
    found = wordpiece.symbol_counts(words).items()
    named = [(" ".join(symbols), times) for symbols, times in found]
    return Counts(tuple(sorted(named, key=lambda entry: (-entry[1], entry[0]))))


KINDS: tuple[Kind[Any], ...] = (
    Kind(
        of=q.PairCount,
        name="pair-count",
        keys={"pair-count": _PAIR, "in": _WORDS},
        models={},
        build=_pair_count,
        solve=lambda x: bpe.pair_count(x.left, x.right, x.words),
        judge=nltk_counts.judge_pair,
        words=lambda x: say(
            "quantity-pair-count", pair=f"{x.left} {x.right}", words=counted_words(x.words)
        ),
        code=lambda x: (f"{x.left} {x.right}", *_code.corpus(x.words)),
        snippet=token_snippets.pair_count,
        parts=_token_parts.pair_count,
    ),
    Kind(
        of=q.SymbolCounts,
        name="symbol-counts",
        keys={"symbol-counts": _WORDS},
        models={},
        build=lambda v: q.SymbolCounts(q.words_of(v["symbol-counts"])),
        solve=lambda x: _symbol_counts(x.words),
        judge=nltk_counts.judge_symbols,
        words=lambda x: say("quantity-symbol-counts", words=counted_words(x.words)),
        code=lambda x: _code.corpus(x.words, q.PREFIX),
        snippet=token_snippets.symbol_counts,
        parts=_token_parts.trained,
    ),
    Kind(
        of=q.FirstMerge,
        name="first-merge",
        keys={"first-merge": _WORDS, "rule": _RULE},
        models={},
        build=lambda v: q.FirstMerge(q.words_of(v["first-merge"]), q.MergeRule(v["rule"])),
        solve=lambda x: exact.first_merge(x.words, x.rule),
        judge=reference.judge_first_merge,
        words=lambda x: say(
            "quantity-first-merge", words=counted_words(x.words), rule=x.rule.value
        ),
        code=lambda x: _code.corpus(x.words, "" if x.rule is q.MergeRule.BPE else q.PREFIX),
        snippet=token_snippets.first_merge,
        parts=_token_parts.first_merge,
    ),
    Kind(
        of=q.FirstMerges,
        name="first-merges",
        keys={"first-merges": _WORDS, "merges": _MERGES},
        models={},
        build=lambda v: q.FirstMerges(q.words_of(v["first-merges"]), v["merges"]),
        solve=lambda x: Merges(bpe.training(x.words, x.merges)),
        judge=hf_bpe.judge_merges,
        words=lambda x: say("quantity-first-merges", merges=x.merges, words=counted_words(x.words)),
        code=lambda x: _code.training(x.words, x.merges),
        snippet=token_snippets.first_merges,
        parts=_token_parts.learnt,
    ),
    Kind(
        of=q.Vocabulary,
        name="vocabulary",
        keys={"vocabulary": _WORDS, "merges": _MERGES},
        models={},
        build=lambda v: q.Vocabulary(q.words_of(v["vocabulary"]), v["merges"]),
        solve=lambda x: bpe.vocabulary(x.words, x.merges),
        judge=hf_bpe.judge_vocabulary,
        words=lambda x: say("quantity-vocabulary", words=counted_words(x.words), merges=x.merges),
        code=lambda x: _code.training(x.words, x.merges),
        snippet=token_snippets.vocabulary,
        parts=_token_parts.learnt,
    ),
    Kind(
        of=q.Tokenization,
        name="tokens",
        keys={"tokens": _LINE, "under": _LINE},
        models={"under": _TOKENIZERS},
        build=lambda v: q.Tokenization(v["tokens"], v["under"]),
        solve=lambda x: exact.encoded(x.text, x.tokenizer),
        judge=reference.judge_tokens,
        words=lambda x: say("quantity-tokens", text=x.text, model=in_words(x.tokenizer)),
        code=lambda x: (*code(x.tokenizer), *_code.text(x.text, x.tokenizer)),
        snippet=token_snippets.tokenization,
        parts=_token_parts.tokenization,
    ),
    Kind(
        of=q.Fertility,
        name="fertility",
        keys={"fertility": _LINE, "under": _LINE},
        models={"under": _TOKENIZERS},
        build=lambda v: q.Fertility(v["fertility"], v["under"]),
        solve=lambda x: exact.fertility(x.text, x.tokenizer),
        judge=reference.judge_fertility,
        words=lambda x: say("quantity-fertility", text=x.text, model=in_words(x.tokenizer)),
        code=lambda x: (*code(x.tokenizer), *_code.text(x.text, x.tokenizer)),
        snippet=token_snippets.fertility,
        parts=_token_parts.fertility,
    ),
)
