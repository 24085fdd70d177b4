"""No side of a cut-out card overflows its cell, at any size that the estimate of its length accepts."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from cut_out_page import LARGER_THAN_ITS_CELL, POINT, chosen
from generated_sides import generated
from sheets import opened

from builder.outputs import outputs
from builder.pipeline import run
from builder.sheets import cells
from builder.sheets.bar import PAPERS
from builder.sheets.cut_out import CSS
from builder.sheets.fit import SIZES, height, written
from builder.sheets.page import document
from builder.sheets.sides import cards

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Project
    from playwright.sync_api import Browser

    from builder.edition import Edition


def test_no_generated_side_overflows_a_cell_that_accepts_it(
    browser: Browser, project: Project, tmp_path: Path
) -> None:
    texts = {
        f"c{n}.md": f"---\nid: c{n}\n---\n¿Qué es {n}?\n\n---\n\n{text}\n"
        for n, text in enumerate(generated(390))
    }
    edition = run(project(texts)).edition
    assert edition is not None
    assert len(edition.main) == 390
    assert_none_overflows(browser, edition, tmp_path, at_least=1500)


def test_no_side_of_the_collection_overflows_a_cell_that_accepts_it(
    browser: Browser, edition: Edition, tmp_path: Path
) -> None:
    assert_none_overflows(browser, edition, tmp_path, at_least=5000)


def assert_none_overflows(browser: Browser, edition: Edition, folder: Path, at_least: int) -> None:
    """Lay out every side of an edition at every accepted size, and assert that none overflows one cell or two."""
    bodies = []
    sides = [
        (card.name, side)
        for rendered in edition.main
        for card in cards(rendered)
        for side in (card.front, card.back)
    ]
    for (name, side), size, double in product(sides, SIZES, (False, True)):
        width = cells.CELL_WIDTH * (1 + double)
        if height(side, size, double=double) <= cells.BODY_HEIGHT * POINT:
            html = written(side, size, double=double)
            bodies.append(
                f'<article data-card="{name} {size}" style="position:relative;width:{width}mm;'
                f'height:{cells.CELL_HEIGHT}mm"><div class="body set s{size}"><div>{html}</div></div></article>'
            )
    sizes = f":root{{--padding:{cells.PADDING}mm;--body-height:{cells.BODY_HEIGHT}mm}}article{{margin:9mm}}"
    path = folder / "sides.html"
    path.write_bytes(
        document(edition, "Prueba", sizes + CSS, f'<main class="front">{"".join(bodies)}</main>')
    )
    assert len(bodies) > at_least
    with opened(browser, path) as page:
        assert page.evaluate(LARGER_THAN_ITS_CELL) == []


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
    "ancho.md": """\
        ---
        id: ancho
        ---
        ![Un rectángulo](alto.svg){width=60%}

        ¿Qué es?

        ---

        Un rectángulo.
        """,
    "media/alto.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"><circle r="99"/></svg>',
}


def test_tables_code_and_pictures_do_not_overflow_their_cells(
    project: Project, browser: Browser
) -> None:
    root = project(CRAMPED)
    result = run(root)
    assert result.edition is not None
    assert [d.code.id for d in result.sink.all if d.code.id == "O004"] == []
    path = root / "tarjetas.html"
    path.write_bytes(outputs()["cut-out-cards"].write(result.edition)["tarjetas.html"])
    with opened(browser, path) as page:
        assert page.evaluate("document.querySelectorAll('article').length") == 8
        for paper in PAPERS:
            chosen(page, paper, "largo")
            assert page.evaluate(LARGER_THAN_ITS_CELL) == []
