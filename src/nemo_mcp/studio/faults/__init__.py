"""Faults on purpose: rules that say which request goes wrong, and how. For tests of clients."""

from nemo_mcp.studio.faults.asgi import CONNECTION, Connection
from nemo_mcp.studio.faults.rules import ACTIONS, Faults, Rule, rules_of

__all__ = ["ACTIONS", "CONNECTION", "Connection", "Faults", "Rule", "rules_of"]
