"""Random classes: with operators, with one that extends them, and dataclasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generate import Writer


def instance(w: Writer) -> None:
    """A class with a field or two, a method, an operator, and one that extends it."""
    c = w.chance
    name = f"Thing{w.number()}PROGRAM"
    w.definition(
        f"class {name}:",
        f"    shared = {w.literal('int')}",
        "    def __init__(self, size, name='x'):",
        "        self.size = size",
        "        self.name = name",
        "    def grown(self, by=1):",
        f"        return {name}(self.size {c.choice(['+', '*', '-'])} by, self.name * 2)",
        "    def __add__(self, other):",
        f"        return {name}(self.size + other.size, self.name + other.name)",
        "    def __eq__(self, other):",
        f"        return isinstance(other, {name}) and self.size == other.size",
        "    def __repr__(self):",
        "        return f'<{self.size} {self.name!r} {self.shared}>'",
    )
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


def record(w: Writer) -> None:
    """A dataclass with defaults, and what the module of dataclasses does with it."""
    c = w.chance
    name = f"Record{w.number()}PROGRAM"
    w.before += [
        f"@dataclass{c.choice(['', '(order=True)', '(frozen=True)', '(eq=False)'])}",
        f"class {name}:",
        "    key: int",
        f"    text: str = {w.literal('str')}",
        "    parts: list = field(default_factory=list)",
        "    def total(self):",
        f"        return self.key {c.choice(['+', '-', '*'])} len(self.parts)",
    ]
    a, b = f"a{w.number()}", f"b{w.number()}"
    w.line(f"{a}, {b} = {name}({w.expression('int')}), {name}({w.small()}, parts={w.expression('list')}, text={w.expression('str')})")
    w.line(f"print({a} == {b}, {a} != {name}({a}.key), {b}.total())")
    w.line(
        c.choice(
            [
                f"print({a}, dataclasses.astuple({b}))" if c.random() < 0.5 else f"print(dataclasses.asdict({a}), {b})",
                f"print(dataclasses.replace({a}, key={w.small()}))",
                f"print({a} < {b})",
                f"{a}.key = {w.small()}; {a}.parts.append({w.small()}); print({a}.total(), {b}.parts)",
                f"print([each.name for each in dataclasses.fields({name})], {{{b}.text: {a}.key}})",
                f"print({name}({w.small()}, nothing=1))",
            ]
        )
    )
