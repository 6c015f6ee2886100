"""The commands of ``tabloid``, one module each; imported by `tabloid_cli.cli` on demand."""
