"""``python -m tabloid_cli``: the command ``tabloid``."""

import sys

from tabloid_cli.cli import main

if __name__ == "__main__":
    sys.exit(main())
