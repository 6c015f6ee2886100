"""Finding: where something is attributed: cue, source mention and content.

The modules in the order in which a text passes them:

extraction            the attributions with a cue, sentence by sentence, by way of:
    thoughts              verbs that only think, unless an insider does
    gate, model           whether a candidate is a cue, by learned weights
    forms                 forms that leave no doubt that it is one, with those of
                          rumors, judgements, news_forms, asides, quoting and complements
    vetoes                forms that leave no doubt that it is none, with those of
                          unsaid, deeds and senses
    spans                 which words are its source and content, by learned weights
    repairs               what a form decides of these, whatever the weights say, with
                          subject_repairs and clause_repairs
    covers, own_source    which of a sentence's cues tells what, and whose each is
continuation          the quotations that no cue holds, by way of:
    told, credited        who says it behind the quotation, or behind a dash
    unlisted, whose_words who says it with a verb of no list, or whose "verdict" it is
    letters, printed      what is printed without marks after "she posted a statement:"
reach                 how far an attribution goes: asked by told, letters and continuation

In all of them `line`, `first`, `last` and `cue` are a candidate: units ``first..last-1`` of a
sentence's line, and the row of cues.tsv that they match. `labels` say of each unit whether it
is OUTSIDE, SOURCE or CONTENT of that cue.
"""
