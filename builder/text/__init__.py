"""A card's text: Markdown read once into a tree, and what is written of the tree.

`reader` makes the tree, `html` and `plain` write it; `formula` typesets formulas, `code` colours code.
"""
