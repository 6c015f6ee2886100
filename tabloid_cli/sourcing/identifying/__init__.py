"""Identifying: whom a source mention means, named or not.

The modules in the order in which an attribution passes them:

identification        who stands behind one, by way of:
    nobodys               forms that name nobody: hearsay
    published             whose report it is, where the sentence tells
    source_words          all the words that name the source
    subjects              whose a cue is that has no source beside it
speakers              the same speaker through all mentions, by way of:
    voices                who has spoken, and who did last
    pronouns              "she", "they", "who", with couples
    descriptions          "the singer", "her lawyer", with relations, following and unnamed
    openers               whom a sentence opens with, for the next "she"
    publishers            "the magazine", "the report", with press and businesses
    antecedents, ranking  what speaks for each whom a word can mean, and which it is
    own_outlet            whom "we" means, with same_outlet
via                   through whose hands it came, by way of:
    frames                "in an interview with Vogue"
    carriers              who passes on what somebody tells them

In all of them `found` is an attribution as finding left it, `described` what the words of its
source say, `sentence` the number of the sentence that it stands in.
"""
