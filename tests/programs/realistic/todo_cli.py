"""A to-do list on the command line, kept in a JSON file."""
import argparse
import json
import os
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path


class Todo:
    def __init__(self, path):
        self.path = Path(path)
        self.items = []
        if self.path.exists():
            self.items = json.loads(self.path.read_text(encoding="utf-8"))

    def save(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", encoding="utf-8") as file:
            json.dump(self.items, file, indent=2, ensure_ascii=False, sort_keys=True)

    def add(self, text, priority, due):
        number = max((item["id"] for item in self.items), default=0) + 1
        self.items.append({"id": number, "text": text, "priority": priority, "due": due.isoformat() if due else None, "done": False})
        return number

    def find(self, number):
        for item in self.items:
            if item["id"] == number:
                return item
        raise LookupError(f"there is no item {number}")

    def listed(self, show_all, today):
        def key(item):
            return (item["done"], item["due"] or "9999", -item["priority"], item["id"])

        for item in sorted(self.items, key=key):
            if item["done"] and not show_all:
                continue
            mark = "x" if item["done"] else " "
            due = ""
            if item["due"]:
                days = (date.fromisoformat(item["due"]) - today).days
                due = f" (due in {days} days)" if days >= 0 else f" ({-days} days late)"
            yield f"[{mark}] {item['id']:>2} {'!' * item['priority']:<3} {item['text']}{due}"


def day(text):
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date: {text!r}")


def build():
    parser = argparse.ArgumentParser(prog="todo", description=__doc__)
    parser.add_argument("--file", default="todo.json", help="where the list is kept")
    parser.add_argument("--today", type=day, default=date(2024, 5, 1), help=argparse.SUPPRESS)
    sub = parser.add_subparsers(dest="command", metavar="COMMAND")
    add = sub.add_parser("add", help="add an item")
    add.add_argument("text", nargs="+")
    add.add_argument("-p", "--priority", type=int, choices=[1, 2, 3], default=1)
    add.add_argument("-d", "--due", type=day)
    done = sub.add_parser("done", help="mark items as done")
    done.add_argument("ids", type=int, nargs="+")
    show = sub.add_parser("list", help="show the list")
    show.add_argument("-a", "--all", action="store_true")
    return parser


def main(argv):
    parser = build()
    args = parser.parse_args(argv)
    todo = Todo(args.file)
    if args.command == "add":
        print("added", todo.add(" ".join(args.text), args.priority, args.due))
    elif args.command == "done":
        for number in args.ids:
            try:
                todo.find(number)["done"] = True
            except LookupError as error:
                print("error:", error, file=sys.stdout)
                return 1
    elif args.command == "list":
        print("\n".join(todo.listed(args.all, args.today)) or "nothing to do")
    else:
        parser.print_help()
        return 2
    todo.save()
    return 0


with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "data", "list.json")
    for line in ["list", "add buy milk -p 2", "add call Zoë --due 2024-05-10 -p 3", "add pay rent -d 2024-04-28", "list", "done 1 9", "done 1", "list", "list --all", "", "add", "add x -p 7", "add x -d tomorrow", "bad"]:
        print("$ todo", line)
        try:
            print("->", main(["--file", file] + line.split()))
        except SystemExit as end:
            print("-> exit", end.code)
    print(open(file, encoding="utf-8").read())
