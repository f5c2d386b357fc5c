"""The wire: HTTP and event streams of the NemoVideo backend, and nothing above them."""
