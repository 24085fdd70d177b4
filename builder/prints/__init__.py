"""PDFs: a booklet to revise from, a brief sheet, and cards to cut out.

`volumes` divides what is too long for one PDF, `notes` writes a note as Typst, `booklet`, `brief` and `cards` lay notes
out, and `builder/typesetting/` makes the PDF.
"""
