r"""What a learner sees, read back as values, and values written as a learner sees them.

`literal` reads one displayed value (a number, tokens, a merge); `relation` reads formulas such as
`$P < 10^{-5}$` or `$P = 1 \\cdot 0.1 = 0.1$`; `write` is their inverse, for generators.
"""
