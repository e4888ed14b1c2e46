"""Random uses of what numbers, texts, sets, lists and dicts can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generate import Writer


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
