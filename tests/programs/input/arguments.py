import sys


def main(args):
    if len(args) < 2:
        print("usage: arguments.py NUMBER...", file=sys.stderr)
        return 2
    total = 0
    for text in args[1:]:
        try:
            total += float(text)
        except ValueError:
            print(f"not a number: {text!r}")
    print("total", total)
    return 0 if total > 0 else 1


sys.exit(main(sys.argv))
