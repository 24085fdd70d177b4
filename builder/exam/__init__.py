"""An exam for a teacher to hand out: versions that ask the same with other numbers, their keys and solutions.

values                      what an exam is
secret                      the seed, which never leaves the teacher's files
pool fresh                  the questions to choose from; numbers drawn anew, and verified like any card
statements                  "which is wrong, or are all right?", made of verified answers
keys compose                keys balanced among the letters; the versions
answers                     the answer in short, room for working, and how much
prints page moodle          PDF, HTML and Moodle XML
"""
