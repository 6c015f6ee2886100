"""Finding: where something is attributed: cue, source mention and content."""
