"""Naming: who and what an article names, and what the words of a mention say it is."""
