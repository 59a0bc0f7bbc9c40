"""Widgets over models. Draws; decides nothing."""
