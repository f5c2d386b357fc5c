"""The studio: the embedded backend. Shares only the wire with the rest of the package."""
