"""Random functions: those that close over variables, generators, those that call themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generate import Writer


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


def recursive(w: Writer) -> None:
    """A function that calls itself, and counts, sums, doubles or builds."""
    c = w.chance
    name = f"again{w.number()}PROGRAM"
    call = f"{name}(n - 1)"
    step = c.choice(
        [
            f"return {call} + {call} + {c.randint(-2, 2)}",
            f"return 1 + max({call}, {name}(n - 2))",
            f"half = {call}; return half + half",
            f"total = {w.small()}; total += {call}; total -= {name}(n - 2); return total",
            f"return n * {call}",
            f"return {call} - n",
            f"other = {call}; other = other * 3 if n % 2 else other; return other",
            f"return {c.randint(0, 9)} if n == {c.randint(3, 6)} else {call} + 1",
        ]
    )
    w.definition(f"def {name}(n):", "    if n <= 0:", f"        return {c.choice(['n', '1', w.literal('int'), '-1'])}", f"    {step}")
    w.line(f"print({name}({c.randint(0, 8)}), {name}(3) {c.choice(['+', '*', '//', '%'])} 7)")
