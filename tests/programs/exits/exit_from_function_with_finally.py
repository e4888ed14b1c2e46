import sys


def main():
    try:
        print("work")
        sys.exit("stopped by us")
    except Exception:
        print("never: SystemExit is no Exception")
    finally:
        print("cleanup")


main()
