"""A tokenizer, a recursive descent parser and an evaluator with variables and functions."""
import math
import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Callable, Dict, List, Optional, Union


class Kind(Enum):
    NUMBER = auto()
    NAME = auto()
    OPERATOR = auto()
    END = auto()


@dataclass(frozen=True)
class Token:
    kind: Kind
    text: str
    position: int


class ParseError(SyntaxError):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


PATTERN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(\*\*|//|[-+*/%()=,!<>]=?))")


def tokenize(source: str) -> List[Token]:
    tokens = []
    position = 0
    source = source.rstrip()
    while position < len(source):
        match = PATTERN.match(source, position)
        if not match:
            raise ParseError(f"unexpected {source[position:].strip()[0]!r}", position)
        for kind, text in zip((Kind.NUMBER, Kind.NAME, Kind.OPERATOR), match.groups()):
            if text is not None:
                tokens.append(Token(kind, text, match.end() - len(text)))
        position = match.end()
    tokens.append(Token(Kind.END, "", len(source)))
    return tokens


Node = Union["Number", "Name", "Unary", "Binary", "Call", "Assign"]


@dataclass
class Number:
    value: float


@dataclass
class Name:
    name: str


@dataclass
class Unary:
    operator: str
    operand: Node


@dataclass
class Binary:
    operator: str
    left: Node
    right: Node


@dataclass
class Call:
    name: str
    arguments: List[Node]


@dataclass
class Assign:
    name: str
    value: Node


class Parser:
    PRECEDENCE = [("<", ">", "<=", ">=", "==", "!="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self, source):
        self.tokens = tokenize(source)
        self.index = 0

    @property
    def token(self):
        return self.tokens[self.index]

    def accept(self, *texts) -> Optional[Token]:
        if self.token.kind is Kind.OPERATOR and self.token.text in texts:
            self.index += 1
            return self.tokens[self.index - 1]
        return None

    def expect(self, text):
        if not self.accept(text):
            raise ParseError(f"expected {text!r}, found {self.token.text or 'the end'!r}", self.token.position)

    def parse(self):
        node = self.statement()
        if self.token.kind is not Kind.END:
            raise ParseError(f"unexpected {self.token.text!r}", self.token.position)
        return node

    def statement(self):
        if self.token.kind is Kind.NAME and self.tokens[self.index + 1].text == "=":
            name = self.token.text
            self.index += 2
            return Assign(name, self.statement())
        return self.binary(0)

    def binary(self, level):
        if level == len(self.PRECEDENCE):
            return self.unary()
        node = self.binary(level + 1)
        while token := self.accept(*self.PRECEDENCE[level]):
            node = Binary(token.text, node, self.binary(level + 1))
        return node

    def unary(self):
        if token := self.accept("-", "+"):
            return Unary(token.text, self.unary())
        base = self.atom()
        if self.accept("**"):
            return Binary("**", base, self.unary())
        return base

    def atom(self):
        token = self.token
        self.index += 1
        if token.kind is Kind.NUMBER:
            return Number(float(token.text) if set(token.text) & set(".eE") else int(token.text))
        if token.kind is Kind.NAME:
            if self.accept("("):
                arguments = []
                if not self.accept(")"):
                    arguments.append(self.binary(0))
                    while self.accept(","):
                        arguments.append(self.binary(0))
                    self.expect(")")
                return Call(token.text, arguments)
            return Name(token.text)
        if token.text == "(":
            node = self.binary(0)
            self.expect(")")
            return node
        raise ParseError(f"unexpected {token.text or 'end'!r}", token.position)


class Evaluator:
    OPERATORS: Dict[str, Callable] = {
        "+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b, "//": lambda a, b: a // b,
        "%": lambda a, b: a % b, "**": pow, "<": lambda a, b: a < b, ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b,
    }
    FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs, "round": round, "hypot": math.hypot}

    def __init__(self):
        self.names = {"pi": math.pi, "e": math.e}

    def visit(self, node):
        return getattr(self, "visit_" + type(node).__name__.lower())(node)

    def visit_number(self, node):
        return node.value

    def visit_name(self, node):
        try:
            return self.names[node.name]
        except KeyError:
            raise NameError(f"name {node.name!r} is not defined") from None

    def visit_unary(self, node):
        value = self.visit(node.operand)
        return -value if node.operator == "-" else value

    def visit_binary(self, node):
        return self.OPERATORS[node.operator](self.visit(node.left), self.visit(node.right))

    def visit_call(self, node):
        return self.FUNCTIONS[node.name](*map(self.visit, node.arguments))

    def visit_assign(self, node):
        value = self.names[node.name] = self.visit(node.value)
        return value


evaluator = Evaluator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "10 // 3 % 2", "7 / 2", "x = y = 5", "x * y - 1.5e1", "sqrt(16) + max(1, x, 3)", "hypot(3, 4)", "round(pi, 3)", "1 < 2", "1 / 0", "z + 1", "2 +", "(1", "3 $ 4", "foo(1)", "1 2", "sqrt(-1)", "max()", ".5 + 1.", "2 ** 100"]:
    try:
        tree = Parser(line).parse()
        print(f"{line:<28} = {evaluator.visit(tree)!r}")
    except ParseError as error:
        print(f"{line:<28} ! {error} at {error.position}\n{' ' * error.position}^")
    except (ArithmeticError, NameError, ValueError, KeyError, TypeError) as error:
        print(f"{line:<28} ! {type(error).__name__}: {error}")
print(Parser("a = -b * (c + f(1, 2))").parse())
print(tokenize("x<=2")[1], evaluator.names)
