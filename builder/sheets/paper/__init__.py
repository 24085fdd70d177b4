"""How much room HTML takes on the review sheet, without a browser.

`elements` reads the HTML, `formula` and `blocks` lay it out with the fonts' own widths. Only the review sheet and
exams use it, when a page is made: for ruled lines, columns of options, and the widths of formulas.
"""
