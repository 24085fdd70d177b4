"""What diagnostics are called, by stage: the manual of each. Those of rules stand with them."""
