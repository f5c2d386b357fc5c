"""First cuts: music video, promo, storyboard and plain assembly."""
