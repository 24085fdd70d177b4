"""`python -m builder` is `mazo`."""

import sys

from builder.cli import main

sys.exit(main())
