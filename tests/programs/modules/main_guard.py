import sys


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    print("arguments", argv)
    return len(argv)


if __name__ == "__main__":
    sys.exit(main())
