"""`mazo serve`: a page on this machine that shows every card as Anki does, and follows what is saved.

`watch` sees which files changed; `view` is what is shown, and what becomes of it when some files are read anew;
`live` holds it for all who look; `listing` writes it for the page, and `server` answers browsers. `page/` is the page
itself: a list beside a frame. What a card says reaches the page as text alone; its HTML goes into the frame, which is
sandboxed, of an origin that is nobody's, fetches nothing, and runs no script but its own and those of our templates.

Formulas are MathML, which the browser sets: Anki's MathJax is not bundled, and the page fetches nothing.
"""
