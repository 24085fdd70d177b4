"""A hypothesis strategy for Markdown: blocks nested in blocks, at the indentations that authors use."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        *("uno", "dos tres", "**cuatro**", "*cinco*", "`código`", "siete  \nocho", "nueve\ndiez"),
        *("[enlace](https://example.org)", "a \\* b", "&lt;s&gt;", "<s>", "2 < 3", "_once_"),
    ]
)
MATHS = st.sampled_from(
    ["$x$", "$a_1 * b_2$", "$$y^2$$", "\\(z\\)", "{{c1::hueco}}", "{{c2::$v$::pista}}"]
)
INDENTS = st.sampled_from(["  ", "   ", "    ", "\t"])
BLOCK_MATHS = st.sampled_from(["$$\nx\n$$", "$$\na\n- b\n= c\n$$", "\\[\n1 + 1\n\\]"])


def indented(text: str, by: str, *, first: str) -> str:
    """Prefix a text's first line with a list mark and indent the others."""
    lines = text.split("\n")
    rest = [f"{by}{line}" if line else "" for line in lines[1:]]
    return "\n".join([first + lines[0], *rest])


def _inline(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=4).map(" ".join)


def _list(draw: st.DrawFn, inside: st.SearchStrategy[str], marks: st.SearchStrategy[str]) -> str:
    mark, by, gap = draw(marks), draw(INDENTS), draw(st.sampled_from(["\n", "\n\n"]))
    items = draw(st.lists(inside, min_size=1, max_size=3))
    return gap.join(indented(item, by, first=mark) for item in items)


@st.composite
def texts(draw: st.DrawFn, *, maths: bool = False) -> str:
    """Blocks: paragraphs, lists, quotations, code, tables; with `maths`, formulas and deletions too."""
    inline = _inline(st.one_of(WORDS, MATHS) if maths else WORDS)
    line = inline.map(lambda text: " ".join(text.split("\n")))
    fence = st.sampled_from(["```\na\n  b\n```", "~~~\n- x\n~~~", "```\n# no\n\n```"])
    table = st.tuples(line, line).map(lambda t: f"| {t[0]} | b |\n|:--|--|\n| {t[1]} | c |")
    leaves = [inline, fence, table, st.sampled_from(["***", "# título", "título\n==="])]
    base = st.one_of(*leaves, BLOCK_MATHS) if maths else st.one_of(*leaves)
    marks = st.sampled_from(["- ", "* ", "+ ", "1. ", "2. ", "-   ", "1) "])

    def nest(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        several = st.lists(inside, min_size=1, max_size=3)
        gaps = st.sampled_from(["\n", "\n\n"])
        joined = st.tuples(several, gaps).map(lambda t: t[1].join(t[0]))
        listed = st.composite(_list)(joined, marks)
        quoted = joined.map(lambda t: "\n".join(f"> {one}".rstrip() for one in t.split("\n")))
        return st.one_of(listed, listed, quoted)

    block = st.recursive(base, nest, max_leaves=8)
    blocks = draw(st.lists(block, min_size=1, max_size=4))
    gaps = draw(st.sampled_from(["\n", "\n\n", "\n\n\n"]))
    return gaps.join(blocks)
