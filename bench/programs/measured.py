"""Runs work() of the program beside it whenever a line comes in; answers with the seconds and the result."""

import sys
import time

import program

for line in sys.stdin:
    begun = time.perf_counter()
    result = program.work()
    seconds = time.perf_counter() - begun
    print(seconds, repr(result), sep="\t", flush=True)
