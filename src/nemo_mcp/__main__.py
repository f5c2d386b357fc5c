"""`python -m nemo_mcp` is `nemo-mcp`."""

import sys

from nemo_mcp.cli import main

sys.exit(main())
