import sys
print("to stderr", file=sys.stderr)
sys.stderr.write("more\n")
sys.stdout.write("to stdout\n")
print("a", "b", sep="", end="!\n", file=sys.stdout, flush=True)
sys.exit(True)
