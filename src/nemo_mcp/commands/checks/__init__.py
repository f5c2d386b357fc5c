"""What the doctor looks at: one module for each place where things go wrong."""

from .account import account
from .check import Check
from .folders import folders
from .hosts import hosts
from .program import program

__all__ = ["Check", "account", "folders", "hosts", "program"]
