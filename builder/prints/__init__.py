"""PDFs: a booklet to revise from, and cards to cut out.

`notes` writes a note as Typst, `booklet` and `cards` lay notes out, and `builder/typesetting.py` makes the PDF.
"""
