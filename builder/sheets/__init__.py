"""Pages of ours, each a file by itself: the review sheet, its brief form, exams, and cards to cut out.

review exam brief cut_out     the pages
items question                a note on paper: its question, its key, its solution
bar filters                   what whoever prints a page chooses on it
page fonts typesetting        what all pages share
fit length sides cells         cards to cut out: their size by length, what they show, where they go
paper/                        how much room HTML takes on the review sheet and exams
"""
