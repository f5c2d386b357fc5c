"""The server for others: who may come in, how much they may ask for, and a server of their own for each of them."""

from .app import create_app
from .door import LOOPBACK
from .verify import verifiers

__all__ = ["LOOPBACK", "create_app", "verifiers"]
