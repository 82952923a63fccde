"""The command line: `main` is the command `onrecord`; each command imports what it needs when it runs."""

from onrecord.serve.cli.app import main

__all__ = ["main"]
