"""Random statements that choose, repeat and fail: `try`, `match`, loops over names that others use."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def matching(w: Writer) -> None:
    """`match` over numbers, texts, sequences and mappings."""
    c = w.chance
    subject = c.choice([w.expression("int"), w.expression("str"), w.expression("list"), w.expression("dict"), f"({w.expression('int')}, {w.expression('str')})"])
    captured = f"m{w.number()}"
    w.line(f"match {subject}:")
    w.depth += 1
    cases = [
        f"case {c.choice([0, 1, -7, 255])} | {c.randint(2, 9)}:",
        f"case {c.choice(['', 'a', 'abc', 'Hello'])!r}:",
        f"case int() as {captured} if {captured} {c.choice(['>', '<'])} {w.small()}:",
        f"case str({captured}):",
        f"case [{captured}]:",
        f"case [{captured}, *_]:",
        f"case (first{captured}, str() as {captured}):",
        f"case [_, _, *{captured}]:",
        f"case {{'a': {captured}}}:",
        f"case {{'a': _, **{captured}}}:",
        "case dict() | list():",
        "case True | None:",
    ]
    for case in c.sample(cases, c.randint(2, 5)):
        w.line(case)
        w.line(f"    print({case!r}" + (f", {captured})" if captured in case else ")"))
    w.line("case _:")
    w.line("    print('no case')")
    w.depth -= 1


def growing(w: Writer) -> None:
    """A text that a loop appends to, with what else may look at it meanwhile."""
    c = w.chance
    text, each = f"text{w.number()}", f"each{w.number()}"
    w.line(f"{text} = {w.literal('str')}")
    guarded = c.random() < 0.3
    if guarded:
        w.line("try:")
        w.depth += 1
    w.line(f"for {each} in {c.choice([w.expression('list'), w.expression('str'), 'range(4)'])}:")
    w.depth += 1
    if c.random() < 0.3:
        w.line(f"if {w.expression('bool')}:")
        w.line("    " + c.choice(["break", "continue", f"{text} += '!'", f"{text} = ''", f"print(len({text}))"]))
    w.line(f"{text} += " + c.choice([f"str({each})", f"f'{{{each}!r:>4}}'", w.expression("str"), f"{each} if isinstance({each}, str) else '-'", f"'#'[{w.small()}:]"]))
    w.depth -= 1
    if c.random() < 0.2:
        w.line(f"else: {text} += '.'")
    if guarded:
        w.depth -= 1
        w.line("except Exception as error:")
        w.line("    print(type(error).__name__, error)")
    w.line(f"print({text}[:60], len({text}))")


def names_again(w: Writer) -> None:
    """Loops that use the names of others, and names that nobody reads."""
    c = w.chance
    name = f"again{w.number()}"
    for _ in range(c.randint(2, 3)):
        w.line(f"for {c.choice([name, f'{name}, _', f'_, {name}', f'_, (_, {name})'])} in [({w.small()}, (1, 'x')), (5, ({w.small()}, 'y'))]:")
        w.line(f"    {c.choice([f'print({name})', 'pass', f'{name} = 3; print({name})', f'_ = str({name})'])}")
    if c.random() < 0.4:
        w.line(f"print({name})")
    w.line(f"for {name} in range({c.randint(0, 3)}): print({name}, end=',')")
    w.line(f"unread{w.number()} = {w.expression(c.choice(['int', 'str', 'float']))}")
