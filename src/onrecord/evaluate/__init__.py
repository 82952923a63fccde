"""Scores against gold data, and the floors that CI holds."""
