"""Names of pictures and sounds: what is refused comes with the name to use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.media import names
from builder.media.bad import BadMedia


@pytest.mark.parametrize(
    "name",
    ["a.svg", "Mapa_Europa.JPG", "2-x.Jpeg", "A.MP3", "x_y-z.webp", "a.opus", f"{'a' * 80}.gif"],
)
def test_letters_digits_hyphens_and_underscores_make_a_name(name: str) -> None:
    names.check(name)


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("mi%20mapa.png", "mi-mapa.png"),
        ("mi mapa.PNG", "mi-mapa.PNG"),
        ("se%C3%B1al.svg", "senal.svg"),
        ("señal.svg", "senal.svg"),
        ("Straße.jpg", "Strasse.jpg"),
        ("a.b.svg", "a-b.svg"),
        ("_a.svg", "a.svg"),
        ("-a.svg", "a.svg"),
        ("con.png", "con-1.png"),
        ("COM1.mp3", "COM1-1.mp3"),
        ("漢字.svg", "imagen.svg"),
        ("dibujos/a.svg", "a.svg"),
        ("../a.svg", "a.svg"),
        ("c\\a.svg", "a.svg"),
        (f"{'a' * 81}.svg", f"{'a' * 80}.svg"),
        ("a(1).png", "a-1.png"),
    ],
)
def test_a_name_that_is_refused_comes_with_the_one_to_use(name: str, proposed: str) -> None:
    with pytest.raises(BadMedia) as found:
        names.check(name)
    assert f"`media/{proposed}` and write `{proposed}`" in found.value.help
    names.check(proposed)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("https://example.org/a.svg", "is an address"),
        ("//example.org/a.svg", "is an address"),
        ("data:image/svg+xml,x", "is an address"),
        ("javascript:a.svg", "is an address"),
        ("a.txt", "neither a picture nor a sound"),
        ("a", "neither a picture nor a sound"),
        ("a.svg?x", "neither a picture nor a sound"),
        ("a.mp4", "neither a picture nor a sound"),
        ("", "neither a picture nor a sound"),
    ],
)
def test_what_is_no_file_of_the_folder_is_refused(name: str, expected: str) -> None:
    with pytest.raises(BadMedia, match=expected):
        names.check(name)


@given(st.text(max_size=100), st.sampled_from([*names.PICTURES, *names.SOUNDS]))
def test_every_proposal_is_a_name(stem: str, suffix: str) -> None:
    names.check(names.proposal(stem + suffix))


@given(st.from_regex(r"\A[A-Za-z0-9][A-Za-z0-9_-]{0,20}\Z"), st.sampled_from([*names.PICTURES]))
def test_the_cache_finds_every_name_in_a_text(stem: str, suffix: str) -> None:
    for form in (
        "![a]({})",
        "![a](<{}>)",
        '![a]({} "b")',
        "![a][r]\n\n[r]: {}",
        "![a]({}){{width=9%}}",
    ):
        assert f"{stem}{suffix}".lower() in names.named(form.format(f"{stem}{suffix}"))
