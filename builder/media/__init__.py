"""The files of `media/`, which anyone may have written: opened within bounds, and checked for what they are.

`folder` opens them, `drawing` checks SVG, `raster` other pictures and `sound` sounds. Nothing here knows cards.
"""
