"""`mazo serve`: a local page that shows every card as Anki does, and updates when a file is saved.

`watch` finds changed files; `view` is the state of the page and its updates; `live` shares it between requests;
`listing` serialises it for the page, and `server` answers browsers. `page/` is the page itself: a list beside a frame.
The page gets only text from cards. Their HTML goes into the frame, which is sandboxed, has an opaque origin, fetches
nothing, and runs no script but its own and those of our templates.

Formulas are MathML: Anki's MathJax is not bundled, and the page fetches nothing.
"""
