"""Pages of ours, each a file by itself: the review sheet, its brief form, exams, and cards to cut out.

review exam brief cut_out     the pages
setting                       a note set for paper, which the pages share out
items question                a note on paper: its question, its key, its solution
bar filters                   what whoever prints a page chooses on it
page fonts typesetting        what all pages share
paper/                        how much room HTML takes, without a browser
"""
