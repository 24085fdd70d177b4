"""The page for learners names Anki's options as Anki does, and the files, tags and decks as they are made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from anki import lang
from command import ROOT
from learner import learner

from builder.identity import (
    corrections_file,
    corrections_media_file,
    package_file,
    withdrawn_file,
)
from builder.release import search_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.edition import Edition

PAGE = (ROOT / "docs" / "para-quien-estudia.md").read_text("utf-8")
OPTIONS = {
    "Actualizar notas": "importing_update_notes",
    "Actualizar tipos de nota": "importing_update_notetypes",
    "Si es más nueva": "importing_update_if_newer",
    "Siempre": "importing_update_always",
    "Combinar tipos de nota": "importing_merge_notetypes",
    "Importar cualquier progreso de aprendizaje": "importing_also_import_progress",
    "Notas existentes": "importing_existing_notes",
    "Actualizar": "importing_update",
    "Mostrar respuesta": "studying_show_answer",
    "Editar": "studying_edit",
    "Suspender sí/no": "browsing_toggle_suspend",
    "Eliminar notas": "browsing_delete_notes",
    "Comprobar base de datos": "qt_accel_check_database",
    "Cambiar mazo": "browsing_change_deck",
    "Ayuda": "qt_accel_help",
    "Acerca de": "qt_accel_about",
    "Herramientas": "qt_accel_tools",
    "Administrar tipos de nota": "qt_misc_manage_note_types",
    "Campos": "notetypes_fields",
    "Renombrar": "actions_rename",
    "Archivo": "qt_accel_file",
    "Importar": "qt_accel_import",
}
"""What the page quotes, and the name of Anki's message."""
OURS = {
    *("Introducción a los LLM", "Mi nota", "Reserva 3", "¿Hay un error?"),
    *("Compruébalo", "Paso 1 de…"),
}
"""What it quotes that is not Anki's."""


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """The messages of Anki in Spanish."""
    before = lang.current_lang
    lang.set_lang("es")
    try:
        with learner(tmp_path_factory.mktemp("anki")) as someone:
            yield someone.collection.tr
    finally:
        lang.set_lang(before or "en")


@pytest.mark.parametrize("name", OPTIONS)
def test_an_option_is_called_what_anki_calls_it(name: str, spanish: object) -> None:
    said = getattr(spanish, OPTIONS[name])()
    assert said.replace("&", "").rstrip(".…") == name


def test_every_name_on_the_page_is_compared_with_ankis() -> None:
    quoted = {" ".join(name.split()) for name in re.findall(r"«([^»]+)»", PAGE)}
    menus = {name for path in re.findall(r"\*([^*]+→[^*]+)\*", PAGE) for name in path.split(" → ")}
    assert quoted - OURS | menus == OPTIONS.keys()


def test_the_files_the_search_and_the_deck_are_called_what_a_build_calls_them(
    edition: Edition,
) -> None:
    collection = edition.collection
    made = {
        package_file(collection),
        corrections_file(collection),
        corrections_media_file(collection),
        withdrawn_file(collection),
    }
    assert set(re.findall(r"[\w-]+\.(?:apkg|zip)", PAGE)) == made
    assert f"\n{search_for(collection)}\n" in PAGE
    assert f"«{collection.name}»" in PAGE
