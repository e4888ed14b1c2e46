import sys

try:
    sys.exit(9)
except SystemExit as e:
    print("caught", e.code)
try:
    raise SystemExit("text")
except SystemExit as e:
    print("caught", e.code, e)
raise SystemExit(2)
