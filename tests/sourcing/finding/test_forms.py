"""Forms that decide whether a candidate is a saying, whatever the gate thinks of it."""

from __future__ import annotations

import pytest

from tabloid_cli.prose import parse
from tabloid_cli.reading import article_from_text
from tabloid_cli.sourcing.finding.extraction import HEDGES, cue_candidates, extract
from tabloid_cli.sourcing.finding.forms import is_plain
from tabloid_cli.sourcing.finding.vetoes import is_none
from tabloid_cli.sourcing.vocabulary.lines import read_lines

# In each sentence, [brackets] stand around the candidate.
PLAIN = [
    "The house is sold, [adds] an insider.",
    "Last week Ada Roe [revealed] that the pair split.",
    "Ada Roe [replied], “We never met, and we never will.”",
    "Ada Roe [responded] 'a rowing boat' before she left.",
    "The singer posted the snap, [writing] ‘love you’ on it.",
    "The actress denied [rumours] they had split.",
    "Quill has dismissed [speculation] she's leaving the band.",
    "There have been [rumors] of a battle on the set.",
    "There are [reports] that the drummer quit.",
    "Neither Ada Roe nor her ex has [addressed] the split.",
    "He became toxic as [allegations] that he hit a maid surfaced.",
    "The singer has been [accused] of theft.",
    "The police hold a man that [claimed] to be her cousin.",
    "Though she [denied] kissing him, the two share a flat.",
    "The song [claiming] Quill was broke was a hit.",
    "As we previously [told] you, the pair wed in May.",
    "Neither Quill nor her rep would [comment] on the split.",
    "He is hurt after being [accused] by his wife of lying.",
    "The drummer ran off [yelling], “Never again, I am told!”",
    "He shared a picture of the pair with the sweet [caption] “Mine and mine alone.”",
    "Last month [rumors] began to swirl that the two had wed.",
    "The split comes amid fresh [reports] of a feud.",
    "Ada Roe [maintained] there was no feud.",
    "The insider [boasts] he was there.",
    "A friend was quoted by the paper as [saying] he never loved her.",
    "[Adds] the insider: “He never loved her, I am told.”",
    "Here is what he wrote, and she [said]: “We are done here, I am told.”",
    "He was held on bail on Monday, jail records [show].",
    "He never aimed the gun at anyone, the affidavit [states].",
    "The stable was sold twice in a year, his lawyers [claim].",
    "The alarms had failed for years, papers seen by the Harlow Post [reveal].",
    "A hiker was found alive and well, the Harlow County Police [announced] Friday.",
    "Emails obtained by the Harlow Post [show] that the office knew.",
    "Bank records [show] Quill sold the villa in May.",
    "The court [heard] Roe had bought the knife a week before.",
    "A jury has [heard] how the nurse laughed.",
    "As The Oakline [noted], the pair flew home alone.",
    "He loves the quiet, as she [put it].",
    "As Ada Roe [revealed] earlier, the show is off.",
    "She has a scar that she [says] is from a goat.",
    "The story has been [debunked] by Radar Online.",
    "The actor [addressed] the story on his podcast: “I was in Leeds all week, my dear.”",
    "A castmate [warned] Radar by phone: “I can say no more, but do look at her page.”",
    "She leaned over, [asking] the host, “Are you quite mad, my dear, or what?”",
    "The site [would have us believe] that they are cousins.",
    "Minutes of the meeting [show] that 40 people wrote in.",
    "The firm owes its bakers a year of wages, a filing at Harlow House [shows].",
    "Researchers at Harlow filmed geese for a year and [found] that they dream.",
    "Vets [advise] owners to keep the gate shut.",
    "His doctors strongly [urged] him not to sing.",
    "The vet, who keeps geese, [recommends] feeding them twice.",
    "Quill's rep has [shot down] those rumors.",
    "The drummer [shut down] the latest chatter on Monday.",
    "Ada Roe [disputes] this.",
    "The goose weighs, he [grumbles], as much as a calf.",
    "The soup, the chef [concedes], was cold.",
    "The conductor [said] on her show that the pair had split.",
    "Ada Roe (Ind, Harlow East) [called] it a waste of money.",
    "She went on to [advise] passengers to bring a flask.",
    "The town is so small that we recently [learned] their aunts are at war.",
    "Ada Roe, whose boat was sold, [begged to differ].",
    "But papers released on Monday [show] no boats were sold.",
    "The boat will be back in May, the renter [said], with a new sail.",
    "The Oakline first [reported] the split.",
    "The Oakline was first to [report] the split.",
]
NONE = [
    "A friend was [quoted] by the paper as saying he never loved her.",
    "She is honest in what she [says] about him.",
    "Fans will wait until Ada Roe [confirms] that she is pregnant.",
    "Who [says] love is dead?",
    "Did Ada Roe just [reveal] that she is leaving the band?",
    "We'd [say] the dress suits her.",
    "He spoke to Britain's Daily [Express] about his wife.",
    "The guitarist couldn't [deny] that he had been seen.",
    "Quill never [said] that she was leaving.",
    "The baker must rest before he can [say] he is well.",
    "The drama [claimed] the title of best film.",
    "“We did it,” she wrote in the video's [caption].",
    "There are only [rumors] that she is expecting.",
    "The nominees were [announced] on Wednesday.",
    "The drummer [showed] his mother that he could cook.",
    "The pair have [talked about] moving to Leeds.",
    "The [rumors] that have dogged her for years hurt.",
    "The guitarist has faced [criticism] for his shows.",
    "Quill was [asked] whether she would come back.",
    "[Asked] by Quill whether he drank, he said: “Never, I am told.”",
    "As you know, I [suspect] that they are fine.",
    "It should be [noted] that the pair are cousins.",
    "The snap seems to [suggest] that she is happy.",
    "The singer [defended] her husband from the critics.",
    "The resort [offered] the pair a private beach.",
    "The drummer [found] that his boat was gone.",
    "“We are done,” he said, [referring to] his former band.",
    "The drummer could [reveal] that he is broke.",
    "Fans will also [blame] her for the split.",
    "A cousin [called] him off the stage.",
    "There is a [report] that claims the pair have split.",
    "According to [reports], the pair have split.",
    "The site [quoted] a source as saying that she wept.",
    "The paper [cites] a pal of the drummer as claiming that she wept.",
    "The storm [claimed] Leeds Pier and two lives.",
    "The guards [denied] them entry to the hall.",
    "She hasn't [told] the drummer that she is leaving.",
    "His lawyers did not [mention] the house in Leeds.",
    "Nobody had [told] the bride that the cake was gone.",
    "Nothing in the file would [suggest] that he lied.",
    "Instead of [saying] he was sorry, he left for Leeds.",
    "Without [confirming] the split, she left for Leeds.",
    "Let me [remind] you that the pair are cousins.",
    "I would [say] that the pair are cousins.",
    "Fans will cheer if she [announces] that she is back.",
    "Anyone who [criticizes] the singer for it is blocked.",
    "Someone [tell] the drummer that the show is over.",
    "Somebody please [question] the drummer about the boat.",
    "The drummer [refused] to leave the stage.",
    "The judge [refused] his request for a new trial.",
    "A boycott [called] Drop the Needle began in May.",
    "A [confirmed] bachelor, he has never been seen with a woman.",
    "Newly [announced] guests include Ada Roe.",
    "The [promised] evidence never came.",
    "He wept as the verdict was [read].",
    "The letter was [read] to the court by her cousin.",
    "“We are done,” she said in a letter [read] out by her cousin.",
    "In the last minutes the drummer [found] the door.",
    "Ada Roe is often [called] the “boat queen” of Harlow.",
    "Ada Roe has been [called] the “boat queen” of Harlow.",
]
NEITHER = [
    "Ada Roe has been [called] a “boat queen” by her rivals.",
    "They asked for a full copy of the file, the police [report].",
    "The records that he had bought in Leeds [show] his age.",
    "The judge's wife [heard] a bang.",
    "It was not until May that Ada Roe [confirmed] that she was ill.",
    "Ada Roe [claimed] she won an award in May.",
    "Ada Roe hit back at [rumors] that dogged her for years.",
    "The singer [wrote] “Blue” for her second album.",
    "What Ada Roe said was “I quit,” and she [meant] it.",
    "The shirt [says] “Defend the Land” on the back.",
    "The split was [confirmed] in a statement.",
    "It was [announced] on Monday that the show is off.",
    "They will stay until Tuesday, she [said].",
    "He knows what, she [says].",
    "The singer [claimed] the win was hers.",
    "Court papers [show] that he owes the bank.",
    "Court papers seen by Ada Roe [show] that he owes the bank.",
    "She has [talked about] how hard it was.",
    "The singer [defended] her husband: “He is a good man.”",
    "Radar can [reveal] that the pair have split.",
    "The singer [called] him a liar.",
    "As [stated], the pair are cousins.",
    "The two [joked] around on the set.",
    "She was [asked]: “Are you two cousins?”",
    "When I [revealed] in May that she had wed, nobody slept.",
    "The book meets [criticism] that it was written by a cousin.",
    "The audit [found] that the money was gone.",
    "The pair walked on, [singing] “My Blue Boat” to the crowd.",
    "Ada Roe [claimed] that the title was hers.",
    "She [denied] that she had ever met him.",
    "“Who knows?” [asked] Ada Roe.",
    "She posted it with the [caption] “Mine.”",
    "The singer [cited] the rain as being to blame.",
    "They asked what she wanted, and she [said]: “Nothing.”",
    "Neither Ada Roe nor her ex has [confirmed] that they wed.",
    "The pair haven't [confirmed] that they wed.",
    "Nobody came, she [said] on Monday.",
    "She talks as if he [said] that the show is over.",
    "If the paper [is to be believed], the show is over.",
    "Someone [told] the drummer that the show is over.",
    "He flatly [refused]: “Never in my life.”",
    "He [refused] to confirm that they wed.",
    "The singer [called] Ada Roe a liar.",
    "The singer [called] Ada Roe “a liar and a thief”.",
    "The singer [called] Leeds Pier's owner “a liar and a thief”.",
    "The host would [say] only that she was ill.",
    "A source [confirmed] bachelor life suits him.",
    "One guest [slammed] her for the interview.",
    "One guest [slammed] the interview as a farce.",
    "One guest [praised] the interview, calling it a gift.",
    "“Shame on you,” one guest [slammed] the host.",
]
NO_HEARSAY = [
    "He stood there, apparently unable to move, as the wall fell.",
    "Apparently bored with the show, she left for Leeds.",
    "The dog, apparently unhurt, ran home.",
    "The alleged insider has never met her.",
]
HEARSAY = [
    "Apparently, the pair have split.",
    "Apparently, she threw his clothes out of the window.",
    "Details of the alleged affair were all over the papers.",
]

NOT_PLAIN = [
    "As Ada Roe [notes] a rise in sales, the shop opens earlier.",
    "As the photos [show], the pair flew home alone.",
    "As she [continues], the crowd goes home.",
    "The Roe [claims] are false.",
    "The letters were [published] by Radar Online.",
    "The vendors [share] a stall.",
    "The shirt [reads]: “I was in Leeds all week, my dear.”",
    "The song he [sang] had a line: “I was in Leeds all week, my dear.”",
    "She recalled the night he [proposed]: “There was rain, I am told, and a goat.”",
    "The singer, who [shares] a flat with her, “was never told,” a pal said.",
    "The minutes that he had lost [show] on his face.",
    "They let him in after he [begged] on the porch to be let in.",
    "He [bristled] at the idea that his cakes were dry.",
    "She smiled as she [dismissed] talk of a feud.",
    "The drummer [disputed] the bill.",
    "The drummer turned, she [sighed] a little, and they left.",
    "The pair [continued] to convince the host that they were cousins.",
    "Ada Roe (in blue) [called] by the gate.",
    "The call [ended] after the drummer told her that help was near.",
    "It is ages since we first [learned] that the two bakers are cousins.",
    "At school we [learned] the rhyme by heart.",
    "The soldiers were the first to [report] for duty.",
    "Their first [reported] row was over a hat.",
]


def decided(marked: str) -> list[tuple[bool, bool]]:
    """Whether the bracketed candidate is plainly a saying, and plainly none."""
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    document = parse(article_from_text(text, headline=""))
    return [
        (is_plain(line, first, last, cue), is_none(line, first, last, cue))
        for line in read_lines(document)
        for cue, first, last in cue_candidates(document, line)
        if document.tokens[line.tokens[first]].start == at
    ]


@pytest.mark.parametrize("marked", PLAIN)
def test_plain(marked: str) -> None:
    assert decided(marked) == [(True, False)]


@pytest.mark.parametrize("marked", NONE)
def test_none(marked: str) -> None:
    assert [none for _, none in decided(marked)] == [True]


@pytest.mark.parametrize("marked", NEITHER)
def test_left_to_the_gate(marked: str) -> None:
    assert not any(none for _, none in decided(marked))


@pytest.mark.parametrize("marked", NOT_PLAIN)
def test_not_plain(marked: str) -> None:
    assert not any(plain for plain, _ in decided(marked))


@pytest.mark.parametrize("marked", [*PLAIN, *NONE])
def test_the_form_overrules_the_gate(marked: str) -> None:
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    found = extract(parse(article_from_text(text, headline="")))
    assert any(f.cue is not None and f.cue.start == at for f in found) is (marked in PLAIN)


@pytest.mark.parametrize("text", [*NO_HEARSAY, *HEARSAY])
def test_a_hedge_may_tell_only_how_things_look(text: str) -> None:
    found = list(extract(parse(article_from_text(text, headline=""))))
    assert [f.kind in HEDGES for f in found] == [True] * (text in HEARSAY)
