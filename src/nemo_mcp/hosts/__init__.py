"""The programs that agents live in, and this server's entry in their files."""

from .edits import Edit, HostFileError, installed, uninstalled
from .machine import Machine
from .table import HOSTS, Host

__all__ = ["HOSTS", "Edit", "Host", "HostFileError", "Machine", "installed", "uninstalled"]
