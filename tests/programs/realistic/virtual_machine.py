"""An assembler and a stack machine."""
from typing import Callable, NamedTuple, Optional, Union


class Instruction(NamedTuple):
    op: str
    arg: Optional[Union[int, str]] = None


class MachineError(RuntimeError):
    pass


def assemble(source: str) -> list[Instruction]:
    labels: dict[str, int] = {}
    lines: list[list[str]] = []
    for raw in source.splitlines():
        line = raw.split(';', 1)[0].strip()
        if not line:
            continue
        if line.endswith(':'):
            labels[line[:-1]] = len(lines)
        else:
            lines.append(line.split())
    program = []
    for parts in lines:
        if len(parts) == 1:
            program.append(Instruction(parts[0]))
        else:
            arg = parts[1]
            if arg in labels:
                program.append(Instruction(parts[0], labels[arg]))
            elif arg.lstrip('-').isdigit():
                program.append(Instruction(parts[0], int(arg)))
            else:
                program.append(Instruction(parts[0], arg))
    return program


class Machine:
    def __init__(self, program: list[Instruction]) -> None:
        self.program = program
        self.stack: list[int] = []
        self.calls: list[int] = []
        self.memory: dict[str, int] = {}
        self.pc = 0
        self.steps = 0
        self.output: list[str] = []
        self.binary: dict[str, Callable[[int, int], int]] = {
            'add': lambda a, b: a + b,
            'sub': lambda a, b: a - b,
            'mul': lambda a, b: a * b,
            'div': lambda a, b: a // b,
            'lt': lambda a, b: int(a < b),
            'eq': lambda a, b: int(a == b),
        }

    def pop(self) -> int:
        if not self.stack:
            raise MachineError(f"stack underflow at {self.pc}")
        return self.stack.pop()

    def run(self, limit: int = 10_000) -> str:
        while self.pc < len(self.program):
            self.steps += 1
            if self.steps > limit:
                raise MachineError("too many steps")
            op, arg = self.program[self.pc]
            self.pc += 1
            if op == 'push':
                self.stack.append(arg)
            elif op == 'dup':
                self.stack.append(self.stack[-1])
            elif op in self.binary:
                b, a = self.pop(), self.pop()
                self.stack.append(self.binary[op](a, b))
            elif op == 'store':
                self.memory[arg] = self.pop()
            elif op == 'load':
                self.stack.append(self.memory[arg])
            elif op == 'jump':
                self.pc = arg
            elif op == 'jz':
                if self.pop() == 0:
                    self.pc = arg
            elif op == 'call':
                self.calls.append(self.pc)
                self.pc = arg
            elif op == 'ret':
                self.pc = self.calls.pop()
            elif op == 'print':
                self.output.append(str(self.pop()))
            elif op == 'halt':
                break
            else:
                raise MachineError(f"unknown instruction {op}")
        return ' '.join(self.output)


FACTORIAL = """
    push 20
    store n
    push 1
    store result
loop:
    load n
    jz done
    load n
    load result
    mul
    store result   ; result *= n
    load n
    push -1
    add
    store n
    jump loop
done:
    load result
    print
    call twice
    halt
twice:
    load result
    dup
    add
    print
    ret
"""
program = assemble(FACTORIAL)
print(program[0], program[5], len(program))
machine = Machine(program)
print(machine.run(), machine.steps, machine.memory)
for source in ("add", "push 1\nfly", "x:\njump x", "load q", "push 1\npush 0\ndiv"):
    try:
        print(Machine(assemble(source)).run(100))
    except (MachineError, KeyError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
