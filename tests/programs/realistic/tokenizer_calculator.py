"""A calculator: tokens, a recursive descent parser, evaluation with variables and functions."""
import math


class CalcError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == '.'):
                i += 1
            number = text[start:i]
            yield ('num', float(number) if '.' in number else int(number), start)
        elif c.isalpha() or c == '_':
            start = i
            while i < len(text) and (text[i].isalnum() or text[i] == '_'):
                i += 1
            yield ('name', text[start:i], start)
        elif text.startswith(('**', '//'), i):
            yield ('op', text[i:i + 2], i)
            i += 2
        elif c in '+-*/()%=,':
            yield ('op', c, i)
            i += 1
        else:
            raise CalcError(f"bad character {c!r}", i)
    yield ('end', None, len(text))


class Calculator:
    functions = {'sqrt': math.sqrt, 'abs': abs, 'max': max, 'min': min, 'sum': lambda *a: sum(a)}

    def __init__(self):
        self.variables = {'pi': math.pi}

    def evaluate(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0
        result = self.statement()
        if self.peek()[0] != 'end':
            raise CalcError(f"unexpected {self.peek()[1]!r}", self.peek()[2])
        return result

    def peek(self):
        return self.tokens[self.at]

    def next(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def accept(self, *ops):
        kind, value, _ = self.peek()
        if kind == 'op' and value in ops:
            self.at += 1
            return value
        return None

    def expect(self, op):
        if not self.accept(op):
            raise CalcError(f"expected {op!r}", self.peek()[2])

    def statement(self):
        if self.peek()[0] == 'name' and self.tokens[self.at + 1][:2] == ('op', '='):
            name = self.next()[1]
            self.next()
            self.variables[name] = value = self.statement()
            return value
        return self.sum()

    def sum(self):
        value = self.product()
        while op := self.accept('+', '-'):
            right = self.product()
            value = value + right if op == '+' else value - right
        return value

    def product(self):
        value = self.unary()
        while op := self.accept('*', '/', '//', '%'):
            right = self.unary()
            if op == '*':
                value *= right
            elif op == '/':
                value /= right
            elif op == '//':
                value //= right
            else:
                value %= right
        return value

    def unary(self):
        if self.accept('-'):
            return -self.unary()
        if self.accept('+'):
            return self.unary()
        return self.power()

    def power(self):
        base = self.atom()
        if self.accept('**'):
            return base ** self.unary()
        return base

    def atom(self):
        kind, value, position = self.next()
        if kind == 'num':
            return value
        if kind == 'name':
            if self.accept('('):
                arguments = []
                if not self.accept(')'):
                    arguments.append(self.sum())
                    while self.accept(','):
                        arguments.append(self.sum())
                    self.expect(')')
                if value not in self.functions:
                    raise CalcError(f"no function {value}", position)
                return self.functions[value](*arguments)
            if value in self.variables:
                return self.variables[value]
            raise CalcError(f"unknown name {value}", position)
        if (kind, value) == ('op', '('):
            inner = self.sum()
            self.expect(')')
            return inner
        raise CalcError("unexpected end" if kind == 'end' else f"unexpected {value!r}", position)


calc = Calculator()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "7 // 2 + 7 % 3", "x = 5", "y = x * 2.5", "x + y", "sqrt(16) + abs(-3)", "max(1, x, 3) * pi",
             "sum()", "10 / 4", "1 / 0", "1 +", "(1", "foo(1)", "z", "3 $ 4", "1 2", "sqrt(0 - 1)", "2 ** 100", "a = b = 7", "a + b", "1.2.3"]:
    try:
        print(f"{line} => {calc.evaluate(line)}")
    except CalcError as e:
        print(f"{line} => error: {e}")
    except (ZeroDivisionError, ValueError) as e:
        print(f"{line} => {type(e).__name__}: {e}")
print(sorted(calc.variables))
