"""Writes a batch of random, well-typed programs as one script: each is a function that prints what it computes.

    python generate.py SEED COUNT > batch.py

The same seed gives the same batch. Every program ends: loops are bounded, and what grows is cut. Errors are part of the game: each
program runs under `try`, and its error is printed.
"""

import random
import sys

import constructs

KINDS = ("int", "float", "bool", "str", "list", "dict")


class Writer:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.lines: list[str] = []
        self.before: list[str] = []
        self.variables: dict[str, str] = {}
        self.loops = 0
        self.depth = 1
        self.names = 0

    def line(self, text: str) -> None:
        self.lines.append("    " * self.depth + text)

    def definition(self, *lines: str) -> None:
        """Writes a function or a class: here, or before the program at the top level, where it becomes typed Java."""
        if self.chance.random() < 0.6:
            self.before.extend(lines)
        else:
            for text in lines:
                self.line(text)

    def name(self, kind: str) -> str:
        self.names += 1
        return f"{kind[0]}{self.names}"

    def number(self) -> int:
        self.names += 1
        return self.names

    def small(self) -> str:
        return str(self.chance.randint(-3, 9))

    def known(self, kind: str) -> list[str]:
        return [name for name, its in self.variables.items() if its == kind]

    def expression(self, kind: str, depth: int = 0) -> str:
        known = self.known(kind)
        if depth > 2 or self.chance.random() < 0.25:
            if known and self.chance.random() < 0.7:
                return self.chance.choice(known)
            return self.literal(kind)
        return getattr(self, "some_" + kind)(depth + 1)

    def literal(self, kind: str) -> str:
        c = self.chance
        if kind == "int":
            return str(c.choice([0, 1, 2, 3, -1, -7, 10, 255, c.randint(-1000, 1000), 2**31, 2**63 - 1, -(2**63), 10**20]))
        if kind == "float":
            return c.choice(["0.0", "1.5", "-2.25", "0.1", "3.0", "1e10", "-0.0", "1e-7", str(round(c.uniform(-100, 100), 3))])
        if kind == "bool":
            return c.choice(["True", "False"])
        if kind == "str":
            return repr(c.choice(["", "a", "abc", "Hello", " x ", "é", "10", "a,b,c", "zzz", "😀", "it's"]))
        if kind == "list":
            return "[" + ", ".join(self.literal("int") for _ in range(c.randint(0, 4))) + "]"
        return "{" + ", ".join(f"{self.literal('str')}: {self.literal('int')}" for _ in range(c.randint(0, 3))) + "}"

    def some_int(self, d: int) -> str:
        e = self.expression
        c = self.chance
        return c.choice(
            [
                lambda: f"({e('int', d)} {c.choice(['+', '-', '*'])} {e('int', d)})",
                lambda: f"({e('int', d)} {c.choice(['//', '%'])} {e('int', d)})",
                lambda: f"({e('int', d)} {c.choice(['&', '|', '^'])} {e('int', d)})",
                lambda: f"({e('int', d)} >> {c.randint(0, 5)})",
                lambda: f"({e('int', d)} << {c.randint(0, 40)}) % 1000003",
                lambda: f"(-{e('int', d)})",
                lambda: f"abs({e('int', d)})",
                lambda: f"len({e(c.choice(['str', 'list', 'dict']), d)})",
                lambda: f"sum({e('list', d)})",
                lambda: f"max({e('int', d)}, {e('int', d)})",
                lambda: f"{e('list', d)}[{c.randint(-2, 3)}]",
                lambda: f"{e('dict', d)}.get({e('str', d)}, {e('int', d)})",
                lambda: f"int({e('float', d)})",
                lambda: f"int({e('bool', d)})",
                lambda: f"({e('int', d)} if {e('bool', d)} else {e('int', d)})",
                lambda: f"{e('str', d)}.count({e('str', d)})",
                lambda: f"round({e('float', d)})",
                lambda: f"(({e('int', d)} % 7) ** {c.randint(0, 12)})",
            ]
        )()

    def some_float(self, d: int) -> str:
        e = self.expression
        c = self.chance
        return c.choice(
            [
                lambda: f"({e('float', d)} {c.choice(['+', '-', '*'])} {e('float', d)})",
                lambda: f"({e('int', d)} / {e('int', d)})",
                lambda: f"({e('float', d)} {c.choice(['//', '%', '/'])} {e('float', d)})",
                lambda: f"({e('float', d)} {c.choice(['+', '*', '-'])} {e('int', d)})",
                lambda: f"float({e('int', d)} % 1000)",
                lambda: f"abs({e('float', d)})",
                lambda: f"round({e('float', d)}, {c.randint(0, 3)})",
                lambda: f"min({e('float', d)}, {e('float', d)})",
            ]
        )()

    def some_bool(self, d: int) -> str:
        e = self.expression
        c = self.chance
        kind = c.choice(["int", "float", "str", "list"])
        return c.choice(
            [
                lambda: f"({e(kind, d)} {c.choice(['<', '<=', '>', '>=', '==', '!='])} {e(kind, d)})",
                lambda: f"({e('int', d)} < {e('int', d)} <= {e('int', d)})",
                lambda: f"(not {e('bool', d)})",
                lambda: f"({e('bool', d)} {c.choice(['and', 'or'])} {e('bool', d)})",
                lambda: f"({e('int', d)} in {e('list', d)})",
                lambda: f"({e('str', d)} in {e('str', d)})",
                lambda: f"bool({e(c.choice(KINDS), d)})",
                lambda: f"({e('int', d)} == {e('float', d)})",
            ]
        )()

    def some_str(self, d: int) -> str:
        e = self.expression
        c = self.chance
        return c.choice(
            [
                lambda: f"({e('str', d)} + {e('str', d)})",
                lambda: f"({e('str', d)} * {c.randint(-1, 3)})",
                lambda: f"str({e(c.choice(KINDS), d)})[:60]",
                lambda: f"{e('str', d)}.{c.choice(['upper', 'lower', 'strip', 'title', 'swapcase'])}()",
                lambda: f"{e('str', d)}[{c.choice(['1:', ':2', '::-1', '-2:', ':-1', '::2'])}]",
                lambda: f"{e('str', d)}.replace({e('str', d)}, 'q', 3)",
                lambda: f"f\"{{{self.plain('int')}}}:{{{self.plain('float')}:.2f}}\"",
                lambda: f"'-'.join([str(x) for x in {e('list', d)}])[:60]",
                lambda: f"repr({e(c.choice(['str', 'float', 'list']), d)})[:60]",
                lambda: f"('%d|%s' % ({e('int', d)}, {e('str', d)}))[:60]",
            ]
        )()

    def plain(self, kind: str) -> str:
        known = self.known(kind)
        return self.chance.choice(known) if known else "3" if kind == "int" else "2.5"

    def some_list(self, d: int) -> str:
        e = self.expression
        c = self.chance
        return c.choice(
            [
                lambda: f"[{e('int', d)}, {e('int', d)}]",
                lambda: f"({e('list', d)} + {e('list', d)})[:20]",
                lambda: f"sorted({e('list', d)})",
                lambda: f"{e('list', d)}[{c.choice(['1:', ':2', '::-1', '-2:', '::2'])}]",
                lambda: f"[x {c.choice(['+', '*', '-'])} {e('int', d)} for x in {e('list', d)} if x {c.choice(['>', '<', '!='])} {e('int', d)}]",
                lambda: f"list(range({c.randint(-3, 3)}, {c.randint(0, 12)}, {c.choice([1, 2, 3, -1])}))",
                lambda: f"list(map(lambda v: v % 10, {e('list', d)}))",
                lambda: f"list({e('dict', d)}.values())",
                lambda: f"[a + b for a, b in zip({e('list', d)}, {e('list', d)})]",
                lambda: f"[i * x for i, x in enumerate({e('list', d)})]",
            ]
        )()

    def some_dict(self, d: int) -> str:
        e = self.expression
        return self.chance.choice(
            [
                lambda: f"{{{e('str', d)}: {e('int', d)}, {e('str', d)}: {e('int', d)}}}",
                lambda: f"{{str(x): x * x for x in {e('list', d)}}}",
                lambda: f"{{**{e('dict', d)}, {e('str', d)}: {e('int', d)}}}",
                lambda: f"dict(sorted({e('dict', d)}.items()))",
                lambda: f"{{k: len(k) for k in {e('dict', d)}}}",
            ]
        )()

    def statement(self) -> None:
        c = self.chance
        pick = c.random()
        if self.depth == 1 and self.variables and c.random() < 0.35:
            c.choice(constructs.ALL)(self)
        elif pick < 0.35 or not self.variables:
            kind = c.choice(KINDS)
            value = self.expression(kind)
            name = c.choice(self.known(kind)) if self.known(kind) and c.random() < 0.4 else self.name(kind)
            self.line(f"{name} = {value}")
            if self.depth == 1:
                self.variables[name] = kind
        elif pick < 0.5:
            name = c.choice(list(self.variables))
            self.line(f"print({name!r}, {name})")
        elif pick < 0.6 and self.known("int"):
            self.line(f"{c.choice(self.known('int'))} {c.choice(['+=', '-='])} {self.expression('int')}")
        elif pick < 0.66 and self.known("list"):
            name = c.choice(self.known("list"))
            self.line(f"if len({name}) < 20:")
            self.line(f"    {name}.{c.choice(['append', 'append', 'insert'])}(".replace("insert(", "insert(0, ") + f"{self.expression('int')})")
        elif pick < 0.72 and self.known("dict"):
            self.line(f"{c.choice(self.known('dict'))}[{self.expression('str')}] = {self.expression('int')}")
        elif self.depth > 3:
            self.line(f"print({self.expression(c.choice(KINDS))})")
        elif pick < 0.82:
            self.line(f"if {self.expression('bool')}:")
            self.block()
            if c.random() < 0.5:
                self.line("else:")
                self.block()
        elif pick < 0.92:
            self.loops += 1
            name = f"k{self.loops}"
            over = c.choice([f"range({c.randint(0, 6)})", f"range({c.randint(0, 9)}, {c.randint(-9, 9)}, -{c.randint(1, 3)})", self.expression("list")])
            self.line(f"for {name} in {over}:")
            self.depth += 1
            self.line(f"print({name}, end=' ')")
            if c.random() < 0.3:
                self.line(f"if {name} > {c.randint(0, 5)}:")
                self.line("    " + c.choice(["break", "continue"]))
            self.depth -= 1
            self.block()
            self.line("print()")
        else:
            self.loops += 1
            name = f"w{self.loops}"
            self.line(f"{name} = 0")
            self.line(f"while {name} < {c.randint(1, 5)} and {self.expression('bool')}:")
            self.depth += 1
            self.line(f"{name} += 1")
            self.depth -= 1
            self.block()

    def block(self) -> None:
        self.depth += 1
        for _ in range(self.chance.randint(1, 3)):
            self.statement()
        self.depth -= 1


def program(number: int, chance: random.Random) -> str:
    writer = Writer(chance)
    for _ in range(chance.randint(4, 12)):
        writer.statement()
    for name in writer.variables:
        writer.line(f"print({name!r}, {name})")
    before = "\n".join(writer.before).replace("PROGRAM", f"_{number}")
    return f"{before}\n\ndef program_{number}():\n" + "\n".join(writer.lines).replace("PROGRAM", f"_{number}") + "\n"


def main() -> None:
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    parts = [f"# seed {seed}, {count} programs\n", "import dataclasses\nfrom dataclasses import dataclass, field\n"]
    parts += [program(number, random.Random(f"{seed}-{number}")) for number in range(count)]
    for number in range(count):
        parts.append(f"print('# program {number}')\ntry:\n    program_{number}()\nexcept Exception as error:\n    print(type(error).__name__, error)\n")
    sys.stdout.reconfigure(encoding="utf-8")
    print("\n".join(parts))


if __name__ == "__main__":
    main()
