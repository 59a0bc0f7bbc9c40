"""Makes the example: four survey files with invented answers that give the published figures."""
