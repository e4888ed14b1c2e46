import sys


def main():
    print("working")
    if True:
        sys.exit("fatal: nothing to do")


main()
