"""The commands of ``tabloid``, one module each; imported by `tabloid_cli.cli` on demand.

score, annotate, compare, batch, summarize and lexicon are the commands; inputs, options and
own_lexicon what several of them share.
"""
