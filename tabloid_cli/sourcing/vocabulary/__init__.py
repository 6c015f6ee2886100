"""Vocabulary: the tables of cues and nouns, and sentences as the finding reads them.

tables                how the files beside the code are read
cues                  the words that assign information to a source: cues.tsv
nouns                 what sources are called: nouns.tsv, outlets.tsv
alike                 nouns by which one person is called in turn: alike.tsv
grammar               closed classes of words: helpers, pronouns, determiners
lines                 a sentence's words with their classes, speech folded into one: classes.tsv
"""
