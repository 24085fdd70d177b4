"""The programs that mazo is compared with; they run in separate environments."""
