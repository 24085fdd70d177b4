"""Generate Markdown passages of every kind of block from a fixed seed."""

from __future__ import annotations

from random import Random

WORDS = [
    "el",
    "modelo",
    "de",
    "lenguaje",
    "reparte",
    "la",
    "probabilidad",
    "entre",
    "todas",
    "las",
    "palabras",
    "del",
    "vocabulario",
    "`token`",
    "$p(w)$",
    "**entropía**",
    "*contexto*",
    "GPT",
    "WWW",
    "mmmm",
    "MMMMM",
    "`[MASK]`",
    "perplejidad",
    "retropropagación",
    "$\\frac{1}{N}$",
]
FORMULAS = (
    "x",
    "\\frac{a}{b}",
    "\\sum_{i=1}^{n} x_i^2",
    "\\sqrt{\\frac{1}{1+\\frac{1}{2}}}",
    "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
    "\\left(\\prod_{i=1}^{N} \\frac{1}{p(w_i \\mid w_{1:i-1})}\\right)^{\\frac{1}{N}}",
    " + ".join(f"p(w_{{{n}}})" for n in range(8)),
)
KINDS = ("prose", "list", "nested", "table", "code", "formula", "inline", "word", "quote", "mixed")


def generated(number: int) -> list[str]:
    """Passages of varying length, the same ones each time."""
    random = Random(1)
    return [_passage(random, KINDS[n % len(KINDS)], 1 + n % 37) for n in range(number)]


def _prose(random: Random, words: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(words))


def _passage(random: Random, kind: str, size: int) -> str:
    match kind:
        case "prose":
            return _prose(random, 3 * size)
        case "list":
            return "\n".join(
                f"- {_prose(random, random.randint(1, 9))}" for _ in range(1 + size // 3)
            )
        case "nested":
            depth = 1 + size % 7
            return "\n".join(f"{'  ' * level}- {_prose(random, 5)}" for level in range(depth))
        case "table":
            columns = 1 + size % 6
            rows = [
                [_prose(random, random.randint(1, 4)) for _ in range(columns)]
                for _ in range(2 + size % 5)
            ]
            lines = ["| " + " | ".join(row).replace("$p(w)$", "p") + " |" for row in rows]
            return "\n".join([lines[0], "|---" * columns + "|", *lines[1:]])
        case "code":
            made = (_code(random) for _ in range(1 + size % 12))
            return "\n".join(["```", *made, "```"])
        case "formula":
            shown = (random.choice(FORMULAS) for _ in range(1 + size % 4))
            return "\n\n".join(f"Es\n\n$$\n{formula}\n$$" for formula in shown)
        case "inline":
            return " ".join(f"vale ${random.choice(FORMULAS[:6])}$," for _ in range(size))
        case "word":
            return random.choice("amWil") * (6 * size)
        case "quote":
            return f"> {_prose(random, size)}\n\n{_prose(random, size)}"
    return "\n\n".join(_passage(random, KINDS[(size + n) % 9], 1 + size // 4) for n in range(3))


def _code(random: Random) -> str:
    line = "x" * random.randint(0, 4) + " = perplejidad(modelo) " * random.randint(0, 4)
    return line.strip() or "y"
