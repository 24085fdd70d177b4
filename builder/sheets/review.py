"""The review sheet: questions by deck, each followed by its answer, which is hidden until it is asked for.

One page for screen and paper. Its bar has choices for the paper, the type size, the place of the answers, ruled lines
to write on, and which questions are shown. What is shown is what prints. With the answers at the end, the questions are
followed by the key and the worked solutions.
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from builder.sheets import bar, filters
from builder.sheets.bar import COMMON_CSS, PAPER, PAPERS, Choice
from builder.sheets.colophon import colophon, credits_of
from builder.sheets.items import Item, filterable, keys_of, numbered
from builder.sheets.page import document, fingerprint, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.edition import Edition
    from builder.languages import Language
    from builder.model import Deck, RenderedNote

_CSS = COMMON_CSS + files(__package__).joinpath("review.css").read_text("utf-8")
_COUNTERS = {name: f'" counter({name}) "' for name in ("page", "pages")}
"""What the style sheet writes into the number of a page."""
LETTERS = Choice("letters", {"normal": "normal", "grande": "large", "compacta": "compact"})
ANSWERS = Choice("answers", {"tras": "after", "sin": "none", "final": "end", "solo": "only"})
SCREEN = Choice("screen", {"covered": "hidden", "uncovered": "shown"})
LINES = Choice("lines", {"unruled": "none", "ruled": "ruled"})
LOOK = Choice("look", {"sistema": "system", "claro": "light", "oscuro": "dark"})
_MARGINS = {"normal": "20mm 18mm 19mm", "grande": "20mm 18mm 19mm", "compacta": "13mm 12mm 14mm"}
_Part = tuple[int, "Deck", list[Item]]
"""A deck's number on the sheet, the deck, and its questions."""


def css(words: Language) -> str:
    """The style sheet of the review sheet and of exams."""
    number = f'"{words.text("sheet-page", **_COUNTERS)}"'.removesuffix(' ""')
    return _CSS.replace("@page@", number)


def of_collection(edition: Edition) -> tuple[RenderedNote, ...]:
    """The notes of the collection's sheet: the authored ones, and one computed note per skill.

    With all computed notes, several hundred, the sheet would be a book.
    """
    skills: set[str] = set()
    kept = []
    for rendered in edition.notes:
        skill = rendered.note.skill
        if skill is None or skill not in skills:
            kept.append(rendered)
        if skill is not None:
            skills.add(skill)
    return tuple(kept)


def page(
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    about: str = "",
    checked: Iterable[str] = (),
) -> bytes:
    """The sheet of some notes.

    Args:
        edition: the edition of the notes.
        notes: in document order; at least one.
        about: the subtitle: which part of the collection the sheet has, if not the whole.
        checked: ids of the bar's checked buttons; in other groups, the first is checked.
    """
    words = edition.collection.locale.words
    foot = f"{words.text('sheet-cards', count=len(notes))} · {fingerprint(notes)}"
    body = _body(edition, notes, _parts(edition, numbered(notes)), about, frozenset(checked))
    return document(
        edition,
        words.text("sheet-review"),
        f"{css(words)}\n{papers(edition.collection.name, foot)}",
        body,
        filters=filters.css(edition.decks, notes, words),
        script=filters.script(len(notes), words),
    )


def papers(head: str, foot: str, *, first: bool = False) -> str:
    """An `@page` rule for each paper and type size.

    Args:
        head: text at the top left.
        foot: text at the bottom right.
        first: whether the first page has the head too.
    """
    head, foot = quoted(head), quoted(foot)
    bare = "" if first else "@top-left{content:none}"
    rules = []
    for paper, (width, height) in PAPERS.items():
        for letters, margin in _MARGINS.items():
            box = f"size:{width:g}mm {height:g}mm;margin:{margin}"
            own = f"{paper}-{letters}"
            chosen = f":root:has(#{paper}:checked):has(#{letters}:checked)"
            rules.append(
                f"@page {own}{{{box};@top-left{{content:{head}}}@bottom-right{{content:{foot}}}}}\n"
                f"@page {own}:first{{{bare}}}\n"
                f"@media print{{{chosen} body{{page:{own}}}}}"
            )
    return "\n".join(rules)


def _body(
    edition: Edition,
    notes: tuple[RenderedNote, ...],
    parts: list[_Part],
    about: str,
    checked: frozenset[str],
) -> str:
    words = edition.collection.locale.words
    items = [item for _, _, items in parts for item in items]
    questions, solutions = (
        words.text(f"sheet-anchor-{name}") for name in ("questions", "solutions")
    )
    return "\n".join(
        (
            bar.region(_tools(edition, notes, checked), words),
            title_block(edition.collection.name, words.text("sheet-review"), about, words),
            _contents(parts, words),
            _foot(edition, notes),
            f'<p class="none" hidden>{words.text("sheet-none")}</p>',
            f'<main id="{questions}" data-edition="{fingerprint(notes)}">',
            *(_questions(*part) for part in parts),
            "</main>",
            f'<section class="solutions" id="{solutions}" aria-labelledby="sol">',
            f'<h1 id="sol">{words.text("sheet-solutions")}</h1>',
            keys_of(items, words),
            '<div class="columns">',
            *(_solutions(*part) for part in parts),
            "</div></section>",
        )
    )


def _tools(edition: Edition, notes: tuple[RenderedNote, ...], checked: frozenset[str]) -> str:
    """The bar: a search box, and two panels that open below it."""
    words = edition.collection.locale.words
    lists = filters.lists(edition.decks, notes, words)
    choices = bar.fieldsets((SCREEN, ANSWERS, LINES, PAPER, LETTERS, LOOK), checked, words)
    buttons = "".join(
        f'<button type="button" id="{name}">{words.text(f"sheet-{name}")}</button>'
        for name in ("print", "again")
    )
    keys = words.text("sheet-keys")
    return (
        f'<div class="tools">{filters.search(len(notes), words)}\n'
        f'<details name="bar"><summary class="filter">{words.text("sheet-filter")}</summary>'
        f'<div class="panel filters">{lists}</div></details>\n'
        f'<details name="bar"><summary>{words.text("sheet-choices")}</summary>'
        f'<div class="panel">{choices}\n<div class="scripted" hidden><p>{buttons}</p><p>{keys}</p></div></div>'
        "</details></div>"
    )


def _parts(edition: Edition, items: tuple[Item, ...]) -> list[_Part]:
    by_deck: Mapping[str, list[Item]] = {deck.folder: [] for deck in edition.decks}
    for item in items:
        by_deck[item.note.deck].append(item)
    shown = [deck for deck in edition.decks if by_deck[deck.folder]]
    return [(n, deck, by_deck[deck.folder]) for n, deck in enumerate(shown, 1)]


def title_block(kicker: str, title: str, about: str, words: Language) -> str:
    """The title, with blanks for a name, a group, a date and a mark."""
    blanks = "".join(f"<div>{name}</div>" for name in words.lines("sheet-to-fill-in"))
    under = f'<p class="subtitle">{escape(about)}</p>' if about else ""
    return (
        f'<header class="title"><p class="kicker">{escape(kicker)}</p><h1>{escape(title)}</h1>{under}'
        f'<div class="blanks">{blanks}</div></header>'
    )


def _findable(items: Iterable[Item]) -> str:
    return filterable(item.note for item in items)


def _range(items: list[Item]) -> str:
    first, last = items[0].number, items[-1].number
    return f"{first}–{last}" if last > first else f"{first}"


def _contents(parts: list[_Part], words: Language) -> str:
    rows = "".join(
        f'<li class="part"{_findable(items)}><a href="#d-{escape(deck.folder)}">{escape(deck.name)}</a> '
        f'<span class="range">{_range(items)}</span></li>'
        for _, deck, items in parts
    )
    target, title = words.text("sheet-anchor-solutions"), words.text("sheet-solutions")
    return (
        f'<nav class="contents" aria-label="{words.text("sheet-contents")}"><ol>{rows}</ol>'
        f'<p class="to-solutions"><a href="#{target}">{title}</a></p></nav>'
    )


def _questions(n: int, deck: Deck, items: list[Item]) -> str:
    first, *others = (item.shown.question for item in items)
    return (
        f'<section class="deck part" id="d-{escape(deck.folder)}"{_findable(items)}><div class="lead">'
        f"<h2>{n} {escape(deck.name)}</h2>"
        f'<p class="about">{escape(deck.description)}</p>\n{first}</div>\n{_lines(others)}</section>'
    )


def _solutions(n: int, deck: Deck, items: list[Item]) -> str:
    first, *others = (item.shown.solution for item in items)
    return (
        f'<section class="deck part"{_findable(items)}><div class="lead"><h2>{n} {escape(deck.name)}</h2>\n'
        f"{first}</div>\n{_lines(others)}</section>"
    )


def _lines(articles: Iterable[str]) -> str:
    return "\n".join(articles)


def _foot(edition: Edition, notes: tuple[RenderedNote, ...]) -> str:
    """The colophon, and the credits of what is shown."""
    said = filter(None, (colophon(edition, notes), credits_of(edition, notes)))
    return f'<footer class="colophon">{"".join(f"<p>{escape(one)}</p>" for one in said)}</footer>'
