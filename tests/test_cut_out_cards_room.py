"""How much room the sides of cut-out cards take: what was foreseen without a browser, held against one."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

from cut_out_page import LARGER_THAN_ITS_CELL, MILLIMETRE, POINT, chosen
from sheets import opened

from builder.outputs import outputs
from builder.pipeline import run
from builder.sheets.bar import PAPERS
from builder.sheets.cut_out import CSS
from builder.sheets.page import document
from builder.sheets.paper import cells
from builder.sheets.paper.fit import SIZES, column_at, height_of, options_list
from builder.sheets.paper.sides import cards

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser

    from builder.edition import Edition


def test_no_side_at_any_size_is_higher_or_wider_than_was_foreseen(
    browser: Browser, edition: Edition, tmp_path: Path
) -> None:
    foreseen, bodies = [], []
    sides = [
        (card.name, side)
        for rendered in edition.main
        for card in cards(rendered)
        for side in (card.front, card.back)
    ]
    for (name, side), size, double in product(sides, SIZES, (False, True)):
        column = column_at(size, double=double)
        html = f'{side.body}<div class="more">{side.more}</div>' if side.more else side.body
        html += options_list(side.options, column)
        foreseen.append((name, size, double, height_of(html, column) * size / POINT))
        bodies.append(
            f'<article style="position:static;width:{cells.body_width(double=double)}mm">'
            f'<div class="body set s{size}" style="position:static;height:auto"><div>{html}</div></div></article>'
        )
    path = tmp_path / "sides.html"
    path.write_bytes(document(edition, "Prueba", CSS, "".join(bodies)))
    with opened(browser, path) as page:
        measured = page.evaluate(
            """() => [...document.querySelectorAll('.body > div')].map((side) =>
              [side.getBoundingClientRect().height, side.scrollWidth - side.clientWidth])"""
        )
    higher = [
        (case, height / MILLIMETRE)
        for case, (height, _) in zip(foreseen, measured, strict=True)
        if height / MILLIMETRE > case[3]
    ]
    wider = [
        case
        for case, (_, over) in zip(foreseen, measured, strict=True)
        if over > 0 and case[3] < math.inf
    ]
    assert len(foreseen) > 2000
    assert (higher, wider) == ([], [])


CRAMPED = {
    "tabla.md": """\
        ---
        id: tabla
        ---
        | modelo | qué lee | para qué sirve | ejemplo conocido |
        |---|---|---|---|
        | codificador | toda la secuencia a la vez | clasificar y etiquetar | `BERT` |
        | decodificador | lo anterior a cada posición | generar texto de izquierda a derecha | `GPT` |
        | ambos | la entrada entera y lo ya escrito | traducir, resumir | `T5` |

        ---

        1. Uno tras otro, con `un_identificador_muy_largo_que_no_cabe_en_una_linea_de_la_tarjeta_ni_a_siete_puntos`.
        2. **Dos** y *dos*, en $\\frac{1}{1+\\frac{1}{2}}$ y $\\sum_{i=1}^{n} x_i^2$.
        """,
    "codigo.md": """\
        ---
        id: codigo
        ---
        ```python
        def perplejidad(modelo, frase):
            return modelo.probabilidad(frase) ** (-1 / (len(frase) + 1))  # con su </s>, que también se predice
        ```

        ¿Qué devuelve?

        ---

        > La perplejidad de la frase.

        $$\\left(\\prod_{i=1}^{N} \\frac{1}{p(w_i \\mid w_{1:i-1})}\\right)^{\\frac{1}{N}}$$
        """,
    "dibujo.md": """\
        ---
        id: dibujo
        ---
        ![Un rectángulo](alto.svg)

        ¿Qué es?

        ---

        Un rectángulo.
        """,
    "media/alto.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><circle r="99"/></svg>',
}


def test_tables_code_and_pictures_keep_to_their_cells_too(
    project: Project, browser: Browser
) -> None:
    root = project(CRAMPED)
    result = run(root)
    assert result.edition is not None
    assert [d.code.id for d in result.sink.all if d.code.id == "O004"] == []
    path = root / "cards.html"
    path.write_bytes(outputs()["cut-out-cards"].write(result.edition)["cards.html"])
    with opened(browser, path) as page:
        assert page.evaluate("document.querySelectorAll('article').length") == 6
        for paper in PAPERS:
            chosen(page, paper, "largo")
            assert page.evaluate(LARGER_THAN_ITS_CELL) == []
