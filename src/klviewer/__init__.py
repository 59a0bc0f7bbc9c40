"""KL Viewer: from the survey answers of Danish municipalities to a trustworthy note."""
