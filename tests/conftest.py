"""Property tests run the same examples everywhere, and take what time they need."""

import signal

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")

# A shell starts what runs in the background with SIGINT ignored, and children inherit that;
# the programs that tests interrupt are to start as they would from a keyboard.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
