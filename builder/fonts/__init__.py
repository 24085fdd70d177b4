"""Fonts under the SIL Open Font License, each beside its licence; `outputs/_fonts.py` cuts and
embeds them.
"""
