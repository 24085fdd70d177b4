"""Read programs with nltk and tokenizers, line by line, as what they compute; nothing is executed."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from third_questions import Unread
from third_textbook import marked

GAP = "____"
_NLTK = r"""from nltk\.lm import (?P<imported>MLE|Laplace)
from nltk\.lm\.preprocessing import padded_everygram_pipeline

corpus = (?P<corpus>.*?)
train, vocabulary = padded_everygram_pipeline\((?P<order>\d), corpus\)
lm = (?P<class>MLE|Laplace)\((?P<lm>\d)\)
lm\.fit\(train, vocabulary\)
(?P<rest>.*)"""
_SCORE = r"""p = lm\.score\((?P<word>'[^']*'), (?P<history>\[[^\]]*\])\)
print\(f'\{p:\.4g\}'\)"""
_PRODUCT = r"""grams = list\(ngrams\('(?P<padded>[^']*)'\.split\(\), (?P<n>\d)\)\)
p = prod\(lm\.score\(gram\[-1\], gram\[:-1\]\) for gram in grams\)
print\(f'\{p:\.4g\}'\)"""
_COUNT = r"print\(lm\.counts\[(?P<history>\[[^\]]*\])\]\['(?P<word>[^']*)'\]\)"
_FOLLOWING = r"print\(dict\(lm\.counts\[(?P<history>\[[^\]]*\])\]\)\)"
_TRAINED = r"""from tokenizers import Tokenizer, models, trainers(?P<cut>, pre_tokenizers)?

corpus = (?P<corpus>.*?)
tokenizer = Tokenizer\(models\.(?P<model>BPE|WordPiece)\(\)\)
trainer = trainers\.(?P<trainer>Bpe|WordPiece)Trainer\(vocab_size=(?P<size>\d+)\)
tokenizer\.train_from_iterator\(corpus, trainer\)
(?P<rest>.*)"""
_PIECES = r"""from tokenizers import Tokenizer, models(?P<cut>, pre_tokenizers)?

pieces = '\[UNK\] (?P<pieces>[^']*)'\.split\(\)
vocab = \{piece: n for n, piece in enumerate\(pieces\)\}
tokenizer = Tokenizer\(models\.WordPiece\(vocab, unk_token='\[UNK\]'\)\)
(?P<cutting>tokenizer\.pre_tokenizer = pre_tokenizers\.WhitespaceSplit\(\)
)?print\(tokenizer\.encode\('(?P<text>[^']*)'\)\.tokens\)"""
_ENCODED = r"print\(tokenizer\.encode\('(?P<text>[^']*)'\)\.tokens\)"
_SORTED = r"vocab = tokenizer\.get_vocab\(\)\nprint\(sorted\(vocab, key=vocab\.get\)\)"
_LONG = (
    r"vocab = tokenizer\.get_vocab\(\)\n"
    r"print\(\[piece for piece in vocab if len\(piece\.removeprefix\('##'\)\) > 1\]\)"
)


@dataclass(frozen=True)
class Program:
    """What a program computes."""

    said: str
    """In the words of the evidence."""
    asked: str
    order: int = 0
    corpus: tuple[tuple[str, ...], ...] = ()
    smooths: bool = False
    word: str = ""
    history: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    times: int = 0
    pieces: tuple[str, ...] = ()
    text: str = ""


def program(code: str) -> Program:
    """Read a whole program.

    Raises:
        Unread: a line has another form, or does not fit the others.
    """
    product = "from math import prod\nfrom nltk import ngrams\n"
    if found := re.fullmatch(_NLTK, code.removeprefix(product), re.DOTALL):
        return _of_model(found, has_product=code.startswith(product))
    if found := re.fullmatch(_TRAINED, code, re.DOTALL):
        return _trained(found)
    if (found := re.fullmatch(_PIECES, code)) and bool(found["cut"]) is bool(found["cutting"]):
        if " " in found["text"] and not found["cut"]:
            raise Unread(code)
        said = f"los tokens de `{found['text']}` según WordPiece [{found['pieces']}]"
        pieces = tuple(found["pieces"].split())
        return Program(said, "tokens", pieces=pieces, text=found["text"])
    raise Unread(code)


def _of_model(found: re.Match[str], *, has_product: bool) -> Program:
    if found["imported"] != found["class"] or found["order"] != found["lm"]:
        raise Unread(found[0])
    corpus = [tuple(text.split()) for text in _split_texts(found["corpus"])]
    smooths = found["class"] == "Laplace"
    order, how = int(found["order"]), "add-one-nltk" if smooths else "mle"
    listed = " / ".join(" ".join(sentence) for sentence in corpus)
    model = f"un modelo de {order}-gramas estimado por {how} de [{listed}]"
    common = Program("", "", order, tuple(corpus), smooths)
    rest = found["rest"]
    if (part := re.fullmatch(_PRODUCT, rest)) and has_product and int(part["n"]) == order:
        *padded, end = part["padded"].split()
        starts, sentence = padded[: order - 1], padded[order - 1 :]
        if starts != ["<s>"] * (order - 1) or end != "</s>":
            raise Unread(rest)
        said = f"p({' '.join(sentence)}) según {model}"
        return replace(common, said=said, asked="probability", sentence=tuple(sentence))
    if has_product:
        raise Unread(found[0])
    if part := re.fullmatch(_SCORE, rest):
        word, history = ast.literal_eval(part["word"]), tuple(ast.literal_eval(part["history"]))
        said = f"p({word} | {' '.join(history)}) según {model}"
        return replace(common, said=said, asked="score", word=word, history=history)
    if part := re.fullmatch(_COUNT, rest):
        history = tuple(ast.literal_eval(part["history"]))
        gram = " ".join((*history, part["word"]))
        said = f"el conteo de `{gram}` en {model}"
        return replace(common, said=said, asked="count", word=part["word"], history=history)
    if part := re.fullmatch(_FOLLOWING, rest):
        history = tuple(ast.literal_eval(part["history"]))
        said = f"lo que sigue a `{' '.join(history)}` en {model}"
        return replace(common, said=said, asked="continuations", history=history)
    if rest == "print(len(lm.vocab))" and smooths:
        return replace(common, said=f"V de {model}", asked="size")
    raise Unread(rest)


def _trained(found: re.Match[str]) -> Program:
    words = _words(found["corpus"])
    is_bpe = found["model"] == "BPE"
    if (found["trainer"] == "Bpe") is not is_bpe or found["cut"]:
        raise Unread(found[0])
    times = int(found["size"]) - len(alphabet(words, is_marked=not is_bpe))
    listed, rest = counted(words), found["rest"]
    if is_bpe and (part := re.fullmatch(_ENCODED, rest)):
        merges = "1 fusión aprendida" if times == 1 else f"{times} fusiones aprendidas"
        said = f"los tokens de `{part['text']}` según BPE con {merges} de [{listed}]"
        return Program(said, "tokens", words=words, times=times, text=part["text"])
    if is_bpe and re.fullmatch(_SORTED, rest):
        merges = "1 fusión" if times == 1 else f"{times} fusiones"
        said = f"el vocabulario de BPE de `{listed}` tras {merges}"
        return Program(said, "vocabulary", words=words, times=times)
    if not is_bpe and times == 1 and re.fullmatch(_LONG, rest):
        said = f"la primera fusión en `{listed}` según wordpiece-count"
        return Program(said, "first merge", words=words, times=times)
    raise Unread(rest)


def alphabet(words: tuple[str, ...], *, is_marked: bool) -> list[str]:
    """The pieces before any merge: of WordPiece all letters, and with `##` those that follow one in a word."""
    letters = sorted(set("".join(words)))
    following = {piece for word in marked(words) for piece in word if piece.startswith("##")}
    return [*letters, *sorted(following)] if is_marked else letters


def counted(words: tuple[str, ...]) -> str:
    """Words as the evidence lists them: three times or more in a row as `hug×10`."""
    runs = [(word, len(list(run))) for word, run in groupby(words)]
    return " ".join(f"{word}×{n}" if n > 2 else " ".join([word] * n) for word, n in runs)


def _split_texts(code: str) -> list[str]:
    """The texts of `['a b'.split(), 'b'.split()]`."""
    out = []
    tree = ast.parse(code, mode="eval").body
    for one in tree.elts if isinstance(tree, ast.List) else []:
        match one:
            case ast.Call(
                func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split"), args=[]
            ):
                out.append(text)
            case _:
                raise Unread(code)
    return out


def _words(code: str) -> tuple[str, ...]:
    """The words of `3 * ['manos'] + ['ramas']`."""

    def listed(tree: ast.expr) -> list[str]:
        match tree:
            case ast.List():
                return list(ast.literal_eval(tree))
            case ast.BinOp(left=ast.Constant(value=int(n)), op=ast.Mult(), right=right):
                return n * listed(right)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return listed(left) + listed(right)
        raise Unread(code)

    return tuple(listed(ast.parse(code, mode="eval").body))


# ------------------------------------------------------------------ what is missing
@dataclass(frozen=True)
class Filled:
    """What is missing in a program, in each way in which it may be written."""

    ways: tuple[str, ...]


_PLACES = (
    ("word", r"lm\.score\(____, "),
    ("history", r"lm\.score\('[^']*', ____\)"),
    ("fit", r"\nlm\.____\(train"),
    ("score", r"p = lm\.____\("),
    ("known-words", r"lm\.fit\(train, ____\)"),
    ("counts", r"lm\.____\[\["),
    ("estimator", r"import ____\n"),
    ("text", r"encode\(____\)"),
    ("train", r"tokenizer\.____\(corpus, trainer\)"),
    ("encode", r"tokenizer\.____\('"),
    ("vocab", r"vocab = tokenizer\.____\(\)"),
    ("tokens", r"\)\.____\)"),
    ("vocab-size", r"vocab_size=____"),
    ("model", r"models\.____\("),
    ("trainer", r"trainers\.____\("),
    ("unknown", r"unk_token=____"),
)
_FIXED = {
    "fit": "fit", "score": "score", "known-words": "vocabulary", "counts": "counts", "train": "train_from_iterator",
    "encode": "encode", "vocab": "get_vocab", "tokens": "tokens", "unknown": "'[UNK]'",
}  # fmt: skip
SMOOTHING = {
    "El modelo se estima por conteo, sin suavizar.": "MLE",
    "El modelo se suaviza sumando uno a cada conteo.": "Laplace",
}


def place_of(code: str) -> str:
    """What is missing, in the words of the evidence."""
    found = [name for name, pattern in _PLACES if re.search(pattern, code)]
    if len(found) != 1:
        raise Unread(code)
    return found[0]


def missing(
    place: str, code: str, before: str, word: str, history: tuple[str, ...], shown: str
) -> str:
    """What belongs in the gap.

    Args:
        place: what is missing.
        code: the program.
        before: what is said of the model.
        word: what the shown probability is of.
        history: what it is after.
        shown: the tokens that the whole program gives, with blanks between them.
    """
    if place in _FIXED:
        return _FIXED[place]
    corpus = re.search(r"corpus = (3 \* .*)", code)
    words = _words(corpus[1]) if corpus else ()
    match place:
        case "word":
            return repr(word)
        case "history":
            return repr(list(history))
        case "estimator":
            return SMOOTHING[before]
        case "text":
            return repr(shown.replace(" ", "").replace("##", ""))
        case "vocab-size":
            is_bpe = "models.BPE" in code
            new = len(shown.split()) - len(alphabet(words, is_marked=False)) if is_bpe else 1
            return str(len(alphabet(words, is_marked=not is_bpe)) + new)
        case "model":
            is_bpe = "BpeTrainer" in code
            return "BPE" if is_bpe else "WordPiece"
        case "trainer":
            return "BpeTrainer" if "models.BPE" in code else "WordPieceTrainer"
    raise Unread(place)


def ways_of(text: str) -> Filled:
    """The ways to write what is missing: with either quotes, and a list also as a tuple."""
    ways = [text]
    if text.startswith("["):
        items = ast.literal_eval(text)
        ways.append(repr(tuple(items)))
    if "'" in text:
        ways += [one.replace("'", '"') for one in ways]
    return Filled(tuple(ways))


def missing_in_words(said: str) -> str | Fraction | Filled:
    """What the evidence's `lo que falta` is, by the quantity alone."""
    found = re.fullmatch(r"lo que falta \(`(.*?)`\) en el código que calcula (.*)", said)
    if not found:
        raise Unread(said)
    place, of = found[1], found[2]
    if place in _FIXED:
        return _FIXED[place]
    if part := re.match(r"p\((\S+) \| (.+?)\) según", of):
        if place == "word":
            return repr(part[1])
        if place == "history":
            return repr(part[2].split())
        if place == "estimator":
            return "Laplace" if "add-one-nltk" in of else "MLE"
    if place == "text" and (part := re.match(r"los tokens de `(.*?)` según", of)):
        return repr(part[1])
    is_bpe = " BPE " in of
    if place == "model":
        return "BPE" if is_bpe else "WordPiece"
    if place == "trainer":
        return "BpeTrainer" if is_bpe else "WordPieceTrainer"
    part = re.search(r"en `(.*)` según|BPE de `(.*)` tras (\d+)", of)
    if place == "vocab-size" and part:
        words = tuple(uncounted(part[1] or part[2]))
        return Fraction(len(alphabet(words, is_marked=not is_bpe)) + int(part[3] or 1))
    raise Unread(said)


def uncounted(text: str) -> list[str]:
    """The words of `hug×10 pug`."""
    out: list[str] = []
    for entry in text.split():
        word, _, times = entry.rpartition("×")
        out += [word] * int(times) if word and times.isdecimal() else [entry]
    return out
