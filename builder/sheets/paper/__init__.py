"""Paper without a browser: where the boxes of cut-out cards stand, and how much room HTML takes.

`elements` reads the HTML, `formula` and `blocks` lay it out with the fonts' own widths, `sides` are
what a card shows, `fit` chooses their size, `cells` sets the cards on sheets.
"""
