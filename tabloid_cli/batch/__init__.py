"""Many articles: discovery -> engine -> state -> sinks, with the pipeline of one article inside.

`discovery` and `containers` turn paths into jobs, one an article, in a fixed order. An
engine (`engines`) turns jobs into results, in the same order whichever engine it is.
`state` keeps every result on disk, so that a run can be killed at any moment and go on;
sinks (`sinks`) write what is kept there in the forms asked for; `summary` sums it up.
"""
