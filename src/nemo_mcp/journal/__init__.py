"""What must outlive the process: sessions and jobs."""
