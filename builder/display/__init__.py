r"""Parse displayed values, and format values for display.

`literal` parses one displayed value (a number, tokens, a merge); `relation` parses formulas such as
`$P < 10^{-5}$` or `$P = 1 \\cdot 0.1 = 0.1$`; `write` formats values for generators.
"""
