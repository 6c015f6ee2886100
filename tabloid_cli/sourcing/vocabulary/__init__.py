"""Vocabulary: the tables of cues and nouns, and sentences as the finding reads them."""
