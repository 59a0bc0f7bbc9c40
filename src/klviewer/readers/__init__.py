"""Bytes in, responses and a list of problems out. One module per format."""
