"""How fast the promise is kept: commands that measure, and print what they measured."""
