"""KL Viewer: from the survey answers of Danish municipalities to a trustworthy note."""

VERSION = "0.1.0"
