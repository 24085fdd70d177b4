"""Our pages, each one self-contained file: the review sheet, and what the pages of exams share with it.

review                        the page
items question                a note on a page: its question, answer, key and solution
bar filters                   the controls above a page
page fonts writer colophon    what all pages share
length formulas               about how much room a passage and its formulas take
"""
