"""The programs that agents live in, and this server's entry in their files."""

from .edits import Edit, HostFileError, installed, uninstalled
from .entries import Entry, entries
from .machine import Machine
from .table import HOSTS, Host

__all__ = ["HOSTS", "Edit", "Entry", "Host", "HostFileError", "Machine", "entries", "installed", "uninstalled"]
