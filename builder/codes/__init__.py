"""What diagnostics are called, by stage: the manual of each. The codes of rules are in `rules/`."""
