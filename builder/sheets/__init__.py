"""Our pages, each one self-contained file: the review sheet, its brief form, exams, and cards to cut out.

review exam brief cut_out     the pages
items question                a note on a page: its question, key and solution
bar filters                   the controls above a page
page fonts writer             what all pages share
length formulas               about how much room a passage and its formulas take
fit sides cells               cards to cut out: their type size, their two sides, their places on a sheet
"""
