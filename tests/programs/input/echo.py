import sys
for number, line in enumerate(sys.stdin, 1):
    print(number, line.rstrip("\n")[::-1])
