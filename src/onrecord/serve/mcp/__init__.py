"""The record for assistants, over the Model Context Protocol: what can be cited, and nothing else."""

from onrecord.serve.mcp.server import create_server

__all__ = ["create_server"]
