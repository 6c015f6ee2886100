"""Many articles: discovery -> engine -> state -> sinks, with the pipeline of one article inside.

`discovery` and `containers` turn paths into jobs, one an article, in a fixed order. An
engine (`engines`) turns jobs into results, in the same order whichever engine it is.
`state` keeps every result on disk, so that a run can be killed at any moment and go on;
sinks (`sinks`) write what is kept there in the forms asked for; `summary` sums it up.

request               what is asked for, checked as far as that is possible
session               the whole from its begin to its end, by way of:
    outputs               where results, failures and the state go
    discovery, files      which files there are, and how they are opened
    containers, web_archives    the records in those that hold many
    known, fingerprint    what the state has already, of this version of the program
    chunks, items         jobs handed out together; what travels
    engines               in_process, processes, on_dask: each calls scoring for each job
    scoring, time_limit   an article's result, within a time limit
    run                   results into state and sinks, in order
    state, read_ahead     every result on disk, read in stretches
    sinks                 the forms that are written, by columns
    interruption, progress    Ctrl-C; how far a run is
summary, summary_table    what all articles say together
ranking, folder       the most tabloid ones; the page of all
outputs_read          an output read again, for a summary made later
"""
