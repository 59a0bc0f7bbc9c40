"""The program: its command line, its start and what it does when something breaks."""
