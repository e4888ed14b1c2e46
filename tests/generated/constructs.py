"""Random statements of the larger constructs: functions that close over variables, generators, `try` with all its parts, classes.

Each function writes complete statements with a writer's own expressions, and needs nothing but what the writer knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from generate import Writer


def attempt(w: Writer) -> None:
    """`try` with a handler or two, perhaps `else`, perhaps `finally`."""
    c = w.chance
    w.line("try:")
    w.block()
    if c.random() < 0.5:
        w.depth += 1
        w.line(f"if {w.expression('bool')}:")
        w.line(f"    raise {c.choice(['ValueError', 'KeyError', 'RuntimeError'])}({w.expression(c.choice(['str', 'int']))})")
        w.depth -= 1
    handlers = c.choice([["ValueError"], ["(KeyError, IndexError)"], ["ZeroDivisionError", "ArithmeticError"], ["LookupError", "Exception"], ["Exception"]])
    for index, handler in enumerate(handlers):
        name = f"error{w.number()}"
        w.line(f"except {handler} as {name}:")
        w.depth += 1
        w.line(f"print({index}, type({name}).__name__, {name})")
        if c.random() < 0.15:
            w.line("raise")
        elif c.random() < 0.15:
            w.line(f"raise TypeError({w.expression('str')}) from {name}")
        w.depth -= 1
    if c.random() < 0.4:
        w.line("else:")
        w.block()
    if c.random() < 0.5:
        w.line("finally:")
        w.block()


def closure(w: Writer) -> None:
    """A function inside that reads, and perhaps changes, variables around it."""
    c = w.chance
    name, count = f"inner{w.number()}", f"n{w.number()}"
    w.line(f"{count} = {w.expression('int')}")
    w.line(f"def {name}(x, y={w.expression('int')}, *rest, z=3):")
    w.depth += 1
    changes = c.random() < 0.5
    if changes:
        w.line(f"nonlocal {count}")
        w.line(f"{count} {c.choice(['+=', '-='])} x")
    w.line(f"return ({count} {c.choice(['+', '-', '*'])} x, y, len(rest), z)")
    w.depth -= 1
    for _ in range(c.randint(1, 3)):
        arguments = c.choice(["{0}", "{0}, {0}", "{0}, {0}, {0}, 4", "x={0}", "{0}, z={0}", "*{1}", "y=1", "{0}, x=2"])
        w.line(f"print({name}({arguments.format(w.small(), '[1, 2, 3, 4][:%d]' % c.randint(0, 4))}))")
    w.line(f"print({count})")


def generator(w: Writer) -> None:
    """A generator with what comes before, between and after its values."""
    c = w.chance
    name = f"items{w.number()}"
    w.line(f"def {name}(n):")
    w.depth += 1
    w.line(f"total = {w.small()}")
    protected = c.random() < 0.4
    if protected:
        w.line("try:")
        w.depth += 1
    w.line(f"for i in range({c.randint(0, 5)}):")
    w.line(f"    got = yield i {c.choice(['+', '*', '-'])} n")
    w.line("    if got is not None:")
    w.line("        total += got")
    if c.random() < 0.4:
        w.line(f"done = yield from {c.choice(['[7, 8]', 'range(2)', '(k * k for k in (1, 2))', 'iter({5: 6})'])}")
        w.line("print('done', done)")
    if protected:
        w.depth -= 1
        w.line("finally:")
        w.line("    print('closed')")
    w.line("return total")
    w.depth -= 1
    use = c.choice(["list", "sum", "send", "close", "throw", "next", "star"])
    made = f"made{w.number()}"
    if use in ("list", "sum"):
        w.line(f"print({use}({name}({w.small()})))")
    elif use == "star":
        w.line(f"first{made}, *others{made} = {name}({w.small()})")
        w.line(f"print(first{made}, others{made})")
    else:
        w.line(f"{made} = {name}({w.small()})")
        w.line("try:")
        w.line(f"    print(next({made}))")
        if use == "send":
            w.line(f"    print({made}.send({w.small()}))")
            w.line(f"    print({made}.send(None))")
        elif use == "throw":
            w.line(f"    print({made}.throw(ValueError('in')))")
        elif use == "close":
            w.line(f"    {made}.close()")
            w.line(f"    print(next({made}, 'over'))")
        w.line("    while True:")
        w.line(f"        print(next({made}))")
        w.line("except StopIteration as stop:")
        w.line("    print('stop', stop.value)")
        w.line("except ValueError as error:")
        w.line("    print('value', error)")


def lazily(w: Writer) -> None:
    """Generator expressions and the builtins that take any iterable."""
    c = w.chance
    source = c.choice([w.expression("list"), f"range({c.randint(0, 6)})", w.expression("dict"), w.expression("str")])
    w.line(
        c.choice(
            [
                f"print(sorted((str(v) for v in {source}), reverse={c.choice(['True', 'False'])}))",
                f"print(any(v for v in {source}), all(v for v in {source}))",
                f"print(list(enumerate({source}, {w.small()})))",
                f"print(list(zip({source}, {w.expression('list')})))",
                f"print(dict(zip({source}, range(3))))",
                f"print(max((len(str(v)) for v in {source}), default=-1))",
                f"print(list(filter(None, {source})))",
                f"print(list(reversed(list({source}))))",
                f"print(tuple(map(str, {source})))",
                f"print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2 == {c.randint(0, 1)}])",
                f"print({{v: i for i, v in enumerate({source})}})",
            ]
        )
    )


def instance(w: Writer) -> None:
    """A class with a field or two, a method, an operator, and one that extends it."""
    c = w.chance
    name = f"Thing{w.number()}"
    w.line(f"class {name}:")
    w.line(f"    shared = {w.literal('int')}")
    w.line("    def __init__(self, size, name='x'):")
    w.line("        self.size = size")
    w.line("        self.name = name")
    w.line("    def grown(self, by=1):")
    w.line(f"        return {name}(self.size {c.choice(['+', '*', '-'])} by, self.name * 2)")
    w.line("    def __add__(self, other):")
    w.line(f"        return {name}(self.size + other.size, self.name + other.name)")
    w.line("    def __eq__(self, other):")
    w.line(f"        return isinstance(other, {name}) and self.size == other.size")
    w.line("    def __repr__(self):")
    w.line("        return f'<{self.size} {self.name!r} {self.shared}>'")
    a, b = f"a{w.number()}", f"b{w.number()}"
    w.line(f"{a}, {b} = {name}({w.expression('int')}), {name}({w.expression('int')}, {w.expression('str')}[:9])")
    w.line(f"print({a}, {b}.grown(), {a} + {b}, {a} == {b}, {a} != {a}.grown(0))")
    if c.random() < 0.5:
        w.line(f"{a}.size {c.choice(['+=', '-=', '*='])} {w.small()}")
        w.line(f"{name}.shared += 1")
        w.line(f"print({a}, {b}.shared)")
    if c.random() < 0.5:
        w.line(f"class Sub{name}({name}):")
        w.line("    def grown(self, by=2):")
        w.line("        return super().grown(by)")
        w.line(f"print(Sub{name}({w.small()}).grown(), isinstance(Sub{name}(1), {name}))")


def formats(w: Writer) -> None:
    """Format specifications of numbers and texts, and what numbers can do."""
    c = w.chance
    align = c.choice(["", "<", ">", "^", "*^", "0>"])
    sign = c.choice(["", "+", " ", "-"])
    width = c.choice(["", "1", "8", "12"])
    number, real, text = f"v{w.number()}", f"v{w.number()}", f"v{w.number()}"
    w.line(f"{number}, {real}, {text} = {w.expression('int')}, {w.expression('float')}, {w.expression('str')}")
    w.line(
        c.choice(
            [
                f"print(f'{{{number}:{align}{sign}{width}{c.choice(['', ',', '_'])}{c.choice(['', 'd'])}}}')",
                f"print(f'{{{number} % 100000:{align}{c.choice(['', '#'])}{width}{c.choice('xXob')}}}')",
                f"print(f'{{{real}:{align}{sign}{width}{c.choice(['', ',', '.3', '.0'])}{c.choice(['', 'f', 'e', 'g', '%'])}}}')",
                f"print('{{:{align.lstrip('0')}{width}{c.choice(['', '.3'])}}}|{{!r:>9}}'.format({text}, {text}))",
                f"print('%{c.choice(['', '-', '0', '+'])}{c.choice(['', '9'])}{c.choice(['d', 's', 'x', 'r'])}' % ({number},))",
                f"print('%{c.choice(['', '9.2', '.0'])}{c.choice('feg')} %s' % ({real}, {text}))",
                f"print({number}.bit_length(), {number} // 7, {number} % -13, divmod({number}, -9), {number} >> 3, pow({number}, 3, 1009))",
                f"print(int(str({number})), hex({number}), bin({number} % 1024), {real} // 0.7, {real} % -3, divmod({real}, 2.5))",
            ]
        )
    )


def sets(w: Writer) -> None:
    """Operations on sets, printed sorted."""
    c = w.chance
    one, other = f"set{w.number()}", f"set{w.number()}"
    w.line(f"{one}, {other} = set({w.expression('list')}), {{v % 5 for v in {w.expression('list')}}}")
    w.line(f"{one}.{c.choice(['add', 'discard'])}({w.expression('int')})")
    w.line(
        c.choice(
            [
                f"print(sorted({one} {c.choice('|&-^')} {other}), {one} {c.choice(['<=', '==', '>', '!='])} {other})",
                f"{one} {c.choice(['|=', '&=', '-=', '^='])} {other}; print(sorted({one}), len({one}))",
                f"print(sorted({one}.{c.choice(['union', 'intersection', 'difference'])}({other}, [1, 2])), {w.small()} in {other})",
            ]
        )
    )


def slices(w: Writer) -> None:
    """Slices that are read, assigned and deleted, and the methods of lists and dicts."""
    c = w.chance
    name = f"list{w.number()}"
    w.line(f"{name} = {w.expression('list')}")
    start, stop = c.randint(-4, 4), c.randint(-4, 6)
    w.line(
        c.choice(
            [
                f"{name}[{start}:{stop}] = {w.expression('list')}",
                f"del {name}[{start}:{stop}:{c.choice([1, 2, -1])}]",
                f"print({name}[{start}:{stop}:{c.choice([2, -1, -2])}])",
                f"{name}.sort(key=lambda v: v % 7, reverse={c.choice(['True', 'False'])})",
                f"print({name}.pop({c.randint(-2, 2)}), {name})",
                f"{name}.extend(v for v in {w.expression('list')} if v > 0)",
                f"{name} *= {c.randint(0, 2)}",
                f"print({name}.index({w.expression('int')}))",
                f"{name}.remove({w.expression('int')})",
                f"{name}[{c.randint(-2, 2)}] {c.choice(['+=', '-=', '//='])} {w.expression('int')}",
            ]
        )
    )
    w.line(f"print({name})")
    table = f"table{w.number()}"
    w.line(f"{table} = {w.expression('dict')}")
    w.line(
        c.choice(
            [
                f"print({table}.pop({w.expression('str')}, None), {table})",
                f"print({table}.setdefault({w.expression('str')}, {w.expression('int')}), {table})",
                f"{table}.update({w.expression('dict')})",
                f"del {table}[{w.expression('str')}]",
                f"for key, value in {table}.items(): print(key, value, end=';')",
                f"print(sorted({table}, key=lambda key: ({table}[key], key)), {table} == {w.expression('dict')})",
                f"{table} |= {w.expression('dict')}",
                f"print(list({table}.items())[:2], {w.expression('str')} in {table})",
            ]
        )
    )
    w.line(f"print({table})")


ALL: list[Callable[[Writer], None]] = [attempt, attempt, closure, generator, lazily, instance, formats, sets, slices, slices]
