"""Those that are compared, each run in an environment of its own."""
