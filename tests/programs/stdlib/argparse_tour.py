"""Arguments of programs: what is taken, what is refused, what the help says."""
import argparse
import contextlib
import sys


def attempt(parser, line):
    try:
        print(line.split(), "->", parser.parse_args(line.split()))
    except SystemExit as end:
        print(line.split(), "-> exit", end.code)


parser = argparse.ArgumentParser(prog="tool", description="Does many things with files, and then some more, so that the description is long enough to wrap.", epilog="See the manual.")
parser.add_argument("source", help="where to read from")
parser.add_argument("targets", nargs="*", help="where to write to (default: %(default)s)", default=["out"])
parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
parser.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many times, which is a number that has a long explanation behind it")
parser.add_argument("--ratio", type=float, help="a ratio")
parser.add_argument("-q", "--quiet", action="store_true")
parser.add_argument("--no-color", dest="color", action="store_false", help="plain output")
parser.add_argument("--mode", choices=["fast", "slow"], default="fast", help="one of %(choices)s")
parser.add_argument("-I", "--include", action="append", metavar="DIR", help="look there too")
parser.add_argument("--pair", nargs=2, type=int, metavar=("X", "Y"), help="two numbers")
parser.add_argument("--maybe", nargs="?", const="yes", default="no")
parser.add_argument("--many", nargs="+", type=int)
parser.add_argument("--secret", help=argparse.SUPPRESS)
parser.add_argument("--a-very-long-option-name", help="too long for its column")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
print(parser.format_help())
print(parser.format_usage())
for line in ["in.txt", "in a b c", "in -vvv -n 5", "-v in -v", "in --number=7 --ratio 0.5", "in -n7 -q", "in -vqn4", "in --mode slow --no-color", "in -I a -I b --include=c",
             "in --pair 1 2", "in --maybe", "in --maybe x", "in --many 1 2 3", "in --verb", "in -- -x", "in -- -v", "-5", "in --ratio -1.5", "--version", "-n 1 in",
             "", "in --number", "in --number x", "in --mode other", "in --pair 1", "in --unknown 5", "in --n", "in -z", "in --many", "in --quiet=yes", "in --ma x", "in --no"]:
    attempt(parser, line)
with contextlib.suppress(SystemExit):
    parser.parse_args(["-h"])
print(parser.parse_known_args(["in", "--zip", "-v", "--bad=1"]))
print(parser.get_default("number"), vars(parser.parse_args(["x"]))["mode"])

git = argparse.ArgumentParser(prog="git")
git.add_argument("--debug", action="store_true")
commands = git.add_subparsers(dest="command", required=True, help="what to do")
add = commands.add_parser("add", help="add files")
add.add_argument("files", nargs="+")
add.set_defaults(run=lambda arguments: len(arguments.files))
commit = commands.add_parser("commit", help="commit them", description="Commit what was added.")
commit.add_argument("-m", "--message", required=True, help="the message")
commit.add_argument("--amend", action="store_true")
for line in ["add a b", "--debug commit -m hello", "commit", "push", "", "add", "commit -m x --amend extra"]:
    try:
        result = git.parse_args(line.split())
        print(result.command, result.debug, result.run(result) if hasattr(result, "run") else result)
    except SystemExit as end:
        print("exit", end.code)
print(git.format_help(), commit.format_help(), sep="")

small = argparse.ArgumentParser(prog="small", add_help=False)
group = small.add_mutually_exclusive_group(required=True)
group.add_argument("--json", action="store_true")
group.add_argument("--text", action="store_true")
more = small.add_argument_group("more options", "of another kind")
more.add_argument("--level", type=int, choices=range(3))
more.add_argument("-o", required=True)


def even(text):
    number = int(text)
    if number % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return number


small.add_argument("--even", type=even)
for line in ["--json -o x", "--json --text -o x", "-o x", "--text", "--text -o x --level 2", "--text -o x --level 5", "--text -o x --even 4", "--text -o x --even 3", "--text -o x --even y"]:
    attempt(small, line)
print(small.format_help())
space = argparse.Namespace(a=1, b="two")
print(space, space.a, space == argparse.Namespace(a=1, b="two"), "a" in space, vars(space))
with_defaults = argparse.ArgumentParser("d", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
with_defaults.add_argument("--port", type=int, default=80, help="the port")
with_defaults.add_argument("--host", default="localhost", help="the host")
with_defaults.print_help()
raw = argparse.ArgumentParser("r", formatter_class=argparse.RawDescriptionHelpFormatter, description="line one\n  line two", usage="%(prog)s [things]")
raw.print_help()
raw.print_usage()
print(len(sys.argv))
try:
    small.add_argument("--json")
except argparse.ArgumentError as error:
    print("ArgumentError", error)
raw.error("all is lost")
